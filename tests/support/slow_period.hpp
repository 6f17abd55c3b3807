#ifndef DABIR_TESTS_SUPPORT_SLOW_PERIOD_HPP
#define DABIR_TESTS_SUPPORT_SLOW_PERIOD_HPP

#include <dabir/date/period.hpp>

/// A period by counting: whole months one after the other, each from the first date, then days one by one.
inline dabir::jalali::period slow_period(const dabir::jalali::year_month_day& from,
                                         const dabir::jalali::year_month_day& to) {
    namespace jl = dabir::jalali;
    using std::chrono::days;
    using std::chrono::sys_days;
    const int step = from <= to ? 1 : -1;
    const auto beyond = [&](const jl::year_month_day& date) { return step > 0 ? date > to : date < to; };
    const auto after_months = [&](int n) {
        int y = int{from.year()}, m = static_cast<int>(unsigned{from.month()}) + n;
        for (; m > 12; m -= 12) ++y;
        for (; m < 1; m += 12) --y;
        // Day by day down to one that there is.
        jl::year_month_day date = jl::year{y} / m / from.day();
        while (!date.ok()) date = {date.year(), date.month(), date.day() - days{1}};
        return date;
    };
    int n = 0;
    while (!beyond(after_months(n + step))) n += step;
    sys_days day = after_months(n);
    days rest{0};
    for (; day != sys_days{to}; day += days{step}) rest += days{step};
    return {std::chrono::years{n / 12}, std::chrono::months{n % 12}, rest};
}

#endif
