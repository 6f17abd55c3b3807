#ifndef DABIR_BENCH_PEERS_DABIR_HPP
#define DABIR_BENCH_PEERS_DABIR_HPP

#include <dabir/date/jalali.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/digit_text.hpp>
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
