#ifndef DABIR_TEXT_DETAIL_BLOCKS_HPP
#define DABIR_TEXT_DETAIL_BLOCKS_HPP

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <dabir/base/simd.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/text/detail/cell.hpp>
#include <dabir/text/detail/line_blocks.hpp>
#include <dabir/text/detail/stages.hpp>

// A reader that leaves to the stages what has something to do for them, and takes the rest 64 bytes at a time.
//
// The stages are the definition: the same bytes and counts come of every text and of every way to cut it. Why they do:
//
// A character is *clean* when the stages give it back as it is, or as one other, whatever clean characters are its
// neighbours. A clean character is *settled* when moreover all memory of the stages comes to depend on it alone as it
// goes through them: it is no mark, nor looked through as one, no part of what begins a URL (letters of a scheme are:
// a digit, + . - may go on with one and so are not), at search_key no space and no yeh (which may be that of an
// ezafe), and is given back as it is. When stages that are outside of URLs have taken a settled character and a clean
// one that is no mark is behind it, then
//   - `finish` gives what they still hold just as the clean character would, and makes them as they were at the begin
//     of a text;
//   - clean characters may be written past them, up to some settled character;
//   - from this on they go on as if they had seen all: each stage gives at its arrival what it held, and remembers
//     the same whether it is the first of a text or stands behind clean ones; by induction so does the next stage.

namespace dabir::inline v0_1 {
namespace detail {

/// What is clean.
struct clean_rules {
    bool key = false;                  // at search_key; else safe
    bool mends_letters = true;         // U+0643, U+0649, U+064A go over as U+06A9, U+06CC; else as they are
    bool checks_only = false;          // nothing is written, and at the first change it stops
    bool stops_at_foreign = false;     // letters of other languages are not clean
    bool stops_at_marks = false;
    bool stops_at_digits = false;      // Persian and Arabic-Indic ones
    bool stops_at_returns = false;     // CR, and U+06C0: what lines see otherwise than safe does
    bool half_space_as_space = false;  // search_key

    /// Whether more has to be looked for than most texts have.
    [[nodiscard]] constexpr bool exotic() const noexcept {
        return stops_at_foreign || stops_at_marks || stops_at_digits;
    }
};

/// The letters of Persian with two bytes that every level gives back as they are, but yeh.
struct plain_letters {
    std::array<std::uint32_t, 6> bits{};  // from U+0620

    consteval plain_letters() noexcept {
        const auto add = [this](char32_t first, char32_t last) {
            for (char32_t x = first; x <= last; ++x) bits[(x - 0x620) / 32] |= 1u << (x - 0x620) % 32;
        };
        add(0x627, 0x628), add(0x62A, 0x63A), add(0x641, 0x642), add(0x644, 0x648);
        for (const char32_t x : {U'\u067E', U'\u0686', U'\u0698', U'\u06A9', U'\u06AF'}) add(x, x);
    }

