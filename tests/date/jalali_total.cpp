// What takes a date, on every month and day byte: nothing that is not ok() indexes, traps or turns into another date. What
// each gives is the contract in the header.
#include <dabir/date/jalali.hpp>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr bool is_total(int y, unsigned m, unsigned d) {
    const jl::year_month_day date{jl::year{y}, jl::month{m}, std::chrono::day{d}};
    const bool year_and_month = date.year().ok() && m >= 1 && m <= 12;
    const unsigned length = !year_and_month                      ? 0
                            : m <= 6                             ? 31
                            : m <= 11 || date.year().is_leap()   ? 30
                                                                 : 29;
    const bool ok = d >= 1 && d <= length;
    if (date.ok() != ok) return false;
    const sys_days day = date;
    if (ok && jl::year_month_day{day} != date) return false;
    if (year_and_month) {
        const sys_days first = date.year() / date.month() / 1;
        if (day != first + days{static_cast<int>(d) - 1}) return false;
        if (unsigned{jl::last_day_of_month(date).day()} != length) return false;
        if (jl::first_day_of_month(date) != date.year() / date.month() / 1) return false;
    }
    if (jl::last_day_of_month(date).ok() != year_and_month || jl::first_day_of_month(date).ok() != year_and_month ||
        jl::first_day_of_quarter(date).ok() != year_and_month || jl::last_day_of_quarter(date).ok() != year_and_month ||
        jl::first_day_of_year(date).ok() != date.year().ok() || jl::last_day_of_year(date).ok() != date.year().ok())
        return false;
    const unsigned of_year = jl::day_of_year(date), week = jl::week_of_year(date);
    if (ok ? of_year < 1 || of_year > 366 || week < 1 || week > 54 : of_year != 0 || week != 0) return false;
    if ((date + months{1}).ok() && !year_and_month) return false;
    if ((date + years{1}).ok() && !year_and_month) return false;
    if (std::chrono::local_days{date}.time_since_epoch() != day.time_since_epoch()) return false;
    return (date.month() / date.day()).ok() == (m >= 1 && m <= 12 && d >= 1 && d <= (m <= 6 ? 31u : 30u));
}

constexpr bool the_window_of_a_few_bytes() {
    for (unsigned m : {0u, 1u, 6u, 7u, 12u, 13u, 15u, 16u, 28u, 255u})
        for (unsigned d : {0u, 1u, 29u, 30u, 31u, 32u, 255u})
            for (int y : {-32768, -32767, 0, 1177, 1178, 1399, 1400, 1502, 1503, 32767})
                if (!is_total(y, m, d)) return false;
    return true;
}
DABIR_LAW(the_window_of_a_few_bytes)

TEST_CASE("all month and day bytes in years of each kind") {
    int wrong = 0;
    for (int y : {-32768, -32767, -1, 0, 1, 1176, 1177, 1178, 1399, 1400, 1401, 1502, 1503, 3178, 32766, 32767})
        for (unsigned m = 0; m < 256; ++m)
            for (unsigned d = 0; d < 256; ++d) wrong += !is_total(y, m, d);
    CHECK(wrong == 0);
}
