#ifndef DABIR_TESTS_SUPPORT_SLOW_DECIMAL_HPP
#define DABIR_TESTS_SUPPORT_SLOW_DECIMAL_HPP

#include <dabir/number/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Reading a number, slowly: the whole text is decoded and sorted into characters first, then cut into pieces, then
// judged, and the arithmetic is one of strings. It shares the names of results with the library, and nothing else.

namespace slow {

using dabir::decimal_error;

/// What a text is as a number: the reason and place of a refusal, or sign, digits and the number of decimals.
struct reading {
    decimal_error reason = decimal_error::none;
    std::size_t at = 0;
    bool negative = false;
    bool percent = false;
    std::string digits;  // of ASCII, without leading zeros; empty for zero
    long long exponent = 0;
};

struct item {
    char kind;  // a digit, or one of the letters below
    char32_t character;
    std::size_t begin;
};

struct known_character {
    std::string bytes;
    char kind;
    char32_t character;
};

/// g group, p point, / slash, % percent, + -, b bidi, ( ) and SPACE, and every digit.
inline std::vector<known_character> make_known_characters() {
    std::vector<known_character> made;
    const auto add = [&](char32_t c, char kind) {
        const auto low = [](char32_t bits) { return static_cast<char>(0x80 | bits % 64); };
        std::string bytes;
        if (c < 0x80) bytes = {static_cast<char>(c)};
        else if (c < 0x800) bytes = {static_cast<char>(0xC0 | c / 64), low(c)};
        else bytes = {static_cast<char>(0xE0 | c / 4096), low(c / 64), low(c)};
        made.push_back({bytes, kind, c});
    };
    const auto add_all = [&](char kind, std::u32string_view characters) {
        for (const char32_t c : characters) add(c, kind);
    };
    for (char32_t value = 0; value < 10; ++value)
        for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) add(zero + value, static_cast<char>('0' + value));
    add_all('g', U",'_\u060C\u066C\u00A0\u202F\u2009");
    add_all('p', U".\u066B");
    add_all('%', U"%\u066A");
    add_all('-', U"-\u2212");
    add_all('b', U"\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    for (const char c : {'/', '+', '(', ')', ' '}) add(static_cast<unsigned char>(c), c);
    return made;
}

/// The characters of a text by kind: the known ones, x for each other byte, and e for the end, twice.
inline std::vector<item> sorted(std::string_view text) {
    static const std::vector<known_character> known = make_known_characters();
    std::vector<item> items;
    for (std::size_t at = 0; at < text.size();) {
        item found{'x', 0, at};
        std::size_t length = 1;
        for (const auto& [bytes, kind, character] : known)
            if (text.substr(at, bytes.size()) == bytes) {
                found = {kind, character, at};
                length = bytes.size();
            }
        items.push_back(found);
        at += length;
    }
    items.push_back({'e', 0, text.size()});
    items.push_back({'e', 0, text.size()});
    return items;
}

inline reading read(std::string_view text, const dabir::decimal_options& options) {
    const std::vector<item> items = sorted(text);
    std::size_t i = 0;
    const auto is_digit = [&](std::size_t n) { return items[n].kind >= '0' && items[n].kind <= '9'; };
    const auto past_bidi = [&](std::size_t n) {
        while (items[n].kind == 'b') ++n;
        return n;
    };
    const auto refused = [&](decimal_error reason, std::size_t n) {
        return reading{.reason = reason, .at = items[n].begin, .digits = {}};
    };
    reading result;

    i = past_bidi(i);
    const bool bracket = options.brackets == dabir::brackets::negative && items[i].kind == '(';
    if (bracket) i = past_bidi(i + 1);
    const bool sign = items[i].kind == '+' || items[i].kind == '-';
    if (sign && bracket) return refused(decimal_error::second_sign, i);
    result.negative = bracket || items[i].kind == '-';
    if (sign) i = past_bidi(i + 1);

    // The pieces of digits, and what stands before each but the first.
    struct joint {
        char kind;
        char32_t character;
        std::size_t at;
        bool marked;
        bool spaced;
    };
    std::vector<std::string> pieces(1);
    std::vector<joint> joints;
    const auto read_piece = [&] {
        for (; is_digit(i); ++i) pieces.back() += items[i].kind;
    };
    read_piece();
    const std::string separators = "gp/";
    while (separators.find(items[i].kind) != separators.npos) {
        const std::size_t behind = past_bidi(i + 1);
        const bool spaced = items[i].kind == '/' && items[behind].kind == ' ' && is_digit(behind + 1);
        if (!is_digit(behind) && !spaced) break;
        if (pieces.size() == 1 && pieces[0].empty() && items[i].kind != 'p') break;
        joints.push_back({items[i].kind, items[i].character, i, behind != i + 1, spaced});
        pieces.emplace_back();
        i = behind + spaced;
        read_piece();
    }

    // The first fault of the run.
    std::size_t point = 0;  // the piece behind it
    char32_t separator = 0;
    bool reversed = false;
    for (std::size_t n = 0; n < joints.size(); ++n) {
        const joint& j = joints[n];
        const bool refused_slash =
            j.kind == '/' && (options.slash == dabir::slash_sign::refuse ||
                              (j.spaced && options.slash != dabir::slash_sign::fraction_first));
        if (refused_slash) return refused(decimal_error::slash, j.at);
        if (j.marked) return refused(decimal_error::mark_in_number, j.at + 1);
        if (point != 0)
            return refused(j.kind == 'g' ? decimal_error::group_in_fraction : decimal_error::second_decimal_point,
                           j.at);
        if (j.kind == 'g') {
            if (n == 0 && (pieces[0].size() > 3 || pieces[0][0] == '0'))
                return refused(decimal_error::wrong_group, j.at);
            if (n != 0 && j.character != separator) return refused(decimal_error::mixed_separators, j.at);
            if (pieces[n + 1].size() != 3) return refused(decimal_error::wrong_group, j.at);
            separator = j.character;
        } else {
            reversed = j.kind == '/' && options.slash == dabir::slash_sign::fraction_first;
            if (reversed && separator != 0) return refused(decimal_error::group_in_fraction, j.at);
            point = n + 1;
        }
    }
    if (pieces.size() == 1 && pieces[0].empty()) return refused(decimal_error::no_digits, i);
    if (items[i].kind == 'p' && point == 0 && !is_digit(past_bidi(i + 1))) ++i;

    const std::size_t behind = past_bidi(i);
    if (behind != i) {
        const bool separated = separators.find(items[behind].kind) != separators.npos;
        if (is_digit(behind) || (separated && is_digit(past_bidi(behind + 1))))
            return refused(decimal_error::mark_in_number, i);
    }
    i = behind;

    if (options.percent != dabir::percent_sign::leave && items[i].kind == '%' && !is_digit(past_bidi(i + 1))) {
        result.percent = true;
        i = past_bidi(i + 1);
    }
    if (options.trailing_minus == dabir::trailing_minus::negative && items[i].kind == '-' &&
        !is_digit(past_bidi(i + 1))) {
        if (sign || bracket) return refused(decimal_error::second_sign, i);
        result.negative = true;
        i = past_bidi(i + 1);
    }
    if (bracket) {
        if (items[i].kind != ')') return refused(decimal_error::unclosed_bracket, i);
        i = past_bidi(i + 1);
    }
    result.at = items[i].begin;

    if (reversed) std::swap(pieces[0], pieces[1]);
    for (std::size_t n = 0; n < pieces.size(); ++n) {
        result.digits += pieces[n];
        if (point != 0 && n >= point) result.exponent -= static_cast<long long>(pieces[n].size());
    }
    if (result.percent && options.percent == dabir::percent_sign::divide) result.exponent -= 2;
    result.digits.erase(0, result.digits.find_first_not_of('0'));
    return result;
}

/// Whether a number of ASCII digits, without leading zeros, is at most another.
inline bool at_most(const std::string& digits, const std::string& most) {
    return digits.size() != most.size() ? digits.size() < most.size() : digits <= most;
}

/// The members of the decimal that a reading gives, as digits and exponent: zeros at the end go where it must be.
/// False where it does not fit.
inline bool fit(reading& r, const std::string& most) {
    while (!at_most(r.digits, most)) {
        if (r.digits.back() != '0') return false;
        r.digits.pop_back();
        ++r.exponent;
    }
    return true;
}

/// The integer that a reading is, in digits: none, out_of_range or not_an_integer.
inline decimal_error whole(reading& r, const std::string& most) {
    reading shortest = r;
    if (!fit(shortest, "18446744073709551615")) return decimal_error::out_of_range;
    for (; r.exponent < 0 && !r.digits.empty(); ++r.exponent) {
        if (r.digits.back() != '0') return decimal_error::not_an_integer;
        r.digits.pop_back();
    }
    if (!r.digits.empty()) r.digits.append(static_cast<std::size_t>(r.exponent), '0');
    return at_most(r.digits, most) ? decimal_error::none : decimal_error::out_of_range;
}

}  // namespace slow

#endif
