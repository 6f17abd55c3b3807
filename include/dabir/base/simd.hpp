#ifndef DABIR_BASE_SIMD_HPP
#define DABIR_BASE_SIMD_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <dabir/base/version.hpp>

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>
#define DABIR_SIMD_X86 1
#elif defined(__GNUC__) && defined(__aarch64__) && defined(__AARCH64EL__)
#include <arm_neon.h>
#define DABIR_SIMD_NEON 1
#endif

// The vector floor: the same few operations for each instruction set, so that a room's kernel stands once, in an
// `.inc` file, and is pasted into a namespace of each:
//
//     #if defined(DABIR_SIMD_X86)
//     namespace dabir::inline v0_1::detail::sse2 {
//     #include <dabir/number/detail/digit_text.inc>
//     }
//     #include <dabir/base/avx2_begin.inc>
//     namespace dabir::inline v0_1::detail::avx2 {
//     #include <dabir/number/detail/digit_text.inc>
//     }
//     #include <dabir/base/avx2_end.inc>
//     #endif
//
// A pasted function is no template, since a template does not take the target of its region. Who calls one chooses by
// `has_avx2()`, at each call, so that there is no state; tests and benches call kernels by name. Where there is no
// vector unit that is known here (another processor, another compiler), a room's plain loop does the work; it is also
// the definition that the kernels are held to.
//
// sse2 is always there on x86-64, neon on aarch64.

namespace dabir::inline v0_1::detail {

#if defined(DABIR_SIMD_X86)
/// Whether this processor, and its operating system, can run what stands in detail::avx2.
[[nodiscard]] inline bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0;
}
#endif

/// For each set of bytes to keep among eight, as bits: the places they come from, closed up.
struct compress_table {
    std::array<std::array<std::uint8_t, 8>, 256> places{};
};

consteval compress_table make_compress_table() noexcept {
    compress_table table;
    for (std::size_t kept = 0; kept < 256; ++kept)
        for (std::size_t bit = 0, n = 0; bit < 8; ++bit)
            if ((kept >> bit & 1) != 0) table.places[kept][n++] = static_cast<std::uint8_t>(bit);
    return table;
}

inline constexpr compress_table compress_places = make_compress_table();

}  // namespace dabir::inline v0_1::detail

// The operations. `bytes` are `width` bytes, `halves` width / 2 lanes of 16 bits, `ints` width / 4 lanes of 32 bits,
// each without a sign unless said. A comparison gives lanes of all ones or zeros. The lanes of a pair of `ints` stand
// in an order of their own, which load_ints, narrow, widen and store_ints share.
//
//   load, store, splat        any alignment
//   held_byte                 splat, kept for a loop: g++ 12 would make it anew in each round
//   equal, in_range           in_range: first <= x < first + count
//   raise_to_top              what is added to move a range to the top, as a vector held for a loop
//   greatest, at_top          the greater of two bytes; a bit for each of the range at the top: many vectors are looked
//                             at for the price of one comparison
//   both, either, differ, but_not, select   bitwise: a & b, a | b, a ^ b, a & ~b, where the mask is ones a, else b
//   add                       modulo 2^8
//   mask                      a bit for each byte of a comparison, the first in memory lowest
//   all_zero                  whether no bit is set
//   table16, lookup, high_half where has_lookup: sixteen bytes as a table; of each byte, which is below 16, what the
//                             table has; the high four bits of each byte
//   part                      the n-th 16 bytes; interleave_low, interleave_high: a0 b0 a1 b1 ... of two parts
//   compress                  where has_compress: writes the bytes of a part that a mask keeps and up to 8 more,
//                             returns how many it kept
//   halves: held (one number everywhere, kept for a loop: g++ 12 would make it anew in each round), add, sub, mul (low
//                             half), mul_high, min (below 2^15), and, or, less (with a sign), excess (what a lane has
//                             above the other), any (that is not 0)
//   load_halves, load_widened (bytes to halves), store_halves, store_narrowed (two halves below 256 to bytes, each to
//                             its own place)
//   ints: load_ints, store_ints, add_each, any_above (a number, or negative), scale (trunc(x * factor + offset) as
//                             float), narrow (the low halves), narrow_small (of numbers below 2^15), widen (x * factor
//                             + y, x and factor with a sign)
//   leave                     at the end of a kernel: before code that is not of this instruction set

