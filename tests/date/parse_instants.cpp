#include <dabir/date/parse.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/law.hpp"

// Instants and local times: zones, fractions, 24:00, units, and the fixed formats.

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
using dabir::calendar;
using dabir::date_error;
using dabir::parse;
using dabir::parse_options;
using dabir::runtime_format;
using dabir::time_zone;
using ch::local_seconds;
using ch::seconds;
using ch::sys_seconds;
using ch::sys_time;

constexpr std::int64_t at_0514 = 1672290852;  // 2022-12-29T05:14:12Z, 8 Dey 1401

template <class T>
std::int64_t count(const T& value) {
    return value.time_since_epoch().count();
}

/// Reads into a value that is 1 before, and looks at it after.
template <class T = sys_seconds>
void reads(std::string_view text, std::string_view format, std::int64_t value, const parse_options& options = {}) {
    CAPTURE(std::string(text));
    CAPTURE(std::string(format));
    const exact_copy copy{text};
    T made{typename T::duration{1}};
    const auto result = parse(copy.view(), runtime_format{format}, made, options);
    CHECK(to_string(result.reason) == to_string(date_error::none));
    CHECK(count(made) == value);
}

template <class T = sys_seconds>
void refuses(std::string_view text, std::string_view format, date_error reason, std::size_t at,
             const parse_options& options = {}) {
    CAPTURE(std::string(text));
    CAPTURE(std::string(format));
    const exact_copy copy{text};
    T made{typename T::duration{1}};
    const auto result = parse(copy.view(), runtime_format{format}, made, options);
    CHECK(to_string(result.reason) == to_string(reason));
    CHECK(result.ptr - copy.view().data() == static_cast<std::ptrdiff_t>(at));
    CHECK(count(made) == 1);
}

}  // namespace

TEST_CASE("an instant is in UTC, or where the text or the options say") {
    reads("1401-10-08T05:14:12", "%FT%T", at_0514);
    reads("1401-10-08T05:14:12Z", "%FT%T%z", at_0514);
    for (const char* zone : {"+03:30", "+0330"}) {
        reads("1401-10-08T08:44:12" + std::string(zone), "%FT%T%z", at_0514);
        reads("1401-10-08T08:44:12" + std::string(zone), "%FT%T%Ez", at_0514);
        reads("1401-10-08T08:44:12" + std::string(zone), "%FT%T%Oz", at_0514);
        reads("1401-10-08T08:44:12" + std::string(zone), "%FT%T%Z", at_0514);
    }
    reads("1401-10-08T08:14:12+03", "%FT%T%z", at_0514);
    reads("1401-10-07T23:14:12-06", "%FT%T%z", at_0514);
    reads("۱۴۰۱-۱۰-۰۸T۰۸:۴۴:۱۲+۰۳:۳۰", "%FT%T%z", at_0514);
    reads("1401-10-08 08:44:12 به وقت تهران", "%F %T %Z", at_0514);
    reads("1401-10-08 05:14:12 UTC", "%F %T %Z", at_0514);
    reads("1401-10-08 09:44:12 به وقت کابل", "%F %T %Z", at_0514);
    reads("1401-10-08 08:44:12 Asia/Tehran", "%F %T %Z", at_0514);
    reads("1401-10-08 08:44:12", "%F %T", at_0514, {.zone = time_zone::tehran});
    reads("1401-10-08 05:14:12Z", "%F %T%z", at_0514, {.zone = time_zone::tehran});
    reads("1401-10-08 08:44:12+0330 +0330", "%F %T%z %Z", at_0514);
    reads("1401-10-08 08:44:12+0330 Asia/Tehran", "%F %T%z %Z", at_0514);
    refuses("1401-10-08 08:44:12+0400 Asia/Tehran", "%F %T%z %Z", date_error::field_mismatch, 25);
    refuses("1401-10-08 08:44:12+0330 UTC", "%F %T%z %Z", date_error::field_mismatch, 25);
    refuses("1401-10-08 08:44:12 به وقت محلی", "%F %T %Z", date_error::unknown_zone, 20);
    refuses("1401-10-08 08:44:12 EST", "%F %T %Z", date_error::unknown_zone, 20);
    refuses("1401-10-08 08:44:12z", "%F %T%z", date_error::unknown_zone, 19);
    refuses("1401-10-08 08:44:12", "%F %T%z", date_error::unexpected_end, 19);
    refuses("1401-10-08 08:44:12+3:30", "%F %T%z", date_error::expected_digit, 21);
    refuses("1401-10-08 08:44:12+033", "%F %T%z", date_error::unexpected_end, 23);
    refuses("1401-10-08 08:44:12+03:", "%F %T%z", date_error::unexpected_end, 23);
    refuses("1401-10-08 08:44:12+03:60", "%F %T%z", date_error::offset_out_of_range, 19);
    refuses("1401-10-08 08:44:12+24:00", "%F %T%z", date_error::offset_out_of_range, 19);
}

