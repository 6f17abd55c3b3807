#include <dabir/date/format.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

// What each directive and each letter of a pattern writes, and what is written of values that are none.

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
namespace hj = dabir::hijri;
using dabir::calendar;
using dabir::cldr;
using dabir::date_error;
using dabir::digit_set;
using dabir::format_options;
using dabir::language;
using dabir::runtime_cldr_pattern;
using dabir::runtime_format;
using dabir::time_zone;
using ch::sys_seconds;
using ch::sys_time;

constexpr jl::year_month_day day_8 = jl::year{1401}/jl::Dey/8;
constexpr sys_seconds at_0514{ch::seconds{1672290852}};  // 8 Dey 1401 05:14:12 UTC

template <class T>
std::string write(std::string_view format, const T& value, const format_options& options = {}) {
    std::string out;
    const auto result = dabir::format_to(std::back_inserter(out), runtime_format{format}, value, options);
    return result ? out : "! " + std::string(to_string(result.reason));
}

template <class T>
std::string write_cldr(std::string_view pattern, const T& value, const format_options& options = {}) {
    std::string out;
    const auto result = dabir::format_to(std::back_inserter(out), runtime_cldr_pattern{pattern}, value, options);
    return result ? out : "! " + std::string(to_string(result.reason));
}

}  // namespace

TEST_CASE("each directive writes its field of a date") {
    CHECK(write("%Y/%m/%d", day_8) == "1401/10/08");
    CHECK(write("%F", day_8) == "1401-10-08");
    CHECK(write("%D", day_8) == "10/08/01");
    CHECK(write("%C %y %e", day_8) == "14 01  8");
    CHECK(write("%e", jl::year{1401}/10/18) == "18");
    CHECK(write("%B %b %h", day_8) == "دی دی دی");
    CHECK(write("%A %a", day_8) == "پنجشنبه پنجشنبه");
    CHECK(write("%j %U %u %w", day_8) == "284 40 4 4");
    CHECK(write("%j %U %u %w", jl::year{1401}/1/7) == "007 01 7 0");
    CHECK(write("%EY|%Ey|%EC", day_8) == "1401 هجری شمسی|1401|هجری شمسی");
    CHECK(write("%n%t%%", day_8) == "\n\t%");
    CHECK(write("سال %Y،\xFF", day_8) == "سال 1401،\xFF");
    CHECK(write("", day_8).empty());
    CHECK(write("%Y %y %C %EY", jl::year{-5}/1/1) == "-0005 95 -01 0006 قبل از میلاد");
    CHECK(write("%Y %y", jl::year{14010}/1/1) == "14010 10");
}

TEST_CASE("digits are those of the options, with %O Persian") {
    CHECK(write("%Od %B %OY", day_8) == "۰۸ دی ۱۴۰۱");
    CHECK(write("%OF %Y", day_8) == "۱۴۰۱-۱۰-۰۸ 1401");
    CHECK(write("%OD|%Oj|%OU|%Ou|%Ow|%OC|%Oy|%Oe", day_8) == "۱۰/۰۸/۰۱|۲۸۴|۴۰|۴|۴|۱۴|۰۱| ۸");
    CHECK(write("%F", day_8, {.digits = digit_set::persian}) == "۱۴۰۱-۱۰-۰۸");
    CHECK(write("%F", day_8, {.digits = digit_set::arabic_indic}) == "١٤٠١-١٠-٠٨");
    CHECK(write("%OF", day_8, {.digits = digit_set::arabic_indic}) == "۱۴۰۱-۱۰-۰۸");
    CHECK(write("%F", day_8, {.digits = static_cast<digit_set>(9)}) == "1401-10-08");
}

TEST_CASE("names are in the language of the options") {
    CHECK(write("%A %d %B %EY", day_8, {.language = language::english}) == "Thursday 08 Dey 1401 AP");
    CHECK(write("%a %b", day_8, {.language = language::english}) == "Thu Dey");
    CHECK(write("%B", day_8, {.language = language::dari}) == "جدی");
    CHECK(write("%A %B", day_8, {.language = language::pashto}) == "پينځنۍ مرغومی");
    CHECK(write("%B", day_8, {.language = language::kurdish}) == "بەفرانبار");
}

