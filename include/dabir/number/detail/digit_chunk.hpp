#ifndef DABIR_NUMBER_DETAIL_DIGIT_CHUNK_HPP
#define DABIR_NUMBER_DETAIL_DIGIT_CHUNK_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/detail/spoken_text.hpp>
#include <dabir/number/unit.hpp>

// What digits in running text stand in: the run of digits, foreign letters and marks without a blank or a letter of
// Arabic script between them. It holds one number, or something else that digits are used for: a date, a time, a
// version, a range, a telephone number, a name.

namespace dabir::inline v0_1::detail {

struct digit_chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    text_part number{};                          // where `ok`
    number_unit sign = number_unit::none;        // a currency's sign or a percent sign at the number
    bool digits = false;                         // there are some
    bool latin = false;                          // foreign letters, or what makes a name of digits
    bool colon = false;
    bool ok = false;                             // it holds one number and nothing else
    bool code = false;                           // of digits that count nothing
    std::size_t minus_end = 0;                   // where the minus sign behind the number ends; 0 for none
    bool touches = false;                        // a letter is before the number at once, or with a half-space

    /// Whether something stands behind the number that ends whatever it belongs to.
    [[nodiscard]] constexpr bool closed() const noexcept { return number.end != end; }
    /// Whether a unit may follow all the same.
    [[nodiscard]] constexpr bool closed_but_by_minus() const noexcept { return closed() && end != minus_end; }
};

[[nodiscard]] constexpr bool is_dash(char32_t c) noexcept {
    return c == U'-' || c == U'\u2212' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u0640';
}

[[nodiscard]] constexpr number_unit unit_of_sign(char32_t c) noexcept {
    switch (c) {
        case U'%': case U'\u066A': return number_unit::percent;
        case U'$': return number_unit::dollar;
        case U'\u20AC': return number_unit::euro;
        case U'\uFDFC': return number_unit::rial;
        default: return number_unit::none;
    }
}

/// Whether a character links digits to what is beside them.
[[nodiscard]] constexpr bool is_link(char32_t c, character_class kind) noexcept {
    if (kind == character_class::digit || kind == character_class::number) return true;
    if (kind == character_class::letter) return !is_arabic_letter(c);
    if (is_dash(c) || sign_of(c) == number_sign::group || sign_of(c) == number_sign::point) return true;
    if (unit_of_sign(c) != number_unit::none || c == U'\u066A' || c == U'\u00D7') return true;
    switch (c) {
        case U'/': case U'\\': case U':': case U'@': case U'#': case U'&': case U'=': case U'+': case U'?': case U'~':
        case U'*': case U'^': return true;
        default: return false;
    }
}

/// The first character behind blanks of one line.
[[nodiscard]] constexpr std::size_t skip_spaces(std::string_view text, std::size_t pos) noexcept {
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind != character_class::space && !is_inside_word(kind)) break;
        pos += c.length;
    }
    return pos;
}

[[nodiscard]] constexpr char32_t character_at(std::string_view text, std::size_t pos) noexcept {
    return pos < text.size() ? decode(text.data() + pos, text.data() + text.size()).code_point : U'\0';
}

/// Where the chunk goes on behind a blank at `pos`: a slash or a colon with blanks around it joins digits as well, and
/// narrow blanks stand between groups. `pos` itself where it does not go on.
[[nodiscard]] constexpr std::size_t chunk_behind_blank(std::string_view text, std::size_t pos, char32_t before) noexcept {
    const auto joins = [](char32_t c) { return c == U'/' || c == U'\\' || c == U':'; };
    const std::size_t next = skip_spaces(text, pos);
    const char32_t c = character_at(text, next);
    if (joins(before)) return before != U':' && digit_value(c) >= 0 ? next : pos;
    if (digit_value(before) < 0) return pos;
    if (digit_value(c) >= 0) return sign_of(character_at(text, pos)) == number_sign::group ? next : pos;
    if (!joins(c)) return pos;
    return digit_value(character_at(text, skip_spaces(text, next + 1))) >= 0 ? next : pos;
}

