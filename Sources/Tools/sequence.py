"""Draws a sequence, written as in sign-in.seq, as SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

SIZE, SMALL, LINE, MARGIN = 15, 12.5, 18, 28
# What a character takes of its size, in the widest of the usual fonts.
ASPECT = 0.62
FONT = 'font-family="Helvetica, Arial, sans-serif"'
INK, QUIET = "#1b1b1f", "#5a5f6b"
# Of boxes: what is inside, and what is around.
OURS, OTHERS, NOTE = ("#e3ecfb", "#2f5fb3"), ("#f1f2f5", "#9a9fab"), ("#fff7df", "#c9a53a")
# Keeps text apart from the lines that it lies on.
HALO = ' stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"'
STATEMENT = re.compile(
    r"(?:(?P<kind>actor|note) (?P<who>\w+)|(?P<start>\w+) (?P<arrow>--?>) (?P<end>\w+)): (?P<text>.+)")


@dataclass
class Event:
    start: str
    # None for a note.
    end: str | None
    is_answer: bool
    lines: list[str]


def width(lines: list[str]) -> float:
    return max(len(line) * (SMALL if index else SIZE) * ASPECT for index, line in enumerate(lines))


def box_height(lines: list[str]) -> int:
    return len(lines) * LINE + 14


class Sequence:
    def __init__(self, source: str):
        self.actors: dict[str, list[str]] = {}
        self.events: list[Event] = []
        for number, line in enumerate(source.splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                self.read(number, line)
        self.places = self.placed()
        self.parts: list[str] = []

    def read(self, number: int, line: str) -> None:
        said = STATEMENT.fullmatch(line.strip())
        if not said:
            raise SystemExit(f"line {number}: not understood: {line}")
        lines = [part.strip() for part in said["text"].split("|")]
        if said["kind"] == "actor":
            self.actors[said["who"]] = lines
        else:
            start, end = said["start"] or said["who"], said["end"]
            unknown = {start, end or start} - set(self.actors)
            if unknown:
                raise SystemExit(f"line {number}: no actor {', '.join(unknown)}")
            self.events.append(Event(start, end, said["arrow"] == "-->", lines))

    def placed(self) -> dict[str, float]:
        """Where each actor's line is: as far from the one before as the texts between them need."""
        names = list(self.actors)
        places = {names[0]: MARGIN + self.half(names[0])}
        for before, name in zip(names, names[1:]):
            at = places[before] + self.half(before) + self.half(name) + MARGIN
            for event in self.events:
                ends = sorted({event.start, event.end or event.start}, key=names.index)
                if ends[-1] == name and event.end:
                    at = max(at, places[ends[0]] + width(event.lines) + 2 * MARGIN)
            places[name] = at
        return places

    def half(self, name: str) -> float:
        notes = [width(event.lines) for event in self.events if event.end is None and event.start == name]
        return max([width(self.actors[name]), *notes]) / 2 + 14

    # Drawing

    def text(self, x: float, y: float, lines: list[str], first: int = 0, halo: str = "") -> None:
        for index, line in enumerate(lines):
            size, colour = (SMALL, QUIET) if first + index else (SIZE, INK)
            self.parts.append(f'<text x="{x:.1f}" y="{y + index * LINE:.1f}" font-size="{size}" fill="{colour}" '
                              f'text-anchor="middle"{halo}>{escape(line)}</text>')

    def box(self, x: float, y: float, half: float, lines: list[str], colours: tuple[str, str], height: int) -> None:
        self.parts.append(f'<rect x="{x - half:.1f}" y="{y:.1f}" width="{2 * half:.1f}" height="{height}" rx="5" '
                          f'fill="{colours[0]}" stroke="{colours[1]}"/>')
        self.text(x, y + (height - len(lines) * LINE) / 2 + 14, lines)

    def arrow(self, event: Event, y: float) -> None:
        start, end = self.places[event.start], self.places[event.end]
        forward = 1 if end > start else -1
        dashes = ' stroke-dasharray="5 4"' if event.is_answer else ""
        self.parts.append(f'<line x1="{start:.1f}" y1="{y}" x2="{end - forward * 9:.1f}" y2="{y}" stroke="{INK}" '
                          f'stroke-width="1.4"{dashes}/>')
        self.parts.append(f'<path d="M {end:.1f} {y} l {-forward * 10} -5 v 10 z" fill="{INK}"/>')

    def message(self, event: Event, y: float) -> None:
        middle = (self.places[event.start] + self.places[event.end]) / 2
        self.text(middle, y, event.lines[:1], halo=HALO)
        self.text(middle, y + 22, event.lines[1:], first=1, halo=HALO)
        self.arrow(event, y + 7)

    def drawn(self) -> str:
        heads = box_height(max(self.actors.values(), key=len))
        y = MARGIN + heads
        for event in self.events:
            if event.end:
                y += 28
                self.message(event, y)
                y += 6 + (len(event.lines) - 1) * LINE
            else:
                height = box_height(event.lines)
                self.box(self.places[event.start], y + 18, width(event.lines) / 2 + 8, event.lines, NOTE, height)
                y += 18 + height
        y += MARGIN
        messages, self.parts = self.parts, []
        for name, lines in self.actors.items():
            at = self.places[name]
            self.parts.append(f'<line x1="{at:.1f}" y1="{MARGIN + heads}" x2="{at:.1f}" y2="{y}" stroke="{OTHERS[1]}" '
                              'stroke-width="1.2"/>')
            self.box(at, MARGIN, width(lines) / 2 + 14, lines, OURS if name == "library" else OTHERS, heads)
        last = list(self.actors)[-1]
        wide, high = self.places[last] + self.half(last) + MARGIN, y + MARGIN
        size = f'width="{wide:.0f}" height="{high:.0f}"'
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {wide:.0f} {high:.0f}" {FONT}>',
            f'<rect {size} rx="8" fill="#ffffff"/>', *self.parts, *messages, "</svg>", ""])
