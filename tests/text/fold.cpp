#include <dabir/text/fold.hpp>
#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"
#include "support/normalize_text.hpp"

namespace {

using dabir::fold_equal;
using dabir::fold_hash;

static_assert(noexcept(fold_equal(std::string_view{}, std::string_view{})) && noexcept(fold_hash(std::string_view{})));

constexpr bool spellings_are_equal() {
    const std::string_view house[] = {"\u062E\u0627\u0646\u0647",
                                      "\u062E\u0627\u0646\u0647\u200C\u06CC", "\u062E\u0627\u0646\u0647\u0654",
                                      "\u062E\u0640\u0627\u0646\u06C0", " \uFEA7\uFE8E\uFEE7\uFEEA\u200C\u064A "};
    for (const std::string_view a : house)
        for (const std::string_view b : house)
            if (!fold_equal(a, b) || fold_hash(a) != fold_hash(b)) return false;
    return fold_equal("", " \u200B") && fold_equal("Ab 12", "aB\u00A0\u06F1\u0662")
        && fold_equal("\uFDFC", "\u0631\u064A\u0627\u0644")
        && !fold_equal("\u062C\u0632", "\u062C\u0632\u0621") && !fold_equal("a", "ab") && !fold_equal("ab", "a")
        && !fold_equal("", "a") && fold_equal("\xFF", "\uFFFD") && fold_hash("a") != fold_hash("b");
}
DABIR_LAW(spellings_are_equal)

}  // namespace

TEST_CASE("fold: equal exactly where the keys are, with equal hashes") {
    fixed_random random{8};
    const dabir::normalize_options key{.level = dabir::level::search_key};
    std::size_t wrong = 0, equal = 0;
    std::string last;
    const auto compare = [&](const std::string& a, const std::string& b) {
        const bool same = dabir::normalize(a, key) == dabir::normalize(b, key);
        equal += same;
        wrong += fold_equal(exact_copy{a}.view(), exact_copy{b}.view()) != same;
        wrong += same && fold_hash(a) != fold_hash(b);
        wrong += fold_hash(a) != fold_hash(dabir::normalize(a, key));
    };
    for (int i = 0; i < 5000; ++i) {
        const std::string text = random_text(random, random.below(20));
        compare(text, dabir::normalize(text));
        compare(text, dabir::normalize(text, key));
        compare(text, last);
        compare(text, text + "x");
        last = text;
    }
    for (const std::string& a : samples())
        for (const std::string& b : samples()) compare(a, b);
    CHECK(wrong == 0);
    CHECK(equal > 10000);
}

TEST_CASE("fold: the longest that one byte gives") {
    // A space, a NOT SIGN, heh with ZWNJ and yeh, an ill-formed part: held back, and then a basmala.
    const std::string text = "\u0628\u00AC \u0647\u200C\u06CC\u200C\xE2\x80\uFDFD\uFDFD";
    CHECK(fold_equal(text, dabir::normalize(text, {.level = dabir::level::search_key})));
}

TEST_CASE("fold: allocates nothing; the forms for char8_t") {
    const std::string text = samples()[2] + samples()[4];
    const std::size_t before = allocations();
    const bool equal = fold_equal(text, text);
    const auto hash = fold_hash(text);
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(equal);
    CHECK(hash == fold_hash(text));
    CHECK(fold_equal(u8"\u0643", u8"\u06A9"));
    CHECK(fold_hash(u8"\u0643") == fold_hash("\u06A9"));
    // The same on every machine.
    CHECK(fold_hash("") == 0xCBF29CE484222325);
    CHECK(fold_hash("A") == 0xAF63DC4C8601EC8C);
}
