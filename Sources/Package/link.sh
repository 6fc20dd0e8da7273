#!/bin/sh
# Links what swiftc has compiled. The raw object carries weak Swift symbols that would clash with a host's own Swift:
# neither kind of library lets them out.
#
# usage: link.sh object MAP OBJECT BITCODE...       one object of all modules, optimized together
#        link.sh assembly MAP FILE MACHINE BITCODE...   the same as assembly that every C compiler takes
#        link.sh static MAP OBJECT ARCHIVE [SYMBOLS] SYMBOLS: debug, if the debugging symbols stay inside
#        link.sh symbols LIBRARY STRIPPED SYMBOLS   takes the symbols out of a shared library
# SWIFT_BIN is the folder of Swift's own tools.
set -eu

# Only what the map lists is called from outside, and that swiftc cannot know, nor what another module has: what is called
# in one place goes into it, and no entry point is a jump to another function. (Without this, by the linker alone, each row
# of Tests/Benchmark/instructions.json is 4 to 12 % higher.) The linker wants to make a library of it, which is thrown
# away. Unwind tables for all functions, although none throws. The
# personality function is Swift's last trap; no table names it, so it is defined away.
link_bitcode() {
  map=$1
  shift
  "$SWIFT_BIN/ld.lld" -shared --version-script="$map" -mllvm -force-dwarf-frame-section \
    --defsym=_swift_exceptionPersonality=0 "$@"
}

link_object() {
  map=$1 object=$2
  shift 2
  link_bitcode "$map" --lto-obj-path="$object" -o /dev/null "$@"
  # The same tables once more, for debuggers only.
  objcopy -N _swift_exceptionPersonality -R .debug_frame -R .rela.debug_frame "$object"
}

link_assembly() {
  map=$1 file=$2 machine=$3
  shift 3
  link_bitcode "$map" --lto-emit-asm -o "$file" "$@"
  python3 -B "$(dirname "$0")/assembly.py" "$machine" < "$file.lto.s" > "$file"
  rm "$file.lto.s"
}

# What no exported function needs goes. Local names stay, for backtraces: a program that is stripped has none of them.
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
