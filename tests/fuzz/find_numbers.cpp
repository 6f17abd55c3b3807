// Matches lie in the text in order, and each one is the number that its own bytes are: `from_words` reads it, but for a
// minus behind it, hemmats, cents and halves behind a unit, which only the finder reads.
#include <dabir/number/find.hpp>
#include <dabir/number/words.hpp>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace {

void check(bool holds) {
    if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::unique_ptr<char[]> exact(new char[size]);
    if (size != 0) std::memcpy(exact.get(), data, size);
    const std::string_view text(exact.get(), size);
    std::size_t end = 0;
    for (const dabir::number_match& match : dabir::find_numbers(text)) {
        check(match.length != 0 && match.offset >= end && match.offset + match.length <= size);
        end = match.offset + match.length;
        const std::string_view span = text.substr(match.offset, match.length);
        dabir::decimal value;
        const auto read = dabir::from_words(span, value);
        const bool by_finder = match.unit != dabir::number_unit::none || span.ends_with('-') ||
                               span.ends_with("\xE2\x88\x92");
        if (read) check(value == match.value && read.ordinal == match.ordinal);
        else check(by_finder);
    }
    return 0;
}
