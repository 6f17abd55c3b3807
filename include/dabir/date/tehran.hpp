#ifndef DABIR_DATE_TEHRAN_HPP
#define DABIR_DATE_TEHRAN_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string_view>
#include <type_traits>

#include <dabir/date/detail/tables/tehran.hpp>

/// The civil time of Tehran: UTC to the clocks of Iran and back, without a time zone database.
///
///     namespace tehran = dabir::tehran;
///     using namespace std::chrono;
///
///     constexpr sys_seconds instant = sys_days{2022y/December/29} + 5h + 14min;
///     constexpr local_seconds shown = tehran::to_local(instant);             // 08:44 of 8 Dey 1401
///     static_assert(tehran::to_sys(shown) == instant);
///     static_assert(tehran::get_info(instant).offset == 3h + 30min);
///     // Local midnight does not exist on 2 Farvardin of the years with summer time.
///     constexpr local_days gap{2021y/March/22};
///     static_assert(tehran::get_info(gap).result == tehran::local_info::nonexistent && !tehran::to_sys(gap));
///
/// The names and members are those of `std::chrono::time_zone`, which not every standard library has: sys_info,
/// local_info, choose, to_local, to_sys, get_info. What would be an exception there is an empty optional here. The
/// rules are those of Asia/Tehran in the version of the IANA time zone database that `tzdata_version` names:
///   before 13 June 1935       +03:25:44, mean time (abbreviated LMT until 1916, then TMT). It was the time of Tehran;
///                             what clocks showed elsewhere in the country is not recorded;
///   1935..2022                69 periods of +03:30, +04 and, in summer, +04:30 or +05;
///   since 21 September 2022   +03:30 for ever: summer time was abolished by law in the spring of 1401.
/// A later law makes a later table; no table knows the future.
///
/// Everything is constexpr, allocates nothing, has no state and cannot throw. A look-up takes six or seven comparisons.
/// A duration finer than a second is kept; a time so near the end of its type that the result would not fit gives that
/// end.
namespace dabir::inline v0_1::tehran {

using std::chrono::local_time;
using std::chrono::sys_seconds;
using std::chrono::sys_time;

/// The version of the IANA time zone database that the rules are from.
inline constexpr std::string_view tzdata_version = detail::version;

/// A period without a change of the clocks, as `std::chrono::sys_info` has it.
struct sys_info {
    sys_seconds begin{};             ///< its first second; `sys_seconds::min()` for the first period
    sys_seconds end{};               ///< the first second after it; `sys_seconds::max()` for the last one
    std::chrono::seconds offset{};   ///< what to add to UTC
    std::chrono::minutes save{};     ///< how much of it is summer time
    std::string_view abbrev;         ///< "+0330" and its kind; static storage

    /// Whether two say the same.
    [[nodiscard]] friend constexpr bool operator==(const sys_info&, const sys_info&) noexcept = default;
};

/// What a time by the local clock can be, as `std::chrono::local_info` has it.
struct local_info {
    static constexpr int unique = 0;       ///< one instant; `first` is its period
    static constexpr int nonexistent = 1;  ///< left out by a change from `first` to `second`
    static constexpr int ambiguous = 2;    ///< shown twice, in `first` and in `second`

    int result = unique;  ///< one of the three
    sys_info first;       ///< the period, or the one before the change
    sys_info second;      ///< the period after the change; empty for `unique`

