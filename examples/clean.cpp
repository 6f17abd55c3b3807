// clean: repairs the UTF-8 text on standard input and writes it to standard output; see the text of --help below.
//
//     echo 'كتابي' | clean --report
//     کتابی
//
// A filter for text of any size: it writes what is known of a text as soon as it has read a piece of it, so whoever
// reads its output has each whole line at once, and takes the same memory for 1 GB as for 1 MB (but where an option
// looks at whole lines: that of the longest line).
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

#include <dabir/text/normalize.hpp>

#include "change_table.hpp"
#include "filter.hpp"

namespace {

using dabir::byte_range;
using dabir::normalize_options;
using dabir::text_edit;

constexpr int bad_usage = 2, io_error = 3;

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "clean: %s\n", message.c_str());
    return code;
}

// ------------------------------------------------------------------------------------------------ the command line

struct settings {
    normalize_options options;
    const char* offsets = nullptr;  // the file's name
    bool report = false;
};

/// Sets a member of the options to the value that stands at a place of the row below.
template <auto Member, unsigned First = 1>  // 0 is from_level, where there is one
void set(normalize_options& options, unsigned place) {
    auto& value = options.*Member;
    value = static_cast<std::remove_reference_t<decltype(value)>>(First + place);
}

struct option {
    std::string_view name;
    std::string_view values;  // in the order of the enumerators
    void (*set)(normalize_options&, unsigned place);
};

constexpr option known_options[] = {
    {"level", "safe|standard|search-key", set<&normalize_options::level, 0>},
    {"digits", "keep|persian|ascii", set<&normalize_options::digits>},
    {"punctuation", "keep|persian", set<&normalize_options::punctuation>},
    {"quotes", "keep|guillemets", set<&normalize_options::quotes>},
    {"ellipsis", "keep|join", set<&normalize_options::ellipsis>},
    {"spacing", "keep|fix", set<&normalize_options::spacing>},
    {"spaces", "keep|tidy", set<&normalize_options::spaces>},
    {"zwnj", "keep|tidy|remove|space", set<&normalize_options::zwnj>},
    {"tatweel", "keep|remove", set<&normalize_options::tatweel>},
    {"diacritics", "keep|remove", set<&normalize_options::diacritics>},
    {"foreign-letters", "keep|fold", set<&normalize_options::foreign_letters>},
    {"sign-words", "keep|spell", set<&normalize_options::sign_words>},
    {"heh", "keep|hamza", set<&normalize_options::heh>},
    {"arabic-letters", "persian|keep", set<&normalize_options::arabic_letters>},
};

std::string help() {
    std::string text =
        "usage: clean [--level=LEVEL] [--OPTION=VALUE ...] [--offsets=FILE] [--report] < text > clean-text\n\n"
        "Repairs UTF-8 text in Persian script. The output is well-formed, and cleaning it again changes nothing.\n\n";
    for (const option& known : known_options)
        text.append("  --").append(known.name).append("=").append(known.values).append("\n");
    return text +
        "  --offsets=FILE  a row for each piece that was changed: out_begin, out_end, in_begin, in_end, in bytes of\n"
        "                  the whole output and the whole input, with tabs between them\n"
        "  --report        how many changes of each kind were made, on standard error when all is written; a space\n"
        "                  that was moved is one deleted and one inserted\n"
        "  --help          this text\n\n"
        "--x VALUE is --x=VALUE. Of an option that is given twice the last counts; what is not given comes from the\n"
        "level, which is safe. A text may hold any bytes; a final newline is neither added nor dropped.\n"
        "At search-key each line becomes a key of its own and keeps its LF, which alone ends a line: a CR before it\n"
        "goes with the spaces at the end.\n"
        "Exit status: 0; 2 for options that are not understood; 3 when reading or writing fails.\n";
}

