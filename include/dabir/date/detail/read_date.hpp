#ifndef DABIR_DATE_DETAIL_READ_DATE_HPP
#define DABIR_DATE_DETAIL_READ_DATE_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/date/detail/civil.hpp>
#include <dabir/date/detail/daypart.hpp>
#include <dabir/date/detail/directives.hpp>
#include <dabir/date/names.hpp>
#include <dabir/date/tehran.hpp>
#include <dabir/number/digits.hpp>

// A text read by the items of a format: first what it says, field by field, then the moment that the fields make. This
// is the definition of `parse`; the fixed layouts are a faster way to the same result.

namespace dabir::inline v0_1::detail {

/// What a text says.
struct read_fields {
    item_set has;
    bool repeated = false;  // a field was read twice
    std::int32_t year = 0;  // of any of the kinds of years
    std::int32_t century = 0;
    std::int32_t year_of_century = 0;
    std::uint32_t month = 0;
    std::uint32_t named_month = 0;
    std::uint32_t day = 0;
    std::int32_t day_of_year = 0;
    std::int32_t week = 0;
    std::uint32_t named_weekday = 0;  // all three as chrono's, Sunday is 0
    std::uint32_t weekday_from_1 = 0;
    std::uint32_t weekday_from_0 = 0;
    std::int32_t hour = 0;
    std::int32_t hour_of_12 = 0;
    std::int32_t minute = 0;
    std::int32_t second = 0;
    std::uint64_t fraction = 0;  // in units of the value that is read
    std::int32_t offset = 0;     // in minutes
    detail::zone zone = detail::zone::none;
    std::int32_t zone_offset = 0;  // of a zone that is written as a number
    dabir::daypart daypart = dabir::daypart::none;
    dabir::era era = dabir::era::none;
};

/// Where a text fails, and why.
struct read_fault {
    const char* ptr = nullptr;
    date_error reason = date_error::none;
};

/// Reads the items of a format one after the other.
class text_reader {
public:
    constexpr text_reader(std::string_view text, calendar c, int fraction_digits) noexcept
        : p_{text.data()}, last_{p_ + text.size()}, calendar_{c}, fraction_digits_{fraction_digits} {}

    /// Reads all; or up to an item of the kind `stop`, to tell where it stands.
    constexpr read_fault read(std::string_view format, read_fields& f, item_kind stop = item_kind::end) noexcept {
        directive_reader reader{format};
        for (;;) {
            const format_item item = reader.next();
            if (item.kind == item_kind::end || field_of(item.kind) == stop) break;
            if (!read_item(item, f)) return {p_, reason_};
        }
        if (stop == item_kind::end && p_ != last_) return {p_, date_error::trailing_text};
        return {p_, date_error::none};
    }

private:
    constexpr bool fail(date_error why, const char* at) noexcept {
        reason_ = why;
        p_ = at;
        return false;
    }
    /// For what is missing here: at the end of the text it is the end that is unexpected.
    constexpr bool missing(date_error why) noexcept { return fail(p_ == last_ ? date_error::unexpected_end : why, p_); }

    [[nodiscard]] constexpr std::string_view rest() const noexcept {
        return {p_, static_cast<std::size_t>(last_ - p_)};
    }

    /// A number of `least` to `most` digits.
    constexpr bool number(int least, int most, std::int32_t& value) noexcept {
        int digits = 0;
        std::int32_t made = 0;
        for (; digits < most && p_ != last_; ++digits) {
            const front_digit d = read_digit(p_, last_);
            if (d.length == 0) break;
            made = 10 * made + d.value;
            p_ += d.length;
        }
        if (digits < least) return missing(date_error::expected_digit);
        value = made;
        return true;
    }

    /// A number in its range.
    constexpr bool field(const format_item& item, std::int32_t least, std::int32_t most, date_error why,
                         std::int32_t& value) noexcept {
        const char* const at = p_;
        if (item.padded && p_ != last_ && *p_ == ' ') {
            ++p_;
            if (!number(1, 1, value)) return false;
        } else if (!number(item.joined ? item.width : 1, item.width, value)) {
            return false;
        }
        return (value >= least && value <= most) || fail(why, at);
    }
    constexpr bool field(const format_item& item, std::int32_t least, std::int32_t most, date_error why,
                         std::uint32_t& value) noexcept {
        std::int32_t made = 0;
        if (!field(item, least, most, why, made)) return false;
        value = static_cast<std::uint32_t>(made);
        return true;
    }

