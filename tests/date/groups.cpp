#include <dabir/date/detail/group.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "support/date_text.hpp"
#include "support/law.hpp"

namespace {

using dabir::detail::grouped;
using dabir::detail::grouper;
using dabir::detail::token_kind;
using dabir::detail::token_stream;

/// What stands at the head of a text, as match_text() has it, with the days of a group: "2022-12-29 jalali day
/// dual_agrees [jalali 2022-12-29, gregorian 2022-12-29]", and the span where it is not the whole text. A number where
/// there is no match: how many tokens are passed over.
std::string head_text(std::string_view text) {
    token_stream in{text, 0};
    const grouped head = grouper{in}.read();
    if (!head.match) return std::to_string(head.tokens);
    std::string out = match_text(*head.match);
    for (const dabir::date_part& part : head.match->group()) {
        out += &part == &head.match->parts[0] ? " [" : ", ";
        out += std::string(dabir::to_string(part.calendar)) + ' ' + day_text(part.day);
    }
    if (head.match->part_count != 0) out += ']';
    const std::string bytes{text.substr(head.match->offset, head.match->length)};
    return bytes == text ? out : out + " <" + bytes + ">";
}

/// How many tokens a text has.
std::size_t size_of(std::string_view text) {
    std::size_t n = 0;
    for (token_stream in{text, 0}; !in[0].is(token_kind::end); in.drop()) ++n;
    return n;
}

}  // namespace

