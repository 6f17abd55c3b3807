#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/date_text.hpp"

// Offsets and lengths are those of the bytes as given.

namespace {

/// Whether the one date of before + date + behind is found where it stands.
void check_span(std::string_view before, std::string_view date, std::string_view behind) {
    const std::string text = std::string(before) + std::string(date) + std::string(behind);
    CAPTURE(text);
    std::size_t found = 0;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        ++found;
        CHECK(match.offset == before.size());
        CHECK(match.length == date.size());
        CHECK(iso_text(match).starts_with("2022-12-29"));
    }
    CHECK(found == 1);
}

constexpr std::string_view dates[] = {
    "۸ دی ۱۴۰۱",
    "پنجشنبه ۸ دی‌ماه ۱۴۰۱",
    "۰۸:۴۴ - ۰۸ دی ۱۴۰۱ - 2022 December 29",
    "1401/10/8 08:44:12",
    "۸ دی ۱۴۰۱ (هجری شمسی)",
    "14011008",
    "8 د\u200Cـ\u064Eي 1401",             // a half-space, tatweel, a mark and Arabic yeh inside
    "\xD9\xA8/10/\xDB\xB1\xDB\xB4" "01",  // three sets of digits
    "1\u200F4\u200E01/\u200F10/8",        // bidi marks inside
    "2022-12-29T08:44:12+03:30",
    "۸ دیِ ۱۴۰۱ ه.ش.",
    "۸ دی ۱۴۰۱ ساعت ۸ صبحِ",  // the mark belongs to the letter before it
};

constexpr std::string_view things_before[] = {"",   " ",    "در ",   "\n",    "\r\n",      "\u200F", "\u2067", "\u064E",
                                              "«",  "\xFF", "\xD8 ", "متن ",  "x\xE2\x80 ", "\uFEFF", "\u200C", "😀"};
constexpr std::string_view things_behind[] = {"",  " ", "\n",   "\r\n",  "\u200F",     "\u2069", "»",    ".",
                                              "،", "😀", "\xFF", " \xD8", " \xE2\x80", "\u200C", " متن"};

}  // namespace

TEST_CASE("the span is the date's bytes, whatever stands around it") {
    for (const std::string_view date : dates)
        for (const std::string_view before : things_before)
            for (const std::string_view behind : things_behind)
                check_span(before, date, date.ends_with(".") && behind == "." ? "" : behind);
}

TEST_CASE("ill-formed bytes belong to no date and end one") {
    CHECK(found_text("۸ دی\xFF ۱۴۰۱") == "");
    CHECK(found_text("۸ آذر\xFF ۱۴۰۱") == "۸ آذر=-");
    CHECK(found_text("1401/10\xFF/8") == "");
    CHECK(found_text("\xFF" "1401/10/8\xFF") == "1401/10/8=2022-12-29");
    CHECK(found_text("1401/10/8\xD8") == "1401/10/8=2022-12-29");
    // A digit cut in two is none.
    CHECK(found_text("1401/10/2\xDB") == "1401/10/2=2022-12-23");
}

TEST_CASE("lines end with CR LF, LF or another of Unicode's") {
    for (const std::string end : {"\n", "\r\n", "\r", "\v", "\u2028", "\u0085"}) {
        const std::string text = "۸ دی ۱۴۰۱" + end + "1401/10/9" + end;
        CHECK(found_text(text) == "۸ دی ۱۴۰۱=2022-12-29; 1401/10/9=2022-12-30");
    }
}

TEST_CASE("parts stand where their bytes do, with their own days") {
    const std::string_view text = "تاریخ انتشار: ۰۸:۴۴ - ۰۸ دی ۱۴۰۱ - 2022 December 29 | کد ۱";
    const auto dates_of_text = dabir::find_dates(text);
    const dabir::date_match match = *dates_of_text.begin();
    CHECK(text.substr(match.offset, match.length) == "۰۸:۴۴ - ۰۸ دی ۱۴۰۱ - 2022 December 29");
    REQUIRE(match.group().size() == 2);
    const auto bytes = [&](const dabir::date_part& part) { return text.substr(part.offset, part.length); };
    CHECK(bytes(match.group()[0]) == "۰۸ دی ۱۴۰۱");
    CHECK(bytes(match.group()[1]) == "2022 December 29");
    CHECK(match.group()[0].calendar == dabir::calendar::jalali);
    CHECK(match.group()[1].calendar == dabir::calendar::gregorian);
    CHECK(day_text(match.group()[1].day) == "2022-12-29");
    CHECK(dabir::date_match{}.group().empty());
}

TEST_CASE("what is passed over does not belong to the span") {
    CHECK(found_text("(۸ دی ۱۴۰۱)") == "۸ دی ۱۴۰۱=2022-12-29");
    CHECK(found_text("۸ دی ۱۴۰۱ ۰۸:۴۴ تا ۱۰:۳۰") == "۸ دی ۱۴۰۱=2022-12-29");
    CHECK(found_text("۸ دی ۱۴۰۱ - خبر") == "۸ دی ۱۴۰۱=2022-12-29");
    CHECK(found_text("تاریخ ۸ دی ۱۴۰۱") == "۸ دی ۱۴۰۱=2022-12-29");
}
