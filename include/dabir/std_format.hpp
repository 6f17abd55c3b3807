#ifndef DABIR_STD_FORMAT_HPP
#define DABIR_STD_FORMAT_HPP

#include <version>

#if !__has_include(<format>) || !defined(__cpp_lib_format)
#error "dabir/std_format.hpp needs a standard library that has <format>"
#endif

#include <cstdlib>
#include <format>
#include <string>
#include <string_view>

#include <dabir/date/argument.hpp>
#include <dabir/number/format.hpp>

/// \file
/// dabir's values in `std::format`, by dabir's own specifications and its own `format_to`.
///
///     std::format("{:,}", dabir::number(1234567))            // the grammar stands in dabir/number/format.hpp
///
///     std::format("{:%A %d %B %Y}", jalali::year{1401}/10/8)   // the directives stand in dabir/date/format.hpp
///     std::format("{:>24%F %T}", dabir::formatted(instant, {.zone = dabir::time_zone::tehran}))
///
/// A date is `{:[[fill]align][width][%...]}`, to the left where nothing is said; the width counts characters, marks and
/// half-spaces apart. `{}` is what `to_string` gives. chrono's own dates and time points keep their own formatters;
/// `dabir::formatted` makes them dabir's, and takes options.
///
/// No locale is asked, and a width is no argument of its own: `{:{}}` is refused. Opt-in: nothing in dabir includes
/// this.

namespace dabir::inline v0_1::detail {

/// Ends in std::format_error, and in a constant expression at this name.
[[noreturn]] inline void refuse_std_format(std::string_view why) {
#if defined(__cpp_exceptions)
    throw std::format_error(std::string(why));
#else
    static_cast<void>(why);
    std::abort();
#endif
}

/// The formatter of a date type and of values with options.
template <class T>
class std_date_formatter {
public:
    /// Throws `std::format_error` for a specification that dabir refuses; a literal does not compile then.
    constexpr std::format_parse_context::iterator parse(std::format_parse_context& context) {
        const std::string_view rest(context.begin(), context.end());
        const auto read = read_date_specification<T>(rest.data(), rest.data() + rest.size(), spec_);
        if (read.reason != date_error::none) refuse_std_format(to_string(read.reason));
        return context.begin() + (read.ptr - rest.data());
    }

    /// Writes the value; allocates nothing of its own.
    template <class Context>
    typename Context::iterator format(const T& value, Context& context) const {
        return write_argument(context.out(), spec_, value, {});
    }
    /// The same with options.
    template <class Context>
    typename Context::iterator format(const formatted_date<T>& argument, Context& context) const {
        return write_argument(context.out(), spec_, argument.value, argument.options);
    }

private:
    date_specification spec_{};
};

}  // namespace dabir::inline v0_1::detail

namespace std {

/// `{:spec}` for `dabir::number`, with the specification of dabir/number/format.hpp.
template <>
struct formatter<dabir::number, char> {
    /// Throws `std::format_error` for a specification that dabir refuses; a literal does not compile then.
    constexpr std::format_parse_context::iterator parse(std::format_parse_context& context) {
        const std::string_view rest(context.begin(), context.end());
        const auto read = dabir::detail::read_number_format(rest.data(), rest.data() + rest.size(), style_);
        if (!read) dabir::detail::refuse_std_format(dabir::to_string(read.reason));
        const auto size = read.ptr - rest.data();
        if (read.ptr != rest.data() + rest.size() && *read.ptr != '}')
            dabir::detail::refuse_std_format(dabir::to_string(dabir::number_format_error::unknown_letter));
        return context.begin() + size;
    }

    /// Writes the number; allocates nothing of its own.
    template <class Context>
    typename Context::iterator format(const dabir::number& value, Context& context) const {
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
    : dabir::detail::std_date_formatter<dabir::jalali::year_month_day> {};
template <>
struct formatter<dabir::hijri::year_month_day, char>
    : dabir::detail::std_date_formatter<dabir::hijri::year_month_day> {};
template <class T>
struct formatter<dabir::formatted_date<T>, char> : dabir::detail::std_date_formatter<T> {};
///@}

}  // namespace std

#endif
