// Every day of the ephemeris, and every day of the whole range.
#include "support/jalali_walk.hpp"

#include "support/law.hpp"

TEST_CASE("every day of 1..3176 follows the day before") { CHECK(walk_jalali(1, 3176) == 1160009); }

TEST_CASE("every day of the range follows the day before") {
    namespace jl = dabir::jalali;
    schoolbook pencil{-32767, 1, 1};
    std::chrono::sys_days today = jl::year::min() / 1 / 1;
    long wrong = 0;
    for (; pencil.year <= 32767; today += std::chrono::days{1}) {
        const jl::year_month_day date = today;
        wrong += !pencil.agrees(date) || !date.ok() || std::chrono::sys_days{date} != today;
        pencil.next_day(jl::year{pencil.year}.is_leap());
    }
    CHECK(wrong == 0);
    CHECK(today - std::chrono::days{1} == std::chrono::sys_days{jl::year::max() / 12 / std::chrono::last});
}
