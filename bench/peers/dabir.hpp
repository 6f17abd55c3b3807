#ifndef DABIR_BENCH_PEERS_DABIR_HPP
#define DABIR_BENCH_PEERS_DABIR_HPP

#include <dabir/date/jalali.hpp>
#include <dabir/number/decimal.hpp>
#include <dabir/number/digit_text.hpp>

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

}  // namespace peers::dabir

#endif
