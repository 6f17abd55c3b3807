#ifndef DABIR_EXAMPLES_FILTER_HPP
#define DABIR_EXAMPLES_FILTER_HPP

#include <cerrno>
#include <cstddef>
#include <optional>
#include <string_view>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

// What the programs that are filters share: the bytes of standard input and output, as they come, and the values of
// options.

#ifdef _WIN32
inline std::ptrdiff_t read_some(char* to, std::size_t size) { return _read(0, to, static_cast<unsigned>(size)); }
inline std::ptrdiff_t write_some(std::string_view text) {
    return _write(1, text.data(), static_cast<unsigned>(text.size()));
}
inline void keep_bytes() { _setmode(0, _O_BINARY), _setmode(1, _O_BINARY); }
#else
inline std::ptrdiff_t read_some(char* to, std::size_t size) { return ::read(0, to, size); }
inline std::ptrdiff_t write_some(std::string_view text) { return ::write(1, text.data(), text.size()); }
inline void keep_bytes() {}
#endif

inline bool write_all(std::string_view text) {
    while (!text.empty()) {
        const std::ptrdiff_t written = write_some(text);
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        else if (written == 0 || errno != EINTR) return false;
    }
    return true;
}

/// The place of a value among "one|two|three".
inline std::optional<unsigned> place_of(std::string_view value, std::string_view values) {
    for (unsigned place = 0;; ++place) {
        const std::size_t bar = values.find('|');
        if (values.substr(0, bar) == value) return place;
        if (bar == values.npos) return std::nullopt;
        values.remove_prefix(bar + 1);
    }
}

/// What stands at a place of "one|two|three".
inline std::string_view at_place(std::string_view values, unsigned place) {
    for (; place > 0; --place) values.remove_prefix(values.find('|') + 1);
    return values.substr(0, values.find('|'));
}

#endif
