#ifndef DABIR_DATE_DETAIL_TOKEN_HPP
#define DABIR_DATE_DETAIL_TOKEN_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/detail/lexicon.hpp>
#include <dabir/number/digits.hpp>
#include <dabir/number/small_words.hpp>

// The second room of the finder: tokens. A text is numbers, words and single marks, each with its bytes in the
// original; what separates them (space, half-space, newline, bidi controls) is said by the token behind.

namespace dabir::inline v0_1::detail {

enum class token_kind : std::uint8_t {
    end,     // of the text
    number,  // a run of digits of any of the three sets
    word,    // of the lexicon, or a number in words
    other,   // any other run of letters
    mark,    // any other character
};

struct token {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t value = 0;  // of a number; saturated beyond 19 digits
    char32_t mark = 0;        // folded: one hyphen, one slash, one comma
    token_kind kind = token_kind::end;
    std::uint8_t digits = 0;  // of a number, 255 for more
    detail::word word;
    bool spaced = false;      // a space, half-space or newline stands before it
    bool newline = false;     // a newline does
    bool latin = false;       // it begins with a letter of ASCII, or an underscore
    std::size_t url_end = 0;  // where the URL ends in which it stands; 0 in none

    [[nodiscard]] constexpr bool is(char32_t c) const noexcept { return kind == token_kind::mark && mark == c; }
    [[nodiscard]] constexpr bool is(particle p) const noexcept { return kind == token_kind::word && word.is(p); }
    [[nodiscard]] constexpr bool is(word_class c) const noexcept { return kind == token_kind::word && word.is(c); }
    [[nodiscard]] constexpr bool is(token_kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool in_url() const noexcept { return url_end != 0; }
};

/// What a mark reads as in a date, beyond the reading fold: the hyphens and slashes that pages use for '-' and '/'.
[[nodiscard]] constexpr char32_t fold_separator(char32_t c) noexcept {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x0640) return U'-';
    if (c == 0x060D || c == 0x2044 || c == 0x2215 || c == 0xFF0F) return U'/';
    return reading_fold(c);
}

/// Where the run of letters at `pos` ends, with the marks and half-spaces inside it.
[[nodiscard]] constexpr std::size_t letters_end(std::string_view text, std::size_t pos) noexcept {
    std::size_t end = pos;
    while (pos < text.size()) {
        const decoded c = decode(text.data() + pos, text.data() + text.size());
        const character_class kind = classify(c.code_point);
        pos += c.length;
        if (kind == character_class::letter || kind == character_class::mark) end = pos;
        else if (kind != character_class::zwnj && kind != character_class::tatweel &&
                 kind != character_class::ignorable)
            break;
    }
    return end;
}

/// The number in words that begins at `pos`, where dates and times may have it.
[[nodiscard]] constexpr found_word find_number_word(std::string_view text, std::size_t pos) noexcept {
    const small_words number = read_small_words(text, pos);
    if (!number || number.value > (number.ordinal ? 31 : 59)) return {};
    return {{number.ordinal ? word_class::ordinal : word_class::cardinal, static_cast<std::uint8_t>(number.value)},
            number.end};
}

/// The token at or behind `pos`. Total, linear in what it passes, no allocation.
[[nodiscard]] constexpr token read_token(std::string_view text, std::size_t pos) noexcept {
    token t;
    const char* const last = text.data() + text.size();
    for (; pos < text.size();) {
        const decoded c = decode(text.data() + pos, last);
        const character_class kind = classify(c.code_point);
        t.begin = pos;
        if (kind == character_class::digit) {
            if (const found_word found = find_word(text, pos); found.end != 0) {
                t.kind = token_kind::word;  // "5" + "shanbe" is a weekday
                t.word = found.word;
                t.end = found.end;
                return t;
            }
            t.kind = token_kind::number;
            digit_sum run;
            for (const char* p = text.data() + pos; p != last && read_digit(p, last).length != 0;) {
                p = read_digits(p, last, run);
                t.end = static_cast<std::size_t>(p - text.data());
                // Bidi controls may stand between the digits.
                for (decoded d; p != last && (d = decode(p, last), classify(d.code_point) == character_class::ignorable);)
                    p += d.length;
            }
            t.value = run.digits <= 19 ? run.value : UINT64_MAX;
            t.digits = static_cast<std::uint8_t>(run.digits < 255 ? run.digits : 255);
            return t;
        }
        if (kind == character_class::letter) {
            t.latin = c.code_point < 0x80;
            found_word found = find_word(text, pos);
            if (found.end == 0) found = find_number_word(text, pos);
            t.kind = found.end != 0 ? token_kind::word : token_kind::other;
            t.word = found.word;
            t.end = found.end != 0 ? found.end : letters_end(text, pos);
            return t;
        }
        pos += c.length;
        if (kind == character_class::space || kind == character_class::zwnj) {
            t.spaced = true;
        } else if (kind == character_class::newline) {
            t.spaced = t.newline = true;
        } else if (kind != character_class::mark && kind != character_class::ignorable) {
            t.kind = token_kind::mark;
            t.mark = fold_separator(c.code_point);
            t.latin = t.mark == U'_';
            t.end = pos;
            return t;
        }
    }
    t.begin = t.end = text.size();
    return t;
}

/// The tokens of a text from a place on, each read once: a window onto the next ones.
class token_stream {
public:
    /// How far the window reaches; beyond it every token is an `end`.
    static constexpr std::size_t window = 64;

    /// `url_end` is where the URL ends in which `pos` stands, 0 in none.
    constexpr token_stream(std::string_view text, std::size_t pos, std::size_t url_end = 0) noexcept
        : text_{text}, pos_{pos}, url_end_{url_end} {}

    /// The n-th token from here. The reference lives until drop().
    [[nodiscard]] constexpr const token& operator[](std::size_t n) noexcept {
        if (n >= window) return none_;
        while (count_ <= n) {
            token t = read_token(text_, pos_);
            pos_ = t.end;
            mark_url(t);
            ring_[(head_ + count_++) % window] = t;
        }
        return ring_[(head_ + n) % window];
    }

    /// The n-th token before the next one, n 1 or 2; an `end` before the beginning.
    [[nodiscard]] constexpr const token& previous(std::size_t n = 1) const noexcept { return previous_[n - 1]; }

    /// Goes one token on.
    constexpr void drop() noexcept {
        previous_[1] = previous_[0];
        previous_[0] = (*this)[0];
        head_ = (head_ + 1) % window;
        --count_;
    }

private:
    /// A URL goes from its scheme or "www." to white space or a character that cannot be in one.
    constexpr void mark_url(token& t) noexcept {
        if (t.latin && t.begin >= url_end_ &&
            (text_.substr(t.end).starts_with("://") || text_.substr(t.begin).starts_with("www."))) {
            const std::size_t end = text_.find_first_of(" \t\r\n\v\f<>\"{}|\\^`", t.begin);
            url_end_ = end == text_.npos ? text_.size() : end;
        }
        if (t.begin < url_end_) t.url_end = url_end_;
    }

    std::string_view text_;
    std::size_t pos_;
    std::size_t url_end_;
    std::array<token, window> ring_{};
    std::size_t head_ = 0;
    std::size_t count_ = 0;
    std::array<token, 2> previous_{};
    token none_{};
};

}  // namespace dabir::inline v0_1::detail

#endif
