#include <dabir/date/parse.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

// What each directive reads, into each kind of date.

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
namespace hj = dabir::hijri;
using dabir::date_error;
using dabir::parse;
using dabir::parse_options;
using dabir::runtime_format;

constexpr jl::year_month_day untouched = jl::year{1}/1/1;

/// What is read, from a text with nothing behind it; `untouched` and the fault where it fails.
struct answer {
    jl::year_month_day date = untouched;
    date_error reason = date_error::none;
    std::size_t at = 0;
};

answer read(std::string_view text, std::string_view format, const parse_options& options = {}) {
    const exact_copy copy{text}, format_copy{format};
    answer a;
    const auto result = parse(copy.view(), runtime_format{format_copy.view()}, a.date, options);
    a.reason = result.reason;
    a.at = static_cast<std::size_t>(result.ptr - copy.view().data());
    CHECK(bool(result) == (result.reason == date_error::none));
    if (!result) CHECK(a.date == untouched);
    return a;
}

void reads(std::string_view text, std::string_view format, jl::year_month_day date, const parse_options& options = {}) {
    CAPTURE(std::string(text));
    CAPTURE(std::string(format));
    const answer a = read(text, format, options);
    CHECK(to_string(a.reason) == to_string(date_error::none));
    CHECK(a.at == text.size());
    CHECK(a.date == date);
}

void refuses(std::string_view text, std::string_view format, date_error reason, std::size_t at,
             const parse_options& options = {}) {
    CAPTURE(std::string(text));
    CAPTURE(std::string(format));
    const answer a = read(text, format, options);
    CHECK(to_string(a.reason) == to_string(reason));
    CHECK(a.at == at);
}

constexpr jl::year_month_day day_8 = jl::year{1401}/jl::Dey/8;

}  // namespace

TEST_CASE("numbers are read in any of the three sets of digits") {
    reads("1401/10/08", "%Y/%m/%d", day_8);
    reads("۱۴۰۱/۱۰/۰۸", "%Y/%m/%d", day_8);
    reads("١٤٠١/١٠/٠٨", "%Y/%m/%d", day_8);
    reads("۱۴۰۱/10/۰8", "%Y/%m/%d", day_8);
    reads("۱۴۰۱/۱۰/۰۸", "%OY/%Om/%Od", day_8);
    reads("1401-10-08", "%F", day_8);
    reads("1401-10-08", "%OF", day_8);
    reads("10/08/01", "%D", day_8, {.two_digit_years = 1350});
}

TEST_CASE("a month and a day have one or two digits, a year four or five") {
    reads("1401/7/8", "%Y/%m/%d", jl::year{1401}/7/8);
    reads("1401/7/08", "%Y/%m/%d", jl::year{1401}/7/8);
    reads("08/7/1401", "%d/%m/%Y", jl::year{1401}/7/8);
    reads("14010/7/8", "%Y/%m/%d", jl::year{14010}/7/8);
    reads("0062/7/8", "%Y/%m/%d", jl::year{62}/7/8);
    reads("-0005/7/8", "%Y/%m/%d", jl::year{-5}/7/8);
    reads(" 8 1401 7", "%e %Y %m", jl::year{1401}/7/8);
    reads("18 1401 7", "%e %Y %m", jl::year{1401}/7/18);
    refuses("65/01/02", "%Y/%m/%d", date_error::short_year, 0);
    refuses("401/01/02", "%Y/%m/%d", date_error::short_year, 0);
    refuses("-001/01/02", "%Y/%m/%d", date_error::short_year, 0);
    refuses("140112/01/02", "%Y/%m/%d", date_error::unexpected_text, 5);
    refuses("32768/01/02", "%Y/%m/%d", date_error::year_out_of_range, 0);
    refuses("+1401/01/02", "%Y/%m/%d", date_error::expected_digit, 0);
    refuses("1401/010/02", "%Y/%m/%d", date_error::unexpected_text, 7);
}

