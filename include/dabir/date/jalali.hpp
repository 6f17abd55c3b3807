#ifndef DABIR_DATE_JALALI_HPP
#define DABIR_DATE_JALALI_HPP

#include <chrono>
#include <cstdint>
#include <string>

#include <dabir/date/detail/day_count.hpp>
#include <dabir/date/fields.hpp>

/// The Jalali (Solar Hijri, Persian) calendar for `std::chrono`: the calendar of Iran and Afghanistan.
///
///     namespace jl = dabir::jalali;
///     using namespace std::chrono;
///
///     constexpr jl::year_month_day date = jl::year{1401}/jl::Dey/8;      // 8 Dey 1401
///     constexpr sys_days day = date;                                     // 2022-12-29, implicitly
///     constexpr jl::year_month_day back = day + days{90};                // 9 Farvardin 1402, implicitly
///     static_assert(weekday{date} == Thursday && !date.year().is_leap());
///     static_assert(sys_days{jl::year{1399}/jl::Esfand/last} == 2021y/March/20);
///
/// The types are those of `<chrono>` with a Jalali year and month in them: they hold any numbers and say by `ok()`
/// whether there is such a date; `operator/` composes them in chrono's three orders; adding `months` or `years`
/// never changes the day; days, weekdays and instants are chrono's own types. Beyond chrono, every function is
/// total: an argument that is not `ok()` gives the result stated, never undefined behaviour, and arithmetic that
/// leaves the range gives a value that is not `ok()`, never another year. Everything but `to_string` is constexpr,
/// allocates nothing and cannot throw.
///
/// How far dates are true, in Jalali years:
///   1206..1498      exact: the list of the calendar authority of Iran (University of Tehran);
///   1..3177         computed: the day of the March equinox at 52.5 degrees East by the JPL DE431 ephemeris. Centuries
///                   from today the rotation of the Earth is not known to the minute, so a year whose equinox falls
///                   close to noon may begin a day beside; in 1503 it falls within 3 minutes, which nobody can
///                   decide today. Before 1304 AP (1925) the calendar in civil use had other months;
///   -32767..32767   an arithmetical extension, monotonic and without gaps. Year 0 exists.
///
/// `8d/10/1401` and `day{8}/10/1401` hold no Jalali type and are therefore chrono's: a Gregorian date. Do not open
/// both namespaces with `using namespace`: `year` would be ambiguous.
namespace dabir::inline v0_1::jalali {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::last_spec;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

/// What makes the calendar, over plain numbers, as <dabir/date/fields.hpp> asks.
struct arithmetic {
    /// Whether the year has 366 days.
    [[nodiscard]] static constexpr bool is_leap(int year) noexcept { return detail::is_leap(year); }
    /// 29, 30 or 31; 0 for a month outside 1..12.
    [[nodiscard]] static constexpr unsigned days_in_month(int year, unsigned month) noexcept {
        return detail::days_in_month(year, month);
    }
    /// 30 or 31; 0 likewise.
    [[nodiscard]] static constexpr unsigned longest_month(unsigned month) noexcept {
        return detail::days_in_month(1399, month);  // a leap year has every day that a year can have
    }
    /// Whether there is such a day.
    [[nodiscard]] static constexpr bool is_date(int year, unsigned month, unsigned day) noexcept {
        return detail::is_date(year, month, day);
    }
    /// The date of a day since 1970-01-01, packed.
    [[nodiscard]] static constexpr std::uint32_t civil_from_days(std::int64_t n) noexcept {
        return detail::civil_from_days(n);
    }
    /// The day of a date, since 1970-01-01.
    [[nodiscard]] static constexpr std::int32_t days_from_civil(int year, unsigned month, unsigned day) noexcept {
        return detail::days_from_civil(year, month, day);
    }
};

// ---- the types --------------------------------------------------------------------------------------------------

/// A year, -32767..32767; year 1 began on 22 March 622 (Gregorian). `is_leap()` when it has 366 days.
using year = fields::year<arithmetic>;
/// A month, 1 (Farvardin) to 12 (Esfand).
using month = fields::month<arithmetic>;
/// A day of a month in no particular year; 30 Esfand is `ok()`.
using month_day = fields::month_day<arithmetic>;
/// The last day of a month in no particular year.
using month_day_last = fields::month_day_last<arithmetic>;
/// A month of a year.
using year_month = fields::year_month<arithmetic>;
/// A date in four bytes. It may hold what is no date (31 Mehr, month 13); `ok()` tells.
using year_month_day = fields::year_month_day<arithmetic>;
/// The last day of a month of a year.
using year_month_day_last = fields::year_month_day_last<arithmetic>;

///@{ The months by name, spelled as CLDR does.
inline constexpr month Farvardin{1};
inline constexpr month Ordibehesht{2};
inline constexpr month Khordad{3};
inline constexpr month Tir{4};
inline constexpr month Mordad{5};
inline constexpr month Shahrivar{6};
inline constexpr month Mehr{7};
inline constexpr month Aban{8};
inline constexpr month Azar{9};
inline constexpr month Dey{10};
inline constexpr month Bahman{11};
inline constexpr month Esfand{12};
///@}

// ---- where a date lies in its month, quarter and year -----------------------------------------------------------

/// The day of the year, 1..366; 0 when the date is not `ok()`.
[[nodiscard]] constexpr unsigned day_of_year(const year_month_day& date) noexcept {
    if (!date.ok()) return 0;
    return detail::days_before_month(unsigned{date.month()}) + unsigned{date.day()};
}

/// The week of the Iranian year, 1..54: weeks begin on Saturday and week 1 holds 1 Farvardin (CLDR, region IR); 0 when
/// the date is not `ok()`.
[[nodiscard]] constexpr unsigned week_of_year(const year_month_day& date) noexcept {
    if (!date.ok()) return 0;
    const std::chrono::weekday first{sys_days{date.year() / Farvardin / 1}};
    const auto before_first = static_cast<unsigned>((first - std::chrono::Saturday).count());
    return (day_of_year(date) - 1 + before_first) / 7 + 1;
}

/// The quarter (season) of a month, 1..4; 0 when the month is not `ok()`.
[[nodiscard]] constexpr unsigned quarter(const month& m) noexcept { return m.ok() ? (unsigned{m} + 2) / 3 : 0; }

///@{ The first or last day of the month, quarter or year of a date. Only the year and, but for the year's, the month
/// are looked at: `last_day_of_month(date + months{1})` is a day of the next month also for a 31st. When what is looked
/// at is not `ok()`, neither is the result.
[[nodiscard]] constexpr year_month_day first_day_of_month(const year_month_day& date) noexcept {
    return date.year() / date.month() / 1;
}
[[nodiscard]] constexpr year_month_day last_day_of_month(const year_month_day& date) noexcept {
    return date.year() / date.month() / last;
}
[[nodiscard]] constexpr year_month_day first_day_of_quarter(const year_month_day& date) noexcept {
    return date.year() / month{quarter(date.month()) * 3 - 2} / 1;
}
[[nodiscard]] constexpr year_month_day last_day_of_quarter(const year_month_day& date) noexcept {
    return date.year() / month{quarter(date.month()) * 3} / last;
}
[[nodiscard]] constexpr year_month_day first_day_of_year(const year_month_day& date) noexcept {
    return date.year() / Farvardin / 1;
}
[[nodiscard]] constexpr year_month_day last_day_of_year(const year_month_day& date) noexcept {
    return date.year() / Esfand / last;
}
///@}

/// `1401-10-08` in ASCII, the year in at least four digits, as chrono prints a Gregorian date; a date that is not
/// `ok()` as it does too, `1401-07-31 is not a valid date`. Allocates what std::string does: nothing for a valid date.
[[nodiscard]] inline std::string to_string(const year_month_day& date);

// ---- definitions ------------------------------------------------------------------------------------------------

inline std::string to_string(const year_month_day& date) { return fields::detail::iso_like(date); }

static_assert(sizeof(year_month_day) == 4);

}  // namespace dabir::inline v0_1::jalali

#endif
