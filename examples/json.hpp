#ifndef DABIR_EXAMPLES_JSON_HPP
#define DABIR_EXAMPLES_JSON_HPP

#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>

#include <dabir/base/utf8.hpp>

/// Appends a JSON string; ill-formed bytes become U+FFFD.
inline void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (const char *p = text.data(), *last = p + text.size(); p != last;) {
        const auto c = dabir::detail::decode(p, last);
        p += c.length;
        if (c.code_point == U'"' || c.code_point == U'\\') {
            out += '\\';
            out += char(c.code_point);
        } else if (c.code_point < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", unsigned(c.code_point));
            out += escape;
        } else {
            dabir::detail::encode(c.code_point, std::back_inserter(out));
        }
    }
    out += '"';
}

#endif
