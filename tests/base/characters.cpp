#include <dabir/base/characters.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// Every code point against a slow reading of what the table is made from: tools/data/chars.csv, and the files
// of the Unicode Character Database where the package unicode-data is installed.

namespace {

using dabir::character_class;
using dabir::classify;
using dabir::digit_value;
using dabir::is_arabic_letter;
using dabir::joining;
using dabir::joining_type;
using dabir::reading_fold;

constexpr char32_t end_of_unicode = 0x110000;
constexpr std::uint32_t none = 0xFFFFFFFF;

struct sample {
    char32_t character;
    character_class kind;
    int digit;
    joining_type joins;
    bool arabic;
    char32_t fold;
};

using enum character_class;
using enum joining_type;

constexpr sample samples[] = {
    {U'a', letter, -1, non_joining, false, U'a'},
    {U'Z', letter, -1, non_joining, false, U'z'},
    {U'7', digit, 7, non_joining, false, U'7'},
    {U' ', space, -1, non_joining, false, U' '},
    {U'\t', space, -1, non_joining, false, U'\t'},
    {U'\n', newline, -1, non_joining, false, U'\n'},
    {U'\0', ignorable, -1, non_joining, false, U'\0'},
    {0x1F, space, -1, non_joining, false, 0x1F},
    {0x85, newline, -1, non_joining, false, 0x85},
    {0xA0, space, -1, non_joining, false, 0xA0},
    {0xAC, other, -1, non_joining, false, 0x200C},          // NOT SIGN
    {0xAD, ignorable, -1, transparent, false, 0},           // SOFT HYPHEN
    {0xBD, number, -1, non_joining, false, 0xBD},           // VULGAR FRACTION ONE HALF
    {0xE9, letter, -1, non_joining, false, 0xE9},
    {0x301, mark, -1, transparent, false, 0x301},           // a mark of another script is no spelling of ours
    {0x60C, other, -1, non_joining, false, U','},
    {0x621, letter, -1, non_joining, true, 0x621},          // HAMZA
    {0x622, letter, -1, right_joining, true, 0x627},        // ALEF WITH MADDA
    {0x626, letter, -1, dual_joining, true, 0x6CC},
    {0x628, letter, -1, dual_joining, true, 0x628},
    {0x629, letter, -1, right_joining, true, 0x647},        // TEH MARBUTA
    {0x640, tatweel, -1, join_causing, false, 0x640},
    {0x643, letter, -1, dual_joining, true, 0x6A9},         // Arabic KAF
    {0x64A, letter, -1, dual_joining, true, 0x6CC},         // Arabic YEH
    {0x64E, mark, -1, transparent, false, 0},               // FATHA
    {0x654, mark, -1, transparent, false, 0},               // HAMZA ABOVE
    {0x660, digit, 0, non_joining, false, U'0'},
    {0x665, digit, 5, non_joining, false, U'5'},
    {0x66A, other, -1, non_joining, false, U'%'},
    {0x674, ignorable, -1, non_joining, true, 0},           // HIGH HAMZA
    {0x6C0, letter, -1, right_joining, true, 0x647},        // HEH WITH YEH ABOVE
    {0x6CC, letter, -1, dual_joining, true, 0x6CC},
    {0x6D5, letter, -1, right_joining, true, 0x647},        // Kurdish AE
    {0x6DD, other, -1, non_joining, false, U' '},           // END OF AYAH
    {0x6E5, ignorable, -1, non_joining, true, 0},           // SMALL WAW
    {0x6F9, digit, 9, non_joining, false, U'9'},
    {0x967, number, -1, non_joining, false, 0x967},         // DEVANAGARI DIGIT ONE
    {0x200B, ignorable, -1, transparent, false, 0},
    {0x200C, zwnj, -1, non_joining, false, 0x200C},
    {0x200D, ignorable, -1, join_causing, false, 0},
    {0x200F, ignorable, -1, transparent, false, 0},
    {0x2013, other, -1, non_joining, false, U'-'},
    {0x2026, other, -1, non_joining, false, 0x2026},        // ELLIPSIS is three
    {0x2028, newline, -1, non_joining, false, 0x2028},
    {0x3000, space, -1, non_joining, false, 0x3000},
    {0x4E00, letter, -1, non_joining, false, 0x4E00},
    {0xD800, other, -1, non_joining, false, 0xD800},
    {0xFB8F, letter, -1, non_joining, true, 0x6A9},         // KEHEH ISOLATED FORM
    {0xFDFC, other, -1, non_joining, false, 0xFDFC},        // RIAL SIGN is four
    {0xFE0F, mark, -1, transparent, false, 0},
    {0xFE76, ignorable, -1, non_joining, true, 0},          // FATHA ISOLATED FORM
    {0xFE80, letter, -1, non_joining, true, 0x621},         // HAMZA ISOLATED FORM
    {0xFEFB, letter, -1, non_joining, true, 0xFEFB},        // LAM ALEF is two
    {0xFF15, number, -1, non_joining, false, U'5'},
    {0xFF21, letter, -1, non_joining, false, U'a'},
    {0x1D7D8, number, -1, non_joining, false, U'0'},
    {0x1F600, other, -1, non_joining, false, 0x1F600},
    {0x20000, letter, -1, non_joining, false, 0x20000},
    {0x3FFFF, other, -1, non_joining, false, 0x3FFFF},
    {0x40000, other, -1, non_joining, false, 0x40000},
    {0xE0001, other, -1, transparent, false, 0xE0001},
    {0xE0100, mark, -1, transparent, false, 0xE0100},
    {0xE01EF, mark, -1, transparent, false, 0xE01EF},
    {0xE01F0, other, -1, non_joining, false, 0xE01F0},
    {0xE0200, other, -1, non_joining, false, 0xE0200},
    {0x10FFFF, other, -1, non_joining, false, 0x10FFFF},
    {0x110000, other, -1, non_joining, false, 0x110000},
    {0x80000628, other, -1, non_joining, false, 0x80000628},
    {0xFFFFFFFF, other, -1, non_joining, false, 0xFFFFFFFF},
};

constexpr std::uint32_t all_right = 0x12345678;

// The first sample that is answered wrongly.
constexpr char32_t wrong_sample() {
    for (const sample& s : samples) {
        const char32_t c = s.character;
        if (classify(c) != s.kind || digit_value(c) != s.digit || joining(c) != s.joins) return c;
        if (is_arabic_letter(c) != s.arabic || reading_fold(c) != s.fold) return c;
    }
    return all_right;
}

static_assert(wrong_sample() == all_right);
static_assert(noexcept(classify(0)) && noexcept(digit_value(0)) && noexcept(joining(0)));
static_assert(noexcept(is_arabic_letter(0)) && noexcept(reading_fold(0)));
static_assert(sizeof(character_class) == 1 && sizeof(joining_type) == 1);
// What a normaliser adds has to fit in 24 KB with it.
static_assert(sizeof(dabir::detail::characters_top) + sizeof(dabir::detail::characters_middle)
                  + sizeof(dabir::detail::characters_leaf) + sizeof(dabir::detail::characters_properties)
                  + sizeof(dabir::detail::characters_fold) <= 14 * 1024);

// ---- a slow reading of the sources ------------------------------------------------------------------------

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

char32_t hex(const std::string& text) { return static_cast<char32_t>(std::stoul(text, nullptr, 16)); }

struct range {
    char32_t first;
    char32_t last;
};

range parse_range(const std::string& text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos) return {hex(text), hex(text)};
    return {hex(text.substr(0, dots)), hex(text.substr(dots + 2))};
}

