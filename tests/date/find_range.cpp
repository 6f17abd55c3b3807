#include <dabir/date/find.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/allocations.hpp"
#include "support/date_text.hpp"
#include "support/law.hpp"

namespace {

using dabir::date_match;
using dabir::date_range;
using dabir::find_dates;
using iterator = date_range::iterator;

static_assert(std::forward_iterator<iterator>);
static_assert(std::sentinel_for<iterator, iterator>);
static_assert(std::ranges::forward_range<date_range>);
static_assert(std::ranges::common_range<date_range>);
static_assert(std::is_same_v<std::iter_value_t<iterator>, date_match>);
// What it gives is no part of the iterator, so it outlives it.
static_assert(std::is_same_v<std::iter_reference_t<iterator>, date_match>);

static_assert(noexcept(find_dates(std::string_view{})));
static_assert(noexcept(std::declval<const date_range&>().begin()) && noexcept(std::declval<const date_range&>().end()));
static_assert(noexcept(++std::declval<iterator&>()) && noexcept(std::declval<iterator&>()++));
static_assert(noexcept(*std::declval<const iterator&>()) && noexcept(std::declval<const iterator&>().operator->()));
static_assert(noexcept(std::declval<const iterator&>() == std::declval<const iterator&>()));
static_assert(std::is_trivially_copyable_v<date_match> && std::is_trivially_copyable_v<iterator>);

constexpr std::string_view two = "۸ دی ۱۴۰۱ و 2023-01-01";

constexpr bool finds_at_compile_time() {
    int found = 0;
    for (const date_match& match : find_dates(two)) {
        const auto day = std::chrono::floor<std::chrono::days>(match.first);
        const std::chrono::year_month_day expected =
            found++ == 0 ? std::chrono::year{2022} / 12 / 29 : std::chrono::year{2023} / 1 / 1;
        if (match.precision != dabir::precision::day || day != std::chrono::local_days{expected}) return false;
        if (match.first != match.last || match.relative || match.utc_offset || !match.group().empty()) return false;
    }
    return found == 2;
}
DABIR_LAW(finds_at_compile_time)

constexpr bool texts_without_dates_have_none() {
    for (const std::string_view text : {"", " ", "x", "۸", "دی", "\xFF"})
        if (find_dates(text).begin() != find_dates(text).end()) return false;
    return find_dates(std::string_view{}).begin() == find_dates(std::string_view{}).end();
}
DABIR_LAW(texts_without_dates_have_none)

constexpr bool iterators_compare_by_place() {
    const date_range dates = find_dates(two);
    iterator first = dates.begin(), second = first;
    if (first != dates.begin() || first == dates.end()) return false;
    const iterator before = second++;
    if (before != first || second == first) return false;
    if (++first != second || ++first != dates.end()) return false;
    return iterator{} == iterator{};
}
DABIR_LAW(iterators_compare_by_place)

}  // namespace

TEST_CASE("a date at the very end of the text is no end") {
    const date_range dates = find_dates("1401/10/8");
    CHECK(dates.begin() != dates.end());
    CHECK(std::next(dates.begin()) == dates.end());
    CHECK(++dates.begin() == dates.end());
}

TEST_CASE("a copy walks by itself") {
    const date_range dates = find_dates("1401/10/8 و 1401/10/9 و 1401/10/10");
    iterator it = dates.begin();
    const iterator copy = it;
    ++it;
    ++it;
    CHECK(iso_text(*copy) == "2022-12-29");
    CHECK(iso_text(*it) == "2022-12-31");
    CHECK(copy->offset == 0);
    const std::vector<date_match> all(dates.begin(), dates.end());
    CHECK(all.size() == 3);
    CHECK(std::ranges::distance(dates) == 3);
    CHECK(std::ranges::is_sorted(dates, {}, &date_match::offset));
}

TEST_CASE("a match needs neither the text nor the iterator") {
    date_match match;
    {
        const std::string text = "۸ دی ۱۴۰۱ - 2022 December 29";
        match = *find_dates(text).begin();
    }
    CHECK(iso_text(match) == "2022-12-29");
    CHECK(match.group().size() == 2);
    const date_match copy = match;
    CHECK(copy.group().data() == copy.parts.data());
}

TEST_CASE("nothing is allocated") {
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "تاریخ انتشار: ۰۸:۴۴ - ۰۸ دی ۱۴۰۱ - 2022 December 29 http://a.ir/2022/12/29 1/1/1/1/1 ۸ تا ۹ دی ۱۴۰۱\n";
    const std::size_t before = allocations();
    std::size_t found = 0;
    for (const date_match& match : find_dates(text)) found += match.length != 0;
    CHECK(allocations() == before);
    CHECK(found == 100);
}

TEST_CASE("flags are a set") {
    dabir::date_flags flags;
    CHECK(flags.empty());
    flags |= dabir::date_flag::in_url;
    flags |= dabir::date_flag::two_digit_year;
    CHECK(flags.contains(dabir::date_flag::in_url));
    CHECK_FALSE(flags.contains(dabir::date_flag::dual_agrees));
    flags.remove(dabir::date_flag::in_url);
    CHECK(flags == dabir::date_flags{dabir::date_flag::two_digit_year});
    flags.remove(dabir::date_flag::in_url);
    CHECK(flags == dabir::date_flag::two_digit_year);
}
