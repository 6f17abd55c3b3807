#ifndef DABIR_DATE_DETAIL_DIRECTIVES_HPP
#define DABIR_DATE_DETAIL_DIRECTIVES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/error.hpp>

// A format, taken apart: the directives of strftime and chrono, one item after the other, the composite ones (%F, %T
// ...) opened. Reading and writing dates, the checks at compile time and the fixed layouts all walk over these items; a
// pattern of CLDR gives the same items.
//
//     directive_reader reader{"%F at %H"};
//     reader.next().kind == item_kind::year;                 // then a literal "-", month, "-", day, ...

namespace dabir::inline v0_1::detail {

enum class item_kind : std::uint8_t {
    end,
    fault,
    literal,
    space,               // white space: written as it is, read as one or more of it
    year,                // %Y
    era_year,            // %Ey
    year_with_era,       // %EY
    century,             // %C
    year_of_century,     // %y
    era,                 // %EC
    month,               // %m
    month_name,          // %B
    month_short_name,    // %b %h
    day,                 // %d %e
    day_of_year,         // %j
    week,                // %U
    weekday_name,        // %A
    weekday_short_name,  // %a
    weekday_from_1,      // %u, Monday is 1
    weekday_from_0,      // %w, Sunday is 0
    hour,                // %H
    hour_of_12,          // %I
    daypart,             // %p
    minute,              // %M
    second,              // %S, with the fraction that the value has
    whole_second,        // a second without a fraction, in patterns
    fraction,            // a fraction without a second, in patterns
    offset,              // %z
    zone,                // %Z
    count_,
};

/// Whether an item is a plain number: two of them side by side are read in their full widths.
[[nodiscard]] constexpr bool is_number_item(item_kind k) noexcept {
    switch (k) {
        case item_kind::year:
        case item_kind::era_year:
        case item_kind::year_with_era:
        case item_kind::century:
        case item_kind::year_of_century:
        case item_kind::month:
        case item_kind::day:
        case item_kind::day_of_year:
        case item_kind::week:
        case item_kind::weekday_from_1:
        case item_kind::weekday_from_0:
        case item_kind::hour:
        case item_kind::hour_of_12:
        case item_kind::minute:
        case item_kind::second: return true;
        default: return false;
    }
}

/// What a format says in one place.
struct format_item {
    item_kind kind = item_kind::end;
    date_error fault = date_error::none;
    std::uint8_t width = 0;   // of a number, in digits
    bool persian = false;     // %O: in Persian digits
    bool ascii = false;       // a distance in patterns: in ASCII, as ISO has it
    bool extended = false;    // %Ez: with a colon
    bool abbreviated = false; // in patterns: the short era; a distance without minutes where they are 0
    bool utc_is_z = false;    // Z for a distance of 0, in patterns
    bool padded = false;      // %e: a space for the first digit
    bool joined = false;      // a number with a number before or behind it and nothing between
    std::string_view literal;
    std::size_t offset = 0;   // of the item, or of the composite it is from, in the format
};

[[nodiscard]] constexpr bool is_format_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// What a composite directive stands for; empty for any other.
[[nodiscard]] constexpr std::string_view opened_directive(char letter) noexcept {
    switch (letter) {
        case 'F': return "%Y-%m-%d";
        case 'D': return "%m/%d/%y";
        case 'T': return "%H:%M:%S";
        case 'R': return "%H:%M";
        case 'r': return "%I:%M:%S %p";
        default: return {};
    }
}

/// What each letter is as a simple directive.
struct directive_table {
    item_kind kind[128];
    std::uint8_t width[128];
};

consteval directive_table make_directive_table() noexcept {
    using enum item_kind;
    directive_table table{};
    for (item_kind& k : table.kind) k = fault;
    const auto set = [&](char letter, item_kind kind, int width) {
        table.kind[static_cast<unsigned>(letter)] = kind;
        table.width[static_cast<unsigned>(letter)] = static_cast<std::uint8_t>(width);
    };
    set('Y', year, 4);
    set('C', century, 2);
    set('y', year_of_century, 2);
    set('m', month, 2);
    set('d', day, 2);
    set('e', day, 2);
    set('j', day_of_year, 3);
    set('U', week, 2);
    set('u', weekday_from_1, 1);
    set('w', weekday_from_0, 1);
    set('H', hour, 2);
    set('I', hour_of_12, 2);
    set('M', minute, 2);
    set('S', second, 2);
    set('B', month_name, 0);
    set('b', month_short_name, 0);
    set('h', month_short_name, 0);
    set('A', weekday_name, 0);
    set('a', weekday_short_name, 0);
    set('p', daypart, 0);
    set('z', offset, 0);
    set('Z', zone, 0);
    return table;
}

inline constexpr directive_table directives = make_directive_table();

/// The item of a simple directive, `modifier` being E, O or 0.
[[nodiscard]] constexpr format_item simple_directive(char letter, char modifier) noexcept {
    using enum item_kind;
    format_item item;
    item.kind = fault;
    if (modifier == 'E') {
        item.kind = letter == 'C'   ? era
                    : letter == 'y' ? era_year
                    : letter == 'Y' ? year_with_era
                    : letter == 'z' ? offset
                                    : fault;
        item.width = letter == 'y' || letter == 'Y' ? 4 : 0;
        item.extended = letter == 'z';
    } else if (static_cast<unsigned char>(letter) < 128) {
        item.kind = directives.kind[static_cast<unsigned char>(letter)];
        item.width = directives.width[static_cast<unsigned char>(letter)];
        item.padded = letter == 'e';
        if (modifier == 'O') {
            // As chrono has it, %Oz is %Ez; digits of names there are none.
            item.extended = letter == 'z';
            item.persian = letter != 'z';
            if (item.width == 0 && letter != 'z') item.kind = fault;
        }
    }
    if (item.kind == fault) {
        item.fault = letter == 'c' || letter == 'x' || letter == 'X' ? date_error::locale_directive
                     : letter == 'W' || letter == 'G' || letter == 'g' || letter == 'V'
                         ? date_error::iso_week_directive
                         : date_error::unknown_directive;
    }
    return item;
}

/// The items of a format of directives.
class directive_reader {
public:
    constexpr explicit directive_reader(std::string_view format) noexcept
        : begin_{format.data()}, p_{begin_}, last_{begin_ + format.size()} {}

