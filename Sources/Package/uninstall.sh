#!/bin/sh
# What `make uninstall` does: removes what install.sh wrote down, the folders only where they are empty. From the
# environment come PREFIX, for the message, DOCDIR and DESTDIR.
# usage: uninstall.sh [SOVERSION]
# With the number of a SONAME, before another version is installed: libraries of other SONAMEs stay, for programs that are
# linked with them. Prints the lines of the list that go on to be true.
set -eu

list=$DESTDIR$DOCDIR/installed-files
if [ ! -e "$list" ]; then
  echo "uninstall: nothing is installed in $DESTDIR$PREFIX: there is no $list" >&2
  [ -z "$DESTDIR" ] || echo "uninstall: with DESTDIR no list is written; remove $DESTDIR itself" >&2
  exit 1
fi

# The libraries, and their files of symbols, that stay.
staying=
if [ $# -gt 0 ]; then
  staying=$(grep -E '(^|/)lib[^/]*\.so\.[0-9]+(\.[^/]*)?$' "$list" | grep -vE "\\.so\\.$1(\\.[^/]*)?\$" || true)
fi

# listed PATTERN: the paths whose lines match, the last one first: a folder comes after those in it.
listed() {
  tac "$list" | grep "$1" | { [ -z "$staying" ] && cat || grep -vxF "$staying"; } | while IFS= read -r name; do
    printf '%s\n' "$DESTDIR$DOCDIR/$name"
  done | xargs -d '\n' realpath -ms --
}

files=$(listed '[^/]$')
folders=$(listed '/$' || true)
lines=$(grep '/$' "$list" || true)
printf '%s\n' "$files" | xargs -d '\n' rm -f --
[ -z "$folders" ] || printf '%s\n' "$folders" | xargs -d '\n' rmdir -- 2>/dev/null || true
[ $# -gt 0 ] || exit 0
printf '%s\n' "$lines" | while IFS= read -r name; do
  folder=$(realpath -ms -- "$DESTDIR$DOCDIR/$name")
  [ ! -d "$folder" ] || printf '%s\n' "$name"
done
[ -z "$staying" ] || printf '%s\n' "$staying"
