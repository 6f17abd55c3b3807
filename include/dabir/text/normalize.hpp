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
#include <dabir/text/detail/stages.hpp>
#include <dabir/text/offsets.hpp>
#include <dabir/text/options.hpp>

// Repairs text in Persian script, by a decided table and rules of context.
//
//     std::string clean = normalize(text);                                     // level safe
//     std::string key = normalize(text, {.level = level::search_key});         // what a search index stores
//     std::string ascii = normalize(text, {.digits = digits::ascii, .diacritics = diacritics::remove});
//
//     normalizer cleaner;                                                      // in pieces that are cut anywhere
//     out = cleaner.feed(piece, out).out;
//     out = cleaner.finish(out).out;
//
// At `safe` nothing changes that a Persian or Kurdish reader could miss: Arabic yeh and kaf and presentation forms
// become the letters of the keyboard, wide and no-break spaces become SPACE, what is not seen and has no effect goes,
// marks are composed (NFC stays NFC, but where a deletion makes a URL, or takes U+06E5, U+06E6 from between marks of
// two scripts). URLs are left alone. Documents in Arabic, Pashto and Uyghur ask for `arabic_letters::keep`. At
// `search_key` all spellings of a word that readers take for one become equal.
//
// For every text of any bytes and all options: the output is well-formed (each maximal ill-formed part is one U+FFFD);
// what is normalised twice is as if once; time is linear, memory constant; nothing but the forms that give or take a
// std::string allocates. A run of more than 16 deletable characters, of more than 30 marks, or of more than 32 stops
// and invisible characters in a URL stays as it is: so look-ahead is bounded.

namespace dabir::inline v0_1 {

/// The counts of a normalisation. `changes` is how many repairs were made (a deletion, a substitution, marks composed);
/// when it and `ill_formed` are 0, the text is as it was.
struct normalize_counts {
    std::size_t changes;     ///< repairs
    std::size_t ill_formed;  ///< maximal ill-formed parts, each one U+FFFD now
    std::errc ec;            ///< errc{}, or invalid_argument: the options do not go together

    /// Whether the text was normalised.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `normalize_to` gives with an output iterator.
template <class Out>
struct normalize_result {
    Out out;                 ///< behind the last byte written
    std::size_t changes;     ///< repairs; see normalize_counts
    std::size_t ill_formed;  ///< maximal ill-formed parts
    std::errc ec;            ///< errc{}, or invalid_argument: the options do not go together

    /// Whether the text was normalised.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return ec == std::errc{}; }
};

/// What `normalize_to` gives with a buffer.
struct normalize_buffer_result {
    char* ptr;               ///< behind the last byte written
    std::errc ec;            ///< errc{}, invalid_argument, or value_too_large: then `ptr` is the buffer's end
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
/// the text, is never written past `last`, and holds unspecified bytes when it is too small.
template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
constexpr normalize_result<Out> normalize_to(
    Out out, std::string_view text, const normalize_options& options, std::span<normalize_cell> scratch = {}, Edits&& edits = {});

template <std::output_iterator<char> Out, edit_listener Edits = detail::no_edits>
normalize_result<Out> normalize_to(
    Out out, std::u8string_view text, const normalize_options& options, std::span<normalize_cell> scratch = {}, Edits&& edits = {});

template <edit_listener Edits = detail::no_edits>
[[nodiscard]] constexpr normalize_buffer_result normalize_to(
    char* first, char* last, std::string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch = {}, Edits&& edits = {}) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>);

template <edit_listener Edits = detail::no_edits>
[[nodiscard]] normalize_buffer_result normalize_to(
    char* first, char* last, std::u8string_view text, const normalize_options& options,
    std::span<normalize_cell> scratch = {}, Edits&& edits = {}) noexcept(std::is_nothrow_invocable_v<Edits&, const text_edit&>);
///@}

///@{
/// Whether the text is well-formed and normalising would give it back. False where the options are refused.
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
    detail::staged_reader<detail::safe_stages> safe_;
    detail::staged_reader<detail::line_stages<detail::growing_room>> lines_;
    detail::staged_reader<detail::key_stages> key_;
    detail::edit_state edits_;
    dabir::level level_;
    bool by_line_;
    options_error error_;

