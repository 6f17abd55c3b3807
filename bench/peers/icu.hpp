#ifndef DABIR_BENCH_PEERS_ICU_HPP
#define DABIR_BENCH_PEERS_ICU_HPP

#include <dabir/number/digits.hpp>

#include <unicode/bytestream.h>
#include <unicode/calendar.h>
#include <unicode/normalizer2.h>
#include <unicode/smpdtfmt.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "peers/ymd.hpp"

// ICU. Each object is made once and used again, as a program that cares for speed would.

namespace peers::icu {

inline void require(UErrorCode status) {
    if (U_SUCCESS(status)) return;
    std::fprintf(stderr, "ICU says %s\n", u_errorName(status));
    std::exit(1);
}

/// The Persian calendar at Greenwich, at midnight.
inline ::icu::Calendar& calendar() {
    static const std::unique_ptr<::icu::Calendar> persian = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<::icu::Calendar> made{::icu::Calendar::createInstance(
            *::icu::TimeZone::getGMT(), ::icu::Locale("fa_IR@calendar=persian"), status)};
        require(status);
        made->clear();
        return made;
    }();
    return *persian;
}

inline constexpr double milliseconds_a_day = 86400000.0;

inline ymd from_days(std::int32_t n) {
    ::icu::Calendar& persian = calendar();
    UErrorCode status = U_ZERO_ERROR;
    persian.setTime(n * milliseconds_a_day, status);
    return {persian.get(UCAL_YEAR, status), static_cast<std::uint32_t>(persian.get(UCAL_MONTH, status) + 1),
            static_cast<std::uint32_t>(persian.get(UCAL_DATE, status))};
}

inline std::int32_t to_days(ymd date) {
    ::icu::Calendar& persian = calendar();
    UErrorCode status = U_ZERO_ERROR;
    persian.set(date.year, static_cast<std::int32_t>(date.month) - 1, static_cast<std::int32_t>(date.day));
    return static_cast<std::int32_t>(std::floor(persian.getTime(status) / milliseconds_a_day));
}

/// The number that a text is, by the number format of Persian; -1 where it is none. The text is ICU's own, so that no
/// time goes into making one.
inline std::int64_t read_integer(const ::icu::UnicodeString& text) {
    static const std::unique_ptr<::icu::NumberFormat> format = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<::icu::NumberFormat> made{
            ::icu::NumberFormat::createInstance(::icu::Locale("fa_IR"), status)};
        require(status);
        return made;
    }();
    UErrorCode status = U_ZERO_ERROR;
    ::icu::Formattable number;
    format->parse(text, number, status);
    const std::int64_t value = number.getInt64(status);
    return U_SUCCESS(status) ? value : -1;
}

/// SimpleDateFormat of the Persian calendar, at Greenwich, strict.
inline ::icu::SimpleDateFormat& timestamp_format() {
    static const std::unique_ptr<::icu::SimpleDateFormat> format = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<::icu::SimpleDateFormat>(
            u"yyyy/MM/dd HH:mm:ss", ::icu::Locale("fa_IR@calendar=persian"), status);
        require(status);
        made->adoptTimeZone(::icu::TimeZone::getGMT()->clone());
        made->setLenient(false);
        return made;
    }();
    return *format;
}

/// A timestamp, already in UTF-16, to seconds since 1970-01-01; -1 for none.
inline std::int64_t parse_timestamp(const ::icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const UDate date = timestamp_format().parse(text, status);
    return U_SUCCESS(status) ? static_cast<std::int64_t>(date / 1000) : -1;
}

/// Seconds since 1970-01-01 as a timestamp in Persian digits, in UTF-16.
inline const ::icu::UnicodeString& format_timestamp(std::int64_t seconds, ::icu::UnicodeString& buffer) {
    return timestamp_format().format(static_cast<double>(seconds) * 1000, buffer.remove());
}

/// A number by the number format of Persian: Persian digits in groups.
inline const ::icu::UnicodeString& write_integer(std::int64_t number, ::icu::UnicodeString& out) {
    static const std::unique_ptr<::icu::NumberFormat> format = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<::icu::NumberFormat> made{
            ::icu::NumberFormat::createInstance(::icu::Locale("fa_IR"), status)};
        require(status);
        return made;
    }();
    return format->format(number, out.remove());
}

