#ifndef DABIR_DATE_DETAIL_PHRASE_HPP
#define DABIR_DATE_DETAIL_PHRASE_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/date/detail/token.hpp>
#include <dabir/date/match.hpp>

// The third room of the finder: phrases. A few patterns of tokens give what was said, as it was said: which number
// stands where, which month was named, which hour. Whether there is such a day is the next room's question.

namespace dabir::inline v0_1::detail {

/// A number that may be a day, a month or a year.
struct said_number {
    std::int32_t value = 0;
    std::uint8_t digits = 0;  // 0: not said; as a word, 2
};

/// What a time phrase says; -1 is not said.
struct said_time {
    std::int8_t hour = -1, minute = -1, second = -1;
    bool clock = false;  // behind "o'clock"
    detail::daypart daypart = daypart::none;
    detail::zone zone = zone::none;
    bool has_offset = false;
    std::int16_t offset = 0;  // minutes east of UTC

    [[nodiscard]] constexpr bool said() const noexcept { return hour >= 0; }
};

/// What a date phrase says. Either a month is named, or three numbers stand in a row.
struct said_date {
    said_number year, day;     // beside a named month
    detail::word month;        // the named month, or class none
    said_number part[3];       // numbers in a row; digits 0 otherwise
    char32_t separator = 0;    // between them; 0 when they are one run of digits
    std::int8_t weekday = -1;  // Sunday is 0; -1 not said
    detail::daypart daypart = daypart::none;
    detail::era era = era::none;
    bool doubtful_year = false;  // may as well count what follows
    said_time time;              // run together with the day: 14 digits
    bool in_url = false;

    [[nodiscard]] constexpr bool numeric() const noexcept { return part[0].digits != 0; }
};

/// A phrase: how many tokens it takes, 0 for none, and its bytes.
template <class Said>
struct phrase {
    std::size_t tokens = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Said said{};
};

// ---- numbers ----------------------------------------------------------------------------------------------------

[[nodiscard]] constexpr bool is_number(const token& t, unsigned least, unsigned most) noexcept {
    return t.is(token_kind::number) && t.digits >= least && t.digits <= most;
}

[[nodiscard]] constexpr said_number number_of(const token& t) noexcept {
    return {static_cast<std::int32_t>(t.value), t.digits};
}

[[nodiscard]] constexpr bool is_month(const token& t) noexcept { return t.is(token_kind::word) && t.word.is_month(); }

/// Whether a mark and a number touch what stands before them: it is the first of several numbers.
[[nodiscard]] constexpr bool goes_on(const token& mark, const token& number) noexcept {
    return mark.is(token_kind::mark) && number.is(token_kind::number) && !mark.spaced && !number.spaced;
}

/// Whether a number is stuck to Latin letters that are no part of a date: `v2`, `12px`.
[[nodiscard]] constexpr bool is_stuck(const token& before, const token& number, const token& after) noexcept {
    const auto allowed = [](const token& t) {
        return !t.latin || t.is(particle::iso_time) || t.is(word_class::zone) || t.is(word_class::daypart) ||
               t.is(word_class::weekday) || t.is(word_class::ordinal_suffix) || is_month(t);
    };
    return (!number.spaced && !before.is(U'_') && !allowed(before)) ||
           (!after.spaced && !after.is(U'_') && !allowed(after));
}

/// The n-th token before the one at `i`, n 1 or 2.
[[nodiscard]] constexpr const token& token_before(token_stream& in, std::size_t i, std::size_t n = 1) noexcept {
    return i < n ? in.previous(n - i) : in[i - n];
}

/// Whether the number at `i` is the end of a fraction, a time or a version, or stuck to a word: not a number of its
/// own. Behind a hyphen it is one.
[[nodiscard]] constexpr bool is_bound(token_stream& in, std::size_t i) noexcept {
    const token &mark = token_before(in, i), &number = in[i], &after = in[i + 1];
    if (is_stuck(mark, number, after)) return true;
    // A comma is in a number too ("12,000"), but not before a year or an hour.
    const bool comma = mark.is(U',') && number.digits != 4 && !after.is(U':');
    const bool divides = comma || mark.is(U'/') || mark.is(U'.') || mark.is(U':') || mark.is(U'\\');
    return divides && goes_on(mark, number) && token_before(in, i, 2).is(token_kind::number);
}

[[nodiscard]] constexpr bool is_currency(char32_t c) noexcept {
    return c == U'$' || c == U'\u00A3' || c == U'\u20AC' || c == U'\uFDFC';
}

/// Whether a unit stands behind the number at `i`: "2000 rial", "95 %".
[[nodiscard]] constexpr bool is_measured(token_stream& in, std::size_t i) noexcept {
    const token& after = in[i + 1];
    return !after.newline && (after.is(word_class::unit) || after.is(U'%') ||
                              (after.is(token_kind::mark) && is_currency(after.mark)));
}

/// Whether the number at `i` is the hour of what follows or counts it, by what that is: "10 at night", "14 hours of".
[[nodiscard]] constexpr bool is_counted(token_stream& in, std::size_t i) noexcept {
    const token &number = in[i], &after = in[i + 1], &next = in[i + 2];
    if (after.newline || !after.is(token_kind::word)) return false;
    if (after.is(word_class::daypart)) return number.value <= 24;
    if (after.is(particle::clock))
        return !next.is(token_kind::number) && !next.is(word_class::cardinal) && !next.is(U':');
    if (after.is(particle::day)) return !next.is(word_class::weekday);
    return after.is(word_class::ordinal_suffix) || after.is(particle::minute) || after.is(particle::second) ||
           after.is(particle::month) || after.is(particle::year) || is_month(after);
}

// ---- numbers in a row -------------------------------------------------------------------------------------------

/// Numbers with one and the same separator between them, all of it with spaces around or none of it.
struct number_row {
    std::size_t count = 0;  // of numbers; tokens are 2 * count - 1
    char32_t separator = 0;
    bool spaced = false;

