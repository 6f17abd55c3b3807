#ifndef DABIR_DATE_FORMAT_HPP
#define DABIR_DATE_FORMAT_HPP

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include <dabir/base/config.hpp>
#include <dabir/date/detail/fixed.hpp>
#include <dabir/date/detail/pattern.hpp>
#include <dabir/date/detail/value.hpp>
#include <dabir/date/detail/write_date.hpp>
#include <dabir/date/error.hpp>
#include <dabir/date/options.hpp>
#include <dabir/date/parse.hpp>

/// Dates and timestamps written, by the directives of `std::chrono` or by a pattern of CLDR.
///
///     format_to(out, "%A %d %B %Y", date)                                  // names in Persian, digits in ASCII
///     format_to(out, "%Od %B %OY", date)                                   // digits in Persian too
///     format_to(out, cldr<"EEEE d MMMM y">, date, {.digits = digit_set::persian})
///     to_chars<"%Y-%m-%dT%H:%M:%S%Ez">(first, last, instant, {.zone = time_zone::tehran})
///     to_string(instant)                                                    // 1401-10-08T05:14:12+00:00
///
/// The directives and the values are those of parse.hpp. What is written is read back by the same format as the same
/// value (but for %y without %C, and for %z in periods whose distance from UTC has seconds). Beyond reading:
///
///     %Y  in four digits or more         %d %m %H %M %S %I  in two; %e with a space for the first
///     %S  with as many digits of the fraction as the value's unit has
///     %O before a number or before %F %T %R %D %r: digits, and the mark of the fraction, in Persian
///     %B %A %p %EC in the language of the options, %b %a in short where it has a short form
///     %z  +0330    %Ez %Oz  +03:30    %Z  UTC, or what the time zone database calls Tehran's: +0330
///
/// An instant is shown in UTC or Tehran's time, in the Jalali calendar unless `calendar` says another. A value that is
/// not `ok()` is written as chrono does: numbers as they are, `13 is not a valid month` for a name, and for what only a
/// true date has (weekday, day and week of the year) `1401-07-31 is not a valid date`.
///
/// Without a format (`to_string(value)`, `{}`) a date is `%F`, and ` is not a valid date` behind it for one that is
/// none; a local time is `%FT%T`, an instant `%FT%T%Ez`.
///
/// Nothing is allocated but by the forms that give a string. At most 20 bytes come out for a byte of the format, beside
/// names and literals: `to_chars` never writes behind `last`.
namespace dabir::inline v0_1 {

/// A format for writing that the compiler has checked.
template <date_value T>
class date_format {
public:
    /// Does not compile with a format that has a fault, or that asks a value for what it has not; the message names it.
    template <class Text>
        requires std::convertible_to<const Text&, std::string_view>
    consteval date_format(const Text& format) noexcept : text_{format} {
        detail::refuse_format(
            text_, detail::check_writing(detail::directive_reader{text_}, detail::value_traits<T>::kind));
    }

    /// The directives.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

private:
    std::string_view text_;
};

/// What `format_to` gives for a format that was not checked before.
template <class Out>
struct date_format_result {
    Out out;            ///< behind the last byte written; nothing is where the format has a fault
    date_error reason;  ///< none, or the fault

    /// Whether it was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == date_error::none; }
};

///@{ Looks at a format, or a pattern, for writing values of a type.
template <date_value T>
[[nodiscard]] constexpr format_check check_date_format(std::string_view format) noexcept;
template <date_value T>
[[nodiscard]] constexpr format_check check_cldr_pattern(std::string_view pattern) noexcept;
///@}

///@{ Writes a value. `out` takes chars; what it does may throw.
template <std::output_iterator<char> Out, date_value T>
constexpr Out format_to(Out out, std::type_identity_t<date_format<T>> format, const T& value,
                        const format_options& options = {});
template <std::output_iterator<char> Out, date_value T>
constexpr date_format_result<Out> format_to(Out out, runtime_format format, const T& value,
                                            const format_options& options = {});
template <detail::fixed_string Format, std::output_iterator<char> Out, date_value T>
constexpr Out format_to(Out out, const T& value, const format_options& options = {});
template <std::output_iterator<char> Out, detail::fixed_string Pattern, date_value T>
constexpr Out format_to(Out out, cldr_pattern<Pattern> pattern, const T& value, const format_options& options = {});
template <std::output_iterator<char> Out, date_value T>
constexpr date_format_result<Out> format_to(Out out, runtime_cldr_pattern pattern, const T& value,
                                            const format_options& options = {});
///@}

///@{ Writes a value into a buffer. A format that was not checked before gives errc::invalid_argument and the buffer's
/// beginning where it has a fault.
template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, std::type_identity_t<date_format<T>> format, const T& value,
                                   const format_options& options = {}) noexcept;
