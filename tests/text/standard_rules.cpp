// The rules for whole lines, one case for each thing that a rule says, and for each that it must leave.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <dabir/text/normalize.hpp>
#include "support/law.hpp"

namespace {

using dabir::normalize_options;

constexpr normalize_options standard{.level = dabir::level::standard};

struct example {
    std::string_view text;
    std::string_view expected = {};  // empty: the text stays
};

void check_all(const std::vector<example>& examples, const normalize_options& options = standard) {
    for (const example& one : examples) {
        const std::string_view expected = one.expected.empty() ? one.text : one.expected;
        CAPTURE(one.text);
        CHECK(dabir::normalize(one.text, options) == expected);
        CHECK(dabir::normalize(expected, options) == expected);
    }
}

constexpr bool lines_at_compile_time() {
    char buffer[64] = {};
    dabir::normalize_cell cells[24];
    const auto result = dabir::normalize_to(buffer, buffer + sizeof buffer, " \u0628\u0640\u0628, 1\n\"\u0628\"", standard, cells);
    return result && std::string_view(buffer, static_cast<std::size_t>(result.ptr - buffer))
        == "\u0628\u0628\u060C \u06F1\n\u00AB\u0628\u00BB";
}
DABIR_LAW(lines_at_compile_time)

}  // namespace

TEST_CASE("standard: lines end in LF, and none is added or lost") {
    check_all({
        {"ب\r\nب", "ب\nب"}, {"ب\rب", "ب\nب"}, {"ب\r\r\nب", "ب\n\nب"}, {"ب\vب\fب\u0085ب\u2028ب", "ب\nب\nب\nب\nب"},
        {"ب\r", "ب\n"}, {"\n\n\n"}, {""}, {"ب\n\n\n"}, {"\r\n", "\n"},
    });
}

TEST_CASE("standard: what orders text goes, and keys of old keyboards are half-spaces") {
    check_all({
        {"\u200Eب\u202Bب\u202C", "بب"}, {"ب\u2067ب\u2069", "ب\u200Cب"}, {"د\u2067ب", "دب"}, {"ب\u200E۱", "ب۱"},
        {"ب\x1Fب", "ب\u200Cب"}, {"ب\x1F۱", "ب ۱"}, {"ب\x1Cب", "ب ب"}, {"\u0301\u200E\u0301"},
        {"ب\u1680ب", "ب ب"}, {"ی\u0654", "ئ"},
    });
}

TEST_CASE("standard: tatweel between letters") {
    check_all({
        {"بـــود", "بود"}, {"بَـبـَب", "بَبَب"}, {"هـ.ق"}, {"ـ که ـ"}, {"بـ"}, {"ـب"}, {"ب\u0301ـب"}, {"ب\u0301\u064Eـب"}, {"`بـب`"},
        {"ەـ\u0654ب", "هٔب"},  // composes behind it
    });
}

TEST_CASE("standard: heh and hamza") {
    check_all({
        {"خانۀ", "خانهٔ"}, {"خانه\u200Cء", "خانهٔ"}, {"خانهء", "خانهٔ"}, {"خانهٴ", "خانهٔ"}, {"خانه\u200C\u200Cٔ", "خانهٔ"},
        {"خانهءب"}, {"ءهء", "ءهٔ"}, {"1هء", "۱هء"}, {"هء"}, {"خانهٴ\u064E"}, {"خانهٔٔ", "خانهٔ"}, {"بّّ", "بّ"}, {"خانه\u200Cی"},
        {"www.نه\u200Cء.ir"},
    });
    std::string marks;
    for (int i = 0; i < 31; ++i) marks += "\u064E";
    check_all({{"ب" + marks}});
}

TEST_CASE("standard: quotation marks of Persian prose, in pairs") {
    check_all({
        {"گفت \"آری\" و رفت", "گفت «آری» و رفت"}, {"“آری”", "«آری»"}, {"گفت \"آری"}, {"\"\" ب"},
        {"5\" در 6\" متر", "۵\" در ۶\" متر"}, {"«گفت \"آری\" و»"}, {"\"a\" ب \"b\"", "\"a\" ب \"b\""}, {"\"یک «دو» سه\""},
        {"”ب“"}, {"“ب “ب”", "“ب «ب»"}, {"'آری'"}, {"`\"ب\"` \"ب\"", "`\"ب\"` «ب»"},
    });
}

TEST_CASE("standard: spaces and half-spaces") {
    check_all({
        {"  سلام   دنیا  ", "سلام دنیا"}, {"سلام\u200C دنیا", "سلام دنیا"}, {"می\u200C\u200Cرود", "می\u200Cرود"},
        {"در\u200Cخت", "درخت"}, {"\u200Cسلام\u200C", "سلام"}, {"سلام\u200C.", "سلام."}, {"(\u200Cب\u200C)", "(ب)"},
        {"کتاب\u200C»", "کتاب»"}, {"«مرد»\u200Cها"}, {"۵\u200Cم"}, {"iPhone\u200Cها"}, {"سلام\tدنیا"}, {"\tسلام"}, {"ب\u200C\tب", "ب\tب"},
        {"دِ\u200Cب", "دِب"}, {"«\u200Cب»", "«ب»"}, {"`a  b`  ب", "`a  b` ب"}, {"a  b", "a b"},
    });
}

TEST_CASE("standard: dots") {
    check_all({
        {"سلام...", "سلام…"}, {"سلام....", "سلام…"}, {"سلام..", "سلام.."}, {"سلام…..", "سلام…"}, {"سلام . . ."},
        {"wait... آری", "wait... آری"}, {"`...` ب"},
    });
}

