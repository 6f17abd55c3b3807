# The quick tests on other machines: big-endian, ARM with its vector unit, 32 bits. Each is a build of its own, and a
# test here that builds it and runs its tests under qemu.
enable_testing()
foreach(triple s390x-linux-gnu aarch64-linux-gnu i686-linux-gnu)
    find_program(compiler_${triple} ${triple}-g++)
    if(compiler_${triple})
        add_test(
            NAME cross_${triple}
            COMMAND
                ${CMAKE_CTEST_COMMAND} --build-and-test ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/${triple}
                --build-generator Ninja --build-options -DCMAKE_BUILD_TYPE=Debug -DDABIR_CROSS_TRIPLE=${triple}
                -DCMAKE_TOOLCHAIN_FILE=${PROJECT_SOURCE_DIR}/cmake/cross-toolchain.cmake
                --test-command ${CMAKE_CTEST_COMMAND} --output-on-failure --no-tests=error -j 2
        )
    else()
        add_test(NAME cross_${triple} COMMAND ${CMAKE_COMMAND} -E echo "skipped: ${triple}-g++ is not installed")
        set_tests_properties(cross_${triple} PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped: ")
    endif()
    set_tests_properties(cross_${triple} PROPERTIES PROCESSORS 2 TIMEOUT 3600)
endforeach()
