// Timestamps to instants and back: a Jalali date and a time to the second, the formats known at compile time or not.
#include <dabir/date/format.hpp>
#include <dabir/date/parse.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "peers/c_library.hpp"
#include "peers/iso_from_chars.hpp"
#ifndef DABIR_BENCH_NO_ICU
#include "peers/icu.hpp"

#include <unicode/uversion.h>
#endif
#ifndef DABIR_BENCH_NO_LIBJALALI
#include "peers/libjalali.hpp"
#endif
#include "support/race.hpp"
#include "support/random_days.hpp"

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// A second of each of the random days; of the years after 1347, where libjalali finds its way back.
const std::vector<std::int64_t>& instants() {
    static const std::vector<std::int64_t> made = [] {
        std::mt19937 random{1404};
        std::vector<std::int64_t> all;
        for (const std::int32_t day : random_days()) 
            all.push_back(day * std::int64_t{86400} + static_cast<std::int32_t>(random() % 86400u));
        return all;
    }();
    return made;
}

std::string two(std::uint32_t n) { return std::to_string(n / 10) + std::to_string(n % 10); }

/// Written out by hand, by the official calendar or chrono's.
std::string written(std::int64_t instant, bool gregorian, char separator, char between, bool zone) {
    if (zone) instant += 12600;
    const auto day = static_cast<std::int32_t>(instant / 86400 - (instant % 86400 < 0));
    const auto second = static_cast<std::uint32_t>(instant - day * std::int64_t{86400});
    const peers::ymd d = true_date(day, gregorian);
    return std::to_string(d.year) + separator + two(d.month) + separator + two(d.day) + between + two(second / 3600) +
           ':' + two(second / 60 % 60) + ':' + two(second % 60) + (zone ? "+03:30" : "");
}

std::string in_persian(const std::string& text) { return dabir::convert_digits(text, dabir::digit_set::persian); }

std::vector<std::string> texts_of(bool gregorian, char separator, char between, bool zone, bool persian) {
    std::vector<std::string> texts;
    for (const std::int64_t instant : instants()) {
        const std::string text = written(instant, gregorian, separator, between, zone);
        texts.push_back(persian ? in_persian(text) : text);
    }
    return texts;
}

/// Reads every text, whose answers are the instants.
template <class Texts, class Read>
void add_parse(const std::string& workload, const std::string& name, const std::string& label, const Texts& texts,
               Read read, bool checked = true) {
    for (std::size_t i = 0; checked && i < texts.size(); ++i)
        if (read(texts[i]) != instants()[i]) wrong_result(workload + '/' + name + " at " + std::to_string(i));
    add_benchmark("parse_timestamp/" + workload + '/' + name, label, [read, &texts](benchmark::State& state) {
        for (auto _ : state)
            for (const auto& text : texts) benchmark::DoNotOptimize(read(text));
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
    });
}

/// Writes every instant.
template <class Write>
void add_format(const std::string& workload, const std::string& name, const std::string& label, Write write) {
    add_benchmark("format_timestamp/" + workload + '/' + name, label, [write](benchmark::State& state) {
        for (auto _ : state)
            for (const std::int64_t instant : instants()) {
                benchmark::DoNotOptimize(write(instant));
                benchmark::ClobberMemory();
            }
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(instants().size()));
    });
}

std::int64_t value(bool read, sys_seconds instant) { return read ? instant.time_since_epoch().count() : -1; }

std::int64_t parse_local(std::string_view text) {
    sys_seconds instant{};
    const bool read{dabir::parse<"%Y/%m/%d %H:%M:%S">(text, instant)};
    return value(read, instant);
}

std::int64_t parse_iso(std::string_view text) {
    sys_seconds instant{};
    const bool read{dabir::parse<"%Y-%m-%dT%H:%M:%S%Ez">(text, instant)};
    return value(read, instant);
}

volatile bool is_known_later = true;

std::int64_t parse_runtime_local(std::string_view text) {
    static const std::string_view format = is_known_later ? "%Y/%m/%d %H:%M:%S" : "";
    sys_seconds instant{};
    const bool read{dabir::parse(text, dabir::runtime_format{format}, instant)};
    return value(read, instant);
}

std::int64_t parse_runtime_iso(std::string_view text) {
    static const std::string_view format = is_known_later ? "%Y-%m-%dT%H:%M:%S%Ez" : "";
    sys_seconds instant{};
    const bool read{dabir::parse(text, dabir::runtime_format{format}, instant)};
    return value(read, instant);
}

std::int64_t parse_from_chars(std::string_view text) { return peers::iso_from_chars::parse(text).value_or(-1); }

}  // namespace

