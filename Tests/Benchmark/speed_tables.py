"""Puts the last run of `make bench` into the manual's page of speed, and a summary into README.md, each between two
marks, and the plot beside the manual's pictures; the run itself is kept, by which a test knows that they belong together.

usage: speed_tables.py
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from calling import CALL, FIRST, SDK, STREAMED
from comparing import (BYTES, CHAT, CHECKED, CHUNK, DOCUMENTS, ESCAPED_CHUNK, LONG_CHAT, STREAM, UNKNOWN,
                       UNKNOWN_BYTES)
from plot import drawn
from Tools.libraries import BUILD, ROOT

LAST_RUN = BUILD / "benchmark" / "benchmark.json"
MEASURED = Path(__file__).resolve().parent / "measured.json"
MANUAL = ROOT / "Sources" / "Manual"
README, PAGE, PICTURE = ROOT / "README.md", MANUAL / "speed.md", MANUAL / "growth.svg"
MARKS = re.compile(r"(<!-- measured, by make bench-readme -->\n).*?(<!-- end of measured -->)", re.DOTALL)

BUILT = {"build documented": "the documented one", "build all fields": "all eleven fields",
         "build escapes": "escapes, not ASCII"}
READ = {"read create response": "an authorization code", "read exchange response": "an API key",
        "read error": "an error"}
PARSED = dict(zip(DOCUMENTS, ("chat result, 2 KB", "450 models", "models, 1 MB", "mixed, 100 KB",
                             "Japanese", "escapes")))
NAMES = {"openrouter": "openrouter, everything checked", "openrouter, handle reused": "openrouter, the handle reused",
         "snprintf": "snprintf, nothing checked or escaped", "memcpy": "memcpy of the parts"}
# A heading and what its table measures.
ABOUT = {
    "Build a request": "Nanoseconds for the body of `POST /auth/keys/code`: the documented example, all eleven fields, "
                       "and texts that JSON must escape. The last two rows check nothing, and are there as limits: "
                       "`snprintf` of the values, and `memcpy` of constant pieces.",
    "Read a response": "Nanoseconds from the bytes of a response to its checked members. The last column is the rate at "
                       "which members that no program asks for are read.",
    "JSON documents": "Microseconds. Reading checks the syntax and UTF-8. What is built is a chat request of 10 and of "
                      "1,000 messages, by JSON Pointers; in the second row it is the body of a request, of which each "
                      "setter checks its value by OpenRouter's description. simdjson only reads.",
    "Streams, calls, the sign-in": "With a server on the same machine. What a call takes longer than libcurl alone is the "
                                  "library's own time.",
    "The start of a program": "From the start of a process until the documented request has come out of it. The first "
                              "row prints constant bytes: what the others take longer is their library's time.",
}
PROCESSES = {"first-json-libc": "libc alone, the bytes ready", "first-json-static": "openrouter, the archive",
             "first-json-shared": "openrouter, the shared library", "first-json-jansson": "jansson",
             "first-json-foundation": "Swift with Foundation"}


def cells(*columns: str) -> str:
    return f"| {' | '.join(columns)} |"


def head(first: str, *others: str) -> list[str]:
    return [cells(first, *others), f"|---|{'---:|' * len(others)}"]


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def times(ratio: float) -> str:
    return f"{ratio:.{1 if ratio >= 1 else 2}f}×"


class Tables:
    def __init__(self, results: dict):
        self.results = results
        self.rows = {(comparison, row["name"]): row
                     for comparison, rows in results["comparisons"].items() for row in rows}

    def names(self, comparison: str) -> list[str]:
        return [row["name"] for row in self.results["comparisons"][comparison]]

    def nanoseconds(self, comparison: str, name: str = "openrouter") -> float:
        return self.rows[comparison, name]["nanoseconds"]

    def time(self, comparison: str, name: str) -> str:
        """Nanoseconds, and how many times ours."""
        if self.rows[comparison, name]["nanoseconds"] is None:
            return "cannot"
        actual, ours = self.nanoseconds(comparison, name), self.nanoseconds(comparison)
        return number(actual) if name == "openrouter" else f"{number(actual)} ({times(actual / ours)})"

    def titled(self, name: str) -> str:
        version = self.results["machine"]["versions"].get(name, "")
        return NAMES.get(name, f"{name} {version}".strip())

    def build(self) -> list[str]:
        first, *others = BUILT
        lines = head("with", BUILT[first], "instructions", "allocations",
                     *(BUILT[other] for other in others))
        for name in self.names(first):
            row = self.rows[first, name]
            lines.append(cells(self.titled(name), self.time(first, name), number(row["instructions"]),
                               str(row["allocations"]), *(self.time(other, name) for other in others)))
        return lines

    def read(self) -> list[str]:
        lines = head("with", *READ.values(), "100 KB of unknown members")
        for name in self.names(UNKNOWN):
            rate = f"{UNKNOWN_BYTES / self.nanoseconds(UNKNOWN, name) * 1000:,.0f} MB/s"
            lines.append(cells(self.titled(name), *(self.time(answer, name) for answer in READ), rate))
        return lines

    def documents(self) -> list[str]:
        """Of runs since there are documents."""
        if CHAT not in self.results["comparisons"]:
            return []
        built = {CHAT: "build 10 messages", LONG_CHAT: "build 1,000"}
        lines = head("with", *(f"read {what}" for what in PARSED.values()), *built.values())
        for name in ("openrouter", CHECKED, "yyjson", "simdjson"):
            times = [f"{self.nanoseconds(comparison, name) / 1000:,.2f}" if (comparison, name) in self.rows else "–"
                     for comparison in (*PARSED, *built)]
            lines.append(cells("openrouter" if name == "openrouter" else self.titled(name), *times))
        return lines

    def streams(self) -> list[str]:
        """Of runs since there are chunks."""
        if CHUNK not in self.results["comparisons"]:
            return []
        calls, signed = self.results["calls"], self.results["sign-in"]
        first, call = calls[FIRST], calls[CALL]
        known = "yyjson and memchr"
        return [
            *head("what", "openrouter", "to compare"),
            cells("a chunk of a chat stream, from bytes to text", f"{self.nanoseconds(CHUNK):,.0f} ns",
                  f"{known}: {self.nanoseconds(CHUNK, known):,.0f} ns"),
            cells("the same with escapes", f"{self.nanoseconds(ESCAPED_CHUNK):,.0f} ns",
                  f"{known}: {self.nanoseconds(ESCAPED_CHUNK, known):,.0f} ns"),
            cells("an event stream, 217 bytes an event", f"{BYTES[STREAM] / self.nanoseconds(STREAM):,.1f} GB/s", "–"),
            cells("the first event, after the server's first byte", f"{first['openrouter'] / 1000:,.0f} µs",
                  f"libcurl's callback: {first['libcurl'] / 1000:,.0f} µs"),
            *self.streamed(calls),
            cells("a call on a kept connection, without TLS", f"{call['openrouter'] / 1000:,.0f} µs",
                  f"libcurl alone: {call['libcurl'] / 1000:,.0f} µs"),
            cells("a sign-in, without the person, with TLS", f"{signed['to the key'] / 1e6:,.1f} ms", "–"),
            cells("a listener with 1,000 connections", f"{signed['each connection'] / 1000:,.0f} µs each",
                  f"{signed['memory'] / 1024:,.0f} KB in all"),
            cells("opening the browser from a program of 4 GB",
                  f"{signed['start with a browser, 4096 MB'] / 1000:,.0f} µs",
                  f"from one of 1 MB: {signed['start with a browser, 1 MB'] / 1000:,.0f} µs"),
        ]

    @staticmethod
    def streamed(calls: dict) -> list[str]:
        """Of runs since there are long streams."""
        if STREAMED not in calls:
            return []
        row = calls[STREAMED]
        others = {"libcurl's callback": "libcurl", f"OpenRouter's {SDK}": SDK}
        return [cells("a chunk of a chat stream, by a call", f"{row['openrouter']:,.0f} ns",
                      ", ".join(f"{title}: {row[name]:,.0f} ns" for title, name in others.items() if name in row))]

    def processes(self) -> list[str]:
        starts, memory = self.results["starts"], self.results["memory"]
        lines = head("program with", "µs", "factor", "memory written", "resident")
        for name, title in PROCESSES.items():
            lines.append(cells(title, number(starts[name] / 1000), f"{starts[name] / starts['first-json-libc']:.2f}×",
                               *(f"{number(memory[name][kind])} KB" for kind in ("written", "resident"))))
        return lines

    def sentences(self) -> str:
        sizes, loading = self.results["sizes"], self.results["loading"]
        whole, pair = "whole request", "PKCE pair"
        return (f"The whole HTTP request, all headers and members: {number(self.nanoseconds(whole))} ns, by jansson "
                f"and snprintf {self.time(whole, 'jansson and snprintf')}. A PKCE pair: "
                f"{number(self.nanoseconds(pair))} ns, by OpenSSL's functions {self.time(pair, 'OpenSSL')}. "
                f"`libopenrouter.so` has {sizes['shared']:,} bytes; `libopenrouter.a` adds {sizes['static_adds']:,} to a "
                "program that only builds a request; `dlopen` takes "
                f"{loading['openrouter'] / loading['empty']:.1f} times as long as for an empty library.")

    def summary(self) -> str:
        documented, sizes, starts = next(iter(BUILT)), self.results["sizes"], self.results["starts"]
        more = (starts["first-json-static"] - starts["first-json-libc"]) / 1000
        return (f"The documented request is built and checked in {number(self.nanoseconds(documented))} ns, with one "
                f"allocation (cJSON: {number(self.nanoseconds(documented, 'cJSON'))} ns, RapidJSON: "
                f"{number(self.nanoseconds(documented, 'RapidJSON'))} ns). `libopenrouter.a` adds "
                f"{sizes['static_adds'] / 1024:.0f} KB to a program that only does that, and {number(more)} µs to its "
                "start. [Speed and size](Sources/Manual/speed.md) has all tables, and how costs grow.")

    def machine(self) -> str:
        machine = self.results["machine"]
        versions = machine["versions"]
        compiler = re.search(r"\d+\.\d+\.\d+", machine["compiler"])
        return (f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, Linux "
                f"{machine['kernel'].split('-')[0]}; Swift {machine['swift']}, gcc {compiler[0]}, glibc "
                f"{versions['glibc']}, OpenSSL {versions['OpenSSL']}.")


def summary_of(results: dict) -> str:
    return f"{wrapped(Tables(results).summary())}\n"


def wrapped(text: str) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > 120:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def tables_of(results: dict) -> str:
    tables = Tables(results)
    rows = (tables.build(), tables.read(), tables.documents(), tables.streams(), tables.processes())
    parts = [wrapped(tables.machine())]
    for (title, about), lines in zip(ABOUT.items(), rows):
        parts += [f"## {title}", wrapped(about), "\n".join(lines)] if lines else []
    return "\n\n".join([*parts, wrapped(tables.sentences())]) + "\n"


# What stands between the marks of each page.
SECTIONS = {README: summary_of, PAGE: tables_of}


def filled(page: Path, results: dict) -> str:
    text = page.read_text()
    return MARKS.sub(lambda marks: f"{marks[1]}\n{SECTIONS[page](results)}\n{marks[2]}", text)


def main() -> None:
    if not LAST_RUN.exists():
        sys.exit("make bench-readme: nothing is measured yet (make bench does)")
    MEASURED.write_bytes(LAST_RUN.read_bytes())
    results = json.loads(MEASURED.read_text())
    for page in SECTIONS:
        page.write_text(filled(page, results))
    PICTURE.write_text(drawn(results["growth"]))


if __name__ == "__main__":
    main()
