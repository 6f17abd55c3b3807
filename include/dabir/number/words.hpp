#ifndef DABIR_NUMBER_WORDS_HPP
#define DABIR_NUMBER_WORDS_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <dabir/number/decimal.hpp>
#include <dabir/number/detail/spell.hpp>
#include <dabir/number/detail/spoken_sum.hpp>
#include <dabir/number/detail/spoken_text.hpp>
#include <dabir/number/digits.hpp>
#include <dabir/number/format.hpp>
#include <dabir/number/words_options.hpp>

/// \file
/// Numbers in Persian words, written and read.
///
///     to_words(1364)                                          // "thousand and three hundred and sixty and four"
///     to_words(23, {.form = word_form::ordinal})              // "twenty and third"
///     decimal value;
///     if (const auto read = from_words(text, value); !read) report(to_string(read.reason), read.ptr);
///
/// Read are cardinals and ordinals; words and digits mixed ("3 million and 200 thousand"); magnitudes that multiply
/// ("ten thousand milliard"); "and" missing or stuck to a word; hundreds in two words; halves, quarters and every
/// fraction that is a decimal; the decimal point, with digits one by one, a number or a fraction behind it; what people
/// say ("ye", "shish", "punsad", "shunzdah"). How letters are spelled does not matter: Arabic yeh and kaf, harakat,
/// tatweel, bidi marks; nor do half-spaces, kept, doubled, lost or turned into spaces.
///
/// Never guessed: a word that is unknown, or an order of words that makes no number ("twenty hundred", "two three"), is
/// an error with its place. The word for billion is ambiguous but by option. "Five thousandth" is read as the ordinal of
/// 5000, and 5/1000 by option; "five hundredth" is 5/100, since 500th is one word; "twenty and five hundredth" is 25/100.
///
/// Nothing here allocates but the strings of `to_words`; time is linear in the text.
namespace dabir::inline v0_1 {

/// What `to_words` gives with an output iterator.
template <class Out>
struct to_words_result {
    Out out;       ///< behind the last byte written
    std::errc ec;  ///< errc{}; argument_out_of_domain where the number has no words in this style: nothing is written

    /// Whether the number was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `to_words` gives with a buffer.
struct to_words_buffer_result {
    char* ptr;     ///< behind the last byte written
    std::errc ec;  ///< errc{}; value_too_large: then `ptr` is the buffer's end, and the buffer unspecified;
                   ///< argument_out_of_domain: then nothing is written

    /// Whether all was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// A size that is enough for the words of any number in any style.
inline constexpr std::size_t to_words_max_size = 640;

///@{
/// A number in words: any whole number below 10^21, and decimals of at most 18 places (zeros at the end apart), but
/// ordinals of whole numbers alone, and in ICU's manner cardinals below 10^18 alone. Others have no words. Ordinals of
/// negatives are written, as "minus third". `out` takes chars. The string, which is allocated, is empty where the
/// number has no words. What is written in any style reads back as the same number, but for ICU's manner from 10^15 on,
/// where its words are ambiguous; decimals read back as equal ones.
template <std::output_iterator<char> Out>
constexpr to_words_result<Out> to_words(Out out, number value, const words_style& style = {});
constexpr to_words_buffer_result to_words(char* first, char* last, number value,
                                          const words_style& style = {}) noexcept;
[[nodiscard]] inline std::string to_words(number value, const words_style& style = {});
///@}

/// What `from_words` gives.
struct from_words_result {
    const char* ptr;     ///< the text's end, or the first byte not understood
    words_error reason;  ///< none, or why nothing was read
    bool ordinal;        ///< the words are an ordinal

