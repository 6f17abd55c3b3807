#ifndef DABIR_TEXT_DETAIL_LINE_BLOCKS_HPP
#define DABIR_TEXT_DETAIL_LINE_BLOCKS_HPP

#include <algorithm>
#include <cstddef>

// Whole lines that every rule leaves as they are, found 64 bytes at a time and taken past stages and lines.
//
// A line is *tidy* when
//   - it is clean at level safe and has no letter to mend, no CR and no U+06C0 (see blocks.hpp), so that the stages
//     give it back as it is, and
//   - the census of line.hpp finds nothing in it that one of the rules looks for, so that none is applied. What is
//     only asked for the sake of the rules (letters of other scripts, < & # @, dotted quads) may be in it; backticks
//     may not, since three of them begin code, which goes on behind the line.
// Where the kernel cannot tell, a line is not tidy.
//
// All that a census asks, it asks of a character and the one before it, a ZWNJ before that skipped; and what it calls
// the edge of a line is LF to the kernel. So whether a line is tidy does not depend on the lines beside it, and the
// kernel, which looks only backwards, runs over many lines at once: all whole lines before the first byte that it
// suspects are tidy. An option that takes a rule away takes nothing from this; one that has the stages change more
// does.
//
// At the begin of a line stages that have taken its LF give what they still hold at `finish`, and go on at the LF of
// the last tidy line as at the begin of a text: LF is settled.

namespace dabir::inline v0_1 {
namespace detail {

/// What a kernel found in whole blocks.
struct line_scan {
    const char* lines;  // behind the last LF before `stop`; null where there is none
    const char* stop;   // what it suspects; else the end of the last whole block
    bool found;         // it suspects something
};

/// Looks at whole blocks of 64 bytes. Four bytes before them are read.
using line_kernel = line_scan (*)(const char* first, const char* last) noexcept;

/// The end of the tidy lines from `first` on, the begin of a line; `first` where the first is not tidy. The end of the
/// text, where it is `last`, ends a line too.
[[nodiscard]] inline const char* tidy_lines(
    const char* first, const char* last, bool ends_text, line_kernel kernel) noexcept {
    constexpr std::ptrdiff_t block = 64;
    const char* end = first;
    // A part of less than a block, or with nothing before it, is looked at between line ends and controls.
    const auto look_at_copy = [&](const char* from, std::ptrdiff_t size) {
        char text[4 + block] = {'\n', '\n', '\n', '\n'};
        if (from != first) std::copy(from - 4, from, text);
        std::copy(from, from + size, text + 4);
        if (ends_text && size != block) text[4 + size] = '\n';
        const line_scan seen = kernel(text + 4, text + 4 + block);
        if (seen.lines != nullptr) end = from + std::min(seen.lines - (text + 4), size);
        return seen.found;
    };
    if (look_at_copy(first, std::min(block, last - first)) || last - first < block) return end;
    const line_scan seen = kernel(first + block, last);
    if (seen.lines != nullptr) end = seen.lines;
    if (!seen.found) look_at_copy(seen.stop, last - seen.stop);
    return end;
}

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_LINE_BLOCKS_HPP
