#include <dabir/number/digits.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::convert_digits;
using dabir::convert_digits_max_size;
using dabir::digit_set;
using dabir::digit_set_of;
using dabir::to_digit_set;

constexpr digit_set sets[] = {digit_set::ascii, digit_set::arabic_indic, digit_set::persian};
constexpr digit_set no_set = static_cast<digit_set>(7);

constexpr std::string_view arabic_indic = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";
constexpr std::string_view persian = "\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9";
constexpr std::string_view all_digits[] = {"0123456789", arabic_indic, persian};

// Through the iterator, into a buffer of exactly the expected size, and into all that are too small.
constexpr bool converts(std::string_view text, digit_set set, std::string_view expected, int changes) {
    char buffer[64] = {};
    const auto written = convert_digits(buffer, text, set);
    if (std::string_view(buffer, static_cast<std::size_t>(written.out - buffer)) != expected) return false;
    if (written.changes != static_cast<std::size_t>(changes)) return false;

    char exact[64] = {};
    char* const last = exact + expected.size();
    const auto fits = convert_digits(exact, last, text, set);
    if (!fits || fits.ec != std::errc{} || fits.ptr != last || fits.changes != written.changes) return false;
    if (std::string_view(exact, expected.size()) != expected || *last != '\0') return false;

    for (std::size_t size = 0; size < expected.size(); ++size) {
        char small[64] = {};
        const auto cut = convert_digits(small, small + size, text, set);
        if (cut || cut.ec != std::errc::value_too_large || small[size] != '\0') return false;
    }
    return true;
}

constexpr bool sets_are_mapped() {
    for (std::size_t from = 0; from < 3; ++from) {
        for (std::size_t to = 0; to < 3; ++to) {
            if (!converts(all_digits[from], sets[to], all_digits[to], from == to ? 0 : 10)) return false;
        }
    }
    return true;
}

constexpr bool single_characters_are_mapped() {
    const char32_t zeros[] = {U'0', U'\u0660', U'\u06F0'};
    for (std::size_t from = 0; from < 3; ++from) {
        for (char32_t value = 0; value < 10; ++value) {
            if (digit_set_of(zeros[from] + value) != sets[from]) return false;
            for (std::size_t to = 0; to < 3; ++to) {
                if (to_digit_set(zeros[from] + value, sets[to]) != zeros[to] + value) return false;
            }
            if (to_digit_set(zeros[from] + value, no_set) != zeros[from] + value) return false;
        }
        if (digit_set_of(zeros[from] - 1) || digit_set_of(zeros[from] + 10)) return false;
    }
    // FULLWIDTH, DEVANAGARI and MATHEMATICAL digits are none of ours.
    for (const char32_t other : {U'a', U'\u066B', U'\uFF15', U'\u0967', U'\U0001D7D8', U'\0'}) {
        if (digit_set_of(other) || to_digit_set(other, digit_set::ascii) != other) return false;
    }
    return true;
}

constexpr bool nothing_else_is_touched() {
    const std::string_view text = "a\u0660-\u06F9\u200C\u0639\uFF15\U0001D7D8 /";
    const std::string_view with_persian = "a\u06F0-\u06F9\u200C\u0639\uFF15\U0001D7D8 /";
    const std::string_view with_ascii = "a0-9\u200C\u0639\uFF15\U0001D7D8 /";
    return converts(text, digit_set::persian, with_persian, 1)
        && converts(text, digit_set::ascii, with_ascii, 2)
        && converts(text, no_set, text, 0) && converts("", digit_set::persian, "", 0)
        && converts({}, digit_set::ascii, "", 0);
}

constexpr bool ill_formed_bytes_pass_through() {
    // What follows the end is no part of the text.
    constexpr std::string_view five = "\xDB\xB5";
    if (!converts(five.substr(0, 1), digit_set::ascii, "\xDB", 0)) return false;
    // Lead bytes cut off, at the end and before digits; stray continuations; the neighbours of digits.
    return converts("\xD9", digit_set::ascii, "\xD9", 0) && converts("\xDB", digit_set::ascii, "\xDB", 0)
        && converts("\xDB\xDB\xB1", digit_set::ascii, "\xDB" "1", 1)
        && converts("\xD9\xDB\xB1\xB1", digit_set::ascii, "\xD9" "1\xB1", 1)
        && converts("\xE2\x80\xD9\xA5", digit_set::ascii, "\xE2\x80" "5", 1)
        && converts("\xF0\x9F\x98\xDB\xB9", digit_set::ascii, "\xF0\x9F\x98" "9", 1)
        && converts("\xE2\x80" "7\x80", digit_set::arabic_indic, "\xE2\x80\xD9\xA7\x80", 1)
        && converts("\xD9" "1\xDB" "2", digit_set::ascii, "\xD9" "1\xDB" "2", 0)
        && converts("\xD9" "1\xDB", digit_set::persian, "\xD9\xDB\xB1\xDB", 1)
        && converts("\xA5\xB5\xC0\xB1\xFF", digit_set::persian, "\xA5\xB5\xC0\xB1\xFF", 0)
        && converts("\xD9\xB1\xDB\xA1\xDA\xB1\xD9\xAA\xDB\xBA", digit_set::ascii,
                    "\xD9\xB1\xDB\xA1\xDA\xB1\xD9\xAA\xDB\xBA", 0);
}

