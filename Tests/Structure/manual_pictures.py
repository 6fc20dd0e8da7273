"""The manual's pictures belong to their texts, are well-formed, stand alone, and have a background of their own."""

import re
import shutil
import sys
import xml.etree.ElementTree as xml

from pages import MANUAL, PAGES, links
from pictures import SOURCES, drawn, mark, picture
from report import Report


def words(svg: str) -> list[str]:
    return sorted(" ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg)).split())


def main() -> None:
    report = Report()
    if not shutil.which("dot"):
        sys.exit("dot, of graphviz, is missing")
    for source in SOURCES:
        svg, name = picture(source).read_text(), picture(source).name
        report.equal(svg.split("\n", 1)[0], mark(source), f"{name}: drawn from {source.name} as it is; make pictures")
        again = drawn(source)
        if source.suffix == ".seq":
            report.equal(svg.split("\n", 1)[1], again, f"{name}: what {source.name} makes")
        else:
            # Another graphviz may lay it out in another way, but says the same.
            report.equal(words(svg), words(again), f"{name}: the words that {source.name} makes")
        try:
            root = xml.fromstring(svg)
        except xml.ParseError as error:
            report.fail(f"{name}: {error}")
            continue
        report.equal(root.tag, "{http://www.w3.org/2000/svg}svg", f"{name}: its first element")
        first = next(element for element in root.iter() if element.tag.endswith(("}rect", "}polygon")))
        report.equal(first.get("fill"), "#ffffff", f"{name}: the background, for viewers of any colour")
        outside = [value for element in root.iter() for key, value in element.attrib.items()
                   if key.endswith("href") or "url(" in value]
        report.equal(outside, [], f"{name}: what it fetches")
        report.expect(not re.search(r"<script|<style", svg), f"{name}: only shapes and text")
        shown = [page.name for page in PAGES if any(link.endswith(name) for link in links(page))]
        report.expect("README.md" in shown and len(shown) > 1, f"{name}: is in {shown}, not in README.md and a page")
    committed = {path.name for path in MANUAL.glob("*.svg")}
    report.equal(committed, {picture(source).name for source in SOURCES}, "pictures, and texts for them")
    report.finish()


main()
