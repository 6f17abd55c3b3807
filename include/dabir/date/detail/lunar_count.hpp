#ifndef DABIR_DATE_DETAIL_LUNAR_COUNT_HPP
#define DABIR_DATE_DETAIL_LUNAR_COUNT_HPP

#include <bit>
#include <cstdint>

#include <dabir/date/detail/packed_date.hpp>
#include <dabir/date/detail/tables/hijri.hpp>

// The arithmetic of the lunar calendar, apart from its types: day numbers are days since 1970-01-01.
//
// A year is its first day and twelve bits, one for each month of 30 days. Both come from the table where it has the
// year, and from the tabular calendar elsewhere. The table's last year ends where the tabular one does, so that the
// years follow each other without a gap.
//
//     year_start(1444)               == 19203                  // 2022-07-30
//     civil_from_days(19355)         == pack(1444, 6, 5)       // 2022-12-29

namespace dabir::inline v0_1::hijri::detail {

using dabir::detail::max_year;
using dabir::detail::min_year;
using dabir::detail::not_a_date;
using dabir::detail::pack;

// ---- the tabular calendar -----------------------------------------------------------------------------------

/// The day before 1 Muharram 1, 16 July 622 (Julian), is Julian day number 1948439.
inline constexpr std::int32_t epoch = 1948440 - 2440588;

/// The first day of a year of the tabular calendar: 11 of 30 years have a day more. Defined for min_year ..
/// max_year + 1.
[[nodiscard]] constexpr std::int32_t tabular_start(std::int32_t year) noexcept {
    constexpr std::int32_t cycles = 20000;  // lifts every dividend above 0
    return epoch + 354 * (year - 1) + (11 * year + 3 + 30 * cycles) / 30 - cycles;
}

/// The months of 30 days of a year of the tabular calendar: the odd ones, and the twelfth in a leap year.
[[nodiscard]] constexpr std::uint32_t tabular_lengths(std::int32_t year) noexcept {
    return tabular_start(year + 1) - tabular_start(year) == 355 ? 0xD55 : 0x555;
}

// ---- years ------------------------------------------------------------------------------------------------------

inline constexpr std::int32_t table_years = sizeof month_lengths / sizeof *month_lengths;

[[nodiscard]] constexpr std::int32_t days_of(std::uint32_t lengths) noexcept {
    return 12 * 29 + std::popcount(lengths);
}

/// The first days of the years of the table, and of the year after them.
struct year_start_table {
    std::int32_t of[table_years + 1];
};

consteval year_start_table make_year_starts() noexcept {
    year_start_table table{};
    table.of[0] = tabular_start(first_table_year);
    for (std::int32_t n = 0; n < table_years; ++n) table.of[n + 1] = table.of[n] + days_of(month_lengths[n]);
    return table;
}

inline constexpr year_start_table year_starts = make_year_starts();
static_assert(year_starts.of[table_years] == tabular_start(first_table_year + table_years));

/// The place of a year in the table; table_years or more for one that is not there.
[[nodiscard]] constexpr std::uint32_t table_place(std::int32_t year) noexcept {
    return static_cast<std::uint32_t>(year - first_table_year);
}

/// The day number of the first of `year`. Defined for min_year - 1 .. max_year + 1.
[[nodiscard]] constexpr std::int32_t year_start(std::int32_t year) noexcept {
    const std::uint32_t place = table_place(year);
    return place < table_years ? year_starts.of[place] : tabular_start(year);
}

/// The months of 30 days of `year`, one bit each. Defined for min_year - 1 .. max_year.
[[nodiscard]] constexpr std::uint32_t lengths_of(std::int32_t year) noexcept {
    const std::uint32_t place = table_place(year);
    return place < table_years ? month_lengths[place] : tabular_lengths(year);
}

[[nodiscard]] constexpr bool is_leap(std::int32_t year) noexcept { return days_of(lengths_of(year)) > 354; }

// ---- months and days ------------------------------------------------------------------------------------------

/// The days of a year that lie before the first of `month` (1..13).
[[nodiscard]] constexpr std::int32_t days_before_month(std::uint32_t lengths, std::uint32_t month) noexcept {
    const std::uint32_t before = (1u << (month - 1)) - 1;
    return static_cast<std::int32_t>(29 * (month - 1)) + std::popcount(lengths & before);
}

/// The days of `month` in `year`; 0 when `month` is not one of 1..12.
[[nodiscard]] constexpr unsigned days_in_month(std::int32_t year, unsigned month) noexcept {
    return month - 1 > 11 ? 0 : 29 + (lengths_of(year) >> (month - 1) & 1);
}

/// Whether there is such a day; the year must be in the range.
[[nodiscard]] constexpr bool is_date(std::int32_t year, unsigned month, unsigned day) noexcept {
    return month - 1 <= 11 && (day - 1 < 29 || day - 1 < days_in_month(year, month));
}

inline constexpr std::int32_t first_day = year_start(min_year);
inline constexpr std::int32_t last_day = year_start(max_year + 1) - 1;

/// The packed date of a day number; not_a_date where its year is outside min_year..max_year. Total.
[[nodiscard]] constexpr std::uint32_t civil_from_days(std::int64_t days) noexcept {
    if (days < first_day || days > last_day) return not_a_date;
    const auto n = static_cast<std::int32_t>(days);
    // 10631 days are 30 years; no year begins more than some days beside that.
    auto year = static_cast<std::int32_t>((days - epoch) * 30 / 10631) + 1;
    while (year > min_year && year_start(year) > n) --year;
    while (year < max_year && year_start(year + 1) <= n) ++year;
    const std::uint32_t lengths = lengths_of(year);
    const std::int32_t day_of_year = n - year_start(year);
    // No month begins later than if all had 30 days, nor twelve days earlier.
    auto month = static_cast<std::uint32_t>(day_of_year / 30) + 1;
    if (month < 12 && days_before_month(lengths, month + 1) <= day_of_year) ++month;
    return pack(year, month, static_cast<std::uint32_t>(day_of_year - days_before_month(lengths, month)) + 1);
}

/// The day number of a date whose year fits in 16 bits and whose day in 8. With a month of 1..12 it is the first of the
/// month + (day - 1); with another month it is some number.
[[nodiscard]] constexpr std::int32_t days_from_civil(std::int32_t year, unsigned month, unsigned day) noexcept {
    const std::uint32_t known = month - 1 > 11 ? 1 : month;
    return year_start(year) + days_before_month(lengths_of(year), known) + static_cast<std::int32_t>(day) - 1;
}

}  // namespace dabir::inline v0_1::hijri::detail

#endif