    [[nodiscard]] constexpr bool contains(char32_t code) const noexcept {
        const char32_t at = code - 0x620;
        return at < 32 * bits.size() && (bits[at / 32] >> at % 32 & 1) != 0;
    }
};

inline constexpr plain_letters settled_letters;
inline constexpr ascii_set unsettled_ascii{"0123456789+-.:/w"};

[[nodiscard]] constexpr bool is_settled_in_safe(char32_t x) noexcept {
    if (x < 0x80) return (x >= 0x20 ? x != 0x7F : x == U'\n') && !unsettled_ascii.contains(x);
    return settled_letters.contains(x) || x == 0x6CC;
}

[[nodiscard]] constexpr bool is_settled_in_key(char32_t x) noexcept {
    return x < 0x80 ? x - 0x21 < 0x5E && x - U'A' >= 26 : settled_letters.contains(x);
}

/// How far a kernel is.
struct block_progress {
    const char* in;     // the begin of a settled character; or as it was, where there was nothing to take
    char* out;          // where its first byte would be written; behind it, as far as `out_last`, is anything
    std::size_t changes = 0;
    const char* stop = nullptr;  // what was looked at as far as here
    bool found = false;          // something there belongs to the stages
};

inline constexpr int block_size = 64;

/// Whether two bytes are U+0643, U+0649 or U+064A.
[[nodiscard]] constexpr bool is_arabic_letter_of_two(char lead, char end) noexcept {
    return lead == '\xD9' && (end == '\x83' || end == '\x89' || end == '\x8A');
}

/// The last settled character of level safe that ends at or before `stop`, which is a clean text; `first` where there
/// is none behind its first byte. Counts the Arabic letters behind it.
[[nodiscard]] inline const char* last_settled(const char* first, const char* stop, std::size_t& letters) noexcept {
    for (const char* p = stop - 1; p > first; --p) {
        const std::uint32_t byte = static_cast<unsigned char>(*p);
        if (byte < 0x80 && is_settled_in_safe(byte)) return p;
        if (byte < 0x80 || byte >= 0xC0) continue;
        const std::uint32_t lead = static_cast<unsigned char>(p[-1]);
        if (lead < 0xD8 || lead > 0xDB) continue;
        --p;
        const char32_t code = (lead & 0x1F) << 6 | (byte & 0x3F);
        if (is_settled_in_safe(code) && p > first) return p;
        letters += is_arabic_letter_of_two(*p, p[1]);
    }
    return first;
}

/// What a letter of two bytes becomes at search_key, where its lead byte changes.
[[nodiscard]] inline std::array<char, 2> folded_letter(char lead, char end) noexcept {
    if (lead == '\xD9') return end == '\x83' ? std::array{'\xDA', '\xA9'} : std::array{'\xDB', '\x8C'};
    return end == '\xA4' ? std::array{'\xD9', '\x88'} : end == '\xA6' ? std::array{'\xDB', '\x8C'}
                                                                      : std::array{'\xD9', '\x87'};
}

// Pairs of bytes that are suspect at level safe, as sets of halves of four bits: a pair is of a class where the high
// and the low half of its first byte and those of its second are of the class's sets. A table has, for each half, a bit
// for each class it is of.

/// The halves of a set, as bits.
using half_set = std::uint16_t;

struct pair_class {
    half_set before_high, before_low, high, low;
};

inline constexpr half_set any_half = 0xFFFF, continuing = 0x0F00, ascii_halves = 0x00FF, leading = 0xF000;

/// The halves of a string in hexadecimal.
[[nodiscard]] consteval half_set halves(const char* digits) noexcept {
    unsigned set = 0;
    for (; *digits != '\0'; ++digits) set |= 1u << (*digits <= '9' ? *digits - '0' : *digits - 'A' + 10);
    return static_cast<half_set>(set);
}

struct byte_pair_table {
    std::uint8_t before_high[16] = {}, before_low[16] = {}, high[16] = {}, low[16] = {};

    consteval explicit byte_pair_table(const pair_class (&classes)[8]) noexcept {
        for (unsigned half = 0; half < 16; ++half)
            for (unsigned bit = 0; bit < 8; ++bit) {
                const auto add = [half, bit](std::uint8_t (&table)[16], half_set set) {
                    table[half] = static_cast<std::uint8_t>(table[half] | (set >> half & 1u) << bit);
                };
                add(before_high, classes[bit].before_high), add(before_low, classes[bit].before_low);
                add(high, classes[bit].high), add(low, classes[bit].low);
            }
    }
};

inline constexpr std::uint8_t two_continue = 0x80;  // of the first table: two bytes that continue
inline constexpr std::uint8_t lone_on_heh = 0x80;   // of the second: not suspect behind a letter that ends with 87

inline constexpr byte_pair_table pair_tables[2] = {
    byte_pair_table{{{leading, any_half, ascii_halves | leading, any_half},           // cut short
                {ascii_halves, any_half, continuing, any_half},                  // begins in the middle
                {halves("CEF"), static_cast<half_set>(~halves("2")), any_half, any_half},    // none of C2, E2
                {halves("DF"), static_cast<half_set>(~halves("89AB")), any_half, any_half},  // none of D8..DB
                {halves("D"), halves("8"), halves("89"), static_cast<half_set>(~halves("BCF"))},
                {halves("D"), halves("9B"), halves("9"), halves("356789ABCDEF")},               // marks
                {halves("D"), halves("B"), halves("A"), halves("0123456789ABCD")},              // marks
                {continuing, any_half, continuing, any_half}}},
    byte_pair_table{{{halves("D"), halves("9"), halves("B"), halves("045678")},        // U+0670, U+0674..0678
                {halves("D"), halves("8"), halves("9"), halves("C")},             // U+061C
                {halves("C"), halves("2"), continuing, static_cast<half_set>(~halves("B"))},    // no guillemets
                {halves("E"), halves("2"), halves("9AB"), any_half},                            // not U+2000..203F
                {halves("CE"), halves("2"), halves("89"), static_cast<half_set>(~halves("0"))},  // nor these
                {halves("37"), halves("7A"), halves("27"), halves("7F")},         // :/ and ww
                {halves("D"), halves("9"), halves("8"), halves("39ABCDEF")},      // letters to mend, marks
                {halves("D"), halves("9"), halves("9"), halves("0124")}}},        // marks
};

// Single bytes, likewise: controls, and what is suspect as the third of a character.
inline constexpr std::uint8_t alone_any = 0x07, alone_third = 0x18;

inline constexpr byte_pair_table alone_table{{{0, 0, halves("0"), static_cast<half_set>(~halves("9AD"))},
                                         {0, 0, halves("1"), any_half},
                                         {0, 0, halves("7"), halves("F")},
                                         {0, 0, halves("8"), static_cast<half_set>(~halves("C"))},
                                         {0, 0, halves("AB"), any_half}, {}, {}, {}}};

}  // namespace detail
}  // namespace dabir::inline v0_1

