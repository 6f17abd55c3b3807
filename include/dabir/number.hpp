#ifndef DABIR_NUMBER_HPP
#define DABIR_NUMBER_HPP

#include <dabir/base/version.hpp>

#include <dabir/number/decimal.hpp>
#include <dabir/number/decimal_options.hpp>
#include <dabir/number/digit_text.hpp>
#include <dabir/number/digits.hpp>
#include <dabir/number/format.hpp>

/// \file
/// The wing of numbers: the three sets of digits, in single characters and whole texts; numbers read and written.

namespace dabir::inline v0_1 {}

#endif
