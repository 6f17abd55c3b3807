#ifndef DABIR_FMT_HPP
#define DABIR_FMT_HPP

#include <string_view>

#include <fmt/format.h>

#include <dabir/number/format.hpp>

/// \file
/// dabir's values in {fmt}, by dabir's own specifications and its own `format_to`.
///
///     fmt::format("{:,}", dabir::number(1234567))            // the grammar stands in dabir/number/format.hpp
///
/// With version 9 of fmt or a later one, compiled or header-only. No locale is asked, and a width is no argument of its
/// own: `{:{}}` is refused. Opt-in: nothing in dabir includes this.

namespace dabir::inline v0_1::detail {

/// Ends in fmt::format_error, and in a constant expression at this name.
[[noreturn]] inline void refuse_fmt(number_format_error why) {
    // Every sentence is a literal.
    FMT_THROW(fmt::format_error(to_string(why).data()));
}

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

}  // namespace fmt

#endif
