#ifndef DABIR_DATE_DETAIL_CIVIL_HPP
#define DABIR_DATE_DETAIL_CIVIL_HPP

#include <chrono>
#include <cstdint>

#include <dabir/base/config.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/match.hpp>

// The calendars behind one set of functions over plain numbers, for who knows only at run time which it is.

namespace dabir::inline v0_1::detail {

/// A date in plain numbers; year -32768, month and day 0 for none.
struct civil_date {
    std::int32_t year = -32768;
    std::uint32_t month = 0;
    std::uint32_t day = 0;

    [[nodiscard]] friend constexpr bool operator==(const civil_date&, const civil_date&) noexcept = default;
};

[[nodiscard]] constexpr civil_date unpacked(std::uint32_t packed) noexcept {
    return {static_cast<std::int16_t>(packed), packed >> 16 & 0xFF, packed >> 24};
}

template <class Date>
[[nodiscard]] constexpr civil_date civil_of(const Date& date) noexcept {
    return {int{date.year()}, unsigned{date.month()}, unsigned{date.day()}};
}

/// The date of a day; of any number.
[[nodiscard]] constexpr civil_date civil_from_days(calendar c, std::int64_t days) noexcept {
    using std::chrono::year_month_day, std::chrono::sys_days;
    if (c == calendar::hijri) return unpacked(hijri::detail::civil_from_days(days));
    if (c != calendar::gregorian) return unpacked(jalali::detail::civil_from_days(days));
    constexpr std::int64_t first = -12687428, last = 11248737;  // the years -32767..32767
    if (days < first || days > last) return {};
    return civil_of(year_month_day{sys_days{std::chrono::days{static_cast<std::int32_t>(days)}}});
}

/// The days of a month; 0 for a month that is none. The year is one of the range.
[[nodiscard]] constexpr unsigned days_in_month(calendar c, std::int32_t year, unsigned month) noexcept {
    if (c == calendar::hijri) return hijri::detail::days_in_month(year, month);
    if (c != calendar::gregorian) return jalali::detail::days_in_month(year, month);
    if (month - 1 > 11) return 0;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 ? 28 + leap : 30 + ((month + (month >> 3)) & 1);
}

/// The most days that a month has in any year; 0 for one that is none.
[[nodiscard]] constexpr unsigned longest_month(calendar c, unsigned month) noexcept {
    if (month - 1 > 11) return 0;
    return c == calendar::hijri       ? 30
           : c == calendar::gregorian ? days_in_month(c, 2000, month)
                                      : days_in_month(c, 1399, month);
}

/// is_date, for the calendars and years that are seldom asked for.
DABIR_NOINLINE [[nodiscard]] constexpr bool is_other_date(calendar c, const civil_date& d) noexcept {
    return d.year >= -32767 && d.year <= 32767 && d.day - 1 < days_in_month(c, d.year, d.month);
}

DABIR_ALWAYS_INLINE [[nodiscard]] constexpr bool is_date(calendar c, const civil_date& d) noexcept {
    if (c != calendar::jalali || d.year < -32767 || d.year > 32767) [[unlikely]] return is_other_date(c, d);
    // Only 30 Esfand asks for the year; any other branch here would be mispredicted every few dates.
    const unsigned most = 31 - (d.month > 6);
    return ((d.month - 1 <= 11) & (d.day - 1 < most)) != 0 &&
           (d.month * 32 + d.day != 12 * 32 + 30 || is_other_date(c, d));
}

/// days_from_civil of another calendar.
DABIR_NOINLINE [[nodiscard]] constexpr std::int64_t days_from_other(calendar c, const civil_date& d) noexcept {
    using namespace std::chrono;
    if (c == calendar::hijri) return hijri::detail::days_from_civil(d.year, d.month, d.day);
    return sys_days{year{d.year} / static_cast<int>(d.month) / static_cast<int>(d.day)}.time_since_epoch().count();
}

/// The day of a date that is one.
DABIR_ALWAYS_INLINE [[nodiscard]] constexpr std::int64_t days_from_civil(calendar c, const civil_date& d) noexcept {
    if (c == calendar::hijri || c == calendar::gregorian) [[unlikely]] return days_from_other(c, d);
    return jalali::detail::days_from_civil(d.year, d.month, d.day);
}

/// The weekday of a day, 0 for Sunday.
[[nodiscard]] constexpr unsigned weekday_from_days(std::int64_t days) noexcept {
    const auto n = static_cast<std::int32_t>((days + 4) % 7);
    return static_cast<unsigned>(n < 0 ? n + 7 : n);
}

/// Where a weekday stands in its week, from 0: weeks of Iran begin on Saturday, chrono's %U on Sunday.
[[nodiscard]] constexpr unsigned place_in_week(calendar c, unsigned weekday) noexcept {
    return c == calendar::gregorian ? weekday : (weekday + 1) % 7;
}

/// The week of the year of a day, from 0; week 1 begins with the first day of a week.
[[nodiscard]] constexpr std::int64_t week_of_year(calendar c, std::int64_t day, std::int64_t first_of_year) noexcept {
    return (day - first_of_year + 7 - place_in_week(c, weekday_from_days(day))) / 7;
}

}  // namespace dabir::inline v0_1::detail

#endif
