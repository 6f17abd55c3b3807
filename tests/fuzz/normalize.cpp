// Any bytes as a text, at options that the first byte chooses: the promises of the normaliser, and of keys and words.
#include <dabir/text.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "support/well_formed.hpp"

namespace {

dabir::normalize_options chosen(unsigned bits, unsigned line_bits) {
    dabir::normalize_options options;
    if ((bits & 0x80) != 0) {
        options.level = dabir::level::search_key;
        if ((bits & 1) != 0) options.zwnj = dabir::zwnj::space;
        return options;
    }
    // Each rule for lines is turned over from what the level has.
    if ((bits & 0x40) != 0) options.level = dabir::level::standard;
    const auto turn = [&](unsigned bit, auto& option, auto off, auto on) {
        if ((line_bits & bit) != 0) option = (bits & 0x40) != 0 ? off : on;
    };
    if ((bits & 0x20) != 0) {
        turn(1, options.punctuation, dabir::punctuation::keep, dabir::punctuation::persian);
        turn(2, options.quotes, dabir::quotes::keep, dabir::quotes::guillemets);
        turn(4, options.ellipsis, dabir::ellipsis::keep, dabir::ellipsis::join);
        turn(8, options.spacing, dabir::spacing::keep, dabir::spacing::fix);
        turn(16, options.spaces, dabir::spaces::keep, dabir::spaces::tidy);
        turn(32, options.zwnj, dabir::zwnj::keep, dabir::zwnj::tidy);
        turn(64, options.tatweel, dabir::tatweel::keep, dabir::tatweel::remove);
        turn(128, options.heh, dabir::heh::keep, dabir::heh::hamza);
    }
    if ((bits & 1) != 0) options.arabic_letters = dabir::arabic_letters::keep;
    if ((bits & 2) != 0) options.digits = dabir::digits::ascii;
    if ((bits & 4) != 0) options.diacritics = dabir::diacritics::remove;
    if ((bits & 8) != 0) options.foreign_letters = dabir::foreign_letters::fold;
    if ((bits & 16) != 0) options.sign_words = dabir::sign_words::spell;
    return options;
}

void require(bool holds) {
    if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    const dabir::normalize_options options = chosen(data[0], data[2]);
    const std::size_t step = data[1] % 16u + 1;
    const std::string_view text{reinterpret_cast<const char*>(data + 3), size - 3};

    std::string once;
    const auto counts = normalize(text, options, once);
    require(counts && is_well_formed(once) && once.size() <= normalize_max_size(text.size(), options));
    require((counts.changes + counts.ill_formed == 0) == (once == text));
    require(is_normalized(text, options) == (once == text));
    require(dabir::normalize(once, options) == once && is_normalized(once, options));

    dabir::normalizer pieces{options};
    std::string joined;
    for (std::size_t at = 0; at < text.size(); at += step)
        pieces.feed(text.substr(at, step), std::back_inserter(joined));
    const auto end = pieces.finish(std::back_inserter(joined));
    require(joined == once && end.changes == counts.changes && end.ill_formed == counts.ill_formed);

    const std::string key = normalize(text, dabir::normalize_options{.level = dabir::level::search_key});
    require(dabir::fold_equal(text, key) && dabir::fold_hash(text) == dabir::fold_hash(key));
    std::size_t behind = 0;
    for (const dabir::word_match& word : dabir::find_words(text)) {
        require(word.length != 0 && word.offset >= behind && word.length <= text.size() - word.offset);
        behind = word.offset + word.length;
    }
    for (std::size_t at = 0; at <= text.size(); ++at)
        require(!dabir::zwnj_is_joining(text, at) || text.substr(at, 3) == "\xE2\x80\x8C");
    return 0;
}
