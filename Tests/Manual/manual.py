"""The manual in HTML is made without a warning; every declaration of the headers is in it, on the page of its section;
what its pages and the README link to is there; and it holds no path of the machine that made it."""

import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from Tools.pages import MANUAL, PAGES, links
from Support.report import INCLUDE, ROOT, Report
from Tools import interface
from Tools.interface import Interface

PARTS = {"manual": {"seconds": 6}}
HTML = ROOT / ".build" / "manual" / "html"
# Pages among the tasks that are to be read step by step, or looked things up in.
NO_TASKS = {"getting-started.md", "operations.md"}
# What a reader of the C++ layer never sees.
MACHINERY = {"Errors", "throwing", "returning", "sentinel", "enable_if_t", "OPENROUTER_LIFETIMEBOUND", "functions_of"}


class Page(HTMLParser):
    def __init__(self, path: Path):
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        # The headings of functions, types and constants, each without its mark and its ().
        self.titles: list[str] = []
        self.is_title = False
        self.feed(path.read_text())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        self.links |= {values[name] for name in ("href", "src", "data") if values.get(name)}
        if values.get("class") == "memtitle":
            self.is_title = True
            self.titles.append("")

    def handle_endtag(self, tag: str) -> None:
        self.is_title = self.is_title and tag != "h2"

    def handle_data(self, data: str) -> None:
        if self.is_title:
            self.titles[-1] += re.sub(r"[^\w:~]", "", data)


def escaped(name: str) -> str:
    """A name as Doxygen has it in the name of a file."""
    return name.replace("_", "__")


def check_declarations(report: Report, header: Interface, pages: dict[str, Page]) -> None:
    for section in header.sections:
        page = pages.get(f"group__{escaped(section.name)}.html")
        if not report.expect(page is not None, f"no page of the section {section.title}"):
            continue
        structures = {f"struct{escaped(typedef.name)}.html": typedef.name for typedef in header.typedefs
                      if typedef.target.startswith("struct") and not typedef.is_handle}
        linked = {structures[link] for link in page.links if link in structures and link in pages}
        for declaration in section.declarations:
            report.expect(declaration.name in page.titles or declaration.name in linked,
                          f"{declaration.name} is not on the page of {section.title}")


def check_classes(report: Report, pages: dict[str, Page]) -> None:
    """The C++ headers' classes, as programs name them."""
    for header in sorted(INCLUDE.glob("openrouter/*.hpp")):
        for name in re.findall(r"^using (\w+) =\s+basic_\w+<throwing>;", header.read_text(), re.MULTILINE):
            page = f"openrouter_1_1{escaped(name)}.html"
            report.expect(f"class{page}" in pages or f"struct{page}" in pages, f"no page of openrouter::{name}")
    for path in sorted([*HTML.glob("class*.html"), *HTML.glob("struct*.html"), *HTML.glob("group__*hpp.html")]):
        page = path.read_text()
        # What a range-based for goes over has no other members.
        report.expect("ItemRight" in page or "range-based for" in page, f"{path.name}: says nothing of members")
        text = re.sub(r"<[^>]*>", "", page)
        words = {word for word in re.findall(r"\w+", text) if word in MACHINERY}
        report.equal((words, "returned&lt;" in text), (set(), False), f"{path.name}: what makes the classes of templates")


def check_marks(report: Report) -> None:
    """No mark of Markdown is left for the reader of a page."""
    for page in sorted(MANUAL.glob("*.md")):
        path = HTML / f"{page.stem.replace('-', '_')}.html"
        # OpenRouter's own texts are shown as they are.
        if page.name == "operations.md":
            continue
        # Not of code, nor of what is shown when the mouse is over a name.
        lines = [line for line in path.read_text().splitlines() if not re.search(r'class="(?:line|tt\w+)"', line)]
        text = re.sub(r"<(?:pre|code|tt|script)\b.*?</(?:pre|code|tt|script)>|<[^>]*>", "", "\n".join(lines), flags=re.DOTALL)
        left = re.findall(r".{0,30}(?:\*\*|\]\(|`|&lt;/?(?:tt|b)&gt;).{0,30}", text)
        report.equal(left, [], f"{path.name}: marks of Markdown")


