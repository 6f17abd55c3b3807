#include "peers/date_h.hpp"

#include "peers/std_chrono.hpp"
#include "support/wrong_years.hpp"

namespace gregorian = peers::date_h::gregorian;
namespace solar = peers::date_h::solar_hijri;

TEST_CASE("solar_hijri.h has every day of five years wrong, and the last day before three of them") {
    CHECK(wrong_from_days(solar::from_days) == years{1210, 1243, 1403, 1404, 1436, 1437, 1469, 1470});
    CHECK(wrong_to_days(solar::to_days) == years{1210, 1243, 1404, 1437, 1470});
    CHECK(no_round_trip(solar::from_days, solar::to_days) == years{});
}

TEST_CASE("solar_hijri.h has 1404 a day early, and 1210 a day late") {
    CHECK(official_date(20168) == peers::ymd{1404, 1, 1});
    CHECK(peers::fields(solar::from_days(20168)) == peers::ymd{1404, 1, 2});
    CHECK(solar::to_days(peers::date_of<::solar_hijri::year_month_day>({1404, 1, 1})) == 20167);
    CHECK(peers::fields(solar::from_days(official_years()[1210 - 1206].first_day)) == peers::ymd{1209, 12, 30});
    CHECK(peers::fields(solar::from_days(19355)) == peers::ymd{1401, 10, 8});
}

TEST_CASE("date.h's Gregorian calendar is std::chrono's") {
    CHECK(years_with([](std::int32_t day) {
              const auto date = gregorian::from_days(day);
              return gregorian::to_days(date) != day ||
                     peers::fields(date) != peers::fields(peers::std_chrono::from_days(day));
          }) == years{});
}
