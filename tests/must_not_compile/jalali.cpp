// What must not be mistaken for a Jalali date.
#include <dabir/date/jalali.hpp>

namespace jl = dabir::jalali;
namespace ch = std::chrono;

// CASE 1: a Jalali year takes no month of chrono
#if CASE == 1
constexpr auto mixed = jl::year{1401} / ch::month{10};
#else
constexpr auto mixed = jl::year{1401} / jl::month{10};
#endif

// CASE 2: a Gregorian month and day take no Jalali year
#if CASE == 2
constexpr auto mixed_back = ch::month{10} / ch::day{8} / jl::year{1401};
#else
constexpr auto mixed_back = jl::month{10} / ch::day{8} / jl::year{1401};
#endif

// CASE 3: a plain number is no year
#if CASE == 3
constexpr jl::year number = 1401;
#else
constexpr jl::year number{1401};
#endif

// CASE 4: a Jalali date is no Gregorian one without saying so
#if CASE == 4
constexpr ch::year_month_day gregorian = jl::year{1401} / jl::Dey / 8;
#else
constexpr ch::year_month_day gregorian = ch::sys_days{jl::year{1401} / jl::Dey / 8};
#endif

// CASE 5: local days convert only when asked
#if CASE == 5
constexpr ch::local_days local = jl::year{1401} / jl::Dey / 8;
#else
constexpr ch::local_days local{jl::year{1401} / jl::Dey / 8};
#endif

// CASE 6: a Jalali year is not compared with a Gregorian one
#if CASE == 6
constexpr bool same = jl::year{1401} == ch::year{1401};
#else
constexpr bool same = jl::year{1401} == jl::year{1401};
#endif

// CASE 7: days are added to sys_days, not to fields
#if CASE == 7
constexpr auto later = jl::year{1401} / jl::Dey / 8 + ch::days{1};
#else
constexpr auto later = ch::sys_days{jl::year{1401} / jl::Dey / 8} + ch::days{1};
#endif

// CASE 8: a composed date takes no fourth part
#if CASE == 8
constexpr auto four = jl::year{1401} / jl::Dey / 8 / 1;
#else
constexpr auto four = jl::year{1401} / jl::Dey / 8;
#endif
