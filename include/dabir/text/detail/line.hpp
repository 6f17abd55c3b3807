#ifndef DABIR_TEXT_DETAIL_LINE_HPP
#define DABIR_TEXT_DETAIL_LINE_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/text/detail/cell.hpp>

// A line of cells, as the rules see it that look at whole lines. A rule walks over it once, replaces cells in their
// places, and notes which are to go and where a space is to come; `take_out` and `put_in` then make it so.

namespace dabir::inline v0_1 {
namespace detail {

/// What a rule may note of a cell.
enum cell_note : std::uint8_t {
    guarded_note = 1,  // is a part of something that rules for prose leave alone
    latin_note = 2,    // stands among text in another script
    drop_note = 4,     // is to go
    space_note = 8,    // a space is to come before it
};

/// What rules could find in a line. Each says so where a rule has something to do, and perhaps where it has not.
struct line_census {
    ///@{ For what is to be left alone, and zones.
    bool arabic_letter = false;
    bool other_letter = false;
    bool url = false;            // two slashes or two w: no rule brings such together
    bool special = false;        // one of ` < & # @
    bool quad = false;           // a dot between digits
    ///@}
    ///@{ For one rule each.
    bool tatweel = false;
    bool heh_or_marks = false;   // a hamza to be mended behind a heh, or a doubled mark
    bool quote = false;          // double, of ASCII or General Punctuation
    bool dots = false;           // two dots together
    bool other_digit = false;    // of ASCII, or Arabic-Indic
    bool ascii_stop = false;     // one of , ; ? %
    bool untidy = false;         // blanks
    bool unspaced = false;       // a stop or bracket and a space or letter
    ///@}
};

/// What a census and the rules for spaces ask of a character.
enum line_kind : unsigned {
    space_kind = 1,
    zwnj_kind = 2,
    letter_kind = 4,       // Arabic, no tatweel
    mark_kind = 8,
    opener_kind = 16,      // brackets, guillemets and double quotes, which may become these
    closer_kind = 32,
    stop_kind = 64,        // : ! ? and Persian ones, and what may become one; but
    dot_kind = 128,
    digit_kind = 256,
    edge_kind = 512,
    joining_kind = 1024,   // a letter that joins the next
};

class line {
public:
    constexpr line(cell* cells, std::size_t size) noexcept : cells_(cells), size_(size) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

    /// The cell at a place; beyond both edges there is none of its kind. `i - 1` may be asked for where i is 0.
    [[nodiscard]] constexpr const cell& operator[](std::size_t i) const noexcept {
        return i < size_ ? cells_[i] : text_edge;
    }

    [[nodiscard]] constexpr char32_t code(std::size_t i) const noexcept { return (*this)[i].code; }
    [[nodiscard]] constexpr bool guarded(std::size_t i) const noexcept { return noted(i, guarded_note); }
    [[nodiscard]] constexpr bool latin(std::size_t i) const noexcept { return noted(i, latin_note); }

    /// Whether a rule for Persian prose holds from `first` up to `last`.
    [[nodiscard]] constexpr bool is_prose(std::size_t first, std::size_t last) const noexcept {
        for (; first < last; ++first)
            if (noted(first, guarded_note | latin_note)) return false;
        return true;
    }

    [[nodiscard]] constexpr bool is_edge(std::size_t i) const noexcept { return i >= size_; }

    constexpr void note(std::size_t i, unsigned notes) noexcept {
        cells_[i].notes = (cells_[i].notes | notes) & 0x0Fu;
    }
    constexpr void set_url(std::size_t i, bool is_url) noexcept { cells_[i].is_url = is_url; }
    constexpr void forget_notes() noexcept {
        for (std::size_t i = 0; i < size_; ++i) cells_[i].notes = 0;
    }

    constexpr void replace(std::size_t i, char32_t by) noexcept { put(i, replaced(cells_[i], by)); }

    constexpr void put(std::size_t i, cell c) noexcept {
        c.notes = cells_[i].notes;
        cells_[i] = c;
    }

    /// Keeps the first `size` cells.
    constexpr void cut(std::size_t size) noexcept { size_ = size; }

    /// Takes out all cells that are noted to go. Gives their number.
    constexpr std::size_t take_out() noexcept {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i)
            if (!noted(i, drop_note)) cells_[kept++] = cells_[i];
        const std::size_t gone = size_ - kept;
        size_ = kept;
        return gone;
    }

    /// How many spaces are noted to come.
    [[nodiscard]] constexpr std::size_t spaces_to_come() const noexcept {
        std::size_t count = 0;
        for (std::size_t i = 0; i < size_; ++i) count += noted(i, space_note);
        return count;
    }

