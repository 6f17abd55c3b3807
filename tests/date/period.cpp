// Differences in years, months and days, and what adding them does at the ends of months.
#include <dabir/date/period.hpp>

#include <array>
#include <concepts>
#include <limits>
#include <type_traits>
#include <vector>

#include "support/law.hpp"
#include "support/slow_period.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr jl::year_month_day date(int y, int m, int d) { return jl::year{y} / m / d; }
constexpr jl::period period(int y, int m, int d) { return {years{y}, months{m}, days{d}}; }

static_assert(std::is_aggregate_v<jl::period> && std::is_trivially_copyable_v<jl::period>);
constexpr jl::year_month_day some = date(1401, 1, 1);
static_assert(noexcept(between(some, some)) && noexcept(add(some, jl::period{})));
static_assert(jl::period{.days = days{3}} == period(0, 0, 3));

constexpr bool ages_are_as_people_say_them() {
    return between(date(1365, 6, 31), date(1401, 10, 8)) == period(36, 3, 8) &&
           between(date(1370, 1, 1), date(1401, 1, 1)) == period(31, 0, 0) &&
           between(date(1370, 1, 2), date(1401, 1, 1)) == period(30, 11, 28) &&
           between(date(1401, 10, 8), date(1401, 10, 8)) == jl::period{} &&
           between(date(1399, 12, 30), date(1400, 12, 29)) == period(1, 0, 0) &&
           between(date(1399, 12, 30), date(1403, 12, 29)) == period(3, 11, 29) &&
           between(date(1399, 12, 30), date(1403, 12, 30)) == period(4, 0, 0);
}
DABIR_LAW(ages_are_as_people_say_them)

constexpr bool going_back_is_negative_in_every_part() {
    return between(date(1401, 10, 8), date(1400, 8, 1)) == period(-1, -2, -7) &&
           between(date(1401, 7, 30), date(1401, 6, 31)) == period(0, 0, -30) &&
           // By the rule the way back from a last day is not the way there with its signs turned.
           between(date(1401, 6, 31), date(1401, 7, 30)) == period(0, 1, 0) &&
           between(date(1400, 12, 29), date(1399, 12, 30)) == period(0, -11, -29);
}
DABIR_LAW(going_back_is_negative_in_every_part)

constexpr bool days_that_a_month_lacks_become_its_last() {
    for (int m = 1; m <= 6; ++m) {
        const jl::year_month_day there = add(date(1401, m, 31), period(0, 6, 0));
        if (there != date(1401, m + 6, m == 6 ? 29 : 30)) return false;
    }
    return add(date(1403, 12, 30), period(1, 0, 0)) == date(1404, 12, 29) &&
           add(date(1403, 12, 30), period(-4, 0, 0)) == date(1399, 12, 30) &&
           add(date(1403, 12, 30), period(-5, 0, 0)) == date(1398, 12, 29) &&
           add(date(1403, 12, 30), period(0, -6, 0)) == date(1403, 6, 30) &&
           add(date(1401, 6, 31), period(0, 1, 1)) == date(1401, 8, 1) &&          // clamped, then a day
           add(date(1401, 6, 31), period(0, -6, -1)) == date(1400, 12, 28) &&
           add(date(1401, 6, 31), period(1, -12, 0)) == date(1401, 6, 31) &&       // together, so nothing is clamped
           add(date(1403, 12, 30), period(1, -12, 0)) == date(1403, 12, 30) &&
           add(date(1401, 10, 8), period(0, 0, -1000)) == sys_days{date(1401, 10, 8)} - days{1000} &&
           // What chrono's own plus says of the same.
           !(date(1401, 6, 31) + months{1}).ok();
}
DABIR_LAW(days_that_a_month_lacks_become_its_last)

