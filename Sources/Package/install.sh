#!/bin/sh
# What `make install` does when all is built: lays the files down and, beside the licence, a list of them and of the
# folders that were not there, by which uninstall.sh goes. With DESTDIR there is no list: a package manager has its own.
# What another version left goes, but for libraries of another SONAME. From the environment come PREFIX, LIBDIR,
# INCLUDEDIR, MANDIR, DOCDIR, DESTDIR, VERSION and SOVERSION; TOOL, the program, if it is installed too; BINDIR and DATADIR.
# usage: install.sh LIBRARIES MANUAL_PAGES [NAME...]   the folders in which both were built, and which libraries, by default all
set -eu
cd "$(dirname "$0")"
templates=$PWD
# Among the sources it lies deeper than in the amalgamation.
until [ -e include/openrouter ]; do
  cd ..
done
libraries=$1 manual=$2
tool=${TOOL:-} programs=${BINDIR:-$PREFIX/bin} data=${DATADIR:-$PREFIX/share}
shift 2
[ $# -gt 0 ] || set -- openrouter openrouter-client

for folder in "$PREFIX" "$LIBDIR" "$INCLUDEDIR" "$MANDIR" "$DOCDIR" "$programs" "$data"; do
  case $folder in
    /*) ;;
    *) echo "install: PREFIX and other folders must be absolute paths; got \"$folder\"" >&2; exit 1 ;;
  esac
done

# The lines of the list. Paths go from the list's own folder, so that the tree can be moved.
notes=
note() {
  notes="$notes$1
"
}
from_list() {
  realpath -ms --relative-to="$DOCDIR" "$1"
}

make_folder() {
  [ ! -d "$DESTDIR$1" ] || return 0
  make_folder "$(dirname "$1")"
  mkdir -m 755 "$DESTDIR$1"
  note "$(from_list "$1")/"
}

# put MODE FOLDER FILE...
put() {
  mode=$1 folder=$2
  shift 2
  make_folder "$folder"
  from=$(from_list "$folder")
  for file; do
    note "$from/${file##*/}"
  done
  install -m "$mode" "$@" "$DESTDIR$folder"
}

# link FOLDER NAME TARGET
link() {
  note "$(from_list "$1")/$2"
  ln -sf "$3" "$DESTDIR$1/$2"
}

# lay FOLDER FROM: all that FROM and the folders in it have.
lay() {
  for entry in "$2"/*; do
    if [ -d "$entry" ]; then
      lay "$1/${entry##*/}" "$entry"
    else
      put 644 "$1" "$entry"
    fi
  done
}

# way FROM TO: from one folder to another as they lie in the installed tree. Both .pc and CMake files want a space
# escaped, and sed has its own.
way() {
  realpath -m --relative-to="$DESTDIR$1" "$DESTDIR$2" | sed 's/ /\\ /g; s/[\\&|]/\\&/g'
}

# fill FOLDER TEMPLATE...
fill() {
  folder=$1
  shift
  make_folder "$folder"
  from=$(from_list "$folder")
  script="s|@VERSION@|$VERSION|; s|@SOVERSION@|$SOVERSION|; s|@PREFIX@|$(way "$folder" "$PREFIX")|
    s|@LIBDIR@|$(way "$folder" "$LIBDIR")|; s|@INCLUDEDIR@|$(way "$folder" "$INCLUDEDIR")|"
  for template; do
    name=$(basename "$template" .in)
    note "$from/$name"
    sed "$script" "$template" > "$DESTDIR$folder/$name"
    chmod 644 "$DESTDIR$folder/$name"
  done
}

list=$DESTDIR$DOCDIR/installed-files
if [ -e "$list" ]; then
  notes=$("$templates/uninstall.sh" "$SOVERSION")
  notes="$notes${notes:+
}"
fi
mkdir -p "$DESTDIR/"
make_folder "$DOCDIR"
if [ -z "$DESTDIR" ]; then
  note "$(from_list "$DOCDIR")/installed-files"
  # The list is written also when something fails on the way.
  trap 'printf %s "$notes" > "$list"; chmod 644 "$list"' EXIT
fi

put 644 "$DOCDIR" LICENSE
# Beside the manual pages lies what else there is to read.
[ ! -d "$manual/../doc" ] || lay "$DOCDIR" "$manual/../doc"
for header in include/openrouter/*.h include/openrouter/*.hpp; do
  [ ! -e "$header" ] || put 644 "$INCLUDEDIR/openrouter" "$header"
done
for name; do
  library=lib$name
  put 644 "$LIBDIR" "$libraries/$library.a"
  put 755 "$LIBDIR" "$libraries/$library.so.$VERSION"
  link "$LIBDIR" "$library.so.$SOVERSION" "$library.so.$VERSION"
  link "$LIBDIR" "$library.so" "$library.so.$SOVERSION"
  symbols=$libraries/.debug/$library.so.$VERSION.debug
  # With DEBUG=1 the symbols are in the library.
  [ ! -e "$symbols" ] || put 644 "$LIBDIR/.debug" "$symbols"
  # The name by which a linker takes the archive although the shared library lies beside it.
  link "$LIBDIR" "$library-static.a" "$library.a"
  fill "$LIBDIR/pkgconfig" "$templates/$name.pc.in" "$templates/$name-static.pc.in"
done
fill "$LIBDIR/cmake/OpenRouter" "$templates"/*.cmake.in
for section in "$manual"/man*; do
  # The program has the page of section 1.
  case $tool:$section in :*/man1) continue ;; esac
  [ ! -d "$section" ] || put 644 "$MANDIR/${section##*/}" "$section"/*
done
if [ -n "$tool" ]; then
  completions=tool/completions
  [ -d "$completions" ] || completions=Sources/Tool/completions
  put 755 "$programs" "$tool"
  put 644 "$data/bash-completion/completions" "$completions/bash/openrouter"
  put 644 "$data/zsh/site-functions" "$completions/zsh/_openrouter"
  put 644 "$data/fish/vendor_completions.d" "$completions/fish/openrouter.fish"
fi
echo "installed in $DESTDIR$PREFIX"
