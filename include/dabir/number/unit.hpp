#ifndef DABIR_NUMBER_UNIT_HPP
#define DABIR_NUMBER_UNIT_HPP

#include <cstdint>
#include <string_view>

/// \file
/// What the numbers that number/find.hpp finds are numbers of.
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

}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_UNIT_HPP
