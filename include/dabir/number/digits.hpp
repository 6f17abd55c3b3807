#ifndef DABIR_NUMBER_DIGITS_HPP
#define DABIR_NUMBER_DIGITS_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>

// The three sets of decimal digits that Persian text mixes: told apart, and one put for the others.
//
//     digit_set_of(U'\u06F5') == digit_set::persian
//     to_digit_set(U'5', digit_set::persian) == U'\u06F5'
//     std::string ascii = convert_digits(text, digit_set::ascii);
//
// The text may be any bytes. A digit is one of the bytes 30..39 or one of the pairs D9 A0..A9 and DB
// B0..B9, wherever they stand: no well-formed character and no ill-formed part (as Unicode cuts them) holds
// one of these and more. Every other byte, ill-formed ones too, comes out as it went in: well-formed text
// stays so and ill-formed text is not mended. Time is linear, and the output is at most twice the text
// (ASCII digits become two bytes each).

namespace dabir::inline v0_1 {

/// A set of decimal digits. The names are Unicode's, but U+06F0..06F9, its "extended Arabic-Indic", is
/// called by the language this library is for. CLDR's numbering systems are latn, arab and arabext. Where a
/// set is asked for, a number that names none changes nothing.
enum class digit_set : std::uint8_t {
    ascii,         ///< U+0030..0039
    arabic_indic,  ///< U+0660..0669
    persian,       ///< U+06F0..06F9
};

/// The set of a digit; nothing where the character is no digit of the three sets. Its value is `digit_value`.
[[nodiscard]] constexpr std::optional<digit_set> digit_set_of(char32_t character) noexcept;

/// The digit of the same value in the given set; any other character gives itself.
[[nodiscard]] constexpr char32_t to_digit_set(char32_t character, digit_set set) noexcept;

/// What `convert_digits` gives with an output iterator.
template <class Out>
struct convert_digits_result {
    Out out;              ///< behind the last byte written
    std::size_t changes;  ///< the number of digits that were of another set
};

/// What `convert_digits` gives with a buffer.
struct convert_digits_buffer_result {
    char* ptr;            ///< behind the last byte written
    std::errc ec;         ///< errc{}, or value_too_large: then `ptr` is the buffer's end
    std::size_t changes;  ///< the number of digits that were of another set, in the whole text

    /// Whether all was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `to_chars` gives.
struct to_chars_result {
    char* ptr;     ///< behind the last byte written
    std::errc ec;  ///< errc{}, or value_too_large: then `ptr` is the buffer's end, and the buffer unspecified

    /// Whether all was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// The size that is enough for the digits of any text of `text_size` bytes in the given set: twice that
/// size, but `text_size` for ASCII. The largest std::size_t where the number does not fit.
[[nodiscard]] constexpr std::size_t convert_digits_max_size(std::size_t text_size, digit_set set) noexcept;

///@{
/// The text with every digit put into the given set. `out` takes chars. The forms that write allocate
/// nothing; the buffer first..last must not overlap the text, is never written past `last`, and holds
/// unspecified bytes when it is too small. The forms for `char8_t` are not constexpr, nor are those that
/// give a string.
template <std::output_iterator<char> Out>
constexpr convert_digits_result<Out> convert_digits(Out out, std::string_view text, digit_set set);

template <std::output_iterator<char> Out>
convert_digits_result<Out> convert_digits(Out out, std::u8string_view text, digit_set set);

[[nodiscard]] constexpr convert_digits_buffer_result convert_digits(
    char* first, char* last, std::string_view text, digit_set set) noexcept;

[[nodiscard]] inline convert_digits_buffer_result convert_digits(
    char* first, char* last, std::u8string_view text, digit_set set) noexcept;

[[nodiscard]] inline std::string convert_digits(std::string_view text, digit_set set);

[[nodiscard]] inline std::string convert_digits(std::u8string_view text, digit_set set);
///@}

namespace detail {

/// The zero of a set; 0, which is no digit, for a number that names no set.
[[nodiscard]] constexpr char32_t digit_zero(digit_set set) noexcept {
    switch (set) {
        case digit_set::ascii: return U'0';
        case digit_set::arabic_indic: return U'\u0660';
        case digit_set::persian: return U'\u06F0';
    }
    return U'\0';
}

/// A digit at the front of some bytes: its set, its value and its length. Length 0 where no digit stands
/// there.
struct front_digit {
    digit_set set;
    std::uint8_t value;
    std::uint8_t length;
};

[[nodiscard]] constexpr front_digit read_digit(const char* p, const char* last) noexcept {
    const unsigned byte = static_cast<unsigned char>(*p);
    if (byte - 0x30 < 10) return {digit_set::ascii, static_cast<std::uint8_t>(byte - 0x30), 1};
    if ((byte == 0xD9 || byte == 0xDB) && last - p > 1) {
        const unsigned value = static_cast<unsigned char>(p[1]) - (byte == 0xD9 ? 0xA0u : 0xB0u);
        const digit_set set = byte == 0xD9 ? digit_set::arabic_indic : digit_set::persian;
        if (value < 10) return {set, static_cast<std::uint8_t>(value), 2};
    }
    return {digit_set::ascii, 0, 0};
}

/// The number that a run of digits is, whatever its length: exact while it fits in 64 bits, and counted beyond.
struct digit_sum {
    std::uint64_t value = 0;  // of all digits but the last `zeros`
    std::size_t zeros = 0;    // how many zeros at the end did not fit: the number is value * 10^zeros
    std::size_t digits = 0;   // how many there are
    bool overflow = false;    // the number is larger than that

