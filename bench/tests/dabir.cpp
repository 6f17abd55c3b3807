#include "peers/dabir.hpp"

#include "support/wrong_years.hpp"

TEST_CASE("dabir, through its adapter, is the official list") {
    CHECK(wrong_from_days(peers::dabir::from_days) == years{});
    CHECK(wrong_to_days(peers::dabir::to_days) == years{});
    CHECK(peers::fields(peers::dabir::from_days(19355)) == peers::ymd{1401, 10, 8});
}

TEST_CASE("digits") {
    std::string buffer(100, '\0');
    CHECK(peers::dabir::convert_digits("۱۴۰۱/10/٠٨", dabir::digit_set::ascii, buffer) == "1401/10/08");
    CHECK(peers::dabir::convert_digits("۱۴۰۱/10/٠٨", dabir::digit_set::persian, buffer) == "۱۴۰۱/۱۰/۰۸");
}

TEST_CASE("integers") {
    CHECK(peers::dabir::read_integer("۱۲۳۴۵۶۷۸") == 12345678);
    CHECK(peers::dabir::read_integer("۱۲٬۳۴۵٬۶۷۸") == 12345678);
    CHECK(peers::dabir::read_integer("۱۲ ") == -1);
}
