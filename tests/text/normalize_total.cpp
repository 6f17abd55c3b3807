#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/normalize_text.hpp"

// Any bytes, in any block of memory.

TEST_CASE("normalize: every prefix of every sample, from a block of exactly its size") {
    std::size_t wrong = 0;
    for (const auto& options : all_options()) {
        for (const std::string& text : samples()) {
            for (std::size_t size = 0; size <= text.size(); ++size) {
                const exact_copy prefix{std::string_view(text).substr(0, size)};
                const std::string result = dabir::normalize(prefix.view(), options);
                wrong += is_normalized(prefix.view(), options) != (result == prefix.view());
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("normalize: ill-formed parts are U+FFFD, one for each maximal part, and counted") {
    std::string out;
    for (const auto& options : all_options()) {
        const auto counts = normalize("a\xE2\x80" "b\xC0\x80 \xED\xA0\x80\xF4\x90\xFF\xD9", options, out);
        CHECK(out == "a\uFFFD" "b\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
        CHECK(counts.ill_formed == 10);
        CHECK(counts.changes == 0);
        CHECK(is_normalized("\uFFFD", options));
        CHECK(!is_normalized("\xFF", options));
    }
}

TEST_CASE("normalize: the forms agree, the one with a string uses its capacity again") {
    const std::string_view text = "\u0643\u062A\u0627\u0628\u200B \u06F5\xFF";
    const std::u8string_view text8 = u8"\u0643\u062A\u0627\u0628\u200B \u06F5";
    const std::string_view expected = "\u06A9\u062A\u0627\u0628 \u06F5\uFFFD";
    CHECK(dabir::normalize(text) == expected);
    CHECK(dabir::normalize(text8) + "\uFFFD" == expected);
    CHECK(dabir::is_normalized(expected));
    CHECK(!dabir::is_normalized(text8));
    CHECK(dabir::is_normalized(u8"\u06A9"));

    std::string out = "what was there";
    out.reserve(100);
    const std::size_t before = allocations();
    const auto counts = dabir::normalize(text, {}, out);
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(out == expected);
    CHECK(counts);
    CHECK(counts.changes == 2);
    CHECK(counts.ill_formed == 1);
    CHECK(dabir::normalize(text8, {}, out).changes == 2);
    CHECK(out + "\uFFFD" == expected);

    std::string written;
    const auto result = dabir::normalize_to(std::back_inserter(written), text, {});
    CHECK(written == expected);
    CHECK(result.changes == 2);
    written.clear();
    CHECK(dabir::normalize_to(std::back_inserter(written), text8, {}).ill_formed == 0);
    CHECK(written == out);
    char buffer[32];
    CHECK(dabir::normalize_to(buffer, buffer + sizeof buffer, text8, {}).ptr == buffer + out.size());
}

TEST_CASE("normalize: what writes to a buffer or only looks allocates nothing") {
    const std::string text = samples()[2] + samples()[5] + samples()[6];
    char buffer[4096];
    std::size_t allocated = 0;
    bool all_right = true;
    for (const auto& options : all_options()) {
        std::vector<dabir::normalize_cell> scratch = scratch_for(text, options);
        const std::size_t before = allocations();
        const auto result = normalize_to(buffer, buffer + sizeof buffer, text, options, scratch);
        const bool clean = scratch.empty() && is_normalized(text, options);
        allocated += allocations() - before;
        all_right = all_right && result && !clean;
    }
    CHECK(allocated == 0);
    CHECK(all_right);
}
