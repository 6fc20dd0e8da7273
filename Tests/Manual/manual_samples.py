"""Every sample of the README, the manual's pages and the headers' comments is what it says: C compiles as C99 and as C++,
C++ as C++17; what has a main is linked and run, and prints what the page says; what needs the network is only linked.
Statements without a function around them compile where fragment.h has what they use. Commands name targets, packages, files
and libraries that there are, and no code hides where it is not compiled."""

import re
import subprocess
import sys
import textwrap
from pathlib import Path

from Support.links import LINKS
from Tools.pages import FENCED, PAGES, Block, blocks
from Support.report import INCLUDE, TESTS, WARNINGS, Report, run
from Tools import interface, prose
from Tools.libraries import LIBRARIES, ROOT

PARTS = {"manual: samples": {"seconds": 7}}
FOLDER = TESTS / "samples"
# What a sample is compiled as, by its language, and the header that it has where it includes none of ours.
COMPILERS = {
    "c": (["gcc -std=c99 -x c", "g++ -std=c++11 -x c++"], "openrouter/client.h"),
    "cpp": (["g++ -std=c++17 -x c++", "g++ -std=c++20 -x c++"], "openrouter/client.hpp"),
}
OURS = re.compile(r"#include <openrouter/")
# What begins a function, and so is no statement.
FUNCTION = re.compile(r"^\w[^;=\n]*\([^;]*\)(?: \w+)? (?:try )?\{$", re.MULTILINE)
STATEMENT = re.compile(r"^(?:if|for|while|do|switch)\b")
FRAGMENT = Path(__file__).resolve().with_name("fragment.h")
# Code that only looks like a sample: indented, instead of between marks.
INDENTED = re.compile(r"\n\n((?: {4}[^ \n][^\n]*;\n)+)")
# Who makes one of these wants to talk to OpenRouter.
BUFFER = re.compile(r"\bchar \w+\[(\d+)\]")
NETWORK = re.compile(r"\bopenrouter_(?:client|sign_in)_new\w*\(|\bopenrouter::\w*(?:client|sign_in)\b")


def is_fragment(block: Block) -> bool:
    functions = [found[0] for found in FUNCTION.finditer(block.text) if not STATEMENT.match(found[0])]
    return block.language == "c" and "#include" not in block.text and not functions


def source_of(block: Block, header: str) -> str:
    """A whole source file; compilers name the page and its lines."""
    line = f'#line {block.line + 1} "{block.page.relative_to(ROOT)}"\n'
    if is_fragment(block):
        return f'#include "{FRAGMENT}"\nvoid fragment(void);\nvoid fragment(void) {{\n{line}{block.text}}}\n'
    return f"{'' if OURS.search(block.text) else f'#include <{header}>{chr(10)}'}{line}{block.text}"


def check_code(report: Report, number: int, block: Block) -> None:
    compilers, header = COMPILERS[block.language]
    source = FOLDER / f"sample-{number}.{block.language}"
    source.write_text(source_of(block, header))
    is_program = bool(re.search(r"\bint main\(", block.text))
    if not is_program:
        report.expect(block.prints is None, f"{block.place}: a sample without main prints nothing")
    for index, compiler in enumerate(compilers):
        program = FOLDER / f"sample-{number}-{index}"
        rest = ["-x", "none", *LINKS["a"], "-o", program] if is_program else ["-c", "-o", f"{program}.o"]
        built = report.succeeds([*compiler.split(), *WARNINGS, "-I", INCLUDE, source, *rest],
                                f"{block.place}, {compiler}")
        if built and is_program and not NETWORK.search(block.text):
            check_program(report, block, program)
            if not index:
                check_short_buffers(report, block, source, compiler)


def check_program(report: Report, block: Block, program) -> None:
    with open("/dev/full", "wb") as full:
        lost = subprocess.run([program], stdout=full, stderr=subprocess.DEVNULL, check=False)
    report.expect(lost.returncode > 0, f"{block.place}: exit status {lost.returncode} though nothing could be written")
    done = report.succeeds([program], f"{block.place}: running it", cwd=FOLDER)
    if done and report.expect(block.prints is not None, f"{block.place}: the page does not say what it prints"):
        report.equal(done.stdout.replace("\r\n", "\n").strip(), block.prints, f"{block.place}: what it prints")


