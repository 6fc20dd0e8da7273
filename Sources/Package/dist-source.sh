#!/bin/sh
# Makes the source archive: the files that git tracks, as they are now, and the same bytes from the same commit.
# usage: dist-source.sh FOLDER VERSION
set -eu
cd "$(dirname "$0")/../.."

if [ ! -e .git ]; then
  echo 'dist: the source archive is of the files that git tracks, and this is no git repository' >&2
  exit 1
fi
mkdir -p "$1"
archive=$1/openrouter-$2.tar.gz
# A commit of what was changed and not committed; nothing where all is.
changes=$(git stash create)
git -c tar.umask=022 archive --format=tar --prefix="openrouter-$2/" "${changes:-HEAD}" > "$archive.tar"
gzip -9n < "$archive.tar" > "$archive"
rm "$archive.tar"
echo "$archive${changes:+, with changes that are not committed}"
