// numbers: reads, spells and finds numbers, a line of standard input at a time; see the text of --help below.
//
//     echo 'سیزده میلیون و ۹۰۰ هزار' | numbers words
//     13900000
//
// A filter for any bytes: whoever reads its output has the results of all lines that were given, and it takes memory
// for the longest line.
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <dabir/number/decimal.hpp>
#include <dabir/number/find.hpp>
#include <dabir/number/format.hpp>
#include <dabir/number/words.hpp>

#include "filter.hpp"
#include "json.hpp"

namespace {

constexpr int some_refused = 1, bad_usage = 2, io_error = 3;

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "numbers: %s\n", message.c_str());
    return code;
}

// ------------------------------------------------------------------------------------------------ the command line

enum command : unsigned { no_command = 0, read = 1, words = 2, spell = 4, ordinal = 8, find = 16 };

struct settings {
    unsigned asked = no_command;
    dabir::decimal_options digits;
    dabir::words_options words;
    dabir::words_style style;
};

/// Sets a member of a part of the settings to the value that stands at a place of the row below.
template <auto Part, auto Member, unsigned First = 0>
void set(settings& wanted, unsigned place) {
    auto& value = wanted.*Part.*Member;
    value = static_cast<std::remove_reference_t<decltype(value)>>(First + place);
}

struct option {
    unsigned commands;  // that know it
    std::string_view name;
    std::string_view values;  // in the order of the enumerators
    void (*set)(settings&, unsigned place);
};

using dabir::decimal_options, dabir::words_options, dabir::words_style;

constexpr option known_options[] = {
    {read | words | spell | ordinal, "style", "default|icu", set<&settings::style, &words_style::manner>},
    {spell | ordinal, "thousand", "bare|one", set<&settings::style, &words_style::one_thousand>},
    {spell | ordinal, "large", "multiplied|named", set<&settings::style, &words_style::large>},
    {spell, "fraction", "digits|named", set<&settings::style, &words_style::fraction>},
    {spell | ordinal, "half-spaces", "suffix|compound|none", set<&settings::style, &words_style::half_spaces>},
    {ordinal, "place", "behind|before", set<&settings::style, &words_style::form, 1>},
    {words, "billion", "refuse|thousand-million|million-million", set<&settings::words, &words_options::billion>},
    {words, "thousandth", "ordinal|fraction", set<&settings::words, &words_options::thousandth>},
    {read | spell | ordinal, "slash", "refuse|decimal-point|fraction-first",
     set<&settings::digits, &decimal_options::slash>},
    {read, "percent", "tell|divide|leave", set<&settings::digits, &decimal_options::percent>},
    {read | spell | ordinal, "trailing-minus", "leave|negative",
     set<&settings::digits, &decimal_options::trailing_minus>},
    {read | spell | ordinal, "brackets", "leave|negative", set<&settings::digits, &decimal_options::brackets>},
};

constexpr std::string_view command_names = "read|words|spell|ordinal|find";

std::string help() {
    std::string text =
        "usage: numbers read|words|spell|ordinal|find [--OPTION=VALUE ...] < lines > results\n\n"
        "  read     a number in digits, as a plain one in ASCII; a percent sign is read and not told\n"
        "  words    a number in words, or in digits and words, likewise\n"
        "  spell    a number in digits, in words\n"
        "  ordinal  the same, as an ordinal\n"
        "  find     all numbers of the line, a JSON object a line for each; offsets are bytes of the line\n\n";
    for (const option& known : known_options) {
        text.append("  --").append(known.name).append("=").append(known.values).append("  (");
        for (unsigned place = 0; 1u << place <= find; ++place)
            if (known.commands & 1u << place) text.append(at_place(command_names, place)).append(" ");
        text.back() = ')';
        text += '\n';
    }
    return text +
        "  --help  this text\n\n"
        "--x VALUE is --x=VALUE. Of an option that is given twice the last counts; where none is given, its first\n"
        "value. The style of ICU has cardinals alone, and heeds no other option of style. A line that is refused\n"
        "gives \"! REASON at BYTE\". A line ends with LF; a CR before that, and a BOM before the first line, are in\n"
        "no line.\n"
        "Exit status: 0; 1 when a line was refused; 2 for arguments that are not understood; 3 when reading or\n"
        "writing fails.\n";
}

/// Reads the command line; an exit status where the program is to end.
std::optional<int> read_arguments(int argc, char** argv, settings& wanted) {
    std::vector<const option*> given;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (!word.starts_with("--")) {
            const auto place = place_of(word, command_names);
            if (!place) return fail(bad_usage, "'" + std::string(word) + "' is none of " + std::string(command_names));
            if (wanted.asked != no_command) return fail(bad_usage, "there are two commands");
            wanted.asked = 1u << *place;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name{word.substr(0, equals)};
        const char* value = equals == word.npos ? nullptr : argv[i] + equals + 1;
        if (name == "--help") {
            if (value != nullptr) return fail(bad_usage, name + " takes no value");
            return write_all(help()) ? 0 : fail(io_error, "cannot write");
        }
        const auto known = std::find_if(std::begin(known_options), std::end(known_options),
            [&](const option& one) { return name.substr(2) == one.name; });
        if (known == std::end(known_options))
            return fail(bad_usage, "there is no option " + name + "; --help names all");
        const std::string allowed{known->values};
        if (value == nullptr && i + 1 < argc) value = argv[++i];
        if (value == nullptr) return fail(bad_usage, name + " needs a value: " + allowed);
        const auto place = place_of(value, known->values);
        if (!place) return fail(bad_usage, name + " has no value '" + value + "'; it takes " + allowed);
        known->set(wanted, *place);
        given.push_back(known);
    }
    if (wanted.asked == no_command) return fail(bad_usage, "say one of " + std::string(command_names));
    for (const option* one : given)
        if ((one->commands & wanted.asked) == 0)
            return fail(bad_usage, "this command has no option --" + std::string(one->name));
    if (wanted.asked != ordinal) return std::nullopt;
    if (wanted.style.manner == dabir::words_manner::icu) return fail(bad_usage, "--style=icu has no ordinals");
    if (wanted.style.form == dabir::word_form::cardinal) wanted.style.form = dabir::word_form::ordinal;
    return std::nullopt;
}

