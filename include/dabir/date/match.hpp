#ifndef DABIR_DATE_MATCH_HPP
#define DABIR_DATE_MATCH_HPP

#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What is said of a date found in text: a date_match and the vocabulary of its fields.
///
///     for (const dabir::date_match& match : dabir::find_dates(text))     // <dabir/date/find.hpp>
///         if (match.has_value() && match.precision == dabir::precision::day)
///             use(std::chrono::floor<std::chrono::days>(match.first));
namespace dabir::inline v0_1 {

/// The calendar that gave a value; `none` for a time alone and for words that count from a reference.
enum class calendar : std::uint8_t { none, jalali, gregorian, hijri };

/// What a year is counted from.
enum class era : std::uint8_t {
    none,
    jalali,           ///< the Hijra, in solar years
    hijri,            ///< the Hijra, in lunar years
    hijri_or_jalali,  ///< the Hijra, and which years is not said
    gregorian,        ///< our era
    before,           ///< backwards from the era of the calendar: year 1 before is year 0
    imperial,         ///< Cyrus: 1180 more than a Jalali year, 1976-1978
};

/// A part of the day.
enum class daypart : std::uint8_t {
    none,
    morning,   ///< morning, dawn: hours as they are
    am,        ///< before noon
    noon,      ///< about noon
    pm,        ///< after noon
    evening,   ///< dusk and what follows
    night,     ///< from dusk to dawn
    midnight,  ///< its middle
};

/// How much of a moment the text says.
enum class precision : std::uint8_t {
    second,    ///< a day and a time to the second
    minute,    ///< a day and a time to the minute
    hour,      ///< a day and an hour
    day,       ///< a day
    month,     ///< a month: its first and last day
    year,      ///< a year: its first and last day
    interval,  ///< any other stretch of days: the first and the last
    time,      ///< a time of day without a day
    partial,   ///< a day without a year, or in contradictory words: no value
    vague,     ///< words that name no day without a reference: no value
};

/// What a reader should know before using a value.
enum class date_flag : std::uint16_t {
    ambiguous_order = 1 << 0,    ///< another order of the fields is legal
    calendar_conflict = 1 << 1,  ///< a month of one calendar with a year, era or month number of another
    calendar_guessed = 1 << 2,   ///< no month name, era, year or weekday decides
    daypart_conflict = 1 << 3,   ///< an hour that the part of the day does not have
    dual_agrees = 1 << 4,        ///< written in several calendars, which agree
    dual_conflicts = 1 << 5,     ///< written in several calendars, which do not agree
    in_url = 1 << 6,             ///< stands in the path of a URL
    nonexistent_time = 1 << 7,   ///< falls into the hour that a change of clocks leaves out
    two_digit_year = 1 << 8,     ///< the century comes from a window
    weekday_mismatch = 1 << 9,   ///< the weekday beside it is another day's
    year_inferred = 1 << 10,     ///< the year is not written with it
};

/// A set of date_flag.
class date_flags {
public:
    /// The empty set.
    constexpr date_flags() noexcept = default;
    /// The set of one flag.
    constexpr date_flags(date_flag flag) noexcept : bits_{static_cast<std::uint16_t>(flag)} {}

