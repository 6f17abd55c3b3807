#include <dabir/date/detail/lexicon.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/law.hpp"

// Every spelling of tools/data/lexicon.json, as it is there and as pages write it.

namespace {

using dabir::character_class;
using dabir::detail::daypart;
using dabir::detail::era;
using dabir::detail::find_word;
using dabir::detail::found_word;
using dabir::detail::particle;
using dabir::detail::word;
using dabir::detail::word_class;
using dabir::detail::zone;

struct entry {
    std::string spelling;
    word_class kind;
    unsigned value;
};

// ---- a reader for the little of JSON that the file has -----------------------------------------------------------

/// The strings of the file in order, each with the names of the objects and the numbers of the arrays around it:
/// {"jalali_month", "9", "1"} is the second spelling of the tenth month.
struct json_reader {
    const std::string& text;
    std::size_t at = 0;
    std::vector<std::string> path;
    std::vector<std::pair<std::vector<std::string>, std::string>> strings;

    char next() {
        while (at < text.size() && std::string_view(" \n\r\t,:").find(text[at]) != std::string_view::npos) ++at;
        return at < text.size() ? text[at] : '\0';
    }
    std::string quoted() {
        const std::size_t begin = ++at;
        at = text.find('"', at);
        return text.substr(begin, at++ - begin);
    }
    void value() {
        const char open = next();
        if (open == '"') {
            strings.emplace_back(path, quoted());
            return;
        }
        ++at;
        for (std::size_t n = 0; next() != (open == '{' ? '}' : ']') && at < text.size(); ++n) {
            path.push_back(open == '{' ? quoted() : std::to_string(n));
            value();
            path.pop_back();
        }
        ++at;
    }
};

constexpr std::string_view eras[] = {"none", "jalali", "hijri", "hijri_or_jalali", "gregorian", "before", "imperial"};
constexpr std::string_view dayparts[] = {"none", "morning", "am", "noon", "pm", "evening", "night", "midnight"};
constexpr std::string_view particles[] = {"none",   "month",       "month_before", "year",  "day",  "clock",  "minute",
                                          "second", "conjunction", "in",           "until", "part", "beside", "same",
                                          "iso_time"};
constexpr std::string_view zones[] = {"none", "utc", "kabul", "tehran", "local"};
constexpr std::string_view labels[] = {"none", "published", "updated", "event", "deadline", "birth", "death"};

template <std::size_t N>
unsigned index_in(const std::string_view (&names)[N], std::string_view name) {
    return static_cast<unsigned>(std::find(names, names + N, name) - names);
}

std::vector<entry> read_lexicon() {
    std::ifstream file(DABIR_SOURCE_DIR "/tools/data/lexicon.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    json_reader json{text, 0, {}, {}};
    json.value();
    std::vector<entry> entries;
    for (const auto& [path, spelling] : json.strings) {
        const std::string& name = path[0];
        const auto number = [&, &p = path] { return static_cast<unsigned>(std::stoul(p[1])); };
        if (name == "jalali_month") entries.push_back({spelling, word_class::jalali_month, number() + 1});
        else if (name.starts_with("gregor")) entries.push_back({spelling, word_class::gregorian_month, number() + 1});
        else if (name == "lunar_month") entries.push_back({spelling, word_class::hijri_month, number() + 1});
        else if (name == "weekday") entries.push_back({spelling, word_class::weekday, (number() + 6) % 7});
        else if (name == "ordinal") entries.push_back({spelling, word_class::ordinal, number() + 1});
        else if (name == "cardinal") entries.push_back({spelling, word_class::cardinal, number()});
        else if (name == "era") entries.push_back({spelling, word_class::era, index_in(eras, path[1])});
        else if (name == "daypart") entries.push_back({spelling, word_class::daypart, index_in(dayparts, path[1])});
        else if (name == "particle") entries.push_back({spelling, word_class::particle, index_in(particles, path[1])});
        else if (name == "zone") entries.push_back({spelling, word_class::zone, index_in(zones, path[1])});
        else if (name == "date_label") entries.push_back({spelling, word_class::date_label, index_in(labels, path[1])});
        else if (name == "number_label") entries.push_back({spelling, word_class::number_label, 0});
        else if (name == "unit") entries.push_back({spelling, word_class::unit, 0});
        else if (name == "ordinal_suffix" && spelling != "م")  // an era first
            entries.push_back({spelling, word_class::ordinal_suffix, 0});
    }
    return entries;
}

const std::vector<entry>& lexicon() {
    static const std::vector<entry> entries = read_lexicon();
    return entries;
}

// ---- how pages write a spelling ----------------------------------------------------------------------------------

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> out;
    for (const char *p = text.data(), *last = p + text.size(); p != last;) {
        const auto length = dabir::detail::decode(p, last).length;
        out.emplace_back(p, length);
        p += length;
    }
    return out;
}

bool is_gap(const std::string& c) { return c == " " || c == "-" || c == "\u200C"; }

std::string with_gaps(std::string_view spelling, const std::string& gap) {
    std::string out;
    for (const std::string& c : characters(spelling)) out += is_gap(c) ? gap : c;
    return out;
}

std::string without_dots(std::string_view spelling) {
    std::string out;
    for (const char c : spelling)
        if (c != '.') out += c;
    return out;
}

/// With a character behind each but the last.
std::string with_inside(std::string_view spelling, const std::string& mark) {
    std::string out;
    for (const std::string& c : characters(spelling)) out += (out.empty() || is_gap(c) ? "" : mark) + c;
    return out;
}

std::string with_letters(std::string_view spelling, const std::map<std::string, std::string>& letters) {
    std::string out;
    for (const std::string& c : characters(spelling)) out += letters.contains(c) ? letters.at(c) : c;
    return out;
}

std::string upper(std::string spelling) {
    for (char& c : spelling)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return spelling;
}

void check_whole(const entry& e, const std::string& written) {
    const found_word found = find_word(written, 0);
    if (found.end == written.size() && found.word.word_class == e.kind && found.word.value == e.value) return;
    CAPTURE(e.spelling);
    CAPTURE(written);
    CHECK(found.end == written.size());
    CHECK(static_cast<int>(found.word.word_class) == static_cast<int>(e.kind));
    CHECK(static_cast<unsigned>(found.word.value) == e.value);
}

}  // namespace

