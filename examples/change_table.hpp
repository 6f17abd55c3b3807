#ifndef DABIR_EXAMPLES_CHANGE_TABLE_HPP
#define DABIR_EXAMPLES_CHANGE_TABLE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dabir/base/utf8.hpp>

#include "character_names.hpp"

// How many changes of each kind a text has seen, as a table for readers:
//
//     1204  U+064A ARABIC LETTER YEH -> U+06CC ARABIC LETTER FARSI YEH
//       31  run of U+0020 SPACE, U+00A0 NO-BREAK SPACE -> U+0020 SPACE
//        7  deleted: U+200B ZERO WIDTH SPACE
//     1242  changes in all

inline constexpr char32_t ill_formed_part = 0x110000;  // stands where bytes are no character

/// "U+064A ARABIC LETTER YEH"; without the name where that is not known.
inline std::string code_point_name(char32_t code, bool with_name) {
    if (code == ill_formed_part) return "ill-formed bytes";
    char number[16];
    std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(code));
    const auto* named = std::lower_bound(std::begin(character_names), std::end(character_names), code,
        [](const character_name& one, char32_t wanted) { return one.code < wanted; });
    const bool known = named != std::end(character_names) && named->code == code;
    return known && with_name ? std::string(number) + ' ' + named->name : number;
}

/// A kind of change: the code points `from` became `to`.
struct change {
    std::u32string from;
    std::u32string to;
    bool is_run = false;  // `from` has each code point once, in the order of their numbers

    friend auto operator<=>(const change&, const change&) = default;

    [[nodiscard]] std::string text() const {
        if (from.empty() && to.empty()) return "of further kinds";
        if (from.empty()) return "inserted: " + list(to, " + ");
        if (to.empty()) return "deleted: " + list(from, " + ");
        return (is_run ? "run of " + list(from, ", ") : list(from, " + ")) + " -> " + list(to, " + ");
    }

private:
    static std::string list(const std::u32string& codes, std::string_view between) {
        if (codes.size() > 4) between = " ";  // the letters of a spelled sign: with all the names too long to read
        std::string text;
        for (const char32_t code : codes) {
            if (!text.empty()) text += between;
            text += code_point_name(code, codes.size() <= 4);
        }
        return text;
    }
};

class change_table {
public:
    /// Counts a piece of a text that became another. A deletion of several characters is one of each.
    void add(std::string_view source, std::string_view output) {
        change kind{decode(source), decode(output)};
        if (kind.to.empty()) {
            for (const char32_t code : kind.from) count({{code}, {}});
            return;
        }
        // Runs of spaces, stops or marks have any length and order: those of the same characters are one kind.
        std::u32string each = kind.from;
        std::sort(each.begin(), each.end());
        each.erase(std::unique(each.begin(), each.end()), each.end());
        const bool shortened = each.size() > 1 && each.find(kind.to) != each.npos && kind.to != U"\n";  // not CR LF
        if (each.size() < kind.from.size() || each.size() > 4 || shortened) kind = {each, kind.to, true};
        count(kind);
    }

    /// The table, the most frequent kind first, with the sums below.
    [[nodiscard]] std::string text(std::size_t bytes_read, std::size_t bytes_written) const {
        std::vector<std::pair<change, std::size_t>> rows(counts_.begin(), counts_.end());
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        std::string text;
        const auto row = [&](std::size_t number, const std::string& what) {
            const std::string digits = std::to_string(number);
            text.append(digits.size() < 12 ? 12 - digits.size() : 0, ' ').append(digits + "  " + what + '\n');
        };
        std::size_t sum = 0;
        for (const auto& [kind, number] : rows) {
            row(number, kind.text());
            sum += number;
        }
        row(sum, "changes in all");
        row(ill_formed_bytes_, "ill-formed bytes");
        row(ill_formed_parts_, "U+FFFD written for them");
        row(bytes_read, "bytes read");
        row(bytes_written, "bytes written");
        return text;
    }

private:
    std::u32string decode(std::string_view text) {
        std::u32string codes;
        for (const char *p = text.data(), *last = p + text.size(); p != last;) {
            const auto part = dabir::detail::decode(p, last);
            codes += part.ok ? part.code_point : ill_formed_part;
            ill_formed_parts_ += !part.ok;
            ill_formed_bytes_ += part.ok ? 0 : part.length;
            p += part.length;
        }
        return codes;
    }

    void count(const change& kind) {
        constexpr std::size_t most_kinds = 5000;  // a real text has some hundreds; no text makes the table larger
        const auto known = counts_.find(kind);
        if (known != counts_.end()) ++known->second;
        else ++counts_[counts_.size() < most_kinds ? kind : change{}];
    }

    std::map<change, std::size_t> counts_;
    std::size_t ill_formed_bytes_ = 0;
    std::size_t ill_formed_parts_ = 0;
};

#endif  // DABIR_EXAMPLES_CHANGE_TABLE_HPP
