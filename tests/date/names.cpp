#include <dabir/date/names.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/allocations.hpp"
#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

namespace jl = dabir::jalali;
using dabir::calendar;
using dabir::calendar_month;
using dabir::date_error;
using dabir::daypart;
using dabir::era;
using dabir::language;
using dabir::name_of;
using dabir::parse_name;
using dabir::short_name_of;

constexpr language languages[] = {language::persian, language::dari, language::pashto, language::kurdish,
                                  language::english};

struct row {
    std::string kind, value, spelling;
};

std::vector<row> read_rows() {
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/names.tsv", std::ios::binary);
    std::vector<row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t one = line.find('\t'), two = line.find('\t', one + 1);
        rows.push_back({line.substr(0, one), line.substr(one + 1, two - one - 1), line.substr(two + 1)});
    }
    return rows;
}

/// What is read at the beginning of a text, as the table writes it, and where it ends; empty for nothing.
struct read_back {
    std::string kind, value;
    std::size_t end = 0;
};

read_back read(std::string_view kind, std::string_view text) {
    const auto made = [&](auto result, std::string value) {
        if (!result) return read_back{};
        return read_back{std::string(kind), value, static_cast<std::size_t>(result.ptr - text.data())};
    };
    if (kind == "weekday") {
        std::chrono::weekday day{};
        const auto result = parse_name(text, day);
        return made(result, std::to_string(day.c_encoding()));
    }
    if (kind == "daypart") {
        daypart part{};
        const auto result = parse_name(text, part);
        return made(result, std::string(to_string(part)));
    }
    if (kind == "era") {
        era e{};
        const auto result = parse_name(text, e);
        return made(result, std::string(to_string(e)));
    }
    calendar_month month{};
    const auto result = parse_name(text, month);
    read_back back = made(result, std::to_string(month.number));
    if (result) back.kind = to_string(month.calendar);
    return back;
}

}  // namespace

TEST_CASE("every spelling is read whole, with what it means") {
    const auto rows = read_rows();
    CHECK(rows.size() > 700);
    for (const row& each : rows) {
        const exact_copy text{each.spelling};
        const read_back back = read(each.kind, text.view());
        const bool holds = back.kind == each.kind && back.value == each.value && back.end == each.spelling.size();
        if (holds) continue;
        CAPTURE(each.spelling);
        CHECK(back.kind == each.kind);
        CHECK(back.value == each.value);
        CHECK(back.end == each.spelling.size());
    }
}

TEST_CASE("a name ends before a digit, a space or a mark, and not within a longer word") {
    for (const row& each : read_rows()) {
        CAPTURE(each.spelling);
        for (const char* more : {"8", "۸", " 8", "،", "/"})
            CHECK(read(each.kind, each.spelling + more).end == each.spelling.size());
        // Behind its dot a name has ended.
        if (each.spelling.back() == '.') continue;
        for (const char* more : {"ژ", "q"}) CHECK(read(each.kind, each.spelling + more).end < each.spelling.size());
    }
}

TEST_CASE("a cut name reads nothing behind its end") {
    for (const row& each : read_rows())
        for (std::size_t size = 0; size < each.spelling.size(); ++size) {
            const exact_copy text{std::string_view(each.spelling).substr(0, size)};
            CHECK(read(each.kind, text.view()).end <= size);
        }
}

TEST_CASE("a name is read for what is asked, whatever else the letters are") {
    jl::month jalali{1};
    std::chrono::month gregorian{1};
    CHECK(parse_name("دی", jalali));
    CHECK(jalali == jl::Dey);
    const auto result = parse_name("دی", gregorian);
    CHECK(result.reason == date_error::unknown_month);
    CHECK(gregorian == std::chrono::January);
    dabir::hijri::month lunar{1};
    CHECK(parse_name("رمضان‌المبارک", lunar));
    CHECK(lunar == dabir::hijri::Ramadan);
    CHECK(name_of(lunar) == "رمضان");
    // May and the particle "on", the month of Safar and zero: only the class that is asked for counts.
    CHECK(parse_name("می", gregorian));
    CHECK(gregorian == std::chrono::May);
    std::chrono::weekday day{};
    CHECK(parse_name("دوشنبه", day));
    CHECK(day == std::chrono::Monday);
    CHECK(parse_name("8", day).reason == date_error::unknown_weekday);
    daypart part{};
    CHECK(parse_name("", part).reason == date_error::unknown_daypart);
    era e{};
    CHECK(parse_name("ب.ظ", e).reason == date_error::unknown_era);
    // The longest that is an era, though a longer word begins there.
    CHECK(parse_name("ق.ظ", e).ptr != nullptr);
}

TEST_CASE("what is another word in running text is a name where one is asked for") {
    daypart part{};
    CHECK(parse_name("دیگر", part));
    CHECK(part == daypart::pm);
    CHECK(dabir::detail::find_word("دیگر", 0).end == 0);
    jl::month month{1};
    CHECK(parse_name("بهن", month));
    CHECK(month == jl::Bahman);
    CHECK(dabir::detail::find_word("بهن", 0).end == 0);
}