/// Finds the number of a chunk whose end is known, and whether there is nothing but it.
constexpr void read_chunk_number(std::string_view text, digit_chunk& chunk) noexcept {
    std::size_t pos = chunk.begin;
    char32_t before = 0;
    for (; !begins_digits(text, pos);) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        if (const number_unit unit = unit_of_sign(c.code_point); unit != number_unit::none) chunk.sign = unit;
        // What is before a number may not make it the rest of something.
        if (is_dash(c.code_point) || c.code_point == U'/' || c.code_point == U'\\' || c.code_point == U'.') return;
        before = c.code_point;
        pos += c.length;
        if (pos >= chunk.end) return;
    }
    chunk.number.begin = pos;
    if (before != 0) chunk.touches = false;
    read_digit_part(text, chunk.number);
    if (chunk.number.digits_error != decimal_error::none || chunk.number.end > chunk.end) return;
    const char first = text[pos];
    if (first == '.' && (before != 0 || chunk.touches)) return;
    if (chunk.number.part.is_signed && chunk.touches) return;
    if (text[chunk.number.end - 1] == '.') --chunk.number.end;
    else if (text.substr(0, chunk.number.end).ends_with("\xD9\xAB")) chunk.number.end -= 2;

    pos = chunk.number.end;
    bool at_once = true;
    while (pos < chunk.end) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind == character_class::digit || kind == character_class::number) return;
        if (at_once && kind != character_class::ignorable) {
            if (const number_unit unit = unit_of_sign(c.code_point); unit != number_unit::none) chunk.sign = unit;
            if (c.code_point == U'-' || c.code_point == U'\u2212') chunk.minus_end = pos + c.length;
            at_once = false;
        }
        pos += c.length;
    }
    const char* const last = text.data() + text.size();
    const char* lead = text.data() + chunk.number.begin;
    if (chunk.number.part.is_signed) lead = skip_bidi(read_sign(lead, last).behind, last);
    const bool zero_leads = is_digit_at(lead, last) && read_digit(lead, last).value == 0 &&
                            is_digit_at(lead + read_digit(lead, last).length, last);
    chunk.code = zero_leads;
    chunk.ok = true;
}

/// The chunk that begins at `pos`, where a character is that links.
[[nodiscard]] constexpr digit_chunk read_chunk(std::string_view text, std::size_t pos) noexcept {
    digit_chunk chunk;
    chunk.begin = pos;
    if (pos != 0) {
        const decoded c = decode_last(text.data(), text.data() + pos);
        const character_class kind = classify(c.code_point);
        chunk.touches = kind == character_class::letter || kind == character_class::mark ||
                        kind == character_class::tatweel || kind == character_class::zwnj;
    }
    char32_t before = 0;
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        if (kind == character_class::space) {
            const std::size_t next = chunk_behind_blank(text, pos, before);
            if (next == pos) break;
            pos = next;
            continue;
        }
        if (!is_link(c.code_point, kind) && kind != character_class::ignorable) break;
        chunk.digits = chunk.digits || kind == character_class::digit;
        chunk.colon = chunk.colon || c.code_point == U':';
        chunk.latin = chunk.latin || kind == character_class::letter || c.code_point == U'@' || c.code_point == U'#' ||
                      (c.code_point == U'_' && digit_value(before) < 0);
        if (kind != character_class::ignorable) before = c.code_point;
        pos += c.length;
        chunk.end = pos;
    }
    if (before == U'_') chunk.latin = true;
    if (chunk.digits && !chunk.latin) read_chunk_number(text, chunk);
    return chunk;
}

}  // namespace dabir::inline v0_1::detail

#endif  // DABIR_NUMBER_DETAIL_DIGIT_CHUNK_HPP
