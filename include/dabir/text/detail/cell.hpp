#ifndef DABIR_TEXT_DETAIL_CELL_HPP
#define DABIR_TEXT_DETAIL_CELL_HPP

#include <array>
#include <cstddef>
#include <cstdint>

#include <dabir/base/characters.hpp>
#include <dabir/text/detail/tables/outputs.hpp>

// The cell: one character on its way through the stages of a normaliser, and what the rules ask of it.
//
// A stage is a class template over the stage behind it, its member `next`. It takes cells by `push` and gives some to
// `next`; `finish` tells the end of the text, gives out all that was held back, and makes the stage ready for another
// text. `changes` counts what the stage did. All of a stage's memory is in its members, and is bounded.

namespace dabir::inline v0_1 {
namespace detail {

/// What the rules call groups, as far as they treat them apart. The generator knows this order.
enum class character_group : std::uint8_t {
    none,
    control,         // deletable at every level
    separator,       // U+001C..001F
    invisible,       // U+200B, U+2060, U+FEFF
    object,          // U+FFFC
    bidi_mark,       // U+200F, U+061C
    bidi_control,    // all others that order text, but
    isolate,         // U+2066..2069, which do not join letters either
    half_space,      // ZWNJ, ZWJ, NOT SIGN, SOFT HYPHEN, variation selectors
    sign_word,       // signs that stand for words
    form,            // presentation forms
    foreign_letter,  // letters of other languages with a Persian counterpart
    arabic_letter,   // U+0643, U+0649, U+064A
    diacritic,       // marks that are no part of a letter
    constant,        // has one output at every level: spaces, line ends
};

/// Longer runs stay as they are, so that look-ahead is bounded.
inline constexpr std::size_t longest_run = 16;    // of deletable characters
inline constexpr std::size_t longest_marks = 30;  // of marks

/// What the options ask of the stages. A stage that has a choice takes its own by `set_up`.
struct stage_options {
    bool persian_letters = true;
    bool fold_foreign = false;
    bool spell_signs = false;
    bool remove_diacritics = false;
    bool ascii_digits = false;
    bool zwnj_as_space = false;
    bool is_standard = false;  // the rules of that level for what is not seen, line ends and composition
    bool hamza_heh = false;
    // Of lines.
    bool persian_digits = false;
    bool persian_punctuation = false;
    bool guillemets = false;
    bool join_ellipsis = false;
    bool fix_spacing = false;
    bool tidy_spaces = false;
    bool tidy_zwnj = false;
    bool remove_tatweel = false;

    /// Whether a rule is asked for that looks at a whole line.
    [[nodiscard]] constexpr bool by_line() const noexcept {
        return is_standard || hamza_heh || persian_digits || persian_punctuation || guillemets || join_ellipsis
            || fix_spacing || tidy_spaces || tidy_zwnj || remove_tatweel;
    }
};

/// Of 16 bytes, so that it goes from stage to stage in registers.
struct cell {
    char32_t code : 21 = 0;
    std::uint32_t row : 8 = 0;
    bool is_url : 1 = false;
    bool is_changed : 1 = false;    // is not what stands in the text at its span
    std::uint32_t size : 28 = 0;    // of the span: the bytes of the text that it came from
    std::uint32_t notes : 4 = 0;    // of the rules for lines, see line.hpp
    std::size_t begin = 0;          // of the span; it never goes back from one cell to the next, nor does the end

