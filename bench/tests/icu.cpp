#include "peers/icu.hpp"

#include <unicode/uversion.h>

#include "support/wrong_years.hpp"

TEST_CASE("ICU gives the official list") {
    MESSAGE("ICU " << U_ICU_VERSION);
    CHECK(wrong_from_days(peers::icu::from_days) == years{});
    CHECK(wrong_to_days(peers::icu::to_days) == years{});
    CHECK(peers::icu::from_days(19355) == peers::ymd{1401, 10, 8});
    CHECK(peers::icu::to_days({1401, 10, 8}) == 19355);
}

TEST_CASE("ICU's calendar does not remember the date before") {
    // A 31st, then a month that has none.
    CHECK(peers::icu::to_days({1401, 6, 31}) == 19257);
    CHECK(peers::icu::to_days({1401, 7, 1}) == 19258);
    CHECK(peers::icu::from_days(-1) == peers::ymd{1348, 10, 10});
}

TEST_CASE("ICU's transliterators map the three sets of digits") {
    std::string buffer(100, '\0');
    const std::string_view mixed = "سال ۱۴۰۱/10/٠٨، 0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
    using enum dabir::digit_set;
    CHECK(peers::icu::convert_digits(mixed, ascii, buffer) == "سال 1401/10/08، 012345678901234567890123456789");
    CHECK(peers::icu::convert_digits(mixed, persian, buffer) ==
          "سال ۱۴۰۱/۱۰/۰۸، ۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹");
    CHECK(peers::icu::convert_digits(mixed, arabic_indic, buffer) ==
          "سال ١٤٠١/١٠/٠٨، ٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩");
}

TEST_CASE("ICU's Normalizer2 composes") {
    std::string buffer(100, '\0');
    // Alef and madda above, in two characters and in one.
    CHECK(peers::icu::normalize_nfc("\u0627\u0653\u0628", buffer) == "\u0622\u0628");
}

TEST_CASE("ICU's transliterator writes Persian letters") {
    std::string buffer(100, '\0');
    CHECK(peers::icu::transliterate("\u0643\u062A\u0627\u0628\u200B\u0647\u0627\u064A\u00A0\u0627\u0653", buffer) ==
          "\u06A9\u062A\u0627\u0628\u0647\u0627\u06CC \u0622");
}

TEST_CASE("ICU's number format reads Persian integers") {
    CHECK(peers::icu::read_integer(u"۱۲۳۴۵۶۷۸") == 12345678);
    CHECK(peers::icu::read_integer(u"۱۲٬۳۴۵٬۶۷۸") == 12345678);
    CHECK(peers::icu::read_integer(u"هیچ") == -1);
}

TEST_CASE("ICU reads and writes timestamps") {
    const auto text = icu::UnicodeString::fromUTF8("۱۴۰۱/۱۰/۰۸ ۰۸:۴۴:۱۲");
    icu::UnicodeString buffer;
    CHECK(peers::icu::parse_timestamp(text) == 1672303452);
    CHECK(peers::icu::parse_timestamp("1401/10/08 08:44:12") == 1672303452);
    CHECK(peers::icu::parse_timestamp("1401/13/08 08:44:12") == -1);
    CHECK(peers::icu::format_timestamp(1672303452, buffer) == text);
}

TEST_CASE("ICU's number format writes Persian integers") {
    icu::UnicodeString out;
    CHECK(peers::icu::write_integer(12345678, out) == u"۱۲٬۳۴۵٬۶۷۸");
    CHECK(peers::icu::write_integer(5, out) == u"۵");
}

TEST_CASE("ICU's rules spell, and read what they spell") {
    icu::UnicodeString out;
    CHECK(peers::icu::to_words(500443, out) == u"پانصد هزار و چهارصد و چهل و سه");
    CHECK(peers::icu::from_words(out) == 500443);
    CHECK(peers::icu::from_words(u"سه سیب") == -1);
    CHECK(peers::icu::from_words(u"هیچ") == -1);
}
