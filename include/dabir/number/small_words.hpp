#ifndef DABIR_NUMBER_SMALL_WORDS_HPP
#define DABIR_NUMBER_SMALL_WORDS_HPP

#include <cstddef>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/detail/spoken_word.hpp>

/// \file
/// Numbers below a hundred in words at a place in running text, as dates and times have them: for readers that know what
/// may stand there. Numbers of every size are read by number/words.hpp and found by number/find.hpp, by the same words.
namespace dabir::inline v0_1 {

/// A number below a hundred in words.
struct small_words {
    int value = 0;         ///< 1..99
    bool ordinal = false;  ///< "the third"
    std::size_t end = 0;   ///< where the words end; 0 where no such number stands

    /// Whether there is one.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return end != 0; }
};

/// The number below a hundred that begins at `pos`, the longest one: "twenty and fifth". A word that letters follow, at
/// once or behind a half-space, is none. Looks at two words and what joins them, on one line, with at most three blanks
/// in a place; allocates nothing.
[[nodiscard]] constexpr small_words read_small_words(std::string_view text, std::size_t pos) noexcept;

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

/// The word behind a blank, a half-space or nothing; unknown where none stands there.
[[nodiscard]] constexpr spoken_word next_spoken_word(std::string_view text, std::size_t pos) noexcept {
    constexpr int most_blanks = 3;
    for (int blanks = 0; pos < text.size();) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind == character_class::letter) return read_spoken_word(text, pos);
        if (kind == character_class::space ? ++blanks > most_blanks
                                           : kind != character_class::zwnj && !is_inside_word(kind))
            break;
        pos += c.length;
    }
    return {};
}

/// Whether no letter follows, at once or behind a half-space.
[[nodiscard]] constexpr bool ends_alone(std::string_view text, std::size_t pos) noexcept {
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind == character_class::letter) return false;
        if (kind != character_class::zwnj && !is_inside_word(kind)) break;
        pos += c.length;
    }
    return true;
}

}  // namespace detail

constexpr small_words read_small_words(std::string_view text, std::size_t pos) noexcept {
    using detail::spoken;
    if (!detail::begins_with_word(text, pos, spoken::ordinal_before)) return {};
    const detail::spoken_word first = detail::next_spoken_word(text, pos);
    const bool is_tens = first.is(spoken::tens);
    if (!is_tens && !first.is(spoken::unit) && !first.is(spoken::teen) && !first.is(spoken::ordinal_unit)) return {};
    const small_words alone{first.value, first.ordinal || first.is(spoken::ordinal_unit), first.end};
    if (is_tens && !first.ordinal) {
        const detail::spoken_word second = detail::next_spoken_word(text, first.end);
        if (second.is(spoken::suffix) && first.value == 30 && second.value % 2 == 1 &&
            detail::ends_alone(text, second.end))
            return {30, true, second.end};
        if (second.is(spoken::conjunction)) {
            const detail::spoken_word unit = detail::next_spoken_word(text, second.end);
            if (unit.is(spoken::unit) && detail::ends_alone(text, unit.end))
                return {first.value + unit.value, unit.ordinal, unit.end};
        }
    }
    return detail::ends_alone(text, first.end) ? alone : small_words{};
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_SMALL_WORDS_HPP
