// Every kernel of batch.hpp against the plain loops: any days, any bytes as dates.
#include <dabir/date/batch.hpp>

#include <cstdint>
#include <cstring>
#include <vector>

namespace {

struct rows_of {
    std::vector<std::int16_t> year;
    std::vector<std::uint8_t> month, day;
    bool all_ok = false;

    explicit rows_of(std::size_t rows) : year(rows), month(rows), day(rows) {}
    bool operator==(const rows_of&) const = default;
};

template <class FromDays, class ToDays>
void check(FromDays from_days, ToDays to_days, const std::vector<std::int32_t>& days, const rows_of& bytes) {
    const std::size_t rows = days.size();
    rows_of plain{rows}, fast{rows};
    plain.all_ok =
        dabir::detail::rows_from_days(days.data(), rows, plain.year.data(), plain.month.data(), plain.day.data());
    fast.all_ok = from_days(days.data(), rows, fast.year.data(), fast.month.data(), fast.day.data());
    if (plain != fast) __builtin_trap();
    std::vector<std::int32_t> plain_days(rows), fast_days(rows);
    const rows_of* const inputs[] = {&plain, &bytes};
    for (const rows_of* dates : inputs) {
        const bool a = dabir::detail::rows_to_days(dates->year.data(), dates->month.data(), dates->day.data(), rows,
                                                   plain_days.data());
        const bool b = to_days(dates->year.data(), dates->month.data(), dates->day.data(), rows, fast_days.data());
        if (a != b || plain_days != fast_days) __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::size_t rows = size / 4;
    std::vector<std::int32_t> days(rows);
    rows_of bytes{rows};
    for (std::size_t i = 0; i < rows; ++i) {
        std::memcpy(&days[i], data + 4 * i, 4);
        if (data[4 * i + 3] % 2) days[i] %= 70000;  // near today, half of the time
        std::memcpy(&bytes.year[i], data + 4 * i, 2);
        if (data[4 * i + 2] % 2) bytes.year[i] = static_cast<std::int16_t>(1178 + data[4 * i]);
        bytes.month[i] = data[4 * i + 2] % 16;
        bytes.day[i] = data[4 * i + 3] % 34;
    }
#if defined(DABIR_SIMD_X86)
    namespace detail = dabir::detail;
    check(detail::sse2::jalali_from_days, detail::sse2::days_from_jalali, days, bytes);
    if (detail::has_avx2()) check(detail::avx2::jalali_from_days, detail::avx2::days_from_jalali, days, bytes);
#elif defined(DABIR_SIMD_NEON)
    check(dabir::detail::neon::jalali_from_days, dabir::detail::neon::days_from_jalali, days, bytes);
#else
    check(dabir::detail::rows_from_days, dabir::detail::rows_to_days, days, bytes);
#endif
    return 0;
}
