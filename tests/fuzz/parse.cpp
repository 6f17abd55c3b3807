// Any bytes by any format: what parse gives is what a slow and plain reader gives, which looks at every day of the year
// for one that has all that is said. What was read is written by the same format and read again.
#include <dabir/date/format.hpp>
#include <dabir/date/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace {

namespace ch = std::chrono;
namespace jl = dabir::jalali;
using dabir::calendar;
using dabir::parse_options;
using dabir::runtime_format;

/// The slow reader. It knows nothing of reasons and places, and reads names as parse_name does.
struct plain_reader {
    std::string_view text;
    calendar of = calendar::jalali;
    int fraction_digits = 0;
    std::size_t at = 0;
    std::map<char, long long> said{};  // by directive; several letters for one field are one
    dabir::daypart part{};
    std::optional<dabir::era> era{};
    std::optional<int> zone_minutes{};
    bool zone_is_tehran = false;
    long long fraction = 0;

    int digit() {
        const std::string_view rest = text.substr(at);
        if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') return ++at, rest[0] - '0';
        if (rest.size() < 2) return -1;
        const auto second = static_cast<unsigned char>(rest[1]);
        if (rest[0] == '\xDB' && second >= 0xB0 && second <= 0xB9) return at += 2, second - 0xB0;
        if (rest[0] == '\xD9' && second >= 0xA0 && second <= 0xA9) return at += 2, second - 0xA0;
        return -1;
    }

    bool number(int least, int most, long long& value) {
        long long made = 0;
        int count = 0;
        while (count < most) {
            const int d = digit();
            if (d < 0) break;
            made = 10 * made + d;
            ++count;
        }
        value = made;
        return count >= least;
    }

    bool field(char key, int width, bool joined, long long least, long long most) {
        long long value = 0;
        if (!number(joined ? width : 1, width, value) || value < least || value > most) return false;
        return note(key, value);
    }

    bool note(char key, long long value) {
        const auto [place, is_new] = said.emplace(key, value);
        return is_new && place->second == value;
    }

    bool year(bool joined) {
        const bool negative = !joined && at < text.size() && text[at] == '-';
        at += negative;
        long long value = 0;
        if (!number(4, joined ? 4 : 5, value) || value > 32767) return false;
        return note('Y', negative ? -value : value);
    }

    bool space() {
        bool any = false;
        while (at < text.size()) {
            const auto c = dabir::detail::decode(text.data() + at, text.data() + text.size());
            const auto kind = dabir::classify(c.code_point);
            if (kind != dabir::character_class::space && kind != dabir::character_class::newline) break;
            at += c.length;
            any = true;
        }
        return any;
    }

    template <class Value>
    bool name(Value& value) {
        const auto result = dabir::parse_name(text.substr(at), value);
        if (!result) return false;
        at = static_cast<std::size_t>(result.ptr - text.data());
        return true;
    }

    bool month_name() {
        if (of == calendar::jalali) {
            jl::month m{0};
            return name(m) && note('B', unsigned{m});
        }
        if (of == calendar::hijri) {
            dabir::hijri::month m{0};
            return name(m) && note('B', unsigned{m});
        }
        ch::month m{};
        return name(m) && note('B', unsigned{m});
    }

    bool offset(int& minutes) {
        if (at == text.size()) return false;
        const char sign = text[at++];
        minutes = 0;
        if (sign == 'Z') return true;
        if (sign != '+' && sign != '-') return false;
        long long hours = 0, rest = 0;
        if (!number(2, 2, hours)) return false;
        const bool colon = at < text.size() && text[at] == ':';
        at += colon;
        const std::size_t here = at;
        const bool more = digit() >= 0;
        at = here;
        if ((colon || more) && !number(2, 2, rest)) return false;
        if (hours > 23 || rest > 59) return false;
        minutes = static_cast<int>(60 * hours + rest);
        if (sign == '-') minutes = -minutes;
        return true;
    }

