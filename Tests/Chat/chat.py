"""Reads chat responses by the library that ships, and compares with a second reader of the rules, in Python: named cases, cut
at every place, and responses made by chance, others each time."""

import sys
import time

from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report

PARTS = {
    "chat: cases": {"seconds": 20, "arguments": ["cases"]},
    "chat: chance": {"seconds": 20, "arguments": ["chance"]},
}

FOLDER = ROOT / "Tests" / "Chat"
COUNT = 20_000


def main() -> None:
    kind = sys.argv[1]
    report = Report()
    TESTS.mkdir(parents=True, exist_ok=True)
    program = TESTS / f"chat-{kind}"
    built = report.succeeds(
        ["gcc", "-std=c99", "-O2", *WARNINGS, "-I", INCLUDE, FOLDER / "reader.c", LIB / "libopenrouter.so",
         f"-Wl,-rpath,{LIB}", "-ljansson", "-o", program], "building Tests/Chat")
    if built and kind == "cases":
        report.succeeds([sys.executable, "-B", FOLDER / "named.py", program], "named responses")
    elif built:
        report.succeeds([sys.executable, "-B", FOLDER / "generated.py", program, COUNT, int(time.time())],
                        f"{COUNT} responses made by chance")
    report.finish()


main()
