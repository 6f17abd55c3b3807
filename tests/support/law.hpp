#ifndef DABIR_TESTS_SUPPORT_LAW_HPP
#define DABIR_TESTS_SUPPORT_LAW_HPP

#include <doctest/doctest.h>

/// A law is a function without arguments that returns whether it holds. It is tried twice: by the compiler, where
/// undefined behaviour is an error, and in the program, called through a volatile pointer so that it is not folded.
#define DABIR_LAW(law)                \
    static_assert(law());             \
    TEST_CASE(#law) {                 \
        bool (*volatile run)() = law; \
        CHECK(run());                 \
    }

#endif
