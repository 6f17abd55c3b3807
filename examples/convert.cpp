// convert --from=CALENDAR --to=CALENDAR [--format=FMT] [--out-format=FMT] [--digits=persian|ascii]: dates and
// timestamps, one a line of standard input, to the same in another calendar or form, one a line of standard output.
//
//     echo '۸ دی ۱۴۰۱ ۰۸:۴۴' | convert --from=jalali --to=iso
//     2022-12-29T08:44:00+03:30
//
// From: jalali, gregorian, hijri, iso (a Gregorian date as 2022-12-29), unix or unix-ms (seconds or milliseconds since
// 1970), or auto: Jalali or Gregorian by the year (1200..1499, 1700..2199) or by the month's name or the era, lunar by
// these alone. To: all but auto.
//
// Without --format a line is a date in digits of any set, 1401/10/08, 1401-10-08, 14011008 or 14011008084412, or with
// the month's name, and a weekday before it if there is one, «پنجشنبه ۸ دی ۱۴۰۱»; then an era if there is one; then,
// behind spaces or a T, a time 08:44 or 08:44:12; then a zone. With --format it is what the directives of
// dabir/date/parse.hpp say. A time without a zone is Tehran's, and times are written in Tehran's: YYYY/MM/DD HH:MM:SS,
// to iso YYYY-MM-DDTHH:MM:SS+hh:mm, to unix in whole seconds; a date alone is written as a date alone, to unix as the
// beginning of its day in Tehran. --out-format says another form; --digits=persian writes Persian digits.
//
// A line that is none of this becomes `! REASON at BYTE`, and the exit status 1 at the end; 2 is for wrong usage, 3
// when writing fails.
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <dabir/date/format.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/parse.hpp>
#include <dabir/date/tehran.hpp>
#include <dabir/number/digits.hpp>

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
using dabir::calendar;
using dabir::date_error;
using dabir::runtime_format;

using instant = ch::sys_time<ch::milliseconds>;

enum class kind { jalali, gregorian, hijri, iso, unix_seconds, unix_milliseconds, any };

constexpr std::string_view kind_names[] = {"jalali", "gregorian", "hijri", "iso", "unix", "unix-ms", "auto"};

struct settings {
    std::optional<kind> from, to;
    std::string format;  // empty for none
    std::string out_format;
    bool format_has_time = false;
    bool out_format_has_time = false;
    dabir::digit_set digits = dabir::digit_set::ascii;
};

bool is_unix(kind k) { return k == kind::unix_seconds || k == kind::unix_milliseconds; }

calendar calendar_of(kind k) {
    return k == kind::jalali ? calendar::jalali : k == kind::hijri ? calendar::hijri : calendar::gregorian;
}

/// What a line says: a day, or an instant.
struct moment {
    bool has_time = false;
    ch::local_days day{};
    instant at{};
};


/// How a line may be read.
struct reading {
    std::string format;
    bool has_time;
};

/// Every form of a line without --format, the usual ones first.
std::vector<reading> make_readings(bool iso) {
    std::vector<reading> made;
    const std::vector<std::string> dates =
        iso ? std::vector<std::string>{"%Y-%m-%d"}
            : std::vector<std::string>{"%Y/%m/%d",       "%Y-%m-%d",       "%d %B %Y",       "%A %d %B %Y",
                                       "%Y%m%d",         "%d %B %EY",      "%A %d %B %EY",   "%Y/%m/%d %EC",
                                       "%Y-%m-%d %EC",   "%A، %d %B %Y",   "%A، %d %B %EY"};
    for (const std::string& date : dates) made.push_back({date, false});
    for (const std::string& date : dates)
        for (const char* time : {" %H:%M:%S", "T%H:%M:%S", " %H:%M", "T%H:%M"})
            for (const char* zone : {"", "%z", " %z", " %Z"})
                if (!iso || *time == 'T') made.push_back({date + time + zone, true});
    if (!iso)
        for (const char* zone : {"", "%z", " %z", " %Z"}) made.push_back({std::string("%Y%m%d%H%M%S") + zone, true});
    return made;
}

/// How much a fault says of a line that was tried in many forms: most when the form is the line's and its meaning is at
/// fault, then numbers beyond their ranges, then what is not of the form.
enum class weight { form, range, calendar, meaning };

