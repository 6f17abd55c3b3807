#ifndef DABIR_DATE_BATCH_HPP
#define DABIR_DATE_BATCH_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include <dabir/base/simd.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/parse.hpp>

/// Whole columns of dates: day numbers to year, month and day and back, a vector at a time, and texts to day numbers.
///
///     std::vector<std::int32_t> days = ...;            // since 1970-01-01: an Arrow date32 column is such a buffer
///     std::vector<std::int16_t> year(days.size());
///     std::vector<std::uint8_t> month(days.size()), day(days.size());
///     const auto result = dabir::to_jalali(days, {year, month, day});
///     assert(result.rows == days.size() && result.not_ok == 0);
///
///     std::span<const std::string_view> texts = ...;               // or text_column, an Arrow utf8 column
///     parse_days<"%Y/%m/%d">(texts, days, {.in = mask, .out = mask});
///
/// Each row is what the scalar conversion of jalali.hpp gives. On x86-64 each call takes SSE2 or AVX2 by what the
/// processor has, on aarch64 NEON; blocks with a row outside 1178..1502, or to days a 30 Esfand, go row by row. Nothing
/// allocates.
namespace dabir::inline v0_1 {

/// The parts of Jalali dates, one column each.
struct jalali_columns {
    std::span<std::int16_t> year;   ///< -32767..32767; -32768 where there is no date
    std::span<std::uint8_t> month;  ///< 1..12; 0 where there is no date
    std::span<std::uint8_t> day;    ///< 1..31; 0 where there is no date
};

/// The same, to be read.
struct const_jalali_columns {
    std::span<const std::int16_t> year;   ///< any number
    std::span<const std::uint8_t> month;  ///< any number
    std::span<const std::uint8_t> day;    ///< any number