struct row {
    std::string group;
    std::string key;         // the column search_key
    char32_t offset = 0;     // from the first of the row
};

std::vector<row> read_csv() {
    std::vector<row> rows(end_of_unicode);
    std::ifstream file(DABIR_SOURCE_DIR "/tools/data/chars.csv");
    std::string line;
    std::getline(file, line);
    REQUIRE(line == "cp,name,safe,standard,search_key,why,group");
    while (std::getline(file, line)) {
        const std::vector<std::string> cell = split(line, ',');
        REQUIRE(cell.size() == 7);
        const range r = parse_range(cell[0]);
        const bool constant = cell[5].find("constant") != std::string::npos;
        for (char32_t c = r.first; c <= r.last; ++c) rows[c] = {cell[6], cell[4], constant ? 0 : c - r.first};
    }
    return rows;
}

// Lines "first..last ; value # comment".
std::vector<std::string> read_property(const std::string& path) {
    std::vector<std::string> values(end_of_unicode);
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        const std::string text = line.substr(0, line.find('#'));
        const std::size_t semicolon = text.find(';');
        if (semicolon == std::string::npos) continue;
        const range r = parse_range(text.substr(0, text.find_first_of(" ;")));
        const std::size_t begin = text.find_first_not_of(' ', semicolon + 1);
        const std::string value = text.substr(begin, text.find(' ', begin) - begin);
        for (char32_t c = r.first; c <= r.last; ++c) values[c] = value;
    }
    return values;
}

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool in_arabic_block(char32_t c) {
    return within(c, 0x600, 0x6FF) || within(c, 0x750, 0x77F) || within(c, 0x870, 0x8FF)
        || within(c, 0xFB50, 0xFDFF) || within(c, 0xFE70, 0xFEFF);
}

bool is_digit_of_the_sets(char32_t c) {
    return within(c, U'0', U'9') || within(c, 0x660, 0x669) || within(c, 0x6F0, 0x6F9);
}

// The key drops it after alef and yeh alone, so the fold keeps it.
bool is_hamza(char32_t c) { return c == 0x621 || c == 0xFE80; }

const std::string unicode = "/usr/share/unicode/";

