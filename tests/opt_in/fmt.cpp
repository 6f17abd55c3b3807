// dabir's values in fmt.
#include <dabir/fmt.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>

namespace {

std::string runtime(std::string_view format, dabir::number value) {
    try {
        return fmt::vformat(format, fmt::make_format_args(value));
    } catch (const fmt::format_error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a number, by dabir's specification") {
    CHECK(fmt::format("{}", dabir::number(1401)) == "۱۴۰۱");
    CHECK(fmt::format("{:,} تومان", dabir::number(13900000)) == "۱۳٬۹۰۰٬۰۰۰ تومان");
    CHECK(fmt::format("<{:*^+12.3d}>", dabir::decimal{-15, -1}) == "<***-1.500***>");
    CHECK(fmt::format("{1:d} {0:a}", dabir::number(7), dabir::decimal{5, -1}) == "0.5 ٧");
    std::string out;
    fmt::format_to(std::back_inserter(out), "{:,.1}{}", dabir::decimal{12345678, -3}, 5);
    CHECK(out == "۱۲٬۳۴۵٫۷5");
}

TEST_CASE("what format_to writes, and its refusals") {
    for (const std::string_view spec : {"", ",", "+09.2d", "_>20", "<8p", " a", "−,"}) {
        dabir::number_style style;
        CAPTURE(spec);
        CHECK(dabir::parse_number_format(spec, style));
        const dabir::decimal value{-1234567, -2};
        CHECK(runtime("{:" + std::string(spec) + "}", value) == dabir::to_string(value, style));
    }
    CHECK(runtime("{:q}", 5) == to_string(dabir::number_format_error::unknown_letter));
    CHECK(runtime("{:5", 5) != "");
    CHECK(runtime("{:256}", 5) == to_string(dabir::number_format_error::number_too_large));
    CHECK(runtime("{:{}}", 5) == to_string(dabir::number_format_error::unknown_letter));
}
