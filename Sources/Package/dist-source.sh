#!/bin/sh
# Makes the source archive: the files that git tracks, as they are now, and the same bytes from the same commit.
# usage: dist-source.sh FOLDER VERSION
set -eu
cd "$(dirname "$0")/../.."

if [ ! -e .git ]; then
  echo 'dist: the source archive is of the files that git tracks, and this is no git repository' >&2
  exit 1
fi
name=openrouter-$2
mkdir -p "$1"
stage=$(mktemp -d)
trap 'rm -rf "$stage" "$stage.tar"' EXIT
# A commit of what was changed and not committed; nothing where all is.
changes=$(git stash create)
git archive --format=tar --prefix="$name/" "${changes:-HEAD}" | tar -x -C "$stage"
python3 -B Sources/Package/sbom.py source "$2" "$stage/$name"
Sources/Package/pack.sh "$stage" "$1/$name.tar.gz"
[ -z "$changes" ] || echo 'with changes that are not committed'