    /// Puts `count` spaces in, where they are noted to come. There must be room for them.
    constexpr void put_in(std::size_t count) noexcept {
        std::size_t to = size_ + count;
        size_ = to;
        for (std::size_t i = to - count; count != 0; --i) {
            const cell c = cells_[i - 1];
            cells_[--to] = c;
            if ((c.notes & space_note) == 0) continue;
            cells_[to].notes = 0;
            cells_[--to] = inserted(U' ', c.begin);
            --count;
        }
    }

    [[nodiscard]] constexpr line_census census() const noexcept;

private:
    [[nodiscard]] constexpr bool noted(std::size_t i, unsigned notes) const noexcept {
        return (cells_[i].notes & notes) != 0;
    }

    cell* cells_;
    std::size_t size_;
};

constexpr line_census line::census() const noexcept {
    line_census found;
    unsigned before = edge_kind;
    bool behind_heh = false;                // ZWNJ skipped
    bool dot_between = false;               // behind a digit and a dot
    for (std::size_t i = 0; i < size_; ++i) {
        const cell& c = cells_[i];
        const char32_t x = c.code;
        unsigned kind = 0;
        if (row_is_arabic_letter(c.row)) {
            found.arabic_letter = true;
            kind = right_joining_letters.contains(x) ? letter_kind : letter_kind | joining_kind;
            if (x == 0x621 || x == 0x674) found.heh_or_marks = found.heh_or_marks || behind_heh;
            if ((before & (letter_kind | space_kind)) != 0) {  // nothing more is asked of most letters
                behind_heh = x == 0x647;
                before = kind;
                dot_between = false;
                continue;
            }
        } else if (x == U' ') {
            kind = space_kind;
            if ((before & letter_kind) != 0) {  // nor of most spaces
                before = kind;
                behind_heh = false;
                continue;
            }
        } else if (x == zwnj_code) {
            kind = zwnj_kind;
        } else if (is_mark(c)) {
            kind = mark_kind;
            if (cells_[i - (i != 0)].code == x && i != 0) found.heh_or_marks = true;
            if (x == 0x654 && behind_heh && before == zwnj_kind) found.heh_or_marks = true;
        } else if (is_letter(c)) {
            if (is_arabic(c)) found.arabic_letter = found.tatweel = true;
            else found.other_letter = true;
            found.url = found.url || (x == U'w' && (*this)[i - 1].code == U'w');
        } else if (is_digit(c)) {
            kind = digit_kind;
            found.other_digit = found.other_digit || x < 0x80 || x - 0x660 < 10;
            found.quad = found.quad || dot_between;
        } else {
            switch (x) {
                case U'.': kind = dot_kind; break;
                case 0x2026: kind = dot_kind; break;
                case U'"': case 0x201C: case 0x201D:
                    found.quote = true;
                    kind = opener_kind | closer_kind;
                    break;
                case U'(': case U'[': case U'{': case 0xAB: kind = opener_kind; break;
                case U')': case U']': case U'}': case 0xBB: kind = closer_kind; break;
                case U',': case U';': case U'?':
                    found.ascii_stop = true;
                    kind = stop_kind;
                    break;
                case U'%': found.ascii_stop = true; break;
                case U':': case U'!': case 0x60C: case 0x61B: case 0x61F: kind = stop_kind; break;
                case U'`': case U'<': case U'&': case U'#': case U'@': found.special = true; break;
                case U'/': found.url = found.url || (*this)[i - 1].code == U'/'; break;
                default: break;
            }
        }
        dot_between = x == U'.' && (before & digit_kind) != 0;
        // Blanks are tidy: a SPACE with none and no ZWNJ beside it, a ZWNJ between a letter that joins and a letter.
        const unsigned blanks = space_kind | zwnj_kind;
        if ((kind == space_kind && (before & (blanks | edge_kind)) != 0)
            || (kind == zwnj_kind && (before & joining_kind) == 0)
            || (before == zwnj_kind && (kind & letter_kind) == 0))
            found.untidy = true;
        // So are stops and brackets: no SPACE before a stop or inside of a bracket, no letter behind a stop.
        if ((before == space_kind && (kind & (stop_kind | dot_kind | closer_kind)) != 0)
            || (kind == space_kind && (before & opener_kind) != 0)
            || ((before & stop_kind) != 0 && (kind & (letter_kind | opener_kind)) != 0)
            || ((before & dot_kind) != 0 && (kind & letter_kind) != 0))
            found.unspaced = true;
        found.dots = found.dots || (kind & before & dot_kind) != 0;
        if (kind != zwnj_kind) behind_heh = x == 0x647;
        before = kind;
    }
    found.untidy = found.untidy || (before & (space_kind | zwnj_kind)) != 0;
    // What the rules before them change may leave spaces otherwise.
    found.unspaced = found.unspaced || found.untidy || found.dots || found.quote;
    return found;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_HPP
