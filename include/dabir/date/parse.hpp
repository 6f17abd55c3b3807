#ifndef DABIR_DATE_PARSE_HPP
#define DABIR_DATE_PARSE_HPP

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

#include <dabir/base/config.hpp>
#include <dabir/date/detail/fixed.hpp>
#include <dabir/date/detail/read_date.hpp>
#include <dabir/date/detail/value.hpp>
#include <dabir/date/error.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/match.hpp>
#include <dabir/date/options.hpp>

/// Dates and timestamps read strictly, by the directives of `std::chrono::parse`.
///
///     jalali::year_month_day date;
///     if (const auto read = parse(text, "%d %B %Y", date)) use(date);              // 8 Dey 1401, in any digits
///     else report(read.ptr - text.data(), to_string(read.reason));
///
///     std::chrono::sys_seconds instant;                                             // a Jalali date, UTC without %z
///     parse<"%Y-%m-%dT%H:%M:%S%Ez">(text, instant);                                 // 1401-10-08T08:44:12+03:30
///     parse<"%Y/%m/%d %H:%M:%S">(text, instant, {.zone = time_zone::tehran});
///
/// The whole text is read, or nothing: `ptr` then is the first byte that is not understood and `reason` says why. What
/// is read into: dates of the Jalali, Gregorian and lunar calendars; instants (`sys_time`) and local times
/// (`local_time`) of seconds, of fractions of a second down to 10^-18 and of coarser units, which are written in the
/// Jalali calendar unless `calendar` says another.
///
///     %Y   the year, in four or five digits     %C %y   its century and the rest     %EY   the year and its era
///     %Ey  the year of an era, and %EC the era
///     %m   the month, 1 or 2 digits             %B %b %h   its name, of every spelling of names.hpp
///     %d %e   the day, 1 or 2 digits            %j   the day of the year, 1 to 3 digits
///     %A %a   the weekday's name                %u %w   its number, Monday 1..Sunday 7 or Sunday 0..6
///     %U   the week of the year, 0..53: week 1 begins on the first Saturday, of a Gregorian year Sunday
///     %H %M %S   the time, 1 or 2 digits each; %S with a fraction behind a dot or U+066B where the value has one
///     %I %p   the hour of twelve and the part of the day, always both
///     %z %Ez %Oz   the distance from UTC: Z, +03:30, +0330 or +03    %Z   the same, or a zone's name
///     %F %T %R %D %r   %Y-%m-%d, %H:%M:%S, %H:%M, %m/%d/%y, %I:%M:%S %p
///     %n %t and white space   one or more characters of white space    %%   a percent sign
///
/// Digits are those of the three sets, with %O too. A number next to a number is read in its full width, so that
/// `%Y%m%d` reads 14011008. Two digits are a year only with `two_digit_years`. 24:00 is the beginning of the next day,
/// for instants and local times; a time in a format for a date is read and checked, no more. A date is checked, and so
/// is everything said twice. %c, %x and %X, %W, %G, %g and %V are refused.
///
/// `parse<"...">` reads formats in which every byte has its place (%Y %m %d %H %M %S, %z at the end) word by word, to
/// the same result. Nothing allocates; time is linear in the text and the format.
namespace dabir::inline v0_1 {

/// What `parse` gives.
struct parse_result {
    const char* ptr = nullptr;              ///< the end of the text, or the first byte not understood
    date_error reason = date_error::none;   ///< none, or why
    date_flags flags{};                     ///< weekday_mismatch, where it does not refuse
    std::optional<std::chrono::minutes> utc_offset{};  ///< what the text says of the zone, unless it says Tehran

    /// Whether the text was read.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == date_error::none; }
};

/// What can be read and written: dates of the three calendars, `sys_time` and `local_time` of any duration in integers.
template <class T>
concept date_value = detail::is_date_value<T>;

/// A format for reading that the compiler has checked.
template <date_value T>
class parse_format {
public:
    /// Does not compile with a format that has a fault; the message names it.
    template <class Text>
        requires std::convertible_to<const Text&, std::string_view>
    consteval parse_format(const Text& format) noexcept : text_{format} {
        detail::refuse_format(text_, detail::check_reading(text_));
    }

