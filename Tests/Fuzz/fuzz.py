"""Looks for inputs that break the libraries: each target of Tests/Fuzz for some time, one after the other, from the
corpus in the tree and from what earlier runs have found. The last line sums up the executions.

usage: fuzz.py PROGRAMS SECONDS TARGET...       PROGRAMS is .build/fuzz, or .build/fuzz-volume, which has no sanitizers: what
                                                is found without them is read again with them. `make fuzz` builds them

What breaks a target lies in .build/fuzz/found then. To keep it: mend the cause, and give the input a name in
Tests/Fuzz/regressions/TARGET. `fuzz.py --minimise TARGET...` chooses anew, from all that was found, which inputs the
tree keeps.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from Tools.libraries import ROOT

FUZZ = ROOT / "Tests" / "Fuzz"
BUILD = ROOT / ".build" / "fuzz"
FOUND = BUILD / "found"
LONGEST_INPUT = 512
# The number of inputs without a name that are in the tree for each target. Their names are hashes.
KEPT = 40
FOUND_NAME = re.compile(r"[0-9a-f]{12}")
# Little memory is kept from being used again, and fakes of stack frames are not made: both cost half of the speed.
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no",
               "ASAN_OPTIONS": "quarantine_size_mb=4:malloc_context_size=4:detect_stack_use_after_return=0"}


def folders(target: str) -> list[Path]:
    """What was found by runs here, and what is in the tree."""
    grown = BUILD / "corpus" / target
    grown.mkdir(parents=True, exist_ok=True)
    kept = [FUZZ / kind / target for kind in ("corpus", "examples", "regressions")]
    return [grown, *[folder for folder in kept if folder.is_dir()]]


def fuzz(programs: Path, target: str, seconds: str) -> int:
    """Gives the executions; ends the program where the target breaks."""
    command = [programs / "fuzz" / target, *folders(target), f"-max_total_time={seconds}", f"-max_len={LONGEST_INPUT}",
               "-len_control=10", "-reload=0", "-print_final_stats=1", "-timeout=10", f"-artifact_prefix={FOUND}/{target}-"]
    dictionary = FUZZ / "dictionaries" / f"{target}.dict"
    if dictionary.exists():
        command.append(f"-dict={dictionary}")
    done = subprocess.run(list(map(str, command)), env=ENVIRONMENT, capture_output=True, encoding="utf-8",
                          errors="replace", cwd=ROOT)
    executed = re.search(r"^stat::number_of_executed_units: *(\d+)$", done.stderr, re.MULTILINE)
    if done.returncode or not executed:
        sys.exit(f"{done.stderr[-6000:]}\n{target} broke: see {FOUND}")
    reached = re.findall(r" cov: (\d+) ft: (\d+) corp: (\d+)/", done.stderr)[-1]
    print(f"{target:<20} {int(executed[1]):>12,} executions, {reached[0]} edges, {reached[1]} features, "
          f"{reached[2]} inputs", flush=True)
    if programs != BUILD:
        replay(target)
    return int(executed[1])


def replay(target: str) -> None:
    """Reads all that was found so far with sanitizers."""
    done = subprocess.run([BUILD / "replay" / target, folders(target)[0]], env=ENVIRONMENT, capture_output=True,
                          encoding="utf-8", errors="replace", cwd=ROOT)
    if done.returncode:
        sys.exit(f"{done.stdout[-2000:]}{done.stderr[-6000:]}\n{target} broke with sanitizers")


def minimise(target: str) -> None:
    """Inputs that reach what those with names do not, so far as there is room for them."""
    merged = BUILD / "merged" / target
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir(parents=True)
    grown, *kept = folders(target)
    for file in [file for folder in kept for file in folder.iterdir()]:
        if FOUND_NAME.fullmatch(file.name):
            shutil.copy(file, grown)
            file.unlink()
        else:
            shutil.copy(file, merged)
    named = {file.name for file in merged.iterdir()}
    # How often an edge is taken does not count: that would be ten times as many.
    subprocess.run([BUILD / "fuzz" / target, "-set_cover_merge=1", "-use_counters=0", f"-max_len={LONGEST_INPUT}",
                    f"-artifact_prefix={FOUND}/{target}-", merged, grown], env=ENVIRONMENT, capture_output=True, check=True, cwd=ROOT)
    more = sorted((file for file in merged.iterdir() if file.name not in named), key=lambda file: -file.stat().st_size)
    # The large ones reach the most; what is left out is found again within seconds.
    for file in more[:KEPT]:
        shutil.copy(file, FUZZ / "corpus" / target / file.name[:12])
    print(f"{target}: {len(named)} inputs with names, {min(len(more), KEPT)} of {len(more)} others")


def main() -> None:
    FOUND.mkdir(parents=True, exist_ok=True)
    first, *targets = sys.argv[1:]
    if first == "--minimise":
        for target in targets:
            minimise(target)
        return
    programs, seconds = ROOT / first, targets.pop(0)
    total = sum(fuzz(programs, target, seconds) for target in targets)
    print(f"{total:,} executions over {len(targets)} targets, nothing broke")


main()
