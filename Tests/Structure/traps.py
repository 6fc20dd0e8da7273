"""The trap instructions of the shipped libraries are those of traps.txt, each looked at: no more, and no fewer."""

import re
import subprocess
from collections import Counter
from pathlib import Path

from libraries import LIBRARIES, Library
from report import Report, output

LIST = Path(__file__).with_name("traps.txt")


def counted(library: Library) -> Counter:
    """How many `ud2` each function has, by its short name."""
    (file,) = library.unstripped
    traps, function = Counter(), ""
    for line in output(["objdump", "-d", "--no-show-raw-insn", file]).splitlines():
        label = re.match(r"[0-9a-f]+ <(.+)>:$", line)
        if label:
            function = label[1]
        elif re.search(r"\tud2\b", line):
            traps[function] += 1
    names = subprocess.run(["swift", "demangle", "--simplified"], input="\n".join(traps), capture_output=True,
                           encoding="utf-8", check=True).stdout.splitlines()
    short = Counter()
    for name, count in zip(names, traps.values()):
        short[re.sub(r"^specialized ", "", name)] += count
    return short


def listed() -> dict[str, dict[str, int]]:
    """For each [library] its lines: a count, a function and, behind two spaces or more, the reason; `#` begins a
    comment."""
    lists, functions = {}, {}
    for line in LIST.read_text().splitlines():
        section = re.fullmatch(r"\[(.+)\]", line)
        entry = re.fullmatch(r" *(\d+)  (.+?)  +(\S.*)", line)
        if section:
            functions = lists.setdefault(section[1], {})
        elif entry and not line.startswith("#"):
            functions[entry[2]] = int(entry[1])
    return lists


def check(report: Report, library: Library, known: dict[str, int]) -> None:
    came, what = counted(library), library.name
    for function, count in came.items():
        if function not in known:
            report.fail(f"{what}: {function}: {count} trap instructions, none in traps.txt: remove them or explain "
                        "them there")
        elif count > known[function]:
            report.fail(f"{what}: {function}: {count} trap instructions, {known[function]} in traps.txt")
        else:
            report.passed += 1
    for function, count in known.items():
        report.expect(
            came[function] >= count,
            f"{what}: {function}: the list can shrink, {came[function]} trap instructions, {count} in traps.txt")


def main() -> None:
    report = Report()
    lists = listed()
    report.equal(sorted(lists), sorted(library.name for library in LIBRARIES), "libraries in traps.txt")
    for library in LIBRARIES:
        check(report, library, lists.get(library.name, {}))
    report.finish()


main()
