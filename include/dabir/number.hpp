#ifndef DABIR_NUMBER_HPP
#define DABIR_NUMBER_HPP

#include <dabir/base/version.hpp>

#include <dabir/number/decimal.hpp>
#include <dabir/number/decimal_options.hpp>
#include <dabir/number/digit_text.hpp>
#include <dabir/number/digits.hpp>
#include <dabir/number/find.hpp>
#include <dabir/number/format.hpp>
#include <dabir/number/match.hpp>
#include <dabir/number/small_words.hpp>
#include <dabir/number/unit.hpp>
#include <dabir/number/words.hpp>
#include <dabir/number/words_options.hpp>

/// \file
/// The wing of numbers: the three sets of digits, in single characters and whole texts; numbers read and written, in
/// digits and in words; and found in running text.

namespace dabir::inline v0_1 {}

#endif
