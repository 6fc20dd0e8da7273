"""What Doxygen reads in the place of a header: the header becomes a topic, with its first comment, its sections topics
below that, and the names in its comments links.

usage: filter.py HEADER        writes to standard output, with as many lines as the header has
"""

import re
import sys
from pathlib import Path

import interface
import prose
from interface import Interface
from libraries import LIBRARIES

SECTION = re.compile(r"\n\n/\* -+ ([^*]+?) \*/\n(?:\n/\* [^*]+? \*/\n)?\n")


def topic(header: str) -> str:
    """The name of a header's own topic, below which those of its sections are."""
    return re.sub(r"\W", "_", header)


class Filter:
    def __init__(self, path: Path, declared: Interface):
        self.name = path.name
        self.text = path.read_text()
        self.functions = declared.names
        self.names = prose.names(declared)
        self.summaries = {section.title: (section.name, section.summary) for section in declared.sections
                          if section.library.header_name == path.name}
        self.is_open = False

    def introduction(self, comment: re.Match) -> str:
        first, rest = comment[1].split("\n", 1)
        title, summary = first.split(": ", 1)
        return f"/** @defgroup {topic(title)} {title}\n * @brief {self.linked(summary)}\n{self.linked(rest)}@{{ */"

    def section(self, match: re.Match) -> str:
        title = match[1]
        other = f"{topic(self.name)}_{re.sub(r'[^a-z0-9]+', '_', title.lower())}", ""
        name, summary = self.summaries.get(title, other)
        brief = f"@brief {self.linked(summary)}" if summary else ""
        close, self.is_open = ("/** @} */ " if self.is_open else ""), True
        # In the place of an empty line, the title, and an empty line; more follow where the section says what it is.
        rest = "\n" * (match[0].count("\n") - 3)
        return f"\n{close}/** @defgroup {name} {title}\n{brief}\n@{{ */{rest}"

    def linked(self, text: str) -> str:
        return prose.NAME.sub(self.link, text)

    def link(self, name: re.Match) -> str:
        if name[0] not in self.names:
            return name[0]
        return f"{name[0]}()" if name[0] in self.functions else f"#{name[0]}"

    def run(self) -> str:
        text = re.sub(r"/\*\*(?!/).*?\*/", lambda comment: self.linked(comment[0]), self.text, flags=re.DOTALL)
        text = re.sub(r"\A/\*\n \* (.*?)\*/", self.introduction, text, flags=re.DOTALL)
        text = SECTION.sub(self.section, text)
        end = text.rfind("#ifdef __cplusplus") if text.rstrip().endswith("#endif") else text.rfind("\n}") + 1
        return f"{text[:end].rstrip()}\n/** @}} */ /** @}} */\n{text[end:]}" if self.is_open else text


def main() -> None:
    sys.stdout.write(Filter(Path(sys.argv[1]), interface.read(*LIBRARIES)).run())


main()
