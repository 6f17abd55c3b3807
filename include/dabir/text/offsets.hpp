#ifndef DABIR_TEXT_OFFSETS_HPP
#define DABIR_TEXT_OFFSETS_HPP

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <dabir/base/utf8.hpp>
#include <dabir/text/detail/cell.hpp>

// Where each byte of a normalised text came from, and where each byte of the text went.
//
//     offset_map map;
//     normalize(text, options, clean, map);
//     text.substr(map.to_input(hit).begin)                     // the place in the text of a hit in the clean one
//
//     normalize_to(out, text, options, scratch, [](const text_edit& edit) { ... });      // the edits as they are made
//
// What was edited is a list of pieces in order; all between two pieces went over byte for byte. Characters are mapped
// whole: all letters of a ligature come from its bytes, and one space from all of the run it stands for.

namespace dabir::inline v0_1 {

/// Some bytes.
struct byte_range {
    std::size_t begin;  ///< of the first
    std::size_t end;    ///< behind the last

    /// Whether both are the same.
    [[nodiscard]] friend constexpr bool operator==(const byte_range&, const byte_range&) noexcept = default;
};

/// A piece of a text that was changed: `out` came in the place of `in`. Either may be empty: what was deleted, and what
/// was put in. In a list of them neither ever goes back, and no two of them overlap.
struct text_edit {
    byte_range out;  ///< in the normalised text
    byte_range in;   ///< in the text as it was

    /// Whether both are the same.
    [[nodiscard]] friend constexpr bool operator==(const text_edit&, const text_edit&) noexcept = default;
};

/// What is told of edits, one call for each.
template <class Edits>
concept edit_listener = std::invocable<Edits&, const text_edit&>;

/// The edits that made one text of another, to be asked for single bytes. Each question costs O(log edits).
class offset_map {
public:
    /// Takes an edit, which stands behind all others: for another text the map must be cleared before. Allocates now
    /// and then, as std::vector does.
    void operator()(const text_edit& edit) { edits_.push_back(edit); }

    /// Forgets all edits.
    void clear() noexcept { edits_.clear(); }

    /// All edits in order; valid until the map is changed.
    [[nodiscard]] std::span<const text_edit> edits() const noexcept { return edits_; }

    /// The bytes of the text that a byte of the normalised text came from: the same byte where nothing was changed, all
    /// of the piece where it was; an empty range for what was put in. A byte behind the end is as far behind the end.
    [[nodiscard]] byte_range to_input(std::size_t out_byte) const noexcept {
        return across<&text_edit::out, &text_edit::in>(out_byte);
    }

    /// The bytes of the normalised text that a byte of the text went to. Of one that was deleted, the empty range
    /// where the next character begins.
    [[nodiscard]] byte_range to_output(std::size_t in_byte) const noexcept {
        return across<&text_edit::in, &text_edit::out>(in_byte);
    }

private:
    template <byte_range text_edit::*From, byte_range text_edit::*To>
    [[nodiscard]] byte_range across(std::size_t byte) const noexcept {
        // The last edit that begins at or before the byte; of several at one place the last is the one that has bytes.
        const auto behind = std::upper_bound(edits_.begin(), edits_.end(), byte,
            [](std::size_t at, const text_edit& edit) { return at < (edit.*From).begin; });
        if (behind == edits_.begin()) return {byte, byte + 1};
        const text_edit& edit = *(behind - 1);
        if (byte < (edit.*From).end) return edit.*To;
        const std::size_t at = (edit.*To).end + (byte - (edit.*From).end);
        return {at, at + 1};
    }

    std::vector<text_edit> edits_;
};

namespace detail {

/// What is known of the edits of a text of which a part was written.
struct edit_state {
    text_edit piece{};  // the last character, or the edit that it belongs to
    bool open = false;  // it is an edit, and was not given yet
};

/// An output of cells: writes bytes, and tells of the edits.
template <class Out, class Edits>
struct edit_writer {
    Out out;
    Edits& edits;
    edit_state& state;

    constexpr void put(const cell& c) {
        out = encode(c.code, std::move(out));
        const std::size_t size = c.code < 0x80 ? 1 : c.code < 0x800 ? 2 : c.code < 0x10000 ? 3 : 4;
        if (c.begin < state.piece.in.end) {  // of a sequence, or of marks that changed places
            state.piece.out.end += size;
            state.piece.in.end = std::max(state.piece.in.end, c.end());
            state.open = true;
            return;
        }
        delete_to(c.begin);
        give();
        const std::size_t at = state.piece.out.end;
        state = {.piece = {{at, at + size}, {c.begin, c.end()}}, .open = c.is_changed};
    }

    constexpr void end_of_text(std::size_t size) {
        delete_to(size);
        give();
        state = {};
    }

private:
    constexpr void delete_to(std::size_t in_end) {
        const text_edit before = state.piece;
        if (in_end == before.in.end) return;
        give();
        state = {.piece = {{before.out.end, before.out.end}, {before.in.end, in_end}}, .open = true};
    }

    constexpr void give() {
        if (state.open) edits(std::as_const(state.piece));
        state.open = false;
    }
};

/// Wants no edits.
struct no_edits {
    constexpr void operator()(const text_edit&) const noexcept {}
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_OFFSETS_HPP
