# Plays a libcurl of the version CURL; FATAL_ERROR says that nobody should look for one.
if(CURL STREQUAL "FATAL_ERROR")
  message(FATAL_ERROR "libcurl is looked for")
endif()
add_library(CURL::libcurl INTERFACE IMPORTED)
set(CURL_VERSION_STRING "${CURL}")
set(CURL_FOUND TRUE)
