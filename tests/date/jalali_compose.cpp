// operator/ in chrono's three orders, and what the composed types answer.
#include <dabir/date/jalali.hpp>

#include <concepts>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::day;
using std::chrono::last;

constexpr bool every_order_gives_the_same_date() {
    const jl::year_month_day date{jl::year{1401}, jl::Dey, day{8}};
    const jl::year y{1401};
    const jl::year_month_day all[] = {
        y / jl::Dey / day{8}, y / jl::Dey / 8, y / 10 / day{8}, y / 10 / 8, y / (jl::Dey / 8), 1401 / (jl::Dey / 8),
        jl::Dey / day{8} / y, jl::Dey / 8 / y, jl::Dey / 8 / 1401, jl::Dey / day{8} / 1401,
        day{8} / jl::Dey / y, day{8} / jl::Dey / 1401};
    for (const auto& each : all)
        if (each != date) return false;
    return date.year() == y && date.month() == jl::Dey && date.day() == day{8};
}
DABIR_LAW(every_order_gives_the_same_date)

constexpr bool every_order_gives_the_same_last_day() {
    const jl::year_month_day_last date{jl::year{1403}, jl::month_day_last{jl::Esfand}};
    const jl::year y{1403};
    const jl::year_month_day_last all[] = {y / jl::Esfand / last, y / 12 / last, y / (jl::Esfand / last),
                                           1403 / (jl::Esfand / last), jl::Esfand / last / y, jl::Esfand / last / 1403,
                                           last / jl::Esfand / y, last / jl::Esfand / 1403};
    for (const auto& each : all)
        if (each != date) return false;
    return date.day() == day{30} && date.month_day_last() == jl::Esfand / last && date.month() == jl::Esfand &&
           jl::year_month_day{date} == y / 12 / 30;
}
DABIR_LAW(every_order_gives_the_same_last_day)

constexpr bool a_number_that_does_not_fit_is_not_taken_for_another() {
    // 256 + 8 would be 8, and 65536 + 1401 would be 1401, if they were cut to the size of the field.
    return !(jl::year{1401} / 10 / 264).ok() && !(jl::year{1401} / 266 / 8).ok() && !(jl::Dey / 264).ok() &&
           !((65536 + 1401) / (jl::Dey / 8)).ok() && !(jl::year{1401} / -1 / -1).ok() && !(jl::Dey / -248).ok();
}
DABIR_LAW(a_number_that_does_not_fit_is_not_taken_for_another)

constexpr bool ok_is_true_of_dates_alone() {
    return (jl::Shahrivar / 31).ok() && !(jl::Mehr / 31).ok() && (jl::Esfand / 30).ok() && !(jl::Esfand / 31).ok() &&
           !(jl::Mehr / 0).ok() && !(jl::month{13} / 1).ok() && !(jl::month{0} / last).ok() && (jl::Tir / last).ok() &&
           (jl::year{1403} / 12 / 30).ok() && !(jl::year{1404} / 12 / 30).ok() && !(jl::year{1401} / 13 / 1).ok() &&
           !(jl::year{1401} / 0 / 1).ok() && !(jl::year{40000} / 1 / 1).ok() && !(jl::year{1401} / 13).ok() &&
           (jl::year{1401} / 12).ok() && !(jl::year{40000} / 12).ok() && !(jl::year{1401} / 13 / last).ok() &&
           (jl::year{1401} / 13 / last).day() == day{0} && (jl::year{40000} / 12 / last).day() == day{0};
}
DABIR_LAW(ok_is_true_of_dates_alone)

constexpr bool order_is_by_year_then_month_then_day() {
    return jl::year{1400} / 12 / 29 < jl::year{1401} / 1 / 1 && jl::year{1401} / 1 / 31 < jl::year{1401} / 2 / 1 &&
           jl::year{1401} / 2 / 1 < jl::year{1401} / 2 / 2 && jl::Esfand / 1 > jl::Bahman / 30 &&
           jl::year{-1} / 1 / 1 < jl::year{0} / 1 / 1 && jl::year{1401} / 2 > jl::year{1401} / 1;
}
DABIR_LAW(order_is_by_year_then_month_then_day)

// What holds no Jalali type is chrono's.
static_assert(std::same_as<decltype(day{8} / 10 / 1401), std::chrono::year_month_day>);
