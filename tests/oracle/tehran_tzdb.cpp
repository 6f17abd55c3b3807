// The time zone database of this machine, read by its C library, at every hour of 1900..2040.
#include <dabir/date/tehran.hpp>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

#include "support/law.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;

TEST_CASE("the database agrees at every hour of 1900..2040 but those of a correction") {
    // Without the zone's file the C library would take UTC.
    if (!std::ifstream("/usr/share/zoneinfo/Asia/Tehran").is_open()) {
        MESSAGE("skipped: /usr/share/zoneinfo/Asia/Tehran is not here");
        return;
    }
    std::string version = "of an unknown version";
    std::ifstream source("/usr/share/zoneinfo/tzdata.zi");
    std::getline(source, version);
    MESSAGE("the oracle is the tzdata here, " << version);
    setenv("TZ", "Asia/Tehran", 1);
    tzset();
    // Summer time of 1979 began a day late until 2026d, and winter time of 1357 weeks late until 2025b.
    const auto is_known_to_differ = [](sys_seconds t) {
        return (t >= sys_seconds{seconds{296512200}} && t < sys_seconds{seconds{296598600}}) ||
               (t >= sys_seconds{seconds{279576000}} && t < sys_seconds{seconds{283982400}});
    };
    long wrong = 0;
    for (sys_seconds t = sys_days{1900y / 1 / 1}; t < sys_days{2041y / 1 / 1}; t += hours{1}) {
        const auto n = static_cast<std::time_t>(t.time_since_epoch().count());
        std::tm shown{};
        localtime_r(&n, &shown);
        const tehran::sys_info info = tehran::get_info(t);
        const bool same = shown.tm_gmtoff == info.offset.count() && (shown.tm_isdst > 0) == (info.save != minutes{0}) &&
                          info.abbrev == shown.tm_zone;
        wrong += !same && !is_known_to_differ(t);
    }
    CHECK(wrong == 0);
}
