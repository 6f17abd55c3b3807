#ifndef DABIR_DATE_FIELDS_HPP
#define DABIR_DATE_FIELDS_HPP

#include <bit>
#include <chrono>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

#include <dabir/date/detail/packed_date.hpp>

/// Years, months and dates in the manner of `<chrono>`, for any calendar of twelve months: the class templates behind
/// the types of `dabir::jalali` and `dabir::hijri`, which are what programs name.
///
/// The types hold any numbers and say by `ok()` whether there is such a date; `operator/` composes them in chrono's
/// three orders; adding `months` or `years` never changes the day; days, weekdays and instants are chrono's own types.
/// Beyond chrono, every function is total: an argument that is not `ok()` gives the result stated, never undefined
/// behaviour, and arithmetic that leaves the range gives a value that is not `ok()`, never another year. Everything but
/// the making of strings is constexpr, allocates nothing and cannot throw. Types of two calendars do not mix.
///
/// `Arithmetic` is what makes a calendar: static functions over plain numbers, each defined for every year of the range
/// and every month and day that the types hold.
///     is_leap(year)                      whether it is a leap year
///     days_in_month(year, month)         0 for a month outside 1..12
///     longest_month(month)               the most days that the month has in any year; 0 likewise
///     is_date(year, month, day)          whether there is such a day
///     civil_from_days(days)              the packed date of a day since 1970-01-01, of any 64-bit number
///     days_from_civil(year, month, day)  the first of the month + (day - 1), for months 1..12
namespace dabir::inline v0_1::fields {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::last_spec;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

template <class Arithmetic>
class year_month_day_last;

namespace detail {

using dabir::detail::max_year;
using dabir::detail::min_year;

/// A count of years or months that fits in 32 bits and still carries every date out of the range if the given one does.
[[nodiscard]] constexpr std::int32_t bounded(std::int64_t count) noexcept {
    constexpr std::int64_t bound = 1'000'000;
    return static_cast<std::int32_t>(count < -bound ? -bound : count > bound ? bound : count);
}

}  // namespace detail

// ---- one part ---------------------------------------------------------------------------------------------------

/// A year, -32767..32767. Every number outside is held as -32768, which is not `ok()` and stays so in arithmetic.
template <class Arithmetic>
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
    /// Whether it is a leap year of the calendar; false when it is not `ok()`.
    [[nodiscard]] constexpr bool is_leap() const noexcept { return ok() && Arithmetic::is_leap(value_); }

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

/// A month, 1 to 12; holds 0..255, and 0 for every number outside.
template <class Arithmetic>
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

    ///@{ Arithmetic modulo 12, as in chrono: the twelfth month + months{1} is the first. A month that is not `ok()`
    /// gives month 0, or a difference of 0.
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

// ---- two parts --------------------------------------------------------------------------------------------------

/// A day of a month in no particular year.
template <class Arithmetic>
class month_day {
public:
    /// Leaves the value undetermined, as chrono does.
    month_day() = default;
    /// Holds its parts as they are.
    constexpr month_day(const fields::month<Arithmetic>& m, const std::chrono::day& d) noexcept
        : month_{m}, day_{d} {}

    /// The month.
    [[nodiscard]] constexpr fields::month<Arithmetic> month() const noexcept { return month_; }
    /// The day.
    [[nodiscard]] constexpr std::chrono::day day() const noexcept { return day_; }
    /// Whether some year has this day.
    [[nodiscard]] constexpr bool ok() const noexcept;

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const month_day&, const month_day&) noexcept = default;

private:
    fields::month<Arithmetic> month_;
    std::chrono::day day_;
};

/// The last day of a month in no particular year.
template <class Arithmetic>
class month_day_last {
public:
    /// The last day of `m`.
    constexpr explicit month_day_last(const fields::month<Arithmetic>& m) noexcept : month_{m} {}

    /// The month.
    [[nodiscard]] constexpr fields::month<Arithmetic> month() const noexcept { return month_; }
    /// Whether the month is `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return month_.ok(); }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const month_day_last&, const month_day_last&) noexcept = default;

private:
    fields::month<Arithmetic> month_;
};

