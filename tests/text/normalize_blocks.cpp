// Whole texts: every kernel of this machine is held to the stages, which are the definition, byte for byte and count
// for count, wherever the text is cut.
#include <dabir/text/normalize.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"
#include "support/normalize_text.hpp"

using dabir::normalize_options;
using dabir::detail::block_kernels;

namespace {

/// Each kernel by its name.
std::vector<std::pair<const char*, const block_kernels*>> all_kernels() {
    std::vector<std::pair<const char*, const block_kernels*>> all;
#if defined(DABIR_SIMD_X86)
    all.emplace_back("sse2", &dabir::detail::sse2_block_kernels);
    if (dabir::detail::has_avx2()) all.emplace_back("avx2", &dabir::detail::avx2_block_kernels);
    else MESSAGE("skipped: this processor has no AVX2");
#elif defined(DABIR_SIMD_NEON)
    all.emplace_back("neon", &dabir::detail::neon_block_kernels);
#else
    MESSAGE("skipped: there are no kernels for this processor");
#endif
    return all;
}

struct outcome {
    std::string text;
    std::size_t changes = 0;
    std::size_t ill_formed = 0;

    friend bool operator==(const outcome&, const outcome&) = default;
};

/// A text in pieces of `step` bytes, the first of `first`, each from a heap block of its own.
template <class Stages>
outcome through(std::string_view text, const normalize_options& options, const block_kernels* kernels,
                std::size_t first = static_cast<std::size_t>(-1), std::size_t step = static_cast<std::size_t>(-1)) {
    dabir::detail::block_reader<Stages> reader{dabir::detail::stage_options_of(options)};
    outcome made;
    auto out = std::back_inserter(made.text);
    for (std::size_t size = first; !text.empty(); size = step) {
        const exact_copy piece{text.substr(0, size)};
        reader.feed(piece.view(), out, kernels);
        text.remove_prefix(piece.view().size());
    }
    reader.finish(out);
    made.changes = reader.changes();
    made.ill_formed = reader.ill_formed();
    return made;
}

/// Into a heap block of exactly `size` bytes.
template <class Stages>
bool fits_exactly(const outcome& expected, std::string_view text, const normalize_options& options,
                  const block_kernels* kernels) {
    dabir::detail::no_edits none;
    for (const std::size_t missing : {0u, 1u, 2u, 70u, 150u}) {
        if (missing > expected.text.size()) continue;
        const std::size_t size = expected.text.size() - missing;
        const std::unique_ptr<char[]> exact{new char[size]};
        const auto result = dabir::detail::normalize_through<Stages>(
            dabir::detail::normalize_buffer{exact.get(), exact.get() + size}, text, dabir::detail::stage_options_of(options), none, dabir::detail::no_lines{}, kernels);
        if (result.out.overflow != (missing != 0) || result.out.at != exact.get() + size) return false;
        if (result.changes != expected.changes || result.ill_formed != expected.ill_formed) return false;
        if (missing == 0 && std::string_view{exact.get(), size} != expected.text) return false;
    }
    const std::unique_ptr<char[]> exact{new char[expected.text.size()]};
    const auto result = dabir::detail::normalize_through<Stages>(exact.get(), text, dabir::detail::stage_options_of(options), none, dabir::detail::no_lines{}, kernels);
    return result.out == exact.get() + expected.text.size()
        && std::string_view{exact.get(), expected.text.size()} == expected.text;
}

template <class Stages>
bool agrees_through(const block_kernels* kernels, std::string_view text, const normalize_options& options,
                    fixed_random* cuts) {
    const exact_copy exact{text};
    const outcome expected = through<Stages>(exact.view(), options, nullptr);
    if (through<Stages>(exact.view(), options, kernels) != expected) return false;
    const bool same = expected.text == text;
    if (dabir::detail::is_same_through<Stages>(exact.view(), dabir::detail::stage_options_of(options), dabir::detail::no_lines{}, kernels) != same) return false;
    if (cuts == nullptr) return true;
    const std::size_t first = 1 + cuts->below(200), step = 1 + cuts->below(400);
    return through<Stages>(exact.view(), options, kernels, first, step) == expected
        && fits_exactly<Stages>(expected, exact.view(), options, kernels);
}

/// Whether the kernels give what the stages do.
bool agrees(const block_kernels* kernels, std::string_view text, const normalize_options& options,
            fixed_random* cuts = nullptr) {
    return options.level == dabir::level::search_key
        ? agrees_through<dabir::detail::key_stages>(kernels, text, options, cuts)
        : agrees_through<dabir::detail::safe_stages>(kernels, text, options, cuts);
}

/// The options that kernels ask about, each alone.
std::vector<normalize_options> single_options() {
    return {{},
            {.arabic_letters = dabir::arabic_letters::keep},
            {.digits = dabir::digits::ascii},
            {.diacritics = dabir::diacritics::remove},
            {.foreign_letters = dabir::foreign_letters::fold},
            {.sign_words = dabir::sign_words::spell},
            {.level = dabir::level::standard},
            {.level = dabir::level::search_key},
            {.level = dabir::level::search_key, .zwnj = dabir::zwnj::space}};
}

/// What fills the text around what is looked at.
constexpr std::string_view fillers[] = {
    "متن پاک و ساده‌ای که در آن «چیزی» نیست، ", "سلام", "plain words, ", "۱۲۳۴۵", "12+3.", "نمی‌شود خانه‌ها گفت‌وگو ",
    "خانهٔ ما", "مَردِ بُزُرگ ", "علي كاظمي ", "a\nb\n", "بند.\n\nبند  «۲۵–۲۱» “ق” ",
};

/// What kernels have to see.
constexpr std::string_view events[] = {
    "\u00A0", "\u200F", "\u200B", "\u00AC", "\u00AD", "\u0653", "\u0654", "\u0655", "\u0654\u0301", "\u064E",
    "\u0651", "\u064E\u0651", "\u0651\u064E", "\u0670", "\u0301", "\uFEFB", "\uFDFA", "\uFDFC", "\u064A", "\u0643",
    "\u0649", "\u064A\u0654", "\u064A\u064E", "\u064A\u064E\u0301", "\u0643\u0301", "\u0627\u0653", "\u06D5\u0654",
    "\u0648\u0654", "\u0622\u064E", "\u0647\u0654", "\u0647\u0654\u064E", "\u0647\u0654\u0655", "\u06C0", "\u0629",
    "\u0626", "\u0624", "\u0622", "\u0621", "\u200C", "\u200C\u200C", "\u0647\u200C\u06CC",
    "\u0647\u200C\u06CC\u0645", "\u0647\u200C\u0626", "\u0629\u200C\u064A ", "\u0647\u064E\u200C\u06CC",
    "\u0647\u200C\u064E\u06CC", "\u0647\u200C\u06CC\u200C\u06CC", "\u200C ", " \u200C", "  ", " \n", "\n\n", " \n \n",
    "\u2013", "\u2018", "\u2017", "\u201C\u200C", "\u2013\u200C\u06CC", "\r\n", "\t", " \u064E ", "\u064E ",
    " \u064E", "\u064E\u200C", "\x01", "\x7F", "www.", "w", "ww", "http://", "://", ":/", "a://\u064A",
    "www.\u064A\u200B", "www.\u200B \u064A", "h\u200Bttp://\u064A", "w\u200Bww.\u064A ", "1", "+", ".", "ABC",
    "\u06F5", "\u0665", "\u066A", "\u2026", "\u2013", "\u201C", "\u2028", "\u202B", "\u200D", "\u00AB", "\u00BB",
    "\u0640", "\u061C", "\u060C", "\u061B", "\u061F", "\u06D4", "\u06DD", "\u06E5", "\u0674", "\u0679", "\u06BA",
    "\u0686", "\u067E", "\U0001F600", "\u0E01\u200B\u0E01", "\xD9", "\xD8", "\xDB", "\xE2", "\xE2\x80",
    "\xE2\x80\x41", "\xE2{\x8C", "\xE2 \x8C", "\x80", "\xBF", "\xC0\x80", "\xC2", "\xFF", "\xF0\x9F", "\xED\xA0\x80",
    "\xE2\x8C\x80", "\xC2\xAA", "\xD7\x90", "\xDC\x90", "\xE1\x80\x8C", "\xE3\x80\x8C",
};

std::string filled(std::string_view filler, std::size_t size) {
    std::string text;
    while (text.size() < size) text += filler;
    return text;
}

/// Text that is mostly clean: kind 0 all fillers, 1 an event in about twenty characters, 2 mostly events, 3 any bytes
/// of what texts are made of.
std::string text_of(fixed_random& random, unsigned kind, std::size_t size) {
    if (kind == 3) return random.bytes(size, "\xD8\xD9\xDB\xE2\x80\x8C\x8A\xA7\xB3\x94 aw./:\n");
    std::string text;
    while (text.size() < size) {
        const std::size_t what = random.below(kind == 2 ? 2 : 8);
        if (kind == 0 || what != 0) text += fillers[random.below(std::size(fillers))];
        else text += events[random.below(std::size(events))];
    }
    text.resize(size);
    return text;
}

}  // namespace

