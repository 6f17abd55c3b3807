// Columns of dates: day numbers to year, month and day and back, each kernel by its name, against the plain loop, in
// cache and over eight million rows. The floor is a move of the same bytes between the same columns.
#include <dabir/date/batch.hpp>

#include <cstring>
#include <vector>

#include "support/race.hpp"
#include "support/random_days.hpp"

namespace {

namespace detail = dabir::detail;

struct table {
    std::vector<std::int32_t> days;
    std::vector<std::int16_t> year;
    std::vector<std::uint8_t> month, day;

    explicit table(std::size_t rows) : days(rows), year(rows), month(rows), day(rows) {
        const auto& some = random_days();
        for (std::size_t i = 0; i < rows; ++i) days[i] = some[i % some.size()];
        detail::rows_from_days(days.data(), rows, year.data(), month.data(), day.data());
    }
    [[nodiscard]] std::size_t rows() const { return days.size(); }
    friend bool operator==(const table&, const table&) = default;
};

using converter = void (*)(table&);

template <auto Kernel>
void from_days(table& t) {
    Kernel(t.days.data(), t.rows(), t.year.data(), t.month.data(), t.day.data());
}

template <auto Kernel>
void to_days(table& t) {
    Kernel(t.year.data(), t.month.data(), t.day.data(), t.rows(), t.days.data());
}

/// One after the other through the public types, as a program without columns does it.
void from_days_by_type(table& t) {
    for (std::size_t i = 0; i < t.rows(); ++i) {
        const dabir::jalali::year_month_day date = std::chrono::sys_days{std::chrono::days{t.days[i]}};
        t.year[i] = static_cast<std::int16_t>(int{date.year()});
        t.month[i] = static_cast<std::uint8_t>(unsigned{date.month()});
        t.day[i] = static_cast<std::uint8_t>(unsigned{date.day()});
    }
}

void to_days_by_type(table& t) {
    namespace jl = dabir::jalali;
    for (std::size_t i = 0; i < t.rows(); ++i) {
        const jl::year_month_day date{jl::year{t.year[i]}, jl::month{t.month[i]}, std::chrono::day{t.day[i]}};
        t.days[i] = static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
    }
}

// Sixteen rows at a time; memcpy of these sizes becomes vector moves, and the barrier keeps the loop from becoming one
// call, which would pass the cache by.
void move_from_days(table& t) {
    for (std::size_t i = 0; i + 16 <= t.rows(); i += 16) {
        std::memcpy(&t.year[i], &t.days[i], 32);
        std::memcpy(&t.month[i], &t.days[i + 8], 16);
        std::memcpy(&t.day[i], &t.days[i + 12], 16);
        benchmark::ClobberMemory();
    }
}

void move_to_days(table& t) {
    for (std::size_t i = 0; i + 16 <= t.rows(); i += 16) {
        std::memcpy(&t.days[i], &t.year[i], 32);
        std::memcpy(&t.days[i + 8], &t.month[i], 16);
        std::memcpy(&t.days[i + 12], &t.day[i], 16);
        benchmark::ClobberMemory();
    }
}

void add(const std::string& operation, const std::string& workload, std::size_t rows, const std::string& name,
         const std::string& label, converter convert, bool is_move) {
    const std::string full = operation + '/' + workload + '/' + name;
    if (!is_move) {
        const table expected{rows};
        table got{rows};
        convert(got);
        if (got != expected) wrong_result(full);
    }
    add_benchmark(full, label, [convert, rows](benchmark::State& state) {
        table t{rows};
        for (auto _ : state) {
            convert(t);
            benchmark::ClobberMemory();
        }
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    });
}

}  // namespace

void add_benchmarks() {
    struct implementation {
        const char *name, *label;
        converter from, to;
        bool is_move = false;
    };
    std::vector<implementation> all{
        {"plain", "dabir, the plain loop", from_days<detail::rows_from_days>, to_days<detail::rows_to_days>},
        {"by_type", "dabir, date by date, not checked", from_days_by_type, to_days_by_type},
        {"move", "moving the same bytes", move_from_days, move_to_days, true},
    };
#if defined(DABIR_SIMD_X86)
    namespace sse2 = detail::sse2;
    namespace avx2 = detail::avx2;
    all.push_back({"sse2", "dabir, SSE2", from_days<sse2::jalali_from_days>, to_days<sse2::days_from_jalali>});
    if (detail::has_avx2())
        all.push_back({"avx2", "dabir, AVX2", from_days<avx2::jalali_from_days>, to_days<avx2::days_from_jalali>});
#endif
    constexpr std::pair<const char*, std::size_t> workloads[] = {{"65536_rows", 65536}, {"8388608_rows", 8 << 20}};
    for (const auto& [workload, rows] : workloads)
        for (const implementation& each : all) {
            add("columns_from_days", workload, rows, each.name, each.label, each.from, each.is_move);
            add("columns_to_days", workload, rows, each.name, each.label, each.to, each.is_move);
        }
}
