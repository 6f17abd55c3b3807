#ifndef DABIR_TEXT_DETAIL_GUARD_HPP
#define DABIR_TEXT_DETAIL_GUARD_HPP

#include <cstddef>

#include <dabir/text/detail/line.hpp>
#include <dabir/text/detail/url.hpp>

// What the rules for prose leave alone in a line (URLs, code, tags, entities, dotted quads, hashtags and mentions,
// Latin tokens), and where a line is not Persian (zones, as in rules P2, N1 and N2 of UAX 9).

namespace dabir::inline v0_1 {
namespace detail {

inline constexpr ascii_set ascii_digits_only{"0123456789"};

[[nodiscard]] constexpr bool is_ascii_letter(char32_t x) noexcept { return x < 0x80 && (x | 0x20) - U'a' < 26; }

/// Whether a line begins or ends fenced code.
[[nodiscard]] constexpr bool is_fence(const line& text) noexcept {
    std::size_t i = 0;
    while (text.code(i) == U' ' || text.code(i) == U'\t' || text.code(i) == zwnj_code) ++i;
    return text.code(i) == U'`' && text.code(i + 1) == U'`' && text.code(i + 2) == U'`';
}

constexpr void guard_all(line& text, std::size_t first, std::size_t last) noexcept {
    for (; first < last; ++first) text.note(first, guarded_note);
}

/// Takes cells back from mark_urls, in their order.
struct take_urls {
    struct places {
        line& text;
        std::size_t at = 0;
    };
    template <class Out>
    constexpr void push(cell c, Out& out) noexcept {
        out.text.set_url(out.at++, c.is_url);
    }
    template <class Out>
    constexpr void finish(Out&) noexcept {}
};

/// Says anew of each cell whether it belongs to a URL: what was changed may have made one.
constexpr void find_urls(line& text) noexcept {
    mark_urls<take_urls> stage;
    take_urls::places out{text};
    for (std::size_t i = 0; i < text.size(); ++i) stage.push(text[i], out);
    stage.finish(out);
}

/// Scheme, "://" and "www." of a URL do not carry its mark.
constexpr void guard_urls(line& text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!text[i].is_url) continue;
        std::size_t first = i;
        if (!text[i - 1].is_url) {
            if (text.code(i - 1) == U'/') {
                first = i - 3;
                const auto of_scheme = [](char32_t x) {
                    return is_ascii_letter(x) || ascii_digits_only.contains(x) || x == U'+' || x == U'.' || x == U'-';
                };
                std::size_t begin = first;
                while (of_scheme(text.code(begin - 1))) --begin;
                while (!is_ascii_letter(text.code(begin))) ++begin;  // a scheme begins with a letter
                first = begin;
            } else {
                first = i - 4;
            }
        }
        while (text[i].is_url) ++i;
        guard_all(text, first, i);
    }
}

/// `code` between two runs of as many backticks, with none between them.
constexpr void guard_code(line& text) noexcept {
    std::size_t open = 0, open_size = 0;  // the last run of backticks that may begin code
    for (std::size_t i = 0; i < text.size();) {
        if (text.code(i) != U'`') {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (text.code(i) == U'`') ++i;
        if (open_size == i - begin) {
            guard_all(text, open, i);
            open_size = 0;
        } else {
            open = begin;
            open_size = i - begin;
        }
    }
}

constexpr void guard_tags_and_entities(line& text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t end = i + 1;
        if (text.code(i) == U'<') {
            if (text.code(end) == U'/') ++end;
            if (!is_ascii_letter(text.code(end))) continue;
            while (!text.is_edge(end) && text.code(end) != U'<' && text.code(end) != U'>') ++end;
            if (text.code(end) != U'>') continue;
        } else if (text.code(i) == U'&') {
            const bool number = text.code(end) == U'#';
            const bool hexadecimal = number && (text.code(end + 1) | 0x20) == U'x';
            end += number ? hexadecimal ? 2 : 1 : 0;
            const std::size_t begin = end;
            if (!number && !is_ascii_letter(text.code(end))) continue;
            for (char32_t x = text.code(end); ; x = text.code(++end)) {
                const bool letter = is_ascii_letter(x) && (!number || (hexadecimal && (x | 0x20) <= U'f'));
                if (!letter && !ascii_digits_only.contains(x)) break;
            }
            if (end == begin || text.code(end) != U';') continue;
        } else {
            continue;
        }
        guard_all(text, i, end + 1);
    }
}

