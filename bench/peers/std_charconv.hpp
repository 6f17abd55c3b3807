#ifndef DABIR_BENCH_PEERS_STD_CHARCONV_HPP
#define DABIR_BENCH_PEERS_STD_CHARCONV_HPP

#include <charconv>
#include <cstdint>
#include <string_view>

// The standard library's std::from_chars, which reads digits of ASCII alone: the measure of a fast reader.

namespace peers::std_charconv {

/// The number that a text is; -1 where it is none.
inline std::int64_t read_integer(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : -1;
}

}  // namespace peers::std_charconv

#endif