    constexpr bool year(const format_item& item, std::int32_t& value) noexcept {
        const char* const at = p_;
        const bool negative = !item.joined && p_ != last_ && *p_ == '-';
        if (negative) ++p_;
        const char* const first = p_;
        if (!number(1, item.joined ? 4 : 5, value)) return false;
        std::int32_t digits = 0;
        for (const char* q = first; q != p_; q += read_digit(q, last_).length) ++digits;
        if (digits < 4) return item.joined ? missing(date_error::expected_digit) : fail(date_error::short_year, at);
        if (value > 32767) return fail(date_error::year_out_of_range, at);
        if (negative) value = -value;
        return true;
    }

    constexpr bool century(const format_item& item, std::int32_t& value) noexcept {
        const bool negative = !item.joined && p_ != last_ && *p_ == '-';
        if (negative) ++p_;
        if (!number(2, item.joined ? 2 : 3, value)) return false;
        if (negative) value = -value;
        return true;
    }

    constexpr bool space() noexcept {
        const char* const at = p_;
        while (p_ != last_) {
            const decoded c = decode(p_, last_);
            const character_class kind = classify(c.code_point);
            if (kind != character_class::space && kind != character_class::newline) break;
            p_ += c.length;
        }
        return p_ != at || missing(date_error::unexpected_text);
    }

    constexpr bool literal(std::string_view wanted) noexcept {
        for (const char c : wanted) {
            if (p_ == last_ || *p_ != c) return missing(date_error::unexpected_text);
            ++p_;
        }
        return true;
    }

    /// A name; `take` gets its number.
    template <class Take>
    constexpr bool name(word_class kind, date_error why, Take take) noexcept {
        const found_word found = find_name(rest(), 0, kind);
        if (found.end == 0) return missing(why);
        take(found.word.value);
        p_ += found.end;
        return true;
    }

    constexpr bool era_name(dabir::era& value) noexcept {
        const parse_name_result found = parse_name(rest(), value);
        if (!found) return missing(found.reason);
        p_ = found.ptr;
        return true;
    }

    constexpr bool fraction(std::uint64_t& value) noexcept {
        std::uint64_t made = 0;
        int digits = 0;
        const bool persian = rest().starts_with("\xD9\xAB");  // U+066B
        if (p_ != last_ && (persian || *p_ == '.')) {
            p_ += persian ? 2 : 1;
            for (; p_ != last_; ++digits) {
                const front_digit d = read_digit(p_, last_);
                if (d.length == 0) break;
                if (digits == fraction_digits_) return fail(date_error::fraction_too_long, p_);
                made = 10 * made + d.value;
                p_ += d.length;
            }
            if (digits == 0) return missing(date_error::expected_digit);
        }
        for (; digits < fraction_digits_; ++digits) made *= 10;
        value = made;
        return true;
    }

    /// Z, +hh, +hhmm or +hh:mm.
    constexpr bool offset(std::int32_t& minutes) noexcept {
        const char* const at = p_;
        if (p_ == last_) return missing(date_error::unknown_zone);
        if (*p_ == 'Z') {
            ++p_;
            minutes = 0;
            return true;
        }
        if (*p_ != '+' && *p_ != '-') return missing(date_error::unknown_zone);
        const bool negative = *p_++ == '-';
        std::int32_t hours = 0, rest_minutes = 0;
        if (!number(2, 2, hours)) return false;
        const bool colon = p_ != last_ && *p_ == ':';
        if (colon) ++p_;
        if ((colon || (p_ != last_ && read_digit(p_, last_).length != 0)) && !number(2, 2, rest_minutes)) return false;
        if (hours > 23 || rest_minutes > 59) return fail(date_error::offset_out_of_range, at);
        minutes = 60 * hours + rest_minutes;
        if (negative) minutes = -minutes;
        return true;
    }

    constexpr bool zone(read_fields& f) noexcept {
        if (p_ != last_ && (*p_ == '+' || *p_ == '-')) return offset(f.zone_offset);
        const char* const at = p_;
        if (!name(word_class::zone, date_error::unknown_zone,
                  [&](unsigned n) { f.zone = static_cast<detail::zone>(n); }))
            return false;
        if (f.zone == detail::zone::local) return fail(date_error::unknown_zone, at);
        if (f.zone == detail::zone::kabul) f.zone_offset = 270;
        return true;
    }