    static constexpr std::uint64_t max = static_cast<std::uint64_t>(-1);

    constexpr void add(unsigned digit) noexcept {
        ++digits;
        if (zeros == 0 && (value < max / 10 || (value == max / 10 && digit <= max % 10))) value = 10 * value + digit;
        else if (digit == 0) ++zeros;
        else overflow = true;
    }
};

/// Eight bytes, the first one lowest; requires as many.
[[nodiscard]] constexpr std::uint64_t load_8(const char* p) noexcept {
    std::uint64_t word = 0;
#if defined(__GNUC__)
    // g++ 12 makes eight loads of the loop.
    if (std::endian::native == std::endian::little && !std::is_constant_evaluated()) {
        __builtin_memcpy(&word, p, sizeof word);
        return word;
    }
#endif
    for (int i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<unsigned char>(p[i])} << 8 * i;
    return word;
}

/// The number that four digits of one set of pairs are; 10000 or more where eight bytes are no such digits. `zeros` are
/// the bytes of four zeros of the set.
[[nodiscard]] constexpr std::uint64_t four_digits(std::uint64_t word, std::uint64_t zeros) noexcept {
    const std::uint64_t digits = word ^ zeros;  // of each pair the second byte alone is left, and that is 0..9
    if (((digits | (digits + 0x7600'7600'7600'7600)) & 0x80FF'80FF'80FF'80FF) != 0) return 10000;
    return (digits >> 8) * (1 + (10ULL << 16) + (100ULL << 32) + (1000ULL << 48)) >> 48;
}

/// The number that eight digits of ASCII are; 100000000 or more where eight bytes are no such digits.
[[nodiscard]] constexpr std::uint64_t eight_digits(std::uint64_t word) noexcept {
    std::uint64_t digits = word ^ 0x3030'3030'3030'3030;
    if (((digits | (digits + 0x7676'7676'7676'7676)) & 0x8080'8080'8080'8080) != 0) return 100000000;
    digits = (digits * (1 + (10ULL << 8)) >> 8) & 0x00FF'00FF'00FF'00FF;
    digits = (digits * (1 + (100ULL << 16)) >> 16) & 0x0000'FFFF'0000'FFFF;
    return digits * (1 + (10000ULL << 32)) >> 32;
}

/// Adds the digits at the front of some bytes, of the three sets in any mixture. Gives where they end.
constexpr const char* read_digits(const char* p, const char* last, digit_sum& sum) noexcept {
    // While eight more digits fit for certain, words; the rest one by one.
    while (last - p >= 8 && sum.value < digit_sum::max / 1'0000'0000 - 1) {
        const std::uint64_t word = load_8(p);
        if (const auto lead = word & 0xFF; lead == 0xDB || lead == 0xD9) {
            const std::uint64_t four =
                four_digits(word, lead == 0xDB ? 0xB0DB'B0DB'B0DB'B0DB : 0xA0D9'A0D9'A0D9'A0D9);
            if (four >= 10000) break;
            sum.value = 10000 * sum.value + four;
            sum.digits += 4;
        } else {
            const std::uint64_t eight = eight_digits(word);
            if (eight >= 100000000) break;
            sum.value = 100000000 * sum.value + eight;
            sum.digits += 8;
        }
        p += 8;
    }
    while (p != last) {
        const front_digit digit = read_digit(p, last);
        if (digit.length == 0) break;
        sum.add(digit.value);
        p += digit.length;
    }
    return p;
}

/// An output iterator that counts.
struct counting_output {
    using difference_type = std::ptrdiff_t;
    std::size_t count = 0;

    constexpr counting_output& operator*() noexcept { return *this; }
    constexpr counting_output& operator++() noexcept { return *this; }
    constexpr counting_output& operator++(int) noexcept { return *this; }
    constexpr void operator=(char) noexcept { ++count; }
};

/// An output iterator that drops what does not fit.
struct bounded_output {
    using difference_type = std::ptrdiff_t;
    char* at;
    char* last;
    bool overflow = false;

    constexpr bounded_output& operator*() noexcept { return *this; }
    constexpr bounded_output& operator++() noexcept { return *this; }
    constexpr bounded_output& operator++(int) noexcept { return *this; }
    constexpr void operator=(char byte) noexcept {
        if (at == last) {
            overflow = true;
        } else {
            *at++ = byte;
        }
    }
};

}  // namespace detail

constexpr std::optional<digit_set> digit_set_of(char32_t character) noexcept {
    if (digit_value(character) < 0) return std::nullopt;
    if (character < U'\u0660') return digit_set::ascii;
    return character < U'\u06F0' ? digit_set::arabic_indic : digit_set::persian;
}

constexpr char32_t to_digit_set(char32_t character, digit_set set) noexcept {
    const int value = digit_value(character);
    const char32_t zero = detail::digit_zero(set);
    return value < 0 || zero == 0 ? character : zero + static_cast<char32_t>(value);
}

constexpr std::size_t convert_digits_max_size(std::size_t text_size, digit_set set) noexcept {
    if (set == digit_set::ascii) return text_size;
    return text_size > static_cast<std::size_t>(-1) / 2 ? static_cast<std::size_t>(-1) : 2 * text_size;
}

template <std::output_iterator<char> Out>
constexpr convert_digits_result<Out> convert_digits(Out out, std::string_view text, digit_set set) {
    const char32_t zero = detail::digit_zero(set);
    const char* p = text.data();
    const char* const last = p + text.size();
    std::size_t changes = 0;
    while (p != last) {
        const detail::front_digit digit = detail::read_digit(p, last);
        if (digit.length == 0 || digit.set == set || zero == 0) {
            *out++ = *p++;
            continue;
        }
        out = detail::encode(zero + digit.value, std::move(out));
        p += digit.length;
        ++changes;
    }
    return {std::move(out), changes};
}

template <std::output_iterator<char> Out>
convert_digits_result<Out> convert_digits(Out out, std::u8string_view text, digit_set set) {
    return convert_digits(std::move(out), detail::as_chars(text), set);
}

constexpr convert_digits_buffer_result convert_digits(
    char* first, char* last, std::string_view text, digit_set set) noexcept {
    const auto result = convert_digits(detail::bounded_output{first, last}, text, set);
    return {result.out.at, result.out.overflow ? std::errc::value_too_large : std::errc{}, result.changes};
}

inline convert_digits_buffer_result convert_digits(
    char* first, char* last, std::u8string_view text, digit_set set) noexcept {
    return convert_digits(first, last, detail::as_chars(text), set);
}

inline std::string convert_digits(std::string_view text, digit_set set) {
    // Measured first, so that there is one allocation, of the size that is needed.
    std::string result(convert_digits(detail::counting_output{}, text, set).out.count, '\0');
    convert_digits(result.data(), text, set);
    return result;
}

inline std::string convert_digits(std::u8string_view text, digit_set set) {
    return convert_digits(detail::as_chars(text), set);
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DIGITS_HPP
