#include <dabir/number/words.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/number_words.hpp"

// Any bytes at all, in heap blocks of exactly their size, so that the sanitizers see a read too far.

namespace {

/// What is read of any text is a number that spells back to itself, or an error within the text.
void check_text(std::string_view text) {
    const exact_copy copy{text};
    dabir::decimal value{42, 42};
    const auto read = dabir::from_words(copy.view(), value);
    const char* const first = copy.view().data();
    bool good = read.ptr >= first && read.ptr <= first + text.size();
    if (read) {
        good = good && read.ptr == first + text.size();
        const std::string words = to_words(value);
        dabir::decimal again;
        if (!words.empty()) good = good && dabir::from_words(words, again) && again == value;
    } else {
        good = good && value.significand == 42 && value.exponent == 42 && !read.ordinal;
    }
    if (!good) FAIL_CHECK("wrong: ", text);
}

constexpr std::string_view pieces[] = {
    "یک", "یه", "دو", "سه", "چهار", "نه", "ده", "دوازده", "بیست", "سی", "چهل", "صد", "دویست", "پانصد", "هزار", "میلیون",
    "میلیارد", "تریلیون", "بیلیون", "کوینتیلیون", "و", "م", "ام", "مین", "امین", "سوم", "نیم", "ربع", "ثلث", "ممیز",
    "منفی", "صفر", "اول", "چند", "تومان", "سلام", "abc", "۵", "12", "۳٫۵", "1,250", "1,25", "1.2.3", "-", "+", ".", "%",
    " ", " ", "  ", "\n", "\u200C", "\u200C", "\u200F", "\u0640", "\u064E", "\u00AC", "ي", "ك", "ﷲ", "ﻻ", "\xFF", "\xD8",
    "\xE2\x80", "\xF0\x9F", "😀", std::string_view{"\0", 1}};

}  // namespace

TEST_CASE("every prefix and suffix of every row, and a byte spoilt, lost or doubled") {
    for (const words_row& row : read_words_table())
        for (std::size_t i = 0; i <= row.words.size(); ++i) {
            const std::string before = row.words.substr(0, i), behind = row.words.substr(i);
            check_text(before);
            check_text(behind);
            if (behind.empty()) continue;
            check_text(before + behind.substr(1));
            check_text(before + behind[0] + behind);
            check_text(before + '\xFF' + behind.substr(1));
        }
}

TEST_CASE("random bytes") {
    fixed_random random{1};
    for (int round = 0; round < 5000; ++round)
        check_text(random.bytes(random.below(60), " \xD8\xD9\xDA\xDB\xE2\x80\x8C\xA7\xAF\xB1\xB3\xB5\x87\x88\x8C"));
}

TEST_CASE("pieces of numbers in any order") {
    fixed_random random{2};
    for (int round = 0; round < 40000; ++round) {
        std::string text;
        for (std::size_t n = random.below(12); n != 0; --n) {
            text += pieces[random.below(std::size(pieces))];
            if (random.below(2) == 0) text += ' ';
        }
        check_text(text);
    }
}

TEST_CASE("long runs of one piece, and of two") {
    for (const std::string_view a : pieces)
        for (const std::string_view b : pieces) {
            std::string text;
            for (int i = 0; i < 100; ++i) (text += a) += b;
            check_text(text);
        }
}
