#!/bin/sh
# Makes the Debian packages of the amalgamation's archive, and looks at them with lintian. The maintainer is who Debian's
# own tools take: DEBFULLNAME and DEBEMAIL, else who made the last commit.
# usage: deb.sh FOLDER VERSION      FOLDER has the archive, and gets the packages
set -eu
cd "$(dirname "$0")/../.."

author() {
  git log -1 --format="$1" 2>/dev/null || true
}
maintainer="${DEBFULLNAME:-$(author %an)} <${DEBEMAIL:-$(author %ae)}>"
SOURCE_DATE_EPOCH=$(Sources/Package/date.sh)
export SOURCE_DATE_EPOCH
date=$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
copyright=$(sed -n 's/^Copyright (c) //p' LICENSE)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

tar -xJf "$1/openrouter-$2-amalgamation.tar.xz" -C "$stage"
sources=$stage/openrouter-$2-amalgamation
cp -R Sources/Package/debian "$sources"
find "$sources/debian" -type f -exec sed -i "s/@VERSION@/$2/; s/@DATE@/$date/; s/@MAINTAINER@/$maintainer/; s/@COPYRIGHT@/$copyright/" {} +
# The text of the licence, as this file wants it: indented, with a point for an empty line.
sed -n '/^Permission/,$ { s/^$/./; s/^/ /; p; }' LICENSE > "$stage/license"
sed -i -e "/@LICENSE@/ { r $stage/license
  d; }" "$sources/debian/copyright"
log=$stage/log
(cd "$sources" && dpkg-buildpackage -b -us -uc) > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
lintian --allow-root --fail-on error,warning "$stage"/*.changes
for package in "$stage"/*.deb; do
  mv "$package" "$1"
  echo "$1/${package##*/}"
done
