#ifndef DABIR_DATE_DETAIL_DAYPART_HPP
#define DABIR_DATE_DETAIL_DAYPART_HPP

#include <dabir/date/match.hpp>

// What an hour means beside a part of the day.

namespace dabir::inline v0_1::detail {

/// An hour of the clock of 24, and whether the part of the day has it.
struct hour_of_day {
    int hour;
    bool agrees;
};

/// What the hour 0..24 that stands beside a part of the day is on the clock of 24. It stays where the two contradict.
[[nodiscard]] constexpr hour_of_day hour_in(daypart part, int hour) noexcept {
    bool agrees = true;
    const auto shift = [&](int least) {
        if (hour >= least && hour < 12) hour += 12;
        else if (hour < least || hour == 24) agrees = false;
    };
    switch (part) {
        case daypart::none: break;
        case daypart::morning:
        case daypart::am:
            // Twelve before noon is midnight.
            if (hour == 12) hour = 0;
            else if (hour > 12) agrees = false;
            break;
        case daypart::noon:
            if (hour >= 1 && hour <= 4) hour += 12;
            else if (hour < 10 || hour > 15) agrees = false;
            break;
        case daypart::pm: shift(1); break;
        case daypart::evening:
            if (hour >= 12 && hour < 16) agrees = false;
            else shift(5);
            break;
        case daypart::night:
        case daypart::midnight:
            if (hour == 12) hour = 24;
            else if (hour >= 6 && hour < 12) hour += 12;
            else if (hour > 12 && hour < 18) agrees = false;
            break;
    }
    return {hour, agrees};
}

}  // namespace dabir::inline v0_1::detail

#endif
