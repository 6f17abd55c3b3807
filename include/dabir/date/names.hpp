#ifndef DABIR_DATE_NAMES_HPP
#define DABIR_DATE_NAMES_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/date/detail/lexicon.hpp>
#include <dabir/date/detail/tables/names.hpp>
#include <dabir/date/error.hpp>
#include <dabir/date/hijri.hpp>
#include <dabir/date/jalali.hpp>
#include <dabir/date/match.hpp>

/// The names that dates are written with: months, weekdays, parts of the day, eras.
///
///     name_of(jalali::Dey)                                   // two letters of Persian
///     name_of(jalali::Dey, language::english)                // "Dey"
///     std::chrono::weekday day;
///     if (const auto read = parse_name(text, day)) text.remove_prefix(read.ptr - text.data());
///
/// Read is every spelling that is known, in any of the five languages: half-space, space or nothing between the parts
/// of a name, Arabic and Persian letters, marks and tatweel, capital or small Latin letters, a few typos that are no
/// other word. Months are Iranian, Dari, Pashto, Kurdish (Iran) and English ones of the Jalali calendar, Iranian,
/// Afghan, Levantine, Kurdish and English ones of the Gregorian, Arabic ones of the lunar. Written is one spelling,
/// CLDR's.
///
/// Reading is one walk over a generated trie, which the finder and `parse` walk too; nothing allocates.
namespace dabir::inline v0_1 {

/// The language of a name that is written. A number that is none is taken for persian.
enum class language : std::uint8_t {
    persian,  ///< of Iran (CLDR fa)
    dari,     ///< Persian of Afghanistan (fa-AF): its months are those of the zodiac
    pashto,   ///< ps
    kurdish,  ///< Sorani, with the months of Iran's Kurdistan (ckb-IR)
    english,  ///< en
};

/// A month of one of the calendars, as a name says it.
struct calendar_month {
    dabir::calendar calendar = calendar::none;  ///< whose month it is
    std::uint8_t number = 0;                    ///< 1..12

    /// Whether two are the same.
    [[nodiscard]] friend constexpr bool operator==(const calendar_month&, const calendar_month&) noexcept = default;
};

/// What `parse_name` gives.
struct parse_name_result {
    const char* ptr;    ///< behind the name; the beginning of the text where there is none
    date_error reason;  ///< none, or what was not found

    /// Whether there was a name.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return reason == date_error::none; }
};

///@{ Reads the longest name at the beginning of a text: of a month of one calendar or of any, of a weekday, a part of
/// the day or an era. A name ends where no letter follows, so that a digit may. `value` is untouched where it fails.
/// Linear in the longest name, not in the text.
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, calendar_month& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, jalali::month& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, hijri::month& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, std::chrono::month& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, std::chrono::weekday& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, daypart& value) noexcept;
[[nodiscard]] constexpr parse_name_result parse_name(std::string_view text, era& value) noexcept;
///@}

