// Every number up to a million in every style, with half-spaces kept, lost, doubled and turned into spaces.
#include <dabir/number/words.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "support/bytes.hpp"
#include "support/number_words.hpp"

TEST_CASE("every number up to a million reads back, in every style of whole numbers") {
    std::vector<dabir::words_style> styles = whole_words_styles();
    styles.push_back({.manner = dabir::words_manner::icu});
    for (const dabir::words_style& style : styles) {
        if (style.large == dabir::large_magnitudes::named) continue;  // these differ from 10^12 on
        long wrong = 0;
        for (std::int64_t n = 0; n <= 1'000'000; ++n) wrong += unread_variants(n, {n, 0}, style);
        CHECK(wrong == 0);
    }
}

TEST_CASE("random 64-bit numbers read back, in every style") {
    fixed_random random{64};
    long wrong = 0;
    for (int round = 0; round < 100'000; ++round) {
        const auto n = static_cast<std::int64_t>(random() >> random.below(64));
        for (const dabir::words_style& style : whole_words_styles()) wrong += unread_variants(n, {n, 0}, style);
    }
    CHECK(wrong == 0);
}

TEST_CASE("random decimals read back") {
    fixed_random random{65};
    long wrong = 0;
    for (int round = 0; round < 1'000'000; ++round) {
        const auto digits = static_cast<std::int64_t>(random() >> random.below(64));
        const dabir::decimal value{digits, -static_cast<int>(random.below(19))};
        const auto fraction = random.below(2) == 0 ? dabir::spoken_fraction::digits : dabir::spoken_fraction::named;
        wrong += unread_variants(value, value, {.fraction = fraction});
    }
    CHECK(wrong == 0);
}