TEST_CASE("the file holds every class of words") {
    std::set<word_class> kinds;
    for (const entry& e : lexicon()) kinds.insert(e.kind);
    // But ordinals and cardinals, which are read as numbers are.
    CHECK(kinds.size() == static_cast<std::size_t>(word_class::ordinal_suffix) - 2);
    CHECK(lexicon().size() > 500);
}

TEST_CASE("a spelling is found with its meaning, whole") {
    for (const entry& e : lexicon()) {
        check_whole(e, e.spelling);
        check_whole(e, upper(e.spelling));
        // Not at 0, and with a text around it.
        const std::string around = "ژژ " + e.spelling + " ژ";
        const found_word found = find_word(around, 5);
        CHECK(found.end == 5 + e.spelling.size());
    }
}

TEST_CASE("a gap is a space, a half-space or nothing, a dot is one or nothing") {
    for (const entry& e : lexicon()) {
        for (const char* gap : {"", " ", "\u200C", "\u00A0", " \u200C ", "  ", "\u200F"})
            check_whole(e, with_gaps(e.spelling, gap));
        check_whole(e, without_dots(e.spelling));
    }
}

TEST_CASE("letters are read in all their forms, and marks, tatweel and half-spaces inside are passed over") {
    const std::map<std::string, std::string> arabic{{"ی", "ي"}, {"ک", "ك"}, {"ا", "أ"}, {"ه", "ة"}};
    const std::map<std::string, std::string> presentation{{"ی", "\uFEF1"}, {"م", "\uFEE3"}, {"ش", "\uFEB7"}};
    for (const entry& e : lexicon()) {
        check_whole(e, with_letters(e.spelling, arabic));
        check_whole(e, with_letters(e.spelling, presentation));
        for (const char* mark : {"ـ", "ــ", "\u064E", "\u0651\u0650", "\u200C", "\u200D", "\u200E", "\u2067"})
            check_whole(e, with_inside(e.spelling, mark));
    }
}

