// The offset map: where each byte came from, and the edits it is made of, for each rule and for random text.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <dabir/text/normalize.hpp>
#include "support/normalize_text.hpp"

namespace {

using dabir::text_edit;

std::vector<text_edit> edits_of(std::string_view text, const dabir::normalize_options& options = {}) {
    std::vector<text_edit> edits;
    std::string out;
    dabir::normalize_to(std::back_inserter(out), text, options, {}, [&](const text_edit& edit) { edits.push_back(edit); });
    return edits;
}

/// Puts the edits into the text, with the bytes that came out; that all between them went over as it was is so shown.
std::string applied(std::string_view text, std::string_view out, const std::vector<text_edit>& edits) {
    std::string made;
    std::size_t in_at = 0;
    for (const text_edit& edit : edits) {
        made += text.substr(in_at, edit.in.begin - in_at);
        CHECK(made.size() == edit.out.begin);
        made += out.substr(edit.out.begin, edit.out.end - edit.out.begin);
        in_at = edit.in.end;
    }
    return made += text.substr(in_at);
}

}  // namespace

TEST_CASE("each kind of change is told with its bytes") {
    CHECK(edits_of("سلام").empty());
    // One letter for another.
    CHECK(edits_of("aيb") == std::vector<text_edit>{{{1, 3}, {1, 3}}});
    // A deletion; two that are apart; one at the end.
    CHECK(edits_of("ا\u200Bب\x01") == std::vector<text_edit>{{{2, 2}, {2, 5}}, {{4, 4}, {7, 8}}});
    // All letters of a ligature come from its bytes.
    CHECK(edits_of("a\uFEFBb") == std::vector<text_edit>{{{1, 5}, {1, 4}}});
    // A letter and a mark that become one.
    CHECK(edits_of("ا\u0653ب") == std::vector<text_edit>{{{0, 2}, {0, 4}}});
    // Marks that change places all come from all of them and their letter.
    CHECK(edits_of("ب\u064E\u0651ب\u0651\u064Eب") == std::vector<text_edit>{{{6, 12}, {6, 12}}});
    // A composition over another mark.
    CHECK(edits_of("ا\u0651\u0653") == std::vector<text_edit>{{{0, 4}, {0, 6}}});
    // What is put in comes from no bytes.
    CHECK(edits_of("ب\uFDFC", {.sign_words = dabir::sign_words::spell})
          == std::vector<text_edit>{{{2, 3}, {2, 2}}, {{3, 11}, {2, 5}}});
    // The ZWNJ that a deleted control leaves comes from the control.
    CHECK(edits_of("ب\x01\u200Bب") == std::vector<text_edit>{{{2, 5}, {2, 6}}});
    // What is ill-formed.
    CHECK(edits_of("a\xE2\x80") == std::vector<text_edit>{{{1, 4}, {1, 3}}});
    // A key: runs of spaces, the space at the edge, the yeh of ezafe.
    CHECK(edits_of(" a \n b ", {.level = dabir::level::search_key})
          == std::vector<text_edit>{{{0, 0}, {0, 1}}, {{1, 2}, {2, 5}}, {{3, 3}, {6, 7}}});
    CHECK(edits_of("ه\u200Cی", {.level = dabir::level::search_key}) == std::vector<text_edit>{{{2, 2}, {2, 7}}});
}

TEST_CASE("a byte is found both ways") {
    dabir::offset_map map;
    std::string out;
    const std::string text = "a\u200Bb\uFEFBc";  // bytes 0, 1..3, 4, 5..7, 8
    dabir::normalize(text, {}, out, map);
    CHECK(out == "ab\u0644\u0627c");
    CHECK(map.to_input(0) == dabir::byte_range{0, 1});
    CHECK(map.to_input(1) == dabir::byte_range{4, 5});
    for (const std::size_t byte : {2u, 3u, 4u, 5u}) CHECK(map.to_input(byte) == dabir::byte_range{5, 8});
    CHECK(map.to_input(6) == dabir::byte_range{8, 9});
    CHECK(map.to_input(7) == dabir::byte_range{9, 10});
    CHECK(map.to_output(0) == dabir::byte_range{0, 1});
    for (const std::size_t byte : {1u, 2u, 3u}) CHECK(map.to_output(byte) == dabir::byte_range{1, 1});
    CHECK(map.to_output(4) == dabir::byte_range{1, 2});
    for (const std::size_t byte : {5u, 6u, 7u}) CHECK(map.to_output(byte) == dabir::byte_range{2, 6});
    CHECK(map.to_output(8) == dabir::byte_range{6, 7});
    // What was put in comes from nowhere, before what came from the byte there.
    dabir::normalize("ب\uFDFC", {.sign_words = dabir::sign_words::spell}, out, map);
    CHECK(map.to_input(2) == dabir::byte_range{2, 2});
    CHECK(map.to_output(2) == dabir::byte_range{3, 11});
}

TEST_CASE("the edits make the output of the text") {
    fixed_random random{1403};
    dabir::offset_map map;
    std::string out;
    for (const dabir::normalize_options& options : all_options()) {
        for (int i = 0; i < 300; ++i) {
            const std::string text = random_text(random, 1 + random.below(20));
            dabir::normalize(text, options, out, map);
            CAPTURE(text);
            const std::vector<text_edit> edits(map.edits().begin(), map.edits().end());
            REQUIRE(out == dabir::normalize(text, options));
            REQUIRE(applied(text, out, edits) == out);
            // In pieces.
            std::vector<text_edit> in_pieces;
            dabir::normalizer cleaner{options};
            std::string pieces;
            const auto take = [&](const text_edit& edit) { in_pieces.push_back(edit); };
            for (std::size_t at = 0; at < text.size(); at += 3)
                cleaner.feed(std::string_view(text).substr(at, 3), std::back_inserter(pieces), take);
            cleaner.finish(std::back_inserter(pieces), take);
            REQUIRE(pieces == out);
            REQUIRE(in_pieces == edits);
            std::size_t in_before = 0, out_before = 0;
            for (const text_edit& edit : edits) {
                REQUIRE(edit.in.begin >= in_before);
                REQUIRE(edit.out.begin >= out_before);
                REQUIRE((edit.in.begin < edit.in.end || edit.out.begin < edit.out.end));
                in_before = edit.in.end;
                out_before = edit.out.end;
            }
            for (std::size_t byte = 0; byte < out.size(); ++byte) {
                const dabir::byte_range in = map.to_input(byte);
                REQUIRE(in.begin <= in.end);
                REQUIRE(in.end <= text.size());
                if (in.begin == in.end) continue;
                const dabir::byte_range back = map.to_output(in.begin);
                REQUIRE(back.begin <= byte);
                REQUIRE(byte < back.end);
            }
        }
    }
}
