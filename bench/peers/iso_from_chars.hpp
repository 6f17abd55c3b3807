#ifndef DABIR_BENCH_PEERS_ISO_FROM_CHARS_HPP
#define DABIR_BENCH_PEERS_ISO_FROM_CHARS_HPP

#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

// What one writes by hand with the standard library: a strict reader of Gregorian ISO timestamps in ASCII, each field
// by std::from_chars.

namespace peers::iso_from_chars {

/// The field of `size` digits at `at`, with `separator` behind it unless that is 0; false where it is not so.
inline bool field(std::string_view text, std::size_t at, std::size_t size, char separator, int& value) {
    const char *first = text.data() + at, *last = first + size;
    if (*first == '-') return false;  // from_chars takes a sign
    const auto [ptr, ec] = std::from_chars(first, last, value);
    return ec == std::errc{} && ptr == last && (separator == 0 || *last == separator);
}

/// `2022-12-29T08:44:12`, and behind it Z or `+03:30`, or nothing, to seconds since 1970-01-01 UTC.
inline std::optional<std::int64_t> parse(std::string_view text) {
    using namespace std::chrono;
    int y, mo, d, h, mi, s;
    if (text.size() < 19 || !field(text, 0, 4, '-', y) || !field(text, 5, 2, '-', mo) || !field(text, 8, 2, 'T', d) ||
        !field(text, 11, 2, ':', h) || !field(text, 14, 2, ':', mi) || !field(text, 17, 2, 0, s))
        return std::nullopt;
    int minutes = 0;
    if (text.size() == 25) {
        int zone_hours, zone_minutes;
        if ((text[19] != '+' && text[19] != '-') || !field(text, 20, 2, ':', zone_hours) ||
            !field(text, 23, 2, 0, zone_minutes) || zone_hours > 23 || zone_minutes > 59)
            return std::nullopt;
        minutes = 60 * zone_hours + zone_minutes;
        if (text[19] == '-') minutes = -minutes;
    } else if (text.size() != 19 && !(text.size() == 20 && text[19] == 'Z')) {
        return std::nullopt;
    }
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok() || h > 23 || mi > 59 || s > 59) return std::nullopt;
    return sys_days{date}.time_since_epoch().count() * std::int64_t{86400} + 3600 * h + 60 * (mi - minutes) + s;
}

}  // namespace peers::iso_from_chars

#endif
