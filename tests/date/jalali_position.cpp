// Where a date lies in its week, month, quarter and year.
#include <dabir/date/jalali.hpp>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;

constexpr jl::year_month_day date(int y, int m, int d) { return jl::year{y} / m / d; }

constexpr bool the_days_of_a_year_are_counted() {
    for (int y = 1399; y <= 1402; ++y) {
        unsigned n = 0;
        for (sys_days d = date(y, 1, 1); d <= sys_days{jl::year{y} / 12 / std::chrono::last}; d += days{1})
            if (jl::day_of_year(d) != ++n) return false;
        if (n != (jl::year{y}.is_leap() ? 366u : 365u)) return false;
    }
    return true;
}
DABIR_LAW(the_days_of_a_year_are_counted)

// A new week each Saturday, from 1 on 1 Farvardin, whatever day that is.
constexpr bool weeks_begin_on_saturday(int first, int last) {
    for (int y = first; y <= last; ++y) {
        unsigned week = 1;
        for (sys_days d = date(y, 1, 1); jl::year_month_day{d}.year() == jl::year{y}; d += days{1}) {
            if (weekday{d} == std::chrono::Saturday && jl::day_of_year(d) > 1) ++week;
            if (jl::week_of_year(d) != week) return false;
        }
    }
    return true;
}
constexpr bool weeks_of_four_years() { return weeks_begin_on_saturday(1399, 1402); }
DABIR_LAW(weeks_of_four_years)

TEST_CASE("weeks of two centuries") { CHECK(weeks_begin_on_saturday(1300, 1500)); }

constexpr bool a_year_can_have_54_weeks() {
    // It needs a leap year that begins on a Friday, as 1354 did; 1387 was leap and began on a Thursday.
    return jl::week_of_year(date(1387, 12, 30)) == 53 && weekday{date(1354, 1, 1)} == std::chrono::Friday &&
           jl::week_of_year(date(1354, 12, 30)) == 54;
}
DABIR_LAW(a_year_can_have_54_weeks)

constexpr bool firsts_and_lasts() {
    const auto d = date(1401, 10, 8);
    return jl::first_day_of_month(d) == date(1401, 10, 1) && jl::last_day_of_month(d) == date(1401, 10, 30) &&
           jl::first_day_of_quarter(d) == date(1401, 10, 1) && jl::last_day_of_quarter(d) == date(1401, 12, 29) &&
           jl::first_day_of_year(d) == date(1401, 1, 1) && jl::last_day_of_year(d) == date(1401, 12, 29) &&
           jl::last_day_of_year(date(1399, 5, 1)) == date(1399, 12, 30) &&
           jl::first_day_of_quarter(date(1401, 6, 31)) == date(1401, 4, 1) &&
           jl::last_day_of_quarter(date(1401, 4, 1)) == date(1401, 6, 31) &&
           jl::last_day_of_month(date(1401, 6, 31) + std::chrono::months{1}) == date(1401, 7, 30);
}
DABIR_LAW(firsts_and_lasts)

constexpr bool quarters_are_seasons() {
    for (unsigned m = 1; m <= 12; ++m)
        if (jl::quarter(jl::month{m}) != (m - 1) / 3 + 1) return false;
    return jl::quarter(jl::month{0}) == 0 && jl::quarter(jl::month{13}) == 0;
}
DABIR_LAW(quarters_are_seasons)