def check_short_buffers(report: Report, block: Block, source, compiler: str) -> None:
    """With too little room in any of its buffers a program says so, and prints nothing."""
    for buffer in BUFFER.finditer(block.text):
        short = source.with_name(f"{source.stem}-short{source.suffix}")
        text = f"{block.text[:buffer.start(1)]}2{block.text[buffer.end(1):]}"
        short.write_text(("" if OURS.search(text) else "#include <openrouter/client.h>\n") + text)
        program = short.with_suffix("")
        if report.succeeds([*compiler.split(), "-I", INCLUDE, short, "-x", "none", *LINKS["a"], "-o", program],
                           f"{block.place} with {buffer[0]} of 2 bytes"):
            done = run([program])
            said = (done.returncode > 0, done.stdout, bool(done.stderr.strip()))
            report.equal(said, (True, "", True), f"{block.place} with {buffer[0]} of 2 bytes: {done.stderr!r}")


def check_commands(report: Report, block: Block) -> None:
    templates = ROOT / "Sources" / "Package"
    makefile = "".join(file.read_text() for file in (ROOT / "Makefile", *ROOT.glob("*/*/*.mk")))
    for target in re.findall(r"(?:^|&& |sudo )make ([a-z-]+)", block.text, re.MULTILINE):
        report.expect(bool(re.search(rf"^([a-z -]* )?{target}( [a-z -]*)?:", makefile, re.MULTILINE)),
                      f"{block.place}: the Makefile has no target {target}")
    for packages in re.findall(r"pkg-config((?: --?[\w-]+)*(?: [\w-]+)*)\)", block.text):
        for package in [word for word in packages.split() if not word.startswith("-")]:
            is_ours = (templates / f"{package}.pc.in").exists()
            report.expect(is_ours or run(["pkg-config", "--exists", package]).returncode == 0,
                          f"{block.place}: no package {package}")
    for file in re.findall(r"\b(?:examples|include|Sources|Tests)/[\w./-]+", block.text):
        report.expect((ROOT / file).exists(), f"{block.place}: no file {file}")
    for library in re.findall(r"(?:-l|/lib)(openrouter[\w-]*)", block.text):
        report.expect(library in [other.name for other in LIBRARIES], f"{block.place}: no library {library}")


def check_cmake(report: Report, block: Block) -> None:
    # The part of the package that defines targets calls them by their short names.
    defined = " ".join(file.read_text() for file in sorted((ROOT / "Sources" / "Package").glob("*.cmake.in")))
    for target in re.findall(r"OpenRouter::(\w+)", block.text):
        is_defined = bool(re.search(rf"\b{target}\b", defined))
        report.expect(is_defined, f"{block.place}: no CMake target OpenRouter::{target}")


def of_comments() -> list[Block]:
    """The code in the headers' comments."""
    header = interface.read()
    declared = [*header.functions, *header.typedefs, *header.macros]
    texts = {paragraph.code for declaration in declared for paragraph in prose.paragraphs(declaration.comment.lines)}
    made = []
    for file in sorted(file for library in LIBRARIES for file in library.headers):
        plain = re.sub(r"^ \* ?", "", file.read_text(), flags=re.MULTILINE)
        for text in sorted(texts - {""}):
            at = plain.find(textwrap.indent(text, "    "))
            if at >= 0:
                made.append(Block(file, plain.count("\n", 0, at), "c", text, None))
    return made


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    checks = {"sh": check_commands, "cmake": check_cmake}
    languages = set()
    comments = of_comments()
    report.expect(len(comments) > 5, "code in the headers' comments was found")
    for number, block in enumerate([*(block for page in PAGES for block in blocks(page)), *comments]):
        languages.add(block.language)
        if block.language in COMPILERS:
            check_code(report, number, block)
        elif block.language in checks:
            checks[block.language](report, block)
        else:
            report.expect(block.language in ("text", "json"), f"{block.place}: a block in {block.language!r}")
    if not {"c", "cpp", "sh"} <= languages:
        sys.exit("no samples were found")
    report.expect(any(is_fragment(block) for page in PAGES for block in blocks(page)), "no fragments were found")
    for page in PAGES:
        hidden = INDENTED.search(FENCED.sub("", page.read_text()))
        report.expect(not hidden, f"{page.name}: code that is not between marks, and so not compiled: {hidden}")
    report.finish()


main()