bool has_unicode_15() {
    std::ifstream file(unicode + "extracted/DerivedGeneralCategory.txt");
    std::string line;
    std::getline(file, line);
    if (line == "# DerivedGeneralCategory-15.0.0.txt") return true;
    MESSAGE("skipped: the files of Unicode 15.0.0 are not in " << unicode);
    return false;
}

}  // namespace

TEST_CASE("characters: samples") {
    char32_t (*volatile run)() = wrong_sample;  // called, not folded
    CHECK(static_cast<std::uint32_t>(run()) == all_right);
}

TEST_CASE("characters: digits are the three sets") {
    std::uint32_t wrong = none;
    for (char32_t c = 0; c < end_of_unicode && wrong == none; ++c) {
        const bool is = is_digit_of_the_sets(c);
        const char32_t zero = c < 0x660 ? U'0' : c < 0x6F0 ? U'\u0660' : U'\u06F0';
        const int value = is ? static_cast<int>(c - zero) : -1;
        if (digit_value(c) != value || (classify(c) == digit) != is) wrong = c;
    }
    CHECK(wrong == none);
}

TEST_CASE("characters: the fold is the column search_key where that is one code point") {
    const std::vector<row> rows = read_csv();
    std::uint32_t wrong = none;
    for (char32_t c = 0; c < end_of_unicode && wrong == none; ++c) {
        const row& r = rows[c];
        const bool blank = r.group == "spaces" || r.group == "newlines" || within(c, 0x1C, 0x1F);
        char32_t expected = c;
        if (c == 0xAC) {
            expected = 0x200C;
        } else if (is_hamza(c)) {
            expected = 0x621;
        } else if (blank || c == 0x200C || c == 0x640 || r.key.empty()) {
            expected = c;
        } else if (r.key == "-") {
            expected = 0;
        } else if (r.key.find(' ') == std::string::npos) {
            expected = hex(r.key) + r.offset;
        }
        if (reading_fold(c) != expected) wrong = c;

        const character_class kind = classify(c);
        if (blank && kind != (r.group == "newlines" ? newline : space)) wrong = c;
        if ((kind == space || kind == newline) != (blank || c == U' ')) wrong = c;
        if ((kind == zwnj) != (c == 0x200C) || (kind == tatweel) != (c == 0x640)) wrong = c;
        if (kind == ignorable && expected != 0) wrong = c;
        if (expected == 0 && kind != ignorable && kind != mark) wrong = c;
    }
    CHECK(wrong == none);
}

TEST_CASE("characters: folding twice is folding once, and a letter folds to a letter") {
    std::uint32_t wrong = none;
    for (char32_t c = 0; c < end_of_unicode && wrong == none; ++c) {
        const char32_t folded = reading_fold(c);
        if (reading_fold(folded) != folded) wrong = c;
        if (classify(c) == letter && classify(folded) != letter) wrong = c;
        if (classify(c) == digit && (folded > U'9' || digit_value(folded) != digit_value(c))) wrong = c;
    }
    CHECK(wrong == none);
}

TEST_CASE("characters: classes against Unicode's General_Category and Numeric_Type") {
    if (!has_unicode_15()) return;
    const std::vector<row> rows = read_csv();
    const std::vector<std::string> category = read_property(unicode + "extracted/DerivedGeneralCategory.txt");
    const std::vector<std::string> numeric = read_property(unicode + "extracted/DerivedNumericType.txt");
    std::uint32_t wrong = none;
    for (char32_t c = 0; c < end_of_unicode && wrong == none; ++c) {
        const character_class kind = classify(c);
        const bool kept = is_hamza(c) || c == 0xAC || c == 0x200C || c == 0x640;
        const bool deleted = rows[c].key == "-" && !kept;
        const bool is_mark = category[c][0] == 'M';
        const bool is_letter = category[c][0] == 'L' && c != 0x640 && !deleted;
        if ((kind == mark) != is_mark || (kind == letter) != is_letter) wrong = c;
        if ((kind == ignorable) != (deleted && !is_mark)) wrong = c;
        if ((kind == number) != (!numeric[c].empty() && !is_letter && !is_digit_of_the_sets(c))) wrong = c;
        const bool arabic = in_arabic_block(c) && (category[c] == "Lo" || category[c] == "Lm") && c != 0x640;
        if (is_arabic_letter(c) != arabic) wrong = c;
    }
    CHECK(wrong == none);
}

TEST_CASE("characters: joining against Unicode's Joining_Type") {
    if (!has_unicode_15()) return;
    const std::vector<std::string> value = read_property(unicode + "extracted/DerivedJoiningType.txt");
    const std::string_view letters = "URLDCT";
    std::uint32_t wrong = none;
    for (char32_t c = 0; c < end_of_unicode && wrong == none; ++c) {
        const char expected = value[c].empty() ? 'U' : value[c][0];
        if (letters[static_cast<std::size_t>(joining(c))] != expected) wrong = c;
    }
    CHECK(wrong == none);
}
