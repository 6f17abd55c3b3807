#include <dabir/date/detail/clock.hpp>
#include <dabir/date/detail/phrase.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/law.hpp"

namespace {

using dabir::detail::daypart;
using dabir::detail::era;
using dabir::detail::phrase;
using dabir::detail::read_date_phrase;
using dabir::detail::read_time_phrase;
using dabir::detail::said_date;
using dabir::detail::said_time;
using dabir::detail::token_stream;
using dabir::detail::word_class;
using dabir::detail::zone;

std::string number(int value) { return std::to_string(value); }

/// What the time phrase at token `i` says: "8:44:12 pm UTC +210", ".." for a stretch of time, with its bytes.
std::string time_text(std::string_view text, std::size_t i = 0) {
    constexpr std::string_view parts[] = {"", " morning", " am", " noon", " pm", " evening", " night", " midnight"};
    constexpr std::string_view zones[] = {"", " utc", " kabul", " tehran", " local"};
    token_stream in{text, 0};
    const phrase<said_time> p = read_time_phrase(in, i);
    if (p.tokens == 0) return "";
    const said_time& t = p.said;
    std::string out = t.said() ? number(t.hour) : "..";
    if (t.minute >= 0) out += ':' + number(t.minute);
    if (t.second >= 0) out += ':' + number(t.second);
    out += parts[static_cast<std::size_t>(t.daypart)];
    out += zones[static_cast<std::size_t>(t.zone)];
    if (t.has_offset) out += (t.offset < 0 ? " " : " +") + number(t.offset);
    const std::string bytes{text.substr(p.begin, p.end - p.begin)};
    return bytes == text ? out : out + " <" + bytes + ">";
}

/// What the date phrase at token `i` says: day, month with the letter of its calendar, year; or numbers in a row with
/// their separator; then weekday, part of the day, era, time.
std::string date_text(std::string_view text, std::size_t i = 0) {
    constexpr std::string_view parts[] = {"", " morning", " am", " noon", " pm", " evening", " night", " midnight"};
    constexpr std::string_view eras[] = {"", " jalali", " hijri", " hijri?", " gregorian", " before", " imperial"};
    token_stream in{text, 0};
    const phrase<said_date> p = read_date_phrase(in, i);
    if (p.tokens == 0) return "";
    const said_date& d = p.said;
    std::string out;
    if (d.numeric()) {
        const std::string mark = d.separator == 0 ? " " : std::string(1, static_cast<char>(d.separator));
        out = number(d.part[0].value) + mark + number(d.part[1].value) + mark + number(d.part[2].value);
    } else {
        out = 'd' + number(d.day.value);
    }
    if (d.month.word_class != word_class::none) {
        out += d.month.is(word_class::jalali_month) ? " j" : d.month.is(word_class::gregorian_month) ? " g" : " h";
        out += number(d.month.value);
    }
    if (d.year.digits != 0) out += " y" + number(d.year.value);
    if (d.doubtful_year) out += '?';
    if (d.weekday >= 0) out += " w" + number(d.weekday);
    out += parts[static_cast<std::size_t>(d.daypart)];
    out += eras[static_cast<std::size_t>(d.era)];
    if (d.time.said()) out += " t" + number(d.time.hour) + ':' + number(d.time.minute) + ':' + number(d.time.second);
    const std::string bytes{text.substr(p.begin, p.end - p.begin)};
    return bytes == text ? out : out + " <" + bytes + ">";
}

}  // namespace

