// Numbers written: by style, by specification, into any buffer, and read back.
#include <dabir/number/format.hpp>

#include <doctest/doctest.h>

#include <climits>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::decimal;
using dabir::number;
using dabir::number_format;
using dabir::number_format_error;
using dabir::number_style;

static_assert(std::is_nothrow_constructible_v<number, decimal> && std::is_nothrow_constructible_v<number, int>);
static_assert(std::is_convertible_v<unsigned long long, number> && !std::is_convertible_v<double, number>);
static_assert(!std::is_convertible_v<bool, number> && !std::is_convertible_v<char, number>);
static_assert(noexcept(dabir::to_chars(nullptr, nullptr, 1)) && noexcept(dabir::formatted_size({}, 1)));

// Through the iterator, into a buffer of exactly the expected size, and into all that are too small.
constexpr bool writes(const number_style& style, number value, std::string_view expected) {
    char buffer[300] = {};
    const char* const end = dabir::format_to(&buffer[0], style, value);
    if (std::string_view(buffer, static_cast<std::size_t>(end - buffer)) != expected) return false;
    if (dabir::formatted_size(style, value) != expected.size()) return false;

    char exact[300] = {};
    char* const last = exact + expected.size();
    const auto fits = dabir::to_chars(exact, last, value, style);
    if (!fits || fits.ec != std::errc{} || fits.ptr != last || *last != '\0') return false;
    if (std::string_view(exact, expected.size()) != expected) return false;

    for (std::size_t size = 0; size < expected.size(); ++size) {
        char small[300] = {};
        const auto cut = dabir::to_chars(small, small + size, value, style);
        if (cut || cut.ec != std::errc::value_too_large || cut.ptr != small + size || small[size] != '\0') return false;
    }
    return true;
}

constexpr bool writes(number_format spec, number value, std::string_view expected) {
    return writes(spec.style(), value, expected);
}

constexpr bool digits_of_three_sets() {
    return writes("", 1234567890, "\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\u06F0") &&
           writes("p", 1401, "\u06F1\u06F4\u06F0\u06F1") && writes("a", 1401, "\u0661\u0664\u0660\u0661") &&
           writes("d", 1401, "1401") && writes("d", 0, "0") && writes("d", INT64_MIN, "-9223372036854775808") &&
           writes("d", UINT64_MAX, "18446744073709551615") && writes("d", static_cast<signed char>(-128), "-128") &&
           writes(number_style{.digits = static_cast<dabir::digit_set>(9)}, 12, "12");
}

constexpr bool decimals_are_in_their_places() {
    return writes("d", decimal{12505, -1}, "1250.5") && writes("d", decimal{25, 3}, "25000") &&
           writes("d", decimal{25, -6}, "0.000025") && writes("d", decimal{-5, -1}, "-0.5") &&
           writes("d", decimal{150, -2}, "1.50") && writes("d", decimal{0, -2}, "0.00") &&
           writes("d", decimal{0, 9}, "0") && writes("d", decimal{INT64_MIN, -19}, "-0.9223372036854775808") &&
           writes("p", decimal{35, -1}, "\u06F3\u066B\u06F5") && writes("a", decimal{35, -1}, "\u0663\u066B\u0665");
}

constexpr bool groups_are_of_three() {
    return writes(",d", 0, "0") && writes(",d", 999, "999") && writes(",d", 1000, "1,000") &&
           writes(",d", -123456, "-123,456") && writes(",d", 1234567, "1,234,567") &&
           writes(",d", decimal{1, 6}, "1,000,000") && writes(",d", decimal{1234567, -4}, "123.4567") &&
           writes(",d", decimal{1, -4}, "0.0001") && writes(",", 1000, "\u06F1\u066C\u06F0\u06F0\u06F0") &&
           writes(",a", decimal{10005, -1}, "\u0661\u066C\u0660\u0660\u0660\u066B\u0665") &&
           writes(number_style{.digits = dabir::digit_set::ascii, .grouping = dabir::grouping::thousands,
                               .group_mark = U'\u00A0', .point_mark = U'/'},
                  decimal{12345678, -2}, "123\u00A0" "456/78");
}

constexpr bool decimals_are_rounded_half_to_even() {
    return writes(".2d", decimal{12345, -3}, "12.34") && writes(".2d", decimal{12355, -3}, "12.36") &&
           writes(".2d", decimal{123451, -4}, "12.35") && writes(".0d", decimal{25, -1}, "2") &&
           writes(".0d", decimal{35, -1}, "4") && writes(".0d", decimal{5, -1}, "0") &&
           writes(".0d", decimal{51, -2}, "1") && writes(".1d", decimal{9999, -2}, "100.0") &&
           writes(",.0d", decimal{9999999, -1}, "1,000,000") && writes(".3d", 7, "7.000") &&
           writes(".2d", decimal{7, 2}, "700.00") && writes(".2d", decimal{1, INT_MIN}, "0.00") &&
           writes(".2d", decimal{INT64_MAX, -21}, "0.01") && writes(".1d", decimal{INT64_MAX, -20}, "0.1") &&
           writes(".0d", decimal{INT64_MAX, -19}, "1") && writes(".0d", decimal{INT64_MAX, -20}, "0") &&
           // What rounds to zero has no sign.
           writes(".1d", decimal{-4, -2}, "0.0") && writes("+.1d", decimal{-4, -2}, "+0.0") &&
           writes(".1d", decimal{-6, -2}, "-0.1");
}

