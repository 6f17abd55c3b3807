#ifndef DABIR_TESTS_SUPPORT_JALALI_WALK_HPP
#define DABIR_TESTS_SUPPORT_JALALI_WALK_HPP

#include <cstddef>

#include <dabir/date/jalali.hpp>
#include "support/equinox_table.hpp"
#include "support/schoolbook.hpp"

/// Walks from 1 Farvardin of `first` to the last day of `last` (at most 3176) with a pencil and holds both conversions
/// against it on each day; the lengths of years come from the ephemeris. Returns the days walked, or minus the number
/// of the first one that is wrong.
inline long walk_jalali(int first, int last) {
    const auto starts = read_equinox_table();
    if (starts.size() != 3177) return -1;
    schoolbook pencil{first, 1, 1};
    std::chrono::sys_days today = starts[static_cast<std::size_t>(first - 1)];
    long walked = 0;
    while (pencil.year <= last) {
        const auto index = static_cast<std::size_t>(pencil.year - 1);
        const bool leap = (starts[index + 1] - starts[index]).count() == 366;
        const dabir::jalali::year_month_day date = today;
        ++walked;
        if (!date.ok() || !pencil.agrees(date) || std::chrono::sys_days{date} != today) return -walked;
        today += std::chrono::days{1};
        pencil.next_day(leap);
    }
    return walked;
}

#endif
