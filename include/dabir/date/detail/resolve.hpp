#ifndef DABIR_DATE_DETAIL_RESOLVE_HPP
#define DABIR_DATE_DETAIL_RESOLVE_HPP

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <dabir/date/detail/daypart.hpp>
#include <dabir/date/detail/said.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/match.hpp>

// The fourth room of the finder: readings. From what a phrase says, every day that it may mean, the likeliest first,
// each with what is to be known of it. Evidence for a calendar, strongest first: era, name of a month, range of the
// year, weekday; without any a date is Jalali and flagged. In numbers a date is lunar by its era or its partner alone,
// since 1401..1499 are as well Jalali years. Nothing rolls over: what is no day gives no reading.

namespace dabir::inline v0_1::detail {

/// A day that a phrase may mean.
struct reading {
    std::chrono::local_days day{};
    dabir::calendar calendar = calendar::none;
    date_flags flags;
};

/// A month and day by number.
struct month_and_day {
    unsigned month = 0, day = 0;

    friend constexpr bool operator==(const month_and_day&, const month_and_day&) noexcept = default;
};

/// The month and day of a day in a calendar; zeros in none.
[[nodiscard]] constexpr month_and_day month_and_day_of(calendar c, std::chrono::local_days day) noexcept {
    if (c == calendar::jalali) {
        const jalali::year_month_day date{day};
        return {unsigned{date.month()}, unsigned{date.day()}};
    }
    if (c == calendar::gregorian) {
        const std::chrono::year_month_day date{day};
        return {unsigned{date.month()}, unsigned{date.day()}};
    }
    if (c == calendar::hijri) {
        const hijri::year_month_day date{day};
        return {unsigned{date.month()}, unsigned{date.day()}};
    }
    return {};
}

/// What a phrase can mean: readings, or a day and month without a value.
struct readings {
    std::array<reading, 6> all{};
    std::size_t count = 0;
    bool partial = false;                       // a month and day are said, and no year or a contradictory one
    bool doubtful = false;                      // and the month's name is a common word, with no weekday beside it
    dabir::calendar calendar = calendar::none;  // of a partial one, as the rest
    date_flags flags;
    month_and_day without_year;

    [[nodiscard]] constexpr const reading& best() const noexcept { return all[0]; }
};

/// The day of fields in a calendar, if there is one.
[[nodiscard]] constexpr std::optional<std::chrono::local_days> day_of(calendar c, int y, int m, int d) noexcept {
    if (c == calendar::jalali) {
        const jalali::year_month_day date = jalali::year{y} / m / d;
        if (date.ok()) return std::chrono::local_days{date};
    } else if (c == calendar::hijri) {
        const hijri::year_month_day date = hijri::year{y} / m / d;
        if (date.ok()) return std::chrono::local_days{date};
    } else if (c == calendar::gregorian && y >= -32767 && y <= 32767 && m >= 1 && m <= 12 && d >= 1 && d <= 31) {
        const std::chrono::year_month_day date = std::chrono::year{y} / m / d;
        if (date.ok()) return std::chrono::local_days{date};
    }
    return std::nullopt;
}

/// Whether a year is one that only the Gregorian calendar has had, but which none has today.
[[nodiscard]] constexpr bool is_early_gregorian(int year) noexcept { return year >= 1500 && year < 1700; }

/// The calendar whose years of today are written so; none where the number does not tell.
[[nodiscard]] constexpr calendar calendar_of_year(int year) noexcept {
    if (year >= 1200 && year <= 1499) return calendar::jalali;
    if (year >= 1700 && year <= 2199) return calendar::gregorian;
    return calendar::none;
}

/// Whether a year may be a lunar one: of today, or by its era any that has been.
[[nodiscard]] constexpr bool is_lunar_year(int year, bool by_era) noexcept {
    return year >= (by_era ? 1 : 1200) && year <= 1499;
}

/// How far from its day a reading may be true: other countries see the moon a day before or after, and what was not
/// announced is known to two days.
[[nodiscard]] constexpr std::chrono::days tolerance(const reading& r) noexcept {
    if (r.calendar != calendar::hijri) return std::chrono::days{0};
    const hijri::year_month_day date{r.day};
    return std::chrono::days{hijri::source(date) == hijri::month_source::announced ? 1 : 2};
}

/// Whether two readings can be one day.
[[nodiscard]] constexpr bool is_one_day(const reading& a, const reading& b) noexcept {
    const auto apart = a.day > b.day ? a.day - b.day : b.day - a.day;
    return apart <= tolerance(a) || apart <= tolerance(b);
}

[[nodiscard]] constexpr calendar calendar_of(era e) noexcept {
    switch (e) {
        case era::jalali:
        case era::imperial: return calendar::jalali;
        case era::gregorian: return calendar::gregorian;
        case era::hijri: return calendar::hijri;
        default: return calendar::none;
    }
}

[[nodiscard]] constexpr calendar calendar_of(const word& month) noexcept {
    return month.is(word_class::jalali_month)      ? calendar::jalali
           : month.is(word_class::gregorian_month) ? calendar::gregorian
           : month.is(word_class::hijri_month)     ? calendar::hijri
                                                   : calendar::none;
}

/// A year of two digits in the window of its calendar, 1331..1430 and 1951..2050.
[[nodiscard]] constexpr int full_year(calendar c, int yy) noexcept {
    return c == calendar::jalali ? (yy > 30 ? 1300 + yy : 1400 + yy) : (yy > 50 ? 1900 + yy : 2000 + yy);
}

/// Takes out what other evidence has settled.
constexpr void settle(date_flags& flags) noexcept {
    flags.remove(date_flag::calendar_guessed);
    flags.remove(date_flag::ambiguous_order);
}

/// Whether a day is on a weekday, Sunday being 0.
[[nodiscard]] constexpr bool is_weekday(std::chrono::local_days day, int weekday) noexcept {
    return std::chrono::weekday{day}.c_encoding() == static_cast<unsigned>(weekday);
}

class resolver {
public:
    constexpr explicit resolver(const said_date& said) noexcept : said_{said} {}

