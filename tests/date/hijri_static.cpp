// What the lunar types promise to the compiler: what the Jalali ones do, and that the two do not mix.
#include <dabir/date/hijri.hpp>

#include <concepts>
#include <type_traits>

#include <dabir/date/jalali.hpp>
#include "support/law.hpp"

namespace hj = dabir::hijri;
namespace jl = dabir::jalali;
using std::chrono::local_days;
using std::chrono::sys_days;

static_assert(sizeof(hj::year) == 2 && sizeof(hj::month) == 1 && sizeof(hj::year_month_day) == 4);

template <class T>
constexpr bool is_field_type = std::is_trivially_copyable_v<T> && std::is_standard_layout_v<T> &&
                               std::is_nothrow_copy_constructible_v<T> && std::three_way_comparable<T> &&
                               noexcept(std::declval<const T&>().ok()) &&
                               noexcept(std::declval<const T&>() == std::declval<const T&>());
static_assert(is_field_type<hj::year> && is_field_type<hj::month> && is_field_type<hj::month_day> &&
              is_field_type<hj::month_day_last> && is_field_type<hj::year_month> && is_field_type<hj::year_month_day> &&
              is_field_type<hj::year_month_day_last>);

static_assert(std::convertible_to<hj::year_month_day, sys_days> && std::convertible_to<sys_days, hj::year_month_day>);
static_assert(std::convertible_to<hj::year_month_day_last, hj::year_month_day>);
static_assert(!std::convertible_to<hj::year_month_day, local_days> &&
              std::constructible_from<local_days, hj::year_month_day>);
static_assert(!std::convertible_to<int, hj::year> && std::constructible_from<hj::year, int>);
static_assert(noexcept(hj::source(hj::year{1} / 1 / 1)) && noexcept(hj::source(hj::year{1} / 1)));

static_assert(!std::convertible_to<hj::year_month_day, jl::year_month_day> &&
              std::constructible_from<jl::year_month_day, sys_days>);
static_assert(!std::equality_comparable_with<hj::year, jl::year>);
