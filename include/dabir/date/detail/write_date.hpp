#ifndef DABIR_DATE_DETAIL_WRITE_DATE_HPP
#define DABIR_DATE_DETAIL_WRITE_DATE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/detail/civil.hpp>
#include <dabir/date/detail/directives.hpp>
#include <dabir/date/names.hpp>
#include <dabir/number/digits.hpp>

// A value written by the items of a format: the definition of `format_to`.

namespace dabir::inline v0_1::detail {

/// A value in the parts that are written.
struct written_value {
    calendar of = calendar::jalali;
    civil_date date;
    bool ok = false;         // the date is one
    std::int64_t days = 0;   // its day, where it is
    std::uint32_t second_of_day = 0;
    std::uint64_t fraction = 0;  // in 10^-fraction_digits seconds
    int fraction_digits = 0;
    std::int32_t offset = 0;     // in seconds
    std::string_view zone;
};

/// How it is written.
struct writing_style {
    digit_set digits;
    dabir::language language;
};

template <class Out>
class date_writer {
public:
    constexpr date_writer(Out out, const written_value& value, const writing_style& style)
        : out_{out}, value_{value}, style_{style} {}

    /// Writes a format without a fault, and gives what is behind it.
    template <class Reader>
    constexpr Out write(Reader reader) {
        for (;;) {
            const format_item item = reader.next();
            if (item.kind == item_kind::end || item.kind == item_kind::fault) return out_;
            put(item);
        }
    }

private:
    constexpr void bytes(std::string_view text) {
        for (const char c : text) *out_++ = c;
    }

    constexpr void digit(unsigned d, digit_set set) {
        if (set == digit_set::ascii) {
            *out_++ = static_cast<char>('0' + d);
        } else {
            *out_++ = set == digit_set::persian ? '\xDB' : '\xD9';
            *out_++ = static_cast<char>((set == digit_set::persian ? 0xB0u : 0xA0u) + d);
        }
    }

    [[nodiscard]] constexpr digit_set digits(const format_item& item) const noexcept {
        const digit_set set = item.persian ? digit_set::persian : item.ascii ? digit_set::ascii : style_.digits;
        return set == digit_set::persian || set == digit_set::arabic_indic ? set : digit_set::ascii;
    }

    /// A number in at least `width` digits.
    constexpr void number(std::uint64_t n, int width, digit_set set) {
        unsigned reversed[20]{};
        int size = 0;
        for (; n != 0 || size == 0; n /= 10) reversed[size++] = static_cast<unsigned>(n % 10);
        for (; width > size; --width) digit(0, set);
        while (size != 0) digit(reversed[--size], set);
    }
    constexpr void signed_number(std::int32_t n, int width, digit_set set) {
        if (n < 0) *out_++ = '-';
        number(static_cast<std::uint32_t>(n < 0 ? -n : n), width, set);
    }

    constexpr void iso_date(digit_set set) {
        signed_number(value_.date.year, 4, set);
        *out_++ = '-';
        number(value_.date.month, 2, set);
        *out_++ = '-';
        number(value_.date.day, 2, set);
    }

    /// What only a date has that is one; else what chrono prints.
    template <class Write>
    constexpr void of_date(const format_item& item, Write write) {
        if (value_.ok) return write();
        iso_date(digits(item));
        bytes(" is not a valid date");
    }

    constexpr void month_name(const format_item& item) {
        const calendar_month month{value_.of, static_cast<std::uint8_t>(value_.date.month)};
        const std::string_view name = item.kind == item_kind::month_name ? name_of(month, style_.language)
                                                                         : short_name_of(month, style_.language);
        if (!name.empty()) return bytes(name);
        number(value_.date.month, 1, digits(item));
        bytes(" is not a valid month");
    }

    [[nodiscard]] constexpr std::int32_t year_of_era() const noexcept {
        return value_.date.year > 0 ? value_.date.year : 1 - value_.date.year;
    }

    constexpr void era_name(bool is_short) {
        const era e = value_.date.year <= 0                ? era::before
                      : value_.of == calendar::gregorian ? era::gregorian
                      : value_.of == calendar::hijri     ? era::hijri
                                                         : era::jalali;
        bytes(is_short ? short_name_of(e, style_.language) : name_of(e, style_.language));
    }

