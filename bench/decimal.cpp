// Numbers read, each from a text of its own, and written.
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
#include "peers/std_charconv.hpp"
#include "support/race.hpp"

namespace {

/// As many as the random dates: a processor learns the branches of a few by heart.
constexpr std::size_t count = 65536;

std::vector<std::int64_t> random_numbers(bool of_any_length) {
    std::mt19937 random{1404};
    std::vector<std::int64_t> made(count);
    for (auto& number : made) {
        number = 10'000'000 + static_cast<std::int64_t>(random() % 90'000'000);
        if (of_any_length)
            for (auto cut = random() % 8; cut > 0; --cut) number /= 10;
    }
    return made;
}

/// With three digits to a group, or without groups.
std::vector<std::string> texts_of(const std::vector<std::int64_t>& numbers, dabir::digit_set set, bool groups) {
    std::vector<std::string> made;
    for (const std::int64_t number : numbers) {
        std::string text = std::to_string(number);
        for (std::size_t at = text.size(); groups && at > 3; at -= 3) text.insert(at - 3, "\u066C");
        made.push_back(dabir::convert_digits(text, set));
    }
    return made;
}

/// Checks a reader and times it. `Texts` are in the form that it takes.
template <class Texts, class Read>
void add(const std::string& name, const std::string& label, const std::vector<std::int64_t>& numbers, Texts made,
         Read read) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (read(made[i]) != numbers[i]) wrong_result(name + " has another number than " + std::to_string(numbers[i]));
    add_benchmark("decimal/" + name, label, [texts = std::move(made), read](benchmark::State& state) {
        for (auto _ : state)
            for (const auto& text : texts) benchmark::DoNotOptimize(read(text));
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
    });
}

void add_workload(const std::string& workload, const std::vector<std::int64_t>& numbers, bool groups) {
    using enum dabir::digit_set;
    const auto persian_texts = texts_of(numbers, persian, groups);
    const auto ascii_texts = texts_of(numbers, ascii, groups);
    const auto read = [](const std::string& text) { return peers::dabir::read_integer(text); };
    add(workload + "/std_from_chars", "std::from_chars, digits of ASCII", numbers, texts_of(numbers, ascii, false),
        [](const std::string& text) { return peers::std_charconv::read_integer(text); });
    add(workload + "/dabir", "dabir, Persian digits", numbers, persian_texts, read);
    add(workload + "/dabir_ascii", "dabir, digits of ASCII", numbers, ascii_texts, read);
#ifdef DABIR_BENCH_NO_ICU
    add_skipped("decimal/" + workload + "/icu", DABIR_BENCH_NO_ICU);
#else
    std::vector<icu::UnicodeString> utf16;
    for (const std::string& text : persian_texts) utf16.push_back(icu::UnicodeString::fromUTF8(text));
    add(workload + "/icu", "ICU " U_ICU_VERSION ", NumberFormat, Persian digits", numbers, std::move(utf16),
        [](const icu::UnicodeString& text) { return peers::icu::read_integer(text); });
#endif
}

/// Numbers written in Persian digits and groups.
void add_writing(const std::string& workload, const std::vector<std::int64_t>& numbers) {
    const auto texts = texts_of(numbers, dabir::digit_set::persian, true);
    const auto add_writer = [&](const std::string& name, const std::string& label, const auto& expected, auto write) {
        for (std::size_t i = 0; i < numbers.size(); ++i)
            if (!(write(numbers[i]) == expected[i])) wrong_result(name + " writes " + std::to_string(numbers[i]));
        add_benchmark("decimal/" + name, label, [numbers, write](benchmark::State& state) mutable {
            for (auto _ : state)
                for (const std::int64_t number : numbers) benchmark::DoNotOptimize(write(number));
            state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(numbers.size()));
        });
    };
    add_writer(workload + "/dabir", "dabir, Persian digits", texts,
        [buffer = std::string(64, '\0')](std::int64_t number) mutable {
            return peers::dabir::write_integer(number, buffer);
        });
#ifdef DABIR_BENCH_NO_ICU
    add_skipped("decimal/" + workload + "/icu", DABIR_BENCH_NO_ICU);
#else
    std::vector<icu::UnicodeString> utf16;
    for (const std::string& text : texts) utf16.push_back(icu::UnicodeString::fromUTF8(text));
    add_writer(workload + "/icu", "ICU " U_ICU_VERSION ", NumberFormat, Persian digits", utf16,
        [out = icu::UnicodeString{}](std::int64_t number) mutable { return peers::icu::write_integer(number, out); });
#endif
}

}  // namespace

void add_benchmarks() {
    add_workload("eight_digits", random_numbers(false), false);
    add_workload("any_digits", random_numbers(true), false);
    add_workload("eight_digits_in_groups", random_numbers(false), true);
    add_writing("writing_eight_digits", random_numbers(false));
}
