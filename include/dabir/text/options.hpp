#ifndef DABIR_TEXT_OPTIONS_HPP
#define DABIR_TEXT_OPTIONS_HPP

#include <cstdint>
#include <string_view>

#include <dabir/base/version.hpp>

// What the normaliser is asked for: a level, and single things that are to be otherwise than the level has them.
//
//     normalize(text, {.level = level::search_key, .zwnj = zwnj::space})
//     normalize(text, {.digits = digits::ascii, .diacritics = diacritics::remove})           // at level safe
//
// In every enumeration of an option, `from_level` is the default. Options that are the same for all texts may be
// checked by the compiler:
//
//     constexpr auto key = checked({.level = level::search_key, .digits = digits::ascii});   // does not compile

namespace dabir::inline v0_1 {

/// What text is put in order for.
enum class level : std::uint8_t {
    safe,        ///< to be read; loses nothing
    standard,    ///< to be published: digits, punctuation, quotes and spaces too
    search_key,  ///< to be compared
};

/// U+0643, U+0649, U+064A and forms of them.
enum class arabic_letters : std::uint8_t {
    from_level,
    persian,  ///< safe, standard: they become U+06A9 and U+06CC
    keep,
};

/// Digits, where they are not a part of a URL; ASCII ones become Persian only beside Persian text, or in a line without
/// a letter.
enum class digits : std::uint8_t {
    from_level,
    keep,     ///< safe
    persian,  ///< standard
    ascii,
};

/// Comma, semicolon, question mark and percent sign beside Persian text.
enum class punctuation : std::uint8_t {
    from_level,
    keep,     ///< safe
    persian,  ///< standard
};

/// Double quotation marks.
enum class quotes : std::uint8_t {
    from_level,
    keep,        ///< safe
    guillemets,  ///< standard: a pair beside Persian text becomes U+00AB U+00BB
};

/// Three or more dots.
enum class ellipsis : std::uint8_t {
    from_level,
    keep,  ///< safe
    join,  ///< standard: they become U+2026
};

/// Spaces round punctuation and brackets.
enum class spacing : std::uint8_t {
    from_level,
    keep,  ///< safe
    fix,   ///< standard
};

/// Runs of spaces, and those at the edges of a line.
enum class spaces : std::uint8_t {
    from_level,
    keep,  ///< safe
    tidy,  ///< standard
};

/// ZERO WIDTH NON-JOINER, the half-space.
enum class zwnj : std::uint8_t {
    from_level,
    keep,    ///< safe
    tidy,    ///< standard: goes where it shows nothing
    remove,  ///< search_key
    space,
};

/// U+0640.
enum class tatweel : std::uint8_t {
    from_level,
    keep,    ///< safe
    remove,  ///< standard: between letters
};

/// Marks of Arabic script, but hamza above and below, which are a part of a letter.
enum class diacritics : std::uint8_t {
    from_level,
    keep,  ///< safe, standard
    remove,
};

/// Letters of other languages that have a Persian counterpart of the same shape.
enum class foreign_letters : std::uint8_t {
    from_level,
    keep,  ///< safe, standard
    fold,
};

/// Signs that stand for words, as U+FDFA or the rial sign.
enum class sign_words : std::uint8_t {
    from_level,
    keep,  ///< safe, standard
    spell,
};

/// Heh with a hamza, in its several spellings.
enum class heh : std::uint8_t {
    from_level,
    keep,   ///< safe
    hamza,  ///< standard: U+0647 U+0654
};

/// A level, and what is to be otherwise than it has it. search_key takes zwnj remove and space alone; the others take
/// all but these two.
struct normalize_options {
    dabir::level level = dabir::level::safe;  ///< what all the others come from
    ///@{ What is to be otherwise than the level has it.
    dabir::arabic_letters arabic_letters = dabir::arabic_letters::from_level;
    dabir::digits digits = dabir::digits::from_level;
    dabir::punctuation punctuation = dabir::punctuation::from_level;
    dabir::quotes quotes = dabir::quotes::from_level;
    dabir::ellipsis ellipsis = dabir::ellipsis::from_level;
    dabir::spacing spacing = dabir::spacing::from_level;
    dabir::spaces spaces = dabir::spaces::from_level;
    dabir::zwnj zwnj = dabir::zwnj::from_level;
    dabir::tatweel tatweel = dabir::tatweel::from_level;
    dabir::diacritics diacritics = dabir::diacritics::from_level;
    dabir::foreign_letters foreign_letters = dabir::foreign_letters::from_level;
    dabir::sign_words sign_words = dabir::sign_words::from_level;
    dabir::heh heh = dabir::heh::from_level;
    ///@}

