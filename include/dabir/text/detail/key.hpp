#ifndef DABIR_TEXT_DETAIL_KEY_HPP
#define DABIR_TEXT_DETAIL_KEY_HPP

#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stages of level search_key, in their order behind spell_signs. Nothing is protected, and nothing waits for more than
// two characters that are written.

namespace dabir::inline v0_1 {
namespace detail {

inline constexpr char32_t not_sign_code = 0xAC;

/// Deletes controls, invisible characters and bidi controls. A run of at most 16 with one that does not join letters
/// leaves a ZWNJ where letters would join now.
template <class Next>
struct delete_unseen {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        const character_group group = group_of(c);
        if (group >= character_group::control && group <= character_group::isolate
            && group != character_group::separator) {
            ++changes;
            if (run_ == 0) first_ = c;
            if (run_ <= longest_run) ++run_;
            parts_ = parts_ || group == character_group::control || group == character_group::isolate;
            last_ = c;
            return;
        }
        if (run_ != 0) {
            if (parts_ && run_ <= longest_run && joins_next(base_) && row_is_arabic_letter(c.row))
                next.push(united(first_, last_, zwnj_code), out);
            base_ = last_;
            run_ = 0;
            parts_ = false;
        }
        if (!is_mark(c)) base_ = c;
        next.push(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        base_ = text_edge;
        run_ = 0;
        parts_ = false;
        next.finish(out);
    }

private:
    cell base_ = text_edge;  // the last before the run that is no mark
    cell first_ = text_edge;  // of the run
    cell last_ = text_edge;
    std::size_t run_ = 0;
    bool parts_ = false;
};

/// Folds each character to what the key has for it. ZWNJ and NOT SIGN go through; hamza goes after alef and yeh alone.
template <class Next>
struct fold_to_key {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (c.code == zwnj_code || c.code == not_sign_code) {
            next.push(c, out);
            return;
        }
        const cell_outputs letters{c};
        if (!letters.is_sequence()) {
            const cell folded = key_of(c);
            changes += folded.code != c.code;
            give(folded, out);
            return;
        }
        ++changes;
        for (std::size_t i = 0; i < letters.size(); ++i) give(key_of(replaced(c, letters[i])), out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        last_ = 0;
        next.finish(out);
    }

private:
    [[nodiscard]] constexpr cell key_of(cell c) const noexcept {
        const char32_t code = is_blank(c) ? U' '
            : row_class(c.row) == character_class::tatweel ? U'\0'
                                                           : row_reading_fold(c.row, c.code);
        return code == c.code ? c : replaced(c, code);
    }

    template <class Out>
    constexpr void give(cell c, Out& out) {
        const bool silent = c.code == 0x621 && (last_ == 0x627 || last_ == 0x6CC);
        changes += silent;
        if (c.code == 0 || silent) return;
        last_ = c.code;
        next.push(c, out);
    }

    char32_t last_ = 0;  // given, but ZWNJ and NOT SIGN
};

/// Heh, ZWNJ, yeh, and no letter: the yeh of ezafe, which is often left out, goes with the ZWNJ. Of several ZWNJ one
/// stays.
template <class Next>
struct drop_ezafe {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        const bool zwnj = c.code == zwnj_code;
        if (seen_ == seen::yeh) {
            if (zwnj) {
                behind_ = zwnj_behind_ ? united(behind_, c, zwnj_code) : c;
                zwnj_behind_ = true;
                return;
            }
            give_yeh(is_letter(c), out);
        } else if (seen_ == seen::zwnj) {
            if (zwnj) {
                zwnj_ = united(zwnj_, c, zwnj_code);
                return;
            }
            if (c.code == 0x6CC) {
                yeh_ = c;
                seen_ = seen::yeh;
                return;
            }
            next.push(zwnj_, out);
        } else if (seen_ == seen::heh && zwnj) {
            zwnj_ = c;
            seen_ = seen::zwnj;
            return;
        }
        seen_ = c.code == 0x647 ? seen::heh : seen::nothing;
        next.push(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (seen_ == seen::yeh) give_yeh(false, out);
        if (seen_ == seen::zwnj) next.push(zwnj_, out);
        seen_ = seen::nothing;
        next.finish(out);
    }

private:
    enum class seen : std::uint8_t { nothing, heh, zwnj, yeh };

    template <class Out>
    constexpr void give_yeh(bool stays, Out& out) {
        if (stays) {
            next.push(zwnj_, out);
            next.push(yeh_, out);
        } else {
            ++changes;
        }
        if (zwnj_behind_) next.push(behind_, out);
        zwnj_behind_ = false;
    }

    seen seen_ = seen::nothing;
    bool zwnj_behind_ = false;
    cell zwnj_ = text_edge;  // behind the heh
    cell yeh_ = text_edge;
    cell behind_ = text_edge;  // the ZWNJ behind the yeh
};

/// Deletes ZWNJ, or puts a space for it; then a NOT SIGN between Arabic letters, which was typed for one, goes too.
template <class Next>
struct drop_half_spaces {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { as_space_ = options.zwnj_as_space; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (c.code == zwnj_code) {
            ++changes;
            if (!as_space_) return;
            c = replaced(c, U' ');
        }
        if (held_) give_held(c, out);
        held_ = c.code == not_sign_code && is_arabic_or_mark(before_);
        before_ = c;
        if (!held_) next.push(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (held_) give_held(text_edge, out);
        held_ = false;
        before_ = text_edge;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give_held(cell after, Out& out) {
        if (row_is_arabic_letter(after.row)) {
            ++changes;
        } else {
            next.push(before_, out);
        }
    }

    bool as_space_ = false;
    cell before_ = text_edge;  // the held one, while one is held
    bool held_ = false;
};

/// One space for several, none at the edges.
template <class Next>
struct single_spaces {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (c.code == U' ') {
            changes += waiting_ || !begun_;
            space_ = waiting_ ? united(space_, c, U' ') : c;
            waiting_ = begun_;
            return;
        }
        if (waiting_) next.push(space_, out);
        waiting_ = false;
        begun_ = true;
        next.push(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        changes += waiting_;
        waiting_ = begun_ = false;
        next.finish(out);
    }

private:
    cell space_ = text_edge;  // the waiting one
    bool waiting_ = false;
    bool begun_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_KEY_HPP
