#ifndef DABIR_DATE_DETAIL_LEXICON_HPP
#define DABIR_DATE_DETAIL_LEXICON_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/date/detail/tables/lexicon.hpp>

// The first room of the finder: words. One walk over a trie of folded letters finds the longest word that begins at a
// place and ends at a boundary, however it is spelled: marks, bidi controls and tatweel say nothing, a half-space is
// optional anywhere, a space where the word has one.
//
//     find_word("\u062F\u06CC\u200C\u0645\u0627\u0647 1401", 0)   // month 10 of 4 bytes; U+200C and "month" follow
//
// Cost: linear in the bytes that the longest entry can match, no allocation.

namespace dabir::inline v0_1::detail {

/// A word of the lexicon and the offset behind it; `end` is 0 when there is none.
struct found_word {
    detail::word word;
    std::size_t end = 0;
};

/// Whether nothing continues a word at `pos`: marks aside, no letter is there, nor behind a half-space.
[[nodiscard]] constexpr bool is_word_end(std::string_view text, std::size_t pos) noexcept {
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        switch (classify(c.code_point)) {
            case character_class::letter: return false;
            case character_class::mark:
            case character_class::zwnj:
            case character_class::tatweel:
            case character_class::ignorable: pos += c.length; break;
            default: return true;
        }
    }
    return true;
}

/// Where the marks at `pos` end, which belong to the letter before.
[[nodiscard]] constexpr std::size_t marks_end(std::string_view text, std::size_t pos) noexcept {
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        if (classify(c.code_point) != character_class::mark) break;
        pos += c.length;
    }
    return pos;
}

[[nodiscard]] constexpr const lexicon_node* find_child(const lexicon_node& node, char32_t letter) noexcept {
    const lexicon_node* first = lexicon_nodes + node.first_child;
    // Most nodes of a word go on with one letter.
    if (node.child_count == 1) return first->letter == letter ? first : nullptr;
    const lexicon_node* last = first + node.child_count;
    while (first != last) {
        const lexicon_node* middle = first + (last - first) / 2;
        if (middle->letter == letter) return middle;
        if (middle->letter < letter) first = middle + 1;
        else last = middle;
    }
    return nullptr;
}

/// Whether two words are one when written together: the name of a month and "month", a weekday and its evening.
[[nodiscard]] constexpr bool is_compound(const word& left, const word& right) noexcept {
    return left.is_month() ? right.is(particle::month)
                           : left.is(word_class::weekday) && right.is(word_class::daypart);
}

[[nodiscard]] constexpr found_word find_word(std::string_view text, std::size_t pos, bool whole = false) noexcept;

/// The longest word that begins at `pos`, ends at a boundary, before a digit, or as the left part of a compound, and is
/// one that is wanted: `wanted(meaning, name_only)`. `whole` asks for one that is no left part.
template <class Wanted>
[[nodiscard]] constexpr found_word find_wanted_word(std::string_view text, std::size_t pos, bool whole,
                                                    Wanted wanted) noexcept {
    constexpr int longest_gap = 3;
    const char* const last = text.data() + text.size();
    const lexicon_node* node = lexicon_nodes;
    found_word best;
    for (int gap = 0; pos < text.size();) {
        const decoded c = decode(text.data() + pos, last);
        const std::uint8_t row = character_row(c.code_point);
        const character_class kind = row_class(row);
        const char32_t letter = row_reading_fold(row, c.code_point);
        if (const lexicon_node* child = find_child(*node, letter)) {
            node = child;
            pos += c.length;
            gap = 0;
            if (node->word == 0) continue;
            const word& meaning = lexicon_words[node->word];
            if (!wanted(meaning, (node->flags & node_name_only) != 0)) continue;
            std::size_t end = marks_end(text, pos);
            if (!is_word_end(text, end)) {
                if (whole) continue;
                std::size_t next = end;
                // A compound's parts may have their half-space between them.
                for (decoded d; next < text.size() && (d = decode(text.data() + next, last),
                                                       classify(d.code_point) != character_class::letter);)
                    next += d.length;
                const found_word right = find_word(text, next, true);
                if (right.end == 0 || !is_compound(meaning, right.word)) continue;
            }
            if ((node->flags & node_dot) != 0 && end < text.size() && text[end] == '.') ++end;
            best = {meaning, end};
        } else if (kind == character_class::mark || kind == character_class::ignorable ||
                   kind == character_class::tatweel || kind == character_class::zwnj) {
            if (node == lexicon_nodes) break;
            pos += c.length;
        } else if (((node->flags & node_gap) != 0 && (kind == character_class::space || letter == U'-')) ||
                   ((node->flags & node_dot) != 0 && letter == U'.')) {
            if (++gap > longest_gap) break;
            pos += c.length;
        } else {
            break;
        }
    }
    return best;
}

/// The longest word of running text.
constexpr found_word find_word(std::string_view text, std::size_t pos, bool whole) noexcept {
    return find_wanted_word(text, pos, whole, [](const word&, bool name_only) { return !name_only; });
}

/// The longest word of a class, where one is asked for.
[[nodiscard]] constexpr found_word find_name(std::string_view text, std::size_t pos, word_class kind) noexcept {
    return find_wanted_word(text, pos, false, [kind](const word& meaning, bool) { return meaning.is(kind); });
}

}  // namespace dabir::inline v0_1::detail

#endif
