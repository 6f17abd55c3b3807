#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

/// The labels of the dates of a text.
std::string labels_text(std::string_view text) {
    std::string out;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        if (!out.empty()) out += ' ';
        out += dabir::to_string(match.label);
    }
    return out;
}

}  // namespace

TEST_CASE("a label touches its date") {
    CHECK(labels_text("تاریخ انتشار: ۸ دی ۱۴۰۱") == "published");
    CHECK(labels_text("منتشر شده در ۸ دی ۱۴۰۱") == "published");
    CHECK(labels_text("Published on December 29, 2022") == "published");
    CHECK(labels_text("آخرین به‌روزرسانی: ۱۴۰۱/۱۰/۸") == "updated");
    CHECK(labels_text("Last updated: 2022-12-29") == "updated");
    CHECK(labels_text("زمان برگزاری: ۸ دی ۱۴۰۱") == "event");
    CHECK(labels_text("مهلت: ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("تا تاریخ ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("متولد ۸ دی ۱۳۵۱") == "birth");
    CHECK(labels_text("درگذشتهٔ ۸ دی ۱۳۵۱") == "death");
    CHECK(labels_text("تاریخ: ۸ دی ۱۴۰۱") == "none");
    CHECK(labels_text("۸ دی ۱۴۰۱") == "none");
}

TEST_CASE("also before the time, the weekday and the bracket that begin the moment") {
    CHECK(labels_text("تاریخ انتشار: ۰۸:۴۴ - ۸ دی ۱۴۰۱ - 2022 December 29") == "published");
    CHECK(labels_text("تاریخ انتشار: پنجشنبه ۸ دی ۱۴۰۱") == "published");
    CHECK(labels_text("زمان انتشار [ساعت ۸:۴۴ ۸ دی ۱۴۰۱]") == "published");
    CHECK(labels_text("تاریخ انتشار:\n۸ دی ۱۴۰۱") == "published");
}

TEST_CASE("a few words and a colon may stand between, on one line") {
    CHECK(labels_text("مهلت ارسال مقاله: ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("مهلت ارسال مقاله ۸ دی ۱۴۰۱") == "none");
    CHECK(labels_text("مهلت ارسال مقاله:\n۸ دی ۱۴۰۱") == "none");
    CHECK(labels_text("مهلت ارسال\nمقاله: ۸ دی ۱۴۰۱") == "none");
    CHECK(labels_text("مهلت آ ب پ ت ث ج: ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("مهلت آ ب پ ت ث ج چ: ۸ دی ۱۴۰۱") == "none");
    CHECK(labels_text("متولد تهران ۸ دی ۱۳۵۱") == "none");
}

TEST_CASE("a plain label between changes nothing, another label does") {
    CHECK(labels_text("مهلت، تاریخ: ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("تاریخ انتشار، مهلت: ۸ دی ۱۴۰۱") == "deadline");
    CHECK(labels_text("مهلت ثبت نام تاریخ: ۸ دی ۱۴۰۱") == "none");
}

TEST_CASE("a label is for one date") {
    CHECK(labels_text("تاریخ انتشار: ۸ دی ۱۴۰۱ و بعد ۹ دی ۱۴۰۱") == "published none");
    CHECK(labels_text("تاریخ انتشار: ۸ دی ۱۴۰۱ آخرین تغییر: ۹ دی ۱۴۰۱") == "published updated");
    CHECK(labels_text("۸ دی ۱۴۰۱ تاریخ انتشار") == "none");
}

TEST_CASE("partial dates have labels too") { CHECK(labels_text("زمان برگزاری: ۸ آذر") == "event"); }

TEST_CASE("names of labels, calendars, precisions and flags; numbers that are none have no name") {
    CHECK(dabir::to_string(dabir::date_label::death) == "death");
    CHECK(dabir::to_string(static_cast<dabir::date_label>(7)) == "");
    CHECK(dabir::to_string(dabir::calendar::hijri) == "hijri");
    CHECK(dabir::to_string(static_cast<dabir::calendar>(4)) == "");
    CHECK(dabir::to_string(dabir::precision::second) == "second");
    CHECK(dabir::to_string(dabir::precision::vague) == "vague");
    CHECK(dabir::to_string(static_cast<dabir::precision>(10)) == "");
    CHECK(dabir::to_string(dabir::date_flag::ambiguous_order) == "ambiguous_order");
    CHECK(dabir::to_string(dabir::date_flag::year_inferred) == "year_inferred");
    CHECK(dabir::to_string(static_cast<dabir::date_flag>(0)) == "");
    CHECK(dabir::to_string(static_cast<dabir::date_flag>(3)) == "");
    CHECK(dabir::to_string(static_cast<dabir::date_flag>(1 << 11)) == "");
}
