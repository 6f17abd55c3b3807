#ifndef DABIR_BENCH_SUPPORT_RACE_HPP
#define DABIR_BENCH_SUPPORT_RACE_HPP

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string>

// What every bench does alike. Names are operation/workload/implementation; the label is the implementation's name
// for people, with its version.

/// Each bench defines it; main calls it. It registers the bench's functions and checks their results before.
void add_benchmarks();

/// Ends the program: a wrong result is not worth a time.
[[noreturn]] inline void wrong_result(const std::string& what) {
    std::fprintf(stderr, "wrong result: %s\n", what.c_str());
    std::exit(1);
}

/// `run` is called with the state, which it loops over.
template <class Run>
void add_benchmark(const std::string& name, const std::string& label, Run run) {
    benchmark::RegisterBenchmark(name.c_str(), [label, run](benchmark::State& state) mutable {
        run(state);
        state.SetLabel(label);
    });
}

/// A peer that is not there stays in the list and in the results, with the reason.
inline void add_skipped(const std::string& name, const std::string& why) {
    benchmark::RegisterBenchmark(
        name.c_str(), [why](benchmark::State& state) { state.SkipWithError(("skipped: " + why).c_str()); });
}

#endif
