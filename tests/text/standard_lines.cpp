// Level standard: lines that it leaves as they are go past all rules, found by kernels. Every kernel of this machine
// is held to the way of all other lines, byte for byte and count for count, wherever the text is cut; and that they go
// past is held too.
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
using dabir::detail::growing_room;
using dabir::detail::line_editor;
using dabir::detail::safe_stages;
using dabir::detail::stage_options;
using dabir::detail::stage_options_of;

namespace {

constexpr normalize_options standard{.level = dabir::level::standard};

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

/// The way to an output that counts what it takes past the rules.
template <class Out>
struct counting_way : dabir::detail::line_way<growing_room, Out> {
    std::size_t& taken;

    void take(const char* first, const char* last) {
        taken += static_cast<std::size_t>(last - first);
        dabir::detail::line_way<growing_room, Out>::take(first, last);
    }
};

/// A text in pieces that end at the places given, each from a heap block of its own.
outcome in_pieces(std::string_view text, const normalize_options& options, const block_kernels* kernels,
                  const std::vector<std::size_t>& cuts, std::size_t* taken = nullptr) {
    const stage_options asked = stage_options_of(options);
    dabir::detail::block_reader<safe_stages> reader{asked};
    line_editor<growing_room> lines{asked, {}};
    outcome made;
    std::size_t count = 0;
    auto out = std::back_inserter(made.text);
    counting_way<decltype(out)> way{{lines, out}, count};
    std::size_t at = 0;
    for (std::size_t n = 0; n <= cuts.size(); ++n) {
        const std::size_t end = n == cuts.size() ? text.size() : cuts[n];
        const exact_copy piece{text.substr(at, end - at)};
        reader.feed(piece.view(), way, kernels);
        at = end;
    }
    reader.finish(way);
    made.changes = reader.changes() + lines.changes();
    made.ill_formed = reader.ill_formed();
    if (taken != nullptr) *taken = count;
    return made;
}

/// A whole text, of which the reader is told that it is whole, into a heap block of exactly `size` bytes.
bool is_exactly(const outcome& expected, std::string_view text, const normalize_options& options,
                const block_kernels* kernels, std::size_t missing) {
    dabir::detail::no_edits none;
    const stage_options asked = stage_options_of(options);
    const std::size_t size = expected.text.size() - missing;
    const std::unique_ptr<char[]> exact{new char[size]};
    const auto result = dabir::detail::normalize_through<safe_stages>(
        dabir::detail::normalize_buffer{exact.get(), exact.get() + size}, text, asked, none,
        line_editor<growing_room>{asked, {}}, kernels);
    return result.out.overflow == (missing != 0) && result.out.at == exact.get() + size
        && std::string_view{exact.get(), size} == std::string_view{expected.text}.substr(0, size)
        && result.changes == expected.changes && result.ill_formed == expected.ill_formed;
}

/// With memory for lines of `size` cells.
std::pair<std::errc, std::string> with_room(std::string_view text, const normalize_options& options,
                                            const block_kernels* kernels, std::size_t size) {
    dabir::detail::no_edits none;
    const stage_options asked = stage_options_of(options);
    std::vector<dabir::normalize_cell> cells(size);
    std::string made;
    const auto result = dabir::detail::normalize_through<safe_stages>(
        std::back_inserter(made), text, asked, none, line_editor<dabir::detail::given_room>{asked, {cells}}, kernels);
    return {result.ec, made};
}

outcome defined(std::string_view text, const normalize_options& options) {
    return in_pieces(text, options, nullptr, {});
}

/// Whether kernels give what is `expected`.
bool gives(const outcome& expected, const block_kernels* kernels, std::string_view text,
           const normalize_options& options) {
    const exact_copy exact{text};
    const stage_options asked = stage_options_of(options);
    const line_editor<growing_room> lines{asked, {}};
    const bool same = dabir::detail::is_same_through<safe_stages>(exact.view(), asked, lines, kernels);
    return same == (expected.text == text) && in_pieces(text, options, kernels, {}) == expected
        && is_exactly(expected, exact.view(), options, kernels, 0);
}

bool agrees(const block_kernels* kernels, std::string_view text, const normalize_options& options) {
    return gives(defined(text, options), kernels, text, options);
}

/// The same, and in pieces, without room for all, and with memory for short lines only.
bool agrees_cut(const block_kernels* kernels, std::string_view text, const normalize_options& options,
                fixed_random& random) {
    const outcome expected = defined(text, options);
    if (!gives(expected, kernels, text, options)) return false;
    std::vector<std::size_t> cuts(random.below(6));
    for (std::size_t& cut : cuts) cut = random.below(text.size() + 1);
    std::sort(cuts.begin(), cuts.end());
    if (in_pieces(text, options, kernels, cuts) != expected) return false;
    const std::size_t room = random.below(200);
    if (with_room(text, options, kernels, room) != with_room(text, options, nullptr, room)) return false;
    const std::size_t size = expected.text.size();
    return size == 0 || is_exactly(expected, text, options, kernels, 1 + random.below(std::min<std::size_t>(size, 200)));
}

/// Lines that standard leaves as they are, and that a kernel is to know for such.
constexpr std::string_view tidy[] = {
    "متن پاک و ساده‌ای که در آن «چیزی» عوض نمی‌شود، نه (هیچ) نه [این]. چرا؟ آری!",
    "سلام",
    "خانه‌ها، گفت‌وگو، می‌شود؛ رفته‌است: ساعت ۱۲:۳۰ در ۱۴۰۱/۰۲/۰۳ و ۲.۵ و ۱۲۳٬۴۵۶.",
    "خانهٔ ما، مَرد، بزرگاً، شیء، جزء، سوء، آنچه… رفت…",
    "واژهٔ Latin words و iPhone در متن - با خط – و ‘این’ <b>چنین</b> &nbsp #تگ @نام *ستاره* a/b",
    "plain words: nothing (at all) here.",
    "«او گفت: «نه!» و رفت؟»، سپس (آمد).",
    "ا\tب\t",
    "کوردی: ڕۆژ، ڵ، ێ، ە",
    "پاییز ۱۳۹۹ — زمستان",
};

/// What kernels have to see, some only beside others.
constexpr std::string_view events[] = {
    "1", "٣", "\"", ",", ";", "?", "%", "“", "”", "ب\u0640ب", "\u0640", "هء", "ه\u200Cء", "بهء ", "به\u200Cء ",
    "ه\u200Cٔ", "\u0674", "  ",
    " \u200C", "\u200C ", "ب\u200C\u200Cب", "ا\u200Cب", "ب\u200C.", "ب\u200C۱", "ب\u200C\u064E", "ب\u064E\u200Cب",
    "بa\u200Cب", "ب\u200C«", "\u200C", " .", " :", " !", " ،", " ؛", " ؟", " …", " )", " ]", " }", " »", "( ", "[ ",
    "{ ", "« ", "،ب", "؛ب", "؟ب", ":ب", "!ب", ".ب", "…ب", "،«", "؟(", ":(", "![", "؛{", "!«", "..", "...", ".…", "…." , "……",
    "```", "`a`", "\r", "\r\n", "\x0B", "\x0C", "\u0085", "\u2028", "\u2029", "\u06C0", "ۀ", "ي", "ك", "ى", "\u064E\u064E",
    "\u0654\u0654", "ی\u0654", "ا\u0653", "\u00A0", "\u200B", "\u200F", "\u2067", "\u00AD", "\uFEFB", "\uFDFA", "\u0301",
    "http://", "www.", "\x01", "\x7F", "\x80", "\xD9", "\xE2", "\xE2\x80", "\xFF", "\u06D4", "\u06FD", "\u0670", "\u066C",
    " \n", "\n ", "\u200C\n", "\n\u200C", "\n\u064E", "\n\n", "\n```\n", "\n ```x\n", "۔", "ئ.", "ئ…", "\U0001F600",
};

std::string filled(std::string_view filler, std::size_t size) {
    std::string text;
    while (text.size() < size) text += filler;
    return text;
}

/// How much of a text a kernel takes for tidy lines.
std::size_t tidy_size(std::string_view text, bool ends_text, const block_kernels* kernels) {
    const exact_copy exact{text};
    const char* const first = exact.view().data();
    const char* const end = dabir::detail::tidy_lines(first, first + text.size(), ends_text, kernels->lines);
    return static_cast<std::size_t>(end - first);
}

/// Lines that are tidy, but that one in `rarity` has an event or some random text in it.
std::string lines_of(fixed_random& random, std::size_t size, std::size_t rarity) {
    std::string text;
    while (text.size() < size) {
        std::string line;
        const std::size_t parts = random.below(5);
        for (std::size_t i = 0; i < parts; ++i) {
            if (!line.empty()) line += ' ';
            line += tidy[random.below(std::size(tidy))];
        }
        if (random.below(rarity) == 0) {
            const std::string what = random.below(2) == 0 ? std::string{events[random.below(std::size(events))]}
                                                          : random_text(random, 1 + random.below(4));
            line.insert(random.below(line.size() + 1), what);
        }
        text += line;
        text += '\n';
    }
    text.resize(size - random.below(std::min<std::size_t>(size, 3) + 1));
    return text;
}

}  // namespace