#if defined(DABIR_SIMD_X86)

namespace dabir::inline v0_1::detail::sse2 {

using bytes = __m128i;
using part16 = __m128i;
using halves = __m128i;
using ints = __m128i;
inline constexpr std::size_t width = 16;
inline constexpr bool has_compress = false;
inline constexpr bool has_lookup = false;

inline bytes load(const void* p) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(p)); }
inline void store(void* p, bytes v) noexcept { _mm_storeu_si128(static_cast<__m128i*>(p), v); }
inline bytes splat(std::uint8_t x) noexcept { return _mm_set1_epi8(static_cast<char>(x)); }
inline bytes held_byte(std::uint8_t x) noexcept {
    bytes v = splat(x);
    __asm__("" : "+x"(v));
    return v;
}
inline bytes equal(bytes a, bytes b) noexcept { return _mm_cmpeq_epi8(a, b); }
inline bytes in_range(bytes v, int first, int count) noexcept {
    // Moved so that the range ends at the largest signed number: one comparison is enough.
    return _mm_cmpgt_epi8(_mm_add_epi8(v, _mm_set1_epi8(static_cast<char>(128 - first - count))),
                          _mm_set1_epi8(static_cast<char>(127 - count)));
}
inline bytes both(bytes a, bytes b) noexcept { return _mm_and_si128(a, b); }
inline bytes either(bytes a, bytes b) noexcept { return _mm_or_si128(a, b); }
inline bytes differ(bytes a, bytes b) noexcept { return _mm_xor_si128(a, b); }
inline bytes but_not(bytes a, bytes b) noexcept { return _mm_andnot_si128(b, a); }
inline bytes select(bytes m, bytes a, bytes b) noexcept {
    return _mm_or_si128(_mm_and_si128(m, a), _mm_andnot_si128(m, b));
}
inline bytes add(bytes a, bytes b) noexcept { return _mm_add_epi8(a, b); }
inline std::uint32_t mask(bytes v) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(v)); }
inline bool all_zero(bytes v) noexcept { return mask(equal(v, splat(0))) == 0xFFFF; }
inline bytes raise_to_top(int first, int count) noexcept {
    bytes v = splat(static_cast<std::uint8_t>(256 - first - count));
    __asm__("" : "+x"(v));  // else g++ 12 would make it anew in each round
    return v;
}
inline bytes greatest(bytes a, bytes b) noexcept { return _mm_max_epu8(a, b); }
inline std::uint32_t at_top(bytes v, int count) noexcept {
    return mask(equal(_mm_max_epu8(v, splat(static_cast<std::uint8_t>(256 - count))), v));
}
inline part16 part(bytes v, std::size_t) noexcept { return v; }
inline part16 interleave_low(part16 a, part16 b) noexcept { return _mm_unpacklo_epi8(a, b); }
inline part16 interleave_high(part16 a, part16 b) noexcept { return _mm_unpackhi_epi8(a, b); }
std::size_t compress(void* out, part16 v, std::uint32_t keep) noexcept;  // not there
bytes table16(const std::uint8_t* p) noexcept;
bytes lookup(bytes table, bytes v) noexcept;
bytes high_half(bytes v) noexcept;

