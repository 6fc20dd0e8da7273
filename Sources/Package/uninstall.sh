#!/bin/sh
# What `make uninstall` does: removes what install.sh wrote down, the folders only where they are empty. From the
# environment come PREFIX, for the message, DOCDIR and DESTDIR.
set -eu

list=$DESTDIR$DOCDIR/installed-files
if [ ! -e "$list" ]; then
  echo "uninstall: nothing is installed in $DESTDIR$PREFIX: there is no $list" >&2
  exit 1
fi

# listed PATTERN: the paths whose lines match, the last one first: a folder comes after those in it.
listed() {
  tac "$list" | grep "$1" | while IFS= read -r name; do
    printf '%s\n' "$DESTDIR$DOCDIR/$name"
  done | xargs -d '\n' realpath -ms --
}

files=$(listed '[^/]$')
folders=$(listed '/$' || true)
printf '%s\n' "$files" | xargs -d '\n' rm -f --
[ -z "$folders" ] || printf '%s\n' "$folders" | xargs -d '\n' rmdir -- 2>/dev/null || true
