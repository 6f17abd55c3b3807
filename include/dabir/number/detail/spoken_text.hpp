#ifndef DABIR_NUMBER_DETAIL_SPOKEN_TEXT_HPP
#define DABIR_NUMBER_DETAIL_SPOKEN_TEXT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/detail/spoken_sum.hpp>
#include <dabir/number/detail/spoken_word.hpp>
#include <dabir/number/digits.hpp>

// The parts of a number in a text, one at a time, be they words or digits.

namespace dabir::inline v0_1::detail {

/// A part, what stands before it, and where it is.
struct text_part {
    spoken_part part{};
    decimal_error digits_error = decimal_error::none;  // of digits that are refused
    std::size_t begin = 0;
    std::size_t end = 0;      // of digits: where they end, or are not understood
    bool everyday = false;    // a common word too
    bool newline = false;     // one is before it
    bool ended = false;       // the text ends here
    bool is_word = false;     // letters
    bool latin = false;       // of which the first one is of ASCII
};

/// Whether a sign or a decimal point, or a digit, begins a number in digits.
[[nodiscard]] constexpr bool begins_digits(std::string_view text, std::size_t pos) noexcept {
    const char* const last = text.data() + text.size();
    const char* p = text.data() + pos;
    if (is_digit_at(p, last)) return true;
    front_sign next = read_sign(p, last);
    if (next.sign == number_sign::plus || next.sign == number_sign::minus) {
        p = skip_bidi(next.behind, last);
        if (is_digit_at(p, last)) return true;
        next = read_sign(p, last);
    }
    return next.sign == number_sign::point && is_digit_at(next.behind, last);
}

/// Reads the digits at `begin`.
constexpr void read_digit_part(std::string_view text, text_part& t) noexcept {
    const char* const first = text.data() + t.begin;
    const char* const last = text.data() + text.size();
    decimal value;
    const from_chars_result read = from_chars(first, last, value, {.percent = percent_sign::leave});
    t.part.kind = spoken::digits;
    t.digits_error = read.reason;
    t.end = static_cast<std::size_t>(read.ptr - text.data());
    if (!read) return;
    const front_sign sign = read_sign(first, last);
    t.part.is_signed = sign.sign == number_sign::plus || sign.sign == number_sign::minus;
    t.part.negative = sign.sign == number_sign::minus;
    t.part.number = {magnitude(value.significand), value.exponent};
    digit_sum run;
    t.part.plain = read_digits(first, last, run) == read.ptr && run.digits <= 18;
    t.part.size = t.part.plain ? static_cast<std::uint8_t>(run.digits) : 0;
}

/// The part at or behind `pos`; `joined` says whether `pos` touches the part before. A character that is nothing else
/// is an unknown part of its own length.
[[nodiscard]] constexpr text_part read_text_part(std::string_view text, std::size_t pos, bool joined) noexcept {
    text_part t;
    t.part.joined = joined;
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        t.begin = pos;
        t.end = pos + c.length;
        if (kind == character_class::letter) {
            const spoken_word word = read_spoken_word(text, pos);
            t.part.kind = word.kind;
            t.part.value = word.value;
            t.part.ordinal = word.ordinal;
            t.part.ordinal_before = word.ordinal_before;
            t.part.adjective = word.adjective;
            t.everyday = word.everyday;
            t.end = word.end;
            t.is_word = true;
            t.latin = c.code_point < 0x80;
            return t;
        }
        if (kind == character_class::space || kind == character_class::newline) {
            t.part.spaced = true;
            t.part.joined = false;
            t.newline = t.newline || kind == character_class::newline;
        } else if (kind == character_class::zwnj || reading_fold(c.code_point) == U'\u200C') {
            t.part.joined = false;
        } else if (!is_inside_word(kind)) {
            if (begins_digits(text, pos)) read_digit_part(text, t);
            return t;
        }
        pos += c.length;
    }
    t.begin = t.end = text.size();
    t.ended = true;
    return t;
}

}  // namespace dabir::inline v0_1::detail

#endif  // DABIR_NUMBER_DETAIL_SPOKEN_TEXT_HPP
