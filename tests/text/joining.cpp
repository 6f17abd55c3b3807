#include <dabir/text/joining.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

using dabir::zwnj_is_joining;

static_assert(noexcept(zwnj_is_joining(std::string_view{}, 0)));

// Of the first ZWNJ.
constexpr bool joins(std::string_view text) { return zwnj_is_joining(text, text.find("\u200C")); }

constexpr bool between_letters_that_would_join() {
    return joins("\u0645\u06CC\u200C\u0631\u0648\u0645") && joins("\u0645\u06CC\u200C\u0622\u06CC\u062F")
        && joins("\u0628\u064E\u0651\u200C\u064E\u0628")                           // marks are looked through
        && !joins("\u06A9\u0627\u0631\u200C\u0647\u0627")                          // reh does not join
        && !joins("\u0628\u200C") && !joins("\u200C\u0628") && !joins("\u0628\u200C \u0628") && !joins("\u0628\u200C1")
        && !joins("\u0628\u200C\u200C\u0628") && !joins("a\u200Cb") && !joins("1\u200C\u0628")
        && !joins("\u0628\u200C\u0621") && !joins("\u0640\u200C\u0628") && !joins("") && !joins("\u0628\u0628")
        && !joins("\u0915\u094D\u200C\u0937") && !joins("\u0628\u064E\u200C\u064E");
}
DABIR_LAW(between_letters_that_would_join)

constexpr bool only_where_it_begins() {
    constexpr std::string_view text = "\u0628\u200C\u0628";
    for (std::size_t i = 0; i < text.size() + 3; ++i)
        if (zwnj_is_joining(text, i) != (i == 2)) return false;
    return !zwnj_is_joining(text.substr(0, 5), 2) && !zwnj_is_joining(text.substr(0, 6), 2)
        && !zwnj_is_joining(text, static_cast<std::size_t>(-1)) && !zwnj_is_joining("", 0);
}
DABIR_LAW(only_where_it_begins)

}  // namespace

TEST_CASE("joining: any bytes, at any place, from a block of exactly their size") {
    fixed_random random{5};
    constexpr std::string_view pieces[] = {"\u0628", "\u0627", "\u064E", "\u200C", "\u200C", "\xE2\x80", "\xD8", "1"};
    std::size_t yes = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        for (std::size_t n = random.below(8); n != 0; --n) bytes += pieces[random.below(std::size(pieces))];
        const exact_copy text{bytes};
        for (std::size_t at = 0; at <= text.view().size(); ++at) yes += zwnj_is_joining(text.view(), at);
    }
    CHECK(yes > 300);
    CHECK(zwnj_is_joining(u8"\u0628\u200C\u0628", 2));
}
