#ifndef DABIR_NUMBER_DETAIL_SPOKEN_SUM_HPP
#define DABIR_NUMBER_DETAIL_SPOKEN_SUM_HPP

#include <array>
#include <cstddef>
#include <cstdint>

#include <dabir/number/detail/exact.hpp>
#include <dabir/number/detail/spoken_point.hpp>
#include <dabir/number/words_options.hpp>

// The grammar of spoken numbers. Parts are taken one after the other; what cannot go on is refused at once, so a reader
// never has to look back further than the number's own words.
//
//     group      hundreds, tens, units, each smaller than what is before it can take: "four hundred and fifty two"
//     term       a group, then magnitudes that multiply it: "ten thousand milliard"; a magnitude alone is one of it
//     number     terms, each below the lowest magnitude before it; a magnitude multiplies the lower terms before it
//                with its own group, where none is left out: "two thousand and five hundred milliard" is 2500
//                milliards, "two million and five hundred milliard" nothing
//     fraction   a numerator below its denominator, at the end of a group: "four and two tenths", "three quarters"
//     point      digits one by one, or a group, behind the word for the decimal point
//
// "And" may be missing, but before a fraction. An ordinal's suffix ends the number, and so does a magnitude as an
// adjective ("of 70 million", one word in Persian).

namespace dabir::inline v0_1 {

namespace detail {

class spoken_sum {
public:
    constexpr explicit spoken_sum(dabir::billion billion = dabir::billion::refuse,
                                  dabir::thousandth thousandth = dabir::thousandth::ordinal) noexcept
        : billion_{billion}, thousandth_{thousandth} {}

    /// Takes a part. After a refusal the sum is not to be used.
    [[nodiscard]] constexpr words_error take(const spoken_part& part) noexcept {
        const bool fits = !closed_ && (begun_ || !part.adjective);
        const words_error error = fits ? take_kind(part) : words_error::no_number;
        closed_ = closed_ || part.adjective;
        linked_ = part.kind == spoken::conjunction;
        last_ = part;
        begun_ = true;
        return error;
    }

    /// Whether the parts so far are a number.
    [[nodiscard]] constexpr bool complete() const noexcept {
        return !linked_ && !open_ && prefix_ == 0 && has_value() && (!in_point_ || !point_.empty());
    }
    /// Whether the last part makes sense only before the denominator of a fraction.
    [[nodiscard]] constexpr bool open() const noexcept { return open_ || prefix_ != 0; }
    [[nodiscard]] constexpr bool ordinal() const noexcept { return ordinal_; }
    [[nodiscard]] constexpr bool negative() const noexcept { return negative_; }

    /// The number without its sign; false where it does not fit. Requires complete().
    [[nodiscard]] constexpr bool value(exact& sum) const noexcept {
        spoken_sum whole = *this;
        if (in_point_ && whole.end_point() != words_error::none) return false;
        sum = whole.has_group_ ? whole.group_ : exact{};
        for (std::size_t i = whole.term_count_; i-- != 0;)
            if (!add(sum, whole.terms_[i].value)) return false;
        return true;
    }

private:
    struct term {
        exact value;
        int scale;      // what follows is below 10^scale
        int magnitude;  // the last one
    };
    struct summand {
        std::uint64_t value;
        bool linked;  // behind "and"
    };

    [[nodiscard]] constexpr bool has_value() const noexcept { return has_group_ || term_count_ != 0; }

    constexpr words_error take_kind(const spoken_part& part) noexcept {
        if (part.ordinal) return take_ordinal(part);
        switch (part.kind) {
            case spoken::digits: return take_digits(part);
            case spoken::zero: return take_zero();
            case spoken::unit: return take_small(part.value, 0);
            case spoken::teen: return take_small(part.value, 0);
            case spoken::tens: return take_small(part.value, 10);
            case spoken::hundred: return take_hundred();
            case spoken::hundreds: return take_small(part.value, 100);
            case spoken::magnitude: return take_magnitude(part.value);
            case spoken::billion:
                if (billion_ == billion::refuse) return words_error::ambiguous;
                return take_magnitude(billion_ == billion::thousand_million ? 9 : 12);
            case spoken::doubtful: return words_error::ambiguous;
            case spoken::ordinal_unit:
                if (begun_) return words_error::no_number;
                closed_ = ordinal_ = true;
                return take_small(1, 0);
            case spoken::half: return take_half();
            case spoken::part: return take_part(part.value);
            case spoken::point: return take_point();
            case spoken::minus:
            case spoken::plus:
                negative_ = part.kind == spoken::minus;
                return begun_ ? words_error::no_number : words_error::none;
            case spoken::conjunction:
                return linked_ || !has_value() || prefix_ != 0 ? words_error::no_number : words_error::none;
            case spoken::suffix: return take_suffix(part);
            default: return words_error::unknown_word;
        }
    }

