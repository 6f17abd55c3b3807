#ifndef DABIR_NUMBER_HPP
#define DABIR_NUMBER_HPP

#include <dabir/base/version.hpp>

#include <dabir/number/decimal.hpp>
#include <dabir/number/digit_text.hpp>
#include <dabir/number/digits.hpp>

/// \file
/// The wing of numbers: the three sets of digits, in single characters and whole texts.

namespace dabir::inline v0_1 {}

#endif