TEST_CASE("a day, a named month and a year") {
    CHECK(date_text("۸ دی ۱۴۰۱") == "d8 j10 y1401");
    CHECK(date_text("۰۸ دی‌ماه سال ۱۴۰۱") == "d8 j10 y1401");
    CHECK(date_text("هشتم دیماه ۱۴۰۱") == "d8 j10 y1401");
    CHECK(date_text("هشت دی 1401") == "d8 j10 y1401");
    CHECK(date_text("سی و یکم خرداد ۱۴۰۱") == "d31 j3 y1401");
    CHECK(date_text("۹ ام آذر ۱۴۰۱") == "d9 j9 y1401");
    CHECK(date_text("۹م آذر ۱۴۰۱") == "d9 j9 y1401");
    CHECK(date_text("۹-ام آذر ۱۴۰۱") == "d9 j9 y1401");
    CHECK(date_text("۸ برج دی ۱۴۰۱") == "d8 j10 y1401");
    CHECK(date_text("8-Dec-2022") == "d8 g12 y2022");
    CHECK(date_text("8/Dec/2022") == "d8 g12 y2022");
    CHECK(date_text("8th December, 2022") == "d8 g12 y2022");
    CHECK(date_text("۱۴مهر۹۴") == "d14 j7 y94");
    CHECK(date_text("29رجب 1441") == "d29 h7 y1441");
    CHECK(date_text("۴۰ دی ۱۴۰۱") == "d40 j10 y1401");  // whether there is such a day is not asked here
}

TEST_CASE("the month first, or the year") {
    CHECK(date_text("December 29, 2022") == "d29 g12 y2022");
    CHECK(date_text("Dec. 29, 2022") == "d29 g12 y2022");
    CHECK(date_text("December 1st 2022") == "d1 g12 y2022");
    CHECK(date_text("2022 December 29") == "d29 g12 y2022");
    CHECK(date_text("۱۴۰۱ دی ۸") == "d8 j10 y1401");
    CHECK(date_text("دی ۸، ۱۴۰۱") == "d8 j10 y1401");
    CHECK(date_text("تیر ۵ ۲۰") == "");  // a common word and two small numbers
    CHECK(date_text("Dec 29, 22") == "d29 g12 y22");
}

TEST_CASE("a day and a month") {
    CHECK(date_text("۸ دی") == "d8 j10");
    CHECK(date_text("هشتم دی ماه") == "d8 j10");
    CHECK(date_text("۸ دی و بعد") == "d8 j10 <۸ دی>");
    CHECK(date_text("دی ۸") == "");
    CHECK(date_text("دی") == "");
}

TEST_CASE("what stands before: weekday, part of the day, the words day and date, a bracket") {
    CHECK(date_text("پنجشنبه ۸ دی ۱۴۰۱") == "d8 j10 y1401 w4");
    CHECK(date_text("شنبه، ۸ دی ۱۴۰۱") == "d8 j10 y1401 w6");
    CHECK(date_text("یکشنبه مورخ ۱۴۰۱/۱۰/۸") == "1401/10/8 w0");
    CHECK(date_text("پنجشنبه (۸ دی ۱۴۰۱") == "d8 j10 y1401 w4");
    CHECK(date_text("پنجشنبه شب ۸ دی") == "d8 j10 w4 night");
    CHECK(date_text("عصر پنجشنبه ۸ دی") == "d8 j10 w4 pm");
    CHECK(date_text("صبح ۸ دی") == "d8 j10 morning");
    CHECK(date_text("شب جمعه ۹ دی") == "");  // the night before Friday is not Friday's
    CHECK(date_text("شب جمعه ۹ دی", 1) == "d9 j10 w5 <جمعه ۹ دی>");
    CHECK(date_text("پنجشنبه روز ۸ دی") == "d8 j10 w4");
    CHECK(date_text("روز ۸ دی") == "");
}

TEST_CASE("a weekday behind") {
    CHECK(date_text("۸ دی ۱۴۰۱ پنجشنبه") == "d8 j10 y1401 w4");
    CHECK(date_text("1401/10/8، پنجشنبه") == "1401/10/8 w4");
    CHECK(date_text("1401/10/8 (پنجشنبه)") == "1401/10/8 w4");
    CHECK(date_text("1401/10/8 پنجشنبه 08:44") == "1401/10/8 w4 <1401/10/8 پنجشنبه>");
    CHECK(date_text("1401/10/8 پنجشنبه ساعت ۸") == "1401/10/8 w4 <1401/10/8 پنجشنبه>");
    // Not one on the next line, nor the next date's.
    for (const char* text : {"1401/10/8\nپنجشنبه", "1401/10/8 پنجشنبه ۱۵ دی", "1401/10/8، پنجشنبه، ۱۵ دی",
                             "1401/10/8 پنجشنبه شب مورخ ۱۵ دی", "1401/10/8 (پنجشنبه ۱۵ دی)"})
        CHECK_MESSAGE(date_text(text) == "1401/10/8 <1401/10/8>", text);
}

