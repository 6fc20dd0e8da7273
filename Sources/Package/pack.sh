#!/bin/sh
# Packs the one folder that STAGE has into an archive: the same bytes from the same files, at any time and by anyone.
# usage: pack.sh STAGE ARCHIVE      ARCHIVE ends with .tar.gz or .tar.xz
set -eu

# When the sources were changed last.
date=$("$(dirname "$0")/date.sh")
tar --create --directory="$1" --sort=name --format=ustar --mtime="@$date" --owner=0 --group=0 --numeric-owner \
  --mode=u=rwX,go=rX "$(ls "$1")" > "$1.tar"
case $2 in
  *.gz) gzip -9n < "$1.tar" > "$2" ;;
  *.xz) xz -9e < "$1.tar" > "$2" ;;
esac
rm "$1.tar"
echo "$2"
