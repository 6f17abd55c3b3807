#ifndef DABIR_TEXT_DETAIL_LINES_HPP
#define DABIR_TEXT_DETAIL_LINES_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <dabir/text/detail/blocks.hpp>
#include <dabir/text/detail/cell.hpp>
#include <dabir/text/detail/compose.hpp>
#include <dabir/text/detail/guard.hpp>
#include <dabir/text/detail/line.hpp>
#include <dabir/text/detail/line_letters.hpp>
#include <dabir/text/detail/line_signs.hpp>
#include <dabir/text/detail/line_spaces.hpp>

// Behind the stages: collects a line and applies the rules that look at whole lines, in their order. What is to be left
// alone is looked for anew before each, since each may change what that is.

namespace dabir::inline v0_1 {
namespace detail {

/// Room for a line, given by the caller.
struct given_room {
    std::span<cell> cells;
    [[nodiscard]] constexpr bool holds(std::size_t size) const noexcept { return size <= cells.size(); }
    [[nodiscard]] constexpr bool fit(std::size_t size) const noexcept { return size <= cells.size(); }
};

/// Room for a line, that grows.
struct growing_room {
    std::vector<cell> cells;
    [[nodiscard]] constexpr bool holds(std::size_t) const noexcept { return true; }
    [[nodiscard]] constexpr bool fit(std::size_t size) {
        if (size > cells.size()) cells.resize(size < 256 ? 512 : 2 * size);
        return true;
    }
};

/// Writes bytes that are not of `out`.
template <class Out>
constexpr void write_bytes(const char* first, const char* last, Out& out) {
    if constexpr (comparing_output<Out>) {
        out.same = out.same && out.last - out.at >= last - first && std::equal(first, last, out.at);
        if (out.same) out.at += last - first;
    } else {
        if constexpr (memory_output<Out>) {
            if (out.last - out.at < last - first) out.make_room(static_cast<std::size_t>(last - first));
            if (out.last - out.at >= last - first) {
                out.at = std::copy(first, last, out.at);
                return;
            }
        }
        out = std::copy(first, last, std::move(out));
    }
}

template <class Room>
class line_editor {
public:
    constexpr line_editor(const stage_options& options, Room room) : options_(options), room_(std::move(room)) {}

    template <class Out>
    constexpr void put(const cell& c, Out& out) {
        if (c.code == U'\n') {
            give(out);
            if (!too_long_) write_cell(c, out);
        } else if (room_.fit(size_ + 1)) {
            room_.cells[size_++] = c;
        } else {
            too_long_ = true;
            size_ = 0;
        }
    }

    /// Room for as many more cells of this line; null where there may be none, so that they are to be put.
    [[nodiscard]] constexpr cell* room_for(std::size_t count) {
        return !too_long_ && room_.fit(size_ + count) ? room_.cells.data() + size_ : nullptr;
    }
    constexpr void add(std::size_t count) noexcept { size_ += count; }

    template <class Out>
    constexpr void end_of_text(Out& out) {
        give(out);
        in_code_ = false;
    }

    /// Whether a line begins here that is not of code.
    [[nodiscard]] constexpr bool is_idle() const noexcept { return size_ == 0 && !in_code_ && !too_long_; }

    /// The end of the lines from `first` on that there is room for, were each of their bytes a cell.
    [[nodiscard]] const char* fitting(const char* first, const char* last) const noexcept {
        if (room_.holds(static_cast<std::size_t>(last - first))) return last;
        for (const char* p = first; p != last; first = p) {
            p = std::find(p, last, '\n');
            if (!room_.holds(static_cast<std::size_t>(p - first))) return first;
            p += p != last;
        }
        return last;
    }

    /// Whether a line did not fit; then nothing behind it is given.
    [[nodiscard]] constexpr bool too_long() const noexcept { return too_long_; }
    [[nodiscard]] constexpr std::size_t changes() const noexcept { return changes_; }
    constexpr void forget_counts() noexcept { changes_ = 0; }

private:
    template <class Out>
    constexpr void give(Out& out) {
        if (too_long_) return;
        line text{room_.cells.data(), size_};
        edit(text);
        size_ = 0;
        if (too_long_) return;
        if constexpr (cell_output<Out>) {
            for (std::size_t i = 0; i < text.size(); ++i) out.put(text[i]);
        } else {
            // Many at a time, so that not each byte has to ask for room.
            constexpr std::size_t many = 128;
            for (std::size_t i = 0; i < text.size();) {
                char bytes[4 * many];
                char* at = bytes;
                const std::size_t end = std::min(i + many, text.size());
                for (; i < end; ++i) at = encode(text.code(i), at);
                write_bytes(bytes, at, out);
            }
        }
    }

