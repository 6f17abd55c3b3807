#include "peers/std_charconv.hpp"

#include <doctest/doctest.h>

TEST_CASE("std::from_chars reads integers of ASCII") {
    CHECK(peers::std_charconv::read_integer("12345678") == 12345678);
    CHECK(peers::std_charconv::read_integer("-12") == -12);
    CHECK(peers::std_charconv::read_integer("12 ") == -1);
    CHECK(peers::std_charconv::read_integer("۱۲") == -1);
}
