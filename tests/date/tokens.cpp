#include <dabir/date/detail/token.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::detail::particle;
using dabir::detail::read_token;
using dabir::detail::token;
using dabir::detail::token_kind;
using dabir::detail::token_stream;
using dabir::detail::word_class;

/// The tokens of a text as text: 12 is a number, [x] a word of the lexicon, {x} another, the folded mark a mark; a
/// space before what is spaced, | before what stands on a new line.
std::string tokens_text(std::string_view text) {
    std::string out;
    token_stream in{text, 0};
    for (; !in[0].is(token_kind::end); in.drop()) {
        const token& t = in[0];
        out += t.newline ? "|" : t.spaced ? " " : "";
        const std::string bytes{text.substr(t.begin, t.end - t.begin)};
        if (t.is(token_kind::number)) out += std::to_string(t.value);
        else if (t.is(token_kind::word)) out += '[' + bytes + ']';
        else if (t.is(token_kind::other)) out += '{' + bytes + '}';
        else out += t.mark < 0x80 ? std::string(1, static_cast<char>(t.mark)) : bytes;
    }
    return out;
}

}  // namespace

TEST_CASE("numbers, words and marks, and what stands between them") {
    CHECK(tokens_text("") == "");
    CHECK(tokens_text(" \n\u200C\u200F") == "");
    CHECK(tokens_text("۰۸:۴۴ - ۰۸ دی ۱۴۰۱") == "8:44 - 8 [دی] 1401");
    CHECK(tokens_text("علی ۸دی‌ماه") == "{علی} 8[دی] [ماه]");
    CHECK(tokens_text("8\n9\r\n10\u2028 11") == "8|9|10|11");
    CHECK(tokens_text("8\u00A09\t10\u200C11") == "8 9 10 11");
    CHECK(tokens_text("بیست و یکم دی") == "[بیست و یکم] [دی]");
    CHECK(tokens_text("بیست و دی") == "[بیست] [و] [دی]");
    CHECK(tokens_text("سی ام و سی‌ویکم") == "[سی ام] [و] [سی‌ویکم]");
    CHECK(tokens_text("سه    شنبه") == "[سه] [شنبه]");
    CHECK(tokens_text("شصت و سی و دوم") == "{شصت} [و] {سی} [و] [دوم]");
    CHECK(tokens_text("۵شنبه ۱۵شنبه") == "[۵شنبه] 15[شنبه]");
    CHECK(tokens_text("کتاب‌ها") == "{کتاب‌ها}");
    CHECK(tokens_text("abc123def") == "{abc}123{def}");
}

TEST_CASE("digits of three sets, mixed, with characters between them that say nothing") {
    CHECK(tokens_text("12٣۴") == "1234");
    CHECK(tokens_text("1\u200F4\u200E0\u20661") == "1401");
    CHECK(read_token("1\u064E4", 0).value == 1);  // a mark ends a number
    CHECK(read_token("१", 0).is(token_kind::mark));
    const token ends = read_token("\u200F۱۴۰۱\u200F ", 0);
    CHECK(ends.begin == 3);
    CHECK(ends.end == 11);
}

TEST_CASE("a number says how many digits it has, and is saturated beyond 19") {
    const auto number = [](const std::string& text) { return read_token(text, 0); };
    CHECK(number("007").value == 7);
    CHECK(number("007").digits == 3);
    CHECK(number(std::string(19, '9')).value == 9999999999999999999u);
    CHECK(number(std::string(20, '9')).value == UINT64_MAX);
    CHECK(number(std::string(254, '1')).digits == 254);
    CHECK(number(std::string(255, '1')).digits == 255);
    CHECK(number(std::string(256, '1')).digits == 255);
    CHECK(number(std::string(70000, '0')).digits == 255);
    CHECK(number(std::string(70000, '0')).end == 70000);
}

TEST_CASE("one hyphen, one slash, one comma, one dot") {
    CHECK(tokens_text("- \u2010 \u2011 \u2012 – — ― \u2212") == "- - - - - - - -");
    CHECK(tokens_text("/ \u060D \u2044 \u2215 \uFF0F") == "/ / / / /");
    CHECK(tokens_text(", ، ٬") == ", , ,");
    CHECK(tokens_text(". ٫") == ". .");
    CHECK(tokens_text("٪") == "%");
    CHECK(tokens_text("۱۳۹۵ـ۹ـ۱۱") == "1395-9-11");  // tatweel between digits is a dash
    CHECK(tokens_text("دـی") == "[دـی]");              // and nothing inside a word
}

TEST_CASE("what is ill-formed is a mark of its own") {
    CHECK(tokens_text("8\xFF" "9") == "8\xFF" "9");
    CHECK(tokens_text("\xD8").size() == 1);
    const token cut = read_token("\xE2\x80", 0);
    CHECK(cut.is(token_kind::mark));
    CHECK(cut.end == 2);
}

