#ifndef DABIR_NUMBER_DETAIL_NUMBER_PHRASE_HPP
#define DABIR_NUMBER_DETAIL_NUMBER_PHRASE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/number/detail/digit_chunk.hpp>
#include <dabir/number/detail/spoken_sum.hpp>
#include <dabir/number/detail/spoken_text.hpp>

// Number words and digits that stand together in running text: the longest number they begin with, or where to go on
// when they are none. "Two three thousand" is none as a whole; "twenty and thirty" are two.

namespace dabir::inline v0_1::detail {

struct number_phrase {
    bool found = false;
    bool negative = false;
    bool ordinal = false;
    bool everyday = false;    // one word, and a common one
    bool has_words = false;
    bool has_digits = false;
    bool is_fraction_too = false;  // "five thousandth"
    exact value{};
    std::size_t end = 0;      // of the number
    std::size_t resume = 0;   // where to go on
    spoken_part first{};
    spoken_part last{};
    digit_chunk chunk{};      // of its last digits, where those end it; else empty
};

[[nodiscard]] constexpr bool is_number_part(const text_part& t) noexcept {
    return t.part.kind >= spoken::digits && t.part.kind <= spoken::suffix;
}

[[nodiscard]] constexpr bool begins_number(spoken kind) noexcept {
    return kind >= spoken::digits && kind <= spoken::plus && kind != spoken::point;
}

/// Reads a phrase, part by part.
class phrase_reader {
public:
    constexpr explicit phrase_reader(std::string_view text) noexcept : text_{text} {}

    /// The phrase that begins with a part, in whose chunk it stands where the part is digits.
    [[nodiscard]] constexpr number_phrase read(const text_part& first, const digit_chunk& chunk) noexcept {
        number_phrase phrase = read_once(first, chunk);
        if (!phrase.found || phrase.resume == phrase.end) return phrase;
        // What follows "and" is another number, or the whole is none.
        const text_part next = read_text_part(text_, phrase.resume, true);
        const number_phrase rest = read_once(next, next.part.kind == spoken::digits ? read_chunk(text_, next.begin) : digit_chunk{});
        if (!rest.found) phrase = number_phrase{.resume = rest.resume};
        return phrase;
    }

private:
    [[nodiscard]] constexpr number_phrase read_once(text_part t, digit_chunk chunk) noexcept {
        number_phrase phrase, good;
        spoken_sum sum;
        phrase.first = t.part;
        std::size_t count = 0;
        for (;;) {
            const words_error error = sum.take(t.part);
            if (error != words_error::none) {
                if (good.found) return good;
                return {.resume = skip(t)};
            }
            ++count;
            if (t.part.kind == spoken::digits) phrase.has_digits = true;
            else phrase.has_words = true;
            phrase.everyday = count == 1 && t.everyday;
            phrase.last = t.part;
            phrase.chunk = t.part.kind == spoken::digits ? chunk : digit_chunk{};
            phrase.end = t.end;
            text_part next = read_text_part(text_, t.end, true);
            if (!goes_on(t, next, chunk)) break;
            if (next.part.kind == spoken::conjunction) {
                const text_part behind = read_text_part(text_, next.end, true);
                if (behind.newline || !begins_number(behind.part.kind) || !is_usable(behind)) {
                    if (behind.part.kind == spoken::vague && behind.part.value == 0) return {.resume = behind.end};
                    break;
                }
                if (sum.complete()) {
                    good = finish(sum, phrase, count);
                    good.resume = next.end;
                }
                if (sum.take(next.part) != words_error::none) {
                    if (good.found) return good;
                    return {.resume = skip(next)};
                }
                ++count;
                next = behind;
            }
            if (next.part.kind == spoken::digits) {
                chunk = read_chunk(text_, next.begin);
                // Digits that cannot belong to the words before them are another number.
                spoken_sum added = sum;
                if (t.part.kind == spoken::digits || added.take(next.part) != words_error::none) {
                    if (sum.complete()) break;
                }
            }
            t = next;
        }
        if (sum.complete()) return finish(sum, phrase, count);
        if (good.found) return good;
        return {.resume = phrase.end};
    }

    /// Whether the part that follows may belong to the number.
    [[nodiscard]] constexpr bool goes_on(const text_part& t, const text_part& next, const digit_chunk& chunk) const noexcept {
        if (next.ended || next.newline || !is_number_part(next)) return false;
        const spoken kind = next.part.kind;
        if (kind == spoken::minus || kind == spoken::plus) return false;
        if (t.part.kind == spoken::digits) {
            if (chunk.closed() || kind == spoken::digits) return false;
            // A word that begins a number of its own.
            const bool small = kind == spoken::zero || kind == spoken::unit || kind == spoken::teen ||
                               kind == spoken::tens || kind == spoken::hundreds || kind == spoken::ordinal_unit ||
                               kind == spoken::half;
            if (small && !next.part.ordinal) return false;
        }
        if (kind == spoken::digits && !is_usable(next)) return false;
        const bool behind_magnitude = t.part.kind == spoken::magnitude || t.part.kind == spoken::billion ||
                                      t.part.kind == spoken::minus || t.part.kind == spoken::plus ||
                                      t.part.kind == spoken::point;
        return kind != spoken::digits || behind_magnitude;
    }

    /// Whether a part that is digits is a number that can stand in a phrase.
    [[nodiscard]] constexpr bool is_usable(const text_part& t) const noexcept {
        if (t.part.kind != spoken::digits) return true;
        const digit_chunk chunk = read_chunk(text_, t.begin);
        return chunk.ok && !chunk.code && chunk.number.begin == t.begin;
    }

    [[nodiscard]] constexpr number_phrase finish(const spoken_sum& sum, number_phrase phrase, std::size_t count) const noexcept {
        phrase.found = sum.value(phrase.value);
        phrase.negative = sum.negative();
        phrase.ordinal = sum.ordinal();
        phrase.is_fraction_too = phrase.ordinal && count > 1 && phrase.last.kind == spoken::magnitude &&
                                 !phrase.last.ordinal_before;
        phrase.everyday = phrase.everyday && count == 1;
        phrase.resume = phrase.end;
        return phrase;
    }

    /// Behind the parts that stand together with one that fits nowhere.
    [[nodiscard]] constexpr std::size_t skip(text_part t) const noexcept {
        for (;;) {
            const text_part next = read_text_part(text_, t.end, true);
            if (next.ended || next.newline || !is_number_part(next) || next.part.kind == spoken::digits ||
                next.part.kind == spoken::conjunction)
                return t.end;
            t = next;
        }
    }

    std::string_view text_;
};

}  // namespace dabir::inline v0_1::detail

#endif  // DABIR_NUMBER_DETAIL_NUMBER_PHRASE_HPP
