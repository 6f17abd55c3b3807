#ifndef DABIR_TEXT_DETAIL_INVISIBLE_HPP
#define DABIR_TEXT_DETAIL_INVISIBLE_HPP

#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stages for what is not seen: controls and invisible characters that go, bidi marks that go where they have no effect,
// and the keys that were once struck for a ZWNJ. They stand in this order, and a stage that marks URLs stands before
// the first and before the second, since a deletion may make or lengthen a URL.

namespace dabir::inline v0_1 {
namespace detail {

/// A run of characters that may go, held until what stands behind it decides, and its neighbours in the text as it was.
/// A run that is too long stays as it is, all of it. What a URL has of such characters just before it counts: a URL
/// that a deletion makes must not shorten the runs of the next time.
struct held_run {
    cell_queue<longest_run> cells;
    cell before = text_edge;  // the character before the run
    cell base = text_edge;    // the last before it that is no mark
    std::size_t of_url = 0;  // how many of them a URL has just before
    bool too_long = false;
    bool special = false;  // one of the run is of the kind that the stage asks about

    template <class Next, class Out>
    constexpr void give(cell c, Next& next, Out& out) {
        before = c;
        if (!is_mark(c)) base = c;
        next.push(c, out);
    }

    /// Holds a character that may go; where the run becomes too long, gives it with those before.
    template <class Next, class Out>
    constexpr void take(cell c, bool is_special, Next& next, Out& out) {
        if (!too_long && cells.size() + of_url < longest_run) {
            cells.add(c);
            special = special || is_special;
            return;
        }
        keep(next, out);
        too_long = true;
        give(c, next, out);
    }

    template <class Next, class Out>
    constexpr void keep(Next& next, Out& out) {
        for (const cell c : cells) give(c, next, out);
        cells.clear();
        special = false;
    }

    constexpr void drop() noexcept {
        before = base = cells[cells.size() - 1];
        cells.clear();
        special = false;
    }

    /// Forgets the text, whose end is reached.
    constexpr void restart() noexcept {
        before = base = text_edge;
        of_url = 0;
        too_long = false;
    }

    /// Takes note of a character that is not held, behind all that were.
    constexpr void pass(bool of_kind) noexcept { of_url = of_kind ? of_url + (of_url < longest_run) : 0; }
};

/// Deletes runs of controls, U+200B, U+2060, U+FEFF (at standard of all bidi controls too) where both neighbours are
/// closed and no foreign mark lies beyond the marks on either side. A run with a control leaves a ZWNJ between letters
/// that must not join now.
template <class Next>
struct remove_invisible {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { bidi_goes_ = options.is_standard; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (behind_run_) {
            // One more than the marks that a run may have are looked through.
            if (is_mark(c) && !marks_.full()) {
                marks_.add(c);
                return;
            }
            decide(c, out);
        }
        const character_group group = group_of(c);
        const bool of_kind = goes(group);
        if (!c.is_url && of_kind) {
            const bool apart = group == character_group::control || group == character_group::isolate;
            run_.take(c, apart, next, out);
            return;
        }
        run_.too_long = false;
        if (!run_.cells.empty()) {
            run_.pass(false);
            behind_run_ = true;
            if (is_mark(c)) {
                marks_.add(c);
                return;
            }
            decide(c, out);
        }
        run_.pass(of_kind);
        run_.give(c, next, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (!run_.cells.empty()) decide(text_edge, out);
        run_.restart();
        next.finish(out);
    }

private:
    [[nodiscard]] constexpr bool goes(character_group group) const noexcept {
        return group == character_group::control || group == character_group::invisible
            || (bidi_goes_ && group >= character_group::bidi_mark && group <= character_group::isolate);
    }

    /// The run has ended, and `beyond` is what stands behind it and the marks behind it.
    template <class Out>
    constexpr void decide(cell beyond, Out& out) {
        const cell after = marks_.empty() ? beyond : marks_[0];
        if (is_closed(run_.before) && is_closed(after) && !is_foreign_mark(run_.base) && !is_foreign_mark(beyond)) {
            changes += run_.cells.size();
            // What did not join kept the letters beside it apart.
            const bool parts = run_.special && joins_next(run_.base) && row_is_arabic_letter(after.row);
            if (parts) next.push(united(run_.cells[0], run_.cells[run_.cells.size() - 1], zwnj_code), out);
            run_.drop();
        } else {
            run_.keep(next, out);
        }
        for (const cell c : marks_) run_.give(c, next, out);
        marks_.clear();
        behind_run_ = false;
    }

    bool bidi_goes_ = false;
    held_run run_;                         // special: a control or an isolate, which do not join letters
    cell_queue<longest_marks + 1> marks_;  // behind the run
    bool behind_run_ = false;
};

/// Deletes runs of U+200F and U+061C where they have no effect on the order: before an Arabic letter with a closed left
/// neighbour, and of U+061C alone after an Arabic letter (marks skipped) with a closed right neighbour that is no mark.
/// At standard all are gone, or are to stay.
template <class Next>
struct remove_bidi_marks {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { on_ = !options.is_standard; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        const bool of_kind = on_ && group_of(c) == character_group::bidi_mark;
        if (!c.is_url && of_kind) {
            run_.take(c, c.code == 0x200F, next, out);
            return;
        }
        run_.too_long = false;
        if (!run_.cells.empty()) decide(c, out);
        run_.pass(of_kind);
        run_.give(c, next, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (!run_.cells.empty()) decide(text_edge, out);
        run_.restart();
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void decide(cell after, Out& out) {
        const bool before_letter = is_arabic(after) && is_closed(run_.before);
        const bool after_letter = is_arabic(run_.base) && !run_.special && is_closed(after) && !is_mark(after);
        if (before_letter || after_letter) {
            changes += run_.cells.size();
            run_.drop();
        } else {
            run_.keep(next, out);
        }
    }

    bool on_ = true;
    held_run run_;  // special: U+200F
};

/// Makes U+00AC and U+00AD, which old keyboards gave for it, a ZWNJ between an Arabic letter or mark and a letter; at
/// standard U+001F too.
template <class Next>
struct mend_half_spaces {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { unit_separator_ = options.is_standard; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (held_) give_held(c, out);
        const bool key = c.code == 0xAC || c.code == 0xAD || (c.code == 0x1F && unit_separator_);
        held_ = key && !c.is_url && is_arabic_or_mark(before_);
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
        const bool mended = row_is_arabic_letter(after.row);
        changes += mended;
        next.push(mended ? replaced(before_, zwnj_code) : before_, out);
    }

    bool unit_separator_ = false;
    cell before_ = text_edge;  // the held one, while one is held
    bool held_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_INVISIBLE_HPP
