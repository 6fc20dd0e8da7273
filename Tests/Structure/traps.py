"""The trap instructions of the shipped library are those of traps.txt, each looked at: no more, and no fewer."""

import re
import subprocess
from collections import Counter
from pathlib import Path

from report import SHIPPED, Report, output

LIST = Path(__file__).with_name("traps.txt")


def counted() -> Counter:
    """How many `ud2` each function has, by its short name."""
    (library,) = SHIPPED.glob("libopenrouter.so.*")
    traps, function = Counter(), ""
    for line in output(["objdump", "-d", "--no-show-raw-insn", library]).splitlines():
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


def listed() -> dict[str, int]:
    """Lines of a count, a function and, behind two spaces or more, the reason; `#` begins a comment."""
    lines = [line for line in LIST.read_text().splitlines() if line and not line.startswith("#")]
    found = [re.fullmatch(r" *(\d+)  (.+?)  +(\S.*)", line) for line in lines]
    return {match[2]: int(match[1]) for match in found if match}


def main() -> None:
    report = Report()
    known, came = listed(), counted()
    for function, count in came.items():
        if function not in known:
            report.fail(f"{function}: {count} trap instructions, none in traps.txt: remove them or explain them there")
        elif count > known[function]:
            report.fail(f"{function}: {count} trap instructions, {known[function]} in traps.txt")
        else:
            report.passed += 1
    for function, count in known.items():
        report.expect(came[function] >= count,
                      f"{function}: the list can shrink, {came[function]} trap instructions, {count} in traps.txt")
    report.finish()


main()