    [[nodiscard]] constexpr std::size_t tokens() const noexcept { return 2 * count - 1; }
};

[[nodiscard]] constexpr bool separates_date(char32_t c) noexcept {
    return c == U'/' || c == U'-' || c == U'.' || c == U',' || c == U'\\';
}

/// The row that begins with the number at `i`, however long. A number that begins a time or belongs to a month's name
/// is no part of it.
[[nodiscard]] constexpr number_row read_row(token_stream& in, std::size_t i) noexcept {
    number_row row{1, 0, false};
    for (std::size_t at = i + 1; in[at + 1].is(token_kind::number); at += 2) {
        const token &mark = in[at], &number = in[at + 1], &after = in[at + 2];
        if (!mark.is(token_kind::mark) || !separates_date(mark.mark) || mark.spaced != number.spaced) break;
        if (mark.newline || number.newline) break;
        if (row.count > 1 && (mark.mark != row.separator || mark.spaced != row.spaced)) break;
        if (mark.mark == U',' && mark.spaced) break;
        if (after.is(U':') && in[at + 3].is(token_kind::number)) break;
        if (mark.spaced && is_month(after)) break;
        row.separator = mark.mark;
        row.spaced = mark.spaced;
        ++row.count;
    }
    return row;
}

/// Whether the number at `i` is the first of several: "1401/10/8", "12,000", "08:44", and of two digits also "25-30".
[[nodiscard]] constexpr bool is_first_of_many(token_stream& in, std::size_t i) noexcept {
    const token &number = in[i], &mark = in[i + 1], &next = in[i + 2];
    if (number.digits <= 2 && mark.is(U':') && next.is(token_kind::number)) return true;
    if (!goes_on(mark, next)) return false;
    return number.digits <= 2 || mark.is(U'/') || mark.is(U'.') || (mark.is(U',') && next.digits == 3) ||
           read_row(in, i).count == 3;
}

// ---- dates ------------------------------------------------------------------------------------------------------

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

// ---- times ------------------------------------------------------------------------------------------------------

/// Reads "[o'clock] hour:minute[:second]" or "o'clock hour [and minute minutes]", with the part of the day and the
/// zone. A stretch of time ("08:44-09:30", "o'clock 8 until 10", "until 8") is taken whole and says nothing.
class time_matcher {
public:
    constexpr time_matcher(token_stream& in, std::size_t first) noexcept : in_{in}, first_{first}, at_{first} {}