TEST_CASE("other calendars have their own months, eras and weeks") {
    const ch::year_month_day western{ch::year{2022}/12/29};
    CHECK(write("%A %d %B %EY", western) == "پنجشنبه 29 دسامبر 2022 میلادی");
    CHECK(write("%a %b %j %U", western, {.language = language::english}) == "Thu Dec 363 52");
    CHECK(write("%EY", ch::year{-43}/3/15, {.language = language::english}) == "0044 BC");
    CHECK(write("%d %B %EY", hj::year{1444}/6/5) == "05 جمادی‌الثانی 1444 هجری قمری");
    CHECK(write("%j %U", hj::year{1444}/1/1) == "001 01");  // a Saturday
}

TEST_CASE("an instant is written in a calendar and a zone") {
    CHECK(write("%F %T", at_0514) == "1401-10-08 05:14:12");
    CHECK(write("%F %T", at_0514, {.zone = time_zone::tehran}) == "1401-10-08 08:44:12");
    CHECK(write("%F %T", at_0514, {.calendar = calendar::gregorian}) == "2022-12-29 05:14:12");
    CHECK(write("%F %T", at_0514, {.calendar = calendar::hijri}) == "1444-06-05 05:14:12");
    CHECK(write("%z %Ez %Oz %Z", at_0514) == "+0000 +00:00 +00:00 UTC");
    CHECK(write("%z %Ez %Oz %Z", at_0514, {.zone = time_zone::tehran}) == "+0330 +03:30 +03:30 +0330");
    CHECK(write("%R %r %I %p", at_0514) == "05:14 05:14:12 قبل‌ازظهر 05 قبل‌ازظهر");
    CHECK(write("%OT %OR", at_0514) == "۰۵:۱۴:۱۲ ۰۵:۱۴");
    const sys_seconds summer{ch::seconds{1624000000}};
    CHECK(write("%F %T%z", summer, {.zone = time_zone::tehran}) == "1400-03-28 11:36:40+0430");
    // The day changes with the zone.
    CHECK(write("%F %T", at_0514 + ch::hours{16}, {.zone = time_zone::tehran}) == "1401-10-09 00:44:12");
}

TEST_CASE("the hour of twelve is 12 at midnight and at noon") {
    for (int hour = 0; hour < 24; ++hour) {
        const sys_seconds at{ch::hours{hour}};
        const std::string text = write("%I %p", at, {.language = language::english});
        const int of_12 = hour % 12 == 0 ? 12 : hour % 12;
        CHECK(text == (of_12 < 10 ? "0" : "") + std::to_string(of_12) + (hour < 12 ? " AM" : " PM"));
    }
}

TEST_CASE("seconds have the fraction of the value's unit") {
    const sys_time<ch::milliseconds> ms{ch::milliseconds{1672290852007}};
    CHECK(write("%T", ms) == "05:14:12.007");
    CHECK(write("%OT", ms) == "۰۵:۱۴:۱۲٫۰۰۷");
    CHECK(write("%S", sys_time<ch::nanoseconds>{ch::nanoseconds{1}}) == "00.000000001");
    CHECK(write("%F %T", sys_time<ch::milliseconds>{ch::milliseconds{-1}}) == "1348-10-10 23:59:59.999");
    CHECK(write("%F %T", ch::sys_days{ch::days{19355}}) == "1401-10-08 00:00:00");
    CHECK(write("%F %T", sys_time<ch::hours>{ch::hours{-1}}) == "1348-10-10 23:00:00");
}