#if defined(DABIR_SIMD_X86)
namespace dabir::inline v0_1::detail::sse2 {
#include <dabir/text/detail/blocks.inc>
#include <dabir/text/detail/line_blocks.inc>
}
#include <dabir/base/avx2_begin.inc>
namespace dabir::inline v0_1::detail::avx2 {
#include <dabir/text/detail/blocks.inc>
#include <dabir/text/detail/line_blocks.inc>
}
#include <dabir/base/avx2_end.inc>
#elif defined(DABIR_SIMD_NEON)
namespace dabir::inline v0_1::detail::neon {
#include <dabir/text/detail/blocks.inc>
#include <dabir/text/detail/line_blocks.inc>
}
#endif

namespace dabir::inline v0_1 {
namespace detail {

/// The kernels of one instruction set. Those of levels take clean text from behind a settled character, with three
/// bytes before it, while more than a block of it is left and the output has room for one and 16 bytes.
struct block_kernels {
    using kernel = block_progress (*)(block_progress, const char* last, const char* out_last, clean_rules) noexcept;
    kernel safe;
    kernel key;
    line_kernel lines;
};

#if defined(DABIR_SIMD_X86)
inline constexpr block_kernels sse2_block_kernels{sse2::run_safe, sse2::run_key, sse2::scan_lines};
inline constexpr block_kernels avx2_block_kernels{avx2::run_safe, avx2::run_key, avx2::scan_lines};
#elif defined(DABIR_SIMD_NEON)
inline constexpr block_kernels neon_block_kernels{neon::run_safe, neon::run_key, neon::scan_lines};
#endif

/// Those that this processor runs best; null where there are none, and in constant expressions.
[[nodiscard]] constexpr const block_kernels* best_block_kernels() noexcept {
    if (!std::is_constant_evaluated()) {
#if defined(DABIR_SIMD_X86)
        return has_avx2() ? &avx2_block_kernels : &sse2_block_kernels;
#elif defined(DABIR_SIMD_NEON)
        return &neon_block_kernels;
#endif
    }
    return nullptr;
}

template <class Stage>
[[nodiscard]] constexpr bool is_outside_urls(const Stage& stage) noexcept {
    if constexpr (requires { stage.is_outside(); })
        if (!stage.is_outside()) return false;
    if constexpr (requires { stage.next; }) {
        return is_outside_urls(stage.next);
    } else {
        return true;
    }
}

/// What is clean for stages that are set up so.
[[nodiscard]] constexpr clean_rules rules_of(const stage_options& options, bool key) noexcept {
    return {
        .key = key,
        .mends_letters = options.persian_letters,
        .stops_at_foreign = options.fold_foreign,
        .stops_at_marks = options.remove_diacritics,
        .stops_at_digits = options.ascii_digits,
        .stops_at_returns = options.is_standard || options.hamza_heh,
        .half_space_as_space = options.zwnj_as_space,
    };
}

/// An output in memory: `at` is where the next byte goes, `last` the end of what may be written, `make_room` may move
/// both.
template <class Out>
concept memory_output = requires(Out out) {
    out.at - out.last;
    out.make_room(std::size_t{1});
};

/// An output of cells.
template <class Out>
concept cell_output = requires(Out out, cell c) { out.put(c); };

/// An output that compares with the text: it was given the first bytes of it as long as it is `same`.
template <class Out>
concept comparing_output = requires(Out out) {
    out.same;
    out.at - out.last;
};

/// An output behind the rules for lines, which may take lines past them.
template <class Out>
concept line_output = requires(Out out, const char* p) {
    out.is_idle();
    out.take(p, p);
};

template <class Stages>
class block_reader : public staged_reader<Stages> {
    using definition = staged_reader<Stages>;

public:
    constexpr explicit block_reader(const stage_options& options) noexcept
        : definition(options), rules_(rules_of(options, !is_safe)) {}

