"""Builds the harness, plain C with jansson, and runs it: by itself, shared under valgrind too, or under the sanitizers.

usage: harness.py shared | static | sanitizers
"""

import os
import sys

from Support.builds import build_once
from Support.locales import make_locale
from Support.report import COVERAGE, INCLUDE, LIB, ROOT, SANITIZERS, STATUS_LOGS, TESTS, VALGRIND, WARNINGS, Report

PARTS = {
    "harness, shared": {"seconds": 60, "arguments": ["shared"]},
    "harness, static": {"seconds": 6, "arguments": ["static"]},
    "harness, sanitizers": {"seconds": 40, "arguments": ["sanitizers"]},
}
FOLDER = TESTS / "harness"
# The service's own description, which is not part of this repository.
DESCRIPTION = ROOT.parent / "shared" / "openapi" / "openrouter-oauth.openapi.json"
# All of it, of which the above is a part.
WHOLE_DESCRIPTION = os.environ.get(
    "WHOLE_DESCRIPTION", str(ROOT.parent / "shared" / "openapi" / "openrouter.openapi.json"))
# Public test data, which is not part of it either.
CONFORMANCE = os.environ.get("CONFORMANCE_DATA", str(ROOT.parent / "shared" / "conformance"))
KINDS = {
    "shared": [LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"],
    "static": [LIB / "libopenrouter.a"],
    "sanitizers": [LIB / "libopenrouter.a"],
}


def environment_of(kind: str) -> dict[str, str]:
    """What the harness reads besides. One locale for each kind, for several run at once."""
    return {"LOCPATH": str(make_locale(FOLDER / f"locales-{kind}")), "API_DESCRIPTION": str(DESCRIPTION),
            "CONFORMANCE_DATA": CONFORMANCE, "WHOLE_DESCRIPTION": WHOLE_DESCRIPTION}


def main() -> None:
    kind = sys.argv[1]
    report = Report()
    sources = sorted((ROOT / "Tests" / "Harness").glob("*.c"))
    if not sources:
        report.skip("there is no Tests/Harness")
        report.finish()
    FOLDER.mkdir(parents=True, exist_ok=True)
    STATUS_LOGS.mkdir(parents=True, exist_ok=True)
    program, options = FOLDER / kind, SANITIZERS if kind == "sanitizers" else []
    # With the archive and with the shared library it is the same object.
    compiled = FOLDER / ("sanitizers.o" if options else "plain.o")
    headers = [file for folder in (INCLUDE, ROOT / "Tests" / "Harness") for file in folder.rglob("*.h")]
    built = build_once(
        report, ["gcc", "-std=c99", "-g", *WARNINGS, *options, "-I", INCLUDE, "-r", *sources, "-o", compiled], compiled,
        [*headers, *sources], f"compiling the harness, {compiled.stem}"
    ) and report.succeeds(["gcc", *options, compiled, *KINDS[kind], "-ljansson", "-lm", "-o", program],
                          f"linking the harness, {kind}")
    if built:
        environment = environment_of(kind)
        log = {"STATUS_LOG": str(STATUS_LOGS / f"harness-{kind}.log")}
        report.add_program([program], f"the harness, {kind}", env={**environment, **log})
        # The archive has the same object in it.
        if kind == "shared" and not COVERAGE:
            report.add_program([*VALGRIND, program], f"the harness, {kind}, under valgrind",
                               env={**environment, "UNDER_VALGRIND": "1"})
    report.finish()


if __name__ == "__main__":
    main()
