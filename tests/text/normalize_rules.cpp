#include <dabir/text/normalize.hpp>

#include <cstddef>
#include <string_view>

#include "support/law.hpp"

// Each rule of context at `safe`, and of `search_key`, at its borders.

namespace {

using dabir::normalize_options;

constexpr bool gives(std::string_view text, std::string_view expected, const normalize_options& options = {}) {
    char buffer[256] = {};
    const auto result = normalize_to(buffer, buffer + sizeof buffer, text, options);
    const std::string_view written(buffer, static_cast<std::size_t>(result.ptr - buffer));
    return result && written == expected && (result.changes + result.ill_formed == 0) == (text == expected)
        && is_normalized(expected, options) && is_normalized(text, options) == (text == expected);
}

constexpr bool stays(std::string_view text, const normalize_options& options = {}) {
    return gives(text, text, options);
}

/// `count` characters of two bytes, or of three.
template <std::size_t Count, std::size_t Length>
struct repeated {
    char bytes[Count * Length] = {};

    consteval explicit repeated(const char* character) {
        for (std::size_t i = 0; i < Count * Length; ++i) bytes[i] = character[i % Length];
    }

    constexpr std::string_view view() const { return {bytes, Count * Length}; }
};

struct joined {
    char bytes[256] = {};
    std::size_t size = 0;

