#ifndef DABIR_TEXT_SEGMENT_HPP
#define DABIR_TEXT_SEGMENT_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>

// Words of running text, with their places.
//
//     for (const word_match& word : find_words(text)) use(text.substr(word.offset, word.length));
//
// A word is letters, digits and other numbers of any script with the marks on them, and what stands between two of them
// without parting them: a ZWNJ (or NOT SIGN between Arabic letters, which old keyboards gave for it), a ZWJ, a soft
// hyphen, bidi marks, tatweel; a point, comma or Persian decimal or thousands separator between two digits; an
// apostrophe between two letters that are not Arabic. At its edges none of these belongs to it. Scripts that are
// written without spaces give one word for each run of letters; ill-formed bytes, controls and emoji belong to no word.

namespace dabir::inline v0_1 {

/// A word of a text.
struct word_match {
    std::size_t offset;  ///< its first byte
    std::size_t length;  ///< its bytes, never 0

    /// Whether place and length are the same.
    [[nodiscard]] friend constexpr bool operator==(const word_match&, const word_match&) noexcept = default;
};

/// The words of a text, found one after the other as the range is walked: a forward range of word_match in text order.
/// Walking takes time linear in the text and allocates nothing. The text must outlive the range.
class word_range {
public:
    class iterator;

    /// The words of `text`.
    constexpr explicit word_range(std::string_view text) noexcept : text_{text} {}

    /// Finds the first one.
    [[nodiscard]] constexpr iterator begin() const noexcept;
    /// The end of the text.
    [[nodiscard]] constexpr iterator end() const noexcept;

private:
    std::string_view text_;
};

/// A place in a word_range. Reading what an iterator gave needs neither the range nor the text.
class word_range::iterator {
public:
    ///@{ As std::forward_iterator asks.
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = word_match;
    using difference_type = std::ptrdiff_t;
    using pointer = const word_match*;
    using reference = word_match;
    ///@}

    /// An iterator that only equals others like it.
    constexpr iterator() noexcept = default;

    ///@{ The word; a pointer to it lives until the iterator moves.
    [[nodiscard]] constexpr reference operator*() const noexcept { return word_; }
    [[nodiscard]] constexpr pointer operator->() const noexcept { return &word_; }
    ///@}
    ///@{ Finds the next one.
    constexpr iterator& operator++() noexcept {
        find(word_.offset + word_.length);
        return *this;
    }
    constexpr iterator operator++(int) noexcept {
        const iterator old = *this;
        ++*this;
        return old;
    }
    ///@}
    /// Whether two iterators of one range are at the same word.
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
        return a.word_ == b.word_;
    }

private:
    friend class word_range;
    constexpr iterator(std::string_view text, std::size_t from) noexcept : text_{text} { find(from); }
    constexpr void find(std::size_t from) noexcept;

    std::string_view text_;
    word_match word_{0, 0};  // at the end: the text's size and 0
};

///@{
/// The words of a text; see word_range.
[[nodiscard]] constexpr word_range find_words(std::string_view text) noexcept { return word_range{text}; }
[[nodiscard]] inline word_range find_words(std::u8string_view text) noexcept {
    return word_range{detail::as_chars(text)};
}
///@}

namespace detail {

/// What a character does for a word.
enum class word_part : std::uint8_t {
    none,
    letter,    // of it, and may begin it
    digit,     // the same
    mark,      // of it behind one of these
    joiner,    // of it between two of these
    point,     // of it between two digits
    quote,     // of it between two letters that are not Arabic
    not_sign,  // of it between two that are
};

[[nodiscard]] constexpr word_part word_part_of(char32_t code) noexcept {
    switch (code) {
        case U'.':
        case U',':
        case 0x66B:
        case 0x66C: return word_part::point;
        case U'\'':
        case 0x2019: return word_part::quote;
        case 0xAC: return word_part::not_sign;
        default: break;
    }
    switch (classify(code)) {
        case character_class::letter: return word_part::letter;
        case character_class::digit:
        case character_class::number: return word_part::digit;
        case character_class::mark: return word_part::mark;
        case character_class::zwnj:
        case character_class::tatweel: return word_part::joiner;
        case character_class::ignorable:
            // Of these the transparent ones and ZWJ do not part letters; some few are small letters of the Quran.
            if (is_arabic_letter(code)) return word_part::mark;
            return joining(code) == joining_type::non_joining ? word_part::none : word_part::joiner;
        default: return word_part::none;
    }
}

}  // namespace detail

constexpr void word_range::iterator::find(std::size_t from) noexcept {
    using detail::word_part;
    const char* const first = text_.data();
    const char* const last = first + text_.size();
    const char* p = first + from;
    const char* begin = last;
    const char* end = last;               // behind the last character that is surely of the word
    word_part before = word_part::none;   // that character: a letter or a digit
    word_part between = word_part::none;  // between it and p: none, joiners, or one that needs two neighbours
    bool arabic = false;                  // whether that character is an Arabic letter
    while (p != last) {
        const detail::decoded c = detail::decode(p, last);
        const word_part part = c.ok ? detail::word_part_of(c.code_point) : word_part::none;
        if (part == word_part::letter || part == word_part::digit) {
            const bool now_arabic = is_arabic_letter(c.code_point);
            const bool parted = (between == word_part::point && part != word_part::digit)
                || (between == word_part::quote && (part != word_part::letter || now_arabic))
                || (between == word_part::not_sign && !now_arabic);
            if (parted) break;
            if (before == word_part::none) begin = p;
            before = part;
            arabic = now_arabic;
            between = word_part::none;
            end = p + c.length;
        } else if (before != word_part::none) {
            if (part == word_part::mark && (between == word_part::none || between == word_part::joiner)) {
                // A mark sits on what is before it, on tatweel or a joiner too.
                between = word_part::none;
                end = p + c.length;
            } else if (part == word_part::joiner && (between == word_part::none || between == word_part::joiner)) {
                between = word_part::joiner;
            } else if (between == word_part::none
                       && ((part == word_part::point && before == word_part::digit)
                           || (part == word_part::quote && before == word_part::letter && !arabic)
                           || (part == word_part::not_sign && arabic))) {
                between = part;
            } else {
                break;
            }
        }
        p += c.length;
    }
    word_ = {static_cast<std::size_t>(begin - first), static_cast<std::size_t>(end - begin)};
}

constexpr word_range::iterator word_range::begin() const noexcept { return iterator{text_, 0}; }

constexpr word_range::iterator word_range::end() const noexcept { return iterator{text_, text_.size()}; }

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_SEGMENT_HPP
