// Every day of the lunar calendar's whole range; tests/date/hijri_table.cpp has the announced years.
#include <dabir/date/hijri.hpp>

#include "support/law.hpp"
#include "support/lunar_table.hpp"

namespace hj = dabir::hijri;
using std::chrono::days;
using std::chrono::sys_days;

TEST_CASE("every day of the range follows the day before") {
    lunar_pencil pencil{-32767, 1, 1};
    sys_days today = hj::year::min() / 1 / 1;
    long wrong = 0;
    for (; pencil.year <= 32767; today += days{1}) {
        const hj::year_month_day date = today;
        wrong += !pencil.agrees(date) || !date.ok() || sys_days{date} != today;
        const bool ours = pencil.year >= 1264 && pencil.year <= 1447;
        pencil.next_day(ours ? static_cast<int>(unsigned{(date.year() / date.month() / std::chrono::last).day()})
                             : tabular_length(pencil.year, pencil.month));
    }
    CHECK(wrong == 0);
    CHECK(today - days{1} == sys_days{hj::year::max() / 12 / std::chrono::last});
}
