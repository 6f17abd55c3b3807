#ifndef DABIR_NUMBER_DECIMAL_HPP
#define DABIR_NUMBER_DECIMAL_HPP

#include <cfloat>
#include <charconv>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>
#include <version>

#include <dabir/base/utf8.hpp>
#include <dabir/number/digits.hpp>

/// \file
/// Numbers as they stand in Persian texts, read exactly.
///
///     decimal price;
///     if (const auto read = from_chars(u8"\u06F1\u066C\u06F2\u06F5\u06F0\u066B\u06F5", price); !read)    // 1,250.5
///         report(to_string(read.reason), read.ptr);
///     price == decimal{12505, -1};
///     int count; from_chars(text, count);                                   // and any integer, and double
///     from_chars(text, price, {.slash = slash_sign::decimal_point});        // 3/5 is 3.5 on Persian pages
///
/// A number is, in this order and without a blank within it:
///
///     sign      + - and MINUS SIGN U+2212
///     digits    ASCII, Arabic-Indic and Persian ones, in any mixture and of any number
///     groups    of three digits, behind one of  , ' _ U+060C U+066C, NO-BREAK SPACE, NARROW NO-BREAK SPACE, THIN SPACE,
///               the same in the whole number; a dot and a plain space never group
///     point     . or U+066B, with digits before it, behind it or on both sides
///     percent   % or U+066A, which the result tells
///
/// The longest run that looks like one number is accepted or refused as a whole: 1,25 and 1.2.3 are neither 1 nor 1.25.
/// What stands behind the number is no fault, as with `std::from_chars`: compare `ptr` with the end where there must be
/// nothing. There is no exponent: 1e5 is 1 before a text. Bidi controls (U+061C, U+200E, U+200F, U+202A..202E,
/// U+2066..2069) around the number, its sign and its percent sign are a part of it; amid the digits they are refused,
/// since what a reader sees there is another order of the digits.
///
/// Nothing here allocates or throws; time is linear in the number's length.
namespace dabir::inline v0_1 {

/// The value of a number in a text: `significand * 10^exponent`, exactly. Every pair of values is a number; one number
/// has several pairs (15 and 150e-1), which are equal and have equal hashes, and zero has every exponent. There is no
/// negative zero. `from_chars` gives the digits as they are written: 1.50 is {150, -2}.
struct decimal {
    std::int64_t significand = 0;  ///< the digits, with the sign
    int exponent = 0;              ///< the power of ten that they are multiplied by

    /// The pair of an equal number with the fewest digits: 150e-1 is 15, and zero is {0, 0}.
    [[nodiscard]] constexpr decimal normalized() const noexcept;

    /// Whether the numbers are equal, whatever their pairs.
    [[nodiscard]] friend constexpr bool operator==(const decimal& a, const decimal& b) noexcept {
        return (a <=> b) == 0;
    }
    /// The order of the numbers. Weak, since equal ones may have other members.
    [[nodiscard]] friend constexpr std::weak_ordering operator<=>(const decimal& a, const decimal& b) noexcept {
        return a.compare(b);
    }

private:
    [[nodiscard]] constexpr std::weak_ordering compare(const decimal& other) const noexcept;
};

/// A signed or unsigned integer type that is no character and no bool.
template <class T>
concept standard_integer =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// The integer that a number is; nothing where it has a fraction or T does not hold it.
template <standard_integer T>
[[nodiscard]] constexpr std::optional<T> to_integer(decimal number) noexcept;

/// The double nearest to a number, by `std::from_chars`; nothing where it is beyond all doubles or closer to zero than
/// they are. Where the library has no such function (libc++ 19), only numbers of at most 15 digits with an exponent of
/// -22..22, which one exact operation makes, and nothing for the others.
[[nodiscard]] inline std::optional<double> to_double(decimal number) noexcept;

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

/// What is read beyond the plain form.
struct decimal_options {
    slash_sign slash = slash_sign::refuse;       ///< what a slash is
    percent_sign percent = percent_sign::tell;   ///< what a percent sign does
    dabir::trailing_minus trailing_minus = dabir::trailing_minus::leave;  ///< what a minus behind the number is
    dabir::brackets brackets = dabir::brackets::leave;                    ///< what brackets around it are
};

/// What `from_chars` gives.
struct from_chars_result {
    const char* ptr;       ///< behind the number; the first byte not understood where `reason` is a fault of the text
    decimal_error reason;  ///< none, or why nothing was read
    bool percent;          ///< a percent sign was read with the number

