# What dabir's own programs are compiled with; a program that uses dabir gets none of it.
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(dabir_dev INTERFACE)
target_link_libraries(dabir_dev INTERFACE dabir::dabir)
target_compile_options(dabir_dev INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /WX /permissive- /utf-8>
)
