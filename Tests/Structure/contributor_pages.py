"""The pages for contributors are true: every path, target, test and name that they mention exists, and every identifier
of a threat that a test mentions is a row of SECURITY.md."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from Tools.pages import FENCED, links
from Support.parts import find_parts
from Support.report import ROOT, Report

PARTS = {"contributor pages": {"seconds": 1}}
ARCHITECTURE, CONTRIBUTING, SECURITY = PAGES = [ROOT / f"{name}.md" for name in ("ARCHITECTURE", "CONTRIBUTING", "SECURITY")]
LINE_LIMIT = 300
TESTS = ROOT / "Tests"
FLOORS = TESTS / "Structure" / "floors.py"
PICTURE = ROOT / "Sources" / "Manual" / "parts.dot"

SPAN = re.compile(r"`([^`\n]+)`")
TOP = ("Sources/", "Tests/", "include/", "examples/", ".editorconfig", "Makefile", "Package.swift")
FILE_NAME = re.compile(r"[\w.+-]+\.(?:swift|c|h|hpp|cpp|py|sh|mk|md)")
# What is spelled like code: a capital letter or an underscore inside.
NAME = re.compile(r"(?=\w*(?:[a-z][A-Z]|_))[A-Za-z_]\w*")
# Names of other projects, which stand nowhere in our files.
FOREIGN = {"__memcpy_chk"}
MAKE = re.compile(r"""\bmake(?: (?:[A-Z]\w*=(?:"[^"]*"|[^\s"`]+)|[a-z][a-z0-9-]*))+""")
WORD = re.compile(r"""([A-Z]\w*)=(?:"([^"]*)"|(\S+))|([a-z][a-z0-9-]*)""")

C_TEST = re.compile(r"^void (test_\w+)\((?:void)?\);", re.MULTILINE)
SWIFT_TEST = re.compile(r"\b(?:func|struct|enum|class) +(\w+)")
ROW = re.compile(r"^\| ([A-Z]\d+) \| (.+) \| (.+) \|$", re.MULTILINE)
IDENTIFIER = re.compile(r"\b[PALCXI]\d{1,2}\b")


@cache
def sources() -> list[Path]:
    """All files that can hold a name."""
    folders = (ROOT / name for name in ("Sources", "Tests", "include", "examples"))
    found = [file for folder in folders for file in folder.rglob("*") if file.is_file() and "Fuzz/" not in str(file)]
    return [*found, *(file for file in (TESTS / "Fuzz").glob("*.*") if file.is_file()), ROOT / "Makefile"]


@cache
def words() -> set[str]:
    return {word for file in sources() if file != Path(__file__).resolve() and file.stat().st_size < 1 << 20
            for word in re.findall(r"\w+", file.read_text(errors="replace"))}


@cache
def part_names() -> set[str]:
    return {part.name for part in find_parts()}


@cache
def test_names() -> set[str]:
    """As `make check TEST=` takes them."""
    names = set(part_names())
    for header in TESTS.glob("*/*.h*"):
        for name in C_TEST.findall(header.read_text()):
            names |= {name, f"{header.parent.name}/{name}"}
    for file in TESTS.rglob("*Tests.swift"):
        names |= set(SWIFT_TEST.findall(file.read_text()))
    return names


@cache
def targets() -> set[str]:
    text = "".join(file.read_text() for file in [ROOT / "Makefile", *ROOT.glob("*/*/*.mk")])
    return {name for rule in re.findall(r"^([a-z][\w -]*):(?!=)", text, re.MULTILINE) for name in rule.split()}


def check_commands(report: Report, page: Path, text: str) -> None:
    for command in MAKE.findall(text):
        for variable, quoted, plain, target in WORD.findall(command.removeprefix("make ")):
            value = quoted or plain
            if target:
                report.expect(target in targets(), f"{page.name}: `{command}`: the Makefile has no target {target}")
            elif variable == "TEST":
                report.expect(value in test_names(), f"{page.name}: `{command}`: there is no such test")
            elif variable == "TARGETS":
                report.expect((TESTS / "Fuzz" / f"{value}.c").exists(), f"{page.name}: `{command}`: no such target")
            else:
                report.expect(variable in words(), f"{page.name}: `{command}`: nothing reads {variable}")


def check_span(report: Report, page: Path, span: str) -> None:
    what = f"{page.name}: `{span}`"
    if span.startswith(TOP):
        report.expect((ROOT / span).exists() or bool(list(ROOT.glob(span))), f"{what}: no such file or folder")
    elif FILE_NAME.fullmatch(span):
        known = (ROOT / span).exists() or any(file.name == span for file in sources())
        report.expect(known, f"{what}: no file has this name")
    elif (name := span.removesuffix("()").removesuffix("…")) and NAME.fullmatch(name) and name not in FOREIGN:
        known = any(word.startswith(name) for word in words()) if span.endswith("…") else name in words()
        known = known or any(word.endswith(name) for word in words() if name.startswith("_"))
        report.expect(known, f"{what}: no file has this name")


def check_page(report: Report, page: Path) -> None:
    text = page.read_text()
    report.expect(text.count("\n") <= LINE_LIMIT, f"{page.name}: more than {LINE_LIMIT} lines")
    blocks = FENCED.findall(text)
    prose = FENCED.sub("", text)
    spans = SPAN.findall(prose)
    report.expect(len(spans) > 20, f"{page.name}: names of things")
    for span in spans:
        check_span(report, page, span)
    commands = [re.sub(r"(?m)(?:^|\s)#.*$", "", block) for language, block in blocks if language == "sh"]
    check_commands(report, page, "\n".join([*spans, *commands]))
    for path in re.findall(r"(?:Sources|Tests|include|examples)/[\w./+-]*\w", "\n".join(block for _, block in blocks)):
        report.expect((ROOT / path).exists(), f"{page.name}: {path}: no such file or folder")
    for link in links(page):
        report.expect((page.parent / link).exists(), f"{page.name}: a link to {link}, which does not exist")
    for part in re.findall(r"\bparts? `([^`\n]+)`(?: and `([^`\n]+)`)?", prose):
        report.equal(set(filter(None, part)) - part_names(), set(), f"{page.name}: parts of the tests")


def check_last_column(report: Report) -> None:
    """The steps of a field name the parts that find what is missing."""
    section = CONTRIBUTING.read_text().split("\n## Add a field\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| [^\n]* \| ([^|\n]*) \|$", section, re.MULTILINE)[1:]
    report.expect(len(rows) > 5, "CONTRIBUTING.md: the steps of a field")
    for row in rows:
        report.equal(set(SPAN.findall(row)) - part_names(), set(), "CONTRIBUTING.md: parts that miss a step")


def check_floors(report: Report) -> None:
    """The table has the floors of floors.py, in its order."""
    table = re.search(r"^FLOORS = \[$(.*?)^\]$", FLOORS.read_text(), re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\| `OpenRouter\w*` \| (.*) \|$", ARCHITECTURE.read_text(), re.MULTILINE)
    shown = [SPAN.findall(row) for row in rows]
    kept = [re.findall(r'"(\w+)"', line) for line in re.findall(r"\(([^()]*)\)\)", table[1])] if table else []
    report.equal(shown, kept, f"ARCHITECTURE.md: the floors, and those of {FLOORS.name}")
    drawn = set(re.findall(r"\w+", PICTURE.read_text()))
    report.equal({floor for module in kept for floor in module} - drawn, set(), f"{PICTURE.name}: floors that it lacks")


def exists(test: str) -> bool:
    script, _, function = test.partition(".py:")
    if function:
        file = TESTS / f"{script}.py"
        return file.is_file() and bool(re.search(rf"^def {function}\(", file.read_text(), re.MULTILINE))
    return test in test_names()


def check_threats(report: Report) -> None:
    rows = ROW.findall(SECURITY.read_text())
    known = [identifier for identifier, *_ in rows]
    report.equal(sorted(known), sorted(set(known)), "SECURITY.md: each row has another identifier")
    report.expect(len(known) > 40, "SECURITY.md: rows")
    for identifier, _, last in rows:
        tests = SPAN.findall(last)
        report.expect(bool(tests), f"SECURITY.md: {identifier}: a test")
        report.equal([test for test in tests if not exists(test)], [], f"SECURITY.md: {identifier}: tests that do not exist")
    # In brackets, as in "where it listens (L1, L2, L4)".
    named = {identifier: file for file in sorted(TESTS.rglob("*")) if file.suffix in (".py", ".c", ".cpp", ".swift")
             and file != Path(__file__).resolve()
             for bracket in re.findall(r"\(([PALCXI]\d{1,2}(?:, [PALCXI]\d{1,2})*)[):]", file.read_text())
             for identifier in IDENTIFIER.findall(bracket)}
    report.expect(len(named) > 10, "tests that name threats")
    for identifier, file in sorted(named.items()):
        report.expect(identifier in known, f"SECURITY.md: no row {identifier}, which {file.relative_to(ROOT)} names")
    elsewhere = SECURITY.read_text().split("\n## What happened elsewhere\n")[1]
    report.equal(set(IDENTIFIER.findall(elsewhere)) - set(known), set(), "SECURITY.md: rows that are referred to")


def main() -> None:
    report = Report()
    for page in PAGES:
        check_page(report, page)
    check_last_column(report)
    check_floors(report)
    check_threats(report)
    report.finish()


main()
