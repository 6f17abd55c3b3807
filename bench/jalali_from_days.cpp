// Day number -> date, by every calendar.
#include "support/calendars.hpp"
#include "support/race.hpp"
#include "support/random_days.hpp"

namespace {

template <auto FromDays>
void independent(benchmark::State& state) {
    const auto& days = random_days();
    for (auto _ : state) {
        for (const std::int32_t day : days) {
            const auto date = FromDays(day);
            benchmark::DoNotOptimize(date);
        }
    }
}

/// Each day is known only when the last date is, whole.
template <auto FromDays>
void chained(benchmark::State& state) {
    const auto& days = random_days();
    const std::int32_t zero = unknown_zero;
    std::int32_t link = 0;
    for (auto _ : state) {
        for (const std::int32_t day : days) {
            const auto date = FromDays(day + link);
            const peers::ymd f = peers::fields(date);
            link = (f.year ^ static_cast<std::int32_t>(f.month ^ f.day)) & zero;
            benchmark::DoNotOptimize(date);
        }
    }
}

void scan(benchmark::State& state) {
    const auto& days = random_days();
    for (auto _ : state)
        for (const std::int32_t day : days) benchmark::DoNotOptimize(day);
}

void add(const std::string& workload, const std::string& name, const std::string& label,
         void (*run)(benchmark::State&)) {
    add_benchmark("jalali_from_days/" + workload + '/' + name, label, [run](benchmark::State& state) {
        run(state);
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(random_days().size()));
    });
}

struct visitor {
    template <auto FromDays, auto ToDays>
    void operator()(const calendar<FromDays, ToDays>& peer) const {
        if (peer.kind != calendar_kind::jalali_wrong_in_1404)
            for (const std::int32_t day : random_days()) {
                const peers::ymd expected = true_date(day, peer.kind == calendar_kind::gregorian);
                const peers::ymd got = peers::fields(FromDays(day));
                if (got == expected) continue;
                wrong_result(peer.name + " has " + to_text(got) + " where it is " + to_text(expected));
            }
        add("independent", peer.name, peer.label, independent<FromDays>);
        add("chained", peer.name, peer.label, chained<FromDays>);
    }
    void operator()(const missing_calendar& peer) const {
        for (const auto* workload : {"independent", "chained"})
            add_skipped(std::string{"jalali_from_days/"} + workload + '/' + peer.name, peer.why);
    }
};

}  // namespace

void add_benchmarks() {
    add("independent", "scan", "reading the days", scan);
    for_each_calendar(visitor{});
}
