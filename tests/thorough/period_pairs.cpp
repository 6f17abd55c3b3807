// Every pair of days of ten years, both ways.
#include <dabir/date/period.hpp>

#include "support/law.hpp"
#include "support/slow_period.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::sys_days;

TEST_CASE("add(a, between(a, b)) == b on every pair of days of 1395..1404") {
    const sys_days first = jl::year{1395} / 1 / 1, end = jl::year{1405} / 1 / 1;
    long wrong = 0, uncounted = 0;
    for (sys_days a = first; a != end; a += days{1})
        for (sys_days b = first; b != end; b += days{1}) wrong += add(a, jl::between(a, b)) != jl::year_month_day{b};
    for (sys_days a = first; a < end; a += days{5})
        for (sys_days b = first; b < end; b += days{11}) uncounted += jl::between(a, b) != slow_period(a, b);
    CHECK(wrong == 0);
    CHECK(uncounted == 0);
}
