// Any bytes as a text, at options that the first byte chooses: the promises of the normaliser, and of keys and words;
// and its kernels are held to its stages.
#include <dabir/text.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

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

/// Every kernel of this machine gives what is given without, written to a string, in pieces, and asked alone. `lines`
/// are new ones.
template <class Stages, class Lines>
void hold_to_the_stages(
    std::string_view text, const dabir::detail::stage_options& options, std::size_t step, const Lines& lines) {
    using namespace dabir::detail;
    no_edits none;
    std::string expected;
    const auto counts =
        normalize_through<Stages>(std::back_inserter(expected), text, options, none, Lines{lines}, nullptr);
    [[maybe_unused]] const auto hold = [&](const block_kernels& kernels) {
        std::string exact(expected.size(), '\0');
        const auto whole = normalize_through<Stages>(
            normalize_buffer{exact.data(), exact.data() + exact.size()}, text, options, none, Lines{lines}, &kernels);
        require(!whole.out.overflow && exact == expected);
        require(whole.changes == counts.changes && whole.ill_formed == counts.ill_formed);
        require(is_same_through<Stages>(text, options, Lines{lines}, &kernels) == (expected == text));
        block_reader<Stages> reader{options};
        Lines rest{lines};
        char* out = exact.data();
        through_lines(rest, out, [&](auto& way) {
            for (std::size_t at = 0; at < text.size(); at += step) reader.feed(text.substr(at, step), way, &kernels);
            reader.finish(way);
        });
        require(out == exact.data() + exact.size() && exact == expected);
        require(reader.changes() + rest.changes() == counts.changes && reader.ill_formed() == counts.ill_formed);
    };
#if defined(DABIR_SIMD_X86)
    hold(sse2_block_kernels);
    if (has_avx2()) hold(avx2_block_kernels);
#elif defined(DABIR_SIMD_NEON)
    hold(neon_block_kernels);
#endif
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    const dabir::normalize_options options = chosen(data[0], data[2]);
    const std::size_t step = data[1] % 16u + 1;
    const std::string_view text{reinterpret_cast<const char*>(data + 3), size - 3};

    // Kernels begin to work at some hundred bytes: what is short is met between clean text too.
    constexpr std::string_view clean = "متن پاک و ساده\u200Cای با ۱۲ «حرف»، خانه\u0654 ما, words and م\u064Eرد";
    const std::string inside = std::string{clean}.append(text).append(clean).append(clean);
    const auto asked = dabir::detail::stage_options_of(options);
    const auto hold = [&](std::string_view each, std::size_t cut) {
        choose(options, asked, dabir::detail::growing_room{}, [&]<class Stages>(std::type_identity<Stages>, auto lines) {
            hold_to_the_stages<Stages>(each, asked, cut, lines);
            return true;
        });
    };
    hold(text, 128 + 7 * step);
    hold(inside, 128 + 7 * step);
    // Whole lines go past the rules.
    constexpr std::string_view tidy = "\nخط پاک و ساده\u200Cای: «حرف»، (خانه\u0654 ما). آری!\n";
    const std::string between_lines = std::string{tidy}.append(tidy).append(text).append(tidy);
    hold(between_lines, 128 + 7 * step);
    hold(between_lines, 7 * step);

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
