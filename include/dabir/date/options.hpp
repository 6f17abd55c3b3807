#ifndef DABIR_DATE_OPTIONS_HPP
#define DABIR_DATE_OPTIONS_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include <dabir/date/detail/fixed_string.hpp>
#include <dabir/date/match.hpp>
#include <dabir/date/names.hpp>
#include <dabir/number/digits.hpp>

/// How dates are read and written: what `parse` and `format_to` are told beside a format, and formats that are no
/// literals.
namespace dabir::inline v0_1 {

/// The zone of an instant whose text says none, or in which one is shown.
enum class time_zone : std::uint8_t {
    utc,
    tehran,  ///< civil time of Iran, as in tehran.hpp
};

/// What is made of a weekday that is not the date's.
enum class weekday_check : std::uint8_t {
    refuse,
    flag,    ///< the date holds, and the result has the flag
    ignore,  ///< the date holds
};

/// How a text is read.
struct parse_options {
    dabir::calendar calendar = calendar::none;      ///< of instants and local times; none is jalali
    time_zone zone = time_zone::utc;                ///< of instants without %z and %Z
    weekday_check weekday = weekday_check::refuse;  ///< what to make of a wrong weekday
    std::optional<int> two_digit_years{};           ///< the first of the hundred years that %y alone may mean
};

/// How a value is written.
struct format_options {
    digit_set digits = digit_set::ascii;                   ///< of all numbers but those of %O, which are Persian
    dabir::language language = dabir::language::persian;   ///< of names
    dabir::calendar calendar = calendar::none;             ///< of instants and local times; none is jalali
    time_zone zone = time_zone::utc;                       ///< in which an instant is shown
};

/// A format that is not known before the program runs. It is checked whenever it is used.
struct runtime_format {
    std::string_view text;  ///< the directives; not copied

    /// Takes a format as it is.
    constexpr explicit runtime_format(std::string_view format) noexcept : text{format} {}
};

/// A pattern of CLDR, as ICU, Java and JavaScript have them; written `cldr<"yyyy/MM/dd">`. It is for writing alone.
template <detail::fixed_string Pattern>
struct cldr_pattern {};

/// A pattern of CLDR for `format_to` and its kind.
template <detail::fixed_string Pattern>
inline constexpr cldr_pattern<Pattern> cldr{};

/// A pattern of CLDR that is not known before the program runs.
struct runtime_cldr_pattern {
    std::string_view text;  ///< the pattern; not copied

    /// Takes a pattern as it is.
    constexpr explicit runtime_cldr_pattern(std::string_view pattern) noexcept : text{pattern} {}
};

}  // namespace dabir::inline v0_1

#endif
