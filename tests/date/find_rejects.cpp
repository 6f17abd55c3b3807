#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/date_text.hpp"

// What looks like a date and is none: nothing may come of it.

#define CHECK_NOTHING(...)                                                                   \
    for (const char* text : {__VA_ARGS__}) CHECK_MESSAGE(found_text(text) == "", text)

TEST_CASE("numbers behind a label of numbers") {
    CHECK_NOTHING("کد خبر: 14011008", "کد خبر ۱۴۰۱/۱۰/۸", "کد13991230", "شماره ۱۳۹۹-۱۲-۱۲", "تلفن: 1399-12-12",
                  "شماره حساب 13991212", "شناسه: 20221229", "ISBN 1399-12-12", "صفحه ۱۲/۱۱/۹۸", "قیمت 20000101",
                  "ماده ۱۲.۱۱.۹۸", "v12.11.98", "version 12.11.98", "tel: 20001212", "مبلغ: ۱۳۹۹۱۲۳۰");
    // But the number behind it may be the day of a date.
    CHECK(found_text("شماره ۱۲ دی ۱۴۰۱") == "۱۲ دی ۱۴۰۱=2023-01-02");
    CHECK(found_text("کد خبر: ۱۲۳۴ ۸ دی ۱۴۰۱") == "۸ دی ۱۴۰۱=2022-12-29");
    CHECK(found_text("شماره 5 - 8 دی 1401") == "8 دی 1401=2022-12-29");
}

TEST_CASE("amounts and measures") {
    CHECK_NOTHING("۱۳۹۹۱۲۳۰ ریال", "20000101 تومان", "$20000101", "20000101$", "۱۲/۱۱/۹۸ درصد", "۱۲/۱۱/۹۸٪",
                  "20000101 km", "۸ دی ۱۴۰۱ تومان", "دی ۸ درصد", "۱۴۰۱ دی ۸ درصد", "8,10,1401,12", "۱٬۴۰۱٬۱۰۸",
                  "250,000-");
    CHECK(found_text("۱۳۹۹/۱۲/۳۰ ریال") == "۱۳۹۹/۱۲/۳۰=2021-03-20");  // three fields and a full year are a date
}

TEST_CASE("phones, cards, IPs, versions, decimals") {
    CHECK_NOTHING("۰۲۱-۸۸۱۲-۱۲۳۴", "0912 1399 12 12", "+98 21 2000 0101", "+13991212", "6037-1399-12-12",
                  "192.168.1.1", "10.12.1398.1", "1.2.3", "10.11.12", "12.5", "PHP 10.12.98", "35.24", "۰/۸۷",
                  "3.14/2.71/1.41", "#14011008", "1399-12-12-5", "12/11/98/5", "00:1B:44:11:3A:B7",
                  "2001:db8:12:11::98");
}

TEST_CASE("numbers stuck to letters") {
    CHECK_NOTHING("x1401/10/8", "1401/10/8x", "v14011008", "14011008px", "SKU-A14011008", "8دی1401px", "IR14011008");
    CHECK(found_text("مورخ1401/10/8") == "1401/10/8=2022-12-29");
    CHECK(found_text("IMG_20221229_084412.jpg") == "20221229=2022-12-29");
}

TEST_CASE("words that begin like a month, and months that are common words") {
    CHECK_NOTHING("۳۱ میلیون", "۳۱ می‌شود", "31 می شود", "۶۰ مهد", "4 دی‌کلرو", "۳ تیره", "۵ مهر", "۱۰ تیر", "۳ آب",
                  "۲ میزان", "2 Mayor 2022", "5 Decade 2022", "سه میلیون ۲۰۲۰", "یک می ۲۰ نفر");
}

TEST_CASE("days that do not exist") {
    CHECK_NOTHING("۳۰ اسفند ۱۴۰۱", "۳۱ مهر ۱۴۰۱", "۳۲ خرداد ۱۴۰۱", "۰ دی ۱۴۰۱", "1401/13/1", "1401/10/31",
                  "2022-02-30", "2022/13/13", "30 February 2024", "31 April 2022", "14011032", "20221329", "0/0/1401",
                  "۱/۱۳/۱۴۰۱", "۳۱ آذر");
}

TEST_CASE("years that are none of today") {
    CHECK_NOTHING("583/21/76", "0912/11/12", "1199/1/1", "2200/1/1", "9999-12-31", "15991231", "12991008", "21001231");
    CHECK(found_text("9999-12-31 میلادی") == "9999-12-31 میلادی=9999-12-31");
}

