#ifndef DABIR_NUMBER_DETAIL_SPELL_HPP
#define DABIR_NUMBER_DETAIL_SPELL_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <dabir/base/utf8.hpp>
#include <dabir/number/detail/tables/number_words.hpp>
#include <dabir/number/format.hpp>
#include <dabir/number/words_options.hpp>

// Numbers as words: the digits are cut at the decimal point and into groups of three, and each is spelled.

namespace dabir::inline v0_1 {

namespace detail {

/// The digits of a number, cut at the decimal point. The whole number is below 10^21.
struct cut_number {
    std::array<std::uint16_t, 7> groups{};  // of three digits, the lowest first
    std::array<std::uint8_t, 20> places{};  // behind the point
    int group_count = 0;
    int place_count = 0;
    bool ok = false;
};

/// Not ok from 10^21 on and with more than 18 places.
[[nodiscard]] constexpr cut_number cut(const number& value) noexcept {
    cut_number c;
    std::uint64_t digits = value.magnitude();
    std::int64_t exponent = digits == 0 ? 0 : value.exponent();
    for (; exponent < 0 && digits % 10 == 0; ++exponent) digits /= 10;
    if (exponent < -18 || exponent > 20) return c;
    for (; exponent < 0; ++exponent, ++c.place_count) {
        c.places[static_cast<std::size_t>(-exponent - 1)] = static_cast<std::uint8_t>(digits % 10);
        digits /= 10;
    }
    for (int at = static_cast<int>(exponent); digits != 0; ++at, digits /= 10) {
        if (at >= 21) return c;
        constexpr std::uint16_t powers[] = {1, 10, 100};
        const auto group = static_cast<std::size_t>(at / 3);
        c.groups[group] = static_cast<std::uint16_t>(c.groups[group] + digits % 10 * powers[at % 3]);
        if (digits % 10 != 0) c.group_count = at / 3 + 1;
    }
    c.ok = true;
    return c;
}

template <class Out>
class speller {
public:
    constexpr speller(Out out, const words_style& style) : out_{std::move(out)}, style_{style} {
        if (style.manner == words_manner::icu)
            style_ = {.one_thousand = one_thousand::one, .manner = words_manner::icu};
        if (style_.form > word_form::ordinal_before) style_.form = word_form::cardinal;
    }

    constexpr Out spell(const cut_number& c, bool negative) {
        if (negative) word(written_minus[0]);
        const bool named = style_.fraction == spoken_fraction::named && c.place_count <= 3 && c.place_count > 0;
        if (named) {
            spell_named(c);
        } else {
            spell_whole(c);
            if (c.place_count != 0) word(written_point[0]);
            for (int i = 0; i < c.place_count; ++i) word(written_below_20[c.places[static_cast<std::size_t>(i)]]);
        }
        if (style_.form != word_form::cardinal) suffix();
        flush();
        return std::move(out_);
    }

private:
    // ---- words

    constexpr void write(std::u16string_view letters) {
        for (const char16_t letter : letters) out_ = encode(letter, std::move(out_));
    }

    /// Gives out the word that was held back, and holds this one: the last one may get a suffix.
    constexpr void word(std::u16string_view letters, char32_t before = U' ') {
        flush();
        held_ = letters;
        if (begun_) out_ = encode(before, std::move(out_));
        begun_ = true;
    }

    constexpr void flush() {
        write(held_);
        held_ = {};
    }

    /// "And", with what stands around it: a half-space before it, and nothing behind, inside a compound.
    constexpr void conjunction(bool inside) {
        const bool compound = inside && style_.half_spaces == half_spaces::compound;
        word(written_and[0], compound ? U'\u200C' : U' ');
        no_space_ = compound;
    }

    constexpr void part(std::u16string_view letters) {
        if (!no_space_) return word(letters);
        no_space_ = false;
        flush();
        held_ = letters;
    }