TEST_CASE("eras") {
    CHECK(date_text("۸ دی ۱۴۰۱ شمسی") == "d8 j10 y1401 jalali");
    CHECK(date_text("۸ دی ۱۴۰۱ (هجری شمسی)") == "d8 j10 y1401 jalali");
    CHECK(date_text("1444/6/5 هجری") == "1444/6/5 hijri?");
    CHECK(date_text("8 Dec 2022 AD") == "d8 g12 y2022 gregorian");
    CHECK(date_text("15 مارس 44 ق.م") == "d15 g3 y44 before");
    CHECK(date_text("۱ فروردین ۲۵۳۵ شاهنشاهی") == "d1 j1 y2535 imperial");
    CHECK(date_text("5 Dec 800 AD") == "d5 g12 y800 gregorian");
    CHECK(date_text("5 Dec 800") == "d5 g12 <5 Dec>");
}

TEST_CASE("numbers in a row") {
    CHECK(date_text("1401/10/8") == "1401/10/8");
    CHECK(date_text("۰۸-۱۰-۱۴۰۱") == "8-10-1401");
    CHECK(date_text("1401 / 10 / 8") == "1401/10/8");
    CHECK(date_text("۱۳۹۵ـ۹ـ۱۱") == "1395-9-11");
    CHECK(date_text("1401\\10\\8") == "1401\\10\\8");
    CHECK(date_text("12.5.1398") == "12.5.1398");
    CHECK(date_text("1404/03/12 حمل") == "1404/3/12 j1");
    CHECK(date_text("۱۴۰۱/۱۰/۸ تیر اندازی") == "1401/10/8 <۱۴۰۱/۱۰/۸>");
    CHECK(date_text("1401/10/8-08:44") == "1401/10/8 <1401/10/8>");
    for (const char* text : {"1401/10-8", "1401/10", "1401/10/8/2", "1401 /10/8", "1401/ 10/ 8", "14010/1/1",
                             "1401/10\n/8", "1401/10/8:30", "12/5/98 %", "10-11-12 دی", "1401/10/8kg"})
        CHECK_MESSAGE(date_text(text) == "", text);
}

TEST_CASE("a run of digits") {
    CHECK(date_text("14011008") == "1401 10 8");
    CHECK(date_text("۱۴۰۱۱۰۰۸۰۸۴۴۱۲") == "1401 10 8 t8:44:12");
    for (const char* text : {"1401100", "140110080", "14011008244412", "14011008086012", "14011008 ریال", "14011008%"})
        CHECK_MESSAGE(date_text(text) == "", text);
    for (const char* text : {"$14011008", "+14011008", "#14011008", "/14011008", "-14011008"})
        CHECK_MESSAGE(date_text(text, 1) == "", text);
}

TEST_CASE("a number that is the end of something is no day and no year") {
    CHECK(date_text("5/8 دی ۱۴۰۱", 2) == "");
    CHECK(date_text("5.8 دی ۱۴۰۱", 2) == "");
    CHECK(date_text("12:8 دی ۱۴۰۱", 2) == "");
    CHECK(date_text("x8 دی ۱۴۰۱", 1) == "");
    CHECK(date_text("8x دی ۱۴۰۱") == "");
    CHECK(date_text("12,8 دی ۱۴۰۱", 2) == "");
    CHECK(date_text("12,1401/10/8", 2) == "1401/10/8 <1401/10/8>");
    CHECK(date_text("۵ - ۸ دی ۱۴۰۱", 2) == "d8 j10 y1401 <۸ دی ۱۴۰۱>");
    // Nor with bidi marks between.
    CHECK(date_text("5\u200F/\u200F8 دی ۱۴۰۱", 2) == "");
}

