#ifndef DABIR_NUMBER_MATCH_HPP
#define DABIR_NUMBER_MATCH_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/number/decimal.hpp>
#include <dabir/number/unit.hpp>

/// \file
/// What a number in running text is: the type that number/find.hpp gives.
namespace dabir::inline v0_1 {

/// What a number is written in.
enum class number_form : std::uint8_t {
    digits,
    words,
    mixed,  ///< digits and words
};

/// A number in a text.
struct number_match {
    std::size_t offset = 0;                   ///< of its first byte in the text
    std::size_t length = 0;                   ///< in bytes, with the sign; of units only "hemmat" is a part of it, and
                                              ///< what is before cents and halves: "two dollars and a half"
    decimal value{};                          ///< the number
    number_unit unit = number_unit::none;     ///< what is counted or measured
    number_form form = number_form::digits;   ///< digits or words
    bool ordinal = false;                     ///< "the third": its value is a place in an order
};

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_MATCH_HPP
