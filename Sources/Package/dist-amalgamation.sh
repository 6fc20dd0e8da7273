#!/bin/sh
# Makes the archive of the amalgamation.
# usage: dist-amalgamation.sh FOLDER VERSION AMALGAMATION
set -eu
cd "$(dirname "$0")/../.."

name=openrouter-$2-amalgamation
mkdir -p "$1"
stage=$(mktemp -d)
trap 'rm -rf "$stage" "$stage.tar"' EXIT
cp -R "$3" "$stage/$name"
python3 -B Sources/Package/sbom.py amalgamation "$2" "$stage/$name"
Sources/Package/pack.sh "$stage" "$1/$name.tar.xz"
