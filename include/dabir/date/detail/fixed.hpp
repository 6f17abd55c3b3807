#ifndef DABIR_DATE_DETAIL_FIXED_HPP
#define DABIR_DATE_DETAIL_FIXED_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dabir/base/config.hpp>
#include <dabir/date/detail/directives.hpp>
#include <dabir/date/detail/fixed_string.hpp>
#include <dabir/number/digits.hpp>

// Formats in which every byte has its place: %Y %m %d %H %M %S, single separators, and %z at the end. With digits of
// one set such a text has one length, and is read in words of eight bytes: one exclusive or with the format leaves the
// values of digits and zeros elsewhere, one addition tells whether that is so, one multiplication makes the numbers of
// two digits.
//
//     31 34 30 31 2F 31 30 2F   "1401/10/"          31 34 30 31 2F 31 30 2F
//     30 30 30 30 2F 30 30 2F   exclusive or         1  4  0  1  0  1  0  0
//     14 40 01 10 ...           * 10 + the next      14 .. 01 .. .. 10 .. ..
//
// Whatever is not so, other lengths, other sets of digits among each other, fields out of range, is left to the reader
// of items, which is the definition.

namespace dabir::inline v0_1::detail {

/// Two digits: the byte of the first one's own value, and how far from it the second's is.
struct fixed_layout {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_size = 80;

    bool ok = false;
    std::size_t size = 0;         // of the text, in bytes
    std::size_t digit_size = 1;   // of a digit
    // Where the pairs of digits begin: century and year, month, day, hour, minute, second, hours and minutes from UTC.
    std::size_t pair[9] = {none, none, none, none, none, none, none, none, none};
    std::size_t sign = none;      // of the distance from UTC
    char text[max_size] = {};     // with a zero for each digit and + for the sign
    bool is_digit[max_size] = {};  // whether the byte differs from one digit to another
    std::size_t words = 0;        // how many words cover it
    std::size_t start[max_size / 4] = {};
    std::uint64_t pattern[max_size / 4] = {};
    std::uint64_t limit[max_size / 4] = {};  // what makes the top bit of a byte say that it is wrong
    std::uint64_t watched[max_size / 4] = {};

    enum pair_name : std::size_t { century, year, month, day, hour, minute, second, offset_hour, offset_minute };

    [[nodiscard]] constexpr bool has(pair_name p) const noexcept { return pair[p] != none; }
};

/// What makes a layout.
class layout_maker {
public:
    [[nodiscard]] static constexpr fixed_layout make(std::string_view format, digit_set set) noexcept {
        layout_maker maker{set};
        if (maker.lay_out(format)) maker.cover();
        return maker.made_;
    }

    /// Whether a format writes all its digits as Persian ones (%O) although another set is asked for; a format that
    /// mixes has no layout.
    [[nodiscard]] static constexpr bool says_persian(std::string_view format) noexcept {
        directive_reader reader{format};
        for (;;) {
            const format_item item = reader.next();
            if (item.kind == item_kind::end || item.kind == item_kind::fault) return false;
            if (is_number_item(item.kind)) return item.persian;
        }
    }

private:
    constexpr explicit layout_maker(digit_set set) noexcept : set_{set} {
        made_.digit_size = set == digit_set::ascii ? 1 : 2;
    }

    constexpr bool put(char byte, bool is_digit = false) noexcept {
        if (made_.size == fixed_layout::max_size) return false;
        made_.is_digit[made_.size] = is_digit;
        made_.text[made_.size++] = byte;
        return true;
    }

    constexpr bool put_pair(std::size_t name) noexcept {
        if (made_.pair[name] != fixed_layout::none) return false;
        made_.pair[name] = made_.size;
        for (int i = 0; i < 2; ++i) {
            if (set_ == digit_set::persian && !put('\xDB')) return false;
            if (set_ == digit_set::arabic_indic && !put('\xD9')) return false;
            if (!put(set_ == digit_set::ascii ? '0' : set_ == digit_set::persian ? '\xB0' : '\xA0', true)) return false;
        }
        return true;
    }