    constexpr void suffix() {
        const std::size_t before = style_.form == word_form::ordinal_before;
        if (held_ == written_below_20[3]) {
            held_ = written_third[before];
            return flush();
        }
        const bool thirty = held_ == written_tens[3];
        flush();
        if (thirty) out_ = encode(style_.half_spaces == half_spaces::none ? U' ' : U'\u200C', std::move(out_));
        write(written_suffixes[2 * before + thirty]);
    }

    // ---- numbers

    constexpr void spell_group(unsigned value) {
        bool more = false;
        const auto next = [&](std::u16string_view letters) {
            if (more) conjunction(true);
            part(letters);
            more = true;
        };
        if (value >= 100) next(written_hundreds[value / 100]);
        value %= 100;
        if (value >= 20) {
            next(written_tens[value / 10]);
            value %= 10;
        }
        if (value != 0) next(written_below_20[value]);
    }

    constexpr void spell_whole(const cut_number& c) {
        if (c.group_count == 0) return word(written_below_20[0]);
        if (style_.manner == words_manner::icu) return spell_icu(c);
        bool more = false;
        for (int i = c.group_count; i-- != 0;) {
            const unsigned group = c.groups[static_cast<std::size_t>(i)];
            if (group == 0) continue;
            if (more) conjunction(false);
            more = true;
            const bool thousand = i == 1 || (i == 4 && style_.large == large_magnitudes::multiplied);
            if (group != 1 || !thousand || style_.one_thousand == one_thousand::one) spell_group(group);
            magnitude_words(i);
        }
    }

    /// The words of 1000^power.
    constexpr void magnitude_words(int power) {
        if (power == 0) return;
        if (power <= 3 || style_.large == large_magnitudes::named) return word(written_magnitudes[power]);
        word(written_magnitudes[power - 3]);
        word(written_magnitudes[3]);
    }

    /// As CLDR's rules: from 10^12 on, thousand milliards are counted by the whole number before them.
    constexpr void spell_icu(const cut_number& c) {
        bool more = false;
        const auto link = [&] {
            if (more) conjunction(false);
            more = true;
        };
        if (c.groups[4] != 0 || c.groups[5] != 0) {
            if (c.groups[5] != 0) {
                link();
                spell_group(c.groups[5]);
                word(written_magnitudes[1]);
            }
            if (c.groups[4] != 0) {
                link();
                spell_group(c.groups[4]);
            }
            word(written_magnitudes[1]);
            word(written_magnitudes[3]);
        }
        for (std::size_t i = 4; i-- != 0;) {
            if (c.groups[i] == 0) continue;
            link();
            spell_group(c.groups[i]);
            if (i != 0) word(written_magnitudes[i]);
        }
    }

    /// "Three and fourteen hundredths". "Point" stands for "and" where else the number could be read as another one:
    /// the numerator as a part of the whole, or the thousandths as an ordinal.
    constexpr void spell_named(const cut_number& c) {
        unsigned numerator = 0;
        for (int i = 0; i < c.place_count; ++i) numerator = 10 * numerator + c.places[static_cast<std::size_t>(i)];
        const unsigned last = c.groups[0] % 100;
        const bool joins = c.place_count == 2 && numerator < 10 && last >= 20 && last % 10 == 0;
        const bool point = c.place_count == 3 || joins;
        if (c.group_count != 0 || point) {
            spell_whole(c);
            if (point) word(written_point[0]);
            else conjunction(false);
        }
        spell_group(numerator);
        constexpr std::u16string_view denominators[] = {written_below_20[10], written_hundreds[1],
                                                        written_magnitudes[1]};
        word(denominators[c.place_count - 1]);
        flush();
        write(written_suffixes[0]);
    }

    Out out_;
    words_style style_;
    std::u16string_view held_;
    bool begun_ = false;
    bool no_space_ = false;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_NUMBER_DETAIL_SPELL_HPP
