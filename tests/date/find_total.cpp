#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/date_table.hpp"
#include "support/date_text.hpp"

// Any bytes at all. The texts stand in heap blocks of exactly their size, so that the sanitizers see a read too far.

namespace {

/// What is wrong with the matches of a text; empty when nothing is.
std::string fault(std::string_view text) {
    std::size_t end = 0;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        if (match.length == 0 || match.offset < end) return "spans overlap or are empty";
        end = match.offset + match.length;
        if (end > text.size()) return "a span leaves the text";
        if (match.part_count == 1 || match.part_count > 3) return "a group of one";
        std::size_t part_end = match.offset;
        for (const dabir::date_part& part : match.group()) {
            if (part.offset < part_end || part.length == 0) return "parts overlap or are empty";
            part_end = part.offset + part.length;
            if (part_end > end) return "a part leaves its span";
        }
        if (!match.has_value()) {
            if (match.precision != dabir::precision::partial) return "vague";
            continue;
        }
        if (match.precision > dabir::precision::day || match.calendar == dabir::calendar::none) return "no day";
        const auto day = std::chrono::floor<std::chrono::days>(match.first);
        const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
        if (year < 1 || year > 10622 || match.first != match.last) return "an implausible day";
        if (match.precision == dabir::precision::day && match.first != day) return "a time that is not said";
    }
    return "";
}

void check_text(std::string_view text) {
    const exact_copy copy{text};
    const std::string wrong = fault(copy.view());
    if (!wrong.empty()) FAIL_CHECK(wrong, ": ", text);
}

constexpr std::string_view pieces[] = {
    "۸ دی ۱۴۰۱", "1401/10/8", "08:44", "2022", "December", "14011008", "۸", "31", "99", "1", "/", "-", ":", ".", ",",
    "،", "|", "(", ")", "_", "T", "Z", "+03:30", "GMT", " ", "  ", "\n", "\r\n", "\u200C", "\u200F", "\u0640",
    "\u064E", "\uFEFF", "دی", "مهر", "می", "رجب", "ماه", "سال", "روز", "شنبه", "پنج", "5شنبه", "شب", "عصر", "ساعت",
    "دقیقه", "و", "تا", "از", "برابر با", "پیش از", "نیمه", "اول", "بیست", "سی", "ام", "م", "ه.ش", "میلادی", "ق.م",
    "شاهنشاهی", "تاریخ", "انتشار", "مهلت", "کد خبر", "ریال", "%", "$", "http://", "www.", "px", "متن", "\xFF", "\xD8",
    "\xE2\x80", "\xF0\x9F", "😀",
    std::string_view{"\0", 1}};

}  // namespace

TEST_CASE("every prefix and suffix of every sample") {
    for (const date_row& row : read_date_table())
        for (std::size_t i = 0; i <= row.text.size(); ++i) {
            check_text(std::string_view(row.text).substr(0, i));
            check_text(std::string_view(row.text).substr(i));
        }
}

TEST_CASE("every sample with a byte lost, doubled or spoilt") {
    for (const date_row& row : read_date_table())
        for (std::size_t i = 0; i < row.text.size(); ++i) {
            std::string text = row.text;
            text[i] = '\xFF';
            check_text(text);
            check_text(row.text.substr(0, i) + row.text.substr(i + 1));
            check_text(row.text.substr(0, i + 1) + row.text.substr(i));
        }
}

TEST_CASE("random bytes") {
    fixed_random random{1};
    for (int round = 0; round < 3000; ++round)
        check_text(random.bytes(random.below(120), "0123456789/-:., \n\xD8\xD9\xDA\xDB\xE2\x80\x8C\xA7\xAF\xB1\xB8"));
}

TEST_CASE("pieces of dates in any order") {
    fixed_random random{2};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t n = random.below(24); n != 0; --n) {
            text += pieces[random.below(std::size(pieces))];
            if (random.below(2) == 0) text += ' ';
        }
        check_text(text);
    }
}

TEST_CASE("long runs of one piece, and of two") {
    fixed_random random{3};
    for (const std::string_view piece : pieces) {
        std::string text;
        while (text.size() < 3000) text += piece;
        check_text(text);
        const std::string_view other = pieces[random.below(std::size(pieces))];
        for (text.clear(); text.size() < 3000;) (text += piece) += other;
        check_text(text);
        check_text(text + "۸ دی ۱۴۰۱" + text);
    }
}

TEST_CASE("a date is found behind any text that ends with a line") {
    fixed_random random{4};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t n = random.below(300); n != 0; --n) text += pieces[random.below(std::size(pieces))];
        text += "متن\nمتن. پنجشنبه ۸ دی ۱۴۰۱";
        const std::string found = found_text(text);
        CHECK_MESSAGE(found.ends_with("پنجشنبه ۸ دی ۱۴۰۱=2022-12-29"), text);
    }
}

TEST_CASE("the text of a match, read alone, says the same") {
    for (const date_row& row : read_date_table())
        for (const dabir::date_match& match : dabir::find_dates(row.text)) {
            const std::string alone = row.text.substr(match.offset, match.length);
            if (match.flags.contains(dabir::date_flag::in_url)) continue;
            const auto dates = dabir::find_dates(alone);
            REQUIRE_MESSAGE(dates.begin() != dates.end(), alone);
            CHECK(match_text(*dates.begin()) == match_text(match));
            CHECK(dates.begin()->length == alone.size());
        }
}
