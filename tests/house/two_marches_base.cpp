// The half of two_marches that is compiled for the plain machine, and the program.
#include <cstdio>
#include <cstring>

#include "two_marches.hpp"

int main() {
    const results plain = convert_everything();
#if defined(DABIR_SIMD_X86)
    if (!dabir::detail::has_avx2()) {
        std::puts("skipped: this processor cannot run the other half");
        return 0;
    }
#endif
    const results other = convert_everything_elsewhere();
    return std::memcmp(&plain, &other, sizeof plain) == 0 ? 0 : 1;
}
