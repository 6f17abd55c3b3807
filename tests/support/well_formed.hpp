#ifndef DABIR_TESTS_SUPPORT_WELL_FORMED_HPP
#define DABIR_TESTS_SUPPORT_WELL_FORMED_HPP

#include <string_view>

#include <dabir/base/utf8.hpp>

/// Whether a text is UTF-8 from end to end.
inline bool is_well_formed(std::string_view text) {
    const char* const last = text.data() + text.size();
    for (const char* p = text.data(); p != last;) {
        const auto part = dabir::detail::decode(p, last);
        if (!part.ok) return false;
        p += part.length;
    }
    return true;
}

#endif
