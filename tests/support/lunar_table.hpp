#ifndef DABIR_TESTS_SUPPORT_LUNAR_TABLE_HPP
#define DABIR_TESTS_SUPPORT_LUNAR_TABLE_HPP

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

/// A row of tools/data/hijri_iran_1265_1447.csv: a month that was announced.
struct lunar_row {
    int year, month, length;
    std::chrono::sys_days first;
};

/// The rows, in order; empty when the file is not as expected.
inline std::vector<lunar_row> read_lunar_table() {
    std::vector<lunar_row> rows;
    std::ifstream file(DABIR_SOURCE_DIR "/tools/data/hijri_iran_1265_1447.csv");
    std::string line;
    std::getline(file, line);
    std::getline(file, line);
    while (std::getline(file, line)) {
        int year = 0, month = 0, y = 0, m = 0, d = 0, length = 0;
        if (std::sscanf(line.c_str(), "%d,%d,%d-%d-%d,%*d,%d,", &year, &month, &y, &m, &d, &length) != 6) return {};
        rows.push_back({year, month, length, std::chrono::year{y} / m / d});
    }
    return rows;
}

/// The length of a month of the tabular calendar, as it is taught: by turns 30 and 29 days, and the last with 30 in
/// eleven years of thirty.
constexpr int tabular_length(int year, int month) {
    if (month < 12) return month % 2 != 0 ? 30 : 29;
    const int of_cycle = (year % 30 + 30) % 30;
    for (const int leap : {2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})
        if (of_cycle == leap) return 30;
    return 29;
}

/// A calendar of months whose lengths another says.
struct lunar_pencil {
    int year, month, day;

    constexpr void next_day(int length) {
        if (++day <= length) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }

    /// Whether a date of the library has the same fields.
    template <class Date>
    constexpr bool agrees(const Date& date) const {
        return int{date.year()} == year && static_cast<int>(unsigned{date.month()}) == month &&
               static_cast<int>(unsigned{date.day()}) == day;
    }
};

#endif
