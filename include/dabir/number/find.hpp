#ifndef DABIR_NUMBER_FIND_HPP
#define DABIR_NUMBER_FIND_HPP

#include <cstddef>
#include <iterator>
#include <string_view>

#include <dabir/base/utf8.hpp>
#include <dabir/number/detail/number_finder.hpp>
#include <dabir/number/match.hpp>

/// \file
/// Numbers in running text, in digits, in words and mixed, with the unit that stands beside them.
///
///     for (const dabir::number_match& match : dabir::find_numbers(text)) ...      // 13900000, toman
///
/// Found is what counts or measures: "13 million and 900 thousand tomans", "23.4 million dollars", "80,035,500-", "$5",
/// percent signs on either side, "5 hemmat" (10^12 tomans each), "3 dollars and 86 cents" and "two dollars and a half" as
/// one amount; ordinals in words, marked so. Not found, and then passed over as a whole:
///
///   - digits inside a foreign word, an address or a tag, or joined by slash, colon, dash or dots: dates, times, versions,
///     ranges ("v2", "COVID-19", 1401/10/08, 1.2.3.4, 08:44, 021-1234, 5/ 3), and groups that are wrong (12,34);
///   - telephone numbers and codes: digits behind a zero or a label ("code:", "phone"), groups of digits with spaces,
///     16 digits and more, unless a unit says that they count;
///   - number words that make no number together ("two three thousand"), are vague ("several thousand", "thousands"), no
///     decimal ("a third"), or may be two ("five thousandth", "two thousand and a half", the billion), and days of the
///     week ("three-shanbe");
///   - one common word ("a", "no", "village", "half") without a unit or a measure behind it, and "first";
///   - what a dot and three digits are before a unit (1.302 dollars), digits with a dash behind them before a word (a
///     list's "1- ..."), and digits stuck to a word before them without a unit behind.
///
/// Words are those of `from_words`, digits those of `from_chars`; text is UTF-8, and ill-formed bytes belong to no
/// number. Rials and tomans are never turned into each other.
namespace dabir::inline v0_1 {

/// The numbers of a text, found one after the other as the range is walked: a forward range of number_match in text
/// order, never overlapping. Walking takes time linear in the text and allocates nothing. The text must outlive the
/// range and its iterators.
class number_range {
public:
    class iterator;

    /// The numbers of `text`.
    constexpr explicit number_range(std::string_view text) noexcept : text_{text} {}

    /// Finds the first one.
    [[nodiscard]] constexpr iterator begin() const noexcept;
    /// The end of the text.
    [[nodiscard]] constexpr iterator end() const noexcept;

private:
    std::string_view text_;
};

/// The numbers of a text; see number_range.
[[nodiscard]] constexpr number_range find_numbers(std::string_view text) noexcept { return number_range{text}; }
/// The same of a text in char8_t; not constexpr.
[[nodiscard]] inline number_range find_numbers(std::u8string_view text) noexcept {
    return number_range{detail::as_chars(text)};
}

// ---- definitions ------------------------------------------------------------------------------------------------

/// A place in a number_range.
class number_range::iterator {
public:
    ///@{ As std::forward_iterator asks.
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = number_match;
    using difference_type = std::ptrdiff_t;
    using pointer = const number_match*;
    using reference = number_match;
    ///@}

    /// An iterator that only equals others like it.
    constexpr iterator() noexcept = default;

    ///@{ The match; a pointer to it lives until the iterator moves.
    [[nodiscard]] constexpr reference operator*() const noexcept { return match_; }
    [[nodiscard]] constexpr pointer operator->() const noexcept { return &match_; }
    ///@}
    ///@{ Finds the next one.
    constexpr iterator& operator++() noexcept {
        done_ = !finder_.next(match_);
        return *this;
    }
    constexpr iterator operator++(int) noexcept {
        const iterator old = *this;
        ++*this;
        return old;
    }
    ///@}
    /// Whether two iterators of one range are at the same match.
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
        return a.finder_.position() == b.finder_.position() && a.done_ == b.done_;
    }

private:
    friend class number_range;
    constexpr iterator(std::string_view text, std::size_t pos, bool done) noexcept : finder_{text, pos}, done_{done} {}

    detail::number_finder finder_;
    number_match match_;
    bool done_ = true;
};

constexpr number_range::iterator number_range::begin() const noexcept {
    iterator first{text_, 0, false};
    ++first;
    return first;
}

constexpr number_range::iterator number_range::end() const noexcept { return {text_, text_.size(), true}; }

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_FIND_HPP
