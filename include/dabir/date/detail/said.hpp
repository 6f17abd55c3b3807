#ifndef DABIR_DATE_DETAIL_SAID_HPP
#define DABIR_DATE_DETAIL_SAID_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/date/detail/word.hpp>

// What a phrase says, as it was said: which number stands where, which month was named, which hour. Whether there is
// such a day is not asked here.

namespace dabir::inline v0_1::detail {

/// A number that may be a day, a month or a year.
struct said_number {
    std::int32_t value = 0;
    std::uint8_t digits = 0;  // 0: not said; as a word, 2
};

/// What a time phrase says; -1 is not said.
struct said_time {
    std::int8_t hour = -1, minute = -1, second = -1;
    bool clock = false;  // behind "o'clock"
    detail::daypart daypart = daypart::none;
    detail::zone zone = zone::none;
    bool has_offset = false;
    std::int16_t offset = 0;  // minutes east of UTC

    [[nodiscard]] constexpr bool said() const noexcept { return hour >= 0; }
};

/// What a date phrase says. Either a month is named, or three numbers stand in a row.
struct said_date {
    said_number year, day;     // beside a named month
    detail::word month;        // the named month, or class none
    said_number part[3];       // numbers in a row; digits 0 otherwise
    char32_t separator = 0;    // between them; 0 when they are one run of digits
    std::int8_t weekday = -1;  // Sunday is 0; -1 not said
    detail::daypart daypart = daypart::none;
    detail::era era = era::none;
    bool doubtful_year = false;  // may as well count what follows
    said_time time;              // run together with the day: 14 digits
    bool in_url = false;

    [[nodiscard]] constexpr bool numeric() const noexcept { return part[0].digits != 0; }
};

/// A phrase: how many tokens it takes, 0 for none, and its bytes.
template <class Said>
struct phrase {
    std::size_t tokens = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Said said{};
};

}  // namespace dabir::inline v0_1::detail

#endif
