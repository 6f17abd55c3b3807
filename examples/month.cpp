// month [YEAR MONTH] [--today=ISO] [--digits=persian|ascii] [--gregorian]: a month of the Jalali calendar as a grid,
// Saturday first; this month, by the clocks of Tehran, when none is named.
//
//     month 1403 12
//        Esfand 1403
//     Sa Su Mo Tu We Th Fr
//                  1  2  3
//      4  5  6  7  8  9 10
//     ...
//
// --today says which day is today (Gregorian, 2025-03-20); --digits=persian writes digits and names in Persian;
// --gregorian puts each day's Gregorian month and day beside it. On a terminal Fridays are red and today is reversed.
// Exit status: 0; 2 for arguments that are not understood; 3 when writing fails.
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <dabir/date/jalali.hpp>
#include <dabir/date/names.hpp>
#include <dabir/date/tehran.hpp>
#include <dabir/number/digits.hpp>

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;

struct language {
    dabir::language months;
    std::string_view weekdays[7];  // Saturday first
    dabir::digit_set digits;
};

constexpr language english = {
    dabir::language::english,
    {"Sa", "Su", "Mo", "Tu", "We", "Th", "Fr"},
    dabir::digit_set::ascii};

constexpr language persian = {
    dabir::language::persian,
    {"ش", "ی", "د", "س", "چ", "پ", "ج"},
    dabir::digit_set::persian};

struct settings {
    std::optional<jl::year_month> month;
    std::optional<jl::year_month_day> today;
    const language* names = &english;
    bool gregorian = false;
    bool colours = false;
};

// Left-to-right mark, of no width: without it a terminal that orders letters would turn a line of Persian words round,
// away from the numbers beneath.
constexpr std::string_view left_to_right = "\u200E";

/// The columns of a text of letters, digits and left-to-right marks: one for each character but those marks.
std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    for (std::size_t at = 0; (at = text.find(left_to_right, at)) != text.npos; ++at) --count;
    return count;
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t have = columns(text);
    return std::string(have < width ? width - have : 0, ' ').append(text);
}

std::string number(int value, int width, const language& names) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%0*d", width, value);
    return dabir::convert_digits(std::string_view{digits}, names.digits);
}

std::string gregorian_day(ch::sys_days day, const language& names) {
    const ch::year_month_day date{day};
    return number(int(unsigned(date.month())), 2, names) + '-' + number(int(unsigned(date.day())), 2, names);
}

std::string iso_day(ch::sys_days day, const language& names) {
    return number(int(ch::year_month_day{day}.year()), 4, names) + '-' + gregorian_day(day, names);
}

/// A day in its cell, coloured where that is asked for.
std::string cell(const jl::year_month_day& date, const settings& how, std::size_t width) {
    std::string text = number(int(unsigned(date.day())), 1, *how.names);
    if (how.gregorian) text += ' ' + gregorian_day(date, *how.names);
    const std::string padded = right_aligned(text, width);
    const std::size_t blanks = padded.size() - text.size();
    const bool friday = ch::weekday{ch::sys_days{date}} == ch::Friday, today = how.today == date;
    if (!how.colours || !(friday || today)) return padded;
    const char* const style = today && friday ? "\033[7;31m" : today ? "\033[7m" : "\033[31m";
    return padded.substr(0, blanks) + style + text + "\033[0m";
}

