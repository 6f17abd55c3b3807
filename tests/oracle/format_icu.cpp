// ICU's SimpleDateFormat for fa_IR: the same patterns of CLDR give the same texts, and dabir reads what ICU writes by
// directives, over days of 1300..1450.
#include <dabir/date/format.hpp>
#include <dabir/date/parse.hpp>

#include <unicode/smpdtfmt.h>
#include <unicode/uversion.h>

#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "support/bytes.hpp"

namespace {

namespace ch = std::chrono;
using dabir::calendar;
using dabir::runtime_cldr_pattern;
using dabir::runtime_format;

struct pair {
    const char* pattern;
    const char* directives;  // read what the pattern writes
};

constexpr pair pairs[] = {
    {"yyyy/MM/dd HH:mm:ss", "%Y/%m/%d %H:%M:%S"}, {"EEEE d MMMM y HH:mm:ss", "%A %d %B %Y %T"},
    {"yyyyMMddHHmmss", "%Y%m%d%H%M%S"},           {"E d MMM y, HH:mm:ss", "%a %d %b %Y, %T"},
    {"y-M-d h:mm:ss a", "%Y-%m-%d %r"},           {"y D H:m:s", "%Y %j %H:%M:%S"},
    {"d LLLL y GGGG HH:mm:ss", "%d %B %EY %T"},   {"yyyy-MM-dd'T'HH:mm:ssXXX", "%FT%T%Ez"},
    {"yyyy-MM-dd HH:mm:ss xx", "%F %T %z"},       {"d MMMM y G 'ساعت' H:mm:ss", "%d %B %Y %EC ساعت %T"},
};

int compare(const char* calendar_name, calendar c) {
    int wrong = 0;
    fixed_random random{1404};
    for (const pair& each : pairs) {
        UErrorCode status = U_ZERO_ERROR;
        icu::SimpleDateFormat format{icu::UnicodeString::fromUTF8(each.pattern),
                                     icu::Locale((std::string("fa_IR@calendar=") + calendar_name).c_str()), status};
        format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
        REQUIRE(U_SUCCESS(status));
        // Format and stand-alone names differ in CLDR for Gregorian months; dabir writes the stand-alone ones.
        if (c == calendar::gregorian && std::string_view(each.pattern).find("MMMM") != std::string_view::npos) continue;
        for (int i = 0; i < 2000; ++i) {
            const auto seconds = -1'500'000'000 + static_cast<std::int64_t>(random() % 4'700'000'000);
            const ch::sys_seconds instant{ch::seconds{seconds}};
            icu::UnicodeString made;
            std::string theirs;
            format.format(static_cast<double>(seconds) * 1000, made).toUTF8String(theirs);
            char buffer[200];
            const auto end = dabir::to_chars(buffer, buffer + sizeof buffer, runtime_cldr_pattern{each.pattern},
                                             instant, {.digits = dabir::digit_set::persian, .calendar = c});
            const std::string ours{buffer, end.ptr};
            ch::sys_seconds back{};
            const auto read = dabir::parse(theirs, runtime_format{each.directives}, back, {.calendar = c});
            if (ours == theirs && read && back == instant) continue;
            MESSAGE(each.pattern << ": " << theirs << " and " << ours << ": " << std::string(to_string(read.reason)));
            if (++wrong > 5) return wrong;
        }
    }
    return wrong;
}

}  // namespace

TEST_CASE("Jalali timestamps") {
    MESSAGE("the oracle is ICU " << U_ICU_VERSION);
    CHECK(compare("persian", calendar::jalali) == 0);
}

TEST_CASE("Gregorian timestamps") { CHECK(compare("gregorian", calendar::gregorian) == 0); }