    /// The next item; `end` for ever at the end, `fault` for ever at a fault.
    [[nodiscard]] constexpr format_item next() noexcept {
        format_item item;
        if (p_ == last_ && behind_ != nullptr) {  // back from a composite
            p_ = behind_;
            last_ = behind_last_;
            behind_ = nullptr;
            persian_ = false;
        }
        item.offset = static_cast<std::size_t>((behind_ != nullptr ? composite_ : p_) - begin_);
        if (p_ == last_) return item;
        if (*p_ != '%') return literal(item);
        const char* const at = p_;
        item = directive(item.offset);
        if (item.kind == item_kind::fault) p_ = at;
        if (is_number_item(item.kind)) {
            item.joined = after_number_ || number_follows();
            after_number_ = true;
        } else {
            after_number_ = false;
        }
        return item;
    }

private:
    [[nodiscard]] constexpr format_item literal(format_item item) noexcept {
        const char* const first = p_;
        const bool space = is_format_space(*p_);
        while (p_ != last_ && *p_ != '%' && is_format_space(*p_) == space) ++p_;
        item.kind = space ? item_kind::space : item_kind::literal;
        item.literal = {first, static_cast<std::size_t>(p_ - first)};
        after_number_ = false;
        return item;
    }

    [[nodiscard]] constexpr format_item directive(std::size_t offset) noexcept {
        const auto give = [offset](format_item item) {
            item.offset = offset;
            return item;
        };
        const auto fault = [&](date_error why) {
            format_item item;
            item.kind = item_kind::fault;
            item.fault = why;
            return give(item);
        };
        char modifier = 0;
        if (++p_ == last_) return fault(date_error::unfinished_directive);
        if (*p_ == 'E' || *p_ == 'O') {
            modifier = *p_;
            if (++p_ == last_) return fault(date_error::unfinished_directive);
        }
        const char letter = *p_++;
        if (const std::string_view opened = opened_directive(letter); !opened.empty() && modifier != 'E') {
            composite_ = begin_ + offset;
            behind_ = p_;
            behind_last_ = last_;
            p_ = opened.data();
            last_ = p_ + opened.size();
            persian_ = modifier == 'O';
            return directive(offset);
        }
        if (letter == '%' || letter == 'n' || letter == 't') {
            if (modifier != 0) return fault(date_error::unknown_directive);
            format_item item;
            item.kind = letter == '%' ? item_kind::literal : item_kind::space;
            item.literal = letter == '%' ? "%" : letter == 'n' ? "\n" : "\t";
            return give(item);
        }
        format_item item = simple_directive(letter, modifier);
        item.persian |= persian_;
        return give(item);
    }

    /// Whether the next item is a number.
    [[nodiscard]] constexpr bool number_follows() const noexcept {
        const char *p = p_, *last = last_;
        if (p == last && behind_ != nullptr) p = behind_, last = behind_last_;
        if (last - p < 2 || *p != '%') return false;
        ++p;
        const char modifier = *p == 'E' || *p == 'O' ? *p++ : '\0';
        if (p == last) return false;
        // Every composite begins with a number.
        if (modifier != 'E' && !opened_directive(*p).empty()) return true;
        return is_number_item(simple_directive(*p, modifier).kind);
    }

