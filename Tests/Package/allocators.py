"""An allocator of the program: the archives call its functions instead of malloc and free once their symbols are renamed, as
the page of the manual says."""

import re
import shutil
from pathlib import Path

from Support.report import INCLUDE, ROOT, TESTS, WARNINGS, Report, output, run
from Tools.libraries import LIBRARIES

PARTS = {"allocator": {"seconds": 2}}
FOLDER = TESTS / "allocator"
PAGE = ROOT / "Sources" / "Manual" / "allocators.md"
SOURCE = ROOT / "Tests" / "Package" / "allocator.c"


def check_symbols(report: Report, file: Path, what: str) -> None:
    """It takes memory from the game, and from nowhere else."""
    taken = set(re.findall(r" U (\w+)$", output(["nm", file]), re.MULTILINE))
    memory = {name for name in taken if re.search(r"alloc|free$|memalign|strn?dup", name) and not name.startswith(("curl_", "openrouter_"))}
    report.equal(memory, {"game_malloc", "game_free"}, f"{what}: what it takes memory from")


def check_program(report: Report, compiler: str, libraries: list[Path], what: str) -> None:
    program = FOLDER / f"{what.replace(' ', '-')}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    curl = run(["pkg-config", "--libs", "libcurl"]).stdout.split()
    if report.succeeds([compiler, "-std=c99", *WARNINGS, "-I", INCLUDE, SOURCE, *libraries, *curl, "-o", program],
                       f"building the game, {what}"):
        report.succeeds([program], f"the game, {what}",
                        env={"DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": "", "https_proxy": ""})


def main() -> None:
    report = Report()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    made = []
    for library in LIBRARIES:
        archive = FOLDER / library.static.name
        shutil.copy(library.static, archive)
        renamed = ["objcopy", "--redefine-sym", "malloc=game_malloc", "--redefine-sym", "free=game_free", archive]
        report.expect(" ".join(map(str, renamed[:-1])) in PAGE.read_text(), f"{PAGE.name}: has no line for objcopy")
        report.succeeds(renamed, f"renaming in {archive.name}")
        check_symbols(report, archive, archive.name)
        made.insert(0, archive)
    check_program(report, "gcc", made, "renamed archives")
    report.finish()


if __name__ == "__main__":
    main()