inline halves held(std::uint16_t x) noexcept {
    halves v = _mm_set1_epi16(static_cast<short>(x));
    __asm__("" : "+x"(v));
    return v;
}
inline halves add_halves(halves a, halves b) noexcept { return _mm_add_epi16(a, b); }
inline halves sub_halves(halves a, halves b) noexcept { return _mm_sub_epi16(a, b); }
inline halves mul_halves(halves a, halves b) noexcept { return _mm_mullo_epi16(a, b); }
inline halves mul_high(halves a, halves b) noexcept { return _mm_mulhi_epu16(a, b); }
inline halves min_halves(halves a, halves b) noexcept { return _mm_min_epi16(a, b); }
inline halves and_halves(halves a, halves b) noexcept { return _mm_and_si128(a, b); }
inline halves or_halves(halves a, halves b) noexcept { return _mm_or_si128(a, b); }
inline halves less(halves a, halves b) noexcept { return _mm_cmplt_epi16(a, b); }
inline halves excess(halves v, halves most) noexcept { return _mm_subs_epu16(v, most); }
inline bool any(halves v) noexcept { return mask(_mm_cmpeq_epi16(v, _mm_setzero_si128())) != 0xFFFF; }
inline halves load_halves(const void* p) noexcept { return load(p); }
inline void store_halves(void* p, halves v) noexcept { store(p, v); }
inline halves load_widened(const void* p) noexcept {
    return _mm_unpacklo_epi8(_mm_loadl_epi64(static_cast<const __m128i*>(p)), _mm_setzero_si128());
}
inline void store_narrowed(void* p, void* q, halves v, halves w) noexcept {
    const bytes both_narrowed = _mm_packus_epi16(v, w);
    _mm_storel_epi64(static_cast<__m128i*>(p), both_narrowed);
    _mm_storel_epi64(static_cast<__m128i*>(q), _mm_srli_si128(both_narrowed, 8));
}

inline void load_ints(const std::int32_t* p, ints& a, ints& b) noexcept { a = load(p), b = load(p + 4); }
inline void store_ints(std::int32_t* p, ints a, ints b) noexcept { store(p, a), store(p + 4, b); }
inline ints add_each(ints v, std::int32_t x) noexcept { return _mm_add_epi32(v, _mm_set1_epi32(x)); }
inline bool any_above(ints a, ints b, std::int32_t most) noexcept {
    const ints limit = _mm_set1_epi32(most);
    const ints above = _mm_or_si128(_mm_cmpgt_epi32(a, limit), _mm_cmpgt_epi32(b, limit));
    return _mm_movemask_ps(_mm_castsi128_ps(_mm_or_si128(above, _mm_or_si128(a, b)))) != 0;  // or negative
}
inline ints scale(ints v, float factor, float offset) noexcept {
    return _mm_cvttps_epi32(_mm_add_ps(_mm_mul_ps(_mm_cvtepi32_ps(v), _mm_set1_ps(factor)), _mm_set1_ps(offset)));
}
inline halves narrow(ints a, ints b) noexcept {
    return _mm_packs_epi32(_mm_srai_epi32(_mm_slli_epi32(a, 16), 16), _mm_srai_epi32(_mm_slli_epi32(b, 16), 16));
}
inline halves narrow_small(ints a, ints b) noexcept { return _mm_packs_epi32(a, b); }
inline void widen(halves x, std::int16_t factor, halves y, ints& a, ints& b) noexcept {
    const halves factors = _mm_set1_epi32(1 << 16 | static_cast<std::uint16_t>(factor));
    a = _mm_madd_epi16(_mm_unpacklo_epi16(x, y), factors);
    b = _mm_madd_epi16(_mm_unpackhi_epi16(x, y), factors);
}
inline void leave() noexcept {}

}  // namespace dabir::inline v0_1::detail::sse2

#include <dabir/base/avx2_begin.inc>