    constexpr bool read_item(const format_item& item, read_fields& f) noexcept {
        using enum item_kind;
        using enum date_error;
        const item_kind kind = field_of(item.kind);
        f.repeated |= kind > space && repeats(f.has, kind);
        f.has.add(kind);
        switch (kind) {
            case literal: return this->literal(item.literal);
            case item_kind::space: return this->space();
            case item_kind::year:
            case era_year: return this->year(item, f.year);
            case year_with_era:
                return this->year(item, f.year) && (read_digit_or_end() || this->space()) && era_name(f.era);
            case item_kind::century: return this->century(item, f.century);
            case year_of_century: return number(2, 2, f.year_of_century);
            case item_kind::era: return era_name(f.era);
            case month: return field(item, 1, 12, month_out_of_range, f.month);
            case month_name:
                return name(months_of(calendar_), unknown_month, [&](unsigned n) { f.named_month = n; });
            case day: return field(item, 1, 31, day_out_of_range, f.day);
            case day_of_year: return field(item, 1, 366, day_of_year_out_of_range, f.day_of_year);
            case week: return field(item, 0, 53, week_out_of_range, f.week);
            case weekday_name:
                return name(word_class::weekday, unknown_weekday, [&](unsigned n) { f.named_weekday = n; });
            case weekday_from_1:
                if (!field(item, 1, 7, unknown_weekday, f.weekday_from_1)) return false;
                f.weekday_from_1 %= 7;
                return true;
            case weekday_from_0: return field(item, 0, 6, unknown_weekday, f.weekday_from_0);
            case hour: return field(item, 0, 24, hour_out_of_range, f.hour);
            case hour_of_12: return field(item, 1, 12, hour_out_of_range, f.hour_of_12);
            case item_kind::daypart:
                return name(word_class::daypart, unknown_daypart,
                            [&](unsigned n) { f.daypart = static_cast<dabir::daypart>(n); });
            case minute: return field(item, 0, 59, minute_out_of_range, f.minute);
            case second:
                return field(item, 0, 59, second_out_of_range, f.second) &&
                       (fraction_digits_ == 0 || this->fraction(f.fraction));
            case item_kind::offset: return this->offset(f.offset);
            case item_kind::zone: return this->zone(f);
            default: return fail(item.fault, p_);
        }
    }

    /// Whether an era may follow a year without a space: it is no letter of the year.
    [[nodiscard]] constexpr bool read_digit_or_end() const noexcept {
        return p_ != last_ && classify(decode(p_, last_).code_point) == character_class::letter;
    }

    const char* p_;
    const char* last_;
    calendar calendar_;
    int fraction_digits_;
    date_error reason_ = date_error::none;
};

/// What the reader may decide, and what the value is.
struct read_rules {
    calendar of;
    bool has_time;               // 24:00 is the next day
    bool is_instant;             // the result is on the clock of UTC
    bool in_tehran;              // where the text says no zone
    bool checks_weekday;
    bool refuses_weekday;        // else it is flagged
    std::optional<int> window;   // the first year of two digits
    int fraction_digits;
};

/// The moment that fields make: seconds on the clock of UTC for an instant, else by the local clock.
struct read_moment {
    civil_date date;
    std::int64_t seconds = 0;
    bool weekday_mismatch = false;
    item_kind at = item_kind::end;  // the item at fault
    date_error reason = date_error::none;
};

class moment_maker {
public:
    constexpr moment_maker(const read_fields& f, const read_rules& rules) noexcept : f_{f}, rules_{rules} {}

    [[nodiscard]] constexpr read_moment make() noexcept {
        if (!make_year() || !make_day() || !check_weekdays() || !make_time()) return out_;
        if (rules_.is_instant) make_instant();
        return out_;
    }

private:
    constexpr bool fail(date_error why, item_kind at) noexcept {
        out_.reason = why;
        out_.at = at;
        return false;
    }

    [[nodiscard]] constexpr item_kind year_item() const noexcept {
        using enum item_kind;
        return f_.has.has(year) ? year : f_.has.has(era_year) ? era_year : year_with_era;
    }