    constexpr bool put_item(const format_item& item) noexcept {
        if (made_.sign != fixed_layout::none) return false;  // nothing stands behind the offset
        if (item.padded) return false;
        using enum item_kind;
        switch (item.kind) {
            case literal: break;
            case space: return item.literal == " " && put(' ');
            case year: return put_pair(fixed_layout::century) && put_pair(fixed_layout::year);
            case month: return put_pair(fixed_layout::month);
            case day: return put_pair(fixed_layout::day);
            case hour: return put_pair(fixed_layout::hour);
            case minute: return put_pair(fixed_layout::minute);
            case second: return put_pair(fixed_layout::second);
            case offset:
                made_.sign = made_.size;
                return put('+') && put_pair(fixed_layout::offset_hour) && (!item.extended || put(':')) &&
                       put_pair(fixed_layout::offset_minute);
            default: return false;
        }
        for (const char c : item.literal)
            if (!put(c)) return false;
        return true;
    }

    constexpr bool lay_out(std::string_view format) noexcept {
        const bool persian = says_persian(format);
        directive_reader reader{format};
        for (;;) {
            const format_item item = reader.next();
            if (item.kind == item_kind::end) break;
            if (is_number_item(item.kind) && item.persian != persian) return false;
            if (!put_item(item)) return false;
        }
        made_.ok = made_.size >= 8 && made_.has(fixed_layout::year) && made_.has(fixed_layout::month) &&
                   made_.has(fixed_layout::day) && made_.has(fixed_layout::hour) >= made_.has(fixed_layout::minute) &&
                   made_.has(fixed_layout::minute) >= made_.has(fixed_layout::second);
        return made_.ok;
    }

    /// Words of eight bytes over the text, each pair of digits whole in one of them.
    constexpr void cover() noexcept {
        const std::size_t pair_size = 2 * made_.digit_size;
        std::size_t at = 0;
        for (;;) {
            if (at + 8 > made_.size) at = made_.size - 8;
            const std::size_t k = made_.words++;
            made_.start[k] = at;
            for (std::size_t i = 0; i < 8; ++i) {
                const std::size_t byte = at + i;
                made_.pattern[k] |= std::uint64_t{static_cast<unsigned char>(made_.text[byte])} << 8 * i;
                if (byte == made_.sign) continue;
                made_.limit[k] |= std::uint64_t{made_.is_digit[byte] ? 0x76u : 0x7Fu} << 8 * i;
                made_.watched[k] |= std::uint64_t{0x80} << 8 * i;
            }
            if (at + 8 == made_.size) return;
            std::size_t next = at + 8;
            for (const std::size_t pair : made_.pair)
                if (pair != fixed_layout::none && pair < next && pair + pair_size > at + 8) next = pair;
            at = next;
        }
    }

    digit_set set_;
    fixed_layout made_;
};

/// The layout of a format in a set of digits.
template <fixed_string Format, digit_set Set>
inline constexpr fixed_layout layout_of = layout_maker::make(Format.view(), Set);

/// What a text of a layout says, in numbers that are not checked.
struct fixed_fields {
    std::uint32_t year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    std::int32_t offset_hour = 0, offset_minute = 0;
    bool negative = false;  // the sign of the offset
};

template <fixed_string Format, digit_set Set>
class fixed_reader {
    static constexpr fixed_layout layout = layout_of<Format, Set>;

    /// The first word that holds a pair whole.
    [[nodiscard]] static constexpr std::size_t word_of(std::size_t pair) noexcept {
        std::size_t k = 0;
        while (layout.start[k] + 8 < pair + 2 * layout.digit_size) ++k;
        return k;
    }

