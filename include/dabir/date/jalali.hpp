#ifndef DABIR_DATE_JALALI_HPP
#define DABIR_DATE_JALALI_HPP

#include <bit>
#include <chrono>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

#include <dabir/date/detail/day_count.hpp>

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

class year_month_day_last;

namespace detail {

/// A count of years or months that fits in 32 bits and still carries every date out of the range if the given one does.
[[nodiscard]] constexpr std::int32_t bounded(std::int64_t count) noexcept {
    constexpr std::int64_t bound = 1'000'000;
    return static_cast<std::int32_t>(count < -bound ? -bound : count > bound ? bound : count);
}

}  // namespace detail

// ---- one part ---------------------------------------------------------------------------------------------------

/// A Jalali year, -32767..32767; year 1 began on 22 March 622 (Gregorian). Every number outside is held as -32768,
/// which is not `ok()` and stays so in arithmetic.
class year {
public:
    /// Leaves the value undetermined, as chrono does.
    year() = default;
    /// The year `value`.
    constexpr explicit year(int value) noexcept
        : value_{static_cast<std::int16_t>(value < detail::min_year || value > detail::max_year ? -32768 : value)} {}

    /// The first year of the range, -32767.
    [[nodiscard]] static constexpr year min() noexcept { return year{detail::min_year}; }
    /// The last year of the range, 32767.
    [[nodiscard]] static constexpr year max() noexcept { return year{detail::max_year}; }

    /// The number of the year.
    constexpr explicit operator int() const noexcept { return value_; }
    /// Whether the number is in the range.
    [[nodiscard]] constexpr bool ok() const noexcept { return value_ >= detail::min_year; }
    /// Whether the year has 366 days; false when it is not `ok()`.
    [[nodiscard]] constexpr bool is_leap() const noexcept { return ok() && detail::is_leap(value_); }

    ///@{ Arithmetic in whole years. A year that is not `ok()` stays so; a difference with one is 0.
    constexpr year& operator+=(const years& n) noexcept { return *this = *this + n; }
    constexpr year& operator-=(const years& n) noexcept { return *this = *this - n; }
    constexpr year& operator++() noexcept { return *this += years{1}; }
    constexpr year& operator--() noexcept { return *this -= years{1}; }
    constexpr year operator++(int) noexcept { const year old = *this; ++*this; return old; }
    constexpr year operator--(int) noexcept { const year old = *this; --*this; return old; }
    [[nodiscard]] constexpr year operator+() const noexcept { return *this; }
    [[nodiscard]] constexpr year operator-() const noexcept { return year{-value_}; }
    [[nodiscard]] friend constexpr year operator+(const year& y, const years& n) noexcept {
        return y.ok() ? year{y.value_ + detail::bounded(n.count())} : y;
    }
    [[nodiscard]] friend constexpr year operator+(const years& n, const year& y) noexcept { return y + n; }
    [[nodiscard]] friend constexpr year operator-(const year& y, const years& n) noexcept {
        return y.ok() ? year{y.value_ - detail::bounded(n.count())} : y;
    }
    [[nodiscard]] friend constexpr years operator-(const year& a, const year& b) noexcept {
        return years{a.ok() && b.ok() ? a.value_ - b.value_ : 0};
    }
    ///@}

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year&, const year&) noexcept = default;

private:
    std::int16_t value_;
};

/// A Jalali month, 1 (Farvardin) to 12 (Esfand); holds 0..255, and 0 for every number outside.
class month {
public:
    /// Leaves the value undetermined, as chrono does.
    month() = default;
    /// The month `value`.
    constexpr explicit month(unsigned value) noexcept : value_{static_cast<std::uint8_t>(value > 255 ? 0 : value)} {}

    /// The number of the month.
    constexpr explicit operator unsigned() const noexcept { return value_; }
    /// Whether the number is 1..12.
    [[nodiscard]] constexpr bool ok() const noexcept { return value_ >= 1 && value_ <= 12; }