DABIR_LAW(sets_are_mapped)
DABIR_LAW(single_characters_are_mapped)
DABIR_LAW(nothing_else_is_touched)
DABIR_LAW(ill_formed_bytes_pass_through)

// By search for the thirty spellings at every position; nothing of the loop under test.
std::string slow_convert(std::string_view text, std::size_t to, std::size_t& changes) {
    std::string result;
    changes = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = 0;
        for (std::size_t from = 0; from < 3 && length == 0; ++from) {
            const std::size_t width = from == 0 ? 1 : 2;
            for (std::size_t value = 0; value < 10 && length == 0; ++value) {
                if (text.substr(at, width) != all_digits[from].substr(value * width, width)) continue;
                length = width;
                result += all_digits[to].substr(to == 0 ? value : 2 * value, to == 0 ? 1 : 2);
                changes += from != to;
            }
        }
        if (length == 0) result += text[at];
        at += length != 0 ? length : 1;
    }
    return result;
}

}  // namespace

TEST_CASE("digits: random bytes against a slow search") {
    fixed_random random{1206};
    const std::string_view alphabet = "059:/\xD9\xDB\xD9\xDB\xA0\xA9\xAA\xB0\xB9\xBA\xE2\x80";
    std::string wrong;
    for (int i = 0; i < 20'000 && wrong.empty(); ++i) {
        const exact_copy text{random.bytes(random.below(32), alphabet)};
        for (std::size_t set = 0; set < 3; ++set) {
            std::size_t changes = 0;
            const std::string expected = slow_convert(text.view(), set, changes);
            std::string written;
            const auto result = convert_digits(std::back_inserter(written), text.view(), sets[set]);
            if (written != expected || result.changes != changes) wrong = text.view();
            if (convert_digits(text.view(), sets[set]) != expected) wrong = text.view();
            if (convert_digits(expected, sets[set]) != expected) wrong = text.view();  // twice is once
        }
    }
    CHECK(wrong == "");
}

TEST_CASE("digits: output is never larger than stated, and reaches it") {
    for (std::size_t set = 0; set < 3; ++set) {
        for (std::size_t from = 0; from < 3; ++from) {
            const std::string_view text = all_digits[from];
            const std::size_t bound = convert_digits_max_size(text.size(), sets[set]);
            const std::unique_ptr<char[]> buffer(new char[bound]);
            char* const first = buffer.get();
            const auto result = convert_digits(first, first + bound, text, sets[set]);
            CHECK(result.ec == std::errc{});
            CHECK(static_cast<std::size_t>(result.ptr - first) == all_digits[set].size());
            if (from == 0) {
                CHECK(result.ptr == first + bound);
                CHECK(!convert_digits(first, first + bound - 1, text, sets[set]));
            }
        }
    }
    constexpr std::size_t most = static_cast<std::size_t>(-1);
    CHECK(convert_digits_max_size(0, digit_set::persian) == 0);
    CHECK(convert_digits_max_size(most / 2, digit_set::persian) == most - 1);
    CHECK(convert_digits_max_size(most / 2 + 1, digit_set::persian) == most);
    CHECK(convert_digits_max_size(most, digit_set::ascii) == most);
}

TEST_CASE("digits: every prefix of a sample, from a block of exactly its size") {
    const std::string_view sample = "\u06F0\u06F8 1401/\u0661\u0660 \U0001F600\u200C\u0665\uFF15";
    for (std::size_t size = 0; size <= sample.size(); ++size) {
        const exact_copy text{sample.substr(0, size)};
        for (std::size_t set = 0; set < 3; ++set) {
            std::size_t changes = 0;
            const std::string expected = slow_convert(text.view(), set, changes);
            CHECK(convert_digits(text.view(), sets[set]) == expected);
        }
    }
}

TEST_CASE("digits: the forms for char8_t") {
    const std::u8string_view text = u8"\u06F0\u06F8/\u0661\u0660";
    const std::string_view expected = "08/10";
    CHECK(convert_digits(text, digit_set::ascii) == expected);
    char buffer[5];
    CHECK(convert_digits(buffer, buffer + 5, text, digit_set::ascii));
    CHECK(std::string_view(buffer, 5) == expected);
    std::string written;
    CHECK(convert_digits(std::back_inserter(written), text, digit_set::ascii).changes == 4);
    CHECK(written == expected);
}

TEST_CASE("digits: only the form that gives a string allocates, and once") {
    const std::string text(100, '5');
    char buffer[200];
    const std::size_t before = allocations();
    const auto fits = convert_digits(buffer, buffer + 200, text, digit_set::persian);
    const auto written = convert_digits(&buffer[0], text, digit_set::arabic_indic);
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(fits.ec == std::errc{});
    CHECK(written.out == buffer + 200);

    const std::string result = convert_digits(text, digit_set::persian);
    CHECK(allocations() == after + 1);
    CHECK(result.size() == 200);
}
