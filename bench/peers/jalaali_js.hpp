#ifndef DABIR_BENCH_PEERS_JALAALI_JS_HPP
#define DABIR_BENCH_PEERS_JALAALI_JS_HPP

#include "peers/ymd.hpp"

// The algorithm of jalaali-js, which most JavaScript programs and many ports of it use, written afresh: Borkowski's
// table of the years at which a run of leap years breaks, walked at each call, and the Gregorian calendar between.
// It goes over the Gregorian date in both directions, as the original does. Years -61..3177.

namespace peers::jalaali_js {

inline constexpr int breaks[] = {-61,  9,    38,   199,  426,  686,  756,  818,  1111, 1181,
                                 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178};

/// A Jalali year against the Gregorian one in which it begins.
struct year_facts {
    int gregorian_year;
    int march_day;         ///< the day of March that is 1 Farvardin
    int years_since_leap;  ///< 0 in a leap year, else 1..4
};

constexpr year_facts facts_of(int year) {
    const int gregorian_year = year + 621;
    // Leap years before the run that the year is in, then those in it: 8 in 33 years, every fourth in what is left.
    int jalali_leaps = -14, run_start = breaks[0], run_length = 0;
    for (int i = 1; i < 20; ++i) {
        run_length = breaks[i] - run_start;
        if (year < breaks[i]) break;
        jalali_leaps += run_length / 33 * 8 + run_length % 33 / 4;
        run_start = breaks[i];
    }
    int n = year - run_start;
    jalali_leaps += n / 33 * 8 + (n % 33 + 3) / 4;
    if (run_length % 33 == 4 && run_length - n == 4) ++jalali_leaps;

    const int gregorian_leaps = gregorian_year / 4 - (gregorian_year / 100 + 1) * 3 / 4 - 150;

    // Towards the end of a run, years are counted as if it were whole cycles of 33 long.
    if (run_length - n < 6) n += (run_length + 4) / 33 * 33 - run_length;
    int years_since_leap = ((n + 1) % 33 - 1) % 4;
    if (years_since_leap == -1) years_since_leap = 4;
    return {gregorian_year, 20 + jalali_leaps - gregorian_leaps, years_since_leap};
}

/// The Julian day number of a day of March, counted from 0 March on: it may lie in another month.
constexpr int julian_day_of_march(int year, int day) {
    const int y = year + 4800;
    return day + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

constexpr int gregorian_year_of(int julian_day) {
    int j = 4 * julian_day + 139361631;
    j += (4 * julian_day + 183187720) / 146097 * 3 / 4 * 4 - 3908;
    const int i = j % 1461 / 4 * 5 + 308;
    const int month = i / 153 % 12 + 1;
    return j / 1461 - 100100 + (8 - month) / 6;
}

inline constexpr int unix_epoch = 2440588;

constexpr ymd from_days(std::int32_t n) {
    const int julian_day = n + unix_epoch;
    const int gregorian_year = gregorian_year_of(julian_day);
    const year_facts facts = facts_of(gregorian_year - 621);
    int year = gregorian_year - 621;
    int k = julian_day - julian_day_of_march(gregorian_year, facts.march_day);
    if (k >= 0 && k <= 185)
        return {year, static_cast<std::uint32_t>(1 + k / 31), static_cast<std::uint32_t>(k % 31 + 1)};
    if (k >= 0) {
        k -= 186;
    } else {
        --year;
        k += 179 + (facts.years_since_leap == 1);
    }
    return {year, static_cast<std::uint32_t>(7 + k / 30), static_cast<std::uint32_t>(k % 30 + 1)};
}

constexpr std::int32_t to_days(ymd date) {
    const year_facts facts = facts_of(date.year);
    const int month = static_cast<int>(date.month), day = static_cast<int>(date.day);
    return julian_day_of_march(facts.gregorian_year, facts.march_day) + (month - 1) * 31 - month / 7 * (month - 7) +
           day - 1 - unix_epoch;
}

}  // namespace peers::jalaali_js

#endif
