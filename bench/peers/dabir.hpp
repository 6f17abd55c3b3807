#ifndef DABIR_BENCH_PEERS_DABIR_HPP
#define DABIR_BENCH_PEERS_DABIR_HPP

#include <dabir/date/jalali.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/digit_text.hpp>
#include <dabir/number/find.hpp>
#include <dabir/number/format.hpp>
#include <dabir/number/words.hpp>
#include <dabir/text/normalize.hpp>

#include <chrono>
#include <string>
#include <string_view>

// dabir itself, in the shape of the peers.

namespace peers::dabir {

inline ::dabir::jalali::year_month_day from_days(std::int32_t n) {
    return std::chrono::sys_days{std::chrono::days{n}};
}

inline std::int32_t to_days(::dabir::jalali::year_month_day date) {
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

/// The number that a text is; -1 where it is none.
inline std::int64_t read_integer(std::string_view text) {
    std::int64_t number = 0;
    const auto read = ::dabir::from_chars(text, number);
    return read && read.ptr == text.data() + text.size() ? number : -1;
}

/// A number in Persian digits and groups. The result lies in `buffer`, of at least 56 bytes.
inline std::string_view write_integer(std::int64_t number, std::string& buffer) {
    const auto written = ::dabir::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                           {.grouping = ::dabir::grouping::thousands});
    return {buffer.data(), written.ptr};
}

/// A number in words as ICU spells. The result lies in `buffer`, of at least to_words_max_size bytes.
inline std::string_view to_words(std::int64_t number, std::string& buffer) {
    const auto written = ::dabir::to_words(buffer.data(), buffer.data() + buffer.size(), number,
                                           {.manner = ::dabir::words_manner::icu});
    return {buffer.data(), written.ptr};
}

/// The number that words are as a whole; -1 where they are none.
inline std::int64_t from_words(std::string_view words) {
    ::dabir::decimal value;
    if (!::dabir::from_words(words, value)) return -1;
    return ::dabir::to_integer<std::int64_t>(value).value_or(-1);
}

/// How many numbers a text holds.
inline std::size_t count_numbers(std::string_view text) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& match : ::dabir::find_numbers(text)) ++count;
    return count;
}

/// The digits of a text put into a set. The result lies in `buffer`, of at least twice the text's size.
inline std::string_view convert_digits(std::string_view text, ::dabir::digit_set set, std::string& buffer) {
    const auto result = ::dabir::convert_digits(buffer.data(), buffer.data() + buffer.size(), text, set);
    return {buffer.data(), result.ptr};
}

/// The same by the kernels of one instruction set.
template <const ::dabir::detail::digit_kernels& kernels>
std::string_view convert_digit_text(std::string_view text, ::dabir::digit_set set, std::string& buffer) {
    const auto result =
        ::dabir::detail::convert_digit_text(kernels, buffer.data(), buffer.data() + buffer.size(), text, set);
    return {buffer.data(), result.ptr};
}

/// A text at a level by the kernels of one instruction set, or by the stages alone. The result lies in `buffer`, of at
/// least the result's size.
template <const ::dabir::detail::block_kernels* kernels>
std::string_view normalize(std::string_view text, ::dabir::level level, std::string& buffer) {
    using namespace ::dabir::detail;
    const normalize_buffer out{buffer.data(), buffer.data() + buffer.size()};
    const ::dabir::normalize_options options{.level = level};
    const stage_options asked = stage_options_of(options);
    no_edits none;
    return choose(options, asked, growing_room{}, [&]<class Stages>(std::type_identity<Stages>, auto lines) {
        const auto result = normalize_through<Stages>(out, text, asked, none, std::move(lines), kernels);
        return std::string_view{buffer.data(), result.out.at};
    });
}

/// Whether a text is as it would be at a level, likewise.
template <const ::dabir::detail::block_kernels* kernels>
bool is_normalized(std::string_view text, ::dabir::level level) {
    using namespace ::dabir::detail;
    const ::dabir::normalize_options options{.level = level};
    const stage_options asked = stage_options_of(options);
    return choose(options, asked, growing_room{}, [&]<class Stages>(std::type_identity<Stages>, auto lines) {
        return is_same_through<Stages>(text, asked, std::move(lines), kernels);
    });
}

}  // namespace peers::dabir

#endif
