// Date -> day number, by every calendar: each takes the same days, written in its own calendar and type.
#include <bit>

#include "support/calendars.hpp"
#include "support/race.hpp"
#include "support/random_days.hpp"

namespace {

template <class Date>
const std::vector<Date>& random_dates(bool gregorian) {
    static const std::vector<Date> dates = [gregorian] {
        std::vector<Date> made;
        for (const std::int32_t day : random_days())
            made.push_back(peers::date_of<Date>(true_date(day, gregorian)));
        return made;
    }();
    return dates;
}

/// The date with a number, in truth 0, added to its year; not through a constructor, which is not what is measured.
template <class Date>
Date with_link(const Date& date, std::int32_t link) {
    if constexpr (std::same_as<Date, peers::ymd>) {
        return {date.year + link, date.month, date.day};
    } else {
        return std::bit_cast<Date>(std::bit_cast<std::uint32_t>(date) + static_cast<std::uint32_t>(link));
    }
}

template <auto ToDays, class Date>
void independent(benchmark::State& state, const std::vector<Date>& dates) {
    for (auto _ : state) {
        for (const Date& date : dates) {
            const std::int32_t day = ToDays(date);
            benchmark::DoNotOptimize(day);
        }
    }
}

/// Each year is known only when the last day number is.
template <auto ToDays, class Date>
void chained(benchmark::State& state, const std::vector<Date>& dates) {
    const std::int32_t zero = unknown_zero;
    std::int32_t link = 0;
    for (auto _ : state) {
        for (const Date& date : dates) {
            const std::int32_t day = ToDays(with_link(date, link));
            link = day & zero;
            benchmark::DoNotOptimize(day);
        }
    }
}

template <class Date>
void scan(benchmark::State& state, const std::vector<Date>& dates) {
    for (auto _ : state)
        for (const Date& date : dates) benchmark::DoNotOptimize(date);
}

template <class Date>
void add(const std::string& workload, const std::string& name, const std::string& label,
         void (*run)(benchmark::State&, const std::vector<Date>&), bool gregorian = false) {
    add_benchmark("jalali_to_days/" + workload + '/' + name, label, [run, gregorian](benchmark::State& state) {
        const auto& dates = random_dates<Date>(gregorian);
        run(state, dates);
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates.size()));
    });
}

struct visitor {
    template <auto FromDays, auto ToDays>
    void operator()(const calendar<FromDays, ToDays>& peer) const {
        using date = typename calendar<FromDays, ToDays>::date;
        const bool gregorian = peer.kind == calendar_kind::gregorian;
        if (peer.kind != calendar_kind::jalali_wrong_in_1404)
            for (const std::int32_t day : random_days()) {
                const peers::ymd written = true_date(day, gregorian);
                const std::int32_t got = ToDays(peers::date_of<date>(written));
                if (got == day) continue;
                wrong_result(peer.name + " has " + to_text(written) + " on day " + std::to_string(got));
            }
        add<date>("independent", peer.name, peer.label, independent<ToDays, date>, gregorian);
        add<date>("chained", peer.name, peer.label, chained<ToDays, date>, gregorian);
    }
    void operator()(const missing_calendar& peer) const {
        for (const auto* workload : {"independent", "chained"})
            add_skipped(std::string{"jalali_to_days/"} + workload + '/' + peer.name, peer.why);
    }
};

}  // namespace

void add_benchmarks() {
    add<dabir::jalali::year_month_day>("independent", "scan", "reading the dates", scan);
    for_each_calendar(visitor{});
}
