#ifndef DABIR_TEXT_DETAIL_LINE_HPP
#define DABIR_TEXT_DETAIL_LINE_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/text/detail/cell.hpp>

// A line of cells, as the rules see it that look at whole lines. A rule walks over it once, replaces cells in their
// places, and notes which are to go and where a space is to come; `dropped` and `spaced` then make it so.

namespace dabir::inline v0_1 {
namespace detail {

/// What a rule may note of a cell.
enum cell_note : std::uint8_t {
    guarded_note = 1,  // is a part of something that rules for prose leave alone
    latin_note = 2,    // stands among text in another script
    drop_note = 4,     // is to go
    space_note = 8,    // a space is to come before it
};

/// What stands somewhere in a line. What is not there needs not be looked for.
struct line_census {
    bool other_letter = false;   // of a script that is not Arabic
    bool arabic_letter = false;
    bool special = false;        // one of ` < & # @
    bool digit = false;
    bool dot = false;            // or the ellipsis
    bool tatweel = false;
    bool heh_or_mark = false;    // what may be of a heh with hamza, or a doubled mark
    bool quote = false;          // double, of ASCII or General Punctuation
    bool blank = false;          // SPACE or ZWNJ
    bool closer = false;         // a closing bracket
    bool stop = false;           // one of the marks that spaces stand round; also , ; ? %
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
    for (std::size_t i = 0; i < size_; ++i) {
        const cell& c = cells_[i];
        if (is_arabic(c)) {
            found.arabic_letter = true;
            found.tatweel = found.tatweel || c.code == 0x640;
            found.heh_or_mark = found.heh_or_mark || c.code == 0x621 || c.code == 0x674;
            continue;
        }
        if (is_letter(c)) {
            found.other_letter = true;
            continue;
        }
        if (is_mark(c)) {
            found.heh_or_mark = true;
            continue;
        }
        if (is_digit(c)) found.digit = true;
        switch (c.code) {
            case U' ': case zwnj_code: found.blank = true; break;
            case U'`': case U'<': case U'&': case U'#': case U'@': found.special = true; break;
            case U'.': found.dot = found.stop = true; break;
            case 0x2026: found.dot = true; break;
            case U'"': case 0x201C: case 0x201D: found.quote = true; break;
            case U')': case U']': case U'}': case 0xBB: found.closer = true; break;
            case U',': case U';': case U'?': case U'%': case U'!': case U':': case 0x60C: case 0x61B: case 0x61F:
                found.stop = true;
                break;
            default: break;
        }
    }
    return found;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_HPP
