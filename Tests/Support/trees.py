"""Trees that make install has laid down."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from Support.report import ROOT, Report
from Tools.libraries import CORE

PREFIX = "/opt/x"


def make(report: Report, target: str, destination: Path | str, *variables: str, env: dict | None = None) -> None:
    report.succeeds(["make", "--no-print-directory", target, f"DESTDIR={destination}", *variables],
                    f"make {target} {' '.join(variables)}", env=env)


def install_moved(report: Report, temporary: Path, name: str) -> Path:
    """A tree that lies elsewhere than it was installed to, in a folder of this name."""
    make(report, "install", temporary / "built", f"PREFIX={PREFIX}")
    tree = temporary / name
    (temporary / "built" / PREFIX.lstrip("/")).rename(tree)
    return tree


def files(tree: Path) -> list[str]:
    return sorted(str(path.relative_to(tree)) for path in tree.rglob("*") if not path.is_dir() or path.is_symlink())


def folders(tree: Path) -> list[str]:
    return sorted(str(path.relative_to(tree)) for path in tree.rglob("*") if path.is_dir() and not path.is_symlink())


def unpack_sources(report: Report, folder: Path) -> Path:
    """A fresh copy of the sources in this folder: out of the source archive, or of what lies here where git is not."""
    version = re.search(r'VERSION_STRING "(.*)"', CORE.header.read_text())[1]
    sources = folder / f"openrouter-{version}"
    if (ROOT / ".git").exists():
        report.succeeds(["make", "--no-print-directory", "dist-source", f"DIST={folder}"], "make dist-source")
        report.succeeds(["tar", "-xzf", f"{sources}.tar.gz", "-C", folder], "unpacking the source archive")
    else:
        shutil.copytree(ROOT, sources, symlinks=True, ignore=shutil.ignore_patterns(".build*"))
    return sources
