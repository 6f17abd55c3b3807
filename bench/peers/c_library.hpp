#ifndef DABIR_BENCH_PEERS_C_LIBRARY_HPP
#define DABIR_BENCH_PEERS_C_LIBRARY_HPP

#include <cstdint>
#include <ctime>
#include <string_view>

// The C library: seconds since 1970 written as a Gregorian timestamp of UTC.

namespace peers::c_library {

inline std::string_view format_timestamp(std::int64_t seconds, char (&buffer)[64]) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    gmtime_r(&time, &parts);
    return {buffer, std::strftime(buffer, sizeof buffer, "%Y/%m/%d %H:%M:%S", &parts)};
}

}  // namespace peers::c_library

#endif