    /// Takes a piece of the text; `ends_text` says that none comes behind it. Without kernels, or where cells of a key
    /// are asked for, by the stages alone.
    template <class Out>
    constexpr void feed(
        std::string_view piece, Out& out, const block_kernels* kernels, [[maybe_unused]] bool ends_text = false) {
        if constexpr (line_output<Out>) {
            if (kernels != nullptr) {
                feed_lines(piece, out, *kernels, ends_text);
                return;
            }
        }
        feed_part(piece, out, kernels);
    }

    template <class Out>
    constexpr void feed(std::string_view piece, Out& out) {
        feed(piece, out, best_block_kernels());
    }

private:
    static constexpr bool is_safe = std::is_same_v<Stages, safe_stages>;
    static constexpr std::ptrdiff_t least_gain = 8;  // a run costs what the stages ask for a few characters
    static constexpr std::size_t least_piece = 24;
    static constexpr int kernel_room = block_size + 16;

    /// Where a kernel writes that cannot write to the output.
    struct staging {
        static constexpr int size = 2048;
        char bytes[size];

        [[nodiscard]] char* end() noexcept { return bytes + size; }
    };

    /// Whether a tidy line is one that the stages leave as it is.
    [[nodiscard]] constexpr bool takes_tidy_lines() const noexcept {
        return is_safe && !rules_.stops_at_foreign && !rules_.stops_at_marks && !rules_.stops_at_digits;
    }

    template <class Out>
    constexpr void feed_part(std::string_view piece, Out& out, const block_kernels* kernels) {
        if (!piece.empty()) behind_line_end_ = piece.back() == '\n';
        if constexpr (cell_output<Out> && !is_safe) {
            definition::feed(piece, out);
        } else {
            if (kernels == nullptr || piece.size() < least_piece) {
                definition::feed(piece, out);
            } else {
                feed_blocks(piece, out, is_safe ? kernels->safe : kernels->key);
            }
        }
    }

    /// Takes tidy lines past the stages and the rules for lines, and all others line by line.
    template <class Out>
    void feed_lines(std::string_view piece, Out& out, const block_kernels& kernels, bool ends_text) {
        const char* p = piece.data();
        const char* const last = p + piece.size();
        const char* tidy = p;  // as far as here lines are tidy
        while (p != last && out.wants_more()) {
            const bool begins = (this->at_ == 0 && !this->holds()) || behind_line_end_;
            if (begins && takes_tidy_lines() && out.is_idle()) {
                if (tidy <= p) tidy = tidy_lines(p, last, ends_text, kernels.lines);
                const char* const end = out.fitting(p, tidy);
                if (end - p >= least_gain) {
                    take_tidy(p, end, out);
                    p = end;
                    continue;
                }
            }
            const char* const end = std::find(p, last, '\n');
            const char* const next = end == last ? last : end + 1;
            feed_part({p, static_cast<std::size_t>(next - p)}, out, &kernels);
            p = next;
        }
    }

    /// The stages go on at the LF of the last line, which is settled.
    template <class Out>
    void take_tidy(const char* first, const char* last, Out& out) {
        this->stages_.finish(out);
        behind_line_end_ = last[-1] == '\n';
        last -= behind_line_end_;
        out.take(first, last);
        this->at_ += static_cast<std::size_t>(last - first);
        if (behind_line_end_) definition::take({U'\n', 1, true}, out);
    }

