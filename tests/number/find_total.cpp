#include <dabir/number/find.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/numbers_in_text.hpp"

// Any bytes at all. The texts stand in heap blocks of exactly their size, so that the sanitizers see a read too far.

namespace {

void check_text(std::string_view text) {
    const exact_copy copy{text};
    std::size_t end = 0;
    bool good = true;
    for (const dabir::number_match& match : dabir::find_numbers(copy.view())) {
        good = good && match.length != 0 && match.offset >= end && match.offset + match.length <= text.size();
        end = match.offset + match.length;
    }
    if (!good) FAIL_CHECK("spans overlap, are empty or leave the text: ", text);
}

constexpr std::string_view pieces[] = {
    "یک", "دو", "سه", "بیست", "سی", "صد", "دویست", "هزار", "میلیون", "میلیارد", "بیلیون", "و", "م", "ام", "مین", "سوم",
    "نیم", "ربع", "ثلث", "ممیز", "منفی", "صفر", "اول", "چند", "یکی", "ها", "شنبه", "تومان", "ریال", "درصد", "در", "دلار",
    "سنت", "همت", "نفر", "کد", "تلفن", "متن", "abc", "v2", "http://", "www.", "@", "#", "_", "۵", "12", "123", "1234",
    "۳٫۵", "1,250", "1,25", "1.2.3", "1.302", "007", "-", "−", "+", ".", ",", "،", "/", ":", "%", "٪", "$", "﷼", "(", ")",
    "½", "×", " ", " ", "  ", "\n", "\u200C", "\u200F", "\u0640", "\u064E", "\u00A0", "\u202F", "ي", "ك", "\xFF", "\xD8",
    "\xE2\x80", "\xF0\x9F", "😀", std::string_view{"\0", 1}};

}  // namespace

TEST_CASE("every prefix and suffix of every row, and a byte spoilt, lost or doubled") {
    for (const found_row& row : read_found_table())
        for (std::size_t i = 0; i <= row.text.size(); ++i) {
            const std::string before = row.text.substr(0, i), behind = row.text.substr(i);
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
        check_text(random.bytes(random.below(100), "0123456789/-:., %$\n\xD8\xD9\xDA\xDB\xE2\x80\x8C\xA7\xAF\xB1\xB3\xB5"));
}

TEST_CASE("pieces in any order") {
    fixed_random random{2};
    for (int round = 0; round < 40000; ++round) {
        std::string text;
        for (std::size_t n = random.below(20); n != 0; --n) {
            text += pieces[random.below(std::size(pieces))];
            if (random.below(2) == 0) text += ' ';
        }
        check_text(text);
    }
}

TEST_CASE("long runs of one piece, and of two") {
    // In a time that is the square of the length this would take minutes.
    for (const std::string_view a : pieces)
        for (const std::string_view b : pieces) {
            std::string text;
            for (int i = 0; i < 60; ++i) (text += a) += b;
            check_text(text);
        }
}
