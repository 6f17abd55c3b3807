#ifndef DABIR_TEXT_DETAIL_LINE_SIGNS_HPP
#define DABIR_TEXT_DETAIL_LINE_SIGNS_HPP

#include <cstddef>

#include <dabir/text/detail/line.hpp>
#include <dabir/text/detail/url.hpp>

// Rules for quotation marks, dots, digits and punctuation in a line. Each takes a line with what is to be left alone
// and the zones noted, and gives how much it changed.

namespace dabir::inline v0_1 {
namespace detail {

[[nodiscard]] constexpr bool is_persian_digit(char32_t x) noexcept { return x - 0x6F0 < 10; }

/// Pairs of quotation marks, which become guillemets where they are of Persian prose and no others are open or inside.
class quote_pairs {
public:
    constexpr explicit quote_pairs(line& text) noexcept : text_(text) {}

    /// A pair, behind all that were given before.
    constexpr void pair(std::size_t open, std::size_t close) noexcept {
        for (; at_ < open; ++at_) {
            if (text_.code(at_) == 0xAB) ++depth_;
            if (text_.code(at_) == 0xBB && depth_ != 0) --depth_;
        }
        if (depth_ != 0 || close == open + 1 || text_.latin(open) || text_.latin(close)) return;
        for (std::size_t i = open + 1; i != close; ++i)
            if (text_.code(i) == 0xAB || text_.code(i) == 0xBB) return;
        text_.replace(open, 0xAB);
        text_.replace(close, 0xBB);
        changes += 2;
    }

    std::size_t changes = 0;

private:
    line& text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;  // guillemets open before at_
};

constexpr std::size_t mend_quotes(line& text) noexcept {
    // Straight ones pair by parity. An opening one behind a digit may be inches: then all stay.
    std::size_t count = 0;
    bool inches = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.code(i) != U'"' || text.guarded(i)) continue;
        inches = inches || (count % 2 == 0 && is_digit(text[i - 1]));
        ++count;
    }
    std::size_t changes = 0;
    if (count % 2 == 0 && !inches) {
        quote_pairs straight{text};
        std::size_t open = text.size();
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text.code(i) != U'"' || text.guarded(i)) continue;
            if (open == text.size()) {
                open = i;
            } else {
                straight.pair(open, i);
                open = text.size();
            }
        }
        changes += straight.changes;
    }
    quote_pairs curly{text};
    std::size_t open = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t x = text.code(i);
        if ((x != 0x201C && x != 0x201D) || text.guarded(i)) continue;
        if (x == 0x201D && open != text.size()) curly.pair(open, i);
        open = x == 0x201C ? i : text.size();
    }
    return changes + curly.changes;
}

/// Three or more dots, or several with U+2026 among them, become one U+2026.
constexpr std::size_t join_ellipsis(line& text) noexcept {
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t begin = i;
        bool has_ellipsis = false;
        for (; text.code(i) == U'.' || text.code(i) == 0x2026; ++i)
            has_ellipsis = has_ellipsis || text.code(i) == 0x2026;
        if (i - begin < 2 || (i - begin == 2 && !has_ellipsis) || !text.is_prose(begin, i)) continue;
        text.put(begin, united(text[begin], text[i - 1], 0x2026));
        for (std::size_t at = begin + 1; at != i; ++at) text.note(at, drop_note);
        ++changes;
    }
    text.take_out();
    return changes;
}

/// Arabic-Indic digits become Persian, ASCII ones in Persian prose alone.
constexpr std::size_t make_digits_persian(line& text) noexcept {
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t x = text.code(i);
        const bool arabic = x - 0x660 < 10, ascii = x - U'0' < 10;
        if (text.guarded(i) || !(arabic || (ascii && !text.latin(i)))) continue;
        // A digit on a key is an emoji.
        if (text.code(i + 1 + (text.code(i + 1) == 0xFE0F)) == 0x20E3) continue;
        text.replace(i, 0x6F0 + (x & 0x0F));
        ++changes;
    }
    return changes;
}

inline constexpr ascii_set opens_emoticon{" ([{"};

/// Whether the semicolon at i is the eyes of a face.
[[nodiscard]] constexpr bool is_emoticon(const line& text, std::size_t i, bool paren_before) noexcept {
    const char32_t before = text.code(i - 1), after = text.code(i + 1);
    if ((after == U'(' || after == U')' || after == U'-')
        && (i == 0 || opens_emoticon.contains(before) || before == 0xAB))
        return true;
    return !paren_before && (after == U')' || (after == U'-' && text.code(i + 2) == U')'));
}

/// What , ; ? % are beside Persian text.
constexpr std::size_t make_punctuation_persian(line& text) noexcept {
    std::size_t changes = 0;
    bool paren_before = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t x = text.code(i);
        if (x == U'(') paren_before = true;
        if ((x != U'%' && x != U',' && x != U';' && x != U'?') || text.guarded(i)) continue;
        const cell &before = text[i - 1], &after = text[i + 1];
        char32_t by = x;
        if (x == U'%') {
            const bool word_behind = is_alphanumeric(after);
            if ((is_persian_digit(before.code) && (!word_behind || row_is_arabic_letter(after.row)))
                || is_persian_digit(after.code)
                || (before.code == U' ' && is_persian_digit(text.code(i - 2)) && !word_behind))
                by = 0x66A;
        } else if (text.latin(i)) {
            continue;
        } else if (x == U',') {
            if (!is_digit(before) || !is_digit(after)) by = 0x60C;
        } else if (x == U';') {
            if (!is_emoticon(text, i, paren_before)) by = 0x61B;
        } else {
            by = 0x61F;
        }
        if (by == x) continue;
        text.replace(i, by);
        ++changes;
    }
    return changes;
}

/// Commas between groups of three Persian digits become U+066C.
constexpr std::size_t mend_group_separators(line& text) noexcept {
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_persian_digit(text.code(i))) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        bool groups = true;
        std::size_t number = i;
        for (;; ++i) {
            number = i;
            while (is_persian_digit(text.code(i))) ++i;
            groups = groups && (number == begin ? i - number <= 3 : i - number == 3);
            if (text.code(i) != U',' || !is_persian_digit(text.code(i + 1))) break;
        }
        const char32_t before = text.code(begin - 1);
        const bool goes_on = (before == U',' || before == 0x66C) && is_persian_digit(text.code(begin - 2));
        if (!groups || number == begin || goes_on) continue;
        bool guarded = false;
        for (std::size_t at = begin; at != i; ++at) guarded = guarded || text.guarded(at);
        if (guarded) continue;
        for (std::size_t at = begin; at != i; ++at) {
            if (text.code(at) != U',') continue;
            text.replace(at, 0x66C);
            ++changes;
        }
    }
    return changes;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_SIGNS_HPP
