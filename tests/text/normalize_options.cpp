#include <dabir/text/normalize.hpp>
#include <dabir/text/options.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "support/law.hpp"
#include "support/normalize_text.hpp"

namespace {

using dabir::check;
using dabir::level;
using dabir::normalize_options;
using dabir::options_error;

static_assert(std::is_aggregate_v<normalize_options> && std::is_trivially_copyable_v<normalize_options>);
static_assert(sizeof(normalize_options) == 14);
static_assert(sizeof(level) == 1 && sizeof(options_error) == 1);
static_assert(noexcept(check({})) && noexcept(to_string(options_error::none)));
static_assert(noexcept(dabir::normalize_max_size(1, {})));
static_assert(noexcept(dabir::normalize_to(std::declval<char*>(), nullptr, std::string_view{}, {})));
static_assert(!std::is_convertible_v<dabir::normalize_counts, bool>);
static_assert(std::is_constructible_v<bool, dabir::normalize_buffer_result>);

constexpr normalize_options wrong_level{.level = static_cast<level>(7)};
constexpr normalize_options wrong_value{.zwnj = static_cast<dabir::zwnj>(9)};

// What goes together, and why the rest does not.
constexpr bool options_are_checked() {
    using enum options_error;
    const level key = level::search_key;
    return check({}) == none && check({.level = key}) == none
        && check({.level = key, .zwnj = dabir::zwnj::remove}) == none
        && check({.level = key, .zwnj = dabir::zwnj::space}) == none && check({.zwnj = dabir::zwnj::keep}) == none
        && check({.level = key, .zwnj = dabir::zwnj::keep}) == search_key_takes_zwnj_alone
        && check({.level = key, .zwnj = dabir::zwnj::tidy}) == search_key_takes_zwnj_alone
        && check({.level = key, .heh = dabir::heh::keep}) == search_key_takes_zwnj_alone
        && check({.level = key, .tatweel = dabir::tatweel::remove}) == search_key_takes_zwnj_alone
        && check({.level = level::standard}) == none
        && check({.level = level::standard, .digits = dabir::digits::ascii, .heh = dabir::heh::keep}) == none
        && check({.level = level::standard, .zwnj = dabir::zwnj::space}) == zwnj_is_dropped_for_search_key
        && check({.spacing = dabir::spacing::fix, .zwnj = dabir::zwnj::tidy}) == none
        && check({.level = key, .digits = dabir::digits::ascii}) == search_key_takes_zwnj_alone
        && check({.level = key, .digits = dabir::digits::keep}) == search_key_takes_zwnj_alone
        && check({.level = key, .diacritics = dabir::diacritics::remove}) == search_key_takes_zwnj_alone
        && check({.level = key, .foreign_letters = dabir::foreign_letters::fold}) == search_key_takes_zwnj_alone
        && check({.level = key, .sign_words = dabir::sign_words::spell}) == search_key_takes_zwnj_alone
        && check({.level = key, .arabic_letters = dabir::arabic_letters::keep}) == search_key_takes_zwnj_alone
        && check({.zwnj = dabir::zwnj::remove}) == zwnj_is_dropped_for_search_key
        && check({.zwnj = dabir::zwnj::space}) == zwnj_is_dropped_for_search_key
        && check(wrong_level) == no_such_value && check(wrong_value) == no_such_value;
}
DABIR_LAW(options_are_checked)

static_assert(dabir::checked({.level = level::search_key, .zwnj = dabir::zwnj::space}).zwnj == dabir::zwnj::space);

constexpr std::string_view text = "\u0643";

constexpr bool refused_options_write_nothing() {
    for (const normalize_options& options : {normalize_options{.zwnj = dabir::zwnj::space}, wrong_level, wrong_value}) {
        char buffer[8] = "as was";
        const auto buffered = normalize_to(buffer, buffer + 6, text, options);
        if (buffered || buffered.ec != std::errc::invalid_argument || buffered.ptr != buffer) return false;
        const auto written = normalize_to(&buffer[0], text, options);
        if (written || written.ec != std::errc::invalid_argument || written.out != buffer) return false;
        dabir::normalizer pieces{options};
        if (pieces.feed(text, &buffer[0]).ec != std::errc::invalid_argument) return false;
        const auto end = pieces.finish(&buffer[0]);
        if (end || end.out != buffer || end.changes != 0) return false;
        if (std::string_view(buffer) != "as was" || is_normalized("", options)) return false;
    }
    return true;
}
DABIR_LAW(refused_options_write_nothing)

}  // namespace

TEST_CASE("normalize: options that are refused leave a string as it was, or give none") {
    std::string out = "as was";
    CHECK(dabir::normalize(text, {.zwnj = dabir::zwnj::remove}, out).ec == std::errc::invalid_argument);
    CHECK(out == "as was");
    CHECK(dabir::normalize(text, wrong_level) == "");
}

TEST_CASE("normalize: each fault has a sentence of its own") {
    std::string_view last;
    for (int i = 0; i < 5; ++i) {
        const std::string_view sentence = to_string(static_cast<options_error>(i));
        CHECK(sentence.size() > 10);
        CHECK(sentence != last);
        last = sentence;
    }
}

TEST_CASE("normalize: from_level is the level's own value") {
    const normalize_options spelled_out{.arabic_letters = dabir::arabic_letters::persian,
                                        .digits = dabir::digits::keep,
                                        .zwnj = dabir::zwnj::keep,
                                        .diacritics = dabir::diacritics::keep,
                                        .foreign_letters = dabir::foreign_letters::keep,
                                        .sign_words = dabir::sign_words::keep};
    const normalize_options standard{.level = level::standard,
                                     .arabic_letters = dabir::arabic_letters::persian,
                                     .digits = dabir::digits::persian,
                                     .punctuation = dabir::punctuation::persian,
                                     .quotes = dabir::quotes::guillemets,
                                     .ellipsis = dabir::ellipsis::join,
                                     .spacing = dabir::spacing::fix,
                                     .spaces = dabir::spaces::tidy,
                                     .zwnj = dabir::zwnj::tidy,
                                     .tatweel = dabir::tatweel::remove,
                                     .diacritics = dabir::diacritics::keep,
                                     .foreign_letters = dabir::foreign_letters::keep,
                                     .sign_words = dabir::sign_words::keep,
                                     .heh = dabir::heh::hamza};
    for (const std::string& sample : samples()) {
        CHECK(dabir::normalize(sample) == dabir::normalize(sample, spelled_out));
        CHECK(dabir::normalize(sample, {.level = level::standard}) == dabir::normalize(sample, standard));
        CHECK(dabir::normalize(sample, {.level = level::search_key}) ==
              dabir::normalize(sample, {.level = level::search_key, .zwnj = dabir::zwnj::remove}));
    }
}
