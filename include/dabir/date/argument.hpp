#ifndef DABIR_DATE_ARGUMENT_HPP
#define DABIR_DATE_ARGUMENT_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/date/format.hpp>

/// A date or time as an argument of `std::format` or fmt; std_format.hpp and fmt.hpp bring the formatters.
///
///     std::format("{:>30%A %d %B %Y}", dabir::formatted(instant, {.digits = dabir::digit_set::persian}))
///
/// The specification is `[[fill]align][width][format]`, the format beginning with a percent sign.
namespace dabir::inline v0_1 {

/// A value and how to write it, as one argument of `std::format` or fmt (std_format.hpp, fmt.hpp).
template <date_value T>
struct formatted_date {
    T value;                 ///< what is written
    format_options options;  ///< how
};

/// Makes a value an argument of `std::format` or fmt, with options: an instant shown in Jalali, Persian digits.
template <date_value T>
[[nodiscard]] constexpr formatted_date<T> formatted(const T& value, const format_options& options = {}) noexcept {
    return {value, options};
}

}  // namespace dabir::inline v0_1

namespace dabir::inline v0_1::detail {

/// What stands between the colon and the brace.
struct date_specification {
    char32_t fill = U' ';
    char align = '<';
    int width = 0;
    std::string_view format;  // empty for none
};

struct date_specification_result {
    const char* ptr;  // the brace, or the end
    date_error reason;
};

/// Reads a specification for values of a type, up to a closing brace or the end.
template <class T>
[[nodiscard]] constexpr date_specification_result read_date_specification(const char* p, const char* last,
                                                                          date_specification& spec) noexcept {
    const auto is_align = [last](const char* q) { return q < last && (*q == '<' || *q == '>' || *q == '^'); };
    date_specification made;
    if (p != last) {
        const decoded fill = decode(p, last);
        if (fill.ok && *p != '{' && *p != '}' && is_align(p + fill.length)) {
            made.fill = fill.code_point;
            made.align = p[fill.length];
            p += fill.length + 1;
        } else if (is_align(p)) {
            made.align = *p++;
        }
    }
    for (; p != last && *p >= '0' && *p <= '9' && made.width < 10000; ++p) made.width = 10 * made.width + (*p - '0');
    const char* const first = p;
    while (p != last && *p != '}') ++p;
    made.format = {first, static_cast<std::size_t>(p - first)};
    if (!made.format.empty()) {
        if (made.format[0] != '%') return {first, date_error::unknown_directive};
        if (const format_check check = check_date_format<T>(made.format); !check)
            return {first + check.offset, check.reason};
    }
    spec = made;
    return {p, date_error::none};
}

/// An output iterator that counts what takes a place on a line: characters but marks and what says nothing.
class width_output {
public:
    using difference_type = std::ptrdiff_t;

    constexpr width_output& operator*() noexcept { return *this; }
    constexpr width_output& operator++() noexcept { return *this; }
    constexpr width_output& operator++(int) noexcept { return *this; }
    constexpr void operator=(char byte) noexcept {
        if (!is_continuation(byte)) size_ = 0;
        if (size_ == 4) return;
        bytes_[size_++] = byte;
        const decoded c = decode(bytes_, bytes_ + size_);
        if (!c.ok || c.length != size_) return;
        const character_class kind = classify(c.code_point);
        if (kind != character_class::mark && kind != character_class::ignorable && kind != character_class::zwnj)
            ++width;
    }

    int width = 0;

private:
    char bytes_[4]{};
    std::size_t size_ = 0;
};

template <class Out, class T>
constexpr Out write_unaligned(Out out, const date_specification& spec, const T& value, const format_options& options) {
    return spec.format.empty() ? write_value(std::move(out), value, options)
                               : write_value(std::move(out), directive_reader{spec.format}, value, options);
}

/// Writes a value by a specification that was read.
template <class Out, class T>
constexpr Out write_argument(Out out, const date_specification& spec, const T& value, const format_options& options) {
    if (spec.width == 0) return write_unaligned(std::move(out), spec, value, options);
    const int rest = spec.width - write_unaligned(width_output{}, spec, value, options).width;
    const int all = rest < 0 ? 0 : rest;
    const int before = spec.align == '<' ? 0 : spec.align == '>' ? all : all / 2;
    for (int i = 0; i < before; ++i) out = encode(spec.fill, std::move(out));
    out = write_unaligned(std::move(out), spec, value, options);
    for (int i = before; i < all; ++i) out = encode(spec.fill, std::move(out));
    return out;
}

}  // namespace dabir::inline v0_1::detail

#endif
