#ifndef DABIR_NUMBER_DIGIT_TEXT_HPP
#define DABIR_NUMBER_DIGIT_TEXT_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

#include <dabir/base/simd.hpp>
#include <dabir/number/digits.hpp>

/// Digits of whole texts, a vector at a time: what `convert_digits` of digits.hpp gives, byte for byte, faster on text
/// of any length. It stands apart since the intrinsics that it includes cost as much to compile as `<chrono>`.
///
///     std::string page = ...;
///     page = dabir::convert_digit_text(page, dabir::digit_set::ascii);
///
/// On x86-64 each call takes SSE2 or AVX2 by what the processor has, on aarch64 NEON; elsewhere, and in constant
/// expressions, the plain loop itself.
namespace dabir::inline v0_1 {

///@{ The text with every digit put into the given set, as `convert_digits`: the buffer first..last must not overlap the
/// text, is never written past `last`, and holds unspecified bytes when it is too small (`value_too_large`);
/// `convert_digits_max_size` is always enough. The form that returns a string allocates once, that size: for the sets of
/// two bytes a digit twice the text, which the string keeps as capacity. The forms for `char8_t` are not constexpr.
[[nodiscard]] constexpr convert_digits_buffer_result convert_digit_text(char* first, char* last, std::string_view text,
                                                                        digit_set set) noexcept;
[[nodiscard]] inline convert_digits_buffer_result convert_digit_text(char* first, char* last, std::u8string_view text,
                                                                     digit_set set) noexcept;
[[nodiscard]] inline std::string convert_digit_text(std::string_view text, digit_set set);
[[nodiscard]] inline std::string convert_digit_text(std::u8string_view text, digit_set set);
///@}

namespace detail {

/// How far a conversion is.
struct digit_progress {
    const char* in;
    char* out;
    std::size_t changes;
};

/// A set of digits with two bytes each: a lead byte, and the second byte of zero.
struct two_byte_set {
    digit_set set;
    std::uint8_t lead;
    std::uint8_t zero;
};

inline constexpr two_byte_set arabic_indic_bytes{digit_set::arabic_indic, 0xD9, 0xA0};
inline constexpr two_byte_set persian_bytes{digit_set::persian, 0xDB, 0xB0};

/// The 16 low bits, each moved to twice its place.
[[nodiscard]] constexpr std::uint32_t spread_bits(std::uint32_t x) noexcept {
    x = (x | x << 8) & 0x00FF00FF;
    x = (x | x << 4) & 0x0F0F0F0F;
    x = (x | x << 2) & 0x33333333;
    return (x | x << 1) & 0x55555555;
}

/// The plain loop until `stop`, or one byte further where a digit straddles it. The output has room.
inline void convert_some_digits(digit_progress& at, const char* stop, const char* last, digit_set set) noexcept {
    const char32_t zero = digit_zero(set);
    while (at.in < stop) {
        const front_digit digit = read_digit(at.in, last);
        if (digit.length == 0 || digit.set == set) {
            *at.out++ = *at.in++;
            continue;
        }
        at.out = encode(zero + digit.value, at.out);
        at.in += digit.length;
        ++at.changes;
    }
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#if defined(DABIR_SIMD_X86)
namespace dabir::inline v0_1::detail::sse2 {
#include <dabir/number/detail/digit_text.inc>
}
#include <dabir/base/avx2_begin.inc>
namespace dabir::inline v0_1::detail::avx2 {
#include <dabir/number/detail/digit_text.inc>
}
#include <dabir/base/avx2_end.inc>
#elif defined(DABIR_SIMD_NEON)
namespace dabir::inline v0_1::detail::neon {
#include <dabir/number/detail/digit_text.inc>
}
#endif

namespace dabir::inline v0_1 {
namespace detail {

/// The kernels of one instruction set.
struct digit_kernels {
    digit_progress (*to_two_bytes)(digit_progress, const char*, const char*, two_byte_set, two_byte_set) noexcept;
    digit_progress (*to_ascii)(digit_progress, const char*, const char*) noexcept;
};

/// A whole text by the kernels of one instruction set, the ends of it by the plain loop.
[[nodiscard]] inline convert_digits_buffer_result convert_digit_text(digit_kernels kernels, char* first, char* last,
                                                                     std::string_view text, digit_set set) noexcept {
    if (digit_zero(set) == 0) return convert_digits(first, last, text, set);
    const char* const end = text.data() + text.size();
    digit_progress at{text.data(), first, 0};
    if (!text.empty() && last - first >= 2) {
        convert_some_digits(at, at.in + 1, end, set);  // kernels look at the byte before
        at = set == digit_set::ascii     ? kernels.to_ascii(at, end, last)
             : set == digit_set::persian ? kernels.to_two_bytes(at, end, last, persian_bytes, arabic_indic_bytes)
                                         : kernels.to_two_bytes(at, end, last, arabic_indic_bytes, persian_bytes);
    }
    const std::string_view rest{at.in, static_cast<std::size_t>(end - at.in)};
    convert_digits_buffer_result result = convert_digits(at.out, last, rest, set);
    result.changes += at.changes;
    return result;
}

#if defined(DABIR_SIMD_X86)
inline constexpr digit_kernels sse2_digit_kernels{sse2::digits_to_two_bytes, sse2::digits_to_ascii};
inline constexpr digit_kernels avx2_digit_kernels{avx2::digits_to_two_bytes, avx2::digits_to_ascii};
#elif defined(DABIR_SIMD_NEON)
inline constexpr digit_kernels neon_digit_kernels{neon::digits_to_two_bytes, neon::digits_to_ascii};
#endif

}  // namespace detail

constexpr convert_digits_buffer_result convert_digit_text(char* first, char* last, std::string_view text,
                                                          digit_set set) noexcept {
    if (!std::is_constant_evaluated()) {
#if defined(DABIR_SIMD_X86)
        const auto& kernels = detail::has_avx2() ? detail::avx2_digit_kernels : detail::sse2_digit_kernels;
        return detail::convert_digit_text(kernels, first, last, text, set);
#elif defined(DABIR_SIMD_NEON)
        return detail::convert_digit_text(detail::neon_digit_kernels, first, last, text, set);
#endif
    }
    return convert_digits(first, last, text, set);
}

inline std::string convert_digit_text(std::string_view text, digit_set set) {
    std::string result(convert_digits_max_size(text.size(), set), '\0');
    const auto end = convert_digit_text(result.data(), result.data() + result.size(), text, set);
    result.resize(static_cast<std::size_t>(end.ptr - result.data()));
    return result;
}

inline convert_digits_buffer_result convert_digit_text(char* first, char* last, std::u8string_view text,
                                                       digit_set set) noexcept {
    return convert_digit_text(first, last, detail::as_chars(text), set);
}

inline std::string convert_digit_text(std::u8string_view text, digit_set set) {
    return convert_digit_text(detail::as_chars(text), set);
}

}  // namespace dabir::inline v0_1

#endif
