#ifndef DABIR_DATE_DETAIL_DAY_COUNT_HPP
#define DABIR_DATE_DETAIL_DAY_COUNT_HPP

#include <cstdint>

#include <dabir/base/config.hpp>
#include <dabir/date/detail/packed_date.hpp>

// The arithmetic of the Jalali calendar, apart from its types: day numbers are days since 1970-01-01, years are
// counted from the Hijra, and everything follows from one function, year_start.
//
// The calendar is astronomical: a year begins on the day whose apparent noon, at 52.5 degrees East, is the first
// after the March equinox. Six straight lines through those days give every year 1..3177 of an ephemeris (JPL
// DE431); the outermost two go on beyond them as an arithmetical extension. Between 1178 and 1502 a 33-year cycle
// has the same starts, and conversions there are a few multiplications.
//
//     year_start(1401)          == 19072                      // 2022-03-21
//     civil_from_days(19355)    == pack(1401, 10, 8)        // 2022-12-29

namespace dabir::inline v0_1::jalali::detail {

using dabir::detail::max_year;
using dabir::detail::min_year;
using dabir::detail::not_a_date;
using dabir::detail::pack;

/// The day number of 1 Farvardin of `year`. Defined for min_year - 1 .. max_year + 2.
[[nodiscard]] constexpr std::int32_t year_start(std::int32_t year) noexcept;

/// Whether `year` has 366 days, by its own start and the next. Defined for min_year - 1 .. max_year + 1.
[[nodiscard]] constexpr bool is_leap(std::int32_t year) noexcept {
    return year_start(year + 1) - year_start(year) == 366;
}

/// The days of `month` in `year`; 0 when `month` is not one of 1..12.
[[nodiscard]] constexpr unsigned days_in_month(std::int32_t year, unsigned month) noexcept {
    if (month - 1 > 11) return 0;
    return month <= 6 ? 31 : month < 12 || is_leap(year) ? 30 : 29;
}

/// Whether there is such a day; the year must be in the range.
[[nodiscard]] constexpr bool is_date(std::int32_t year, unsigned month, unsigned day) noexcept {
    // Every month has 29 days, so that most dates are told without a look at the year.
    return month - 1 <= 11 && (day - 1 < 29 || day - 1 < days_in_month(year, month));
}

/// The days of a year that lie before the first of `month` (1..12).
[[nodiscard]] constexpr unsigned days_before_month(unsigned month) noexcept {
    const unsigned whole = month - 1;
    return 30 * whole + (whole < 6 ? whole : 6);
}

/// The packed date of a day number; not_a_date where its year is outside min_year..max_year. Total.
[[nodiscard]] constexpr std::uint32_t civil_from_days(std::int64_t days) noexcept;

/// The day number of a date whose year fits in 16 bits and whose day in 8. With a month of 1..12 it is the first of the
/// month + (day - 1); with another month it is some number.
[[nodiscard]] constexpr std::int32_t days_from_civil(std::int32_t year, unsigned month, unsigned day) noexcept;

// ---- the starts of years ------------------------------------------------------------------------------------

/// From `first_year` on, a year starts (slope * year + offset) / 2^16 days after 365 days for each year before it.
struct piece {
    std::int16_t first_year;
    std::uint16_t slope;
    std::uint16_t offset;
};

// The mean time from one March equinox to the next changes by some seconds over these millennia, so no one line will do.
// The 2820-year rule is one line, with the slope of the mean tropical year (15873, below all of these): it is a day off
// in 1404.
inline constexpr piece pieces[] = {
    {1, 15880, 50740},    {785, 15880, 51808},  {1177, 15880, 52768},
    {1536, 15883, 48904}, {2093, 15884, 47294}, {2815, 15882, 53350},
};

/// The day before 1 Farvardin 1, Julian day number 1948320, counted from 1970-01-01.
inline constexpr std::int32_t epoch = 1948320 - 2440588;

constexpr std::int32_t year_start(std::int32_t year) noexcept {
    const piece* p = pieces;
    while (p != pieces + 5 && year >= p[1].first_year) ++p;
    return epoch + 365 * (year - 1) + ((p->slope * year + p->offset) >> 16);
}

inline constexpr std::int32_t first_day = year_start(min_year);
inline constexpr std::int32_t last_day = year_start(max_year + 1) - 1;

// ---- the 33-year cycle of 1178..1502 ---------------------------------------------------------------------------

inline constexpr std::int32_t cycle_first_year = 1178;
inline constexpr std::int32_t cycle_last_year = 1502;
inline constexpr std::int32_t cycle_first_day = year_start(cycle_first_year);
inline constexpr std::uint32_t cycle_days =
    static_cast<std::uint32_t>(year_start(cycle_last_year + 1) - cycle_first_day);

/// Month and day, in their places within a packed date, of each day of a year counted from 0.
struct month_and_day_table {
    std::uint32_t of[366];
};

consteval month_and_day_table make_month_and_day() noexcept {
    month_and_day_table table{};
    for (std::uint32_t month = 1, n = 0; month <= 12; ++month)
        for (std::uint32_t day = 1; day <= (month <= 6 ? 31u : 30u); ++day) table.of[n++] = pack(0, month, day);
    return table;
}

// A table, because 31 x 6 + 30 x 6 fits no one line and a branch on the half of the year is mispredicted every
// other time.
inline constexpr month_and_day_table month_and_day = make_month_and_day();

/// days_before_month - 1 for each month; the places that are no month are there so that four bits index it.
struct month_offset_table {
    std::int16_t of[16];
};

consteval month_offset_table make_month_offset() noexcept {
    month_offset_table table{};
    for (unsigned month = 1; month <= 12; ++month)
        table.of[month] = static_cast<std::int16_t>(static_cast<int>(days_before_month(month)) - 1);
    return table;
}

inline constexpr month_offset_table month_offset = make_month_offset();

// ---- conversions ----------------------------------------------------------------------------------------------

/// civil_from_days outside the cycle.
DABIR_COLD constexpr std::uint32_t civil_from_days_far(std::int64_t days) noexcept {
    if (days < first_day || days > last_day) return not_a_date;
    const auto n = static_cast<std::int32_t>(days);
    // A mean year of 365.2423 days misses the true one by less than a year anywhere in the range.
    auto year = static_cast<std::int32_t>((days - epoch) * 10000 / 3652423);
    while (year > min_year && year_start(year) > n) --year;
    while (year < max_year && year_start(year + 1) <= n) ++year;
    return static_cast<std::uint16_t>(year) | month_and_day.of[n - year_start(year)];
}

/// days_from_civil outside the cycle.
DABIR_COLD constexpr std::int32_t days_from_civil_far(std::int32_t year, unsigned month, unsigned day) noexcept {
    return year_start(year) + month_offset.of[month & 15] + static_cast<std::int32_t>(day);
}

constexpr std::uint32_t civil_from_days(std::int64_t days) noexcept {
    // Unsigned, so that one comparison serves both ends and no number of days overflows.
    const auto n = static_cast<std::uint64_t>(days) - static_cast<std::uint64_t>(std::int64_t{cycle_first_day});
    if (n >= cycle_days) [[unlikely]] return civil_from_days_far(days);
    // 33 / 12053 years a day in 32-bit fixed point: the whole part is the year, and the fraction of a year, scaled to
    // 365.24 days, the day of the year.
    const std::uint64_t years = n * 11759224 + (std::uint64_t{cycle_first_year} << 32 | 8912598);
    const std::uint64_t day_of_year = (years & 0xFFFFFFFF) * 5984132 >> 46;
    return static_cast<std::uint32_t>(years >> 32) | month_and_day.of[day_of_year];
}

constexpr std::int32_t days_from_civil(std::int32_t year, unsigned month, unsigned day) noexcept {
    const auto n = static_cast<std::uint32_t>(year - cycle_first_year);
    if (n > cycle_last_year - cycle_first_year) [[unlikely]] return days_from_civil_far(year, month, day);
    // floor((12053 * year - 12024) / 33) + constant in 30-bit fixed point.
    const auto start = static_cast<std::int32_t>((year * std::int64_t{392176066809} - 528959971643765) >> 30);
    return start + month_offset.of[month & 15] + static_cast<std::int32_t>(day);
}

}  // namespace dabir::inline v0_1::jalali::detail

#endif