namespace dabir::inline v0_1::detail::avx2 {

using bytes = __m256i;
using part16 = __m128i;
using halves = __m256i;
using ints = __m256i;
inline constexpr std::size_t width = 32;
inline constexpr bool has_compress = true;
inline constexpr bool has_lookup = true;

inline bytes load(const void* p) noexcept { return _mm256_loadu_si256(static_cast<const __m256i*>(p)); }
inline void store(void* p, bytes v) noexcept { _mm256_storeu_si256(static_cast<__m256i*>(p), v); }
inline bytes splat(std::uint8_t x) noexcept { return _mm256_set1_epi8(static_cast<char>(x)); }
inline bytes held_byte(std::uint8_t x) noexcept {
    bytes v = splat(x);
    __asm__("" : "+x"(v));
    return v;
}
inline bytes equal(bytes a, bytes b) noexcept { return _mm256_cmpeq_epi8(a, b); }
inline bytes in_range(bytes v, int first, int count) noexcept {
    return _mm256_cmpgt_epi8(_mm256_add_epi8(v, _mm256_set1_epi8(static_cast<char>(128 - first - count))),
                             _mm256_set1_epi8(static_cast<char>(127 - count)));
}
inline bytes both(bytes a, bytes b) noexcept { return _mm256_and_si256(a, b); }
inline bytes either(bytes a, bytes b) noexcept { return _mm256_or_si256(a, b); }
inline bytes differ(bytes a, bytes b) noexcept { return _mm256_xor_si256(a, b); }
inline bytes but_not(bytes a, bytes b) noexcept { return _mm256_andnot_si256(b, a); }
inline bytes select(bytes m, bytes a, bytes b) noexcept { return _mm256_blendv_epi8(b, a, m); }
inline bytes add(bytes a, bytes b) noexcept { return _mm256_add_epi8(a, b); }
inline std::uint32_t mask(bytes v) noexcept { return static_cast<std::uint32_t>(_mm256_movemask_epi8(v)); }
inline bool all_zero(bytes v) noexcept { return _mm256_testz_si256(v, v) != 0; }
inline bytes raise_to_top(int first, int count) noexcept {
    bytes v = splat(static_cast<std::uint8_t>(256 - first - count));
    __asm__("" : "+x"(v));  // else g++ 12 would make it anew in each round
    return v;
}
inline bytes greatest(bytes a, bytes b) noexcept { return _mm256_max_epu8(a, b); }
inline std::uint32_t at_top(bytes v, int count) noexcept {
    return mask(equal(_mm256_max_epu8(v, splat(static_cast<std::uint8_t>(256 - count))), v));
}
inline bytes table16(const std::uint8_t* p) noexcept {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
}
inline bytes lookup(bytes table, bytes v) noexcept { return _mm256_shuffle_epi8(table, v); }
inline bytes high_half(bytes v) noexcept { return both(_mm256_srli_epi16(v, 4), splat(0x0F)); }
inline part16 part(bytes v, std::size_t n) noexcept {
    return n == 0 ? _mm256_castsi256_si128(v) : _mm256_extracti128_si256(v, 1);
}
inline part16 interleave_low(part16 a, part16 b) noexcept { return _mm_unpacklo_epi8(a, b); }
inline part16 interleave_high(part16 a, part16 b) noexcept { return _mm_unpackhi_epi8(a, b); }
inline std::size_t compress(void* out, part16 v, std::uint32_t keep) noexcept {
    const auto places = [](std::uint32_t kept) {
        return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(compress_places.places[kept].data()));
    };
    char* const p = static_cast<char*>(out);
    const std::uint32_t low = keep & 0xFF, high = keep >> 8;
    const auto n = static_cast<std::size_t>(std::popcount(low));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_shuffle_epi8(v, places(low)));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(p + n), _mm_shuffle_epi8(_mm_srli_si128(v, 8), places(high)));
    return n + static_cast<std::size_t>(std::popcount(high));
}

