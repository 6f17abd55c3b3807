#ifndef DABIR_BENCH_SUPPORT_TEXTS_HPP
#define DABIR_BENCH_SUPPORT_TEXTS_HPP

#include <dabir/base/characters.hpp>
#include <dabir/base/utf8.hpp>
#include <dabir/number/digits.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "support/race.hpp"

// The texts that benches read, each of 256 KiB or a little more: in cache, and long enough for nothing else to count.

inline constexpr std::size_t text_size = 256 * 1024;

/// bench/data/prose.txt, as often as it takes.
inline const std::string& prose() {
    static const std::string text = [] {
        std::ifstream file{DABIR_SOURCE_DIR "/bench/data/prose.txt", std::ios::binary};
        const std::string once{std::istreambuf_iterator<char>{file}, {}};
        if (once.empty()) wrong_result("bench/data/prose.txt is not there");
        std::string made;
        while (made.size() < text_size) made += once;
        return made;
    }();
    return text;
}

/// What is wrong with a text that was clean.
enum class dirt {
    arabic_letters,       ///< of the characters 1 % are Arabic yeh or kaf
    all_arabic_letters,   ///< every yeh and kaf
    mixed,                ///< 1 % of the characters, in equal parts: see dirty_prose
};

/// prose() with something wrong; normalised at level safe, it is prose() again.
inline std::string dirty_prose(dirt kind) {
    std::mt19937 random{1404};
    std::string made;
    const std::string& clean = prose();
    // U+00A0 for a space, U+200F before a letter, U+200B behind one, a presentation form for a letter, U+00AC for a
    // half-space, alef and madda for the letter with it: what is due is done at the next place where it can be.
    std::size_t due[6] = {};
    std::size_t next = 0;
    bool after_letter = false;
    for (const char* p = clean.data(); p != clean.data() + clean.size();) {
        const auto [code, length, ok] = dabir::detail::decode(p, clean.data() + clean.size());
        const std::string_view character{p, length};
        p += length;
        const bool letter = dabir::is_arabic_letter(code);
        if (kind != dirt::mixed) {
            const bool changes = (code == U'\u06CC' || code == U'\u06A9')
                && (kind == dirt::all_arabic_letters || random() % 10 == 0);  // they are a tenth of all
            made += !changes ? character : code == U'\u06CC' ? "\u064A" : "\u0643";
            continue;
        }
        if (random() % 100 == 0) ++due[next++ % 6];
        const auto pays = [&due](std::size_t which, bool here) { return here && due[which] != 0 && due[which]-- != 0; };
        if (pays(0, code == U' ')) made += "\u00A0";
        else if (pays(1, letter)) (made += "\u200F") += character;
        else if (pays(2, letter && after_letter)) (made += "\u200B") += character;
        else if (pays(3, code == U'\u0633')) made += "\uFEB3";
        else if (pays(4, code == U'\u200C')) made += "\u00AC";
        else if (pays(5, code == U'\u0622')) made += "\u0627\u0653";
        else made += character;
        after_letter = letter;
    }
    return made;
}

/// Rows of a ledger, a date, a time, a number of an account and three sums each, all in one set of digits.
inline std::string ledger(dabir::digit_set set) {
    std::mt19937 random{1404};
    const auto number = [&random](unsigned from, unsigned to) { return std::to_string(from + random() % (to - from)); };
    std::string made;
    while (dabir::convert_digits_max_size(made.size(), set) < text_size) {
        made += number(1300, 1450) + '/' + number(10, 13) + '/' + number(10, 30) + ' ' + number(10, 24) + ':' +
                number(10, 60) + ' ' + number(10000000, 99999999);
        for (int sum = 0; sum < 3; ++sum) made += '\t' + number(1, 1000) + ',' + number(100, 1000) + ",000";
        made += '\n';
    }
    return dabir::convert_digits(made, set);
}

#endif
