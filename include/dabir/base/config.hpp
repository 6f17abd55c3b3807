#ifndef DABIR_BASE_CONFIG_HPP
#define DABIR_BASE_CONFIG_HPP

#include <dabir/base/version.hpp>

// What the compilers spell differently.

/// Marks a function that is seldom called: it stays out of line, and out of the way of the code that calls it.
/// DABIR_NOINLINE marks one that only stays out of line, DABIR_ALWAYS_INLINE one that is worth its room.
#if defined(__GNUC__)
#define DABIR_COLD [[gnu::noinline, gnu::cold]]
#define DABIR_NOINLINE [[gnu::noinline]]
#define DABIR_ALWAYS_INLINE [[gnu::always_inline]]
#else
#define DABIR_COLD
#define DABIR_NOINLINE
#define DABIR_ALWAYS_INLINE
#endif

#endif
