#ifndef DABIR_DATE_DETAIL_PHRASE_HPP
#define DABIR_DATE_DETAIL_PHRASE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/detail/row.hpp>

// The third room of the finder: phrases. A few patterns of tokens give what was said, as it was said; said.hpp has the
// shape of it, row.hpp the numbers, clock.hpp the times, and here are the dates. Whether there is such a day is the
// next room's question.

namespace dabir::inline v0_1::detail {

// A letter is an element, a capital one must be there:
//   W weekday        P part of the day       R "day"          T "date"        ( bracket
//   D day            B "month" before        M month's name   O "month" behind
//   , one separator  - one with space on both sides or on none
//   S "year"         Y year                  E era
//   N three numbers in a row                 C 8 or 14 digits        V weekday behind
// The first pattern that matches is it.
inline constexpr std::string_view date_patterns[] = {
    "pwp,(rtDb-M,o,sYev",
    "pwp,(M,D,Yv",
    "pwp,(Y,M,Dv",
    "pwp,(rtNmev",
    "pwp,(rtCev",
    "pwp,(rtDb-Mo",
};

class date_matcher {
public:
    constexpr date_matcher(token_stream& in, std::size_t first, bool doubtful_year) noexcept
        : in_{in}, first_{first}, doubtful_year_{doubtful_year} {}

    [[nodiscard]] constexpr phrase<said_date> match() noexcept {
        for (const std::string_view pattern : date_patterns) {
            said_ = {};
            if (const std::size_t end = match(pattern, first_); end != first_)
                return {end - first_, in_[first_].begin, in_[end - 1].end, said_};
        }
        return {};
    }

private:
    /// Where a pattern that begins at token `i` ends; `first_` when it does not match. As deep as the pattern is long.
    /// What an optional element said is not taken back: if the rest fails with it, it fails without it or says it anew.
    [[nodiscard]] constexpr std::size_t match(std::string_view pattern, std::size_t i) noexcept {
        if (pattern.empty()) return i;
        const char element = pattern[0];
        const bool optional = element < 'A' || element >= 'a';
        if (const std::size_t n = take(element >= 'a' ? static_cast<char>(element - 32) : element, i))
            if (const std::size_t end = match(pattern.substr(1), i + n); end != first_) return end;
        return optional ? match(pattern.substr(1), i) : first_;
    }

    /// The tokens that an element takes at `i`, 0 when it is not there.
    [[nodiscard]] constexpr std::size_t take(char element, std::size_t i) noexcept {
        const token& t = in_[i];
        switch (element) {
            case 'W':
                if (!t.is(word_class::weekday)) return 0;
                said_.weekday = static_cast<std::int8_t>(t.word.value);
                return 1;
            case 'P': return take_daypart(i);
            case 'R': return i > first_ && t.is(particle::day);
            case 'T':
                return i > first_ && t.is(word_class::date_label) &&
                       t.word.value == static_cast<std::uint8_t>(date_label::none);
            case '(': return i > first_ && t.is(U'(');
            case ',': return i > first_ && t.is(token_kind::mark) && separates_date(t.mark);
            case '-':
                return t.is(token_kind::mark) && separates_date(t.mark) &&
                       (t.mark == U',' || t.spaced == in_[i + 1].spaced);
            case 'B': return t.is(particle::month_before) || t.is(particle::month);
            case 'O': return t.is(particle::month);
            case 'S': return t.is(particle::year);
            case 'D': return take_day(i);
            case 'M': return take_month(i);
            case 'Y': return take_year(i);
            case 'E': return take_era(i);
            case 'N': return take_row(i);
            case 'V': return take_weekday_behind(i);
            default: return take_run(i);
        }
    }

