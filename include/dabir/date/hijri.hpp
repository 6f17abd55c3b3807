#ifndef DABIR_DATE_HIJRI_HPP
#define DABIR_DATE_HIJRI_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <dabir/date/detail/lunar_count.hpp>
#include <dabir/date/fields.hpp>

/// The lunar (Hijri qamari) calendar for `std::chrono`, as Iran announces it.
///
///     namespace hj = dabir::hijri;
///     using namespace std::chrono;
///
///     constexpr hj::year_month_day date = sys_days{2022y/December/29};       // 5 Jumada II 1444, implicitly
///     static_assert(date == hj::year{1444}/hj::Jumada_II/5);
///     static_assert(hj::source(date) == hj::month_source::announced);
///     static_assert(sys_days{hj::year{1447}/hj::Ramadan/last} == 2026y/March/20);
///
/// The types are those of <dabir/date/fields.hpp>, as `dabir::jalali` has them, with the same contracts. A month begins
/// when the new moon is seen, so no rule knows it before; `source()` says from where the months of a date are:
///   1265/1..1447/10   announced: the months as they were used in Iran. Other countries began many of them a day or two
///                     beside;
///   -32767..32767     tabular elsewhere: the civil arithmetical calendar (months of 30 and 29 days by turns; 11 of 30
///                     years have a day more), within two days of what is seen. Where it meets the announced months,
///                     the months between them reach from the one to the other: 1264/12 has 30 days instead of 29, and
///                     1447/11 begins a day later and has 29 instead of 30. So every day has exactly one date, and
///                     dates follow each other without a gap. Year 0 exists.
///
/// The day of this calendar begins in the evening before; a date here is, as in print, that of the day's light.
namespace dabir::inline v0_1::hijri {

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
    /// Whether the year has 355 days. Announced years may also have 353.
    [[nodiscard]] static constexpr bool is_leap(int year) noexcept { return detail::is_leap(year); }
    /// 29 or 30; 0 for a month outside 1..12.
    [[nodiscard]] static constexpr unsigned days_in_month(int year, unsigned month) noexcept {
        return detail::days_in_month(year, month);
    }
    /// 30: each month has them in some year; 0 likewise.
    [[nodiscard]] static constexpr unsigned longest_month(unsigned month) noexcept { return month - 1 > 11 ? 0 : 30; }
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

/// A year, -32767..32767; year 1 began on 19 July 622 (Gregorian). `is_leap()` when it has 355 days.
using year = fields::year<arithmetic>;
/// A month, 1 (Muharram) to 12 (Dhu_al_Hijjah).
using month = fields::month<arithmetic>;
/// A day of a month in no particular year; `ok()` up to 30.
using month_day = fields::month_day<arithmetic>;
/// The last day of a month in no particular year.
using month_day_last = fields::month_day_last<arithmetic>;
/// A month of a year.
using year_month = fields::year_month<arithmetic>;
/// A date in four bytes. It may hold what is no date; `ok()` tells.
using year_month_day = fields::year_month_day<arithmetic>;
/// The last day of a month of a year.
using year_month_day_last = fields::year_month_day_last<arithmetic>;

///@{ The months by name, spelled as CLDR does, without its apostrophes.
inline constexpr month Muharram{1};
inline constexpr month Safar{2};
inline constexpr month Rabi_I{3};
inline constexpr month Rabi_II{4};
inline constexpr month Jumada_I{5};
inline constexpr month Jumada_II{6};
inline constexpr month Rajab{7};
inline constexpr month Shaban{8};
inline constexpr month Ramadan{9};
inline constexpr month Shawwal{10};
inline constexpr month Dhu_al_Qadah{11};
inline constexpr month Dhu_al_Hijjah{12};
///@}

// ---- where the months are from ------------------------------------------------------------------------------------

/// From where a month is known.
enum class month_source : std::uint8_t {
    none,       ///< from nowhere: the date or month is not `ok()`
    announced,  ///< it was announced in Iran
    tabular,    ///< it is by the arithmetical calendar, within two days of what is seen
};

///@{ The first and the last announced month.
inline constexpr year_month first_announced{year{detail::first_announced_year}, month{detail::first_announced_month}};
inline constexpr year_month last_announced{year{detail::last_announced_year}, month{detail::last_announced_month}};
///@}

///@{ From where the month, or the month of the date, is known.
[[nodiscard]] constexpr month_source source(const year_month& ym) noexcept {
    if (!ym.ok()) return month_source::none;
    return first_announced <= ym && ym <= last_announced ? month_source::announced : month_source::tabular;
}
[[nodiscard]] constexpr month_source source(const year_month_day& date) noexcept {
    return date.ok() ? source(date.year() / date.month()) : month_source::none;
}
///@}

/// The name of a value, as its enumerator is spelled; empty for a number that is no enumerator.
[[nodiscard]] constexpr std::string_view to_string(month_source value) noexcept {
    constexpr std::string_view names[] = {"none", "announced", "tabular"};
    return static_cast<std::size_t>(value) < 3 ? names[static_cast<std::size_t>(value)] : std::string_view{};
}

/// `1444-06-05` in ASCII, as `dabir::jalali::to_string` writes it. Allocates what std::string does.
[[nodiscard]] inline std::string to_string(const year_month_day& date) { return fields::detail::iso_like(date); }

static_assert(sizeof(year_month_day) == 4);

}  // namespace dabir::inline v0_1::hijri

#endif