TEST_CASE("kernels agree with the stages at every length") {
    fixed_random random{1404};
    const auto options = all_options();
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (std::size_t size = 0; size <= 300; ++size)
            for (unsigned kind = 0; kind < 4; ++kind)
                wrong += !agrees(kernels, text_of(random, kind, size), options[random.below(options.size())], &random);
        CHECK(wrong == 0);
    }
}

TEST_CASE("an event may stand anywhere in a block") {
    fixed_random random{7};
    const auto options = single_options();
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        for (const std::string_view event : events) {
            int wrong = 0;
            for (std::size_t at = 80; at < 150; ++at) {
                // Once in letters alone, so that all offsets are met, and once in whatever.
                const std::string behind = filled(fillers[random.below(std::size(fillers))], 150);
                const std::string letters = std::string(at % 2, '!') + filled("س", at - at % 2);
                const std::string other = filled(fillers[random.below(std::size(fillers))], at);
                wrong += !agrees(kernels, letters + std::string{event} + behind, options[at % options.size()]);
                wrong += !agrees(kernels, other + std::string{event} + behind, options[random.below(options.size())]);
            }
            CAPTURE(event);
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("a byte of no character may stand anywhere in a block") {
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        for (const unsigned byte : {0x80u, 0xBFu, 0xC0u, 0xC3u, 0xD0u, 0xD7u, 0xDCu, 0xE1u, 0xE3u, 0xEFu, 0xF0u, 0xF5u, 0xFFu}) {
            CAPTURE(byte);
            int wrong = 0;
            for (std::size_t at = 126; at < 196; ++at)
                for (const std::string_view behind : {"s", "س", "\n", "\x80"}) {
                    const std::string text = std::string(at, 's') + static_cast<char>(byte) + std::string{behind};
                    wrong += !agrees(kernels, text + filled(fillers[0], 150), {});
                }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("of every character the kernels say what the stages do") {
    const std::pair<std::string_view, std::string_view> neighbours[] = {
        {"س", "س"}, {" ", " "}, {"ه\u200C", " "}, {"\u064A", "\u064E"}, {"ب\u064E", "\u200Cی "}, {"1:", "/"}};
    const auto options = single_options();
    fixed_random random{1403};
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        for (const normalize_options& set : options) {
            int wrong = 0;
            for (const auto& [before, after] : neighbours) {
                // All neighbours with the first options, some with each of the others.
                if (&set != options.data() && random.below(3) != 0) continue;
                // Many in a text, apart from each other, so that each is met by a kernel in its own place of a block.
                std::string text = filled(fillers[0], 128);
                const auto behind = [](char32_t x) { return x == 0x7FF ? 0x1FF0 : x == 0x20CF ? 0xFB50 : x + 1; };
                for (char32_t code = 0; code < 0xFFFF; code = behind(code)) {
                    text += before;
                    dabir::detail::encode(code, std::back_inserter(text));
                    text += after;
                    text += "سلام ساده، متن پاک است. متن پاک است و چیزی در آن نیست که عوض شود ";
                    if (code % 16 != 15) continue;
                    wrong += !agrees(kernels, text, set);
                    text.resize(filled(fillers[0], 128).size());
                }
            }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("long mixed texts, cut in pieces and written to exact buffers") {
    fixed_random random{99};
    const auto options = all_options();
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (int round = 0; round < 200; ++round) {
            const std::string text = text_of(random, round % 3 == 0 ? 0 : 1, 1 + random.below(6000));
            wrong += !agrees(kernels, text, options[random.below(options.size())], &random);
        }
        for (const std::string& sample : samples()) {
            const std::string inside = filled(fillers[0], 100) + sample + filled(fillers[1], 100);
            for (const normalize_options& set : options) wrong += !agrees(kernels, inside, set);
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("what says nothing of a URL's begin may be long") {
    // A scheme goes on over digits: the stages must be given all of them.
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (const std::string_view run : {"1", "+", ".", "-", "12:", "w", "://", "a1"})
            for (const std::size_t size : {60u, 128u, 500u, 5000u})
                for (const std::string_view before : {"سلام و", "سلام a", "س1", "a"})
                    wrong += !agrees(kernels, filled("سلام ", 200) + std::string{before} + filled(run, size)
                                         + "://\u064A\u200B\u0643." + filled("سلام", 100), {});
        CHECK(wrong == 0);
    }
}

TEST_CASE("clean text goes past the stages") {
    // Else all tests above would say nothing. Each kernel stops at the event, and not before.
    using dabir::detail::block_progress;
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        for (const std::string_view filler : {fillers[0], fillers[5], fillers[6], fillers[7], fillers[8]}) {
            const std::string text = filled(filler, 1000) + "\u200F" + filled(filler, 100);
            std::string out(text.size() + 100, '\0');
            const block_progress safe = kernels->safe({.in = text.data() + filler.size(), .out = out.data()},
                text.data() + text.size(), out.data() + out.size(), {});
            CHECK(safe.found);
            CHECK(safe.stop >= text.data() + 1000);
            CHECK(safe.stop - safe.in < 20);
            const block_progress key = kernels->key({.in = text.data() + filler.size(), .out = out.data()},
                text.data() + text.size(), out.data() + out.size(), {});
            CHECK(key.found);
            CHECK(key.stop >= text.data() + 1000);
        }
    }
}

TEST_CASE("a string grows as it must, once where the text does not grow") {
    std::string out;
    const std::string clean = filled(fillers[0], 4000);
    const std::size_t before = allocations();
    dabir::normalize(clean, {}, out);
    CHECK(allocations() == before + 1);
    CHECK(out == clean);
    const std::string growing = filled(fillers[0], 1000) + filled("\uFDFA", 3000) + clean;
    const normalize_options spelled{.sign_words = dabir::sign_words::spell};
    normalize(growing, spelled, out);
    CHECK(out == through<dabir::detail::safe_stages>(growing, spelled, nullptr).text);
    dabir::normalize("", {}, out);
    CHECK(out.empty());
}
