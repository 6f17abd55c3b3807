#ifndef DABIR_TEXT_DETAIL_SUBSTITUTE_HPP
#define DABIR_TEXT_DETAIL_SUBSTITUTE_HPP

#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stages that put one character for another by the table, or delete one, whatever its neighbours are; but a letter that
// carries a foreign mark (looked for behind at most 31 Arabic marks) is left alone.

namespace dabir::inline v0_1 {
namespace detail {

/// Presentation forms, Arabic letters (where they are to be Persian), foreign letters (where they are to be folded),
/// kinds of spaces and line ends; at standard U+001C..001F and U+1680 are spaces too; CR LF, CR, VT, FF, NEL are LF.
template <class Next>
struct apply_table {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept {
        persian_letters_ = options.persian_letters;
        fold_foreign_ = options.fold_foreign;
        is_standard_ = options.is_standard;
    }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (behind_return_) {
            behind_return_ = false;
            ++changes;
            if (c.code == U'\n') {
                next.push(united(letter_, c, U'\n'), out);
                return;
            }
            next.push(replaced(letter_, U'\n'), out);
        }
        if (held_) {
            if (is_mark(c) && !marks_.full()) {
                marks_.add(c);
                return;
            }
            give_held(is_foreign_mark(c), out);
        }
        const character_group group = group_of(c);
        if (c.is_url) {
            next.push(c, out);
        } else if (group == character_group::constant) {
            next.push(replaced(c, outputs_code[c.row]), out);
            ++changes;
        } else if (group == character_group::form || (group == character_group::arabic_letter && persian_letters_)
                   || (group == character_group::foreign_letter && fold_foreign_)) {
            letter_ = c;
            held_ = true;
        } else if (is_standard_ && c.code == U'\r') {
            letter_ = c;
            behind_return_ = true;
        } else if (is_standard_ && (c.code == 0x0B || c.code == 0x0C || c.code == 0x85)) {
            next.push(replaced(c, U'\n'), out);
            ++changes;
        } else if (is_standard_ && (group == character_group::separator || c.code == 0x1680)) {
            next.push(replaced(c, U' '), out);
            ++changes;
        } else {
            next.push(c, out);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (held_) give_held(false, out);
        if (behind_return_) {
            next.push(replaced(letter_, U'\n'), out);
            ++changes;
        }
        behind_return_ = false;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give_held(bool before_foreign_mark, Out& out) {
        if (before_foreign_mark) {
            next.push(letter_, out);
        } else {
            const cell_outputs letters{letter_};
            for (std::size_t i = 0; i < letters.size(); ++i) next.push(chosen(letters[i]), out);
            ++changes;
        }
        held_ = false;
        for (const cell c : marks_) next.push(c, out);
        marks_.clear();
    }

    [[nodiscard]] constexpr cell chosen(char32_t code) const noexcept {
        const cell c = replaced(letter_, persian_letters_ ? persian_letter(code) : code);
        if (!fold_foreign_ || group_of(c) != character_group::foreign_letter) return c;
        return replaced(c, row_reading_fold(c.row, c.code));
    }

    bool persian_letters_ = true;
    bool fold_foreign_ = false;
    bool is_standard_ = false;
    cell letter_ = text_edge;              // or the CR
    cell_queue<longest_marks + 1> marks_;  // behind the letter
    bool held_ = false;
    bool behind_return_ = false;
};

/// The last of the stages that others may be passed over to reach.
template <class Stage>
constexpr auto& tail_of(Stage& stage) noexcept {
    if constexpr (requires { stage.is_tail; }) {
        return stage;
    } else {
        return tail_of(stage.next);
    }
}

/// Leads through the stages behind it where diacritics are to go, and past them to the tail where not: they delete, and
/// mend what the deletion uncovers.
template <class Next>
struct if_diacritics_go {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { on_ = options.remove_diacritics; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (on_) {
            next.push(c, out);
        } else {
            tail_of(next).push(c, out);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (on_) {
            next.finish(out);
        } else {
            tail_of(next).finish(out);
        }
    }

private:
    bool on_ = false;
};

/// Deletes diacritics; hamza above and below are a part of a letter and stay.
template <class Next>
struct drop_diacritics {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (!c.is_url && (group_of(c) == character_group::diacritic || c.code == 0x6E5 || c.code == 0x6E6)) {
            ++changes;
        } else {
            next.push(c, out);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        next.finish(out);
    }
};

/// Persian and Arabic-Indic digits become ASCII.
template <class Next>
struct ascii_digits {
    Next next{};
    std::size_t changes = 0;
    bool is_tail = true;

    constexpr void set_up(const stage_options& options) noexcept { on_ = options.ascii_digits; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (on_ && !c.is_url && row_class(c.row) == character_class::digit && c.code > U'9') {
            c = replaced(c, U'0' + (c.code & 0x0F));
            ++changes;
        }
        next.push(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        next.finish(out);
    }

private:
    bool on_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_SUBSTITUTE_HPP
