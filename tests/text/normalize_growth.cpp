#include <dabir/text/normalize.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "support/bytes.hpp"
#include "support/normalize_text.hpp"

namespace {

using dabir::normalize_max_size;
using dabir::normalize_to;

constexpr dabir::normalize_options safe{};
constexpr dabir::normalize_options spelled{.sign_words = dabir::sign_words::spell};
constexpr dabir::normalize_options key{.level = dabir::level::search_key};
constexpr std::size_t most = static_cast<std::size_t>(-1);

static_assert(normalize_max_size(100, safe) == 300);
static_assert(normalize_max_size(100, spelled) == 1400);
static_assert(normalize_max_size(100, key) == 1400);
static_assert(normalize_max_size(0, key) == 0);
static_assert(normalize_max_size(most / 3, safe) == most / 3 * 3);
static_assert(normalize_max_size(most / 3 + 1, safe) == most);
static_assert(normalize_max_size(most, key) == most);

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("normalize: a buffer of the stated size is enough, one of exactly the size too, no smaller one") {
    std::size_t wrong = 0;
    for (const auto& options : all_options()) {
        for (const std::string& text : samples()) {
            const std::string expected = dabir::normalize(text, options);
            std::vector<dabir::normalize_cell> scratch = scratch_for(text, options);
            if (expected.size() > normalize_max_size(text.size(), options)) ++wrong;
            for (std::size_t size = 0; size <= expected.size(); ++size) {
                const std::unique_ptr<char[]> buffer(new char[size]);
                const auto result = normalize_to(buffer.get(), buffer.get() + size, text, options, scratch);
                const bool fits = size == expected.size();
                if (result.ptr != buffer.get() + size || static_cast<bool>(result) != fits) ++wrong;
                if (result.ec != (fits ? std::errc{} : std::errc::value_too_large)) ++wrong;
                if (fits && std::string_view(buffer.get(), size) != expected) ++wrong;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("normalize: random text stays within the stated growth") {
    fixed_random random{3};
    std::size_t wrong = 0;
    for (const auto& options : all_options())
        for (int i = 0; i < 300; ++i) {
            const std::string text = random_text(random, 1 + random.below(12));
            wrong += dabir::normalize(text, options).size() > normalize_max_size(text.size(), options);
        }
    CHECK(wrong == 0);
}

TEST_CASE("normalize: the stated growth is reached, or nearly") {
    // A stray byte is three.
    CHECK(dabir::normalize(times(50, "\xFF"), safe).size() == 150);
    // A ZWNJ for each control.
    CHECK(dabir::normalize(times(50, "\u0628\x01") + "\u0628", safe).size() == 50 * 5 + 2);
    // The basmala and the space between two: 41 + 1 bytes of 3.
    CHECK(dabir::normalize(times(50, "\uFDFD"), spelled).size() == 50 * 42 - 1);
    CHECK(dabir::normalize(times(50, "\uFDFD"), key).size() == 50 * 42 - 1);
    // A comma of one byte is one of two and a space.
    CHECK(dabir::normalize(times(50, "\u0628,"), {.level = dabir::level::standard}).size() == 50 * 5 - 1);
}

TEST_CASE("normalize: memory for lines is of the stated size, or too little and said so") {
    const dabir::normalize_options standard{.level = dabir::level::standard};
    static_assert(dabir::normalize_scratch_size(100, safe) == 0);
    static_assert(dabir::normalize_scratch_size(100, key) == 0);
    static_assert(dabir::normalize_scratch_size(100, {.heh = dabir::heh::hamza}) == 300);
    static_assert(dabir::normalize_scratch_size(100, {.level = dabir::level::standard}) == 300);
    static_assert(dabir::normalize_scratch_size(most / 2, {.level = dabir::level::standard}) == most);
    char buffer[64];
    dabir::normalize_cell cells[6];
    const auto run = [&](std::string_view text, std::size_t size) {
        return normalize_to(buffer, buffer + sizeof buffer, text, standard, std::span{cells, size}).ec;
    };
    CHECK(run("abc\nabc\n", 3) == std::errc{});
    CHECK(run("abc\nabcd", 3) == std::errc::value_too_large);
    CHECK(run("\n\n", 0) == std::errc{});
    CHECK(run("a", 0) == std::errc::value_too_large);
    // Room for what is read, but not for the space that is to come.
    CHECK(run("ب,ب", 3) == std::errc::value_too_large);
    CHECK(run("ب,ب", 4) == std::errc{});
    // The letters of a ligature.
    CHECK(run("\uFEFB", 1) == std::errc::value_too_large);
    CHECK(run("\uFEFB", 2) == std::errc{});
    CHECK(normalize_to(buffer, buffer + sizeof buffer, "a", standard).ec == std::errc::value_too_large);
}
