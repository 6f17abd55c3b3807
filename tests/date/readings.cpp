#include <dabir/date/detail/resolve.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "support/bytes.hpp"
#include "support/date_text.hpp"
#include "support/law.hpp"

namespace {

using dabir::detail::clock_time;
using dabir::detail::daypart;
using dabir::detail::era;
using dabir::detail::reading;
using dabir::detail::readings;
using dabir::detail::resolve;
using dabir::detail::said_date;
using dabir::detail::said_number;
using dabir::detail::said_time;
using dabir::detail::word_class;

/// A number as it is written.
said_number written(const std::string& digits) {
    return {digits.empty() ? 0 : std::stoi(digits), static_cast<std::uint8_t>(digits.size())};
}

struct rest {
    int weekday = -1;
    dabir::detail::era era = era::none;
    char32_t separator = U'/';
    bool in_url = false;
    bool everyday = false;
};

said_date row(const std::string& a, const std::string& b, const std::string& c, const rest& more = {}) {
    said_date said;
    said.part[0] = written(a);
    said.part[1] = written(b);
    said.part[2] = written(c);
    said.separator = more.separator;
    said.weekday = static_cast<std::int8_t>(more.weekday);
    said.era = more.era;
    said.in_url = more.in_url;
    return said;
}

said_date named(const std::string& day, char calendar, unsigned month, const std::string& year, const rest& more = {}) {
    said_date said;
    said.day = written(day);
    said.year = written(year);
    said.month = {calendar == 'j'   ? word_class::jalali_month
                  : calendar == 'g' ? word_class::gregorian_month
                                    : word_class::hijri_month,
                  static_cast<std::uint8_t>(month), more.everyday};
    said.weekday = static_cast<std::int8_t>(more.weekday);
    said.era = more.era;
    return said;
}

/// Every reading, the likeliest first: "jalali 2022-12-29 flag,flag; ..."; "partial" and flags where there is no value.
std::string readings_text(const said_date& said) {
    const readings all = resolve(said);
    std::string out;
    for (std::size_t i = 0; i < all.count; ++i) {
        const reading& r = all.all[i];
        if (i != 0) out += "; ";
        out += std::string(dabir::to_string(r.calendar)) + ' ' + day_text(r.day);
        if (!r.flags.empty()) out += ' ' + flags_text(r.flags);
    }
    if (all.partial) {
        out += std::string("partial ") + std::string(dabir::to_string(all.calendar));
        if (!all.flags.empty()) out += ' ' + flags_text(all.flags);
        if (all.doubtful) out += " doubtful";
    }
    return out;
}

constexpr int thursday = 4, friday = 5;

}  // namespace

TEST_CASE("the range of the year tells the calendar") {
    CHECK(readings_text(row("1401", "10", "8")) == "jalali 2022-12-29");
    CHECK(readings_text(row("2022", "12", "29")) == "gregorian 2022-12-29");
    CHECK(readings_text(row("1200", "1", "1")) == "jalali 1821-03-21");
    CHECK(readings_text(row("1499", "12", "29")) == "jalali 2121-03-20");
    CHECK(readings_text(row("1700", "1", "1")) == "gregorian 1700-01-01");
    CHECK(readings_text(row("2199", "12", "31")) == "gregorian 2199-12-31");
    CHECK(readings_text(row("1500", "2", "3")) == "gregorian 1500-02-03 calendar_guessed");
    CHECK(readings_text(row("1699", "2", "3")) == "gregorian 1699-02-03 calendar_guessed");
    CHECK(readings_text(row("1199", "1", "1")) == "");
    CHECK(readings_text(row("2200", "1", "1")) == "");
    CHECK(readings_text(row("583", "11", "12")) == "");
    CHECK(readings_text(row("0912", "11", "12")) == "");
}

TEST_CASE("the order of numbers: the year first or last, the month first only where the day shows itself") {
    CHECK(readings_text(row("8", "10", "1401")) == "jalali 2022-12-29");
    CHECK(readings_text(row("13", "1", "1401")) == "jalali 2022-04-02");
    CHECK(readings_text(row("1", "13", "1401")) == "");  // never month first in the Jalali calendar
    CHECK(readings_text(row("12", "29", "2022")) == "gregorian 2022-12-29");
    CHECK(readings_text(row("29", "12", "2022")) == "gregorian 2022-12-29");
    CHECK(readings_text(row("12", "5", "2022")) ==
          "gregorian 2022-05-12 ambiguous_order; gregorian 2022-12-05 ambiguous_order");
    CHECK(readings_text(row("5", "5", "2022")) == "gregorian 2022-05-05");  // both orders are one day
    CHECK(readings_text(row("2022", "29", "12")) == "");
    CHECK(readings_text(row("5", "1401", "8")) == "");
    CHECK(readings_text(row("1401", "10", "1402")) == "");
    CHECK(readings_text(row("100", "10", "1402")) == "");
}

