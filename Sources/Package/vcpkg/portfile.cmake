vcpkg_download_distfile(archive
  URLS "@URL@/openrouter-@VERSION@-amalgamation.tar.xz"
  FILENAME "openrouter-@VERSION@-amalgamation.tar.xz"
  SHA512 @SHA512@)
vcpkg_extract_source_archive(source ARCHIVE "${archive}")
vcpkg_check_features(OUT_FEATURE_OPTIONS options FEATURES client OPENROUTER_CLIENT tool OPENROUTER_TOOL)
vcpkg_cmake_configure(SOURCE_PATH "${source}" OPTIONS ${options})
vcpkg_cmake_install()
vcpkg_fixup_pkgconfig()
if("tool" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES openrouter AUTO_CLEAN)
endif()

# One kind of library for each triplet; the CMake package knows what is there, and finds it from where it is.
set(VCPKG_POLICY_SKIP_LIB_CMAKE_MERGE_CHECK enabled)
set(others "*.so*")
if(VCPKG_LIBRARY_LINKAGE STREQUAL "dynamic")
  set(others "*.a")
endif()
file(GLOB unwanted "${CURRENT_PACKAGES_DIR}/lib/${others}" "${CURRENT_PACKAGES_DIR}/debug/lib/${others}")
file(REMOVE ${unwanted})
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${source}/LICENSE")
