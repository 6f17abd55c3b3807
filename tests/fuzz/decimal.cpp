// Reading numbers against a slow reading, into several types, with any options; and what is written is read back.
#include <dabir/number/format.hpp>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "support/decimal_against_slow.hpp"

namespace {

void write_and_read(std::string_view bytes) {
    if (bytes.size() < 16) return;
    dabir::decimal value;
    std::int16_t exponent = 0;
    std::memcpy(&value.significand, bytes.data(), 8);
    std::memcpy(&exponent, bytes.data() + 8, 2);
    value.exponent = exponent % 300;
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(bytes[n]); };
    const dabir::number_style style{.digits = static_cast<dabir::digit_set>(byte(10) % 4),
                                    .grouping = static_cast<dabir::grouping>(byte(11) % 2),
                                    .sign = static_cast<dabir::sign_style>(byte(12) % 2 * 3),
                                    .align = dabir::alignment::left,
                                    .width = byte(13)};
    const std::size_t size = dabir::formatted_size(style, value);
    const std::unique_ptr<char[]> buffer(new char[size]);
    const auto written = dabir::to_chars(buffer.get(), buffer.get() + size, value, style);
    if (!written || written.ptr != buffer.get() + size) __builtin_trap();
    if (dabir::to_chars(buffer.get(), buffer.get() + size - 1, value, style)) __builtin_trap();
    dabir::to_chars(buffer.get(), buffer.get() + size, value, style);
    dabir::decimal back;
    if (!dabir::from_chars(buffer.get(), buffer.get() + size, back) || back != value) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    if (!slow::all_agree(text, slow::options_of(data[0] % 54))) __builtin_trap();
    write_and_read(text);
    dabir::number_style style{.width = 7};
    const auto spec = dabir::parse_number_format(text, style);
    if (!spec && style.width != 7) __builtin_trap();
    if (spec.ptr < text.data() || spec.ptr > text.data() + text.size()) __builtin_trap();
    return 0;
}