    constexpr joined& operator+=(std::string_view part) {
        for (const char byte : part) bytes[size++] = byte;
        return *this;
    }
    constexpr std::string_view view() const { return {bytes, size}; }
};

constexpr joined join(std::string_view a, std::string_view b, std::string_view c) {
    joined all;
    all += a;
    all += b;
    all += c;
    return all;
}

constexpr normalize_options kept{.arabic_letters = dabir::arabic_letters::keep};
constexpr normalize_options ascii{.digits = dabir::digits::ascii};
constexpr normalize_options bare{.diacritics = dabir::diacritics::remove};
constexpr normalize_options folded{.foreign_letters = dabir::foreign_letters::fold};
constexpr normalize_options spelled{.sign_words = dabir::sign_words::spell};
constexpr normalize_options key{.level = dabir::level::search_key};
constexpr normalize_options spaced{.level = dabir::level::search_key, .zwnj = dabir::zwnj::space};

constexpr bool letters_and_forms() {
    return gives("\u0643\u064A\u0649", "\u06A9\u06CC\u06CC") && stays("\u0643\u064A\u0649", kept)
        && gives("\uFEB3\uFEFC\uFEE1", "\u0633\u0644\u0627\u0645")           // lam with alef is two
        && gives("\uFEF5\uFDF2\uFC5D", "\u0644\u0622\u0627\u0644\u0644\u0647\u06CC\u0670")
        && gives("\uFC5D\uFED9\uFC00", "\u0649\u0670\u0643\u0626\u062C", kept)
        && gives("\uFDF9\uFCF2", "\u0635\u0644\u06CC\u0640\u064E\u0651")     // the last of a run; three letters of four
        && gives("\uFC90\uFC64\uFC8F", "\u06CC\u0670\u0626\u0631\u0646\u06CC") // runs that share a row
        && stays("\u06AF\u067E\u06D5\u06C1\u0629\u0688")
        && gives("\u06D5\u0629\u0688\u06B5", "\u0647\u0647\u062F\u0644", folded)
        && gives("\uFBA4\uFBA7\uFB88", "\u06C0\u0647\u062F", folded)
        && stays("\u064A\u0301\uFEB3\u064E\u0301")                             // a foreign mark is on them
        && gives("\u064A\u064E\u0628\u0301", "\u06CC\u064E\u0628\u0301");
}
DABIR_LAW(letters_and_forms)

constexpr bool spaces_and_lines() {
    return gives("a\u00A0b\u2009c\u3000d", "a b c d") && stays("a\u1680\tb  c\r\nd\re\x0B\u0085")
        && gives("a\u2028b\u2029", "a\nb\n")
        && stays("\u2018a\u2019 \u201Cb\u201D, \u2026 ?;");
}
DABIR_LAW(spaces_and_lines)

constexpr bool marks_compose() {
    return gives("\u0627\u0653", "\u0622") && gives("\u0627\u0654", "\u0623") && gives("\u0627\u0655", "\u0625")
        && gives("\u0648\u0654", "\u0624") && gives("\u064A\u0654", "\u0626") && gives("\u06D5\u0654", "\u06C0")
        && gives("\u06C1\u0654", "\u06C2") && gives("\u06D2\u0654", "\u06D3") && stays("\u06CC\u0654\u0647\u0654")
        && gives("\u0627\u0651\u0654", "\u0623\u0651")            // in order first
        && gives("\u0622\u0655", "\u0625\u0653")                  // below comes before above
        && gives("\u0628\u0651\u064E", "\u0628\u064E\u0651")
        && stays("\u0623\u0301") && gives("\u0651\u064E", "\u064E\u0651");
}
DABIR_LAW(marks_compose)

constexpr bool unseen_goes_between_closed_neighbours() {
    return gives("\u0628\u200B\u0628", "\u0628\u0628") && gives("a\u200Bb\uFEFF\u2060", "ab") && gives("\u200B", "")
        && stays("\u0E01\u200B\u0E01") && stays("\u0628\u200B\u0301") && stays("e\u0301\u200Bb")
        && gives("\u0628\u0301\u0628\u200B\u0628", "\u0628\u0301\u0628\u0628")
        && stays("\u0628\u200B\u064E\u0301") && gives("\u0628\u200B\u064E\u0628", "\u0628\u064E\u0628")
        // A control keeps letters apart; where they do not join anyway nothing has to.
        && gives("\u0628\x01\u0628", "\u0628\u200C\u0628")
        && gives("\u0628\u064E\x01\u0628", "\u0628\u064E\u200C\u0628")
        && gives("\u062F\x01\u0628", "\u062F\u0628") && gives("\u0628\x01 ", "\u0628 ")
        && gives("\u0628\u200B\x01\u200B\u0628", "\u0628\u200C\u0628") && gives("a\x01z", "az")
        // A mark parts two runs, and the second stands behind the first, not behind the letter.
        && gives("\u0628\x01\u064E\x01\u0628", "\u0628\u064E\u0628") && stays("a\x1F\u200C\u200D\uFE0F");
}
DABIR_LAW(unseen_goes_between_closed_neighbours)

// The borders of what is closed.
constexpr bool only_closed_neighbours_let_it_go() {
    for (const char32_t first : {0x0u, 0x600u, 0x750u, 0x870u, 0x1680u, 0x1E00u, 0x2100u, 0x3000u, 0xFB50u, 0xFE00u,
                                 0xFE70u, 0x1F000u})
        if (!dabir::detail::is_closed(dabir::detail::make_cell(first, 0, 0))) return false;
    for (const char32_t last : {0x2FFu, 0x6FFu, 0x77Fu, 0x8FFu, 0x20CFu, 0x2BFFu, 0xFDFFu, 0xFE0Fu, 0xFEFFu, 0x1FAFFu})
        if (!dabir::detail::is_closed(dabir::detail::make_cell(last, 0, 0))) return false;
    for (const char32_t open : {0x300u, 0x5FFu, 0x700u, 0x74Fu, 0x780u, 0x86Fu, 0x900u, 0x167Fu, 0x1681u, 0x1DFFu,
                                0x20D0u, 0x20FFu, 0x2C00u, 0x2FFFu, 0x3001u, 0xFB4Fu, 0xFE10u, 0xFE6Fu, 0xFF00u,
                                0x1EFFFu, 0x1FB00u})
        if (dabir::detail::is_closed(dabir::detail::make_cell(open, 0, 0))) return false;
    return dabir::detail::is_closed(dabir::detail::text_edge);
}
DABIR_LAW(only_closed_neighbours_let_it_go)

constexpr bool bidi_marks_go_where_they_have_no_effect() {
    return gives("\u0628\u200F\u0628", "\u0628\u0628") && gives("1\u200F\u061C\u0628", "1\u0628")
        && gives("\u200F\u0628", "\u0628") && stays("\u0628\u200F1") && stays("\u0628\u200F")
        && gives("\u0628\u061C1", "\u06281") && gives("\u0628\u064E\u061C", "\u0628\u064E")
        && stays("\u0628\u061C\u064E\u0628") && stays("\u0E01\u200F\u0628") && stays("1\u061C1")
        && stays("\u0628\u200E\u0628\u202A\u2066\u0628");
}
DABIR_LAW(bidi_marks_go_where_they_have_no_effect)

constexpr bool old_half_space_keys() {
    return gives("\u0628\u00AC\u0628", "\u0628\u200C\u0628")
        && gives("\u0628\u064E\u00AD\u0628", "\u0628\u064E\u200C\u0628")
        && stays("\u0628\u00AC1") && stays("\u00AC\u0628") && stays("\u0628\u00AC\u0640\u0628")
        && stays("\u0628\u00AC\u00AC\u0628") && stays("\u0628\u00AD");
}
DABIR_LAW(old_half_space_keys)

constexpr bool urls_are_left_alone() {
    return stays("http://\u0643\u200B\u0628\u00A5/") && stays("a+b-c.1://\u064A")
        && stays("\u0633www.\u064A\u200B\u06F5.ir")
        && gives("http://\u064A \u064A", "http://\u064A \u06CC")
        && gives("http://\u064A\u060C\u064A", "http://\u064A\u060C\u06CC")
        && gives("1://\u064A", "1://\u06CC") && gives("://\u064A", "://\u06CC") && gives("ww.\u064A", "ww.\u06CC")
        && gives("x:/\u064A", "x:/\u06CC") && gives("WWW.\u064A", "WWW.\u06CC")
        && stays("wwww.\u064A") && gives("www. \u064A", "www. \u06CC")
        // What stands behind one is not of it: at the end, and before what breaks it.
        && gives("http://x.\u200B,\u200B", "http://x.,") && gives("http://x\u200B\u00A0", "http://x ")
        && stays("http://x\u200By")
        // A deleted control lengthens one, or makes it one.
        && gives("http://x\x01\u064A", "http://x\u064A") && gives("http:\u200B//\u064A", "http://\u064A")
        && stays("http://\u06F5", ascii) && stays("www.\uFDFC", spelled) && stays("www.\u0628\u064E", bare);
}
DABIR_LAW(urls_are_left_alone)

constexpr bool long_runs_stay() {
    constexpr repeated<16, 3> unseen{"\u200B"};
    constexpr repeated<17, 3> more_unseen{"\u200B"};
    constexpr repeated<30, 2> marks{"\u0651"};
    constexpr repeated<31, 2> more_marks{"\u0651"};
    constexpr repeated<32, 1> stops{"."};
    const joined long_tail = join("http://x", stops.view(), "\u200B");
    constexpr repeated<17, 1> controls{"\x01"};
    return gives(join("a", unseen.view(), "b").view(), "ab") && stays(join("a", more_unseen.view(), "b").view())
       
        && gives(join("\u0627", marks.view().substr(2), "\u0654").view(),
                 join("\u0623", marks.view().substr(2), "").view())
        && stays(join("\u0627", marks.view(), "\u0654").view())
        // 31 marks are looked through for a foreign one.
        && stays(join("\u064A", more_marks.view(), "\u0301").view())
        && gives(join("\u064A\u0651", more_marks.view(), "\u0301").view(),
                 join("\u06CC\u0651", more_marks.view(), "\u0301").view())
        && stays(long_tail.view())
        && gives(join("http://x", stops.view().substr(1), "\u200B").view(),
                 join("http://x", stops.view().substr(1), "").view())
        // Long in the text as it came: composed only when they have gone, which sets a madda free.
        && gives(join("\u0622", more_marks.view(), "\u0655").view(), "\u0625", bare)
        && gives(join("\u0628", controls.view(), "\u0628").view(), "\u0628\u0628", spaced)
        && gives(join("\u0628", controls.view().substr(1), "\u0628").view(), "\u0628 \u0628", spaced);
}
DABIR_LAW(long_runs_stay)

constexpr bool options_of_safe() {
    return gives("\u06F1\u0664-1", "14-1", ascii) && stays("\uFF15\u0967", ascii)
        && gives("\u0628\u064E\u0651\u0654\u06E5", "\u0628\u0654", bare) && gives("\u0627\u064E\u0653", "\u0622", bare)
        && gives("\u0628\u00AC\u064E\u0628", "\u0628\u200C\u0628", bare) && gives("\u0622\u0655", "\u0625", bare)
        && gives("\u0628\u061C\u064E", "\u0628", bare)
        && gives("\uFDFC", "\u0631\u06CC\u0627\u0644", spelled)
        && gives("5\uFDFC5", "5 \u0631\u06CC\u0627\u0644 5", spelled)
        && gives("\uFDFC\u200C\u064E\u0628", "\u0631\u06CC\u0627\u0644\u200C\u064E \u0628", spelled)
        && gives("\uFDFC\uFDF0.", "\u0631\u06CC\u0627\u0644 \u0635\u0644\u06CC.", spelled) && stays("5\uFDFC");
}
DABIR_LAW(options_of_safe)

constexpr bool keys() {
    return gives("\u0643\u062A\u0640\u0627\u0628\u064E\u200C\u0647\u0627\u064A",
                 "\u06A9\u062A\u0627\u0628\u0647\u0627\u06CC", key)
        && gives("\u0643\u200C\u0647\u0627", "\u06A9 \u0647\u0627", spaced)
        && gives("  A\t\r\nB\u00A0 ", "a b", key)
        && gives("\u06F5\u0665\uFF15\u060C\u061F\u00AB\u2026", "555,?\"...", key)
       
        && gives("\u0622\u0623\u0625\u0671\u0624\u0626\u0629\u06C0",
                 "\u0627\u0627\u0627\u0627\u0648\u06CC\u0647\u0647", key)
        // Hamza goes after alef and yeh alone, its presentation form too.
        && gives("\u0627\u0645\u0644\u0627\u0621 \u0634\u06CC\u0621", "\u0627\u0645\u0644\u0627 \u0634\u06CC", key)
        && stays("\u062C\u0632\u0621", key) && gives("\u062C\u0632\uFE80", "\u062C\u0632\u0621", key)
        && gives("\u0627\u200C\uFE80", "\u0627", key)
        // The ezafe of heh in its spellings.
        && gives("\u0647\u200C\u06CC", "\u0647", key) && gives("\u0647\u0654", "\u0647", key)
        && gives("\u0647\u200C\u200C\u06CC\u200C 1", "\u0647 1", key)
        && gives("\u0647\u200C\u06CC\u200C\u0645", "\u0647\u06CC\u0645", key)
        && gives("\u0647\u200C\u06CC\u200C\u0645", "\u0647 \u06CC \u0645", spaced)
        && gives("\u0647\u200C", "\u0647", key)
        && stays("\u0647\u06CC", key)
        // What was deleted keeps letters apart where ZWNJ is a space.
        && gives("\u0628\x01\u0628", "\u0628 \u0628", spaced) && gives("\u0628\u2067\u0628", "\u0628\u0628", key)
        && gives("\u0628\u200F\u0628", "\u0628\u0628", spaced) && gives("\u0628\u00AC\u0628", "\u0628\u0628", key)
        && stays("\u00AC\u0628", key) && gives("http://\u064A\u200B\u06F5", "http://\u06CC5", key)
       
        && gives("\uFDFA5",
                 "\u0635\u0644\u06CC \u0627\u0644\u0644\u0647 \u0639\u0644\u06CC\u0647 \u0648\u0633\u0644\u0645 5",
                 key);
}
DABIR_LAW(keys)

}  // namespace
