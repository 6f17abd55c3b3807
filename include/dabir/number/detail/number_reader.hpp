#ifndef DABIR_NUMBER_DETAIL_NUMBER_READER_HPP
#define DABIR_NUMBER_DETAIL_NUMBER_READER_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/base/utf8.hpp>
#include <dabir/number/decimal_options.hpp>
#include <dabir/number/digits.hpp>

// Reads one number, from its sign to what stands behind it: the rules of decimal.hpp. What it is worth to a type is the
// affair of that header.

namespace dabir::inline v0_1::detail {

/// The characters that mean something in a number.
enum class number_sign : std::uint8_t { none, bidi, group, point, slash, percent, plus, minus };

[[nodiscard]] constexpr number_sign sign_of(char32_t c) noexcept {
    switch (c) {
        case U',': case U'\'': case U'_': case U'\u00A0': case U'\u060C': case U'\u066C': case U'\u2009':
        case U'\u202F': return number_sign::group;
        case U'.': case U'\u066B': return number_sign::point;
        case U'/': return number_sign::slash;
        case U'%': case U'\u066A': return number_sign::percent;
        case U'+': return number_sign::plus;
        case U'-': case U'\u2212': return number_sign::minus;
        case U'\u061C': case U'\u200E': case U'\u200F': return number_sign::bidi;
        default:
            return (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069') ? number_sign::bidi
                                                                                           : number_sign::none;
    }
}

/// A character of a text and what it means; of no length at the text's end.
struct front_sign {
    number_sign sign = number_sign::none;
    char32_t character = 0;
    const char* behind = nullptr;
};

[[nodiscard]] constexpr front_sign read_sign(const char* p, const char* last) noexcept {
    if (p == last) return {number_sign::none, 0, p};
    const decoded c = decode(p, last);
    return {sign_of(c.code_point), c.code_point, p + c.length};
}

[[nodiscard]] constexpr const char* skip_bidi(const char* p, const char* last) noexcept {
    // All of them begin with D8 or E2, which spares digits the decoding.
    while (p != last && (*p == '\xD8' || *p == '\xE2')) {
        const front_sign next = read_sign(p, last);
        if (next.sign != number_sign::bidi) break;
        p = next.behind;
    }
    return p;
}

[[nodiscard]] constexpr bool is_digit_at(const char* p, const char* last) noexcept {
    return p != last && read_digit(p, last).length != 0;
}

/// Reads one number; what it is stands in the members afterwards.
struct number_reader {
    const char* at;
    const char* last;
    const decimal_options& options;
    const char* digits = nullptr;  // where they begin
    digit_sum sum{};
    std::size_t places = 0;  // digits behind the decimal point
    bool negative = false;
    bool has_sign = false;
    bool has_bracket = false;
    bool percent = false;
    decimal_error reason = decimal_error::none;

    constexpr bool read() noexcept {
        digits = at;
        at = read_digits(at, last, sum);
        if (sum.digits != 0 && at == last) return true;
        if (sum.digits == 0) {
            if (!read_prefix()) return false;
            digits = at;
            at = read_digits(at, last, sum);
        }
        return read_groups_and_point() && read_suffix();
    }

    /// The power of ten that the digits are multiplied by.
    [[nodiscard]] constexpr std::int64_t exponent() const noexcept {
        return static_cast<std::int64_t>(sum.zeros) - static_cast<std::int64_t>(places) -
               (percent && options.percent == percent_sign::divide ? 2 : 0);
    }

private:
    constexpr bool refuse(decimal_error why, const char* where) noexcept {
        reason = why;
        at = where;
        return false;
    }

    constexpr bool read_prefix() noexcept {
        at = skip_bidi(at, last);
        if (options.brackets == brackets::negative && at != last && *at == '(') {
            has_bracket = negative = true;
            at = skip_bidi(at + 1, last);
        }
        const front_sign next = read_sign(at, last);
        if (next.sign != number_sign::plus && next.sign != number_sign::minus) return true;
        if (has_bracket) return refuse(decimal_error::second_sign, at);
        has_sign = true;
        negative = next.sign == number_sign::minus;
        at = skip_bidi(next.behind, last);
        return true;
    }

    constexpr bool read_groups_and_point() noexcept {
        char32_t separator = 0;  // of groups
        bool point = false;
        for (;;) {
            const front_sign next = read_sign(at, last);
            if (next.sign != number_sign::group && next.sign != number_sign::point && next.sign != number_sign::slash)
                break;
            const char* const behind = skip_bidi(next.behind, last);
            const bool joined = is_digit_at(behind, last);
            if (next.sign == number_sign::slash) {
                const bool spaced = !joined && behind != last && *behind == ' ' && is_digit_at(behind + 1, last);
                if (sum.digits == 0 || !(joined || spaced)) break;
                const bool asked = options.slash == slash_sign::fraction_first ||
                                   (options.slash == slash_sign::decimal_point && !spaced);
                if (!asked) return refuse(decimal_error::slash, at);
            } else if (!joined) {
                if (next.sign == number_sign::point && !point && sum.digits != 0) at = next.behind;
                break;
            }
            if (next.sign == number_sign::group && sum.digits == 0) break;
            if (behind != next.behind) return refuse(decimal_error::mark_in_number, next.behind);
            if (next.sign == number_sign::group ? !read_group(next, separator, point)
                                                : !read_fraction(next, separator, point))
                return false;
        }
        if (sum.digits == 0) return refuse(decimal_error::no_digits, at);
        return true;
    }

    constexpr bool read_group(const front_sign& next, char32_t& separator, bool point) noexcept {
        if (point) return refuse(decimal_error::group_in_fraction, at);
        if (separator == 0) {
            // No zero leads a number with groups; 0,123 is a decimal comma.
            constexpr std::uint64_t least[] = {1, 10, 100};
            if (sum.digits > 3 || sum.value < least[sum.digits - 1]) return refuse(decimal_error::wrong_group, at);
            separator = next.character;
        }
        if (next.character != separator) return refuse(decimal_error::mixed_separators, at);
        const std::size_t before = sum.digits;
        const char* const behind = read_digits(next.behind, last, sum);
        if (sum.digits - before != 3) return refuse(decimal_error::wrong_group, at);
        at = behind;
        return true;
    }

    constexpr bool read_fraction(const front_sign& next, char32_t separator, bool& point) noexcept {
        if (point) return refuse(decimal_error::second_decimal_point, at);
        point = true;
        const bool reversed = next.sign == number_sign::slash && options.slash == slash_sign::fraction_first;
        if (!reversed) {
            const std::size_t before = sum.digits;
            at = read_digits(next.behind, last, sum);
            places = sum.digits - before;
            return true;
        }
        if (separator != 0) return refuse(decimal_error::group_in_fraction, at);
        const char* const behind = at;  // of the fraction, which comes again after the digits before the point
        places = sum.digits;
        sum = {};
        at = read_digits(next.behind + (*next.behind == ' '), last, sum);
        read_digits(digits, behind, sum);
        return true;
    }

    constexpr bool read_suffix() noexcept {
        const char* const behind = skip_bidi(at, last);
        if (behind != at) {
            const front_sign next = read_sign(behind, last);
            const bool joins =
                next.sign == number_sign::group || next.sign == number_sign::point || next.sign == number_sign::slash;
            if (is_digit_at(behind, last) || (joins && is_digit_at(skip_bidi(next.behind, last), last)))
                return refuse(decimal_error::mark_in_number, at);
            at = behind;
        }
        if (options.percent != percent_sign::leave) percent = read_one_behind(number_sign::percent);
        if (options.trailing_minus == trailing_minus::negative) {
            const char* const minus = at;
            if (read_one_behind(number_sign::minus)) {
                if (has_sign || has_bracket) return refuse(decimal_error::second_sign, minus);
                negative = true;
            }
        }
        if (has_bracket) {
            if (at == last || *at != ')') return refuse(decimal_error::unclosed_bracket, at);
            at = skip_bidi(at + 1, last);
        }
        return true;
    }

    /// A sign with no digit behind it.
    constexpr bool read_one_behind(number_sign sign) noexcept {
        const front_sign next = read_sign(at, last);
        if (next.sign != sign) return false;
        const char* const behind = skip_bidi(next.behind, last);
        if (is_digit_at(behind, last)) return false;
        at = behind;
        return true;
    }
};

}  // namespace dabir::inline v0_1::detail

#endif