    /// "1401/10/8, Thursday" and "1401/10/8 (Thursday)", but not where the weekday is the next date's.
    [[nodiscard]] constexpr std::size_t take_weekday_behind(std::size_t i) noexcept {
        const bool bracket = in_[i].is(U'(');
        const std::size_t n = bracket || in_[i].is(U',') ? 1 : 0;
        const token &day = in_[i + n], &after = in_[i + n + 1];
        if (said_.weekday >= 0 || !day.is(word_class::weekday) || day.newline) return 0;
        const bool of_next = !after.newline && begins_date(i + n + 1);
        if (bracket ? !after.is(U')') : of_next) return 0;
        said_.weekday = static_cast<std::int8_t>(day.word.value);
        return n + (bracket ? 2 : 1);
    }

    /// Whether a date may go on from a weekday with the token at `i`.
    [[nodiscard]] constexpr bool begins_date(std::size_t i) noexcept {
        while (in_[i].is(token_kind::mark) || in_[i].is(particle::day) || in_[i].is(word_class::date_label) ||
               in_[i].is(word_class::daypart))
            ++i;
        const token& t = in_[i];
        return (t.is(token_kind::number) && !in_[i + 1].is(U':')) || t.is(word_class::ordinal) ||
               t.is(word_class::cardinal) || is_month(t);
    }

    [[nodiscard]] constexpr std::size_t take_daypart(std::size_t i) noexcept {
        const token& t = in_[i];
        if (!t.is(word_class::daypart)) return 0;
        const auto part = static_cast<daypart>(t.word.value);
        // "Night, Friday" is the night before Friday.
        if (part >= daypart::night && in_[i + 1].is(word_class::weekday)) return 0;
        said_.daypart = part;
        return 1;
    }

    [[nodiscard]] constexpr std::size_t take_month(std::size_t i) noexcept {
        const token& t = in_[i];
        if (!is_month(t)) return 0;
        // Behind a date in numbers a common word is a month's name where they say so, or no other word goes on.
        if (said_.numeric() && t.word.everyday && t.word.value != said_.part[1].value &&
            in_[i + 1].is(token_kind::other))
            return 0;
        said_.month = t.word;
        return 1;
    }

    [[nodiscard]] constexpr std::size_t take_day(std::size_t i) noexcept {
        const token& t = in_[i];
        // "The second half (decade, week) of Aban" is no day.
        if (token_before(in_, i).is(particle::part)) return 0;
        if (t.is(word_class::ordinal) || (t.is(word_class::cardinal) && t.word.value <= 31)) {
            said_.day = {t.word.value, 2};
            return 1;
        }
        if (!is_number(t, 1, 2) || is_bound(in_, i) || is_measured(in_, i)) return 0;
        said_.day = number_of(t);
        std::size_t n = 1;
        if (in_[i + 1].is(U'-') && in_[i + 2].is(word_class::ordinal_suffix)) n = 3;
        else if (in_[i + 1].is(word_class::ordinal_suffix)) n = 2;
        else if (!in_[i + 1].spaced && in_[i + 1].is(word_class::era) &&
                 in_[i + 1].word.value == static_cast<std::uint8_t>(era::gregorian))
            n = 2;  // a meem behind a number is "-th" as well as "AD"
        return n;
    }

    [[nodiscard]] constexpr std::size_t take_year(std::size_t i) noexcept {
        const token &t = in_[i], &before = token_before(in_, i), &after = in_[i + 1];
        if (!is_number(t, 1, 4) || is_bound(in_, i) || is_first_of_many(in_, i)) return 0;
        if ((t.digits == 1 || t.digits == 3) && !after.is(word_class::era)) return 0;
        // "8 Dey - 2022 December 29": the year is the other month's. "15 October 16, 1967": so is the day.
        const bool apart = said_.month.is_month() && before.is(token_kind::mark);
        if (apart && is_month(after) && in_[i + 2].is(token_kind::number)) return 0;
        const bool gregorian = said_.month.is(word_class::gregorian_month);
        if (t.digits == 2 && gregorian && after.is(U',') && is_number(in_[i + 2], 4, 4)) return 0;
        const bool year = before.is(particle::year);
        bool doubtful = !year && is_measured(in_, i);
        if (t.digits == 2 && !year) {
            // "Tir 5 20" is nothing where Tir is a common word too.
            if (is_counted(in_, i) || (said_.month.everyday && before.is(token_kind::number))) return 0;
            // Any word may be counted, but not by "05", nor in "dated 8 Dey 95".
            doubtful |= after.is(token_kind::other) && !after.newline && t.value > 9 &&
                        !token_before(in_, first_).is(word_class::date_label);
        }
        if (doubtful && !doubtful_year_) return 0;
        said_.doubtful_year = doubtful;
        said_.year = number_of(t);
        return 1;
    }

