#include "peers/iso_from_chars.hpp"

#include <doctest/doctest.h>

using peers::iso_from_chars::parse;

TEST_CASE("the reader of ISO timestamps reads them") {
    CHECK(parse("1970-01-01T00:00:00") == 0);
    CHECK(parse("2022-12-29T05:14:12") == 1672290852);
    CHECK(parse("2022-12-29T05:14:12Z") == 1672290852);
    CHECK(parse("2022-12-29T08:44:12+03:30") == 1672290852);
    CHECK(parse("2022-12-29T01:44:12-03:30") == 1672290852);
}

TEST_CASE("the reader of ISO timestamps is strict") {
    for (const char* wrong : {"", "2022-12-29", "2022-12-29T05:14:1", "2022-12-29 05:14:12", "2022-13-29T05:14:12",
                              "2022-02-29T05:14:12", "2022-12-29T24:14:12", "2022-12-29T05:60:12", "2022-12-29T05:14:60",
                              "2022-12-29T05:14:12+0330", "2022-12-29T05:14:12+03:60", "2022-12--9T05:14:12",
                              "2022-12-29T05:14:12+03:3x", "2022-12-29T05:14:12X"})
        CHECK(!parse(wrong));
}