    ///@{ Arithmetic modulo 12, as in chrono: Esfand + months{1} is Farvardin. A month that is not `ok()` gives month
    /// 0, or a difference of 0.
    constexpr month& operator+=(const months& n) noexcept { return *this = *this + n; }
    constexpr month& operator-=(const months& n) noexcept { return *this = *this - n; }
    constexpr month& operator++() noexcept { return *this += months{1}; }
    constexpr month& operator--() noexcept { return *this -= months{1}; }
    constexpr month operator++(int) noexcept { const month old = *this; ++*this; return old; }
    constexpr month operator--(int) noexcept { const month old = *this; --*this; return old; }
    [[nodiscard]] friend constexpr month operator+(const month& m, const months& n) noexcept {
        return m.cycled(static_cast<int>(n.count() % 12));
    }
    [[nodiscard]] friend constexpr month operator+(const months& n, const month& m) noexcept { return m + n; }
    [[nodiscard]] friend constexpr month operator-(const month& m, const months& n) noexcept {
        return m.cycled(-static_cast<int>(n.count() % 12));
    }
    [[nodiscard]] friend constexpr months operator-(const month& a, const month& b) noexcept {
        return months{a.ok() && b.ok() ? (a.value_ - b.value_ + 12) % 12 : 0};
    }
    ///@}

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const month&, const month&) noexcept = default;

private:
    [[nodiscard]] constexpr month cycled(int n) const noexcept {
        return month{ok() ? static_cast<unsigned>((value_ - 1 + n + 12) % 12 + 1) : 0};
    }

    std::uint8_t value_;
};

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

// ---- two parts --------------------------------------------------------------------------------------------------

/// A day of a month in no particular year.
class month_day {
public:
    /// Leaves the value undetermined, as chrono does.
    month_day() = default;
    /// Holds its parts as they are.
    constexpr month_day(const jalali::month& m, const jalali::day& d) noexcept : month_{m}, day_{d} {}

    /// The month.
    [[nodiscard]] constexpr jalali::month month() const noexcept { return month_; }
    /// The day.
    [[nodiscard]] constexpr jalali::day day() const noexcept { return day_; }
    /// Whether some year has this day; 30 Esfand is `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept;

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const month_day&, const month_day&) noexcept = default;

private:
    jalali::month month_;
    jalali::day day_;
};

/// The last day of a month in no particular year.
class month_day_last {
public:
    /// The last day of `m`.
    constexpr explicit month_day_last(const jalali::month& m) noexcept : month_{m} {}

    /// The month.
    [[nodiscard]] constexpr jalali::month month() const noexcept { return month_; }
    /// Whether the month is `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return month_.ok(); }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const month_day_last&, const month_day_last&) noexcept = default;

private:
    jalali::month month_;
};

/// A month of a year.
class year_month {
public:
    /// Leaves the value undetermined, as chrono does.
    year_month() = default;
    /// Holds its parts as they are.
    constexpr year_month(const jalali::year& y, const jalali::month& m) noexcept : year_{y}, month_{m} {}

    /// The year.
    [[nodiscard]] constexpr jalali::year year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr jalali::month month() const noexcept { return month_; }
    /// Whether both parts are `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return year_.ok() && month_.ok(); }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year_month&, const year_month&) noexcept = default;

private:
    jalali::year year_;
    jalali::month month_;
};

// ---- dates ------------------------------------------------------------------------------------------------------

/// A date in four bytes. It may hold what is no date (31 Mehr, month 13); `ok()` tells.
class year_month_day {
public:
    /// Leaves the value undetermined, as chrono does.
    year_month_day() = default;
    /// Holds its parts as they are.
    constexpr year_month_day(const jalali::year& y, const jalali::month& m, const jalali::day& d) noexcept
        : year_{y}, month_{m}, day_{d} {}
    /// The last day of a month.
    constexpr year_month_day(const year_month_day_last& x) noexcept;
    /// The date of a day; a date that is not `ok()` (year -32768, month 0, day 0) for a day outside the range of years.
    constexpr year_month_day(const sys_days& d) noexcept : year_month_day{from_days(d.time_since_epoch().count())} {}
    /// The date of a day, likewise.
    constexpr explicit year_month_day(const local_days& d) noexcept
        : year_month_day{from_days(d.time_since_epoch().count())} {}

