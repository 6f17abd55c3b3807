#include <dabir/number/words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/number_words.hpp"

using namespace std::string_view_literals;
using dabir::decimal;
using dabir::from_words;
using dabir::to_words;
using dabir::words_error;

TEST_CASE("the table of words") {
    const auto rows = read_words_table();
    REQUIRE(rows.size() > 150);
    for (const words_row& row : rows) {
        CAPTURE(row.words);
        CHECK(said_of(row.words) == row.expected);
    }
}

TEST_CASE("half-spaces kept, lost, doubled and turned into spaces") {
    for (const std::string& words : half_space_variants("بیست‌و‌یک")) CHECK(said_of(words) == "21");
    for (const std::string& words : half_space_variants("هفت‌صد‌و‌سی‌هزار‌و‌شش")) CHECK(said_of(words) == "730006");
    for (const std::string& words : half_space_variants("سی‌ام")) CHECK(said_of(words) == "30 ordinal");
    for (const std::string& words : half_space_variants("منفی‌سه‌ممیز‌یک‌چهار")) CHECK(said_of(words) == "-3.14");
    for (const std::string& words : half_space_variants("دو‌میلیون‌و‌دویست‌هزار")) CHECK(said_of(words) == "2200000");
    for (const std::string& words : half_space_variants("یک‌دهم")) CHECK(said_of(words) == "0.1");
    CHECK(said_of("بیست¬و¬یک") == "21");  // the key of old keyboards
}

TEST_CASE("letters of other keyboards and marks") {
    CHECK(said_of("يك ميليون") == "1000000");
    CHECK(said_of("یک میلیـون") == "1000000");
    CHECK(said_of("نُه") == "9");
    CHECK(said_of("\u200Fسه\u200F هزار\u200E") == "3000");
    CHECK(said_of("پنجاه هزار تومان") == "! unknown_word at 20");
}

TEST_CASE("the billion is what the option says") {
    using dabir::billion;
    CHECK(said_of("یک بیلیون") == "! ambiguous at 5");
    CHECK(said_of("یک بیلیون", {.billion = billion::thousand_million}) == "1000000000");
    CHECK(said_of("یک بیلیون", {.billion = billion::million_million}) == "1000000000000");
    CHECK(said_of("دو بیلیون و سه میلیون", {.billion = billion::thousand_million}) == "2003000000");
    CHECK(said_of("دو بیلیونم", {.billion = billion::thousand_million}) == "2000000000 ordinal");
    CHECK(said_of("دو بیلیونم") == "! ambiguous at 5");
    CHECK(said_of("دو بیلیارد", {.billion = billion::thousand_million}) == "! ambiguous at 5");
}

TEST_CASE("thousandths are ordinals, or fractions by option") {
    using dabir::thousandth;
    CHECK(said_of("پنج هزارم") == "5000 ordinal");
    CHECK(said_of("پنج هزارم", {.thousandth = thousandth::fraction}) == "0.005");
    CHECK(said_of("پنج هزارمین", {.thousandth = thousandth::fraction}) == "5000 ordinal");
    CHECK(said_of("هزارم", {.thousandth = thousandth::fraction}) == "1000 ordinal");
    CHECK(said_of("بیست و پنج صدم") == "0.25");
    CHECK(said_of("چهارصدم", {.thousandth = thousandth::fraction}) == "0.04");
    CHECK(said_of("سوم", {.thousandth = thousandth::fraction}) == "3 ordinal");
}

TEST_CASE("the least and the largest number") {
    const std::string least = to_words(INT64_MIN), largest = to_words(INT64_MAX), beyond = to_words(1ULL << 63);
    CHECK(said_of(least) == "-9223372036854775808");
    CHECK(said_of(largest) == "9223372036854775807");
    CHECK(said_of(beyond) == "! out_of_range at 0");
    // These fit with an exponent.
    CHECK(said_of("هجده میلیارد میلیارد") == "18000000000000000000");
    CHECK(said_of("نود و نه میلیارد میلیارد و نود میلیون میلیارد و ششصد") == "99090000000000000600");
    CHECK(said_of("نود و نه میلیارد میلیارد و نود میلیون میلیارد و شش") == "! out_of_range at 0");
}

TEST_CASE("integers come without an exponent where they can") {
    decimal value;
    REQUIRE(from_words("سه میلیون"sv, value));
    CHECK(value.significand == 3000000);
    CHECK(value.exponent == 0);
    REQUIRE(from_words("یک و نیم میلیون"sv, value));
    CHECK(value.significand == 1500000);
    REQUIRE(from_words("هجده میلیارد میلیارد"sv, value));
    CHECK(value.exponent > 0);
}

TEST_CASE("a failure leaves the value alone and says where") {
    decimal value{42, 7};
    const std::string_view text = "سه میلیون و چیز";
    const auto read = from_words(text, value);
    CHECK(!read);
    CHECK(read.reason == words_error::unknown_word);
    CHECK(read.ptr == text.data() + 21);
    CHECK(value.significand == 42);
    CHECK(value.exponent == 7);
    CHECK(from_words(u8"سه", value));
    CHECK(value == decimal{3, 0});
    CHECK(from_words(u8"سه"sv, value).reason == words_error::none);
}

TEST_CASE("nothing but blanks is empty") {
    for (const std::string_view text : {""sv, " "sv, "\n\t"sv, "\xE2\x80\x8C"sv, "\u200F"sv}) {
        CAPTURE(text);
        CHECK(said_of(text) == "! empty at 0");
    }
}

TEST_CASE("reading and writing into a buffer allocate nothing") {
    char buffer[dabir::to_words_max_size];
    decimal value;
    const std::string_view text = "منفی سه میلیون و ۲۰۰ هزار و چهارصد و پنج ممیز یک چهار";
    const std::size_t before = allocations();
    const bool read = static_cast<bool>(from_words(text, value));
    const auto written = to_words(buffer, buffer + sizeof buffer, value);
    CHECK(allocations() == before);
    CHECK(read);
    CHECK(written);
    CHECK(std::string_view(buffer, static_cast<std::size_t>(written.ptr - buffer)) ==
          "منفی سه میلیون و دویست هزار و چهارصد و پنج ممیز یک چهار");
}
