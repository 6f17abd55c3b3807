// A year and a month alone: what they hold, and arithmetic that never wraps.
#include <dabir/date/jalali.hpp>

#include <limits>

#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::months;
using std::chrono::years;

constexpr bool a_year_holds_its_range_and_nothing_else() {
    for (int n = -32767; n <= 32767; n += 257)
        if (!jl::year{n}.ok() || int{jl::year{n}} != n) return false;
    using limits = std::numeric_limits<int>;
    for (int n : {-32768, 32768, 65536 + 1401, 1 << 20, limits::min(), limits::max()})
        if (jl::year{n}.ok() || int{jl::year{n}} != -32768 || jl::year{n}.is_leap()) return false;
    return int{jl::year::min()} == -32767 && int{jl::year::max()} == 32767;
}
DABIR_LAW(a_year_holds_its_range_and_nothing_else)

constexpr bool year_arithmetic_leaves_the_range_visibly() {
    constexpr auto most = std::numeric_limits<years::rep>::max();
    constexpr auto least = std::numeric_limits<years::rep>::min();
    const jl::year y{1401};
    for (years n : {years{most}, years{least}, years{40000}, years{-40000}, years{65536}})
        if ((y + n).ok() || (y - n).ok()) return false;
    jl::year last = jl::year::max();
    if (last++ != jl::year::max() || last.ok() || last-- == jl::year::max()) return false;
    const jl::year bad{-32768};
    return y + years{-1401} == jl::year{0} && years{1} + y == jl::year{1402} && y - years{1} == jl::year{1400} &&
           y - jl::year{1404} == years{-3} && -y == jl::year{-1401} && +y == y && !(-bad).ok() &&
           !(bad + years{5}).ok() && !(bad - years{5}).ok() && bad - y == years{0} && y - bad == years{0};
}
DABIR_LAW(year_arithmetic_leaves_the_range_visibly)

constexpr bool year_steps() {
    jl::year y{1401};
    return y++ == jl::year{1401} && ++y == jl::year{1403} && y-- == jl::year{1403} && --y == jl::year{1401} &&
           (y += years{10}) == jl::year{1411} && (y -= years{11}) == jl::year{1400};
}
DABIR_LAW(year_steps)

constexpr bool a_month_holds_a_byte_and_nothing_else() {
    for (unsigned n = 0; n < 256; ++n)
        if (unsigned{jl::month{n}} != n || jl::month{n}.ok() != (n >= 1 && n <= 12)) return false;
    for (unsigned n : {256u, 256u + 7, std::numeric_limits<unsigned>::max()})
        if (unsigned{jl::month{n}} != 0) return false;
    return true;
}
DABIR_LAW(a_month_holds_a_byte_and_nothing_else)

constexpr bool month_arithmetic_is_modulo_12() {
    constexpr auto most = std::numeric_limits<months::rep>::max();
    for (unsigned m = 1; m <= 12; ++m)
        for (int n = -40; n <= 40; ++n) {
            const jl::month sum = jl::month{m} + months{n};
            const int expected = ((static_cast<int>(m) - 1 + n) % 12 + 12) % 12 + 1;
            if (static_cast<int>(unsigned{sum}) != expected || sum - months{n} != jl::month{m} ||
                months{n} + jl::month{m} != sum)
                return false;
            if (sum - jl::month{m} != months{(n % 12 + 12) % 12}) return false;
        }
    const jl::month bad{13};
    return jl::Farvardin + months{most} == jl::Farvardin + months{most % 12} && unsigned{bad + months{1}} == 0 &&
           unsigned{bad - months{1}} == 0 && bad - jl::Mehr == months{0} && jl::Mehr - bad == months{0};
}
DABIR_LAW(month_arithmetic_is_modulo_12)

constexpr bool month_steps() {
    jl::month m = jl::Bahman;
    return m++ == jl::Bahman && ++m == jl::Farvardin && m-- == jl::Farvardin && --m == jl::Bahman &&
           (m += months{3}) == jl::Ordibehesht && (m -= months{14}) == jl::Esfand;
}
DABIR_LAW(month_steps)

constexpr bool months_have_their_names_in_order() {
    const jl::month names[] = {jl::Farvardin, jl::Ordibehesht, jl::Khordad, jl::Tir,  jl::Mordad, jl::Shahrivar,
                               jl::Mehr,      jl::Aban,        jl::Azar,    jl::Dey, jl::Bahman, jl::Esfand};
    unsigned n = 0;
    for (jl::month m : names)
        if (unsigned{m} != ++n) return false;
    return n == 12;
}
DABIR_LAW(months_have_their_names_in_order)