    /// Whether a number was read.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == decimal_error::none; }
};

/// What a number is read into.
template <class T>
concept number_value = std::same_as<T, decimal> || standard_integer<T> || std::same_as<T, double>;

///@{ Reads the number at the front of a text, by the rules above. `value` is untouched where it fails. A decimal holds
/// what has at most 18 digits, and some of 19, zeros at either end apart. Of an integer type every value can be read;
/// 5.0 is 5. For `out_of_range`, `not_an_integer` and `not_exact`, `ptr` is behind the number. Not constexpr for double,
/// nor in the form for `char8_t`.
template <number_value T>
constexpr from_chars_result from_chars(const char* first, const char* last, T& value,
                                       const decimal_options& options = {}) noexcept;
template <number_value T>
constexpr from_chars_result from_chars(std::string_view text, T& value, const decimal_options& options = {}) noexcept;
template <number_value T>
from_chars_result from_chars(std::u8string_view text, T& value, const decimal_options& options = {}) noexcept;
///@}

namespace detail {

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
    for (front_sign next = read_sign(p, last); next.sign == number_sign::bidi; next = read_sign(p, last))
        p = next.behind;
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
    digit_sum sum{};
    std::size_t places = 0;  // digits behind the decimal point
    bool negative = false;
    bool has_sign = false;
    bool has_bracket = false;
    bool percent = false;
    decimal_error reason = decimal_error::none;