    constexpr void fraction(int width, digit_set set) {
        std::uint64_t n = value_.fraction;
        int have = value_.fraction_digits;
        for (; have > width; --have) n /= 10;
        if (have != 0) number(n, have, set);
        for (; have < width; ++have) digit(0, set);
    }

    constexpr void distance(const format_item& item) {
        if (item.utc_is_z && value_.offset == 0) {
            *out_++ = 'Z';
            return;
        }
        const digit_set set = digits(item);
        *out_++ = value_.offset < 0 ? '-' : '+';
        const auto minutes = static_cast<std::uint32_t>(value_.offset < 0 ? -value_.offset : value_.offset) / 60;
        number(minutes / 60, 2, set);
        if (item.abbreviated && minutes % 60 == 0) return;
        if (item.extended) *out_++ = ':';
        number(minutes % 60, 2, set);
    }

    constexpr void put(const format_item& item) {
        using enum item_kind;
        const civil_date& d = value_.date;
        const std::uint32_t t = value_.second_of_day;
        const digit_set set = digits(item);
        const int width = item.width;
        switch (item.kind) {
            case literal:
            case space: return bytes(item.literal);
            case year: return signed_number(d.year, width, set);
            case era_year: return number(static_cast<std::uint32_t>(year_of_era()), width, set);
            case year_with_era:
                number(static_cast<std::uint32_t>(year_of_era()), width, set);
                *out_++ = ' ';
                return era_name(false);
            case century: {
                const std::int32_t c = (d.year - (d.year % 100 + 100) % 100) / 100;
                return signed_number(c, width, set);
            }
            case year_of_century: return number(static_cast<std::uint32_t>((d.year % 100 + 100) % 100), width, set);
            case era: return era_name(item.abbreviated);
            case month: return number(d.month, width, set);
            case item_kind::month_name:
            case month_short_name: return this->month_name(item);
            case day:
                if (item.padded && d.day < 10) {
                    *out_++ = ' ';
                    return digit(d.day, set);
                }
                return number(d.day, width, set);
            case day_of_year:
                return of_date(item, [&] {
                    number(static_cast<std::uint64_t>(value_.days - first_of_year() + 1), width, set);
                });
            case week:
                return of_date(item, [&] {
                    const auto n = week_of_year(value_.of, value_.days, first_of_year());
                    number(static_cast<std::uint64_t>(n), width, set);
                });
            case weekday_name:
                return of_date(item, [&] { bytes(name_of(weekday(), style_.language)); });
            case weekday_short_name:
                return of_date(item, [&] { bytes(short_name_of(weekday(), style_.language)); });
            case weekday_from_1: return of_date(item, [&] { number(weekday().iso_encoding(), width, set); });
            case weekday_from_0: return of_date(item, [&] { number(weekday().c_encoding(), width, set); });
            case hour: return number(t / 3600, width, set);
            case hour_of_12: return number((t / 3600 + 11) % 12 + 1, width, set);
            case daypart: return bytes(name_of(t < 43200 ? dabir::daypart::am : dabir::daypart::pm, style_.language));
            case minute: return number(t / 60 % 60, width, set);
            case whole_second: return number(t % 60, width, set);
            case second:
                number(t % 60, width, set);
                if (value_.fraction_digits == 0) return;
                bytes(set == digit_set::ascii ? "." : "\xD9\xAB");  // U+066B
                return this->fraction(value_.fraction_digits, set);
            case item_kind::fraction: return this->fraction(width, set);
            case offset: return distance(item);
            case zone: return bytes(value_.zone);
            default: return;
        }
    }

    [[nodiscard]] constexpr std::int64_t first_of_year() const noexcept {
        return days_from_civil(value_.of, {value_.date.year, 1, 1});
    }
    [[nodiscard]] constexpr std::chrono::weekday weekday() const noexcept {
        return std::chrono::weekday{weekday_from_days(value_.days)};
    }

    Out out_;
    const written_value& value_;
    const writing_style& style_;
};

/// What is written where no format is given: as chrono prints, the date in its form and whether it is none.
template <class Out>
constexpr Out write_plain(Out out, const written_value& value, const writing_style& style, const value_kind& kind) {
    date_writer<Out> writer{out, value, style};
    if (kind.has_zone) return writer.write(directive_reader{"%FT%T%Ez"});
    if (kind.has_time) return writer.write(directive_reader{"%FT%T"});
    return writer.write(directive_reader{value.ok ? "%F" : "%F is not a valid date"});
}

}  // namespace dabir::inline v0_1::detail

#endif