TEST_CASE("separators between day and month have space on both sides or on none") {
    CHECK(date_text("8 - دی - 1401") == "d8 j10 y1401");
    CHECK(date_text("۵. مهر ۱۴۰۱") == "");  // the fifth of a list
    CHECK(date_text("۵- مهر ۱۴۰۱") == "");
    CHECK(date_text("۵، مهر ۱۴۰۱") == "d5 j7 y1401");
}

TEST_CASE("a half, a decade, a week of a month is no day") {
    CHECK(date_text("نیمه دوم آبان ۱۴۰۱", 1) == "");
    CHECK(date_text("دهه اول بهمن", 1) == "");
    CHECK(date_text("هفته سوم دی ۱۴۰۱", 1) == "");
    CHECK(date_text("سه ماهه دوم دی ۱۴۰۱", 2) == "");
    CHECK(date_text("روز دوم آبان ۱۴۰۱", 1) == "d2 j8 y1401 <دوم آبان ۱۴۰۱>");
}

TEST_CASE("two digits behind the month are the year where they count nothing") {
    CHECK(date_text("۸ دی ۹۵") == "d8 j10 y95");
    CHECK(date_text("۸ دی ۹۵، تهران") == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۹۵، ۱۴۰۰ نفر") == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("8 Dec 16, 1967") == "d8 g12 <8 Dec>");
    CHECK(date_text("۸ دی ۹۵\nنفر") == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۹۵ ساعت ۱۰") == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۹۵ روز شنبه") == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۰۱ برگزار شد") == "d8 j10 y1 <۸ دی ۰۱>");
    CHECK(date_text("مورخ ۸ دی ۹۵ برگزار شد", 1) == "d8 j10 y95 <۸ دی ۹۵>");
    CHECK(date_text("۸ دی سال ۹۵ برگزار شد") == "d8 j10 y95 <۸ دی سال ۹۵>");
    for (const char* text : {"۸ دی ۱۴ ساعت کار", "۸ دی ۱۰ صبح", "۸ دی ۲۵-۳۰", "۸ دی ۱۲,۰۰۰", "۸ دی ۱۲/۵", "۸ دی ۱۰:۳۰",
                             "۸ دی ۲۰ دی", "۸ دی ۲۰ روز", "۸ دی ۲۰ سال", "۸ دی ۲۰ دقیقه", "۸ دی ۹ام", "8 Dec 29, 2022"})
        CHECK_MESSAGE(date_text(text).find('y') == std::string::npos, text);
}

TEST_CASE("what may be counted is a doubtful year, which can be left away") {
    CHECK(date_text("۸ دی ۹۵ نفر") == "d8 j10 y95? <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۹۵ کشته") == "d8 j10 y95? <۸ دی ۹۵>");
    CHECK(date_text("۸ دی ۱۴۰۱ تومان") == "d8 j10 y1401? <۸ دی ۱۴۰۱>");
    CHECK(date_text("۸ دی سال ۱۴۰۱ تومان") == "d8 j10 y1401 <۸ دی سال ۱۴۰۱>");
    CHECK(date_text("۸ دی ۱۴۰۱ کشته") == "d8 j10 y1401 <۸ دی ۱۴۰۱>");
    token_stream in{"۸ دی ۹۵ نفر", 0};
    CHECK(read_date_phrase(in, 0, false).tokens == 2);
}