TEST_CASE("Latin letters and the underscore are known") {
    const auto latin = [](std::string_view text) { return read_token(text, 0).latin; };
    CHECK(latin("px"));
    CHECK(latin("Dec"));
    CHECK(latin("_"));
    CHECK_FALSE(latin("دی"));
    CHECK_FALSE(latin("é"));
    CHECK_FALSE(latin("12"));
    CHECK_FALSE(latin("-"));
}

namespace {

/// The tokens in a URL.
std::string in_url(std::string_view text) {
    std::string out;
    for (token_stream in{text, 0}; !in[0].is(token_kind::end); in.drop())
        if (in[0].in_url()) out += text.substr(in[0].begin, in[0].end - in[0].begin);
    return out;
}

}  // namespace

TEST_CASE("a URL goes from its scheme or www to white space or what cannot be in one") {
    CHECK(in_url("۱۲ https://a.ir/1401/10/8 ۱۳") == "https://a.ir/1401/10/8");
    CHECK(in_url("www.a.ir/۱۴۰۱") == "www.a.ir/۱۴۰۱");
    CHECK(in_url("<http://a.ir/8> 9") == "http://a.ir/8");
    CHECK(in_url("\"ftp://a\" http://b\n8") == "ftp://ahttp://b");
    CHECK(in_url("http://a www.b") == "http://awww.b");
    CHECK(in_url("http: //a") == "");
    CHECK(in_url("دی://۸") == "");
    CHECK(in_url("a.ir/1401/10/8") == "");
}

TEST_CASE("tokens before the URL do not stand in it, whatever was read ahead") {
    token_stream in{"8 9 http://a.ir/10 11", 0};
    CHECK(in[9].begin != 0);
    CHECK_FALSE(in[0].in_url());
    CHECK_FALSE(in[1].in_url());
    CHECK(in[2].url_end == 18);
    // Read again from a place within it, and from one before it.
    CHECK(token_stream{"http://a.ir/10 11", 12, 14}[0].in_url());
    CHECK_FALSE(token_stream{"http://a.ir/10 11", 12, 14}[1].in_url());
}

TEST_CASE("the window holds 64 tokens; what lies beyond reads as the end") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += std::to_string(i) + ' ';
    token_stream in{text, 0};
    CHECK(in[63].value == 63);
    CHECK(in[64].is(token_kind::end));
    CHECK(in[1000].is(token_kind::end));
    in.drop();
    CHECK(in[63].value == 64);
}

TEST_CASE("a reference into the window stays true until the next drop") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += std::to_string(i) + ' ';
    token_stream in{text, 0};
    for (std::uint64_t head = 0; head < 200; ++head) {
        const token& first = in[0];
        const token& middle = in[31];
        const token& last = in[63];
        CHECK(in[64].is(token_kind::end));
        CHECK(first.value == head);
        CHECK(middle.value == head + 31);
        CHECK(last.value == head + 63);
        in.drop();
        CHECK(in.previous().value == head);
        CHECK(in.previous(2).is(head == 0 ? token_kind::end : token_kind::number));
        if (head != 0) CHECK(in.previous(2).value == head - 1);
    }
}

TEST_CASE("a stream gives what reading token by token gives, however far it looks ahead") {
    fixed_random random{11};
    for (int round = 0; round < 300; ++round) {
        const std::string text = random.bytes(200, "18/-: \n\xD8\xAF\xDB\x8C\xE2\x80\x8C" "aT_");
        token_stream in{text, 0};
        std::size_t pos = 0;
        for (;;) {
            static_cast<void>(in[random.below(64)]);
            const token expected = read_token(text, pos);
            const bool same = in[0].begin == expected.begin && in[0].end == expected.end &&
                              in[0].kind == expected.kind && in[0].value == expected.value &&
                              in[0].spaced == expected.spaced;
            if (!same) CHECK_MESSAGE(same, text);
            if (expected.is(token_kind::end)) break;
            pos = expected.end;
            in.drop();
        }
        CHECK(in[0].begin == text.size());
        CHECK(in[5].is(token_kind::end));
    }
}

namespace {

constexpr bool tokens_at_compile_time() {
    token_stream in{"۸ دی/T", 0};
    return in[0].value == 8 && in[1].is(word_class::jalali_month) && in[2].is(U'/') && in[3].is(particle::iso_time) &&
           in[4].is(token_kind::end) && in[4].begin == 9;
}
DABIR_LAW(tokens_at_compile_time)

static_assert(noexcept(read_token(std::string_view{}, 0)));

}  // namespace
