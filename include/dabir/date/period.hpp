#ifndef DABIR_DATE_PERIOD_HPP
#define DABIR_DATE_PERIOD_HPP

#include <chrono>
#include <cstdint>

#include <dabir/date/jalali.hpp>

/// How far two Jalali dates are apart, as people say it: in years, months and days. An age, a term, an instalment.
///
///     namespace jl = dabir::jalali;
///
///     constexpr jl::year_month_day born = jl::year{1365}/jl::Shahrivar/31, today = jl::year{1401}/jl::Dey/8;
///     constexpr jl::period age = between(born, today);             // 36 years, 3 months, 8 days
///     static_assert(add(born, age) == today);
///
/// The Gregorian difference of the same two days is another one (the months have other lengths), and so is no Jalali
/// age. `operator+` with months or years never changes the day and may give what is no date; `add` here always gives a
/// date, by this rule:
///
///   1. years and months are added together, as 12 * years + months months, to the year and month;
///   2. a day that the month reached does not have becomes its last one: 31 Shahrivar and a month is 30 Mehr, 30 Esfand
///      of a leap year and a year is 29 Esfand;
///   3. the days are added, each a day of the calendar.
///
/// Negative numbers go back by the same steps in the same order. `between(a, b)` is the period with the most whole
/// months that does not go beyond b, in years, months and days of one sign, so that `add(a, between(a, b)) == b` for
/// every two dates. Because of step 2 other laws of numbers do not hold: `between(b, a)` need not be `between(a, b)`
/// with the signs turned, and months added one by one need not come to the same day as at once.
namespace dabir::inline v0_1::jalali {

/// Years, months and days, of any signs and sizes.
struct period {
    std::chrono::years years{};    ///< whole years
    std::chrono::months months{};  ///< whole months; -11..11 from `between`
    std::chrono::days days{};      ///< days; -30..30 from `between`

    /// Whether all three are equal: 12 months are not a year here.
    [[nodiscard]] friend constexpr bool operator==(const period&, const period&) noexcept = default;
};

/// The period from `from` to `to`; negative when `to` is before `from`, and empty when one of them is not `ok()`.
[[nodiscard]] constexpr period between(const year_month_day& from, const year_month_day& to) noexcept;

/// The date a period after `date`, by the rule above; one that is not `ok()` when `date` is not, or when the month
/// reached or the date leaves the range of years.
[[nodiscard]] constexpr year_month_day add(const year_month_day& date, const period& p) noexcept;

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr year_month_day no_date{year{-32768}, month{0}, day{0}};

/// A count so bounded that sums of twelve fit, and beyond what any two dates are apart.
[[nodiscard]] constexpr std::int64_t held(std::int64_t count) noexcept {
    constexpr std::int64_t bound = std::int64_t{1} << 40;
    return count < -bound ? -bound : count > bound ? bound : count;
}

/// The steps 1 and 2 of the rule. The date must be `ok()`.
[[nodiscard]] constexpr year_month_day add_months(const year_month_day& date, std::int64_t n) noexcept {
    const year_month reached = date.year() / date.month() + months{fields::detail::bounded(n)};
    if (!reached.ok()) return no_date;
    const day end = (reached / last).day();
    return reached / (date.day() < end ? date.day() : end);
}

}  // namespace detail

constexpr year_month_day add(const year_month_day& date, const period& p) noexcept {
    if (!date.ok()) return detail::no_date;
    const auto moved = detail::add_months(date, detail::held(p.years.count()) * 12 + detail::held(p.months.count()));
    if (!moved.ok()) return detail::no_date;
    const std::int64_t n = sys_days{moved}.time_since_epoch().count() + detail::held(p.days.count());
    if (n < detail::first_day || n > detail::last_day) return detail::no_date;
    return sys_days{days{static_cast<std::int32_t>(n)}};
}

constexpr period between(const year_month_day& from, const year_month_day& to) noexcept {
    if (!from.ok() || !to.ok()) return {};
    std::int64_t n = (to.year() / to.month() - from.year() / from.month()).count();
    const year_month_day nearest = detail::add_months(from, n);
    // The month of `to` itself, or the one before when that would go too far.
    if (from <= to && nearest > to) --n;
    if (from > to && nearest < to) ++n;
    const days rest = sys_days{to} - sys_days{detail::add_months(from, n)};
    return {years{static_cast<std::int32_t>(n / 12)}, months{static_cast<std::int32_t>(n % 12)}, rest};
}

}  // namespace dabir::inline v0_1::jalali

#endif