    /// The year.
    [[nodiscard]] constexpr jalali::year year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr jalali::month month() const noexcept { return month_; }
    /// The day.
    [[nodiscard]] constexpr jalali::day day() const noexcept { return day_; }
    /// Whether there is such a day.
    [[nodiscard]] constexpr bool ok() const noexcept;

    /// The day, as days since 1970-01-01. When only the day is not `ok()`, the first of the month + (day - 1), as in
    /// chrono; when the year or month is not, a day without meaning.
    constexpr operator sys_days() const noexcept { return sys_days{days{to_days()}}; }
    /// The day, likewise.
    constexpr explicit operator local_days() const noexcept { return local_days{days{to_days()}}; }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year_month_day&, const year_month_day&) noexcept = default;

private:
    [[nodiscard]] static constexpr year_month_day from_days(std::int64_t n) noexcept;
    [[nodiscard]] constexpr std::int32_t to_days() const noexcept {
        return detail::days_from_civil(int{year_}, unsigned{month_}, unsigned{day_});
    }

    jalali::year year_;
    jalali::month month_;
    jalali::day day_;
};

/// The last day of a month of a year.
class year_month_day_last {
public:
    /// The last day of the month of `mdl` in `y`.
    constexpr year_month_day_last(const jalali::year& y, const jalali::month_day_last& mdl) noexcept
        : year_{y}, month_{mdl.month()} {}

    /// The year.
    [[nodiscard]] constexpr jalali::year year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr jalali::month month() const noexcept { return month_; }
    /// The month, and that its last day is meant.
    [[nodiscard]] constexpr jalali::month_day_last month_day_last() const noexcept {
        return jalali::month_day_last{month_};
    }
    /// 29, 30 or 31; 0 when not `ok()`.
    [[nodiscard]] constexpr jalali::day day() const noexcept {
        return jalali::day{year_.ok() ? detail::days_in_month(int{year_}, unsigned{month_}) : 0};
    }
    /// Whether the year and month are `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return year_.ok() && month_.ok(); }

    /// The day; one without meaning when not `ok()`.
    constexpr operator sys_days() const noexcept { return year_month_day{*this}; }
    /// The day, likewise.
    constexpr explicit operator local_days() const noexcept { return local_days{year_month_day{*this}}; }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year_month_day_last&,
                                                    const year_month_day_last&) noexcept = default;

private:
    jalali::year year_;
    jalali::month month_;
};

// ---- months and years added ---------------------------------------------------------------------------------------

namespace detail {

template <class T, class... Types>
concept one_of = (std::same_as<T, Types> || ...);

/// The types with a year and a month, and each with both replaced.
template <class T>
concept monthly = one_of<T, year_month, year_month_day, year_month_day_last>;

[[nodiscard]] constexpr year_month in(const year_month&, const year_month& ym) noexcept { return ym; }
[[nodiscard]] constexpr year_month_day in(const year_month_day& x, const year_month& ym) noexcept {
    return {ym.year(), ym.month(), x.day()};
}
[[nodiscard]] constexpr year_month_day_last in(const year_month_day_last&, const year_month& ym) noexcept {
    return {ym.year(), month_day_last{ym.month()}};
}

/// The month n months after y/m; not ok() when y or m is not, or the result is out of the range.
[[nodiscard]] constexpr year_month shifted(const year& y, const month& m, std::int32_t n) noexcept {
    if (!y.ok() || !m.ok()) return {year{-32768}, month{0}};
    const int total = int{y} * 12 + static_cast<int>(unsigned{m}) - 1 + n;
    const int whole = total / 12 - (total % 12 < 0);
    return {year{whole}, month{static_cast<unsigned>(total - 12 * whole + 1)}};
}

}  // namespace detail