TEST_CASE("what is tidy goes past all rules, whole") {
    // Else all tests below would say nothing.
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        for (const std::string_view line : tidy) {
            CAPTURE(line);
            REQUIRE(defined(line, standard) == outcome{std::string{line}, 0, 0});
            for (const std::size_t size : {1u, 64u, 200u, 1000u}) {
                // Whatever its length, and whatever its place in a block, a line is known.
                const std::string one = filled(std::string{line} + " ", size) + std::string{line};
                const std::string text = one + '\n';
                CHECK(tidy_size(text, false, kernels) == text.size());
                CHECK(tidy_size(one, true, kernels) == one.size());
                CHECK(tidy_size(one, false, kernels) == 0);
                for (std::size_t before = 0; before < 64; before += size < 64 ? 1 : 21) {
                    const std::string shifted = std::string(before, 'a') + '\n' + text;
                    CHECK(tidy_size(shifted, false, kernels) == shifted.size());
                }
            }
        }
        // All of a text does: but the LF of what is taken at once, and lines that are not worth it.
        std::string text;
        for (int round = 0; round < 30; ++round)
            for (const std::string_view line : tidy) text.append(line).append("\n");
        std::size_t taken = 0;
        CHECK(in_pieces(text, standard, kernels, {}, &taken).text == text);
        CHECK(taken == text.size() - 1);
        // Behind a line that is not tidy all others are taken again, in another piece too.
        const std::string dirty = "بی , ربط\n";
        CHECK(in_pieces(text + dirty + text, standard, kernels, {}, &taken).changes != 0);
        CHECK(taken == 2 * (text.size() - 1));
        const std::vector<std::size_t> cuts = {text.size() + 5, text.size() + dirty.size()};
        CHECK(in_pieces(text + dirty + text, standard, kernels, cuts, &taken).changes != 0);
        CHECK(taken == 2 * (text.size() - 1));
        CHECK(in_pieces("```\n" + text + "```\n" + text, standard, kernels, {}, &taken).changes == 0);
        CHECK(taken == text.size() - 1);
    }
}

