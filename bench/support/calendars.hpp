#ifndef DABIR_BENCH_SUPPORT_CALENDARS_HPP
#define DABIR_BENCH_SUPPORT_CALENDARS_HPP

#include <string>
#include <type_traits>

#include "peers/dabir.hpp"
#include "peers/jalaali_js.hpp"
#include "peers/std_chrono.hpp"
#include "peers/ymd.hpp"
#ifndef DABIR_BENCH_NO_DATE_H
#include "peers/date_h.hpp"
#endif
#ifndef DABIR_BENCH_NO_ICU
#include "peers/icu.hpp"

#include <unicode/uversion.h>
#endif
#ifndef DABIR_BENCH_NO_LIBJALALI
#include "peers/libjalali.hpp"
#endif

// The calendars that race, in one list for all benches of dates.

/// What a calendar says. One that follows the 2820-year rule has all of 1404 a day off, and other years.
enum class calendar_kind { jalali, jalali_wrong_in_1404, gregorian };

/// A calendar by its two functions, which are template arguments so that the loops around them are compiled for each.
template <auto FromDays, auto ToDays>
struct calendar {
    using date = std::invoke_result_t<decltype(FromDays), std::int32_t>;

    std::string name;   ///< in names of benches
    std::string label;  ///< for people
    calendar_kind kind;
};

/// A calendar that was not there when the bench was built.
struct missing_calendar {
    std::string name;
    std::string why;
};

/// Calls `visit` with each calendar, and with each that is missing.
template <class Visit>
void for_each_calendar(Visit visit) {
    using enum calendar_kind;
    using std::to_string;
    visit(calendar<peers::dabir::from_days, peers::dabir::to_days>{"dabir", "dabir", jalali});
    visit(calendar<peers::std_chrono::from_days, peers::std_chrono::to_days>{
        "std_chrono_gregorian", "std::chrono of libstdc++ " + to_string(_GLIBCXX_RELEASE) + " (Gregorian)", gregorian});
    visit(calendar<peers::jalaali_js::from_days, peers::jalaali_js::to_days>{
        "jalaali_js", "jalaali-js's algorithm in C++", jalali});
#ifdef DABIR_BENCH_NO_DATE_H
    visit(missing_calendar{"date_h_gregorian", DABIR_BENCH_NO_DATE_H});
    visit(missing_calendar{"date_h_solar_hijri_wrong_in_1404", DABIR_BENCH_NO_DATE_H});
#else
    namespace gregorian_h = peers::date_h::gregorian;
    namespace solar_hijri_h = peers::date_h::solar_hijri;
    visit(calendar<gregorian_h::from_days, gregorian_h::to_days>{
        "date_h_gregorian", "date.h " DABIR_BENCH_DATE_H_VERSION " (Gregorian)", gregorian});
    visit(calendar<solar_hijri_h::from_days, solar_hijri_h::to_days>{
        "date_h_solar_hijri_wrong_in_1404",
        "solar_hijri.h of date.h " DABIR_BENCH_DATE_H_VERSION " (wrong in 1404)",
        jalali_wrong_in_1404});
#endif
#ifdef DABIR_BENCH_NO_ICU
    visit(missing_calendar{"icu", DABIR_BENCH_NO_ICU});
#else
    visit(calendar<peers::icu::from_days, peers::icu::to_days>{"icu", "ICU " U_ICU_VERSION, jalali});
#endif
#ifdef DABIR_BENCH_NO_LIBJALALI
    visit(missing_calendar{"libjalali_wrong_in_1404", DABIR_BENCH_NO_LIBJALALI});
#else
    visit(calendar<peers::libjalali::from_days, peers::libjalali::to_days>{
        "libjalali_wrong_in_1404", "libjalali " LIBJALALI_VERSION " (wrong in 1404)", jalali_wrong_in_1404});
#endif
}

#endif
