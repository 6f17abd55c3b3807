#ifndef DABIR_TESTS_SUPPORT_DECIMAL_AGAINST_SLOW_HPP
#define DABIR_TESTS_SUPPORT_DECIMAL_AGAINST_SLOW_HPP

#include <limits>
#include <string>

#include "support/slow_decimal.hpp"

namespace slow {

/// Reads into one type by both; whether they agree.
template <class T>
bool agrees(std::string_view text, const dabir::decimal_options& options) {
    reading expected = read(text, options);
    std::string significand;
    if (expected.reason == decimal_error::none) {
        using limits = std::numeric_limits<T>;
        if constexpr (std::same_as<T, dabir::decimal>) {
            const std::string most = expected.negative ? "9223372036854775808" : "9223372036854775807";
            if (!fit(expected, most)) expected.reason = decimal_error::out_of_range;
        } else {
            std::string most = std::to_string(limits::max());
            if (expected.negative) {
                most = limits::is_signed ? std::to_string(limits::min()).substr(1) : "";
            }
            expected.reason = whole(expected, most);
        }
        significand = expected.digits.empty() ? "0" : (expected.negative ? "-" : "") + expected.digits;
    }

    T value{};
    if constexpr (std::same_as<T, dabir::decimal>) value = {77, 77};
    else value = 77;
    const auto got = dabir::from_chars(text, value, options);
    if (got.reason != expected.reason || got.ptr != text.data() + expected.at || got.percent != expected.percent)
        return false;
    if (bool{got} != (got.reason == decimal_error::none)) return false;
    if constexpr (std::same_as<T, dabir::decimal>) {
        if (!got) return value.significand == 77 && value.exponent == 77;
        return std::to_string(value.significand) == significand && value.exponent == expected.exponent;
    } else {
        return !got ? value == 77 : std::to_string(value) == significand;
    }
}

/// The options that a number below 54 names.
inline dabir::decimal_options options_of(unsigned n) {
    return {.slash = static_cast<dabir::slash_sign>(n % 3),
            .percent = static_cast<dabir::percent_sign>(n / 3 % 3),
            .trailing_minus = static_cast<dabir::trailing_minus>(n / 9 % 2),
            .brackets = static_cast<dabir::brackets>(n / 18 % 2)};
}

/// Whether all types agree.
inline bool all_agree(std::string_view text, const dabir::decimal_options& options) {
    return agrees<dabir::decimal>(text, options) && agrees<std::int64_t>(text, options) &&
           agrees<std::uint64_t>(text, options) && agrees<std::int32_t>(text, options) &&
           agrees<std::uint16_t>(text, options) && agrees<signed char>(text, options);
}

}  // namespace slow

#endif
