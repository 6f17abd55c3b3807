// Tehran's clocks at single moments: each kind of period and change, durations of each kind, ends of types.
#include <dabir/date/tehran.hpp>

#include <limits>

#include "support/law.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;
using tehran::choose;
using tehran::local_info;

constexpr sys_seconds utc(int y, int m, int d, int hour = 0, int minute = 0, int second = 0) {
    return sys_days{year{y} / m / d} + hours{hour} + minutes{minute} + seconds{second};
}
constexpr local_seconds local(int y, int m, int d, int hour = 0, int minute = 0, int second = 0) {
    return local_seconds{utc(y, m, d, hour, minute, second).time_since_epoch()};
}

constexpr bool clocks_show_what_is_known() {
    return tehran::to_local(utc(2022, 12, 29, 5, 14)) == local(2022, 12, 29, 8, 44) &&
           tehran::to_local(utc(2021, 7, 1, 12)) == local(2021, 7, 1, 16, 30) &&        // summer time
           tehran::to_local(utc(2025, 7, 1, 12)) == local(2025, 7, 1, 15, 30) &&        // and none any more
           tehran::to_local(utc(2007, 7, 1, 12)) == local(2007, 7, 1, 15, 30) &&        // 1385 and 1386 had none
           tehran::to_local(utc(1978, 7, 1, 12)) == local(1978, 7, 1, 17) &&            // +05 in 1357
           tehran::to_local(utc(1930, 1, 1, 12)) == local(1930, 1, 1, 15, 25, 44);      // mean time
}
DABIR_LAW(clocks_show_what_is_known)

constexpr bool a_moment_has_its_period() {
    const tehran::sys_info summer = tehran::get_info(utc(2022, 6, 1));
    const tehran::sys_info now = tehran::get_info(utc(2030, 6, 1));
    const tehran::sys_info mean = tehran::get_info(utc(1920, 1, 1)), first = tehran::get_info(utc(1900, 1, 1));
    return summer.begin == utc(2022, 3, 21, 20, 30) && summer.end == utc(2022, 9, 21, 19, 30) &&
           summer.offset == minutes{270} && summer.save == minutes{60} && summer.abbrev == "+0430" &&
           now.begin == summer.end && now.end == sys_seconds::max() && now.offset == minutes{210} &&
           now.save == minutes{0} && now.abbrev == "+0330" && mean.abbrev == "TMT" && first.abbrev == "LMT" &&
           mean.offset == seconds{12344} && first.offset == mean.offset && first.begin == sys_seconds::min() &&
           first.end == mean.begin && mean.end == utc(1935, 6, 12, 20, 34, 16) &&
           mean.begin == utc(1915, 12, 31, 20, 34, 16) && summer == tehran::get_info(summer.begin) &&
           now == tehran::get_info(summer.end) && summer == tehran::get_info(summer.end - seconds{1});
}
DABIR_LAW(a_moment_has_its_period)

constexpr bool the_gap_of_spring() {
    // 1 Farvardin 1401 ends at midnight, and 2 Farvardin begins at one o'clock.
    for (int minute = 0; minute < 60; ++minute) {
        const local_seconds left_out = local(2022, 3, 22, 0, minute);
        const local_info info = tehran::get_info(left_out);
        if (info.result != local_info::nonexistent || info.first.end != info.second.begin ||
            info.first.offset != minutes{210} || info.second.offset != minutes{270})
            return false;
        if (tehran::to_sys(left_out) || tehran::to_sys(left_out, choose::earliest) != info.second.begin ||
            tehran::to_sys(left_out, choose::latest) != info.second.begin)
            return false;
    }
    const local_info before = tehran::get_info(local(2022, 3, 21, 23, 59, 59)),
                     behind = tehran::get_info(local(2022, 3, 22, 1));
    return before.result == local_info::unique && before.first.offset == minutes{210} &&
           before.second == tehran::sys_info{} && behind.result == local_info::unique &&
           behind.first.offset == minutes{270} &&
           tehran::to_sys(local(2022, 3, 22, 1)) == utc(2022, 3, 21, 20, 30) &&
           tehran::to_sys(local(2022, 3, 21, 23, 59, 59)) == utc(2022, 3, 21, 20, 29, 59);
}
DABIR_LAW(the_gap_of_spring)

