#ifndef DABIR_TEXT_DETAIL_LINES_HPP
#define DABIR_TEXT_DETAIL_LINES_HPP

#include <cstddef>
#include <span>
#include <vector>

#include <dabir/text/detail/cell.hpp>
#include <dabir/text/detail/compose.hpp>
#include <dabir/text/detail/guard.hpp>
#include <dabir/text/detail/line.hpp>
#include <dabir/text/detail/line_letters.hpp>
#include <dabir/text/detail/line_signs.hpp>
#include <dabir/text/detail/line_spaces.hpp>

// Stage: collects a line and applies the rules that look at whole lines, in their order. What is to be left alone is
// looked for anew before each, since each may change what that is.

namespace dabir::inline v0_1 {
namespace detail {

/// Room for a line, given by the caller.
struct given_room {
    std::span<cell> cells;
    [[nodiscard]] constexpr bool fit(std::size_t size) const noexcept { return size <= cells.size(); }
};

/// Room for a line, that grows.
struct growing_room {
    std::vector<cell> cells;
    [[nodiscard]] constexpr bool fit(std::size_t size) {
        if (size > cells.size()) cells.resize(size < 256 ? 512 : 2 * size);
        return true;
    }
};

template <class Room, class Next>
struct edit_lines {
    Next next{};
    std::size_t changes = 0;
    Room room{};
    bool too_long = false;  // a line did not fit: nothing more is given

    constexpr void set_up(const stage_options& options) noexcept { options_ = options; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (c.code == U'\n') {
            give(out);
            if (!too_long) next.push(c, out);
        } else if (room.fit(size_ + 1)) {
            room.cells[size_++] = c;
        } else {
            too_long = true;
            size_ = 0;
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        give(out);
        in_code_ = false;
        next.finish(out);
    }

private:
    template <class Out>
    constexpr void give(Out& out) {
        if (too_long) return;
        line text{room.cells.data(), size_};
        edit(text);
        size_ = 0;
        if (too_long) return;
        for (std::size_t i = 0; i < text.size(); ++i) next.push(text[i], out);
    }

    constexpr void edit(line& text) {
        if (text.size() == 0) return;
        const line_census has = text.census();
        const bool fence = has.special && is_fence(text);
        const bool code = fence || in_code_;
        if (fence) in_code_ = !in_code_;
        const auto look = [&] { guard(text, has, code); };
        const auto look_at_zones = [&] {
            look();
            if (!code) find_zones(text, has);
        };
        if (options_.remove_tatweel && has.tatweel) {
            look();
            const std::size_t removed = remove_tatweel(text);
            changes += removed;
            if (removed != 0) compose_again(text, has);
        }
        if (options_.hamza_heh && has.heh_or_mark) {
            look();
            changes += remove_doubled_marks(text);
            changes += mend_heh(text);
        }
        if (options_.guillemets && has.quote) {
            look_at_zones();
            changes += mend_quotes(text);
        }
        if ((options_.tidy_spaces || options_.tidy_zwnj) && has.blank) {
            look();
            changes += tidy_blanks(text, options_.tidy_spaces, options_.tidy_zwnj);
        }
        if (options_.join_ellipsis && has.dot) {
            look_at_zones();
            changes += join_ellipsis(text);
        }
        if (options_.persian_digits && has.digit) {
            look_at_zones();
            changes += make_digits_persian(text);
        }
        if (options_.persian_punctuation && has.stop) {
            look_at_zones();
            changes += make_punctuation_persian(text);
            look();
            if (has.digit) changes += mend_group_separators(text);
        }
        if (options_.fix_spacing) {
            const auto apply = [&](bool wanted, auto rule) {
                if (!wanted || too_long) return;
                look_at_zones();
                changes += rule(text);
                put_spaces(text);
            };
            apply(has.blank && (has.closer || has.quote), [](line& l) { return space_brackets(l); });
            apply(has.blank && has.stop, [](line& l) { return space_before_stops(l); });
            apply(has.stop, [](line& l) { return space_behind_stops(l); });
            apply(has.dot, [](line& l) { return space_behind_dots(l); });
        }
    }

    /// Applies what a rule noted; there may be no room for more spaces.
    constexpr void put_spaces(line& text) {
        text.take_out();
        const std::size_t count = text.spaces_to_come();
        if (count == 0) return;
        const std::size_t size = text.size();
        if (!room.fit(size + count)) {
            too_long = true;
            return;
        }
        text = line{room.cells.data(), size};
        text.put_in(count);
    }

    /// Composition gives no more cells than it takes.
    struct put_back {
        struct places {
            cell* to;
        };
        template <class Out>
        constexpr void push(cell c, Out& out) noexcept {
            *out.to++ = c;
        }
        template <class Out>
        constexpr void finish(Out&) noexcept {}
    };

    constexpr void compose_again(line& text, const line_census& has) noexcept {
        if (has.other_letter) find_urls(text);
        compose_marks<put_back> stage;
        stage.set_up(options_);
        typename put_back::places out{room.cells.data()};
        for (std::size_t i = 0; i < text.size(); ++i) stage.push(text[i], out);
        stage.finish(out);
        changes += stage.changes;
        text.cut(static_cast<std::size_t>(out.to - room.cells.data()));
    }

    stage_options options_{};
    std::size_t size_ = 0;
    bool in_code_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINES_HPP
