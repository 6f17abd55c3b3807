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
    detail::era era = era::none;
    said_time time;            // run together with the day: 14 digits
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

/// Whether a number is stuck to Latin letters that are no part of a date: `v2`, `12px`, `IMG_2022`.
[[nodiscard]] constexpr bool is_stuck(const token& before, const token& number, const token& after) noexcept {
    const auto allowed = [](const token& t) {
        return !t.latin || t.is(particle::iso_time) || t.is(word_class::zone) || t.is(word_class::daypart) ||
               (t.is(token_kind::word) && t.word.is_month()) || t.is(word_class::weekday);
    };
    return (before.end == number.begin && !before.is(U'_') && !allowed(before)) ||
           (after.begin == number.end && !after.is(U'_') && !allowed(after));
}

[[nodiscard]] constexpr const token& token_before(token_stream& in, std::size_t i) noexcept {
    return i == 0 ? in.previous() : in[i - 1];
}

/// Whether the number at `i` is the end of a fraction, a time or a version, or stuck to a word: not a number of its own.
/// Behind a hyphen it is one, the end of a range.
[[nodiscard]] constexpr bool is_bound(token_stream& in, std::size_t i) noexcept {
    const token &mark = token_before(in, i), &number = in[i];
    if (is_stuck(mark, number, in[i + 1])) return true;
    const bool divides = mark.is(U'/') || mark.is(U'.') || mark.is(U':') || mark.is(U',') || mark.is(U'\\');
    if (!divides || mark.end != number.begin || mark.begin == 0) return false;
    return classify(decode_last(in.text().data(), in.text().data() + mark.begin).code_point) == character_class::digit;
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
        if (row.count > 1 && (mark.mark != row.separator || mark.spaced != row.spaced)) break;
        if (mark.mark == U',' && mark.spaced) break;
        if (after.is(U':') && in[at + 3].is(token_kind::number)) break;
        if (mark.spaced && after.is(token_kind::word) && after.word.is_month()) break;
        row.separator = mark.mark;
        row.spaced = mark.spaced;
        ++row.count;
    }
    return row;
}

// ---- dates ------------------------------------------------------------------------------------------------------

// A letter is an element, a capital one must be there:
//   W weekday        P part of the day       R "day"          T "date"        ( bracket
//   D day            B "month" before        M month's name   O "month" behind
//   , one separator  S "year"                Y year           E era
//   N three numbers in a row                 C 8 or 14 digits
// The first pattern that matches is it.
inline constexpr std::string_view date_patterns[] = {
    "wp,(rtDb,M,o,sYe",
    "wp,(MD,Y",
    "wp,(Y,M,D",
    "wp,(rtNme",
    "wp,(rtCe",
    "wp,(rtDbMo",
};

class date_matcher {
public:
    constexpr date_matcher(token_stream& in, std::size_t first) noexcept : in_{in}, first_{first} {}

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
    [[nodiscard]] constexpr std::size_t match(std::string_view pattern, std::size_t i) noexcept {
        if (pattern.empty()) return i;
        const char element = pattern[0];
        const bool optional = element == ',' || element == '(' || (element >= 'a' && element <= 'z');
        const said_date before = said_;
        if (const std::size_t n = take(element >= 'a' && element <= 'z' ? static_cast<char>(element - 32) : element, i))
            if (const std::size_t end = match(pattern.substr(1), i + n); end != first_) return end;
        said_ = before;
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
            case 'P': return t.is(word_class::daypart);
            case 'R': return i > first_ && t.is(particle::day);
            case 'T':
                return i > first_ && t.is(word_class::date_label) &&
                       t.word.value == static_cast<std::uint8_t>(date_label::none);
            case '(': return i > first_ && t.is(U'(');
            case ',': return i > first_ && t.is(token_kind::mark) && separates_date(t.mark);
            case 'B': return t.is(particle::month_before) || t.is(particle::month);
            case 'O': return t.is(particle::month);
            case 'S': return t.is(particle::year);
            case 'D': return take_day(i);
            case 'M':
                if (!t.is(token_kind::word) || !t.word.is_month()) return 0;
                said_.month = t.word;
                return 1;
            case 'Y': return take_year(i);
            case 'E': return take_era(i);
            case 'N': return take_row(i);
            default: return take_run(i);
        }
    }

    [[nodiscard]] constexpr std::size_t take_day(std::size_t i) noexcept {
        const token& t = in_[i];
        if (t.is(word_class::ordinal) || (t.is(word_class::cardinal) && t.word.value <= 31)) {
            said_.day = {t.word.value, 2};
            return 1;
        }
        if (!is_number(t, 1, 2) || is_bound(in_, i)) return 0;
        said_.day = number_of(t);
        std::size_t n = 1;
        if (in_[i + 1].is(U'-') && in_[i + 2].is(word_class::ordinal_suffix)) n = 3;
        else if (in_[i + 1].is(word_class::ordinal_suffix)) n = 2;
        else if (in_[i + 1].begin == t.end && in_[i + 1].is(word_class::era) &&
                 in_[i + 1].word.value == static_cast<std::uint8_t>(era::gregorian))
            n = 2;  // a meem behind a number is "-th" as well as "AD"
        return n;
    }

    [[nodiscard]] constexpr std::size_t take_year(std::size_t i) noexcept {
        const token &t = in_[i], &after = in_[i + 1];
        if (!is_number(t, 1, 4) || is_bound(in_, i)) return 0;
        if (after.is(U':') && in_[i + 2].is(token_kind::number)) return 0;  // the hour of a time
        if (after.is(token_kind::mark) && after.begin == t.end && in_[i + 2].is(token_kind::number) &&
            in_[i + 2].begin == after.end && (after.mark == U'/' || after.mark == U'.'))
            return 0;  // the first of another row
        // Two digits are a year only where nothing is counted: "8 Dey 95", but not "8 Dey 95 people".
        const bool counts = after.is(token_kind::other) || after.is(U'%') || after.is(word_class::ordinal_suffix) ||
                            (after.is(token_kind::word) && (after.word.is_month() || after.is(particle::minute)));
        if (t.digits == 2 && counts) return 0;
        if ((t.digits == 1 || t.digits == 3) && !after.is(word_class::era)) return 0;
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
        const token &last = in_[i + 4], &after = in_[i + 5];
        if (row.count != 3 || is_bound(in_, i) || is_stuck(in_[i + 3], last, after) || after.is(U'%')) return 0;
        for (std::size_t k = 0; k < 3; ++k) {
            if (!is_number(in_[i + 2 * k], 1, 4)) return 0;
            said_.part[k] = number_of(in_[i + 2 * k]);
        }
        said_.separator = row.separator;
        return row.tokens();
    }

    [[nodiscard]] constexpr std::size_t take_run(std::size_t i) noexcept {
        const token& t = in_[i];
        if ((t.digits != 8 && t.digits != 14) || !t.is(token_kind::number) || is_bound(in_, i)) return 0;
        const token& mark = token_before(in_, i);
        if (mark.is(token_kind::mark) && mark.end == t.begin && separates_date(mark.mark)) return 0;
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
    said_date said_{};
};

