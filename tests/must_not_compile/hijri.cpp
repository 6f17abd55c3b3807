// What must not be mistaken for a lunar date.
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>

namespace hj = dabir::hijri;
namespace jl = dabir::jalali;

// CASE 1: a lunar year takes no Jalali month
#if CASE == 1
constexpr auto mixed = hj::year{1444} / jl::Mehr;
#else
constexpr auto mixed = hj::year{1444} / hj::Rajab;
#endif

// CASE 2: a lunar date is no Jalali one without saying so
#if CASE == 2
constexpr jl::year_month_day jalali = hj::year{1444} / hj::Jumada_II / 5;
#else
constexpr jl::year_month_day jalali = std::chrono::sys_days{hj::year{1444} / hj::Jumada_II / 5};
#endif

// CASE 3: years of two calendars are not compared
#if CASE == 3
constexpr bool same = hj::year{1401} == jl::year{1401};
#else
constexpr bool same = hj::year{1401} == hj::year{1401};
#endif

// CASE 4: a lunar year takes no month of chrono
#if CASE == 4
constexpr auto of_chrono = hj::year{1444} / std::chrono::month{6};
#else
constexpr auto of_chrono = hj::year{1444} / hj::month{6};
#endif

// CASE 5: years of two calendars have no difference
#if CASE == 5
constexpr auto difference = hj::year{1444} - jl::year{1401};
#else
constexpr auto difference = hj::year{1444} - hj::year{1401};
#endif

// CASE 6: a plain number is no year
#if CASE == 6
constexpr hj::year number = 1444;
#else
constexpr hj::year number{1444};
#endif
