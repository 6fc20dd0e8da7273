"""The constant tables are what Sources/Description makes of OpenRouter's description: making them anew changes nothing,
what the description leaves out is kept, and a narrower description is refused."""

import copy
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from Support.report import ROOT, TESTS, Report, run

PARTS = {"description": {"seconds": 4}}

FOLDER = TESTS / "description"
GENERATOR = ROOT / "Sources" / "Description" / "generate.py"
PROMISE = ROOT / "Tests" / "ABI" / "description.jsonl"
HEADER = ROOT / "Sources" / "CDescription" / "CDescription.h"
PAGE = ROOT / "Sources" / "Manual" / "operations.md"
# OpenRouter's own description, which is not part of this repository.
SHARED = ROOT.parent / "shared" / "openapi" / "openrouter.openapi.json"
OPENAPI = Path(os.environ.get("WHOLE_DESCRIPTION", SHARED))


def chat(description: dict) -> dict:
    return description["components"]["schemas"]["ChatRequest"]


def member(description: dict, name: str) -> dict:
    return chat(description)["properties"][name]


# What a newer description may leave out: the tables keep it.
KEPT: dict[str, Callable[[dict], object]] = {
    "a member": lambda description: chat(description)["properties"].pop("temperature"),
    "an operation": lambda description: description["paths"].pop("/rerank"),
    "a value of a choice": lambda description: member(description, "reasoning_effort")["enum"].remove("high"),
    "a branch of a union": lambda description: description["components"]["schemas"]["ChatMessages"]["oneOf"].pop(),
    "null as a value": lambda description: member(description, "temperature").update(type="number"),
}
# What would let a call fail that succeeded, or is not understood; with a word of the message.
REFUSED: dict[str, tuple[Callable[[dict], object], str]] = {
    "another type": (lambda description: chat(description)["properties"].update(temperature={"type": "string"}),
                     "temperature"),
    "a required member": (lambda description: chat(description).setdefault("required", []).append("model"), "model"),
    "a tighter limit": (lambda description: member(description, "session_id").update(maxLength=100), "session_id"),
    "a new keyword": (lambda description: member(description, "temperature").update(multipleOf=2), "multipleOf"),
    "a closed object": (lambda description: chat(description).update(additionalProperties=False), "closed"),
    "a required parameter": (
        lambda description: description["paths"]["/models"]["get"]["parameters"][0].update(required=True), "models"),
}


def make(openapi: Path) -> tuple[int, str, str, str]:
    """Exit status, messages, header and promise of a run on a copy of what is stored."""
    promise, header, page = FOLDER / "promise.jsonl", FOLDER / "header.h", FOLDER / "operations.md"
    promise.write_bytes(PROMISE.read_bytes())
    header.write_text("")
    done = run([sys.executable, "-B", GENERATOR, openapi, promise, header, page])
    return done.returncode, done.stdout + done.stderr, header.read_text(), promise.read_text()


def main() -> None:
    report = Report()
    if not OPENAPI.exists():
        report.skip(f"no description of OpenRouter at {OPENAPI}: the tables are not made anew")
        report.finish()
    FOLDER.mkdir(parents=True, exist_ok=True)
    stored = HEADER.read_text()
    status, messages, header, promise = make(OPENAPI)
    report.equal(status, 0, f"making the tables anew: {messages}")
    report.expect(header == stored, "making the tables anew changes CDescription.h: run make description")
    report.expect((FOLDER / "operations.md").read_text() == PAGE.read_text(), "making the page anew changes operations.md")
    report.expect(promise == PROMISE.read_text(), "making the tables anew changes Tests/ABI/description.jsonl")
    source = json.loads(OPENAPI.read_text())
    changed = FOLDER / "openapi.json"

    def change(mutate: Callable[[dict], object]) -> None:
        description = copy.deepcopy(source)
        mutate(description)
        changed.write_text(json.dumps(description))

    for name, mutate in KEPT.items():
        change(mutate)
        status, messages, header, _ = make(changed)
        report.equal(status, 0, f"a description without {name}: {messages}")
        report.expect(header == stored, f"{name} that the description leaves out is not kept")
    for name, (mutate, word) in REFUSED.items():
        change(mutate)
        status, messages, header, promise = make(changed)
        report.expect(status != 0, f"a description with {name} is not refused")
        report.expect(word in messages, f"a description with {name}: {messages!r} does not say {word}")
        report.expect(header == "" and promise == PROMISE.read_text(), f"a description with {name} changes something")
    report.finish()


main()