    [[nodiscard]] constexpr std::size_t take_era(std::size_t i) noexcept {
        std::size_t n = 0;
        if (in_[i].is(U'(') && in_[i + 1].is(word_class::era)) n = 1;
        if (!in_[i + n].is(word_class::era)) return 0;
        said_.era = static_cast<era>(in_[i + n].word.value);
        return n + 1 + (n == 1 && in_[i + 2].is(U')'));
    }

    [[nodiscard]] constexpr std::size_t take_row(std::size_t i) noexcept {
        if (!in_[i].is(token_kind::number)) return 0;
        const number_row row = read_row(in_, i);
        const token &before = token_before(in_, i), &after = in_[i + 5];
        // In a URL's path the number of an article may follow: news/2022/12/29/1234.
        const bool path = row.count > 3 && row.separator == U'/' && in_[i].in_url() && in_[i].digits == 4;
        if ((row.count != 3 && !path) || is_bound(in_, i) || is_stuck(in_[i + 3], in_[i + 4], after)) return 0;
        bool year = false;
        for (std::size_t k = 0; k < 3; ++k) {
            if (!is_number(in_[i + 2 * k], 1, 4)) return 0;
            said_.part[k] = number_of(in_[i + 2 * k]);
            year |= said_.part[k].digits > 2;
        }
        said_.separator = row.separator;
        // "10-11-12 Dey" are three days, and what follows a name and has dots is a version.
        const bool version = row.separator == U'.' && before.is(token_kind::other) && before.latin;
        if (!year && (is_month(after) || version || is_measured(in_, i + 4))) return 0;
        return 5;
    }

    [[nodiscard]] constexpr std::size_t take_run(std::size_t i) noexcept {
        const token& t = in_[i];
        if ((t.digits != 8 && t.digits != 14) || !t.is(token_kind::number)) return 0;
        if (is_bound(in_, i) || is_measured(in_, i)) return 0;
        const token& mark = token_before(in_, i);
        const bool takes = mark.is(token_kind::mark) && (separates_date(mark.mark) || is_currency(mark.mark) ||
                                                         mark.mark == U'+' || mark.mark == U'#');
        if (takes && !t.spaced) return 0;
        const auto date = static_cast<std::int32_t>(t.digits == 8 ? t.value : t.value / 1000000);
        if (t.digits == 14) {
            const auto time = static_cast<std::int32_t>(t.value % 1000000);
            if (time / 10000 > 23 || time / 100 % 100 > 59 || time % 100 > 59) return 0;
            said_.time = {static_cast<std::int8_t>(time / 10000), static_cast<std::int8_t>(time / 100 % 100),
                          static_cast<std::int8_t>(time % 100)};
        }
        said_.part[0] = {date / 10000, 4};
        said_.part[1] = {date / 100 % 100, 2};
        said_.part[2] = {date % 100, 2};
        return 1;
    }

    token_stream& in_;
    std::size_t first_;
    bool doubtful_year_;
    said_date said_{};
};

/// The date phrase at token `i`, on demand without a doubtful year.
[[nodiscard]] constexpr phrase<said_date> read_date_phrase(token_stream& in, std::size_t i,
                                                           bool doubtful_year = true) noexcept {
    phrase<said_date> date = date_matcher{in, i, doubtful_year}.match();
    date.said.in_url = in[i].in_url();
    return date;
}

}  // namespace dabir::inline v0_1::detail

#endif
