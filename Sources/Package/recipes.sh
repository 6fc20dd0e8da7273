#!/bin/sh
# Fills in what package managers want to know of the amalgamation: where it lies, its version and sums.
# usage: recipes.sh FOLDER VERSION URL      FOLDER has the archive, URL is the address of what will lie there
set -eu
archive=$1/openrouter-$2-amalgamation.tar.xz
templates=$(dirname "$0")
sum256=$(sha256sum "$archive")
sum512=$(sha512sum "$archive")
for manager in meson vcpkg conan; do
  mkdir -p "$1/$manager"
  for file in "$templates/$manager"/*; do
    sed "s|@URL@|$3|; s/@VERSION@/$2/g; s/@SHA256@/${sum256%% *}/; s/@SHA512@/${sum512%% *}/" "$file" > "$1/$manager/${file##*/}"
  done
done
echo "$1/meson $1/vcpkg $1/conan"
