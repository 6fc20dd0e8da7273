#!/bin/sh
# Makes the binary archive: what make install lays down, to be unpacked anywhere, with the examples and what there is to
# read. The same build of the same commit gives the same bytes.
# usage: dist-binary.sh FOLDER VERSION LIBRARIES MANUAL_PAGES SOVERSION
set -eu
cd "$(dirname "$0")/../.."

name=openrouter-$2-linux-$(uname -m)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
DESTDIR=$stage PREFIX=/$name LIBDIR=/$name/lib INCLUDEDIR=/$name/include MANDIR=/$name/share/man \
  DOCDIR=/$name/share/doc/openrouter VERSION=$2 SOVERSION=$5 Sources/Package/install.sh "$3" "$4" >/dev/null
mkdir -p "$1" "$stage/$name/examples" "$stage/$name/Sources/Manual"
cp examples/*.* "$stage/$name/examples"
# Where the README's links lead.
cp Sources/Manual/*.md Sources/Manual/*.svg "$stage/$name/Sources/Manual"
cp README.md ARCHITECTURE.md CONTRIBUTING.md SECURITY.md CHANGELOG.md LICENSE "$stage/$name"
if [ -e .git ]; then
  date=$(git log -1 --format=%ct)
else
  date=$(stat -c %Y CHANGELOG.md)
fi
tar --create --directory="$stage" --sort=name --format=ustar --mtime="@$date" --owner=0 --group=0 --numeric-owner \
  --mode=u=rwX,go=rX "$name" > "$stage/tar"
gzip -9n < "$stage/tar" > "$1/$name.tar.gz"
echo "$1/$name.tar.gz"
