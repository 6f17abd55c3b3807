#ifndef DABIR_BENCH_SUPPORT_WRONG_YEARS_HPP
#define DABIR_BENCH_SUPPORT_WRONG_YEARS_HPP

#include <doctest/doctest.h>

#include <vector>

#include "support/official_table.hpp"

// How the adapters of Jalali calendars are held against the official list: every day of it, one direction after the
// other. What is known to be wrong is written down year by year, so that the adapter is known to be innocent.

using years = std::vector<int>;

/// The years of the list in which `wrong` holds for some day.
template <class Wrong>
years years_with(Wrong wrong) {
    const auto& table = official_years();
    years found;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::int32_t end = i + 1 < table.size() ? table[i + 1].first_day : official_end();
        bool any = false;
        for (std::int32_t day = table[i].first_day; day < end; ++day) any |= wrong(day);
        if (any) found.push_back(table[i].year);
    }
    return found;
}

/// The years in which some day has another date than the official one.
template <class FromDays>
years wrong_from_days(FromDays from_days) {
    return years_with([&](std::int32_t day) { return peers::fields(from_days(day)) != official_date(day); });
}

/// The years in which some official date has another day.
template <class Date>
years wrong_to_days(std::int32_t (*to_days)(Date)) {
    return years_with([&](std::int32_t day) { return to_days(peers::date_of<Date>(official_date(day))) != day; });
}

/// The years in which some day, turned into a date and back, is another day.
template <class FromDays, class ToDays>
years no_round_trip(FromDays from_days, ToDays to_days) {
    return years_with([&](std::int32_t day) { return to_days(from_days(day)) != day; });
}

#endif
