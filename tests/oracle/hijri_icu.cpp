// ICU's islamic-civil calendar on every day of 1..1600 outside the announced months.
#include <dabir/date/hijri.hpp>

#include <unicode/calendar.h>
#include <unicode/uversion.h>

#include <memory>

#include "support/law.hpp"

namespace hj = dabir::hijri;
using std::chrono::days;
using std::chrono::sys_days;

TEST_CASE("ICU agrees on every day of 1..1600 that is not by an announcement") {
    MESSAGE("the oracle is ICU " << U_ICU_VERSION);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> icu{icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("fa_IR@calendar=islamic-civil"), status)};
    REQUIRE(U_SUCCESS(status));
    const sys_days end = hj::year{1601} / 1 / 1;
    long compared = 0, wrong = 0, seam = 0, seam_wrong = 0, announced = 0, far = 0;
    for (sys_days day = hj::year{1} / 1 / 1; day < end; day += days{1}) {
        icu->setTime(static_cast<double>(day.time_since_epoch().count()) * 86400000.0, status);
        const int y = icu->get(UCAL_YEAR, status), m = icu->get(UCAL_MONTH, status) + 1;
        const hj::year_month_day date = day, civil = hj::year{y} / m / icu->get(UCAL_DATE, status);
        if (hj::source(date) == hj::month_source::announced) {
            ++announced;
            // Within two days of the tabular calendar: what LIMITS says of it, the other way round.
            const int year = int{date.year()}, month = static_cast<int>(unsigned{date.month()});
            const int of_year = 29 * (month - 1) + month / 2;
            const days tabular{1948440 - 2440588 + 354 * (year - 1) + (11 * year + 3) / 30 + of_year};
            const days apart = sys_days{date.year() / date.month() / 1} - sys_days{tabular};
            far += apart > days{2} || apart < days{-2};
        } else if (date == hj::year{1264} / 12 / 30 || date.year() / date.month() == hj::year{1447} / 11) {
            // The months that reach to and from the announced ones: a day beside.
            ++seam;
            seam_wrong += civil != hj::year{1265} / 1 / 1 &&
                          civil != hj::year_month_day{date.year(), date.month(), date.day() + days{1}};
        } else {
            ++compared;
            wrong += date != civil;
        }
    }
    REQUIRE(U_SUCCESS(status));
    CHECK(wrong == 0);
    CHECK(seam == 30);
    CHECK(seam_wrong == 0);
    CHECK(far == 0);
    CHECK(announced == 64790);
    CHECK(compared == 566987 - 64790 - 30);
}
