"""What the fuzz targets have been given before, once more, without libFuzzer: the corpus, every regression, every
documented example with each byte changed, and JSONTestSuite with all prefixes of its files."""

import os
import re
from pathlib import Path

from Support.report import ROOT, Report, run

PARTS = {"fuzz: corpus": {"seconds": 50}}
FUZZ = ROOT / "Tests" / "Fuzz"
REPLAY = ROOT / ".build" / "fuzz" / "replay"
CONFORMANCE = os.environ.get("CONFORMANCE_DATA", ROOT.parent / "shared" / "conformance")
JSON_SUITE = Path(CONFORMANCE) / "json-test-suite" / "test_parsing"
ENVIRONMENT = {"ASAN_OPTIONS": "quarantine_size_mb=1:malloc_context_size=4:detect_stack_use_after_return=0:"
                               "allocator_release_to_os_interval_ms=-1"}


def replay(report: Report, target: str, *arguments) -> None:
    """A target that ends well has read all inputs, and says how many."""
    what = f"{target} {' '.join(map(str, arguments))}"
    done = run([REPLAY / target, *arguments], env=ENVIRONMENT)
    inputs = re.search(r"^(\d+) inputs$", done.stdout, re.MULTILINE)
    if report.expect(done.returncode == 0 and inputs is not None, f"{what}: {done.stdout}{done.stderr}"):
        report.expect(int(inputs[1]) > 0, f"{what}: no inputs")


def main() -> None:
    report = Report()
    report.succeeds(["make", "--no-print-directory", "replay-programs"], "building the fuzz targets")
    targets = sorted(file.name for file in REPLAY.iterdir())
    report.expect(bool(targets), "there are no fuzz targets")
    for target in targets:
        report.expect((FUZZ / "corpus" / target).is_dir(), f"{target}: there is no corpus")
        for kind in ("corpus", "regressions"):
            if (FUZZ / kind / target).is_dir():
                replay(report, target, FUZZ / kind / target)
        if (FUZZ / "examples" / target).is_dir():
            replay(report, target, "--changes", FUZZ / "examples" / target)
    if JSON_SUITE.is_dir():
        replay(report, "json", "--prefixes", JSON_SUITE)
    else:
        report.skip(f"JSONTestSuite and its prefixes: there is no {JSON_SUITE}")
    report.finish()


main()