TEST_CASE("numbers side by side are read in their full width") {
    reads("14011008", "%Y%m%d", day_8);
    reads("۱۴۰۱۱۰۰۸", "%Y%m%d", day_8);
    reads("08101401", "%d%m%Y", day_8);
    reads("1401284", "%Y%j", day_8);
    reads("14011008", "%C%y%m%d", day_8);
    refuses("1401108", "%Y%m%d", date_error::unexpected_end, 7);
    refuses("140110080", "%Y%m%d", date_error::trailing_text, 8);
    refuses("140110/8", "%Y%m%d", date_error::expected_digit, 6);
    refuses("-1401100", "%Y%m%d", date_error::expected_digit, 0);
    refuses("14 11008", "%Y%m%d", date_error::expected_digit, 2);
}

TEST_CASE("names of months and weekdays are read in every spelling, and a weekday is checked") {
    reads("8 دی 1401", "%d %B %Y", day_8);
    reads("۸ دی ۱۴۰۱", "%d %b %Y", day_8);
    reads("8Dey1401", "%d%h%Y", day_8);
    reads("۸ جدی ۱۴۰۱", "%d %B %Y", day_8);
    reads("پنج‌شنبه 8 دی 1401", "%A %d %B %Y", day_8);
    reads("پنجشنبه ۸ دی ۱۴۰۱", "%a %d %B %Y", day_8);
    reads("Thu 8 Dey 1401", "%A %d %B %Y", day_8);
    reads("1401-10-08 4", "%F %u", day_8);
    reads("1401-10-08 4", "%F %w", day_8);
    reads("1401-10-06 7", "%F %u", jl::year{1401}/10/6, {.weekday = dabir::weekday_check::ignore});
    refuses("8 December 1401", "%d %B %Y", date_error::unknown_month, 2);
    refuses("8 دی‌ماه 1401", "%d %B %Y", date_error::unexpected_text, 6);
    refuses("8 دییی 1401", "%d %B %Y", date_error::unknown_month, 2);
    refuses("8 دی ", "%d %B %Y", date_error::unexpected_end, 7);
    refuses("جمعه 8 دی 1401", "%A %d %B %Y", date_error::weekday_mismatch, 0);
    refuses("1401-10-08 x", "%F %A", date_error::unknown_weekday, 11);
    refuses("1401-10-08 5", "%F %u", date_error::weekday_mismatch, 11);
    refuses("1401-10-08 8", "%F %u", date_error::unknown_weekday, 11);
    refuses("1401-10-08 7", "%F %w", date_error::unknown_weekday, 11);
}

TEST_CASE("a wrong weekday is refused, flagged or passed over") {
    jl::year_month_day date = untouched;
    auto result = parse("جمعه 8 دی 1401", "%A %d %B %Y", date, {.weekday = dabir::weekday_check::flag});
    CHECK(result);
    CHECK(result.flags == dabir::date_flag::weekday_mismatch);
    CHECK(date == day_8);
    result = parse("پنجشنبه 8 دی 1401", "%A %d %B %Y", date, {.weekday = dabir::weekday_check::flag});
    CHECK(result);
    CHECK(result.flags.empty());
    result = parse("جمعه 8 دی 1401", "%A %d %B %Y", date, {.weekday = dabir::weekday_check::ignore});
    CHECK(result);
    CHECK(result.flags.empty());
}

TEST_CASE("two digits are a year only in a window, of any hundred years") {
    refuses("65/01/02", "%y/%m/%d", date_error::two_digit_year, 0);
    for (int first : {1300, 1301, 1350, 1366, 1399, 1400, 622, 0, -50})
        for (int yy = 0; yy < 100; ++yy) {
            const std::string text = std::string{char('0' + yy / 10), char('0' + yy % 10)} + "/01/02";
            const answer a = read(text, "%y/%m/%d", {.two_digit_years = first});
            const int year = int{a.date.year()};
            const bool holds = a.reason == date_error::none && year >= first && year < first + 100 &&
                               ((year - yy) % 100 == 0);
            if (!holds) {
                CAPTURE(first);
                CAPTURE(yy);
                CHECK(holds);
            }
        }
    reads("65/01/02", "%y/%m/%d", jl::year{1365}/1/2, {.two_digit_years = 1350});
    reads("49/01/02", "%y/%m/%d", jl::year{1449}/1/2, {.two_digit_years = 1350});
    refuses("49/01/02", "%y/%m/%d", date_error::year_out_of_range, 0, {.two_digit_years = 32767});
    refuses("49/01/02", "%y/%m/%d", date_error::year_out_of_range, 0, {.two_digit_years = 2147483647});
    refuses("49/01/02", "%y/%m/%d", date_error::year_out_of_range, 0, {.two_digit_years = -2147483647 - 1});
    reads("14 01/01/02", "%C %y/%m/%d", jl::year{1401}/1/2);
    reads("1401 01/01/02", "%Y %y/%m/%d", jl::year{1401}/1/2);
    refuses("1401 02/01/02", "%Y %y/%m/%d", date_error::field_mismatch, 5);
    refuses("1/01/02", "%y/%m/%d", date_error::expected_digit, 1);
}

