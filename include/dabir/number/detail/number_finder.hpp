#ifndef DABIR_NUMBER_DETAIL_NUMBER_FINDER_HPP
#define DABIR_NUMBER_DETAIL_NUMBER_FINDER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/detail/digit_chunk.hpp>
#include <dabir/number/detail/number_phrase.hpp>
#include <dabir/number/detail/spoken_text.hpp>
#include <dabir/number/digits.hpp>
#include <dabir/number/match.hpp>
#include <dabir/number/unit.hpp>

// Running text, from number to number: what stands around digits and number words decides whether they count something.

namespace dabir::inline v0_1 {
namespace detail {

/// What the words before a number say: a label makes it a code, from a few words away where a colon or its length say so
/// too, and for the numbers that follow it in a list.
class code_memory {
public:
    constexpr void label() noexcept {
        words_ = 0;
        colon_ = false;
        active_ = true;
    }
    constexpr void word(bool counts) noexcept {
        if (counts && ++words_ > most_words) active_ = false;
    }
    constexpr void colon() noexcept { colon_ = true; }
    constexpr void stop() noexcept { active_ = false; }
    constexpr void number() noexcept { words_ = 0; }

    [[nodiscard]] constexpr bool says_code(std::size_t digits) const noexcept {
        return active_ && (words_ == 0 || colon_ || digits >= 5);
    }

private:
    static constexpr int most_words = 3;
    int words_ = 0;
    bool colon_ = false;
    bool active_ = false;
};

/// Walks through a text from number to number.
class number_finder {
public:
    constexpr number_finder() noexcept = default;
    constexpr number_finder(std::string_view text, std::size_t pos) noexcept : text_{text}, pos_{pos} {}

    [[nodiscard]] constexpr std::size_t position() const noexcept { return pos_; }

    /// The next number; false at the end of the text.
    constexpr bool next(number_match& match) noexcept {
        for (;;) {
            const text_part t = read_text_part(text_, pos_, pos_ != 0);
            if (t.ended) {
                pos_ = text_.size();
                return false;
            }
            if (t.newline) {
                memory_.stop();
                digits_before_ = false;
            }
            if (!t.is_word && is_link(character_at(text_, t.begin), classify(character_at(text_, t.begin)))) {
                if (take_chunk(t, match)) return true;
            } else if (t.latin || (t.is_word && !is_arabic_letter(character_at(text_, t.begin)))) {
                const digit_chunk chunk = read_chunk(text_, t.begin);
                pass(t, foreign_end(chunk.end > t.end ? chunk.end : t.end, t.begin));
            } else if (begins_number(t.part.kind) && may_begin(t)) {
                if (take_phrase(t, {}, match)) return true;
            } else {
                note(t);
                pass(t, t.end);
            }
        }
    }

private:
    /// What stands before a number matters: a number word is not the rest of another word.
    [[nodiscard]] constexpr bool may_begin(const text_part& t) const noexcept {
        if (t.part.spaced || pos_ == 0 || t.begin == 0) return true;
        return !before_word_ || before_conjunction_;
    }

    constexpr void pass(const text_part& t, std::size_t end) noexcept {
        before_word_ = t.is_word;
        before_conjunction_ = t.part.kind == spoken::conjunction;
        before_vague_ = t.part.kind == spoken::vague && t.part.value <= 1;
        before_refused_ = false;
        digits_before_ = false;
        pos_ = end;
    }

    /// Passes digits that are no number; groups of digits that follow may belong to them.
    constexpr void refuse(const text_part& t, std::size_t end, bool goes_on) noexcept {
        pass(t, end);
        before_refused_ = true;
        digits_before_ = goes_on;
    }

    constexpr void note(const text_part& t) noexcept {
        if (t.part.kind == spoken::label) memory_.label();
        else if (t.is_word) memory_.word(t.part.kind != spoken::vague && t.part.kind != spoken::conjunction);
        else if (text_[t.begin] == '.' || text_[t.begin] == ';' || text_[t.begin] == '\n') memory_.stop();
    }

    /// Where a foreign word ends: an address goes on to the next blank.
    [[nodiscard]] constexpr std::size_t foreign_end(std::size_t end, std::size_t begin) const noexcept {
        const std::string_view word = text_.substr(begin, end - begin);
        if (word.find("://") == word.npos && !word.starts_with("www.") && word.find('#') == word.npos &&
            word.find('@') == word.npos)
            return end;
        const std::size_t blank = text_.find_first_of(" \t\r\n\v\f", end);
        return blank == text_.npos ? text_.size() : blank;
    }

