// Numbers written and read in words, each of a text of its own, and found in running text.
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "peers/dabir.hpp"
#ifndef DABIR_BENCH_NO_ICU
#include "peers/icu.hpp"

#include <unicode/uversion.h>
#endif
#include "support/race.hpp"
#include "support/texts.hpp"

namespace {

/// Fewer than elsewhere, since a peer takes long; still more than a processor learns by heart.
constexpr std::size_t count = 8192;

/// As many of each length, to `most` digits.
std::vector<std::int64_t> random_numbers(unsigned most) {
    std::mt19937_64 random{1404};
    std::vector<std::int64_t> made(count);
    for (auto& number : made) {
        std::int64_t below = 10;
        for (auto length = random() % most; length > 0; --length) below *= 10;
        number = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(below));
    }
    return made;
}

/// Checks a conversion and times it.
template <class From, class To, class Convert>
void add(const std::string& name, const std::string& label, const std::vector<From>& from, const std::vector<To>& to,
         Convert convert) {
    for (std::size_t i = 0; i < from.size(); ++i)
        if (!(convert(from[i]) == to[i])) wrong_result(name + ", number " + std::to_string(i));
    add_benchmark("words/" + name, label, [from, convert](benchmark::State& state) mutable {
        for (auto _ : state)
            for (const auto& one : from) benchmark::DoNotOptimize(convert(one));
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(from.size()));
    });
}

/// Numbers below 10^15, beyond which ICU's own words are ambiguous.
void add_numbers() {
    const auto numbers = random_numbers(15);
    std::vector<std::string> words;
    for (const std::int64_t number : numbers)
        words.push_back(dabir::to_words(number, {.manner = dabir::words_manner::icu}));
    const auto write = [buffer = std::string(dabir::to_words_max_size, '\0')](std::int64_t number) mutable {
        return peers::dabir::to_words(number, buffer);
    };
    const auto read = [](const std::string& text) { return peers::dabir::from_words(text); };
    add("to_words/dabir", "dabir", numbers, words, write);
    add("from_words/dabir", "dabir", words, numbers, read);
#ifdef DABIR_BENCH_NO_ICU
    add_skipped("words/to_words/icu", DABIR_BENCH_NO_ICU);
    add_skipped("words/from_words/icu", DABIR_BENCH_NO_ICU);
#else
    // In ICU's own strings, so that no time goes into making them.
    std::vector<icu::UnicodeString> utf16;
    for (const std::string& text : words) utf16.push_back(icu::UnicodeString::fromUTF8(text));
    add("to_words/icu", "ICU " U_ICU_VERSION ", RuleBasedNumberFormat", numbers, utf16,
        [out = icu::UnicodeString{}](std::int64_t number) mutable { return peers::icu::to_words(number, out); });
    add("from_words/icu", "ICU " U_ICU_VERSION ", RuleBasedNumberFormat", utf16, numbers,
        [](const icu::UnicodeString& text) { return peers::icu::from_words(text); });
#endif
}

void add_finder() {
    const std::string& text = prose();
    if (peers::dabir::count_numbers(text) == 0) wrong_result("there are no numbers in the prose");
    const auto bytes = static_cast<std::int64_t>(text.size());
    add_benchmark("words/find_numbers/dabir", "dabir", [bytes, &text](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(peers::dabir::count_numbers(text));
        state.SetBytesProcessed(state.iterations() * bytes);
    });
    add_benchmark("words/find_numbers/decoding", "decoding the text", [bytes, &text](benchmark::State& state) {
        for (auto _ : state) {
            char32_t sum = 0;
            for (const char *p = text.data(), *last = p + text.size(); p != last;) {
                const auto c = dabir::detail::decode(p, last);
                sum += c.code_point;
                p += c.length;
            }
            benchmark::DoNotOptimize(sum);
        }
        state.SetBytesProcessed(state.iterations() * bytes);
    });
}

}  // namespace

void add_benchmarks() {
    add_numbers();
    add_finder();
}