    // ---- groups

    constexpr words_error begin_group(const exact& value, unsigned limit) noexcept {
        if (term_count_ != 0 && !value.is_below(terms_[term_count_ - 1].scale)) return words_error::no_number;
        group_ = value;
        has_group_ = true;
        limit_ = limit;
        summands_[0] = {value.digits, linked_};
        summand_count_ = 1;
        return words_error::none;
    }

    constexpr words_error extend_group(unsigned value, unsigned limit) noexcept {
        group_.digits += value;
        limit_ = limit;
        summands_[summand_count_++] = {value, linked_};
        return words_error::none;
    }

    /// What stood as a group is the whole before a numerator that begins here.
    constexpr words_error open_numerator(const exact& value, unsigned limit) noexcept {
        if (!linked_ || open_) return words_error::no_number;
        whole_ = group_;
        open_ = true;
        return begin_group(value, limit);
    }

    constexpr words_error take_small(unsigned value, unsigned limit) noexcept {
        if (in_point_) return point_.take(value, limit, linked_);
        if (prefix_ != 0 || fractional_) return words_error::no_number;
        if (!has_group_) return begin_group({value, 0}, limit);
        if (value < limit_) return extend_group(value, limit);
        if (!linked_ && (value == 10 || value == 100)) {
            prefix_ = value;  // of a denominator: "five ten-thousandths"
            return words_error::none;
        }
        return open_numerator({value, 0}, limit);
    }

    constexpr words_error take_hundred() noexcept {
        const bool is_factor = !linked_ && !in_point_ && prefix_ == 0 && has_group_ && !fractional_ &&
                               summand_count_ == 1 && group_.exponent == 0 &&
                               ((last_.kind == spoken::unit && group_.digits != 0) ||
                                (last_.kind == spoken::tens && group_.digits == 30) ||
                                (last_.kind == spoken::digits && group_.digits > 0 && group_.digits < 10));
        if (!is_factor) return take_small(100, 100);
        group_.digits = group_.digits == 30 ? 300 : group_.digits * 100;
        summands_[0].value = group_.digits;
        limit_ = 100;
        return words_error::none;
    }

    constexpr words_error take_zero() noexcept {
        if (in_point_) return point_.take(0, 0, linked_);
        return has_value() ? words_error::no_number : begin_group({}, 0);
    }

    constexpr words_error take_digits(const spoken_part& part) noexcept {
        if (part.is_signed && begun_) return words_error::no_number;
        negative_ = negative_ || part.negative;
        if (in_point_) return point_.take_digits(part, linked_);
        if (prefix_ != 0 || fractional_) return words_error::no_number;
        exact value = part.number;
        value.shorten();
        const bool whole = value.is_integer();
        if (!has_group_) {
            fractional_ = !whole;
            return begin_group(value, 0);
        }
        if (!whole) return words_error::no_number;
        if (value.exponent == 0 && value.digits != 0 && value.digits < limit_)
            return extend_group(static_cast<unsigned>(value.digits), 0);
        return open_numerator(value, 0);
    }

    // ---- magnitudes

