// dabir's values in fmt.
#include <dabir/fmt.hpp>

#include <doctest/doctest.h>

#include <chrono>
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

namespace {

template <class T>
std::string runtime_date(std::string_view format, T value) {
    try {
        return fmt::vformat(format, fmt::make_format_args(value));
    } catch (const fmt::format_error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a date, by dabir's directives") {
    const auto date = dabir::jalali::year{1401}/10/8;
    CHECK(fmt::format("{}", date) == "1401-10-08");
    CHECK(fmt::format("{:%A %d %B %Y}", date) == "پنجشنبه 08 دی 1401");
    CHECK(fmt::format("{0:%Od %B} {0:%OY}", date) == "۰۸ دی ۱۴۰۱");
    CHECK(fmt::format("{}", dabir::hijri::year{1444}/6/5) == "1444-06-05");
    CHECK(fmt::format("{}", dabir::jalali::year{1401}/7/31) == "1401-07-31 is not a valid date");
    std::string out;
    fmt::format_to(std::back_inserter(out), "{:%F}{}", date, 5);
    CHECK(out == "1401-10-085");
}

TEST_CASE("an instant of chrono's, shown by dabir with options") {
    const std::chrono::sys_seconds instant{std::chrono::seconds{1672290852}};
    CHECK(fmt::format("{}", dabir::formatted(instant)) == "1401-10-08T05:14:12+00:00");
    CHECK(fmt::format("{:%OF %OT}", dabir::formatted(instant, {.zone = dabir::time_zone::tehran})) ==
          "۱۴۰۱-۱۰-۰۸ ۰۸:۴۴:۱۲");
    CHECK(fmt::format("{:%B}", dabir::formatted(instant, {.language = dabir::language::english})) == "Dey");
}

TEST_CASE("a width counts characters, and fill and alignment are the standard's") {
    const auto date = dabir::jalali::year{1401}/10/8;
    CHECK(fmt::format("<{:12}>", date) == "<1401-10-08  >");
    CHECK(fmt::format("<{:>12}>", date) == "<  1401-10-08>");
    CHECK(fmt::format("<{:*^13}>", date) == "<*1401-10-08**>");
    CHECK(fmt::format("<{:ـ>4%B}>", date) == "<ــدی>");
    CHECK(fmt::format("<{:>6%B}>", date) == "<    دی>");
    // A half-space and a mark take no place.
    CHECK(fmt::format("<{:>9%A}>", dabir::jalali::year{1401}/10/6) == "<   سه‌شنبه>");
    CHECK(fmt::format("<{:2%F}>", date) == "<1401-10-08>");
}

TEST_CASE("what dabir refuses in a date's specification") {
    const auto date = dabir::jalali::year{1401}/10/8;
    CHECK(runtime_date("{:%H}", date) == to_string(dabir::date_error::directive_without_value));
    CHECK(runtime_date("{:%c}", date) == to_string(dabir::date_error::locale_directive));
    CHECK(runtime_date("{:%F %}", date) == to_string(dabir::date_error::unfinished_directive));
    CHECK(runtime_date("{:x}", date) == to_string(dabir::date_error::unknown_directive));
    CHECK(runtime_date("{:{}}", date) != "");
    CHECK(runtime_date("{:>20%F}", date) == "          1401-10-08");
}
