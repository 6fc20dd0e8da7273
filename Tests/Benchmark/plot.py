"""Draws how costs grow, as SVG: two rows of three charts. Where both axes are logarithmic a straight line that climbs
a decade for each decade means that each byte, or handle, costs the same however many there are; such a line is dashed
through ours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape

from growing import Series
from Tools.dark import with_dark

WIDTH, HEIGHT = 1120, 400
TOP, BOTTOM, LEFT, RIGHT, GAP = 62, 84, 82, 26, 96
TITLE, TEXT = 15, 12
INK, QUIET, GRID = "#1b1b1f", "#5a5f6b", "#e4e6ec"
COLOURS = {"openrouter": "#2f5fb3", "jansson": "#b3612f"}
BYTES = {1e2: "100 B", 1e3: "1 KB", 1e4: "10 KB", 1e5: "100 KB", 1e6: "1 MB", 1e7: "10 MB", 1e8: "100 MB"}
TIMES = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")]


def time_text(nanoseconds: float) -> str:
    unit, name = next((unit, name) for unit, name in TIMES if nanoseconds >= unit)
    return f"{nanoseconds / unit:g} {name}"


def short(number: float) -> str:
    return f"{number / 1e6:g} M" if number >= 1e6 else f"{number:,.0f}"


@dataclass
class Axis:
    # Of values, and where these are in the picture.
    first: float
    last: float
    start: float
    end: float
    is_logarithmic: bool = True

    def place(self, value: float) -> float:
        first, last, value = (math.log(number) if self.is_logarithmic else number
                              for number in (self.first, self.last, value))
        return self.start + (value - first) / (last - first) * (self.end - self.start)

    def decades(self) -> list[float]:
        first, last = (round(math.log10(value), 6) for value in (self.first, self.last))
        return [10.0**power for power in range(math.ceil(first), math.floor(last) + 1)]


def line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {style}/>'


def label(x: float, y: float, text: str, colour: str = QUIET, size: int = TEXT, anchor: str = "middle") -> str:
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">'
            f"{escape(text)}</text>")


def titles(left: float, right: float, title: str, x_axis: str, y_axis: str) -> list[str]:
    """Of the chart, and of each axis: the vertical one reads upward."""
    x, y = left - 58, (TOP + HEIGHT - BOTTOM) / 2
    upward = label(x, y, y_axis).replace("<text ", f'<text transform="rotate(-90 {x:.1f} {y:.1f})" ', 1)
    return [label(left, 36, title, INK, TITLE, "start"), label((left + right) / 2, HEIGHT - BOTTOM + 42, x_axis), upward]


def curve(name: str, places: list[tuple[float, float]]) -> list[str]:
    colour = COLOURS[name]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.2" fill="{colour}"/>' for x, y in places]
    return [f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.8"/>', *dots]


def decade_around(value: float, up: bool) -> float:
    power = math.log10(value)
    return 10.0 ** (math.ceil(power) if up else math.floor(power))


def logarithmic(left: float, right: float, series: Series, names: tuple[str, str, str], tick) -> list[str]:
    numbers = [number for points in series.values() for number, _ in points]
    times = [time for points in series.values() for _, time in points]
    xs = Axis(min(numbers), max(numbers), left, right)
    ys = Axis(decade_around(min(times), False), decade_around(max(times), True), HEIGHT - BOTTOM, TOP)
    parts = titles(left, right, *names)
    for index, value in enumerate(xs.decades()):
        parts.append(line(xs.place(value), TOP, xs.place(value), HEIGHT - BOTTOM, f'stroke="{GRID}"'))
        # Texts of two neighbours would touch.
        if index % 2 == 0:
            parts.append(label(xs.place(value), HEIGHT - BOTTOM + 20, tick(value)))
    for index, value in enumerate(ys.decades()):
        parts.append(line(left, ys.place(value), right, ys.place(value), f'stroke="{GRID}"'))
        if index % 2 == 0:
            parts.append(label(left - 8, ys.place(value) + 4, time_text(value), anchor="end"))
    parts.append(straight(series["openrouter"], xs, ys))
    for name, points in series.items():
        parts += curve(name, [(xs.place(number), ys.place(time)) for number, time in points])
        # Ours lies lower: its name stands below, the other's above.
        number, time = points[len(points) // 2]
        aside = (12, 22) if name == "openrouter" else (-12, -14)
        parts.append(label(xs.place(number) + aside[0], ys.place(time) + aside[1], name, COLOURS[name],
                           anchor="start" if aside[0] > 0 else "end"))
    return parts


def straight(points: list[tuple[int, float]], xs: Axis, ys: Axis) -> str:
    """The same cost for each, in the middle of the results."""
    each = math.exp(sum(math.log(time / number) for number, time in points) / len(points))
    ends = [(xs.place(number), ys.place(each * number)) for number in (points[0][0], points[-1][0])]
    return line(*ends[0], *ends[1], f'stroke="{COLOURS["openrouter"]}" stroke-width="1" stroke-dasharray="3 4"')


def threads(left: float, right: float, series: Series) -> list[str]:
    """Calls in a second: a straight line through zero is what independent threads give."""
    rates = {name: [(number, 1e3 / time) for number, time in points] for name, points in series.items()}
    count = max(number for points in rates.values() for number, _ in points)
    one = rates["openrouter"][0][1]
    most = max(one * count, *(rate for points in rates.values() for _, rate in points))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if most / step <= 6)
    xs = Axis(0, count + 0.25, left, right, False)
    ys = Axis(0, step * math.ceil(most / step), HEIGHT - BOTTOM, TOP, False)
    parts = titles(left, right, "Requests built by threads", "threads", "millions of requests in a second")
    for number in range(count + 1):
        parts += [line(xs.place(number), TOP, xs.place(number), HEIGHT - BOTTOM, f'stroke="{GRID}"'),
                  label(xs.place(number), HEIGHT - BOTTOM + 20, str(number))]
    for value in range(0, int(ys.last) + 1, step):
        parts += [line(left, ys.place(value), right, ys.place(value), f'stroke="{GRID}"'),
                  label(left - 8, ys.place(value) + 4, str(value), anchor="end")]
    parts.append(line(xs.place(0), ys.place(0), xs.place(count), ys.place(one * count),
                      f'stroke="{COLOURS["openrouter"]}" stroke-width="1" stroke-dasharray="3 4"'))
    for name, points in rates.items():
        parts += curve(name, [(xs.place(number), ys.place(rate)) for number, rate in points])
        number, rate = points[0]
        parts.append(label(xs.place(number) - 8, ys.place(rate) - 10, name, COLOURS[name], anchor="end"))
    return parts


# What is drawn, three in a row: what has grown, its title, the names of its axes, and how a number is shown.
CHARTS = {
    "bodies": ("Reading a response of the sign-in", "size of the body", "time to read it", lambda size: BYTES[size]),
    "handles": ("Requests alive at once", "requests", "time to make, set, write and free all", short),
    "threads": None,
    "documents": ("Reading a JSON document", "size of the document", "time to read and free it",
                  lambda size: BYTES[size]),
    "chunks": ("Reading a streamed answer", "chunks", "time to read all", short),
    "messages": ("Building a conversation", "messages", "time to add all", short),
    "calls": ("Calls at once", "calls", "time until all have ended", short),
}


def drawn(growth: dict[str, Series]) -> str:
    """Runs that were kept before there were documents have the first row only."""
    wide = (WIDTH - LEFT - RIGHT - 2 * GAP) / 3
    shown = [what for what in CHARTS if what in growth]
    height = HEIGHT * math.ceil(len(shown) / 3)
    parts = []
    for index, what in enumerate(shown):
        left = LEFT + index % 3 * (wide + GAP)
        if CHARTS[what] is None:
            chart = threads(left, left + wide, growth[what])
        else:
            *names, tick = CHARTS[what]
            chart = logarithmic(left, left + wide, growth[what], tuple(names), tick)
        parts += [f'<g transform="translate(0 {index // 3 * HEIGHT})">', *chart, "</g>"]
    parts.append(label(LEFT, height - 16, "dashed: linear growth, with which each byte or request costs the same",
                       anchor="start"))
    size = f'width="{WIDTH}" height="{height}"'
    return with_dark("\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {WIDTH} {height}" '
        'font-family="Helvetica, Arial, sans-serif">', f'<rect {size} rx="8" fill="#ffffff"/>', *parts, "</svg>", ""]))
