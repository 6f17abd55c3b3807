#ifndef DABIR_NUMBER_DETAIL_SPOKEN_POINT_HPP
#define DABIR_NUMBER_DETAIL_SPOKEN_POINT_HPP

#include <cstdint>

#include <dabir/number/detail/exact.hpp>
#include <dabir/number/detail/number_word.hpp>
#include <dabir/number/words_options.hpp>

// The parts of spoken numbers, and those behind the decimal point: digits one by one ("one four"), a group behind zeros
// ("zero seventy five"), digits, or a fraction with its name ("fourteen hundredths").

namespace dabir::inline v0_1 {
namespace detail {

/// A part of a number as it stands in a text.
struct spoken_part {
    spoken kind = spoken::unknown;
    std::uint16_t value = 0;      // of a word
    bool ordinal = false;         // with a suffix
    bool ordinal_before = false;  // of the form before a noun
    bool adjective = false;       // of a magnitude, which ends the number
    bool spaced = false;          // a space is before it
    bool joined = false;          // nothing is, not even a half-space
    bool is_signed = false;       // of digits: with a sign
    bool negative = false;        // and that a minus
    bool plain = false;           // of digits: nothing but digits
    std::uint8_t size = 0;        // and how many
    exact number{};               // their value
};

class spoken_point {
public:
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

    /// A word of 0..900; what may follow in its group is below `limit`.
    [[nodiscard]] constexpr words_error take(unsigned value, unsigned limit, bool linked) noexcept {
        if (group_ != 0 && value != 0 && value < limit_) {
            group_ += value;
            limit_ = limit;
            return words_error::none;
        }
        if (linked || group_ != 0) return words_error::no_number;
        if (value < 10) {
            one_by_one_ = one_by_one_ || value != 0;
            return append(value, 1);
        }
        if (one_by_one_) {
            // "Point four hundred": the one digit is the first of a group.
            if (value != 100 || digits_ == 0 || digits_ > 9 || !last_is_digit_) return words_error::no_number;
            value *= static_cast<unsigned>(digits_);
            digits_ = 0;
            --size_;
        }
        group_ = value;
        limit_ = limit;
        ++size_;  // at least
        return words_error::none;
    }

    [[nodiscard]] constexpr words_error take_digits(const spoken_part& part, bool linked) noexcept {
        if (group_ != 0 && part.plain && part.number.digits != 0 && part.number.digits < limit_) {
            group_ += static_cast<unsigned>(part.number.digits);
            limit_ = 0;
            return words_error::none;
        }
        if (linked || !part.plain || group_ != 0) return words_error::no_number;
        one_by_one_ = true;
        const words_error error = append(part.number.digits, part.size);
        last_is_digit_ = false;
        return error;
    }

    /// The fraction that the digits are.
    [[nodiscard]] constexpr words_error finish(exact& fraction) noexcept {
        if (group_ != 0) {
            --size_;
            const words_error error = append(group_, group_ < 100 ? 2 : 3);
            group_ = 0;
            if (error != words_error::none) return error;
        }
        if (size_ == 0) return words_error::no_number;
        fraction = {digits_, -size_};
        return words_error::none;
    }

    /// The fraction that they are as a numerator, when a tenth, a hundredth or a magnitude's ordinal ends the number.
    [[nodiscard]] constexpr bool divide(const spoken_part& denominator, exact& fraction) const noexcept {
        int places = 0;
        if (denominator.kind == spoken::magnitude) places = denominator.value;
        else if (denominator.kind == spoken::hundred) places = 2;
        else if (denominator.kind == spoken::teen && denominator.value == 10) places = 1;
        // One digit, or a group without zeros before it.
        if (size_ != 1 || places == 0) return false;
        const exact numerator{group_ != 0 ? group_ : digits_, 0};
        if (numerator.digits == 0 || !numerator.is_below(places)) return false;
        fraction = {numerator.digits, -places};
        return true;
    }

private:
    constexpr words_error append(std::uint64_t digits, int size) noexcept {
        last_is_digit_ = true;
        size_ += size;
        if (size_ > 18) return words_error::out_of_range;
        digits_ = digits_ * power_of_ten(size) + digits;
        return words_error::none;
    }

    std::uint64_t digits_ = 0;
    int size_ = 0;
    unsigned group_ = 0;  // hundreds, tens and units that are not yet among the digits
    unsigned limit_ = 0;  // what the group may take is below it
    bool one_by_one_ = false;
    bool last_is_digit_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DETAIL_SPOKEN_POINT_HPP
