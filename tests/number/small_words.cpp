#include <dabir/number/small_words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/number_words.hpp"

using dabir::read_small_words;
using dabir::small_words;

static_assert(noexcept(read_small_words(std::string_view(), 0)));
static_assert(read_small_words("", 0).end == 0);

TEST_CASE("every number below a hundred, in every style") {
    for (const dabir::words_style& style : whole_words_styles())
        for (int n = 1; n < 100; ++n)
            for (const std::string& words : half_space_variants(to_words(n, style))) {
                const small_words read = read_small_words(words + " روز", 0);
                const bool good = read && read.value == n && read.end == words.size() &&
                                  read.ordinal == (style.form != dabir::word_form::cardinal);
                if (!good) FAIL_CHECK(words);
            }
}

TEST_CASE("the longest one, and no part of a word") {
    const auto end = [](std::string_view text) { return read_small_words(text, 0).end; };
    CHECK(end("بیست و دی") == 8);
    CHECK(end("بیست و ده") == 8);
    CHECK(end("بیست دو") == 8);
    CHECK(end("بیست و    دو") == 8);
    CHECK(end("بیست\nو دو") == 8);
    CHECK(end("سی ام") == 9);
    CHECK(end("بیست ام") == 8);
    CHECK(end("سه‌شنبه") == 0);
    CHECK(end("دوره") == 0);
    CHECK(end("صد") == 0);
    CHECK(end("روز") == 0);
    CHECK(end("و دو") == 0);
    CHECK(end("12") == 0);
    CHECK(read_small_words("روز سوم", 7).value == 3);
    CHECK(read_small_words("اول", 0).ordinal);
}