/// A month of a year.
template <class Arithmetic>
class year_month {
public:
    /// Leaves the value undetermined, as chrono does.
    year_month() = default;
    /// Holds its parts as they are.
    constexpr year_month(const fields::year<Arithmetic>& y, const fields::month<Arithmetic>& m) noexcept
        : year_{y}, month_{m} {}

    /// The year.
    [[nodiscard]] constexpr fields::year<Arithmetic> year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr fields::month<Arithmetic> month() const noexcept { return month_; }
    /// Whether both parts are `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return year_.ok() && month_.ok(); }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year_month&, const year_month&) noexcept = default;

private:
    fields::year<Arithmetic> year_;
    fields::month<Arithmetic> month_;
};

// ---- dates ------------------------------------------------------------------------------------------------------

/// A date in four bytes. It may hold what is no date (day 31 of a month of 30, month 13); `ok()` tells.
template <class Arithmetic>
class year_month_day {
public:
    /// Leaves the value undetermined, as chrono does.
    year_month_day() = default;
    /// Holds its parts as they are.
    constexpr year_month_day(const fields::year<Arithmetic>& y, const fields::month<Arithmetic>& m,
                             const std::chrono::day& d) noexcept
        : year_{y}, month_{m}, day_{d} {}
    /// The last day of a month.
    constexpr year_month_day(const year_month_day_last<Arithmetic>& x) noexcept;
    /// The date of a day; a date that is not `ok()` (year -32768, month 0, day 0) for a day outside the range of years.
    constexpr year_month_day(const sys_days& d) noexcept : year_month_day{from_days(d.time_since_epoch().count())} {}
    /// The date of a day, likewise.
    constexpr explicit year_month_day(const local_days& d) noexcept
        : year_month_day{from_days(d.time_since_epoch().count())} {}

    /// The year.
    [[nodiscard]] constexpr fields::year<Arithmetic> year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr fields::month<Arithmetic> month() const noexcept { return month_; }
    /// The day.
    [[nodiscard]] constexpr std::chrono::day day() const noexcept { return day_; }
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
        return Arithmetic::days_from_civil(int{year_}, unsigned{month_}, unsigned{day_});
    }

    fields::year<Arithmetic> year_;
    fields::month<Arithmetic> month_;
    std::chrono::day day_;
};

/// The last day of a month of a year.
template <class Arithmetic>
class year_month_day_last {
public:
    /// The last day of the month of `mdl` in `y`.
    constexpr year_month_day_last(const fields::year<Arithmetic>& y,
                                  const fields::month_day_last<Arithmetic>& mdl) noexcept
        : year_{y}, month_{mdl.month()} {}

    /// The year.
    [[nodiscard]] constexpr fields::year<Arithmetic> year() const noexcept { return year_; }
    /// The month.
    [[nodiscard]] constexpr fields::month<Arithmetic> month() const noexcept { return month_; }
    /// The month, and that its last day is meant.
    [[nodiscard]] constexpr fields::month_day_last<Arithmetic> month_day_last() const noexcept {
        return fields::month_day_last<Arithmetic>{month_};
    }
    /// The number of that day; 0 when not `ok()`.
    [[nodiscard]] constexpr std::chrono::day day() const noexcept {
        return std::chrono::day{year_.ok() ? Arithmetic::days_in_month(int{year_}, unsigned{month_}) : 0};
    }
    /// Whether the year and month are `ok()`.
    [[nodiscard]] constexpr bool ok() const noexcept { return year_.ok() && month_.ok(); }

    /// The day; one without meaning when not `ok()`.
    constexpr operator sys_days() const noexcept { return year_month_day<Arithmetic>{*this}; }
    /// The day, likewise.
    constexpr explicit operator local_days() const noexcept { return local_days{year_month_day<Arithmetic>{*this}}; }

    /// In order; `==` with it.
    [[nodiscard]] friend constexpr auto operator<=>(const year_month_day_last&,
                                                    const year_month_day_last&) noexcept = default;

private:
    fields::year<Arithmetic> year_;
    fields::month<Arithmetic> month_;
};

