"""Writes the manual pages. Of section 7: openrouter, the overview. Of section 3: one for each section of the headers, and
for every other function and type one that leads there. Of section 1: that of the program, which is written by hand.

usage: man.py FOLDER
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from Tools import interface, prose
from Tools.examples import example, fitting, samples
from Tools.interface import Declaration, Function, Interface, Macro, Section, Typedef
from Tools.libraries import CORE, LIBRARIES, ROOT, Library

SECTION, OVERVIEW = "3", "7"
PROGRAM = ROOT / "Sources" / "Tool" / "openrouter.1"
# What a line of a terminal has, less the indentation.
WIDTH = 72


def release() -> tuple[str, str]:
    """The newest version of the list of changes and its day, if it has one: what pages carry in place of a build's."""
    changes = (ROOT / "CHANGELOG.md").read_text()
    entry = re.search(r"^## (\d+\.\d+\.\d+)(?:, (\S+)| \((not released)\))$", changes, re.MULTILINE)
    if not entry:
        sys.exit("CHANGELOG.md: no entry of the form '## 1.2.3, YYYY-MM-DD' or '## 1.2.3 (not released)'")
    return entry[1], entry[2] or entry[3]


def plain(text: str) -> str:
    """Text as roff takes it literally."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("^", "\\(ha")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)


class Pages:
    def __init__(self, header: Interface):
        self.header = header
        self.names = prose.names(header)
        self.page_of = {declaration.name: section.name for section in header.sections
                        for declaration in section.declarations}
        self.samples = samples()
        version, date = release()
        self.heading = f'"{date}" "OpenRouter {version}" "OpenRouter for C"'

    # Text

    def text(self, text: str) -> str:
        """A paragraph; names stand out."""
        marked = plain(re.sub(r"`(.+?)`", "\0\\1\1", text))
        marked = prose.NAME.sub(lambda name: f"\0{name[0]}\1" if name[0] in self.names else name[0], marked)
        return marked.replace("\0", "\\fB").replace("\1", "\\fR")

    def body(self, lines: str) -> list[str]:
        page = []
        for paragraph in prose.paragraphs(lines):
            page += [".PP", self.text(paragraph.text)] if paragraph.text else []
            page += self.code(paragraph.code) if paragraph.code else []
            for point in paragraph.points:
                page += [".IP \\(bu 3", self.text(point)]
        return page

    def labelled(self, label: str, text: str) -> list[str]:
        return [".TP", f".B {plain(label)}", self.text(text)] if text else []

    # Declarations

    def prototype(self, function: Function) -> list[str]:
        space = "" if function.returns.endswith("*") else " "
        start = f"{function.returns}{space}{function.name}("
        parameters = [f"{p.type}{'' if p.is_pointer else ' '}{p.name}" for p in function.parameters] or ["void"]
        lines = [start] if len(start) <= WIDTH else [function.returns, f"{function.name}("]
        for parameter in parameters:
            joined = lines[-1] + ("" if lines[-1][-1] in " (" else " ") + parameter + ","
            if len(joined) <= WIDTH or lines[-1].isspace():
                lines[-1] = joined
            else:
                lines.append(f"    {parameter},")
        lines[-1] = lines[-1].removesuffix(",") + ");"
        return [".PP", ".nf", *(f"\\fB{plain(line)}\\fR" for line in lines), ".fi"]

    def synopsis(self, section: Section) -> list[str]:
        page = [".SH SYNOPSIS", ".nf", f".B #include <{section.library.include}>", ".fi"]
        for declaration in section.declarations:
            if isinstance(declaration, Function):
                page += self.prototype(declaration)
            elif isinstance(declaration, Typedef):
                page += [".PP", ".nf", *(f"\\fB{plain(line)}\\fR" for line in
                                         (part for line in f"typedef {declaration.text};".splitlines()
                                          for part in fitting(line, WIDTH))), ".fi"]
        return page + self.linking(section.library)

    def linking(self, library: Library) -> list[str]:
        return [".PP", plain(f"cc program.c $(pkg-config --cflags --libs {library.name}) -o program")]

    def describe(self, declaration: Declaration) -> list[str]:
        comment = declaration.comment
        page = [f".SS {plain(declaration.name)}", *self.body(comment.lines)[1:]]
        for member in getattr(declaration, "members", []):
            page += self.labelled(*member)
        for parameter in comment.all("param"):
            page += self.labelled(*parameter.split(" ", 1))
        page += self.labelled("Returns", comment.first("return"))
        for note in comment.all("par"):
            page += self.labelled(*note.split(" ", 1))
        return page + self.labelled("Since", comment.first("since"))

    def constants(self, macros: list[Macro]) -> list[str]:
        page = []
        for macro in macros:
            number = re.fullmatch(r"\(?(-?\d+)\)?", macro.value)
            name = macro.name + re.match(r"(?:\(.*?\) )?", macro.value)[0].rstrip() if not number else macro.name
            page += [".TP", f".B {plain(name)}{f' ({plain(number[1])})' if number else ''}",
                     self.text(f"{macro.comment.what} Since {macro.comment.first('since')}.")]
        return page

    # Pages

    def head(self, name: str, others: list[str], summary: str, number: str = SECTION) -> list[str]:
        # Names are neither hyphenated nor set apart.
        return [f'.TH {name.upper()} {number} {self.heading}', ".nh", ".ad l", ".SH NAME",
                f"{', '.join([name, *others])} \\- {plain(summary.removesuffix('.'))}"]

    def group(self, section: Section) -> list[str]:
        functions, macros, typedefs = (section.all(kind) for kind in (Function, Macro, Typedef))
        others = [other.name for other in [*typedefs, *functions] if other.name != section.name]
        page = self.head(section.name, others, section.summary) + self.synopsis(section) + [".SH DESCRIPTION"]
        has_handle = isinstance(section.subject, Typedef) and section.subject.is_handle
        page += self.body(section.subject.comment.lines)[1:] if has_handle else []
        for typedef in typedefs:
            if not has_handle or typedef is not section.subject:
                page += self.describe(typedef)
        if macros:
            page += [".SS Constants and macros", *self.constants(macros)]
        for function in functions:
            page += self.describe(function)
        return page + self.return_value(functions) + self.examples(section) + self.see_also(section)

    def code(self, text: str) -> list[str]:
        # Code is neither filled nor hyphenated; roff warns of an empty line.
        return [".PP", ".nf", *(plain(line) or "\\&" for line in fitting(text, WIDTH)), ".fi"]

    def examples(self, section: Section) -> list[str]:
        block = example(section, self.samples)
        if block is None:
            return []
        printed = [".PP", "It prints:", *self.code(block.prints)] if block.prints else []
        return [".SH EXAMPLES", *self.code(block.text)[1:], *printed]

    def return_value(self, functions: list[Function]) -> list[str]:
        if not any(function.statuses for function in functions):
            return []
        return [".SH RETURN VALUE", self.text(
            "A function that returns an openrouter_status returns 0 for success, a negative number for an error, and a "
            "positive one for a result that is not an error. Each function above lists its own; "
            "openrouter_status_text says what a number means.")]

    def see_also(self, section: Section) -> list[str]:
        spoken = " ".join(text for declaration in section.declarations for text in
                          [declaration.comment.lines, *(text for _, text in declaration.comment.tags),
                           *(p.type for p in getattr(declaration, "parameters", []))])
        related = {self.page_of[name] for name in prose.NAME.findall(spoken) if name in self.page_of}
        pages = [*((page, SECTION) for page in sorted(related - {section.name})), ("openrouter", OVERVIEW)]
        return [".SH SEE ALSO", *(f".BR {plain(page)} ({number}){',' if page != 'openrouter' else ''}"
                                  for page, number in pages)]

    def overview(self) -> list[str]:
        first = prose.introduction(CORE).split("\n", 1)[0].split(": ", 1)[1]
        page = self.head("openrouter", [], first, OVERVIEW)
        page += [".SH SYNOPSIS", ".nf", *(f".B #include <{library.include}>" for library in LIBRARIES), ".fi"]
        for library in LIBRARIES:
            page += self.linking(library)
        page.append(".SH DESCRIPTION")
        for library in LIBRARIES:
            _, text = prose.introduction(library).split("\n", 1)
            page += [f".SS {library.header_name}", *self.body(text.strip())[1:]]
        page.append(".SH PAGES")
        for header in (header for library in LIBRARIES for header in library.headers):
            page.append(f".SS {header.name}")
            for section in self.header.sections:
                if section.header_name == header.name:
                    page += [".TP", f".BR {section.name} ({SECTION})", self.text(section.summary)]
        # Reads the variables, and says which.
        environment = self.header.named("openrouter_settings_load_environment")
        page += [".SH ENVIRONMENT", f".SS {environment.name}", *self.body(environment.comment.lines)[1:]]
        start = next(block for block in self.samples if block.page.stem == "getting-started")
        page += [".SH EXAMPLES", "Signs the user in, and asks a model:", *self.code(start.text)]
        return page + [".SH SEE ALSO", ".BR openrouter (1),", ".BR pkg\\-config (1),", plain("https://openrouter.ai/docs")]


def write(folder: Path) -> None:
    pages = Pages(interface.read())
    for number in "1", SECTION, OVERVIEW:
        shutil.rmtree(folder / f"man{number}", ignore_errors=True)
        (folder / f"man{number}").mkdir(parents=True)

    def put(name: str, lines: list[str], number: str = SECTION) -> None:
        (folder / f"man{number}" / f"{name}.{number}").write_text("\n".join(lines) + "\n")

    for name, page in pages.page_of.items():
        if name.islower() and name != page:
            put(name, [f".so man{SECTION}/{page}.{SECTION}"])
    for section in pages.header.sections:
        put(section.name, pages.group(section))
    put("openrouter", pages.overview(), OVERVIEW)
    (folder / "man1" / PROGRAM.name).write_text(PROGRAM.read_text().replace("@HEADING@", pages.heading))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
