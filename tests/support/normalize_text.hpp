#ifndef DABIR_TESTS_SUPPORT_NORMALIZE_TEXT_HPP
#define DABIR_TESTS_SUPPORT_NORMALIZE_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <dabir/text/normalize.hpp>
#include "support/bytes.hpp"

// What the tests of the normaliser share: all sets of options, samples, random text, and options read from a table.

/// Sets of options: all 34 that are without rules for lines, the two of search_key last of these; then standard, with
/// each option beside it once, and safe with each rule for lines.
inline std::vector<dabir::normalize_options> all_options() {
    std::vector<dabir::normalize_options> all;
    for (unsigned bits = 0; bits < 32; ++bits) {
        dabir::normalize_options options;
        if ((bits & 1) != 0) options.arabic_letters = dabir::arabic_letters::keep;
        if ((bits & 2) != 0) options.digits = dabir::digits::ascii;
        if ((bits & 4) != 0) options.diacritics = dabir::diacritics::remove;
        if ((bits & 8) != 0) options.foreign_letters = dabir::foreign_letters::fold;
        if ((bits & 16) != 0) options.sign_words = dabir::sign_words::spell;
        all.push_back(options);
    }
    all.push_back({.level = dabir::level::search_key});
    all.push_back({.level = dabir::level::search_key, .zwnj = dabir::zwnj::space});
    for (const dabir::level level : {dabir::level::standard, dabir::level::safe}) {
        const bool safe = level == dabir::level::safe;
        const auto add = [&](auto dabir::normalize_options::*option, auto at_standard, auto at_safe) {
            dabir::normalize_options options{.level = level};
            options.*option = safe ? at_safe : at_standard;
            all.push_back(options);
        };
        using options = dabir::normalize_options;
        add(&options::digits, dabir::digits::keep, dabir::digits::persian);
        add(&options::punctuation, dabir::punctuation::keep, dabir::punctuation::persian);
        add(&options::quotes, dabir::quotes::keep, dabir::quotes::guillemets);
        add(&options::ellipsis, dabir::ellipsis::keep, dabir::ellipsis::join);
        add(&options::spacing, dabir::spacing::keep, dabir::spacing::fix);
        add(&options::spaces, dabir::spaces::keep, dabir::spaces::tidy);
        add(&options::zwnj, dabir::zwnj::keep, dabir::zwnj::tidy);
        add(&options::tatweel, dabir::tatweel::keep, dabir::tatweel::remove);
        add(&options::heh, dabir::heh::keep, dabir::heh::hamza);
        if (safe) continue;
        all.push_back({.level = level});
        add(&options::arabic_letters, dabir::arabic_letters::keep, dabir::arabic_letters::keep);
        add(&options::digits, dabir::digits::ascii, dabir::digits::ascii);
        add(&options::diacritics, dabir::diacritics::remove, dabir::diacritics::remove);
        add(&options::foreign_letters, dabir::foreign_letters::fold, dabir::foreign_letters::fold);
        add(&options::sign_words, dabir::sign_words::spell, dabir::sign_words::spell);
    }
    return all;
}

/// Working memory of exactly the stated size for a text.
inline std::vector<dabir::normalize_cell> scratch_for(std::string_view text, const dabir::normalize_options& options) {
    // What ends a line at standard, at the least. Where lines are taken to be longer, the memory is too much, no less.
    std::size_t longest = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    return std::vector<dabir::normalize_cell>(dabir::normalize_scratch_size(longest, options));
}

/// Texts in which each rule has something to do or to leave.
inline const std::vector<std::string>& samples() {
    static const std::vector<std::string> texts = {
        "",
        "سلام دنیا، این متن پاک است و «چیزی» در آن عوض نمی‌شود.",
        "كتاب\u00A0هاي عربي\u200Bو \uFEB3\uFEFC\uFEE1\u2028\uFEF5\uFDF2",
        "\u0627\u0653ب \u0627\u0651\u0654 \u06D5\u0654 \u06C1\u0654\u0301 \u064A\u064E\u0654\u0301",
        "\uFDFA\uFDFC5 www.\uFDFC.ir\u200B \uFDFD",
        "http://\u0643\u200B\u06F5.ir/\u200B,\u200B سایتwww.x\u064A.ir\u200F.",
        "ب\u0001ب د\u0002ب ب\u2067ب ب\u00ACب ب\u00ADب \u00ACب ب\u00AC1 ه\u200C\u200Cی ه\u200Cی\u200Cم",
        "ب\u200Fب ب\u061C1 1\u061C ب\u064E\u061C. \u200E\u202Bب",
        "\u0E01\u200B\u0E01 e\u200B\u0301 ب\u200B\u0301",
        "۱۴۰۱ ٤٥٦ http://۱۴۰۱ املاء شیء جزء جزﺀ \uFF21\uFF15\u2026",
        "a\xE2\x80" "b\xC0\x80\xF0\x9F\x98 \xED\xA0\x80\xF4\x90\x80\x80\xFF" "ب\xD9",
        "ب" + std::string(20, '\x01') + "ب" + std::string(16, '\x02') + "ب",
        "\uFEFB\u064E"
        "\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E"
        "\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u064E\u0655\u0653\u0301 \u0622\u0655",
        "  \u200Cسلام ,  خوبی?\u200C؟ گفت: \"آری\" و “نه” .\r\nه\u200Cء بـــود؛خانهٔٔ (  ما) ۱,۲۳۴ تا 12% ... ;) ",
        "```\n\"a\" ,  ٣\n ```\nکد `x ,ی  1` <b ی=\"1\"> &nbsp;، #تگ_1 192.168.1.1 iPhone12 رفتم.آمدم ه.ش\x1Fب\x0B",
    };
    return texts;
}

