// Formats that the compiler refuses, each by the name of its fault.
#include <dabir/date/format.hpp>
#include <dabir/date/parse.hpp>

#include <chrono>

namespace jl = dabir::jalali;
using dabir::cldr;
using dabir::parse;

namespace {

constexpr jl::year_month_day date = jl::year{1401}/10/8;
constexpr std::chrono::sys_seconds instant{};
constexpr std::chrono::local_seconds local{};

template <class T>
constexpr T value{};

}  // namespace

void reads(std::string_view text) {
    auto d = date;
    auto i = instant;
// CASE 1: %W is refused by name    (says: format_has_percent_W_of_another_week)
#if CASE == 1
    (void)parse(text, "%F %W", d);
#else
    (void)parse(text, "%F %U", d);
#endif
// CASE 2: %c is refused by name    (says: format_has_percent_c_of_a_locale)
#if CASE == 2
    (void)parse(text, "%F %c", d);
#else
    (void)parse(text, "%F %C%y", d);
#endif
// CASE 3: %x is refused by name    (says: format_has_percent_x_of_a_locale)
#if CASE == 3
    (void)parse(text, "%x", d);
#else
    (void)parse(text, "%F", d);
#endif
// CASE 4: %X is refused by name    (says: format_has_percent_X_of_a_locale)
#if CASE == 4
    (void)parse(text, "%F %X", i);
#else
    (void)parse(text, "%F %T", i);
#endif
// CASE 5: %G is refused by name    (says: format_has_percent_G_of_another_week)
#if CASE == 5
    (void)parse(text, "%G-%m-%d", d);
#else
    (void)parse(text, "%Y-%m-%d", d);
#endif
// CASE 6: %V is refused by name    (says: format_has_percent_V_of_another_week)
#if CASE == 6
    (void)parse(text, "%Y %V %A", d);
#else
    (void)parse(text, "%Y %U %A", d);
#endif
// CASE 7: a letter that is no directive    (says: format_has_an_unknown_directive)
#if CASE == 7
    (void)parse(text, "%F %Q", d);
#else
    (void)parse(text, "%F %H", d);
#endif
// CASE 8: a format that ends too early    (says: format_ends_within_a_directive)
#if CASE == 8
    (void)parse(text, "%F%", d);
#else
    (void)parse(text, "%F%%", d);
#endif
// CASE 9: a field that is read twice    (says: format_has_a_field_twice)
#if CASE == 9
    (void)parse(text, "%F %d", d);
#else
    (void)parse(text, "%F %j", d);
#endif
// CASE 10: a year and a month are no date    (says: format_does_not_make_the_value)
#if CASE == 10
    (void)parse(text, "%Y-%m", d);
#else
    (void)parse(text, "%Y-%m-%d", d);
#endif
// CASE 11: an hour of twelve without its half of the day    (says: format_has_one_of_hour_of_twelve_and_part_of_the_day)
#if CASE == 11
    (void)parse(text, "%F %I:%M", i);
#else
    (void)parse(text, "%F %I:%M %p", i);
#endif
// CASE 12: a pattern of CLDR where directives are read    (says: format_is_a_pattern_of_cldr)
#if CASE == 12
    (void)parse(text, "yyyy/MM/dd HH:mm", d);
#else
    (void)parse(text, "%Y/%m/%d %H:%M", d);
#endif
// CASE 13: no pattern of CLDR reads
#if CASE == 13
    (void)parse(text, cldr<"yyyy/MM/dd">, d);
#else
    (void)parse(text, "%Y/%m/%d", d);
#endif
// CASE 14: a format given as a template's argument is checked too    (says: format_does_not_make_the_value)
#if CASE == 14
    (void)parse<"%m/%d">(text, d);
#else
    (void)parse<"%Y/%m/%d">(text, d);
#endif
// CASE 15: a text that is no constant is no format
#if CASE == 15
    (void)parse(text, text, d);
#else
    (void)parse(text, dabir::runtime_format{text}, d);
#endif
// CASE 16: what is no integer of a decimal unit is not read
#if CASE == 16
    std::chrono::sys_time<std::chrono::duration<double>> t{};
    (void)parse(text, dabir::runtime_format{"%F"}, t);
#else
    std::chrono::sys_time<std::chrono::duration<long>> t{};
    (void)parse(text, dabir::runtime_format{"%F"}, t);
#endif
// CASE 17: a result is no bool unless asked
#if CASE == 17
    const bool ok = parse(text, "%F", d);
#else
    const bool ok{parse(text, "%F", d)};
#endif
    (void)ok;
}

void writes(char* first, char* last) {
// CASE 18: a date has no hour    (says: format_has_a_directive_without_value)
#if CASE == 18
    (void)dabir::to_chars(first, last, "%F %H", date);
#else
    (void)dabir::to_chars(first, last, "%F %H", instant);
#endif
// CASE 19: a local time has no zone    (says: format_has_a_directive_without_value)
#if CASE == 19
    (void)dabir::to_chars(first, last, "%FT%T%z", local);
#else
    (void)dabir::to_chars(first, last, "%FT%T%z", instant);
#endif
// CASE 20: %c is refused for writing, too    (says: format_has_percent_c_of_a_locale)
#if CASE == 20
    (void)dabir::to_chars(first, last, "%c", instant);
#else
    (void)dabir::to_chars(first, last, "%C", instant);
#endif
// CASE 21: a letter that CLDR has not    (says: pattern_has_an_unknown_letter)
#if CASE == 21
    (void)dabir::to_chars(first, last, cldr<"yyyy-QQ">, date);
#else
    (void)dabir::to_chars(first, last, cldr<"yyyy-MM">, date);
#endif
// CASE 22: a quotation without end    (says: pattern_has_a_quotation_without_end)
#if CASE == 22
    (void)dabir::to_chars(first, last, cldr<"yyyy 'x">, date);
#else
    (void)dabir::to_chars(first, last, cldr<"yyyy 'x'">, date);
#endif
// CASE 23: hours of a date by a pattern    (says: format_has_a_directive_without_value)
#if CASE == 23
    (void)dabir::to_chars(first, last, cldr<"yyyy HH">, date);
#else
    (void)dabir::to_chars(first, last, cldr<"yyyy HH">, instant);
#endif
}
