#include <dabir/number/words.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "support/number_words.hpp"

using namespace dabir;

TEST_CASE("cardinals") {
    CHECK(to_words(0) == "صفر");
    CHECK(to_words(7) == "هفت");
    CHECK(to_words(18) == "هجده");
    CHECK(to_words(21) == "بیست و یک");
    CHECK(to_words(100) == "صد");
    CHECK(to_words(110) == "صد و ده");
    CHECK(to_words(444) == "چهارصد و چهل و چهار");
    CHECK(to_words(1000) == "هزار");
    CHECK(to_words(1364) == "هزار و سیصد و شصت و چهار");
    CHECK(to_words(21021) == "بیست و یک هزار و بیست و یک");
    CHECK(to_words(1001001) == "یک میلیون و هزار و یک");
    CHECK(to_words(-5) == "منفی پنج");
    CHECK(to_words(std::uint8_t{200}) == "دویست");
    CHECK(to_words(1'000'000'000'001) == "هزار میلیارد و یک");
    CHECK(to_words(77'000'000'000'000) == "هفتاد و هفت هزار میلیارد");
    CHECK(to_words(1'002'003'000'000'000'000) == "یک میلیارد میلیارد و دو میلیون میلیارد و سه هزار میلیارد");
}

TEST_CASE("ordinals, of both forms") {
    const auto ordinal = [](number n) { return to_words(n, {.form = word_form::ordinal}); };
    CHECK(ordinal(0) == "صفرم");
    CHECK(ordinal(1) == "یکم");
    CHECK(ordinal(2) == "دوم");
    CHECK(ordinal(3) == "سوم");
    CHECK(ordinal(9) == "نهم");
    CHECK(ordinal(30) == "سی\u200Cام");
    CHECK(ordinal(33) == "سی و سوم");
    CHECK(ordinal(130) == "صد و سی\u200Cام");
    CHECK(ordinal(400) == "چهارصدم");
    CHECK(ordinal(1000) == "هزارم");
    CHECK(ordinal(30000) == "سی هزارم");
    CHECK(ordinal(-3) == "منفی سوم");
    const auto before = [](number n) { return to_words(n, {.form = word_form::ordinal_before}); };
    CHECK(before(3) == "سومین");
    CHECK(before(23) == "بیست و سومین");
    CHECK(before(30) == "سی\u200Cامین");
    CHECK(before(1000000) == "یک میلیونمین");
}

TEST_CASE("styles") {
    CHECK(to_words(1001001, {.one_thousand = one_thousand::one}) == "یک میلیون و یک هزار و یک");
    CHECK(to_words(1'000'000'000'001, {.one_thousand = one_thousand::one}) == "یک هزار میلیارد و یک");
    CHECK(to_words(2'000'000'000'001, {.large = large_magnitudes::named}) == "دو تریلیون و یک");
    CHECK(to_words(1'000'000'000'000, {.large = large_magnitudes::named}) == "یک تریلیون");
    CHECK(to_words(1'002'000'000'000'000'000, {.large = large_magnitudes::named}) ==
          "یک کوینتیلیون و دو کوادریلیون");
    CHECK(to_words(121021, {.half_spaces = half_spaces::compound}) ==
          "صد\u200Cوبیست\u200Cویک هزار و بیست\u200Cویک");
    CHECK(to_words(30, {.form = word_form::ordinal, .half_spaces = half_spaces::none}) == "سی ام");
    CHECK(to_words(1000, {.form = word_form::cardinal, .manner = words_manner::icu}) == "یک هزار");
    CHECK(to_words(1000, {.large = large_magnitudes::named, .manner = words_manner::icu}) == "یک هزار");
}