/// Four numbers of one to three digits with single dots between them, and no further one.
constexpr void guard_quads(line& text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_decimal_digit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        std::size_t numbers = 0;
        bool short_ones = true;
        for (;; ++i) {
            const std::size_t number = i;
            while (is_decimal_digit(text[i])) ++i;
            ++numbers;
            short_ones = short_ones && i - number <= 3;
            if (text.code(i) != U'.' || !is_decimal_digit(text[i + 1])) break;
        }
        if (numbers == 4 && short_ones) guard_all(text, begin, i);
    }
}

constexpr void guard_hashtags(line& text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        const cell& before = text[i - 1];
        const bool begins = (text.code(i) == U'#' || text.code(i) == U'@') && !is_alphanumeric(before)
            && !is_mark(before) && before.code != U'_' && before.code != U'&';
        if (!begins) {
            ++i;
            continue;
        }
        std::size_t end = i + 1, last = i + 1;  // last: behind the last that is no ZWNJ
        bool has_letter = false;
        for (; is_alphanumeric(text[end]) || is_mark(text[end]) || text.code(end) == U'_'
             || text.code(end) == zwnj_code; ++end) {
            if (text.code(end) != zwnj_code) last = end + 1;
            has_letter = has_letter || is_letter(text[end]) || text.code(end) == U'_';
        }
        if (has_letter) guard_all(text, i, last);
        i = last;
    }
}

/// Whether a run that may be a Latin token ends here.
[[nodiscard]] constexpr bool ends_token(const cell& c) noexcept {
    return is_arabic_or_mark(c) || is_blank(c) || c.code == zwnj_code || c.code == U'"' || c.code == 0xAB
        || c.code == 0xBB || c.code == 0x201C || c.code == 0x201D || c.code == 0x2026 || c.code == 0x60C
        || c.code == 0x61B || c.code == 0x61F || c.code == text_edge.code;
}

/// From the first to the last alphanumeric of a run that has a letter which is not Arabic.
constexpr void guard_tokens(line& text) noexcept {
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t first = text.size(), last = 0;
        bool has_letter = false;
        for (; !ends_token(text[i]); ++i) {
            if (!is_alphanumeric(text[i])) continue;
            if (first == text.size()) first = i;
            last = i + 1;
            has_letter = has_letter || is_letter(text[i]);
        }
        if (has_letter) guard_all(text, first, last);
    }
}

/// Notes what is to be left alone. `code` says that the line is of fenced code.
constexpr void guard(line& text, const line_census& has, bool code) noexcept {
    if (code) {
        if (has.url) find_urls(text);
        guard_all(text, 0, text.size());
        return;
    }
    if (!has.other_letter && !has.special && !has.quad) return;  // nor is there a URL
    text.forget_notes();
    if (has.url) {
        find_urls(text);
        guard_urls(text);
    }
    if (has.other_letter) guard_tokens(text);
    if (has.special) {
        guard_code(text);
        guard_tags_and_entities(text);
        guard_hashtags(text);
    }
    if (has.quad) guard_quads(text);
}

/// Notes what stands among text in another script: between letters of one kind text is of that kind, else of the kind
/// of the line's first letter.
constexpr void find_zones(line& text, const line_census& has) noexcept {
    if (!has.other_letter) return;
    if (!has.arabic_letter) {
        for (std::size_t i = 0; i < text.size(); ++i) text.note(i, latin_note);
        return;
    }
    const auto letter_from = [&text](std::size_t i) {
        while (i < text.size() && !is_letter(text[i])) ++i;
        return i;
    };
    std::size_t next = letter_from(0);
    const bool latin_line = !is_arabic(text[next]);
    bool before = latin_line;
    for (std::size_t i = 0; i < text.size(); next = letter_from(next + 1)) {
        const bool after = next < text.size() ? !is_arabic(text[next]) : latin_line;
        const bool latin = before == after ? before : latin_line;
        for (; i < next; ++i)
            if (latin) text.note(i, latin_note);
        before = after;
    }
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_GUARD_HPP