TEST_CASE("the result tells the distance from UTC that was read") {
    sys_seconds instant{};
    local_seconds local{};
    CHECK(parse("1401-10-08T08:44:12+03:30", "%FT%T%z", instant).utc_offset == ch::minutes{210});
    CHECK(parse("1401-10-08T08:44:12-03:30", "%FT%T%z", local).utc_offset == ch::minutes{-210});
    CHECK(parse<"%FT%T%Ez">("1401-10-08T08:44:12-03:30", local).utc_offset == ch::minutes{-210});
    CHECK(count(local) == at_0514 + 12600);
    CHECK(parse("1401-10-08T08:44:12Z", "%FT%T%Z", instant).utc_offset == ch::minutes{0});
    CHECK(!parse("1401-10-08T08:44:12", "%FT%T", instant).utc_offset);
    CHECK(!parse("1401-10-08T08:44:12 به وقت تهران", "%FT%T %Z", instant).utc_offset);
}

TEST_CASE("what the clocks of Tehran leave out or show twice is no instant") {
    const parse_options in_tehran{.zone = time_zone::tehran};
    // On 2 Farvardin 1400 the clocks went from 00:00 to 01:00, on 31 Shahrivar from 24:00 to 23:00 of the 30th.
    refuses("1400-01-02 00:30:00", "%F %T", date_error::nonexistent_time, 11, in_tehran);
    refuses("1400-01-02", "%F", date_error::nonexistent_time, 0, in_tehran);
    reads("1400-01-02 01:00:00", "%F %T", 1616358600, in_tehran);
    refuses("1400-06-30 23:30:00", "%F %T", date_error::ambiguous_time, 11, in_tehran);
    reads("1400-06-30 23:30:00+04:30", "%F %T%z", 1632250800, in_tehran);
    reads("1400-06-30 23:30:00+03:30", "%F %T%z", 1632254400, in_tehran);
    reads<local_seconds>("1400-01-02 00:30:00", "%F %T", 1616373000, in_tehran);
}

TEST_CASE("24:00 is the next day's beginning, and nothing is behind it") {
    reads("1401-10-08 24:00:00", "%F %T", 1672358400);
    reads("1401-10-08 24:00", "%F %R", 1672358400);
    reads("1401-10-08 24", "%F %H", 1672358400);
    reads("1401-10-08T24:00:00+03:30", "%FT%T%z", 1672358400 - 12600);
    reads<local_seconds>("1401-12-29 24:00:00", "%F %T", 1679356800);
    reads<ch::local_days>("1401-12-29 24:00:00", "%F %T", 19437);
    refuses("1401-10-08 24:00:01", "%F %T", date_error::past_24, 11);
    refuses("1401-10-08 24:01", "%F %R", date_error::past_24, 11);
    refuses<sys_time<ch::milliseconds>>("1401-10-08 24:00:00.001", "%F %T", date_error::past_24, 11);
    reads<sys_time<ch::milliseconds>>("1401-10-08 24:00:00.000", "%F %T", 1672358400000);
    // Twelve at night is 24:00, too.
    reads("1401-10-08 12:00:00 شب", "%F %r", 1672358400);
    refuses("1401-10-08 12:30:00 شب", "%F %r", date_error::past_24, 11);
}