    constexpr bool make_year() noexcept {
        using enum item_kind;
        bool known = f_.has.any(year, era_year, year_with_era);
        std::int32_t y = f_.year;
        if (f_.has.any(item_kind::era, year_with_era)) {
            const bool lunar = rules_.of == calendar::hijri;
            const bool solar = rules_.of == calendar::jalali;
            bool agrees = false;
            switch (f_.era) {
                case dabir::era::none: break;
                case dabir::era::jalali: agrees = solar; break;
                case dabir::era::hijri: agrees = lunar; break;
                case dabir::era::hijri_or_jalali: agrees = solar || lunar; break;
                case dabir::era::gregorian: agrees = !solar && !lunar; break;
                case dabir::era::before:
                    agrees = true;
                    y = 1 - y;
                    break;
                case dabir::era::imperial:
                    agrees = solar;
                    y -= 1180;
                    break;
            }
            if (!agrees)
                return fail(date_error::era_mismatch, f_.has.has(item_kind::era) ? item_kind::era : year_with_era);
        }
        if (f_.has.has(year_of_century)) {
            std::int32_t other = f_.year_of_century;
            if (f_.has.has(century)) {
                other += 100 * f_.century;
            } else if (known) {
                other += y - (y % 100 + 100) % 100;
            } else if (!rules_.window) {
                return fail(date_error::two_digit_year, year_of_century);
            } else {
                const std::int64_t first = *rules_.window;
                const std::int64_t made = first + ((other - first) % 100 + 100) % 100;
                other = made < -32768 || made > 32767 ? -32768 : static_cast<std::int32_t>(made);
            }
            if (known && other != y) return fail(date_error::field_mismatch, year_of_century);
            y = other;
            if (!known && (y < -32767 || y > 32767)) return fail(date_error::year_out_of_range, year_of_century);
            known = true;
        }
        if (y < -32767 || y > 32767) return fail(date_error::year_out_of_range, year_item());
        out_.date.year = y;
        return known || fail(date_error::incomplete_format, end);
    }

    /// The day by the first pair of fields that makes one; what else is said of it must hold of it.
    constexpr bool make_day() noexcept {
        using enum item_kind;
        const calendar c = rules_.of;
        civil_date& d = out_.date;
        const std::int64_t first = days_from_civil(c, {d.year, 1, 1});
        if (f_.has.any(month, month_name) && f_.has.has(day)) {
            d.month = f_.has.has(month) ? f_.month : f_.named_month;
            d.day = f_.day;
            if (d.day > longest_month(c, d.month)) return fail(date_error::day_out_of_month, day);
            if (d.day > days_in_month(c, d.year, d.month))
                return fail(c == calendar::hijri ? date_error::day_out_of_month : date_error::not_leap_year, day);
            day_ = days_from_civil(c, d);
        } else if (f_.has.has(day_of_year)) {
            day_ = first + f_.day_of_year - 1;
            if (civil_from_days(c, day_).year != d.year) return fail(date_error::day_of_year_out_of_range, day_of_year);
        } else if (f_.has.has(week) &&
                   f_.has.any(weekday_name, item_kind::weekday_from_1, item_kind::weekday_from_0)) {
            const unsigned place = place_in_week(c, weekday_from_days(first));
            day_ = first + (7 - place) % 7 + 7 * (f_.week - 1) + place_in_week(c, said_weekday());
            if (civil_from_days(c, day_).year != d.year) return fail(date_error::week_out_of_range, week);
        } else {
            return fail(date_error::incomplete_format, end);
        }
        d = civil_from_days(c, day_);
        const auto check = [&](item_kind k, std::int64_t said, std::int64_t is) {
            return !f_.has.has(k) || said == is || fail(date_error::field_mismatch, k);
        };
        return check(month, f_.month, d.month) && check(month_name, f_.named_month, d.month) &&
               check(day, f_.day, d.day) && check(day_of_year, f_.day_of_year, day_ - first + 1) &&
               check(week, f_.week, week_of_year(c, day_, first));
    }

    [[nodiscard]] constexpr unsigned said_weekday() const noexcept {
        using enum item_kind;
        return f_.has.has(weekday_name)                ? f_.named_weekday
               : f_.has.has(item_kind::weekday_from_1) ? f_.weekday_from_1
                                                       : f_.weekday_from_0;
    }

    constexpr bool check_weekdays() noexcept {
        using enum item_kind;
        if (!rules_.checks_weekday) return true;
        const auto check = [&](item_kind k, unsigned said) {
            if (!f_.has.has(k) || said == weekday_from_days(day_)) return true;
            if (rules_.refuses_weekday) return fail(date_error::weekday_mismatch, k);
            out_.weekday_mismatch = true;
            return true;
        };
        return check(weekday_name, f_.named_weekday) && check(item_kind::weekday_from_1, f_.weekday_from_1) &&
               check(item_kind::weekday_from_0, f_.weekday_from_0);
    }

