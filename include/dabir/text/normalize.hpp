#ifndef DABIR_TEXT_NORMALIZE_HPP
#define DABIR_TEXT_NORMALIZE_HPP

#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include <dabir/base/utf8.hpp>
#include <dabir/text/detail/blocks.hpp>
#include <dabir/text/detail/lines.hpp>
#include <dabir/text/detail/stages.hpp>
#include <dabir/text/offsets.hpp>
#include <dabir/text/options.hpp>

// Repairs text in Persian script, by a decided table and rules of context.
//
//     std::string clean = normalize(text);                                     // level safe
//     std::string print = normalize(text, {.level = level::standard});         // what an editor would make of it
//     std::string key = normalize(text, {.level = level::search_key});         // what a search index stores
//     std::string ascii = normalize(text, {.digits = digits::ascii, .diacritics = diacritics::remove});
//
//     normalizer cleaner;                                                      // in pieces that are cut anywhere
//     out = cleaner.feed(piece, out).out;
//     out = cleaner.finish(out).out;
//
// At `safe` nothing changes that a Persian or Kurdish reader would want back: Arabic yeh and kaf and presentation forms
// become the letters of the keyboard, wide and no-break spaces become SPACE, what is not seen and has no effect goes,
// marks are composed (NFC stays NFC, but where a deletion makes a URL, or takes U+06E5, U+06E6 from between marks of
// two scripts). URLs are left alone. Documents in Arabic, Pashto and Uyghur ask for `arabic_letters::keep`. `standard`
// does moreover what an editor does before print: Persian digits and punctuation in Persian prose, guillemets, one
// space where one belongs, half-spaces only where they show, LF for every line end; what is code, a tag, an address or
// Latin stays. At `search_key` all spellings of a word that readers take for one become equal.
//
// For every text of any bytes and all options: the output is well-formed (each maximal ill-formed part is one U+FFFD);
// what is normalised twice is as if once; time is linear. Memory is constant, but where a rule looks at whole lines:
// `standard`, and beside `safe` the options digits persian, punctuation, quotes, ellipsis, spacing, spaces, zwnj tidy,
// tatweel, heh. Then it grows with the longest line; `normalize_to` takes it from the caller (`normalize_scratch_size`
// says how much), the string forms, is_normalized and the normalizer have their own. Nothing else allocates. A run of
// more than 16 deletable characters, of more than 30 marks, or of more than 32 stops and invisible characters in a URL
// stays as it is: so look-ahead is bounded.

namespace dabir::inline v0_1 {

/// The counts of a normalisation. `changes` is how many repairs were made (a deletion, a substitution, marks composed);
/// when it and `ill_formed` are 0, the text is as it was.
struct normalize_counts {
    std::size_t changes;     ///< repairs
    std::size_t ill_formed;  ///< maximal ill-formed parts, each one U+FFFD now
    std::errc ec;            ///< errc{}, invalid_argument (options), value_too_large (memory for a line)

    /// Whether the text was normalised.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `normalize_to` gives with an output iterator.
template <class Out>
struct normalize_result {
    Out out;                 ///< behind the last byte written
    std::size_t changes;     ///< repairs; see normalize_counts
    std::size_t ill_formed;  ///< maximal ill-formed parts
    std::errc ec;            ///< errc{}, invalid_argument (options), value_too_large (memory for a line)

    /// Whether the text was normalised.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `normalize_to` gives with a buffer.
struct normalize_buffer_result {
    char* ptr;               ///< behind the last byte written
    std::errc ec;            ///< errc{}, invalid_argument, or value_too_large: the buffer (then `ptr` is its end)
                             ///< or the scratch is too small
    std::size_t changes;     ///< repairs in the whole text; see normalize_counts
    std::size_t ill_formed;  ///< maximal ill-formed parts in the whole text