    /// Columns as they are.
    constexpr const_jalali_columns(std::span<const std::int16_t> y, std::span<const std::uint8_t> m,
                                   std::span<const std::uint8_t> d) noexcept
        : year{y}, month{m}, day{d} {}
    /// Columns that were written.
    constexpr const_jalali_columns(const jalali_columns& columns) noexcept
        : year{columns.year}, month{columns.month}, day{columns.day} {}
};

/// Which rows have a value, as Arrow has it: row i is bit i % 8 of byte i / 8, 1 for a value. The two may be one
/// buffer.
struct column_validity {
    std::span<const std::uint8_t> in;  ///< of the input; empty when every row has a value
    std::span<std::uint8_t> out;       ///< written, where it is given: rows with a value that converts
};

/// What was done.
struct column_result {
    std::size_t rows = 0;    ///< rows converted
    std::size_t not_ok = 0;  ///< of these, rows with a value that is no date, or a day outside the range of years
};

/// The number of days where there is no date to convert.
inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

///@{ Converts as many rows as the shortest column (or mask that is given) has. A row without a value, or whose value
/// does not convert, becomes no date: year -32768, month and day 0, or `no_day`. Bytes of the written mask beyond the
/// rows are left alone; the last byte's bits beyond them are cleared. Columns must not overlap.
[[nodiscard]] constexpr column_result to_jalali(std::span<const std::int32_t> days, const jalali_columns& dates,
                                                const column_validity& validity = {}) noexcept;
[[nodiscard]] constexpr column_result to_days(const const_jalali_columns& dates, std::span<std::int32_t> days,
                                              const column_validity& validity = {}) noexcept;
///@}

/// A column of texts as Arrow has it: text i is the bytes offsets[i]..offsets[i + 1] of `bytes`, so that there is an
/// offset more than there are texts.
struct text_column {
    std::span<const std::int32_t> offsets;  ///< any numbers: a text that does not lie in the bytes is no date
    std::string_view bytes;                 ///< of all texts
};

///@{ Reads a column of texts in one format as `parse<Format>` reads them, in the calendar of the options, to days since
/// 1970-01-01; a time in the format is read and checked, no more. Rows, masks and results are as above: a text that is
/// no date becomes `no_day`, and the text of a row without a value is not looked at.
template <detail::fixed_string Format>
[[nodiscard]] constexpr column_result parse_days(std::span<const std::string_view> texts, std::span<std::int32_t> days,
                                                 const column_validity& validity = {},
                                                 const parse_options& options = {}) noexcept;
template <detail::fixed_string Format>
[[nodiscard]] constexpr column_result parse_days(const text_column& texts, std::span<std::int32_t> days,
                                                 const column_validity& validity = {},
                                                 const parse_options& options = {}) noexcept;
///@}

namespace detail {

/// The plain loops, to which the kernels are held. They return whether every row was a date.
constexpr bool rows_from_days(const std::int32_t* days, std::size_t rows, std::int16_t* years, std::uint8_t* months,
                              std::uint8_t* days_of_month) noexcept {
    bool all_ok = true;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::uint32_t packed = jalali::detail::civil_from_days(days[i]);
        years[i] = static_cast<std::int16_t>(packed);
        months[i] = static_cast<std::uint8_t>(packed >> 16);
        days_of_month[i] = static_cast<std::uint8_t>(packed >> 24);
        all_ok &= packed != jalali::detail::not_a_date;
    }
    return all_ok;
}

constexpr bool rows_to_days(const std::int16_t* years, const std::uint8_t* months, const std::uint8_t* days_of_month,
                            std::size_t rows, std::int32_t* days) noexcept {
    bool all_ok = true;
    for (std::size_t i = 0; i < rows; ++i) {
        const bool ok = years[i] >= jalali::detail::min_year &&
                        jalali::detail::is_date(years[i], months[i], days_of_month[i]);
        days[i] = ok ? jalali::detail::days_from_civil(years[i], months[i], days_of_month[i]) : no_day;
        all_ok &= ok;
    }
    return all_ok;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#if defined(DABIR_SIMD_X86)
namespace dabir::inline v0_1::detail::sse2 {
#include <dabir/date/detail/jalali_columns.inc>
}
#include <dabir/base/avx2_begin.inc>
namespace dabir::inline v0_1::detail::avx2 {
#include <dabir/date/detail/jalali_columns.inc>
}
#include <dabir/base/avx2_end.inc>
#elif defined(DABIR_SIMD_NEON)
namespace dabir::inline v0_1::detail::neon {
#include <dabir/date/detail/jalali_columns.inc>
}
#endif

namespace dabir::inline v0_1 {
namespace detail {

constexpr bool convert_rows(const std::int32_t* days, std::size_t rows, const jalali_columns& dates) noexcept {
    if (!std::is_constant_evaluated()) {
#if defined(DABIR_SIMD_X86)
        const auto kernel = has_avx2() ? avx2::jalali_from_days : sse2::jalali_from_days;
        return kernel(days, rows, dates.year.data(), dates.month.data(), dates.day.data());
#elif defined(DABIR_SIMD_NEON)
        return neon::jalali_from_days(days, rows, dates.year.data(), dates.month.data(), dates.day.data());
#endif
    }
    return rows_from_days(days, rows, dates.year.data(), dates.month.data(), dates.day.data());
}

constexpr bool convert_rows(const const_jalali_columns& dates, std::size_t rows, std::int32_t* days) noexcept {
    if (!std::is_constant_evaluated()) {
#if defined(DABIR_SIMD_X86)
        const auto kernel = has_avx2() ? avx2::days_from_jalali : sse2::days_from_jalali;
        return kernel(dates.year.data(), dates.month.data(), dates.day.data(), rows, days);
#elif defined(DABIR_SIMD_NEON)
        return neon::days_from_jalali(dates.year.data(), dates.month.data(), dates.day.data(), rows, days);
#endif
    }
    return rows_to_days(dates.year.data(), dates.month.data(), dates.day.data(), rows, days);
}

[[nodiscard]] constexpr std::size_t shortest(std::initializer_list<std::size_t> sizes,
                                             const column_validity& validity) noexcept {
    std::size_t rows = *sizes.begin();
    const auto limit = [&rows](std::size_t size) { rows = size < rows ? size : rows; };
    for (const std::size_t size : sizes) limit(size);
    // A mask has eight rows a byte; compared before it is multiplied, so that nothing overflows.
    if (!validity.in.empty()) limit(validity.in.size() > rows / 8 ? rows : validity.in.size() * 8);
    if (!validity.out.empty()) limit(validity.out.size() > rows / 8 ? rows : validity.out.size() * 8);
    return rows;
}

/// Takes out the rows without a value, counts those that did not convert, and writes the mask. `is_ok(i)` tells of a
/// row that was converted, `clear(i)` makes it no date.
template <class IsOk, class Clear>
constexpr std::size_t finish_rows(std::size_t rows, const column_validity& validity, bool all_ok, IsOk is_ok,
                                  Clear clear) noexcept {
    if (all_ok && validity.in.empty() && validity.out.empty()) return 0;
    std::size_t not_ok = 0;
    for (std::size_t byte = 0; byte * 8 < rows; ++byte) {
        const std::size_t first = byte * 8, count = rows - first < 8 ? rows - first : 8;
        const unsigned all = 0xFFu >> (8 - count);
        const unsigned valid = validity.in.empty() ? all : validity.in[byte] & all;
        unsigned converted = valid;
        if (!all_ok || valid != all) {
            for (std::size_t bit = 0; bit < count; ++bit) {
                if ((valid >> bit & 1) == 0) clear(first + bit);
                else if (!is_ok(first + bit)) converted &= ~(1u << bit), ++not_ok;
            }
        }
        if (!validity.out.empty()) validity.out[byte] = static_cast<std::uint8_t>(converted);
    }
    return not_ok;
}

}  // namespace detail

constexpr column_result to_jalali(std::span<const std::int32_t> days, const jalali_columns& dates,
                                  const column_validity& validity) noexcept {
    const std::size_t rows =
        detail::shortest({days.size(), dates.year.size(), dates.month.size(), dates.day.size()}, validity);
    const bool all_ok = detail::convert_rows(days.data(), rows, dates);
    return {rows, detail::finish_rows(
                      rows, validity, all_ok, [&](std::size_t i) { return dates.month[i] != 0; },
                      [&](std::size_t i) {
                          dates.year[i] = std::numeric_limits<std::int16_t>::min();
                          dates.month[i] = dates.day[i] = 0;
                      })};
}

constexpr column_result to_days(const const_jalali_columns& dates, std::span<std::int32_t> days,
                                const column_validity& validity) noexcept {
    const std::size_t rows =
        detail::shortest({days.size(), dates.year.size(), dates.month.size(), dates.day.size()}, validity);
    const bool all_ok = detail::convert_rows(dates, rows, days.data());
    return {rows, detail::finish_rows(
                      rows, validity, all_ok, [&](std::size_t i) { return days[i] != no_day; },
                      [&](std::size_t i) { days[i] = no_day; })};
}

namespace detail {

/// Reads rows of which `text(i)` is the text.
template <fixed_string Format, class Date, class Text>
constexpr column_result parse_rows(std::size_t rows, Text text, std::span<std::int32_t> days,
                                   const column_validity& validity, const parse_options& options) noexcept {
    bool all_ok = true;
    for (std::size_t i = 0; i < rows; ++i) {
        if (!validity.in.empty() && (validity.in[i / 8] >> i % 8 & 1) == 0) continue;
        Date date{std::chrono::sys_days{}};
        const bool ok{parse<Format>(text(i), date, options)};
        days[i] = ok ? static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count()) : no_day;
        all_ok &= ok;
    }
    return {rows, finish_rows(
                      rows, validity, all_ok, [&](std::size_t i) { return days[i] != no_day; },
                      [&](std::size_t i) { days[i] = no_day; })};
}

template <fixed_string Format, class Text>
constexpr column_result parse_rows_in(std::size_t rows, Text text, std::span<std::int32_t> days,
                                      const column_validity& validity, const parse_options& options) noexcept {
    switch (options.calendar) {
        case calendar::gregorian:
            return parse_rows<Format, std::chrono::year_month_day>(rows, text, days, validity, options);
        case calendar::hijri: return parse_rows<Format, hijri::year_month_day>(rows, text, days, validity, options);
        default: return parse_rows<Format, jalali::year_month_day>(rows, text, days, validity, options);
    }
}

}  // namespace detail

template <detail::fixed_string Format>
constexpr column_result parse_days(std::span<const std::string_view> texts, std::span<std::int32_t> days,
                                   const column_validity& validity, const parse_options& options) noexcept {
    const std::size_t rows = detail::shortest({texts.size(), days.size()}, validity);
    return detail::parse_rows_in<Format>(
        rows, [texts](std::size_t i) { return texts[i]; }, days, validity, options);
}

template <detail::fixed_string Format>
constexpr column_result parse_days(const text_column& texts, std::span<std::int32_t> days,
                                   const column_validity& validity, const parse_options& options) noexcept {
    const std::size_t count = texts.offsets.empty() ? 0 : texts.offsets.size() - 1;
    const auto text = [&texts](std::size_t i) -> std::string_view {
        const std::int64_t first = texts.offsets[i], last = texts.offsets[i + 1];
        if (first < 0 || last < first || static_cast<std::uint64_t>(last) > texts.bytes.size()) return {};
        return texts.bytes.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
    };
    const std::size_t rows = detail::shortest({count, days.size()}, validity);
    return detail::parse_rows_in<Format>(rows, text, days, validity, options);
}

}  // namespace dabir::inline v0_1

#endif