TEST_CASE("options that have the stages change more take lines through them") {
    const std::string text = filled("مَرد ۱۲ ٹ\n", 200);
    for (const auto& each : all_kernels()) {
        for (const normalize_options& options : all_options()) {
            if (options.level == dabir::level::search_key || !stage_options_of(options).by_line()) continue;
            std::size_t taken = 0;
            const outcome made = in_pieces(text, options, each.second, {}, &taken);
            CHECK(made == defined(text, options));
            CHECK((taken != 0) == (made.changes == 0));
        }
    }
}

TEST_CASE("an event may stand anywhere in a block, and a piece may end anywhere") {
    const std::string letters = filled("س", 140), words = filled("سلام خوب‌ها ", 60) + "سخن";
    const auto kernels = all_kernels();
    for (const std::string_view event : events) {
        CAPTURE(event);
        int wrong = 0;
        const auto hold = [&](std::string_view text, const std::vector<std::size_t>& cuts) {
            const outcome expected = defined(text, standard);
            for (const auto& each : kernels) wrong += in_pieces(text, standard, each.second, cuts) != expected;
        };
        for (std::size_t at = 0; at < 132; ++at) {
            const std::string before = std::string(at % 2, '!') + letters.substr(0, at - at % 2);
            hold(before + std::string{event} + words + "\nخط دیگر\n", {});
            if (at >= 66) continue;
            // Behind another line, and at the end of the text.
            hold(before + '\n' + std::string{event} + "\nسخن", {});
            hold("سخن\n" + before + std::string{event}, {});
            if (at % 8 != 0) continue;
            const std::string text = words + '\n' + before + std::string{event} + "سخن\n" + letters + '\n';
            const std::size_t line = words.size() + 1, near = line + before.size();
            for (std::size_t cut = std::max(near - 3, line); cut < near + event.size() + 3; ++cut)
                hold(text, {line, cut});
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("of any three characters, each in its line, the kernels say what the rules do") {
    // One of each kind that the census or a kernel tells apart, and those that share bytes with others.
    constexpr std::string_view characters[] = {
        " ", "\u200C", "ب", "ا", "ه", "ء", "ی", "ئ", "ن", "ڇ", "ۇ", "\u0680", "ک", "گ", "پ", "چ", "ە", "\u0671", "\u0654",
        "\u064E", "۱", "1", "a", ".", "…", "،", "؛", "؟", ":", "!", ",", "(", ")", "[", "]", "{", "}", "«", "»", "\"", "–",
        "‘", "\u0640", "\t", "-", "\u06D4", "\u066A", "\u200D", "#", "`", "؞", "\xE2\x80",
    };
    for (const std::string_view margin : {"", "ب"}) {
        for (const std::string_view x : characters) {
            std::string text;
            for (const std::string_view y : characters)
                for (const std::string_view z : characters) {
                    if (margin.empty() && (x.size() + y.size() + z.size()) % 3 != 0) continue;
                    text.append(margin).append(x).append(y).append(z).append(margin).append("\n");
                }
            const outcome expected = defined(text, standard);
            CAPTURE(x);
            for (const auto& each : all_kernels()) {
                CAPTURE(each.first);
                CHECK(in_pieces(text, standard, each.second, {}) == expected);
            }
        }
    }
}

TEST_CASE("of every character the kernels say what the rules do") {
    constexpr std::pair<std::string_view, std::string_view> neighbours[] = {
        {"سخن", "سخن"}, {"سخن ", " سخن"}, {"سخن.", "."}, {"سخن ه\u200C", ""}, {"سخن: ب\u064E", "\u200Cب"}, {"سخن،", "،"}};
    for (const auto& [before, after] : neighbours) {
        std::string text;
        const auto behind = [](char32_t x) { return x == 0x7FF ? 0x1FF0 : x == 0x20CF ? 0xFB50 : x + 1; };
        for (char32_t code = 0; code < 0xFFFF; code = behind(code)) {
            text += before;
            dabir::detail::encode(code, std::back_inserter(text));
            text += after;
            text += '\n';
        }
        const outcome expected = defined(text, standard);
        for (const auto& each : all_kernels()) {
            CAPTURE(each.first);
            CHECK(gives(expected, each.second, text, standard));
        }
    }
}

TEST_CASE("lines of every length, at all options") {
    fixed_random random{1405};
    std::vector<normalize_options> options;
    for (const normalize_options& each : all_options())
        if (each.level != dabir::level::search_key && stage_options_of(each).by_line()) options.push_back(each);
    for (const auto& each : all_kernels()) {
        const block_kernels* const kernels = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (std::size_t size = 0; size <= 260; ++size)
            for (const std::size_t rarity : {1u, 4u})
                wrong += !agrees_cut(kernels, lines_of(random, size, rarity), standard, random);
        for (int round = 0; round < 300; ++round) {
            const std::string text = lines_of(random, 1 + random.below(4000), 1 + random.below(6));
            const normalize_options& any = options[random.below(options.size())];
            wrong += !agrees_cut(kernels, text, round % 2 == 0 ? standard : any, random);
        }
        for (int round = 0; round < 1000; ++round) {
            std::string text = random_text(random, 20 + random.below(60));
            // More and shorter lines than random text has.
            for (std::size_t at = random.below(30); at < text.size(); at += 1 + random.below(30)) text.insert(at, "\n");
            const normalize_options& any = options[random.below(options.size())];
            wrong += !agrees_cut(kernels, text, round % 2 == 0 ? standard : any, random);
        }
        for (const std::string& sample : samples())
            for (const normalize_options& set : options)
                wrong += !agrees(kernels, filled("خط پاک\n", 100) + sample + filled("\nخط پاک", 100), set);
        CHECK(wrong == 0);
    }
}

TEST_CASE("a tidy text asks for no memory for lines") {
    const std::string text = filled("متن پاک و ساده‌ای که در آن «چیزی» نیست.\n", 4000);
    if (all_kernels().empty()) return;
    const std::size_t before = allocations();
    CHECK(dabir::is_normalized(text, standard));
    CHECK(allocations() == before);
    CHECK(dabir::is_normalized(text.substr(0, text.size() - 1), standard));
}
