#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"
#include "support/normalize_text.hpp"

namespace {

using dabir::normalizer;

struct outcome {
    std::string text;
    std::size_t changes = 0;
    std::size_t ill_formed = 0;

    bool operator==(const outcome&) const = default;
};

outcome whole(std::string_view text, const dabir::normalize_options& options) {
    outcome all;
    const auto counts = normalize(text, options, all.text);
    all.changes = counts.changes;
    all.ill_formed = counts.ill_formed;
    return all;
}

/// In pieces of the sizes that `next` gives.
template <class Next>
outcome in_pieces(normalizer& pieces, std::string_view text, Next next) {
    outcome all;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, next(text.size()));
        text.remove_prefix(piece.size());
        // From a block of its own, so that reading past its end is seen.
        pieces.feed(exact_copy{piece}.view(), std::back_inserter(all.text));
    }
    const auto end = pieces.finish(std::back_inserter(all.text));
    all.changes = end.changes;
    all.ill_formed = end.ill_formed;
    return all;
}

constexpr bool pieces_at_compile_time() {
    char buffer[32] = {};
    normalizer pieces;
    char* out = pieces.feed("\xD9", buffer).out;
    if (out != buffer) return false;
    out = pieces.feed("\x83\xD8\xAA\xE2\x80", out).out;
    const auto end = pieces.finish(out);
    return std::string_view(buffer, static_cast<std::size_t>(end.out - buffer)) == "\u06A9\u062A\uFFFD"
        && end.changes == 1 && end.ill_formed == 1;
}
DABIR_LAW(pieces_at_compile_time)

}  // namespace

TEST_CASE("normalizer: cut in two at every byte, and into single bytes") {
    for (const auto& options : all_options()) {
        normalizer pieces{options};  // one for all: finish makes it ready again
        for (const std::string& text : samples()) {
            const outcome expected = whole(text, options);
            std::size_t wrong = 0;
            for (std::size_t cut = 1; cut < text.size(); ++cut) {
                bool first = true;
                const outcome got = in_pieces(pieces, text, [&](std::size_t left) {
                    const std::size_t size = first ? cut : left;
                    first = false;
                    return size;
                });
                wrong += !(got == expected);
            }
            CHECK(wrong == 0);
            CHECK(in_pieces(pieces, text, [](std::size_t) { return std::size_t{1}; }) == expected);
        }
    }
}

TEST_CASE("normalizer: random text in random pieces") {
    fixed_random random{33};
    std::size_t wrong = 0;
    for (const auto& options : all_options()) {
        normalizer pieces{options};
        for (int i = 0; i < 300; ++i) {
            const std::string text = random_text(random, 1 + random.below(30));
            const outcome got = in_pieces(pieces, text, [&](std::size_t) { return random.below(9); });
            wrong += !(got == whole(text, options));
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("normalizer: at safe a line is written when its end was taken") {
    fixed_random random{34};
    std::size_t late = 0;
    for (const auto& options : all_options()) {
        if (options.level != dabir::level::safe) continue;
        normalizer pieces{options};
        for (int i = 0; i < 100; ++i) {
            const std::string line = random_text(random, 1 + random.below(30)) + '\n';
            std::string out;
            pieces.feed(line, std::back_inserter(out));
            late += out != whole(line, options).text;
            pieces.finish(std::back_inserter(out));
        }
    }
    CHECK(late == 0);
}

TEST_CASE("normalizer: counts begin anew with each text, and nothing is kept of the last one") {
    normalizer pieces;
    std::string out;
    CHECK(pieces.feed("\u0643http://", std::back_inserter(out)).changes == 1);
    CHECK(pieces.finish(std::back_inserter(out)).changes == 1);
    out.clear();
    // Were the URL still open, the kaf would stay.
    pieces.feed("\u0643 ", std::back_inserter(out));
    CHECK(pieces.finish(std::back_inserter(out)).changes == 1);
    CHECK(out == "\u06A9 ");
}

TEST_CASE("normalizer: allocates nothing, and holds a few kilobytes") {
    CHECK(sizeof(normalizer) <= 24 * 1024);
    const std::string text = samples()[2];
    char buffer[4096];
    const std::size_t before = allocations();
    normalizer pieces;
    char* const out = pieces.feed(text, buffer).out;
    const auto end = pieces.finish(out);
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(end.out != buffer);
}
