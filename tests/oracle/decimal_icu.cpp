// ICU's numbers of Persian: what it writes is what dabir writes in CLDR's style, and dabir reads it.
#include <dabir/number/format.hpp>

#include <unicode/numberformatter.h>
#include <unicode/uversion.h>

#include <string>

#include "support/bytes.hpp"
#include "support/law.hpp"

namespace {

dabir::decimal random_decimal(fixed_random& random) {
    return {static_cast<std::int64_t>(random() >> random.below(64)) * (random.below(2) != 0 ? 1 : -1),
            static_cast<int>(random.below(40)) - 30};
}

/// A number as ICU has it, by way of its digits.
template <class Formatter>
std::string written_by_icu(const Formatter& formatter, dabir::decimal value) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string digits = std::to_string(value.significand) + 'E' + std::to_string(value.exponent);
    std::string text;
    formatter.formatDecimal(digits, status).toString(status).toUTF8String(text);
    return U_SUCCESS(status) ? text : u_errorName(status);
}

}  // namespace

TEST_CASE("ICU writes the same, rounded to some decimals and whole") {
    MESSAGE("the oracle is ICU " << U_ICU_VERSION);
    fixed_random random{1404};
    dabir::number_style style{.grouping = dabir::grouping::thousands, .sign = dabir::sign_style::cldr};
    std::string wrong;
    for (int decimals = 0; decimals <= 6; ++decimals) {
        const auto formatter = icu::number::NumberFormatter::withLocale("fa").precision(
            icu::number::Precision::fixedFraction(decimals));
        style.decimals = decimals;
        for (int i = 0; i < 2'000; ++i) {
            const dabir::decimal value = random_decimal(random);
            std::string icu = written_by_icu(formatter, value);
            const std::string ours = to_string(value, style);
            // ICU keeps the sign of what rounds to zero.
            const std::string minus = "\u200E\u2212";
            if (icu.starts_with(minus) && icu.substr(minus.size()) == ours) {
                dabir::decimal rounded{7, 0};
                if (dabir::from_chars(ours, rounded) && rounded == dabir::decimal{}) icu = ours;
            }
            if (icu != ours) wrong = icu + " and " + ours;
        }
    }
    CHECK(wrong == "");

    const auto formatter =
        icu::number::NumberFormatter::withLocale("fa").precision(icu::number::Precision::unlimited());
    style.decimals = -1;
    for (int i = 0; i < 10'000; ++i) {
        const dabir::decimal value = random_decimal(random);
        const std::string icu = written_by_icu(formatter, value);
        dabir::decimal back{7, 7};
        const auto read = dabir::from_chars(icu, back);
        if (!read || read.ptr != icu.data() + icu.size() || back != value) wrong = icu + " is not read";
        if (icu != to_string(value.normalized(), style)) wrong = icu + " and " + to_string(value.normalized(), style);
    }
    CHECK(wrong == "");
}

TEST_CASE("a percentage of ICU is read") {
    UErrorCode status = U_ZERO_ERROR;
    std::string percentage;
    icu::number::NumberFormatter::withLocale("fa").unit(icu::MeasureUnit::getPercent()).formatDecimal("-12.5", status)
        .toString(status).toUTF8String(percentage);
    REQUIRE(U_SUCCESS(status));
    dabir::decimal value;
    const auto read = dabir::from_chars(percentage, value);
    CAPTURE(percentage);
    CHECK(read);
    CHECK(read.percent);
    CHECK(read.ptr == percentage.data() + percentage.size());
    CHECK(value == dabir::decimal{-125, -1});
}
