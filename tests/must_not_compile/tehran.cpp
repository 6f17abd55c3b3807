// Instants and what clocks show are not each other, and a local time is not always an instant.
#include <dabir/date/tehran.hpp>

namespace tehran = dabir::tehran;
using namespace std::chrono;

constexpr sys_seconds instant{};
constexpr local_seconds shown{};

// CASE 1: what a clock shows is not shown again
#if CASE == 1
constexpr auto twice = tehran::to_local(shown);
#else
constexpr auto once = tehran::to_local(instant);
#endif

// CASE 2: an instant is no local time
#if CASE == 2
constexpr auto back = tehran::to_sys(instant);
#else
constexpr auto back = tehran::to_sys(shown);
#endif

// CASE 3: whether there is such an instant must be looked at
#if CASE == 3
constexpr sys_seconds unchecked = tehran::to_sys(shown);
#else
constexpr sys_seconds unchecked = *tehran::to_sys(shown);
#endif

// CASE 4: a number chooses nothing
#if CASE == 4
constexpr auto chosen = tehran::to_sys(shown, 1);
#else
constexpr auto chosen = tehran::to_sys(shown, tehran::choose::latest);
#endif