    constexpr bool make_time() noexcept {
        using enum item_kind;
        std::int32_t h = f_.hour;
        item_kind at = hour;
        if (f_.has.has(hour_of_12)) {
            const hour_of_day made = hour_in(f_.daypart, f_.hour_of_12);
            if (!made.agrees) return fail(date_error::daypart_mismatch, item_kind::daypart);
            if (f_.has.has(hour) && h != made.hour) return fail(date_error::field_mismatch, hour_of_12);
            h = made.hour;
            at = hour_of_12;
        }
        if (h == 24) {
            if (f_.minute != 0 || f_.second != 0 || f_.fraction != 0) return fail(date_error::past_24, at);
            if (!rules_.has_time) return fail(date_error::hour_24, at);
        }
        out_.seconds = 86400 * day_ + 3600 * h + 60 * f_.minute + f_.second;
        return true;
    }

    constexpr bool make_instant() noexcept {
        using enum item_kind;
        const std::int64_t local = out_.seconds;
        const bool tehran = f_.has.has(zone) ? f_.zone == detail::zone::tehran
                                             : rules_.in_tehran && !f_.has.has(offset);
        if (f_.has.has(offset)) {
            out_.seconds = local - 60 * f_.offset;
            if (!f_.has.has(zone)) return true;
            const auto said = tehran ? dabir::tehran::get_info(instant()).offset
                                     : std::chrono::seconds{60 * f_.zone_offset};
            return std::chrono::duration_cast<std::chrono::minutes>(said).count() == f_.offset ||
                   fail(date_error::field_mismatch, zone);
        }
        if (!tehran) {
            if (f_.has.has(zone)) out_.seconds = local - 60 * f_.zone_offset;
            return true;
        }
        const auto info = dabir::tehran::get_info(std::chrono::local_seconds{std::chrono::seconds{local}});
        const item_kind at = f_.has.has(hour) ? hour : f_.has.has(hour_of_12) ? hour_of_12 : end;
        if (info.result == info.nonexistent) return fail(date_error::nonexistent_time, at);
        if (info.result == info.ambiguous) return fail(date_error::ambiguous_time, at);
        out_.seconds = local - info.first.offset.count();
        return true;
    }

    [[nodiscard]] constexpr std::chrono::sys_seconds instant() const noexcept {
        return std::chrono::sys_seconds{std::chrono::seconds{out_.seconds}};
    }

    const read_fields& f_;
    const read_rules& rules_;
    read_moment out_;
    std::int64_t day_ = 0;
};

/// What reading a text gives.
struct read_result {
    read_fault fault;
    read_moment moment;
    std::uint64_t fraction = 0;
    std::optional<std::chrono::minutes> offset;
};

/// Reads a text. A fault of the format, if it has one, goes before those of the text.
[[nodiscard]] constexpr read_result read_date(std::string_view text, std::string_view format,
                                              const read_rules& rules) noexcept {
    read_result result;
    read_fields f;
    result.fault = text_reader{text, rules.of, rules.fraction_digits}.read(format, f);
    if (result.fault.reason != date_error::none || f.repeated || check_fields(f.has) != date_error::none) {
        // The format was not looked at before, since a text that is read whole says nearly all.
        if (const format_check check = check_reading(format); !check) result.fault = {text.data(), check.reason};
        return result;
    }
    result.moment = moment_maker{f, rules}.make();
    if (result.moment.reason != date_error::none) {
        // Where the item at fault stands is found by reading up to it once more.
        read_fields again;
        const char* const at = result.moment.at == item_kind::end
                                   ? text.data()
                                   : text_reader{text, rules.of, rules.fraction_digits}.read(format, again,
                                                                                            result.moment.at).ptr;
        result.fault = {at, result.moment.reason};
        return result;
    }
    result.fraction = f.fraction;
    if (f.has.has(item_kind::offset)) result.offset = std::chrono::minutes{f.offset};
    else if (f.has.has(item_kind::zone) && f.zone != zone::tehran) result.offset = std::chrono::minutes{f.zone_offset};
    return result;
}

}  // namespace dabir::inline v0_1::detail

#endif