    constexpr bool take_chunk(const text_part& t, number_match& match) noexcept {
        const digit_chunk chunk = read_chunk(text_, t.begin);
        const std::size_t end = chunk.end > t.begin ? chunk.end : t.end;
        if (!chunk.digits || chunk.latin) {
            if (chunk.colon) memory_.colon();
            if (!chunk.digits && !chunk.latin) note(t);
            pass(t, foreign_end(end, t.begin));
            before_refused_ = chunk.digits;
            return false;
        }
        if (chunk.colon && chunk.ok) memory_.colon();
        if (!chunk.ok || chunk.code || digits_before_ || is_telephone(chunk)) {
            refuse(t, end, chunk.ok);
            return false;
        }
        if (const std::size_t behind = split_code_end(chunk); behind != 0) {
            refuse(t, behind, false);
            return false;
        }
        text_part number = chunk.number;
        number.part.joined = t.part.joined;
        number.part.spaced = t.part.spaced;
        number.newline = t.newline;
        return take_phrase(number, chunk, match);
    }

    /// A plus before many digits, or before groups of them.
    [[nodiscard]] constexpr bool is_telephone(const digit_chunk& chunk) const noexcept {
        if (!chunk.number.part.is_signed || chunk.number.part.negative) return false;
        const bool many = !chunk.number.part.number.is_below(8);
        return many || (chunk.end == chunk.number.end &&
                        digit_value(character_at(text_, skip_spaces(text_, chunk.end))) >= 0 &&
                        skip_spaces(text_, chunk.end) != chunk.end);
    }

    /// Where groups of digits with spaces between them end, which are a number with spaces or a code: groups of three, or
    /// four times four digits. 0 where there are none.
    [[nodiscard]] constexpr std::size_t split_code_end(const digit_chunk& chunk) const noexcept {
        if (!chunk.number.part.plain || chunk.closed() || chunk.number.part.size > 4) return 0;
        std::size_t groups = 1, end = chunk.end;
        bool threes = chunk.number.part.size <= 3, fours = chunk.number.part.size == 4;
        for (;;) {
            const std::size_t next = skip_spaces(text_, end);
            if (next == end || digit_value(character_at(text_, next)) < 0) break;
            const digit_chunk more = read_chunk(text_, next);
            if (!more.ok || !more.number.part.plain) break;
            threes = threes && more.number.part.size == 3;
            fours = fours && more.number.part.size == 4;
            if (!threes && !fours) break;
            ++groups;
            end = more.end;
            if (more.closed()) break;
        }
        return (threes && groups >= 2) || (fours && groups >= 3) ? end : 0;
    }

    constexpr bool take_phrase(const text_part& first, const digit_chunk& chunk, number_match& match) noexcept {
        // "Several thousand", and a magnitude behind digits that were refused, count something that is not known.
        const bool is_magnitude = first.part.kind == spoken::hundred || first.part.kind == spoken::magnitude;
        const bool vague = !first.newline && (before_vague_ || (before_refused_ && is_magnitude));
        const number_phrase phrase = phrase_reader{text_}.read(first, chunk);
        const bool touches = chunk.touches && !before_conjunction_;
        number_match made{first.begin, phrase.end - first.begin};
        std::size_t resume = phrase.resume;
        bool found = phrase.found && !vague && read_value(phrase, made);
        if (phrase.found) {
            if (phrase.chunk.end > phrase.end && resume == phrase.end) resume = phrase.chunk.end;
            found = read_neighbours(phrase, first, made, resume, touches) && found;
        }
        before_word_ = true;
        before_conjunction_ = resume != phrase.end && phrase.resume != phrase.end;
        before_vague_ = vague_behind_;
        vague_behind_ = before_refused_ = digits_before_ = false;
        memory_.number();
        pos_ = resume;
        if (found) match = made;
        return found;
    }

    [[nodiscard]] constexpr bool read_value(const number_phrase& phrase, number_match& made) const noexcept {
        exact number = phrase.value;
        if (number.exponent > 0) static_cast<void>(lower_exponent(number, 0));
        if (assign(number.digits, number.exponent, phrase.negative, made.value) != decimal_error::none) return false;
        made.ordinal = phrase.ordinal;
        made.form = !phrase.has_words ? number_form::digits
                    : phrase.has_digits ? number_form::mixed
                                        : number_form::words;
        return true;
    }