TEST_CASE("what is no day gives no reading: nothing rolls over") {
    CHECK(readings_text(row("1401", "12", "30")) == "");
    CHECK(readings_text(row("1399", "12", "30")) == "jalali 2021-03-20");
    CHECK(readings_text(row("1401", "7", "31")) == "");
    CHECK(readings_text(row("1401", "6", "31")) == "jalali 2022-09-22");
    CHECK(readings_text(row("1401", "13", "1")) == "");
    CHECK(readings_text(row("1401", "0", "1")) == "");
    CHECK(readings_text(row("1401", "1", "0")) == "");
    CHECK(readings_text(row("2022", "2", "29")) == "");
    CHECK(readings_text(row("2020", "2", "29")) == "gregorian 2020-02-29");
    CHECK(readings_text(row("9999", "12", "32", {.era = era::gregorian})) == "");
}

TEST_CASE("years of two digits fall in a window and are flagged") {
    CHECK(readings_text(named("1", 'j', 1, "30")) == "jalali 2051-03-21 two_digit_year");
    CHECK(readings_text(named("1", 'j', 1, "31")) == "jalali 1952-03-21 two_digit_year");
    CHECK(readings_text(named("1", 'j', 1, "00")) == "jalali 2021-03-21 two_digit_year");
    CHECK(readings_text(named("1", 'j', 1, "99")) == "jalali 2020-03-20 two_digit_year");
    CHECK(readings_text(named("1", 'g', 1, "50")) == "gregorian 2050-01-01 two_digit_year");
    CHECK(readings_text(named("1", 'g', 1, "51")) == "gregorian 1951-01-01 two_digit_year");
    CHECK(readings_text(named("1", 'g', 1, "5", {.era = era::gregorian})) == "gregorian 0005-01-01");
    CHECK(readings_text(named("1", 'g', 1, "0", {.era = era::gregorian})) == "");
}

TEST_CASE("three small numbers are year, month, day in the Jalali calendar, or a guess of more") {
    CHECK(readings_text(row("98", "5", "12")).starts_with("jalali 2019-08-03 calendar_guessed,two_digit_year"));
    CHECK(readings_text(row("12", "5", "98")).starts_with("jalali 2019-08-03 calendar_guessed,two_digit_year"));
    CHECK(readings_text(row("11", "12", "13"))
              .starts_with("jalali 2033-03-03 ambiguous_order,calendar_guessed,two_digit_year; jalali 2035-03-02"));
    CHECK(readings_text(row("1", "2", "3")) == "");     // no year of one digit
    CHECK(readings_text(row("31", "12", "31")) == "");  // no such Jalali day: the Gregorian one is no value by itself
    CHECK(readings_text(row("12", "5", "98", {.separator = U'.'})) != "");
    CHECK(readings_text(row("10", "11", "12", {.separator = U'.'})) == "");
    CHECK(readings_text(row("10", "11", "12", {.separator = U'-'})) != "");
    CHECK(readings_text(row("98", "5", "12", {.separator = U'-'})) == "");
    CHECK(readings_text(row("98", "05", "12", {.separator = U','})) == "");
    CHECK(readings_text(row("1398", "05", "12", {.separator = U','})) == "jalali 2019-08-03");
}

TEST_CASE("a run of digits is a date only in the years of today") {
    CHECK(readings_text(row("1401", "10", "08", {.separator = 0})) == "jalali 2022-12-29");
    CHECK(readings_text(row("2022", "12", "29", {.separator = 0})) == "gregorian 2022-12-29");
    CHECK(readings_text(row("1299", "10", "08", {.separator = 0})) == "");
    CHECK(readings_text(row("1599", "10", "08", {.separator = 0})) == "");
    CHECK(readings_text(row("1899", "10", "08", {.separator = 0})) == "");
    CHECK(readings_text(row("2100", "10", "08", {.separator = 0})) == "");
}

TEST_CASE("in a URL only year/month/day") {
    CHECK(readings_text(row("2022", "12", "29", {.in_url = true})) == "gregorian 2022-12-29 in_url");
    CHECK(readings_text(row("2022", "12", "29", {.separator = U'-', .in_url = true})) == "");
    CHECK(readings_text(row("29", "12", "2022", {.in_url = true})) == "");
}

