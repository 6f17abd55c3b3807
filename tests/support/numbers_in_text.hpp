#ifndef DABIR_TESTS_SUPPORT_NUMBERS_IN_TEXT_HPP
#define DABIR_TESTS_SUPPORT_NUMBERS_IN_TEXT_HPP

#include <dabir/number.hpp>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

/// A row of tests/data/numbers_in_text.tsv.
struct found_row {
    std::string text, numbers;
};

/// Empty when the file is not as expected.
inline std::vector<found_row> read_found_table() {
    std::vector<found_row> rows;
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/numbers_in_text.tsv", std::ios::binary);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) return {};
        rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return rows;
}

/// The numbers of a text, as the table says them.
inline std::string found_in(std::string_view text) {
    std::string found;
    for (const dabir::number_match& match : dabir::find_numbers(text)) {
        if (!found.empty()) found += " | ";
        found += text.substr(match.offset, match.length);
        found += " = " + to_string(dabir::number{match.value.normalized()}, {.digits = dabir::digit_set::ascii});
        if (match.unit != dabir::number_unit::none) (found += ' ') += to_string(match.unit);
        if (match.ordinal) found += " ordinal";
    }
    return found;
}

#endif