    /// Whether two say the same.
    [[nodiscard]] friend constexpr bool operator==(const local_info&, const local_info&) noexcept = default;
};

/// Which instant to take for a local time that is shown twice, as `std::chrono::choose`.
enum class choose : std::uint8_t { earliest, latest };

/// The period in which an instant lies.
template <class Duration>
[[nodiscard]] constexpr sys_info get_info(const sys_time<Duration>& instant) noexcept;

/// The period or periods in which a time by the local clock lies, and whether it is one.
template <class Duration>
[[nodiscard]] constexpr local_info get_info(const local_time<Duration>& local) noexcept;

/// What the local clock shows at an instant.
template <class Duration>
[[nodiscard]] constexpr local_time<std::common_type_t<Duration, std::chrono::seconds>> to_local(
    const sys_time<Duration>& instant) noexcept;

/// The instant at which the local clock shows `local`; empty when it never does or does so twice: `get_info` tells
/// which.
template <class Duration>
[[nodiscard]] constexpr std::optional<sys_time<std::common_type_t<Duration, std::chrono::seconds>>> to_sys(
    const local_time<Duration>& local) noexcept;

/// The instant at which the local clock shows `local`, the one chosen when it does so twice; when it never does, the
/// instant of the change, whatever is chosen.
template <class Duration>
[[nodiscard]] constexpr sys_time<std::common_type_t<Duration, std::chrono::seconds>> to_sys(
    const local_time<Duration>& local, choose which) noexcept;

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

using std::chrono::seconds;

inline constexpr std::size_t change_count = sizeof changes / sizeof *changes;

/// The number of the period of an instant: how many changes there were up to it.
[[nodiscard]] constexpr std::size_t period_at(std::int64_t instant) noexcept {
    std::size_t first = 0, count = change_count;
    while (count != 0) {
        const std::size_t half = count / 2;
        const bool passed = changes[first + half].at <= instant;
        first = passed ? first + half + 1 : first;
        count = passed ? count - half - 1 : half;
    }
    return first;
}

[[nodiscard]] constexpr const clock_kind& kind_of(std::size_t period) noexcept {
    return kinds[period == 0 ? 0 : changes[period - 1].kind];
}

[[nodiscard]] constexpr sys_info info_of(std::size_t period) noexcept {
    const clock_kind& kind = kind_of(period);
    return {period == 0 ? sys_seconds::min() : sys_seconds{seconds{changes[period - 1].at}},
            period == change_count ? sys_seconds::max() : sys_seconds{seconds{changes[period].at}},
            seconds{kind.offset}, std::chrono::minutes{kind.save}, kind.abbrev};
}

/// A duration in a unit at least as fine; its end for what does not fit.
template <class To, class Rep, class Period>
[[nodiscard]] constexpr To in_unit_of(const std::chrono::duration<Rep, Period>& d) noexcept {
    if constexpr (!std::chrono::treat_as_floating_point_v<typename To::rep>) {
        using factor = std::ratio_divide<Period, typename To::period>;
        static_assert(factor::den == 1);
        if (d.count() > To::max().count() / factor::num) return To::max();
        if (d.count() < To::min().count() / factor::num) return To::min();
    }
    return To{d};
}

/// A duration and some seconds more; its end for what does not fit.
template <class Duration>
[[nodiscard]] constexpr Duration plus(const Duration& d, seconds n) noexcept {
    const Duration more{n};
    if (n > seconds{0} && d > Duration::max() - more) return Duration::max();
    if (n < seconds{0} && d < Duration::min() - more) return Duration::min();
    return d + more;
}

/// Whole seconds since 1970, downwards; those beyond any change are not told apart.
template <class Duration>
[[nodiscard]] constexpr std::int64_t whole_seconds(const Duration& d) noexcept {
    constexpr std::int64_t far = std::int64_t{1} << 40;
    const auto fine = in_unit_of<std::common_type_t<Duration, seconds>>(d);
    using unit = std::remove_const_t<decltype(fine)>;
    // Compared in a unit that holds both; nanoseconds in 64 bits never come near.
    if constexpr (std::chrono::treat_as_floating_point_v<typename unit::rep>) {
        if (!(fine > -std::chrono::duration<double>{far})) return -far;
        if (!(fine < std::chrono::duration<double>{far})) return far;
        return std::chrono::floor<seconds>(fine).count();
    } else {
        const std::int64_t whole = std::chrono::floor<seconds>(fine).count();
        return whole < -far ? -far : whole > far ? far : whole;
    }
}

/// The periods that a local time may be in: the one at the latest offset of all and the one at the earliest. They are
/// the same or neighbours, since no two changes are as near to each other as the offsets differ.
struct local_periods {
    std::size_t first;
    std::size_t second;
    int result;
};

[[nodiscard]] constexpr local_periods periods_at(std::int64_t local) noexcept {
    constexpr std::int64_t most = 5 * 3600, least = 12344;
    const std::size_t before = period_at(local - most), after = period_at(local - least);
    if (before == after) return {before, before, local_info::unique};
    const std::int64_t change = changes[before].at;
    const bool in_first = local - kind_of(before).offset < change, in_second = local - kind_of(after).offset >= change;
    if (in_first && in_second) return {before, after, local_info::ambiguous};
    if (!in_first && !in_second) return {before, after, local_info::nonexistent};
    return in_first ? local_periods{before, before, local_info::unique}
                    : local_periods{after, after, local_info::unique};
}

/// What periods_at relies on.
[[nodiscard]] consteval bool changes_are_far_apart() noexcept {
    for (const clock_kind& kind : kinds)
        if (kind.offset < 12344 || kind.offset > 5 * 3600) return false;
    for (std::size_t n = 1; n < change_count; ++n)
        if (changes[n].at - changes[n - 1].at < 24 * 3600) return false;
    return true;
}
static_assert(changes_are_far_apart());

template <class Duration>
using with_seconds = std::common_type_t<Duration, seconds>;

}  // namespace detail

template <class Duration>
constexpr sys_info get_info(const sys_time<Duration>& instant) noexcept {
    return detail::info_of(detail::period_at(detail::whole_seconds(instant.time_since_epoch())));
}

template <class Duration>
constexpr local_info get_info(const local_time<Duration>& local) noexcept {
    const detail::local_periods p = detail::periods_at(detail::whole_seconds(local.time_since_epoch()));
    if (p.result == local_info::unique) return {p.result, detail::info_of(p.first), {}};
    return {p.result, detail::info_of(p.first), detail::info_of(p.second)};
}

template <class Duration>
constexpr local_time<std::common_type_t<Duration, std::chrono::seconds>> to_local(
    const sys_time<Duration>& instant) noexcept {
    using unit = detail::with_seconds<Duration>;
    const std::size_t period = detail::period_at(detail::whole_seconds(instant.time_since_epoch()));
    const std::chrono::seconds offset{detail::kind_of(period).offset};
    return local_time<unit>{detail::plus(detail::in_unit_of<unit>(instant.time_since_epoch()), offset)};
}

template <class Duration>
constexpr std::optional<sys_time<std::common_type_t<Duration, std::chrono::seconds>>> to_sys(
    const local_time<Duration>& local) noexcept {
    if (detail::periods_at(detail::whole_seconds(local.time_since_epoch())).result != local_info::unique)
        return std::nullopt;
    return to_sys(local, choose::earliest);
}

template <class Duration>
constexpr sys_time<std::common_type_t<Duration, std::chrono::seconds>> to_sys(
    const local_time<Duration>& local, choose which) noexcept {
    using unit = detail::with_seconds<Duration>;
    const detail::local_periods p = detail::periods_at(detail::whole_seconds(local.time_since_epoch()));
    if (p.result == local_info::nonexistent)
        return sys_time<unit>{std::chrono::seconds{detail::changes[p.first].at}};
    const std::chrono::seconds offset{detail::kind_of(which == choose::latest ? p.second : p.first).offset};
    return sys_time<unit>{detail::plus(detail::in_unit_of<unit>(local.time_since_epoch()), -offset)};
}

}  // namespace dabir::inline v0_1::tehran

#endif