TEST_CASE("an era is stronger than the year") {
    CHECK(readings_text(row("1318", "3", "28", {.era = era::gregorian})) == "gregorian 1318-03-28");
    CHECK(readings_text(row("800", "1", "1", {.era = era::jalali})) == "jalali 1421-03-21");
    CHECK(readings_text(row("2535", "1", "1", {.era = era::imperial})) == "jalali 1976-03-21");
    CHECK(readings_text(named("1", 'j', 1, "35", {.era = era::imperial})) == "jalali 1976-03-21 two_digit_year");
    CHECK(readings_text(row("1444", "6", "5", {.era = era::hijri})) == "hijri 2022-12-29");
    CHECK(readings_text(row("5", "6", "1444", {.era = era::hijri})) == "hijri 2022-12-29");
    CHECK(readings_text(row("61", "1", "10", {.era = era::hijri})) == "");  // a year of which century
    CHECK(readings_text(row("061", "1", "10", {.era = era::hijri})) == "hijri 0680-10-13");
    CHECK(readings_text(row("1500", "6", "5", {.era = era::hijri})) == "");
    CHECK(readings_text(row("2022", "6", "5", {.era = era::hijri})) == "");
    CHECK(readings_text(row("1444", "6", "5", {.era = era::hijri_or_jalali})) == "jalali 2065-08-26 calendar_guessed");
    CHECK(readings_text(row("100", "6", "5", {.era = era::before})) == "");
    CHECK(readings_text(named("5", 'g', 6, "100", {.era = era::before})) == "");
}

TEST_CASE("a named lunar month") {
    CHECK(readings_text(named("5", 'h', 6, "1444")) == "hijri 2022-12-29");
    CHECK(readings_text(named("8", 'h', 10, "1401")) == "hijri 1981-08-09");  // the name is stronger than the year
    CHECK(readings_text(named("2", 'h', 12, "1258")) == "hijri 1843-01-04");  // by the tabular calendar
    CHECK(readings_text(named("30", 'h', 10, "1447")) == "");                 // a month of 29 days
    CHECK(readings_text(named("30", 'h', 10, "")) == "partial hijri");
    CHECK(readings_text(named("31", 'h', 10, "")) == "");
    CHECK(readings_text(named("0", 'h', 10, "1444")) == "");
    CHECK(readings_text(named("10", 'h', 1, "61")) == "partial hijri");
    CHECK(readings_text(named("10", 'h', 1, "61", {.era = era::hijri})) == "partial hijri");
    CHECK(readings_text(named("10", 'h', 1, "850")) == "partial hijri");
    CHECK(readings_text(named("10", 'h', 1, "850", {.era = era::hijri})) == "hijri 1446-04-16");
    CHECK(readings_text(named("10", 'h', 1, "1199")) == "partial hijri");
    CHECK(readings_text(named("10", 'h', 1, "1200")) == "hijri 1785-11-13");
    CHECK(readings_text(named("10", 'h', 1, "1499")) == "hijri 2075-12-18");
    CHECK(readings_text(named("10", 'h', 1, "1500")) == "partial hijri");
    CHECK(readings_text(named("10", 'h', 1, "1999")) == "partial hijri calendar_conflict");
    CHECK(readings_text(named("10", 'h', 1, "1444", {.era = era::jalali})) == "partial hijri calendar_conflict");
    CHECK(readings_text(named("5", 'h', 6, "1444", {.era = era::hijri_or_jalali})) == "hijri 2022-12-29");
    CHECK(readings_text(named("5", 'h', 6, "1444", {.weekday = thursday})) == "hijri 2022-12-29");
    CHECK(readings_text(named("5", 'h', 6, "1444", {.weekday = friday})) == "hijri 2022-12-29 weekday_mismatch");
    CHECK(readings_text(named("5", 'h', 2, "", {.everyday = true})) == "partial hijri doubtful");
}

TEST_CASE("lunar numbers by a partner alone") {
    using dabir::detail::resolve_as_lunar;
    CHECK(resolve_as_lunar(row("1444", "6", "5")).count == 1);
    CHECK(resolve_as_lunar(row("1444", "6", "5")).best().calendar == dabir::calendar::hijri);
    CHECK(resolve_as_lunar(row("5", "6", "1444", {.era = era::hijri_or_jalali})).count == 1);
    CHECK(resolve_as_lunar(row("44", "6", "5")).count == 0);
    CHECK(resolve_as_lunar(row("2022", "6", "5")).count == 0);
    CHECK(resolve_as_lunar(row("1444", "6", "5", {.era = era::jalali})).count == 0);
    CHECK(resolve_as_lunar(row("1444", "6", "31")).count == 0);
    CHECK(resolve_as_lunar(named("5", 'h', 6, "1444")).count == 0);
    said_date said = row("1404", "03", "12");
    said.month = {word_class::jalali_month, 3, false};
    CHECK(resolve_as_lunar(said).count == 0);
}

