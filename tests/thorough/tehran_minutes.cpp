// What clocks show at each minute of 1900..2040 leads back to it, and is never a time that they leave out.
#include <dabir/date/tehran.hpp>

#include "support/law.hpp"

namespace tehran = dabir::tehran;
using namespace std::chrono;

TEST_CASE("to_sys takes back to_local at every minute of 1900..2040") {
    long wrong = 0, twice = 0;
    for (sys_seconds t = sys_days{1900y / 1 / 1}; t < sys_days{2041y / 1 / 1}; t += minutes{1}) {
        const local_seconds shown = tehran::to_local(t);
        const tehran::local_info info = tehran::get_info(shown);
        const sys_seconds earliest = tehran::to_sys(shown, tehran::choose::earliest),
                          latest = tehran::to_sys(shown, tehran::choose::latest);
        const tehran::sys_info period = tehran::get_info(t);
        wrong += t < period.begin || t >= period.end || shown.time_since_epoch() - t.time_since_epoch() != period.offset;
        if (info.result == tehran::local_info::unique) {
            wrong += tehran::to_sys(shown) != t || earliest != t || latest != t || info.first != period;
        } else {
            wrong += info.result != tehran::local_info::ambiguous || tehran::to_sys(shown).has_value() ||
                     earliest >= latest || (t != earliest && t != latest);
            ++twice;
        }
    }
    CHECK(wrong == 0);
    // Both sides of 33 autumn hours and of the half hours of 1356 and 1357.
    CHECK(twice == 2 * (33 * 60 + 2 * 30));
}
