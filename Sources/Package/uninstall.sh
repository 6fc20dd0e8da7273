#!/bin/sh
# What `make uninstall` does: removes what install.sh wrote down, the folders only where they are empty. From the
# environment come PREFIX, DOCDIR and DESTDIR.
set -eu

list=$DESTDIR$DOCDIR/installed-files
if [ ! -e "$list" ]; then
  echo "uninstall: nothing is installed in $DESTDIR$PREFIX: there is no $list" >&2
  exit 1
fi
# What came last goes first: a folder after what lies in it.
tac "$list" | while IFS= read -r name; do
  path=$(realpath -ms "$DESTDIR$PREFIX/$name")
  case $name in
    */) rmdir "$path" 2>/dev/null || true ;;
    *) rm -f "$path" ;;
  esac
done
