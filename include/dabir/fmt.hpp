#ifndef DABIR_FMT_HPP
#define DABIR_FMT_HPP

#include <string_view>

#include <fmt/format.h>

#include <dabir/date/argument.hpp>
#include <dabir/number/format.hpp>

/// \file
/// dabir's values in {fmt}, by dabir's own specifications and its own `format_to`.
///
///     fmt::format("{:,}", dabir::number(1234567))            // the grammar stands in dabir/number/format.hpp
///
///     fmt::format("{:%A %d %B %Y}", jalali::year{1401}/10/8)   // the directives stand in dabir/date/format.hpp
///     fmt::format("{:>24%F %T}", dabir::formatted(instant, {.zone = dabir::time_zone::tehran}))
///
/// A date is `{:[[fill]align][width][%...]}`, to the left where nothing is said; the width counts characters, marks and
/// half-spaces apart. `{}` is what `to_string` gives. fmt/chrono.h keeps its formatters of chrono's own types;
/// `dabir::formatted` makes them dabir's, and takes options.
///
/// With version 9 of fmt or a later one, compiled or header-only. No locale is asked, and a width is no argument of its
/// own: `{:{}}` is refused. Opt-in: nothing in dabir includes this.

namespace dabir::inline v0_1::detail {

/// Ends in fmt::format_error, and in a constant expression at this name.
template <class Reason>
[[noreturn]] void refuse_fmt(Reason why) {
    // Every sentence is a literal.
    FMT_THROW(fmt::format_error(to_string(why).data()));
}

/// The formatter of a date type and of values with options.
template <class T>
class fmt_date_formatter {
public:
    /// Throws `fmt::format_error` for a specification that dabir refuses; a literal does not compile then.
    constexpr auto parse(fmt::format_parse_context& context) -> fmt::format_parse_context::iterator {
        const std::string_view rest(context.begin(), static_cast<std::size_t>(context.end() - context.begin()));
        const auto read = read_date_specification<T>(rest.data(), rest.data() + rest.size(), spec_);
        if (read.reason != date_error::none) refuse_fmt(read.reason);
        return context.begin() + (read.ptr - rest.data());
    }

    /// Writes the value; allocates nothing of its own.
    template <class Context>
    auto format(const T& value, Context& context) const -> decltype(context.out()) {
        return write_argument(context.out(), spec_, value, {});
    }
    /// The same with options.
    template <class Context>
    auto format(const formatted_date<T>& argument, Context& context) const -> decltype(context.out()) {
        return write_argument(context.out(), spec_, argument.value, argument.options);
    }

private:
    date_specification spec_{};
};

}  // namespace dabir::inline v0_1::detail

/// {fmt}'s namespace, for the formatters.
namespace fmt {

/// `{:spec}` for `dabir::number`, with the specification of dabir/number/format.hpp.
template <>
struct formatter<dabir::number, char> {
    /// Throws `fmt::format_error` for a specification that dabir refuses; a literal does not compile then.
    constexpr auto parse(fmt::format_parse_context& context) -> fmt::format_parse_context::iterator {
        const std::string_view rest(context.begin(), static_cast<std::size_t>(context.end() - context.begin()));
        const char* const last = rest.data() + rest.size();
        const auto read = dabir::detail::read_number_format(rest.data(), last, style_);
        if (!read) dabir::detail::refuse_fmt(read.reason);
        if (read.ptr != last && *read.ptr != '}')
            dabir::detail::refuse_fmt(dabir::number_format_error::unknown_letter);
        return context.begin() + (read.ptr - rest.data());
    }

    /// Writes the number; allocates nothing of its own.
    template <class Context>
    auto format(const dabir::number& value, Context& context) const -> decltype(context.out()) {
        return dabir::format_to(context.out(), style_, value);
    }

private:
    dabir::number_style style_{};
};

/// As `dabir::number`.
template <>
struct formatter<dabir::decimal, char> : formatter<dabir::number, char> {};

///@{ `{:%...}` for dates, with the directives of dabir/date/format.hpp.
template <>
struct formatter<dabir::jalali::year_month_day, char>
    : dabir::detail::fmt_date_formatter<dabir::jalali::year_month_day> {};
template <>
struct formatter<dabir::hijri::year_month_day, char>
    : dabir::detail::fmt_date_formatter<dabir::hijri::year_month_day> {};
template <class T>
struct formatter<dabir::formatted_date<T>, char> : dabir::detail::fmt_date_formatter<T> {};
///@}

}  // namespace fmt

#endif
