#ifndef DABIR_TESTS_SUPPORT_EQUINOX_TABLE_HPP
#define DABIR_TESTS_SUPPORT_EQUINOX_TABLE_HPP

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

/// The first days of the Jalali years 1..3177 by the ephemeris, from tests/data/nowruz_1_3177.csv: element n is
/// 1 Farvardin of year n + 1. Empty when the file is not as expected.
inline std::vector<std::chrono::sys_days> read_equinox_table() {
    std::vector<std::chrono::sys_days> starts;
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/nowruz_1_3177.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        int jalali = 0, year = 0;
        unsigned month = 0, day = 0;
        if (std::sscanf(line.c_str(), "%d,%d-%u-%u,", &jalali, &year, &month, &day) != 4) return {};
        if (jalali != static_cast<int>(starts.size()) + 1) return {};
        starts.push_back(std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day));
    }
    return starts;
}

#endif
