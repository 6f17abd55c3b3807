#ifndef DABIR_NUMBER_DECIMAL_HPP
#define DABIR_NUMBER_DECIMAL_HPP

#include <cstdint>

#include <dabir/base/version.hpp>

/// \file
/// The value of a number in a text.

namespace dabir::inline v0_1 {

/// The value of a number in a text: `significand * 10^exponent`, exactly. Every pair of values is a number; one number
/// has several pairs (15 and 150e-1), and zero has every exponent. The members are as a number was written, so 1.50 is
/// {150, -2}.
struct decimal {
    std::int64_t significand = 0;  ///< the digits, with the sign
    int exponent = 0;              ///< the power of ten that they are multiplied by
};

}  // namespace dabir::inline v0_1

#endif