template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, runtime_format format, const T& value,
                                   const format_options& options = {}) noexcept;
template <detail::fixed_string Format, date_value T>
constexpr to_chars_result to_chars(char* first, char* last, const T& value,
                                   const format_options& options = {}) noexcept;
template <detail::fixed_string Pattern, date_value T>
constexpr to_chars_result to_chars(char* first, char* last, cldr_pattern<Pattern> pattern, const T& value,
                                   const format_options& options = {}) noexcept;
template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, runtime_cldr_pattern pattern, const T& value,
                                   const format_options& options = {}) noexcept;
/// Without a format.
template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, const T& value,
                                   const format_options& options = {}) noexcept;
///@}

///@{ The value as a string, which is allocated.
template <date_value T>
[[nodiscard]] std::string to_string(std::type_identity_t<date_format<T>> format, const T& value,
                                    const format_options& options = {});
template <detail::fixed_string Pattern, date_value T>
[[nodiscard]] std::string to_string(cldr_pattern<Pattern> pattern, const T& value, const format_options& options = {});
/// Without a format.
template <date_value T>
[[nodiscard]] std::string to_string(const T& value, const format_options& options = {});
///@}

// ---- definitions ------------------------------------------------------------------------------------------------

template <date_value T>
constexpr format_check check_date_format(std::string_view format) noexcept {
    return detail::check_writing(detail::directive_reader{format}, detail::value_traits<T>::kind);
}

template <date_value T>
constexpr format_check check_cldr_pattern(std::string_view pattern) noexcept {
    return detail::check_writing(detail::pattern_reader{pattern}, detail::value_traits<T>::kind);
}

