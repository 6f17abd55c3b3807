// The lunar calendar's own: named months, sources, the two seams, the ends of its range. What its types do as Jalali's
// do is one template's, and tested there; here once, that they do it.
#include <dabir/date/hijri.hpp>

#include <limits>
#include <unordered_set>

#include "support/law.hpp"

namespace hj = dabir::hijri;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::last;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr bool known_days() {
    return hj::year_month_day{sys_days{2022y / 12 / 29}} == hj::year{1444} / hj::Jumada_II / 5 &&
           sys_days{hj::year{1446} / hj::Ramadan / 1} == sys_days{2025y / 3 / 2} &&   // not 1 March, as in Mecca
           sys_days{hj::year{1447} / hj::Shawwal / 1} == sys_days{2026y / 3 / 21} &&
           sys_days{hj::year{1} / hj::Muharram / 1} == sys_days{622y / 7 / 19};
}
DABIR_LAW(known_days)

constexpr bool months_have_their_names_in_order() {
    const hj::month names[] = {hj::Muharram, hj::Safar, hj::Rabi_I,  hj::Rabi_II, hj::Jumada_I,     hj::Jumada_II,
                               hj::Rajab,    hj::Shaban, hj::Ramadan, hj::Shawwal, hj::Dhu_al_Qadah, hj::Dhu_al_Hijjah};
    unsigned n = 0;
    for (const hj::month m : names)
        if (unsigned{m} != ++n) return false;
    return n == 12;
}
DABIR_LAW(months_have_their_names_in_order)

constexpr bool the_source_is_told() {
    using enum hj::month_source;
    return hj::source(hj::year{1264} / 12 / 30) == tabular && hj::source(hj::year{1265} / 1 / 1) == announced &&
           hj::source(hj::year{1447} / 10 / 29) == announced && hj::source(hj::year{1447} / 11 / 1) == tabular &&
           hj::source(hj::year{1447} / 10) == announced && hj::source(hj::year{1447} / 11) == tabular &&
           hj::source(hj::year{1444} / 13) == none && hj::source(hj::year{1447} / 10 / 30) == none &&
           hj::source(hj::year{-5} / 1 / 1) == tabular && hj::first_announced == hj::year{1265} / 1 &&
           hj::last_announced == hj::year{1447} / 10 && to_string(announced) == "announced" &&
           to_string(tabular) == "tabular" && to_string(none) == "none" &&
           to_string(static_cast<hj::month_source>(3)).empty();
}
DABIR_LAW(the_source_is_told)

constexpr bool the_seams_are_months_like_others() {
    const auto length = [](int y, int m) { return unsigned{(hj::year{y} / m / last).day()}; };
    // 1264 is no leap year of the tabular calendar, and 1447/11 has 30 days in it.
    return length(1264, 12) == 30 && length(1447, 11) == 29 && length(1264, 11) == 30 && length(1447, 12) == 30 &&
           sys_days{hj::year{1264} / 12 / 30} + days{1} == sys_days{hj::year{1265} / 1 / 1} &&
           sys_days{hj::year{1447} / 10 / 29} + days{1} == sys_days{hj::year{1447} / 11 / 1} &&
           sys_days{hj::year{1447} / 11 / 29} + days{1} == sys_days{hj::year{1447} / 12 / 1} &&
           // The tabular calendar goes on where it would be.
           sys_days{hj::year{1448} / 1 / 1} == sys_days{days{2461209 - 2440588}} &&
           sys_days{hj::year{1264} / 12 / 1} == sys_days{days{2396330 - 2440588}};
}
DABIR_LAW(the_seams_are_months_like_others)

template <int year, int month>
constexpr bool walks_over_the_end_of() {
    sys_days today = hj::year{year} / month / 1;
    for (int n = 0; n < 70; ++n, today += days{1}) {
        const hj::year_month_day date = today, next = today + days{1};
        const bool stays = next == hj::year_month_day{date.year(), date.month(), date.day() + days{1}};
        const bool turns = next == (date.year() / date.month() + months{1}) / 1 &&
                           date == hj::year_month_day{date.year() / date.month() / last};
        if (!date.ok() || sys_days{date} != today || stays == turns) return false;
    }
    return true;
}
DABIR_LAW((walks_over_the_end_of<-1, 12>))
DABIR_LAW((walks_over_the_end_of<1, 12>))
DABIR_LAW((walks_over_the_end_of<1264, 11>))
DABIR_LAW((walks_over_the_end_of<1264, 12>))
DABIR_LAW((walks_over_the_end_of<1447, 9>))
DABIR_LAW((walks_over_the_end_of<1447, 11>))
DABIR_LAW((walks_over_the_end_of<32767, 9>))

