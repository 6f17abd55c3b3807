#ifndef DABIR_TESTS_SUPPORT_NUMBER_WORDS_HPP
#define DABIR_TESTS_SUPPORT_NUMBER_WORDS_HPP

#include <dabir/number/words.hpp>

#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

/// A row of tests/data/number_words.tsv.
struct words_row {
    std::string words, expected;
};

/// Empty when the file is not as expected.
inline std::vector<words_row> read_words_table() {
    std::vector<words_row> rows;
    std::ifstream file(DABIR_SOURCE_DIR "/tests/data/number_words.tsv", std::ios::binary);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) return {};
        rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return rows;
}

inline std::string_view name_of(dabir::words_error error) {
    using dabir::words_error;
    switch (error) {
        case words_error::none: return "none";
        case words_error::empty: return "empty";
        case words_error::unknown_word: return "unknown_word";
        case words_error::no_number: return "no_number";
        case words_error::incomplete: return "incomplete";
        case words_error::ambiguous: return "ambiguous";
        case words_error::not_decimal: return "not_decimal";
        case words_error::out_of_range: return "out_of_range";
        case words_error::wrong_digits: return "wrong_digits";
    }
    return "";
}

/// What `from_words` says of a text, as the table says it.
inline std::string said_of(std::string_view words, const dabir::words_options& options = {}) {
    dabir::decimal value;
    const auto read = dabir::from_words(words, value, options);
    if (!read) return "! " + std::string(name_of(read.reason)) + " at " + std::to_string(read.ptr - words.data());
    return to_string(dabir::number{value.normalized()}, {.digits = dabir::digit_set::ascii}) +
           (read.ordinal ? " ordinal" : "");
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

inline constexpr std::string_view half_space = "\xE2\x80\x8C";

/// A text with its half-spaces kept, removed, doubled and turned into spaces.
inline std::array<std::string, 4> half_space_variants(const std::string& text) {
    return {text, replaced(text, half_space, ""), replaced(text, half_space, "\xE2\x80\x8C\xE2\x80\x8C"),
            replaced(text, half_space, " ")};
}

/// Every style but ICU's, of cardinals and ordinals.
inline std::vector<dabir::words_style> all_words_styles() {
    std::vector<dabir::words_style> styles;
    using namespace dabir;
    for (const word_form form : {word_form::cardinal, word_form::ordinal, word_form::ordinal_before})
        for (const one_thousand one : {one_thousand::bare, one_thousand::one})
            for (const large_magnitudes large : {large_magnitudes::multiplied, large_magnitudes::named})
                for (const spoken_fraction fraction : {spoken_fraction::digits, spoken_fraction::named})
                    for (const half_spaces spaces : {half_spaces::suffix, half_spaces::compound, half_spaces::none})
                        styles.push_back({form, one, large, fraction, spaces, words_manner::own});
    return styles;
}

/// Those that differ for whole numbers.
inline std::vector<dabir::words_style> whole_words_styles() {
    std::vector<dabir::words_style> styles = all_words_styles();
    std::erase_if(styles, [](const auto& style) { return style.fraction != dabir::spoken_fraction::digits; });
    return styles;
}

/// How often the words of a number, with their half-spaces as they may be lost, do not read back as the number.
inline long unread_variants(dabir::number number, dabir::decimal value, const dabir::words_style& style) {
    long wrong = 0;
    for (const std::string& words : half_space_variants(to_words(number, style))) {
        dabir::decimal read{-1, -300};
        const auto result = dabir::from_words(words, read);
        wrong += !result || read != value || result.ordinal != (style.form != dabir::word_form::cardinal);
    }
    return wrong;
}

#endif
