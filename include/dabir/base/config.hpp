#ifndef DABIR_BASE_CONFIG_HPP
#define DABIR_BASE_CONFIG_HPP

#include <dabir/base/version.hpp>

// What the compilers spell differently.

/// Marks a function that is seldom called: it stays out of line, and out of the way of the code that calls it.
/// DABIR_NOINLINE marks one that only stays out of line.
#if defined(__GNUC__)
#define DABIR_COLD [[gnu::noinline, gnu::cold]]
#define DABIR_NOINLINE [[gnu::noinline]]
#else
#define DABIR_COLD
#define DABIR_NOINLINE
#endif

#endif
