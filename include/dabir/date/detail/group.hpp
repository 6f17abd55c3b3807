#ifndef DABIR_DATE_DETAIL_GROUP_HPP
#define DABIR_DATE_DETAIL_GROUP_HPP

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include <dabir/date/detail/clock.hpp>
#include <dabir/date/detail/phrase.hpp>
#include <dabir/date/detail/resolve.hpp>
#include <dabir/date/tehran.hpp>

// The last room of the finder: moments. Phrases that stand beside each other and speak of one moment (a time, a date,
// the same date in other calendars) become one match; partners choose among the readings and fix value and flags.

namespace dabir::inline v0_1::detail {

/// "Date" itself as a label, which says nothing of what the date is.
[[nodiscard]] constexpr bool is_plain_label(const token& t) noexcept {
    return t.is(word_class::date_label) && t.word.value == static_cast<std::uint8_t>(date_label::none);
}

/// Whether a token names a stretch of time: "days", "week", "hour".
[[nodiscard]] constexpr bool is_stretch_of_time(const token& t) noexcept {
    return t.is(particle::day) || t.is(particle::month) || t.is(particle::year) || t.is(particle::part) ||
           t.is(particle::clock) || t.is(particle::minute);
}

/// What stands at the head of a stream: a match, or the tokens to pass over, at least one.
struct grouped {
    std::optional<date_match> match;
    std::size_t tokens = 1;
};

class grouper {
public:
    constexpr explicit grouper(token_stream& in) noexcept : in_{in} {}

    [[nodiscard]] constexpr grouped read() noexcept {
        if (is_stretch_of_time(in_[0]) && in_[1].is(particle::beside)) return {std::nullopt, counted_from()};
        // A time first needs its date behind it; alone it names no day.
        if (take_time(0)) {
            const std::size_t time_end = end_;
            if (!take_date(connected(end_))) return {std::nullopt, time_end};
        } else if (!take_date(0)) {
            return {std::nullopt, days_of_range()};
        }
        for (;;) {
            const std::size_t next = connected(end_);
            if (!take_time(next) && !take_partner(next)) break;
        }
        if (const std::size_t n = rest_of_range(); n != 0) return {std::nullopt, end_ + n};
        if (parts_[0].all.partial && parts_[0].all.doubtful) return {std::nullopt, date_end_};
        return {make_match(), end_};
    }

private:
    struct part {
        std::size_t begin = 0, end = 0;
        readings all;
        std::size_t chosen = 0;
        std::int8_t weekday = -1;

        [[nodiscard]] constexpr const reading& value() const noexcept { return all.all[chosen]; }
    };

    /// Where the next phrase may begin: behind the marks and words that join the parts of one moment.
    [[nodiscard]] constexpr std::size_t connected(std::size_t i) noexcept {
        constexpr std::u32string_view joining = U"-/:|,@_()[]\u00B7";
        constexpr std::size_t longest = 5;
        for (std::size_t n = 0; n < longest; ++n, ++i) {
            const token& t = in_[i];
            const bool joins = t.is(token_kind::mark) && joining.find(t.mark) != joining.npos;
            if (!joins && !t.is(particle::in) && !t.is(particle::day) && !t.is(particle::same) &&
                !t.is(particle::iso_time) && !is_plain_label(t))
                break;
        }
        return i;
    }

    constexpr bool take_time(std::size_t i) noexcept {
        if (time_.tokens != 0) return false;
        const phrase<said_time> time = read_time_phrase(in_, i);
        if (time.tokens == 0 || (count_ != 0 && is_of_next(i, i + time.tokens))) return false;
        time_ = time;
        end_ = i + time.tokens;
        return true;
    }

    /// Whether a line ends between two tokens.
    [[nodiscard]] constexpr bool is_broken(std::size_t from, std::size_t to) noexcept {
        for (std::size_t n = from; n <= to; ++n)
            if (in_[n].newline) return true;
        return false;
    }

