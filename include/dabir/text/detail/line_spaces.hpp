#ifndef DABIR_TEXT_DETAIL_LINE_SPACES_HPP
#define DABIR_TEXT_DETAIL_LINE_SPACES_HPP

#include <array>
#include <cstddef>

#include <dabir/text/detail/line.hpp>
#include <dabir/text/detail/url.hpp>

// Rules for spaces and half-spaces in a line. Each takes a line with what is to be left alone and the zones noted, and
// gives how much it changed; where spaces are to come, they are noted.

namespace dabir::inline v0_1 {
namespace detail {

inline constexpr ascii_set stops_and_openers{"([{:!?.,;"};
inline constexpr ascii_set stops_and_closers{")]}:!?.,;"};

[[nodiscard]] constexpr bool is_persian_stop(char32_t x) noexcept { return x == 0x60C || x == 0x61B || x == 0x61F; }

/// Whether a ZWNJ shows nothing behind, or before, this character.
[[nodiscard]] constexpr bool shows_no_zwnj_behind(char32_t x) noexcept {
    return x == text_edge.code || x == U' ' || x == U'\t' || stops_and_openers.contains(x) || x == 0xAB
        || x == 0x2026 || is_persian_stop(x);
}
[[nodiscard]] constexpr bool shows_no_zwnj_before(char32_t x) noexcept {
    return x == text_edge.code || x == U' ' || x == U'\t' || stops_and_closers.contains(x) || x == 0xBB
        || x == 0x2026 || is_persian_stop(x);
}

/// A run of SPACE and ZWNJ with a SPACE is one SPACE, and nothing at the line's edges; a run of ZWNJ is one, and
/// nothing where it shows nothing.
constexpr std::size_t tidy_blanks(line& text, bool spaces, bool zwnj) noexcept {
    std::size_t changes = 0;
    cell before = text_edge, base = text_edge;  // what stood before i, and the last that is no mark
    for (std::size_t i = 0; i < text.size();) {
        const auto is_of_run = [&](std::size_t at) {
            return ((spaces && text.code(at) == U' ') || (zwnj && text.code(at) == zwnj_code)) && !text.guarded(at);
        };
        if (!is_of_run(i)) {
            before = text[i++];
            if (!is_mark(before)) base = before;
            continue;
        }
        const std::size_t begin = i;
        bool has_space = false;
        for (; i < text.size() && is_of_run(i); ++i) has_space = has_space || text.code(i) == U' ';
        const cell& after = text[i];
        const bool goes = has_space
            ? before.code == text_edge.code || after.code == text_edge.code
            : shows_no_zwnj_behind(before.code) || shows_no_zwnj_before(after.code)
                || (row_is_arabic_letter(after.row) && is_arabic_or_mark(before)
                    && right_joining_letters.contains(base.code));
        before = base = text[i - 1];
        changes += goes || i - begin > 1;
        if (i - begin > 1) text.put(begin, united(text[begin], text[i - 1], has_space ? U' ' : zwnj_code));
        for (std::size_t at = begin + !goes; at != i; ++at) text.note(at, drop_note);
    }
    text.take_out();
    return changes;
}

inline constexpr ascii_set closers_and_stops{")]}:!%"};
inline constexpr ascii_set closers{")]}"};

/// Brackets of one line that match. Those that more than 64 others stand inside of are not looked at.
class bracket_stack {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    constexpr void open(std::size_t at) noexcept {
        places_[top_++ % places_.size()] = at;
        if (depth_ < places_.size()) ++depth_;
    }
    constexpr void clear() noexcept { depth_ = 0; }

    /// The place of the last one that is open.
    constexpr std::size_t close() noexcept {
        if (depth_ == 0) return none;
        --depth_;
        return places_[--top_ % places_.size()];
    }

private:
    std::array<std::size_t, 64> places_{};
    std::size_t top_ = 0;
    std::size_t depth_ = 0;
};

/// The bracket that one closes; 0 of what closes none.
[[nodiscard]] constexpr char32_t opener_of(char32_t closer) noexcept {
    switch (closer) {
        case U')': return U'(';
        case U']': return U'[';
        case U'}': return U'{';
        case 0xBB: return 0xAB;
        default: return 0;
    }
}

[[nodiscard]] constexpr bool is_opener(char32_t x) noexcept {
    return x == U'(' || x == U'[' || x == U'{' || x == 0xAB;
}

/// Spaces just inside of matched brackets go; where the outside has none, they move there.
constexpr std::size_t space_brackets(line& text) noexcept {
    std::size_t changes = 0;
    bracket_stack stack;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.guarded(i)) continue;
        if (is_opener(text.code(i))) stack.open(i);
        const char32_t opener = opener_of(text.code(i));
        if (opener == 0) continue;
        const std::size_t open = stack.close();
        if (open == bracket_stack::none || text.code(open) != opener) {
            stack.clear();
            continue;
        }
        std::size_t inside = open + 1;
        while (text.code(inside) == U' ') ++inside;
        if (text.latin(open) || text.latin(i) || inside == i) continue;
        const auto drop = [&](std::size_t at) {
            text.note(at, drop_note);
            ++changes;
        };
        std::size_t left = open + 1, right = i - 1;
        for (; text.code(left) == U' ' && !text.guarded(left); ++left) drop(left);
        for (; text.code(right) == U' ' && !text.guarded(right); --right) drop(right);
        const cell &before = text[open - 1], &after = text[i + 1];
        const bool glued = is_alphanumeric(before) || is_mark(before) || closers_and_stops.contains(before.code)
            || before.code == 0xBB || before.code == 0x66A || is_persian_stop(before.code);
        if (left != open + 1 && glued) text.note(open, space_note);
        if (right != i - 1 && is_alphanumeric(after)) text.note(i + 1, space_note);
    }
    return changes;
}

