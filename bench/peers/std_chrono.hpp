#ifndef DABIR_BENCH_PEERS_STD_CHRONO_HPP
#define DABIR_BENCH_PEERS_STD_CHRONO_HPP

#include <chrono>
#include <cstdint>

// The standard library's Gregorian calendar: the measure, since everybody has it and it is well made.

namespace peers::std_chrono {

inline std::chrono::year_month_day from_days(std::int32_t n) {
    return std::chrono::sys_days{std::chrono::days{n}};
}

inline std::int32_t to_days(std::chrono::year_month_day date) {
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

}  // namespace peers::std_chrono

#endif
