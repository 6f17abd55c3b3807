#ifndef DABIR_TEXT_FOLD_HPP
#define DABIR_TEXT_FOLD_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dabir/base/utf8.hpp>
#include <dabir/text/detail/stages.hpp>

// Texts compared as a search index compares them, without their keys being made.
//
//     fold_equal(a, b)      normalize(a, {.level = level::search_key}) == normalize(b, {.level = level::search_key})
//     fold_hash(a)          equal for texts that are equal so
//
// Any bytes are allowed. Time is linear, and nothing allocates.

namespace dabir::inline v0_1 {

///@{
/// Whether two texts have the same key at level search_key. Ends at the first difference.
[[nodiscard]] constexpr bool fold_equal(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] inline bool fold_equal(std::u8string_view a, std::u8string_view b) noexcept;
///@}

///@{
/// A hash of a text's key at level search_key (FNV-1a of its bytes): the same on every machine, and as long as the
/// table of characters is the same. It is no defence against texts made to collide.
[[nodiscard]] constexpr std::uint64_t fold_hash(std::string_view text) noexcept;
[[nodiscard]] inline std::uint64_t fold_hash(std::u8string_view text) noexcept;
///@}

namespace detail {

inline constexpr stage_options key_options{.spell_signs = true};

/// The bytes of a text's key, one after the other.
class key_reader {
public:
    constexpr explicit key_reader(std::string_view text) noexcept : text_(text), reader_(key_options) {}

    /// The next byte; -1 at the end.
    [[nodiscard]] constexpr int next() noexcept {
        while (at_ == size_) {
            if (ended_) return -1;
            char* out = bytes_.data();
            if (text_.empty()) {
                reader_.finish(out);
                ended_ = true;
            } else {
                // One byte gives at most the words of a sign and what was held back before it.
                reader_.feed(text_.substr(0, 1), out);
                text_.remove_prefix(1);
            }
            at_ = 0;
            size_ = static_cast<std::size_t>(out - bytes_.data());
        }
        return static_cast<unsigned char>(bytes_[at_++]);
    }

private:
    static constexpr std::size_t most_held = 16;  // a space, a NOT SIGN, a ZWNJ, a yeh, U+FFFD: 9 bytes

    std::string_view text_;
    staged_reader<key_stages> reader_;
    std::array<char, longest_sequence(true) + 1 + most_held> bytes_{};
    std::size_t at_ = 0;
    std::size_t size_ = 0;
    bool ended_ = false;
};

/// An output iterator that hashes.
struct hashing_output {
    using difference_type = std::ptrdiff_t;
    std::uint64_t hash = 0xCBF29CE484222325;

    constexpr hashing_output& operator*() noexcept { return *this; }
    constexpr hashing_output& operator++() noexcept { return *this; }
    constexpr hashing_output& operator++(int) noexcept { return *this; }
    constexpr void operator=(char byte) noexcept { hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3; }
};

}  // namespace detail

constexpr bool fold_equal(std::string_view a, std::string_view b) noexcept {
    detail::key_reader first{a};
    detail::key_reader second{b};
    while (true) {
        const int byte = first.next();
        if (byte != second.next()) return false;
        if (byte < 0) return true;
    }
}

inline bool fold_equal(std::u8string_view a, std::u8string_view b) noexcept {
    return fold_equal(detail::as_chars(a), detail::as_chars(b));
}

constexpr std::uint64_t fold_hash(std::string_view text) noexcept {
    detail::staged_reader<detail::key_stages> reader{detail::key_options};
    detail::hashing_output out;
    reader.feed(text, out);
    reader.finish(out);
    return out.hash;
}

inline std::uint64_t fold_hash(std::u8string_view text) noexcept { return fold_hash(detail::as_chars(text)); }

}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_FOLD_HPP
