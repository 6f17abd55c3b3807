// Whole columns: every kernel of this machine is held to the scalar conversion, row by row.
#include <dabir/date/batch.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/allocations.hpp"
#include "support/law.hpp"

namespace jl = dabir::jalali;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

struct columns {
    std::vector<std::int16_t> year;
    std::vector<std::uint8_t> month, day;

    explicit columns(std::size_t rows) : year(rows), month(rows), day(rows) {}
    operator dabir::jalali_columns() { return {year, month, day}; }
    operator dabir::const_jalali_columns() const { return {year, month, day}; }
};

struct kernel {
    std::string name;
    bool (*from_days)(const std::int32_t*, std::size_t, std::int16_t*, std::uint8_t*, std::uint8_t*) noexcept;
    bool (*to_days)(const std::int16_t*, const std::uint8_t*, const std::uint8_t*, std::size_t, std::int32_t*) noexcept;
};

std::vector<kernel> kernels() {
    namespace detail = dabir::detail;
    std::vector<kernel> all{{"plain", detail::rows_from_days, detail::rows_to_days}};
#if defined(DABIR_SIMD_X86)
    all.push_back({"sse2", detail::sse2::jalali_from_days, detail::sse2::days_from_jalali});
    if (detail::has_avx2()) all.push_back({"avx2", detail::avx2::jalali_from_days, detail::avx2::days_from_jalali});
    else MESSAGE("skipped: this processor has no AVX2");
#elif defined(DABIR_SIMD_NEON)
    all.push_back({"neon", detail::neon::jalali_from_days, detail::neon::days_from_jalali});
#endif
    return all;
}

/// The scalar conversion, as the public types give it.
jl::year_month_day date_of(std::int32_t n) { return sys_days{days{n}}; }

std::int32_t day_of(const jl::year_month_day& date) {
    return date.ok() ? static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count()) : dabir::no_day;
}

jl::year_month_day row(const columns& c, std::size_t i) {
    return {jl::year{c.year[i]}, jl::month{c.month[i]}, std::chrono::day{c.day[i]}};
}

/// Every day of the cycle and around its ends, the ends of everything, and random days.
std::vector<std::int32_t> many_days() {
    std::vector<std::int32_t> all;
    for (std::int32_t n = -62377 - 40; n < -62377 + 118703 + 40; ++n) all.push_back(n);
    for (std::int32_t k = 0; k < 40; ++k) {
        all.push_back(std::numeric_limits<std::int32_t>::min() + k);
        all.push_back(std::numeric_limits<std::int32_t>::max() - k);
        all.push_back(jl::detail::first_day - 20 + k);
        all.push_back(jl::detail::last_day - 20 + k);
    }
    std::mt19937 random{1501};
    for (int n = 0; n < 20000; ++n) all.push_back(static_cast<std::int32_t>(random()));
    for (int n = 0; n < 20000; ++n) all.push_back(static_cast<std::int32_t>(random() % 24000000) - 12460527);
    return all;
}

}  // namespace

TEST_CASE("kernels give what the scalar conversion gives, both ways") {
    const std::vector<std::int32_t> in = many_days();
    for (const kernel& k : kernels()) {
        CAPTURE(k.name);
        columns out{in.size()};
        CHECK_FALSE(k.from_days(in.data(), in.size(), out.year.data(), out.month.data(), out.day.data()));
        int wrong = 0;
        for (std::size_t i = 0; i < in.size(); ++i) wrong += row(out, i) != date_of(in[i]);
        CHECK(wrong == 0);
        std::vector<std::int32_t> back(in.size());
        CHECK_FALSE(k.to_days(out.year.data(), out.month.data(), out.day.data(), in.size(), back.data()));
        for (std::size_t i = 0; i < in.size(); ++i) wrong += back[i] != (date_of(in[i]).ok() ? in[i] : dabir::no_day);
        CHECK(wrong == 0);
    }
}

