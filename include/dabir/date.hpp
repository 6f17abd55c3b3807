#ifndef DABIR_DATE_HPP
#define DABIR_DATE_HPP

#include <dabir/base/version.hpp>

#include <dabir/date/argument.hpp>
#include <dabir/date/batch.hpp>
#include <dabir/date/error.hpp>
#include <dabir/date/fields.hpp>
#include <dabir/date/find.hpp>
#include <dabir/date/format.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/match.hpp>
#include <dabir/date/names.hpp>
#include <dabir/date/options.hpp>
#include <dabir/date/parse.hpp>
#include <dabir/date/period.hpp>
#include <dabir/date/tehran.hpp>

/// \file
/// The wing of dates: the Jalali and the lunar calendar, periods, civil time, dates read and written by formats, whole
/// columns of dates, and dates found in running text.

namespace dabir::inline v0_1 {}

#endif
