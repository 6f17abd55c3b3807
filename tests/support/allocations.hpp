#ifndef DABIR_TESTS_SUPPORT_ALLOCATIONS_HPP
#define DABIR_TESTS_SUPPORT_ALLOCATIONS_HPP

#include <cstddef>
#include <cstdlib>
#include <new>

// Counts what is allocated. It replaces the global operator new, so one source of a program includes it.
//
//     const std::size_t before = allocations();
//     ...
//     CHECK(allocations() == before);

inline std::size_t allocation_count = 0;

/// How often the global operator new was called so far.
inline std::size_t allocations() noexcept { return allocation_count; }

// Not inlined: g++ would see malloc's memory given to a delete of its own and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocation_count;
    if (void* memory = std::malloc(size != 0 ? size : 1)) return memory;
    std::abort();
}

[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
    ++allocation_count;
    const std::size_t unit = static_cast<std::size_t>(alignment);
    if (void* memory = std::aligned_alloc(unit, (size + unit - 1) / unit * unit)) return memory;
    std::abort();
}

[[gnu::noinline]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::noinline]] void* operator new[](std::size_t size, std::align_val_t alignment) {
    return operator new(size, alignment);
}

[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

#endif  // DABIR_TESTS_SUPPORT_ALLOCATIONS_HPP