weight weight_of(date_error reason) {
    switch (reason) {
        case date_error::day_out_of_month:
        case date_error::not_leap_year:
        case date_error::weekday_mismatch:
        case date_error::nonexistent_time:
        case date_error::ambiguous_time:
        case date_error::past_24:
        case date_error::out_of_range:
        case date_error::fraction_too_long: return weight::meaning;
        default: return reason >= date_error::short_year ? weight::range : weight::form;
    }
}

struct fault {
    std::string_view reason;
    std::size_t at = 0;
    weight says = weight::form;
};

/// Whether one fault says more than another: of two of the line's form, the one that comes later.
bool says_more(const fault& a, const fault& b) {
    if (a.says >= weight::calendar || b.says >= weight::calendar) return a.says > b.says;
    return a.at > b.at || (a.at == b.at && a.says > b.says);
}

class converter {
public:
    explicit converter(const settings& how)
        : how_{how}, from_{*how.from}, to_{*how.to},
          readings_{how.format.empty() ? make_readings(from_ == kind::iso)
                                       : std::vector<reading>{{how.format, how.format_has_time}}} {}

    /// The line that is written for one; whether it was understood.
    bool convert(std::string_view line, std::string& out) {
        moment m;
        fault f;
        if (read(line, m, f) && write(m, f, out)) return true;
        out += "! ";
        out += f.reason;
        out += " at " + std::to_string(f.at);
        return false;
    }

private:
    static bool fail(fault& f, std::string_view reason, std::size_t at = 0) {
        f = {reason, at, weight::meaning};
        return false;
    }

