#ifndef DABIR_BENCH_PEERS_BYTE_LOOP_HPP
#define DABIR_BENCH_PEERS_BYTE_LOOP_HPP

#include <dabir/number/digits.hpp>

#include <string>
#include <string_view>

// What one writes by hand: bytes looked at one by one and appended to a std::string.

namespace peers::byte_loop {

/// The digits of a text put into a set. The result lies in `buffer`, which keeps its memory from call to call.
inline std::string_view convert_digits(std::string_view text, ::dabir::digit_set set, std::string& buffer) {
    buffer.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const unsigned next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        int value = -1;
        if (byte >= '0' && byte <= '9') value = byte - '0';
        if (byte == 0xD9 && next >= 0xA0 && next <= 0xA9) value = static_cast<int>(next - 0xA0);
        if (byte == 0xDB && next >= 0xB0 && next <= 0xB9) value = static_cast<int>(next - 0xB0);
        if (value < 0) {
            buffer += text[i];
            continue;
        }
        if (byte > '9') ++i;
        switch (set) {
            case ::dabir::digit_set::ascii:
                buffer += static_cast<char>('0' + value);
                break;
            case ::dabir::digit_set::arabic_indic:
                buffer += '\xD9';
                buffer += static_cast<char>(0xA0 + value);
                break;
            case ::dabir::digit_set::persian:
                buffer += '\xDB';
                buffer += static_cast<char>(0xB0 + value);
                break;
        }
    }
    return buffer;
}

}  // namespace peers::byte_loop

#endif
