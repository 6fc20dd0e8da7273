#!/bin/sh
# Links what swiftc has compiled. The raw object has weak Swift symbols that would clash with those of a program in Swift:
# neither library exports them.
#
# usage: link.sh optimize MAP ASSEMBLY BITCODE...   all modules, optimized together
#        link.sh object ASSEMBLY OBJECT             an object of them, with a section for each function
#        link.sh shared ASSEMBLY OBJECT             the same for a shared library, which takes all of it: smaller
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

# Lets up to 16 functions that follow each other share an unwind table. Each one has a head of 17 bytes and 8 bytes in the
# index; between two functions of one table stand 3 bytes that go back to the state at a function's beginning. This
# makes libopenrouter.so 22 KB (7 %) smaller. Which function an address belongs to is said by symbols, not by tables. The
# functions must be in one section, of which a linker cannot remove a part: so this is for shared libraries only. Changes
# of an offset become offsets, for the assembler does not count anew at a function's beginning.
share_tables() {
  awk '
    /^\t\.section\t"?\.text/ { print "\t.text"; next }
    /^\t\.cfi_endproc/ { next }
    /^\t\.cfi_startproc/ {
      if (functions++ % 16) { print "\t.cfi_restore_state" }
      else { if (functions > 1) print "\t.cfi_endproc"; print }
      print "\t.cfi_remember_state"; cfa = 8; next }
    /^\t\.cfi_def_cfa(_offset)? / { cfa = $NF }
    /^\t\.cfi_remember_state/ { remembered = cfa }
    /^\t\.cfi_restore_state/ { cfa = remembered }
    /^\t\.cfi_adjust_cfa_offset/ { print "\t.cfi_def_cfa_offset " (cfa += $2); next }
    { print }
    END { print "\t.text\n\t.cfi_endproc" }' "$1"
}

assemble() {
  "$SWIFT_BIN/clang" -c -ffile-compilation-dir=. "$1" -o "$2"
  # The same tables once more, for debuggers only.
  objcopy -N _swift_exceptionPersonality -R .debug_frame -R .rela.debug_frame "$2"
}

assemble_shared() {
  share_tables "$1" > "$2.s"
  assemble "$2.s" "$2"
  rm "$2.s"
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
  optimize) optimize "$@" ;;
  object) assemble "$@" ;;
  shared) assemble_shared "$@" ;;
  static) link_static "$@" ;;
  symbols) separate_symbols "$@" ;;
  *) echo "link.sh: optimize, object, shared, static or symbols" >&2; exit 2 ;;
esac
