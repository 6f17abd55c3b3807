#ifndef DABIR_TESTS_SUPPORT_WORDS_ICU_HPP
#define DABIR_TESTS_SUPPORT_WORDS_ICU_HPP

#include <dabir/number/words.hpp>

#include <unicode/rbnf.h>
#include <unicode/uversion.h>

#include <cstdint>
#include <string>

/// ICU's words of a number, to compare ours with.
class icu_words {
public:
    icu_words() : format_(icu::URBNF_SPELLOUT, icu::Locale("fa"), status_) {}

    bool ok() const { return U_SUCCESS(status_); }

    bool agrees(std::int64_t n) const {
        icu::UnicodeString words;
        format_.format(n, words);
        return ours(n) == utf8(words);
    }

    bool agrees(dabir::decimal value) const {
        icu::UnicodeString words;
        format_.format(*to_double(value), words);
        return ours(value) == utf8(words);
    }

private:
    static std::string ours(dabir::number number) {
        return to_words(number, {.manner = dabir::words_manner::icu});
    }
    static std::string utf8(const icu::UnicodeString& words) {
        std::string text;
        words.toUTF8String(text);
        return text;
    }

    UErrorCode status_ = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format_;
};

#endif
