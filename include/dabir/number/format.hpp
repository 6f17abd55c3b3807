#ifndef DABIR_NUMBER_FORMAT_HPP
#define DABIR_NUMBER_FORMAT_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <dabir/base/utf8.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/digits.hpp>

/// \file
/// Numbers written for readers of Persian: digit set, groups, decimals, sign and width.
///
///     format_to(out, ",", 1234567)                           // U+06F1 U+066C U+06F2 ...: 1,234,567 in Persian
///     format_to(out, ",.2d", decimal{12345678, -3})          // 12,345.68
///     to_chars(first, last, 1401)                            // Persian digits, and nothing else
///     to_chars(first, last, price, {.digits = digit_set::ascii, .grouping = grouping::thousands})
///
/// The specification of a number, in the manner of `std::format`:
///
///     [[fill]align][sign][0][width][,][.decimals][digits]
///
///     align      < > ^     to the left, the right (where nothing is said) or the middle; the fill is any character but
///                          a brace, and a SPACE where there is none
///     sign       - + SPACE U+2212     as in `std::format`; MINUS SIGN writes U+200E U+2212 before negatives, as CLDR
///     0                    zeros behind the sign up to the width, where no align is given; not with groups
///     width      0..255    in characters, U+200E apart; never cuts
///     ,                    groups of three
///     .decimals  .0..255   so many digits behind the decimal point, rounded half to even as ICU and printf do;
///                          as many as the number has where it is not given
///     digits     p a d     Persian (where nothing is said), Arabic-Indic, ASCII
///
/// Groups and decimal point are U+066C and U+066B, with ASCII digits comma and dot. What rounds to zero has no minus.
/// All that is written without a fill and in these marks is read back by `from_chars` as the number, rounded if it was.
/// There is no exponent: the number 1e300 has 301 digits. `dabir/std_format.hpp` and `dabir/fmt.hpp` bring the same
/// specification to `std::format` and fmt.
namespace dabir::inline v0_1 {

/// A number to write: a decimal or an integer of any type, which convert to it.
class number {
public:
    /// A decimal.
    constexpr number(decimal value) noexcept
        : magnitude_{detail::magnitude(value.significand)}, exponent_{value.exponent},
          negative_{value.significand < 0} {}
    /// An integer.
    template <standard_integer T>
    constexpr number(T value) noexcept : magnitude_{static_cast<std::uint64_t>(value)}, negative_{value < T{}} {
        if (negative_) magnitude_ = 0 - magnitude_;
    }

    ///@{ Its parts: the number is magnitude * 10^exponent, or minus that.
    [[nodiscard]] constexpr std::uint64_t magnitude() const noexcept { return magnitude_; }
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }
    [[nodiscard]] constexpr bool is_negative() const noexcept { return negative_; }
    ///@}

private:
    std::uint64_t magnitude_;
    int exponent_ = 0;
    bool negative_;
};

/// Whether digits stand in groups.
enum class grouping : std::uint8_t {
    none,
    thousands,  ///< of three
};

/// The sign of a number.
enum class sign_style : std::uint8_t {
    minus,  ///< a hyphen before negatives
    plus,   ///< a plus before the others as well
    space,  ///< a SPACE before the others
    cldr,   ///< U+200E U+2212 before negatives, as the Common Locale Data Repository has it for Persian
};

/// Where a number stands in its width.
enum class alignment : std::uint8_t {
    right,
    left,
    center,
    zeros,  ///< at the right, with zeros between sign and digits and no fill; without groups
};

/// How a number is written. A number that names no value of an enumeration is taken for its first one.
struct number_style {
    digit_set digits = digit_set::persian;                ///< the digits, and the marks that go with them
    dabir::grouping grouping = dabir::grouping::none;     ///< whether they stand in groups
    sign_style sign = sign_style::minus;                  ///< what stands before the digits
    alignment align = alignment::right;                   ///< where the number stands in the width
    int decimals = -1;                                    ///< digits behind the point; as the number has if negative
    int width = 0;                                        ///< the least number of characters
    char32_t fill = U' ';                                 ///< what the rest of the width is
    char32_t group_mark = 0;                              ///< another separator of groups; 0 for that of the digits
    char32_t point_mark = 0;                              ///< another decimal point; 0 for that of the digits
};