constexpr bool signs() {
    return writes("+d", 5, "+5") && writes("+d", -5, "-5") && writes("+d", 0, "+0") && writes(" d", 5, " 5") &&
           writes(" d", -5, "-5") && writes("-d", 5, "5") && writes("\u2212", -5, "\u200E\u2212\u06F5") &&
           writes("\u2212", 5, "\u06F5") && writes("\u2212" "5d", -5, "   \u200E\u2212" "5");
}

constexpr bool widths() {
    return writes("6d", 42, "    42") && writes(">6d", 42, "    42") && writes("<6d", 42, "42    ") &&
           writes("^6d", 42, "  42  ") && writes("^7d", 42, "  42   ") && writes("*>6d", -42, "***-42") &&
           writes("06d", 42, "000042") && writes("06d", -42, "-00042") && writes("+06.1d", 42, "+042.0") &&
           writes("06", 42, "\u06F0\u06F0\u06F0\u06F0\u06F4\u06F2") && writes("<06d", 42, "42    ") &&
           writes("2d", 12345, "12345") && writes("0d", 5, "5") && writes(",>9,d", 1234567, "1,234,567") &&
           writes(",>10,d", 1234567, ",1,234,567") && writes("\u0640^5", 5, "\u0640\u0640\u06F5\u0640\u0640") &&
           writes("0>4d", -5, "00-5") && writes(number_style{.width = -5}, 5, "\u06F5");
}

constexpr bool refuses(std::string_view spec, number_format_error reason, std::size_t at) {
    number_style style{.width = 77};
    const auto read = dabir::parse_number_format(spec, style);
    return !read && read.reason == reason && read.ptr == spec.data() + at && style.width == 77;
}

constexpr bool specifications_are_refused() {
    using enum number_format_error;
    return refuses("x", unknown_letter, 0) && refuses("5dd", unknown_letter, 2) && refuses(",,", unknown_letter, 1) &&
           refuses("+-", unknown_letter, 1) && refuses("d5", unknown_letter, 1) && refuses("f", unknown_letter, 0) &&
           refuses("\xDB", unknown_letter, 0) && refuses("256", number_too_large, 0) &&
           refuses("99999999999999999999", number_too_large, 0) && refuses(".256", number_too_large, 1) &&
           refuses(".", no_decimals, 1) && refuses(".d", no_decimals, 1) && refuses("08,", zeros_with_groups, 0) &&
           refuses("\xDB>5", ill_formed_fill, 0) && refuses("{>5", ill_formed_fill, 0) &&
           refuses("}<", ill_formed_fill, 0);
}

constexpr bool every_reason_has_a_sentence() {
    for (int n = 0; n <= static_cast<int>(number_format_error::ill_formed_fill); ++n)
        for (int m = 0; m < n; ++m)
            if (to_string(static_cast<number_format_error>(n)) == to_string(static_cast<number_format_error>(m)))
                return false;
    return to_string(static_cast<number_format_error>(99)) == "an unknown fault";
}

DABIR_LAW(digits_of_three_sets)
DABIR_LAW(decimals_are_in_their_places)
DABIR_LAW(groups_are_of_three)
DABIR_LAW(decimals_are_rounded_half_to_even)
DABIR_LAW(signs)
DABIR_LAW(widths)
DABIR_LAW(specifications_are_refused)
DABIR_LAW(every_reason_has_a_sentence)

}  // namespace

TEST_CASE("what is written is read back") {
    fixed_random random{1403};
    int wrong = 0;
    for (int i = 0; i < 20'000; ++i) {
        const decimal value{static_cast<std::int64_t>(random() >> random.below(64)) * (random.below(2) != 0 ? 1 : -1),
                            static_cast<int>(random.below(60)) - 30};
        const number_style style{.digits = static_cast<dabir::digit_set>(random.below(3)),
                                 .grouping = static_cast<dabir::grouping>(random.below(2)),
                                 .sign = random.below(2) != 0 ? dabir::sign_style::cldr : dabir::sign_style::plus};
        const std::string text = to_string(value, style);
        decimal back{1, 1};
        const auto read = dabir::from_chars(text, back);
        wrong += !read || read.ptr != text.data() + text.size() || back != value;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a number of many digits") {
    const decimal large{-15, 400}, small{-15, -400};
    const std::string long_text = to_string(large, {.digits = dabir::digit_set::ascii});
    CHECK(long_text == "-15" + std::string(400, '0'));
    CHECK(to_string(small, {.digits = dabir::digit_set::ascii}) == "-0." + std::string(398, '0') + "15");
    const number_style longest{.grouping = dabir::grouping::thousands, .sign = dabir::sign_style::cldr};
    CHECK(dabir::formatted_size(longest, INT64_MIN) == 56);
    CHECK(dabir::formatted_size(longest, UINT64_MAX) == 52);
    CHECK(dabir::formatted_size({}, decimal{1, INT_MAX}) == 2 * (std::size_t{INT_MAX} + 1));
    CHECK(dabir::formatted_size({}, decimal{1, INT_MIN}) == 2 * (std::size_t{INT_MAX} + 2) + 2);
}

TEST_CASE("only the string is allocated, and once") {
    std::string text;
    text.reserve(200);
    char buffer[200];
    const std::size_t before = allocations();
    dabir::format_to(std::back_inserter(text), ">60,.3", decimal{INT64_MIN, -2});
    const auto written = dabir::to_chars(buffer, buffer + 200, decimal{INT64_MIN, -2}, number_style{.width = 60});
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(written.ec == std::errc{});
    CHECK(to_string(decimal{INT64_MIN, -2}).size() > 30);
    CHECK(allocations() == after + 1);
}