    /// The directives.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    std::string_view text_;
};

/// Looks at a format for reading. Whether it can be read into a value does not depend on the value's type.
[[nodiscard]] constexpr format_check check_parse_format(std::string_view format) noexcept;

///@{ Reads the whole text by a format. `value` is untouched where it fails. A `runtime_format` with a fault reads
/// nothing: `ptr` is the text's beginning, and `check_parse_format` tells where in the format the fault is.
template <date_value T>
[[nodiscard]] constexpr parse_result parse(std::string_view text, std::type_identity_t<parse_format<T>> format,
                                           T& value, const parse_options& options = {}) noexcept;
template <date_value T>
[[nodiscard]] constexpr parse_result parse(std::string_view text, runtime_format format, T& value,
                                           const parse_options& options = {}) noexcept;
template <detail::fixed_string Format, date_value T>
[[nodiscard]] constexpr parse_result parse(std::string_view text, T& value, const parse_options& options = {}) noexcept;
///@}

///@{ No pattern of CLDR reads: they are for writing alone. `%` directives do.
template <detail::fixed_string Pattern, class T>
parse_result parse(std::string_view text, cldr_pattern<Pattern> pattern, T& value, const parse_options& = {}) = delete;
template <class T>
parse_result parse(std::string_view text, runtime_cldr_pattern pattern, T& value, const parse_options& = {}) = delete;
///@}

// ---- definitions ------------------------------------------------------------------------------------------------

constexpr format_check check_parse_format(std::string_view format) noexcept { return detail::check_reading(format); }

namespace detail {

/// Reads by items: the definition.
template <class T>
DABIR_NOINLINE constexpr parse_result parse_by_items(std::string_view text, std::string_view format, T& value,
                                                 const parse_options& options) noexcept {
    using traits = value_traits<T>;
    const read_rules rules{
        traits::calendar_or(options.calendar),
        traits::kind.has_time,
        traits::kind.has_zone,
        options.zone == time_zone::tehran,
        options.weekday != weekday_check::ignore,
        options.weekday == weekday_check::refuse,
        options.two_digit_years,
        traits::fraction_digits,
    };
    const read_result read = read_date(text, format, rules);
    parse_result result{read.fault.ptr, read.fault.reason, {}, {}};
    if (!result) return result;
    result.reason = traits::make(read.moment.date, read.moment.seconds, read.fraction, value);
    if (!result) {
        result.ptr = text.data();
        return result;
    }
    if (read.moment.weekday_mismatch) result.flags = date_flag::weekday_mismatch;
    result.utc_offset = read.offset;
    return result;
}

/// Makes the value of fields in their places; false where something is not as usual.
template <class T>
DABIR_ALWAYS_INLINE [[nodiscard]] constexpr bool take_fixed(const fixed_fields& f, bool has_offset, T& value,
                                        const parse_options& options) noexcept {
    using traits = value_traits<T>;
    if (f.hour > 23 || f.minute > 59 || f.second > 59 || f.offset_hour > 23 || f.offset_minute > 59) return false;
    const calendar c = traits::calendar_or(options.calendar);
    const civil_date date{static_cast<std::int32_t>(f.year), f.month, f.day};
    if (!is_date(c, date)) return false;
    if constexpr (!traits::kind.has_time) {
        return traits::make(date, 0, 0, value) == date_error::none;
    } else {
        std::int64_t seconds =
            86400 * days_from_civil(c, date) + static_cast<std::int32_t>(3600 * f.hour + 60 * f.minute + f.second);
        if constexpr (traits::kind.has_zone) {
            if (has_offset) {
                const std::int32_t offset = 3600 * f.offset_hour + 60 * f.offset_minute;
                seconds -= f.negative ? -offset : offset;
            } else if (options.zone != time_zone::utc) {
                return false;
            }
        }
        return traits::make(date, seconds, 0, value) == date_error::none;
    }
}

/// What is said of a text that was read.
constexpr void finish_fixed(std::string_view text, const fixed_fields& f, bool has_offset,
                            parse_result& result) noexcept {
    result.ptr = text.data() + text.size();
    if (!has_offset) return;
    const std::int32_t offset = 60 * f.offset_hour + f.offset_minute;
    result.utc_offset = std::chrono::minutes{f.negative ? -offset : offset};
}

/// Reads by a format that has no layout at compile time.
template <class T>
DABIR_NOINLINE [[nodiscard]] constexpr parse_result parse_in_step(std::string_view text, std::string_view format,
                                                                  T& value, const parse_options& options) noexcept {
    fixed_fields f;
    step_reader reader{text, format};
    if (!reader.read(f) || !take_fixed(f, reader.has_offset(), value, options))
        return parse_by_items(text, format, value, options);
    parse_result result;
    finish_fixed(text, f, reader.has_offset(), result);
    return result;
}

}  // namespace detail

template <date_value T>
constexpr parse_result parse(std::string_view text, std::type_identity_t<parse_format<T>> format, T& value,
                             const parse_options& options) noexcept {
    return detail::parse_in_step(text, format.text(), value, options);
}

template <date_value T>
constexpr parse_result parse(std::string_view text, runtime_format format, T& value,
                             const parse_options& options) noexcept {
    return detail::parse_in_step(text, format.text, value, options);
}

template <detail::fixed_string Format, date_value T>
constexpr parse_result parse(std::string_view text, T& value, const parse_options& options) noexcept {
    constexpr parse_format<T> format{Format.view()};
    using enum digit_set;
    if constexpr (detail::layout_of<Format, ascii>.ok) {
        constexpr bool has_offset = detail::layout_of<Format, ascii>.sign != detail::fixed_layout::none;
        detail::fixed_fields f;
        bool is_read = false;
        if (text.size() == detail::layout_of<Format, ascii>.size)
            is_read = detail::fixed_reader<Format, ascii>::read(text.data(), f);
        else if (text.size() == detail::layout_of<Format, persian>.size)
            is_read = detail::fixed_reader<Format, persian>::read(text.data(), f);
        if (is_read && detail::take_fixed(f, has_offset, value, options)) [[likely]] {
            parse_result result;
            detail::finish_fixed(text, f, has_offset, result);
            return result;
        }
    }
    return detail::parse_in_step(text, format.text(), value, options);
}

}  // namespace dabir::inline v0_1

#endif
