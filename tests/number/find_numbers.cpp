#include <dabir/number/find.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/allocations.hpp"
#include "support/law.hpp"
#include "support/number_words.hpp"
#include "support/numbers_in_text.hpp"

using namespace dabir;
using iterator = number_range::iterator;

static_assert(std::forward_iterator<iterator>);
static_assert(std::ranges::forward_range<number_range>);
static_assert(std::ranges::common_range<number_range>);
static_assert(std::is_trivially_copyable_v<iterator> && std::is_trivially_copyable_v<number_match>);
static_assert(std::is_nothrow_default_constructible_v<iterator>);
static_assert(noexcept(++std::declval<iterator&>()) && noexcept(find_numbers(std::declval<std::string_view>())));
static_assert(noexcept(std::declval<const number_range&>().begin()) && noexcept(std::declval<const number_range&>().end()));

namespace {

// "sum: 13 million and 900 thousand toman", in bytes, so that any compiler sees the same.
constexpr std::string_view price = "\xD8\xAC\xD9\x85\xD8\xB9: 13 \xD9\x85\xDB\x8C\xD9\x84\xDB\x8C\xD9\x88\xD9\x86 \xD9\x88 "
                                   "900 \xD9\x87\xD8\xB2\xD8\xA7\xD8\xB1 \xD8\xAA\xD9\x88\xD9\x85\xD8\xA7\xD9\x86";

constexpr bool a_price_is_found() {
    const number_range numbers = find_numbers(price);
    iterator it = numbers.begin();
    if (it == numbers.end()) return false;
    const number_match match = *it;
    return match.value.significand == 13'900'000 && match.value.exponent == 0 && match.unit == number_unit::toman &&
           match.form == number_form::mixed && match.offset == 8 && ++it == numbers.end();
}

}  // namespace

DABIR_LAW(a_price_is_found)

TEST_CASE("the table of texts") {
    const auto rows = read_found_table();
    REQUIRE(rows.size() > 140);
    for (const found_row& row : rows) {
        CAPTURE(row.text);
        CHECK(found_in(row.text) == row.numbers);
    }
}

TEST_CASE("every number that words are written for is found, in every style") {
    for (const words_style& style : all_words_styles())
        for (const std::int64_t n : {11, 21, 30, 100, 400, 1000, 1364, 30000, 1001001, 77000000, -1364})
            for (const std::string& words : half_space_variants(to_words(n, style))) {
                // "Thirty thousandth" may be 30/1000.
                const bool doubtful = style.form == word_form::ordinal && n % 1000 == 0 && words != "هزارم";
                CAPTURE(words);
                std::string text = "متن " + words + " متن";
                std::vector<number_match> found;
                for (const number_match& match : find_numbers(text)) found.push_back(match);
                CHECK(found.size() == (doubtful ? 0 : 1));
                if (found.size() != 1) continue;
                CHECK(found[0].value == decimal{n, 0});
                CHECK(found[0].ordinal == (style.form != word_form::cardinal));
                CHECK(text.substr(found[0].offset, found[0].length) == words);
            }
}

TEST_CASE("a number of several lines is none") {
    CHECK(found_in("دو\nهزار نفر") == "دو = 2 | هزار = 1000");
    CHECK(found_in("۵\nدرصد") == "۵ = 5");
    CHECK(found_in("تلفن\n۵ نفر") == "۵ = 5");
    CHECK(found_in("چند\nهزار") == "هزار = 1000");
}

TEST_CASE("the form of a number") {
    const auto form = [](std::string_view text) { return find_numbers(text).begin()->form; };
    CHECK(form("۵ نفر") == number_form::digits);
    CHECK(form("پنج نفر") == number_form::words);
    CHECK(form("۵ هزار نفر") == number_form::mixed);
    CHECK(form("هزار و ۵ نفر") == number_form::mixed);
}

TEST_CASE("char8_t, iterators and empty texts") {
    CHECK(found_in("") == "");
    CHECK(find_numbers(u8"۵ نفر و ۶ نفر").begin()->value == decimal{5, 0});
    const number_range numbers = find_numbers(std::string_view("5 و 6 و 7"));
    CHECK(std::distance(numbers.begin(), numbers.end()) == 3);
    iterator a = numbers.begin();
    const iterator b = a++;
    CHECK(b->value == decimal{5, 0});
    CHECK(a->value == decimal{6, 0});
    CHECK(b != a);
    CHECK(iterator{} == iterator{});
    CHECK(std::ranges::count_if(numbers, [](const number_match& m) { return m.offset > 0; }) == 2);
}

TEST_CASE("finding allocates nothing") {
    const std::string_view text = "جمع ۱۲٬۵۰۰ ریال و سه هزار تومان، تلفن 021-1234 و ۵ همت و ۳ دلار و ۸۶ سنت";
    long count = 0;
    const std::size_t before = allocations();
    for (const number_match& match : find_numbers(text)) count += match.length != 0;
    CHECK(allocations() == before);
    CHECK(count == 4);
}
