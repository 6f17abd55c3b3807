// Every kernel of digit_text.hpp against the plain loop, in buffers of any size.
#include <dabir/number/digit_text.hpp>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace {

using dabir::digit_set;

struct outcome {
    std::unique_ptr<char[]> bytes;
    dabir::convert_digits_buffer_result result;

    std::string_view view() const { return {bytes.get(), static_cast<std::size_t>(result.ptr - bytes.get())}; }
};

template <class Convert>
outcome run(Convert convert, std::string_view text, digit_set set, std::size_t capacity) {
    outcome out{std::unique_ptr<char[]>(new char[capacity]), {}};
    out.result = convert(out.bytes.get(), out.bytes.get() + capacity, text, set);
    return out;
}

void check(const outcome& plain, const outcome& fast) {
    if (plain.result.ec != fast.result.ec) __builtin_trap();
    if (plain.result.ec == std::errc{} && (plain.view() != fast.view() || plain.result.changes != fast.result.changes))
        __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto set = static_cast<digit_set>(data[0] % 4);  // one of them names no set
    const std::string_view text{reinterpret_cast<const char*>(data) + 2, size - 2};
    const std::size_t enough = dabir::convert_digits_max_size(text.size(), set);
    const std::size_t capacity = data[1] % 2 ? enough : text.size() * data[1] / 128;
    const auto plain_loop = [](char* first, char* last, std::string_view in, digit_set to) {
        return dabir::convert_digits(first, last, in, to);
    };
    const outcome plain = run(plain_loop, text, set, capacity);
    const auto with = [&](const dabir::detail::digit_kernels& kernels) {
        check(plain, run([&](char* first, char* last, std::string_view in, digit_set to) {
                  return dabir::detail::convert_digit_text(kernels, first, last, in, to);
              }, text, set, capacity));
    };
#if defined(DABIR_SIMD_X86)
    with(dabir::detail::sse2_digit_kernels);
    if (dabir::detail::has_avx2()) with(dabir::detail::avx2_digit_kernels);
#elif defined(DABIR_SIMD_NEON)
    with(dabir::detail::neon_digit_kernels);
#else
    (void)with;
#endif
    return 0;
}