    const char* begin_;
    const char* p_;
    const char* last_;
    const char* behind_ = nullptr;  // what follows a composite, while one is open
    const char* behind_last_ = nullptr;
    const char* composite_ = nullptr;
    bool persian_ = false;
    bool after_number_ = false;
};

/// What a type can be read from and written with.
struct value_kind {
    bool has_time = false;  // a time of day; then 24:00 is the next day's beginning
    bool has_zone = false;  // an instant, which a zone can be said of
};

/// A set of kinds of items.
class item_set {
public:
    constexpr void add(item_kind k) noexcept { bits_ |= bit(k); }
    [[nodiscard]] constexpr bool has(item_kind k) const noexcept { return (bits_ & bit(k)) != 0; }
    template <class... Kinds>
    [[nodiscard]] constexpr bool any(Kinds... kinds) const noexcept {
        return (bits_ & (bit(kinds) | ...)) != 0;
    }

private:
    [[nodiscard]] static constexpr std::uint32_t bit(item_kind k) noexcept {
        return std::uint32_t{1} << static_cast<unsigned>(k);
    }
    std::uint32_t bits_ = 0;
};

static_assert(static_cast<unsigned>(item_kind::count_) <= 32);

/// The same for short and full names.
[[nodiscard]] constexpr item_kind field_of(item_kind k) noexcept {
    return k == item_kind::month_short_name     ? item_kind::month_name
           : k == item_kind::weekday_short_name ? item_kind::weekday_name
                                                : k;
}

[[nodiscard]] constexpr bool is_time_item(item_kind k) noexcept {
    return k >= item_kind::hour && k <= item_kind::fraction;
}

/// Whether a field is already there.
[[nodiscard]] constexpr bool repeats(const item_set& has, item_kind k) noexcept {
    using enum item_kind;
    const bool is_year = k == year || k == era_year || k == year_with_era;
    const bool is_era = k == era || k == year_with_era;
    return has.has(field_of(k)) || (is_year && has.any(year, era_year, year_with_era)) ||
           (is_era && has.any(era, year_with_era));
}

/// Whether fields that were read make a date, and a time of day where a part of one is said.
[[nodiscard]] constexpr date_error check_fields(const item_set& has) noexcept;

/// Whether fields make a date.
[[nodiscard]] constexpr bool makes_a_date(const item_set& has) noexcept {
    using enum item_kind;
    const bool year_is_said = has.any(year, era_year, year_with_era, year_of_century);
    const bool day_is_said =
        (has.any(month, month_name) && has.has(day)) || has.has(day_of_year) ||
        (has.has(week) && has.any(weekday_name, weekday_from_1, weekday_from_0));
    return year_is_said && day_is_said && (!has.has(century) || has.has(year_of_century));
}

/// The first fault that a format has for being written with a value; none where it has none. The reader is one of
/// directives or of patterns.
template <class Reader>
[[nodiscard]] constexpr format_check check_writing(Reader reader, value_kind value) noexcept {
    for (;;) {
        const format_item item = reader.next();
        if (item.kind == item_kind::end) return {};
        if (item.kind == item_kind::fault) return {item.fault, item.offset};
        if ((is_time_item(item.kind) && !value.has_time) ||
            ((item.kind == item_kind::offset || item.kind == item_kind::zone) && !value.has_zone))
            return {date_error::directive_without_value, item.offset};
    }
}

/// The first fault that a format has for being read; none where it has none.
[[nodiscard]] constexpr format_check check_reading(std::string_view format) noexcept {
    using enum item_kind;
    item_set has;
    bool letters = false;
    directive_reader reader{format};
    for (;;) {
        const format_item item = reader.next();
        const item_kind kind = item.kind;
        if (kind == end) break;
        if (kind == fault) return {item.fault, item.offset};
        if (kind == literal) {
            for (const char c : item.literal) letters |= c == 'y' || c == 'M' || c == 'd' || c == 'H';
            continue;
        }
        if (kind == space) continue;
        if (repeats(has, kind)) return {date_error::repeated_field, item.offset};
        has.add(field_of(kind));
    }
    const date_error why = check_fields(has);
    if (why == date_error::incomplete_format && letters && !has.any(year, month, day, hour))
        return {date_error::cldr_pattern, 0};
    if (why != date_error::none) return {why, format.size()};
    return {};
}

constexpr date_error check_fields(const item_set& has) noexcept {
    using enum item_kind;
    if (has.has(hour_of_12) != has.has(daypart)) return date_error::hour_without_daypart;
    if (!makes_a_date(has) || (has.has(minute) && !has.any(hour, hour_of_12)) || (has.has(second) && !has.has(minute)))
        return date_error::incomplete_format;
    return date_error::none;
}

}  // namespace dabir::inline v0_1::detail

#endif
