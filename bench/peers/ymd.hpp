#ifndef DABIR_BENCH_PEERS_YMD_HPP
#define DABIR_BENCH_PEERS_YMD_HPP

#include <concepts>
#include <cstdint>

// Every adapter of a calendar has the same two functions: from_days, from days since 1970-01-01 to a date, and
// to_days, back. The date is of the peer's own type, so that nobody is timed copying fields; who has none takes ymd.

namespace peers {

/// Year, month and day in plain numbers.
struct ymd {
    std::int32_t year;
    std::uint32_t month;
    std::uint32_t day;

    friend constexpr bool operator==(const ymd&, const ymd&) = default;
};

/// The fields of a peer's date; all types here but ymd are in the manner of <chrono>.
template <class Date>
constexpr ymd fields(const Date& date) {
    if constexpr (std::same_as<Date, ymd>) {
        return date;
    } else {
        return {int{date.year()}, unsigned{date.month()}, unsigned{date.day()}};
    }
}

/// A peer's date of these fields.
template <class Date>
constexpr Date date_of(const ymd& f) {
    if constexpr (std::same_as<Date, ymd>) {
        return f;
    } else {
        using year = decltype(Date{}.year());
        using month = decltype(Date{}.month());
        using day = decltype(Date{}.day());
        return Date{year{f.year}, month{f.month}, day{f.day}};
    }
}

}  // namespace peers

#endif
