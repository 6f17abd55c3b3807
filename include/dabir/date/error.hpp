#ifndef DABIR_DATE_ERROR_HPP
#define DABIR_DATE_ERROR_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

/// Why a text is no date, or a format none for the value that it is given with.
namespace dabir::inline v0_1 {

/// A reason of `parse`, `parse_name` and the checks of formats.
enum class date_error : std::uint8_t {
    none,
    // The format.
    unfinished_directive,     ///< a percent sign with nothing behind it
    unknown_directive,        ///< a letter that is no directive, or none with this E or O
    locale_directive,         ///< %c, %x or %X, which mean what a locale says
    iso_week_directive,       ///< %W, %G, %g or %V, the weeks of another calendar
    directive_without_value,  ///< one that the value has nothing for: a time of a date, a zone of a local time
    repeated_field,           ///< a field that is read twice
    incomplete_format,        ///< fields that do not make the value: no year, no day
    hour_without_daypart,     ///< %I without %p, or %p without %I
    cldr_pattern,             ///< a pattern of CLDR where directives are read
    unknown_pattern_letter,   ///< a letter in a pattern of CLDR that stands for nothing here
    unfinished_quote,         ///< a quotation in a pattern of CLDR that does not end
    // The text.
    unexpected_end,     ///< it ends too early
    unexpected_text,    ///< it has not what the format says literally
    expected_digit,     ///< a number does not begin, or does not go on, here
    unknown_month,      ///< no month's name
    unknown_weekday,    ///< no weekday's name
    unknown_daypart,    ///< no part of the day
    unknown_era,        ///< no era
    unknown_zone,       ///< no zone, or not as %z and %Z are written
    trailing_text,      ///< it goes on behind what the format says
    fraction_too_long,  ///< a fraction of a second that the value cannot hold
    // What it says.
    short_year,                ///< a year of %Y in fewer than four digits
    two_digit_year,            ///< a year in two digits without a window for it
    year_out_of_range,         ///< a year that the calendar's type does not hold
    month_out_of_range,        ///< a month not of 1..12
    day_out_of_range,          ///< a day not of 1..31
    day_out_of_month,          ///< a day that the month never has
    not_leap_year,             ///< a day that the month has in leap years, in another year
    day_of_year_out_of_range,  ///< a day of the year that the year has not
    week_out_of_range,         ///< a week not of 0..53, or a day of it in another year
    hour_out_of_range,         ///< an hour not of 0..23, with %I of 1..12
    minute_out_of_range,       ///< a minute not of 0..59
    second_out_of_range,       ///< a second not of 0..59
    offset_out_of_range,       ///< a distance from UTC of a day or more
    hour_24,                   ///< 24:00 where there is no next day to go to
    past_24,                   ///< a time behind 24:00
    daypart_mismatch,          ///< an hour that the part of the day does not have
    era_mismatch,              ///< the era of another calendar
    weekday_mismatch,          ///< another weekday than the date's
    field_mismatch,            ///< two fields that contradict each other
    nonexistent_time,          ///< a time that the change of clocks leaves out
    ambiguous_time,            ///< a time that the change of clocks has twice
    out_of_range,              ///< an instant that the value's type does not hold
    inexact,                   ///< an instant between two that the value's type holds
};

/// A sentence, in ASCII; empty for a number that is no enumerator.
[[nodiscard]] constexpr std::string_view to_string(date_error reason) noexcept;

/// The enumerator's name, for programs to read; empty for a number that is no enumerator.
[[nodiscard]] constexpr std::string_view name_of(date_error reason) noexcept;

/// What a look at a format finds.
struct format_check {
    date_error reason = date_error::none;  ///< none, or the first fault
    std::size_t offset = 0;                ///< where it stands in the format; its size where something is missing

    /// Whether the format has no fault.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == date_error::none; }
};

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

struct date_error_words {
    std::string_view name;
    std::string_view sentence;
};

/// In the order of the enumerators.
inline constexpr date_error_words date_error_table[] = {
    {"none", "no error"},
    {"unfinished_directive", "the format ends within a directive"},
    {"unknown_directive", "the format has an unknown directive"},
    {"locale_directive", "%c, %x and %X depend on a locale, and none is asked"},
    {"iso_week_directive", "%W, %G, %g and %V count weeks of another calendar"},
    {"directive_without_value", "the value has nothing for a directive of the format"},
    {"repeated_field", "the format reads a field twice"},
    {"incomplete_format", "the fields of the format do not make the value"},
    {"hour_without_daypart", "%I and %p are read together"},
    {"cldr_pattern", "a pattern of CLDR is for writing alone"},
    {"unknown_pattern_letter", "the pattern has an unknown letter"},
    {"unfinished_quote", "a quotation in the pattern does not end"},
    {"unexpected_end", "the text ends too early"},
    {"unexpected_text", "the text is not what the format says"},
    {"expected_digit", "a digit is missing"},
    {"unknown_month", "not the name of a month"},
    {"unknown_weekday", "not the name of a weekday"},
    {"unknown_daypart", "not a part of the day"},
    {"unknown_era", "not an era"},
    {"unknown_zone", "not a zone"},
    {"trailing_text", "the text goes on behind the format"},
    {"fraction_too_long", "a fraction of a second that the value cannot hold"},
    {"short_year", "a year in fewer than four digits"},
    {"two_digit_year", "a year in two digits, and no window for it"},
    {"year_out_of_range", "the year is out of range"},
    {"month_out_of_range", "the month is out of range"},
    {"day_out_of_range", "the day is out of range"},
    {"day_out_of_month", "the month has no such day"},
    {"not_leap_year", "the month has this day in leap years alone"},
    {"day_of_year_out_of_range", "the year has no such day"},
    {"week_out_of_range", "the year has no such week"},
    {"hour_out_of_range", "the hour is out of range"},
    {"minute_out_of_range", "the minute is out of range"},
    {"second_out_of_range", "the second is out of range"},
    {"offset_out_of_range", "the distance from UTC is out of range"},
    {"hour_24", "24:00 is the next day, which this value cannot say"},
    {"past_24", "the time is behind 24:00"},
    {"daypart_mismatch", "the part of the day does not have this hour"},
    {"era_mismatch", "the era is another calendar's"},
    {"weekday_mismatch", "the weekday is another day's"},
    {"field_mismatch", "two fields contradict each other"},
    {"nonexistent_time", "the clocks leave this time out"},
    {"ambiguous_time", "the clocks have this time twice"},
    {"out_of_range", "the instant is out of range"},
    {"inexact", "the instant lies between two that the value can hold"},
};

static_assert(std::size(date_error_table) == static_cast<std::size_t>(date_error::inexact) + 1);

}  // namespace detail

constexpr std::string_view to_string(date_error reason) noexcept {
    const auto at = static_cast<std::size_t>(reason);
    return at < std::size(detail::date_error_table) ? detail::date_error_table[at].sentence : std::string_view{};
}

constexpr std::string_view name_of(date_error reason) noexcept {
    const auto at = static_cast<std::size_t>(reason);
    return at < std::size(detail::date_error_table) ? detail::date_error_table[at].name : std::string_view{};
}

}  // namespace dabir::inline v0_1

#endif