constexpr bool the_hour_that_comes_twice() {
    for (int minute = 0; minute < 60; ++minute) {
        const local_seconds twice = local(2022, 9, 21, 23, minute);
        const local_info info = tehran::get_info(twice);
        if (info.result != local_info::ambiguous || info.first.offset != minutes{270} ||
            info.second.offset != minutes{210} || tehran::to_sys(twice))
            return false;
        if (tehran::to_sys(twice, choose::earliest) != utc(2022, 9, 21, 18, minute + 30) ||
            tehran::to_sys(twice, choose::latest) != utc(2022, 9, 21, 19, minute + 30))
            return false;
    }
    return tehran::get_info(local(2022, 9, 21, 22, 59, 59)).result == local_info::unique &&
           tehran::to_sys(local(2022, 9, 22)) == utc(2022, 9, 21, 20, 30);
}
DABIR_LAW(the_hour_that_comes_twice)

constexpr bool what_is_finer_than_a_second_is_kept() {
    const sys_time<milliseconds> instant = utc(2022, 3, 21, 20, 30) - milliseconds{1};
    const local_time<milliseconds> shown = local(2022, 3, 22) - milliseconds{1};
    if (tehran::to_local(instant) != shown || tehran::to_sys(shown) != instant) return false;
    // Downwards, also before 1970.
    const sys_time<milliseconds> old = utc(1935, 6, 12, 20, 34, 16) - milliseconds{1};
    if (tehran::get_info(old).abbrev != "TMT") return false;
    if (tehran::get_info(old + milliseconds{1}).abbrev != "+0330") return false;
    const local_time<duration<double>> half{duration<double>{0.5}};
    return tehran::to_sys(half) == sys_time<duration<double>>{duration<double>{0.5 - 12600}} &&
           tehran::to_local(sys_days{year{2025} / 1 / 1}) == local(2025, 1, 1, 3, 30) &&
           tehran::to_local(sys_time<hours>{hours{0}}) == local(1970, 1, 1, 3, 30) &&
           tehran::to_sys(local_days{year{2025} / 1 / 1}) == utc(2024, 12, 31, 20, 30);
}
DABIR_LAW(what_is_finer_than_a_second_is_kept)

template <class Duration>
constexpr bool ends_at_its_ends() {
    constexpr auto least = sys_time<Duration>::min(), most = sys_time<Duration>::max();
    constexpr auto local_least = local_time<Duration>::min(), local_most = local_time<Duration>::max();
    using unit = std::common_type_t<Duration, seconds>;
    const bool fits = sizeof(typename Duration::rep) < 8;  // narrow types widen, and nothing is cut
    const auto up = tehran::to_local(most).time_since_epoch(), down = tehran::to_local(least).time_since_epoch();
    const auto back = tehran::to_sys(local_least)->time_since_epoch();
    if (!fits && (up != unit::max() || back != unit::min())) return false;
    if (fits && (up != unit{Duration::max()} + seconds{tehran::get_info(most).offset} ||
                 back != unit{Duration::min()} - seconds{tehran::get_info(least).offset}))
        return false;
    return down >= unit::min() && tehran::get_info(local_most).result == local_info::unique &&
           tehran::get_info(local_least).result == local_info::unique &&
           tehran::to_sys(local_most, choose::latest).time_since_epoch() <= unit::max();
}
constexpr bool every_number_is_taken() {
    return ends_at_its_ends<nanoseconds>() && ends_at_its_ends<milliseconds>() && ends_at_its_ends<seconds>() &&
           ends_at_its_ends<minutes>() && ends_at_its_ends<hours>() && ends_at_its_ends<days>() &&
           ends_at_its_ends<duration<int>>() && ends_at_its_ends<duration<int, std::ratio<86400>>>();
}
DABIR_LAW(every_number_is_taken)

TEST_CASE("numbers that are no instants") {
    using real = duration<double>;
    for (const double x : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN(), 1e300}) {
        CHECK(tehran::get_info(sys_time<real>{real{-x}}).abbrev == "LMT");
        CHECK(tehran::get_info(local_time<real>{real{-x}}).result == local_info::unique);
        static_cast<void>(tehran::to_local(sys_time<real>{real{x}}));
        static_cast<void>(tehran::to_sys(local_time<real>{real{x}}));
    }
}
