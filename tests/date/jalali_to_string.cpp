// The one text form of a date that needs no format.
#include <dabir/date/jalali.hpp>

#include "support/law.hpp"

namespace jl = dabir::jalali;

TEST_CASE("to_string is ISO-like and never hides what is no date") {
    CHECK(to_string(jl::year{1401} / 10 / 8) == "1401-10-08");
    CHECK(to_string(jl::year{1} / 1 / 1) == "0001-01-01");
    CHECK(to_string(jl::year{0} / 12 / 29) == "0000-12-29");
    CHECK(to_string(jl::year{-7} / 2 / 31) == "-0007-02-31");
    CHECK(to_string(jl::year{32767} / 12 / 1) == "32767-12-01");
    CHECK(to_string(jl::year{1401} / 7 / 31) == "1401-07-31 is not a valid date");
    CHECK(to_string(jl::year{1401} / 13 / 255) == "1401-13-255 is not a valid date");
    CHECK(to_string(jl::year_month_day{std::chrono::sys_days::max()}) == "-32768-00-00 is not a valid date");
}
