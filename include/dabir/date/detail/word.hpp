#ifndef DABIR_DATE_DETAIL_WORD_HPP
#define DABIR_DATE_DETAIL_WORD_HPP

#include <cstdint>

#include <dabir/date/match.hpp>

// What a word of the lexicon means. The table of the lexicon is made of these.

namespace dabir::inline v0_1::detail {

enum class word_class : std::uint8_t {
    none,
    jalali_month,     // value 1..12
    gregorian_month,  // value 1..12
    hijri_month,      // value 1..12
    weekday,          // value as std::chrono::weekday: Sunday is 0
    era,              // value: an era
    daypart,          // value: a daypart
    date_label,       // value: a date_label, none for "date" itself
    particle,         // value: a particle
    zone,             // value: a zone
    number_label,     // "code", "number": what follows is no date
    unit,             // "rial", "kilometre": what stands before is no date
    ordinal,          // value 1..31
    cardinal,         // value 1..59
    ordinal_suffix,   // what makes digits an ordinal
};

// What the public vocabulary has is used by its plain name here.
using dabir::daypart;
using dabir::era;

enum class particle : std::uint8_t {
    none,
    month,         // "month" behind a month's name
    month_before,  // or before it
    year,
    day,
    clock,  // "o'clock", before an hour
    minute,
    second,
    conjunction,
    in,        // "in", "on", "from"
    until,     // between the ends of a range
    part,      // "half", "decade", "week": an ordinal behind it is no day
    beside,    // "before", "after"
    same,      // "equal to", between two calendars
    iso_time,  // T
};

enum class zone : std::uint8_t { none, utc, kabul, tehran, local };

struct word {
    detail::word_class word_class = word_class::none;
    std::uint8_t value = 0;
    bool everyday = false;  // a month's name that is a common word too

    [[nodiscard]] constexpr bool is(detail::word_class c) const noexcept { return word_class == c; }
    [[nodiscard]] constexpr bool is(detail::particle p) const noexcept {
        return word_class == word_class::particle && value == static_cast<std::uint8_t>(p);
    }
    [[nodiscard]] constexpr bool is_month() const noexcept {
        return word_class >= word_class::jalali_month && word_class <= word_class::hijri_month;
    }
};

/// A node of the trie: the letter that leads to it, its children side by side in the order of their letters.
struct lexicon_node {
    char16_t letter;
    std::uint16_t first_child;
    std::uint8_t child_count;
    std::uint8_t flags;  // node_gap, node_dot, node_name_only
    std::uint8_t word;   // index of what the letters so far mean; 0 nothing
};

inline constexpr std::uint8_t node_gap = 1;        // a space or hyphen may follow
inline constexpr std::uint8_t node_dot = 2;        // a dot may follow
inline constexpr std::uint8_t node_name_only = 4;  // the word is one only where a name is asked for

}  // namespace dabir::inline v0_1::detail

#endif
