// Names of months, weekdays, parts of the day and eras at the beginning of a text: what is it, and where does it end?
#include <dabir/date/names.hpp>

#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/race.hpp"

namespace {

struct name {
    std::string spelling;
    std::string kind;
    int value;
};

/// The spellings of the tests' table that are months or weekdays.
const std::vector<name>& names() {
    static const std::vector<name> read = [] {
        std::ifstream file{DABIR_SOURCE_DIR "/tests/data/names.tsv", std::ios::binary};
        std::vector<name> made;
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line[0] == '#') continue;
            const std::size_t one = line.find('\t'), two = line.find('\t', one + 1);
            const std::string kind = line.substr(0, one);
            if (kind == "era" || kind == "daypart") continue;
            made.push_back({line.substr(two + 1), kind, std::stoi(line.substr(one + 1, two - one - 1))});
        }
        if (made.size() < 300) wrong_result("tests/data/names.tsv is not there");
        return made;
    }();
    return read;
}

/// 4,096 texts, each a name of a kind and a year.
const std::vector<const name*>& drawn(const std::string& kind) {
    static std::map<std::string, std::vector<const name*>> made;
    auto& of_kind = made[kind];
    if (of_kind.empty()) {
        std::vector<const name*> all;
        for (const name& each : names())
            if (each.kind == kind) all.push_back(&each);
        std::mt19937 random{1404};
        for (int i = 0; i < 4096; ++i) of_kind.push_back(all[random() % all.size()]);
    }
    return of_kind;
}

struct answer {
    int value = -1;
    std::size_t end = 0;
};

/// The names of the kind one by one, as they stand in the table: the longest that the text begins with.
template <class Value>
answer one_by_one(std::string_view text, const std::vector<std::pair<std::string_view, int>>& table) {
    answer best;
    for (const auto& [spelling, value] : table)
        if (spelling.size() > best.end && text.starts_with(spelling)) best = {value, spelling.size()};
    return best;
}

int number_of(dabir::jalali::month m) { return static_cast<int>(unsigned{m}); }
int number_of(std::chrono::month m) { return static_cast<int>(unsigned{m}); }
int number_of(std::chrono::weekday w) { return static_cast<int>(w.c_encoding()); }

template <class Value>
answer trie(std::string_view text, const std::vector<std::pair<std::string_view, int>>&) {
    Value value{};
    const auto result = dabir::parse_name(text, value);
    if (!result) return {};
    return {number_of(value), static_cast<std::size_t>(result.ptr - text.data())};
}

template <class Value>
void add_kind(const std::string& kind, const std::string& workload) {
    static std::vector<std::string> texts;
    static std::vector<std::pair<std::string_view, int>> table;
    for (const name& each : names())
        if (each.kind == kind) table.emplace_back(each.spelling, each.value);
    for (const name* each : drawn(kind)) texts.push_back(each->spelling + " 1401");
    const auto add = [&](const std::string& implementation, const std::string& label, auto read) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const name& wanted = *drawn(kind)[i];
            const answer got = read(texts[i], table);
            if (got.value != wanted.value || got.end != wanted.spelling.size())
                wrong_result(implementation + " reads " + texts[i]);
        }
        add_benchmark("names/" + workload + '/' + implementation, label, [read](benchmark::State& state) {
            for (auto _ : state)
                for (const std::string& text : texts) benchmark::DoNotOptimize(read(text, table));
            state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
        });
    };
    add("dabir", "dabir", trie<Value>);
    add("one_by_one", "the same names, byte for byte, one by one", one_by_one<Value>);
}

}  // namespace

void add_benchmarks() {
    add_kind<dabir::jalali::month>("jalali", "jalali_months");
    add_kind<std::chrono::month>("gregorian", "gregorian_months");
    add_kind<std::chrono::weekday>("weekday", "weekdays");
}