    template <class Through>
    constexpr normalize_counts with_reader(Through through) {
        if (level_ == level::search_key) return through(key_);
        return by_line_ ? through(lines_) : through(safe_);
    }
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

template <class Stages, class Out, class Edits>
constexpr normalize_result<Out> normalize_through(
    Out out, std::string_view text, const stage_options& options, std::span<cell> scratch, Edits& edits) {
    staged_reader<Stages> reader{options};
    if constexpr (std::is_same_v<Stages, line_stages<given_room>>) lines_of(reader.stages()).room.cells = scratch;
    edit_state state;
    out = write_through(std::move(out), edits, state, [&](auto& writer) {
        reader.feed(text, writer);
        reader.finish(writer);
    });
    bool too_long = false;
    if constexpr (std::is_same_v<Stages, line_stages<given_room>>) too_long = lines_of(reader.stages()).too_long;
    return {std::move(out), reader.changes(), reader.ill_formed(), too_long ? std::errc::value_too_large : std::errc{}};
}

template <class Stages>
[[nodiscard]] constexpr bool is_same_through(std::string_view text, const stage_options& options) {
    staged_reader<Stages> reader{options};
    same_bytes out{text.data(), text.data() + text.size()};
    // In pieces, so that the first difference ends it.
    for (std::size_t at = 0; at < text.size() && out.same && reader.ill_formed() == 0; at += 256)
        reader.feed(text.substr(at, 256), out);
    reader.finish(out);
    return out.same && out.at == out.last && reader.ill_formed() == 0;
}

/// Into a string, with a line's memory of its own. The options go together.
template <class Edits>
normalize_counts normalize_string(
    std::string_view text, const normalize_options& options, std::string& out, Edits& edits) {
    out.clear();
    out.reserve(text.size());  // most texts do not grow
    const auto through = [&]<class Stages>(std::type_identity<Stages>) -> normalize_counts {
        const auto result =
            normalize_through<Stages>(std::back_inserter(out), text, stage_options_of(options), {}, edits);
        return {result.changes, result.ill_formed, result.ec};
    };
    if (options.level == level::search_key) return through(std::type_identity<key_stages>{});
    return stage_options_of(options).by_line() ? through(std::type_identity<line_stages<growing_room>>{})
                                               : through(std::type_identity<safe_stages>{});
}

}  // namespace detail

constexpr std::size_t normalize_max_size(std::size_t text_size, const normalize_options& options) noexcept {
    const std::size_t k = detail::stage_options_of(options).spell_signs ? detail::growth_with_signs : detail::growth;
    return text_size > static_cast<std::size_t>(-1) / k ? static_cast<std::size_t>(-1) : k * text_size;
}

constexpr std::size_t normalize_scratch_size(std::size_t line_size, const normalize_options& options) noexcept {
    const detail::stage_options asked = detail::stage_options_of(options);
    if (options.level == level::search_key || !asked.by_line()) return 0;
    const std::size_t k = asked.spell_signs ? detail::cells_with_signs : detail::cells;
    return line_size > static_cast<std::size_t>(-1) / k ? static_cast<std::size_t>(-1) : k * line_size;
}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalize_to(
    Out out, std::string_view text, const normalize_options& options, std::span<normalize_cell> scratch,
    Edits&& edits) {
    if (check(options) != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const detail::stage_options asked = detail::stage_options_of(options);
    if (options.level == level::search_key)
        return detail::normalize_through<detail::key_stages>(std::move(out), text, asked, scratch, edits);
    return asked.by_line()
        ? detail::normalize_through<detail::line_stages<detail::given_room>>(
              std::move(out), text, asked, scratch, edits)
        : detail::normalize_through<detail::safe_stages>(std::move(out), text, asked, scratch, edits);
}

template <std::output_iterator<char> Out, edit_listener Edits>
normalize_result<Out> normalize_to(
    Out out, std::u8string_view text, const normalize_options& options, std::span<normalize_cell> scratch, Edits&& edits) {
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
    return detail::normalize_string(text, options, out, map);
}

inline normalize_counts normalize(
    std::u8string_view text, const normalize_options& options, std::string& out, offset_map& map) {
    return normalize(detail::as_chars(text), options, out, map);
}

inline normalize_counts normalize(std::string_view text, const normalize_options& options, std::string& out) {
    if (check(options) != options_error::none) return {0, 0, std::errc::invalid_argument};
    detail::no_edits edits;
    return detail::normalize_string(text, options, out, edits);
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
    if (options.level == level::search_key) return detail::is_same_through<detail::key_stages>(text, asked);
    return asked.by_line() ? detail::is_same_through<detail::line_stages<detail::growing_room>>(text, asked)
                           : detail::is_same_through<detail::safe_stages>(text, asked);
}

inline bool is_normalized(std::u8string_view text, const normalize_options& options) {
    return is_normalized(detail::as_chars(text), options);
}

constexpr normalizer::normalizer(const normalize_options& options) noexcept
    : safe_(detail::stage_options_of(options)),
      lines_(detail::stage_options_of(options)),
      key_(detail::stage_options_of(options)),
      level_(options.level),
      by_line_(detail::stage_options_of(options).by_line()),
      error_(check(options)) {}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalizer::feed(std::string_view piece, Out out, Edits&& edits) {
    if (error_ != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const auto through = [&](auto& reader) {
        out = detail::write_through(
            std::move(out), edits, edits_, [&](auto& writer) { reader.feed(piece, writer); });
        return normalize_counts{reader.changes(), reader.ill_formed(), std::errc{}};
    };
    const normalize_counts counts = with_reader(through);
    return {std::move(out), counts.changes, counts.ill_formed, counts.ec};
}

template <std::output_iterator<char> Out, edit_listener Edits>
constexpr normalize_result<Out> normalizer::finish(Out out, Edits&& edits) {
    if (error_ != options_error::none) return {std::move(out), 0, 0, std::errc::invalid_argument};
    const auto through = [&](auto& reader) {
        out = detail::write_through(std::move(out), edits, edits_, [&](auto& writer) { reader.finish(writer); });
        const normalize_counts counts{reader.changes(), reader.ill_formed(), std::errc{}};
        reader.forget_counts();
        return counts;
    };
    const normalize_counts counts = with_reader(through);
    return {std::move(out), counts.changes, counts.ill_formed, counts.ec};
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_NORMALIZE_HPP
