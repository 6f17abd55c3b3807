// Whole texts of digits: every kernel of this machine is held to the plain loop, byte for byte.
#include <dabir/number/digit_text.hpp>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

using dabir::convert_digit_text;
using dabir::convert_digits;
using dabir::digit_set;

namespace {

using converter = dabir::convert_digits_buffer_result (*)(char*, char*, std::string_view, digit_set);

/// Each kernel by its name, and what the public function chooses.
std::vector<std::pair<const char*, converter>> converters() {
    std::vector<std::pair<const char*, converter>> all{
        {"chosen", [](char* first, char* last, std::string_view text, digit_set set) {
             return convert_digit_text(first, last, text, set);
         }}};
#if defined(DABIR_SIMD_X86)
    all.emplace_back("sse2", [](char* first, char* last, std::string_view text, digit_set set) {
        return dabir::detail::convert_digit_text(dabir::detail::sse2_digit_kernels, first, last, text, set);
    });
    if (dabir::detail::has_avx2())
        all.emplace_back("avx2", [](char* first, char* last, std::string_view text, digit_set set) {
            return dabir::detail::convert_digit_text(dabir::detail::avx2_digit_kernels, first, last, text, set);
        });
    else MESSAGE("skipped: this processor has no AVX2");
#elif defined(DABIR_SIMD_NEON)
    all.emplace_back("neon", [](char* first, char* last, std::string_view text, digit_set set) {
        return dabir::detail::convert_digit_text(dabir::detail::neon_digit_kernels, first, last, text, set);
    });
#endif
    return all;
}

constexpr digit_set sets[] = {digit_set::ascii, digit_set::arabic_indic, digit_set::persian};

/// Whether a converter gives what the plain loop does, from a heap block of exactly this size into one of exactly the
/// size needed, and refuses one that is a byte smaller.
bool agrees(converter convert, std::string_view text) {
    for (const digit_set set : sets) {
        const std::string expected = convert_digits(text, set);
        std::string plain(expected.size(), '\0');
        const auto counted = convert_digits(plain.data(), plain.data() + plain.size(), text, set);
        const std::unique_ptr<char[]> exact{new char[expected.size()]};
        const auto result = convert(exact.get(), exact.get() + expected.size(), text, set);
        if (result.ec != std::errc{} || result.ptr != exact.get() + expected.size() ||
            std::string_view(exact.get(), expected.size()) != expected || result.changes != counted.changes)
            return false;
        if (expected.empty()) continue;
        const std::unique_ptr<char[]> smaller{new char[expected.size() - 1]};
        char* const too_soon = smaller.get() + expected.size() - 1;
        if (convert(smaller.get(), too_soon, text, set).ec != std::errc::value_too_large) return false;
        const std::unique_ptr<char[]> roomy{new char[2 * text.size() + 200]};
        const auto wide = convert(roomy.get(), roomy.get() + 2 * text.size() + 200, text, set);
        if (std::string_view(roomy.get(), static_cast<std::size_t>(wide.ptr - roomy.get())) != expected ||
            wide.changes != counted.changes)
            return false;
    }
    return true;
}

/// Text of a kind: 0 all digits, 1 prose with few, 2 any bytes, 3 pieces of digits.
std::string text_of(std::mt19937& random, unsigned kind, std::size_t size) {
    constexpr std::string_view digits[] = {"0", "9", "5", "\u0660", "\u0669", "\u06F0", "\u06F9", "\u06F5"};
    constexpr std::string_view others[] = {"\u0633", "\u06CC", "\u0645", " ",          "a",
                                           "\u0670", "\u06E1", "\u0671", "\U0001F600", "/"};
    constexpr std::string_view pieces[] = {"\xD9", "\xDB", "\xA5", "\xB5", "\xA0", "\xB9", "\xF0\x9F"};
    std::string text;
    while (text.size() < size) {
        const auto r = random();
        if (kind == 2) text += static_cast<char>(r);
        else if (kind == 0 || (kind == 1 && r % 40 == 0) || (kind == 3 && r % 3 == 0))
            text += digits[r / 64 % std::size(digits)];
        else if (kind == 3 && r % 3 == 1) text += pieces[r / 64 % std::size(pieces)];
        else text += others[r / 64 % std::size(others)];
    }
    text.resize(size);
    return text;
}

}  // namespace

TEST_CASE("kernels agree with the plain loop at every length and alignment") {
    std::mt19937 random{1404};
    for (const auto& each : converters()) {  // clang 14 captures no structured binding
        const converter convert = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (std::size_t size = 0; size <= 300; ++size)
            for (unsigned kind = 0; kind < 4; ++kind)
                if (!agrees(convert, exact_copy{text_of(random, kind, size)}.view())) ++wrong;
        const exact_copy block{text_of(random, 3, 400)};
        for (std::size_t offset = 0; offset < 64; ++offset)
            if (!agrees(convert, block.view().substr(offset))) ++wrong;
        CHECK(wrong == 0);
    }
}

TEST_CASE("a digit may stand anywhere in a block") {
    for (const auto& each : converters()) {  // clang 14 captures no structured binding
        const converter convert = each.second;
        CAPTURE(each.first);
        int wrong = 0;
        for (const std::string_view digit : {"7", "\u0667", "\u06F7", "\xD9", "\xDB", "\xA7", "\xB7"})
            for (std::size_t at = 0; at < 200; ++at)
                if (!agrees(convert, exact_copy{std::string(at, 'x').append(digit).append(200 - at, 'y')}.view())) ++wrong;
        CHECK(wrong == 0);
    }
}

TEST_CASE("the string form gives the same, and shrinks or grows as it must") {
    std::mt19937 random{7};
    for (unsigned kind = 0; kind < 4; ++kind) {
        const std::string text = text_of(random, kind, 5000);
        for (const digit_set set : sets) CHECK(convert_digit_text(text, set) == convert_digits(text, set));
    }
    CHECK(convert_digit_text("", digit_set::persian).empty());
    CHECK(convert_digit_text("\u06F1\u06F4\u06F0\u06F1", digit_set::ascii) == "1401");
    CHECK(convert_digit_text(u8"\u06F1\u06F4\u06F0\u06F1", digit_set::ascii) == "1401");
    char out[4];
    CHECK(convert_digit_text(out, out + 4, u8"\u06F1\u06F4\u06F0\u06F1", digit_set::ascii).ptr == out + 4);
}

TEST_CASE("a number that names no set changes nothing") {
    const std::string text(100, '5');
    std::string out(200, '\0');
    const auto result = convert_digit_text(out.data(), out.data() + out.size(), text, static_cast<digit_set>(9));
    CHECK(result.changes == 0);
    CHECK(std::string_view(out.data(), 100) == text);
}

TEST_CASE("the buffer form allocates nothing") {
    const std::string text(1000, '5');
    std::string out(2000, '\0');
    const auto before = allocations();
    const auto result = convert_digit_text(out.data(), out.data() + out.size(), text, digit_set::persian);
    CHECK(allocations() == before);
    CHECK(result.changes == 1000);
}

constexpr bool it_works_in_a_constant_expression() {
    char out[16]{};
    const auto result = convert_digit_text(out, out + 16, "8/10/1401", digit_set::persian);
    return result.ec == std::errc{} && result.ptr == out + 16 && result.changes == 7 &&
           std::string_view(out, 16) == "\u06F8/\u06F1\u06F0/\u06F1\u06F4\u06F0\u06F1";
}
DABIR_LAW(it_works_in_a_constant_expression)
