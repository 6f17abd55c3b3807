// The calendar authority's own list: the first day of every year 1206..1498 and which of them are leap.
#include <dabir/date/jalali.hpp>

#include <cstdio>
#include <fstream>
#include <string>

#include "support/law.hpp"

namespace jl = dabir::jalali;

TEST_CASE("all 293 years of the official list") {
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/leap_years_official_1206_1498.txt");
    REQUIRE(file.is_open());
    int expected = 1206;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        CAPTURE(line);
        int jalali = 0, year = 0, month = 0, day = 0;
        char stars[3] = "";
        if (std::sscanf(line.c_str(), "%d%2[*] %d-%d-%d", &jalali, stars, &year, &month, &day) != 5)
            REQUIRE(std::sscanf(line.c_str(), "%d %d-%d-%d", &jalali, &year, &month, &day) == 4);
        REQUIRE(jalali == expected++);
        const std::chrono::sys_days first = std::chrono::year{year} / month / day;
        CHECK(std::chrono::sys_days{jl::year{jalali} / jl::Farvardin / 1} == first);
        CHECK(jl::year_month_day{first} == jl::year{jalali} / jl::Farvardin / 1);
        CHECK(jl::year{jalali}.is_leap() == (stars[0] == '*'));
    }
    CHECK(expected == 1499);
}

// Dates on which well-known implementations are wrong.
constexpr bool dates_that_others_have_wrong() {
    using namespace std::chrono_literals;
    using std::chrono::sys_days;
    using std::chrono::March;
    return
        // The 2820-year rule makes 1404 leap instead of 1403 and has every day of 1404 off by one.
        jl::year{1403}.is_leap() && !jl::year{1404}.is_leap() &&
        sys_days{jl::year{1404} / jl::Farvardin / 1} == sys_days{2025y / March / 21} &&
        // So it does with 1437 and 1470; and 1408 is five years after 1403.
        jl::year{1408}.is_leap() && !jl::year{1407}.is_leap() && !jl::year{1437}.is_leap() &&
        !jl::year{1470}.is_leap() &&
        // The day of the revolution's victory, and of the change of the calendar's months in 1304.
        sys_days{jl::year{1357} / jl::Bahman / 22} == sys_days{1979y / 2 / 11} &&
        sys_days{jl::year{1304} / jl::Farvardin / 11} == sys_days{1925y / 3 / 31};
}
DABIR_LAW(dates_that_others_have_wrong)
