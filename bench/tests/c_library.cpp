#include "peers/c_library.hpp"

#include <doctest/doctest.h>

TEST_CASE("strftime writes a timestamp") {
    char buffer[64];
    CHECK(peers::c_library::format_timestamp(1672303452, buffer) == "2022/12/29 08:44:12");
    CHECK(peers::c_library::format_timestamp(0, buffer) == "1970/01/01 00:00:00");
}
