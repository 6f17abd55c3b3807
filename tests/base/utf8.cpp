#include <dabir/base/utf8.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::detail::decode;
using dabir::detail::decode_last;
using dabir::detail::decoded;
using dabir::detail::encode;

constexpr bool same(const decoded& a, const decoded& b) {
    return a.code_point == b.code_point && a.length == b.length && a.ok == b.ok;
}

constexpr decoded front(std::string_view text) { return decode(text.data(), text.data() + text.size()); }
constexpr decoded back(std::string_view text) { return decode_last(text.data(), text.data() + text.size()); }
constexpr decoded ill_formed(std::uint8_t length) { return {U'\uFFFD', length, false}; }

// Table 3-7 of the Unicode Standard, written down as it stands there.
struct table_row {
    unsigned low[4];
    unsigned high[4];
    int length;
};

constexpr table_row well_formed[] = {
    {{0x00}, {0x7F}, 1},
    {{0xC2, 0x80}, {0xDF, 0xBF}, 2},
    {{0xE0, 0xA0, 0x80}, {0xE0, 0xBF, 0xBF}, 3},
    {{0xE1, 0x80, 0x80}, {0xEC, 0xBF, 0xBF}, 3},
    {{0xED, 0x80, 0x80}, {0xED, 0x9F, 0xBF}, 3},
    {{0xEE, 0x80, 0x80}, {0xEF, 0xBF, 0xBF}, 3},
    {{0xF0, 0x90, 0x80, 0x80}, {0xF0, 0xBF, 0xBF, 0xBF}, 4},
    {{0xF1, 0x80, 0x80, 0x80}, {0xF3, 0xBF, 0xBF, 0xBF}, 4},
    {{0xF4, 0x80, 0x80, 0x80}, {0xF4, 0x8F, 0xBF, 0xBF}, 4},
};

// The longest front of the text that is the front of a row; ill-formed unless it is all of it.
decoded slow_decode(std::string_view text) {
    int longest = 0;
    for (const table_row& row : well_formed) {
        int n = 0;
        while (n < row.length && n < static_cast<int>(text.size())) {
            const unsigned byte = static_cast<unsigned char>(text[static_cast<std::size_t>(n)]);
            if (byte < row.low[n] || byte > row.high[n]) break;
            ++n;
        }
        if (n == row.length) {
            char32_t value = 0;
            for (int i = 0; i < n; ++i) {
                const unsigned byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
                value = value * 64 + (i != 0 ? byte - 0x80 : n == 1 ? byte : n == 2 ? byte - 0xC0 :
                                      n == 3 ? byte - 0xE0 : byte - 0xF0);
            }
            return {value, static_cast<std::uint8_t>(n), true};
        }
        if (n > longest) longest = n;
    }
    return ill_formed(static_cast<std::uint8_t>(longest > 0 ? longest : 1));
}

constexpr bool round_trips(char32_t c) {
    char bytes[5] = {'#', '#', '#', '#', '#'};
    char* const last = encode(c, bytes);
    const auto length = static_cast<std::uint8_t>(last - bytes);
    const decoded expected{c, length, true};
    return same(decode(bytes, last), expected) && same(decode_last(bytes, last), expected) && *last == '#';
}

constexpr bool encodes_as_replacement(char32_t c) {
    char bytes[4] = {};
    char* const last = encode(c, bytes);
    return std::string_view(bytes, static_cast<std::size_t>(last - bytes)) == "\xEF\xBF\xBD";
}

constexpr bool edges_hold() {
    for (const char32_t c : {0x0u, 0x7Fu, 0x80u, 0x6F1u, 0x7FFu, 0x800u, 0x200Cu, 0xD7FFu, 0xE000u, 0xFFFFu,
                             0x10000u, 0x1F600u, 0x10FFFFu}) {
        if (!round_trips(c)) return false;
    }
    for (const char32_t c : {0xD800u, 0xDFFFu, 0x110000u, 0xFFFFFFFFu}) {
        if (!encodes_as_replacement(c)) return false;
    }
    return true;
}

constexpr bool nothing_is_read_outside() {
    constexpr std::string_view text = "\xF0\x9F\x98\x80";
    for (std::uint8_t size = 1; size < 4; ++size) {
        if (!same(front(text.substr(0, size)), ill_formed(size))) return false;
        if (!same(back(text.substr(size)), ill_formed(1))) return false;
    }
    return true;
}