    /// Whether a number was read.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == words_error::none; }
};

///@{
/// Reads a number in words or digits, which is the whole text but for blanks around it. `value` is untouched where it
/// fails. The form for `char8_t` is not constexpr.
constexpr from_words_result from_words(std::string_view text, decimal& value, const words_options& options = {}) noexcept;
inline from_words_result from_words(std::u8string_view text, decimal& value, const words_options& options = {}) noexcept;
///@}

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

/// Whether a number has words in a style, once it is cut.
[[nodiscard]] constexpr bool has_words(const cut_number& c, const words_style& style) noexcept {
    if (!c.ok) return false;
    if (style.manner == words_manner::icu) return c.group_count <= 6 && style.form == word_form::cardinal;
    return style.form == word_form::cardinal || c.place_count == 0;
}

/// The number that is complete, with its sign.
[[nodiscard]] constexpr words_error assign(const spoken_sum& sum, decimal& value) noexcept {
    exact number;
    if (!sum.value(number)) return words_error::out_of_range;
    while (number.exponent > 0 && lower_exponent(number, 0)) {
    }
    decimal signed_number;
    if (assign(number.digits, number.exponent, sum.negative(), signed_number) != decimal_error::none)
        return words_error::out_of_range;
    value = signed_number;
    return words_error::none;
}

[[nodiscard]] constexpr words_error words_error_of(decimal_error error) noexcept {
    if (error == decimal_error::none) return words_error::none;
    return error == decimal_error::out_of_range ? words_error::out_of_range : words_error::wrong_digits;
}

}  // namespace detail

template <std::output_iterator<char> Out>
constexpr to_words_result<Out> to_words(Out out, number value, const words_style& style) {
    const detail::cut_number c = detail::cut(value);
    if (!detail::has_words(c, style)) return {std::move(out), std::errc::argument_out_of_domain};
    return {detail::speller<Out>{std::move(out), style}.spell(c, value.is_negative()), std::errc{}};
}

constexpr to_words_buffer_result to_words(char* first, char* last, number value, const words_style& style) noexcept {
    const auto result = to_words(detail::bounded_output{first, last}, value, style);
    return {result.out.at, result.out.overflow ? std::errc::value_too_large : result.ec};
}

inline std::string to_words(number value, const words_style& style) {
    char buffer[to_words_max_size];
    const to_words_buffer_result result = to_words(buffer, buffer + to_words_max_size, value, style);
    return std::string(buffer, result.ptr);
}

constexpr from_words_result from_words(std::string_view text, decimal& value, const words_options& options) noexcept {
    using detail::spoken;
    detail::spoken_sum sum{options.billion, options.thousandth};
    std::size_t word_begin = 0;  // of the letters that words are stuck together in
    std::size_t open_begin = 0;
    const auto fail = [&](words_error reason, std::size_t at) -> from_words_result {
        return {text.data() + at, reason, false};
    };
    for (std::size_t pos = 0;;) {
        const detail::text_part next = detail::read_text_part(text, pos, pos != 0);
        if (next.ended) {
            if (pos == 0) return fail(words_error::empty, 0);
            if (!sum.complete()) return sum.open() ? fail(words_error::no_number, open_begin)
                                                   : fail(words_error::incomplete, text.size());
            const words_error reason = detail::assign(sum, value);
            if (reason != words_error::none) return fail(reason, 0);
            return {text.data() + text.size(), words_error::none, sum.ordinal()};
        }
        if (!next.part.joined || !next.is_word) word_begin = next.begin;
        if (next.digits_error != decimal_error::none)
            return fail(detail::words_error_of(next.digits_error), next.end);
        if (next.part.kind == spoken::unknown || next.part.kind > spoken::suffix)
            return fail(words_error::unknown_word, word_begin);
        const bool was_open = sum.open();
        if (const words_error reason = sum.take(next.part); reason != words_error::none)
            return fail(reason, was_open && reason == words_error::no_number ? open_begin : next.begin);
        if (sum.open() && !was_open) open_begin = next.begin;
        pos = next.end;
    }
}

inline from_words_result from_words(std::u8string_view text, decimal& value, const words_options& options) noexcept {
    return from_words(detail::as_chars(text), value, options);
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_WORDS_HPP