    bool zone() {
        int minutes = 0;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
            if (!offset(minutes)) return false;
            zone_minutes = minutes;
            return note('Z', 0);
        }
        const auto found = dabir::detail::find_name(text, at, dabir::detail::word_class::zone);
        if (found.end == 0) return false;
        at = found.end;
        switch (static_cast<dabir::detail::zone>(found.word.value)) {
            case dabir::detail::zone::utc: zone_minutes = 0; break;
            case dabir::detail::zone::kabul: zone_minutes = 270; break;
            case dabir::detail::zone::tehran: zone_is_tehran = true; break;
            default: return false;
        }
        return note('Z', 0);
    }

    bool read_fraction() {
        if (fraction_digits == 0) return true;
        const std::string_view rest = text.substr(at);
        const std::size_t mark = rest.starts_with('.') ? 1 : rest.starts_with("\xD9\xAB") ? 2 : 0;
        if (mark == 0) return true;
        at += mark;
        int count = 0;
        for (int d = digit(); d >= 0; d = digit(), ++count) {
            if (count == fraction_digits) return false;
            fraction = 10 * fraction + d;
        }
        if (count == 0) return false;
        for (; count < fraction_digits; ++count) fraction *= 10;
        return true;
    }

    bool item(char modifier, char letter, bool joined) {
        int minutes = 0;
        switch (letter) {
            case 'Y':
                if (!year(joined)) return false;
                if (modifier != 'E') return true;
                [[fallthrough]];
            case 'C':
                if (letter == 'C' && modifier != 'E') {
                    const bool negative = !joined && at < text.size() && text[at] == '-';
                    at += negative;
                    long long value = 0;
                    return number(2, joined ? 2 : 3, value) && note('C', negative ? -value : value);
                }
                if (letter == 'Y') {
                    // A letter may follow at once.
                    const bool is_letter =
                        at < text.size() &&
                        dabir::classify(
                            dabir::detail::decode(text.data() + at, text.data() + text.size()).code_point) ==
                            dabir::character_class::letter;
                    if (!is_letter && !space()) return false;
                }
                {
                    dabir::era e{};
                    if (era || !name(e)) return false;
                    era = e;
                    return true;
                }
            case 'y': {
                if (modifier == 'E') return year(joined);
                long long value = 0;
                return number(2, 2, value) && note('y', value);
            }
            case 'm': return field('m', 2, joined, 1, 12);
            case 'B':
            case 'b':
            case 'h': return month_name();
            case 'd': return field('d', 2, joined, 1, 31);
            case 'e':
                if (at < text.size() && text[at] == ' ') {
                    ++at;
                    return field('d', 1, false, 1, 31);
                }
                return field('d', 2, joined, 1, 31);
            case 'j': return field('j', 3, joined, 1, 366);
            case 'U': return field('U', 2, joined, 0, 53);
            case 'A':
            case 'a': {
                ch::weekday day{};
                return name(day) && note('A', day.c_encoding());
            }
            case 'u': return field('u', 1, joined, 1, 7);
            case 'w': return field('w', 1, joined, 0, 6);
            case 'H': return field('H', 2, joined, 0, 24);
            case 'I': return field('I', 2, joined, 1, 12);
            case 'p': return name(part) && note('p', 0);
            case 'M': return field('M', 2, joined, 0, 59);
            case 'S': return field('S', 2, joined, 0, 59) && read_fraction();
            case 'z': return offset(minutes) && note('z', minutes);
            case 'Z': return zone();
            default: return false;
        }
    }

    /// Opens the composite directives.
    static std::string opened(std::string_view format) {
        std::string out;
        for (std::size_t i = 0; i < format.size(); ++i) {
            const bool o = format[i] == '%' && i + 2 < format.size() && format[i + 1] == 'O';
            const char letter = format[i] == '%' && i + 1 < format.size() ? format[i + (o ? 2 : 1)] : '\0';
            const char* const inside = letter == 'F'   ? "%Y-%m-%d"
                                       : letter == 'D' ? "%m/%d/%y"
                                       : letter == 'T' ? "%H:%M:%S"
                                       : letter == 'R' ? "%H:%M"
                                       : letter == 'r' ? "%I:%M:%S %p"
                                                       : nullptr;
            if (inside != nullptr) {
                out += inside;
                i += o ? 2 : 1;
            } else if (format[i] == '%' && i + 1 < format.size()) {
                out += format.substr(i, 2);
                ++i;
            } else {
                out += format[i];
            }
        }
        return out;
    }

    static bool is_number(std::string_view format, std::size_t at) {
        if (at >= format.size() || format[at] != '%') return false;
        char letter = at + 1 < format.size() ? format[at + 1] : '\0';
        if (letter == 'E') return at + 2 < format.size() && (format[at + 2] == 'Y' || format[at + 2] == 'y');
        if (letter == 'O') letter = at + 2 < format.size() ? format[at + 2] : '\0';
        return letter != '\0' && std::string_view("YCymdejUuwHIMS").find(letter) != std::string_view::npos;
    }

    /// Whether the whole text is what a format without a fault says.
    bool read(std::string_view original) {
        const std::string format = opened(original);
        bool after_number = false;
        for (std::size_t i = 0; i < format.size();) {
            const bool numeric = is_number(format, i);
            if (format[i] != '%') {
                if (dabir::detail::is_format_space(format[i])) {
                    while (i < format.size() && dabir::detail::is_format_space(format[i])) ++i;
                    if (!space()) return false;
                } else {
                    if (at == text.size() || text[at++] != format[i++]) return false;
                }
            } else {
                ++i;
                char modifier = 0;
                if (format[i] == 'E' || format[i] == 'O') modifier = format[i++];
                const char letter = format[i++];
                if (letter == '%') {
                    if (at == text.size() || text[at++] != '%') return false;
                } else if (letter == 'n' || letter == 't') {
                    if (!space()) return false;
                } else if (!item(modifier, letter, numeric && (after_number || is_number(format, i)))) {
                    return false;
                }
            }
            after_number = numeric;
        }
        return at == text.size();
    }

    bool has(char key) const { return said.contains(key); }
    long long get(char key) const { return said.at(key); }

    template <class Date>
    bool agrees(const Date& date, ch::sys_days day, ch::sys_days first) const {
        const auto saying = [&](char key, long long value) { return !has(key) || get(key) == value; };
        const ch::weekday weekday{day};
        const auto of_year = (day - first).count();
        const int start = of == calendar::gregorian ? 0 : 6;  // the weekday that weeks begin with
        // The week: how many of these weekdays there have been since the year began.
        int weeks = 0;
        for (auto d = first; d <= day; d += ch::days{1})
            weeks += ch::weekday{d}.c_encoding() == static_cast<unsigned>(start);
        return saying('m', unsigned{date.month()}) && saying('B', unsigned{date.month()}) &&
               saying('d', unsigned{date.day()}) && saying('j', of_year + 1) && saying('U', weeks) &&
               saying('A', weekday.c_encoding()) && saying('w', weekday.c_encoding()) &&
               saying('u', weekday.iso_encoding());
    }

    /// The day of the year that has all that is said.
    template <class Date, class Year, class Month>
    std::optional<ch::sys_days> find_day(int year) const {
        const ch::sys_days first = Date{Year{year}, Month{1}, ch::day{1}};
        for (auto day = first; Date{day}.year() == Year{year}; day += ch::days{1})
            if (agrees(Date{day}, day, first)) return day;
        return std::nullopt;
    }

    std::optional<ch::sys_days> day(const parse_options& options) const {
        std::optional<long long> year;
        if (has('Y')) year = get('Y');
        if (era) {
            if (!year) return std::nullopt;
            switch (*era) {
                case dabir::era::jalali: if (of != calendar::jalali) return {}; break;
                case dabir::era::hijri: if (of != calendar::hijri) return {}; break;
                case dabir::era::hijri_or_jalali: if (of == calendar::gregorian) return {}; break;
                case dabir::era::gregorian: if (of != calendar::gregorian) return {}; break;
                case dabir::era::before: year = 1 - *year; break;
                case dabir::era::imperial:
                    if (of != calendar::jalali) return {};
                    year = *year - 1180;
                    break;
                default: return {};
            }
        }
        if (has('y')) {
            if (has('C')) {
                const long long made = 100 * get('C') + get('y');
                if (year && *year != made) return std::nullopt;
                year = made;
            } else if (year) {
                if (((*year % 100) + 100) % 100 != get('y')) return std::nullopt;
            } else {
                if (!options.two_digit_years) return std::nullopt;
                for (long long y = *options.two_digit_years; y < *options.two_digit_years + 100LL; ++y)
                    if (((y % 100) + 100) % 100 == get('y')) year = y;
            }
        }
        if (!year || *year < -32767 || *year > 32767) return std::nullopt;
        const int y = static_cast<int>(*year);
        switch (of) {
            case calendar::gregorian: return find_day<ch::year_month_day, ch::year, ch::month>(y);
            case calendar::hijri:
                return find_day<dabir::hijri::year_month_day, dabir::hijri::year, dabir::hijri::month>(y);
            default: return find_day<jl::year_month_day, jl::year, jl::month>(y);
        }
    }

    /// Milliseconds from the day's beginning; of -1 there is no such time.
    long long time(bool has_time) const {
        long long hour = has('H') ? get('H') : 0;
        if (has('I')) {
            const auto made = dabir::detail::hour_in(part, static_cast<int>(get('I')));
            if (!made.agrees || (has('H') && hour != made.hour)) return -1;
            hour = made.hour;
        }
        const long long rest = 60000 * (has('M') ? get('M') : 0) + 1000 * (has('S') ? get('S') : 0) + fraction;
        if (hour == 24 && (rest != 0 || !has_time)) return -1;
        return 3600000 * hour + rest;
    }
};