TEST_CASE("a word ends at a boundary or a digit, not within a longer one") {
    for (const entry& e : lexicon()) {
        CAPTURE(e.spelling);
        for (const char* more : {"ژ", "\u200Cژ", "q", "ـژ", "\u064Eژ"})
            CHECK(find_word(e.spelling + more, 0).end < e.spelling.size());
        for (const char* more : {" ژ", "7", "۷", "\u200C۷", "/", "،", "\u200C", "\n", "\xFF"})
            CHECK(find_word(e.spelling + more, 0).end == e.spelling.size());
    }
}

TEST_CASE("a cut spelling is no longer than it is") {
    for (const entry& e : lexicon())
        for (std::size_t size = 0; size < e.spelling.size(); ++size)
            CHECK(find_word(std::string_view(e.spelling).substr(0, size), 0).end <= size);
}

TEST_CASE("the longest word wins") {
    const auto first = [](std::string_view text) { return std::string(text.substr(0, find_word(text, 0).end)); };
    CHECK(first("هجری شمسی") == "هجری شمسی");
    CHECK(first("هجری شمار") == "هجری");
    CHECK(first("تاریخ انتشار: ۸ دی") == "تاریخ انتشار");
    CHECK(first("قبل از ظهر") == "قبل از ظهر");
    CHECK(first("قبل از دی") == "قبل از");
    CHECK(first("Sept 8") == "Sept");
    CHECK(first("A.M. 8") == "A.M.");
    CHECK(first("ب.ظ. فردا") == "ب.ظ.");
}

TEST_CASE("words that only begin like a month are none") {
    CHECK(find_word("میلیون", 0).word.is(word_class::unit));
    for (const char* text : {"میلاد", "می‌شود", "میشود", "مهد", "مهران", "دی‌کلرو", "دیروز", "تیره", "تیراندازی", "آبی",
                             "آذربایجان", "Marathon", "Decade", "Mayor", "دی\u064Eر", "مهر\u200C\u200Cبان"})
        CHECK_MESSAGE(find_word(text, 0).end == 0, text);
}

TEST_CASE("a month and the word month, a weekday and its evening may be written together") {
    const auto is_month = [](std::string_view text, std::size_t length, unsigned value) {
        const found_word found = find_word(text, 0);
        return found.end == length && found.word.is(word_class::jalali_month) && found.word.value == value;
    };
    CHECK(is_month("دیماه", 4, 10));
    CHECK(is_month("دی‌ماه", 4, 10));
    CHECK(is_month("مردادماه ۱۴۰۰", 10, 5));
    CHECK(is_month("اسفندماه", 10, 12));
    CHECK_FALSE(is_month("دیماهی", 4, 10));
    CHECK_FALSE(is_month("دیسال", 4, 10));
    CHECK(find_word("جمعهشب", 0).word.is(word_class::weekday));
    CHECK(find_word("جمعه‌شب", 0).end == 8);
    CHECK(find_word("جمعه‌ماه", 0).end == 0);
}

TEST_CASE("at most three spaces are a gap, and no newline is") {
    CHECK(find_word("سه   شنبه", 0).end == 4 + 3 + 8);
    CHECK(find_word("سه    شنبه", 0).end == 0);
    CHECK(find_word("سه\nشنبه", 0).end == 0);
}

TEST_CASE("common words that name a month too are told from the rest") {
    for (const char* text : {"دی", "تیر", "مهر", "می", "مارس", "میزان", "Day", "آذار"})
        CHECK_MESSAGE(find_word(text, 0).word.everyday, text);
    for (const char* text : {"فروردین", "آذر", "بهمن", "آوریل", "May", "Dec"})
        CHECK_FALSE_MESSAGE(find_word(text, 0).word.everyday, text);
}

namespace {

constexpr bool words_are_found_at_compile_time() {
    const found_word dey = find_word("دی‌ماه 1401", 0), month = find_word("دی‌ماه 1401", 7);
    const found_word arabic = find_word("دي", 0);
    return dey.end == 4 && dey.word.is(word_class::jalali_month) && dey.word.value == 10 && dey.word.everyday &&
           month.end == 13 && month.word.is(particle::month) && arabic.end == 4 &&
           find_word("میلاد", 0).end == 0 && find_word("", 0).end == 0 && find_word("x", 1).end == 0;
}
DABIR_LAW(words_are_found_at_compile_time)

static_assert(noexcept(find_word(std::string_view{}, 0)));
static_assert(sizeof(word) == 3 && sizeof(dabir::detail::lexicon_node) == 8);

}  // namespace
