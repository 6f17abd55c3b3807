#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/normalize_text.hpp"

namespace {

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char kind = text[++i];
        if (kind == 'x') {
            out += from_hex(text.substr(i + 1, 2));
            i += 2;
        } else {
            out += kind == 'n' ? '\n' : kind == 't' ? '\t' : kind;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("normalize: the cases that were decided by hand") {
    const auto rows = read_cells("text_cases.tsv");
    REQUIRE(rows.size() > 290);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == 4);
        dabir::normalize_options options;
        REQUIRE(read_options(rows[i][0], options));
        CAPTURE(rows[i][3]);
        CHECK(dabir::normalize(unescaped(rows[i][1]), options) == unescaped(rows[i][2]));
    }
}