TEST_CASE("the hour of twelve goes with a part of the day") {
    const auto hour = [](std::string_view part, int of_12) {
        sys_seconds made{};
        const std::string text = "1348-10-11 " + std::to_string(of_12) + ' ' + std::string(part);
        return parse(text, "%F %I %p", made) ? static_cast<int>(count(made) / 3600) : -1;
    };
    CHECK(hour("AM", 12) == 0);
    CHECK(hour("AM", 8) == 8);
    CHECK(hour("PM", 12) == 12);
    CHECK(hour("PM", 8) == 20);
    CHECK(hour("قبل‌ازظهر", 12) == 0);
    CHECK(hour("بعدازظهر", 1) == 13);
    CHECK(hour("ب.ظ", 11) == 23);
    CHECK(hour("عصر", 5) == 17);
    CHECK(hour("صبح", 5) == 5);
    CHECK(hour("ظهر", 12) == 12);
    CHECK(hour("ظهر", 1) == 13);
    CHECK(hour("ظهر", 6) == -1);
    CHECK(hour("شب", 10) == 22);
    CHECK(hour("شب", 2) == 2);
    CHECK(hour("شب", 12) == 24);
    reads("1348-10-11 20 8 PM", "%F %H %I %p", 72000);
    refuses("1348-10-11 8 8 PM", "%F %H %I %p", date_error::field_mismatch, 13);
}

TEST_CASE("a fraction has as many digits as the value holds, or fewer") {
    using ms = sys_time<ch::milliseconds>;
    using ns = sys_time<ch::nanoseconds>;
    reads<ms>("1401-10-08 05:14:12.5", "%F %T", at_0514 * 1000 + 500);
    reads<ms>("1401-10-08 05:14:12.123", "%F %T", at_0514 * 1000 + 123);
    reads<ms>("1401-10-08 05:14:12", "%F %T", at_0514 * 1000);
    reads<ms>("۱۴۰۱-۱۰-۰۸ ۰۵:۱۴:۱۲٫۰۰۵", "%F %T", at_0514 * 1000 + 5);
    reads<ms>("1401-10-08 05:14:12.123+03:30", "%F %T%z", at_0514 * 1000 + 123 - 12600000);
    reads<ns>("1401-10-08 05:14:12.123456789", "%F %T", at_0514 * 1000000000 + 123456789);
    refuses<ms>("1401-10-08 05:14:12.1234", "%F %T", date_error::fraction_too_long, 23);
    refuses<ms>("1401-10-08 05:14:12.1230", "%F %T", date_error::fraction_too_long, 23);
    refuses<ms>("1401-10-08 05:14:12.", "%F %T", date_error::unexpected_end, 20);
    refuses<ms>("1401-10-08 05:14:12.x", "%F %T", date_error::expected_digit, 20);
    refuses<ms>("1401-10-08 05:14:12,5", "%F %T", date_error::trailing_text, 19);
    refuses("1401-10-08 05:14:12.5", "%F %T", date_error::trailing_text, 19);
    // Before 1970 the fraction still counts upwards.
    reads<ms>("1348-10-10 23:59:59.999", "%F %T", -1);
    reads<ms>("1348-10-10 23:59:58.500", "%F %T", -1500);
}

