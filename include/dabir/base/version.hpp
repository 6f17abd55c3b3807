#ifndef DABIR_BASE_VERSION_HPP
#define DABIR_BASE_VERSION_HPP

// The version of dabir, for `#if`. CMake reads it from here. While the major number is 0, a new minor number may
// change the interface; the inline namespace bears both (v0_1), so that two versions in one program do not clash.

/// First number of the version: a new one may change any interface.
#define DABIR_VERSION_MAJOR 0

/// Second number of the version: a new one may change any interface while the major number is 0, and only adds to
/// it afterwards.
#define DABIR_VERSION_MINOR 1

/// Third number of the version: a new one changes no interface.
#define DABIR_VERSION_PATCH 0

#endif
