#ifndef DABIR_TESTS_SUPPORT_DATE_TEXT_HPP
#define DABIR_TESTS_SUPPORT_DATE_TEXT_HPP

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include <dabir/date/find.hpp>

// What the finder gives, as text, so that a test is a table of pairs.

/// The names of a set of flags in alphabetical order with commas between them; "-" for none.
inline std::string flags_text(dabir::date_flags flags) {
    std::string out;
    for (unsigned bit = 0; bit < 16; ++bit) {
        const auto flag = static_cast<dabir::date_flag>(1u << bit);
        if (!flags.contains(flag)) continue;
        if (!out.empty()) out += ',';
        out += dabir::to_string(flag);
    }
    return out.empty() ? "-" : out;
}

/// 2022-12-29
inline std::string day_text(std::chrono::local_days day) {
    const std::chrono::year_month_day date{day};
    char out[32];
    std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return out;
}

/// 2022-12-29, 2022-12-29T08:44, 2022-12-29T08:44:12+03:30; "-" where there is no value.
inline std::string iso_text(const dabir::date_match& match) {
    if (!match.has_value()) return "-";
    const auto day = std::chrono::floor<std::chrono::days>(match.first);
    std::string out = day_text(day);
    if (match.precision == dabir::precision::day) return out;
    const auto seconds = static_cast<long>((match.first - day).count());
    char time[32];
    std::snprintf(time, sizeof time, "T%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
    out += time;
    if (match.precision == dabir::precision::second) {
        std::snprintf(time, sizeof time, ":%02ld", seconds % 60);
        out += time;
    }
    if (!match.utc_offset) return out;
    const auto offset = static_cast<int>(match.utc_offset->count());
    const int size = offset < 0 ? -offset : offset;
    std::snprintf(time, sizeof time, "%c%02d:%02d", offset < 0 ? '-' : '+', size / 60, size % 60);
    return out + time;
}

/// Value, calendar, precision and flags: "2022-12-29T08:44 jalali minute dual_agrees".
inline std::string match_text(const dabir::date_match& match) {
    std::string out = iso_text(match);
    out += ' ';
    out += dabir::to_string(match.calendar);
    out += ' ';
    out += dabir::to_string(match.precision);
    return out + ' ' + flags_text(match.flags);
}

/// Every match as "span=value", with semicolons between them: "8 Dec 2022=2022-12-08".
inline std::string found_text(std::string_view text) {
    std::string out;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        if (!out.empty()) out += "; ";
        out += text.substr(match.offset, match.length);
        out += '=' + iso_text(match);
    }
    return out;
}

/// The first match as match_text() has it; empty when there is none.
inline std::string first_text(std::string_view text) {
    const auto dates = dabir::find_dates(text);
    return dates.begin() == dates.end() ? "" : match_text(*dates.begin());
}

#endif
