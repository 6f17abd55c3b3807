// ICU's spelling of numbers (RBNF, CLDR's rules for fa).
#include "support/words_icu.hpp"

#include "support/bytes.hpp"
#include "support/law.hpp"

TEST_CASE("ICU agrees on every number up to a million") {
    MESSAGE("the oracle is ICU " << U_ICU_VERSION);
    const icu_words icu;
    REQUIRE(icu.ok());
    long wrong = 0;
    for (std::int64_t n = 0; n <= 1'000'000; ++n) wrong += !icu.agrees(n);
    CHECK(wrong == 0);
}

TEST_CASE("ICU agrees on 10,000 random numbers up to 10^15, and below 10^18") {
    const icu_words icu;
    REQUIRE(icu.ok());
    fixed_random random{15};
    long wrong = 0;
    for (int round = 0; round < 10'000; ++round)
        wrong += !icu.agrees(static_cast<std::int64_t>(random() % 1'000'000'000'000'001));
    for (int round = 0; round < 1'000; ++round) {
        const auto n = static_cast<std::int64_t>(random() % 1'000'000'000'000'000'000 >> random.below(60));
        wrong += !icu.agrees(-n) + !icu.agrees(n);
    }
    CHECK(wrong == 0);
    CHECK(icu.agrees(std::int64_t{1'000'000'000'000'000}));
    CHECK(icu.agrees(std::int64_t{7'000'000'000'000'001}));
    CHECK(icu.agrees(std::int64_t{999'999'999'999'999'999}));
}

TEST_CASE("ICU agrees on decimals") {
    const icu_words icu;
    REQUIRE(icu.ok());
    for (const dabir::decimal value : {dabir::decimal{5, -1}, {314, -2}, {-205, -2}, {125, -2}, {1401001, -3}, {1, -6}}) {
        CAPTURE(value.significand);
        CHECK(icu.agrees(value));
    }
}