TEST_CASE("an era goes with its calendar") {
    reads("8 دی 1401 هجری شمسی", "%d %B %EY", day_8);
    reads("8 دی 1401 ه.ش", "%d %B %Y %EC", day_8);
    reads("8 دی 1401 هجری", "%d %B %Ey %EC", day_8);
    reads("8 دی 1401ش", "%d %B %EY", day_8);
    reads("8 دی 2581 شاهنشاهی", "%d %B %EY", day_8);
    reads("8 دی 0006 پیش از هجرت", "%d %B %EY", jl::year{-5}/10/8);
    refuses("8 دی 1401 میلادی", "%d %B %EY", date_error::era_mismatch, 7);
    refuses("8 دی 1401 ه.ق", "%d %B %Y %EC", date_error::era_mismatch, 12);
    refuses("8 دی 1401 x", "%d %B %Y %EC", date_error::unknown_era, 12);
}

TEST_CASE("days are those of the month, the year and the leap year") {
    reads("1403/12/30", "%Y/%m/%d", jl::year{1403}/12/30);
    refuses("1401/12/30", "%Y/%m/%d", date_error::not_leap_year, 8);
    refuses("1401/12/31", "%Y/%m/%d", date_error::day_out_of_month, 8);
    refuses("1401/07/31", "%Y/%m/%d", date_error::day_out_of_month, 8);
    refuses("1401/07/32", "%Y/%m/%d", date_error::day_out_of_range, 8);
    refuses("1401/07/00", "%Y/%m/%d", date_error::day_out_of_range, 8);
    refuses("1401/00/01", "%Y/%m/%d", date_error::month_out_of_range, 5);
    refuses("1401/13/01", "%Y/%m/%d", date_error::month_out_of_range, 5);
    reads("1403-366", "%Y-%j", jl::year{1403}/12/30);
    reads("1401-1", "%Y-%j", jl::year{1401}/1/1);
    refuses("1401-366", "%Y-%j", date_error::day_of_year_out_of_range, 5);
    refuses("1401-367", "%Y-%j", date_error::day_of_year_out_of_range, 5);
    refuses("1401-0", "%Y-%j", date_error::day_of_year_out_of_range, 5);
    reads("1401-10-08 284", "%F %j", day_8);
    refuses("1401-10-08 285", "%F %j", date_error::field_mismatch, 11);
    reads("1401-10-08 Dey", "%F %B", day_8);
    refuses("1401-10-08 Tir", "%F %B", date_error::field_mismatch, 11);
    // Said of a day that another pair of fields makes.
    reads("1401-284 Dey", "%Y-%j %B", day_8);
    refuses("1401-284 Tir", "%Y-%j %B", date_error::field_mismatch, 9);
    refuses("1401-284 09", "%Y-%j %d", date_error::field_mismatch, 9);
    refuses("1401-284 41", "%Y-%j %U", date_error::field_mismatch, 9);
    refuses("1401-40 Thu Tir", "%Y-%U %A %B", date_error::field_mismatch, 12);
}

