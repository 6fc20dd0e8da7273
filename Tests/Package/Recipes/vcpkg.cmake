# What vcpkg offers to a port, as far as ours uses it: vcpkg itself is fetched with all its ports, which needs a network. As
# vcpkg does, it builds for release and, below "debug", for debugging.
#
# cmake -DPORT_FOLDER=… -DCURRENT_PACKAGES_DIR=… -DWORK=… -DFEATURES=… -DVCPKG_LIBRARY_LINKAGE=… -P vcpkg.cmake
cmake_minimum_required(VERSION 3.19)
set(PORT openrouter-for-c)

function(checked)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(failed)
    message(FATAL_ERROR "${ARGN}\n${said}")
  endif()
endfunction()

function(vcpkg_download_distfile out)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FILENAME;SHA512" "URLS")
  file(DOWNLOAD ${arg_URLS} "${WORK}/${arg_FILENAME}" EXPECTED_HASH SHA512=${arg_SHA512})
  set(${out} "${WORK}/${arg_FILENAME}" PARENT_SCOPE)
endfunction()

function(vcpkg_extract_source_archive out)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ARCHIVE" "")
  file(ARCHIVE_EXTRACT INPUT "${arg_ARCHIVE}" DESTINATION "${WORK}/src")
  file(GLOB folder "${WORK}/src/*")
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
  set(options "")
  while(arg_FEATURES)
    list(POP_FRONT arg_FEATURES feature option)
    if(feature IN_LIST FEATURES)
      list(APPEND options -D${option}=ON)
    else()
      list(APPEND options -D${option}=OFF)
    endif()
  endwhile()
  set(${arg_OUT_FEATURE_OPTIONS} "${options}" PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "SOURCE_PATH" "OPTIONS")
  string(COMPARE EQUAL "${VCPKG_LIBRARY_LINKAGE}" dynamic is_shared)
  foreach(kind "" /debug)
    checked(${CMAKE_COMMAND} -S "${arg_SOURCE_PATH}" -B "${WORK}/build${kind}" -DCMAKE_INSTALL_LIBDIR=lib
      "-DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR}${kind}" -DBUILD_SHARED_LIBS=${is_shared} ${arg_OPTIONS})
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  foreach(kind "" /debug)
    checked(${CMAKE_COMMAND} --build "${WORK}/build${kind}" --target install)
  endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig)
endfunction()

function(vcpkg_copy_tools)
  cmake_parse_arguments(PARSE_ARGV 0 arg "AUTO_CLEAN" "" "TOOL_NAMES")
  file(COPY "${CURRENT_PACKAGES_DIR}/bin/${arg_TOOL_NAMES}" DESTINATION "${CURRENT_PACKAGES_DIR}/tools/${PORT}")
  file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/bin" "${CURRENT_PACKAGES_DIR}/debug/bin")
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "FILE_LIST")
  checked(${CMAKE_COMMAND} -E make_directory "${CURRENT_PACKAGES_DIR}/share/${PORT}")
  checked(${CMAKE_COMMAND} -E copy ${arg_FILE_LIST} "${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright")
endfunction()

include("${PORT_FOLDER}/portfile.cmake")