std::string grid(const jl::year_month& month, const settings& how) {
    const language& names = *how.names;
    const std::size_t width = how.gregorian ? 8 : 2, gap = how.gregorian ? 2 : 1, whole = 7 * width + 6 * gap;
    const jl::year_month_day first = month / 1, last = month / ch::last;

    const std::string mark{how.names == &persian ? left_to_right : ""};
    std::string title = mark + std::string{name_of(month.month(), names.months)} + ' ';
    title += number(int(month.year()), 1, names);
    if (how.gregorian) title += mark + " (" + iso_day(first, names) + ".." + iso_day(last, names) + ')';
    std::string out = right_aligned(title, (whole + columns(title)) / 2) + '\n';

    for (int n = 0; n < 7; ++n) {
        if (n != 0) out.append(gap, ' ');
        out += right_aligned(mark + std::string{names.weekdays[n]}, width);
    }
    out += '\n';

    const auto before = std::size_t((ch::weekday{ch::sys_days{first}} - ch::Saturday).count());
    out.append(before * (width + gap), ' ');
    for (ch::sys_days day = first; day <= ch::sys_days{last}; day += ch::days{1}) {
        out += cell(day, how, width);
        if (ch::weekday{day} == ch::Friday || day == ch::sys_days{last}) out += '\n';
        else out.append(gap, ' ');
    }
    return out;
}

/// A whole number in any digits.
std::optional<int> read_number(std::string_view text) {
    const std::string ascii = dabir::convert_digits(text, dabir::digit_set::ascii);
    int value = 0;
    const auto [end, error] = std::from_chars(ascii.data(), ascii.data() + ascii.size(), value);
    if (error != std::errc{} || end != ascii.data() + ascii.size()) return std::nullopt;
    return value;
}

std::optional<jl::year_month_day> read_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = read_number(text.substr(0, 4)), m = read_number(text.substr(5, 2)), d = read_number(text.substr(8));
    if (!y || !m || !d) return std::nullopt;
    const ch::year_month_day date = ch::year{*y} / *m / *d;
    if (*m < 1 || *d < 1 || !date.ok()) return std::nullopt;
    return ch::sys_days{date};
}

bool is_terminal() {
#ifdef _WIN32
    return _isatty(1) != 0;
#else
    return isatty(STDOUT_FILENO) != 0;
#endif
}

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "month: %s\n", message.c_str());
    return code;
}

int wrong_usage(const std::string& what) {
    return fail(2, what + "; usage: month [YEAR MONTH] [--today=ISO] [--digits=persian|ascii] [--gregorian]");
}

}  // namespace

int main(int argc, char** argv) {
    settings how;
    std::optional<int> fields[2];
    int given = 0;
    for (int i = 1; i < argc; ++i) {
        std::string_view argument = argv[i];
        if (!argument.starts_with("--")) {
            if (given == 2) return wrong_usage("too many arguments");
            fields[given] = read_number(argument);
            if (!fields[given++]) return wrong_usage("not a number: " + std::string(argument));
            continue;
        }
        if (argument == "--gregorian") {
            how.gregorian = true;
            continue;
        }
        const std::string_view name = argument.substr(0, argument.find('='));
        if (name != "--today" && name != "--digits") return wrong_usage("unknown option " + std::string(argument));
        if (name.size() == argument.size() && i + 1 == argc) return wrong_usage("no value for " + std::string(name));
        const std::string_view value = name.size() == argument.size() ? argv[++i] : argument.substr(name.size() + 1);
        if (name == "--today") {
            how.today = read_iso_day(value);
            if (!how.today) return wrong_usage("not a day as 2025-03-20: " + std::string(value));
        } else if (value == "persian" || value == "ascii") {
            how.names = value == "persian" ? &persian : &english;
        } else {
            return wrong_usage("not a set of digits: " + std::string(value));
        }
    }
    if (given == 1) return wrong_usage("a year without a month");
    if (!how.today) how.today = jl::year_month_day{ch::floor<ch::days>(dabir::tehran::to_local(ch::system_clock::now()))};
    const jl::year_month month =
        given == 2 ? jl::year_month{jl::year{*fields[0]}, jl::month{static_cast<unsigned>(*fields[1])}}
                   : how.today->year() / how.today->month();
    if (!month.ok()) return wrong_usage("no month of the calendar");
    how.colours = is_terminal();
    const std::string out = grid(month, how);
    const bool written = std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
    return written ? 0 : fail(3, "cannot write");
}
