// Any bytes as a text: matches lie in it, one after the other, and each found part is found again alone.
#include <dabir/date/find.hpp>

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    std::size_t end = 0;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        if (match.length == 0 || match.offset < end || match.length > size - match.offset) __builtin_trap();
        end = match.offset + match.length;
        if (match.first > match.last) __builtin_trap();
        if (match.part_count == 1 || match.part_count > 3) __builtin_trap();
        for (const dabir::date_part& part : match.group())
            if (part.offset < match.offset || part.offset + part.length > end) __builtin_trap();
    }
    return 0;
}