    constexpr words_error take_magnitude(int magnitude) noexcept {
        if (in_point_) {
            if (linked_) return words_error::no_number;
            if (const words_error error = end_point(); error != words_error::none) return error;
        }
        if (prefix_ != 0 || open_ || (has_group_ && (linked_ || group_.digits == 0))) return words_error::no_number;
        exact sum{1, 0};
        int scale = magnitude;
        int most = 3;  // of the magnitude before: "five million and three milliard" are two numbers
        if (has_group_) {
            sum = group_;
            sum.shorten();
            if (sum.exponent < 0) scale += sum.exponent;
        } else if (term_count_ != 0 && !linked_) {
            const term& last = terms_[term_count_ - 1];
            if (last.magnitude > magnitude) return words_error::no_number;
            sum = last.value;
            scale += last.scale;
            most = last.magnitude + 3;
            --term_count_;
        }
        if (has_group_ || !linked_) {
            for (; term_count_ != 0 && terms_[term_count_ - 1].scale < magnitude; --term_count_) {
                const term& before = terms_[term_count_ - 1];
                if (before.magnitude > most) return words_error::no_number;
                most = before.magnitude + 3;
                if (!add(sum, before.value)) return words_error::out_of_range;
            }
        }
        sum.exponent += magnitude;
        if (sum.exponent > most_exponent) return words_error::out_of_range;
        if (term_count_ != 0 && !sum.is_below(terms_[term_count_ - 1].scale)) return words_error::no_number;
        if (term_count_ == terms_.size()) return words_error::out_of_range;
        terms_[term_count_++] = {sum, scale, magnitude};
        has_group_ = fractional_ = false;
        limit_ = 0;
        return words_error::none;
    }

    // ---- fractions

    constexpr words_error take_half() noexcept {
        if (in_point_ || prefix_ != 0 || open_ || fractional_) return words_error::no_number;
        if (!has_value()) {
            fractional_ = true;
            return begin_group({5, -1}, 0);
        }
        if (!linked_) return words_error::no_number;
        if (has_group_) return add_fraction({5, -1});
        // "Two million and a half" is half a million more; of thousands both are said.
        const term last = terms_[term_count_ - 1];
        if (last.magnitude == 3 || last.scale < last.magnitude) return words_error::ambiguous;
        if (term_count_ == terms_.size()) return words_error::out_of_range;
        terms_[term_count_++] = {{5, last.magnitude - 1}, last.magnitude - 1, last.magnitude};
        closed_ = true;
        return words_error::none;
    }

    constexpr words_error take_part(unsigned denominator) noexcept {
        if (in_point_ || prefix_ != 0 || fractional_) return words_error::no_number;
        if (has_group_ && !linked_) return divide_by({denominator, 0});
        if (open_ || (!has_group_ && term_count_ != 0)) return words_error::no_number;
        exact quotient;
        if (!divide(1, {denominator, 0}, quotient)) return words_error::not_decimal;
        if (has_group_) return add_fraction(quotient);
        fractional_ = true;
        return begin_group(quotient, 0);
    }

    constexpr words_error add_fraction(const exact& fraction) noexcept {
        if (!add(group_, fraction)) return words_error::out_of_range;
        has_group_ = fractional_ = true;
        open_ = false;
        return words_error::none;
    }

    /// The end of the group is a numerator, the longest one below the denominator; what is before it is the whole.
    constexpr words_error divide_by(const exact& denominator) noexcept {
        if (!has_group_ || fractional_ || linked_ || group_.exponent != 0) return words_error::no_number;
        exact whole = open_ ? whole_ : exact{};
        std::uint64_t numerator = group_.digits;
        for (std::size_t i = 0; i < summand_count_; ++i) {
            const bool begins = summands_[i].linked || (i == 0 && term_count_ == 0);
            exact least{numerator, 0};
            if (begins && numerator != 0 && is_less(least, denominator)) {
                exact quotient;
                if (!divide(numerator, denominator, quotient)) return words_error::not_decimal;
                group_ = whole;
                prefix_ = 0;
                return add_fraction(quotient);
            }
            if (open_) break;
            numerator -= summands_[i].value;
            whole.digits += summands_[i].value;
        }
        return words_error::no_number;
    }

    /// Whether an integer is below another, whose digits have no zeros at the end where it has an exponent.
    [[nodiscard]] static constexpr bool is_less(exact a, exact b) noexcept {
        return !lower_exponent(b, 0) || a.digits < b.digits;
    }

    // ---- ordinals

