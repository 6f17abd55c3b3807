#ifndef DABIR_NUMBER_DETAIL_SPOKEN_WORD_HPP
#define DABIR_NUMBER_DETAIL_SPOKEN_WORD_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/detail/number_word.hpp>
#include <dabir/number/detail/tables/number_words.hpp>

// The words of a number in a text, one at a time. Words may be stuck together as where a half-space was lost: a run of
// letters is cut at the longest word behind which the run ends, an ordinal's suffix ends it, or another word begins.

namespace dabir::inline v0_1::detail {

/// A word and where it stands; the whole run of letters where it is unknown.
struct spoken_word {
    spoken kind = spoken::unknown;
    std::uint16_t value = 0;
    bool everyday = false;
    bool ordinal = false;         // with a suffix, or a word that is one
    bool ordinal_before = false;  // in the form before a noun
    bool adjective = false;       // of a magnitude: "of 70 million"
    bool glued = false;           // letters follow at once
    std::size_t end = 0;

    [[nodiscard]] constexpr bool is(spoken k) const noexcept { return kind == k; }
};

/// Whether a character neither ends a run of letters nor is one of them: marks, elongation, bidi controls.
[[nodiscard]] constexpr bool is_inside_word(character_class kind) noexcept {
    return kind == character_class::mark || kind == character_class::tatweel || kind == character_class::ignorable;
}

/// The first letters of a run, folded, and where each of them ends.
struct front_letters {
    static constexpr std::size_t capacity = 24;  // two words, or a word and a suffix
    std::array<char32_t, capacity> letters{};
    std::array<std::size_t, capacity> ends{};  // with the marks behind the letter
    std::size_t count = 0;
    bool whole = false;  // the run ends with them
};

[[nodiscard]] constexpr front_letters read_letters(std::string_view text, std::size_t pos) noexcept {
    front_letters front;
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind == character_class::letter) {
            if (front.count == front.capacity) return front;
            front.letters[front.count++] = reading_fold(c.code_point);
        } else if (!is_inside_word(kind)) {
            break;
        }
        pos += c.length;
        if (front.count != 0) front.ends[front.count - 1] = pos;
    }
    front.whole = true;
    return front;
}

/// Where the run of letters at `pos` ends, with the marks inside and behind it.
[[nodiscard]] constexpr std::size_t run_end(std::string_view text, std::size_t pos) noexcept {
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind != character_class::letter && !is_inside_word(kind)) break;
        pos += c.length;
    }
    return pos;
}

/// Where the words of each first letter begin in the table.
inline constexpr char32_t first_letters_begin = 0x600, first_letters_end = 0x700;
inline constexpr auto first_letters = [] {
    std::array<std::uint8_t, first_letters_end - first_letters_begin + 1> starts{};
    static_assert(std::size(number_words) < 256);
    std::size_t at = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        while (at < std::size(number_words) && number_words[at].letters[0] < first_letters_begin + i) ++at;
        starts[i] = static_cast<std::uint8_t>(at);
    }
    return starts;
}();

/// The words of the table that begin with the same letters; each letter narrows them.
class word_range {
public:
    constexpr void narrow(char32_t letter) noexcept {
        if (depth_++ == 0) {
            const bool in_table = letter >= first_letters_begin && letter < first_letters_end;
            const std::size_t at = in_table ? letter - first_letters_begin : first_letters.size() - 2;
            first_ = number_words + first_letters[at];
            last_ = number_words + first_letters[at + 1];
            return;
        }
        first_ = bound(letter);
        last_ = bound(letter + 1);
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return first_ == last_; }
    /// The word that has no more letters; none where there is no such word.
    [[nodiscard]] constexpr const number_word* word() const noexcept {
        return !empty() && first_->letters[depth_] == 0 ? first_ : nullptr;
    }

private:
    /// The first word whose next letter is not before the given one.
    [[nodiscard]] constexpr const number_word* bound(char32_t letter) const noexcept {
        const number_word* low = first_;
        for (std::ptrdiff_t size = last_ - first_; size > 0;) {
            const std::ptrdiff_t half = size / 2;
            if (low[half].letters[depth_ - 1] < letter) {
                low += half + 1;
                size -= half + 1;
            } else {
                size = half;
            }
        }
        return low;
    }

    const number_word* first_ = std::begin(number_words);
    const number_word* last_ = std::end(number_words);
    std::size_t depth_ = 0;
};