    /// Whether a time on the next line stands before a date of its own there.
    [[nodiscard]] constexpr bool is_of_next(std::size_t time, std::size_t behind) noexcept {
        if (!is_broken(end_, time)) return false;
        const std::size_t next = connected(behind);
        const auto [date, all] = date_at(next);
        return date.tokens != 0 && !is_broken(behind, next) && is_same_calendar(all);
    }

    [[nodiscard]] constexpr bool is_same_calendar(const readings& other) const noexcept {
        const readings& first = parts_[0].all;
        const calendar c = first.partial ? first.calendar : parts_[0].value().calendar;
        return c == (other.count != 0 ? other.best().calendar : other.calendar);
    }

    /// The tokens of "[three] days before 8 Dey 1401", which is another day.
    [[nodiscard]] constexpr std::size_t counted_from() noexcept {
        const std::size_t next = connected(2);
        return next + read_date_phrase(in_, next).tokens;
    }

    /// A date phrase and what it can mean. A year that may be a count is one where it gives the weekday that is said.
    struct read_date {
        phrase<said_date> date;
        readings all;
    };

    [[nodiscard]] constexpr read_date date_at(std::size_t i) noexcept {
        read_date r{read_date_phrase(in_, i), {}};
        if (r.date.tokens == 0) return r;
        r.all = resolve(r.date.said);
        if (!r.date.said.doubtful_year) return r;
        const bool agreed = r.all.count != 0 && !r.all.best().flags.contains(date_flag::weekday_mismatch);
        if (r.date.said.weekday >= 0 && agreed) return r;
        r.date = read_date_phrase(in_, i, false);
        r.all = resolve(r.date.said);
        return r;
    }

    constexpr bool take_date(std::size_t i) noexcept {
        const auto [date, all] = date_at(i);
        if (date.tokens == 0 || (all.count == 0 && !all.partial)) return false;
        parts_[0] = {date.begin, date.end, all, 0, date.said.weekday};
        count_ = 1;
        end_ = date_end_ = i + date.tokens;
        daypart_ = date.said.daypart;
        if (date.said.time.said()) time_ = {1, date.begin, date.end, date.said.time};
        return true;
    }

    /// The tokens of "8 until 12 Dey 1401" or "8-12 Dey", which name no single day; 1 where there is no such thing.
    [[nodiscard]] constexpr std::size_t days_of_range() noexcept {
        const token &first = in_[0], &mark = in_[1];
        const bool day = is_number(first, 1, 2) || first.is(word_class::ordinal) || first.is(word_class::cardinal);
        const bool joins = mark.is(particle::until) || mark.is(particle::conjunction) ||
                           (mark.is(U'-') && mark.spaced == in_[2].spaced);
        if (!day || !joins) return 1;
        const auto [date, all] = date_at(2);
        const std::uint64_t value = first.is(token_kind::number) ? first.value : first.word.value;
        return date.tokens != 0 && value < static_cast<std::uint64_t>(date.said.day.value) ? 2 + date.tokens : 1;
    }

    /// The tokens by which the date goes on to a later one: "until 12 Dey", "- 12 Dey"; 0 where it does not.
    [[nodiscard]] constexpr std::size_t rest_of_range() noexcept {
        const bool until = in_[end_].is(particle::until);
        if (!until && !in_[end_].is(U'-')) return 0;
        const std::size_t next = connected(end_ + 1);
        const auto [date, all] = date_at(next);
        if (date.tokens == 0) return 0;
        const bool later = all.count != 0 && is_same_calendar(all) &&
                           (parts_[0].all.partial || all.best().day > parts_[0].value().day);
        return until || later ? next - end_ + date.tokens : 0;
    }

