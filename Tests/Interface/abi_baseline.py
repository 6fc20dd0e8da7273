"""What programs that are linked with a library rely on, as Tests/ABI stores it: each promise of the header in a line of
text, and the ABI of a stub of the library as abidw sees it. Called alone, by `make abi-baseline`, it stores what the
headers say now, unless that breaks what a release has promised."""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from Support.report import ROOT, output, run
from Tools import interface
from Tools.interface import Declaration, Function, Macro, Typedef
from Tools.libraries import LIBRARIES, Library

FOLDER = ROOT / "Tests" / "ABI"
# Types by content, so that a new function changes few lines; nothing of the machine or the place.
ABIDW = ["abidw", "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs", "--no-parameter-names",
         "--type-id-style", "hash"]
# What abidiff calls harmless counts too: a const that goes, a member with another name.
ABIDIFF = ["abidiff", "--harmless", "--no-added-syms", "--no-show-locs"]

Version = tuple[int, ...]


@dataclass(frozen=True)
class Promise:
    since: str
    text: str

    @property
    def version(self) -> Version:
        return version(self.since)

    @property
    def types(self) -> str:
        """Without the names of parameters, which may become better ones."""
        return re.sub(r"\w+(?=[,)])", "", self.text) if self.text.endswith(");") else self.text


def version(text: str) -> Version:
    return tuple(map(int, text.split(".")))


def newest_release() -> str:
    """The newest version that CHANGELOG.md does not call "not released"; 0.0.0 before the first."""
    headings = re.findall(r"^## (\d+\.\d+\.\d+)(.*)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    released = [number for number, rest in headings if "not released" not in rest]
    return max(released, key=version, default="0.0.0")


def promises(library: Library) -> dict[str, Promise]:
    """What the header says now, by name: macros, types, functions, each sorted."""
    header = interface.read(library)
    kinds = [sorted(kind, key=lambda declaration: declaration.name)
             for kind in (header.macros, header.typedefs, header.functions)]
    return {declaration.name: Promise(since(declaration), spell(declaration)) for kind in kinds for declaration in kind}


def since(declaration: Declaration) -> str:
    return declaration.comment.first("since") if declaration.comment else "0.0.0"


def spell(declaration: Declaration) -> str:
    if isinstance(declaration, Macro):
        return spell_macro(declaration)
    if isinstance(declaration, Typedef):
        return f"typedef {' '.join(declaration.text.split())};"
    assert isinstance(declaration, Function)
    parameters = ", ".join(f"{p.type} {p.name}".replace("* ", "*") for p in declaration.parameters) or "void"
    return f"{declaration.returns} {declaration.name}({parameters});".replace("* ", "*")


def spell_macro(macro: Macro) -> str:
    """A constant with its value. Of the version, which changes, and of what is no constant only that it is there."""
    value = re.fullmatch(r"\(?(-?\w+)\)?", macro.value)
    if value and not macro.name.startswith("OPENROUTER_VERSION_"):
        return f"#define {macro.name} {value[1]}"
    parameters = re.match(r"\((\w+(?:, \w+)*)\)\s*\S", macro.value)
    return f"#define {macro.name}({parameters[1]})" if parameters else f"#define {macro.name}"


def text_file(library: Library) -> Path:
    return FOLDER / f"{library.soname}.txt"


def abi_file(library: Library) -> Path:
    return FOLDER / f"{library.soname}.abi"


def stored_promises(library: Library) -> dict[str, Promise]:
    found = {}
    for line in text_file(library).read_text().splitlines():
        number, text = line.split(" ", 1)
        name = re.search(r"(?<=^#define )\w+|(?<=\(\*)\w+(?=\))|\w+(?=;$)|openrouter_\w+(?=\()", text)[0]
        found[name] = Promise(number, text)
    return found


def symbol_version(library: Library) -> str:
    return re.findall(r"^(\w+) \{", library.map.read_text(), re.MULTILINE)[0]


def current_abi(library: Library) -> str:
    """The ABI of a library that has the header's functions, and nothing in them."""
    functions = interface.read(library).functions
    prototypes = [spell(function).removesuffix(";") for function in functions]
    source = "".join(f"{prototype} {{ __builtin_trap(); }}\n" for prototype in prototypes)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "stub.c").write_text(f"#include <{library.include}>\n{source}")
        (folder / "stub.map").write_text(f"{symbol_version(library)} {{ global: openrouter_*; local: *; }};\n")
        compiled = run(["gcc", "-std=c99", "-g", "-shared", "-fPIC", "-nostdlib", "-I", library.header.parents[1],
                        "stub.c", f"-Wl,-soname,{library.soname},--version-script=stub.map", "-o", "stub.so"],
                       cwd=folder)
        if compiled.returncode:
            sys.exit(f"a stub of {library.name}: {compiled.stderr}")
        return output([*ABIDW, folder / "stub.so"])


def abi_breaks(library: Library) -> str:
    """What abidiff says of everything that is more than an addition."""
    with tempfile.NamedTemporaryFile("w", suffix=".abi") as file:
        file.write(current_abi(library))
        file.flush()
        done = run([*ABIDIFF, abi_file(library), file.name])
    return done.stdout + done.stderr if done.returncode else ""


def broken_promises(library: Library) -> dict[str, Promise]:
    """Those that the header no longer keeps, as they were."""
    now = promises(library)
    return {key: promise for key, promise in stored_promises(library).items() if now.get(key) != promise}


def check_may_store(library: Library) -> None:
    """A promise of a release holds as long as the SONAME does; what no release has may still change."""
    if not text_file(library).exists():
        return
    release, broken, now = newest_release(), broken_promises(library), promises(library)
    kept = [promise.text for name, promise in broken.items() if promise.version <= version(release)
            and promise.types != (now[name].types if name in now else "")]
    # What the text does not show; of a difference that is later than the release abidiff does not know that.
    if release != "0.0.0" and all(promise.version <= version(release) for promise in broken.values()):
        kept += abi_breaks(library).splitlines()
    if kept:
        lines = "\n  ".join(kept)
        sys.exit(f"{library.header_name} breaks what {release} promises, which only a new SONAME may:\n  {lines}")


def main() -> None:
    for library in LIBRARIES:
        check_may_store(library)
    files = {}
    for library in LIBRARIES:
        lines = [f"{promise.since} {promise.text}\n" for promise in promises(library).values()]
        files |= {text_file(library): "".join(lines), abi_file(library): current_abi(library)}
    FOLDER.mkdir(exist_ok=True)
    for file in set(FOLDER.glob("*.so.*")) - set(files):
        file.unlink()
    for file, text in files.items():
        file.write_text(text)
        print(f"{file.relative_to(ROOT)}: {text.count(chr(10))} lines")


if __name__ == "__main__":
    main()
