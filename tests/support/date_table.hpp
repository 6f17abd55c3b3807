#ifndef DABIR_TESTS_SUPPORT_DATE_TABLE_HPP
#define DABIR_TESTS_SUPPORT_DATE_TABLE_HPP

#include <array>
#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

/// A row of tests/data/dates.tsv: a text and its first date, "-" where there is nothing.
struct date_row {
    std::string text, iso, calendar, precision, flags;
};

/// The rows of tests/data/dates.tsv; empty when the file is not as expected.
inline std::vector<date_row> read_date_table() {
    std::vector<date_row> rows;
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/dates.tsv", std::ios::binary);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::array<std::string, 5> cells;
        std::size_t cell = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '\t') {
                if (++cell == cells.size()) return {};
            } else if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == 'n') {
                cells[cell] += '\n';
                ++i;
            } else {
                cells[cell] += line[i];
            }
        }
        if (cell + 1 != cells.size()) return {};
        rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
    }
    return rows;
}

#endif
