#ifndef DABIR_DABIR_HPP
#define DABIR_DABIR_HPP

#include <dabir/base/version.hpp>

#include <dabir/date.hpp>
#include <dabir/number.hpp>
#include <dabir/text.hpp>

/// \file
/// Everything: dates, numbers and text. Who needs one part includes that alone; it compiles faster.

/// Persian dates, numbers and text. Names are used without the inner, inline namespace, which is there so that two
/// versions in one program do not clash.
namespace dabir::inline v0_1 {}

#endif
