#ifndef DABIR_DATE_HPP
#define DABIR_DATE_HPP

/// \file
/// Dates: the Jalali calendar, and dates found in running text.

#include "dabir/date/jalali.hpp"

namespace dabir::inline v0_1 {}

#endif