    template <fixed_layout::pair_name Pair>
    [[nodiscard]] static constexpr std::uint32_t value(const std::uint64_t* pairs) noexcept {
        if constexpr (!layout.has(Pair)) {
            return 0;
        } else {
            constexpr std::size_t k = word_of(layout.pair[Pair]);
            constexpr std::size_t byte = layout.pair[Pair] + layout.digit_size - 1 - layout.start[k];
            return static_cast<std::uint32_t>(pairs[k] >> 8 * byte & 0xFF);
        }
    }

public:
    /// Reads a text of the layout's size; false where it is not of the layout.
    DABIR_ALWAYS_INLINE [[nodiscard]] static constexpr bool read(const char* text, fixed_fields& f) noexcept {
        return read(text, f, std::make_index_sequence<layout.words>{});
    }

private:
    template <std::size_t K>
    [[nodiscard]] static constexpr std::uint64_t word(const char* text) noexcept {
        return load_8(text + layout.start[K]) ^ layout.pattern[K];
    }

    template <std::size_t... K>
    DABIR_ALWAYS_INLINE [[nodiscard]] static constexpr bool read(const char* text, fixed_fields& f,
                                                                 std::index_sequence<K...>) noexcept {
        const std::uint64_t digits[] = {word<K>(text)...};
        if ((((digits[K] | (digits[K] + layout.limit[K])) & layout.watched[K]) | ...) != 0) return false;
        const std::uint64_t pairs[] = {(digits[K] * 10 + (digits[K] >> 8 * layout.digit_size))...};
        f.year = 100 * value<fixed_layout::century>(pairs) + value<fixed_layout::year>(pairs);
        f.month = value<fixed_layout::month>(pairs);
        f.day = value<fixed_layout::day>(pairs);
        f.hour = value<fixed_layout::hour>(pairs);
        f.minute = value<fixed_layout::minute>(pairs);
        f.second = value<fixed_layout::second>(pairs);
        if constexpr (layout.sign != fixed_layout::none) {
            const char sign = text[layout.sign];
            if (sign != '+' && sign != '-') return false;
            f.negative = sign == '-';
            f.offset_hour = static_cast<std::int32_t>(value<fixed_layout::offset_hour>(pairs));
            f.offset_minute = static_cast<std::int32_t>(value<fixed_layout::offset_minute>(pairs));
        }
        return true;
    }
};

/// Two or four bytes, the first one lowest; requires as many.
template <int Size>
DABIR_ALWAYS_INLINE [[nodiscard]] constexpr std::uint32_t load_few(const char* p) noexcept {
    std::uint32_t word = 0;
#if defined(__GNUC__)
    if (std::endian::native == std::endian::little && !std::is_constant_evaluated()) {
        __builtin_memcpy(&word, p, Size);
        return word;
    }
#endif
    for (int i = 0; i < Size; ++i) word |= std::uint32_t{static_cast<unsigned char>(p[i])} << 8 * i;
    return word;
}

/// The same for a format that is known only at run time: format and text are walked over side by side, every number in
/// its full width.
class step_reader {
public:
    constexpr step_reader(std::string_view text, std::string_view format) noexcept
        : p_{text.data()}, last_{p_ + text.size()}, format_{format.data()}, format_last_{format_ + format.size()} {}

    /// Reads all; false where something is not as usual, in the text or in the format.
    DABIR_ALWAYS_INLINE [[nodiscard]] constexpr bool read(fixed_fields& f) noexcept {
        if (format_last_ - format_ > longest_format) return false;
        while (format_ != format_last_) {
            char c = *format_;
            if (c == '%') {
                if (format_last_ - format_ < 2) return false;
                format_ += 2;
                if (!directive(format_[-1], f)) return false;
                // A literal stands behind most of them.
                if (format_ == format_last_) break;
                c = *format_;
                if (c == '%') continue;
            }
            // Of white space a SPACE alone is what it looks like.
            if (p_ == last_ || *p_ != c || static_cast<unsigned char>(c - '\t') < 5) return false;
            ++p_;
            ++format_;
        }
        constexpr std::uint64_t twice = 0xFEFE'FEFE'FEFE'FEFE, date = 0x01'01'01;
        const bool time_is_whole = ((seen_ & one(4)) == 0 || (seen_ & one(3)) != 0) &&
                                   ((seen_ & one(5)) == 0 || (seen_ & one(4)) != 0);
        return p_ == last_ && (seen_ & twice) == 0 && (seen_ & date) == date && time_is_whole;
    }

