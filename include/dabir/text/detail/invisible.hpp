#ifndef DABIR_TEXT_DETAIL_INVISIBLE_HPP
#define DABIR_TEXT_DETAIL_INVISIBLE_HPP

#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stages for what is not seen: controls and invisible characters that go, bidi marks that go where they have no effect,
// and the keys that were once struck for a ZWNJ. They stand in this order, and a stage that marks URLs stands before
// the first and before the second, since a deletion may make or lengthen a URL.

namespace dabir::inline v0_1 {
namespace detail {

/// Deletes runs of controls, U+200B, U+2060, U+FEFF where both neighbours are closed and no foreign mark lies beyond
/// the marks on either side. A run with a control leaves a ZWNJ between letters that must not join now.
template <class Next>
struct remove_invisible {
    Next next{};
    std::size_t changes = 0;

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
        if (!c.is_url && (group == character_group::control || group == character_group::invisible)) {
            if (!long_run_ && !run_.full()) {
                run_.add(c);
                parts_ = parts_ || group == character_group::control;
                return;
            }
            keep_run(out);
            long_run_ = true;
        } else {
            long_run_ = false;
            if (!run_.empty()) {
                behind_run_ = true;
                if (is_mark(c)) {
                    marks_.add(c);
                    return;
                }
                decide(c, out);
            }
        }
        give(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (!run_.empty()) decide(text_edge, out);
        before_ = base_ = text_edge;
        long_run_ = false;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give(cell c, Out& out) {
        before_ = c;
        if (!is_mark(c)) base_ = c;
        next.push(c, out);
    }

    template <class Out>
    constexpr void keep_run(Out& out) {
        for (const cell c : run_) give(c, out);
        run_.clear();
        parts_ = false;
    }

    /// The run has ended, and `beyond` is what stands behind it and the marks behind it.
    template <class Out>
    constexpr void decide(cell beyond, Out& out) {
        const cell after = marks_.empty() ? beyond : marks_[0];
        if (is_closed(before_) && is_closed(after) && !is_foreign_mark(base_) && !is_foreign_mark(beyond)) {
            changes += run_.size();
            if (parts_ && joins_next(base_) && row_is_arabic_letter(after.row)) next.push(make_cell(zwnj_code), out);
            before_ = base_ = run_[run_.size() - 1];  // neighbours are those of the text as it was
            run_.clear();
            parts_ = false;
        } else {
            keep_run(out);
        }
        for (const cell c : marks_) give(c, out);
        marks_.clear();
        behind_run_ = false;
    }

    cell_queue<longest_run> run_;
    cell_queue<longest_marks + 1> marks_;  // behind the run
    cell before_ = text_edge;              // the character before the run
    cell base_ = text_edge;                // the last before it that is no mark
    bool behind_run_ = false;
    bool long_run_ = false;
    bool parts_ = false;  // the run has a character that does not join letters
};

/// Deletes runs of U+200F and U+061C where they have no effect on the order: before an Arabic letter with a closed left
/// neighbour, and of U+061C alone after an Arabic letter (marks skipped) with a closed right neighbour that is no mark.
template <class Next>
struct remove_bidi_marks {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (!c.is_url && group_of(c) == character_group::bidi_mark) {
            if (!long_run_ && !run_.full()) {
                run_.add(c);
                has_rlm_ = has_rlm_ || c.code == 0x200F;
                return;
            }
            keep_run(out);
            long_run_ = true;
        } else {
            long_run_ = false;
            if (!run_.empty()) decide(c, out);
        }
        give(c, out);
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (!run_.empty()) decide(text_edge, out);
        before_ = base_ = text_edge;
        long_run_ = false;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give(cell c, Out& out) {
        before_ = c;
        if (!is_mark(c)) base_ = c;
        next.push(c, out);
    }

    template <class Out>
    constexpr void keep_run(Out& out) {
        for (const cell c : run_) give(c, out);
        run_.clear();
        has_rlm_ = false;
    }

    template <class Out>
    constexpr void decide(cell after, Out& out) {
        const bool before_letter = is_arabic(after) && is_closed(before_);
        const bool after_letter = is_arabic(base_) && !has_rlm_ && is_closed(after) && !is_mark(after);
        if (!before_letter && !after_letter) {
            keep_run(out);
            return;
        }
        changes += run_.size();
        before_ = base_ = run_[run_.size() - 1];
        run_.clear();
        has_rlm_ = false;
    }

    cell_queue<longest_run> run_;
    cell before_ = text_edge;
    cell base_ = text_edge;
    bool long_run_ = false;
    bool has_rlm_ = false;
};

/// Makes U+00AC and U+00AD, which old keyboards gave for it, a ZWNJ between an Arabic letter or mark and a letter.
template <class Next>
struct mend_half_spaces {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (held_) give_held(c, out);
        held_ = (c.code == 0xAC || c.code == 0xAD) && !c.is_url && is_arabic_or_mark(before_);
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
        next.push(mended ? make_cell(zwnj_code) : before_, out);
    }

    cell before_ = text_edge;  // the held one, while one is held
    bool held_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_INVISIBLE_HPP