TEST_CASE("any count of any unit is written, and what is beyond the calendars is a value that is not ok") {
    const auto last = std::numeric_limits<std::int64_t>::max(), first = std::numeric_limits<std::int64_t>::min();
    CHECK(write("%F %T", sys_seconds{ch::seconds{last}}) == "-32768-00-00 15:30:07");
    CHECK(write("%F %T", sys_seconds{ch::seconds{first}}) == "-32768-00-00 08:29:52");
    for (const std::int64_t n : {last, first, last - 1, first + 1}) {
        for (const auto in : {time_zone::utc, time_zone::tehran})
            for (const auto c : {calendar::jalali, calendar::gregorian, calendar::hijri}) {
                const format_options options{.calendar = c, .zone = in};
                CHECK(!write("%F %T %j %A %B %EY", sys_seconds{ch::seconds{n}}, options).empty());
                CHECK(!write("%F %T %j %A %B %EY", sys_time<ch::nanoseconds>{ch::nanoseconds{n}}, options).empty());
                CHECK(!write("%F %T %j %A %B %EY",
                             sys_time<ch::duration<std::int64_t, ch::weeks::period>>{
                                 ch::duration<std::int64_t, ch::weeks::period>{n}},
                             options)
                           .empty());
                CHECK(!write("%F %T %j %A %B %EY", ch::sys_days{ch::days{static_cast<ch::days::rep>(n)}}, options)
                           .empty());
            }
    }
    using unsigned_seconds = ch::duration<std::uint64_t>;
    CHECK(write("%F", sys_time<unsigned_seconds>{unsigned_seconds{std::numeric_limits<std::uint64_t>::max()}}) ==
          "-32768-00-00");
}

TEST_CASE("a value that is not ok is written as chrono does") {
    CHECK(write("%F", jl::year{1401}/7/31) == "1401-07-31");
    CHECK(write("%d %B", jl::year{1401}/13/31) == "31 13 is not a valid month");
    CHECK(write("%B", jl::year{1401}/0/1) == "0 is not a valid month");
    CHECK(write("%A", jl::year{1401}/7/31) == "1401-07-31 is not a valid date");
    CHECK(write("%j", jl::year{1401}/12/30) == "1401-12-30 is not a valid date");
    CHECK(write("%OU", jl::year{1401}/12/30) == "۱۴۰۱-۱۲-۳۰ is not a valid date");
    CHECK(write("%Y", jl::year{99999}/1/1) == "-32768");
    CHECK(dabir::to_string(jl::year{1401}/7/31) == "1401-07-31 is not a valid date");
    CHECK(dabir::to_string(ch::year{2022}/2/30) == "2022-02-30 is not a valid date");
    CHECK(write("%B %A %j %U %u %w %EY %e", ch::year_month_day{ch::year::min(), ch::month{255}, ch::day{255}}).size() >
          100);
    CHECK(write("%e|%d", jl::year_month_day{jl::year{1401}, jl::month{1}, ch::day{0}}) == " 0|00");
    CHECK(write("%e|%d", jl::year_month_day{jl::year{1401}, jl::month{1}, ch::day{255}}) == "255|255");
}

TEST_CASE("without a format a value is written like ISO") {
    CHECK(dabir::to_string(day_8) == "1401-10-08");
    CHECK(dabir::to_string(ch::year{2022}/12/29) == "2022-12-29");
    CHECK(dabir::to_string(hj::year{1444}/6/5) == "1444-06-05");
    CHECK(dabir::to_string(at_0514) == "1401-10-08T05:14:12+00:00");
    CHECK(dabir::to_string(at_0514, {.zone = time_zone::tehran}) == "1401-10-08T08:44:12+03:30");
    CHECK(dabir::to_string(ch::local_seconds{at_0514.time_since_epoch()}) == "1401-10-08T05:14:12");
    CHECK(dabir::to_string(ch::sys_time<ch::milliseconds>{at_0514}) == "1401-10-08T05:14:12.000+00:00");
    // The type's own to_string says the same.
    CHECK(to_string(day_8) == dabir::to_string(day_8));
}