    /// Whether all was written.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// The size that is enough for any text of `text_size` bytes: 3 times that, 14 times where signs are spelled (at
/// search_key too). The largest std::size_t where the number does not fit.
[[nodiscard]] constexpr std::size_t normalize_max_size(
    std::size_t text_size, const normalize_options& options) noexcept;

/// Working memory for one character of a line, for the caller to give. What it holds says nothing.
using normalize_cell = detail::cell;

/// How many cells of working memory are enough for a text whose longest line, without its end, has `line_size` bytes;
/// 0 where lines do not matter. Real text needs hardly more than one for each of its characters.
[[nodiscard]] constexpr std::size_t normalize_scratch_size(
    std::size_t line_size, const normalize_options& options) noexcept;

///@{
/// The normalised text; empty where the options are refused.
[[nodiscard]] inline std::string normalize(std::string_view text, const normalize_options& options = {});
[[nodiscard]] inline std::string normalize(std::u8string_view text, const normalize_options& options = {});
///@}

///@{
/// Puts the normalised text into `out`, in place of what it had; its capacity is used again. `text` must not be of
/// `out`. Where the options are refused, `out` stays as it was.
inline normalize_counts normalize(std::string_view text, const normalize_options& options, std::string& out);
inline normalize_counts normalize(std::u8string_view text, const normalize_options& options, std::string& out);
///@}

///@{
/// The same, and puts the edits into `map`, in place of those that it had.
inline normalize_counts normalize(
    std::string_view text, const normalize_options& options, std::string& out, offset_map& map);
inline normalize_counts normalize(
    std::u8string_view text, const normalize_options& options, std::string& out, offset_map& map);
///@}

///@{
/// Writes the normalised text, and tells `edits` of each piece that was changed, in order. The buffer must not overlap
/// the text, is never written past `last`, and holds unspecified bytes when it is too small. Where a rule looks at
/// whole lines, `scratch` must have room for the longest: else the result is value_too_large, and a part was written.
template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
constexpr normalize_result<Out> normalize_to(
    Out out, std::string_view text, const normalize_options& options, std::span<normalize_cell> scratch = {},
    Edits&& edits = {});

template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
normalize_result<Out> normalize_to(
    Out out, std::u8string_view text, const normalize_options& options, std::span<normalize_cell> scratch = {},
    Edits&& edits = {});

template <edit_listener Edits = detail::no_edits>
[[nodiscard]] constexpr normalize_buffer_result normalize_to(
    char* first, char* last, std::string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch = {},
    Edits&& edits = {}) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>);

template <edit_listener Edits = detail::no_edits>
[[nodiscard]] normalize_buffer_result normalize_to(
    char* first, char* last, std::u8string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch = {},
    Edits&& edits = {}) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>);
///@}

///@{
/// Whether the text is well-formed and normalising would give it back. False where the options are refused. Allocates
/// memory for a line where a rule looks at whole lines.
[[nodiscard]] constexpr bool is_normalized(std::string_view text, const normalize_options& options = {});
[[nodiscard]] inline bool is_normalized(std::u8string_view text, const normalize_options& options = {});
///@}

/// Normalises a text that comes in pieces. They may be cut anywhere, also inside a character: the bytes written and the
/// edits told are those of the whole text; edits are asked for at all calls of a text or at none. It holds less than
/// 24 KB and allocates nothing, but memory for a line where a rule asks for whole lines.
class normalizer {
public:
    /// For texts at these options. Where they are refused, `feed` and `finish` say so.
    constexpr explicit normalizer(const normalize_options& options = {}) noexcept;

    /// Takes a piece, and writes what is known of the text so far: at safe all lines of which the LF was taken. The
    /// counts are of all that was taken of this text.
    template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
    constexpr normalize_result<Out> feed(std::string_view piece, Out out, Edits&& edits = {});

    /// Ends the text and writes what was held back. The next piece begins another text.
    template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
    constexpr normalize_result<Out> finish(Out out, Edits&& edits = {});

private:
    /// Calls `take` with the reader that the options ask for and with where it writes to.
    template <class Out, class Edits, class Take>
    constexpr normalize_counts through(Out& out, Edits& edits, Take take);

