#ifndef DABIR_BENCH_SUPPORT_RANDOM_DAYS_HPP
#define DABIR_BENCH_SUPPORT_RANDOM_DAYS_HPP

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "support/official_table.hpp"
#include "support/race.hpp"

/// 65,536 random days of 1300..1450, always the same. So many, because a processor learns the branches of 2,048 by
/// heart.
inline const std::vector<std::int32_t>& random_days() {
    static const std::vector<std::int32_t> days = [] {
        const std::int32_t first = official_years()[1300 - 1206].first_day;
        const std::int32_t past = official_years()[1451 - 1206].first_day;
        std::mt19937 random{1404};
        std::vector<std::int32_t> made(65536);
        // Not by a distribution of <random>, whose numbers each library chooses.
        for (auto& day : made)
            day = first + static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(past - first));
        return made;
    }();
    return days;
}

/// The true date of a day in a calendar's own reckoning.
inline peers::ymd true_date(std::int32_t day, bool gregorian) {
    if (!gregorian) return official_date(day);
    return peers::fields(std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}});
}

/// A date for a message.
inline std::string to_text(peers::ymd d) {
    return std::to_string(d.year) + '-' + std::to_string(d.month) + '-' + std::to_string(d.day);
}

/// 0, which the compiler does not know: and-ed with a result and added to the next input, it makes a chain.
inline volatile std::int32_t unknown_zero = 0;

#endif
