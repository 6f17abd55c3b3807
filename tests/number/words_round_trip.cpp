// What is written reads back, in every style, with half-spaces kept, lost, doubled and turned into spaces. Every number
// up to a million is in tests/thorough/words.cpp.
#include <dabir/number/words.hpp>

#include <doctest/doctest.h>

#include <cstdint>

#include "support/bytes.hpp"
#include "support/number_words.hpp"

TEST_CASE("every number up to 400, and steps up to a million") {
    for (const dabir::words_style& style : whole_words_styles()) {
        long wrong = 0;
        for (std::int64_t n = 0; n <= 1'000'000; n += n < 400 ? 1 : 1999) wrong += unread_variants(n, {n, 0}, style);
        CHECK(wrong == 0);
    }
}

TEST_CASE("random numbers of every size") {
    fixed_random random{7};
    long wrong = 0;
    for (int round = 0; round < 100; ++round) {
        const auto n = static_cast<std::int64_t>(random() >> random.below(64));
        for (const dabir::words_style& style : whole_words_styles()) wrong += unread_variants(n, {n, 0}, style);
    }
    CHECK(wrong == 0);
}

TEST_CASE("powers of ten and their neighbours") {
    long wrong = 0;
    for (std::int64_t power = 1, i = 0; i < 19; ++i, power *= i < 19 ? 10 : 1)
        for (const std::int64_t n : {power - 1, power, power + 1, -power, 2 * (power / 2), power / 2 * 3})
            for (const dabir::words_style& style : whole_words_styles()) wrong += unread_variants(n, {n, 0}, style);
    CHECK(wrong == 0);
}

TEST_CASE("ICU's manner below 10^15") {
    fixed_random random{8};
    long wrong = 0;
    for (int round = 0; round < 1000; ++round) {
        const auto n = static_cast<std::int64_t>(random() % 1'000'000'000'000'000 >> random.below(50));
        wrong += unread_variants(n, {n, 0}, {.manner = dabir::words_manner::icu});
    }
    CHECK(wrong == 0);
}

TEST_CASE("decimals in every style") {
    fixed_random random{9};
    for (const dabir::words_style& style : all_words_styles()) {
        if (style.form != dabir::word_form::cardinal) continue;
        long wrong = 0;
        for (int round = 0; round < 400; ++round) {
            const auto digits = static_cast<std::int64_t>(random() % 1'000'000'000 >> random.below(30));
            const int places = static_cast<int>(random.below(6));
            const dabir::decimal value{random.below(2) == 0 ? digits : -digits, -places};
            wrong += unread_variants(value, value, style);
        }
        CHECK(wrong == 0);
    }
}
