#!/bin/sh
# Stops with one line that names what the build needs and does not find, as Debian and Ubuntu call it.
# usage: check-build.sh 'C_COMPILER OPTIONS...'
set -eu

"$(dirname "$0")/check-swift.sh"
compiler=$1
missing=

has() {
  command -v "$1" >/dev/null
}
compiles() {
  printf '%s\n' "$@" | $compiler -fsyntax-only -x c - 2>/dev/null
}

{ has ld && has objcopy && has ar; } || missing="$missing binutils"
has python3 || missing="$missing python3"
has "${compiler%% *}" || missing="$missing gcc"
compiles '#include <stdlib.h>' || missing="$missing libc6-dev"
compiles '#include <curl/curl.h>' '#if LIBCURL_VERSION_NUM < 0x075700' '#error too old' '#endif' ||
  missing="$missing libcurl4-openssl-dev (7.87 or newer)"
[ -z "$missing" ] || { echo "setup: to build this, install$missing" >&2; exit 1; }
