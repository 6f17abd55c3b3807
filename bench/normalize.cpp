// Whole texts normalised: at level safe clean ones and dirty ones, prose at standard, as it is and as standard made it,
// and keys of a search index.
#include <cstring>
#include <string_view>

#include "peers/dabir.hpp"
#ifndef DABIR_BENCH_NO_ICU
#include "peers/icu.hpp"

#include <unicode/uversion.h>
#endif
#include "support/race.hpp"
#include "support/texts.hpp"

namespace {

using normalizer = std::string_view (*)(std::string_view text, dabir::level level, std::string& buffer);

struct implementation {
    const char* name;
    const char* label;
    normalizer normalize;
    bool (*is_normalized)(std::string_view text, dabir::level level);
};

constexpr implementation implementations[] = {
    {"plain", "dabir, without kernels", peers::dabir::normalize<nullptr>, peers::dabir::is_normalized<nullptr>},
#if defined(DABIR_SIMD_X86)
    {"sse2", "dabir, SSE2", peers::dabir::normalize<&dabir::detail::sse2_block_kernels>,
     peers::dabir::is_normalized<&dabir::detail::sse2_block_kernels>},
    {"avx2", "dabir, AVX2", peers::dabir::normalize<&dabir::detail::avx2_block_kernels>,
     peers::dabir::is_normalized<&dabir::detail::avx2_block_kernels>},
#elif defined(DABIR_SIMD_NEON)
    {"neon", "dabir, NEON", peers::dabir::normalize<&dabir::detail::neon_block_kernels>,
     peers::dabir::is_normalized<&dabir::detail::neon_block_kernels>},
#endif
};

/// Whether this processor can run it; if not, says so in the results.
bool runs([[maybe_unused]] const std::string& name) {
#if defined(DABIR_SIMD_X86)
    if (name.ends_with("avx2") && !dabir::detail::has_avx2()) {
        add_skipped(name, "this processor has no AVX2");
        return false;
    }
#endif
    return true;
}

template <class Once>
void add(const std::string& name, const std::string& label, const std::string& text, Once once) {
    add_benchmark(name, label, [once, &text](benchmark::State& state) {
        std::string buffer(3 * text.size(), '\0');
        for (auto _ : state) {
            once(buffer);
            benchmark::ClobberMemory();
        }
        state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    });
}

void add_workload(const std::string& workload, const std::string& text, dabir::level level,
                  const std::string& expected) {
    const std::string prefix = "normalize/" + workload + '/';
    add(prefix + "copy", "copying the text", text,
        [&text](std::string& buffer) { std::memcpy(buffer.data(), text.data(), text.size()); });
    std::string result(3 * text.size(), '\0');
    for (const implementation& each : implementations) {
        if (!runs(prefix + each.name)) continue;
        if (each.normalize(text, level, result) != expected) wrong_result(prefix + each.name);
        add(prefix + each.name, each.label, text, [normalize = each.normalize, &text, level](std::string& buffer) {
            benchmark::DoNotOptimize(normalize(text, level, buffer));
        });
    }
    std::string made;
    normalize(text, dabir::normalize_options{.level = level}, made);
    if (made != expected) wrong_result(prefix + "string");
    add(prefix + "string", "dabir, as called, into a std::string that is used again", text,
        [&text, level](std::string& buffer) {
            benchmark::DoNotOptimize(normalize(text, dabir::normalize_options{.level = level}, buffer));
        });
#ifndef DABIR_BENCH_NO_ICU
    // They do less: one composes, the other maps a few letters too.
    if (text == expected && (peers::icu::normalize_nfc(text, result) != text
                             || peers::icu::transliterate(text, result) != text))
        wrong_result(prefix + "icu");
    add(prefix + "icu_nfc", "ICU " U_ICU_VERSION ", Normalizer2::normalizeUTF8", text, [&text](std::string& buffer) {
        benchmark::DoNotOptimize(peers::icu::normalize_nfc(text, buffer));
    });
    add(prefix + "icu_transliterator", "ICU " U_ICU_VERSION ", Transliterator", text, [&text](std::string& buffer) {
        benchmark::DoNotOptimize(peers::icu::transliterate(text, buffer));
    });
#else
    add_skipped(prefix + "icu_nfc", DABIR_BENCH_NO_ICU);
    add_skipped(prefix + "icu_transliterator", DABIR_BENCH_NO_ICU);
#endif
}

void add_checks(const std::string& workload, const std::string& text, dabir::level level) {
    for (const implementation& each : implementations) {
        const std::string name = "is_normalized/" + workload + '/' + each.name;
        if (!runs(name)) continue;
        if (!each.is_normalized(text, level) || each.is_normalized(text + "\u064A", level)) wrong_result(name);
        add(name, each.label, text, [is_normalized = each.is_normalized, &text, level](std::string&) {
            benchmark::DoNotOptimize(is_normalized(text, level));
        });
    }
}

}  // namespace

void add_benchmarks() {
    using enum dabir::level;
    static const std::string letters = dirty_prose(dirt::arabic_letters);
    static const std::string all_letters = dirty_prose(dirt::all_arabic_letters), mixed = dirty_prose(dirt::mixed);
    add_workload("clean", prose(), safe, prose());
    add_workload("letters", letters, safe, prose());
    add_workload("all_letters", all_letters, safe, prose());
    add_workload("mixed", mixed, safe, prose());
    std::string buffer(2 * prose().size(), '\0');
    static const std::string key{peers::dabir::normalize<nullptr>(prose(), search_key, buffer)};
    add_workload("key", prose(), search_key, key);
    add_workload("key_again", key, search_key, key);
    static const std::string tidy{peers::dabir::normalize<nullptr>(prose(), standard, buffer)};
    add_workload("standard", prose(), standard, tidy);
    add_workload("standard_again", tidy, standard, tidy);
    add_checks("standard_again", tidy, standard);
    add_checks("clean", prose(), safe);
    add_checks("key_again", key, search_key);
}
