#include "peers/jalaali_js.hpp"

#include "support/wrong_years.hpp"

TEST_CASE("jalaali-js's algorithm gives the official list") {
    CHECK(wrong_from_days(peers::jalaali_js::from_days) == years{});
    CHECK(wrong_to_days(peers::jalaali_js::to_days) == years{});
    CHECK(peers::jalaali_js::from_days(19355) == peers::ymd{1401, 10, 8});
    CHECK(peers::jalaali_js::to_days({1401, 10, 8}) == 19355);
}
