#include "support/race.hpp"

#include <string>

namespace {

/// As the ratios depend on it, it stands in the results.
std::string compiler() {
    using std::to_string;
#if defined(__clang__)
    return "clang++ " + to_string(__clang_major__) + '.' + to_string(__clang_minor__) + '.' +
           to_string(__clang_patchlevel__);
#elif defined(__GNUC__)
    return "g++ " + to_string(__GNUC__) + '.' + to_string(__GNUC_MINOR__) + '.' + to_string(__GNUC_PATCHLEVEL__);
#else
    return "another compiler";
#endif
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::AddCustomContext("compiler", compiler());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    add_benchmarks();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
