# Debian's cross compilers, with qemu to run what they make. DABIR_CROSS_TRIPLE says which: s390x-linux-gnu ...
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES DABIR_CROSS_TRIPLE)
string(REGEX REPLACE "-.*" "" arch ${DABIR_CROSS_TRIPLE})
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${arch})
set(CMAKE_CXX_COMPILER ${DABIR_CROSS_TRIPLE}-g++)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
string(REPLACE i686 i386 emulator qemu-${arch})
set(CMAKE_CROSSCOMPILING_EMULATOR ${emulator})
