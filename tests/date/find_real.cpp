#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include "support/date_table.hpp"
#include "support/date_text.hpp"

// Strings of the shapes in which dates stand on real pages: tests/data/dates.tsv.

namespace {

const std::vector<date_row>& table() {
    static const std::vector<date_row> rows = read_date_table();
    return rows;
}

std::string expected_text(const date_row& row) {
    if (row.precision == "-") return "";
    return row.iso + ' ' + row.calendar + ' ' + row.precision + ' ' + row.flags;
}

/// A text with each character, as `write` has it.
template <class Write>
std::string rewritten(std::string_view text, Write write) {
    std::string out;
    for (const char *p = text.data(), *last = p + text.size(); p != last;) {
        const auto c = dabir::detail::decode(p, last);
        p += c.length;
        write(c.code_point, std::back_inserter(out));
    }
    return out;
}

void check_row(const date_row& row, const std::string& written) {
    CAPTURE(written);
    CHECK(first_text(written) == expected_text(row));
}

}  // namespace

TEST_CASE("the table is there") { CHECK(table().size() >= 60); }

TEST_CASE("as it is written") {
    for (const date_row& row : table()) check_row(row, row.text);
}

TEST_CASE("in each set of digits") {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        for (const date_row& row : table())
            check_row(row, rewritten(row.text, [&](char32_t c, auto out) {
                          const int value = dabir::digit_value(c);
                          dabir::detail::encode(value < 0 ? c : zero + static_cast<char32_t>(value), out);
                      }));
}

TEST_CASE("with Arabic yeh and kaf, and with no-break spaces") {
    for (const date_row& row : table()) {
        check_row(row, rewritten(row.text, [](char32_t c, auto out) {
                      dabir::detail::encode(c == U'\u06CC' ? U'\u064A' : c == U'\u06A9' ? U'\u0643' : c, out);
                  }));
        check_row(row, rewritten(row.text, [](char32_t c, auto out) {
                      dabir::detail::encode(c == U' ' ? U'\u00A0' : c, out);
                  }));
    }
}

TEST_CASE("with a bidi mark behind every character") {
    for (const date_row& row : table()) {
        if (row.text.find("://") != std::string::npos) continue;  // there it ends the scheme
        check_row(row, rewritten(row.text, [](char32_t c, auto out) {
                      dabir::detail::encode(U'\u200F', dabir::detail::encode(c, out));
                  }));
    }
}

TEST_CASE("on a line of its own among others") {
    for (const date_row& row : table()) {
        check_row(row, "خبر\r\n" + row.text + "\r\nمتن خبر");
        check_row(row, "\uFEFF" + row.text);
    }
}
