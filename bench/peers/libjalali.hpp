#ifndef DABIR_BENCH_PEERS_LIBJALALI_HPP
#define DABIR_BENCH_PEERS_LIBJALALI_HPP

#include <jalali/jalali.h>
#include <jalali/jtime.h>

#include <cstdint>
#include <ctime>
#include <string_view>

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

/// A timestamp of the form %Y/%m/%d %H:%M:%S, ended by a zero, to seconds since 1970-01-01 by jstrptime; -1 for none.
inline std::int64_t parse_timestamp(const char* text) {
    jtm parts{};
    const char* const end = jstrptime(text, "%Y/%m/%d %H:%M:%S", &parts);
    if (end == nullptr || *end != '\0') return -1;
    const ymd date{parts.tm_year, static_cast<std::uint32_t>(parts.tm_mon + 1),
                   static_cast<std::uint32_t>(parts.tm_mday)};
    return to_days(date) * std::int64_t{86400} + 3600 * parts.tm_hour + 60 * parts.tm_min + parts.tm_sec;
}

/// Seconds since 1970-01-01 in the same form, by jstrftime.
inline std::string_view format_timestamp(std::int64_t seconds, char (&buffer)[64]) {
    const auto time = static_cast<std::time_t>(seconds);
    jtm parts{};
    jgmtime_r(&time, &parts);
    return {buffer, jstrftime(buffer, sizeof buffer, "%Y/%m/%d %H:%M:%S", &parts)};
}

}  // namespace peers::libjalali

#endif