TEST_CASE("a named month") {
    CHECK(readings_text(named("8", 'j', 10, "1401")) == "jalali 2022-12-29");
    CHECK(readings_text(named("30", 'j', 12, "1401")) == "");
    CHECK(readings_text(named("30", 'j', 12, "1399")) == "jalali 2021-03-20");
    CHECK(readings_text(named("31", 'j', 12, "")) == "");
    CHECK(readings_text(named("0", 'j', 12, "1401")) == "");
    CHECK(readings_text(named("30", 'j', 12, "")) == "partial jalali");  // in some year it is
    CHECK(readings_text(named("29", 'g', 2, "")) == "partial gregorian");
    CHECK(readings_text(named("30", 'g', 2, "")) == "");
    CHECK(readings_text(named("8", 'j', 10, "2022")) == "partial jalali calendar_conflict");
    CHECK(readings_text(named("8", 'g', 10, "1401")) == "partial gregorian calendar_conflict");
    CHECK(readings_text(named("8", 'j', 10, "1401", {.era = era::gregorian})) == "partial jalali calendar_conflict");
    CHECK(readings_text(named("8", 'j', 10, "800")) == "partial jalali");
    CHECK(readings_text(named("8", 'j', 10, "800", {.era = era::jalali})) == "jalali 1421-12-29");
    CHECK(readings_text(named("8", 'g', 10, "1600")) == "gregorian 1600-10-08");
    CHECK(readings_text(named("8", 'g', 10, "5000")) == "partial gregorian");
    CHECK(readings_text(named("9", 'g', 10, "9999", {.era = era::gregorian})) == "gregorian 9999-10-09");
}

TEST_CASE("a month that is a common word is doubtful without a year or a weekday") {
    CHECK(readings_text(named("8", 'j', 10, "", {.everyday = true})) == "partial jalali doubtful");
    CHECK(readings_text(named("8", 'j', 10, "", {.weekday = thursday, .everyday = true})) == "partial jalali");
    CHECK(readings_text(named("8", 'j', 10, "1401", {.everyday = true})) == "jalali 2022-12-29");
}

TEST_CASE("the weekday is always checked, and chooses") {
    CHECK(readings_text(row("1401", "10", "8", {.weekday = thursday})) == "jalali 2022-12-29");
    CHECK(readings_text(row("1401", "10", "8", {.weekday = friday})) == "jalali 2022-12-29 weekday_mismatch");
    CHECK(readings_text(named("8", 'j', 10, "1401", {.weekday = friday})) == "jalali 2022-12-29 weekday_mismatch");
    // 12 May 2022 was a Thursday, 5 December 2022 a Monday.
    CHECK(readings_text(row("12", "5", "2022", {.weekday = 1})) ==
          "gregorian 2022-12-05; gregorian 2022-05-12 ambiguous_order,weekday_mismatch");
    CHECK(readings_text(row("12", "5", "2022", {.weekday = 2})) ==
          "gregorian 2022-05-12 ambiguous_order,weekday_mismatch; "
          "gregorian 2022-12-05 ambiguous_order,weekday_mismatch");
    // Without a year of four digits it finds the Gregorian day.
    CHECK(readings_text(row("29", "12", "22", {.weekday = thursday}))
              .starts_with("gregorian 2022-12-29 two_digit_year;"));
    CHECK(readings_text(row("22", "12", "30", {.weekday = friday})).starts_with("gregorian 2022-12-30 two_digit_year"));
}

TEST_CASE("the name of the month behind numbers is held against them") {
    said_date said = row("1404", "03", "12");
    said.month = {word_class::jalali_month, 3, false};
    CHECK(readings_text(said) == "jalali 2025-06-02");
    said.month.value = 1;
    CHECK(readings_text(said) == "jalali 2025-06-02 calendar_conflict");
    said.month = {word_class::gregorian_month, 3, false};
    CHECK(readings_text(said) == "jalali 2025-06-02 calendar_conflict");
}

