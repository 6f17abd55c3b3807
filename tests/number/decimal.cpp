// The value of a number: equality, order, hash, and what integers and doubles come from it.
#include <dabir/number/decimal.hpp>

#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <type_traits>
#include <unordered_set>

#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::decimal;
using dabir::to_double;
using dabir::to_integer;

static_assert(sizeof(decimal) <= 16 && std::is_aggregate_v<decimal> && std::is_trivially_copyable_v<decimal>);
static_assert(std::is_same_v<std::compare_three_way_result_t<decimal>, std::weak_ordering>);
static_assert(noexcept(decimal{} == decimal{}) && noexcept(decimal{} < decimal{}) && noexcept(decimal{}.normalized()));
static_assert(noexcept(to_integer<int>(decimal{})) && noexcept(to_double(decimal{})));
static_assert(noexcept(std::hash<decimal>{}(decimal{})));

constexpr bool same(decimal a, decimal b) {
    return a == b && b == a && !(a < b) && !(b < a) && a <= b && std::hash<decimal>{}(a) == std::hash<decimal>{}(b) &&
           a.normalized().significand == b.normalized().significand &&
           a.normalized().exponent == b.normalized().exponent;
}

constexpr bool less(decimal a, decimal b) { return a < b && b > a && a != b && !(b < a); }

constexpr bool equal_numbers_are_equal() {
    return same({15, 0}, {150, -1}) && same({0, 0}, {0, 77}) && same({0, INT_MIN}, {0, INT_MAX}) &&
           same({-1200, -2}, {-12, 0}) && same({1, INT_MAX}, {1, INT_MAX}) && same({10, INT_MAX - 1}, {1, INT_MAX}) &&
           same({INT64_MIN, 5}, {INT64_MIN, 5}) && same({1'000'000'000'000'000'000, INT_MIN}, {1, INT_MIN + 18}) &&
           !same({1, 0}, {-1, 0}) && !same({10, INT_MAX}, {1, INT_MAX});
}

constexpr bool numbers_are_in_order() {
    // Each less than those behind it.
    constexpr decimal order[] = {{INT64_MIN, INT_MAX}, {-1, INT_MAX}, {-10, 1}, {-99, 0}, {-1, 1}, {-95, -1}, {-9, 0},
                                 {-1, INT_MIN}, {0, 5}, {1, INT_MIN}, {11, INT_MIN}, {1, -1}, {9, -1}, {1, 0}, {95, -1},
                                 {96, -1}, {1, 1}, {99, 0}, {1, 18}, {INT64_MAX, 0}, {1, 19}, {INT64_MAX, 1},
                                 {1, INT_MAX}, {INT64_MAX, INT_MAX}};
    for (std::size_t i = 0; i < std::size(order); ++i)
        for (std::size_t j = i + 1; j < std::size(order); ++j)
            if (!less(order[i], order[j])) return false;
    return true;
}

constexpr bool normalized_has_the_fewest_digits() {
    const auto is = [](decimal a, std::int64_t significand, int exponent) {
        const decimal n = a.normalized();
        return n.significand == significand && n.exponent == exponent;
    };
    return is({150, -2}, 15, -1) && is({0, -3}, 0, 0) && is({-1000, 0}, -1, 3) && is({7, 7}, 7, 7) &&
           is({100, INT_MAX - 1}, 10, INT_MAX) && is({INT64_MIN, 0}, INT64_MIN, 0);
}

template <class T>
constexpr bool holds(decimal d, T expected) {
    const auto value = to_integer<T>(d);
    return value && *value == expected;
}

template <class T>
constexpr bool reaches_its_limits() {
    using limits = std::numeric_limits<T>;
    bool all = holds<T>({0, INT_MAX}, 0) && holds<T>({0, INT_MIN}, 0) && holds<T>({10, -1}, 1) &&
               holds<T>({10, 1}, 100);
    all = all && !to_integer<T>({15, -1}) && !to_integer<T>({1, 20}) && !to_integer<T>({1, INT_MAX}) &&
          !to_integer<T>({1, INT_MIN});
    if constexpr (sizeof(T) < 8 || limits::is_signed) {
        const auto max = static_cast<std::int64_t>(limits::max()), min = static_cast<std::int64_t>(limits::min());
        all = all && holds<T>({max, 0}, limits::max()) && holds<T>({min, 0}, limits::min());
        if constexpr (sizeof(T) < 8)
            all = all && !to_integer<T>({max + 1, 0}) && !to_integer<T>({min - 1, 0}) &&
                  holds<T>({max * 100, -2}, limits::max());
    } else {
        all = all && !to_integer<T>({-1, 0}) && holds<T>({INT64_MAX, 0}, static_cast<T>(INT64_MAX)) &&
              holds<T>({1'000'000'000'000'000'000, 1}, static_cast<T>(10'000'000'000'000'000'000u)) &&
              !to_integer<T>({2, 19});
    }
    return all;
}

