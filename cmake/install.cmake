# Headers only, so everything goes where files that belong to no machine go: include/ and share/.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/dabir)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(TARGETS dabir EXPORT dabirTargets FILE_SET HEADERS FILE_SET opt_in FILE_SET pasted)
install(EXPORT dabirTargets NAMESPACE dabir:: DESTINATION ${package_dir})

configure_package_config_file(
    ${CMAKE_CURRENT_LIST_DIR}/dabirConfig.cmake.in ${PROJECT_BINARY_DIR}/dabirConfig.cmake
    INSTALL_DESTINATION ${package_dir}
    NO_SET_AND_CHECK_MACRO
    NO_CHECK_REQUIRED_COMPONENTS_MACRO
)
# As in version.hpp: while the major number is 0, each minor number is an interface of its own.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dabirConfigVersion.cmake
    COMPATIBILITY SameMinorVersion
    ARCH_INDEPENDENT
)
install(
    FILES ${PROJECT_BINARY_DIR}/dabirConfig.cmake ${PROJECT_BINARY_DIR}/dabirConfigVersion.cmake
    DESTINATION ${package_dir}
)

# From the place of the .pc file, so that the prefix may be moved; a directory given as absolute stays as given.
file(RELATIVE_PATH pc_to_prefix ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pc_to_prefix ${pc_to_prefix})
set(pc_includedir "\${prefix}")
cmake_path(APPEND pc_includedir "${CMAKE_INSTALL_INCLUDEDIR}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/dabir.pc.in ${PROJECT_BINARY_DIR}/dabir.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/dabir.pc DESTINATION ${pkgconfig_dir})

install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
