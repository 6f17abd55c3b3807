#include "peers/byte_loop.hpp"

#include <doctest/doctest.h>

TEST_CASE("the loop over bytes") {
    std::string buffer;
    const std::string_view mixed = "سال ۱۴۰۱/10/٠٨، \xD9";
    using enum dabir::digit_set;
    CHECK(peers::byte_loop::convert_digits(mixed, ascii, buffer) == "سال 1401/10/08، \xD9");
    CHECK(peers::byte_loop::convert_digits(mixed, persian, buffer) == "سال ۱۴۰۱/۱۰/۰۸، \xD9");
    CHECK(peers::byte_loop::convert_digits(mixed, arabic_indic, buffer) == "سال ١٤٠١/١٠/٠٨، \xD9");
}
