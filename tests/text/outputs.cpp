#include <dabir/base/utf8.hpp>
#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// Every code point of tools/data/chars.csv, alone in a text, against a plain reading of the file.

namespace {

static_assert(sizeof(dabir::detail::characters_top) + sizeof(dabir::detail::characters_middle)
                  + sizeof(dabir::detail::characters_leaf) + sizeof(dabir::detail::characters_properties)
                  + sizeof(dabir::detail::characters_fold) + sizeof(dabir::detail::outputs_traits)
                  + sizeof(dabir::detail::outputs_code) + sizeof(dabir::detail::sequence_runs)
                  + sizeof(dabir::detail::outputs_sequences) <= 24 * 1024);

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) cells.emplace_back();
        else if (c != '\r') cells.back() += c;
    }
    return cells;
}

char32_t hex(const std::string& text) { return static_cast<char32_t>(std::stoul(text, nullptr, 16)); }

std::string utf8(char32_t c) {
    std::string text;
    dabir::detail::encode(c, std::back_inserter(text));
    return text;
}

/// What a cell of the file says of the n-th character of its row.
std::string output(const std::string& cell, char32_t itself, char32_t offset) {
    if (cell.empty()) return utf8(itself);
    std::string text;
    if (cell == "-") return text;
    for (std::size_t at = 0; at < cell.size(); at = cell.find(' ', at) + 1) {
        text += utf8(hex(cell.substr(at)) + offset);
        if (cell.find(' ', at) == std::string::npos) break;
    }
    return text;
}

}  // namespace

TEST_CASE("outputs: the columns safe and search_key") {
    std::ifstream file(DABIR_SOURCE_DIR "/tools/data/chars.csv");
    std::string line;
    std::getline(file, line);
    REQUIRE(line == "cp,name,safe,standard,search_key,why,group");
    const std::string hamza = utf8(0x621);
    std::size_t seen = 0, wrong = 0;
    while (std::getline(file, line)) {
        const auto cell = cells_of(line);
        REQUIRE(cell.size() == 7);
        const std::size_t dots = cell[0].find("..");
        const char32_t first = hex(cell[0]);
        const char32_t last = dots == std::string::npos ? first : hex(cell[0].substr(dots + 2));
        const bool constant = cell[5].find("constant") != std::string::npos;
        const bool by_context = cell[2] == "-" || first == 0xAC || first == 0xAD;
        for (char32_t c = first; c <= last; ++c) {
            ++seen;
            const char32_t offset = constant || cell[4].find(' ') != std::string::npos ? 0 : c - first;
            const std::string text = utf8(c);
            // Among letters that no rule looks at; deletions and half-spaces have rules of their own.
            const auto between = [](std::string_view left, const std::string& inner, std::string_view right) {
                std::string all;
                all += left;
                all += inner;
                all += right;
                return all;
            };
            const std::string safe = dabir::normalize(by_context ? between("1", text, "1") : text);
            std::string expected = output(cell[2], c, constant ? 0 : c - first);
            if (first == 0xAC || first == 0xAD || cell[6] == "bidi") expected = text;
            if (by_context) expected = between("1", expected, "1");
            if (safe != expected) {
                if (wrong++ == 0) MESSAGE("safe " << cell[0]);
            }
            // Nothing is trimmed between two letters.
            const std::string key = dabir::normalize(between("(", text, ")"), {.level = dabir::level::search_key});
            std::string folded = output(cell[4], c, offset);
            if (c == 0x621 || c == 0xFE80) folded = hamza;  // stays but after alef and yeh
            if (c == 0xAC) folded = text;                   // goes between Arabic letters alone
            if (key != between("(", folded, ")")) {
                if (wrong++ == 0) MESSAGE("search_key " << cell[0]);
            }
        }
    }
    CHECK(wrong == 0);
    CHECK(seen > 1200);
}

TEST_CASE("outputs: arabic_letters=keep gives what a presentation form stands for") {
    const dabir::normalize_options keep{.arabic_letters = dabir::arabic_letters::keep};
    std::size_t differ = 0, unlike = 0;
    for (char32_t c = 0xFB50; c <= 0xFEFC; ++c) {
        const std::string safe = dabir::normalize(utf8(c));
        const std::string kept = dabir::normalize(utf8(c), keep);
        differ += safe != kept;
        unlike += dabir::normalize(kept) != safe;
    }
    CHECK(differ == 187);  // those with U+0643, U+0649 or U+064A
    CHECK(unlike == 0);
    CHECK(dabir::normalize("\uFEF1\uFED9\uFEEF", keep) == "\u064A\u0643\u0649");
    CHECK(dabir::normalize("\u0643\u0649\u064A", keep) == "\u0643\u0649\u064A");
}