namespace detail {

/// Has the compiler check a pattern.
template <fixed_string Pattern, class T>
consteval bool is_checked() {
    refuse_format(Pattern.view(), check_cldr_pattern<T>(Pattern.view()));
    return true;
}

template <class Reader, class Out, class T>
DABIR_NOINLINE constexpr Out write_value(Out out, Reader reader, const T& value, const format_options& options) {
    const written_value w = written(value, options.calendar, options.zone);
    const writing_style style{options.digits, options.language};
    return date_writer<Out>{std::move(out), w, style}.write(reader);
}

template <class Out, class T>
constexpr Out write_value(Out out, const T& value, const format_options& options) {
    const written_value w = written(value, options.calendar, options.zone);
    return write_plain(std::move(out), w, {options.digits, options.language}, value_traits<T>::kind);
}

/// Calls `write` with an output that ends at `last`.
template <class Write>
constexpr to_chars_result into_buffer(char* first, char* last, Write write) noexcept {
    const bounded_output end = write(bounded_output{first, last});
    return {end.at, end.overflow ? std::errc::value_too_large : std::errc{}};
}

/// The two digits of 0..99, in a set of digits.
template <digit_set Set>
struct pair_table {
    static constexpr std::size_t size = Set == digit_set::ascii ? 2 : 4;
    char of[100][size];
};

template <digit_set Set>
consteval pair_table<Set> make_pair_table() noexcept {
    pair_table<Set> table{};
    for (unsigned n = 0; n < 100; ++n) {
        const unsigned digits[] = {n / 10, n % 10};
        for (unsigned i = 0; i < 2; ++i) {
            if constexpr (Set == digit_set::ascii) {
                table.of[n][i] = static_cast<char>('0' + digits[i]);
            } else {
                const bool persian = Set == digit_set::persian;
                table.of[n][2 * i] = persian ? '\xDB' : '\xD9';
                table.of[n][2 * i + 1] = static_cast<char>((persian ? 0xB0u : 0xA0u) + digits[i]);
            }
        }
    }
    return table;
}

template <digit_set Set>
inline constexpr pair_table<Set> pairs_of = make_pair_table<Set>();

/// Copies a number of bytes that is known.
template <std::size_t Size>
constexpr void copy_bytes(char* to, const char* from) noexcept {
#if defined(__GNUC__)
    // g++ 12 does not see one copy in a loop of bytes.
    if (!std::is_constant_evaluated()) {
        __builtin_memcpy(to, from, Size);
        return;
    }
#endif
    for (std::size_t i = 0; i < Size; ++i) to[i] = from[i];
}

/// Writes a value by a layout, of whose size the buffer is; false for what has no place in it, with nothing written.
template <fixed_string Format, digit_set Set, class T>
constexpr bool write_fixed(char* out, const T& value, const format_options& options) noexcept {
    constexpr const fixed_layout& layout = layout_of<Format, Set>;
    const written_value w = value_traits<T>::split(value, options.calendar, options.zone);
    const auto year = static_cast<std::uint32_t>(w.date.year);
    if (year > 9999 || w.date.month > 99 || w.date.day > 99) [[unlikely]] return false;
    copy_bytes<layout.size>(out, layout.text);
    const auto put = [out](std::size_t at, std::uint32_t n) {
        if (at != fixed_layout::none) copy_bytes<pair_table<Set>::size>(out + at, pairs_of<Set>.of[n]);
    };
    put(layout.pair[fixed_layout::century], year / 100);
    put(layout.pair[fixed_layout::year], year % 100);
    put(layout.pair[fixed_layout::month], w.date.month);
    put(layout.pair[fixed_layout::day], w.date.day);
    const std::uint32_t t = w.second_of_day;
    put(layout.pair[fixed_layout::hour], t / 3600);
    put(layout.pair[fixed_layout::minute], t / 60 % 60);
    put(layout.pair[fixed_layout::second], t % 60);
    if constexpr (layout.sign != fixed_layout::none) {
        const auto minutes = static_cast<std::uint32_t>(w.offset < 0 ? -w.offset : w.offset) / 60;
        if (w.offset < 0) out[layout.sign] = '-';
        put(layout.pair[fixed_layout::offset_hour], minutes / 60);
        put(layout.pair[fixed_layout::offset_minute], minutes % 60);
    }
    return true;
}

/// Whether a format has a layout in which values of a type are written: its seconds have no fraction, and %O is not
/// everywhere in it.
template <fixed_string Format, class T>
inline constexpr bool is_written_fixed =
    layout_of<Format, digit_set::ascii>.ok && value_traits<T>::fraction_digits == 0;

/// The buffer form in one set of digits; `ptr` is nullptr where the layout does not serve.
template <fixed_string Format, digit_set Set, class T>
constexpr char* to_chars_fixed(char* first, char* last, const T& value, const format_options& options) noexcept {
    constexpr std::size_t size = layout_of<Format, Set>.size;
    const auto room = static_cast<std::size_t>(last - first);
    return room < size || !write_fixed<Format, Set>(first, value, options) ? nullptr : first + size;
}

template <fixed_string Format, class T>
constexpr char* to_chars_fixed(char* first, char* last, const T& value, const format_options& options) noexcept {
    if constexpr (is_written_fixed<Format, T>) {
        if (layout_maker::says_persian(Format.view()) || options.digits == digit_set::persian)
            return to_chars_fixed<Format, digit_set::persian>(first, last, value, options);
        if (options.digits != digit_set::arabic_indic)
            return to_chars_fixed<Format, digit_set::ascii>(first, last, value, options);
    }
    return nullptr;
}

/// Writes a value by a format of plain numbers and separators that is known only at run time, pair of digits by pair.
class step_writer {
public:
    constexpr step_writer(char* first, char* last, const written_value& value, value_kind kind, digit_set set) noexcept
        : out_{first}, last_{last}, value_{value}, kind_{kind}, persian_{set == digit_set::persian} {}

