#ifndef DABIR_BASE_UTF8_HPP
#define DABIR_BASE_UTF8_HPP

#include <cstdint>
#include <string_view>

// UTF-8, one code point at a time, total on any bytes: forwards, backwards, and out again.
//
// What is ill-formed is cut into maximal subparts, as Unicode (chapter 3.9) and the WHATWG decoder do: each
// is one U+FFFD, never longer than 3 bytes, and no byte that may begin a code point is ever swallowed. So
// E2 80 41 is one U+FFFD of two bytes and an A, and C0 80 is two of one byte.
//
//     decode(p, last)         the code point that begins at p
//     decode_last(first, p)   the code point that ends at p
//     encode(U'\u06F1', out)  DB B1

namespace dabir::inline v0_1 {
namespace detail {

/// A code point and the bytes it was read from; U+FFFD when they are ill-formed.
struct decoded {
    char32_t code_point;
    std::uint8_t length;  // 1..4; of an ill-formed part 1..3
    bool ok;
};

/// The code point that begins at `p`. Requires p != last; reads nothing at or after `last`.
[[nodiscard]] constexpr decoded decode(const char* p, const char* last) noexcept;

/// The code point that ends at `p`. Requires first != p; reads at most 4 bytes, none before `first`. Where
/// decoding forwards from `first` comes to stop at `p`, it is what that gave last, on ill-formed bytes too.
[[nodiscard]] constexpr decoded decode_last(const char* first, const char* p) noexcept;

/// Writes the 1 to 4 bytes of a code point, or of U+FFFD for a surrogate or a number above U+10FFFF: what
/// is written is always well-formed.
template <class Out>
constexpr Out encode(char32_t code_point, Out out);

/// The bytes of a text given as char8_t. Not constexpr: constant expressions cannot see one as the other.
[[nodiscard]] inline std::string_view as_chars(std::u8string_view text) noexcept {
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

/// Whether a byte only continues a code point.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

constexpr decoded decode(const char* p, const char* last) noexcept {
    const std::uint32_t lead = static_cast<unsigned char>(*p);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4) return {U'\uFFFD', 1, false};

    if (lead < 0xE0) {  // most letters of Persian: no loop, and no second byte that would be wrong
        if (last - p == 1 || !is_continuation(p[1])) return {U'\uFFFD', 1, false};
        return {(lead & 0x1F) << 6 | (static_cast<unsigned char>(p[1]) & 0x3Fu), 2, true};
    }
    const int length = lead < 0xF0 ? 3 : 4;
    // The second byte alone tells overlong forms, surrogates and what lies above U+10FFFF from the rest.
    std::uint32_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    std::uint32_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    std::uint32_t code_point = lead & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        if (last - p == i) return {U'\uFFFD', static_cast<std::uint8_t>(i), false};
        const std::uint32_t byte = static_cast<unsigned char>(p[i]);
        if (byte < low || byte > high) return {U'\uFFFD', static_cast<std::uint8_t>(i), false};
        code_point = code_point << 6 | (byte & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return {code_point, static_cast<std::uint8_t>(length), true};
}

constexpr decoded decode_last(const char* first, const char* p) noexcept {
    // Decoding forwards, every byte that is no continuation begins a part, and a part holds no second such
    // byte. So the last part begins at the last of them, or is a stray continuation byte.
    for (int i = 1; i <= 4; ++i) {
        if (!is_continuation(*(p - i))) {
            const decoded part = decode(p - i, p);
            if (part.length == i) return part;
            break;
        }
        if (p - first == i) break;
    }
    return {U'\uFFFD', 1, false};
}

template <class Out>
constexpr Out encode(char32_t code_point, Out out) {
    if (code_point < 0x80) {
        *out++ = static_cast<char>(code_point);
        return out;
    }
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = U'\uFFFD';
    if (code_point < 0x800) {
        *out++ = static_cast<char>(0xC0 | code_point >> 6);
    } else {
        if (code_point < 0x10000) {
            *out++ = static_cast<char>(0xE0 | code_point >> 12);
        } else {
            *out++ = static_cast<char>(0xF0 | code_point >> 18);
            *out++ = static_cast<char>(0x80 | (code_point >> 12 & 0x3F));
        }
        *out++ = static_cast<char>(0x80 | (code_point >> 6 & 0x3F));
    }
    *out++ = static_cast<char>(0x80 | (code_point & 0x3F));
    return out;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_BASE_UTF8_HPP
