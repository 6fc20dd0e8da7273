#!/bin/sh
# Puts beside the assembly in FOLDER what makes libraries of it anywhere: headers, build files, and what there is to read.
# usage: amalgamation.sh FOLDER VERSION SOVERSION MANUAL_PAGES
set -eu
cd "$(dirname "$0")/../.."
folder=$1

rm -rf "$folder/include" "$folder/package" "$folder/man" "$folder/doc" "$folder/examples" "$folder/tool"
mkdir -p "$folder/include" "$folder/package" "$folder/man" "$folder/tool"
cp -R include/openrouter "$folder/include"
cp -R "$4"/man* "$folder/man"
cp -R "$4/../doc" "$folder"
cp -R "$4/../html" "$folder/doc"
cp -R examples "$folder"
cp -R Sources/Tool/*.[ch] Sources/Tool/completions "$folder/tool"
# Meson wants each file's name.
(cd Sources/Tool && printf "  '%s',\n" *.c | sed "1s/^/tool_sources = files(\n/; \$s/\$/\n)/") > "$folder/tool/meson.build"
cp LICENSE CHANGELOG.md "$folder"
cp Sources/Package/*.in Sources/Package/*.map Sources/Package/install.sh Sources/Package/uninstall.sh "$folder/package"
for file in Sources/Package/Amalgamation/*; do
  sed "s/@VERSION@/$2/g; s/@SOVERSION@/$3/g" "$file" > "$folder/${file##*/}"
done