/// The date phrase at token `i`.
[[nodiscard]] constexpr phrase<said_date> read_date_phrase(token_stream& in, std::size_t i) noexcept {
    phrase<said_date> date = date_matcher{in, i}.match();
    date.said.in_url = in[i].in_url;
    return date;
}

// ---- times ------------------------------------------------------------------------------------------------------

/// Reads "hour:minute[:second]", "[o'clock] hour and minute minutes", and what follows: part of the day, zone.
class time_matcher {
public:
    constexpr time_matcher(token_stream& in, std::size_t first) noexcept : in_{in}, first_{first}, at_{first} {}

    [[nodiscard]] constexpr phrase<said_time> match() noexcept {
        const bool clock = in_[at_].is(particle::clock);
        if (clock) ++at_;
        if (clock && in_[at_].is(U':')) ++at_;
        if (!read_digits(clock) && !(clock && read_words())) return {};
        if (!normalise()) return {};
        read_daypart();
        read_zone();
        return {at_ - first_, in_[first_].begin, in_[at_ - 1].end, said_};
    }

private:
    /// Whether the tokens at `i` are `mark` and two digits, with as much space before as behind the mark.
    [[nodiscard]] constexpr bool is_next(std::size_t i, bool any_mark) noexcept {
        const token &mark = in_[i], &number = in_[i + 1];
        const bool divides = mark.is(U':') || (any_mark && (mark.is(U'/') || mark.is(U'.') || mark.is(U',')));
        return divides && is_number(number, 2, 2) && number.value < 60 && mark.spaced == number.spaced;
    }

    [[nodiscard]] constexpr bool read_digits(bool clock) noexcept {
        if (!is_number(in_[at_], 1, 2) || is_bound(in_, at_) || !is_next(at_ + 1, clock)) return false;
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
        const int value = is_number(t, 1, 2) ? static_cast<int>(t.value) : t.is(word_class::cardinal) ? t.word.value : -1;
        return value < limit ? value : -1;
    }

    [[nodiscard]] constexpr bool read_words() noexcept {
        const int hour = small_number(at_, 25);
        if (hour < 0) return false;
        said_.hour = static_cast<std::int8_t>(hour);
        ++at_;
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
        const token &sign = in_[at_], &hours = in_[at_ + 1];
        if (sign.is(word_class::zone)) {
            said_.zone = static_cast<zone>(sign.word.value);
            ++at_;
        } else if ((sign.is(U'+') || sign.is(U'-')) && !sign.spaced && !hours.spaced && is_number(hours, 2, 4)) {
            // +03:30, +0330, +03
            auto minutes = static_cast<int>(hours.digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60);
            std::size_t n = 2;
            if (hours.digits == 2 && is_next(at_ + 2, false) && !in_[at_ + 2].spaced) {
                minutes += static_cast<int>(in_[at_ + 3].value);
                n = 4;
            } else if (hours.digits == 3 || (sign.is(U'-') && hours.digits == 2)) {
                return;  // "08:44-12" goes on with something else
            }
            if (minutes > 14 * 60) return;
            said_.has_offset = true;
            said_.offset = static_cast<std::int16_t>(sign.is(U'-') ? -minutes : minutes);
            at_ += n;
        }
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
