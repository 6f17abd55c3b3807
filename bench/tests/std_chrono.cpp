#include "peers/std_chrono.hpp"

#include "support/wrong_years.hpp"

TEST_CASE("std::chrono's Gregorian calendar") {
    CHECK(peers::fields(peers::std_chrono::from_days(0)) == peers::ymd{1970, 1, 1});
    CHECK(peers::fields(peers::std_chrono::from_days(19355)) == peers::ymd{2022, 12, 29});
    CHECK(peers::fields(peers::std_chrono::from_days(11016)) == peers::ymd{2000, 2, 29});
    CHECK(peers::fields(peers::std_chrono::from_days(-25508)) == peers::ymd{1900, 3, 1});
    CHECK(no_round_trip(peers::std_chrono::from_days, peers::std_chrono::to_days) == years{});
}
