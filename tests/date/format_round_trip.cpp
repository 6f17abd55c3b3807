#include <dabir/date/format.hpp>
#include <dabir/date/parse.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/bytes.hpp"

// What is written is read back as the same value by the same format, over a grid of formats, days, languages, digits.

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
using dabir::calendar;
using dabir::digit_set;
using dabir::format_options;
using dabir::language;
using dabir::parse_options;
using dabir::runtime_format;
using dabir::time_zone;

constexpr const char* date_formats[] = {
    "%F",          "%Y/%m/%d",    "%d %B %Y",  "%A %d %B %EY", "%e %b %Y",          "%Y%m%d",     "%Y%j",
    "%Y %U %u",    "%Y %U %w",    "%Y %U %A",  "%OY-%Om-%Od",  "%C%y%m%d",          "%Ey/%m/%d %EC",
    "%a%d%h%Y %%", "%j روز %Y",   "%D %C",     "%n%Y%t%m%n%d", "%F %A %u %w %j %U", "%OF|%B",
};

constexpr const char* time_formats[] = {
    "%FT%T",  "%F %r",         "%Y%m%d%H%M%S", "%A %d %B %Y ساعت %R:%S", "%OF %OT", "%F %I:%M:%S %p %H",
};

constexpr language languages[] = {language::persian, language::dari, language::pashto, language::kurdish,
                                  language::english};
constexpr digit_set sets[] = {digit_set::ascii, digit_set::arabic_indic, digit_set::persian};

/// Faults are collected, not checked one by one: there are a million steps.
template <class T>
bool comes_back(std::string_view format, const T& value, const format_options& out, const parse_options& in) {
    char buffer[400];
    const auto written = dabir::to_chars(buffer, buffer + sizeof buffer, runtime_format{format}, value, out);
    if (!written) return false;
    const exact_copy text{{buffer, static_cast<std::size_t>(written.ptr - buffer)}};
    T back{};
    const auto read = dabir::parse(text.view(), runtime_format{format}, back, in);
    if (read && back == value) return true;
    MESSAGE(std::string(format) << ": " << std::string(text.view()) << ": " << std::string(to_string(read.reason)));
    return false;
}

/// Days of 1300..1500, each 13th, the ends of years among them, and some of long ago and far away.
std::vector<int> grid() {
    std::vector<int> days;
    for (int day = -17000; day < 56000; day += 13) days.push_back(day);
    for (int year = 1300; year < 1500; ++year) {
        const ch::sys_days first = jl::year{year}/1/1;
        for (int n = -2; n < 3; ++n) days.push_back(static_cast<int>(first.time_since_epoch().count()) + n);
    }
    for (int day : {-492268, -400000, -300000, 500000, 2000000, 2900000}) days.push_back(day);
    return days;
}

template <class Date>
void check_dates(language in) {
    int wrong = 0;
    for (const char* format : date_formats)
        for (std::size_t i = 0; const int day : grid()) {
            const Date date{ch::sys_days{ch::days{day}}};
            const format_options out{.digits = sets[i++ % 3], .language = in};
            wrong += !comes_back(format, date, out, {});
            if (wrong > 10) break;
        }
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("Jalali dates come back") {
    for (const language in : languages) check_dates<jl::year_month_day>(in);
}

TEST_CASE("Gregorian dates come back") {
    for (const language in : languages) check_dates<ch::year_month_day>(in);
}

TEST_CASE("lunar dates come back") {
    for (const language in : languages) check_dates<dabir::hijri::year_month_day>(in);
}

TEST_CASE("instants and local times come back, in every calendar and unit") {
    int wrong = 0;
    fixed_random random{1404};
    for (const char* format : time_formats)
        for (const int day : grid()) {
            const auto of_day = static_cast<std::int64_t>(random() % 86400);
            const calendar c = static_cast<calendar>(1 + random() % 3);
            const format_options out{.digits = sets[random() % 3], .language = languages[random() % 5], .calendar = c};
            const parse_options in{.calendar = c};
            const ch::sys_seconds instant{ch::seconds{day * std::int64_t{86400} + of_day}};
            wrong += !comes_back(format, instant, out, in);
            wrong += !comes_back(format, ch::local_seconds{instant.time_since_epoch()}, out, in);
            const auto ms = ch::milliseconds{static_cast<int>(random() % 1000)};
            if (std::string_view(format) != "%Y%m%d%H%M%S")
                wrong += !comes_back(format, ch::sys_time<ch::milliseconds>{instant + ms}, out, in);
            if (wrong > 10) break;
        }
    CHECK(wrong == 0);
}

TEST_CASE("instants shown in Tehran come back, with a zone and, but for what is shown twice, without") {
    int wrong = 0;
    fixed_random random{1404};
    for (const int day : grid()) {
        if (day < -12000) continue;  // before 1935 the distance has seconds, which %z does not say
        const ch::sys_seconds instant{
            ch::seconds{day * std::int64_t{86400} + static_cast<std::int64_t>(random() % 86400)}};
        const format_options out{.zone = time_zone::tehran};
        for (const char* format : {"%FT%T%Ez", "%FT%T%z", "%F %T %Z", "%A %d %B %Y %r %z"})
            wrong += !comes_back(format, instant, out, {});
        const auto local = dabir::tehran::to_local(instant);
        if (dabir::tehran::get_info(local).result == dabir::tehran::local_info::unique)
            wrong += !comes_back("%F %T", instant, out, {.zone = time_zone::tehran});
    }
    CHECK(wrong == 0);
}
