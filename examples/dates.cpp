// dates [--lines]: the dates of the UTF-8 text on standard input, one JSON object a line on standard output.
//
//     echo '۰۸:۴۴ - ۰۸ دی ۱۴۰۱' | dates
//     {"offset":0,"length":30,"text":"۰۸:۴۴ - ۰۸ دی ۱۴۰۱","iso":"2022-12-29T08:44","calendar":"jalali", ...
//
// --lines reads each line by itself and says its number. Exit status: 0; 2 for an option that is not understood; 3 when
// writing fails.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <dabir/date/find.hpp>

#include "json.hpp"

namespace {

namespace ch = std::chrono;

void append_number(std::string& out, int value, int width) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%0*d", width, value);
    out += digits;
}

void append_day(std::string& out, ch::local_days day) {
    const ch::year_month_day date{day};
    append_number(out, int(date.year()), int(date.year()) < 0 ? 5 : 4);
    append_number(out += '-', int(unsigned(date.month())), 2);
    append_number(out += '-', int(unsigned(date.day())), 2);
}

void append_iso(std::string& out, const dabir::date_match& match) {
    const auto day = ch::floor<ch::days>(match.first);
    const ch::hh_mm_ss time{match.first - day};
    append_day(out, day);
    if (match.precision > dabir::precision::hour) return;
    append_number(out += 'T', int(time.hours().count()), 2);
    append_number(out += ':', int(time.minutes().count()), 2);
    if (match.precision == dabir::precision::second) append_number(out += ':', int(time.seconds().count()), 2);
    if (!match.utc_offset) return;
    const auto offset = int(match.utc_offset->count());
    if (offset == 0) {
        out += 'Z';
        return;
    }
    const int minutes = offset < 0 ? -offset : offset;
    append_number(out += offset < 0 ? '-' : '+', minutes / 60, 2);
    append_number(out += ':', minutes % 60, 2);
}

/// A name in quotes, or null for "none".
void append_name(std::string& out, std::string_view name) {
    if (name == "none") out += "null";
    else append_json(out, name);
}

void append_object(std::string& out, const dabir::date_match& match, std::string_view text, std::size_t line) {
    out += '{';
    if (line != 0) out += "\"line\":" + std::to_string(line) + ',';
    out += "\"offset\":" + std::to_string(match.offset) + ",\"length\":" + std::to_string(match.length);
    append_json(out += ",\"text\":", text.substr(match.offset, match.length));
    out += ",\"iso\":";
    if (match.has_value()) {
        append_iso(out += '"', match);
        out += '"';
    } else {
        out += "null";
    }
    append_name(out += ",\"calendar\":", to_string(match.calendar));
    append_name(out += ",\"precision\":", to_string(match.precision));
    out += match.relative ? ",\"relative\":true" : ",\"relative\":false";
    out += ",\"flags\":[";
    bool first = true;
    for (unsigned bit = 0; bit < 16; ++bit) {
        const auto flag = static_cast<dabir::date_flag>(1u << bit);
        if (!match.flags.contains(flag)) continue;
        if (!first) out += ',';
        first = false;
        append_json(out, to_string(flag));
    }
    append_name(out += "],\"label\":", to_string(match.label));
    out += ",\"group\":[";
    first = true;
    for (const dabir::date_part& part : match.group()) {
        if (!first) out += ',';
        first = false;
        out += "{\"offset\":" + std::to_string(part.offset) + ",\"length\":" + std::to_string(part.length);
        append_name(out += ",\"calendar\":", to_string(part.calendar));
        append_day(out += ",\"iso\":\"", part.day);
        out += "\"}";
    }
    out += "]}\n";
}

/// Prints what a text holds; whether that could be written.
bool print_dates(std::string_view text, std::size_t line) {
    std::string out;
    for (const dabir::date_match& match : dabir::find_dates(text)) {
        out.clear();
        append_object(out, match, text, line);
        if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) return false;
    }
    return std::fflush(stdout) == 0;
}

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "dates: %s\n", message.c_str());
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    bool lines = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view option = argv[i];
        if (option == "--lines") lines = true;
        else if (option.substr(0, option.find('=')) == "--reference" || option == "--candidates")
            return fail(2, std::string(option) + " is not supported yet");
        else return fail(2, "unknown option " + std::string(option) + "; usage: dates [--lines] < text");
    }
    std::ios::sync_with_stdio(false);
    if (!lines) {
        const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
        return print_dates(text, 0) ? 0 : fail(3, "cannot write");
    }
    std::string text;
    for (std::size_t line = 1; std::getline(std::cin, text); ++line) {
        if (!std::cin.eof() && text.ends_with('\r')) text.pop_back();
        if (!print_dates(text, line)) return fail(3, "cannot write");
    }
    return 0;
}