    detail::block_reader<detail::safe_stages> safe_;
    detail::block_reader<detail::key_stages> key_;
    detail::line_editor<detail::growing_room> lines_;
    detail::edit_state edits_;
    dabir::level level_;
    bool by_line_;
    options_error error_;
};

namespace detail {

[[nodiscard]] constexpr stage_options stage_options_of(const normalize_options& options) noexcept {
    const bool standard = options.level == level::standard;
    // Whether a rule is on that is off at safe and on at standard.
    const auto is = [standard](auto value, auto wanted) {
        return value == wanted || (standard && value == decltype(value)::from_level);
    };
    return {
        .persian_letters = options.arabic_letters != arabic_letters::keep,
        .fold_foreign = options.foreign_letters == foreign_letters::fold,
        .spell_signs = options.sign_words == sign_words::spell || options.level == level::search_key,
        .remove_diacritics = options.diacritics == diacritics::remove,
        .ascii_digits = options.digits == digits::ascii,
        .zwnj_as_space = options.zwnj == zwnj::space,
        .is_standard = standard,
        .hamza_heh = is(options.heh, heh::hamza),
        .persian_digits = is(options.digits, digits::persian),
        .persian_punctuation = is(options.punctuation, punctuation::persian),
        .guillemets = is(options.quotes, quotes::guillemets),
        .join_ellipsis = is(options.ellipsis, ellipsis::join),
        .fix_spacing = is(options.spacing, spacing::fix),
        .tidy_spaces = is(options.spaces, spaces::tidy),
        .tidy_zwnj = is(options.zwnj, zwnj::tidy),
        .remove_tatweel = is(options.tatweel, tatweel::remove),
    };
}

/// An output iterator that drops what does not fit.
struct normalize_buffer {
    using difference_type = std::ptrdiff_t;
    char* at;
    char* last;
    bool overflow = false;

    constexpr normalize_buffer& operator*() noexcept { return *this; }
    constexpr normalize_buffer& operator++() noexcept { return *this; }
    constexpr normalize_buffer& operator++(int) noexcept { return *this; }
    constexpr void operator=(char byte) noexcept {
        if (at == last) {
            overflow = true;
        } else {
            *at++ = byte;
        }
    }
    constexpr void make_room(std::size_t) const noexcept {}
};

/// An output iterator to a string, which grows as it must. What is behind `at` is cut off at the end.
struct normalize_string {
    using difference_type = std::ptrdiff_t;
    std::string* string;
    char* at;
    char* last;

    normalize_string& operator*() noexcept { return *this; }
    normalize_string& operator++() noexcept { return *this; }
    normalize_string& operator++(int) noexcept { return *this; }
    void operator=(char byte) {
        if (at == last) make_room(1);
        *at++ = byte;
    }
    void make_room(std::size_t size) {
        const auto used = static_cast<std::size_t>(at - string->data());
        string->resize(used + used / 2 + size);
        at = string->data() + used;
        last = string->data() + string->size();
    }
};

/// An output iterator that compares.
struct same_bytes {
    using difference_type = std::ptrdiff_t;
    const char* at;
    const char* last;
    bool same = true;

