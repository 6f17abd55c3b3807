#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "support/normalize_text.hpp"

TEST_CASE("normalize: random text gives what a slow reading of the rules gave") {
    const auto rows = read_cells("normalize_random.tsv");
    REQUIRE(rows.size() > 2000);
    std::size_t wrong = 0, safe = 0;
    for (const auto& row : rows) {
        REQUIRE(row.size() == 3);
        dabir::normalize_options options;
        REQUIRE(read_options(row[0], options));
        safe += options.level == dabir::level::safe;
        if (dabir::normalize(from_hex(row[1]), options) == from_hex(row[2])) continue;
        if (wrong++ == 0) MESSAGE("the first: " << row[0] << ' ' << row[1]);
    }
    CHECK(wrong == 0);
    CHECK(safe > 1000);
    CHECK(rows.size() - safe > 1000);
}