void require(bool holds) {
    if (!holds) __builtin_trap();
}

/// Looks at one way to read a text: by all readers, and back.
template <class T>
bool check(std::string_view text, std::string_view format, const parse_options& options, T& value) {
    const T before = value;
    const auto result = dabir::parse(text, runtime_format{format}, value, options);
    require(result.ptr >= text.data() && result.ptr <= text.data() + text.size());
    T by_items = before;
    const auto again = dabir::detail::parse_by_items(text, format, by_items, options);
    require(again.ptr == result.ptr && again.reason == result.reason && by_items == value &&
            again.utc_offset == result.utc_offset && again.flags == result.flags);
    if (!result) {
        require(value == before && !to_string(result.reason).empty());
        return false;
    }
    require(result.ptr == text.data() + text.size());

    std::string written(4096, '\0');
    const dabir::format_options out{.digits = dabir::digit_set::persian, .calendar = options.calendar};
    const auto end =
        dabir::to_chars(written.data(), written.data() + written.size(), runtime_format{format}, value, out);
    if (!end) return true;  // a format that asks more than the value has, or a long literal
    T back = before;
    parse_options plain = options;
    plain.zone = dabir::time_zone::utc;
    const auto read = dabir::parse({written.data(), static_cast<std::size_t>(end.ptr - written.data())},
                                   runtime_format{format}, back, plain);
    // A five-digit year in %C, a time cut off by the format and the like do not come back; another value never does
    // where the format says seconds.
    if (read && format.find("%T") != format.npos && format.find('E') == format.npos) require(back == value);
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view formats[] = {
        "%Y/%m/%d %H:%M:%S", "%FT%T%Ez",   "%d %B %Y",         "%A %d %B %EY", "%Y%m%d",    "%Y%m%d%H%M%S",
        "%e %b %Y",          "%y/%m/%d",   "%Y %j",            "%Y %U %A",     "%F %r",     "%F %R %Z",
        "%F %T%z %Z",        "%C%y-%m-%d", "%Ey/%m/%d %EC",    "%F %u %w",     "%D %C",     "%OF %OT",
        "%F %B %j %U",       "%d.%m.%Y",   "%F %H:%M %I %p",   "%Y%U%u",       "%F%n%t%H%%",
    };
    if (size < 2) return 0;
    const unsigned first = data[0], second = data[1];
    std::string_view text{reinterpret_cast<const char*>(data + 2), size - 2}, format;
    if (first < std::size(formats)) {
        format = formats[first];
    } else {
        const std::size_t end = text.find('\x1F');
        if (end == text.npos) return 0;
        format = text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    const parse_options options{
        .calendar = static_cast<calendar>(second % 4),
        .zone = (second & 4) != 0 ? dabir::time_zone::tehran : dabir::time_zone::utc,
        .weekday = (second & 8) != 0 ? dabir::weekday_check::flag : dabir::weekday_check::refuse,
        .two_digit_years = (second & 16) != 0 ? std::optional<int>{1350} : std::nullopt,
    };
    jl::year_month_day date = jl::year{1}/1/1;
    ch::sys_time<ch::milliseconds> instant{};
    ch::local_seconds local{};
    const bool is_date = check(text, format, options, date);
    const bool is_instant = check(text, format, options, instant);
    const bool is_local = check(text, format, options, local);

    // Against the slow reader, where weekdays are refused; it takes a format without faults.
    if (!dabir::check_parse_format(format)) {
        require(!is_date && !is_instant && !is_local);
        return 0;
    }
    if (options.weekday != dabir::weekday_check::refuse) return 0;
    plain_reader plain{.text = text};
    std::optional<ch::sys_days> day = plain.read(format) ? plain.day(options) : std::nullopt;
    require(is_date == (day && plain.time(false) >= 0));
    if (is_date) require(ch::sys_days{date} == *day);

    const calendar of = options.calendar == calendar::none ? calendar::jalali : options.calendar;
    plain_reader fine{.text = text, .of = of, .fraction_digits = 3};
    day = fine.read(format) ? fine.day(options) : std::nullopt;
    const long long time = day ? fine.time(true) : -1;
    std::optional<ch::sys_time<ch::milliseconds>> wanted;
    if (time >= 0) {
        const auto at = ch::sys_time<ch::milliseconds>{*day} + ch::milliseconds{time};
        const auto tehran_at = [](ch::sys_time<ch::milliseconds> t) {
            return ch::duration_cast<ch::minutes>(dabir::tehran::get_info(t).offset).count();
        };
        const bool in_tehran = fine.has('Z') ? fine.zone_is_tehran
                                             : options.zone == dabir::time_zone::tehran && !fine.has('z');
        if (fine.has('z')) {
            const auto utc = at - ch::minutes{fine.get('z')};
            if (!fine.has('Z') || (in_tehran ? tehran_at(utc) : *fine.zone_minutes) == fine.get('z')) wanted = utc;
        } else if (in_tehran) {
            wanted = dabir::tehran::to_sys(ch::local_time<ch::milliseconds>{at.time_since_epoch()});
        } else {
            wanted = at - ch::minutes{fine.zone_minutes.value_or(0)};
        }
    }
    require(is_instant == wanted.has_value());
    if (is_instant) require(instant == *wanted);

    plain_reader coarse{.text = text, .of = of};
    day = coarse.read(format) ? coarse.day(options) : std::nullopt;
    const long long of_day = day ? coarse.time(true) : -1;
    require(is_local == (of_day >= 0));
    if (is_local)
        require(local.time_since_epoch() == ch::sys_seconds{*day}.time_since_epoch() + ch::seconds{of_day / 1000});
    return 0;
}
