// Months and years added to dates: the day never moves, and what leaves the range is not a date.
#include <dabir/date/jalali.hpp>

#include <limits>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::last;
using std::chrono::months;
using std::chrono::years;

constexpr jl::year_month_day date(int y, int m, int d) { return jl::year{y} / m / d; }

constexpr bool months_carry_into_the_year() {
    for (int n = -100; n <= 100; ++n) {
        const jl::year_month start = jl::year{1401} / 10, moved = start + months{n};
        const int total = 1401 * 12 + 9 + n;
        if (moved != jl::year{total / 12} / (total % 12 + 1)) return false;
        if (moved - start != months{n} || moved - months{n} != start || months{n} + start != moved) return false;
        if ((date(1401, 10, 8) + months{n}) != moved / 8) return false;
        if ((jl::year{1401} / 10 / last + months{n}) != moved / last) return false;
    }
    return jl::year{0} / 1 - months{1} == jl::year{-1} / 12 && jl::year{-1} / 12 + months{1} == jl::year{0} / 1;
}
DABIR_LAW(months_carry_into_the_year)

constexpr bool the_day_is_never_changed() {
    return date(1401, 6, 31) + months{1} == date(1401, 7, 31) && !(date(1401, 6, 31) + months{1}).ok() &&
           date(1399, 12, 30) + years{1} == date(1400, 12, 30) && !(date(1399, 12, 30) + years{1}).ok() &&
           (date(1399, 12, 30) + years{4}).ok() && jl::year{1399} / 12 / last + years{1} == jl::year{1400} / 12 / last;
}
DABIR_LAW(the_day_is_never_changed)

constexpr bool years_are_added_to_the_year() {
    jl::year_month_day d = date(1401, 10, 8);
    d += years{2};
    d -= months{10};
    if (d != date(1402, 12, 8) || years{1} + d != date(1403, 12, 8) || d - years{1402} != date(0, 12, 8)) return false;
    jl::year_month ym = jl::year{1401} / 10;
    ym += months{3};
    ym -= years{1};
    return ym == jl::year{1401} / 1 && ym + std::chrono::duration_cast<months>(years{1}) == ym + years{1};
}
DABIR_LAW(years_are_added_to_the_year)

constexpr bool leaving_the_range_is_visible() {
    constexpr auto most_months = std::numeric_limits<months::rep>::max();
    constexpr auto least_months = std::numeric_limits<months::rep>::min();
    for (months n : {months{most_months}, months{least_months}, months{800000}, months{-800000}})
        if ((date(1401, 10, 8) + n).ok() || (date(1401, 10, 8) - n).ok()) return false;
    constexpr auto most_years = std::numeric_limits<years::rep>::max();
    constexpr auto least_years = std::numeric_limits<years::rep>::min();
    for (years n : {years{most_years}, years{least_years}, years{70000}})
        if ((date(1401, 10, 8) + n).ok() || (date(1401, 10, 8) - n).ok()) return false;
    return (date(32767, 1, 1) + months{11}).ok() && !(date(32767, 1, 1) + months{12}).ok() &&
           (date(-32767, 12, 1) - months{11}).ok() && !(date(-32767, 12, 1) - months{12}).ok() &&
           jl::year::min() / 1 + months{65535 * 12 - 1} == jl::year::max() / 12;
}
DABIR_LAW(leaving_the_range_is_visible)

constexpr bool what_is_not_ok_stays_so() {
    return !(jl::year{1401} / 13 + months{1}).ok() && !(jl::year{1401} / 0 + years{1}).ok() &&
           !(jl::year{40000} / 1 - months{1}).ok() && !(jl::year{40000} / 1 / 1 - years{8}).ok() &&
           (jl::year{1401} / 13) - (jl::year{1401} / 1) == months{0};
}
DABIR_LAW(what_is_not_ok_stays_so)
