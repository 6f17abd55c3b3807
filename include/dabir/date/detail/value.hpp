#ifndef DABIR_DATE_DETAIL_VALUE_HPP
#define DABIR_DATE_DETAIL_VALUE_HPP

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dabir/date/detail/civil.hpp>
#include <dabir/date/detail/directives.hpp>
#include <dabir/date/detail/write_date.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/options.hpp>
#include <dabir/date/tehran.hpp>

// The types that dates are read into and written from, each behind the same few functions.

namespace dabir::inline v0_1::detail {

/// A date type of one calendar.
template <class Date, calendar Calendar>
struct date_traits {
    static constexpr value_kind kind{};
    static constexpr int fraction_digits = 0;

    [[nodiscard]] static constexpr calendar calendar_or(calendar) noexcept { return Calendar; }

    /// Makes the value of a date; the time of day is none of its.
    static constexpr date_error make(const civil_date& d, std::int64_t, std::uint64_t, Date& value) noexcept {
        using year = decltype(value.year());
        using month = decltype(value.month());
        value = Date{year{d.year}, month{d.month}, std::chrono::day{d.day}};
        return date_error::none;
    }

    /// The value in the parts that are written, but for what a look at the date gives.
    [[nodiscard]] static constexpr written_value split(const Date& value, calendar, time_zone) noexcept {
        written_value w;
        w.of = Calendar;
        w.date = civil_of(value);
        return w;
    }
};

/// The digits of a fraction of a second, 0..18; -1 for a unit that is no decimal fraction and no multiple of a second.
template <class Period>
[[nodiscard]] consteval int fraction_digits_of() noexcept {
    if (Period::den == 1) return 0;
    if (Period::num != 1) return -1;
    int digits = 0;
    std::intmax_t den = Period::den;
    for (; den % 10 == 0; den /= 10) ++digits;
    return den == 1 ? digits : -1;
}

/// A time point on one of two clocks.
template <class Clock, class Duration>
struct time_traits {
    using value_type = std::chrono::time_point<Clock, Duration>;
    using rep = typename Duration::rep;
    static constexpr value_kind kind{true, std::same_as<Clock, std::chrono::system_clock>};
    static constexpr int fraction_digits = fraction_digits_of<typename Duration::period>();

    [[nodiscard]] static constexpr calendar calendar_or(calendar c) noexcept {
        return c == calendar::none ? calendar::jalali : c;
    }

    /// Makes the value of whole seconds and a fraction in its own units.
    static constexpr date_error make(const civil_date&, std::int64_t seconds, std::uint64_t fraction,
                                     value_type& value) noexcept {
        std::int64_t ticks = seconds;
        if constexpr (fraction_digits > 0) {
            constexpr std::int64_t den = Duration::period::den, max = std::numeric_limits<std::int64_t>::max();
            const auto part = static_cast<std::int64_t>(fraction);
            // One second towards zero, so that what lies between the last whole second and the end is reached too.
            const std::int64_t whole = seconds < 0 ? seconds + 1 : seconds;
            if (whole > max / den || whole < -(max / den)) return date_error::out_of_range;
            ticks = whole * den;
            const std::int64_t rest = seconds < 0 ? part - den : part;
            if (rest > 0 ? ticks > max - rest : ticks < std::numeric_limits<std::int64_t>::min() - rest)
                return date_error::out_of_range;
            ticks += rest;
        } else if constexpr (Duration::period::num > 1) {
            if (seconds % Duration::period::num != 0) return date_error::inexact;
            ticks /= Duration::period::num;
        }
        if constexpr (sizeof(rep) < sizeof ticks || std::is_unsigned_v<rep>)
            if (!std::in_range<rep>(ticks)) return date_error::out_of_range;
        value = value_type{Duration{static_cast<rep>(ticks)}};
        return date_error::none;
    }

    /// The whole seconds of a value, and the fraction above them; beyond what calendars hold, some other second there.
    [[nodiscard]] static constexpr std::int64_t whole_seconds(const value_type& value,
                                                              std::uint64_t& fraction) noexcept {
        constexpr std::int64_t num = Duration::period::num, den = Duration::period::den;
        const rep count = value.time_since_epoch().count();
        const std::int64_t ticks = std::in_range<std::int64_t>(count) ? static_cast<std::int64_t>(count)
                                                                      : std::numeric_limits<std::int64_t>::max();
        if constexpr (den != 1) {
            const std::int64_t seconds = ticks / den - (ticks % den < 0);
            fraction = static_cast<std::uint64_t>(ticks % den < 0 ? ticks % den + den : ticks % den);
            return seconds;
        } else if constexpr (num != 1) {
            constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / num;
            return (ticks > most ? most : ticks < -most ? -most : ticks) * num;
        } else {
            return ticks;
        }
    }

