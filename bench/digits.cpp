// Whole texts put into one set of digits.
#include <cstring>
#include <string_view>

#include "peers/byte_loop.hpp"
#include "peers/dabir.hpp"
#ifndef DABIR_BENCH_NO_ICU
#include "peers/icu.hpp"

#include <unicode/uversion.h>
#endif
#include "support/race.hpp"
#include "support/texts.hpp"

namespace {

struct implementation {
    const char* name;
    const char* label;
    std::string_view (*convert)(std::string_view text, dabir::digit_set set, std::string& buffer);
};

constexpr implementation implementations[] = {
    {"plain", "dabir, the plain loop", peers::dabir::convert_digits},
#if defined(DABIR_SIMD_X86)
    {"sse2", "dabir, SSE2", peers::dabir::convert_digit_text<dabir::detail::sse2_digit_kernels>},
    {"avx2", "dabir, AVX2", peers::dabir::convert_digit_text<dabir::detail::avx2_digit_kernels>},
#endif
    {"byte_loop", "a loop that appends to a std::string", peers::byte_loop::convert_digits},
#ifndef DABIR_BENCH_NO_ICU
    {"icu", "ICU " U_ICU_VERSION ", Transliterator", peers::icu::convert_digits},
#endif
};

void add_workload(const std::string& workload, const std::string& text, dabir::digit_set set) {
    const std::string expected = dabir::convert_digits(text, set);
    const std::string prefix = "digits/" + workload + '/';
    const auto add = [&](const std::string& name, const std::string& label, auto once) {
        add_benchmark(prefix + name, label, [once, &text](benchmark::State& state) {
            std::string buffer(2 * text.size(), '\0');
            for (auto _ : state) once(buffer);
            state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
        });
    };

    // The floors: no conversion can be faster than a look at each byte, or than a copy.
    add("scan", "reading the text", [&text](std::string&) {
        char any = 0;
        for (const char byte : text) any |= byte;
        benchmark::DoNotOptimize(any);
    });
    add("copy", "copying the text", [&text](std::string& buffer) {
        std::memcpy(buffer.data(), text.data(), text.size());
        benchmark::ClobberMemory();
    });
    for (const implementation& each : implementations) {
#if defined(DABIR_SIMD_X86)
        if (std::string_view(each.name) == "avx2" && !dabir::detail::has_avx2()) {
            add_skipped(prefix + each.name, "this processor has no AVX2");
            continue;
        }
#endif
        std::string buffer(2 * text.size(), '\0');
        if (each.convert(text, set, buffer) != expected) wrong_result(prefix + each.name);
        add(each.name, each.label, [convert = each.convert, &text, set](std::string& out) {
            benchmark::DoNotOptimize(convert(text, set, out));
            benchmark::ClobberMemory();
        });
    }
#ifdef DABIR_BENCH_NO_ICU
    add_skipped(prefix + "icu", DABIR_BENCH_NO_ICU);
#endif
}

}  // namespace

void add_benchmarks() {
    using enum dabir::digit_set;
    static const std::string latin = ledger(ascii), persian_digits = ledger(persian);
    add_workload("prose_to_ascii", prose(), ascii);
    add_workload("prose_to_persian", prose(), persian);
    add_workload("dense_to_ascii", persian_digits, ascii);
    add_workload("dense_to_persian", latin, persian);
}