    /// Whether all are the same.
    [[nodiscard]] friend constexpr bool operator==(
        const normalize_options&, const normalize_options&) noexcept = default;
};

/// Why options are refused.
enum class options_error : std::uint8_t {
    none,
    search_key_takes_zwnj_alone,       ///< another option stands beside search_key, or zwnj keep or tidy
    zwnj_is_dropped_for_search_key,    ///< zwnj remove or space at another level
    no_such_value,                     ///< a number that names no level or no value
};

/// A sentence, in ASCII.
[[nodiscard]] constexpr std::string_view to_string(options_error error) noexcept;

/// Whether the options go together. All that takes options refuses what is refused here: with errc::invalid_argument
/// and nothing written, where there is a result to say it.
[[nodiscard]] constexpr options_error check(const normalize_options& options) noexcept;

/// The same options, checked by the compiler.
[[nodiscard]] consteval normalize_options checked(normalize_options options) noexcept;

namespace detail {

// Declared, never constant: a checked set of options that is refused stops at the name of its fault.
void search_key_takes_zwnj_alone();
void zwnj_is_dropped_for_search_key();
void option_has_no_such_value();

}  // namespace detail

constexpr std::string_view to_string(options_error error) noexcept {
    switch (error) {
        case options_error::none: return "the options go together";
        case options_error::search_key_takes_zwnj_alone:
            return "level search_key takes no option but zwnj=remove or zwnj=space";
        case options_error::zwnj_is_dropped_for_search_key:
            return "zwnj=remove and zwnj=space are for level search_key";
        case options_error::no_such_value: return "an option has no such value";
    }
    return "an unknown fault";
}

constexpr options_error check(const normalize_options& options) noexcept {
    const auto named = [](auto value, auto last) { return value <= last; };
    if (!named(options.level, level::search_key) || !named(options.arabic_letters, arabic_letters::keep)
        || !named(options.digits, digits::ascii) || !named(options.punctuation, punctuation::persian)
        || !named(options.quotes, quotes::guillemets) || !named(options.ellipsis, ellipsis::join)
        || !named(options.spacing, spacing::fix) || !named(options.spaces, spaces::tidy)
        || !named(options.zwnj, zwnj::space) || !named(options.tatweel, tatweel::remove)
        || !named(options.diacritics, diacritics::remove) || !named(options.foreign_letters, foreign_letters::fold)
        || !named(options.sign_words, sign_words::spell) || !named(options.heh, heh::hamza))
        return options_error::no_such_value;
    const bool dropped = options.zwnj == zwnj::remove || options.zwnj == zwnj::space;
    if (options.level != level::search_key)
        return dropped ? options_error::zwnj_is_dropped_for_search_key : options_error::none;
    normalize_options alone{.level = level::search_key};
    if (dropped) alone.zwnj = options.zwnj;
    return options == alone ? options_error::none : options_error::search_key_takes_zwnj_alone;
}

consteval normalize_options checked(normalize_options options) noexcept {
    switch (check(options)) {
        case options_error::none: break;
        case options_error::search_key_takes_zwnj_alone: detail::search_key_takes_zwnj_alone(); break;
        case options_error::zwnj_is_dropped_for_search_key: detail::zwnj_is_dropped_for_search_key(); break;
        case options_error::no_such_value: detail::option_has_no_such_value(); break;
    }
    return options;
}

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_OPTIONS_HPP
