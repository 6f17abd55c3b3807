// The ends of the range, of the days that a number can hold, and the years between them.
#include <dabir/date/jalali.hpp>

#include <limits>
#include <type_traits>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::last;
using std::chrono::sys_days;

constexpr sys_days first_day = jl::year::min() / 1 / 1;
constexpr sys_days last_day = jl::year::max() / 12 / last;

constexpr bool is_no_date(const jl::year_month_day& date) {
    return !date.ok() && int{date.year()} == -32768 && unsigned{date.month()} == 0 && unsigned{date.day()} == 0;
}

constexpr bool the_range_ends_where_it_says() {
    return jl::year_month_day{first_day} == jl::year{-32767} / 1 / 1 &&
           jl::year_month_day{last_day} == jl::year{32767} / 12 / last && is_no_date(first_day - days{1}) &&
           is_no_date(last_day + days{1});
}
DABIR_LAW(the_range_ends_where_it_says)

constexpr bool days_outside_are_no_date() {
    constexpr auto least = std::numeric_limits<days::rep>::min(), most = std::numeric_limits<days::rep>::max();
    for (days::rep k = 0; k < 400; ++k)
        if (!is_no_date(sys_days{days{least + k}}) || !is_no_date(sys_days{days{most - k}})) return false;
    // Where 64 bits count days, numbers that a cut to 32 bits would turn into today.
    if constexpr (sizeof(days::rep) == 8)
        for (std::int64_t k = -200000; k <= 200000; k += 317)
            for (std::int64_t wrap : {std::int64_t{1} << 32, std::int64_t{-1} << 32, std::int64_t{1} << 33})
                if (!is_no_date(sys_days{days{static_cast<days::rep>(wrap + k)}})) return false;
    return true;
}
DABIR_LAW(days_outside_are_no_date)

TEST_CASE("the starts of all years grow by 365 or 366 days, and convert back") {
    int wrong = 0;
    for (int y = -32767; y < 32767; ++y) {
        const sys_days start = jl::year{y} / 1 / 1, next = jl::year{y + 1} / 1 / 1;
        const jl::year_month_day before = next - days{1};
        wrong += (next - start).count() != (jl::year{y}.is_leap() ? 366 : 365) ||
                 jl::year_month_day{start} != jl::year{y} / 1 / 1 || before != jl::year{y} / 12 / last;
    }
    CHECK(wrong == 0);
}

TEST_CASE("local days convert as system days do") {
    for (int n = -200000; n <= 200000; n += 97) {
        const jl::year_month_day date = sys_days{days{n}};
        const std::chrono::local_days local{days{n}};
        REQUIRE(jl::year_month_day{local} == date);
        REQUIRE(std::chrono::local_days{date} == local);
        const auto end = date.year() / date.month() / last;
        REQUIRE(std::chrono::local_days{end}.time_since_epoch() == sys_days{end}.time_since_epoch());
    }
}
