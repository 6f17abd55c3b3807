#ifndef DABIR_DATE_DETAIL_PACKED_DATE_HPP
#define DABIR_DATE_DETAIL_PACKED_DATE_HPP

#include <cstdint>

#include <dabir/base/config.hpp>

// Dates as plain numbers, between the arithmetic of a calendar and its types.

namespace dabir::inline v0_1::detail {

inline constexpr std::int32_t min_year = -32767;
inline constexpr std::int32_t max_year = 32767;

/// Year, month and day in 32 bits: the year in the low 16 bits as a two's complement number, then the month, then
/// the day. It is what a little-endian machine has in memory for {int16, uint8, uint8}.
[[nodiscard]] constexpr std::uint32_t pack(std::int32_t year, std::uint32_t month, std::uint32_t day) noexcept {
    return static_cast<std::uint16_t>(year) | month << 16 | day << 24;
}

/// What days outside the range of years become: year -32768, month 0, day 0.
inline constexpr std::uint32_t not_a_date = 0x8000;

}  // namespace dabir::inline v0_1::detail

#endif
