"""Makes the manual in HTML: runs Doxygen, takes out pages that nothing leads to, names the column in each cell of the
pages' tables, so that style.css can fold them on small screens, and lets long names break between their words.

usage: html.py VERSION        writes .build/manual/html
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from Tools.libraries import BUILD, INCLUDE, LIBRARIES, ROOT

HTML = BUILD / "manual" / "html"
# Of Debian's package doxygen-awesome-css.
STYLE = Path("/usr/share/doxygen-awesome-css")
# What programs include in C++; its parts belong to its topic.
CPP_HEADERS = ["openrouter.hpp", "client.hpp"]
# Pages of folders and a list of all pages, which nothing leads to; but without the list Doxygen's tree has no pages.
UNUSED = ["dir_*.html", "dir_*.js", "pages.html"]
LIST_IN_MENU = re.compile(r',\s*\{text:"Pages",url:"pages.html"\}')

TABLE = re.compile(r'<table class="markdownTable">.*?</table>', re.DOTALL)
HEADING = re.compile(r'<th class="markdownTableHead\w*">(.*?)</th>', re.DOTALL)
ROW = re.compile(r'<tr class="markdownTableRow\w+">.*?</tr>', re.DOTALL)
# What is not read as text, or scrolls.
UNBROKEN = re.compile(r'(<div class="fragment">.*?<!-- fragment -->|<(?:pre|script|style|title)\b.*?</(?:pre|script|style|title)>|'
                      r'<[^>]*>)', re.DOTALL)
LONG_NAME = re.compile(r"[\w:]{16,}")
# The names in a list lead to the same place.
MORE = re.compile(r'\s*<a href="[^"]*">More\.\.\.</a>')
CELL = re.compile(r'<td class="markdownTableBody(\w+)">')


def headers() -> str:
    """In the order of their topics."""
    paths = [*(header for library in LIBRARIES for header in library.headers),
             *(INCLUDE / "openrouter" / name for name in CPP_HEADERS)]
    return " ".join(str(path.relative_to(ROOT)) for path in paths)


def labelled(table: re.Match) -> str:
    """A table whose cells name their columns; one of numbers stays as it is, for they are read down a column."""
    titles = [re.sub(r"<[^>]*>", "", title).strip() for title in HEADING.findall(table[0])]
    if 'class="markdownTableBodyRight"' in table[0] and len(titles) > 3:
        return table[0].replace('class="markdownTable"', 'class="markdownTable numbers"', 1)

    def row(match: re.Match) -> str:
        columns = iter(titles)
        return CELL.sub(lambda cell: f'{cell[0][:-1]} data-label="{next(columns, "")}">', match[0])

    return ROW.sub(row, table[0]).replace('class="markdownTable"', 'class="markdownTable folding"', 1)


def breakable(text: str) -> str:
    """A page whose long names have places to break."""
    parts = UNBROKEN.split(text)
    for index in range(0, len(parts), 2):
        parts[index] = LONG_NAME.sub(lambda name: re.sub(r"(?:_|::)(?=\w)", r"\g<0><wbr>", name[0]), parts[index])
    return "".join(parts)


def main() -> None:
    if not shutil.which("doxygen") or not STYLE.is_dir():
        sys.exit("make manual: doxygen or doxygen-awesome-css is missing (make setup-test installs them)")
    shutil.rmtree(HTML, ignore_errors=True)
    HTML.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "VERSION": sys.argv[1], "HEADERS": headers(), "STYLE": str(STYLE),
                   "PYTHONPATH": str(ROOT / "Sources")}
    done = subprocess.run(["doxygen", "Sources/Manual/Doxyfile"], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit(done.returncode)
    for pattern in UNUSED:
        for file in HTML.glob(pattern):
            file.unlink()
    menu = HTML / "menudata.js"
    menu.write_text(LIST_IN_MENU.sub("", menu.read_text()))
    for page in HTML.glob("*.html"):
        text = MORE.sub("", page.read_text()).replace("Additional Inherited Members", "Functions")
        page.write_text(breakable(TABLE.sub(labelled, text)))


if __name__ == "__main__":
    main()