TEST_CASE("a value that does not hold the instant is left alone") {
    using ns = sys_time<ch::nanoseconds>;
    // The ends of 64 bits of nanoseconds: 1677-09-21 and 2262-04-11.
    reads<ns>("2262-04-11 23:47:16.854775807", "%F %T", std::numeric_limits<std::int64_t>::max(),
              {.calendar = calendar::gregorian});
    refuses<ns>("2262-04-11 23:47:16.854775808", "%F %T", date_error::out_of_range, 0,
                {.calendar = calendar::gregorian});
    reads<ns>("1677-09-21 00:12:43.145224192", "%F %T", std::numeric_limits<std::int64_t>::min(),
              {.calendar = calendar::gregorian});
    refuses<ns>("1677-09-21 00:12:43.145224191", "%F %T", date_error::out_of_range, 0,
                {.calendar = calendar::gregorian});
    refuses<ns>("9999-01-01 00:00:00", "%F %T", date_error::out_of_range, 0);
    using small = sys_time<ch::duration<std::int32_t>>;
    reads<small>("2038-01-19 03:14:07", "%F %T", 2147483647, {.calendar = calendar::gregorian});
    refuses<small>("2038-01-19 03:14:08", "%F %T", date_error::out_of_range, 0, {.calendar = calendar::gregorian});
    // Coarser units hold what is whole in them.
    using minutes = sys_time<ch::minutes>;
    reads<minutes>("1401-10-08 05:14:00", "%F %T", at_0514 / 60);
    refuses<minutes>("1401-10-08 05:14:12", "%F %T", date_error::inexact, 0);
    reads<ch::sys_days>("1401-10-08", "%F", 19355);
    reads<ch::sys_days>("1401-10-08 00:00", "%F %R", 19355);
    refuses<ch::sys_days>("1401-10-08 00:01", "%F %R", date_error::inexact, 0);
}

TEST_CASE("an instant is read in the calendar of the options") {
    reads("2022-12-29 05:14:12", "%F %T", at_0514, {.calendar = calendar::gregorian});
    reads("29 December 2022 05:14:12", "%d %B %Y %T", at_0514, {.calendar = calendar::gregorian});
    reads("1444-06-05 05:14:12", "%F %T", at_0514, {.calendar = calendar::hijri});
    reads("8 دی 1401 05:14:12", "%d %B %Y %T", at_0514, {.calendar = calendar::jalali});
    refuses("8 دی 2022 05:14:12", "%d %B %Y %T", date_error::unknown_month, 2, {.calendar = calendar::gregorian});
    reads("2022-12-29", "%F", 19355 * 86400, {.calendar = calendar::gregorian});
}

namespace {

/// A fixed format by its layout and by its items gives the same, whatever the text.
template <dabir::detail::fixed_string Format, class T>
void check_fixed(std::string_view text, const parse_options& options = {}) {
    const exact_copy copy{text};
    T a{}, b{}, c{};
    const auto by_layout = parse<Format>(copy.view(), a, options);
    const auto by_step = parse(copy.view(), runtime_format{Format.view()}, b, options);
    const auto by_items = dabir::detail::parse_by_items(copy.view(), Format.view(), c, options);
    const bool same = by_layout.ptr == by_items.ptr && by_layout.reason == by_items.reason && a == c &&
                      by_layout.utc_offset == by_items.utc_offset && by_step.ptr == by_items.ptr &&
                      by_step.reason == by_items.reason && b == c && by_step.utc_offset == by_items.utc_offset;
    if (same) return;
    CAPTURE(std::string(text));
    CAPTURE(std::string(Format.view()));
    CHECK(to_string(by_layout.reason) == to_string(by_items.reason));
    CHECK(by_layout.ptr == by_items.ptr);
    CHECK(by_step.ptr == by_items.ptr);
    CHECK(same);
}

template <dabir::detail::fixed_string Format>
void check_fixed_texts(std::initializer_list<std::string_view> texts) {
    fixed_random random{1404};
    for (const std::string_view text : texts) {
        const auto check = [](std::string_view changed) {
            check_fixed<Format, sys_seconds>(changed);
            check_fixed<Format, sys_time<ch::milliseconds>>(changed);
            check_fixed<Format, local_seconds>(changed);
            check_fixed<Format, jl::year_month_day>(changed);
            check_fixed<Format, ch::year_month_day>(changed);
            check_fixed<Format, dabir::hijri::year_month_day>(changed);
            check_fixed<Format, sys_seconds>(changed, {.zone = time_zone::tehran});
            check_fixed<Format, sys_seconds>(changed, {.calendar = calendar::gregorian});
        };
        check(text);
        for (std::size_t size = 0; size < text.size(); ++size) check(text.substr(0, size));
        // Each byte changed to what may be taken for it, and to anything.
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string changed{text};
            for (const char byte : {'0',    '1',    '3',    '9',    ':',    '/',    '-',  '+',    ' ',    'Z',
                                    '\xB0', '\xB9', '\xBA', '\xA0', '\xDB', '\xD9', '\0', '\xFF', '\x2F', '\x3A'}) {
                changed[i] = byte;
                check(changed);
            }
            changed[i] = text[i];
        }
        for (int i = 0; i < 2000; ++i) {
            std::string changed{text};
            for (int n = 0; n < 3; ++n) changed[random.below(changed.size())] = text[random.below(text.size())];
            check(changed);
        }
    }
}

}  // namespace