inline halves held(std::uint16_t x) noexcept {
    halves v = _mm256_set1_epi16(static_cast<short>(x));
    __asm__("" : "+x"(v));
    return v;
}
inline halves add_halves(halves a, halves b) noexcept { return _mm256_add_epi16(a, b); }
inline halves sub_halves(halves a, halves b) noexcept { return _mm256_sub_epi16(a, b); }
inline halves mul_halves(halves a, halves b) noexcept { return _mm256_mullo_epi16(a, b); }
inline halves mul_high(halves a, halves b) noexcept { return _mm256_mulhi_epu16(a, b); }
inline halves min_halves(halves a, halves b) noexcept { return _mm256_min_epi16(a, b); }
inline halves and_halves(halves a, halves b) noexcept { return _mm256_and_si256(a, b); }
inline halves or_halves(halves a, halves b) noexcept { return _mm256_or_si256(a, b); }
inline halves less(halves a, halves b) noexcept { return _mm256_cmpgt_epi16(b, a); }
inline halves excess(halves v, halves most) noexcept { return _mm256_subs_epu16(v, most); }
inline bool any(halves v) noexcept { return _mm256_testz_si256(v, v) == 0; }
inline halves load_halves(const void* p) noexcept { return load(p); }
inline void store_halves(void* p, halves v) noexcept { store(p, v); }
inline halves load_widened(const void* p) noexcept {
    return _mm256_cvtepu8_epi16(_mm_loadu_si128(static_cast<const __m128i*>(p)));
}
inline void store_narrowed(void* p, void* q, halves v, halves w) noexcept {
    const bytes both_narrowed = _mm256_permute4x64_epi64(_mm256_packus_epi16(v, w), 0xD8);
    _mm_storeu_si128(static_cast<__m128i*>(p), part(both_narrowed, 0));
    _mm_storeu_si128(static_cast<__m128i*>(q), part(both_narrowed, 1));
}

// The first int holds lanes 0..3 and 8..11 of memory, the second 4..7 and 12..15: packing, which works within 128 bits,
// then gives the order of memory.
inline void load_ints(const std::int32_t* p, ints& a, ints& b) noexcept {
    const auto quarter = [p](int n) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + n)); };
    a = _mm256_inserti128_si256(_mm256_castsi128_si256(quarter(0)), quarter(8), 1);
    b = _mm256_inserti128_si256(_mm256_castsi128_si256(quarter(4)), quarter(12), 1);
}
inline void store_ints(std::int32_t* p, ints a, ints b) noexcept {
    store(p, _mm256_permute2x128_si256(a, b, 0x20));
    store(p + 8, _mm256_permute2x128_si256(a, b, 0x31));
}
inline ints add_each(ints v, std::int32_t x) noexcept { return _mm256_add_epi32(v, _mm256_set1_epi32(x)); }
inline bool any_above(ints a, ints b, std::int32_t most) noexcept {
    const ints greater = _mm256_max_epu32(a, b);
    return mask(_mm256_cmpeq_epi32(_mm256_min_epu32(greater, _mm256_set1_epi32(most)), greater)) != 0xFFFFFFFF;
}
inline ints scale(ints v, float factor, float offset) noexcept {
    return _mm256_cvttps_epi32(
        _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(v), _mm256_set1_ps(factor)), _mm256_set1_ps(offset)));
}
inline halves narrow(ints a, ints b) noexcept {
    const ints low = _mm256_set1_epi32(0xFFFF);
    return _mm256_packus_epi32(_mm256_and_si256(a, low), _mm256_and_si256(b, low));
}
inline halves narrow_small(ints a, ints b) noexcept { return _mm256_packs_epi32(a, b); }
inline void widen(halves x, std::int16_t factor, halves y, ints& a, ints& b) noexcept {
    const halves factors = _mm256_set1_epi32(1 << 16 | static_cast<std::uint16_t>(factor));
    a = _mm256_madd_epi16(_mm256_unpacklo_epi16(x, y), factors);
    b = _mm256_madd_epi16(_mm256_unpackhi_epi16(x, y), factors);
}
// g++ 12 leaves this out of kernels that call other functions.
inline void leave() noexcept { _mm256_zeroupper(); }

}  // namespace dabir::inline v0_1::detail::avx2