TEST_CASE("a pattern of CLDR writes") {
    CHECK(write_cldr("yyyy/MM/dd", day_8) == "1401/10/08");
    CHECK(write_cldr("EEEE d MMMM y", day_8, {.digits = digit_set::persian}) == "پنجشنبه ۸ دی ۱۴۰۱");
    CHECK(write_cldr("E d MMM yy GGGG", day_8) == "پنجشنبه 8 دی 01 هجری شمسی");
    CHECK(write_cldr("y G u", day_8) == "1401 ه‍.ش. 1401");
    CHECK(write_cldr("M/d/D", day_8) == "10/8/284");
    CHECK(write_cldr("LLLL", day_8, {.language = language::english}) == "Dey");
    CHECK(write_cldr("'سال' yyyy 'o''clock' ''", day_8) == "سال 1401 o'clock '");
    CHECK(write_cldr("HH:mm:ss", at_0514) == "05:14:12");
    CHECK(write_cldr("H:m:s a h", at_0514 + ch::hours{12}) == "17:14:12 بعدازظهر 5");
    const sys_time<ch::milliseconds> ms{ch::milliseconds{1672290852078}};
    CHECK(write_cldr("s.S s.SS s.SSS s.SSSSS", ms) == "12.0 12.07 12.078 12.07800");
    CHECK(write_cldr("X XX XXX x xx xxx Z ZZZZZ z", at_0514) == "Z Z Z +00 +0000 +00:00 +0000 Z UTC");
    CHECK(write_cldr("X XX XXX x xx xxx Z ZZZZZ z", at_0514, {.zone = time_zone::tehran}) ==
          "+0330 +0330 +03:30 +0330 +0330 +03:30 +0330 +03:30 +0330");
    CHECK(dabir::to_string(cldr<"yyyy/MM/dd HH:mm">, at_0514) == "1401/10/08 05:14");
    CHECK(write_cldr("Q", day_8) == "! the pattern has an unknown letter");
    CHECK(write_cldr("MMMMM", day_8) == "! the pattern has an unknown letter");
    CHECK(write_cldr("yyyy 'x", day_8) == "! a quotation in the pattern does not end");
    CHECK(write_cldr("HH", day_8) == "! the value has nothing for a directive of the format");
    CHECK(dabir::check_cldr_pattern<jl::year_month_day>("yyyy-Q").offset == 5);
}

TEST_CASE("a format with a fault writes nothing and says where it is") {
    CHECK(write("%F %c", day_8) == "! %c, %x and %X depend on a locale, and none is asked");
    CHECK(write("%F %W", day_8) == "! %W, %G, %g and %V count weeks of another calendar");
    CHECK(write("%F %H", day_8) == "! the value has nothing for a directive of the format");
    CHECK(write("%F %z", ch::local_seconds{}) == "! the value has nothing for a directive of the format");
    CHECK(write("%F%", day_8) == "! the format ends within a directive");
    CHECK(dabir::check_date_format<jl::year_month_day>("%F %H").offset == 3);
    CHECK(dabir::check_date_format<sys_seconds>("%F %H %z %Z"));
    CHECK(!dabir::check_date_format<ch::local_seconds>("%Z"));
    char buffer[4] = {};
    const auto result = dabir::to_chars(buffer, buffer + 4, runtime_format{"%Q"}, day_8);
    CHECK(result.ec == std::errc::invalid_argument);
    CHECK(result.ptr == buffer);
}

TEST_CASE("a buffer is never written behind its end") {
    const std::string whole = write("%A %OF %T %z", at_0514);
    for (std::size_t size = 0; size <= whole.size() + 4; ++size) {
        std::string buffer(size, '#');
        const auto result = dabir::to_chars(buffer.data(), buffer.data() + size, "%A %OF %T %z", at_0514);
        CHECK(bool(result) == (size >= whole.size()));
        if (result)
            CHECK(std::string_view(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data())) == whole);
        else CHECK(result.ptr == buffer.data() + size);
    }
    for (std::size_t size = 0; size <= 40; ++size)
        for (const digit_set digits : {digit_set::ascii, digit_set::persian, digit_set::arabic_indic}) {
            const std::unique_ptr<char[]> exact{new char[size]};
            const auto result =
                dabir::to_chars<"%Y/%m/%d %H:%M:%S">(exact.get(), exact.get() + size, at_0514, {.digits = digits});
            CHECK(bool(result) == (size >= (digits == digit_set::ascii ? 19u : 33u)));
        }
}

