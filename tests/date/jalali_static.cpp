// What the types promise to the compiler.
#include <dabir/date/jalali.hpp>

#include <concepts>
#include <type_traits>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::local_days;
using std::chrono::sys_days;

static_assert(sizeof(jl::year) == 2 && sizeof(jl::month) == 1 && sizeof(jl::year_month_day) == 4);

template <class T>
constexpr bool is_field_type = std::is_trivially_copyable_v<T> && std::is_standard_layout_v<T> &&
                               std::is_nothrow_copy_constructible_v<T> && std::three_way_comparable<T> &&
                               noexcept(std::declval<const T&>().ok()) &&
                               noexcept(std::declval<const T&>() == std::declval<const T&>()) &&
                               noexcept(std::declval<const T&>() < std::declval<const T&>());
static_assert(is_field_type<jl::year> && is_field_type<jl::month> && is_field_type<jl::month_day> &&
              is_field_type<jl::month_day_last> && is_field_type<jl::year_month> && is_field_type<jl::year_month_day> &&
              is_field_type<jl::year_month_day_last>);

// Numbers and local days convert when asked, system days always: with both implicit, a date could not be told from
// std::chrono::year_month_day in overloads.
static_assert(!std::convertible_to<int, jl::year> && std::constructible_from<jl::year, int>);
static_assert(!std::convertible_to<unsigned, jl::month> && std::constructible_from<jl::month, unsigned>);
static_assert(!std::convertible_to<jl::year, int> && !std::convertible_to<jl::month, unsigned>);
static_assert(std::convertible_to<jl::year_month_day, sys_days> && std::convertible_to<sys_days, jl::year_month_day>);
static_assert(std::convertible_to<jl::year_month_day_last, sys_days>);
static_assert(!std::convertible_to<jl::year_month_day, local_days> &&
              !std::convertible_to<local_days, jl::year_month_day>);
static_assert(std::constructible_from<jl::year_month_day, local_days> &&
              std::constructible_from<local_days, jl::year_month_day> &&
              std::constructible_from<local_days, jl::year_month_day_last>);
static_assert(std::convertible_to<jl::year_month_day_last, jl::year_month_day>);

constexpr std::chrono::months n{1};
static_assert(std::is_nothrow_constructible_v<jl::year_month_day, sys_days> &&
              noexcept(jl::year_month_day{}.ok()) && noexcept(jl::year{1} / 1 / 1) &&
              noexcept(jl::year{1} / jl::Mehr + n) && noexcept(jl::week_of_year(jl::year_month_day{})));