TEST_CASE("a fixed format reads by its layout, in step and by items the same") {
    check_fixed_texts<"%Y/%m/%d %H:%M:%S">({"1401/10/08 08:44:12", "۱۴۰۱/۱۰/۰۸ ۰۸:۴۴:۱۲", "١٤٠١/١٠/٠٨ ٠٨:٤٤:١٢",
                                            "1403/12/30 23:59:59", "1401/12/30 24:00:00", "1401/1/8 8:4:1"});
    check_fixed_texts<"%FT%T%Ez">({"1401-10-08T08:44:12+03:30", "۱۴۰۱-۱۰-۰۸T۰۸:۴۴:۱۲+۰۳:۳۰", "1401-10-08T08:44:12Z"});
    check_fixed_texts<"%FT%T%z">({"1401-10-08T08:44:12+0330", "1401-10-08T08:44:12-03:30"});
    check_fixed_texts<"%Y%m%d">({"14011008", "۱۴۰۱۱۰۰۸", "14000229"});
    check_fixed_texts<"%Y%m%d%H%M%S">({"14011008084412", "۱۴۰۱۱۰۰۸۰۸۴۴۱۲"});
    check_fixed_texts<"%d/%m/%Y">({"08/10/1401", "۰۸/۱۰/۱۴۰۱"});
    check_fixed_texts<"%OF %OT">({"1401-10-08 08:44:12", "۱۴۰۱-۱۰-۰۸ ۰۸:۴۴:۱۲"});
    check_fixed_texts<"سال %Y ماه %m روز %d">({"سال 1401 ماه 10 روز 08", "سال ۱۴۰۱ ماه ۱۰ روز ۰۸"});
}

TEST_CASE("formats have layouts where each byte has its place, and no others") {
    using dabir::detail::layout_of;
    using enum dabir::digit_set;
    static_assert(layout_of<"%Y/%m/%d %H:%M:%S", ascii>.ok && layout_of<"%Y/%m/%d %H:%M:%S", ascii>.size == 19);
    static_assert(layout_of<"%Y/%m/%d %H:%M:%S", persian>.size == 33);
    static_assert(layout_of<"%FT%T%Ez", ascii>.size == 25 && layout_of<"%FT%T%z", ascii>.size == 24);
    static_assert(layout_of<"%OF", ascii>.ok && layout_of<"%Y%m%d", ascii>.ok);
    static_assert(!layout_of<"%F %B", ascii>.ok && !layout_of<"%F  %T", ascii>.ok && !layout_of<"%F%n%T", ascii>.ok);
    static_assert(!layout_of<"%Y-%m-%e", ascii>.ok && !layout_of<"%FT%T%z.", ascii>.ok &&
                  !layout_of<"%y%m%d", ascii>.ok);
    static_assert(!layout_of<"%OY-%m-%d", ascii>.ok);
}

namespace {

constexpr bool instants_are_read_at_compile_time() {
    sys_seconds a{}, b{}, c{};
    return parse<"%Y/%m/%d %H:%M:%S">("\xDB\xB1\xDB\xB4\xDB\xB0\xDB\xB1/10/08 05:14:12", a) &&
           a == sys_seconds{seconds{at_0514}} && parse<"%FT%T%Ez">("1401-10-08T08:44:12+03:30", b) && b == a &&
           parse("8 Dey 1401 05:14:12", "%d %B %Y %T", c) && c == a;
}

}  // namespace

DABIR_LAW(instants_are_read_at_compile_time)