    /// Whether a flag is in the set.
    [[nodiscard]] constexpr bool contains(date_flag flag) const noexcept {
        return (bits_ & static_cast<std::uint16_t>(flag)) != 0;
    }
    /// Whether no flag is.
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    /// Adds the flags of another set.
    constexpr date_flags& operator|=(date_flags other) noexcept {
        bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
        return *this;
    }
    /// Takes a flag out.
    constexpr void remove(date_flag flag) noexcept {
        bits_ = static_cast<std::uint16_t>(bits_ & ~static_cast<std::uint16_t>(flag));
    }
    /// Whether two sets have the same flags.
    [[nodiscard]] friend constexpr bool operator==(date_flags, date_flags) noexcept = default;

private:
    std::uint16_t bits_ = 0;
};

/// What the words before a date say it is.
enum class date_label : std::uint8_t { none, published, updated, event, deadline, birth, death };

///@{ The name of a value, as its enumerator is spelled; empty for a number that is no enumerator.
[[nodiscard]] constexpr std::string_view to_string(calendar value) noexcept;
[[nodiscard]] constexpr std::string_view to_string(era value) noexcept;
[[nodiscard]] constexpr std::string_view to_string(daypart value) noexcept;
[[nodiscard]] constexpr std::string_view to_string(precision value) noexcept;
[[nodiscard]] constexpr std::string_view to_string(date_flag value) noexcept;
[[nodiscard]] constexpr std::string_view to_string(date_label value) noexcept;
///@}

/// One writing of a moment that is written in several calendars.
struct date_part {
    std::size_t offset = 0;                        ///< first byte in the text
    std::size_t length = 0;                        ///< in bytes
    dabir::calendar calendar = calendar::none;     ///< the calendar of this part
    std::chrono::local_days day{};                 ///< the day that its own bytes say
};

/// A date found in text. Offsets count bytes of the text as given. Nothing in it refers to the text.
struct date_match {
    std::size_t offset = 0;                              ///< first byte of the span
    std::size_t length = 0;                              ///< bytes of the span: every part, and the time
    dabir::precision precision = precision::vague;       ///< how much is said
    dabir::calendar calendar = calendar::none;           ///< the calendar of the value
    date_flags flags;                                    ///< what to know of the value
    date_label label = date_label::none;                 ///< what the words before say
    bool relative = false;                               ///< whether words count from the reference
    std::chrono::local_seconds first{};                  ///< the moment, or an interval's first, by the local clock
    std::chrono::local_seconds last{};                   ///< the same, or an interval's last, inclusive
    std::optional<std::chrono::minutes> utc_offset;      ///< the zone's distance from UTC where the text says it
    std::array<date_part, 3> parts{};                    ///< storage of group()
    std::uint8_t part_count = 0;                         ///< how many of `parts` are used: 0, 2 or 3

    /// Whether `first` and `last` say something.
    [[nodiscard]] constexpr bool has_value() const noexcept {
        return precision != dabir::precision::partial && precision != dabir::precision::vague;
    }
    /// The writings in several calendars, in the order of the text; empty when there is one. As long-lived as the
    /// match.
    [[nodiscard]] constexpr std::span<const date_part> group() const noexcept { return {parts.data(), part_count}; }
};

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

template <std::size_t N>
[[nodiscard]] constexpr std::string_view name_at(const std::string_view (&names)[N], std::size_t at) noexcept {
    return at < N ? names[at] : std::string_view{};
}

}  // namespace detail

constexpr std::string_view to_string(calendar value) noexcept {
    return detail::name_at({"none", "jalali", "gregorian", "hijri"}, static_cast<std::size_t>(value));
}

constexpr std::string_view to_string(era value) noexcept {
    return detail::name_at({"none", "jalali", "hijri", "hijri_or_jalali", "gregorian", "before", "imperial"},
                           static_cast<std::size_t>(value));
}

constexpr std::string_view to_string(daypart value) noexcept {
    return detail::name_at({"none", "morning", "am", "noon", "pm", "evening", "night", "midnight"},
                           static_cast<std::size_t>(value));
}

constexpr std::string_view to_string(precision value) noexcept {
    return detail::name_at(
        {"second", "minute", "hour", "day", "month", "year", "interval", "time", "partial", "vague"},
        static_cast<std::size_t>(value));
}

constexpr std::string_view to_string(date_flag value) noexcept {
    const auto bit = static_cast<std::uint16_t>(value);
    if (!std::has_single_bit(bit)) return {};
    return detail::name_at(
        {"ambiguous_order", "calendar_conflict", "calendar_guessed", "daypart_conflict", "dual_agrees",
         "dual_conflicts", "in_url", "nonexistent_time", "two_digit_year", "weekday_mismatch", "year_inferred"},
        static_cast<std::size_t>(std::countr_zero(bit)));
}

constexpr std::string_view to_string(date_label value) noexcept {
    return detail::name_at({"none", "published", "updated", "event", "deadline", "birth", "death"},
                           static_cast<std::size_t>(value));
}

}  // namespace dabir::inline v0_1

#endif