///@{ `x + months{n}`, `x - years{n}` and their kind, for year_month and both kinds of dates, as in chrono: the day
/// stays what it is (31 Shahrivar + months{1} is 31 Mehr, not `ok()`), a last day stays a last day. When the year or
/// month is not `ok()`, or the year leaves the range, the result is not `ok()`. `n + x`, `+=` and `-=` take exactly
/// months or years.
template <detail::monthly T>
[[nodiscard]] constexpr T operator+(const T& x, const months& n) noexcept {
    return detail::in(x, detail::shifted(x.year(), x.month(), detail::bounded(n.count())));
}
template <detail::monthly T>
[[nodiscard]] constexpr T operator-(const T& x, const months& n) noexcept {
    return detail::in(x, detail::shifted(x.year(), x.month(), -detail::bounded(n.count())));
}
// Only exactly years: any other duration that converts to both counts as months, as in chrono.
template <detail::monthly T, std::same_as<years> Years>
[[nodiscard]] constexpr T operator+(const T& x, const Years& n) noexcept {
    return detail::in(x, {x.year() + n, x.month()});
}
template <detail::monthly T, std::same_as<years> Years>
[[nodiscard]] constexpr T operator-(const T& x, const Years& n) noexcept {
    return detail::in(x, {x.year() - n, x.month()});
}
template <detail::monthly T, detail::one_of<months, years> Duration>
[[nodiscard]] constexpr T operator+(const Duration& n, const T& x) noexcept { return x + n; }
template <detail::monthly T, detail::one_of<months, years> Duration>
constexpr T& operator+=(T& x, const Duration& n) noexcept { return x = x + n; }
template <detail::monthly T, detail::one_of<months, years> Duration>
constexpr T& operator-=(T& x, const Duration& n) noexcept { return x = x - n; }
///@}

/// The months from `b` to `a`; 0 when one is not `ok()`.
[[nodiscard]] constexpr months operator-(const year_month& a, const year_month& b) noexcept {
    if (!a.ok() || !b.ok()) return months{0};
    return (a.year() - b.year()) + months{int(unsigned{a.month()}) - int(unsigned{b.month()})};
}

// ---- composition ------------------------------------------------------------------------------------------------

namespace detail {

/// A day by a plain number; 0 for one that it cannot hold, where chrono wraps.
[[nodiscard]] constexpr day day_of(int d) noexcept { return day{d < 0 || d > 255 ? 0 : static_cast<unsigned>(d)}; }

}  // namespace detail

///@{ Dates as they are written: year/month/day, month/day/year and day/month/year, any part after the first as a plain
/// number where the parts before it are Jalali. Parts of `std::chrono`'s calendar do not mix.
[[nodiscard]] constexpr year_month operator/(const year& y, const month& m) noexcept { return {y, m}; }
[[nodiscard]] constexpr year_month operator/(const year& y, int m) noexcept {
    return y / month{static_cast<unsigned>(m)};
}
[[nodiscard]] constexpr month_day operator/(const month& m, const day& d) noexcept { return {m, d}; }
[[nodiscard]] constexpr month_day operator/(const month& m, int d) noexcept { return m / detail::day_of(d); }
[[nodiscard]] constexpr month_day operator/(const day& d, const month& m) noexcept { return {m, d}; }
[[nodiscard]] constexpr month_day_last operator/(const month& m, last_spec) noexcept { return month_day_last{m}; }
[[nodiscard]] constexpr month_day_last operator/(last_spec, const month& m) noexcept { return m / last; }
[[nodiscard]] constexpr year_month_day operator/(const year_month& ym, const day& d) noexcept {
    return {ym.year(), ym.month(), d};
}
[[nodiscard]] constexpr year_month_day operator/(const year_month& ym, int d) noexcept {
    return ym / detail::day_of(d);
}
[[nodiscard]] constexpr year_month_day operator/(const year& y, const month_day& md) noexcept {
    return y / md.month() / md.day();
}
[[nodiscard]] constexpr year_month_day operator/(int y, const month_day& md) noexcept { return year{y} / md; }
[[nodiscard]] constexpr year_month_day operator/(const month_day& md, const year& y) noexcept { return y / md; }
[[nodiscard]] constexpr year_month_day operator/(const month_day& md, int y) noexcept { return year{y} / md; }
[[nodiscard]] constexpr year_month_day_last operator/(const year_month& ym, last_spec) noexcept {
    return {ym.year(), month_day_last{ym.month()}};
}
[[nodiscard]] constexpr year_month_day_last operator/(const year& y, const month_day_last& mdl) noexcept {
    return {y, mdl};
}
[[nodiscard]] constexpr year_month_day_last operator/(int y, const month_day_last& mdl) noexcept {
    return year{y} / mdl;
}
[[nodiscard]] constexpr year_month_day_last operator/(const month_day_last& mdl, const year& y) noexcept {
    return y / mdl;
}
[[nodiscard]] constexpr year_month_day_last operator/(const month_day_last& mdl, int y) noexcept {
    return year{y} / mdl;
}
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

