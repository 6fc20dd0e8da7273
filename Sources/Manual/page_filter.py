"""What Doxygen reads in the place of a page: names in code become links, and links lead to pages. The page itself stays
plain Markdown, which every viewer shows.

usage: page_filter.py PAGE        writes to standard output
"""

import re
import sys
from pathlib import Path

from Tools import interface, prose
from Tools.interface import Interface

FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def code(declared: Interface, names: set[str], match: re.Match) -> str:
    name = match[1]
    if name not in names:
        return match[0]
    return f"<tt>{name}()</tt>" if name in declared.names else f"<tt>#{name}</tt>"


def label(page: str, heading: str = "") -> str:
    """Doxygen's name of a page, or of a heading as GitHub names it: From C++ is from-c."""
    slug = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
    return f"{page}_{slug}".rstrip("_").replace("-", "_")


def link(command: str, match: re.Match) -> str:
    """A link to a page of the manual; what lies outside of it is named, for the HTML is read elsewhere too."""
    text = " ".join(match[1].replace("`", "").split())
    place, _, heading = match[2].partition("#")
    target = Path(place)
    if target.suffix == ".md" and len(target.parts) == 1:
        return f'@{command} {label(target.stem, heading)} "{text}"'
    return f"`{text}`" if ":" not in match[2] else match[0]


def main() -> None:
    path = Path(sys.argv[1])
    declared = interface.read()
    names = prose.names(declared)
    parts = FENCED.split(path.read_text())
    for index in range(0, len(parts), 2):
        # Doxygen takes ** before code for no mark.
        parts[index] = re.sub(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", r"<b>\1</b>", parts[index])
        text = parts[index]
        # The main page's list makes the order in which the pages stand beside each other.
        if path.stem == "index":
            text = re.sub(r"(?<=^- )\[(.+?)\]\((.+?)\)", lambda match: link("subpage", match), text, flags=re.MULTILINE)
        text = re.sub(r"(?<!!)\[([^\]]+)\]\(([^)]+)\)", lambda match: link("ref", match), text)
        text = re.sub(r"`([^`\n]+)`", lambda match: code(declared, names, match), text)
        if path.stem != "index":
            text = re.sub(r"\A# (.+)", rf"# \1 {{#{label(path.stem)}}}", text)
            text = re.sub(r"^##+ ([\w +-]+)$", lambda match: f"{match[0]} {{#{label(path.stem, match[1])}}}", text, flags=re.MULTILINE)
        parts[index] = text
    sys.stdout.write("".join(parts))


main()