    /// The date at `i` as another writing of the same day.
    constexpr bool take_partner(std::size_t i) noexcept {
        if (count_ == parts_.size()) return false;
        const auto [date, all] = date_at(i);
        if (date.tokens == 0 || all.count == 0) return false;
        part next{date.begin, date.end, all, 0, date.said.weekday};
        if (!agrees(next)) {
            part lunar{date.begin, date.end, resolve_as_lunar(date.said), 0, date.said.weekday};
            if (!parts_[0].all.partial && lunar.all.count != 0 && agrees(lunar)) next = lunar;
            else if (!contradicts(next, i)) return false;
        }
        parts_[count_++] = next;
        end_ = i + date.tokens;
        return true;
    }

    /// Whether some reading of the other writing is one of the first part's days, and that of all parts between;
    /// chooses both.
    constexpr bool agrees(part& next) noexcept {
        part& first = parts_[0];
        if (first.all.partial) return infers_year(next);
        for (std::size_t a = 0; a < first.all.count; ++a) {
            if (count_ > 1 && a != first.chosen) continue;
            for (std::size_t b = 0; b < next.all.count; ++b) {
                const reading &one = first.all.all[a], &other = next.all.all[b];
                bool one_day = is_one_day(one, other) && !is_calendar_used(other.calendar, a);
                for (std::size_t n = 1; n < count_; ++n) one_day &= is_one_day(parts_[n].value(), other);
                if (!one_day) continue;
                first.chosen = a;
                next.chosen = b;
                return true;
            }
        }
        return false;
    }

    /// Whether the other writing is the first part's day and a mistake: dates a few days apart side by side are, others
    /// are two dates.
    constexpr bool contradicts(const part& next, std::size_t i) noexcept {
        constexpr std::chrono::days slip{3};
        if (parts_[0].all.partial || is_calendar_used(next.value().calendar, parts_[0].chosen)) return false;
        if (is_broken(end_, i)) return false;
        const auto distance = next.value().day - parts_[0].value().day;
        if (distance > slip || distance < -slip) return false;
        conflict_ = true;
        return true;
    }

    /// Whether the other writing is the day and month that the first part says without a year.
    constexpr bool infers_year(part& next) noexcept {
        readings& said = parts_[0].all;
        for (std::size_t b = 0; b < next.all.count; ++b) {
            const reading& other = next.all.all[b];
            if (other.calendar == said.calendar) continue;
            const auto day = day_without_year(said, other);
            if (!day) continue;
            date_flags flags = date_flag::year_inferred;
            if (parts_[0].weekday >= 0 && !is_weekday(*day, parts_[0].weekday)) flags |= date_flag::weekday_mismatch;
            said.all[0] = {*day, said.calendar, flags};
            said.count = 1;
            said.partial = false;
            next.chosen = b;
            return true;
        }
        return false;
    }

    /// The day of the month and day that are said next to another writing's, if it can be the same day.
    [[nodiscard]] static constexpr std::optional<std::chrono::local_days> day_without_year(
        const readings& said, const reading& other) noexcept {
        constexpr int offsets[] = {0, 1, -1, 2, -2};
        for (const int offset : offsets) {
            const reading same{other.day + std::chrono::days{offset}, said.calendar, {}};
            if (!is_one_day(same, other)) continue;
            if (month_and_day_of(said.calendar, same.day) == said.without_year) return same.day;
        }
        return std::nullopt;
    }

    [[nodiscard]] constexpr bool is_calendar_used(calendar c, std::size_t of_first) const noexcept {
        if (parts_[0].all.all[of_first].calendar == c) return true;
        for (std::size_t n = 1; n < count_; ++n)
            if (parts_[n].value().calendar == c) return true;
        return false;
    }

