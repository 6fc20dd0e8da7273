#!/bin/sh
# What `make install` does when all is built: lays the files down and, beside the licence, a list of them and of the
# folders that were not there, by which uninstall.sh goes. From the environment come PREFIX, LIBDIR, INCLUDEDIR, MANDIR,
# DOCDIR, DESTDIR and VERSION.
set -eu
cd "$(dirname "$0")/../.."

for folder in "$PREFIX" "$LIBDIR" "$INCLUDEDIR" "$MANDIR" "$DOCDIR"; do
  case $folder in
    /*) ;;
    *) echo "install: PREFIX and other folders must be absolute paths; got \"$folder\"" >&2; exit 1 ;;
  esac
done

# note PATH: a line of the list. Paths go from PREFIX, so that the tree can be moved.
notes=
note() {
  notes="$notes$(realpath -ms --relative-to="$PREFIX" "$1")${2:-}
"
}

make_folder() {
  [ ! -d "$DESTDIR$1" ] || return 0
  make_folder "$(dirname "$1")"
  mkdir -m 755 "$DESTDIR$1"
  note "$1" /
}

# put FOLDER FILE [MODE]
put() {
  make_folder "$1"
  note "$1/${2##*/}"
  if [ -h "$2" ]; then
    cp -P --remove-destination "$2" "$DESTDIR$1"
  else
    install -m "${3:-644}" "$2" "$DESTDIR$1"
  fi
}

# way FROM TO: from one folder to another as they lie in the installed tree. Both .pc and CMake files want a space
# escaped, and sed has its own.
way() {
  realpath -m --relative-to="$DESTDIR$1" "$DESTDIR$2" | sed 's/ /\\ /g; s/[\\&|]/\\&/g'
}

# fill FOLDER TEMPLATE
fill() {
  name=$(basename "$2" .in)
  make_folder "$1"
  note "$1/$name"
  sed -e "s|@VERSION@|$VERSION|; s|@PREFIX@|$(way "$1" "$PREFIX")|" \
      -e "s|@LIBDIR@|$(way "$1" "$LIBDIR")|; s|@INCLUDEDIR@|$(way "$1" "$INCLUDEDIR")|" "$2" > "$DESTDIR$1/$name"
  chmod 644 "$DESTDIR$1/$name"
}

list=$DESTDIR$DOCDIR/installed-files
[ ! -e "$list" ] || Sources/Package/uninstall.sh
mkdir -p "$DESTDIR/"
make_folder "$LIBDIR"
make_folder "$INCLUDEDIR"
# The list is written also when something fails on the way.
make_folder "$DOCDIR"
note "$DOCDIR/installed-files"
trap 'printf %s "$notes" > "$list"; chmod 644 "$list"' EXIT

put "$DOCDIR" LICENSE
for header in include/openrouter/*.h include/openrouter/*.hpp; do
  [ ! -e "$header" ] || put "$INCLUDEDIR/openrouter" "$header"
done
for library in openrouter openrouter-client; do
  put "$LIBDIR" ".build/lib/lib$library.so.$VERSION" 755
  put "$LIBDIR" ".build/lib/lib$library.so.0"
  put "$LIBDIR" ".build/lib/lib$library.so"
  put "$LIBDIR" ".build/lib/lib$library.a"
done
for template in Sources/Package/*.pc.in; do
  fill "$LIBDIR/pkgconfig" "$template"
done
for template in Sources/Package/*.cmake.in; do
  fill "$LIBDIR/cmake/OpenRouter" "$template"
done
for page in .build/manual/man/man*/*; do
  [ ! -e "$page" ] || put "$MANDIR/$(basename "$(dirname "$page")")" "$page"
done
echo "installed in $DESTDIR$PREFIX"
