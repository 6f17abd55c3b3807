#ifndef DABIR_TEXT_DETAIL_COMPOSE_HPP
#define DABIR_TEXT_DETAIL_COMPOSE_HPP

#include <array>
#include <cstddef>

#include <dabir/text/detail/cell.hpp>

// Stage: the eight Arabic composites, as in NFC. A composite is taken apart, its marks are put in canonical order, and
// all is composed again. Only marks of the Arabic blocks are looked at; a run of more than 30 of them stays as it is.
// Two more are options: hamza over a Persian yeh is composed at standard, and U+06C0 is U+0647 U+0654 where heh is to
// have its hamza so.

namespace dabir::inline v0_1 {
namespace detail {

struct composite {
    char32_t base;
    char32_t mark;
    char32_t whole;
};

inline constexpr composite composites[] = {
    {0x627, 0x653, 0x622}, {0x627, 0x654, 0x623}, {0x648, 0x654, 0x624}, {0x627, 0x655, 0x625},
    {0x64A, 0x654, 0x626}, {0x6D5, 0x654, 0x6C0}, {0x6C1, 0x654, 0x6C2}, {0x6D2, 0x654, 0x6D3},
};

template <class Next>
struct compose_marks {
    Next next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept {
        compose_yeh_ = options.is_standard;
        hamza_heh_ = options.hamza_heh;
    }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (is_mark(c) && !c.is_url) {
            if (!long_run_ && !marks_.full()) {
                marks_.add(c);
                return;
            }
            give_as_is(out);
            long_run_ = true;
            next.push(c, out);
            return;
        }
        give(c, out);
        long_run_ = false;
        // A line end is no base of anything: who reads the output line by line need not wait for the next line.
        if (c.code == U'\n') next.push(c, out);
        else base_ = c;
    }

    template <class Out>
    constexpr void finish(Out& out) {
        give(text_edge, out);
        long_run_ = false;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give_as_is(Out& out) {
        if (base_.code != text_edge.code) next.push(base_, out);
        for (const cell c : marks_) next.push(c, out);
        base_ = text_edge;
        marks_.clear();
    }

    template <class Out>
    constexpr void give(cell beyond, Out& out) {
        if ((marks_.empty() && !(base_.code == 0x6C0 && hamza_heh_)) || base_.is_url) {
            give_as_is(out);
            return;
        }
        std::array<cell, longest_marks + 2> marks{};
        std::size_t size = 0;
        cell base = base_;
        for (const composite& known : composites) {
            if (base.code != known.whole) continue;
            base = replaced(base_, known.base);
            marks[size++] = replaced(base_, known.mark);
        }
        for (const cell c : marks_) {
            std::size_t at = size++;
            for (; at != 0 && mark_order(marks[at - 1]) > mark_order(c); --at) marks[at] = marks[at - 1];
            marks[at] = c;
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size; ++i) {
            // A mark is blocked by one of its own class, or of a higher one, between it and the base.
            const bool blocked = kept != 0 && mark_order(marks[kept - 1]) >= mark_order(marks[i]);
            const char32_t whole = blocked ? 0 : composed(base.code, marks[i].code);
            if (whole != 0) {
                base = united(base, marks[i], whole);
            } else {
                marks[kept++] = marks[i];
            }
        }
        if (hamza_heh_ && base.code == 0x6C0 && !is_foreign_mark(beyond)) {
            const cell hamza = replaced(base, 0x654);
            base = replaced(base, 0x647);
            std::size_t at = kept++;
            for (; at != 0 && mark_order(marks[at - 1]) >= mark_order(hamza); --at) marks[at] = marks[at - 1];
            marks[at] = hamza;
        }
        bool same = base.code == base_.code && kept == marks_.size();
        for (std::size_t i = 0; same && i < kept; ++i) same = marks[i].code == marks_[i].code;
        if (same) {
            give_as_is(out);
            return;
        }
        ++changes;
        // Where a mark went over another, all have come from all.
        bool in_order = true;
        for (std::size_t i = 0; i < kept; ++i) {
            const cell& before = i == 0 ? base : marks[i - 1];
            in_order = in_order && before.begin <= marks[i].begin && before.end() <= marks[i].end();
        }
        const cell first = base_.code == text_edge.code ? marks_[0] : base_;
        const cell last = marks_.empty() ? base_ : marks_[marks_.size() - 1];
        const auto give_one = [&](cell c) { next.push(in_order ? c : united(first, last, c.code), out); };
        if (base.code != text_edge.code) give_one(base);
        for (std::size_t i = 0; i < kept; ++i) give_one(marks[i]);
        base_ = text_edge;
        marks_.clear();
    }

    [[nodiscard]] constexpr char32_t composed(char32_t base, char32_t mark) const noexcept {
        for (const composite& known : composites)
            if (base == known.base && mark == known.mark) return known.whole;
        return compose_yeh_ && base == 0x6CC && mark == 0x654 ? U'\u0626' : 0;
    }

    bool compose_yeh_ = false;
    bool hamza_heh_ = false;
    cell base_ = text_edge;
    cell_queue<longest_marks> marks_;
    bool long_run_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_COMPOSE_HPP
