#!/bin/sh
# Puts into FOLDER what there is to read for a person without the sources: README, changes, the manual's pages with their
# pictures, examples. Their links lead to each other there; what is only among the sources is named without a link.
# usage: documents.sh FOLDER
set -eu
cd "$(dirname "$0")/../.."

rm -rf "$1"
mkdir -p "$1/manual"
cp -R examples "$1"
for page in README.md CHANGELOG.md; do
  sed 's|](Sources/Manual/|](manual/|g; s/\[\([^]]*\)\]([A-Z]*\.md)/\1/g' "$page" > "$1/$page"
done
for page in Sources/Manual/*.md; do
  sed 's|](\.\./\.\./examples/|](../examples/|g' "$page" > "$1/manual/${page##*/}"
done
cp Sources/Manual/*.svg "$1/manual"