    [[nodiscard]] constexpr bool has_offset() const noexcept { return (seen_ & one(6)) != 0; }

private:
    // So short that no count of seen_ runs over.
    static constexpr std::ptrdiff_t longest_format = 64;

    /// One of a field, in its own byte.
    [[nodiscard]] static constexpr std::uint64_t one(unsigned number) noexcept {
        return std::uint64_t{1} << 8 * number;
    }

    DABIR_ALWAYS_INLINE constexpr bool directive(char letter, fixed_fields& f) noexcept {
        switch (letter) {
            case 'Y': return year(f);
            case 'm': return field(1, f.month);
            case 'd': return field(2, f.day);
            case 'H': return field(3, f.hour);
            case 'M': return field(4, f.minute);
            case 'S': return field(5, f.second);
            case 'F': return year(f) && mark('-') && field(1, f.month) && mark('-') && field(2, f.day);
            case 'T': return field(3, f.hour) && mark(':') && field(4, f.minute) && mark(':') && field(5, f.second);
            case 'R': return field(3, f.hour) && mark(':') && field(4, f.minute);
            case 'E': return format_ != format_last_ && *format_++ == 'z' && offset(f);
            case 'z': return offset(f);
            default: return false;
        }
    }

    DABIR_ALWAYS_INLINE constexpr bool year(fixed_fields& f) noexcept {
        std::uint32_t century = 0;
        if (!pair(century) || !field(0, f.year)) return false;
        f.year += 100 * century;
        return true;
    }

    DABIR_ALWAYS_INLINE constexpr bool field(unsigned number, std::uint32_t& value) noexcept {
        seen_ += one(number);
        return pair(value);
    }

    DABIR_ALWAYS_INLINE constexpr bool mark(char c) noexcept {
        if (p_ == last_ || *p_ != c) return false;
        ++p_;
        return true;
    }

    DABIR_ALWAYS_INLINE constexpr bool pair(std::uint32_t& value) noexcept {
        if (last_ - p_ < 2) return false;
        const std::uint32_t ascii = load_few<2>(p_) ^ 0x3030;
        if (((ascii | (ascii + 0x7676)) & 0x8080) == 0) {
            value = (10 * ascii + (ascii >> 8)) & 0xFF;
            p_ += 2;
            return true;
        }
        if (last_ - p_ < 4) return false;
        // Of each pair of bytes the second is left, and that is 0..9.
        const std::uint32_t word = load_few<4>(p_);
        const std::uint32_t digits = word ^ ((word & 0xFF) == 0xDB ? 0xB0DB'B0DBu : 0xA0D9'A0D9u);
        if (((digits | (digits + 0x7600'7600)) & 0x80FF'80FF) != 0) return false;
        value = (10 * (digits >> 8) + (digits >> 24)) & 0xFF;
        p_ += 4;
        return true;
    }

    constexpr bool offset(fixed_fields& f) noexcept {
        seen_ += one(6);
        if (p_ == last_ || (*p_ != '+' && *p_ != '-')) return false;
        f.negative = *p_++ == '-';
        std::uint32_t hours = 0, minutes = 0;
        if (!pair(hours) || !mark(':') || !pair(minutes)) return false;
        f.offset_hour = static_cast<std::int32_t>(hours);
        f.offset_minute = static_cast<std::int32_t>(minutes);
        return true;
    }

    const char* p_;
    const char* last_;
    const char* format_;
    const char* format_last_;
    std::uint64_t seen_ = 0;  // how often each field was read
};

}  // namespace dabir::inline v0_1::detail

#endif
