#ifndef DABIR_TEXT_DETAIL_SIGN_WORDS_HPP
#define DABIR_TEXT_DETAIL_SIGN_WORDS_HPP

#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stage: spells the signs that stand for words (U+FDFA, the rial sign, the basmala). Between the words of a sign and an
// alphanumeric or another sign comes a space, just before the second of the two; marks and what is not seen between
// them are looked through.

namespace dabir::inline v0_1 {
namespace detail {

template <class Next>
struct spell_signs {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { on_ = options.spell_signs; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        const bool sign = on_ && group_of(c) == character_group::sign_word && !c.is_url;
        if (!is_looked_through(c)) {
            if ((sign && (after_sign_ || after_alphanumeric_)) || (after_sign_ && is_alphanumeric(c))) {
                next.push(inserted(U' ', c.begin), out);
                ++changes;
            }
            after_sign_ = sign;
            after_alphanumeric_ = is_alphanumeric(c);
        }
        if (!sign) {
            next.push(c, out);
            return;
        }
        const cell_outputs letters{c};
        for (std::size_t i = 0; i < letters.size(); ++i) next.push(replaced(c, letters[i]), out);
        ++changes;
    }

    template <class Out>
    constexpr void finish(Out& out) {
        after_sign_ = after_alphanumeric_ = false;
        next.finish(out);
    }

private:
    [[nodiscard]] constexpr bool is_looked_through(cell c) const noexcept {
        const character_group group = group_of(c);
        return is_mark(c) || (group >= character_group::control && group <= character_group::half_space);
    }

    bool on_ = false;
    bool after_sign_ = false;
    bool after_alphanumeric_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_SIGN_WORDS_HPP
