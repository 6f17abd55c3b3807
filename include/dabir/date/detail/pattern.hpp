#ifndef DABIR_DATE_DETAIL_PATTERN_HPP
#define DABIR_DATE_DETAIL_PATTERN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/detail/directives.hpp>

// A pattern of CLDR, taken apart into the items of a format.
//
//     G GGGG           the era, short or long                y yy yyyy u    the year of the era; two digits; the year
//     M MM MMM MMMM L  the month: number, short name, name   d dd D DDD     the day of the month, of the year
//     E EEEE           the weekday: short name, name         a              am or pm
//     H HH h hh m mm s ss S...  the time; as many digits of the fraction as there are S
//     Z ZZZZZ x xx xxx X XX XXX z    the distance from UTC in its forms, the zone
//
// Letters in apostrophes stand for themselves, two apostrophes for one.

namespace dabir::inline v0_1::detail {

class pattern_reader {
public:
    constexpr explicit pattern_reader(std::string_view pattern) noexcept : text_{pattern} {}

    /// The next item; `end` for ever at the end, `fault` for ever at a fault.
    [[nodiscard]] constexpr format_item next() noexcept {
        format_item item;
        item.offset = at_;
        if (quoted_ && at_ < text_.size() && text_[at_] != '\'') return plain(item);
        if (at_ < text_.size() && text_[at_] == '\'') return quote(item);
        if (at_ == text_.size()) return quoted_ ? fault(item, date_error::unfinished_quote) : item;
        if (!is_letter(text_[at_])) return plain(item);
        const char letter = text_[at_];
        std::size_t count = 0;
        while (at_ + count < text_.size() && text_[at_ + count] == letter) ++count;
        if (!set(item, letter, count)) return fault(item, date_error::unknown_pattern_letter);
        at_ += count;
        return item;
    }

private:
    [[nodiscard]] static constexpr bool is_letter(char c) noexcept {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    [[nodiscard]] static constexpr format_item fault(format_item item, date_error why) noexcept {
        item.kind = item_kind::fault;
        item.fault = why;
        return item;
    }

    /// What stands for itself: up to an apostrophe, and outside of quotations to a letter.
    [[nodiscard]] constexpr format_item plain(format_item item) noexcept {
        const std::size_t first = at_;
        while (at_ < text_.size() && text_[at_] != '\'' && (quoted_ || !is_letter(text_[at_]))) ++at_;
        item.kind = item_kind::literal;
        item.literal = text_.substr(first, at_ - first);
        return item;
    }

    [[nodiscard]] constexpr format_item quote(format_item item) noexcept {
        item.kind = item_kind::literal;
        if (text_.substr(at_).starts_with("''")) {
            item.literal = text_.substr(at_, 1);
            at_ += 2;
        } else {
            quoted_ = !quoted_;
            ++at_;
        }
        return item;
    }

    /// The item of a letter that stands there `count` times; false for what is none.
    [[nodiscard]] static constexpr bool set(format_item& item, char letter, std::size_t count) noexcept {
        using enum item_kind;
        const auto number = [&](item_kind kind, std::size_t most) {
            item.kind = kind;
            item.width = static_cast<std::uint8_t>(count);
            return count <= most;
        };
        const auto name = [&](item_kind short_kind, item_kind kind) {
            item.kind = count < 4 ? short_kind : kind;
            return count <= 4;
        };
        switch (letter) {
            case 'G': item.abbreviated = count < 4; return name(era, era);
            case 'y': return count == 2 ? number(year_of_century, 2) : number(era_year, 9);
            case 'u': return number(year, 9);
            case 'M':
            case 'L': return count <= 2 ? number(month, 2) : name(month_short_name, month_name);
            case 'd': return number(day, 2);
            case 'D': return number(day_of_year, 3);
            case 'E': return name(weekday_short_name, weekday_name);
            case 'a': return name(daypart, daypart);
            case 'H': return number(hour, 2);
            case 'h': return number(hour_of_12, 2);
            case 'm': return number(minute, 2);
            case 's': return number(whole_second, 2);
            case 'S': return number(fraction, 18);
            case 'z': return name(zone, zone);
            case 'Z':
            case 'x':
            case 'X':
                item.kind = offset;
                item.ascii = true;
                item.utc_is_z = letter == 'X' || count == 5;
                item.extended = count == (letter == 'Z' ? 5u : 3u);
                item.abbreviated = letter != 'Z' && count == 1;
                return letter == 'Z' ? count <= 3 || count == 5 : count <= 3;
            default: return false;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool quoted_ = false;
};

}  // namespace dabir::inline v0_1::detail

#endif
