#ifndef DABIR_NUMBER_DETAIL_NUMBER_WORD_HPP
#define DABIR_NUMBER_DETAIL_NUMBER_WORD_HPP

#include <cstdint>

#include <dabir/number/unit.hpp>

// What a word means in a number. The table of number words is made of these.

namespace dabir::inline v0_1 {

namespace detail {

/// A part of speech of numbers. Those up to `suffix` make up a number; the rest stands beside one.
enum class spoken : std::uint8_t {
    unknown,         // a word that is none of these
    digits,          // a number in digits
    zero,            // 0
    unit,            // 1..9
    teen,            // 10..19
    tens,            // 20, 30, ... 90
    hundred,         // 100; "four" before it makes it 400
    hundreds,        // 200, 300, 500: one word
    magnitude,       // the power of ten: 3, 6, 9, ...
    billion,         // 10^9 for some, 10^12 for others
    doubtful,        // other magnitudes that stand for two powers of ten
    ordinal_unit,    // "first", by a word of its own
    ordinal,         // 2, 3, 30: "second", "third", "thirtieth", where it is not the cardinal with a suffix
    ordinal_before,  // the same in the form that stands before a noun
    half,            // 1/2
    part,            // 1/value: "quarter"
    point,           // the decimal point
    minus,
    plus,
    conjunction,     // "and"
    suffix,          // what makes an ordinal: value 0 and 1 behind a noun, 2 and 3 before one

    vague,    // what makes a number out of no number: 0 "several", 1 "one of" and "thousands", 2 a plural's ending, 3 a
              // day of the week
    label,    // "code", "phone": what follows names a thing, it counts nothing
    within,   // "in", of "five in hundred"
    cent,     // 1/100 of a dollar or a euro
    unit_of,  // value: a number_unit
    hemmat,   // 10^12 tomans
    measure,  // "persons", "years", "metres": what stands before is a number, no other word of the same letters
};

struct number_word {
    char16_t letters[12];  // folded, with a zero behind the last one
    spoken kind;
    std::uint16_t value;
    bool everyday;  // a common word too: "a", "no", "village"
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DETAIL_NUMBER_WORD_HPP