inline constexpr ascii_set stops_with_dot{":.!?"};
inline constexpr ascii_set stops_without_dot{":!?"};

[[nodiscard]] constexpr bool is_stop(char32_t x) noexcept { return stops_with_dot.contains(x) || is_persian_stop(x); }
[[nodiscard]] constexpr bool is_stop_but_dot(char32_t x) noexcept {
    return stops_without_dot.contains(x) || is_persian_stop(x);
}

inline constexpr ascii_set ends_phrase{")]}\"%"};

/// A letter, digit or mark, or what may stand behind a word and before a stop.
[[nodiscard]] constexpr bool takes_stop(const cell& c) noexcept {
    return is_alphanumeric(c) || is_mark(c) || ends_phrase.contains(c.code) || c.code == 0xBB || c.code == 0x66A;
}

/// A space before a run of stops goes, or moves behind it where a letter follows.
constexpr std::size_t space_before_stops(line& text) noexcept {
    std::size_t changes = 0;
    for (std::size_t space = 0; space < text.size(); ++space) {
        if (text.code(space) != U' ' || !is_stop(text.code(space + 1))) continue;
        std::size_t end = space + 1;
        while (is_stop(text.code(end))) ++end;
        const cell before = text[space - 1], after = text[end];
        const char32_t first = text.code(space + 1), last = text.code(end - 1);
        if (after.code == 0x2026 || !text.is_prose(space, end)) continue;
        if (last == U'.' && after.code == U' ' && text.code(end + 1) == U'.') continue;
        const bool after_stop = is_stop_but_dot(before.code) || (before.code == 0x2026 && first != U'.');
        if (!takes_stop(before) && !after_stop) continue;
        if (text.guarded(space - 1) && !is_alphanumeric(before)) continue;
        bool moves = false;
        if (closers.contains(after.code)) {
            if (last == U':' || last == 0x61B) continue;
        } else if (row_is_arabic_letter(after.row) && last != U'.' && first != U'.') {
            moves = true;
        } else if (after.code != text_edge.code && after.code != U' ' && after.code != U'\t' && after.code != U'"'
                   && after.code != 0xBB) {
            continue;
        }
        const bool skips = after.code == U' ';
        if (is_digit(before) && is_digit(text[skips ? end + 1 : end])) continue;
        text.note(space, drop_note);
        if (moves) text.note(end, space_note);
        ++changes;
        space = end - 1;
    }
    return changes;
}

/// Behind a run of stops without a dot comes a space before a letter or an opening bracket.
constexpr std::size_t space_behind_stops(line& text) noexcept {
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_stop_but_dot(text.code(i))) continue;
        const std::size_t begin = i;
        while (is_stop_but_dot(text.code(i))) ++i;
        const cell& after = text[i];
        const bool wanted = row_is_arabic_letter(after.row) || after.code == 0xAB
            || (is_opener(after.code) && text.code(i - 1) != U':');
        if (!wanted || !takes_stop(text[begin - 1]) || !text.is_prose(begin, i)) continue;
        text.note(i, space_note);
        ++changes;
    }
    return changes;
}

/// Behind a dot between two words of two letters or more, not both of two, comes a space; but not where another such
/// dot is beside one of them, as in abbreviations.
constexpr std::size_t space_behind_dots(line& text) noexcept {
    const auto of_word = [&text](std::size_t i) {
        return row_is_arabic_letter(text[i].row) || is_mark(text[i]) || text.code(i) == zwnj_code;
    };
    const auto is_inner = [&](std::size_t i) {
        return text.code(i) == U'.' && of_word(i - 1) && row_is_arabic_letter(text[i + 1].row);
    };
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_inner(i) || text.guarded(i) || text.latin(i)) continue;
        std::size_t left = 0, right = 0;  // letters
        std::size_t begin = i, end = i + 1;
        for (; of_word(begin - 1); --begin) left += row_is_arabic_letter(text[begin - 1].row);
        for (; of_word(end); ++end) right += row_is_arabic_letter(text[end].row);
        if (left < 2 || right < 2 || left + right <= 4 || is_inner(begin - 1) || is_inner(end)) continue;
        text.note(i + 1, space_note);
        ++changes;
    }
    return changes;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_SPACES_HPP
