#!/bin/sh
# Makes the binary archive: what make install lays down, to be unpacked anywhere, with the examples and what there is to
# read. The same build of the same commit gives the same bytes.
# usage: dist-binary.sh FOLDER VERSION LIBRARIES MANUAL_PAGES SOVERSION PROGRAM
set -eu
cd "$(dirname "$0")/../.."

machine=$(uname -m)
name=openrouter-$2-linux-$machine
mkdir -p "$1"
stage=$(mktemp -d)
trap 'rm -rf "$stage" "$stage.tar"' EXIT
DESTDIR=$stage PREFIX=/$name LIBDIR=/$name/lib INCLUDEDIR=/$name/include MANDIR=/$name/share/man \
  DOCDIR=/$name/share/doc/openrouter VERSION=$2 SOVERSION=$5 TOOL=$6 BINDIR=/$name/bin DATADIR=/$name/share Sources/Package/install.sh "$3" "$4" >/dev/null
cp -R "$4/../html" "$stage/$name/share/doc/openrouter"
cp -R examples LICENSE CHANGELOG.md "$stage/$name"
sed "s/@VERSION@/$2/g; s/@MACHINE@/$machine/g" Sources/Package/Binary/README.md > "$stage/$name/README.md"
python3 -B Sources/Package/sbom.py binary "$2" "$stage/$name"
Sources/Package/pack.sh "$stage" "$1/$name.tar.gz"