/// Why a specification is refused.
enum class number_format_error : std::uint8_t {
    none,
    unknown_letter,      ///< nothing that may stand there
    number_too_large,    ///< width or decimals above 255
    no_decimals,         ///< a point without a number behind it
    zeros_with_groups,   ///< 0 and a comma
    ill_formed_fill,     ///< a fill that is no UTF-8, or a brace
};

/// A sentence, in ASCII.
[[nodiscard]] constexpr std::string_view to_string(number_format_error reason) noexcept;

/// What `parse_number_format` gives.
struct number_format_result {
    const char* ptr;             ///< behind the specification, or the first byte not understood
    number_format_error reason;  ///< none, or why

    /// Whether it was understood.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == number_format_error::none; }
};

/// Reads a specification, which is the whole text; `style` is untouched where it fails.
[[nodiscard]] constexpr number_format_result parse_number_format(std::string_view spec, number_style& style) noexcept;

/// A specification that the compiler has read. One that is not known before the program runs goes through
/// `parse_number_format`.
class number_format {
public:
    /// Does not compile with a specification that is refused.
    template <class Text>
        requires std::convertible_to<const Text&, std::string_view>
    consteval number_format(const Text& spec);

    /// What it says.
    [[nodiscard]] constexpr const number_style& style() const noexcept { return style_; }

private:
    number_style style_{};
};

///@{ Writes a number. `out` takes chars. Time is linear in what is written; nothing is allocated.
template <std::output_iterator<char> Out>
constexpr Out format_to(Out out, number_format spec, number value);
template <std::output_iterator<char> Out>
constexpr Out format_to(Out out, const number_style& style, number value);
constexpr to_chars_result to_chars(char* first, char* last, number value, const number_style& style = {}) noexcept;
///@}

/// How many bytes are written. For an integer without width and decimals that is 56 at most: the lowest one has 19
/// digits and 6 separators of two bytes each, and may have a sign of six.
[[nodiscard]] constexpr std::size_t formatted_size(const number_style& style, number value) noexcept;

/// The number as a string, which is allocated.
[[nodiscard]] inline std::string to_string(number value, const number_style& style = {});

