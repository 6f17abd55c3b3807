// The texts of tests/data/decimals.tsv, each read as it says.
#include <dabir/number/format.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "support/bytes.hpp"

namespace {

using dabir::decimal_error;

const std::map<decimal_error, std::string> reasons = {
    {decimal_error::no_digits, "no_digits"},
    {decimal_error::wrong_group, "wrong_group"},
    {decimal_error::mixed_separators, "mixed_separators"},
    {decimal_error::group_in_fraction, "group_in_fraction"},
    {decimal_error::second_decimal_point, "second_decimal_point"},
    {decimal_error::slash, "slash"},
    {decimal_error::mark_in_number, "mark_in_number"},
    {decimal_error::second_sign, "second_sign"},
    {decimal_error::unclosed_bracket, "unclosed_bracket"},
    {decimal_error::out_of_range, "out_of_range"},
};

const std::map<std::string_view, dabir::decimal_options> all_options = {
    {"", {}},
    {"slash=decimal_point", {.slash = dabir::slash_sign::decimal_point}},
    {"slash=fraction_first", {.slash = dabir::slash_sign::fraction_first}},
    {"percent=divide", {.percent = dabir::percent_sign::divide}},
    {"percent=leave", {.percent = dabir::percent_sign::leave}},
    {"trailing_minus=negative", {.trailing_minus = dabir::trailing_minus::negative}},
    {"brackets=negative", {.brackets = dabir::brackets::negative}},
};

std::string answer(std::string_view text, const dabir::decimal_options& options) {
    dabir::decimal value{77, 7};
    const auto read = dabir::from_chars(text, value, options);
    const auto place = static_cast<std::size_t>(read.ptr - text.data());
    const std::string at = " @" + std::to_string(place);
    if (!read) return (value.significand == 77 ? "" : "the value is written: ") + reasons.at(read.reason) + at;
    const std::string number = to_string(value, {.digits = dabir::digit_set::ascii});
    return number + (read.percent ? "%" : "") + (place == text.size() ? "" : at);
}

}  // namespace

TEST_CASE("the cases") {
    std::ifstream file{DABIR_SOURCE_DIR "/tests/data/decimals.tsv"};
    int count = 0;
    for (std::string line; std::getline(file, line); ++count) {
        const std::size_t input = line.find('\t') + 1, expected = line.find('\t', input) + 1;
        const std::string_view row = line;
        const exact_copy text{row.substr(input, expected - input - 1)};
        CAPTURE(line);
        CHECK(answer(text.view(), all_options.at(row.substr(0, input - 1))) ==
              row.substr(expected, row.find('\t', expected) - expected));
    }
    CHECK(count > 100);
}