    [[nodiscard]] constexpr phrase<said_time> match() noexcept {
        if (in_[at_ + 1].is(particle::clock)) read_daypart();
        if (!read_time()) return {};
        const bool stretch = token_before(in_, first_).is(particle::until);
        if (read_stretch() || stretch) said_ = {};
        return {at_ - first_, in_[first_].begin, in_[at_ - 1].end, said_};
    }

private:
    [[nodiscard]] constexpr bool read_time() noexcept {
        said_.clock = in_[at_].is(particle::clock);
        if (said_.clock) ++at_;
        if (said_.clock && in_[at_].is(U':')) ++at_;
        if (!read_digits() && !(said_.clock && read_words())) return false;
        if (!normalise()) return false;
        read_daypart();
        read_zone();
        return true;
    }

    /// What goes on from a time to another one.
    [[nodiscard]] constexpr bool read_stretch() noexcept {
        const bool until = in_[at_].is(particle::until);
        if (!until && !in_[at_].is(U'-')) return false;
        time_matcher other{in_, at_ + 1};
        if (other.read_time()) {
            at_ = other.at_;
            return true;
        }
        if (!until || small_number(at_ + 1, 25) < 0 || is_month(in_[at_ + 2])) return false;
        at_ += 2;
        read_daypart();
        return true;
    }

    /// Whether the tokens at `i` are `mark` and two digits, with as much space before as behind the mark.
    [[nodiscard]] constexpr bool is_next(std::size_t i, bool any_mark) noexcept {
        const token &mark = in_[i], &number = in_[i + 1];
        const bool divides = mark.is(U':') || (any_mark && (mark.is(U'/') || mark.is(U'.') || mark.is(U',')));
        return divides && is_number(number, 2, 2) && number.value < 60 && mark.spaced == number.spaced &&
               !mark.newline && !number.newline;
    }

    [[nodiscard]] constexpr bool read_digits() noexcept {
        if (!is_number(in_[at_], 1, 2) || is_bound(in_, at_) || !is_next(at_ + 1, said_.clock)) return false;
        // "8/10/1401" is no time, whatever stands before it.
        if (!in_[at_ + 1].is(U':') && goes_on(in_[at_ + 3], in_[at_ + 4])) return false;
        said_.hour = static_cast<std::int8_t>(in_[at_].value);
        said_.minute = static_cast<std::int8_t>(in_[at_ + 2].value);
        at_ += 3;
        if (in_[at_].is(U':') && is_next(at_, false)) {
            said_.second = static_cast<std::int8_t>(in_[at_ + 1].value);
            at_ += 2;
            if (in_[at_].is(U'.') && !in_[at_].spaced && in_[at_ + 1].is(token_kind::number) && !in_[at_ + 1].spaced)
                at_ += 2;  // a fraction of the second is passed over
        }
        return !(in_[at_].is(U':') && !in_[at_].spaced && in_[at_ + 1].is(token_kind::number));
    }

    /// A number of at most two digits, or a cardinal, at `i`; -1 when there is none below `limit`.
    [[nodiscard]] constexpr int small_number(std::size_t i, int limit) noexcept {
        const token& t = in_[i];
        const int value = is_number(t, 1, 2)             ? static_cast<int>(t.value)
                          : t.is(word_class::cardinal) ? t.word.value
                                                       : -1;
        return value < limit ? value : -1;
    }