TEST_CASE("standard: digits of Persian prose") {
    check_all({
        {"12 بار", "۱۲ بار"}, {"٤٥٦", "۴۵۶"}, {"page 12"}, {"page ٤", "page ۴"}, {"iPhone12 را"}, {"192.168.1.1 ب"},
        {"نسخه 1.2.3.4.5", "نسخه ۱.۲.۳.۴.۵"}, {"1234.1.1.1 ب", "۱۲۳۴.۱.۱.۱ ب"}, {"12", "۱۲"}, {"ب &#1740; 1", "ب &#1740; ۱"},
        {"ب <a b=1> 1", "ب <a b=1> ۱"}, {"ب <1>", "ب <۱>"}, {"#تگ1 ب1", "#تگ1 ب۱"}, {"#1 ب", "#۱ ب"}, {"ب@a1 1", "ب@a1 ۱"},
        {"`1 ب` 1", "`1 ب` ۱"}, {"``1`ب 1``", "``۱`ب ۱``"}, {"``1 ب``` ``", "``۱ ب``` ``"}, {"`1 ب", "`۱ ب"}, {"مرحله 1\uFE0F\u20E3 2\u20E3"},
    });
}

TEST_CASE("standard: code between fences, over lines") {
    check_all({
        {"1\n```\n1,  ب ?\n```\n1", "۱\n```\n1,  ب ?\n```\n۱"}, {"ب1\n  ```py\n1\n```x\n1 ب", "ب۱\n  ```py\n1\n```x\n۱ ب"},
        {"ب\n```\n1", "ب\n```\n1"}, {"ب ```\n1", "ب ```\n۱"},
    });
}

TEST_CASE("standard: punctuation of Persian prose") {
    check_all({
        {"سلام, خوبی?", "سلام، خوبی؟"}, {"سلام; بله", "سلام؛ بله"}, {"Hello, world?"}, {"1,234", "۱٬۲۳۴"},
        {"1,234,567 تومان", "۱٬۲۳۴٬۵۶۷ تومان"}, {"1,23", "۱,۲۳"}, {"12,345,6", "۱۲,۳۴۵,۶"}, {"1234,567", "۱۲۳۴,۵۶۷"},
        {"1,234,", "۱٬۲۳۴،"}, {"خوبم ;)"}, {"خوبم ;-)"}, {"(خوبم;)", "(خوبم؛)"}, {"12%", "۱۲٪"}, {"%12", "٪۱۲"},
        {"12 %", "۱۲ ٪"}, {"12%a ب"}, {"۱۲% a ب", "۱۲٪ a ب"}, {"%ب"}, {"&amp; ب"}, {"ب ;( ب"},
    });
}

TEST_CASE("standard: spaces round punctuation and brackets") {
    check_all({
        {"سلام ، دنیا", "سلام، دنیا"}, {"سلام ،دنیا", "سلام، دنیا"}, {"سلام،دنیا", "سلام، دنیا"}, {"آخر .", "آخر."},
        {"آخر .\" ", "آخر.\""}, {"«سلام» .", "«سلام»."}, {"سلام !؟", "سلام!؟"}, {"ساعت ۸ :۴۴", "ساعت ۸ :۴۴"},
        {"ب .. ب", "ب.. ب"}, {"ب . . ب"}, {"سلام (  ما  ) بود", "سلام (ما) بود"}, {"کتاب( ها )", "کتاب (ها)"}, {"کتاب(ها)"},
        {"[ ]"}, {"[  ]", "[ ]"}, {"( a ] b )"}, {"گفت:«آری»", "گفت: «آری»"}, {"ببین!(ما)", "ببین! (ما)"}, {"ببین:(ما)"},
        {"رفتم.آمدم", "رفتم. آمدم"}, {"ه.ش"}, {"دی.جی"}, {"بی.بی.سی"}, {"رفت.آمد.نشست"}, {"ق.م"}, {"۸:۴۴"}, {"۸ : ۴۴"}, {"ب …"},
        {"( ما)بود", "(ما)بود"}, {"(ما )بود", "(ما) بود"}, {"خوب ؟)", "خوب؟)"}, {"خوب :)"}, {"! ب"}, {"a , b", "a , b"},
    });
}

TEST_CASE("standard: brackets within brackets") {
    std::string deep, tidy;
    for (int i = 0; i < 64; ++i) deep += "( ", tidy += "(";
    deep += "ب";
    tidy += "ب";
    for (int i = 0; i < 64; ++i) deep += " )", tidy += ")";
    CHECK(dabir::normalize(deep, standard) == tidy);
    // The outermost of more than 64 is not looked at.
    CHECK(dabir::normalize("( " + deep + " )", standard) == "( " + tidy + " )");
}

TEST_CASE("safe: a rule for lines beside it") {
    check_all({{"12 ب?", "۱۲ ب?"}}, {.digits = dabir::digits::persian});
    check_all({{"12 ب?", "12 ب؟"}}, {.punctuation = dabir::punctuation::persian});
    check_all({{"\"ب\" ,ب", "«ب» ,ب"}}, {.quotes = dabir::quotes::guillemets});
    check_all({{"ب... ,ب", "ب… ,ب"}}, {.ellipsis = dabir::ellipsis::join});
    check_all({{"ب  \u200C\u200Cب", "ب  ب"}}, {.zwnj = dabir::zwnj::tidy});
    check_all({{" ب  \u200Cب", "ب \u200Cب"}}, {.spaces = dabir::spaces::tidy});
    check_all({{"بـب  ", "بب  "}}, {.tatweel = dabir::tatweel::remove});
    check_all({{"نۀ نه\u200Cء\r\n", "نهٔ نهٔ\r\n"}}, {.heh = dabir::heh::hamza});
    check_all({{"ب ،ب\r", "ب، ب\r"}}, {.spacing = dabir::spacing::fix});
}