TEST_CASE("hour, minute and second") {
    CHECK(time_text("08:44") == "8:44");
    CHECK(time_text("۸:۴۴:۱۲") == "8:44:12");
    CHECK(time_text("08 : 44") == "8:44");
    CHECK(time_text("08:44:12.123") == "8:44:12");
    CHECK(time_text("ساعت ۸") == "8");
    CHECK(time_text("ساعت: ۸:۴۴") == "8:44");
    CHECK(time_text("ساعت ۸/۴۴") == "8:44");
    CHECK(time_text("ساعت ۸.۴۴") == "8:44");
    CHECK(time_text("در ساعت هشت و چهل و چهار دقیقه") == "8:44");
    CHECK(time_text("ساعت ۸ و ۴۴ دقیقه و ۱۲ ثانیه") == "8:44:12");
    CHECK(time_text("24:00") == "24:0");
    CHECK(time_text("59 : 18") == "18:59");  // the wrong way round
    for (const char* text : {"8", "8:4", "8:60", "24:01", "25:30", "8 :44", "8: 44", "8/44", "08:44:12:30", "a08:44",
                             "08\n:\n44", "ساعت", "ساعت ۲۵", "ساعت ۸ و", "ساعت ۸ و نیم", "ساعت ۸ دی", "ساعت ۸ نفر",
                             "ساعت ۸/۱۰/۱۴۰۱", "زمان: ۸.۱۰.۱۴۰۱"})
        CHECK_MESSAGE(time_text(text) == "", text);
    CHECK(time_text("5:08:44", 2) == "");
    CHECK(time_text("3.08:44", 2) == "");
}

TEST_CASE("the part of the day, before or behind") {
    CHECK(time_text("۸:۴۴ صبح") == "8:44 morning");
    CHECK(time_text("5:32 PM") == "5:32 pm");
    CHECK(time_text("ساعت ۵ بعد از ظهر") == "5 pm");
    CHECK(time_text("عصر ساعت ۵") == "5 pm");
    CHECK(time_text("۱۲ شب") == "");
}

TEST_CASE("zones and distances from UTC") {
    CHECK(time_text("08:44Z") == "8:44 utc");
    CHECK(time_text("08:44 GMT") == "8:44 utc");
    CHECK(time_text("08:44 به وقت تهران") == "8:44 tehran");
    CHECK(time_text("08:44+03:30") == "8:44 +210");
    CHECK(time_text("08:44+0330") == "8:44 +210");
    CHECK(time_text("08:44+03") == "8:44 +180");
    CHECK(time_text("08:44:12 +0330") == "8:44:12 +210");
    CHECK(time_text("08:44:12-05:00") == "8:44:12 -300");
    CHECK(time_text("08:44:12-0500") == "8:44:12 -300");
    CHECK(time_text("T08:44-05:00", 1) == "8:44 -300 <08:44-05:00>");
    CHECK(time_text("08:44 GMT+3:30") == "8:44 utc +210");
    CHECK(time_text("08:44 UTC+3") == "8:44 utc +180");
    CHECK(time_text("08:44 UTC+99") == "8:44 local <08:44 UTC>");  // some zone, but not UTC
    for (const char* text : {"08:44-1355/1/1", "08:44:12-1355/1/1", "08:44:12-12/5/98", "08:44+1500", "08:44+0360",
                             "08:44+123", "08:44:12-12"})
        CHECK_MESSAGE(time_text(text).find(" <08:44") != std::string::npos, text);
}

TEST_CASE("a stretch of time is taken whole and says nothing") {
    CHECK(time_text("08:44-09:30") == "..");
    CHECK(time_text("08:44 - 09:30") == "..");
    CHECK(time_text("ساعت ۸ تا ۱۰") == "..");
    CHECK(time_text("ساعت ۸ الی ۱۰ صبح") == "..");
    CHECK(time_text("۸:۳۰ تا ساعت ۱۰") == "..");
    CHECK(time_text("تا ساعت ۱۳", 1) == ".. <ساعت ۱۳>");
    CHECK(time_text("08:44 - 08 دی") == "8:44 <08:44>");
    CHECK(time_text("08:44 تا ۸ دی") == "8:44 <08:44>");
}

namespace {

constexpr bool phrases_at_compile_time() {
    token_stream in{"پنجشنبه ۸ دی ۱۴۰۱ ۰۸:۴۴", 0};
    const phrase<said_date> date = read_date_phrase(in, 0);
    const phrase<said_time> time = read_time_phrase(in, date.tokens);
    return date.tokens == 4 && date.said.day.value == 8 && date.said.year.value == 1401 && date.said.weekday == 4 &&
           time.tokens == 3 && time.said.hour == 8 && time.said.minute == 44 && time.said.second == -1;
}
DABIR_LAW(phrases_at_compile_time)

}  // namespace