    /// What is behind the last byte; nullptr for what is not as usual, with some bytes written.
    [[nodiscard]] constexpr char* write(std::string_view format) noexcept {
        const auto year = static_cast<std::uint32_t>(value_.date.year);
        if (year > 9999 || value_.date.month > 99 || value_.date.day > 99) return nullptr;
        for (std::size_t i = 0; i < format.size(); ++i) {
            if (format[i] != '%') {
                if (!put(format[i])) return nullptr;
            } else if (++i == format.size() || !directive(format[i])) {
                return nullptr;
            }
        }
        return out_;
    }

private:
    constexpr bool directive(char letter) noexcept {
        const auto year = static_cast<std::uint32_t>(value_.date.year);
        const std::uint32_t t = value_.second_of_day;
        switch (letter) {
            case 'Y': return pair(year / 100) && pair(year % 100);
            case 'm': return pair(value_.date.month);
            case 'd': return pair(value_.date.day);
            case 'H': return kind_.has_time && pair(t / 3600);
            case 'M': return kind_.has_time && pair(t / 60 % 60);
            case 'S': return kind_.has_time && value_.fraction_digits == 0 && pair(t % 60);
            case 'F':
                return pair(year / 100) && pair(year % 100) && put('-') && pair(value_.date.month) && put('-') &&
                       pair(value_.date.day);
            case 'T':
                return kind_.has_time && value_.fraction_digits == 0 && pair(t / 3600) && put(':') &&
                       pair(t / 60 % 60) && put(':') && pair(t % 60);
            default: return false;
        }
    }

    DABIR_ALWAYS_INLINE constexpr bool put(char c) noexcept {
        if (out_ == last_) return false;
        *out_++ = c;
        return true;
    }

    DABIR_ALWAYS_INLINE constexpr bool pair(std::uint32_t n) noexcept {
        if (last_ - out_ < 4) return false;
        if (persian_) {
            copy_bytes<4>(out_, pairs_of<digit_set::persian>.of[n]);
            out_ += 4;
        } else {
            copy_bytes<2>(out_, pairs_of<digit_set::ascii>.of[n]);
            out_ += 2;
        }
        return true;
    }

    char* out_;
    char* last_;
    const written_value& value_;
    value_kind kind_;
    bool persian_;
};

/// The buffer form of a format that was not laid out at compile time; a format with a fault is none of step_writer's.
template <class T>
constexpr char* to_chars_in_step(char* first, char* last, std::string_view format, const T& value,
                                 const format_options& options) noexcept {
    if (options.digits == digit_set::arabic_indic) return nullptr;
    const written_value w = value_traits<T>::split(value, options.calendar, options.zone);
    return step_writer{first, last, w, value_traits<T>::kind, options.digits}.write(format);
}

}  // namespace detail

template <std::output_iterator<char> Out, date_value T>
constexpr Out format_to(Out out, std::type_identity_t<date_format<T>> format, const T& value,
                        const format_options& options) {
    return detail::write_value(std::move(out), detail::directive_reader{format.text()}, value, options);
}

template <std::output_iterator<char> Out, date_value T>
constexpr date_format_result<Out> format_to(Out out, runtime_format format, const T& value,
                                            const format_options& options) {
    if (const format_check check = check_date_format<T>(format.text); !check) return {std::move(out), check.reason};
    return {detail::write_value(std::move(out), detail::directive_reader{format.text}, value, options),
            date_error::none};
}

