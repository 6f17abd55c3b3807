#include <cstddef>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <dabir/text/normalize.hpp>
#include "support/normalize_text.hpp"

// The normaliser as a filter of lines, for tools/compare_normalize.py: of each line LEVEL[,OPTION=VALUE...] TAB HEX it
// normalises the bytes HEX stands for and prints HEX TAB CHANGES TAB ILL_FORMED, with "!" and a word behind it where
// the normaliser breaks a promise: idempotence, is_normalized, pieces, changes. No test: it is not in tests/text
// itself.

namespace {

std::string to_hex(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes) {
        const unsigned value = static_cast<unsigned char>(byte);
        hex += "0123456789abcdef"[value >> 4];
        hex += "0123456789abcdef"[value & 15];
    }
    return hex;
}

const char* broken_promise(std::string_view text, const dabir::normalize_options& options, const std::string& result,
                           std::size_t changes, std::size_t ill_formed) {
    if (dabir::normalize(result, options) != result) return "twice";
    if (!is_normalized(result, options)) return "is_normalized";
    if (is_normalized(text, options) != (result == text)) return "is_normalized";
    if ((changes + ill_formed == 0) != (result == text)) return "changes";
    if (result.size() > normalize_max_size(text.size(), options)) return "growth";
    dabir::normalizer pieces{options};
    std::string joined;
    for (std::size_t i = 0; i < text.size(); ++i) pieces.feed(text.substr(i, 1), std::back_inserter(joined));
    const auto end = pieces.finish(std::back_inserter(joined));
    if (joined != result || end.changes != changes || end.ill_formed != ill_formed) return "pieces";
    return nullptr;
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    std::string result;
    while (std::getline(std::cin, line)) {
        const std::size_t tab = line.find('\t');
        dabir::normalize_options options;
        if (tab == std::string::npos || !read_options(std::string_view(line).substr(0, tab), options)
            || check(options) != dabir::options_error::none) {
            std::cout << "?\n";
            continue;
        }
        const std::string text = from_hex(std::string_view(line).substr(tab + 1));
        const auto counts = normalize(text, options, result);
        std::cout << to_hex(result) << '\t' << counts.changes << '\t' << counts.ill_formed;
        if (const char* broken = broken_promise(text, options, result, counts.changes, counts.ill_formed))
            std::cout << "\t!" << broken;
        std::cout << '\n';
    }
}