    /// What is beside the number: its unit, a minus behind it, what makes it no number. `resume` goes behind what belongs
    /// to it.
    [[nodiscard]] constexpr bool read_neighbours(const number_phrase& phrase, const text_part& first, number_match& made,
                                                 std::size_t& resume, bool touches) noexcept {
        const digit_chunk& chunk = phrase.chunk;
        const bool ends_in_digits = phrase.last.kind == spoken::digits;
        const bool alone = resume == phrase.end || (ends_in_digits && resume == chunk.end);
        made.unit = chunk.sign;
        if (made.unit == number_unit::none && first.part.kind == spoken::digits) made.unit = read_chunk_sign(first.begin);
        const text_part next = alone ? read_text_part(text_, resume, resume == phrase.end) : text_part{.ended = true};
        const bool near = !next.ended && !next.newline;
        bool measured = near && (next.part.kind == spoken::measure || next.part.kind == spoken::cent);
        if (near && !chunk.closed_but_by_minus()) {
            if (next.part.kind == spoken::unit_of) {
                made.unit = static_cast<number_unit>(next.part.value);
                resume = next.end;
            } else if (next.part.kind == spoken::hemmat) {
                if (!multiply_by_hemmat(made, next.end)) return false;
                resume = next.end;
            } else if (next.part.kind == spoken::within) {
                const text_part hundred = read_text_part(text_, next.end, true);
                if (hundred.part.kind == spoken::hundred && !hundred.part.ordinal && !hundred.newline &&
                    !begins_number(read_text_part(text_, hundred.end, true).part.kind)) {
                    made.unit = number_unit::percent;
                    resume = hundred.end;
                }
            } else if (!next.is_word && !next.part.joined) {
                const char32_t sign = character_at(text_, next.begin);
                const bool is_its_own = digit_value(character_at(text_, next.begin + sign_length(sign))) >= 0;
                if (unit_of_sign(sign) != number_unit::none && !is_its_own) made.unit = unit_of_sign(sign);
            }
        }
        measured = measured || made.unit != number_unit::none;
        const bool counted = measured || phrase.has_words;

        bool good = true;
        if (near && next.is_word && !chunk.closed()) good = fits_word_behind(phrase, next, measured);
        if (near && next.part.kind == spoken::vague && next.part.value == 2 && !next.part.spaced) {
            vague_behind_ = true;
            resume = next.end;
        }
        if (phrase.everyday && (phrase.ordinal || !measured) && phrase.first.kind != spoken::digits) good = false;
        if (phrase.is_fraction_too || (phrase.first.size > longest_number && !counted)) good = false;
        if (touches && !measured && !phrase.has_words) good = false;
        if (memory_.says_code(phrase.first.size) && (!counted || (phrase.has_words && !measured && !phrase.has_digits)))
            good = false;
        if (chunk.minus_end != 0 && alone) good = read_minus(phrase, made, next) && good;
        const bool money = made.unit == number_unit::toman || made.unit == number_unit::rial ||
                           made.unit == number_unit::dollar || made.unit == number_unit::euro;
        if (!phrase.has_words && is_grouped_by_dot(first.begin, phrase.end) &&
            (money || (near && next.part.kind == spoken::measure)))
            good = false;
        if (made.unit == number_unit::dollar || made.unit == number_unit::euro) read_cents(made, resume);
        if (made.unit != number_unit::none && resume != phrase.end) good = read_half(made, resume) && good;
        return good;
    }

