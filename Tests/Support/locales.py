"""A locale that writes numbers with a comma, made from the system's sources."""

from pathlib import Path

from Support.report import run


def make_locale(folder: Path) -> Path:
    """The folder, for LOCPATH. Where the system has no sources, a program finds no such locale and says so."""
    folder.mkdir(parents=True, exist_ok=True)
    run(["localedef", "--no-archive", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"])
    return folder