    constexpr words_error take_ordinal(const spoken_part& part) noexcept {
        spoken_part cardinal = part;
        cardinal.ordinal = false;
        if (in_point_) return divide_point(part);
        // "Four hundredths" is written apart, "four-hundredth" in one word; and 100, 200, 300 and 500 have words of
        // their own.
        const bool hundredths = part.kind == spoken::hundred && has_group_ && summand_count_ == 1 &&
                                group_.digits < 100 && (part.spaced || group_.digits <= 3 || group_.digits == 5);
        const bool fraction_first = (hundredths || thousandth_ == thousandth::fraction) && !part.ordinal_before;
        exact denominator{part.value, 0};
        if (part.kind == spoken::magnitude) denominator = {1, part.value};
        if (part.kind == spoken::billion || part.kind == spoken::doubtful) denominator = {};
        denominator.digits *= prefix_ == 0 ? 1 : prefix_;
        const bool may_divide = !part.ordinal_before && denominator.digits != 0 && denominator.exponent <= 18 &&
                                (prefix_ == 0 || part.kind == spoken::magnitude);
        if (fraction_first && may_divide) {
            spoken_sum divided = *this;
            if (const words_error error = divided.divide_by(denominator); error != words_error::no_number) {
                *this = divided;
                return error;
            }
        }
        spoken_sum added = *this;
        const words_error error = added.take_kind(cardinal);
        exact whole;
        added.linked_ = false;
        if (error == words_error::none && !fractional_ && added.complete() && !added.fractional_ &&
            added.value(whole) && whole.is_integer()) {
            *this = added;
            closed_ = ordinal_ = true;
            return words_error::none;
        }
        if (may_divide) return divide_by(denominator);
        return error == words_error::none ? words_error::no_number : error;
    }

    constexpr words_error take_suffix(const spoken_part& part) noexcept {
        const bool behind_digits = last_.kind == spoken::digits;
        const bool is_long = part.value == 1 || part.value == 3;  // "om", "omin"
        // At once it is a part of the word, and the plain one needs a half-space at least.
        const bool fits = part.joined   ? behind_digits
                          : part.spaced ? is_long || (behind_digits && part.value != 0)
                                        : true;
        exact whole;
        if (!fits || !complete() || fractional_ || in_point_ || !value(whole) || !whole.is_integer())
            return words_error::no_number;
        closed_ = ordinal_ = true;
        return words_error::none;
    }

    // ---- behind the decimal point

    constexpr words_error take_point() noexcept {
        if (linked_ || in_point_ || fractional_ || open_ || prefix_ != 0 || !has_value()) return words_error::no_number;
        in_point_ = true;
        return words_error::none;
    }

    /// What is behind the point becomes the group's fraction.
    constexpr words_error end_point() noexcept {
        exact fraction;
        if (const words_error error = point_.finish(fraction); error != words_error::none) return error;
        in_point_ = false;
        if (!has_group_) group_ = {};
        return add_fraction(fraction);
    }

    /// "Three point fourteen hundredths".
    constexpr words_error divide_point(const spoken_part& part) noexcept {
        exact fraction;
        if (part.ordinal_before || linked_ || !point_.divide(part, fraction)) return words_error::no_number;
        in_point_ = false;
        if (!has_group_) group_ = {};
        return add_fraction(fraction);
    }

    static constexpr int most_exponent = 60;

    std::array<term, 12> terms_{};
    std::size_t term_count_ = 0;
    exact group_;
    std::array<summand, 4> summands_{};
    std::size_t summand_count_ = 0;
    exact whole_;
    spoken_point point_;
    spoken_part last_;
    unsigned limit_ = 0;
    unsigned prefix_ = 0;
    dabir::billion billion_;
    dabir::thousandth thousandth_;
    bool has_group_ = false;
    bool fractional_ = false;  // the group is: a magnitude may follow, nothing else
    bool open_ = false;        // the group is a numerator behind whole_
    bool in_point_ = false;
    bool linked_ = false;      // "and" is the last part
    bool begun_ = false;
    bool closed_ = false;
    bool ordinal_ = false;
    bool negative_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DETAIL_SPOKEN_SUM_HPP
