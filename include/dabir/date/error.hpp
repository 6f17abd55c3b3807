#ifndef DABIR_DATE_ERROR_HPP
#define DABIR_DATE_ERROR_HPP

#include <cstddef>
#include <cstdint>
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

/// What a look at a format finds.
struct format_check {
    date_error reason = date_error::none;  ///< none, or the first fault
    std::size_t offset = 0;                ///< where it stands in the format; its size where something is missing

    /// Whether the format has no fault.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == date_error::none; }
};

// ---- definitions ------------------------------------------------------------------------------------------------

constexpr std::string_view to_string(date_error reason) noexcept {
    switch (reason) {
        using enum date_error;
        case none: return "no error";
        case unfinished_directive: return "the format ends within a directive";
        case unknown_directive: return "the format has an unknown directive";
        case locale_directive: return "%c, %x and %X depend on a locale, and none is asked";
        case iso_week_directive: return "%W, %G, %g and %V count weeks of another calendar";
        case directive_without_value: return "the value has nothing for a directive of the format";
        case repeated_field: return "the format reads a field twice";
        case incomplete_format: return "the fields of the format do not make the value";
        case hour_without_daypart: return "%I and %p are read together";
        case cldr_pattern: return "a pattern of CLDR is for writing alone";
        case unknown_pattern_letter: return "the pattern has an unknown letter";
        case unfinished_quote: return "a quotation in the pattern does not end";
        case unexpected_end: return "the text ends too early";
        case unexpected_text: return "the text is not what the format says";
        case expected_digit: return "a digit is missing";
        case unknown_month: return "not the name of a month";
        case unknown_weekday: return "not the name of a weekday";
        case unknown_daypart: return "not a part of the day";
        case unknown_era: return "not an era";
        case unknown_zone: return "not a zone";
        case trailing_text: return "the text goes on behind the format";
        case fraction_too_long: return "a fraction of a second that the value cannot hold";
        case short_year: return "a year in fewer than four digits";
        case two_digit_year: return "a year in two digits, and no window for it";
        case year_out_of_range: return "the year is out of range";
        case month_out_of_range: return "the month is out of range";
        case day_out_of_range: return "the day is out of range";
        case day_out_of_month: return "the month has no such day";
        case not_leap_year: return "the month has this day in leap years alone";
        case day_of_year_out_of_range: return "the year has no such day";
        case week_out_of_range: return "the year has no such week";
        case hour_out_of_range: return "the hour is out of range";
        case minute_out_of_range: return "the minute is out of range";
        case second_out_of_range: return "the second is out of range";
        case offset_out_of_range: return "the distance from UTC is out of range";
        case hour_24: return "24:00 is the next day, which this value cannot say";
        case past_24: return "the time is behind 24:00";
        case daypart_mismatch: return "the part of the day does not have this hour";
        case era_mismatch: return "the era is another calendar's";
        case weekday_mismatch: return "the weekday is another day's";
        case field_mismatch: return "two fields contradict each other";
        case nonexistent_time: return "the clocks leave this time out";
        case ambiguous_time: return "the clocks have this time twice";
        case out_of_range: return "the instant is out of range";
        case inexact: return "the instant lies between two that the value can hold";
    }
    return {};
}

}  // namespace dabir::inline v0_1

#endif