/// Random text of what the rules look at, about `parts` characters; one in thirty ill-formed.
inline std::string random_text(fixed_random& random, std::size_t parts) {
    static const std::vector<std::string_view> pieces = {
        "ا", "ب", "و", "ه", "ی", "ء", "\u064A", "\u0643", "\u0649", "\u06D5", "\u06C1", "\u06D2", "آ", "\u06C0",
        "د",
        "پ",
        "\u0653", "\u0654", "\u0655", "\u064E", "\u0651", "\u0670", "\u06E5", "\u0301", "\u0327", "\u093C",
        "\u200B", "\u200F", "\u061C", "\u200E", "\u2060", "\uFEFF", "\x01", "\x1F", "\u0085", "\u2067", "\u202B",
        "\u00AC", "\u00AD", "\uFFFC", "\uFE0F", "\u200D", "\u200C", "\u200C", "\u0640", "\u00A0", "\u2028", "\r\n",
        "\uFDFA", "\uFDFC", "\uFDFD", "\uFDF0", "\uFEFB", "\uFEF5", "\uFEF2", "\uFB8F", "\uFC5D", "\uFCF2", "\uFBA4",
        "\uFE80", "\u2026", "http://", "://", "www.", "ww", "w.", "x", "1", "۵", "٥", " ", "  ", ".", ",", ":", "/",
        "،", " ،", "!", "؟ ", ";", "%", "...", "\"", "«", "»", "“", "”", "( ", " )", "[", "`", "```", "<b>", "&lt;", "#", "ل.د",
        "\u00E9", "\u0E01", "\u1100", "\u1161", "\u4E00", "\U0001F600", "\uFFFD",
    };
    static const std::vector<std::string_view> damaged = {"\x80", "\xC0", "\xE2\x80", "\xF0\x9F", "\xD9", "\xFF"};
    std::string text;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::string_view piece =
            random.below(30) == 0 ? damaged[random.below(damaged.size())] : pieces[random.below(pieces.size())];
        // Now and then a run that is longer than what is looked ahead.
        const std::size_t times = random.below(60) == 0 ? 14 + random.below(22) : 1;
        for (std::size_t n = 0; n < times; ++n) text += piece;
    }
    return text;
}

/// Reads LEVEL[,OPTION=VALUE...]; false when a name is unknown.
inline bool read_options(std::string_view text, dabir::normalize_options& options) {
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(','));
        text.remove_prefix(word.size() < text.size() ? word.size() + 1 : text.size());
        if (word == "safe") options.level = dabir::level::safe;
        else if (word == "standard") options.level = dabir::level::standard;
        else if (word == "search_key") options.level = dabir::level::search_key;
        else if (word == "arabic_letters=persian") options.arabic_letters = dabir::arabic_letters::persian;
        else if (word == "arabic_letters=keep") options.arabic_letters = dabir::arabic_letters::keep;
        else if (word == "digits=keep") options.digits = dabir::digits::keep;
        else if (word == "digits=persian") options.digits = dabir::digits::persian;
        else if (word == "digits=ascii") options.digits = dabir::digits::ascii;
        else if (word == "punctuation=keep") options.punctuation = dabir::punctuation::keep;
        else if (word == "punctuation=persian") options.punctuation = dabir::punctuation::persian;
        else if (word == "quotes=keep") options.quotes = dabir::quotes::keep;
        else if (word == "quotes=guillemets") options.quotes = dabir::quotes::guillemets;
        else if (word == "ellipsis=keep") options.ellipsis = dabir::ellipsis::keep;
        else if (word == "ellipsis=join") options.ellipsis = dabir::ellipsis::join;
        else if (word == "spacing=keep") options.spacing = dabir::spacing::keep;
        else if (word == "spacing=fix") options.spacing = dabir::spacing::fix;
        else if (word == "spaces=keep") options.spaces = dabir::spaces::keep;
        else if (word == "spaces=tidy") options.spaces = dabir::spaces::tidy;
        else if (word == "zwnj=keep") options.zwnj = dabir::zwnj::keep;
        else if (word == "zwnj=tidy") options.zwnj = dabir::zwnj::tidy;
        else if (word == "zwnj=remove") options.zwnj = dabir::zwnj::remove;
        else if (word == "zwnj=space") options.zwnj = dabir::zwnj::space;
        else if (word == "tatweel=keep") options.tatweel = dabir::tatweel::keep;
        else if (word == "tatweel=remove") options.tatweel = dabir::tatweel::remove;
        else if (word == "diacritics=keep") options.diacritics = dabir::diacritics::keep;
        else if (word == "diacritics=remove") options.diacritics = dabir::diacritics::remove;
        else if (word == "foreign_letters=keep") options.foreign_letters = dabir::foreign_letters::keep;
        else if (word == "foreign_letters=fold") options.foreign_letters = dabir::foreign_letters::fold;
        else if (word == "sign_words=keep") options.sign_words = dabir::sign_words::keep;
        else if (word == "sign_words=spell") options.sign_words = dabir::sign_words::spell;
        else if (word == "heh=keep") options.heh = dabir::heh::keep;
        else if (word == "heh=hamza") options.heh = dabir::heh::hamza;
        else return false;
    }
    return true;
}

/// The cells of a file of tests/data, by line; a header line is not left out.
inline std::vector<std::vector<std::string>> read_cells(const char* name) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(std::string(DABIR_SOURCE_DIR "/tests/data/") + name, std::ios::binary);
    std::string line;
    while (std::getline(file, line)) {
        std::vector<std::string> cells(1);
        for (const char byte : line) {
            if (byte == '\t') cells.emplace_back();
            else cells.back() += byte;
        }
        rows.push_back(cells);
    }
    return rows;
}

/// The bytes that pairs of hexadecimal digits stand for.
inline std::string from_hex(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

#endif
