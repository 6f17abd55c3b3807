#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "support/bytes.hpp"
#include "support/normalize_text.hpp"
#include "support/well_formed.hpp"

namespace {

// The first promise that a text breaks.
std::string_view broken(std::string_view text, const dabir::normalize_options& options) {
    std::string once, twice;
    const auto counts = normalize(text, options, once);
    const auto again = normalize(once, options, twice);
    if (!counts || !again) return "refused";
    if (!is_well_formed(once)) return "well-formed output";
    if (twice != once) return "twice is once";
    if (again.changes != 0 || again.ill_formed != 0) return "nothing is counted where nothing changes";
    if ((counts.changes + counts.ill_formed == 0) != (once == text)) return "what changes is counted";
    if (is_normalized(text, options) != (once == text)) return "is_normalized";
    if (!is_normalized(once, options)) return "is_normalized of a result";
    return "";
}

}  // namespace

TEST_CASE("normalize: what is normalised twice is as if once, well-formed and counted") {
    std::string_view fault;
    std::string where;
    const auto look_at = [&](const std::string& text, const dabir::normalize_options& options) {
        if (const std::string_view found = broken(text, options); !found.empty() && fault.empty()) {
            fault = found;
            where = text;
        }
    };
    fixed_random random{1206};
    for (const auto& options : all_options()) {
        for (const std::string& text : samples()) look_at(text, options);
        for (int i = 0; i < 400; ++i) look_at(random_text(random, 1 + random.below(20)), options);
        for (int i = 0; i < 200; ++i)
            look_at(random.bytes(random.below(40), "\xD8\xD9\xDB\xE2\x80\x8C\x8B\xA7\x84\xEF\xB7 :/w."), options);
    }
    CAPTURE(where);
    CHECK(fault == "");
}

TEST_CASE("normalize: every code point alone") {
    std::string_view fault;
    char32_t where = 0;
    const dabir::normalize_options key{.level = dabir::level::search_key};
    const dabir::normalize_options standard{.level = dabir::level::standard};
    const dabir::normalize_options all{.arabic_letters = dabir::arabic_letters::keep,
                                       .digits = dabir::digits::ascii,
                                       .diacritics = dabir::diacritics::remove,
                                       .foreign_letters = dabir::foreign_letters::fold,
                                       .sign_words = dabir::sign_words::spell};
    for (char32_t c = 0; c < 0x110000 && fault.empty(); ++c) {
        if (c == 0x20000) c = 0xE0000;
        if (c == 0xE0400) c = 0x10FF00;
        std::string text(4, '\0');
        text.resize(static_cast<std::size_t>(dabir::detail::encode(c, text.data()) - text.data()));
        for (const auto& options : {dabir::normalize_options{}, all, key, standard}) {
            if (!fault.empty()) break;
            fault = broken(text, options);
            where = c;
        }
    }
    CAPTURE(static_cast<unsigned>(where));
    CHECK(fault == "");
}