TEST_CASE("kernels tell what is no date, whatever the bytes") {
    std::mt19937 random{33};
    for (const kernel& k : kernels()) {
        CAPTURE(k.name);
        int wrong = 0;
        // Mostly dates with one row that is none in a block, then any bytes.
        for (int round = 0; round < 3000; ++round) {
            constexpr std::size_t rows = 64;
            columns in{rows};
            for (std::size_t i = 0; i < rows; ++i) {
                const bool any = round % 2 == 0 ? i == random() % rows : round % 3 == 0;
                in.year[i] = static_cast<std::int16_t>(any && random() % 2 ? random() : 1178 + random() % 325);
                in.month[i] = static_cast<std::uint8_t>(any ? random() % 15 : 1 + random() % 12);
                in.day[i] = static_cast<std::uint8_t>(any ? random() % 34 : 1 + random() % 29);
                if (random() % 16 == 0) in.month[i] = 12, in.day[i] = 30;
                if (random() % 500 == 0) in.year[i] = std::numeric_limits<std::int16_t>::min();
            }
            std::vector<std::int32_t> out(rows);
            const bool all_ok = k.to_days(in.year.data(), in.month.data(), in.day.data(), rows, out.data());
            bool expected_ok = true;
            for (std::size_t i = 0; i < rows; ++i) {
                wrong += out[i] != day_of(row(in, i));
                expected_ok &= row(in, i).ok();
            }
            wrong += all_ok != expected_ok;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("any number of rows, and nothing beside them is written") {
    for (const kernel& k : kernels()) {
        CAPTURE(k.name);
        int wrong = 0;
        for (std::size_t rows = 0; rows < 100; ++rows) {
            std::vector<std::int32_t> in(rows, 19355), back(rows + 1, -7);
            columns out{rows + 1};
            out.year[rows] = 77;
            out.month[rows] = out.day[rows] = 77;
            wrong += !k.from_days(in.data(), rows, out.year.data(), out.month.data(), out.day.data());
            wrong += !k.to_days(out.year.data(), out.month.data(), out.day.data(), rows, back.data());
            for (std::size_t i = 0; i < rows; ++i) wrong += row(out, i) != jl::year{1401} / 10 / 8 || back[i] != 19355;
            wrong += out.year[rows] != 77 || out.month[rows] != 77 || out.day[rows] != 77 || back[rows] != -7;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("the shortest column or mask decides") {
    const std::vector<std::int32_t> in(100, 19355);
    columns out{90};
    out.month.resize(70);
    CHECK(dabir::to_jalali(in, out).rows == 70);
    const std::array<std::uint8_t, 3> mask{0xFF, 0xFF, 0xFF};
    CHECK(dabir::to_jalali(in, out, {.in = mask, .out = {}}).rows == 24);
    std::array<std::uint8_t, 2> written{};
    CHECK(dabir::to_jalali(in, out, {.in = mask, .out = written}).rows == 16);
    std::vector<std::int32_t> back(10);
    CHECK(dabir::to_days(out, back).rows == 10);
    CHECK(dabir::to_jalali({}, out).rows == 0);
}

TEST_CASE("rows without a value and rows that do not convert") {
    std::vector<std::int32_t> in(21, 19355);
    in[3] = std::numeric_limits<std::int32_t>::max();   // no date, and has a value
    in[9] = std::numeric_limits<std::int32_t>::max();   // no date, but has none
    std::vector<std::uint8_t> valid{0b1111'1111, 0b1111'1101, 0b1111'1110}, written(4, 0xAA);
    columns out{21};
    const auto result = dabir::to_jalali(in, out, {.in = valid, .out = written});
    CHECK(result.rows == 21);
    CHECK(result.not_ok == 1);
    CHECK(written == std::vector<std::uint8_t>{0b1111'0111, 0b1111'1101, 0b0001'1110, 0xAA});
    for (std::size_t i = 0; i < 21; ++i) {
        CAPTURE(i);
        if (i == 3 || i == 9 || i == 16) CHECK(row(out, i) == jl::year_month_day{sys_days::max()});
        else CHECK(row(out, i) == jl::year{1401} / 10 / 8);
    }
    out.month[0] = 13;
    std::vector<std::int32_t> back(21);
    const auto again = dabir::to_days(out, back, {.in = written, .out = written});  // in place
    CHECK(again.not_ok == 1);
    CHECK(written == std::vector<std::uint8_t>{0b1111'0110, 0b1111'1101, 0b0001'1110, 0xAA});
    CHECK(back[0] == dabir::no_day);
    CHECK(back[1] == 19355);
    CHECK(back[9] == dabir::no_day);
    // Without a mask the count and the value tell.
    CHECK(dabir::to_days(out, back).not_ok == 4);
}

TEST_CASE("columns allocate nothing") {
    const std::vector<std::int32_t> in(1000, 19355);
    columns out{1000};
    const auto before = allocations();
    const auto result = dabir::to_jalali(in, out);
    CHECK(allocations() == before);
    CHECK(result.rows == 1000);
}

constexpr bool columns_in_a_constant_expression() {
    const std::array<std::int32_t, 3> in{19355, 0, std::numeric_limits<std::int32_t>::max()};
    std::array<std::int16_t, 3> year{};
    std::array<std::uint8_t, 3> month{}, day{};
    std::array<std::int32_t, 3> back{};
    const dabir::jalali_columns out{year, month, day};
    const auto there = dabir::to_jalali(in, out);
    const auto again = dabir::to_days(out, back);
    return there.rows == 3 && there.not_ok == 1 && year[0] == 1401 && month[0] == 10 && day[0] == 8 &&
           year[1] == 1348 && again.not_ok == 1 && back[0] == in[0] && back[1] == 0 && back[2] == dabir::no_day;
}
DABIR_LAW(columns_in_a_constant_expression)
