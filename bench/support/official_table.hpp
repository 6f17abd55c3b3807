#ifndef DABIR_BENCH_SUPPORT_OFFICIAL_TABLE_HPP
#define DABIR_BENCH_SUPPORT_OFFICIAL_TABLE_HPP

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "peers/ymd.hpp"

// The truth that peers are held against: the calendar authority's list of 1206..1498, and no code of dabir.

struct official_year {
    int year;
    std::int32_t first_day;  ///< 1 Farvardin, in days since 1970-01-01
};

/// All 293 years, in order.
inline const std::vector<official_year>& official_years() {
    static const std::vector<official_year> years = [] {
        std::vector<official_year> read;
        std::ifstream file{DABIR_SOURCE_DIR "/tests/data/leap_years_official_1206_1498.txt"};
        for (std::string line; std::getline(file, line);) {
            int jalali = 0, year = 0, month = 0, day = 0;
            if (line.empty() || line[0] == '#') continue;
            // Stars mark leap years, which the first days of the next say as well.
            std::replace(line.begin(), line.end(), '*', ' ');
            if (std::sscanf(line.c_str(), "%d %d-%d-%d", &jalali, &year, &month, &day) != 4) continue;
            const std::chrono::sys_days first = std::chrono::year{year} / month / day;
            read.push_back({jalali, static_cast<std::int32_t>(first.time_since_epoch().count())});
        }
        if (read.size() != 293) {
            std::fprintf(stderr, "the official table is not there\n");
            std::exit(1);
        }
        return read;
    }();
    return years;
}

/// The day past the list: 1498, which ends it, is starred as leap.
inline std::int32_t official_end() {
    return official_years().back().first_day + 366;
}

/// The date of a day of 1206..1498.
inline peers::ymd official_date(std::int32_t day) {
    const auto& years = official_years();
    const auto after = std::upper_bound(years.begin(), years.end(), day,
                                        [](std::int32_t n, const official_year& y) { return n < y.first_day; });
    auto rest = static_cast<std::uint32_t>(day - after[-1].first_day);
    std::uint32_t month = 1;
    for (; rest >= (month <= 6 ? 31u : 30u); ++month) rest -= month <= 6 ? 31u : 30u;
    return {after[-1].year, month, rest + 1};
}

#endif