    [[nodiscard]] constexpr readings resolve() noexcept {
        if (said_.era == era::before) return {};
        if (said_.numeric()) resolve_numbers();
        else resolve_named();
        check_weekday();
        return out_;
    }

    /// The same numbers as a lunar date, where the year could be one. By themselves they never are.
    [[nodiscard]] constexpr readings resolve_as_lunar() noexcept {
        const said_number& year = said_.part[2].digits >= 3 ? said_.part[2] : said_.part[0];
        const bool other_era = said_.era != era::none && said_.era != era::hijri_or_jalali;
        if (!said_.numeric() || other_era || !is_lunar_year(year.value, false)) return {};
        if (said_.month.word_class != word_class::none) return {};
        add_orders(calendar::hijri, {});
        check_weekday();
        return out_;
    }

private:
    constexpr void add(calendar c, said_number year, int month, int day, date_flags flags) noexcept {
        const bool imperial = said_.era == era::imperial;
        int y = year.value;
        // Of two digits a lunar year is as well one of the first century.
        if (c == calendar::hijri && (year.digits < 3 || !is_lunar_year(y, true))) return;
        if (year.digits == 2) {
            y = imperial ? 2500 + y : full_year(c, y);
            flags |= date_flag::two_digit_year;
        }
        if (imperial) y -= 1180;
        const auto value = day_of(c, y, month, day);
        if (y < 1 || !value || out_.count == out_.all.size()) return;
        for (std::size_t i = 0; i < out_.count; ++i)
            if (out_.all[i].day == *value && out_.all[i].calendar == c) return;
        if (said_.in_url) flags |= date_flag::in_url;
        out_.all[out_.count++] = {*value, c, flags};
    }

    constexpr void set_partial(calendar c, date_flags flags) noexcept {
        out_.partial = true;
        out_.calendar = c;
        out_.flags = flags;
        out_.without_year = {said_.month.value, static_cast<unsigned>(said_.day.value)};
    }

    constexpr void resolve_named() noexcept {
        const calendar c = calendar_of(said_.month), of_era = calendar_of(said_.era);
        // A day that the month never has is no date in any year.
        if (!is_in_some_year(c)) return;
        if (said_.year.digits == 0) {
            out_.doubtful = said_.month.everyday && said_.weekday < 0;
            return set_partial(c, {});
        }
        if (of_era != calendar::none && of_era != c) return set_partial(c, date_flag::calendar_conflict);
        if (said_.year.digits > 2 && of_era == calendar::none) {
            const calendar of_year =
                c == calendar::hijri && is_lunar_year(said_.year.value, false) ? c : calendar_of_year(said_.year.value);
            if (of_year != calendar::none && of_year != c) return set_partial(c, date_flag::calendar_conflict);
            if (of_year != c && !(c == calendar::gregorian && is_early_gregorian(said_.year.value)))
                return set_partial(c, {});
        }
        if (c == calendar::hijri && said_.year.digits == 2) return set_partial(c, {});
        add(c, said_.year, said_.month.value, said_.day.value, {});
    }

    /// Whether some year has the day and the named month that are said.
    [[nodiscard]] constexpr bool is_in_some_year(calendar c) const noexcept {
        if (c == calendar::hijri) return said_.day.value >= 1 && said_.day.value <= 30;
        return day_of(c, c == calendar::jalali ? 1399 : 2000, said_.month.value, said_.day.value).has_value();
    }

