// ICU's Asia/Tehran at every hour of 1900..2040, by UTC and by the local clock.
#include <dabir/date/tehran.hpp>

#include <unicode/basictz.h>
#include <unicode/uversion.h>

#include <memory>
#include <string>

#include "support/law.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;

// Until tzdata 2026d summer time began a day late in 1979, and until 2025b winter time of 1357 weeks late, as the table
// says in its first line.
constexpr sys_seconds first_known_false{seconds{279576000}}, first_known_true{seconds{283982400}};
constexpr sys_seconds second_known_false{seconds{296512200}}, second_known_true{seconds{296598600}};

bool is_known_to_differ(sys_seconds t) {
    return (t >= first_known_false && t < first_known_true) || (t >= second_known_false && t < second_known_true);
}

TEST_CASE("ICU agrees at every hour of 1900..2040 but those of two corrections") {
    UErrorCode status = U_ZERO_ERROR;
    const char* const version = icu::TimeZone::getTZDataVersion(status);
    REQUIRE(U_SUCCESS(status));
    MESSAGE("the oracle is ICU " << U_ICU_VERSION << " with tzdata " << version);
    const std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone("Asia/Tehran")};
    const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    REQUIRE(basic != nullptr);
    long wrong = 0, different = 0, local_wrong = 0;
    for (sys_seconds t = sys_days{1900y / 1 / 1}; t < sys_days{2041y / 1 / 1}; t += hours{1}) {
        const double ms = static_cast<double>(t.time_since_epoch().count()) * 1000;
        int32_t raw = 0, summer = 0;
        zone->getOffset(ms, false, raw, summer, status);
        const tehran::sys_info info = tehran::get_info(t);
        const bool same = info.offset == duration_cast<seconds>(milliseconds{raw + summer}) &&
                          info.save == duration_cast<minutes>(milliseconds{summer});
        if (!same && is_known_to_differ(t)) ++different;
        else wrong += !same;

        const local_seconds local{t.time_since_epoch()};
        if (is_known_to_differ(t - hours{3}) || is_known_to_differ(t - hours{6})) continue;
        int32_t former_raw = 0, former_summer = 0, latter_raw = 0, latter_summer = 0;
        basic->getOffsetFromLocal(ms, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, former_raw, former_summer, status);
        basic->getOffsetFromLocal(ms, UCAL_TZ_LOCAL_LATTER, UCAL_TZ_LOCAL_LATTER, latter_raw, latter_summer, status);
        const tehran::local_info at = tehran::get_info(local);
        const tehran::sys_info& second = at.result == tehran::local_info::unique ? at.first : at.second;
        local_wrong += at.first.offset != duration_cast<seconds>(milliseconds{former_raw + former_summer}) ||
                       second.offset != duration_cast<seconds>(milliseconds{latter_raw + latter_summer});
    }
    REQUIRE(U_SUCCESS(status));
    CHECK(wrong == 0);
    CHECK(local_wrong == 0);
    const long first = (first_known_true - first_known_false) / hours{1}, second = 24;
    const std::string data = version;
    CHECK(different == (data < "2025b" ? first : 0) + (data < "2026d" ? second : 0));
}
