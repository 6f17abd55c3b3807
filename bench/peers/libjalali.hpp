#ifndef DABIR_BENCH_PEERS_LIBJALALI_HPP
#define DABIR_BENCH_PEERS_LIBJALALI_HPP

#include <jalali/jalali.h>

#include "peers/ymd.hpp"

// libjalali, the C library beneath jcal. These are the functions inside its jgmtime and jmktime that go between days
// and dates, without the clock and the time zone around them. It follows the 2820-year rule and is therefore wrong in
// 1404 and other years.

namespace peers::libjalali {

inline ymd from_days(std::int32_t n) {
    jtm date{};
    jalali_get_date(n, &date);
    return {date.tm_year, static_cast<std::uint32_t>(date.tm_mon + 1), static_cast<std::uint32_t>(date.tm_mday)};
}

inline std::int32_t to_days(ymd date) {
    jtm parts{};
    parts.tm_year = date.year;
    parts.tm_mon = static_cast<int>(date.month) - 1;
    parts.tm_mday = static_cast<int>(date.day);
    jalali_create_days_from_date(&parts);  // the day of the year
    return jalali_get_diff(&parts);
}

}  // namespace peers::libjalali

#endif