    [[nodiscard]] static constexpr std::size_t sign_length(char32_t c) noexcept {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    /// The sign of a currency or a percent sign in the chunk of the first digits.
    [[nodiscard]] constexpr number_unit read_chunk_sign(std::size_t begin) const noexcept {
        if (begin == 0) return number_unit::none;
        return unit_of_sign(decode_last(text_.data(), text_.data() + begin).code_point);
    }

    /// A word that stands at once behind the number, or with a half-space, or that changes what the number is.
    [[nodiscard]] constexpr bool fits_word_behind(const number_phrase& phrase, const text_part& next,
                                                  bool measured) const noexcept {
        const bool ends_in_digits = phrase.last.kind == spoken::digits;
        if (next.part.kind == spoken::vague) {
            if (next.part.value == 3) return !phrase.value.is_below(1) && phrase.value.digits > 5;
            return next.part.spaced && next.part.value != 2;
        }
        if (next.part.spaced || measured) return true;
        if (next.part.kind == spoken::conjunction) return true;
        if (!ends_in_digits) return false;
        // A letter, or a word with more digits behind it, makes a code of the digits.
        std::size_t letters = 0;
        for (std::size_t pos = next.begin; pos < next.end && letters < 2; ++letters)
            pos += decode(text_.data() + pos, text_.data() + text_.size()).length;
        return letters >= 2 && digit_value(character_at(text_, run_end(text_, next.begin))) < 0;
    }

    [[nodiscard]] constexpr bool multiply_by_hemmat(number_match& made, std::size_t end) const noexcept {
        exact number{magnitude(made.value.significand), made.value.exponent + 12};
        if (number.exponent > 0) static_cast<void>(lower_exponent(number, 0));
        if (assign(number.digits, number.exponent, made.value.significand < 0, made.value) != decimal_error::none)
            return false;
        made.unit = number_unit::toman;
        made.length = end - made.offset;
        return true;
    }

    /// A minus behind a number is its sign, unless a word that is no unit follows: then it may be a list's mark.
    [[nodiscard]] constexpr bool read_minus(const number_phrase& phrase, number_match& made,
                                            const text_part& next) const noexcept {
        if (phrase.first.is_signed) return false;
        const bool has_groups = !phrase.first.plain && phrase.value.exponent >= 0;
        const bool word = !next.ended && !next.newline && next.is_word && next.part.kind != spoken::unit_of;
        if (word && !has_groups) return false;
        made.value.significand = -made.value.significand;
        made.length = phrase.chunk.minus_end - made.offset;
        return true;
    }

    /// Whether digits are one to three of them, a dot and three more: thousands for some.
    [[nodiscard]] constexpr bool is_grouped_by_dot(std::size_t begin, std::size_t end) const noexcept {
        const std::string_view digits = text_.substr(begin, end - begin);
        const std::size_t dot = digits.find('.');
        if (dot == digits.npos) return false;
        digit_sum before, behind;
        static_cast<void>(read_digits(digits.data() + dot + 1, digits.data() + digits.size(), behind));
        const char* first = digits.data();
        if (*first == '-' || *first == '+') ++first;
        static_cast<void>(read_digits(first, digits.data() + dot, before));
        return behind.digits == 3 && before.digits >= 1 && before.digits <= 3 && before.value != 0;
    }

    /// "And 86 cents" behind whole dollars or euros.
    constexpr void read_cents(number_match& made, std::size_t& resume) const noexcept {
        const text_part link = read_text_part(text_, resume, true);
        if (link.ended || link.newline || link.part.kind != spoken::conjunction || made.ordinal) return;
        const text_part first = read_text_part(text_, link.end, true);
        if (first.newline || !begins_number(first.part.kind)) return;
        const digit_chunk chunk = first.part.kind == spoken::digits ? read_chunk(text_, first.begin) : digit_chunk{};
        if (first.part.kind == spoken::digits && (!chunk.ok || chunk.closed() || chunk.code)) return;
        const number_phrase phrase = phrase_reader{text_}.read(first, chunk);
        if (!phrase.found || phrase.negative || phrase.ordinal || phrase.resume != phrase.end) return;
        const text_part unit = read_text_part(text_, phrase.end, true);
        if (unit.newline || unit.part.kind != spoken::cent) return;
        exact sum{magnitude(made.value.significand), made.value.exponent};
        exact cents = phrase.value;
        if (!sum.is_integer() || !cents.is_integer() || !cents.is_below(2)) {
            resume = unit.end;  // the amount is doubtful as a whole
            return;
        }
        cents.exponent -= 2;
        if (!add(sum, cents)) return;
        decimal value;
        if (assign(sum.digits, sum.exponent, made.value.significand < 0, value) != decimal_error::none) return;
        made.value = value;
        made.length = unit.end - made.offset;
        resume = unit.end;
    }

    /// "And a half" behind a unit: "two dollars and a half". Of thousands it may be half of them: false.
    [[nodiscard]] constexpr bool read_half(number_match& made, std::size_t& resume) const noexcept {
        const text_part link = read_text_part(text_, resume, true);
        if (link.ended || link.newline || link.part.kind != spoken::conjunction || made.ordinal) return true;
        const text_part half = read_text_part(text_, link.end, true);
        if (half.newline || half.part.kind != spoken::half) return true;
        // What follows may be what the half is of.
        const text_part next = read_text_part(text_, half.end, true);
        const bool alone = next.ended || next.newline || next.part.kind == spoken::unknown ||
                           next.part.kind == spoken::conjunction;
        if (!alone) return true;
        exact sum{magnitude(made.value.significand), made.value.exponent};
        if (!sum.is_integer() || !sum.is_below(3) || !add(sum, {5, -1})) {
            resume = half.end;
            return false;
        }
        const bool negative = made.value.significand < 0;
        if (assign(sum.digits, sum.exponent, negative, made.value) != decimal_error::none) return false;
        made.length = half.end - made.offset;
        resume = half.end;
        return true;
    }

    static constexpr int longest_number = 15;  // digits without groups and without a unit

    std::string_view text_;
    std::size_t pos_ = 0;
    code_memory memory_;
    bool before_word_ = false;         // what was passed last is letters
    bool before_conjunction_ = false;  // and that "and"
    bool before_vague_ = false;        // or "several"
    bool vague_behind_ = false;        // the plural of a number is
    bool before_refused_ = false;      // or digits that are no number
    bool digits_before_ = false;       // whose groups may follow
};

}  // namespace detail

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DETAIL_NUMBER_FINDER_HPP
