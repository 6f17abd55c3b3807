#include <dabir/date/batch.hpp>
#include <dabir/date/format.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

// Columns of texts: each row is what parse gives, with the masks and the ends as the other columns have them.

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
using dabir::no_day;
using dabir::parse_days;

struct column {
    std::vector<std::string> texts;
    std::vector<std::string_view> views;
    std::vector<std::int32_t> offsets{0};
    std::string bytes;
    std::vector<std::int32_t> days;  // the answers

    void add(std::string text, std::int32_t day) {
        bytes += text;
        offsets.push_back(static_cast<std::int32_t>(bytes.size()));
        texts.push_back(std::move(text));
        days.push_back(day);
    }
    void finish() {
        for (const std::string& text : texts) views.emplace_back(text);
    }
};

/// Dates and what is none, in two sets of digits.
column make_column(std::size_t rows) {
    column made;
    fixed_random random{1404};
    for (std::size_t i = 0; i < rows; ++i) {
        const auto day = static_cast<std::int32_t>(random() % 60000) - 20000;
        const auto digits = random() % 2 == 0 ? dabir::digit_set::ascii : dabir::digit_set::persian;
        std::string text =
            dabir::to_string("%Y/%m/%d", jl::year_month_day{ch::sys_days{ch::days{day}}}, {.digits = digits});
        switch (random() % 8) {
            case 0: made.add(text + "x", no_day); break;
            case 1: made.add("", no_day); break;
            case 2: made.add("1401/13/01", no_day); break;
            default: made.add(text, day);
        }
    }
    made.finish();
    return made;
}

}  // namespace

TEST_CASE("each row is what parse gives, and masks say which rows have a value") {
    for (const std::size_t rows : {0u, 1u, 7u, 8u, 9u, 64u, 1000u}) {
        const column c = make_column(rows);
        std::size_t wrong_rows = 0;
        for (const std::int32_t day : c.days) wrong_rows += day == no_day;
        std::vector<std::int32_t> days(rows, 1), again(rows, 1);
        std::vector<std::uint8_t> out((rows + 7) / 8, 0xFF);
        const auto result = parse_days<"%Y/%m/%d">(c.views, days, {.in = {}, .out = out});
        CHECK(result.rows == rows);
        CHECK(result.not_ok == wrong_rows);
        CHECK(days == c.days);
        for (std::size_t i = 0; i < 8 * out.size(); ++i)
            CHECK((out[i / 8] >> i % 8 & 1) == (i < rows && c.days[i] != no_day));
        const auto arrow = parse_days<"%Y/%m/%d">(dabir::text_column{c.offsets, c.bytes}, again);
        CHECK(arrow.rows == rows);
        CHECK(arrow.not_ok == wrong_rows);
        CHECK(again == c.days);
    }
}

TEST_CASE("a row without a value has no day, and its text is not looked at") {
    const exact_copy block{"x"};
    const std::string_view nowhere{block.view().data() + 1, 10};  // behind the block's end
    const std::string_view texts[] = {"1401/10/08", nowhere, "1401/10/09"};
    std::int32_t days[3] = {1, 1, 1};
    std::uint8_t mask[] = {0b11111101};
    const auto result = parse_days<"%Y/%m/%d">(texts, days, {.in = mask, .out = mask});
    CHECK(result.rows == 3);
    CHECK(result.not_ok == 0);
    CHECK(days[0] == 19355);
    CHECK(days[1] == no_day);
    CHECK(days[2] == 19356);
    CHECK(mask[0] == 0b101);
}

TEST_CASE("offsets that lead out of the bytes are no texts") {
    const std::string bytes = "1401/10/081401/10/09";
    const std::int32_t offsets[] = {0, 10, 20, 30, -5, 10, 2147483647, -2147483647 - 1};
    std::int32_t days[7];
    const auto result = parse_days<"%Y/%m/%d">(dabir::text_column{offsets, exact_copy{bytes}.view()}, days);
    CHECK(result.rows == 7);
    CHECK(result.not_ok == 5);
    CHECK(days[0] == 19355);
    CHECK(days[1] == 19356);
    CHECK(days[4] == no_day);
    CHECK(parse_days<"%Y/%m/%d">(dabir::text_column{}, days).rows == 0);
}

TEST_CASE("other calendars, and formats that are not fixed") {
    const std::string_view western[] = {"2022-12-29T05:14:12Z", "2022-12-29T24:00:00Z", "2022-02-30T00:00:00Z"};
    std::int32_t days[3];
    CHECK(parse_days<"%FT%T%z">(western, days, {}, {.calendar = dabir::calendar::gregorian}).not_ok == 2);
    CHECK(days[0] == 19355);
    const std::string_view words[] = {"۸ دی ۱۴۰۱", "8 Dey 1401", "8 May 1401"};
    CHECK(parse_days<"%d %B %Y">(words, days).not_ok == 1);
    CHECK(days[1] == 19355);
    const std::string_view lunar[] = {"1444/06/05"};
    CHECK(parse_days<"%Y/%m/%d">(lunar, days, {}, {.calendar = dabir::calendar::hijri}).rows == 1);
    CHECK(days[0] == 19355);
}

TEST_CASE("the shortest column decides, and nothing is allocated") {
    const column c = make_column(100);
    std::vector<std::int32_t> days(50, 1);
    std::vector<std::uint8_t> mask(5, 0xFF);
    const std::size_t before = allocations();
    const auto a = parse_days<"%Y/%m/%d">(c.views, days);
    const auto b = parse_days<"%Y/%m/%d">(c.views, days, {.in = mask, .out = {}});
    CHECK(allocations() == before);
    CHECK(a.rows == 50);
    CHECK(b.rows == 40);
}

namespace {

constexpr bool columns_are_read_at_compile_time() {
    const std::array<std::string_view, 2> texts{"1401/10/08", "x"};
    std::array<std::int32_t, 2> days{};
    const auto result = parse_days<"%Y/%m/%d">(texts, days);
    return result.not_ok == 1 && days[0] == 19355 && days[1] == no_day;
}

}  // namespace

DABIR_LAW(columns_are_read_at_compile_time)
