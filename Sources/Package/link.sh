#!/bin/sh
# Links what swiftc has compiled. The raw object has weak Swift symbols that would clash with those of a program in Swift:
# neither library exports them.
#
# usage: link.sh object MAP OBJECT BITCODE...       one object of all modules, optimized together
#        link.sh assembly MAP FILE MACHINE BITCODE...   the same as assembly that every C compiler takes
#        link.sh static MAP OBJECT ARCHIVE [SYMBOLS] SYMBOLS: debug, if the debugging symbols stay inside
#        link.sh symbols LIBRARY STRIPPED SYMBOLS   moves the symbols of a shared library into a file
# SWIFT_BIN is the folder of Swift's tools.
set -eu

# Optimizes all modules together, and writes their assembly. Only the functions in the map are called from outside:
# all others can be inlined, and no entry point is a jump to another function. (Without this each row of
# Tests/Benchmark/instructions.json is 4 to 12 % higher.) All functions get unwind tables, although none throws. The
# personality function is Swift's last trap; no table refers to it, so it is defined away.
#
# LLVM's outliner is not used: it saves 3 KB of code, and its pieces have 9 KB of unwind tables.
optimize() {
  map=$1 optimized=$2
  shift 2
  "$SWIFT_BIN/ld.lld" -shared --version-script="$map" --lto-emit-asm -mllvm -force-dwarf-frame-section \
    --defsym=_swift_exceptionPersonality=0 "$@" -o "$optimized"
  split_strings "$optimized.lto.s" > "$optimized"
  rm "$optimized.lto.s"
}

# Gives each string a separate section. LLVM puts all of them into one, of which GNU ld cannot remove a part: a program
# that only builds a request would have all messages of the library, and be 12 KB (33 %) larger.
split_strings() {
  awk '
    /^\t\.section\t\.rodata\.str/ { comma = index($2, ","); name = substr($2, 1, comma - 1); rest = substr($2, comma) }
    /^\t\.(section|text|data|bss)/ { in_strings = /\.rodata\.str/ }
    in_strings && /^[^\t].*:/ { print "\t.section\t" name "." ++count rest }
    { print }' "$1"
}

link_object() {
  map=$1 object=$2
  shift 2
  optimize "$map" "$object.s" "$@"
  "$SWIFT_BIN/clang" -c -ffile-compilation-dir=. "$object.s" -o "$object"
  rm "$object.s"
  # The same tables once more, for debuggers only.
  objcopy -N _swift_exceptionPersonality -R .debug_frame -R .rela.debug_frame "$object"
}

link_assembly() {
  map=$1 file=$2 machine=$3
  shift 3
  optimize "$map" "$file.s" "$@"
  python3 -B "$(dirname "$0")/assembly.py" "$machine" < "$file.s" > "$file"
  rm "$file.s"
}

# Removes what no exported function needs. Local names stay, for backtraces; a stripped program has none of them.
link_static() {
  map=$1 object=$2 archive=$3 symbols=${4-}
  whole=${object%.o}-static.o
  # shellcheck disable=SC2046 # a word for each function
  ld -r --gc-sections $(sed -n 's/^ *\(openrouter_[a-z0-9_]*\);/-u \1/p' "$map") "$object" -o "$whole"
  strip=--strip-debug
  [ "$symbols" != debug ] || strip=
  objcopy --wildcard --keep-global-symbol='openrouter_*' $strip "$whole"
  rm -f "$archive"
  ar rcs "$archive" "$whole"
}

# Debuggers look for the symbols in the folder .debug beside the library. GNU strip would drop lld's RELRO.
separate_symbols() {
  objcopy --only-keep-debug --compress-debug-sections "$1" "$3"
  "$SWIFT_BIN/llvm-objcopy" --strip-all -R .comment -R .swift_modhash --add-gnu-debuglink="$3" "$1" "$2"
}

kind=$1
shift
case $kind in
  object) link_object "$@" ;;
  assembly) link_assembly "$@" ;;
  static) link_static "$@" ;;
  symbols) separate_symbols "$@" ;;
  *) echo "link.sh: object, assembly, static or symbols" >&2; exit 2 ;;
esac