namespace detail {

// Declared, never constant: a specification that is refused stops at the name of its fault.
void number_format_has_an_unknown_letter();
void number_format_has_a_number_above_255();
void number_format_has_a_point_without_decimals();
void number_format_has_zeros_with_groups();
void number_format_has_an_ill_formed_fill();

/// Up to 255; -1 where no digit stands, 256 where more.
[[nodiscard]] constexpr int read_small_number(const char*& p, const char* last) noexcept {
    int value = -1;
    for (; p != last && *p >= '0' && *p <= '9' && value < 256; ++p)
        value = (value < 0 ? 0 : 10 * value) + (*p - '0');
    return value < 256 ? value : 256;
}

[[nodiscard]] constexpr bool read_align(const char* p, const char* last, alignment& align) noexcept {
    if (p == last || (*p != '<' && *p != '>' && *p != '^')) return false;
    align = *p == '<' ? alignment::left : *p == '>' ? alignment::right : alignment::center;
    return true;
}

/// The specification at the front of a text; what stands behind it is the caller's affair.
[[nodiscard]] constexpr number_format_result read_number_format(const char* p, const char* last,
                                                                number_style& style) noexcept {
    using enum number_format_error;
    number_style made;
    bool aligned = false;
    if (p != last) {
        const decoded fill = decode(p, last);
        if (read_align(p + fill.length, last, made.align)) {
            if (!fill.ok || *p == '{' || *p == '}') return {p, ill_formed_fill};
            made.fill = fill.code_point;
            p += fill.length + 1;
            aligned = true;
        } else if (read_align(p, last, made.align)) {
            ++p;
            aligned = true;
        }
    }
    if (p != last) {
        const decoded sign = decode(p, last);
        const char32_t c = sign.code_point;
        if (c == U'+' || c == U'-' || c == U' ' || c == U'\u2212') {
            made.sign = c == U'+'   ? sign_style::plus
                        : c == U'-' ? sign_style::minus
                        : c == U' ' ? sign_style::space
                                    : sign_style::cldr;
            p += sign.length;
        }
    }
    const char* const zero = p;
    if (p != last && *p == '0' && !aligned) made.align = alignment::zeros;
    if (const char* const at = p; (made.width = read_small_number(p, last)) > 255) return {at, number_too_large};
    if (made.width < 0) made.width = 0;
    if (p != last && *p == ',') {
        if (made.align == alignment::zeros) return {zero, zeros_with_groups};
        made.grouping = grouping::thousands;
        ++p;
    }
    if (p != last && *p == '.') {
        const char* const at = ++p;
        made.decimals = read_small_number(p, last);
        if (made.decimals < 0) return {at, no_decimals};
        if (made.decimals > 255) return {at, number_too_large};
    }
    if (p != last && (*p == 'p' || *p == 'a' || *p == 'd')) {
        made.digits = *p == 'p' ? digit_set::persian : *p == 'a' ? digit_set::arabic_indic : digit_set::ascii;
        ++p;
    }
    style = made;
    return {p, none};
}

[[nodiscard]] constexpr std::size_t encoded_size(char32_t c) noexcept {
    return encode(c, counting_output{}).count;
}

/// The digits of a number, in their places: which ones there are, and what stands around them.
class number_layout {
public:
    constexpr number_layout(const number_style& style, number value) noexcept
        : style_{style}, zero_{digit_zero(style.digits)} {
        if (zero_ == 0) zero_ = U'0';  // a number that names no set
        group_ = style.group_mark != 0 ? style.group_mark : zero_ == U'0' ? U',' : U'\u066C';
        point_ = style.point_mark != 0 ? style.point_mark : zero_ == U'0' ? U'.' : U'\u066B';
        std::uint64_t rest = value.magnitude();
        std::int64_t exponent = value.exponent();
        if (rest == 0 && exponent > 0) exponent = 0;
        const std::int64_t decimals = style.decimals < 0 ? (exponent < 0 ? -exponent : 0) : style.decimals;
        if (exponent < -decimals) {
            rest = rounded(rest, -decimals - exponent);
            exponent = -decimals;
        }
        negative_ = value.is_negative() && rest != 0;
        for (std::uint64_t left = rest; count_ == 0 || left != 0; left /= 10) ++count_;
        for (int i = count_; i > 0; rest /= 10) digits_[--i] = static_cast<std::uint8_t>(rest % 10);
        const std::int64_t before_point = count_ + exponent;
        integers_ = before_point > 1 ? before_point : 1;
        first_ = before_point - integers_;
        fractions_ = decimals;
        const std::int64_t shown = has_sign() + integers_ + groups() + (fractions_ > 0 ? 1 + fractions_ : 0);
        padding_ = style.width > shown ? style.width - shown : 0;
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept {
        const auto times = [](std::int64_t n, char32_t c) { return static_cast<std::size_t>(n) * encoded_size(c); };
        const bool cldr = has_sign() && style_.sign == sign_style::cldr;
        return (cldr ? 6 : has_sign()) + times(integers_ + fractions_, zero_) + times(groups(), group_) +
               times(fractions_ > 0, point_) + times(padding_, style_.align == alignment::zeros ? zero_ : style_.fill);
    }

    template <class Out>
    constexpr Out write(Out out) const {
        const std::int64_t before = style_.align == alignment::left     ? 0
                                    : style_.align == alignment::center ? padding_ / 2
                                                                        : padding_;
        if (style_.align != alignment::zeros) out = repeat(std::move(out), style_.fill, before);
        out = write_sign(std::move(out));
        if (style_.align == alignment::zeros) out = repeat(std::move(out), zero_, before);
        for (std::int64_t i = 0; i < integers_; ++i) {
            if (i != 0 && style_.grouping == grouping::thousands && (integers_ - i) % 3 == 0)
                out = encode(group_, std::move(out));
            out = write_digit(std::move(out), first_ + i);
        }
        if (fractions_ > 0) out = encode(point_, std::move(out));
        for (std::int64_t i = integers_; i < integers_ + fractions_; ++i) out = write_digit(std::move(out), first_ + i);
        return style_.align == alignment::zeros ? out : repeat(std::move(out), style_.fill, padding_ - before);
    }

private:
    /// Divided by a power of ten, half to even.
    [[nodiscard]] static constexpr std::uint64_t rounded(std::uint64_t value, std::int64_t power) noexcept {
        if (power >= 20) return 0;  // less than half a unit
        std::uint64_t unit = 1;
        for (; power > 0; --power) unit *= 10;
        const std::uint64_t whole = value / unit, part = value % unit;
        return whole + (part > unit - part || (part == unit - part && whole % 2 != 0));
    }

    [[nodiscard]] constexpr bool has_sign() const noexcept {
        return negative_ || style_.sign == sign_style::plus || style_.sign == sign_style::space;
    }

    [[nodiscard]] constexpr std::int64_t groups() const noexcept {
        return style_.grouping == grouping::thousands ? (integers_ - 1) / 3 : 0;
    }

    template <class Out>
    constexpr Out write_sign(Out out) const {
        if (!has_sign()) return out;
        if (negative_ && style_.sign == sign_style::cldr) return encode(U'\u2212', encode(U'\u200E', std::move(out)));
        *out++ = negative_ ? '-' : style_.sign == sign_style::plus ? '+' : ' ';
        return out;
    }

    template <class Out>
    constexpr Out write_digit(Out out, std::int64_t place) const {
        const unsigned digit = place >= 0 && place < count_ ? digits_[place] : 0u;
        return encode(zero_ + digit, std::move(out));
    }

    template <class Out>
    [[nodiscard]] static constexpr Out repeat(Out out, char32_t c, std::int64_t n) {
        for (; n > 0; --n) out = encode(c, std::move(out));
        return out;
    }

    const number_style& style_;
    char32_t zero_;
    char32_t group_ = 0;
    char32_t point_ = 0;
    std::uint8_t digits_[20]{};
    int count_ = 0;               // of them
    std::int64_t first_ = 0;      // the place in digits_ of the first that is written; zeros before and behind them
    std::int64_t integers_ = 0;   // how many are written before the point
    std::int64_t fractions_ = 0;  // how many behind it
    std::int64_t padding_ = 0;
    bool negative_ = false;
};

}  // namespace detail

constexpr std::string_view to_string(number_format_error reason) noexcept {
    switch (reason) {
        case number_format_error::none: return "the specification is understood";
        case number_format_error::unknown_letter: return "nothing that may stand there";
        case number_format_error::number_too_large: return "the width and the decimals are at most 255";
        case number_format_error::no_decimals: return "no number of decimals stands behind the point";
        case number_format_error::zeros_with_groups: return "zeros fill no number with groups";
        case number_format_error::ill_formed_fill: return "the fill is no character, or a brace";
    }
    return "an unknown fault";
}

constexpr number_format_result parse_number_format(std::string_view spec, number_style& style) noexcept {
    const char* const last = spec.data() + spec.size();
    number_style made;
    number_format_result result = detail::read_number_format(spec.data(), last, made);
    if (result && result.ptr != last) result.reason = number_format_error::unknown_letter;
    if (result) style = made;
    return result;
}

template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
consteval number_format::number_format(const Text& spec) {
    switch (parse_number_format(std::string_view(spec), style_).reason) {
        case number_format_error::none: break;
        case number_format_error::unknown_letter: detail::number_format_has_an_unknown_letter(); break;
        case number_format_error::number_too_large: detail::number_format_has_a_number_above_255(); break;
        case number_format_error::no_decimals: detail::number_format_has_a_point_without_decimals(); break;
        case number_format_error::zeros_with_groups: detail::number_format_has_zeros_with_groups(); break;
        case number_format_error::ill_formed_fill: detail::number_format_has_an_ill_formed_fill(); break;
    }
}

template <std::output_iterator<char> Out>
constexpr Out format_to(Out out, const number_style& style, number value) {
    return detail::number_layout{style, value}.write(std::move(out));
}

template <std::output_iterator<char> Out>
constexpr Out format_to(Out out, number_format spec, number value) {
    return format_to(std::move(out), spec.style(), value);
}

constexpr to_chars_result to_chars(char* first, char* last, number value, const number_style& style) noexcept {
    const auto written = format_to(detail::bounded_output{first, last}, style, value);
    return {written.at, written.overflow ? std::errc::value_too_large : std::errc{}};
}

constexpr std::size_t formatted_size(const number_style& style, number value) noexcept {
    return detail::number_layout{style, value}.size();
}

inline std::string to_string(number value, const number_style& style) {
    std::string result(formatted_size(style, value), '\0');
    to_chars(result.data(), result.data() + result.size(), value, style);
    return result;
}

}  // namespace dabir::inline v0_1

#endif
