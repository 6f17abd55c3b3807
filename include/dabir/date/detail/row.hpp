#ifndef DABIR_DATE_DETAIL_ROW_HPP
#define DABIR_DATE_DETAIL_ROW_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/date/detail/said.hpp>
#include <dabir/date/detail/token.hpp>

// Numbers among other tokens: whether one stands for itself, is the end of something longer, is measured or counted by
// what follows, and numbers in a row with one separator between them.

namespace dabir::inline v0_1::detail {

[[nodiscard]] constexpr bool is_number(const token& t, unsigned least, unsigned most) noexcept {
    return t.is(token_kind::number) && t.digits >= least && t.digits <= most;
}

[[nodiscard]] constexpr said_number number_of(const token& t) noexcept {
    return {static_cast<std::int32_t>(t.value), t.digits};
}

[[nodiscard]] constexpr bool is_month(const token& t) noexcept { return t.is(token_kind::word) && t.word.is_month(); }

/// Whether a mark and a number touch what stands before them: it is the first of several numbers.
[[nodiscard]] constexpr bool goes_on(const token& mark, const token& number) noexcept {
    return mark.is(token_kind::mark) && number.is(token_kind::number) && !mark.spaced && !number.spaced;
}

/// Whether a number is stuck to Latin letters that are no part of a date: `v2`, `12px`.
[[nodiscard]] constexpr bool is_stuck(const token& before, const token& number, const token& after) noexcept {
    const auto allowed = [](const token& t) {
        return !t.latin || t.is(particle::iso_time) || t.is(word_class::zone) || t.is(word_class::daypart) ||
               t.is(word_class::weekday) || t.is(word_class::ordinal_suffix) || is_month(t);
    };
    return (!number.spaced && !before.is(U'_') && !allowed(before)) ||
           (!after.spaced && !after.is(U'_') && !allowed(after));
}

/// The n-th token before the one at `i`, n 1 or 2.
[[nodiscard]] constexpr const token& token_before(token_stream& in, std::size_t i, std::size_t n = 1) noexcept {
    return i < n ? in.previous(n - i) : in[i - n];
}

/// Whether the number at `i` is the end of a fraction, a time or a version, or stuck to a word: not a number of its
/// own. Behind a hyphen it is one.
[[nodiscard]] constexpr bool is_bound(token_stream& in, std::size_t i) noexcept {
    const token &mark = token_before(in, i), &number = in[i], &after = in[i + 1];
    if (is_stuck(mark, number, after)) return true;
    // A comma is in a number too ("12,000"), but not before a year or an hour.
    const bool comma = mark.is(U',') && number.digits != 4 && !after.is(U':');
    const bool divides = comma || mark.is(U'/') || mark.is(U'.') || mark.is(U':') || mark.is(U'\\');
    return divides && goes_on(mark, number) && token_before(in, i, 2).is(token_kind::number);
}

[[nodiscard]] constexpr bool is_currency(char32_t c) noexcept {
    return c == U'$' || c == U'\u00A3' || c == U'\u20AC' || c == U'\uFDFC';
}

/// Whether a unit stands behind the number at `i`: "2000 rial", "95 %".
[[nodiscard]] constexpr bool is_measured(token_stream& in, std::size_t i) noexcept {
    const token& after = in[i + 1];
    return !after.newline && (after.is(word_class::unit) || after.is(U'%') ||
                              (after.is(token_kind::mark) && is_currency(after.mark)));
}

/// Whether the number at `i` is the hour of what follows or counts it, by what that is: "10 at night", "14 hours of".
[[nodiscard]] constexpr bool is_counted(token_stream& in, std::size_t i) noexcept {
    const token &number = in[i], &after = in[i + 1], &next = in[i + 2];
    if (after.newline || !after.is(token_kind::word)) return false;
    if (after.is(word_class::daypart)) return number.value <= 24;
    if (after.is(particle::clock))
        return !next.is(token_kind::number) && !next.is(word_class::cardinal) && !next.is(U':');
    if (after.is(particle::day)) return !next.is(word_class::weekday);
    return after.is(word_class::ordinal_suffix) || after.is(particle::minute) || after.is(particle::second) ||
           after.is(particle::month) || after.is(particle::year) || is_month(after);
}

// ---- numbers in a row -------------------------------------------------------------------------------------------

/// Numbers with one and the same separator between them, all of it with spaces around or none of it.
struct number_row {
    std::size_t count = 0;  // of numbers; tokens are 2 * count - 1
    char32_t separator = 0;
    bool spaced = false;

    [[nodiscard]] constexpr std::size_t tokens() const noexcept { return 2 * count - 1; }
};

[[nodiscard]] constexpr bool separates_date(char32_t c) noexcept {
    return c == U'/' || c == U'-' || c == U'.' || c == U',' || c == U'\\';
}

/// The row that begins with the number at `i`, however long. A number that begins a time or belongs to a month's name
/// is no part of it.
[[nodiscard]] constexpr number_row read_row(token_stream& in, std::size_t i) noexcept {
    number_row row{1, 0, false};
    for (std::size_t at = i + 1; in[at + 1].is(token_kind::number); at += 2) {
        const token &mark = in[at], &number = in[at + 1], &after = in[at + 2];
        if (!mark.is(token_kind::mark) || !separates_date(mark.mark) || mark.spaced != number.spaced) break;
        if (mark.newline || number.newline) break;
        if (row.count > 1 && (mark.mark != row.separator || mark.spaced != row.spaced)) break;
        if (mark.mark == U',' && mark.spaced) break;
        if (after.is(U':') && in[at + 3].is(token_kind::number)) break;
        if (mark.spaced && is_month(after)) break;
        row.separator = mark.mark;
        row.spaced = mark.spaced;
        ++row.count;
    }
    return row;
}

/// Whether the number at `i` is the first of several: "1401/10/8", "12,000", "08:44", and of two digits also "25-30".
[[nodiscard]] constexpr bool is_first_of_many(token_stream& in, std::size_t i) noexcept {
    const token &number = in[i], &mark = in[i + 1], &next = in[i + 2];
    if (number.digits <= 2 && mark.is(U':') && next.is(token_kind::number)) return true;
    if (!goes_on(mark, next)) return false;
    return number.digits <= 2 || mark.is(U'/') || mark.is(U'.') || (mark.is(U',') && next.digits == 3) ||
           read_row(in, i).count == 3;
}

}  // namespace dabir::inline v0_1::detail

#endif