    constexpr void edit(line& text) {
        if (text.size() == 0) return;
        line_census has = text.census();
        const bool fence = has.special && is_fence(text);
        const bool code = fence || in_code_;
        const bool persian = has.arabic_letter || !has.other_letter;  // else all of it is of another script
        if (fence) in_code_ = !in_code_;
        const auto look = [&] { guard(text, has, code); };
        const auto look_at_zones = [&] {
            look();
            if (!code) find_zones(text, has);
        };
        if (options_.remove_tatweel && has.tatweel) {
            look();
            const std::size_t removed = remove_tatweel(text);
            changes_ += removed;
            if (removed != 0) {
                compose_again(text, has);
                has = text.census();  // marks have met
            }
        }
        if (options_.hamza_heh && has.heh_or_marks) {
            look();
            changes_ += remove_doubled_marks(text);
            changes_ += mend_heh(text);
        }
        if (options_.guillemets && has.quote && persian) {
            look_at_zones();
            changes_ += mend_quotes(text);
        }
        if ((options_.tidy_spaces || options_.tidy_zwnj) && has.untidy) {
            look();
            changes_ += tidy_blanks(text, options_.tidy_spaces, options_.tidy_zwnj);
            has = text.census();  // what blanks held apart has met
        }
        if (options_.join_ellipsis && has.dots && persian) {
            look_at_zones();
            changes_ += join_ellipsis(text);
        }
        if (options_.persian_digits && has.other_digit) {
            look_at_zones();
            changes_ += make_digits_persian(text);
        }
        if (options_.persian_punctuation && has.ascii_stop) {
            look_at_zones();
            changes_ += make_punctuation_persian(text);
            look();
            changes_ += mend_group_separators(text);
        }
        if (options_.fix_spacing && has.unspaced && persian) {
            const auto apply = [&](auto rule) {
                if (too_long_) return;
                look_at_zones();
                changes_ += rule(text);
                put_spaces(text);
            };
            apply([](line& l) { return space_brackets(l); });
            apply([](line& l) { return space_before_stops(l); });
            apply([](line& l) { return space_behind_stops(l); });
            apply([](line& l) { return space_behind_dots(l); });
        }
    }

    /// Applies what a rule noted; there may be no room for more spaces.
    constexpr void put_spaces(line& text) {
        text.take_out();
        const std::size_t count = text.spaces_to_come();
        if (count == 0) return;
        const std::size_t size = text.size();
        if (!room_.fit(size + count)) {
            too_long_ = true;
            return;
        }
        text = line{room_.cells.data(), size};
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
        if (has.url) find_urls(text);
        compose_marks<put_back> stage;
        stage.set_up(options_);
        typename put_back::places out{room_.cells.data()};
        for (std::size_t i = 0; i < text.size(); ++i) stage.push(text[i], out);
        stage.finish(out);
        changes_ += stage.changes;
        text.cut(static_cast<std::size_t>(out.to - room_.cells.data()));
    }

    stage_options options_;
    Room room_;
    std::size_t size_ = 0;
    std::size_t changes_ = 0;
    bool in_code_ = false;
    bool too_long_ = false;
};

/// Where no rule asks for lines.
struct no_lines {
    [[nodiscard]] constexpr bool too_long() const noexcept { return false; }
    [[nodiscard]] constexpr std::size_t changes() const noexcept { return 0; }
};

/// The way of cells through lines to an output.
template <class Room, class Out>
struct line_way {
    line_editor<Room>& lines;
    Out& out;

    constexpr void put(const cell& c) { lines.put(c, out); }

    [[nodiscard]] constexpr cell* room_for(std::size_t count) { return lines.room_for(count); }
    constexpr void add(std::size_t count) noexcept { lines.add(count); }

    [[nodiscard]] constexpr bool is_idle() const noexcept { return lines.is_idle(); }

    [[nodiscard]] const char* fitting(const char* first, const char* last) const noexcept {
        return lines.fitting(first, last);
    }

    /// Whether what comes can still matter.
    [[nodiscard]] constexpr bool wants_more() const noexcept {
        if constexpr (comparing_output<Out>) return out.same;
        else return true;
    }

    /// Lines that no rule changes, the end of the last left out.
    void take(const char* first, const char* last)
        requires(!cell_output<Out>)
    {
        if constexpr (comparing_output<Out>) {
            out.same = out.same && out.at == first;
            out.at = last;
        } else {
            write_bytes(first, last, out);
        }
    }

    constexpr void end_of_text(std::size_t size) {
        lines.end_of_text(out);
        if constexpr (requires { out.end_of_text(size); }) out.end_of_text(size);
    }
};

template <class Out, class Write>
constexpr void through_lines(no_lines&, Out& out, Write write) {
    write(out);
}

template <class Room, class Out, class Write>
constexpr void through_lines(line_editor<Room>& lines, Out& out, Write write) {
    line_way<Room, Out> way{lines, out};
    write(way);
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINES_HPP
