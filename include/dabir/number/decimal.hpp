#ifndef DABIR_NUMBER_DECIMAL_HPP
#define DABIR_NUMBER_DECIMAL_HPP

#include <cfloat>
#include <charconv>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>
#include <version>

#include <dabir/base/utf8.hpp>
#include <dabir/number/decimal_options.hpp>
#include <dabir/number/detail/number_reader.hpp>
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
///     groups    of three digits, behind one of  , ' _ U+060C U+066C, NO-BREAK SPACE, NARROW NO-BREAK SPACE and THIN
///               SPACE, the same in the whole number; a dot and a plain space never group
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
/// they are. Where the library has no such function (libc++ 19), only what one exact operation makes, a number of at
/// most 15 digits times 10^-22..22, and nothing for the others.
[[nodiscard]] inline std::optional<double> to_double(decimal number) noexcept;

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
/// 5.0 is 5. For `out_of_range`, `not_an_integer` and `not_exact`, `ptr` is behind the number. Not constexpr for
/// double, nor in the form for `char8_t`.
template <number_value T>
constexpr from_chars_result from_chars(const char* first, const char* last, T& value,
                                       const decimal_options& options = {}) noexcept;
template <number_value T>
constexpr from_chars_result from_chars(std::string_view text, T& value, const decimal_options& options = {}) noexcept;
template <number_value T>
from_chars_result from_chars(std::u8string_view text, T& value, const decimal_options& options = {}) noexcept;
///@}

namespace detail {

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
    char text[64];
    char* end = std::to_chars(text, text + 20, number.significand).ptr;
    std::int64_t exponent = number.exponent;
    // With x87 registers libstdc++ 12 rounds short numbers twice; not so those of more than 19 digits.
    for (int zeros = FLT_EVAL_METHOD != 0 ? 20 : 0; zeros > 0; --zeros, --exponent) *end++ = '0';
    *end++ = 'e';
    end = std::to_chars(end, text + 64, exponent).ptr;
    double value = 0;
    if (std::from_chars(text, end, value).ec != std::errc{}) return std::nullopt;
    return value;
#else
    number = number.normalized();
    for (; number.exponent > 22 && detail::magnitude(number.significand) < 100'000'000'000'000; --number.exponent)
        number.significand *= 10;
    const std::uint64_t digits = detail::magnitude(number.significand);
    if (digits >= 1'000'000'000'000'000 || number.exponent < -22 || number.exponent > 22) return std::nullopt;
    if (FLT_EVAL_METHOD != 0 && number.exponent != 0) return std::nullopt;  // it would be rounded twice
    double power = 1;
    for (int i = number.exponent < 0 ? -number.exponent : number.exponent; i > 0; --i) power *= 10;
    const auto value = static_cast<double>(number.significand);
    return number.exponent < 0 ? value / power : value * power;
#endif
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