#include <dabir/base/avx2_end.inc>

#elif defined(DABIR_SIMD_NEON)

namespace dabir::inline v0_1::detail::neon {

using bytes = uint8x16_t;
using part16 = uint8x16_t;
using halves = uint16x8_t;
using ints = int32x4_t;
inline constexpr std::size_t width = 16;
inline constexpr bool has_compress = true;
inline constexpr bool has_lookup = true;

inline bytes load(const void* p) noexcept { return vld1q_u8(static_cast<const std::uint8_t*>(p)); }
inline void store(void* p, bytes v) noexcept { vst1q_u8(static_cast<std::uint8_t*>(p), v); }
inline bytes splat(std::uint8_t x) noexcept { return vdupq_n_u8(x); }
inline bytes held_byte(std::uint8_t x) noexcept { return splat(x); }
inline bytes equal(bytes a, bytes b) noexcept { return vceqq_u8(a, b); }
inline bytes in_range(bytes v, int first, int count) noexcept {
    return vcltq_u8(vsubq_u8(v, vdupq_n_u8(static_cast<std::uint8_t>(first))),
                    vdupq_n_u8(static_cast<std::uint8_t>(count)));
}
inline bytes both(bytes a, bytes b) noexcept { return vandq_u8(a, b); }
inline bytes either(bytes a, bytes b) noexcept { return vorrq_u8(a, b); }
inline bytes differ(bytes a, bytes b) noexcept { return veorq_u8(a, b); }
inline bytes but_not(bytes a, bytes b) noexcept { return vbicq_u8(a, b); }
inline bytes select(bytes m, bytes a, bytes b) noexcept { return vbslq_u8(m, a, b); }
inline bytes add(bytes a, bytes b) noexcept { return vaddq_u8(a, b); }
inline std::uint32_t mask(bytes v) noexcept {
    constexpr std::uint8_t weights[] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const bytes bits = vandq_u8(v, vld1q_u8(weights));
    return static_cast<std::uint32_t>(vaddv_u8(vget_low_u8(bits))) |
           static_cast<std::uint32_t>(vaddv_u8(vget_high_u8(bits))) << 8;
}
inline bool all_zero(bytes v) noexcept { return vmaxvq_u8(v) == 0; }
inline bytes raise_to_top(int first, int count) noexcept {
    return splat(static_cast<std::uint8_t>(256 - first - count));
}
inline bytes greatest(bytes a, bytes b) noexcept { return vmaxq_u8(a, b); }
inline std::uint32_t at_top(bytes v, int count) noexcept {
    return mask(vcgeq_u8(v, vdupq_n_u8(static_cast<std::uint8_t>(256 - count))));
}
inline bytes table16(const std::uint8_t* p) noexcept { return vld1q_u8(p); }
inline bytes lookup(bytes table, bytes v) noexcept { return vqtbl1q_u8(table, v); }
inline bytes high_half(bytes v) noexcept { return vshrq_n_u8(v, 4); }
inline part16 part(bytes v, std::size_t) noexcept { return v; }
inline part16 interleave_low(part16 a, part16 b) noexcept { return vzip1q_u8(a, b); }
inline part16 interleave_high(part16 a, part16 b) noexcept { return vzip2q_u8(a, b); }
inline std::size_t compress(void* out, part16 v, std::uint32_t keep) noexcept {
    std::uint8_t* const p = static_cast<std::uint8_t*>(out);
    const std::uint32_t low = keep & 0xFF, high = keep >> 8;
    const auto n = static_cast<std::size_t>(std::popcount(low));
    vst1_u8(p, vtbl1_u8(vget_low_u8(v), vld1_u8(compress_places.places[low].data())));
    vst1_u8(p + n, vtbl1_u8(vget_high_u8(v), vld1_u8(compress_places.places[high].data())));
    return n + static_cast<std::size_t>(std::popcount(high));
}

inline halves held(std::uint16_t x) noexcept { return vdupq_n_u16(x); }
inline halves add_halves(halves a, halves b) noexcept { return vaddq_u16(a, b); }
inline halves sub_halves(halves a, halves b) noexcept { return vsubq_u16(a, b); }
inline halves mul_halves(halves a, halves b) noexcept { return vmulq_u16(a, b); }
inline halves mul_high(halves a, halves b) noexcept {
    return vuzp2q_u16(vreinterpretq_u16_u32(vmull_u16(vget_low_u16(a), vget_low_u16(b))),
                      vreinterpretq_u16_u32(vmull_high_u16(a, b)));
}
inline halves min_halves(halves a, halves b) noexcept { return vminq_u16(a, b); }
inline halves and_halves(halves a, halves b) noexcept { return vandq_u16(a, b); }
inline halves or_halves(halves a, halves b) noexcept { return vorrq_u16(a, b); }
inline halves less(halves a, halves b) noexcept {
    return vcltq_s16(vreinterpretq_s16_u16(a), vreinterpretq_s16_u16(b));
}
inline halves excess(halves v, halves most) noexcept { return vqsubq_u16(v, most); }
inline bool any(halves v) noexcept { return vmaxvq_u16(v) != 0; }
inline halves load_halves(const void* p) noexcept { return vreinterpretq_u16_u8(load(p)); }
inline void store_halves(void* p, halves v) noexcept { store(p, vreinterpretq_u8_u16(v)); }
inline halves load_widened(const void* p) noexcept { return vmovl_u8(vld1_u8(static_cast<const std::uint8_t*>(p))); }
inline void store_narrowed(void* p, void* q, halves v, halves w) noexcept {
    vst1_u8(static_cast<std::uint8_t*>(p), vmovn_u16(v));
    vst1_u8(static_cast<std::uint8_t*>(q), vmovn_u16(w));
}

inline void load_ints(const std::int32_t* p, ints& a, ints& b) noexcept { a = vld1q_s32(p), b = vld1q_s32(p + 4); }
inline void store_ints(std::int32_t* p, ints a, ints b) noexcept { vst1q_s32(p, a), vst1q_s32(p + 4, b); }
inline ints add_each(ints v, std::int32_t x) noexcept { return vaddq_s32(v, vdupq_n_s32(x)); }
inline bool any_above(ints a, ints b, std::int32_t most) noexcept {
    const uint32x4_t most_of_both = vmaxq_u32(vreinterpretq_u32_s32(a), vreinterpretq_u32_s32(b));
    return vmaxvq_u32(most_of_both) > static_cast<std::uint32_t>(most);
}
inline ints scale(ints v, float factor, float offset) noexcept {
    return vcvtq_s32_f32(vaddq_f32(vmulq_f32(vcvtq_f32_s32(v), vdupq_n_f32(factor)), vdupq_n_f32(offset)));
}
inline halves narrow(ints a, ints b) noexcept {
    return vuzp1q_u16(vreinterpretq_u16_s32(a), vreinterpretq_u16_s32(b));
}
inline halves narrow_small(ints a, ints b) noexcept { return narrow(a, b); }
inline void widen(halves x, std::int16_t factor, halves y, ints& a, ints& b) noexcept {
    const int16x8_t signed_x = vreinterpretq_s16_u16(x), signed_y = vreinterpretq_s16_u16(y);
    a = vmlal_s16(vmovl_s16(vget_low_s16(signed_y)), vget_low_s16(signed_x), vdup_n_s16(factor));
    b = vmlal_s16(vmovl_s16(vget_high_s16(signed_y)), vget_high_s16(signed_x), vdup_n_s16(factor));
}
inline void leave() noexcept {}

}  // namespace dabir::inline v0_1::detail::neon

#endif

#endif
