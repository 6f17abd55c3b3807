#ifndef DABIR_TESTS_SUPPORT_TEHRAN_TABLE_HPP
#define DABIR_TESTS_SUPPORT_TEHRAN_TABLE_HPP

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

/// A row of tools/data/tehran_transitions.csv.
struct tehran_row {
    long utc;                              ///< the instant of the change, seconds since 1970
    long before, after;                    ///< seconds east of UTC
    bool summer;                           ///< whether it is summer time after the change
    std::string abbrev;                    ///< after the change
    std::chrono::local_seconds local_before, local_after;  ///< what clocks showed, or would have
    int year, month, day;                  ///< local_after's day in the Jalali calendar
};

/// The rows, in order; empty when the file is not as expected.
inline std::vector<tehran_row> read_tehran_table() {
    const auto local = [](const int (&f)[6]) {
        using namespace std::chrono;
        return local_days{std::chrono::year{f[0]} / f[1] / f[2]} + hours{f[3]} + minutes{f[4]} + seconds{f[5]};
    };
    std::vector<tehran_row> rows;
    std::ifstream file(DABIR_SOURCE_DIR "/tools/data/tehran_transitions.csv");
    std::string line;
    std::getline(file, line);
    std::getline(file, line);
    while (std::getline(file, line)) {
        tehran_row row{};
        int summer = 0, b[6], a[6];
        char abbrev[8] = "";
        if (std::sscanf(line.c_str(),
                        "%ld,%*[^,],%ld,%ld,%d,%7[^,],%d-%d-%dT%d:%d:%d,%d-%d-%dT%d:%d:%d,%d-%d-%d", &row.utc,
                        &row.before, &row.after, &summer, abbrev, b, b + 1, b + 2, b + 3, b + 4, b + 5, a, a + 1,
                        a + 2, a + 3, a + 4, a + 5, &row.year, &row.month, &row.day) != 20)
            return {};
        row.summer = summer != 0;
        row.abbrev = abbrev;
        row.local_before = local(b);
        row.local_after = local(a);
        rows.push_back(row);
    }
    return rows;
}

#endif