    bool read(std::string_view line, moment& m, fault& f) {
        const bool trims = how_.format.empty();
        std::size_t first = 0;
        if (trims) {
            while (first < line.size() && (line[first] == ' ' || line[first] == '\t')) ++first;
            while (line.size() > first && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
        }
        const std::string_view text = line.substr(first);
        if (text.find_first_not_of(" \t") == text.npos) return fail(f, "empty");
        if (is_unix(from_) ? read_number(text, m, f) : read_date(text, m, f)) return true;
        f.at += first;
        return false;
    }

    bool read_number(std::string_view text, moment& m, fault& f) {
        // The digits have their places in the text as it is given.
        std::int64_t value = 0;
        std::size_t at = text[0] == '-' ? 1 : 0;
        const bool negative = at == 1;
        std::size_t count = 0;
        while (at < text.size()) {
            const auto c = text.substr(at);
            const std::string ascii = dabir::convert_digits(c.substr(0, c[0] < '0' || c[0] > '9' ? 2 : 1),
                                                            dabir::digit_set::ascii);
            if (ascii.size() != 1 || ascii[0] < '0' || ascii[0] > '9')
                return fail(f, name_of(count == 0 ? date_error::expected_digit : date_error::trailing_text), at);
            if (++count > 18) return fail(f, name_of(date_error::out_of_range));
            value = 10 * value + (ascii[0] - '0');
            at += c[0] < '0' || c[0] > '9' ? 2u : 1u;
        }
        if (count == 0) return fail(f, name_of(date_error::unexpected_end), at);
        if (negative) value = -value;
        constexpr std::int64_t most = 4'000'000'000'000;  // seconds; beyond all calendars
        if (from_ == kind::unix_seconds) {
            if (value > most || value < -most) return fail(f, name_of(date_error::out_of_range));
            value *= 1000;
        } else if (value / 1000 > most || value / 1000 < -most) {
            return fail(f, name_of(date_error::out_of_range));
        }
        m = {true, {}, instant{ch::milliseconds{value}}};
        return true;
    }

    /// Whether auto takes a date as one of a calendar; an era in the format has said so already.
    static bool is_plausible(calendar c, const ch::local_days day, const std::string& format) {
        if (format.find("%E") != format.npos) return true;
        const bool named = format.find("%B") != format.npos || format.find("%b") != format.npos ||
                           format.find("%h") != format.npos;
        const ch::sys_days sys{day.time_since_epoch()};
        switch (c) {
            case calendar::jalali: {
                const int year{jl::year_month_day{sys}.year()};
                return year >= (named ? 1 : 1200) && year < 1500;
            }
            case calendar::gregorian: {
                const int year{ch::year_month_day{sys}.year()};
                return year >= (named ? 1500 : 1700) && year < 2200;
            }
            default: return named && int{dabir::hijri::year_month_day{sys}.year()} < 1700;
        }
    }

    bool read_date(std::string_view text, moment& m, fault& f) {
        // What read the last line is tried first.
        if (last_ != nullptr && try_reading(*last_, last_calendar_, text, m, f)) return true;
        f = {name_of(date_error::unexpected_text)};
        bool any = false;
        const auto attempt = [&](const reading& r, calendar c) {
            fault now;
            if (try_reading(r, c, text, m, now)) {
                last_ = &r;
                last_calendar_ = c;
                return true;
            }
            if (!any || says_more(now, f)) f = now;
            any = true;
            return false;
        };
        for (const reading& r : readings_) {
            if (from_ != kind::any) {
                if (attempt(r, calendar_of(from_))) return true;
                continue;
            }
            for (const calendar c : {calendar::jalali, calendar::gregorian, calendar::hijri})
                if (attempt(r, c)) return true;
        }
        return false;
    }

    bool try_reading(const reading& r, calendar c, std::string_view text, moment& m, fault& f) {
        const dabir::parse_options options{.calendar = c, .zone = dabir::time_zone::tehran};
        ch::local_days day{};
        dabir::parse_result result;
        instant at{};
        if (r.has_time) {
            result = dabir::parse(text, runtime_format{r.format}, at, options);
            if (result) day = ch::floor<ch::days>(dabir::tehran::to_local(at));
        } else {
            result = dabir::parse(text, runtime_format{r.format}, day, options);
        }
        if (!result) {
            f = {name_of(result.reason), static_cast<std::size_t>(result.ptr - text.data()), weight_of(result.reason)};
            // Digits and a stroke are a year cut short, whatever other forms there are.
            if (result.reason == date_error::short_year && text.find_first_of("/-") < text.find_first_of(" T"))
                f.says = weight::calendar;
            // In auto a fault of meaning is one of a calendar that the year may be of.
            if (from_ == kind::any && f.says == weight::meaning && !year_is_of(text, r.format, c))
                f = {name_of(date_error::year_out_of_range), 0, weight::calendar};
            return false;
        }
        if (from_ == kind::any && !is_plausible(c, day, r.format)) {
            f = {name_of(date_error::year_out_of_range), 0, weight::calendar};
            return false;
        }
        m = {r.has_time, day, at};
        return true;
    }

    /// Whether the year of a text that begins with it, or that names the month, may be one of a calendar.
    static bool year_is_of(std::string_view text, const std::string& format, calendar c) {
        if (!format.starts_with("%Y")) return true;
        const std::string ascii = dabir::convert_digits(text.substr(0, 8), dabir::digit_set::ascii);
        int year = 0;
        std::from_chars(ascii.data(), ascii.data() + (ascii.size() < 4 ? ascii.size() : 4), year);
        return c == calendar::jalali      ? year >= 1200 && year < 1500
               : c == calendar::gregorian ? year >= 1700 && year < 2200
                                          : format.find("%E") != format.npos;
    }

    bool write(const moment& m, fault& f, std::string& out) {
        const bool wants_time = is_unix(to_) || how_.out_format_has_time;
        instant at = m.at;
        if (wants_time && !m.has_time) {
            const auto info = dabir::tehran::get_info(m.day);
            if (info.result != info.unique)
                return fail(f, name_of(info.result == info.nonexistent ? date_error::nonexistent_time
                                                                       : date_error::ambiguous_time));
            at = ch::sys_seconds{m.day.time_since_epoch()} - info.first.offset;
        }
        const dabir::format_options options{
            .digits = how_.digits, .calendar = calendar_of(to_), .zone = dabir::time_zone::tehran};
        const auto seconds = ch::floor<ch::seconds>(at);
        if (to_ == kind::unix_seconds || to_ == kind::unix_milliseconds) {
            const std::int64_t n = to_ == kind::unix_seconds ? seconds.time_since_epoch().count()
                                                             : std::int64_t{at.time_since_epoch().count()};
            dabir::convert_digits(std::back_inserter(out), std::to_string(n), how_.digits);
            return true;
        }
        const bool has_time = m.has_time || wants_time;
        const auto day = has_time ? ch::floor<ch::days>(dabir::tehran::to_local(seconds)) : m.day;
        if (!is_date(day)) return fail(f, name_of(date_error::out_of_range));
        if (!how_.out_format.empty()) {
            if (has_time) put(runtime_format{how_.out_format}, seconds, options, out);
            else put(runtime_format{how_.out_format}, day, options, out);
        } else if (has_time) {
            put(runtime_format{to_ == kind::iso ? "%FT%T%Ez" : "%Y/%m/%d %T"}, seconds, options, out);
        } else {
            put(runtime_format{to_ == kind::iso ? "%F" : "%Y/%m/%d"}, day, options, out);
        }
        return true;
    }

    template <class T>
    static void put(runtime_format format, const T& value, const dabir::format_options& options, std::string& out) {
        // The format was looked at before the first line.
        static_cast<void>(dabir::format_to(std::back_inserter(out), format, value, options));
    }

    /// Whether the calendar that is written has the day.
    [[nodiscard]] bool is_date(ch::local_days day) const {
        const ch::days n = day.time_since_epoch();
        if (n < ch::days{-12'000'000} || n > ch::days{11'000'000}) return false;
        const ch::sys_days sys{n};
        return calendar_of(to_) == calendar::jalali  ? jl::year_month_day{sys}.ok()
               : calendar_of(to_) == calendar::hijri ? dabir::hijri::year_month_day{sys}.ok()
                                                     : ch::year_month_day{sys}.ok();
    }

    const settings& how_;
    kind from_, to_;
    std::vector<reading> readings_;
    const reading* last_ = nullptr;
    calendar last_calendar_ = calendar::jalali;
};

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "convert: %s\n", message.c_str());
    return code;
}