TEST_CASE("a time before or behind the date, and what may stand between") {
    for (const char* text : {"۰۸:۴۴ - ۸ دی ۱۴۰۱", "۸ دی ۱۴۰۱ ۰۸:۴۴", "۸ دی ۱۴۰۱ | ۰۸:۴۴", "۸ دی ۱۴۰۱، ساعت ۰۸:۴۴",
                             "۸ دی ۱۴۰۱ @ ۰۸:۴۴", "۸ دی ۱۴۰۱_۰۸:۴۴", "۸ دی ۱۴۰۱ در ساعت ۰۸:۴۴", "۸ دی ۱۴۰۱ (۰۸:۴۴",
                             "۸ دی ۱۴۰۱ · ۰۸:۴۴", "۸ دی ۱۴۰۱\n۰۸:۴۴", "ساعت ۰۸:۴۴ روز ۸ دی ۱۴۰۱", "۰۸:۴۴ :: ۸ دی ۱۴۰۱",
                             "۸ دی ۱۴۰۱ — ۰۸:۴۴", "1401/10/08T08:44", "1401-10-08 08:44"})
        CHECK_MESSAGE(head_text(text) == "2022-12-29T08:44 jalali minute -", text);
    CHECK(head_text("۸ دی ۱۴۰۱ خبر ۰۸:۴۴") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("۸ دی ۱۴۰۱. ۰۸:۴۴") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
}

TEST_CASE("between weekday and date on one side and time on the other") {
    CHECK(head_text("ساعت ۱۷:۳۰ پنجشنبه ۸ دی ۱۴۰۱") == "2022-12-29T17:30 jalali minute -");
    CHECK(head_text("پنجشنبه ۸ دی ۱۴۰۱ ساعت ۵ عصر") == "2022-12-29T17:00 jalali hour -");
    CHECK(head_text("عصر پنجشنبه ۸ دی ۱۴۰۱ ساعت ۵") == "2022-12-29T17:00 jalali hour -");
    CHECK(head_text("پنجشنبه شب ۸ دی ۱۴۰۱ ساعت ۹") == "2022-12-29T21:00 jalali hour -");
    CHECK(head_text("پنجشنبه ۸ دی ۱۴۰۱ عصر ساعت ۵") == "2022-12-29T17:00 jalali hour -");
    // A clock of 24 hours is taken at its word.
    CHECK(head_text("شب پنج شنبه‌ای ۸ دی") == "1");
    CHECK(head_text("پنجشنبه شب ۸ دی ۱۴۰۱ - ۰۸:۴۴") == "2022-12-29T08:44 jalali minute -");
}

TEST_CASE("a time of the day after is not moved, midnight at the end of the day is the next day's") {
    CHECK(head_text("۸ دی ۱۴۰۱ ۲۴:۰۰") == "2022-12-30T00:00 jalali minute -");
    CHECK(head_text("۲۹ اسفند ۱۴۰۱ ساعت ۱۲ شب") == "2023-03-21T00:00 jalali hour -");
    CHECK(head_text("۸ دی ۱۴۰۱ ساعت ۲ شب") == "2022-12-29T02:00 jalali hour -");
    CHECK(head_text("۸ دی ۱۴۰۱ ۲۲:۳۰ بامداد") == "2022-12-29T22:30 jalali minute daypart_conflict");
    CHECK(head_text("۸ دی ۱۴۰۱ ۲۴:۱۰") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
}

TEST_CASE("one time for one date") {
    CHECK(head_text("۰۸:۴۴ ۸ دی ۱۴۰۱ ۰۹:۳۰") == "2022-12-29T08:44 jalali minute - <۰۸:۴۴ ۸ دی ۱۴۰۱>");
    // On a line of its own the time goes with the date that follows it there.
    CHECK(head_text("۸ دی ۱۴۰۱\n۰۹:۳۰ ۹ دی ۱۴۰۱") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("۸ دی ۱۴۰۱\n۰۹:۳۰\n۹ دی ۱۴۰۱") == "2022-12-29T09:30 jalali minute - <۸ دی ۱۴۰۱\n۰۹:۳۰>");
    CHECK(head_text("۸ دی ۱۴۰۱\n۰۹:۳۰ - 29 December 2022") ==
          "2022-12-29T09:30 jalali minute dual_agrees [jalali 2022-12-29, gregorian 2022-12-29]");
    CHECK(head_text("14011008084412 ۰۹:۳۰") == "2022-12-29T08:44:12 jalali second - <14011008084412>");
}

TEST_CASE("a time without a date is passed over whole") {
    CHECK(head_text("۰۸:۴۴ خبر") == "3");
    CHECK(head_text("ساعت ۸ و ۳۰ دقیقه") == "5");
    CHECK(head_text("ساعت ۸ تا ۱۰") == "4");
}

TEST_CASE("the same day in two and three calendars") {
    CHECK(head_text("۸ دی ۱۴۰۱ - 2022 December 29") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, gregorian 2022-12-29]");
    CHECK(head_text("29 December 2022 (۸ دی ۱۴۰۱") ==
          "2022-12-29 gregorian day dual_agrees [gregorian 2022-12-29, jalali 2022-12-29]");
    CHECK(head_text("۸ دی ۱۴۰۱ برابر با ۲۹ دسامبر ۲۰۲۲") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, gregorian 2022-12-29]");
    // Two dates of one calendar are two.
    CHECK(head_text("۸ دی ۱۴۰۱، ۱۴۰۱/۱۰/۸") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("۸ دی ۱۴۰۱ - 2022/12/29 - 30 Dec 2022") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, gregorian 2022-12-29] <۸ دی ۱۴۰۱ - 2022/12/29>");
}

TEST_CASE("a partner chooses among the readings and settles what was a guess") {
    CHECK(head_text("۲۱ اردیبهشت ۱۴۰۱ - 11/5/2022") ==
          "2022-05-11 jalali day dual_agrees [jalali 2022-05-11, gregorian 2022-05-11]");
    CHECK(head_text("5/11/2022 - ۲۱ اردیبهشت ۱۴۰۱") ==
          "2022-05-11 gregorian day dual_agrees [gregorian 2022-05-11, jalali 2022-05-11]");
    CHECK(head_text("۸ دی ۱۴۰۱ - 29/12/22") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, gregorian 2022-12-29]");
    CHECK(head_text("29/12/22 - ۸ دی ۱۴۰۱") ==
          "2022-12-29 gregorian day dual_agrees,two_digit_year [gregorian 2022-12-29, jalali 2022-12-29]");
    CHECK(head_text("01/10/08 - 29 Dec 2022") ==
          "2022-12-29 jalali day dual_agrees,two_digit_year [jalali 2022-12-29, gregorian 2022-12-29]");
}

TEST_CASE("a partner says the year") {
    CHECK(head_text("۸ دی - 2022 December 29") ==
          "2022-12-29 jalali day dual_agrees,year_inferred [jalali 2022-12-29, gregorian 2022-12-29]");
    CHECK(head_text("29 December - ۸ دی ۱۴۰۱") ==
          "2022-12-29 gregorian day dual_agrees,year_inferred [gregorian 2022-12-29, jalali 2022-12-29]");
    CHECK(head_text("چهارشنبه ۸ دی - 2022 December 29") ==
          "2022-12-29 jalali day dual_agrees,weekday_mismatch,year_inferred "
          "[jalali 2022-12-29, gregorian 2022-12-29]");
    // Only where it is that day and month.
    CHECK(head_text("۹ آذر - 2022 December 29") == "- jalali partial - <۹ آذر>");
    CHECK(head_text("۹ آذر ۱۰:۳۰") == "- jalali partial -");
}

TEST_CASE("dates that contradict each other") {
    CHECK(head_text("۸ دی ۱۴۰۱ - 2022 December 30") ==
          "2022-12-29 jalali day dual_conflicts [jalali 2022-12-29, gregorian 2022-12-30]");
    // The weekday decides.
    CHECK(head_text("جمعه ۸ دی ۱۴۰۱ - 2022 December 30") ==
          "2022-12-30 gregorian day dual_conflicts [jalali 2022-12-29, gregorian 2022-12-30]");
    CHECK(head_text("پنجشنبه ۸ دی ۱۴۰۱ - 2022 December 30") ==
          "2022-12-29 jalali day dual_conflicts [jalali 2022-12-29, gregorian 2022-12-30]");
    // More than three days apart, or on two lines, they are two dates.
    CHECK(head_text("۸ دی ۱۴۰۱ - 2 January 2023") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("۸ دی ۱۴۰۱\n30 December 2022") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
}

TEST_CASE("a year that may be a count is one where it gives the weekday that is said") {
    CHECK(head_text("چهارشنبه ۸ دی ۹۵ نفر") == "2016-12-28 jalali day two_digit_year <چهارشنبه ۸ دی ۹۵>");
    CHECK(head_text("پنجشنبه ۸ دی ۹۵ نفر") == "- jalali partial - <پنجشنبه ۸ دی>");
    CHECK(head_text("۹ آذر ۹۵ نفر") == "- jalali partial - <۹ آذر>");
    CHECK(head_text("۹ آذر ۱۴۰۰ تومان") == "- jalali partial - <۹ آذر>");
}

TEST_CASE("zones") {
    CHECK(head_text("2022-12-29T08:44:12+03:30") == "2022-12-29T08:44:12+03:30 gregorian second -");
    CHECK(head_text("2022-12-29T08:44:12-05:00") == "2022-12-29T08:44:12-05:00 gregorian second -");
    CHECK(head_text("2022-12-29 08:44 GMT") == "2022-12-29T08:44+00:00 gregorian minute -");
    CHECK(head_text("2022-12-29 08:44 GMT+3:30") == "2022-12-29T08:44+03:30 gregorian minute -");
    CHECK(head_text("۸ دی ۱۴۰۱ ۰۸:۴۴ به وقت کابل") == "2022-12-29T08:44+04:30 jalali minute -");
    CHECK(head_text("۸ دی ۱۴۰۱ ۰۸:۴۴ به وقت محلی") == "2022-12-29T08:44 jalali minute -");
}

TEST_CASE("Tehran's distance from UTC is that of the moment") {
    CHECK(head_text("۸ دی ۱۴۰۱ ۰۸:۴۴ به وقت تهران") == "2022-12-29T08:44+03:30 jalali minute -");
    CHECK(head_text("۳۱ خرداد ۱۴۰۱ ساعت ۲۳:۳۰ به وقت ایران") == "2022-06-21T23:30+04:30 jalali minute -");
    CHECK(head_text("۳۱ خرداد ۱۴۰۲ ساعت ۲۳:۳۰ به وقت تهران") == "2023-06-21T23:30+03:30 jalali minute -");
    CHECK(head_text("2020-05-09 05:05 Asia/Tehran") == "2020-05-09T05:05+04:30 gregorian minute -");
    // An hour that comes twice, and mean time, which is no whole minutes: neither has one to say.
    CHECK(head_text("۳۰ شهریور ۱۴۰۱ ساعت ۲۳:۳۰ به وقت تهران") == "2022-09-21T23:30 jalali minute -");
    CHECK(head_text("۱ دی ۱۳۰۰ ساعت ۱۲:۰۰ به وقت تهران") == "1921-12-22T12:00 jalali minute -");
}

TEST_CASE("a time that Tehran's clocks leave out is kept and flagged") {
    CHECK(head_text("۲ فروردین ۱۴۰۱ ساعت ۰۰:۳۰ به وقت تهران") == "2022-03-22T00:30 jalali minute nonexistent_time");
    CHECK(head_text("۲ فروردین ۱۴۰۱ ساعت ۰۰:۳۰") == "2022-03-22T00:30 jalali minute nonexistent_time");
    CHECK(head_text("۲ فروردین ۱۴۰۱ ساعت ۰۱:۰۰") == "2022-03-22T01:00 jalali minute -");
    CHECK(head_text("۲ فروردین ۱۴۰۲ ساعت ۰۰:۳۰") == "2023-03-22T00:30 jalali minute -");
    // 24:00 of the day before is the same moment, and no other zone leaves it out, nor does a day without a time.
    CHECK(head_text("۱ فروردین ۱۴۰۱ ساعت ۲۴:۰۰") == "2022-03-22T00:00 jalali minute nonexistent_time");
    CHECK(head_text("۲ فروردین ۱۴۰۱ ساعت ۰۰:۳۰ به وقت کابل") == "2022-03-22T00:30+04:30 jalali minute -");
    CHECK(head_text("۲ فروردین ۱۴۰۱ ساعت ۰۰:۳۰ به وقت محلی") == "2022-03-22T00:30 jalali minute -");
    CHECK(head_text("2022-03-22T00:30:00+03:30") == "2022-03-22T00:30:00+03:30 gregorian second -");
    CHECK(head_text("۲ فروردین ۱۴۰۱") == "2022-03-22 jalali day -");
}

TEST_CASE("a lunar date and its partners") {
    CHECK(head_text("۵ جمادی‌الثانی ۱۴۴۴") == "2022-12-29 hijri day -");
    CHECK(head_text("1444/6/5 هجری قمری") == "2022-12-29 hijri day -");
    CHECK(head_text("۸ دی ۱۴۰۱، ۵ جمادی الثانی ۱۴۴۴، ۲۹ دسامبر ۲۰۲۲") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, hijri 2022-12-29, gregorian 2022-12-29]");
    // The moon was seen a day later elsewhere: each part keeps what it says.
    CHECK(head_text("۸ دی ۱۴۰۱ برابر با ۶ جمادی الثانی ۱۴۴۴") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, hijri 2022-12-30]");
    CHECK(head_text("۴ جمادی الثانی ۱۴۴۴ - ۸ دی ۱۴۰۱") ==
          "2022-12-28 hijri day dual_agrees [hijri 2022-12-28, jalali 2022-12-29]");
    CHECK(head_text("۸ دی ۱۴۰۱ برابر با ۷ جمادی الثانی ۱۴۴۴") ==
          "2022-12-29 jalali day dual_conflicts [jalali 2022-12-29, hijri 2022-12-31]");
    // Before 1265 two days, since months are tabular.
    CHECK(head_text("۱۴ دی ۱۲۲۱ برابر با ۴ ذیحجه ۱۲۵۸") ==
          "1843-01-04 jalali day dual_agrees [jalali 1843-01-04, hijri 1843-01-06]");
    // What is near to a lunar date alone need not be one day: these two contradict each other.
    CHECK(head_text("۴ جمادی الثانی ۱۴۴۴ - ۸ دی ۱۴۰۱ - ۲۸ دسامبر ۲۰۲۲") ==
          "2022-12-28 hijri day dual_conflicts [hijri 2022-12-28, jalali 2022-12-29, gregorian 2022-12-28]");
    CHECK(head_text("۵ جمادی الثانی - ۲۹ دسامبر ۲۰۲۲") ==
          "2022-12-29 hijri day dual_agrees,year_inferred [hijri 2022-12-29, gregorian 2022-12-29]");
    CHECK(head_text("۶ جمادی الثانی - ۲۹ دسامبر ۲۰۲۲") ==
          "2022-12-30 hijri day dual_agrees,year_inferred [hijri 2022-12-30, gregorian 2022-12-29]");
    CHECK(head_text("۹ جمادی الثانی - ۲۹ دسامبر ۲۰۲۲") == "- hijri partial - <۹ جمادی الثانی>");
}

TEST_CASE("numbers are lunar where a partner says so") {
    CHECK(head_text("1404/08/14 - 2025/11/05 - 1447/05/14") ==
          "2025-11-05 jalali day dual_agrees [jalali 2025-11-05, gregorian 2025-11-05, hijri 2025-11-05]");
    CHECK(head_text("۱۴۰۱/۱۰/۰۸ - ۱۴۴۴/۰۶/۰۵") ==
          "2022-12-29 jalali day dual_agrees [jalali 2022-12-29, hijri 2022-12-29]");
    CHECK(head_text("۸ آذر / ۱۴۴۴/۰۶/۰۵") == "- jalali partial - <۸ آذر>");
    CHECK(head_text("2025/11/05 - 1447/05/20") == "2025-11-05 gregorian day - <2025/11/05>");
}

TEST_CASE("a range of days is passed over whole, on both sides") {
    for (const char* text : {"۸ تا ۱۲ دی ۱۴۰۱", "۸ الی ۱۲ دی ۱۴۰۱", "۸-۱۲ دی ۱۴۰۱", "۸ – ۱۲ دی ۱۴۰۱", "۸ و ۹ دی ۱۴۰۱",
                             "سوم تا سیزدهم آبان", "۲۸ آذر تا ۳ دی ۱۴۰۱", "۸ دی ۱۴۰۱ تا ۱۲ دی ۱۴۰۱",
                             "1396/12/05 لغایت 1396/12/11", "1396/12/05 - 1396/12/11", "۲۸ آذر - ۳ دی ۱۴۰۱",
                             "۸ دی ۱۴۰۱ ۰۸:۴۴ تا ۹ دی ۱۴۰۱"})
        CHECK_MESSAGE(head_text(text) == std::to_string(size_of(text)), text);
    // These are none.
    CHECK(head_text("۸ دی ۱۴۰۱ تا بعد") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("1396/12/05 - 1396/12/05") == "2018-02-24 jalali day - <1396/12/05>");
    CHECK(head_text("۵- ۸ دی ۱۴۰۱") == "1");
    CHECK(head_text("۱۲ - ۸ دی ۱۴۰۱") == "1");
}

TEST_CASE("a range of hours leaves the day") {
    CHECK(head_text("۸ دی ۱۴۰۱ ۰۸:۴۴-۰۹:۳۰") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("۸ دی ۱۴۰۱ ساعت ۸ الی ۱۶") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
    CHECK(head_text("ساعت ۸ تا ۱۰ صبح روز ۸ دی ۱۴۰۱") == "2022-12-29 jalali day - <۸ دی ۱۴۰۱>");
}

TEST_CASE("what is counted from a date is another one") {
    CHECK(head_text("روز پیش از ۸ دی ۱۴۰۱") == std::to_string(size_of("روز پیش از ۸ دی ۱۴۰۱")));
    CHECK(head_text("ماه بعد از ۸ دی ۱۴۰۱") == std::to_string(size_of("ماه بعد از ۸ دی ۱۴۰۱")));
}

namespace {

constexpr bool groups_at_compile_time() {
    token_stream in{"۰۸:۴۴ - ۰۸ دی ۱۴۰۱ - 2022 December 29", 0};
    const grouped head = grouper{in}.read();
    return head.match && head.match->part_count == 2 && head.match->precision == dabir::precision::minute &&
           head.match->flags == dabir::date_flag::dual_agrees && head.tokens == 11;
}
DABIR_LAW(groups_at_compile_time)

static_assert(noexcept(grouper{std::declval<token_stream&>()}.read()));

}  // namespace