// ------------------------------------------------------------------------------------------------ the lines

constexpr std::string_view decimal_reasons =
    "none|no_digits|wrong_group|mixed_separators|group_in_fraction|second_decimal_point|slash|mark_in_number|"
    "second_sign|unclosed_bracket|out_of_range|not_an_integer|not_exact";
constexpr std::string_view words_reasons =
    "none|empty|unknown_word|no_number|incomplete|ambiguous|not_decimal|out_of_range|wrong_digits";

std::string plain(dabir::decimal value) {
    return to_string(dabir::number{value}, {.digits = dabir::digit_set::ascii});
}

/// Appends the result of each line.
class line_reader {
public:
    explicit line_reader(const settings& wanted) : wanted_(wanted) {}

    [[nodiscard]] bool refused_any() const { return refused_; }

    void operator()(std::string_view line, std::string& out) {
        ++line_;
        if (wanted_.asked == find) return find_all(line, out);
        if (line.find_first_not_of(" \t\r") == line.npos) return refuse("empty", 0, out);
        if (wanted_.asked == words) return read_words(line, out);
        dabir::decimal value;
        decimal_options options = wanted_.digits;
        if (wanted_.asked != read) options.percent = dabir::percent_sign::leave;  // words would not tell it
        const auto done = dabir::from_chars(line, value, options);
        const auto at = static_cast<std::size_t>(done.ptr - line.data());
        if (!done) return refuse(at_place(decimal_reasons, unsigned(done.reason)), at, out);
        if (at != line.size()) return refuse("text_behind", at, out);
        const std::string result = wanted_.asked == read ? plain(value) : dabir::to_words(value, wanted_.style);
        if (result.empty()) return refuse("no_words", 0, out);
        out.append(result).append("\n");
    }

private:
    void refuse(std::string_view reason, std::size_t at, std::string& out) {
        refused_ = true;
        out.append("! ").append(reason).append(" at ").append(std::to_string(at)).append("\n");
    }

    void read_words(std::string_view line, std::string& out) {
        dabir::decimal value;
        const auto done = dabir::from_words(line, value, wanted_.words);
        const auto at = static_cast<std::size_t>(done.ptr - line.data());
        if (!done) return refuse(at_place(words_reasons, unsigned(done.reason)), at, out);
        out.append(plain(value)).append("\n");
    }

    void find_all(std::string_view line, std::string& out) const {
        for (const dabir::number_match& match : dabir::find_numbers(line)) {
            out += "{\"line\":" + std::to_string(line_) + ",\"offset\":" + std::to_string(match.offset) +
                   ",\"length\":" + std::to_string(match.length);
            append_json(out += ",\"text\":", line.substr(match.offset, match.length));
            out += ",\"value\":" + plain(match.value) + ",\"unit\":";
            if (match.unit == dabir::number_unit::none) out += "null";
            else append_json(out, to_string(match.unit));
            out += match.ordinal ? ",\"ordinal\":true}\n" : "}\n";
        }
    }

    settings wanted_;
    std::size_t line_ = 0;
    bool refused_ = false;
};

/// Standard input, line by line, to standard output; an exit status.
int pump(line_reader& reader) {
    constexpr std::size_t size = 64 << 10;
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    const auto piece = std::make_unique_for_overwrite<char[]>(size);
    std::string line, out;
    bool first = true;
    const auto take = [&] {
        std::string_view whole = line;
        if (std::exchange(first, false) && whole.starts_with(bom)) whole.remove_prefix(bom.size());
        reader(whole, out);
        line.clear();
        if (out.size() < size) return true;
        const bool written = write_all(out);
        out.clear();
        return written;
    };
    for (;;) {
        const std::ptrdiff_t got = read_some(piece.get(), size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(io_error, "cannot read");
        std::string_view rest{piece.get(), static_cast<std::size_t>(got)};
        for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
            line += rest.substr(0, end);
            if (line.ends_with('\r')) line.pop_back();
            if (!take()) return fail(io_error, "cannot write");
        }
        line += rest;
        const bool bom_alone = first && line == bom;
        if (got == 0 && !line.empty() && !bom_alone && !take()) return fail(io_error, "cannot write");
        if (!write_all(out)) return fail(io_error, "cannot write");
        out.clear();
        if (got == 0) return reader.refused_any() ? some_refused : 0;
    }
}

}  // namespace

int main(int argc, char** argv) {
    settings wanted;
    if (const auto status = read_arguments(argc, argv, wanted)) return *status;
    keep_bytes();
    line_reader reader{wanted};
    return pump(reader);
}
