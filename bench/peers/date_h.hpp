#ifndef DABIR_BENCH_PEERS_DATE_H_HPP
#define DABIR_BENCH_PEERS_DATE_H_HPP

#include <date/solar_hijri.h>

#include <cstdint>

// Howard Hinnant's date library: its Gregorian calendar, and the solar_hijri.h that ships beside it. The latter
// follows the 2820-year rule and is therefore wrong in 1404 and other years.

namespace peers::date_h::gregorian {

inline date::year_month_day from_days(std::int32_t n) {
    return date::sys_days{date::days{n}};
}

inline std::int32_t to_days(date::year_month_day date) {
    return static_cast<std::int32_t>(date::sys_days{date}.time_since_epoch().count());
}

}  // namespace peers::date_h::gregorian

namespace peers::date_h::solar_hijri {

inline ::solar_hijri::year_month_day from_days(std::int32_t n) {
    return date::sys_days{date::days{n}};
}

inline std::int32_t to_days(::solar_hijri::year_month_day date) {
    return static_cast<std::int32_t>(date::sys_days{date}.time_since_epoch().count());
}

}  // namespace peers::date_h::solar_hijri

#endif
