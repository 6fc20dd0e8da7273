"""The pictures belong to their texts, are well-formed, fetch nothing, have a background, and become dark with the reader's
setting."""

import re
import shutil
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from Tools.pages import MANUAL, PAGES, links
from Support.report import Report
from Tools.dark import COLOURS, used, with_dark
from Tools.pictures import SOURCES, drawn, mark, picture

PARTS = {"manual: pictures": {"seconds": 1}}
# What make bench-readme draws: benchmark_pages.py knows of what.
MEASURED = "growth.svg"


def words(svg: str) -> list[str]:
    return sorted(" ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg)).split())


def check_source(report: Report, source: Path) -> None:
    """The picture is drawn from its text as it is now."""
    svg, name = picture(source).read_text(), picture(source).name
    report.equal(svg.split("\n", 1)[0], mark(source), f"{name}: drawn from {source.name} as it is; make pictures")
    again = drawn(source)
    if source.suffix == ".seq":
        report.equal(svg.split("\n", 1)[1], again, f"{name}: what {source.name} makes")
    else:
        # Another graphviz may lay it out in another way, but says the same.
        report.equal(words(svg), words(again), f"{name}: the words that {source.name} makes")
    shown = [page.name for page in PAGES if any(link.endswith(name) for link in links(page))]
    report.expect(bool(shown), f"{name}: is in no page")


def check_shape(report: Report, path: Path) -> None:
    svg, name = path.read_text(), path.name
    try:
        root = xml.fromstring(svg)
    except xml.ParseError as error:
        report.fail(f"{name}: {error}")
        return
    report.equal(root.tag, "{http://www.w3.org/2000/svg}svg", f"{name}: its first element")
    first = next(element for element in root.iter() if element.tag.endswith(("}rect", "}polygon")))
    report.equal(first.get("fill"), "#ffffff", f"{name}: the background, for viewers of any colour")
    outside = [value for element in root.iter() for key, value in element.attrib.items()
               if key.endswith("href") or "url(" in value]
    report.equal(outside, [], f"{name}: what it fetches")
    report.expect("<script" not in svg, f"{name}: a script")
    unknown = [colour for colour in used(svg) if colour not in COLOURS]
    if report.equal(unknown, [], f"{name}: colours without a dark one"):
        plain = re.sub(r"\n<style>.*?</style>", "", svg, count=1)
        report.expect(svg == with_dark(plain), f"{name}: what it becomes where the reader prefers dark colours")


def main() -> None:
    report = Report()
    if not shutil.which("dot"):
        sys.exit("dot, of graphviz, is missing")
    for source in SOURCES:
        check_source(report, source)
    committed = sorted(MANUAL.glob("*.svg"))
    for path in committed:
        check_shape(report, path)
    report.equal({path.name for path in committed}, {*(picture(source).name for source in SOURCES), MEASURED},
                 "pictures, and what they are drawn from")
    report.finish()


main()