    constexpr same_bytes& operator*() noexcept { return *this; }
    constexpr same_bytes& operator++() noexcept { return *this; }
    constexpr same_bytes& operator++(int) noexcept { return *this; }
    constexpr void operator=(char byte) noexcept { same = same && at != last && *at++ == byte; }
};

/// Calls `write` with what cells, or bytes where no edits are asked for, are written to; gives the iterator back.
template <class Out, class Edits, class Write>
constexpr Out write_through(Out out, Edits& edits, edit_state& state, Write write) {
    if constexpr (std::is_same_v<std::remove_cvref_t<Edits>, no_edits>) {
        write(out);
        return out;
    } else {
        edit_writer<Out, Edits> writer{std::move(out), edits, state};
        write(writer);
        return std::move(writer.out);
    }
}

/// What a text is normalised through: stages, and for some rules lines behind them.
template <class Stages, class Out, class Edits, class Lines>
constexpr normalize_result<Out> normalize_through(
    Out out, std::string_view text, const stage_options& options, Edits& edits, Lines lines,
    const block_kernels* kernels = best_block_kernels()) {
    block_reader<Stages> reader{options};
    edit_state state;
    out = write_through(std::move(out), edits, state, [&](auto& writer) {
        through_lines(lines, writer, [&](auto& way) {
            reader.feed(text, way, kernels, true);
            reader.finish(way);
        });
    });
    const std::errc ec = lines.too_long() ? std::errc::value_too_large : std::errc{};
    return {std::move(out), reader.changes() + lines.changes(), reader.ill_formed(), ec};
}

template <class Stages, class Lines>
[[nodiscard]] constexpr bool is_same_through(
    std::string_view text, const stage_options& options, Lines lines,
    const block_kernels* kernels = best_block_kernels()) {
    block_reader<Stages> reader{options};
    same_bytes out{text.data(), text.data() + text.size()};
    through_lines(lines, out, [&](auto& way) {
        // In pieces, so that the first difference ends it where the stages take all of it. Who takes lines sees it.
        const bool sees = !std::is_same_v<Lines, no_lines> && kernels != nullptr;
        const std::size_t step = sees ? text.size() : kernels == nullptr ? 256 : std::size_t{64} * 1024;
        for (std::size_t at = 0; at < text.size() && out.same && reader.ill_formed() == 0; at += step)
            reader.feed(text.substr(at, step), way, kernels, sees);
        if (out.same) reader.finish(way);
    });
    return out.same && out.at == out.last && reader.ill_formed() == 0;
}

/// Calls `through` with the stages, and the lines behind them, that the options ask for.
template <class Room, class Through>
constexpr auto choose(const normalize_options& options, const stage_options& asked, Room room, Through through) {
    if (options.level == level::search_key) return through(std::type_identity<key_stages>{}, no_lines{});
    if (!asked.by_line()) return through(std::type_identity<safe_stages>{}, no_lines{});
    return through(std::type_identity<safe_stages>{}, line_editor<Room>{asked, std::move(room)});
}

/// Into a string, with a line's memory of its own. The options go together.
template <class Edits>
normalize_counts normalize_into(
    std::string& out, std::string_view text, const normalize_options& options, Edits& edits) {
    // Most texts do not grow. What is there already need not be made anew.
    if (out.capacity() < text.size()) out.clear();
    if (out.size() < text.size()) out.resize(text.size());
    const stage_options asked = stage_options_of(options);
    return choose(options, asked, growing_room{}, [&]<class Stages>(std::type_identity<Stages>, auto lines) {
        normalize_string string{&out, out.data(), out.data() + out.size()};
        const auto result = normalize_through<Stages>(string, text, asked, edits, std::move(lines));
        out.resize(static_cast<std::size_t>(result.out.at - out.data()));
        return normalize_counts{result.changes, result.ill_formed, result.ec};
    });
}

}  // namespace detail

constexpr std::size_t normalize_max_size(std::size_t text_size, const normalize_options& options) noexcept {
    const std::size_t k = detail::stage_options_of(options).spell_signs ? detail::growth_with_signs : detail::growth;
    return text_size > static_cast<std::size_t>(-1) / k ? static_cast<std::size_t>(-1) : k * text_size;
}

constexpr std::size_t normalize_scratch_size(std::size_t line_size, const normalize_options& options) noexcept {
    const detail::stage_options asked = detail::stage_options_of(options);
    if (options.level == level::search_key || !asked.by_line()) return 0;
    const std::size_t k = asked.spell_signs ? detail::line_growth_with_signs : detail::line_growth;
    return line_size > static_cast<std::size_t>(-1) / k ? static_cast<std::size_t>(-1) : k * line_size;
}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalize_to(
    Out out, std::string_view text, const normalize_options& options, std::span<normalize_cell> scratch,
    Edits&& edits) {
    if (check(options) != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const detail::stage_options asked = detail::stage_options_of(options);
    const auto through = [&]<class Stages>(std::type_identity<Stages>, auto lines) {
        return detail::normalize_through<Stages>(std::move(out), text, asked, edits, std::move(lines));
    };
    return detail::choose(options, asked, detail::given_room{scratch}, through);
}

template <std::output_iterator<char> Out, edit_listener Edits>
normalize_result<Out> normalize_to(
    Out out, std::u8string_view text, const normalize_options& options, std::span<normalize_cell> scratch,
    Edits&& edits) {
    return normalize_to(std::move(out), detail::as_chars(text), options, scratch, std::forward<Edits>(edits));
}

template <edit_listener Edits>
constexpr normalize_buffer_result normalize_to(
    char* first, char* last, std::string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch, Edits&& edits) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>) {
    const auto result =
        normalize_to(detail::normalize_buffer{first, last}, text, options, scratch, std::forward<Edits>(edits));
    const std::errc ec = result.out.overflow ? std::errc::value_too_large : result.ec;
    return {result.out.at, ec, result.changes, result.ill_formed};
}

template <edit_listener Edits>
normalize_buffer_result normalize_to(
    char* first, char* last, std::u8string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch, Edits&& edits) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>) {
    return normalize_to(first, last, detail::as_chars(text), options, scratch, std::forward<Edits>(edits));
}

inline normalize_counts normalize(
    std::string_view text, const normalize_options& options, std::string& out, offset_map& map) {
    if (check(options) != options_error::none) return {0, 0, std::errc::invalid_argument};
    map.clear();
    return detail::normalize_into(out, text, options, map);
}

inline normalize_counts normalize(
    std::u8string_view text, const normalize_options& options, std::string& out, offset_map& map) {
    return normalize(detail::as_chars(text), options, out, map);
}

inline normalize_counts normalize(std::string_view text, const normalize_options& options, std::string& out) {
    if (check(options) != options_error::none) return {0, 0, std::errc::invalid_argument};
    detail::no_edits edits;
    return detail::normalize_into(out, text, options, edits);
}

inline normalize_counts normalize(std::u8string_view text, const normalize_options& options, std::string& out) {
    return normalize(detail::as_chars(text), options, out);
}

inline std::string normalize(std::string_view text, const normalize_options& options) {
    std::string out;
    normalize(text, options, out);
    return out;
}

inline std::string normalize(std::u8string_view text, const normalize_options& options) {
    return normalize(detail::as_chars(text), options);
}

constexpr bool is_normalized(std::string_view text, const normalize_options& options) {
    if (check(options) != options_error::none) return false;
    const detail::stage_options asked = detail::stage_options_of(options);
    const auto through = [&]<class Stages>(std::type_identity<Stages>, auto lines) {
        return detail::is_same_through<Stages>(text, asked, std::move(lines));
    };
    return detail::choose(options, asked, detail::growing_room{}, through);
}

inline bool is_normalized(std::u8string_view text, const normalize_options& options) {
    return is_normalized(detail::as_chars(text), options);
}

constexpr normalizer::normalizer(const normalize_options& options) noexcept
    : safe_(detail::stage_options_of(options)),
      key_(detail::stage_options_of(options)),
      lines_(detail::stage_options_of(options), {}),
      level_(options.level),
      by_line_(detail::stage_options_of(options).by_line()),
      error_(check(options)) {}

template <class Out, class Edits, class Take>
constexpr normalize_counts normalizer::through(Out& out, Edits& edits, Take take) {
    normalize_counts counts{};
    out = detail::write_through(std::move(out), edits, edits_, [&](auto& writer) {
        const auto with = [&](auto& reader, auto& way) {
            take(reader, way);
            counts = {reader.changes(), reader.ill_formed(), std::errc{}};
        };
        if (level_ == level::search_key) {
            with(key_, writer);
        } else if (!by_line_) {
            with(safe_, writer);
        } else {
            detail::through_lines(lines_, writer, [&](auto& way) { with(safe_, way); });
            counts.changes += lines_.changes();
        }
    });
    return counts;
}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalizer::feed(std::string_view piece, Out out, Edits&& edits) {
    if (error_ != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const normalize_counts counts =
        through(out, edits, [piece](auto& reader, auto& way) { reader.feed(piece, way); });
    return {std::move(out), counts.changes, counts.ill_formed, counts.ec};
}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalizer::finish(Out out, Edits&& edits) {
    if (error_ != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const normalize_counts counts = through(out, edits, [](auto& reader, auto& way) { reader.finish(way); });
    safe_.forget_counts();
    key_.forget_counts();
    lines_.forget_counts();
    return {std::move(out), counts.changes, counts.ill_formed, counts.ec};
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_NORMALIZE_HPP