constexpr bool maximal_subparts_hold() {
    return same(front("\xE2\x80" "A"), ill_formed(2)) && same(front("\xC0\x80"), ill_formed(1))
        && same(front("\xE0\x80\x80"), ill_formed(1)) && same(front("\xED\xA0\x80"), ill_formed(1))
        && same(front("\xF0\x9F\x98"), ill_formed(3)) && same(front("\xF4\x90\x80\x80"), ill_formed(1))
        && same(front("\xF5\x80\x80\x80"), ill_formed(1)) && same(front("\x80"), ill_formed(1))
        && same(front("\xDB"), ill_formed(1)) && same(front("\xF0\x80"), ill_formed(1))
        && same(back("A\xE2\x80"), ill_formed(2)) && same(back("\xDB\xB1\xB1"), ill_formed(1))
        && same(back("\xF0\x9F\x98"), ill_formed(3)) && same(back("\x80\x80\x80\x80\x80"), ill_formed(1))
        && same(back("\xF0\x9F\x98\x80\x80"), ill_formed(1))
        && same(back("\xE2\xDB\xB1"), {U'\u06F1', 2, true});
}

// Forwards through the whole text; backwards from the end must give the same parts.
bool same_parts_both_ways(std::string_view text) {
    const exact_copy copy{text};
    const char* const first = copy.view().data();
    const char* const last = first + text.size();
    std::vector<decoded> parts;
    for (const char* p = first; p != last; p += parts.back().length) {
        parts.push_back(decode(p, last));
        if (!same(parts.back(), slow_decode({p, static_cast<std::size_t>(last - p)}))) return false;
    }
    const char* p = last;
    for (; !parts.empty(); parts.pop_back()) {
        const decoded part = decode_last(first, p);
        if (!same(part, parts.back())) return false;
        p -= part.length;
    }
    return p == first;
}

static_assert(noexcept(decode(nullptr, nullptr)));
static_assert(noexcept(decode_last(nullptr, nullptr)));

}  // namespace

DABIR_LAW(edges_hold)
DABIR_LAW(nothing_is_read_outside)
DABIR_LAW(maximal_subparts_hold)

TEST_CASE("utf8: every code point goes out and comes back, nothing else does") {
    char32_t wrong = 0xFFFFFFFF;
    for (char32_t c = 0; c < 0x120000 && wrong == 0xFFFFFFFF; ++c) {
        const bool scalar = c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
        if (!(scalar ? round_trips(c) : encodes_as_replacement(c))) wrong = c;
    }
    CHECK(wrong == 0xFFFFFFFF);
}

TEST_CASE("utf8: all strings of four telling bytes, whole and cut off") {
    const unsigned char telling[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xB1,
                                     0xBF, 0xC0, 0xC1, 0xC2, 0xD9, 0xDF, 0xE0, 0xE2, 0xEC,
                                     0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    const std::size_t n = sizeof(telling);
    std::string wrong;
    for (std::size_t i = 0; i < n * n * n * n && wrong.empty(); ++i) {
        char text[4];
        std::size_t rest = i;
        for (char& byte : text) {
            byte = static_cast<char>(telling[rest % n]);
            rest /= n;
        }
        for (std::size_t size = 1; size <= 4; ++size) {
            const std::string_view part{text, size};
            if (!same(front(part), slow_decode(part))) wrong = part;
        }
    }
    CHECK(wrong == "");
}

TEST_CASE("utf8: backwards gives the parts that forwards gave, on any bytes") {
    fixed_random random{1401};
    const std::string_view alphabet = "A\x80\x9F\xA0\xB1\xBF\xC2\xD9\xDB\xE0\xE2\xED\xF0\xF4";
    std::string wrong;
    for (int i = 0; i < 20'000 && wrong.empty(); ++i) {
        const std::string text = random.bytes(random.below(24), alphabet);
        if (!same_parts_both_ways(text)) wrong = text;
    }
    CHECK(wrong == "");
}

TEST_CASE("utf8: every prefix and every suffix of a text") {
    const std::string text = "\xDB\xB1\xDB\xB4 A\xE2\x80\x8C\xF0\x9F\x98\x80\xE0\xA0\x80\xF4\x8F\xBF\xBF";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CHECK(same_parts_both_ways(std::string_view(text).substr(0, cut)));
        CHECK(same_parts_both_ways(std::string_view(text).substr(cut)));
    }
}

TEST_CASE("utf8: char8_t is seen as char") {
    CHECK(dabir::detail::as_chars(u8"\u06F1\u06F4") == "\xDB\xB1\xDB\xB4");
    CHECK(dabir::detail::as_chars({}) == "");
}