TEST_CASE("a week begins on Saturday, and with its weekday makes a day") {
    // 1 Farvardin 1401 was a Monday, so the first Saturday is the 6th.
    reads("1401 01 Sat", "%Y %U %A", jl::year{1401}/1/6);
    reads("1401 01 Fri", "%Y %U %A", jl::year{1401}/1/12);
    reads("1401 00 Mon", "%Y %U %A", jl::year{1401}/1/1);
    reads("1401 40 4", "%Y %U %u", day_8);
    reads("1401 40 4 1401-10-08", "%Y %U %u %C%y-%m-%d", day_8);
    refuses("1401 41 4 1401-10-08", "%Y %U %u %C%y-%m-%d", date_error::field_mismatch, 5);
    refuses("1401 00 Sun", "%Y %U %A", date_error::week_out_of_range, 5);
    refuses("1401 53 Mon", "%Y %U %A", date_error::week_out_of_range, 5);
    refuses("1401 54 Mon", "%Y %U %A", date_error::week_out_of_range, 5);
}

TEST_CASE("white space is some white space, and everything else itself") {
    reads("1401  \t\u00A0 10 8", "%Y %m %d", day_8);
    reads("1401\n10\u20028", "%Y%n%m%t%d", day_8);
    reads("سال 1401، 10%8", "سال %Y، %m%%%d", day_8);
    refuses("140110 8", "%Y %m %d", date_error::unexpected_text, 5);
    refuses("1401-10-08 ", "%F", date_error::trailing_text, 10);
    refuses(" 1401-10-08", "%F", date_error::expected_digit, 0);
    refuses("1401-10_08", "%F", date_error::unexpected_text, 7);
    refuses("سال 1401، 10٪8", "سال %Y، %m%%%d", date_error::unexpected_text, 16);
    refuses("1401", "%Y-%m-%d", date_error::unexpected_end, 4);
    refuses("", "%F", date_error::unexpected_end, 0);
    refuses("1401-10-\xDB", "%F", date_error::expected_digit, 8);
}

TEST_CASE("a time beside a date is checked, and 24:00 refused, for who reads the date alone") {
    reads("1401-10-08 08:44:12", "%F %T", day_8);
    reads("1401-10-08 08:44", "%F %R", day_8);
    reads("1401-10-08 08:44:12 صبح", "%F %r", day_8);
    reads("1401-10-08T08:44:12+03:30", "%FT%T%z", day_8);
    reads("1401-10-08 08 UTC", "%F %H %Z", day_8);
    refuses("1401-10-08 24:00:00", "%F %T", date_error::hour_24, 11);
    refuses("1401-10-08 24:01:00", "%F %T", date_error::past_24, 11);
    refuses("1401-10-08 25:00:00", "%F %T", date_error::hour_out_of_range, 11);
    refuses("1401-10-08 08:60:00", "%F %T", date_error::minute_out_of_range, 14);
    refuses("1401-10-08 08:44:60", "%F %T", date_error::second_out_of_range, 17);
    refuses("1401-10-08 13:44:12 PM", "%F %r", date_error::hour_out_of_range, 11);
    refuses("1401-10-08 00:44:12 PM", "%F %r", date_error::hour_out_of_range, 11);
    refuses("1401-10-08 08:44:12 xx", "%F %r", date_error::unknown_daypart, 20);
    refuses("1401-10-08 08:44:12 ظهر", "%F %r", date_error::daypart_mismatch, 20);
}

TEST_CASE("Gregorian and lunar dates are read by their own names and months") {
    ch::year_month_day western{};
    CHECK(parse("29 December 2022", "%d %B %Y", western));
    CHECK(western == ch::year{2022}/12/29);
    CHECK(parse("پنجشنبه ۲۹ دسامبر ۲۰۲۲ میلادی", "%A %d %B %EY", western));
    CHECK(parse("2024-02-29", "%F", western));
    CHECK(western == ch::year{2024}/2/29);
    CHECK(parse("2023-02-29", "%F", western).reason == date_error::not_leap_year);
    CHECK(parse("2023-02-30", "%F", western).reason == date_error::day_out_of_month);
    CHECK(parse("8 دی 2022", "%d %B %Y", western).reason == date_error::unknown_month);
    CHECK(western == ch::year{2024}/2/29);
    // %U is chrono's there: weeks from the first Sunday.
    CHECK(parse("2022 01 Sun", "%Y %U %A", western));
    CHECK(western == ch::year{2022}/1/2);
    CHECK(parse("2022-363", "%Y-%j", western));
    CHECK(western == ch::year{2022}/12/29);

    hj::year_month_day lunar = hj::year{1}/1/1;
    CHECK(parse("۵ جمادی‌الثانی ۱۴۴۴ ه.ق", "%d %B %EY", lunar));
    CHECK(lunar == hj::year{1444}/6/5);
    CHECK(parse("1444/06/05", "%Y/%m/%d", lunar));
    CHECK(parse("5 Jumada II 1444", "%d %B %Y", lunar));
    CHECK(lunar == hj::year{1444}/6/5);
    CHECK(parse("1444/06/31", "%Y/%m/%d", lunar).reason == date_error::day_out_of_month);
    CHECK(parse("5 جمادی‌الثانی 1444 ه.ش", "%d %B %EY", lunar).reason == date_error::era_mismatch);
}