TEST_CASE("decimals") {
    CHECK(to_words(decimal{314, -2}) == "سه ممیز یک چهار");
    CHECK(to_words(decimal{5, -1}) == "صفر ممیز پنج");
    CHECK(to_words(decimal{-205, -2}) == "منفی دو ممیز صفر پنج");
    CHECK(to_words(decimal{1500, -3}) == "یک ممیز پنج");
    CHECK(to_words(decimal{5000, -3}) == "پنج");
    CHECK(to_words(decimal{5, 3}) == "پنج هزار");
    CHECK(to_words(decimal{0, 99}) == "صفر");
    CHECK(to_words(decimal{0, -99}) == "صفر");
    const words_style named{.fraction = spoken_fraction::named};
    CHECK(to_words(decimal{314, -2}, named) == "سه و چهارده صدم");
    CHECK(to_words(decimal{75, -2}, named) == "هفتاد و پنج صدم");
    CHECK(to_words(decimal{42, -1}, named) == "چهار و دو دهم");
    CHECK(to_words(decimal{1259, -2}, named) == "دوازده و پنجاه و نه صدم");
    CHECK(to_words(decimal{2005, -2}, named) == "بیست ممیز پنج صدم");
    CHECK(to_words(decimal{3, -3}, named) == "صفر ممیز سه هزارم");
    CHECK(to_words(decimal{31415, -4}, named) == "سه ممیز یک چهار یک پنج");
    CHECK(to_words(decimal{7, 0}, named) == "هفت");
}

TEST_CASE("numbers that have no words") {
    CHECK(to_words(decimal{1, 21}).empty());
    CHECK(to_words(decimal{1, 20}) == "صد میلیارد میلیارد");
    CHECK(to_words(decimal{1, INT32_MAX}).empty());
    CHECK(to_words(decimal{1, INT32_MIN}).empty());
    CHECK(to_words(decimal{1, -19}).empty());
    CHECK(!to_words(decimal{1, -18}).empty());
    CHECK(to_words(decimal{15, -1}, {.form = word_form::ordinal}).empty());
    CHECK(to_words(3, {.form = word_form::ordinal, .manner = words_manner::icu}).empty());
    CHECK(to_words(1'000'000'000'000'000'000, {.manner = words_manner::icu}).empty());
    CHECK(!to_words(999'999'999'999'999'999, {.manner = words_manner::icu}).empty());
    char buffer[8] = "same";
    const auto refused = to_words(buffer, buffer + 8, decimal{1, 21});
    CHECK(refused.ec == std::errc::argument_out_of_domain);
    CHECK(refused.ptr == buffer);
    CHECK(std::string_view(buffer) == "same");
}

TEST_CASE("a buffer of exactly the size, and one that is too small") {
    const std::string words = to_words(-121021, {.half_spaces = half_spaces::compound});
    for (std::size_t size = 0; size <= words.size(); ++size) {
        std::string buffer(size, '?');
        const auto written =
            to_words(buffer.data(), buffer.data() + size, -121021, {.half_spaces = half_spaces::compound});
        CHECK(written.ec == (size < words.size() ? std::errc::value_too_large : std::errc{}));
        CHECK(written.ptr == buffer.data() + size);
        if (written) CHECK(buffer == words);
    }
    std::string text = "= ";
    CHECK(to_words(std::back_inserter(text), 12));
    CHECK(text == "= دوازده");
}

TEST_CASE("no number is longer than the size that is said to be enough") {
    // The longest word of every place, with the longest magnitudes and as many places as 20 digits leave.
    std::size_t longest = 0;
    for (const words_style& style : all_words_styles())
        for (const std::int64_t digits : {-444444444444444444, -777777777777777777, -888888888888888888, -414414414414414414,
                                          -8444444444444444444, -7474747474747474747, INT64_MIN})
            for (int exponent = -18; exponent <= 3; ++exponent) {
                const std::size_t size = to_words(decimal{digits, exponent}, style).size();
                longest = size > longest ? size : longest;
            }
    CHECK(longest > 250);
    CHECK(longest <= to_words_max_size);
}