    [[nodiscard]] constexpr std::size_t end() const noexcept { return begin + size; }
};

[[nodiscard]] constexpr cell make_cell(char32_t code, bool is_changed, std::size_t begin, std::size_t end) noexcept {
    // Where one character stands for more than 256 MiB, as a SPACE for as many, the rest counts as deleted.
    constexpr std::size_t most = (std::size_t{1} << 28) - 1;
    const std::size_t size = end - begin < most ? end - begin : most;
    return {.code = code & 0x1FFFFF,
            .row = character_row(code),
            .is_changed = is_changed,
            .size = static_cast<std::uint32_t>(size) & static_cast<std::uint32_t>(most),
            .begin = begin};
}

/// A character of the text.
[[nodiscard]] constexpr cell make_cell(char32_t code, std::size_t begin, std::size_t end) noexcept {
    return make_cell(code, false, begin, end);
}

/// Another character in the place of one. Whether it is a part of a URL is not known.
[[nodiscard]] constexpr cell replaced(cell c, char32_t code) noexcept {
    return make_cell(code, true, c.begin, c.end());
}

/// A character for all from one to another.
[[nodiscard]] constexpr cell united(cell first, cell last, char32_t code) noexcept {
    return make_cell(code, true, first.begin, last.end());
}

/// A character that nothing in the text stands for, at a place of it.
[[nodiscard]] constexpr cell inserted(char32_t code, std::size_t at) noexcept {
    return make_cell(code, true, at, at);
}

/// Stands for the edge of the text: no letter, no mark, nothing that is changed.
inline constexpr cell text_edge{.code = 0x1FFFFF};

inline constexpr char32_t zwnj_code = 0x200C;

[[nodiscard]] constexpr character_group group_of(cell c) noexcept {
    return static_cast<character_group>(outputs_traits[c.row] >> 8 & 0x0F);
}

/// The place of an Arabic mark in canonical order, from 1 up; 0 of what is none (General_Category Mn in an Arabic
/// block).
[[nodiscard]] constexpr unsigned mark_order(cell c) noexcept { return outputs_traits[c.row] & 0x0Fu; }

[[nodiscard]] constexpr bool is_mark(cell c) noexcept { return mark_order(c) != 0; }

/// A combining mark outside the Arabic blocks.
[[nodiscard]] constexpr bool is_foreign_mark(cell c) noexcept { return (outputs_traits[c.row] & 0x10u) != 0; }

/// A letter of any script; tatweel is one.
[[nodiscard]] constexpr bool is_letter(cell c) noexcept { return (outputs_traits[c.row] & 0x20u) != 0; }

[[nodiscard]] constexpr bool is_alphanumeric(cell c) noexcept { return (outputs_traits[c.row] & 0x40u) != 0; }

/// Numeric_Type Decimal or Digit, in any script.
[[nodiscard]] constexpr bool is_digit(cell c) noexcept { return (outputs_traits[c.row] & 0x80u) != 0; }

/// Numeric_Type Decimal.
[[nodiscard]] constexpr bool is_decimal_digit(cell c) noexcept { return (outputs_traits[c.row] & 0x1000u) != 0; }

/// A letter of the Arabic blocks that is not tatweel.
[[nodiscard]] constexpr bool row_is_arabic_letter(std::uint8_t row) noexcept {
    return characters_properties[row] >> 7 != 0;
}

/// The same, or tatweel.
[[nodiscard]] constexpr bool is_arabic(cell c) noexcept {
    return row_is_arabic_letter(c.row) || row_class(c.row) == character_class::tatweel;
}

[[nodiscard]] constexpr bool is_arabic_or_mark(cell c) noexcept { return is_arabic(c) || is_mark(c); }

[[nodiscard]] constexpr bool is_blank(cell c) noexcept {
    return row_class(c.row) == character_class::space || row_class(c.row) == character_class::newline;
}

/// Whether no canonical composition can arise when something beside this character is deleted.
[[nodiscard]] constexpr bool is_closed(cell c) noexcept {
    const char32_t x = c.code;
    const auto within = [x](char32_t first, char32_t last) { return x - first <= last - first; };
    return x < 0x300 || x == text_edge.code || x == 0x1680 || x == 0x3000 || within(0x600, 0x6FF)
        || within(0x750, 0x77F) || within(0x870, 0x8FF) || within(0x1E00, 0x20CF) || within(0x2100, 0x2BFF)
        || within(0xFB50, 0xFDFF) || within(0xFE00, 0xFE0F) || within(0xFE70, 0xFEFF) || within(0x1F000, 0x1FAFF);
}

/// The letters of the Arabic blocks in common use that do not join the letter behind them.
struct non_joining_letters {
    std::array<std::uint32_t, 6> bits{};  // from U+0620

    consteval non_joining_letters() noexcept {
        for (const char32_t letter : U"\u0627\u0622\u0623\u0625\u0671\u062F\u0630\u0631\u0632\u0698\u0648\u0624\u0621"
                                     U"\u0629\u0688\u0691\u06C6\u06C7\u06D5\u0695\u0693\u0689\u0696\u06D2")
            if (letter != 0) bits[(letter - 0x620) / 32] |= 1u << (letter - 0x620) % 32;
    }

    [[nodiscard]] constexpr bool contains(char32_t code) const noexcept {
        const char32_t at = code - 0x620;
        return at < 32 * bits.size() && (bits[at / 32] >> at % 32 & 1) != 0;
    }
};

inline constexpr non_joining_letters right_joining_letters;

/// Whether a character joins the letter behind it.
[[nodiscard]] constexpr bool joins_next(cell c) noexcept {
    return is_arabic(c) && !right_joining_letters.contains(c.code);
}

/// What a character becomes, the Arabic letters kept: itself, another, or several.
class cell_outputs {
public:
    constexpr explicit cell_outputs(cell c) noexcept : one_(c.code) {
        const std::uint16_t output = outputs_code[c.row];
        if (output < outputs_sequence) {
            if (output != 0) one_ = output;
            return;
        }
        const sequence_run* run = sequence_runs + (output - outputs_sequence);
        const sequence_run* const end = sequence_runs + sizeof sequence_runs / sizeof *sequence_runs;
        // A row's runs stand in order; the next row's would be in order too only where they are behind `c`.
        while (run + 1 != end && run->first < run[1].first && run[1].first <= c.code) ++run;
        size_ = run->stride;
        at_ = run->start + (c.code - run->first) * size_;
        while (outputs_sequences[at_ + size_ - 1] == 0) --size_;
        sequence_ = true;
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool is_sequence() const noexcept { return sequence_; }

    [[nodiscard]] constexpr char32_t operator[](std::size_t i) const noexcept {
        if (!sequence_) return one_;
        const std::uint8_t byte = outputs_sequences[at_ + i];
        return byte < 0x21 ? 0x20u | byte : 0x600u + byte;
    }

private:
    char32_t one_;
    std::size_t at_ = 0;
    std::size_t size_ = 1;
    bool sequence_ = false;
};

/// The Persian letter for the Arabic one.
[[nodiscard]] constexpr char32_t persian_letter(char32_t code) noexcept {
    return code == 0x643 ? U'\u06A9' : code == 0x649 || code == 0x64A ? U'\u06CC' : code;
}

/// A few cells that wait for what comes.
template <std::size_t Capacity>
class cell_queue {
public:
    constexpr void add(cell c) noexcept { cells_[size_++] = c; }
    constexpr void clear() noexcept { size_ = 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr bool full() const noexcept { return size_ == Capacity; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr cell operator[](std::size_t i) const noexcept { return cells_[i]; }
    [[nodiscard]] constexpr const cell* begin() const noexcept { return cells_.data(); }
    [[nodiscard]] constexpr const cell* end() const noexcept { return cells_.data() + size_; }

private:
    std::array<cell, Capacity> cells_{};
    std::size_t size_ = 0;
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_CELL_HPP
