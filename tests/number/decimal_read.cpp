// Reading numbers: the types, the promises of the interface, and any bytes against a slow reading.
#include <dabir/number/decimal.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/decimal_against_slow.hpp"
#include "support/law.hpp"

namespace {

using dabir::decimal;
using dabir::decimal_error;
using dabir::from_chars;

static_assert(noexcept(from_chars(std::string_view{}, std::declval<int&>())));
static_assert(noexcept(from_chars(std::string_view{}, std::declval<double&>())));
static_assert(noexcept(from_chars(nullptr, nullptr, std::declval<decimal&>(), {})));
static_assert(!dabir::number_value<bool> && !dabir::number_value<char> && !dabir::number_value<char8_t>);
static_assert(!dabir::number_value<float> && dabir::number_value<signed char>);

template <class T>
constexpr bool reads(std::string_view text, T expected) {
    T value{};
    const auto read = from_chars(text, value);
    return read && read.reason == decimal_error::none && read.ptr == text.data() + text.size() && value == expected;
}

template <class T>
constexpr bool refuses(std::string_view text, decimal_error reason, std::size_t at) {
    T value{7};
    const auto read = from_chars(text, value);
    return !read && read.reason == reason && read.ptr == text.data() + at && value == T{7} && !read.percent;
}

constexpr bool members_are_as_written() {
    const auto is = [](std::string_view text, std::int64_t significand, int exponent) {
        decimal value;
        return from_chars(text, value) && value.significand == significand && value.exponent == exponent;
    };
    return is("1.50", 150, -2) && is("100", 100, 0) && is("0.00", 0, -2) && is("-0", 0, 0) &&
           is("1,250.5", 12505, -1) && is("10000000000000000000", 1'000'000'000'000'000'000, 1) &&
           is("0.9300000000000000000", 930'000'000'000'000'000, -18);
}

constexpr bool digits_of_three_sets_are_mixed() {
    return reads("\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\u06F0", 1234567890) &&
           reads("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", 1234567890) &&
           reads("1234567890", 1234567890) && reads("12345678901234567", 12345678901234567) &&
           reads("\u06F1\u0662" "3\u06F4\u06F5\u06F6\u06F7\u06F8\u0669" "0", 1234567890) &&
           reads("12345678\u06F9\u06F0\u06F1\u06F2\u0663\u0664\u0665\u0666", std::int64_t{1234567890123456}) &&
           // The neighbours of digits, and pairs that are cut.
           refuses<int>("\u06EF", decimal_error::no_digits, 0) && refuses<int>("\u06FA", decimal_error::no_digits, 0) &&
           refuses<int>("\u066D", decimal_error::no_digits, 0) && refuses<int>("\xDB", decimal_error::no_digits, 0) &&
           refuses<int>("\xB1\xDB", decimal_error::no_digits, 0);
}

template <class T>
constexpr bool reads_its_limits() {
    using limits = std::numeric_limits<T>;
    const auto text = [](std::uint64_t magnitude, bool negative, char (&buffer)[24]) {
        char* first = buffer + 24;
        for (; magnitude != 0; magnitude /= 10) *--first = static_cast<char>('0' + magnitude % 10);
        if (negative) *--first = '-';
        return std::string_view(first, static_cast<std::size_t>(buffer + 24 - first));
    };
    char buffer[24]{};
    const auto max = static_cast<std::uint64_t>(limits::max());
    bool all = reads<T>(text(max, false, buffer), limits::max());
    if constexpr (limits::is_signed) {
        all = all && reads<T>(text(max + 1, true, buffer), limits::min());
        const std::string_view beyond = text(max + 2, true, buffer);
        all = all && refuses<T>(beyond, decimal_error::out_of_range, beyond.size());
    } else {
        all = all && refuses<T>("-1", decimal_error::out_of_range, 2) && reads<T>("-0", 0);
    }
    if (max != static_cast<std::uint64_t>(-1)) {
        const std::string_view beyond = text(max + 1, false, buffer);
        all = all && refuses<T>(beyond, decimal_error::out_of_range, beyond.size());
    }
    return all && reads<T>("12.00", 12) && refuses<T>("12.5", decimal_error::not_an_integer, 4);
}

constexpr bool integers_of_every_width_are_read() {
    return reads_its_limits<signed char>() && reads_its_limits<unsigned char>() && reads_its_limits<short>() &&
           reads_its_limits<unsigned short>() && reads_its_limits<int>() && reads_its_limits<unsigned>() &&
           reads_its_limits<long>() && reads_its_limits<unsigned long>() && reads_its_limits<long long>() &&
           reads_its_limits<unsigned long long>() &&
           refuses<std::uint64_t>("18446744073709551616", decimal_error::out_of_range, 20) &&
           refuses<std::uint64_t>("18446744073709551620", decimal_error::out_of_range, 20) &&
           refuses<std::uint64_t>("28446744073709551610", decimal_error::out_of_range, 20);
}

constexpr bool nothing_is_behind_the_end() {
    constexpr std::string_view text = "\u06F1\u06F2\u066C\u06F3\u06F4\u06F5";  // a cut pair, a cut group
    int value = 0;
    const auto cut = from_chars(text.data(), text.data() + 3, value);
    if (!cut || value != 1 || cut.ptr != text.data() + 2) return false;
    const auto group = from_chars(text.data(), text.data() + 6, value);
    return group && value == 12 && group.ptr == text.data() + 4 && refuses<int>({}, decimal_error::no_digits, 0);
}

constexpr bool every_reason_has_a_sentence() {
    for (int n = 0; n <= static_cast<int>(decimal_error::not_exact); ++n)
        for (int m = 0; m <= n; ++m) {
            const auto a = to_string(static_cast<decimal_error>(n)), b = to_string(static_cast<decimal_error>(m));
            if (a.empty() || (a == b) != (n == m)) return false;
        }
    return to_string(static_cast<decimal_error>(99)) == "an unknown fault";
}

constexpr bool options_without_a_name_are_the_first() {
    constexpr dabir::decimal_options options{.slash = static_cast<dabir::slash_sign>(9),
                                             .percent = static_cast<dabir::percent_sign>(9),
                                             .trailing_minus = static_cast<dabir::trailing_minus>(9),
                                             .brackets = static_cast<dabir::brackets>(9)};
    int value = 7;
    return from_chars("3/5", value, options).reason == decimal_error::slash &&
           from_chars("50%-", value, options).percent && value == 50 &&
           from_chars("(5)", value, options).reason == decimal_error::no_digits;
}

DABIR_LAW(options_without_a_name_are_the_first)
DABIR_LAW(members_are_as_written)
DABIR_LAW(digits_of_three_sets_are_mixed)
DABIR_LAW(integers_of_every_width_are_read)
DABIR_LAW(nothing_is_behind_the_end)
DABIR_LAW(every_reason_has_a_sentence)

/// A text of what numbers are made of, and of what stands beside them.
std::string random_text(fixed_random& random) {
    const std::string_view pieces[] = {"0", "1", "9", "12", "250", "000", "99999999", "\u06F0", "\u06F5", "\u0661",
                                       "\u06F1\u06F2\u06F3\u06F4", "\u0663\u0664\u0665\u0666", ",", "\u066C", "\u060C",
                                       "'", "_", "\u00A0", "\u202F", "\u2009", ".", "\u066B", "/", " ", "+", "-",
                                       "\u2212", "%", "\u066A", "(", ")", "\u200F", "\u200E", "\u2067", "\u2069",
                                       "\u061C", "a", "\u0639", "\xDB", "\xD9", "\xE2\x80"};
    std::string text;
    // Two of three are digits or a separator between groups of three.
    for (auto n = 1 + random.below(9); n > 0; --n) {
        const std::size_t kind = random.below(3);
        text += pieces[kind == 0   ? random.below(12)
                       : kind == 1 ? random.below(std::size(pieces))
                                   : 4 + random.below(2)];
        if (kind == 2 && random.below(2) == 0) text += pieces[12 + random.below(3)];
    }
    return text;
}

}  // namespace

TEST_CASE("random texts, read as slowly, with all options") {
    fixed_random random{1404};
    std::string wrong;
    int read = 0;
    for (int i = 0; i < 10'000 && wrong.empty(); ++i) {
        const exact_copy text{random_text(random)};
        const auto options = slow::options_of(static_cast<unsigned>(i) % 54);
        if (!slow::all_agree(text.view(), options)) wrong = text.view();
        decimal value;
        read += from_chars(text.view(), value, options) ? 1 : 0;
    }
    CHECK(wrong == "");
    CHECK(read > 2'000);
}

TEST_CASE("every prefix of a sample, from a block of exactly its size") {
    const std::string_view sample = "\u2067-\u200F\u06F1\u0662\u066C\u06F3\u06F4\u06F5\u066C"
                                    "678\u066B\u06F9" "0\u200E\u066A\u2069\u200C";
    for (std::size_t size = 0; size <= sample.size(); ++size) {
        const exact_copy text{sample.substr(0, size)};
        CHECK(slow::all_agree(text.view(), {}));
    }
}

TEST_CASE("runs of any length") {
    const std::size_t size = 1'000'000;
    CHECK(reads(std::string(size, '0') + "7", 7));
    CHECK(reads("7." + std::string(size, '0'), 7));
    decimal value;
    CHECK(from_chars("7" + std::string(size, '0'), value));
    CHECK(value == decimal{7, static_cast<int>(size)});
    const std::string nines(size, '9');
    CHECK(from_chars(nines, value).reason == decimal_error::out_of_range);
    CHECK(from_chars(nines, value).ptr == nines.data() + size);
    std::string groups = "1";
    for (std::size_t i = 0; i < size; ++i) groups += ",000";
    CHECK(from_chars(groups, value));
    CHECK(value == decimal{1, 3 * static_cast<int>(size)});
    CHECK(from_chars("0." + std::string(size, '0') + "25", value));
    CHECK(value == decimal{25, -2 - static_cast<int>(size)});
}

TEST_CASE("the form for char8_t, and double") {
    int value = 0;
    const std::u8string_view text = u8"\u06F1\u06F4\u06F0\u06F1 ";
    const auto read = from_chars(text, value);
    CHECK(value == 1401);
    CHECK(read.ptr == reinterpret_cast<const char*>(text.data()) + 8);
    double number = 0;
    CHECK(from_chars("\u06F1\u066C\u06F2\u06F5\u06F0\u066B\u06F5", number));
    CHECK(number == 1250.5);
    CHECK(from_chars("12.5%", number, {.percent = dabir::percent_sign::divide}).percent);
    CHECK(number == 0.125);
}

TEST_CASE("nothing is allocated") {
    const std::string text = "-\u06F1\u066C\u06F2\u06F5\u06F0\u066B\u06F5\u066A" + std::string(1000, '9');
    decimal value;
    double number = 0;
    std::uint8_t small = 0;
    const std::size_t before = allocations();
    const bool all = from_chars(text, value) && from_chars(text, number) && !from_chars(text, small);
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(all);
    CHECK(value == decimal{-12505, -1});  // with digits behind it, the percent sign is none
}