    /// Year first or year last; month before day at the end only where the day shows itself.
    constexpr void add_orders(calendar c, date_flags flags) noexcept {
        const said_number &a = said_.part[0], &b = said_.part[1], &z = said_.part[2];
        const auto is_year = [](const said_number& n) { return n.digits >= 3 || n.value > 31; };
        const bool first = is_year(a), last = is_year(z);
        if (is_year(b) || (first && last)) return;
        const std::size_t before = out_.count;
        if (!last && a.digits != 1) add(c, a, b.value, z.value, flags);
        if (!first && z.digits != 1) {
            add(c, z, b.value, a.value, flags);
            if (last && c == calendar::gregorian) add(c, z, a.value, b.value, flags);
        }
        if (out_.count - before > 1)
            for (std::size_t i = before; i < out_.count; ++i) out_.all[i].flags |= date_flag::ambiguous_order;
    }

    constexpr void resolve_numbers() noexcept {
        const calendar of_era = calendar_of(said_.era);
        const said_number& year = said_.part[2].digits >= 3 ? said_.part[2] : said_.part[0];
        const bool full = year.digits >= 3;
        // Three small numbers between dots are a version, a verse or a clause; between commas they are a list.
        const bool wide = said_.part[0].value > 31 || said_.part[2].value > 31;
        if (!full && !wide && said_.separator == U'.' && said_.weekday < 0) return;
        if (!full && said_.separator == U',') return;
        const int digits = said_.part[0].digits + said_.part[1].digits + said_.part[2].digits;
        if (!full && said_.separator == U'-' && digits != 6) return;
        if (said_.in_url && (said_.separator != U'/' || said_.part[0].digits != 4)) return;
        // "Hijri" alone is as well the lunar calendar.
        const date_flags guess = said_.era == era::hijri_or_jalali ? date_flag::calendar_guessed : date_flags{};
        if (of_era != calendar::none) {
            add_orders(of_era, {});
        } else if (full) {
            // A run of digits is a date only in the years of today.
            const int y = year.value;
            if (said_.separator == 0 && !(y >= 1300 && y < 1500) && !(y >= 1900 && y < 2100)) return;
            const calendar of_year = calendar_of_year(y);
            if (of_year != calendar::none) add_orders(of_year, guess);
            else if (is_early_gregorian(y)) add_orders(calendar::gregorian, date_flag::calendar_guessed);
        } else {
            add_orders(calendar::jalali, date_flag::calendar_guessed);
            // A weekday or a partner may choose this; by itself it is nothing.
            if (out_.count != 0 || said_.weekday >= 0) add_orders(calendar::gregorian, date_flag::calendar_guessed);
        }
        if (said_.month.word_class != word_class::none)
            for (std::size_t i = 0; i < out_.count; ++i) check_month_name(out_.all[i]);
    }

    /// A month's name behind a date in numbers.
    constexpr void check_month_name(reading& r) const noexcept {
        if (calendar_of(said_.month) != r.calendar || said_.month.value != month_and_day_of(r.calendar, r.day).month)
            r.flags |= date_flag::calendar_conflict;
    }

    /// The readings on the weekday that was said come first, and a single one is no guess; all others are flagged.
    constexpr void check_weekday() noexcept {
        if (said_.weekday < 0) return;
        std::size_t agreed = 0;
        for (std::size_t i = 0; i < out_.count; ++i) {
            reading r = out_.all[i];
            if (!is_weekday(r.day, said_.weekday)) {
                out_.all[i].flags |= date_flag::weekday_mismatch;
                continue;
            }
            for (std::size_t to = i; to > agreed; --to) out_.all[to] = out_.all[to - 1];
            out_.all[agreed++] = r;
        }
        if (agreed == 1) settle(out_.all[0].flags);
    }

    said_date said_;
    readings out_;
};

/// Every day that a date phrase may mean, the likeliest first.
[[nodiscard]] constexpr readings resolve(const said_date& said) noexcept { return resolver{said}.resolve(); }

/// What a date in numbers means where its partner says that it is lunar.
[[nodiscard]] constexpr readings resolve_as_lunar(const said_date& said) noexcept {
    return resolver{said}.resolve_as_lunar();
}

/// A time of day as seconds after midnight, up to 24:00.
struct clock_time {
    std::chrono::seconds since_midnight{};
    dabir::precision precision = precision::day;
    date_flags flags;
};

/// The time that a phrase means, on a clock of 24 hours.
[[nodiscard]] constexpr clock_time resolve(const said_time& said) noexcept {
    clock_time out;
    if (!said.said()) return out;
    const hour_of_day hour = hour_in(said.daypart, said.hour);
    if (!hour.agrees) out.flags |= date_flag::daypart_conflict;
    out.precision = said.second >= 0 ? precision::second : said.minute >= 0 ? precision::minute : precision::hour;
    out.since_midnight = std::chrono::hours{hour.hour} + std::chrono::minutes{said.minute < 0 ? 0 : said.minute} +
                         std::chrono::seconds{said.second < 0 ? 0 : said.second};
    return out;
}

}  // namespace dabir::inline v0_1::detail

#endif