template <detail::fixed_string Format, std::output_iterator<char> Out, date_value T>
constexpr Out format_to(Out out, const T& value, const format_options& options) {
    constexpr date_format<T> format{Format.view()};
    if constexpr (detail::is_written_fixed<Format, T>) {
        char text[detail::layout_of<Format, digit_set::persian>.size]{};
        if (const char* const end = detail::to_chars_fixed<Format>(text, text + sizeof text, value, options)) {
            for (const char* p = text; p != end; ++p) *out++ = *p;
            return out;
        }
    }
    return detail::write_value(std::move(out), detail::directive_reader{format.text()}, value, options);
}

template <std::output_iterator<char> Out, detail::fixed_string Pattern, date_value T>
constexpr Out format_to(Out out, cldr_pattern<Pattern>, const T& value, const format_options& options) {
    static_assert(detail::is_checked<Pattern, T>());
    return detail::write_value(std::move(out), detail::pattern_reader{Pattern.view()}, value, options);
}

template <std::output_iterator<char> Out, date_value T>
constexpr date_format_result<Out> format_to(Out out, runtime_cldr_pattern pattern, const T& value,
                                            const format_options& options) {
    if (const format_check check = check_cldr_pattern<T>(pattern.text); !check) return {std::move(out), check.reason};
    return {detail::write_value(std::move(out), detail::pattern_reader{pattern.text}, value, options),
            date_error::none};
}

template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, std::type_identity_t<date_format<T>> format, const T& value,
                                   const format_options& options) noexcept {
    if (char* const end = detail::to_chars_in_step(first, last, format.text(), value, options))
        return {end, std::errc{}};
    return detail::into_buffer(first, last, [&](detail::bounded_output out) {
        return detail::write_value(out, detail::directive_reader{format.text()}, value, options);
    });
}

template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, runtime_format format, const T& value,
                                   const format_options& options) noexcept {
    if (char* const end = detail::to_chars_in_step(first, last, format.text, value, options)) return {end, std::errc{}};
    if (!check_date_format<T>(format.text)) return {first, std::errc::invalid_argument};
    return detail::into_buffer(first, last, [&](detail::bounded_output out) {
        return detail::write_value(out, detail::directive_reader{format.text}, value, options);
    });
}

template <detail::fixed_string Format, date_value T>
constexpr to_chars_result to_chars(char* first, char* last, const T& value, const format_options& options) noexcept {
    constexpr date_format<T> format{Format.view()};
    if (char* const end = detail::to_chars_fixed<Format>(first, last, value, options)) return {end, std::errc{}};
    return to_chars(first, last, format, value, options);
}

template <detail::fixed_string Pattern, date_value T>
constexpr to_chars_result to_chars(char* first, char* last, cldr_pattern<Pattern> pattern, const T& value,
                                   const format_options& options) noexcept {
    return detail::into_buffer(first, last, [&](detail::bounded_output out) {
        return format_to(out, pattern, value, options);
    });
}

template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, runtime_cldr_pattern pattern, const T& value,
                                   const format_options& options) noexcept {
    if (!check_cldr_pattern<T>(pattern.text)) return {first, std::errc::invalid_argument};
    return detail::into_buffer(first, last, [&](detail::bounded_output out) {
        return detail::write_value(out, detail::pattern_reader{pattern.text}, value, options);
    });
}

template <date_value T>
constexpr to_chars_result to_chars(char* first, char* last, const T& value, const format_options& options) noexcept {
    return detail::into_buffer(
        first, last, [&](detail::bounded_output out) { return detail::write_value(out, value, options); });
}

template <date_value T>
std::string to_string(std::type_identity_t<date_format<T>> format, const T& value, const format_options& options) {
    std::string text;
    detail::write_value(std::back_inserter(text), detail::directive_reader{format.text()}, value, options);
    return text;
}

template <detail::fixed_string Pattern, date_value T>
std::string to_string(cldr_pattern<Pattern> pattern, const T& value, const format_options& options) {
    std::string text;
    format_to(std::back_inserter(text), pattern, value, options);
    return text;
}

template <date_value T>
std::string to_string(const T& value, const format_options& options) {
    std::string text;
    detail::write_value(std::back_inserter(text), value, options);
    return text;
}

}  // namespace dabir::inline v0_1

#endif