    [[nodiscard]] constexpr date_match make_match() const noexcept {
        date_match match;
        const part& first = parts_[0];
        const said_time said = time_.said.said() ? time_on_day() : said_time{};
        match.offset = time_.said.said() && time_.begin < first.begin ? time_.begin : first.begin;
        std::size_t end = time_.said.said() ? time_.end : 0;
        for (std::size_t n = 0; n < count_; ++n) end = parts_[n].end > end ? parts_[n].end : end;
        match.length = end - match.offset;
        if (first.all.partial) {
            match.precision = precision::partial;
            match.calendar = first.all.calendar;
            match.flags = first.all.flags;
            return match;
        }
        const reading value = chosen_value();
        const clock_time time = resolve(said);
        match.precision = time.precision;
        match.calendar = value.calendar;
        match.flags = value.flags;
        match.flags |= time.flags;
        match.first = match.last = std::chrono::local_seconds{value.day} + time.since_midnight;
        match.utc_offset = utc_offset(said, match.first);
        if (is_left_out(said, match.first)) match.flags |= date_flag::nonexistent_time;
        if (count_ == 1) return match;
        // What the partner settled is no guess any more.
        if (!conflict_) settle(match.flags);
        match.flags |= conflict_ ? date_flag::dual_conflicts : date_flag::dual_agrees;
        for (std::size_t n = 0; n < count_; ++n) {
            const reading& r = parts_[n].value();
            match.parts[n] = {parts_[n].begin, parts_[n].end - parts_[n].begin, r.calendar, r.day};
            if (r.flags.contains(date_flag::weekday_mismatch) && !conflict_) match.flags |= date_flag::weekday_mismatch;
        }
        match.part_count = static_cast<std::uint8_t>(count_);
        return match;
    }

    /// The first part's reading, or where the parts contradict each other the first one on the weekday that was said.
    [[nodiscard]] constexpr reading chosen_value() const noexcept {
        for (std::size_t w = 0; conflict_ && w < count_; ++w) {
            if (parts_[w].weekday < 0) continue;
            for (std::size_t n = 0; n < count_; ++n) {
                reading r = parts_[n].value();
                if (!is_weekday(r.day, parts_[w].weekday)) continue;
                r.flags.remove(date_flag::weekday_mismatch);
                return r;
            }
        }
        return parts_[0].value();
    }

    /// The time by the part of the day that stands with the date ("the evening of 8 Dey, at 5 o'clock").
    [[nodiscard]] constexpr said_time time_on_day() const noexcept {
        said_time said = time_.said;
        if (!said.clock || said.daypart != daypart::none) return said;
        // Whose the night before a weekday is, the day's or the one's before, is not for us to say.
        if (in_.previous().is(word_class::daypart) && said.hour <= 12) return {};
        said.daypart = daypart_;
        return said;
    }

    /// The distance from UTC that the text says; Tehran's where the clock there shows the time once, in whole minutes.
    [[nodiscard]] static constexpr std::optional<std::chrono::minutes> utc_offset(
        const said_time& said, std::chrono::local_seconds local) noexcept {
        if (said.has_offset) return std::chrono::minutes{said.offset};
        if (said.zone == zone::utc) return std::chrono::minutes{0};
        if (said.zone == zone::kabul) return std::chrono::minutes{270};
        if (said.zone != zone::tehran) return std::nullopt;
        const tehran::local_info info = tehran::get_info(local);
        const auto offset = std::chrono::floor<std::chrono::minutes>(info.first.offset);
        if (info.result != tehran::local_info::unique || offset != info.first.offset) return std::nullopt;
        return offset;
    }

    /// Whether Tehran's clocks leave the time out; a time is theirs where the text names no other zone.
    [[nodiscard]] static constexpr bool is_left_out(const said_time& said, std::chrono::local_seconds local) noexcept {
        if (!said.said() || said.has_offset || (said.zone != zone::none && said.zone != zone::tehran)) return false;
        return tehran::get_info(local).result == tehran::local_info::nonexistent;
    }

    token_stream& in_;
    std::array<part, 3> parts_{};
    std::size_t count_ = 0;
    phrase<said_time> time_{};
    std::size_t end_ = 0;
    std::size_t date_end_ = 0;  // of the first part
    daypart daypart_ = daypart::none;
    bool conflict_ = false;
};

}  // namespace dabir::inline v0_1::detail

#endif