TEST_CASE("formats with faults read nothing, whatever the text") {
    const auto faulty = [](std::string_view format, date_error reason, std::size_t offset) {
        CAPTURE(std::string(format));
        refuses("1401-10-08", format, reason, 0);
        const auto check = dabir::check_parse_format(format);
        CHECK(to_string(check.reason) == to_string(reason));
        CHECK(check.offset == offset);
    };
    using enum date_error;
    faulty("%F%", unfinished_directive, 2);
    faulty("%F%E", unfinished_directive, 2);
    faulty("%F %Q", unknown_directive, 3);
    faulty("%F %EB", unknown_directive, 3);
    faulty("%F %OB", unknown_directive, 3);
    faulty("%F %\xD8\xB3", unknown_directive, 3);
    faulty("%c", locale_directive, 0);
    faulty("%F %x", locale_directive, 3);
    faulty("%F %X", locale_directive, 3);
    faulty("%F %Ex", locale_directive, 3);
    for (const char* week : {"%F %W", "%F %G", "%F %g", "%F %V", "%F %OV"}) faulty(week, iso_week_directive, 3);
    faulty("%F %Y", repeated_field, 3);
    faulty("%F %B %b", repeated_field, 6);
    faulty("%EY %EC %m %d", repeated_field, 4);
    faulty("%Y-%m", incomplete_format, 5);
    faulty("%m-%d", incomplete_format, 5);
    faulty("%Y %U", incomplete_format, 5);
    faulty("%C %m %d", incomplete_format, 8);
    faulty("%F %M", incomplete_format, 5);
    faulty("%F %H %S", incomplete_format, 8);
    faulty("", incomplete_format, 0);
    faulty("%F %I", hour_without_daypart, 5);
    faulty("%F %H %p", hour_without_daypart, 8);
    faulty("yyyy-MM-dd", cldr_pattern, 0);
    faulty("EEEE d MMMM y", cldr_pattern, 0);
}

namespace {

constexpr bool dates_are_read_at_compile_time() {
    jl::year_month_day a = untouched, b = untouched, c = untouched;
    return parse("8 Dey 1401", "%d %B %Y", a) && a == day_8 && parse<"%Y/%m/%d">("1401/10/08", b) && b == day_8 &&
           parse("14011008", "%Y%m%d", c) && c == day_8 && !parse("14011308", "%Y%m%d", c) && c == day_8;
}

static_assert(noexcept(parse(std::string_view{}, runtime_format{std::string_view{}},
                             std::declval<jl::year_month_day&>())));
static_assert(!std::is_convertible_v<dabir::parse_result, bool>);

}  // namespace

DABIR_LAW(dates_are_read_at_compile_time)

TEST_CASE("nothing is allocated, and every prefix of a text is read within it") {
    const std::string_view text = "پنجشنبه ۸ دی ۱۴۰۱ هجری شمسی 08:44:12 ب.ظ +03:30";
    const std::string_view format = "%A %d %B %EY %r %z";
    reads(text, format, day_8);
    for (std::size_t size = 0; size < text.size(); ++size) {
        const answer a = read(text.substr(0, size), format);
        // Without its minutes the distance is whole too.
        if (size + 3 == text.size()) continue;
        CHECK(a.reason != date_error::none);
        CHECK(a.at <= size);
    }
    const std::size_t before = allocations();
    jl::year_month_day date = untouched;
    const auto result = parse(text, runtime_format{format}, date);
    CHECK(allocations() == before);
    CHECK(result);
}
