// A period is of Jalali dates.
#include <dabir/date/hijri.hpp>
#include <dabir/date/period.hpp>

namespace hj = dabir::hijri;
namespace jl = dabir::jalali;
namespace ch = std::chrono;

constexpr jl::year_month_day date = jl::year{1401} / jl::Dey / 8;

// CASE 1: no period between Gregorian dates
#if CASE == 1
constexpr auto gregorian = jl::between(ch::year{2022} / 12 / 29, date);
#else
constexpr auto gregorian = jl::between(ch::sys_days{ch::year{2022} / 12 / 29}, date);
#endif

// CASE 2: nor between lunar ones
#if CASE == 2
constexpr auto lunar = jl::between(hj::year{1444} / 6 / 5, date);
#else
constexpr auto lunar = jl::between(ch::sys_days{hj::year{1444} / 6 / 5}, date);
#endif

// CASE 3: days are no years
#if CASE == 3
constexpr jl::period term{ch::days{1}};
#else
constexpr jl::period term{ch::years{1}};
#endif

// CASE 4: a period is not added by a sign, which would not say that it clamps
#if CASE == 4
constexpr auto later = date + jl::period{};
#else
constexpr auto later = add(date, jl::period{});
#endif
