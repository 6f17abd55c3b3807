// What the types of Tehran's time promise to the compiler.
#include <dabir/date/tehran.hpp>

#include <chrono>
#include <concepts>
#include <optional>
#include <type_traits>

#include "support/law.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;

static_assert(std::is_trivially_copyable_v<tehran::sys_info> && std::is_trivially_copyable_v<tehran::local_info>);
static_assert(tehran::local_info::unique == 0 && tehran::local_info::nonexistent == 1 &&
              tehran::local_info::ambiguous == 2);
static_assert(tehran::tzdata_version == "2026f");

// Chrono's result types: seconds at least, and what is finer is kept.
static_assert(std::same_as<decltype(tehran::to_local(sys_days{})), local_seconds>);
static_assert(std::same_as<decltype(tehran::to_local(sys_time<milliseconds>{})), local_time<milliseconds>>);
static_assert(std::same_as<decltype(tehran::to_sys(local_days{})), std::optional<sys_seconds>>);
static_assert(std::same_as<decltype(tehran::to_sys(local_time<nanoseconds>{}, tehran::choose::latest)),
                           sys_time<nanoseconds>>);

constexpr sys_days instant{};
constexpr local_time<milliseconds> local{};
static_assert(noexcept(tehran::to_local(instant)) && noexcept(tehran::to_sys(local)) &&
              noexcept(tehran::to_sys(local, tehran::choose::earliest)) && noexcept(tehran::get_info(instant)) &&
              noexcept(tehran::get_info(local)));

// An instant is no local time, nor the other way round.
template <class T>
concept has_local = requires(T t) { tehran::to_local(t); };
template <class T>
concept has_sys = requires(T t) { tehran::to_sys(t); };
static_assert(has_local<sys_days> && !has_local<local_days> && has_sys<local_days> && !has_sys<sys_days>);