TEST_CASE("names are written as CLDR has them") {
    CHECK(name_of(jl::Ordibehesht) == "اردیبهشت");
    CHECK(name_of(jl::Dey, language::english) == "Dey");
    CHECK(name_of(jl::Shahrivar, language::dari) == "سنبلهٔ");
    CHECK(name_of(jl::Tir, language::pashto) == "چنگاښ");
    CHECK(name_of(jl::Farvardin, language::kurdish) == "خاکەلێوە");
    CHECK(name_of(std::chrono::January) == "ژانویه");
    CHECK(name_of(std::chrono::January, language::dari) == "جنوری");
    CHECK(name_of(std::chrono::May, language::english) == "May");
    CHECK(short_name_of(std::chrono::September, language::english) == "Sep");
    CHECK(short_name_of(std::chrono::September) == "سپتامبر");
    CHECK(name_of(calendar_month{calendar::hijri, 3}) == "ربیع‌الاول");
    CHECK(name_of(calendar_month{calendar::hijri, 12}, language::english) == "Dhuʻl-Hijjah");
    CHECK(name_of(std::chrono::Tuesday) == "سه‌شنبه");
    CHECK(name_of(std::chrono::Thursday) == "پنجشنبه");
    CHECK(short_name_of(std::chrono::Thursday, language::english) == "Thu");
    CHECK(name_of(daypart::am) == "قبل‌ازظهر");
    CHECK(name_of(era::jalali) == "هجری شمسی");
    CHECK(short_name_of(era::hijri) == "ه‍.ق.");
}

TEST_CASE("every written name is read back") {
    const auto check = [](std::string_view name, std::string_view kind, std::string value) {
        CAPTURE(std::string(name));
        const read_back back = read(kind, name);
        CHECK(back.kind == kind);
        CHECK(back.value == value);
        CHECK(back.end == name.size());
    };
    for (const language in : languages) {
        for (std::uint8_t n = 1; n <= 12; ++n)
            for (const calendar c : {calendar::jalali, calendar::gregorian, calendar::hijri}) {
                check(name_of(calendar_month{c, n}, in), to_string(c), std::to_string(n));
                check(short_name_of(calendar_month{c, n}, in), to_string(c), std::to_string(n));
            }
        for (unsigned n = 0; n < 7; ++n) {
            check(name_of(std::chrono::weekday{n}, in), "weekday", std::to_string(n));
            check(short_name_of(std::chrono::weekday{n}, in), "weekday", std::to_string(n));
        }
        for (const daypart part : {daypart::am, daypart::pm})
            check(name_of(part, in), "daypart", std::string(to_string(part)));
        for (const era e : {era::jalali, era::hijri, era::gregorian, era::before}) {
            check(name_of(e, in), "era", std::string(to_string(e)));
            check(short_name_of(e, in), "era", std::string(to_string(e)));
        }
    }
}

TEST_CASE("a value that is not ok has no name, and a number that is no language is Persian") {
    for (unsigned n = 0; n < 256; ++n) {
        const bool ok = n >= 1 && n <= 12;
        CHECK(name_of(jl::month{n}).empty() != ok);
        CHECK(name_of(dabir::hijri::month{n}).empty() != ok);
        CHECK(name_of(std::chrono::month{n}).empty() != ok);
        CHECK(short_name_of(std::chrono::month{n}).empty() != ok);
        for (int c = 0; c < 5; ++c) {
            const calendar_month month{static_cast<calendar>(c), static_cast<std::uint8_t>(n)};
            CHECK(name_of(month).empty() != (ok && c >= 1 && c <= 3));
        }
        // chrono's weekday holds 7 as Sunday.
        CHECK(name_of(std::chrono::weekday{n}).empty() != std::chrono::weekday{n}.ok());
        CHECK(name_of(static_cast<daypart>(n)).empty() != (n == 2 || n == 4));
        if (n >= 5) CHECK(name_of(jl::Dey, static_cast<language>(n)) == name_of(jl::Dey));
    }
}

TEST_CASE("a name that fails leaves the value alone, and nothing is allocated") {
    const std::size_t before = allocations();
    calendar_month month{calendar::jalali, 7};
    bool untouched = true;
    for (const char* text : {"", "x", "\xFF", "دیی", "8"}) {
        const auto result = parse_name(text, month);
        untouched &= !result && result.ptr[0] == text[0] && month == calendar_month{calendar::jalali, 7};
    }
    const std::size_t after = allocations();
    CHECK(untouched);
    CHECK(after == before);
}

namespace {

constexpr bool names_go_there_and_back() {
    for (unsigned n = 1; n <= 12; ++n) {
        jl::month month{0};
        const std::string_view name = name_of(jl::month{n}, language::kurdish);
        const auto result = parse_name(name, month);
        if (!result || result.ptr != name.data() + name.size() || month != jl::month{n}) return false;
    }
    return true;
}

static_assert(noexcept(name_of(jl::Dey)));

}  // namespace

DABIR_LAW(names_go_there_and_back)
