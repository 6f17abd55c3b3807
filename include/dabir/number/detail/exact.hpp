#ifndef DABIR_NUMBER_DETAIL_EXACT_HPP
#define DABIR_NUMBER_DETAIL_EXACT_HPP

#include <cstdint>

// Numbers that are put together of spoken parts: digits and a power of ten, never rounded.

namespace dabir::inline v0_1::detail {

/// digits * 10^exponent, not negative.
struct exact {
    std::uint64_t digits = 0;
    int exponent = 0;

    [[nodiscard]] constexpr bool is_integer() const noexcept {
        std::uint64_t rest = digits;
        for (int i = exponent; i < 0 && rest != 0; ++i, rest /= 10)
            if (rest % 10 != 0) return false;
        return true;
    }

    /// Whether it is below 10^power.
    [[nodiscard]] constexpr bool is_below(int power) const noexcept {
        int size = 0;
        for (std::uint64_t rest = digits; rest != 0; rest /= 10) ++size;
        return digits == 0 || size + exponent <= power;
    }

    /// Without zeros at the end of a fraction.
    constexpr void shorten() noexcept {
        for (; exponent < 0 && digits % 10 == 0; ++exponent) digits /= 10;
    }

    /// Without any zeros at the end.
    constexpr void normalize() noexcept {
        for (; digits != 0 && digits % 10 == 0; ++exponent) digits /= 10;
    }
};

/// 10^power; 0 where 64 bits do not hold it.
[[nodiscard]] constexpr std::uint64_t power_of_ten(int power) noexcept {
    if (power < 0 || power > 19) return 0;
    std::uint64_t result = 1;
    for (; power > 0; --power) result *= 10;
    return result;
}

/// The same number with another, smaller exponent. False, with the number untouched, where it does not fit.
[[nodiscard]] constexpr bool lower_exponent(exact& number, int exponent) noexcept {
    if (number.digits != 0) {
        const std::uint64_t factor = power_of_ten(number.exponent - exponent);
        if (factor == 0 || number.digits > static_cast<std::uint64_t>(-1) / factor) return false;
        number.digits *= factor;
    }
    number.exponent = exponent;
    return true;
}

/// Adds a number. False, with `sum` unspecified, where the digits do not fit.
[[nodiscard]] constexpr bool add(exact& sum, exact number) noexcept {
    // What is added may be beyond 64 bits, and a decimal all the same: the zeros at its end take no room.
    sum.normalize();
    number.normalize();
    if (number.digits == 0) return true;
    if (sum.digits == 0) {
        sum = number;
        return true;
    }
    const int exponent = sum.exponent < number.exponent ? sum.exponent : number.exponent;
    if (!lower_exponent(sum, exponent) || !lower_exponent(number, exponent)) return false;
    if (sum.digits > static_cast<std::uint64_t>(-1) - number.digits) return false;
    sum.digits += number.digits;
    return true;
}

/// numerator / denominator, both at least 1, where that is a decimal fraction of at most 18 places: false for a third.
[[nodiscard]] constexpr bool divide(std::uint64_t numerator, exact denominator, exact& quotient) noexcept {
    std::uint64_t a = numerator, b = denominator.digits;
    while (b != 0) {
        const std::uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    std::uint64_t digits = numerator / a, rest = denominator.digits / a;
    int exponent = 0;
    while (rest != 1) {
        const bool ten = rest % 10 == 0;
        const std::uint64_t factor = ten ? 1 : rest % 2 == 0 ? 5 : rest % 5 == 0 ? 2 : 0;
        if ((!ten && factor == 0) || digits > static_cast<std::uint64_t>(-1) / factor || exponent == -18) return false;
        digits *= factor;
        rest /= ten ? 10 : 10 / factor;
        --exponent;
    }
    quotient = {digits, exponent - denominator.exponent};
    return true;
}

}  // namespace dabir::inline v0_1::detail

#endif  // DABIR_NUMBER_DETAIL_EXACT_HPP