/// The value of the suffix that the letters from `at` on are, to the end of the run; -1 for none.
[[nodiscard]] constexpr int suffix_at(const front_letters& front, std::size_t at) noexcept {
    if (!front.whole || at == front.count) return -1;
    word_range range;
    for (std::size_t i = at; i < front.count && !range.empty(); ++i) range.narrow(front.letters[i]);
    const number_word* const word = range.word();
    return word != nullptr && word->kind == spoken::suffix ? word->value : -1;
}

/// Whether a word stands at the front of the letters from `at` on.
[[nodiscard]] constexpr bool is_word_at(const front_letters& front, std::size_t at) noexcept {
    word_range range;
    while (at < front.count) {
        range.narrow(front.letters[at++]);
        if (range.empty()) return false;
        if (range.word() != nullptr && range.word()->kind != spoken::suffix) return true;
    }
    return false;
}

/// Whether a word with this suffix at once behind it is an ordinal. Three has a stem of its own ("share" is what its
/// letters and the suffix are), and the long forms are for what ends in a vowel: thirty.
[[nodiscard]] constexpr bool takes_suffix(const number_word& word, int suffix) noexcept {
    if (word.kind < spoken::zero || word.kind > spoken::doubtful) return false;
    const bool is_long = suffix == 1 || suffix == 3;
    if (word.kind == spoken::tens && word.value == 30) return is_long;
    return !is_long && !(word.kind == spoken::unit && word.value == 3);
}

/// Whether the letters from `at` on are the yeh that makes an adjective of a magnitude.
[[nodiscard]] constexpr bool is_adjective(const number_word& word, const front_letters& front,
                                          std::size_t at) noexcept {
    return word.kind == spoken::magnitude && front.whole && at + 1 == front.count &&
           front.letters[at] == reading_fold(U'\u06CC');
}

/// Whether any word of the table, of a kind up to `most`, stands at the front of a run of letters, whatever follows. It
/// is soon known of most runs.
[[nodiscard]] constexpr bool begins_with_word(std::string_view text, std::size_t pos,
                                              spoken most = spoken::measure) noexcept {
    word_range range;
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        pos += c.length;
        if (kind != character_class::letter) {
            if (is_inside_word(kind)) continue;
            return false;
        }
        range.narrow(reading_fold(c.code_point));
        if (range.empty()) return false;
        if (range.word() != nullptr && range.word()->kind <= most) return true;
    }
    return false;
}

/// The word at `pos`, where a letter stands. Looks at no more letters than two words have, but for the end of a word
/// that is unknown.
[[nodiscard]] constexpr spoken_word read_spoken_word(std::string_view text, std::size_t pos) noexcept {
    spoken_word best;
    if (!begins_with_word(text, pos)) {
        best.end = run_end(text, pos);
        return best;
    }
    const front_letters front = read_letters(text, pos);
    word_range range;
    for (std::size_t length = 1; length <= front.count; ++length) {
        range.narrow(front.letters[length - 1]);
        if (range.empty()) break;
        const number_word* const word = range.word();
        if (word == nullptr) continue;
        const bool whole = front.whole && length == front.count;
        const int suffix = suffix_at(front, length);
        const bool ordinal = suffix >= 0 && takes_suffix(*word, suffix);
        const bool adjective = is_adjective(*word, front, length);
        const bool is_run = whole || ordinal || adjective;
        // "Only" begins with a measure and ends as a plural.
        const bool needs_end = word->kind == spoken::suffix || word->kind == spoken::measure;
        if (!is_run && (needs_end || !is_word_at(front, length))) continue;
        best = {word->kind, word->value, word->everyday, ordinal, ordinal && suffix >= 2, adjective, !is_run,
                front.ends[(is_run ? front.count : length) - 1]};
    }
    if (best.is(spoken::unknown)) {
        best.end = run_end(text, pos);
    } else if (best.is(spoken::ordinal) || best.is(spoken::ordinal_before)) {
        best.ordinal = true;
        best.ordinal_before = best.is(spoken::ordinal_before);
        best.kind = best.value < 10 ? spoken::unit : spoken::tens;
    }
    return best;
}

}  // namespace dabir::inline v0_1::detail

#endif  // DABIR_NUMBER_DETAIL_SPOKEN_WORD_HPP
