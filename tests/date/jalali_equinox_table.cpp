// The start of every year 1..3177 by the ephemeris.
#include <dabir/date/jalali.hpp>

#include "support/equinox_table.hpp"
#include "support/law.hpp"

namespace jl = dabir::jalali;

TEST_CASE("all 3177 years of the astronomical table") {
    const auto starts = read_equinox_table();
    REQUIRE(starts.size() == 3177);
    int wrong = 0;
    for (int y = 1; y <= 3177; ++y) {
        const auto start = starts[static_cast<std::size_t>(y - 1)];
        const bool same = std::chrono::sys_days{jl::year{y} / jl::Farvardin / 1} == start &&
                          jl::year_month_day{start} == jl::year{y} / jl::Farvardin / 1;
        const auto next = y == 3177 ? start : starts[static_cast<std::size_t>(y)];
        const bool leap = y == 3177 || jl::year{y}.is_leap() == ((next - start).count() == 366);
        if (!same || !leap) ++wrong;
    }
    CHECK(wrong == 0);
}
