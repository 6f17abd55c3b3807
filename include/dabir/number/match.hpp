#ifndef DABIR_NUMBER_MATCH_HPP
#define DABIR_NUMBER_MATCH_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/number/decimal.hpp>

/// \file
/// What a number in running text is: the type that number/find.hpp gives.
namespace dabir::inline v0_1 {

/// What is counted or measured, where the text says so beside the number. Rials and tomans are never turned into each
/// other.
enum class number_unit : std::uint8_t {
    none,     ///< nothing that is known
    toman,    ///< ten rials
    rial,     ///< Iran's currency
    percent,  ///< a percent sign, or the word
    dollar,   ///< of any country
    euro,     ///< the euro
};

/// The name of a unit, in ASCII: "toman"; empty for none.
[[nodiscard]] constexpr std::string_view to_string(number_unit unit) noexcept {
    switch (unit) {
        case number_unit::none: return "";
        case number_unit::toman: return "toman";
        case number_unit::rial: return "rial";
        case number_unit::percent: return "percent";
        case number_unit::dollar: return "dollar";
        case number_unit::euro: return "euro";
    }
    return "";
}

/// What a number is written in.
enum class number_form : std::uint8_t {
    digits,
    words,
    mixed,  ///< digits and words
};

/// A number in a text.
struct number_match {
    std::size_t offset = 0;                   ///< of its first byte in the text
    std::size_t length = 0;                   ///< in bytes, with the sign; the unit is no part of it, but "hemmat" and cents
    decimal value{};                          ///< the number
    number_unit unit = number_unit::none;     ///< what is counted or measured
    number_form form = number_form::digits;   ///< digits or words
    bool ordinal = false;                     ///< "the third": its value is a place in an order
};

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_MATCH_HPP
