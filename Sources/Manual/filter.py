"""What Doxygen reads in the place of a header: the header becomes a topic, with its first comment, its sections topics
below that, and the names in its comments links.

usage: filter.py HEADER        writes to standard output, with as many lines as the header has
"""

import re
import sys
from pathlib import Path

from Tools import interface, prose
from Tools.interface import Interface

SECTION = re.compile(r"\n\n/\* -+ ([^*]+?) \*/\n(?:\n/\* [^*]+? \*/\n)?\n")


def topic(header: str) -> str:
    """The name of a header's own topic, below which those of its sections are."""
    return re.sub(r"\W", "_", header)


def linked(text: str, declared: Interface) -> str:
    """A comment in which names are links."""
    known = prose.names(declared)

    def link(name: re.Match) -> str:
        is_call = text[name.end():name.end() + 1] == "("
        if name[0] not in known or is_call:
            return name[0]
        return f"{name[0]}()" if name[0] in declared.names else f"#{name[0]}"

    return prose.NAME.sub(link, text)


class Filter:
    def __init__(self, path: Path, declared: Interface):
        self.name = path.name
        self.text = path.read_text()
        self.declared = declared
        self.summaries = {section.title: (section.name, section.summary) for section in declared.sections
                          if section.header_name == path.name}
        self.is_open = False

    def introduction(self, comment: re.Match) -> str:
        first, rest = comment[1].split("\n", 1)
        title, summary = first.split(": ", 1)
        return f"/** @defgroup {topic(title)} {title}\n * @brief {self.linked(summary[0].upper() + summary[1:])}\n{self.linked(rest)}@{{ */"

    def section(self, match: re.Match) -> str:
        title = match[1]
        name, summary = self.summaries[title]
        close, self.is_open = ("/** @} */ " if self.is_open else ""), True
        # In the place of an empty line, the title, and an empty line; more follow where the section says what it is.
        rest = "\n" * (match[0].count("\n") - 3)
        return f"\n{close}/** @defgroup {name} {title}\n@brief {self.linked(summary)}\n@{{ */{rest}"

    def linked(self, text: str) -> str:
        return linked(text, self.declared)

    def run(self) -> str:
        text = re.sub(r"/\*\*(?!/).*?\*/", lambda comment: self.linked(comment[0]), self.text, flags=re.DOTALL)
        text = re.sub(r"\A/\*\n \* (.*?)\*/", self.introduction, text, flags=re.DOTALL)
        text = SECTION.sub(self.section, text)
        end = text.rfind("#ifdef __cplusplus")
        return f"{text[:end].rstrip()}\n/** @}} */ /** @}} */\n{text[end:]}"


def main() -> None:
    sys.stdout.write(Filter(Path(sys.argv[1]), interface.read()).run())


if __name__ == "__main__":
    main()