/// Reads the command line; an exit status where the program is to end.
std::optional<int> read_arguments(int argc, char** argv, settings& wanted) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (!word.starts_with("--"))
            return fail(bad_usage, "'" + std::string(word) + "' is no option; the text is read from standard input");
        const std::size_t equals = word.find('=');
        const std::string name{word.substr(0, equals)};
        const char* value = equals == word.npos ? nullptr : argv[i] + equals + 1;

        if (name == "--help" || name == "--report") {
            if (value != nullptr) return fail(bad_usage, name + " takes no value");
            wanted.report = true;
            if (name == "--report") continue;
            const std::string text = help();
            const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
            return written && std::fflush(stdout) == 0 ? 0 : fail(io_error, "cannot write");
        }
        const bool is_offsets = name == "--offsets";
        const auto known = std::find_if(std::begin(known_options), std::end(known_options),
            [&](const option& one) { return name.substr(2) == one.name; });
        if (!is_offsets && known == std::end(known_options))
            return fail(bad_usage, "there is no option " + name + "; --help names all");
        const std::string allowed = is_offsets ? "the name of a file" : std::string(known->values);
        if (value == nullptr && i + 1 < argc) value = argv[++i];
        if (value == nullptr) return fail(bad_usage, name + " needs a value: " + allowed);
        if (is_offsets) {
            wanted.offsets = value;
        } else if (const auto place = place_of(value, known->values)) {
            known->set(wanted.options, *place);
        } else {
            return fail(bad_usage, name + " has no value '" + value + "'; it takes " + allowed);
        }
    }
    const dabir::options_error error = dabir::check(wanted.options);
    if (error != dabir::options_error::none) return fail(bad_usage, std::string(to_string(error)));
    return std::nullopt;
}

// ------------------------------------------------------------------------------------------------ the cleaning

/// A text in pieces; at search_key a text of its own of each line, whose LF stays.
class line_cleaner {
public:
    explicit line_cleaner(const normalize_options& options)
        : cleaner_(options), by_line_(options.level == dabir::level::search_key) {}

    /// `edits` is one listener or none. A listener is told where each line ends that was a text of its own.
    template <class Out, class... Edits>
    Out feed(std::string_view piece, Out out, Edits&... edits) {
        std::size_t line_end;
        while (by_line_ && (line_end = piece.find('\n')) != piece.npos) {
            out = cleaner_.feed(piece.substr(0, line_end), out, edits...).out;
            out = cleaner_.finish(out, edits...).out;
            *out++ = '\n';
            piece.remove_prefix(line_end + 1);
            (edits.end_line(piece.size()), ...);
        }
        return cleaner_.feed(piece, out, edits...).out;
    }

    template <class Out, class... Edits>
    Out finish(Out out, Edits&... edits) {
        return cleaner_.finish(out, edits...).out;
    }

private:
    dabir::normalizer cleaner_;
    bool by_line_;
};

/// Cleans as fast as the library does.
class plain_run {
public:
    explicit plain_run(const settings& wanted)
        : options_(wanted.options),
          cleaner_(wanted.options),
          holds_lines_(dabir::normalize_scratch_size(1, wanted.options) != 0) {}

    std::string_view feed(std::string_view piece) {
        make_room(piece.size());
        if (holds_lines_) {
            const std::size_t line_end = piece.rfind('\n');
            line_ = line_end == piece.npos ? line_ + piece.size() : piece.size() - line_end;
        }
        return written(cleaner_.feed(piece, buffer_.get()));
    }

    std::string_view finish() {
        make_room(0);
        return written(cleaner_.finish(buffer_.get()));
    }

private:
    /// For all that may come of so many bytes, and of those that the normaliser holds back: in itself, and of a line.
    void make_room(std::size_t size) {
        size += sizeof(dabir::normalizer) + line_;
        const std::size_t needed = dabir::normalize_max_size(size, options_);
        if (needed <= room_) return;
        buffer_ = std::make_unique_for_overwrite<char[]>(needed);
        room_ = needed;
    }

    std::string_view written(const char* end) const { return {buffer_.get(), end}; }

    normalize_options options_;
    line_cleaner cleaner_;
    bool holds_lines_;
    std::size_t line_ = 0;  // bytes since the last line end, where lines are held
    std::unique_ptr<char[]> buffer_;
    std::size_t room_ = 0;
};

// ------------------------------------------------------------------------------------------------ with edits