int wrong_usage(const std::string& what) {
    return fail(2, what + "; usage: convert --from=jalali|gregorian|hijri|iso|unix|unix-ms|auto "
                          "--to=jalali|gregorian|hijri|iso|unix|unix-ms [--format=FMT] [--out-format=FMT] "
                          "[--digits=persian|ascii] < dates");
}

std::optional<kind> kind_of(std::string_view name) {
    for (std::size_t i = 0; i < std::size(kind_names); ++i)
        if (kind_names[i] == name) return static_cast<kind>(i);
    return std::nullopt;
}

/// Converts line by line, and writes what it has whenever there is nothing to read at once.
int run(const settings& how) {
    converter convert{how};
    std::string line, out;
    bool all_good = true;
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        const bool ended = !std::cin.eof();
        std::string_view text = line;
        if (number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (ended && text.ends_with('\r')) text.remove_suffix(1);
        // A mark alone on the last line is no line.
        if (!ended && text.empty()) break;
        all_good &= convert.convert(text, out);
        if (ended) out += '\n';
        if (out.size() < 65536 && std::cin.rdbuf()->in_avail() > 0) continue;
        if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
            return fail(3, "cannot write");
        out.clear();
    }
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
        return fail(3, "cannot write");
    return all_good ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    settings how;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const std::size_t equals = argument.find('=');
        if (equals == argument.npos) return wrong_usage("unknown option " + std::string(argument));
        const std::string_view name = argument.substr(0, equals), value = argument.substr(equals + 1);
        if (name == "--from" || name == "--to") {
            const std::optional<kind> k = kind_of(value);
            if (!k || (name == "--to" && *k == kind::any)) return wrong_usage("unknown kind " + std::string(argument));
            (name == "--from" ? how.from : how.to) = k;
        } else if (name == "--format" || name == "--out-format") {
            if (value.empty()) return wrong_usage("no value for " + std::string(name));
            (name == "--format" ? how.format : how.out_format) = value;
        } else if (name == "--digits" && (value == "persian" || value == "ascii")) {
            how.digits = value == "persian" ? dabir::digit_set::persian : dabir::digit_set::ascii;
        } else {
            return wrong_usage("unknown option " + std::string(argument));
        }
    }
    if (!how.from || !how.to) return wrong_usage("--from and --to are needed");
    if (!how.format.empty()) {
        if (is_unix(*how.from)) return wrong_usage("--format is for dates, not for numbers");
        const dabir::format_check check = dabir::check_parse_format(how.format);
        if (!check)
            return fail(2,
                        "--format, at " + std::to_string(check.offset) + ": " + std::string(to_string(check.reason)));
        // A time is what a date has not.
        how.format_has_time = !dabir::check_date_format<jl::year_month_day>(how.format);
    }
    if (!how.out_format.empty()) {
        if (is_unix(*how.to)) return wrong_usage("--out-format is for dates, not for numbers");
        const dabir::format_check check = dabir::check_date_format<ch::sys_seconds>(how.out_format);
        if (!check)
            return fail(2, "--out-format, at " + std::to_string(check.offset) + ": " +
                               std::string(to_string(check.reason)));
        how.out_format_has_time = !dabir::check_date_format<jl::year_month_day>(how.out_format);
    }
    return run(how);
}