// ---- months and years added ---------------------------------------------------------------------------------------

namespace detail {

template <class T, class... Types>
concept one_of = (std::same_as<T, Types> || ...);

template <class T>
inline constexpr bool is_monthly = false;
template <class A>
inline constexpr bool is_monthly<year_month<A>> = true;
template <class A>
inline constexpr bool is_monthly<year_month_day<A>> = true;
template <class A>
inline constexpr bool is_monthly<year_month_day_last<A>> = true;

/// The types with a year and a month, and each with both replaced.
template <class T>
concept monthly = is_monthly<T>;

template <class A>
[[nodiscard]] constexpr year_month<A> in(const year_month<A>&, const year_month<A>& ym) noexcept { return ym; }
template <class A>
[[nodiscard]] constexpr year_month_day<A> in(const year_month_day<A>& x, const year_month<A>& ym) noexcept {
    return {ym.year(), ym.month(), x.day()};
}
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> in(const year_month_day_last<A>&, const year_month<A>& ym) noexcept {
    return {ym.year(), month_day_last<A>{ym.month()}};
}

/// The month n months after y/m; not ok() when y or m is not, or the result is out of the range.
template <class A>
[[nodiscard]] constexpr year_month<A> shifted(const year<A>& y, const month<A>& m, std::int32_t n) noexcept {
    if (!y.ok() || !m.ok()) return {year<A>{-32768}, month<A>{0}};
    const int total = int{y} * 12 + static_cast<int>(unsigned{m}) - 1 + n;
    const int whole = total / 12 - (total % 12 < 0);
    return {year<A>{whole}, month<A>{static_cast<unsigned>(total - 12 * whole + 1)}};
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
template <class A>
[[nodiscard]] constexpr months operator-(const year_month<A>& a, const year_month<A>& b) noexcept {
    if (!a.ok() || !b.ok()) return months{0};
    return (a.year() - b.year()) + months{int(unsigned{a.month()}) - int(unsigned{b.month()})};
}

// ---- composition ------------------------------------------------------------------------------------------------

namespace detail {

/// A day by a plain number; 0 for one that it cannot hold, where chrono wraps.
[[nodiscard]] constexpr day day_of(int d) noexcept { return day{d < 0 || d > 255 ? 0 : static_cast<unsigned>(d)}; }

}  // namespace detail

///@{ Dates as they are written: year/month/day, month/day/year and day/month/year, any part after the first as a plain
/// number where the parts before it are of a calendar here. Parts of `std::chrono`'s calendar do not mix.
template <class A>
[[nodiscard]] constexpr year_month<A> operator/(const year<A>& y, const month<A>& m) noexcept { return {y, m}; }
template <class A>
[[nodiscard]] constexpr year_month<A> operator/(const year<A>& y, int m) noexcept {
    return y / month<A>{static_cast<unsigned>(m)};
}
template <class A>
[[nodiscard]] constexpr month_day<A> operator/(const month<A>& m, const day& d) noexcept { return {m, d}; }
template <class A>
[[nodiscard]] constexpr month_day<A> operator/(const month<A>& m, int d) noexcept { return m / detail::day_of(d); }
template <class A>
[[nodiscard]] constexpr month_day<A> operator/(const day& d, const month<A>& m) noexcept { return {m, d}; }
template <class A>
[[nodiscard]] constexpr month_day_last<A> operator/(const month<A>& m, last_spec) noexcept {
    return month_day_last<A>{m};
}
template <class A>
[[nodiscard]] constexpr month_day_last<A> operator/(last_spec, const month<A>& m) noexcept { return m / last; }
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(const year_month<A>& ym, const day& d) noexcept {
    return {ym.year(), ym.month(), d};
}
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(const year_month<A>& ym, int d) noexcept {
    return ym / detail::day_of(d);
}
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(const year<A>& y, const month_day<A>& md) noexcept {
    return y / md.month() / md.day();
}
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(int y, const month_day<A>& md) noexcept { return year<A>{y} / md; }
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(const month_day<A>& md, const year<A>& y) noexcept {
    return y / md;
}
template <class A>
[[nodiscard]] constexpr year_month_day<A> operator/(const month_day<A>& md, int y) noexcept { return year<A>{y} / md; }
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> operator/(const year_month<A>& ym, last_spec) noexcept {
    return {ym.year(), month_day_last<A>{ym.month()}};
}
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> operator/(const year<A>& y, const month_day_last<A>& mdl) noexcept {
    return {y, mdl};
}
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> operator/(int y, const month_day_last<A>& mdl) noexcept {
    return year<A>{y} / mdl;
}
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> operator/(const month_day_last<A>& mdl, const year<A>& y) noexcept {
    return y / mdl;
}
template <class A>
[[nodiscard]] constexpr year_month_day_last<A> operator/(const month_day_last<A>& mdl, int y) noexcept {
    return year<A>{y} / mdl;
}
///@}

// ---- definitions ------------------------------------------------------------------------------------------------

template <class Arithmetic>
constexpr bool month_day<Arithmetic>::ok() const noexcept {
    return unsigned{day_} - 1 < Arithmetic::longest_month(unsigned{month_});
}

template <class Arithmetic>
constexpr bool year_month_day<Arithmetic>::ok() const noexcept {
    return year_.ok() && Arithmetic::is_date(int{year_}, unsigned{month_}, unsigned{day_});
}

template <class Arithmetic>
constexpr year_month_day<Arithmetic>::year_month_day(const year_month_day_last<Arithmetic>& x) noexcept
    : year_{x.year()}, month_{x.month()}, day_{x.day()} {}

template <class Arithmetic>
constexpr year_month_day<Arithmetic> year_month_day<Arithmetic>::from_days(std::int64_t n) noexcept {
    const std::uint32_t packed = Arithmetic::civil_from_days(n);
    // The same three fields either way; built one by one they would cost a third of the conversion.
    if constexpr (std::endian::native == std::endian::little) return std::bit_cast<year_month_day>(packed);
    return {fields::year<Arithmetic>{static_cast<std::int16_t>(packed)}, fields::month<Arithmetic>{packed >> 16 & 0xFF},
            std::chrono::day{packed >> 24}};
}

namespace detail {

inline void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(digits.size() < width ? width - digits.size() : 0, '0') += digits;
}

/// What to_string of each calendar returns.
template <class A>
[[nodiscard]] std::string iso_like(const year_month_day<A>& date) {
    const int y = int{date.year()};
    std::string text(y < 0 ? "-" : "");
    append_padded(text, y < 0 ? -y : y, 4);
    append_padded(text += '-', static_cast<int>(unsigned{date.month()}), 2);
    append_padded(text += '-', static_cast<int>(unsigned{date.day()}), 2);
    return date.ok() ? text : text + " is not a valid date";
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
template <class A>
[[nodiscard]] constexpr std::size_t hash_key(const year<A>& y) noexcept { return static_cast<std::uint16_t>(int{y}); }
template <class A>
[[nodiscard]] constexpr std::size_t hash_key(const month<A>& m) noexcept { return unsigned{m}; }

template <class T>
inline constexpr bool is_field_type = is_monthly<T>;
template <class A>
inline constexpr bool is_field_type<year<A>> = true;
template <class A>
inline constexpr bool is_field_type<month<A>> = true;
template <class A>
inline constexpr bool is_field_type<month_day<A>> = true;
template <class A>
inline constexpr bool is_field_type<month_day_last<A>> = true;

template <class T>
concept field_type = is_field_type<T>;

}  // namespace detail

}  // namespace dabir::inline v0_1::fields

namespace std {

/// The calendar types as keys of unordered containers.
template <dabir::fields::detail::field_type T>
struct hash<T> {
    /// Equal values have equal hashes, in every run.
    [[nodiscard]] constexpr size_t operator()(const T& x) const noexcept { return dabir::fields::detail::hash_key(x); }
};

}  // namespace std

#endif