TEST_CASE("any numbers at all give readings that are days, each once") {
    const char* const numbers[] = {"0",  "00", "1",  "01",   "7",    "12",   "13",   "29",  "30",
                                   "31", "32", "99", "0912", "1300", "1401", "1699", "2022", "9999"};
    constexpr era eras[] = {era::none, era::jalali, era::gregorian, era::imperial, era::hijri_or_jalali,
                            era::hijri};
    fixed_random random{5};
    const auto any = [&](const auto& all) { return all[random.below(std::size(all))]; };
    for (int round = 0; round < 20000; ++round) {
        const int weekday = static_cast<int>(random.below(8)) - 1;
        const rest more{.weekday = weekday, .era = any(eras), .separator = any(U"\0/-.,")};
        const said_date said = row(any(numbers), any(numbers), any(numbers), more);
        const readings all = resolve(said);
        bool good = all.count <= all.all.size() && !all.partial;
        for (std::size_t i = 0; good && i < all.count; ++i) {
            const std::chrono::year_month_day day{all.all[i].day};
            good = day.ok() && static_cast<int>(day.year()) >= 1;
            for (std::size_t k = 0; k < i; ++k)
                good &= all.all[k].day != all.all[i].day || all.all[k].calendar != all.all[i].calendar;
        }
        if (!good) FAIL_CHECK(readings_text(said));
    }
}

// ---- times ------------------------------------------------------------------------------------------------------

namespace {

/// Hour and minute as they come out: "17:30", with a ! where the part of the day does not have that hour.
std::string clock_text(int hour, daypart part, int minute = -1) {
    said_time said;
    said.hour = static_cast<std::int8_t>(hour);
    said.minute = static_cast<std::int8_t>(minute);
    said.daypart = part;
    const clock_time time = resolve(said);
    const auto minutes = static_cast<int>(time.since_midnight.count() / 60);
    std::string out = std::to_string(minutes / 60);
    if (minute >= 0) out += ':' + std::to_string(minutes % 60);
    return time.flags.contains(dabir::date_flag::daypart_conflict) ? out + '!' : out;
}

/// The hours 0..24 of a part of the day.
std::string hours_text(daypart part) {
    std::string out;
    for (int hour = 0; hour <= 24; ++hour) out += (hour == 0 ? "" : " ") + clock_text(hour, part);
    return out;
}

}  // namespace

TEST_CASE("parts of the day shift the hours that they have, and flag the others") {
    CHECK(hours_text(daypart::none) == "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24");
    CHECK(hours_text(daypart::morning) ==
          "0 1 2 3 4 5 6 7 8 9 10 11 0 13! 14! 15! 16! 17! 18! 19! 20! 21! 22! 23! 24!");
    CHECK(hours_text(daypart::am) == hours_text(daypart::morning));
    CHECK(hours_text(daypart::noon) ==
          "0! 13 14 15 16 5! 6! 7! 8! 9! 10 11 12 13 14 15 16! 17! 18! 19! 20! 21! 22! 23! 24!");
    CHECK(hours_text(daypart::pm) == "0! 13 14 15 16 17 18 19 20 21 22 23 12 13 14 15 16 17 18 19 20 21 22 23 24!");
    CHECK(hours_text(daypart::evening) ==
          "0! 1! 2! 3! 4! 17 18 19 20 21 22 23 12! 13! 14! 15! 16 17 18 19 20 21 22 23 24!");
    CHECK(hours_text(daypart::night) == "0 1 2 3 4 5 18 19 20 21 22 23 24 13! 14! 15! 16! 17! 18 19 20 21 22 23 24");
}

TEST_CASE("the time is no more precise than what is said") {
    CHECK(resolve(said_time{}).precision == dabir::precision::day);
    CHECK(resolve(said_time{.hour = 8}).precision == dabir::precision::hour);
    CHECK(resolve(said_time{.hour = 8, .minute = 44}).precision == dabir::precision::minute);
    const clock_time exact = resolve(said_time{.hour = 8, .minute = 44, .second = 12});
    CHECK(exact.precision == dabir::precision::second);
    CHECK(exact.since_midnight == std::chrono::seconds{8 * 3600 + 44 * 60 + 12});
    CHECK(clock_text(12, daypart::night, 30) == "24:30");
}

namespace {

constexpr bool readings_at_compile_time() {
    said_date said;
    said.part[0] = {8, 1};
    said.part[1] = {10, 2};
    said.part[2] = {1401, 4};
    said.separator = U'/';
    const readings all = resolve(said);
    return all.count == 1 && all.best().calendar == dabir::calendar::jalali && all.best().flags.empty() &&
           all.best().day == std::chrono::local_days{std::chrono::year{2022} / 12 / 29};
}
DABIR_LAW(readings_at_compile_time)

}  // namespace