    template <class Out>
    void feed_blocks(std::string_view piece, Out& out, block_kernels::kernel kernel) {
        const char* p = definition::take_held(piece, out);
        const char* const last = piece.data() + piece.size();
        const char* next_try = piece.data() + 3;
        bool settled = false;
        while (p != last) {
            // Behind an E2 that is cut short a kernel would take what comes for the end of it.
            if (settled && p >= next_try && p[-2] != '\xE2' && is_outside_urls(this->stages_)) {
                p = take_clean(p, last, next_try, out, kernel);
                settled = false;
                if (p == last) break;
            }
            const decoded part = decode(p, last);
            if (!part.ok && last - p == part.length) {
                definition::hold(p, last);
                break;
            }
            p += part.length;
            definition::take(part, out);
            settled = part.ok && (is_safe ? is_settled_in_safe(part.code_point) : is_settled_in_key(part.code_point));
            if constexpr (comparing_output<Out>)
                if (!out.same) return;
        }
    }

    /// Takes clean text past the stages. `p` is behind a settled character that they have taken. Gives back where they
    /// go on; it makes no sense to try again before `next_try`.
    template <class Out>
    const char* take_clean(
        const char* p, const char* last, const char*& next_try, Out& out, block_kernels::kernel kernel) {
        clean_rules rules = rules_;
        if constexpr (comparing_output<Out>) rules.checks_only = true;
        // The first block alone, to see whether there is enough.
        staging made;
        block_progress got = run_block(p, last, made, rules, kernel);
        next_try = got.stop == last ? last : got.stop + 1;
        if (got.in - p < least_gain) return p;
        this->stages_.finish(out);
        if constexpr (comparing_output<Out>) out.same = out.same && out.at == p;
        bool direct = false;
        while (true) {
            if constexpr (comparing_output<Out>) {
                out.same = out.same && got.changes == 0;
                if (!out.same) return got.in;
                out.at = got.in;
            } else {
                if constexpr (cell_output<Out>) put_cells(p, made.bytes, got.out, out);
                else if (!direct) out = std::copy(made.bytes, got.out, std::move(out));
            }
            this->at_ += static_cast<std::size_t>(got.in - p);
            this->passed_changes_ += got.changes;
            next_try = got.stop == last ? last : got.stop + 1;
            if (got.in == p || got.found) return got.in;
            p = got.in;
            if constexpr (memory_output<Out>) {
                direct = last - p > block_size;
                if (direct && out.last - out.at < last - p)
                    out.make_room(static_cast<std::size_t>(last - p + kernel_room));
                direct = direct && out.last - out.at >= kernel_room;
                if (direct) {
                    got = kernel({.in = p, .out = out.at}, last, out.last, rules);
                    out.at = got.out;
                    continue;
                }
            }
            got = last - p > block_size ? kernel({.in = p, .out = made.bytes}, last, made.end(), rules)
                                        : run_block(p, last, made, rules, kernel);
        }
    }

    /// The characters of clean text from `p` on, which at safe have as many bytes as what was made of them.
    template <class Out>
    void put_cells(const char* p, const char* made, const char* made_last, Out& out) {
        std::size_t at = this->at_;
        const auto next = [&]() noexcept {
            const auto byte = [made](int n) { return std::uint32_t{static_cast<unsigned char>(made[n])}; };
            const std::uint32_t size = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : 3;
            const char32_t code = size == 1 ? byte(0)
                : size == 2 ? (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)
                            : (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
            const bool changed = size == 2 && made[1] != p[1];
            const cell c = make_cell(code, changed, at, at + size);
            at += size;
            made += size;
            p += size;
            return c;
        };
        if constexpr (line_output<Out>) {
            if (cell* const room = out.room_for(static_cast<std::size_t>(made_last - made)); room != nullptr) {
                cell* to = room;
                while (made != made_last && *made != '\n') *to++ = next();
                out.add(static_cast<std::size_t>(to - room));
            }
        }
        while (made != made_last) out.put(next());
    }

    /// One block, or the last bytes of a piece.
    [[nodiscard]] static block_progress run_block(
        const char* p, const char* last, staging& made, clean_rules rules, block_kernels::kernel kernel) noexcept {
        if (last - p > block_size) return kernel({.in = p, .out = made.bytes}, p + block_size + 1, made.end(), rules);
        // Behind the end there are controls, which are never clean.
        char text[3 + 2 * block_size] = {};
        std::copy(p - 3, last, text);
        block_progress got =
            kernel({.in = text + 3, .out = made.bytes}, text + 3 + block_size + 1, made.end(), rules);
        got.in = p + (got.in - (text + 3));
        got.stop = std::min(p + (got.stop - (text + 3)), last);
        return got;
    }

    clean_rules rules_;
    bool behind_line_end_ = false;  // the last piece ended with LF
};

}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_BLOCKS_HPP
