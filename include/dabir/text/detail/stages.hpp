#ifndef DABIR_TEXT_DETAIL_STAGES_HPP
#define DABIR_TEXT_DETAIL_STAGES_HPP

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <dabir/base/utf8.hpp>
#include <dabir/text/detail/cell.hpp>
#include <dabir/text/detail/compose.hpp>
#include <dabir/text/detail/invisible.hpp>
#include <dabir/text/detail/key.hpp>
#include <dabir/text/detail/sign_words.hpp>
#include <dabir/text/detail/substitute.hpp>
#include <dabir/text/detail/url.hpp>

// A level is a row of stages between a reader and a writer of UTF-8. The reader takes a text in pieces that are cut
// anywhere.

namespace dabir::inline v0_1 {
namespace detail {

struct write_utf8 {
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        write_cell(c, out);
    }

    template <class Out>
    constexpr void finish(Out&) noexcept {}
};

/// At standard a URL may be longer again, by the ZWNJ that U+001F became.
template <class Next>
struct mark_longer_urls {
    mark_urls<Next> next{};
    std::size_t changes = 0;

    constexpr void set_up(const stage_options& options) noexcept { on_ = options.is_standard; }

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (on_) {
            next.push(c, out);
        } else {
            next.next.push(c, out);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        next.finish(out);
    }

private:
    bool on_ = false;
};

template <class Next>
using clear_unseen =
    remove_invisible<mark_urls<remove_bidi_marks<mend_half_spaces<mark_longer_urls<compose_marks<Next>>>>>>;

// U+0622 before U+0655 sets a madda free, when composition comes to it: so diacritics are dropped once more.
template <class Next>
using clear_diacritics = if_diacritics_go<drop_diacritics<mark_urls<clear_unseen<drop_diacritics<Next>>>>>;

using safe_stages = mark_urls<spell_signs<clear_unseen<
    apply_table<compose_marks<clear_diacritics<ascii_digits<write_utf8>>>>>>>;

using key_stages =
    spell_signs<delete_unseen<fold_to_key<drop_ezafe<drop_half_spaces<single_spaces<write_utf8>>>>>>;

template <class Stage>
constexpr void set_up_all(Stage& stage, const stage_options& options) noexcept {
    if constexpr (requires { stage.set_up(options); }) stage.set_up(options);
    if constexpr (requires { stage.next; }) set_up_all(stage.next, options);
}

template <class Stage>
[[nodiscard]] constexpr std::size_t changes_of(const Stage& stage) noexcept {
    if constexpr (requires { stage.next; }) {
        return stage.changes + changes_of(stage.next);
    } else {
        return stage.changes;
    }
}

template <class Stage>
constexpr void forget_changes(Stage& stage) noexcept {
    stage.changes = 0;
    if constexpr (requires { stage.next; }) forget_changes(stage.next);
}

/// Decodes a text that comes in pieces and pushes it into the stages. Each maximal ill-formed part is one U+FFFD.
template <class Stages>
class staged_reader {
public:
    constexpr explicit staged_reader(const stage_options& options) noexcept { set_up_all(stages_, options); }

    template <class Out>
    constexpr void feed(std::string_view piece, Out& out) {
        const char* p = take_held(piece, out);
        const char* const last = piece.data() + piece.size();
        while (p != last) {
            const decoded part = decode(p, last);
            if (!part.ok && last - p == part.length) {
                hold(p, last);
                break;
            }
            p += part.length;
            take(part, out);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        if (held_ != 0) take({U'\uFFFD', static_cast<std::uint8_t>(held_), false}, out);
        held_ = 0;
        stages_.finish(out);
        if constexpr (requires { out.end_of_text(at_); }) out.end_of_text(at_);
        at_ = 0;
    }

    [[nodiscard]] constexpr std::size_t changes() const noexcept { return passed_changes_ + changes_of(stages_); }
    [[nodiscard]] constexpr std::size_t ill_formed() const noexcept { return ill_formed_; }

    constexpr void forget_counts() noexcept {
        forget_changes(stages_);
        passed_changes_ = 0;
        ill_formed_ = 0;
    }

protected:
    /// Takes the rest of a character that the last piece cut; gives back what is behind it.
    template <class Out>
    [[nodiscard]] constexpr const char* take_held(std::string_view piece, Out& out) {
        const char* p = piece.data();
        const char* const last = p + piece.size();
        while (held_ != 0 && p != last) {
            // What is held is a part that may go on, or that the next byte shows to be ill-formed.
            bytes_[held_] = *p;
            const decoded part = decode(bytes_.data(), bytes_.data() + held_ + 1);
            if (!part.ok && part.length == held_ + 1) {
                ++held_;
                ++p;
                continue;
            }
            if (part.ok) ++p;
            held_ = 0;
            take(part, out);
        }
        return p;
    }

    [[nodiscard]] constexpr bool holds() const noexcept { return held_ != 0; }

    /// Keeps the begin of a character that the next piece may end.
    constexpr void hold(const char* p, const char* last) noexcept {
        for (; p != last; ++p) bytes_[held_++] = *p;
    }

    template <class Out>
    constexpr void take(decoded part, Out& out) {
        cell c = make_cell(part.code_point, at_, at_ + part.length);
        c.is_changed = !part.ok;
        ill_formed_ += !part.ok;
        at_ = c.end();
        stages_.push(c, out);
    }

    Stages stages_{};
    std::size_t passed_changes_ = 0;  // made in what was taken past the stages
    std::size_t ill_formed_ = 0;
    std::size_t at_ = 0;  // how much of the text was read

private:
    std::array<char, 4> bytes_{};  // of a character that the last piece cut
    std::size_t held_ = 0;
};

/// The bytes of the longest sequence that a sign is spelled with, and the longest of a presentation form.
[[nodiscard]] consteval std::size_t longest_sequence(bool signs) noexcept {
    std::size_t longest = 0;
    for (const sequence_run& run : sequence_runs) {
        const cell first = make_cell(run.first, 0, 0);
        if (!signs && group_of(first) == character_group::sign_word) continue;
        std::size_t size = 0;
        for (std::size_t i = 0; i < run.stride; ++i)
            size += outputs_sequences[run.start + i] < 0x21 ? outputs_sequences[run.start + i] != 0 : 2u;
        if (size > longest) longest = size;
    }
    return longest;
}

/// How many bytes may come of one. Of one byte three: U+FFFD, or the ZWNJ of a control; of a character of three bytes
/// the longest sequence, and a space beside a sign.
inline constexpr std::size_t growth = 3;
inline constexpr std::size_t growth_with_signs = 14;

/// How many cells of a line may come of one byte: a letter of a sequence, or a stop with the space behind it.
inline constexpr std::size_t line_growth = 3;
inline constexpr std::size_t line_growth_with_signs = 8;
static_assert(longest_sequence(false) <= 3 * 2 * line_growth);
static_assert(longest_sequence(true) + 1 <= 3 * 2 * line_growth_with_signs);

static_assert(longest_sequence(false) <= 3 * growth);
static_assert(longest_sequence(true) + 1 <= 3 * growth_with_signs);

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_STAGES_HPP