constexpr bool month_day::ok() const noexcept {
    // A leap year has every day that a year can have.
    return detail::is_date(1399, unsigned{month_}, unsigned{day_});
}

constexpr bool year_month_day::ok() const noexcept {
    return year_.ok() && detail::is_date(int{year_}, unsigned{month_}, unsigned{day_});
}

constexpr year_month_day::year_month_day(const year_month_day_last& x) noexcept
    : year_{x.year()}, month_{x.month()}, day_{x.day()} {}

constexpr year_month_day year_month_day::from_days(std::int64_t n) noexcept {
    const std::uint32_t packed = detail::civil_from_days(n);
    // The same three fields either way; built one by one they would cost a third of the conversion.
    if constexpr (std::endian::native == std::endian::little) return std::bit_cast<year_month_day>(packed);
    return {jalali::year{static_cast<std::int16_t>(packed)}, jalali::month{packed >> 16 & 0xFF},
            jalali::day{packed >> 24}};
}

namespace detail {

inline void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(digits.size() < width ? width - digits.size() : 0, '0') += digits;
}

/// What tells values of a type apart, as a number.
template <class T>
[[nodiscard]] constexpr std::size_t hash_key(const T& x) noexcept {
    std::size_t key = 0;
    if constexpr (requires { x.year(); }) key = static_cast<std::uint16_t>(int{x.year()});
    if constexpr (requires { x.month(); }) key = key << 8 | unsigned{x.month()};
    if constexpr (requires { x.day(); }) key = key << 8 | unsigned{x.day()};
    return key;
}
[[nodiscard]] constexpr std::size_t hash_key(const year& y) noexcept { return static_cast<std::uint16_t>(int{y}); }
[[nodiscard]] constexpr std::size_t hash_key(const month& m) noexcept { return unsigned{m}; }

template <class T>
concept field_type =
    one_of<T, year, month, month_day, month_day_last, year_month, year_month_day, year_month_day_last>;

}  // namespace detail

inline std::string to_string(const year_month_day& date) {
    const int y = int{date.year()};
    std::string text(y < 0 ? "-" : "");
    detail::append_padded(text, y < 0 ? -y : y, 4);
    detail::append_padded(text += '-', static_cast<int>(unsigned{date.month()}), 2);
    detail::append_padded(text += '-', static_cast<int>(unsigned{date.day()}), 2);
    return date.ok() ? text : text + " is not a valid date";
}

static_assert(sizeof(year_month_day) == 4);

}  // namespace dabir::inline v0_1::jalali

namespace std {

/// The calendar types as keys of unordered containers.
template <dabir::jalali::detail::field_type T>
struct hash<T> {
    /// Equal values have equal hashes, in every run.
    [[nodiscard]] constexpr size_t operator()(const T& x) const noexcept { return dabir::jalali::detail::hash_key(x); }
};

}  // namespace std

#endif
