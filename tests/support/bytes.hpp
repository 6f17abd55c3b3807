#ifndef DABIR_TESTS_SUPPORT_BYTES_HPP
#define DABIR_TESTS_SUPPORT_BYTES_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

/// A copy of a text on the heap with nothing behind it, so the address sanitizer sees reads past its end.
class exact_copy {
public:
    explicit exact_copy(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
        if (size_ != 0) std::memcpy(bytes_.get(), text.data(), size_);
    }

    std::string_view view() const noexcept { return {bytes_.get(), size_}; }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

/// The same numbers on every machine (SplitMix64).
class fixed_random {
public:
    explicit fixed_random(std::uint64_t seed) noexcept : state_(seed) {}

    std::uint64_t operator()() noexcept {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    std::size_t below(std::size_t bound) noexcept { return static_cast<std::size_t>((*this)() % bound); }

    /// Random bytes, most of them out of `alphabet`.
    std::string bytes(std::size_t size, std::string_view alphabet) {
        std::string text(size, '\0');
        for (char& byte : text) {
            byte = below(16) == 0 ? static_cast<char>((*this)() & 0xFF) : alphabet[below(alphabet.size())];
        }
        return text;
    }

private:
    std::uint64_t state_;
};

#endif  // DABIR_TESTS_SUPPORT_BYTES_HPP
