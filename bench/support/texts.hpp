#ifndef DABIR_BENCH_SUPPORT_TEXTS_HPP
#define DABIR_BENCH_SUPPORT_TEXTS_HPP

#include <dabir/number/digits.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

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
