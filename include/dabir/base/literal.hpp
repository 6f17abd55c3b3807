#ifndef DABIR_BASE_LITERAL_HPP
#define DABIR_BASE_LITERAL_HPP

#include <cstddef>
#include <string_view>

// A UTF-8 literal as plain char. Sources are ASCII and say u8"\u06F1", whose bytes no compiler option can
// change (-fexec-charset and /utf-8 touch "" alone); this copies it to char at compile time.
//
//     inline constexpr literal dey{u8"\u062F\u06CC"};
//     std::string_view text = dey;                       // 4 bytes: D8 AF DB 8C

namespace dabir::inline v0_1 {
namespace detail {

/// A literal of N - 1 bytes and its terminator. A structural type: it may be a template's argument. A view
/// of it lives as long as the object does.
template <std::size_t N>
struct literal {
    char bytes[N];

    consteval literal(const char8_t (&text)[N]) noexcept : bytes{} {
        for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<char>(text[i]);
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes, N - 1}; }
    constexpr operator std::string_view() const noexcept { return view(); }
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_BASE_LITERAL_HPP
