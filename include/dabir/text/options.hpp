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
    search_key,  ///< to be compared
};

/// U+0643, U+0649, U+064A and forms of them.
enum class arabic_letters : std::uint8_t {
    from_level,
    persian,  ///< safe: they become U+06A9 and U+06CC
    keep,
};

/// Marks of Arabic script, but hamza above and below, which are a part of a letter.
enum class diacritics : std::uint8_t {
    from_level,
    keep,  ///< safe
    remove,
};

/// Letters of other languages that have a Persian counterpart of the same shape.
enum class foreign_letters : std::uint8_t {
    from_level,
    keep,  ///< safe
    fold,
};

/// Signs that stand for words, as U+FDFA or the rial sign.
enum class sign_words : std::uint8_t {
    from_level,
    keep,  ///< safe
    spell,
};

/// Persian and Arabic-Indic digits.
enum class digits : std::uint8_t {
    from_level,
    keep,   ///< safe
    ascii,
};

/// ZERO WIDTH NON-JOINER, the half-space.
enum class zwnj : std::uint8_t {
    from_level,
    keep,    ///< safe
    remove,  ///< search_key
    space,
};

/// A level, and what is to be otherwise than it has it. search_key takes zwnj remove and space alone; safe takes all
/// but these two.
struct normalize_options {
    dabir::level level = dabir::level::safe;  ///< what all the others come from
    ///@{ What is to be otherwise than the level has it.
    dabir::arabic_letters arabic_letters = dabir::arabic_letters::from_level;
    dabir::digits digits = dabir::digits::from_level;
    dabir::zwnj zwnj = dabir::zwnj::from_level;
    dabir::diacritics diacritics = dabir::diacritics::from_level;
    dabir::foreign_letters foreign_letters = dabir::foreign_letters::from_level;
    dabir::sign_words sign_words = dabir::sign_words::from_level;
    ///@}

    /// Whether all are the same.
    [[nodiscard]] friend constexpr bool operator==(
        const normalize_options&, const normalize_options&) noexcept = default;
};

/// Why options are refused.
enum class options_error : std::uint8_t {
    none,
    search_key_takes_zwnj_alone,       ///< another option stands beside search_key, or zwnj keep
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
        || !named(options.digits, digits::ascii) || !named(options.zwnj, zwnj::space)
        || !named(options.diacritics, diacritics::remove) || !named(options.foreign_letters, foreign_letters::fold)
        || !named(options.sign_words, sign_words::spell))
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
