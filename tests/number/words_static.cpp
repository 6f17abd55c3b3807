#include <dabir/number/words.hpp>

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/law.hpp"

namespace {

using namespace dabir;

static_assert(noexcept(from_words(std::declval<std::string_view>(), std::declval<decimal&>())));
static_assert(noexcept(from_words(std::declval<std::u8string_view>(), std::declval<decimal&>())));
static_assert(noexcept(to_words(nullptr, nullptr, 1)));
static_assert(noexcept(to_string(words_error::none)));
static_assert(std::is_same_v<decltype(to_words(1)), std::string>);
static_assert(std::is_same_v<decltype(to_words(std::declval<char*>(), 1)), to_words_result<char*>>);
static_assert(!std::is_convertible_v<from_words_result, bool> && std::is_constructible_v<bool, from_words_result>);
static_assert(!std::is_convertible_v<to_words_buffer_result, bool>);
static_assert(std::is_trivially_copyable_v<words_style> && std::is_trivially_copyable_v<words_options>);
static_assert(sizeof(words_style) == 6 && sizeof(words_options) == 2);

// "thousand and three hundred and sixty and fourth", in bytes, so that any compiler sees the same.
constexpr bool words_are_written_and_read() {
    char buffer[to_words_max_size]{};
    const auto written = to_words(buffer, buffer + to_words_max_size, 1364, {.form = word_form::ordinal});
    const std::string_view words(buffer, static_cast<std::size_t>(written.ptr - buffer));
    decimal value;
    const auto read = from_words(words, value);
    decimal untouched{5, 5};
    const auto refused = from_words(words.substr(0, words.size() - 5), untouched);
    return written && read && read.ordinal && value.significand == 1364 && value.exponent == 0 && !refused &&
           untouched.significand == 5;
}

constexpr bool ends_of_int64_are_written_and_read() {
    char buffer[to_words_max_size]{};
    const auto written = to_words(buffer, buffer + to_words_max_size, INT64_MIN);
    decimal value;
    return from_words({buffer, static_cast<std::size_t>(written.ptr - buffer)}, value) &&
           value.significand == INT64_MIN;
}

constexpr bool sentences_differ() {
    for (unsigned a = 0; a <= 9; ++a)
        for (unsigned b = 0; b < a; ++b)
            if (to_string(static_cast<words_error>(a)) == to_string(static_cast<words_error>(b))) return false;
    return true;
}

}  // namespace

DABIR_LAW(words_are_written_and_read)
DABIR_LAW(ends_of_int64_are_written_and_read)
DABIR_LAW(sentences_differ)
