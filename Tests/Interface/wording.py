"""Plain English in pages, messages and comments: turns of phrase that readers stumbled over do not come back."""

from __future__ import annotations

import re
from pathlib import Path

from Support.report import ROOT, Report

# Folders and files of which all text is read.
PLACES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "Makefile", "Sources", "include",
          "examples", "Tests"]
SUFFIXES = {".md", ".h", ".hpp", ".c", ".cpp", ".rs", ".py", ".in", ".swift", ".sh"}
# This file, which has all the phrases, and what others wrote.
LEFT_OUT = [Path(__file__), ROOT / "Tests" / "Fuzz" / "regressions", ROOT / "Tests" / "Fuzz" / "examples"]

# Not in tests, where it is a name for a borrowed text.
LEND = "(?:[Ll]ends?|[Ll]ent)"
# Each with what to write instead, and a sentence in which it must be found.
PHRASES = {
    "so many": ("the number, or the size", "Reads so many bytes."),
    "where it is there": ("if it exists", "The header is sent where it is there."),
    # Not "there is none".
    r"(?<!there\s)is none": ("is not a ...", "A text that is none is refused."),
    "tells? of": ("describes, or reports", "The message tells of the failure."),
    "goes on": ("continues", "The call goes on after that."),
    "c(?:ame|omes?) to": ("results in, or chooses", "Reads what automatic came to."),
    "of (?:its|their|your) own": ("another, a separate, or your", "It has a descriptor of its own."),
    "whoever": ("a noun", "Whoever knows the C name knows the other."),
    "nobody": ("no ..., or the passive", "A path that nobody can guess."),
    LEND: ("borrowed", "The text is lent by the handle."),
    "(?:is|are|was|were|be) told": ("is reported, is shown, or is distinguished", "The size is told as well."),
    "where there (?:is|are|was) no(?:ne|thing)?": ("if there is no ...", "It is empty where there is none."),
    "what came": ("what was given, or received", "Says what came and what is right."),
    "stands? (?:in|at|before|after|there)": ("is in, or at ...", "The text stands in the buffer."),
    "no error (?:if|where)": ("does nothing if already ...", "Makes it absent. No error where it is already."),
    "in it goes": ("save this as", "In it goes the program:"),
}
# Between two words: also a line's end, and the mark of a comment at the beginning of the next line.
GAP = r"(?:[ \t]|\n[ \t]*(?:\*|///?!?|#|-)?[ \t]*)+"


def pattern_of(phrase: str) -> re.Pattern:
    """Finds a phrase as whole words, also at the beginning of a sentence; no names in code, no calls."""
    first = phrase[0] if not phrase[0].isalpha() else f"[{phrase[0].upper()}{phrase[0]}]"
    return re.compile(rf"(?<![\w*(-])(?:{(first + phrase[1:]).replace(' ', GAP)})(?![\w(-])")


def files() -> list[Path]:
    found = [file for place in PLACES for file in
             ([ROOT / place] if (ROOT / place).is_file() else sorted((ROOT / place).rglob("*")))]
    return [file for file in found if file.is_file() and (file.suffix in SUFFIXES or file.name == "Makefile")
            and not any(file.is_relative_to(place) for place in LEFT_OUT)]


def check_wording(report: Report) -> None:
    patterns = {phrase: pattern_of(phrase) for phrase in PHRASES}
    tests = ROOT / "Tests"
    for phrase, (_, sample) in PHRASES.items():
        for text in sample, sample.replace(" ", "\n * "), sample.replace(" ", "\n/// "):
            report.expect(bool(patterns[phrase].search(text)), f"the wording {phrase!r} is not found in {text!r}")
    looked_at = files()
    for place in PLACES:
        report.expect(any(file.is_relative_to(ROOT / place) for file in looked_at), f"no text is looked at in {place}")
    for file in looked_at:
        text = file.read_text()
        found = [f"line {text.count(chr(10), 0, match.start()) + 1}, {' '.join(match[0].split())!r}: write {better}"
                 for phrase, (better, _) in PHRASES.items() if phrase != LEND or not file.is_relative_to(tests)
                 for match in patterns[phrase].finditer(text)]
        report.equal(found, [], f"{file.relative_to(ROOT)}: wording")