/// The rules that spell in Persian.
inline const ::icu::RuleBasedNumberFormat& spellout() {
    static const std::unique_ptr<::icu::RuleBasedNumberFormat> format = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<::icu::RuleBasedNumberFormat>(::icu::URBNF_SPELLOUT, ::icu::Locale("fa"), status);
        require(status);
        return made;
    }();
    return *format;
}

/// A number in words, in `out`.
inline const ::icu::UnicodeString& to_words(std::int64_t number, ::icu::UnicodeString& out) {
    ::icu::FieldPosition nowhere{::icu::FieldPosition::DONT_CARE};
    return spellout().format(number, out.remove(), nowhere);
}

/// The number that words are as a whole, read by the rules as they stand; -1 where they are none.
inline std::int64_t from_words(const ::icu::UnicodeString& words) {
    ::icu::ParsePosition at{0};
    ::icu::Formattable number;
    spellout().parse(words, number, at);
    UErrorCode status = U_ZERO_ERROR;
    const std::int64_t value = number.getInt64(status);
    return U_SUCCESS(status) && at.getIndex() == words.length() ? value : -1;
}

/// Rules that map the two other sets of digits to `set`.
inline std::unique_ptr<::icu::Transliterator> make_digit_transliterator(::dabir::digit_set set) {
    ::icu::UnicodeString rules;
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'})
        for (char32_t from = zero; from != zero + 10; ++from) {
            const char32_t to = ::dabir::to_digit_set(from, set);
            if (to == from) continue;
            rules.append(static_cast<UChar32>(from)).append(u'>').append(static_cast<UChar32>(to)).append(u';');
        }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<::icu::Transliterator> made{
        ::icu::Transliterator::createFromRules(u"digits", rules, UTRANS_FORWARD, where, status)};
    require(status);
    return made;
}

/// The digits of a text put into a set. The result lies in `buffer`, of at least twice the text's size.
inline std::string_view convert_digits(std::string_view text, ::dabir::digit_set set, std::string& buffer) {
    static const std::unique_ptr<::icu::Transliterator> transliterators[] = {
        make_digit_transliterator(::dabir::digit_set::ascii),
        make_digit_transliterator(::dabir::digit_set::arabic_indic),
        make_digit_transliterator(::dabir::digit_set::persian),
    };
    auto utf16 = ::icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    transliterators[static_cast<std::size_t>(set)]->transliterate(utf16);
    ::icu::CheckedArrayByteSink sink{buffer.data(), static_cast<std::int32_t>(buffer.size())};
    utf16.toUTF8(sink);
    return {buffer.data(), static_cast<std::size_t>(sink.NumberOfBytesWritten())};
}

/// The text in NFC. The result lies in `buffer`, of at least three times the text's size.
inline std::string_view normalize_nfc(std::string_view text, std::string& buffer) {
    UErrorCode status = U_ZERO_ERROR;
    static const ::icu::Normalizer2* const nfc = ::icu::Normalizer2::getNFCInstance(status);
    ::icu::CheckedArrayByteSink sink{buffer.data(), static_cast<std::int32_t>(buffer.size())};
    nfc->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
    require(status);
    return {buffer.data(), static_cast<std::size_t>(sink.NumberOfBytesWritten())};
}

/// Rules that do what dabir does most at level safe: Arabic yeh and kaf, spaces, what is not seen, and NFC.
inline std::unique_ptr<::icu::Transliterator> make_persian_transliterator() {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<::icu::Transliterator> made{::icu::Transliterator::createFromRules(u"persian",
        u":: NFC; [\\u0649\\u064A] > \\u06CC; \\u0643 > \\u06A9; \\u00A0 > \\u0020; [\\u200B\\u2060\\uFEFF] > ;",
        UTRANS_FORWARD, where, status)};
    require(status);
    return made;
}

/// A text with Persian letters. The result lies in `buffer`, of at least three times the text's size.
inline std::string_view transliterate(std::string_view text, std::string& buffer) {
    static const std::unique_ptr<::icu::Transliterator> persian = make_persian_transliterator();
    auto utf16 = ::icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    persian->transliterate(utf16);
    ::icu::CheckedArrayByteSink sink{buffer.data(), static_cast<std::int32_t>(buffer.size())};
    utf16.toUTF8(sink);
    return {buffer.data(), static_cast<std::size_t>(sink.NumberOfBytesWritten())};
}

}  // namespace peers::icu

#endif