constexpr bool integers_of_every_width_come_from_it() {
    return reaches_its_limits<signed char>() && reaches_its_limits<unsigned char>() && reaches_its_limits<short>() &&
           reaches_its_limits<unsigned short>() && reaches_its_limits<int>() && reaches_its_limits<unsigned>() &&
           reaches_its_limits<long>() && reaches_its_limits<unsigned long>() && reaches_its_limits<long long>() &&
           reaches_its_limits<unsigned long long>();
}

DABIR_LAW(equal_numbers_are_equal)
DABIR_LAW(numbers_are_in_order)
DABIR_LAW(normalized_has_the_fewest_digits)
DABIR_LAW(integers_of_every_width_come_from_it)

/// What strtod makes of the digits, in the C locale.
double slow_double(decimal d) {
    return std::strtod((std::to_string(d.significand) + 'e' + std::to_string(d.exponent)).c_str(), nullptr);
}

}  // namespace

TEST_CASE("doubles that one operation makes") {
    CHECK(to_double({125, -1}) == 12.5);
    CHECK(to_double({1, -1}) == 0.1);
    CHECK(to_double({-314, -2}) == -3.14);
    CHECK(to_double({999'999'999'999'999, 0}) == 999'999'999'999'999.0);
    CHECK(to_double({7, 22}) == 7e22);
    CHECK(to_double({0, 1000}) == 0.0);
    CHECK_FALSE(std::signbit(*to_double({0, -1})));
    fixed_random random{1206};
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        const decimal d{static_cast<std::int64_t>(random() % 1'000'000'000'000'000),
                        static_cast<int>(random.below(45)) - 22};
        const auto value = to_double(d);
        wrong += !value || *value != slow_double(d);
    }
    CHECK(wrong == 0);
}

TEST_CASE("doubles that need more") {
#if defined(__cpp_lib_to_chars)
    fixed_random random{1404};
    int wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        const decimal d{static_cast<std::int64_t>(random()), static_cast<int>(random.below(600)) - 320};
        const auto value = to_double(d);
        wrong += !value || *value != slow_double(d);
    }
    CHECK(wrong == 0);
    CHECK(to_double({INT64_MAX, 0}) == 9223372036854775807.0);
    CHECK(to_double({5, -324}) == 5e-324);
#else
    MESSAGE("this library has no std::from_chars for double");
    CHECK_FALSE(to_double({1'000'000'000'000'001, 0}));
    CHECK(to_double({1, 36}) == 1e36);
    CHECK_FALSE(to_double({1, 37}));
    CHECK_FALSE(to_double({1, -23}));
    double value = 7;
    CHECK(dabir::from_chars("0.1234567890123456", value).reason == dabir::decimal_error::not_exact);
    CHECK(value == 7);
#endif
    // Beyond all doubles, and closer to zero than they are.
    CHECK_FALSE(to_double({1, 400}));
    CHECK_FALSE(to_double({1, -400}));
    CHECK_FALSE(to_double({1, INT_MAX}));
    CHECK_FALSE(to_double({INT64_MIN, INT_MIN}));
}

TEST_CASE("different numbers have different hashes") {
    std::unordered_set<std::size_t> hashes;
    std::unordered_set<decimal> numbers;
    for (std::int64_t significand = -500; significand < 500; ++significand)
        for (int exponent = -20; exponent < 20; ++exponent) {
            hashes.insert(std::hash<decimal>{}({significand, exponent}));
            numbers.insert({significand, exponent});
        }
    CHECK(hashes.size() == numbers.size());
    CHECK(numbers.size() > 30'000);
}
