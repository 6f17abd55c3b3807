// ICU's Persian calendar on every day of 1178..1502. Days are compared, not lengths of months: before ICU 78 it has a
// 30th of Esfand 1502, which is 1 Farvardin 1503 as a day and no date here.
#include <dabir/date/jalali.hpp>

#include <unicode/calendar.h>
#include <unicode/uversion.h>

#include <memory>

#include "support/law.hpp"

namespace jl = dabir::jalali;

TEST_CASE("ICU agrees on every day of 1178..1502") {
    MESSAGE("the oracle is ICU " << U_ICU_VERSION);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> icu{icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("fa_IR@calendar=persian"), status)};
    REQUIRE(U_SUCCESS(status));
    const std::chrono::sys_days first = jl::year{1178} / 1 / 1, last = jl::year{1502} / 12 / 29;
    long compared = 0, wrong = 0;
    for (auto day = first; day <= last; day += std::chrono::days{1}) {
        icu->setTime(static_cast<double>(day.time_since_epoch().count()) * 86400000.0, status);
        const jl::year_month_day date = day;
        wrong += icu->get(UCAL_YEAR, status) != int{date.year()} ||
                 icu->get(UCAL_MONTH, status) + 1 != static_cast<int>(unsigned{date.month()}) ||
                 icu->get(UCAL_DATE, status) != static_cast<int>(unsigned{date.day()});
        ++compared;
    }
    REQUIRE(U_SUCCESS(status));
    CHECK(compared == 118703);
    CHECK(wrong == 0);
}