void add_benchmarks() {
    // The peer that sets the measure reads the same instants in the Gregorian calendar, in ASCII.
    static const auto gregorian = texts_of(true, '-', 'T', false, false),
                      gregorian_zone = texts_of(true, '-', 'T', true, false);
    static const auto ascii = texts_of(false, '/', ' ', false, false), persian = texts_of(false, '/', ' ', false, true);
    static const auto iso = texts_of(false, '-', 'T', true, false);

    const std::string peer = "std::from_chars, Gregorian ISO in ASCII";
    add_parse("local", "iso_from_chars", peer, gregorian, parse_from_chars);
    add_parse("local", "dabir", "dabir, Persian digits", persian, parse_local);
    add_parse("local", "dabir_ascii", "dabir, ASCII", ascii, parse_local);
    add_parse("local", "dabir_runtime", "dabir, format at run time, Persian digits", persian, parse_runtime_local);
    add_parse("local", "dabir_runtime_ascii", "dabir, format at run time, ASCII", ascii, parse_runtime_local);
    add_parse("iso", "iso_from_chars", peer, gregorian_zone, parse_from_chars);
    add_parse("iso", "dabir", "dabir, Persian digits", iso, parse_iso);
    add_parse("iso", "dabir_runtime", "dabir, format at run time, Persian digits", iso, parse_runtime_iso);
#ifdef DABIR_BENCH_NO_ICU
    add_skipped("parse_timestamp/local/icu", DABIR_BENCH_NO_ICU);
#else
    static const auto utf16 = [] {
        std::vector<icu::UnicodeString> made;
        for (const std::string& text : persian) made.push_back(icu::UnicodeString::fromUTF8(text));
        return made;
    }();
    add_parse("local", "icu", "ICU " U_ICU_VERSION ", SimpleDateFormat", utf16, peers::icu::parse_timestamp);
#endif
#ifdef DABIR_BENCH_NO_LIBJALALI
    add_skipped("parse_timestamp/local/libjalali", DABIR_BENCH_NO_LIBJALALI);
#else
    // Not checked: libjalali is a day off in many years (see the test of its adapter).
    add_parse("local", "libjalali", "libjalali, jstrptime and jstrftime", ascii,
              [](const std::string& text) { return peers::libjalali::parse_timestamp(text.c_str()); }, false);
#endif

    static char buffer[64];
    const auto view = [](dabir::to_chars_result result) {
        return std::string_view{buffer, static_cast<std::size_t>(result.ptr - buffer)};
    };
    const auto at = [](std::int64_t instant) { return sys_seconds{seconds{instant}}; };
    const auto write_persian = [=](std::int64_t n) {
        return view(dabir::to_chars<"%Y/%m/%d %H:%M:%S">(buffer, buffer + sizeof buffer, at(n),
                                                         {.digits = dabir::digit_set::persian}));
    };
    const auto write_ascii = [=](std::int64_t n) {
        return view(dabir::to_chars<"%Y/%m/%d %H:%M:%S">(buffer, buffer + sizeof buffer, at(n)));
    };
    const auto write_runtime = [=](std::int64_t n) {
        static const std::string_view format = is_known_later ? "%Y/%m/%d %H:%M:%S" : "";
        return view(dabir::to_chars(buffer, buffer + sizeof buffer, dabir::runtime_format{format}, at(n)));
    };
    for (std::size_t i = 0; i < instants().size(); ++i) {
        const std::int64_t n = instants()[i];
        if (write_persian(n) != persian[i] || write_ascii(n) != ascii[i] || write_runtime(n) != ascii[i])
            wrong_result("format_timestamp of " + ascii[i]);
    }
    add_format("local", "dabir", "dabir, Persian digits", write_persian);
    add_format("local", "dabir_ascii", "dabir, ASCII", write_ascii);
    add_format("local", "dabir_runtime_ascii", "dabir, format at run time, ASCII", write_runtime);
    add_format("local", "strftime", "gmtime_r and strftime, Gregorian",
               [](std::int64_t n) { return peers::c_library::format_timestamp(n, buffer); });
#ifndef DABIR_BENCH_NO_LIBJALALI
    add_format("local", "libjalali", "libjalali, jstrptime and jstrftime",
               [](std::int64_t n) { return peers::libjalali::format_timestamp(n, buffer); });
#endif
#ifndef DABIR_BENCH_NO_ICU
    static icu::UnicodeString made;
    for (std::size_t i = 0; i < instants().size(); ++i)
        if (peers::icu::format_timestamp(instants()[i], made) != utf16[i]) wrong_result("ICU writes " + ascii[i]);
    add_format("local", "icu", "ICU " U_ICU_VERSION ", SimpleDateFormat",
               [](std::int64_t n) { return peers::icu::format_timestamp(n, made).length(); });
#endif
}