def check_tables(report: Report) -> None:
    """On a small screen a row is a block, in which each cell needs the name of its column."""
    tables = [table for path in sorted(HTML.glob("*.html"))
              for table in re.findall(r'<table class="(markdownTable[^"]*)">(.*?)</table>', path.read_text(), re.DOTALL)]
    report.expect(len(tables) > 20, "tables were found")
    for kind, table in tables:
        cells = re.findall(r'<td class="markdownTableBody[^>]*>', table)
        is_folding = bool(cells) and all("data-label=" in cell for cell in cells)
        report.expect(is_folding == ("folding" in kind) and (is_folding or "numbers" in kind),
                      f"a table that neither folds nor scrolls: {table[:200]}")


def check_links(report: Report, pages: dict[str, Page]) -> None:
    # Small screens have a menu in place of the tree.
    menu = re.findall(r'url:"([^"]+)"', (HTML / "menudata.js").read_text())
    report.equal([link for link in menu if not (HTML / link).is_file()], [], f"links of the menu, of {len(menu)}")
    report.expect(len(menu) > 1, "the menu has links")
    for name, page in pages.items():
        for link in sorted(page.links):
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "javascript", "mailto"):
                continue
            path, anchor = unquote(parts.path) or name, unquote(parts.fragment)
            if report.expect((HTML / path).is_file(), f"{name}: a link to {link}, which is not there") and anchor:
                known = path not in pages or anchor in pages[path].anchors
                report.expect(known, f"{name}: a link to {link}, of which the page is there, but not the place")


def check_pages(report: Report) -> None:
    for page in PAGES:
        for link in links(page):
            path, _, _ = link.partition("#")
            report.expect((page.parent / path).exists(), f"{page.name}: a link to {link}, which is not there")
    listed = {link for link in links(MANUAL / "index.md") if link.endswith(".md")}
    report.equal({page.name for page in MANUAL.glob("*.md")} - {"index.md"}, listed, "the pages, and those of index.md")


def check_beginnings(report: Report) -> None:
    """A page for a task begins with code: before its first heading."""
    tasks = (MANUAL / "index.md").read_text().split("About the library:")[0]
    names = [link for link in re.findall(r"^- \[[^\]]*\]\(([^)]+)\)", tasks, re.MULTILINE) if link not in NO_TASKS]
    report.expect(len(names) > 10, "pages for tasks were found")
    for name in names:
        first = re.search(r"^(?:```(?:c|cpp|sh)$|## )", (MANUAL / name).read_text(), re.MULTILINE)
        report.expect(bool(first) and first[0] != "## ", f"{name}: does not begin with code")


def check_statuses(report: Report, header: Interface) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \|", (MANUAL / "errors.md").read_text(), re.MULTILINE)
    told = {name: int(number.replace("−", "-")) for name, number in rows if number.strip("−").isdigit()}
    report.equal(told, header.statuses, "errors.md: the statuses and their numbers")


def main() -> None:
    report = Report()
    if not shutil.which("doxygen"):
        sys.exit("doxygen is missing")
    done = report.succeeds(["make", "--no-print-directory", "manual"], "make manual")
    if not done:
        report.finish()
    report.equal(done.stderr, "", "what make manual says beside its result")
    header = interface.read()
    pages = {path.name: Page(path) for path in sorted(HTML.glob("*.html"))}
    check_declarations(report, header, pages)
    check_classes(report, pages)
    check_marks(report)
    check_tables(report)
    check_links(report, pages)
    check_pages(report)
    check_beginnings(report)
    check_statuses(report, header)
    for file in sorted(path for path in HTML.rglob("*") if path.is_file()):
        report.expect(str(ROOT).encode() not in file.read_bytes(), f"{file.name} names the folder where it was made")
    report.finish()


main()
