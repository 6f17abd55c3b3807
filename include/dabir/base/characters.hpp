#ifndef DABIR_BASE_CHARACTERS_HPP
#define DABIR_BASE_CHARACTERS_HPP

#include <cstdint>

#include <dabir/base/tables/characters.hpp>

// What a reader of Persian text has to know of a character: its class, its value as a digit, how it joins,
// and what it reads as. By Unicode 15.0 and a table of decisions, tools/data/chars.csv.
//
// Every function is total: any 32-bit number is allowed, and surrogates and numbers above U+10FFFF are what
// an unassigned code point is (other, non_joining, itself). Cost: four dependent loads.
//
//     classify(U'\u06CC') == character_class::letter          reading_fold(U'\u064A') == U'\u06CC'   // yeh
//     digit_value(U'\u06F5') == 5                             reading_fold(U'\u06F5') == U'5'

namespace dabir::inline v0_1 {

/// The class of a character.
enum class character_class : std::uint8_t {
    other,      ///< punctuation, symbols, what is unassigned or private
    letter,     ///< General_Category L, but those that are ignorable or tatweel
    mark,       ///< General_Category M
    digit,      ///< one of the three sets: ASCII, Arabic-Indic U+0660..0669, Persian U+06F0..06F9
    number,     ///< any other that has a Numeric_Type and is no letter: other scripts' digits, fractions
    space,      ///< white space within a line: SPACE, TAB, NO-BREAK SPACE, U+2000..200A, U+001C..001F, ...
    newline,    ///< what ends a line or a page: LF, VT, FF, CR, NEL, U+2028, U+2029
    zwnj,       ///< ZERO WIDTH NON-JOINER U+200C, the half-space
    tatweel,    ///< ARABIC TATWEEL U+0640
    ignorable,  ///< says nothing to a reader and is no mark: controls, bidi marks, ZWJ, SOFT HYPHEN, ...
};

/// Unicode's Joining_Type.
enum class joining_type : std::uint8_t {
    non_joining,    ///< U
    right_joining,  ///< R: alef, dal, reh, waw and their kind
    left_joining,   ///< L
    dual_joining,   ///< D: beh and most letters
    join_causing,   ///< C: tatweel, ZWJ
    transparent,    ///< T: marks; joining looks through them
};

/// The class of a character.
[[nodiscard]] constexpr character_class classify(char32_t character) noexcept;

/// The value 0..9 of a character of class digit; -1 of any other.
[[nodiscard]] constexpr int digit_value(char32_t character) noexcept;

/// How a character joins its neighbours in cursive script.
[[nodiscard]] constexpr joining_type joining(char32_t character) noexcept;

/// Whether a character is a letter (General_Category Lo or Lm, but not tatweel) of one of the blocks Arabic
/// (U+0600..06FF), Supplement, Extended-A and -B, Presentation Forms-A and -B.
[[nodiscard]] constexpr bool is_arabic_letter(char32_t character) noexcept;

/// What a character reads as when words are compared: one code point for all that a reader takes for it.
///
/// Arabic yeh and kaf and their kind become the Persian ones, alef, waw and yeh lose hamza and madda, the
/// family of heh becomes U+0647, letters of Urdu, Pashto and Kurdish become the Persian ones of the same
/// shape, presentation forms of one letter become that letter, A-Z become a-z, digits (full-width and
/// mathematical ones too) and punctuation become ASCII.
///
/// A mark of Arabic script or an ignorable character, which are dropped, gives U'\0'. Class zwnj, tatweel,
/// space and newline, and what stands for several letters (ligatures, the rial sign), give themselves. NOT
/// SIGN U+00AC, the half-space key of old keyboards, gives U+200C; a Quranic sign between words gives SPACE.
/// Folding twice is folding once.
[[nodiscard]] constexpr char32_t reading_fold(char32_t character) noexcept;

namespace detail {

/// The row of a character in every array of the table.
[[nodiscard]] constexpr std::uint8_t character_row(char32_t character) noexcept {
    std::uint32_t at = character;
    if (at >= characters_plane_4) {
        if (at < characters_plane_14 || at >= characters_end) return 0;
        at -= characters_plane_14 - characters_plane_4;
    }
    constexpr std::uint32_t block_mask = (1u << characters_block_bits) - 1;
    constexpr std::uint32_t leaf_mask = (1u << characters_leaf_bits) - 1;
    const std::uint32_t block = characters_top[at >> (characters_leaf_bits + characters_block_bits)];
    const std::uint32_t leaf = (block << characters_block_bits) + (at >> characters_leaf_bits & block_mask);
    return characters_leaf[characters_middle[leaf] + (at & leaf_mask)];
}

[[nodiscard]] constexpr character_class row_class(std::uint8_t row) noexcept {
    return static_cast<character_class>(characters_properties[row] & 0x0F);
}

/// The reading fold of a character that stands in this row.
[[nodiscard]] constexpr char32_t row_reading_fold(std::uint8_t row, char32_t character) noexcept {
    const std::uint16_t fold = characters_fold[row];
    if (fold == 0) return character;
    if (fold == characters_deleted) return U'\0';
    return row < characters_first_absolute ? static_cast<std::uint16_t>(character + fold) : fold;
}

}  // namespace detail

constexpr character_class classify(char32_t character) noexcept {
    return detail::row_class(detail::character_row(character));
}

constexpr int digit_value(char32_t character) noexcept {
    // The zeros of all three sets are multiples of 16.
    return classify(character) == character_class::digit ? static_cast<int>(character & 0x0F) : -1;
}

constexpr joining_type joining(char32_t character) noexcept {
    const std::uint8_t row = detail::character_row(character);
    return static_cast<joining_type>(detail::characters_properties[row] >> 4 & 0x07);
}

constexpr bool is_arabic_letter(char32_t character) noexcept {
    return detail::characters_properties[detail::character_row(character)] >> 7 != 0;
}

constexpr char32_t reading_fold(char32_t character) noexcept {
    return detail::row_reading_fold(detail::character_row(character), character);
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_BASE_CHARACTERS_HPP
