// Words read and written: an outcome is within the text, what is read spells and reads back, and a text with every
// half-space doubled is the same number. Whether a word is one is asked of a plain search through the whole table.
#include <dabir/number/words.hpp>

#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

namespace {

void check(bool holds) {
    if (!holds) __builtin_trap();
}

/// The meaning of a run of letters that is one word of the table, by looking at all of them.
dabir::detail::spoken slow_kind(std::string_view word) {
    const auto front = dabir::detail::read_letters(word, 0);
    for (const auto& entry : dabir::detail::number_words) {
        const std::u16string_view letters = entry.letters;
        bool same = front.whole && letters.size() == front.count;
        for (std::size_t i = 0; same && i < letters.size(); ++i) same = letters[i] == front.letters[i];
        if (same) return entry.kind;
    }
    return dabir::detail::spoken::unknown;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const dabir::words_options options{.billion = static_cast<dabir::billion>(data[0] % 4),
                                       .thousandth = static_cast<dabir::thousandth>(data[0] / 4 % 2)};
    const std::unique_ptr<char[]> exact(new char[text.size()]);
    if (!text.empty()) std::memcpy(exact.get(), text.data(), text.size());
    const std::string_view view(exact.get(), text.size());

    dabir::decimal value{42, 42};
    const auto read = dabir::from_words(view, value, options);
    check(read.ptr >= view.data() && read.ptr <= view.data() + view.size());
    if (!read) check(value.significand == 42 && value.exponent == 42);

    std::string doubled;
    for (std::size_t i = 0; i < text.size();) {
        const bool half_space = text.compare(i, 3, "\xE2\x80\x8C") == 0;
        doubled.append(text, i, half_space ? 3 : 1);
        if (half_space) doubled += "\xE2\x80\x8C";
        i += half_space ? 3 : 1;
    }
    dabir::decimal other{42, 42};
    check(dabir::from_words(doubled, other, options).reason == read.reason && other == value);

    if (read) {
        char buffer[dabir::to_words_max_size];
        for (const auto form : {dabir::word_form::cardinal, dabir::word_form::ordinal}) {
            const auto written = dabir::to_words(buffer, buffer + sizeof buffer, value, {.form = form});
            check(written.ec == std::errc{} || written.ec == std::errc::argument_out_of_domain);
            if (!written) continue;
            dabir::decimal again;
            const auto reread =
                dabir::from_words({buffer, static_cast<std::size_t>(written.ptr - buffer)}, again);
            check(reread && again == value && reread.ordinal == (form == dabir::word_form::ordinal));
        }
    }

    for (std::size_t pos = 0; pos < view.size();) {
        const auto part = dabir::detail::read_text_part(view, pos, false);
        check(part.end > pos || part.ended);
        if (part.is_word && slow_kind(view.substr(part.begin, part.end - part.begin)) != dabir::detail::spoken::unknown &&
            dabir::detail::run_end(view, part.begin) == part.end)
            check(part.part.kind != dabir::detail::spoken::unknown);
        if (part.ended) break;
        pos = part.end;
    }
    return 0;
}