TEST_CASE("a fixed format writes by its layout and in step what it writes by items") {
    const auto check = []<dabir::detail::fixed_string Format>(auto value) {
        for (const digit_set digits : {digit_set::ascii, digit_set::persian, digit_set::arabic_indic})
            for (const calendar c : {calendar::none, calendar::gregorian, calendar::hijri})
                for (const time_zone zone : {time_zone::utc, time_zone::tehran}) {
                    const format_options options{.digits = digits, .calendar = c, .zone = zone};
                    const std::string wanted = write(Format.view(), value, options);
                    char buffer[200];
                    const auto result = dabir::to_chars<Format>(buffer, buffer + sizeof buffer, value, options);
                    const std::string_view got{buffer, static_cast<std::size_t>(result.ptr - buffer)};
                    if (got != wanted) CHECK(std::string(got) == wanted);
                    const auto later = dabir::to_chars(buffer, buffer + sizeof buffer, runtime_format{Format.view()},
                                                       value, options);
                    const std::string_view in_step{buffer, static_cast<std::size_t>(later.ptr - buffer)};
                    if (in_step != wanted) CHECK(std::string(in_step) == wanted);
                    std::string out;
                    dabir::format_to<Format>(std::back_inserter(out), value, options);
                    if (out != wanted) CHECK(out == wanted);
                }
    };
    fixed_random random{1404};
    for (int i = 0; i < 20000; ++i) {
        const auto n = static_cast<std::int64_t>(random() % 400'000'000'000) - 100'000'000'000;
        check.operator()<"%Y/%m/%d %H:%M:%S">(sys_seconds{ch::seconds{n}});
        if (i % 16 != 0) continue;
        check.operator()<"%FT%T%Ez">(sys_seconds{ch::seconds{n}});
        check.operator()<"%OF %OT">(ch::local_seconds{ch::seconds{n}});
        check.operator()<"%Y%m%d%H%M%S%z">(sys_time<ch::minutes>{ch::minutes{n / 60}});
        check.operator()<"%FT%T">(sys_time<ch::milliseconds>{ch::milliseconds{n}});
        check.operator()<"%d.%m.%Y">(jl::year_month_day{ch::sys_days{ch::days{static_cast<int>(n / 86400)}}});
    }
    for (int year : {-1, 0, 1, 999, 9999, 10000, 32767})
        for (unsigned month : {0u, 1u, 12u, 13u, 99u, 100u, 255u})
            for (unsigned day : {0u, 1u, 31u, 99u, 100u, 255u}) {
                check.operator()<"%Y/%m/%d">(jl::year_month_day{jl::year{year}, jl::month{month}, ch::day{day}});
                check.operator()<"%Y/%m/%d">(ch::year_month_day{ch::year{year}, ch::month{month}, ch::day{day}});
            }
}

namespace {

constexpr bool dates_are_written_at_compile_time() {
    char buffer[64] = {};
    const auto a = dabir::to_chars(buffer, buffer + 64, "%d %B %Y", day_8, {.language = language::english});
    if (std::string_view(buffer, static_cast<std::size_t>(a.ptr - buffer)) != "08 Dey 1401") return false;
    const auto b = dabir::to_chars<"%FT%T%Ez">(buffer, buffer + 64, at_0514, {.zone = time_zone::tehran});
    if (std::string_view(buffer, static_cast<std::size_t>(b.ptr - buffer)) != "1401-10-08T08:44:12+03:30") return false;
    const auto c = dabir::to_chars(buffer, buffer + 64, cldr<"yyyy/M/d">, day_8);
    if (std::string_view(buffer, static_cast<std::size_t>(c.ptr - buffer)) != "1401/10/8") return false;
    const auto d = dabir::to_chars(buffer, buffer + 64, day_8);
    return std::string_view(buffer, static_cast<std::size_t>(d.ptr - buffer)) == "1401-10-08";
}

static_assert(noexcept(dabir::to_chars(nullptr, nullptr, "%F", day_8)));

}  // namespace

DABIR_LAW(dates_are_written_at_compile_time)

TEST_CASE("nothing is allocated in a buffer") {
    const std::size_t before = allocations();
    char buffer[200];
    bool ok = true;
    ok &= bool(dabir::to_chars(buffer, buffer + 200, "%A %d %B %EY", day_8));
    ok &= bool(dabir::to_chars<"%F">(buffer, buffer + 200, day_8));
    ok &= bool(dabir::to_chars(buffer, buffer + 200, runtime_format{"%F %r %Z"}, at_0514));
    ok &= bool(dabir::to_chars(buffer, buffer + 200, cldr<"EEEE d MMMM y">, day_8));
    CHECK(allocations() == before);
    CHECK(ok);
}
