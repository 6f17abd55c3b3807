#ifndef DABIR_NUMBER_WORDS_OPTIONS_HPP
#define DABIR_NUMBER_WORDS_OPTIONS_HPP

#include <cstdint>
#include <string_view>

/// \file
/// How number/words.hpp writes and reads, and why it refuses.
namespace dabir::inline v0_1 {

/// The form of the number's last word.
enum class word_form : std::uint8_t {
    cardinal,        ///< how many
    ordinal,         ///< the which one, behind its noun
    ordinal_before,  ///< the which one, before its noun
};

/// What a thousand is called where nothing multiplies it.
enum class one_thousand : std::uint8_t {
    bare,  ///< "thousand"
    one,   ///< "one thousand"
};

/// How magnitudes from 10^12 on are called.
enum class large_magnitudes : std::uint8_t {
    multiplied,  ///< "thousand milliard", "million milliard", "milliard milliard"
    named,       ///< "trillion", "quadrillion", "quintillion", by the short scale
};

/// How a fraction is read out.
enum class spoken_fraction : std::uint8_t {
    digits,  ///< behind the word for the decimal point, digit by digit
    named,   ///< as tenths, hundredths and thousandths; of more places digit by digit
};

/// Where half-spaces stand.
enum class half_spaces : std::uint8_t {
    suffix,    ///< before the suffix of "thirtieth", which cannot be written at once with its word
    compound,  ///< also inside the numbers below a thousand: "twenty-one"
    none,      ///< nowhere: a space stands before that suffix
};

/// A whole manner of writing.
enum class words_manner : std::uint8_t {
    own,  ///< what the other members of `words_style` say
    icu,  ///< as ICU and browsers spell (CLDR's rules for fa): cardinals below 10^18; the other members mean nothing
};

/// How a number is written in words. A number that names no value of an enumeration is taken for its first one.
struct words_style {
    word_form form = word_form::cardinal;                               ///< cardinal or ordinal
    dabir::one_thousand one_thousand = dabir::one_thousand::bare;       ///< the name of 1000
    large_magnitudes large = large_magnitudes::multiplied;              ///< the names from 10^12 on
    spoken_fraction fraction = spoken_fraction::digits;                 ///< what is behind the decimal point
    dabir::half_spaces half_spaces = dabir::half_spaces::suffix;        ///< where half-spaces stand
    words_manner manner = words_manner::own;                            ///< ICU's, whatever the others say
};

/// Why words are refused.
enum class words_error : std::uint8_t {
    none,
    empty,         ///< there is nothing but blanks
    unknown_word,  ///< a word that is no part of a number, or another character
    no_number,     ///< number words in an order that makes no number: "twenty hundred", "two three"
    incomplete,    ///< the text ends where the number goes on
    ambiguous,     ///< a word that means two numbers: the billion, a half behind thousands
    not_decimal,   ///< a third, a seventh: no decimal is equal to it
    out_of_range,  ///< a decimal does not hold the number
    wrong_digits,  ///< digits that are no number by themselves: 1,25 or 1.2.3
};

/// What the word is that is 10^9 by the short scale and 10^12 by the long one.
enum class billion : std::uint8_t {
    refuse,            ///< ambiguous
    thousand_million,  ///< 10^9
    million_million,   ///< 10^12
};

/// What "five thousandth" is, which may be the ordinal of 5000 or 5/1000.
enum class thousandth : std::uint8_t {
    ordinal,   ///< where it is one, as "five thousandth" and "hundredth" are; else the fraction
    fraction,  ///< where it is one; else the ordinal
};

/// How words are read.
struct words_options {
    dabir::billion billion = dabir::billion::refuse;                 ///< what the billion is
    dabir::thousandth thousandth = dabir::thousandth::ordinal;       ///< whether "five thousandth" is 5000 or 0.005
};

/// A sentence, in ASCII.
[[nodiscard]] constexpr std::string_view to_string(words_error reason) noexcept {
    switch (reason) {
        case words_error::none: return "the number is read";
        case words_error::empty: return "there is no word";
        case words_error::unknown_word: return "this is no word of a number";
        case words_error::no_number: return "the words make no number in this order";
        case words_error::incomplete: return "the number does not end here";
        case words_error::ambiguous: return "the word means two numbers";
        case words_error::not_decimal: return "no decimal is equal to this fraction";
        case words_error::out_of_range: return "the number does not fit its type";
        case words_error::wrong_digits: return "the digits are no number";
    }
    return "an unknown fault";
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_WORDS_OPTIONS_HPP