TEST_CASE("groups longer than their field, and rows of other lengths") {
    CHECK_NOTHING("۷/۱۴۰۲/۵۸۶", "1401/010/08", "14010/1/1", "1401//10/8", "1401/10/", "/10/8", "1401/10", "8/10",
                  "1/2/3/4/5", "1401/10/8/1401/10/9", "1401/10\n/8", "1401-10/8", "1401 /10/ 8");
}

TEST_CASE("ranges") {
    CHECK_NOTHING("۸ تا ۱۲ دی ۱۴۰۱", "از ۸ دی ۱۴۰۱ تا ۱۲ دی ۱۴۰۱", "18 – 20 آذر 95", "۸ و ۹ دی ۱۴۰۱",
                  "از سوم تا سیزدهم آبان", "1396/12/05 لغايت 1396/12/11", "۲۴ اسفندماه تا ۱۵ فروردین ماه ۹۷",
                  "بین ۲۷ اوت تا ۲۲ اکتبر ۲۰۱۷");
}

TEST_CASE("parts of a month, and days counted from another") {
    CHECK_NOTHING("نیمه اول آبان ۱۴۰۱", "هفته دوم آذر ۱۴۰۱", "دهه سوم بهمن ۱۳۹۵", "۳ روز پیش از ۸ دی ۱۴۰۱",
                  "دو هفته بعد از ۸ دی ۱۴۰۱", "یک سال قبل از ۸ دی ۱۴۰۱");
}

TEST_CASE("what later versions read: months and years alone, relative words, times") {
    CHECK_NOTHING("دی ۱۴۰۱", "سال ۱۴۰۱", "دهه ۸۰", "پاییز ۱۴۰۱", "دیروز", "فردا صبح", "۳ روز پیش", "هفته گذشته", "شنبه",
                  "ساعت ۸:۴۴", "۰۸:۴۴:۱۲", "15 مارس 44 ق.م");
}

TEST_CASE("lunar words that are no date") {
    CHECK_NOTHING("عدد ۵ صفر است", "۵ رمضان", "۱۰ رجب", "رجب ۱۴۴۴", "ماه رمضان ۱۴۴۴", "۵ تا ۱۰ رجب ۱۴۴۴", "۳۱ رجب ۱۴۴۴",
                  "۱۷ ربیع الاول سال ۵۳ پیش از هجرت", "61/1/10 هجری قمری");
}

TEST_CASE("in a URL only a whole year/month/day") {
    CHECK_NOTHING("https://a.ir/news/14011008", "https://a.ir/2022-12-29", "https://a.ir/29/12/2022",
                  "http://a.ir/1401/10", "http://a.ir/?d=12/11/98", "http://a.ir/99/12/11");
    CHECK(found_text("https://a.ir/2022/12/29/title") == "2022/12/29=2022-12-29");
    CHECK(found_text("https://a.ir/news/1401/10/08/2826544/title") == "1401/10/08=2022-12-29");
    CHECK(first_text("https://a.ir/2022/12/29/title") == "2022-12-29 gregorian day in_url");
    CHECK(first_text("https://a.ir/ 29/12/2022") == "2022-12-29 gregorian day -");
    // A URL that follows a date says nothing of it.
    CHECK(found_text("۸ دی ۱۴۰۱ ۵/۴/۱۴۰۰ http://a.ir") == "۸ دی ۱۴۰۱=2022-12-29; ۵/۴/۱۴۰۰=2021-06-26");
    CHECK(found_text("http://a.ir/2022/12/29 ۵/۴/۱۴۰۰ http://b.ir") ==
          "2022/12/29=2022-12-29; ۵/۴/۱۴۰۰=2021-06-26");
}

TEST_CASE("lists") {
    CHECK_NOTHING("۵. مهر ۱۴۰۱", "۵- مهر ۱۴۰۱", "اعداد 10,11,12", "۱۰،۱۱،۱۲", "10-11-12 دی ۱۴۰۱");
    CHECK(found_text("۵- ۸ دی ۱۴۰۱") == "۸ دی ۱۴۰۱=2022-12-29");
    CHECK(found_text("1401/10/8,1401/10/9") == "1401/10/8=2022-12-29; 1401/10/9=2022-12-30");
}