    constexpr bool read() noexcept {
        at = read_digits(at, last, sum);
        if (sum.digits != 0 && at == last) return true;
        if (sum.digits == 0) {
            if (!read_prefix()) return false;
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
                if (options.slash == slash_sign::refuse || (spaced && options.slash == slash_sign::decimal_point))
                    return refuse(decimal_error::slash, at);
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
        const digit_sum fraction = sum;
        sum = {};
        at = read_digits(next.behind + (*next.behind == ' '), last, sum);
        places = fraction.digits;
        for (std::size_t i = 0; i < places; ++i) sum.add(0);
        if (fraction.value == 0) return true;
        sum.overflow = sum.overflow || fraction.overflow || sum.zeros != 0 || fraction.zeros != 0 ||
                       sum.value > digit_sum::max - fraction.value;
        sum.value += fraction.value;
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

[[nodiscard]] constexpr std::uint64_t magnitude(std::int64_t value) noexcept {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

/// `value` becomes the number where T holds it.
template <standard_integer T>
[[nodiscard]] constexpr decimal_error assign(std::uint64_t digits, std::int64_t exponent, bool negative,
                                             T& value) noexcept {
    // At most 20 turns each.
    for (; exponent < 0 && digits != 0; ++exponent, digits /= 10)
        if (digits % 10 != 0) return decimal_error::not_an_integer;
    for (; exponent > 0 && digits != 0; --exponent, digits *= 10)
        if (digits > digit_sum::max / 10) return decimal_error::out_of_range;
    using limits = std::numeric_limits<T>;
    const auto most = static_cast<std::uint64_t>(limits::max());
    if (!negative) {
        if (digits > most) return decimal_error::out_of_range;
        value = static_cast<T>(digits);
        return decimal_error::none;
    }
    if (digits > (limits::is_signed ? most + 1 : 0)) return decimal_error::out_of_range;
    value = static_cast<T>(0 - digits);
    return decimal_error::none;
}

[[nodiscard]] constexpr decimal_error assign(std::uint64_t digits, std::int64_t exponent, bool negative,
                                             decimal& value) noexcept {
    const std::uint64_t most = (std::uint64_t{1} << 63) - !negative;
    for (; digits > most; ++exponent, digits /= 10)
        if (digits % 10 != 0) return decimal_error::out_of_range;
    using limits = std::numeric_limits<int>;
    if (exponent < limits::min() || exponent > limits::max()) {
        if (digits != 0) return decimal_error::out_of_range;
        exponent = 0;
    }
    value = {static_cast<std::int64_t>(negative ? 0 - digits : digits), static_cast<int>(exponent)};
    return decimal_error::none;
}

[[nodiscard]] inline decimal_error assign(std::uint64_t digits, std::int64_t exponent, bool negative,
                                          double& value) noexcept {
    decimal number;
    if (const auto reason = assign(digits, exponent, negative, number); reason != decimal_error::none) return reason;
    if (const auto nearest = to_double(number)) {
        value = *nearest;
        return decimal_error::none;
    }
#if defined(__cpp_lib_to_chars)
    return decimal_error::out_of_range;
#else
    return decimal_error::not_exact;
#endif
}

}  // namespace detail

constexpr decimal decimal::normalized() const noexcept {
    if (significand == 0) return {};
    decimal shortest = *this;
    while (shortest.significand % 10 == 0 && shortest.exponent != std::numeric_limits<int>::max()) {
        shortest.significand /= 10;
        ++shortest.exponent;
    }
    return shortest;
}

constexpr std::weak_ordering decimal::compare(const decimal& other) const noexcept {
    const auto sign = [](std::int64_t x) { return (x > 0) - (x < 0); };
    if (exponent == other.exponent || sign(significand) != sign(other.significand) || significand == 0)
        return significand == 0 || sign(significand) != sign(other.significand)
                   ? sign(significand) <=> sign(other.significand)
                   : significand <=> other.significand;
    // Both are brought to 19 digits; then the greater exponent is the greater magnitude.
    const auto scaled = [](const decimal& x, std::int64_t& power) {
        std::uint64_t digits = detail::magnitude(x.significand);
        for (power = x.exponent; digits < 1'000'000'000'000'000'000; digits *= 10) --power;
        return digits;
    };
    std::int64_t power = 0, other_power = 0;
    const std::uint64_t digits = scaled(*this, power), other_digits = scaled(other, other_power);
    const std::weak_ordering order = power != other_power ? power <=> other_power : digits <=> other_digits;
    return significand > 0 ? order : 0 <=> order;
}

template <standard_integer T>
constexpr std::optional<T> to_integer(decimal number) noexcept {
    T value{};
    const auto reason =
        detail::assign(detail::magnitude(number.significand), number.exponent, number.significand < 0, value);
    return reason == decimal_error::none ? std::optional<T>{value} : std::nullopt;
}

inline std::optional<double> to_double(decimal number) noexcept {
#if defined(__cpp_lib_to_chars)
    char text[40];
    char* end = std::to_chars(text, text + 20, number.significand).ptr;
    *end++ = 'e';
    end = std::to_chars(end, text + 40, number.exponent).ptr;
    double value = 0;
    if (std::from_chars(text, end, value).ec != std::errc{}) return std::nullopt;
    return value;
#else
    number = number.normalized();
    const std::uint64_t digits = detail::magnitude(number.significand);
    if (digits >= 1'000'000'000'000'000 || number.exponent < -22 || number.exponent > 22) return std::nullopt;
    if (FLT_EVAL_METHOD != 0 && number.exponent != 0) return std::nullopt;  // it would be rounded twice
    double power = 1;
    for (int i = number.exponent < 0 ? -number.exponent : number.exponent; i > 0; --i) power *= 10;
    const auto value = static_cast<double>(number.significand);
    return number.exponent < 0 ? value / power : value * power;
#endif
}

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

template <number_value T>
constexpr from_chars_result from_chars(const char* first, const char* last, T& value,
                                       const decimal_options& options) noexcept {
    detail::number_reader reader{first, last, options};
    if (!reader.read()) return {reader.at, reader.reason, false};
    const decimal_error reason =
        reader.sum.overflow ? decimal_error::out_of_range
                            : detail::assign(reader.sum.value, reader.exponent(), reader.negative, value);
    return {reader.at, reason, reader.percent};
}

template <number_value T>
constexpr from_chars_result from_chars(std::string_view text, T& value, const decimal_options& options) noexcept {
    return from_chars(text.data(), text.data() + text.size(), value, options);
}

template <number_value T>
from_chars_result from_chars(std::u8string_view text, T& value, const decimal_options& options) noexcept {
    return from_chars(detail::as_chars(text), value, options);
}

}  // namespace dabir::inline v0_1

namespace std {

/// Equal numbers have equal hashes, in every run.
template <>
struct hash<dabir::decimal> {
    /// Of the number, whatever its members.
    [[nodiscard]] constexpr size_t operator()(const dabir::decimal& number) const noexcept {
        const dabir::decimal shortest = number.normalized();
        // The constant is 2^64 over the golden ratio.
        const auto mixed = (static_cast<std::uint64_t>(shortest.significand) ^
                            static_cast<std::uint64_t>(static_cast<std::int64_t>(shortest.exponent)) << 48) *
                           0x9E37'79B9'7F4A'7C15;
        return static_cast<size_t>(mixed ^ mixed >> 32);
    }
};

}  // namespace std

#endif
