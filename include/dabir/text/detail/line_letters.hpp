#ifndef DABIR_TEXT_DETAIL_LINE_LETTERS_HPP
#define DABIR_TEXT_DETAIL_LINE_LETTERS_HPP

#include <cstddef>

#include <dabir/text/detail/line.hpp>

// Rules for letters in a line: tatweel, and heh with its hamza. Each takes a line with what is to be left alone noted,
// and gives how much it changed.

namespace dabir::inline v0_1 {
namespace detail {

/// Tatweel goes behind an Arabic letter or mark (not one on a foreign mark) and before an Arabic letter, marks skipped.
constexpr std::size_t remove_tatweel(line& text) noexcept {
    constexpr char32_t tatweel = 0x640;
    bool letter_behind = false;   // behind the marks and tatweels behind i
    bool guard_between = false;   // one of these is guarded
    for (std::size_t i = text.size(); i != 0;) {
        const std::size_t end = i--;
        if (text.code(i) != tatweel || text.guarded(i)) {
            if (is_mark(text[i]) || text.code(i) == tatweel) {
                guard_between = guard_between || text.guarded(i);
            } else {
                letter_behind = row_is_arabic_letter(text[i].row);
                guard_between = false;
            }
            continue;
        }
        while (text.code(i - 1) == tatweel && !text.guarded(i - 1)) --i;
        if (!letter_behind || guard_between || i == 0) continue;
        if (!is_arabic_or_mark(text[i - 1]) || text.code(i - 1) == tatweel) continue;
        std::size_t base = i - 1;
        while (is_mark(text[base])) --base;
        if (is_foreign_mark(text[base])) continue;
        for (std::size_t at = i; at != end; ++at) text.note(at, drop_note);
    }
    return text.take_out();
}

/// Of equal marks one behind another the first stays, but in a run that is too long to be mended.
constexpr std::size_t remove_doubled_marks(line& text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_mark(text[i])) {
            ++i;
            continue;
        }
        for (; is_mark(text[i]) && text.guarded(i); ++i) continue;
        const std::size_t begin = i;
        while (is_mark(text[i]) && !text.guarded(i)) ++i;
        if (i - begin > longest_marks) continue;
        for (std::size_t at = begin; at != i; ++at)
            if (text.code(at) == text.code(at - 1)) text.note(at, drop_note);
    }
    return text.take_out();
}

/// Heh and a hamza that is written in another way, ZWNJ between them or not, become U+0647 U+0654.
constexpr std::size_t mend_heh(line& text) noexcept {
    constexpr char32_t hamza_above = 0x654, hamza = 0x621, high_hamza = 0x674;
    std::size_t changes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.code(i) != 0x647) continue;
        std::size_t at = i + 1;
        bool in_url = false;
        for (; text.code(at) == zwnj_code; ++at) in_url = in_url || text[at].is_url;
        const char32_t found = text.code(at);
        if ((found != hamza_above && found != hamza && found != high_hamza) || in_url || text[at].is_url) continue;
        const cell& behind = text[at + 1];
        if (found != hamza_above && (is_mark(behind) || is_foreign_mark(behind))) continue;
        if (found == hamza) {
            std::size_t before = i - 1;
            while (text.code(before) == zwnj_code) --before;
            if (is_letter(behind) || !is_arabic_or_mark(text[before])) continue;
        }
        if (at == i + 1 && found == hamza_above) continue;
        // Were the ZWNJ gone, U+061C would stand behind a letter and go the next time.
        std::size_t beyond = at + 1;
        while (is_mark(text[beyond])) ++beyond;
        if (at != i + 1 && text.code(beyond) == 0x61C) continue;
        text.put(at, united(text[i + 1], text[at], hamza_above));
        for (std::size_t zwnj = i + 1; zwnj != at; ++zwnj) text.note(zwnj, drop_note);
        ++changes;
    }
    text.take_out();
    return changes;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_LETTERS_HPP