/// The last bytes of a stream.
struct window {
    std::string bytes;
    std::size_t begin = 0;  // the offset of the first

    [[nodiscard]] std::size_t end() const { return begin + bytes.size(); }

    [[nodiscard]] std::string_view at(byte_range range) const {
        const std::size_t first = std::max(range.begin, begin), last = std::max(first, std::min(range.end, end()));
        return std::string_view(bytes).substr(first - begin, last - first);
    }

    void forget_before(std::size_t offset) {
        if (offset <= begin) return;
        bytes.erase(0, offset - begin);
        begin = offset;
    }
};

/// Cleans, and writes down each edit.
class told_run {
public:
    told_run(const settings& wanted, std::FILE* offsets)
        : cleaner_(wanted.options), offsets_(offsets), report_(wanted.report) {}

    std::string_view feed(std::string_view piece) {
        // All behind the last edit went over as it was, but for an edit that is not told yet, of which no more is
        // written than this.
        constexpr std::size_t longest = 4096;
        const std::size_t same = out_.end() - std::min(out_.end(), told_.out + longest);
        out_.forget_before(told_.out + same);
        in_.forget_before(told_.in + same);
        in_.bytes += piece;
        const std::size_t before = out_.bytes.size();
        cleaner_.feed(piece, std::back_inserter(out_.bytes), *this);
        return std::string_view(out_.bytes).substr(before);
    }

    std::string_view finish() {
        const std::size_t before = out_.bytes.size();
        cleaner_.finish(std::back_inserter(out_.bytes), *this);
        return std::string_view(out_.bytes).substr(before);
    }

    void operator()(const text_edit& edit) {
        const byte_range out{line_.out + edit.out.begin, line_.out + edit.out.end};
        const byte_range in{line_.in + edit.in.begin, line_.in + edit.in.end};
        if (offsets_ != nullptr) std::fprintf(offsets_, "%zu\t%zu\t%zu\t%zu\n", out.begin, out.end, in.begin, in.end);
        if (report_) changes_.add(in_.at(in), out_.at(out));
        told_ = {out.end, in.end};
    }

    /// The next line is a text of its own; behind its begin, so many bytes were read.
    void end_line(std::size_t bytes_read) {
        told_ = line_ = {out_.end(), in_.end() - bytes_read};
    }

    [[nodiscard]] std::string report() const { return changes_.text(in_.end(), out_.end()); }

private:
    line_cleaner cleaner_;
    std::FILE* offsets_;
    bool report_;
    window in_, out_;
    struct place {
        std::size_t out = 0, in = 0;
    };
    place line_;  // where the text begins that edits count from
    place told_;  // up to where all edits were told
    change_table changes_;
};

/// Standard input through a run to standard output; an exit status.
template <class Run>
int pump(Run& run) {
    constexpr std::size_t size = 256 << 10;
    const auto piece = std::make_unique_for_overwrite<char[]>(size);
    for (;;) {
        const std::ptrdiff_t got = read_some(piece.get(), size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(io_error, "cannot read");
        if (!write_all(got == 0 ? run.finish() : run.feed({piece.get(), static_cast<std::size_t>(got)})))
            return fail(io_error, "cannot write");
        if (got == 0) return 0;
    }
}

}  // namespace

int main(int argc, char** argv) {
    settings wanted;
    if (const auto status = read_arguments(argc, argv, wanted)) return *status;
    keep_bytes();
    if (wanted.offsets == nullptr && !wanted.report) {
        plain_run run{wanted};
        return pump(run);
    }
    std::FILE* offsets = nullptr;
    if (wanted.offsets != nullptr && (offsets = std::fopen(wanted.offsets, "wb")) == nullptr)
        return fail(io_error, std::string("cannot write ") + wanted.offsets);
    told_run run{wanted, offsets};
    if (const int status = pump(run)) return status;
    const bool lost = offsets != nullptr && std::ferror(offsets) != 0;
    if ((offsets != nullptr && std::fclose(offsets) != 0) || lost)
        return fail(io_error, std::string("cannot write ") + wanted.offsets);
    if (wanted.report && std::fputs(run.report().c_str(), stderr) < 0) return io_error;
    return 0;
}
