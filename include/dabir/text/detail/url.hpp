#ifndef DABIR_TEXT_DETAIL_URL_HPP
#define DABIR_TEXT_DETAIL_URL_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/text/detail/cell.hpp>

// Stage: marks what belongs to a URL, which no other stage changes.
//
// A URL begins with a scheme and "://" or with "www." (no border of a word is asked before it) and goes on to white
// space, a control or one of "<>{}|\^` and the quotation marks and stops of Persian; what commonly stands behind a URL
// is not of it where it ends there: .,;:!?')] U+2026 and invisible characters (all that a rule may delete: else a URL
// that a deletion makes would take in what the next time goes behind it). A run of more than 32 of these is of it.
// Scheme, "://" and "www." themselves are not marked: no rule changes them.

namespace dabir::inline v0_1 {
namespace detail {

/// The ASCII characters of a string, as a set.
struct ascii_set {
    std::uint64_t low = 0, high = 0;

    consteval explicit ascii_set(const char* members) noexcept {
        for (; *members != '\0'; ++members) add(static_cast<unsigned char>(*members));
    }

    consteval void add(unsigned member) noexcept { (member < 64 ? low : high) |= std::uint64_t{1} << member % 64; }

    [[nodiscard]] constexpr bool contains(char32_t code) const noexcept {
        return code < 128 && ((code < 64 ? low : high) >> code % 64 & 1) != 0;
    }
};

inline constexpr ascii_set url_breaks{"\"<>{}|\\^`"};
inline constexpr ascii_set url_tails{".,;:!?')]"};

/// Whether a URL cannot go on with this character.
[[nodiscard]] constexpr bool breaks_url(cell c) noexcept {
    const char32_t x = c.code;
    if (x <= 0x20 || (x >= 0x7F && x <= 0xA0)) return true;
    if (x < 0x80) return url_breaks.contains(x);
    return x == 0xAB || x == 0xBB || x == 0x201C || x == 0x201D || x == 0x60C || x == 0x61B || x == 0x61F
        || is_blank(c);
}

/// Whether a URL does not end with this character.
[[nodiscard]] constexpr bool trails_url(char32_t x) noexcept {
    if (x < 0x80) return url_tails.contains(x);
    return x == 0x2026 || x == 0xFEFF || x == 0x61C || (x >= 0x200B && x <= 0x200F) || (x >= 0x202A && x <= 0x202E)
        || (x >= 0x2060 && x <= 0x206F);
}

template <class Next>
struct mark_urls {
    Next next{};
    std::size_t changes = 0;

    template <class Out>
    constexpr void push(cell c, Out& out) {
        if (!inside_ && !(begun_ && !breaks_url(c))) {
            look_for_begin(c.code);
            give(c, false, out);
            return;
        }
        inside_ = true;
        if (breaks_url(c)) {
            leave(out);
            give(c, false, out);
        } else if (!trails_url(c.code)) {
            give_tail(true, out);
            long_tail_ = false;
            give(c, true, out);
        } else if (long_tail_ || tail_.full()) {
            give_tail(true, out);
            long_tail_ = true;
            give(c, true, out);
        } else {
            tail_.add(c);
        }
    }

    template <class Out>
    constexpr void finish(Out& out) {
        leave(out);
        next.finish(out);
    }

    [[nodiscard]] constexpr bool is_outside() const noexcept { return !inside_ && !begun_; }

private:
    constexpr void look_for_begin(char32_t x) noexcept {
        begun_ = (x == U'/' && colon_ == 2) || (x == U'.' && w_ == 3);
        colon_ = x == U':' && scheme_ ? 1 : x == U'/' && colon_ == 1 ? 2 : 0;
        w_ = x != U'w' ? 0 : w_ == 3 ? 3 : w_ + 1;
        const bool letter = (x | 0x20) - U'a' < 26;
        scheme_ = letter || (scheme_ && (x - U'0' < 10 || x == U'+' || x == U'.' || x == U'-'));
    }

    template <class Out>
    constexpr void give(cell c, bool is_url, Out& out) {
        c.is_url = is_url;
        next.push(c, out);
    }

    template <class Out>
    constexpr void give_tail(bool is_url, Out& out) {
        for (const cell c : tail_) give(c, is_url, out);
        tail_.clear();
    }

    template <class Out>
    constexpr void leave(Out& out) {
        give_tail(false, out);
        inside_ = begun_ = scheme_ = long_tail_ = false;
        colon_ = w_ = 0;
    }

    cell_queue<32> tail_;
    bool inside_ = false;     // in a URL
    bool begun_ = false;      // what begins one has just been seen whole
    bool long_tail_ = false;  // more than tail_ holds was given as a part of it
    bool scheme_ = false;     // what is just before may be a scheme: a letter, then letters, digits, + . -
    int colon_ = 0;           // 1 behind its colon, 2 behind the first slash
    int w_ = 0;               // how many w are just before, at most 3
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_URL_HPP
