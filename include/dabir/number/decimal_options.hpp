#ifndef DABIR_NUMBER_DECIMAL_OPTIONS_HPP
#define DABIR_NUMBER_DECIMAL_OPTIONS_HPP

#include <cstdint>
#include <string_view>

#include <dabir/base/version.hpp>

// What reading a number may be asked for, and why it is refused. The rules of reading stand in decimal.hpp.
//
//     from_chars(text, value, {.slash = slash_sign::decimal_point, .brackets = brackets::negative})

namespace dabir::inline v0_1 {

/// Why a text is refused.
enum class decimal_error : std::uint8_t {
    none,
    no_digits,             ///< no number begins there
    wrong_group,           ///< a separator of groups without one to three digits before it, or three behind it
    mixed_separators,      ///< groups behind different characters
    group_in_fraction,     ///< a separator of groups behind the decimal point
    second_decimal_point,  ///< another decimal point
    slash,                 ///< a slash between digits, which nobody asked to be read
    mark_in_number,        ///< a bidi control amid the number
    second_sign,           ///< another sign, or one with brackets
    unclosed_bracket,      ///< no bracket behind the number
    out_of_range,          ///< the type does not hold the number
    not_an_integer,        ///< a fraction, and the type is an integer
    not_exact,             ///< a double that this library cannot round exactly; see to_double
};

/// A sentence, in ASCII.
[[nodiscard]] constexpr std::string_view to_string(decimal_error reason) noexcept;

/// What a slash is behind digits and before a digit, or before one SPACE and a digit.
enum class slash_sign : std::uint8_t {
    refuse,          ///< it may be a decimal point, in either order, a fraction or a part of a date
    decimal_point,   ///< 3/5 is 3.5; with a SPACE it is refused still
    fraction_first,  ///< 5/3 and 5/ 3 are 3.5, as texts are stored that were typed in the order seen
};

/// What is done with a percent sign behind the number.
enum class percent_sign : std::uint8_t {
    tell,    ///< 50% is 50, and the result says that there is a sign
    divide,  ///< 50% is 0.50, and the result says so as well
    leave,   ///< it is text behind the number
};

/// What a minus sign behind the number is, with no digit behind it.
enum class trailing_minus : std::uint8_t {
    leave,     ///< text behind the number
    negative,  ///< the sign of the number, as in ledgers
};

/// What a round bracket before the number is.
enum class brackets : std::uint8_t {
    leave,     ///< no part of a number
    negative,  ///< (250) is -250, as in accounts
};

/// What is read beyond the plain form. A number that names no value of an enumeration is taken for its first one.
struct decimal_options {
    slash_sign slash = slash_sign::refuse;       ///< what a slash is
    percent_sign percent = percent_sign::tell;   ///< what a percent sign does
    dabir::trailing_minus trailing_minus = dabir::trailing_minus::leave;  ///< what a minus behind the number is
    dabir::brackets brackets = dabir::brackets::leave;                    ///< what brackets around it are
};

constexpr std::string_view to_string(decimal_error reason) noexcept {
    switch (reason) {
        case decimal_error::none: return "the number is read";
        case decimal_error::no_digits: return "no number begins here";
        case decimal_error::wrong_group: return "a thousands separator does not stand between groups of three digits";
        case decimal_error::mixed_separators: return "the thousands separators differ";
        case decimal_error::group_in_fraction: return "a thousands separator stands behind the decimal point";
        case decimal_error::second_decimal_point: return "there is a second decimal point";
        case decimal_error::slash: return "a slash between digits may mean several things";
        case decimal_error::mark_in_number: return "a bidi control stands amid the digits";
        case decimal_error::second_sign: return "there is a second sign";
        case decimal_error::unclosed_bracket: return "the bracket around the number is not closed";
        case decimal_error::out_of_range: return "the number does not fit its type";
        case decimal_error::not_an_integer: return "the number has a fraction";
        case decimal_error::not_exact: return "the number cannot be rounded exactly by this library";
    }
    return "an unknown fault";
}

}  // namespace dabir::inline v0_1

#endif
