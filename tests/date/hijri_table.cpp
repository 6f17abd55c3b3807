// Every announced month, and every day of 1..1600 with a pencil.
#include <dabir/date/hijri.hpp>

#include <map>
#include <utility>

#include "support/law.hpp"
#include "support/lunar_table.hpp"

namespace hj = dabir::hijri;
using std::chrono::days;
using std::chrono::sys_days;

TEST_CASE("each announced month begins and ends on its days") {
    const auto rows = read_lunar_table();
    REQUIRE(rows.size() == 2194);
    int wrong = 0;
    for (const lunar_row& row : rows) {
        const hj::year_month ym = hj::year{row.year} / row.month;
        wrong += sys_days{ym / 1} != row.first || hj::year_month_day{row.first} != ym / 1 ||
                 unsigned{(ym / std::chrono::last).day()} != static_cast<unsigned>(row.length) ||
                 sys_days{ym / std::chrono::last} != row.first + days{row.length - 1} ||
                 hj::source(ym) != hj::month_source::announced;
    }
    CHECK(wrong == 0);
    CHECK(hj::first_announced == hj::year{rows.front().year} / rows.front().month);
    CHECK(hj::last_announced == hj::year{rows.back().year} / rows.back().month);
}

TEST_CASE("every day of 1..1600 follows the day before") {
    std::map<std::pair<int, int>, int> lengths;
    for (const lunar_row& row : read_lunar_table()) lengths[{row.year, row.month}] = row.length;
    // What the header says of the seams.
    lengths[{1264, 12}] = 30;
    lengths[{1447, 11}] = 29;
    lunar_pencil pencil{1, 1, 1};
    sys_days today = std::chrono::year{622} / 7 / 19;
    long wrong = 0, walked = 0;
    for (; pencil.year <= 1600; today += days{1}, ++walked) {
        const hj::year_month_day date = today;
        wrong += !pencil.agrees(date) || !date.ok() || sys_days{date} != today;
        const auto known = lengths.find({pencil.year, pencil.month});
        pencil.next_day(known != lengths.end() ? known->second : tabular_length(pencil.year, pencil.month));
    }
    CHECK(wrong == 0);
    CHECK(walked == 566987);
}
