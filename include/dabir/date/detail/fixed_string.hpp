#ifndef DABIR_DATE_DETAIL_FIXED_STRING_HPP
#define DABIR_DATE_DETAIL_FIXED_STRING_HPP

#include <cstddef>
#include <string_view>

namespace dabir::inline v0_1::detail {

/// A format as a template's argument.
template <std::size_t N>
struct fixed_string {
    char bytes[N];

    consteval fixed_string(const char (&text)[N]) noexcept : bytes{} {
        for (std::size_t i = 0; i < N; ++i) bytes[i] = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes, N - 1}; }
};

}  // namespace dabir::inline v0_1::detail

#endif
