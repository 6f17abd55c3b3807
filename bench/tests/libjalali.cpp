#include "peers/libjalali.hpp"

#include "support/wrong_years.hpp"

TEST_CASE("libjalali has every day of five years wrong, and the last day before three of them") {
    CHECK(wrong_from_days(peers::libjalali::from_days) == years{1210, 1243, 1403, 1404, 1436, 1437, 1469, 1470});
}

TEST_CASE("libjalali has 1404 a day early, and 1210 a day late") {
    CHECK(official_date(20168) == peers::ymd{1404, 1, 1});
    CHECK(peers::libjalali::from_days(20168) == peers::ymd{1404, 1, 2});
    CHECK(peers::libjalali::to_days({1404, 1, 1}) == 20167);
    CHECK(peers::libjalali::from_days(official_years()[1210 - 1206].first_day) == peers::ymd{1209, 12, 30});
    CHECK(peers::libjalali::from_days(19355) == peers::ymd{1401, 10, 8});
    CHECK(peers::libjalali::to_days({1401, 10, 8}) == 19355);
}

TEST_CASE("libjalali does not find the way back before 1348") {
    // Counting backwards it asks whether the next year is leap instead of the year itself: leap years, and the years
    // before them, are a day off. From 1348 on the rule alone is at fault.
    const years wrong = wrong_to_days(peers::libjalali::to_days);
    CHECK(wrong.size() == 73);
    CHECK(years(wrong.end() - 4, wrong.end()) == years{1346, 1404, 1437, 1470});
    CHECK(peers::libjalali::from_days(-1017) == peers::ymd{1346, 1, 1});
    CHECK(peers::libjalali::to_days({1346, 1, 1}) == -1016);
    CHECK(no_round_trip(peers::libjalali::from_days, peers::libjalali::to_days).back() == 1346);
}

TEST_CASE("libjalali reads and writes timestamps") {
    char buffer[64];
    CHECK(peers::libjalali::parse_timestamp("1401/10/08 08:44:12") == 1672303452);
    CHECK(peers::libjalali::parse_timestamp("1401-10-08") == -1);
    CHECK(peers::libjalali::format_timestamp(1672303452, buffer) == "1401/10/08 08:44:12");
}
