// Every change of the table, and every hour of 1900..2040 against the table read row by row.
#include <dabir/date/tehran.hpp>

#include <algorithm>
#include <cstddef>

#include <dabir/date/jalali.hpp>
#include "support/allocations.hpp"
#include "support/law.hpp"
#include "support/tehran_table.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;

TEST_CASE("each change is at its second, and clocks go from what they showed to what they show") {
    const auto rows = read_tehran_table();
    REQUIRE(rows.size() == 70);
    for (const tehran_row& row : rows) {
        CAPTURE(row.utc);
        const sys_seconds change{seconds{row.utc}};
        const tehran::sys_info before = tehran::get_info(change - seconds{1}), after = tehran::get_info(change);
        CHECK(before.end == change);
        CHECK(after.begin == change);
        CHECK(before.offset == seconds{row.before});
        CHECK(after.offset == seconds{row.after});
        CHECK(after.abbrev == row.abbrev);
        CHECK(after.save == minutes{row.summer ? 60 : 0});
        CHECK(tehran::to_local(change) == row.local_after);
        CHECK(tehran::to_local(change - seconds{1}) + seconds{1} == row.local_before);
        CHECK(dabir::jalali::year_month_day{floor<days>(row.local_after)} ==
              dabir::jalali::year{row.year} / row.month / row.day);
    }
}

TEST_CASE("each hour of 1900..2040, from both sides") {
    const auto rows = read_tehran_table();
    REQUIRE(!rows.empty());
    const auto offset_at = [&rows](long instant) {
        const auto next = std::upper_bound(rows.begin(), rows.end(), instant,
                                           [](long t, const tehran_row& row) { return t < row.utc; });
        return next == rows.begin() ? rows.front().before : next[-1].after;
    };
    const std::size_t allocated = allocations();
    long wrong = 0, hours_seen = 0, gaps = 0, overlaps = 0;
    for (sys_seconds t = sys_days{1900y / 1 / 1}; t < sys_days{2041y / 1 / 1}; t += hours{1}, ++hours_seen) {
        const long n = static_cast<long>(t.time_since_epoch().count());
        wrong += tehran::to_local(t).time_since_epoch().count() != n + offset_at(n);
        // The same number as a local time: every instant that shows it, sought at each offset there ever was.
        long shown[4], count = 0;
        for (const long offset : {18000L, 16200L, 14400L, 12600L, 12344L})
            if (offset_at(n - offset) == offset) shown[count++] = n - offset;
        const local_seconds local{t.time_since_epoch()};
        const int result = tehran::get_info(local).result;
        const auto instant = tehran::to_sys(local);
        wrong += result != (count == 1 ? tehran::local_info::unique
                            : count == 0 ? tehran::local_info::nonexistent : tehran::local_info::ambiguous);
        wrong += instant.has_value() != (count == 1);
        if (instant) wrong += instant->time_since_epoch().count() != shown[0];
        if (count == 2) {
            wrong += tehran::to_sys(local, tehran::choose::earliest).time_since_epoch().count() != shown[0];
            wrong += tehran::to_sys(local, tehran::choose::latest).time_since_epoch().count() != shown[1];
        }
        gaps += count == 0;
        overlaps += count > 1;
    }
    CHECK(allocations() == allocated);
    CHECK(hours_seen == 1236000);
    CHECK(wrong == 0);
    // An hour in each of 34 springs, and midnight of the day in 1314 that began with four minutes left out. In the
    // autumns of 1356 and 1357 clocks went back by half an hour, which holds no full one.
    CHECK(gaps == 35);
    CHECK(overlaps == 33);
}
