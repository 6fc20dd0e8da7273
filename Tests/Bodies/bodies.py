"""`openrouter_request_check` accepts every body that OpenRouter's description allows, and refuses nearly every one that is
broken in one thing, with the place where it is. The bodies are stored: hypothesis-jsonschema made them from the description
(generate.py), jsonschema says of the broken ones that they are."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path

from mutations import GONE, changed
from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report

PARTS = {"bodies": {"seconds": 2}}

FOLDER = ROOT / "Tests" / "Bodies"
VALID, BROKEN = FOLDER / "valid.jsonl", FOLDER / "broken.jsonl"
JUDGE = TESTS / "bodies" / "judge"
# The part of the broken bodies that is refused, and the part of those with the right path.
BAR = 0.95
OK = 0


def build_judge(report: Report) -> bool:
    JUDGE.parent.mkdir(parents=True, exist_ok=True)
    command = ["gcc", "-std=c99", "-D_GNU_SOURCE", "-O2", *WARNINGS, "-I", INCLUDE, FOLDER / "judge.c", LIB / "libopenrouter.a", "-o", JUDGE]
    return report.succeeds(command, "building the judge of bodies") is not None


def judge(bodies: list[tuple[str, object]]) -> list[tuple[int, str]]:
    """Status and field of each body of an operation."""
    lines = []
    for operation, body in bodies:
        method, path = operation.split(" ")
        lines.append(f"{method}\t{path.replace('{', '').replace('}', '')}\t{json.dumps(body)}\n")
    done = subprocess.run([JUDGE], input="".join(lines), capture_output=True, text=True, check=False)
    answers = [line.split("\t") for line in done.stdout.splitlines()]
    if done.returncode or len(answers) != len(bodies):
        raise SystemExit(f"the judge ended with {done.returncode} after {len(answers)} of {len(bodies)} bodies")
    return [(int(status), field) for status, field in answers]


def patched(body, row: dict):
    """What a row of broken.jsonl makes of a good body. Long texts and arrays are one thing that is repeated."""
    value = row["value"] * row["repeat"] if "repeat" in row else row.get("value", GONE)
    return changed(body, row["path"], value)


def is_right(row: dict, field: str) -> bool:
    """Whether a message names the place that was changed; of an empty object also what is missing in it."""
    return field == row["path"] or row["kind"] == "branch" and field.startswith(row["path"] + "/")


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def check_broken(report: Report, broken: list[dict], answers: list[tuple[int, str]]) -> None:
    accepted = Counter(row["kind"] for row, (status, _) in zip(broken, answers) if status == OK)
    elsewhere = Counter(row["kind"] for row, (status, field) in zip(broken, answers)
                        if status != OK and not is_right(row, field))
    refused = len(broken) - accepted.total()
    report.expect(refused >= BAR * len(broken),
                  f"{refused} of {len(broken)} broken bodies are refused; by kind, those that are not: {dict(accepted)}")
    report.expect(refused - elsewhere.total() >= BAR * refused,
                  f"{refused - elsewhere.total()} of {refused} messages name the place; by kind, others: {dict(elsewhere)}")


def main() -> None:
    report = Report()
    if build_judge(report):
        valid, broken = rows(VALID), rows(BROKEN)
        for row, (status, field) in zip(valid, judge([(row["operation"], row["body"]) for row in valid])):
            report.expect(status == OK, f"{row['operation']}: {field} of a good body is refused: {json.dumps(row['body'])}")
        report.expect(len(valid) >= 1000 and len(broken) >= 1000, f"{len(valid)} good and {len(broken)} broken bodies")
        check_broken(report, broken, judge([(valid[row["of"]]["operation"], patched(valid[row["of"]]["body"], row))
                                            for row in broken]))
    report.finish()


if __name__ == "__main__":
    main()
