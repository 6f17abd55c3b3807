#include <dabir/text/segment.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"
#include "support/normalize_text.hpp"

namespace {

using dabir::find_words;
using dabir::word_match;
using dabir::word_range;
using iterator = word_range::iterator;

static_assert(std::forward_iterator<iterator>);
static_assert(std::ranges::forward_range<word_range> && std::ranges::common_range<word_range>);
static_assert(std::is_same_v<std::iter_reference_t<iterator>, word_match>);
static_assert(std::is_trivially_copyable_v<iterator>);
static_assert(noexcept(find_words(std::string_view{})) && noexcept(std::declval<const word_range&>().begin()));
static_assert(noexcept(++std::declval<iterator&>()) && noexcept(*std::declval<const iterator&>()));

// Whether the words of a text are these, given with bars between them.
constexpr bool has(std::string_view text, std::string_view words) {
    for (const word_match& word : find_words(text)) {
        const std::string_view expected = words.substr(0, words.find('|'));
        if (text.substr(word.offset, word.length) != expected) return false;
        words.remove_prefix(expected.size() < words.size() ? expected.size() + 1 : words.size());
    }
    return words.empty();
}

constexpr bool letters_digits_and_marks() {
    return has("", "") && has(" ,.-", "")
        && has("\u0633\u0644\u0627\u0645 \u062F\u0646\u06CC\u0627!",
               "\u0633\u0644\u0627\u0645|\u062F\u0646\u06CC\u0627")
        && has("iPhone12, (x)", "iPhone12|x")
        && has("\u062E\u0627\u0646\u0647\u0654 e\u0301t", "\u062E\u0627\u0646\u0647\u0654|e\u0301t")
        && has("\u064E \u0301a", "a")
        && has("\u06F1\u06F4\u06F0\u06F1/\u06F1\u06F0", "\u06F1\u06F4\u06F0\u06F1|\u06F1\u06F0")
        && has("a\xFF" "b\xE2\x80", "a|b") && has("a\x01z", "a|z") && has("\U0001F600\u4E00\u4E01", "\u4E00\u4E01")
        && has("a_b", "a|b") && has("\uFDFC \uFDFA", "\uFDFA");
}
DABIR_LAW(letters_digits_and_marks)

constexpr bool what_stands_inside() {
    return has("\u0645\u06CC\u200C\u0631\u0648\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645")
        && has("\u200C\u0628\u200C \u200C\u200C", "\u0628")
        && has("\u0628\u200C\u200C\u0628", "\u0628\u200C\u200C\u0628")
        && has("\u06F5\u200C\u0646\u0641\u0631", "\u06F5\u200C\u0646\u0641\u0631")
        && has("\u0633\u0640\u0644\u0640 \u0640 \u0640\u0647\u0627", "\u0633\u0640\u0644|\u0647\u0627")
        && has("\u0628\u200F\u0628\u200F", "\u0628\u200F\u0628")
        && has("a\u00AC\u0628", "a|\u0628")
        && has("\u0628\u00AC\u0628 \u0628\u00AC1 \u00AC\u0628\u00AC", "\u0628\u00AC\u0628|\u0628|1|\u0628")
        && has("\u0628\u200C\u064E\u0628", "\u0628\u200C\u064E\u0628");
}
DABIR_LAW(what_stands_inside)

constexpr bool numbers_and_apostrophes() {
    return has("3.14, 1,234.", "3.14|1,234")
        && has("\u06F3\u066B\u06F5 \u06F1\u066C\u06F2", "\u06F3\u066B\u06F5|\u06F1\u066C\u06F2")
        && has("1..2 a.b 1.a a.1", "1|2|a|b|1|a|a|1") && has("it's don\u2019t' 'x'", "it's|don\u2019t|x")
        && has("\u0628'\u0628 a'\u0628 a''b 1'2", "\u0628|\u0628|a|\u0628|a|b|1|2") && has("1.\u200C2", "1|2");
}
DABIR_LAW(numbers_and_apostrophes)

}  // namespace

TEST_CASE("segment: words are inside the text, in order, apart, and are themselves one word") {
    fixed_random random{4};
    std::size_t wrong = 0, found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const exact_copy copy{random_text(random, random.below(16))};
        const std::string_view text = copy.view();
        std::size_t end = 0;
        for (const word_match& word : find_words(text)) {
            ++found;
            wrong += word.length == 0 || word.offset < end || word.offset + word.length > text.size();
            end = word.offset + word.length;
            const std::string_view alone = text.substr(word.offset, word.length);
            wrong += !(*find_words(alone).begin() == word_match{0, alone.size()});
        }
    }
    CHECK(wrong == 0);
    CHECK(found > 20'000);
}

TEST_CASE("segment: iterators, char8_t, no allocation") {
    const std::string_view text = "a b";
    const std::size_t before = allocations();
    const word_range words = find_words(text);
    auto at = words.begin();
    const auto first = at++;
    const std::size_t after = allocations();
    CHECK(before == after);
    CHECK(first == words.begin());
    CHECK(first->length == 1);
    CHECK(at->offset == 2);
    CHECK(++at == words.end());
    CHECK(iterator{} == iterator{});
    CHECK(find_words(std::string_view{}).begin() == find_words(std::string_view{}).end());
    CHECK(find_words("  ").begin() == find_words("  ").end());
    CHECK(std::ranges::distance(find_words(u8"\u0628 \u0628")) == 2);
}
