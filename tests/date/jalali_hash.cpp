// The types as keys.
#include <dabir/date/jalali.hpp>

#include <unordered_set>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::last;

template <class T>
constexpr bool hashes(const T& a, const T& b) {
    constexpr std::hash<T> hash{};
    return noexcept(hash(a)) && hash(a) == hash(T{a}) && hash(a) != hash(b);
}

constexpr bool each_type_has_a_hash() {
    return hashes(jl::year{1401}, jl::year{1402}) && hashes(jl::Mehr, jl::Aban) && hashes(jl::Mehr / 1, jl::Mehr / 2) &&
           hashes(jl::Mehr / last, jl::Aban / last) && hashes(jl::year{1401} / 1, jl::year{1401} / 2) &&
           hashes(jl::year{1401} / 1 / 1, jl::year{1401} / 1 / 2) &&
           hashes(jl::year{1401} / 1 / last, jl::year{1402} / 1 / last);
}
DABIR_LAW(each_type_has_a_hash)

TEST_CASE("dates of a century do not collide") {
    std::unordered_set<jl::year_month_day> dates;
    std::unordered_set<std::size_t> hashes;
    for (int n = 0; n < 36500; ++n) {
        const jl::year_month_day date = std::chrono::sys_days{std::chrono::days{n}};
        dates.insert(date);
        hashes.insert(std::hash<jl::year_month_day>{}(date));
    }
    CHECK(dates.size() == 36500);
    CHECK(hashes.size() == 36500);
}
