#ifndef DABIR_DATE_FIND_HPP
#define DABIR_DATE_FIND_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include <dabir/date/detail/group.hpp>
#include <dabir/date/match.hpp>

/// Dates in running text, as they stand on Persian pages.
///
///     for (const dabir::date_match& match : dabir::find_dates(text)) ...
///
/// Read today: days with a named month (Iranian, Afghan, Pashto, Kurdish, Gregorian and lunar names, in Persian and
/// English) or in numbers (any order that the numbers allow, with / - . and their kind, or as 8 or 14 digits), the day
/// as a number, an ordinal or a word, in any of the three sets of digits; beside it a weekday, an era, a time before or
/// after, the same day in another calendar. A day and month without a year is `partial`, without a value. Not read yet,
/// and then not reported: words that count from a reference, months and years alone, ranges of days, times alone; of a
/// day with a range of hours, the day.
///
/// A date is lunar by the name of its month or its era, or in numbers where its partner of another calendar says so,
/// and then by Iran's announced months (<dabir/date/hijri.hpp>); partners agree with it within a day, within two where
/// months were not announced. A time that Tehran's clocks leave out is kept and flagged where the text names no other
/// zone; the distance of "Tehran time" from UTC is that moment's, and empty where clocks leave it out or show it twice.
///
/// Text is UTF-8; ill-formed bytes belong to no date. How letters are spelled does not matter (Arabic yeh and kaf,
/// harakat, tatweel, half-spaces kept, lost or turned into spaces, bidi marks): offsets are those of the text as given.
/// An impossible date gives no match, a doubtful one a flag; nothing is rolled over or filled in silently.
namespace dabir::inline v0_1 {

/// The dates of a text, found one after the other as the range is walked: a forward range of date_match in text order,
/// never overlapping. Walking takes time linear in the text and allocates nothing. The text must outlive the range.
class date_range {
public:
    class iterator;

    /// The dates of `text`.
    constexpr explicit date_range(std::string_view text) noexcept : text_{text} {}

    /// Finds the first one.
    [[nodiscard]] constexpr iterator begin() const noexcept;
    /// The end of the text.
    [[nodiscard]] constexpr iterator end() const noexcept;

private:
    std::string_view text_;
};

/// A place in a date_range. Reading what an iterator gave needs neither the range nor the text.
class date_range::iterator {
public:
    ///@{ As std::forward_iterator asks.
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = date_match;
    using difference_type = std::ptrdiff_t;
    using pointer = const date_match*;
    using reference = date_match;
    ///@}

    /// An iterator that only equals others like it.
    constexpr iterator() noexcept = default;

    ///@{ The match; a pointer to it lives until the iterator moves.
    [[nodiscard]] constexpr reference operator*() const noexcept { return match_; }
    [[nodiscard]] constexpr pointer operator->() const noexcept { return &match_; }
    ///@}
    ///@{ Finds the next one.
    constexpr iterator& operator++() noexcept {
        advance();
        return *this;
    }
    constexpr iterator operator++(int) noexcept {
        const iterator old = *this;
        advance();
        return old;
    }
    ///@}
    /// Whether two iterators of one range are at the same match.
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
        return a.pos_ == b.pos_ && a.done_ == b.done_;
    }

private:
    friend class date_range;
    constexpr iterator(std::string_view text, std::size_t pos, bool done) noexcept
        : text_{text}, pos_{pos}, done_{done} {}
    constexpr void advance() noexcept;

    std::string_view text_;
    std::size_t pos_ = 0;      // behind the match
    std::size_t url_end_ = 0;  // where the URL ends in which the match begins; 0 in none
    date_match match_;
    bool done_ = true;
};

/// The dates of a text; see date_range.
[[nodiscard]] constexpr date_range find_dates(std::string_view text) noexcept { return date_range{text}; }

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

/// What the words before a place say that a date there is. A label touches its date ("published: 8 Dey 1401"), or a few
/// words and a colon stand between them on one line ("deadline for the first papers: 8 Dey 1401").
class label_memory {
public:
    constexpr void pass(const token& t) noexcept {
        if (t.is(word_class::date_label)) {
            const auto label = static_cast<date_label>(t.word.value);
            // "deadline, date:" is a deadline.
            if (label == date_label::none && label_ != date_label::none && words_ == 0) return;
            *this = {};
            label_ = label;
            return;
        }
        colon_ = t.is(U':');
        newline_ |= t.newline;
        if (!t.is(token_kind::mark) && words_ <= most_words) ++words_;
    }

    [[nodiscard]] constexpr date_label before(const token& t) const noexcept {
        const bool near = words_ == 0;
        return near || (colon_ && words_ <= most_words && !newline_ && !t.newline) ? label_ : date_label::none;
    }

private:
    static constexpr int most_words = 6;
    date_label label_ = date_label::none;
    int words_ = 0;
    bool colon_ = false;
    bool newline_ = false;
};

/// The tokens that a label of numbers ("code:", "page") and the number behind it take; the label alone when the number
/// is the day of a date.
[[nodiscard]] constexpr std::size_t labelled_number(token_stream& in) noexcept {
    constexpr std::size_t most_marks = 3;
    std::size_t i = 1;
    while (i <= most_marks && in[i].is(token_kind::mark)) ++i;
    if (!in[i].is(token_kind::number)) return 1;
    const number_row row = read_row(in, i);
    const token& after = in[i + row.tokens()];
    if (row.count == 1 && is_month(after)) return 1;
    return i + row.tokens();
}

/// The tokens to pass over at a number that begins no date: a whole row, but of two numbers with space or a hyphen
/// between them only the first, since the second may be a date's.
[[nodiscard]] constexpr std::size_t rejected_number(token_stream& in) noexcept {
    const number_row row = read_row(in, 0);
    return row.count == 2 && (row.spaced || row.separator == U'-') ? 1 : row.tokens();
}

[[nodiscard]] constexpr bool may_begin_moment(const token& t) noexcept {
    return t.is(token_kind::number) || t.is(word_class::ordinal) || t.is(word_class::cardinal) ||
           t.is(word_class::weekday) || t.is(word_class::daypart) || is_stretch_of_time(t) || is_month(t);
}

}  // namespace detail

constexpr void date_range::iterator::advance() noexcept {
    detail::token_stream in{text_, pos_, url_end_};
    detail::label_memory label;
    for (;;) {
        const detail::token head = in[0];
        if (head.is(detail::token_kind::end)) break;
        std::size_t passed = 1;
        if (head.is(detail::word_class::number_label)) {
            passed = detail::labelled_number(in);
        } else if (detail::may_begin_moment(head)) {
            const detail::grouped group = detail::grouper{in}.read();
            if (group.match) {
                match_ = *group.match;
                match_.label = label.before(head);
                pos_ = match_.offset + match_.length;
                url_end_ = head.url_end;
                return;
            }
            passed = group.tokens;
            if (passed == 1 && head.is(detail::token_kind::number)) passed = detail::rejected_number(in);
        }
        for (std::size_t i = 0; i < passed; ++i) {
            label.pass(in[0]);
            in.drop();
        }
    }
    pos_ = text_.size();
    done_ = true;
}

constexpr date_range::iterator date_range::begin() const noexcept {
    iterator first{text_, 0, false};
    first.advance();
    return first;
}

constexpr date_range::iterator date_range::end() const noexcept { return {text_, text_.size(), true}; }

}  // namespace dabir::inline v0_1

#endif
