#ifndef DABIR_TEXT_JOINING_HPP
#define DABIR_TEXT_JOINING_HPP

#include <cstddef>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>

// Whether a ZWNJ does something where it stands. User names, identifiers and domain names allow it there alone:
// elsewhere it is not seen, and two names would look alike.

namespace dabir::inline v0_1 {

///@{
/// Whether the ZERO WIDTH NON-JOINER that begins at byte `position` stands between two letters that would join without
/// it: the rule ContextJ of RFC 5892 (A.1, second half), which UAX 31 has too. Marks on either side are looked through.
/// So one beside a space, a digit, another ZWNJ or behind alef is refused, and false is also what any other character,
/// a position inside a character or one past the end gives. The virama rule for scripts of India is not looked at.
///
/// Time is linear in the run of marks on either side.
[[nodiscard]] constexpr bool zwnj_is_joining(std::string_view text, std::size_t position) noexcept;
[[nodiscard]] inline bool zwnj_is_joining(std::u8string_view text, std::size_t position) noexcept;
///@}

constexpr bool zwnj_is_joining(std::string_view text, std::size_t position) noexcept {
    constexpr std::string_view zwnj = "\xE2\x80\x8C";
    if (position > text.size() || text.substr(position, zwnj.size()) != zwnj) return false;

    const char* const first = text.data();
    const char* const last = first + text.size();
    const char* before = first + position;
    joining_type left = joining_type::transparent;
    while (left == joining_type::transparent) {
        if (before == first) return false;
        const detail::decoded part = detail::decode_last(first, before);
        before -= part.length;
        left = joining(part.code_point);
    }
    if (left != joining_type::dual_joining && left != joining_type::left_joining) return false;

    const char* behind = first + position + zwnj.size();
    joining_type right = joining_type::transparent;
    while (right == joining_type::transparent) {
        if (behind == last) return false;
        const detail::decoded part = detail::decode(behind, last);
        behind += part.length;
        right = joining(part.code_point);
    }
    return right == joining_type::dual_joining || right == joining_type::right_joining;
}

inline bool zwnj_is_joining(std::u8string_view text, std::size_t position) noexcept {
    return zwnj_is_joining(detail::as_chars(text), position);
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_JOINING_HPP