constexpr bool leap_years_have_355_days() {
    for (int y : {-32767, -30, -1, 0, 1, 2, 5, 1264, 1265, 1300, 1443, 1444, 1447, 1448, 1600, 32766}) {
        const auto length = sys_days{hj::year{y + 1} / 1 / 1} - sys_days{hj::year{y} / 1 / 1};
        if (hj::year{y}.is_leap() != (length.count() == 355)) return false;
    }
    return !hj::year{1}.is_leap() && hj::year{2}.is_leap() && !hj::year{0}.is_leap() && hj::year{-1}.is_leap();
}
DABIR_LAW(leap_years_have_355_days)

constexpr bool is_no_date(const hj::year_month_day& date) {
    return !date.ok() && int{date.year()} == -32768 && unsigned{date.month()} == 0 && unsigned{date.day()} == 0;
}

constexpr bool the_range_ends_where_it_says() {
    constexpr sys_days first = hj::year::min() / 1 / 1, end = hj::year::max() / 12 / last;
    constexpr auto least = std::numeric_limits<days::rep>::min(), most = std::numeric_limits<days::rep>::max();
    if constexpr (sizeof(days::rep) == 8)
        for (std::int64_t k = -200000; k <= 200000; k += 3170)
            for (std::int64_t wrap : {std::int64_t{1} << 32, std::int64_t{-1} << 32})
                if (!is_no_date(sys_days{days{static_cast<days::rep>(wrap + k)}})) return false;
    return hj::year_month_day{first} == hj::year{-32767} / 1 / 1 &&
           hj::year_month_day{end} == hj::year{32767} / 12 / last &&
           is_no_date(first - days{1}) && is_no_date(end + days{1}) && is_no_date(sys_days{days{least}}) &&
           is_no_date(sys_days{days{most}});
}
DABIR_LAW(the_range_ends_where_it_says)

constexpr bool ok_is_true_of_dates_alone() {
    return (hj::year{1444} / 6 / 29).ok() && !(hj::year{1447} / 10 / 30).ok() && !(hj::year{1444} / 6 / 31).ok() &&
           !(hj::year{1444} / 13 / 1).ok() && !(hj::year{1444} / 1 / 0).ok() && (hj::Safar / 30).ok() &&
           !(hj::Safar / 31).ok() && !(hj::Safar / 0).ok() && !(hj::month{13} / 1).ok() && (hj::Safar / last).ok() &&
           !(hj::year{40000} / 1 / 1).ok();
}
DABIR_LAW(ok_is_true_of_dates_alone)

constexpr bool months_and_years_never_change_the_day() {
    const hj::year_month_day date = hj::year{1444} / 12 / 30;
    return date + months{1} == hj::year{1445} / 1 / 30 && date + years{1} == hj::year{1445} / 12 / 30 &&
           hj::year{1444} / 1 / last + months{13} == hj::year{1445} / 2 / last &&
           date - months{12} == date - years{1} &&
           hj::year{1445} / 1 - hj::year{1444} / 12 == months{1} && hj::year{1443} / 12 / 29 < hj::year{1444} / 1 / 1 &&
           hj::Safar / 5 / 1444 == 1444 / (hj::Safar / 5);
}
DABIR_LAW(months_and_years_never_change_the_day)

constexpr bool is_total(int y, unsigned m, unsigned d) {
    const hj::year_month_day date{hj::year{y}, hj::month{m}, std::chrono::day{d}};
    const bool year_and_month = date.year().ok() && m >= 1 && m <= 12;
    const sys_days day = date;
    const unsigned length = unsigned{(date.year() / date.month() / last).day()};
    if (date.ok() != (year_and_month && d >= 1 && d <= length)) return false;
    if (date.ok() && hj::year_month_day{day} != date) return false;
    return !year_and_month || day == sys_days{date.year() / date.month() / 1} + days{static_cast<int>(d) - 1};
}
TEST_CASE("all month and day bytes in years of each kind") {
    int wrong = 0;
    for (int y : {-32768, -32767, -1, 0, 1, 1263, 1264, 1265, 1444, 1447, 1448, 1600, 32766, 32767})
        for (unsigned m = 0; m < 256; ++m)
            for (unsigned d = 0; d < 256; ++d) wrong += !is_total(y, m, d);
    CHECK(wrong == 0);
}

TEST_CASE("to_string and hash are those of every calendar") {
    CHECK(to_string(hj::year{1444} / 6 / 5) == "1444-06-05");
    CHECK(to_string(hj::year{-7} / 2 / 30) == "-0007-02-30 is not a valid date");
    std::unordered_set<hj::year_month_day> dates;
    for (int n = 0; n < 10000; ++n) dates.insert(sys_days{days{n}});
    CHECK(dates.size() == 10000);
}
