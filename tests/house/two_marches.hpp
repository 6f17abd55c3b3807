#ifndef DABIR_TESTS_HOUSE_TWO_MARCHES_HPP
#define DABIR_TESTS_HOUSE_TWO_MARCHES_HPP

#include <dabir/dabir.hpp>

#include <cstring>

/// What a unit makes of the same input, whatever it was compiled for.
struct results {
    std::int16_t year[100];
    std::uint8_t month[100], day[100];
    std::int32_t days[100];
    char text[400];
};

namespace {  // each unit has its own

results convert_everything() {
    results r;
    std::memset(&r, 0, sizeof r);
    std::int32_t days[100];
    for (int i = 0; i < 100; ++i) days[i] = 997 * i - 40000;
    const dabir::jalali_columns columns{r.year, r.month, r.day};
    if (dabir::to_jalali(days, columns).rows != 100 || dabir::to_days(columns, r.days).rows != 100) r.year[0] = 1;
    const std::string_view text = "0123456789 and 1401/10/08, again and again: 0123456789 and 1401/10/08, in some blocks";
    if (!dabir::convert_digit_text(r.text, r.text + sizeof r.text, text, dabir::digit_set::persian)) r.year[0] = 2;
    return r;
}

}  // namespace

results convert_everything_elsewhere();

#endif