///@{ The written name, which lives as long as the program; empty for a value that is not `ok()`, for parts of the day
/// other than am and pm, and for eras other than jalali, hijri, gregorian and before.
[[nodiscard]] constexpr std::string_view name_of(const calendar_month& value,
                                                 language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(jalali::month value, language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(hijri::month value, language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(std::chrono::month value, language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(std::chrono::weekday value, language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(daypart value, language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view name_of(era value, language in = language::persian) noexcept;
///@}

///@{ The short name where the language has one: English Gregorian months and weekdays, eras. Else the name.
[[nodiscard]] constexpr std::string_view short_name_of(const calendar_month& value,
                                                       language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view short_name_of(std::chrono::month value,
                                                       language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view short_name_of(std::chrono::weekday value,
                                                       language in = language::persian) noexcept;
[[nodiscard]] constexpr std::string_view short_name_of(era value, language in = language::persian) noexcept;
///@}

// ---- definitions ------------------------------------------------------------------------------------------------

namespace detail {

template <std::size_t Languages, std::size_t Names>
[[nodiscard]] constexpr std::string_view written_name(const name_place (&names)[Languages][Names], language in,
                                                      std::size_t at) noexcept {
    if (at >= Names) return {};
    const auto row = static_cast<std::size_t>(in);
    const name_place place = names[row < Languages ? row : 0][at];
    return name_bytes.view().substr(place.offset, place.size);
}

/// The calendar of a class of months, and none.
[[nodiscard]] constexpr calendar calendar_of(word_class kind) noexcept {
    return kind == word_class::jalali_month      ? calendar::jalali
           : kind == word_class::gregorian_month ? calendar::gregorian
           : kind == word_class::hijri_month     ? calendar::hijri
                                                 : calendar::none;
}

/// The class of the months of a calendar.
[[nodiscard]] constexpr word_class months_of(calendar c) noexcept {
    return c == calendar::jalali      ? word_class::jalali_month
           : c == calendar::gregorian ? word_class::gregorian_month
           : c == calendar::hijri     ? word_class::hijri_month
                                      : word_class::none;
}

[[nodiscard]] constexpr std::size_t index_of(daypart value) noexcept {
    return value == daypart::am ? 0 : value == daypart::pm ? 1 : 2;
}

[[nodiscard]] constexpr std::size_t index_of(era value) noexcept {
    return value == era::jalali      ? 0
           : value == era::hijri     ? 1
           : value == era::gregorian ? 2
           : value == era::before    ? 3
                                     : 4;
}

/// Reads a name of one class; `take` gets its number.
template <class Take>
[[nodiscard]] constexpr parse_name_result parse_name_of(std::string_view text, word_class kind, date_error fault,
                                                        Take take) noexcept {
    const found_word found = find_name(text, 0, kind);
    if (found.end == 0) return {text.data(), fault};
    take(found.word.value);
    return {text.data() + found.end, date_error::none};
}

}  // namespace detail

constexpr parse_name_result parse_name(std::string_view text, calendar_month& value) noexcept {
    const detail::found_word found =
        detail::find_wanted_word(text, 0, false, [](const detail::word& w, bool) { return w.is_month(); });
    if (found.end == 0) return {text.data(), date_error::unknown_month};
    value = {detail::calendar_of(found.word.word_class), found.word.value};
    return {text.data() + found.end, date_error::none};
}

constexpr parse_name_result parse_name(std::string_view text, jalali::month& value) noexcept {
    return detail::parse_name_of(text, detail::word_class::jalali_month, date_error::unknown_month,
                                 [&](unsigned n) { value = jalali::month{n}; });
}

constexpr parse_name_result parse_name(std::string_view text, hijri::month& value) noexcept {
    return detail::parse_name_of(text, detail::word_class::hijri_month, date_error::unknown_month,
                                 [&](unsigned n) { value = hijri::month{n}; });
}

constexpr parse_name_result parse_name(std::string_view text, std::chrono::month& value) noexcept {
    return detail::parse_name_of(text, detail::word_class::gregorian_month, date_error::unknown_month,
                                 [&](unsigned n) { value = std::chrono::month{n}; });
}

constexpr parse_name_result parse_name(std::string_view text, std::chrono::weekday& value) noexcept {
    return detail::parse_name_of(text, detail::word_class::weekday, date_error::unknown_weekday,
                                 [&](unsigned n) { value = std::chrono::weekday{n}; });
}

constexpr parse_name_result parse_name(std::string_view text, daypart& value) noexcept {
    return detail::parse_name_of(text, detail::word_class::daypart, date_error::unknown_daypart,
                                 [&](unsigned n) { value = static_cast<daypart>(n); });
}

constexpr parse_name_result parse_name(std::string_view text, era& value) noexcept {
    const detail::found_word found = detail::find_name(text, 0, detail::word_class::era);
    if (found.end == 0) return {text.data(), date_error::unknown_era};
    std::size_t end = found.end;
    // An era of one letter has its tatweel and its dot behind it.
    if (end == 2 && text.substr(end).starts_with("\xD9\x80")) end += 2;
    if (found.end == 2 && text.substr(end).starts_with('.')) ++end;
    value = static_cast<era>(found.word.value);
    return {text.data() + end, date_error::none};
}

constexpr std::string_view name_of(const calendar_month& value, language in) noexcept {
    const std::size_t at = value.number - std::size_t{1};
    switch (value.calendar) {
        case calendar::jalali: return detail::written_name(detail::jalali_month_names, in, at);
        case calendar::gregorian: return detail::written_name(detail::gregorian_month_names, in, at);
        case calendar::hijri: return detail::written_name(detail::hijri_month_names, in, at);
        case calendar::none: break;
    }
    return {};
}

constexpr std::string_view name_of(jalali::month value, language in) noexcept {
    return detail::written_name(detail::jalali_month_names, in, unsigned{value} - std::size_t{1});
}

constexpr std::string_view name_of(hijri::month value, language in) noexcept {
    return detail::written_name(detail::hijri_month_names, in, unsigned{value} - std::size_t{1});
}

constexpr std::string_view name_of(std::chrono::month value, language in) noexcept {
    return detail::written_name(detail::gregorian_month_names, in, unsigned{value} - std::size_t{1});
}

constexpr std::string_view name_of(std::chrono::weekday value, language in) noexcept {
    return detail::written_name(detail::weekday_names, in, value.c_encoding());
}

constexpr std::string_view name_of(daypart value, language in) noexcept {
    return detail::written_name(detail::daypart_names, in, detail::index_of(value));
}

constexpr std::string_view name_of(era value, language in) noexcept {
    return detail::written_name(detail::era_names, in, detail::index_of(value));
}

constexpr std::string_view short_name_of(const calendar_month& value, language in) noexcept {
    if (value.calendar == calendar::gregorian) return short_name_of(std::chrono::month{value.number}, in);
    return name_of(value, in);
}

constexpr std::string_view short_name_of(std::chrono::month value, language in) noexcept {
    return detail::written_name(detail::gregorian_month_short_names, in, unsigned{value} - std::size_t{1});
}

constexpr std::string_view short_name_of(std::chrono::weekday value, language in) noexcept {
    return detail::written_name(detail::weekday_short_names, in, value.c_encoding());
}

constexpr std::string_view short_name_of(era value, language in) noexcept {
    return detail::written_name(detail::era_short_names, in, detail::index_of(value));
}

}  // namespace dabir::inline v0_1

#endif