constexpr bool what_is_no_date_stays_none() {
    constexpr auto most = std::numeric_limits<years::rep>::max();
    constexpr auto least = std::numeric_limits<years::rep>::min();
    constexpr auto most_days = std::numeric_limits<days::rep>::max();
    constexpr auto least_days = std::numeric_limits<days::rep>::min();
    const jl::year_month_day today = date(1401, 10, 8), none = date(1401, 7, 31);
    for (const jl::period& p : {jl::period{years{most}, {}, {}}, jl::period{years{least}, {}, {}},
                                jl::period{{}, months{most}, {}}, jl::period{{}, months{least}, {}},
                                jl::period{{}, {}, days{most_days}}, jl::period{{}, {}, days{least_days}},
                                jl::period{years{most}, months{most}, days{most_days}},
                                jl::period{years{least}, months{least}, days{least_days}}, period(31367, 0, 0),
                                // Out of the range on the way, whatever the days say.
                                period(40000, 0, -4000000)})
        if (add(today, p).ok() || add(none, p).ok()) return false;
    return between(none, today) == jl::period{} && between(today, none) == jl::period{} &&
           !add(none, jl::period{}).ok() && add(date(32767, 12, 1), period(0, 0, 28)).ok() &&
           !add(date(32767, 12, 1), period(0, 0, 30)).ok() && add(date(-32767, 1, 1), period(0, 0, 0)).ok() &&
           !add(date(-32767, 1, 1), period(0, 0, -1)).ok() &&
           add(date(1401, 10, 8), period(2'000'000, -24'000'000, 0)) == date(1401, 10, 8);
}
DABIR_LAW(what_is_no_date_stays_none)

constexpr bool holds_between(const jl::year_month_day& a, const jl::year_month_day& b) {
    const jl::period p = between(a, b);
    if (add(a, p) != b) return false;
    const auto y = p.years.count(), m = p.months.count(), d = p.days.count();
    const bool one_sign = a <= b ? y >= 0 && m >= 0 && d >= 0 : y <= 0 && m <= 0 && d <= 0;
    return one_sign && m > -12 && m < 12 && d > -31 && d < 31;
}

/// Days about the ends of months of long and short lengths, of leap and common years, and of the range.
constexpr std::array<jl::year_month_day, 24> edges() {
    std::array<jl::year_month_day, 24> all{};
    std::size_t n = 0;
    for (const auto& middle : {date(1399, 6, 31), date(1399, 12, 30), date(1400, 12, 29), date(1401, 7, 30),
                               date(1403, 12, 30), date(-1, 12, 29), date(-32767, 1, 2), date(32767, 12, 28)})
        for (int k = -1; k <= 1; ++k) all[n++] = sys_days{middle} + days{k};
    return all;
}

constexpr bool the_way_leads_there_from_every_edge_to_every_edge() {
    for (const jl::year_month_day& a : edges())
        for (const jl::year_month_day& b : edges())
            if (!holds_between(a, b)) return false;
    return true;
}
DABIR_LAW(the_way_leads_there_from_every_edge_to_every_edge)

TEST_CASE("the way leads there between all days of two leap years and the year between") {
    long wrong = 0, pairs = 0;
    const sys_days first = date(1398, 11, 1), end = date(1401, 3, 1);
    for (sys_days a = first; a != end; a += days{1})
        for (sys_days b = first; b != end; b += days{1}, ++pairs) wrong += !holds_between(a, b);
    CHECK(wrong == 0);
    CHECK(pairs == 852L * 852);
}

TEST_CASE("it is what counting gives") {
    long wrong = 0;
    const sys_days first = date(1399, 1, 1);
    for (int a = 0; a < 1200; a += 7)
        for (int b = 0; b < 1200; b += 3) {
            const jl::year_month_day from = first + days{a}, to = first + days{b};
            wrong += between(from, to) != slow_period(from, to);
        }
    CHECK(wrong == 0);
}

TEST_CASE("days and instants convert where a date is asked for") {
    CHECK(jl::between(sys_days{date(1401, 1, 1)}, sys_days{date(1402, 2, 3)}) == period(1, 1, 2));
}
