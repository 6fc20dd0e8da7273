"""The shipped libraries hold no trap instruction: whatever comes in, none of our code can end the host with SIGILL."""

import re
from pathlib import Path

from Support.report import Report, output
from Tools.libraries import LIBRARIES

PARTS = {"library: traps": {"seconds": 2}}


def check(report: Report, file: Path) -> None:
    """Swift's traps are `ud2`; `int3` and `hlt` would end a host as well, but between functions `int3` is padding."""
    functions, traps, function = 0, [], ""
    for line in output(["objdump", "-d", "--no-show-raw-insn", file]).splitlines():
        label = re.match(r"[0-9a-f]+ <(.+)>:$", line)
        if label:
            functions, function = functions + 1, label[1]
        elif re.search(r"\t(ud[012]|hlt)\b", line):
            traps.append(function)
    report.equal(traps, [], f"{file.name}: functions with trap instructions")
    report.expect(functions > 100, f"{file.name}: {functions} functions were looked at")


def main() -> None:
    report = Report()
    for library in LIBRARIES:
        for file in *library.unstripped, library.static:
            check(report, file)
    report.finish()


main()
