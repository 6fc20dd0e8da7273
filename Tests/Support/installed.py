"""The libraries as installed, for tests that follow the commands of an example's first comment to the letter."""

import re
import shutil
from pathlib import Path

from Support.report import ROOT, TESTS, Report
from Support.trees import make

EXAMPLES = ROOT / "examples"


def install(report: Report, name: str) -> tuple[Path, dict[str, str]]:
    """A new folder for a test, and the environment in which commands find what is installed in its `tree`."""
    folder = TESTS / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    tree = folder / "tree"
    make(report, "install", folder, "PREFIX=/tree")
    return folder, {"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig"), "LD_LIBRARY_PATH": str(tree / "lib")}


def command(source: Path, compiler: str, flags: list[str]) -> list[str]:
    """The command by which an example says it is compiled, with the test's flags behind the compiler's name."""
    line = re.search(rf"^[ */!]+{compiler} (.*)$", source.read_text(), re.MULTILINE)
    return ["sh", "-c", " ".join([compiler, *flags, line[1]])] if line else ["false"]