    [[nodiscard]] constexpr bool read_words() noexcept {
        const int hour = small_number(at_, 25);
        if (hour < 0) return false;
        said_.hour = static_cast<std::int8_t>(hour);
        ++at_;
        if (is_month(in_[at_]) || is_measured(in_, at_ - 1) || goes_on(in_[at_], in_[at_ + 1])) return false;
        if (!in_[at_].is(particle::conjunction)) return !in_[at_].is(U':') && !in_[at_].is(U'-');
        const int minute = small_number(at_ + 1, 60);
        if (minute < 0 || !in_[at_ + 2].is(particle::minute)) return false;
        said_.minute = static_cast<std::int8_t>(minute);
        at_ += 3;
        const int second = in_[at_].is(particle::conjunction) ? small_number(at_ + 1, 60) : -1;
        if (second < 0 || !in_[at_ + 2].is(particle::second)) return true;
        said_.second = static_cast<std::int8_t>(second);
        at_ += 3;
        return true;
    }

    /// Whether the clock has such a time, once a minute and hour that were written the wrong way round are turned.
    [[nodiscard]] constexpr bool normalise() noexcept {
        if (said_.hour > 24 && said_.second < 0 && said_.hour < 60 && said_.minute < 24) {
            const std::int8_t hour = said_.minute;
            said_.minute = said_.hour;
            said_.hour = hour;
        }
        return said_.hour < 24 || (said_.hour == 24 && said_.minute <= 0 && said_.second <= 0);
    }

    constexpr void read_daypart() noexcept {
        if (!in_[at_].is(word_class::daypart)) return;
        said_.daypart = static_cast<daypart>(in_[at_].word.value);
        ++at_;
    }

    constexpr void read_zone() noexcept {
        if (in_[at_].is(word_class::zone)) {
            said_.zone = static_cast<zone>(in_[at_].word.value);
            ++at_;
            const token& sign = in_[at_];
            if (said_.zone != zone::utc || sign.spaced || !(sign.is(U'+') || sign.is(U'-'))) return;
            if (!read_offset(1)) said_.zone = zone::local;  // "GMT+x" is not GMT
        } else if (in_[at_].is(U'+') || (in_[at_].is(U'-') && is_exact())) {
            static_cast<void>(read_offset(2));
        }
    }

    /// Whether a hyphen behind the time can be a minus: behind seconds or the T of ISO 8601.
    [[nodiscard]] constexpr bool is_exact() noexcept {
        return said_.second >= 0 || token_before(in_, first_).is(particle::iso_time);
    }

    /// A distance from UTC: +03:30, +0330, +03, from one digit on "UTC+3".
    [[nodiscard]] constexpr bool read_offset(unsigned least) noexcept {
        const token &sign = in_[at_], &number = in_[at_ + 1];
        if (number.spaced || !is_number(number, least, 4) || number.digits == 3) return false;
        const bool run = number.digits == 4;
        const bool colon = !run && is_next(at_ + 2, false) && in_[at_ + 2].is(U':') && !in_[at_ + 2].spaced;
        if (!run && !colon && (sign.is(U'-') || sign.spaced) && least > 1) return false;  // "08:44:10-12" goes on
        const auto hours = static_cast<int>(run ? number.value / 100 : number.value);
        const auto minutes = static_cast<int>(run ? number.value % 100 : colon ? in_[at_ + 3].value : 0);
        const std::size_t n = colon ? 4 : 2;
        if (hours > 14 || minutes > 59 || goes_on(in_[at_ + n], in_[at_ + n + 1])) return false;
        said_.has_offset = true;
        said_.offset = static_cast<std::int16_t>(sign.is(U'-') ? -(hours * 60 + minutes) : hours * 60 + minutes);
        at_ += n;
        return true;
    }

    token_stream& in_;
    std::size_t first_;
    std::size_t at_;
    said_time said_{};
};

/// The time phrase at token `i`.
[[nodiscard]] constexpr phrase<said_time> read_time_phrase(token_stream& in, std::size_t i) noexcept {
    return time_matcher{in, i}.match();
}

}  // namespace dabir::inline v0_1::detail

#endif
