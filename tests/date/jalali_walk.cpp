// Every day that a living person, a bank or a browser will meet, one after the other.
#include "support/jalali_walk.hpp"

#include "support/law.hpp"

TEST_CASE("every day of 1178..1502 follows the day before") { CHECK(walk_jalali(1178, 1502) == 118703); }

// The same walk for the compiler, over each seam of the arithmetic: the ends of the cycle and the starts of pieces.
template <int year>
constexpr bool walks_over_the_end_of() {
    namespace jl = dabir::jalali;
    schoolbook pencil{year, 12, 1};
    std::chrono::sys_days today = jl::year{year} / 12 / 1;
    for (int n = 0; n < 70; ++n) {
        const jl::year_month_day date = today;
        if (!pencil.agrees(date) || std::chrono::sys_days{date} != today) return false;
        today += std::chrono::days{1};
        pencil.next_day(jl::year{pencil.year}.is_leap());
    }
    return true;
}
DABIR_LAW(walks_over_the_end_of<0>)
DABIR_LAW(walks_over_the_end_of<784>)
DABIR_LAW(walks_over_the_end_of<1176>)
DABIR_LAW(walks_over_the_end_of<1177>)
DABIR_LAW(walks_over_the_end_of<1399>)
DABIR_LAW(walks_over_the_end_of<1403>)
DABIR_LAW(walks_over_the_end_of<1502>)
DABIR_LAW(walks_over_the_end_of<1535>)
DABIR_LAW(walks_over_the_end_of<2092>)
DABIR_LAW(walks_over_the_end_of<2814>)
DABIR_LAW(walks_over_the_end_of<32766>)