    /// The value in the parts that are written, but for what a look at the date gives.
    [[nodiscard]] static constexpr written_value split(const value_type& value, calendar c, time_zone in) noexcept {
        written_value w;
        w.of = calendar_or(c);
        w.fraction_digits = fraction_digits;
        const std::int64_t seconds = whole_seconds(value, w.fraction);
        w.days = seconds / 86400 - (seconds % 86400 < 0);
        // Not from the days: a multiple of a day below the first count is out of range.
        auto of_day = static_cast<std::int32_t>(seconds % 86400);
        if (of_day < 0) of_day += 86400;
        if constexpr (kind.has_zone) {
            w.zone = "UTC";
            if (in == time_zone::tehran) {
                const auto info = tehran::get_info(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
                w.offset = static_cast<std::int32_t>(info.offset.count());
                w.zone = info.abbrev;
                // The distance is less than a day.
                of_day += w.offset;
                if (of_day >= 86400) of_day -= 86400, ++w.days;
            }
        }
        w.second_of_day = static_cast<std::uint32_t>(of_day);
        w.date = civil_from_days(w.of, w.days);
        return w;
    }
};

template <class T>
struct value_traits {};
template <>
struct value_traits<jalali::year_month_day> : date_traits<jalali::year_month_day, calendar::jalali> {};
template <>
struct value_traits<hijri::year_month_day> : date_traits<hijri::year_month_day, calendar::hijri> {};
template <>
struct value_traits<std::chrono::year_month_day> : date_traits<std::chrono::year_month_day, calendar::gregorian> {};
template <class Duration>
struct value_traits<std::chrono::sys_time<Duration>> : time_traits<std::chrono::system_clock, Duration> {};
template <class Duration>
struct value_traits<std::chrono::local_time<Duration>> : time_traits<std::chrono::local_t, Duration> {};

/// The value in the parts that are written.
template <class T>
[[nodiscard]] constexpr written_value written(const T& value, calendar c, time_zone in) noexcept {
    written_value w = value_traits<T>::split(value, c, in);
    w.ok = is_date(w.of, w.date);
    if (w.ok) w.days = days_from_civil(w.of, w.date);
    return w;
}

template <class T>
inline constexpr bool is_date_value = false;
template <class T>
    requires requires { value_traits<T>::fraction_digits; }
inline constexpr bool is_date_value<T> = value_traits<T>::fraction_digits >= 0;
template <class Clock, class Duration>
    requires requires { value_traits<std::chrono::time_point<Clock, Duration>>::fraction_digits; }
inline constexpr bool is_date_value<std::chrono::time_point<Clock, Duration>> =
    std::integral<typename Duration::rep> && fraction_digits_of<typename Duration::period>() >= 0;

// Declared, never constant: a format with a fault stops at the name of it.
void format_ends_within_a_directive();
void format_has_an_unknown_directive();
void format_has_percent_c_of_a_locale();
void format_has_percent_x_of_a_locale();
void format_has_percent_X_of_a_locale();
void format_has_percent_W_of_another_week();
void format_has_percent_G_of_another_week();
void format_has_percent_g_of_another_week();
void format_has_percent_V_of_another_week();
void format_has_a_directive_without_value();
void format_has_a_field_twice();
void format_does_not_make_the_value();
void format_has_one_of_hour_of_twelve_and_part_of_the_day();
void format_is_a_pattern_of_cldr();
void pattern_has_an_unknown_letter();
void pattern_has_a_quotation_without_end();

/// Stops the compiler at the name of a fault.
constexpr void refuse_format(std::string_view format, const format_check& check) {
    switch (check.reason) {
        using enum date_error;
        case none: return;
        case unfinished_directive: return format_ends_within_a_directive();
        case locale_directive:
        case iso_week_directive: {
            std::size_t at = check.offset + 1;
            if (format[at] == 'E' || format[at] == 'O') ++at;
            switch (format[at]) {
                case 'c': return format_has_percent_c_of_a_locale();
                case 'x': return format_has_percent_x_of_a_locale();
                case 'X': return format_has_percent_X_of_a_locale();
                case 'W': return format_has_percent_W_of_another_week();
                case 'G': return format_has_percent_G_of_another_week();
                case 'g': return format_has_percent_g_of_another_week();
                default: return format_has_percent_V_of_another_week();
            }
        }
        case directive_without_value: return format_has_a_directive_without_value();
        case repeated_field: return format_has_a_field_twice();
        case incomplete_format: return format_does_not_make_the_value();
        case hour_without_daypart: return format_has_one_of_hour_of_twelve_and_part_of_the_day();
        case cldr_pattern: return format_is_a_pattern_of_cldr();
        case unknown_pattern_letter: return pattern_has_an_unknown_letter();
        case unfinished_quote: return pattern_has_a_quotation_without_end();
        default: return format_has_an_unknown_directive();
    }
}

}  // namespace dabir::inline v0_1::detail

#endif
