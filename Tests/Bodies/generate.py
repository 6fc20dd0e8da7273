"""Bodies by hypothesis-jsonschema, from OpenRouter's description: a generator that is not ours.

usage: generate.py --store           writes what make test uses: Tests/Bodies/valid.jsonl and broken.jsonl
       generate.py COUNT [SEED]      checks COUNT bodies of each schema, and each with every change of one thing: what
                                     jsonschema refuses must be refused, and nothing else; make bodies

COUNT 0 takes the stored bodies.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from bodies import BROKEN, OK, VALID, build_judge, judge, rows
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import uuids
from hypothesis_jsonschema import from_schema
from jsonschema import Draft202012Validator
from mutations import GONE, changed, is_choice, shuffled
from opinions import FORMATS, Description
from Support.report import Report

STORED, LONGEST, CHANGES, LARGE = 50, 600, 2, 20
# Bodies that hypothesis makes at a time: what it has learnt of a schema is kept that long.
BATCH = 60
SHOWN = 5


def valid(schema: dict, number: int) -> Iterator[object]:
    """Valid bodies without end."""
    strategy = from_schema(schema, custom_formats={"uuid": uuids().map(str)})
    while True:
        made: list = []

        @seed(number)
        @settings(max_examples=BATCH, database=None, deadline=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(strategy)
        def make(body) -> None:
            made.append(body)

        make()
        yield from made
        number += 1


# MARK: What is stored

def some_valid(title: str) -> list[dict]:
    """Short ones, all different, as rows of the stored file."""
    description = Description()
    chosen: dict[str, None] = {}
    for body in islice(valid(description.strict(description.bodies[title]), 1), STORED * 4):
        text = json.dumps(body, separators=(",", ":"))
        if len(text) <= LONGEST:
            chosen[text] = None
        if len(chosen) == STORED:
            break
    return [{"operation": title, "body": json.loads(text)} for text in chosen]


def some_broken(bodies: list[dict]) -> Iterator[dict]:
    """Changes of which jsonschema says that they break a body."""
    description = Description()
    opinions = {title: Draft202012Validator(description.strict(schema)) for title, schema in description.bodies.items()}
    chance = random.Random(1)
    for number, row in enumerate(bodies):
        is_valid = opinions[row["operation"]].is_valid
        broken = ((kind, path, value) for kind, path, value in shuffled(row["body"], chance)
                  if not is_valid(changed(row["body"], path, value)) and not is_choice(row["body"], path, value, is_valid))
        for kind, path, value in islice(broken, CHANGES):
            stored = {"of": number, "kind": kind, "path": path}
            if isinstance(value, str | list) and len(value) > LARGE:
                stored |= {"value": value[:1], "repeat": len(value)}
            elif value is not GONE:
                stored["value"] = value
            yield stored


def store() -> None:
    with ProcessPoolExecutor() as pool:
        bodies = [row for some in pool.map(some_valid, Description().bodies) for row in some]
    write_rows(VALID, bodies)
    write_rows(BROKEN, list(some_broken(bodies)))


def write_rows(path, some: list[dict]) -> None:
    path.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in some))


# MARK: What is compared

def compare(title: str, count: int, number: int) -> tuple[int, list[str]]:
    """How many bodies were compared, and those of which jsonschema thinks otherwise."""
    description = Description()
    schema = description.bodies[title]
    opinion = Draft202012Validator(description.lenient(schema), format_checker=FORMATS)
    bodies = ([row["body"] for row in rows(VALID) if row["operation"] == title] if count == 0
              else list(islice(valid(description.strict(schema), number), count)))
    chance = random.Random(number)
    total, problems = 0, []
    for body in bodies:
        some = [body, *(changed(body, path, value) for _, path, value in shuffled(body, chance))]
        for one, (status, field) in zip(some, judge([(title, one) for one in some])):
            total += 1
            if (status == OK) != opinion.is_valid(one) or (status != OK and one is body):
                problems.append(f"{title}: status {status} of {field!r}: {json.dumps(one)[:500]}")
    return total, problems


def main() -> None:
    if sys.argv[1:] == ["--store"]:
        return store()
    count = int(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    report = Report()
    if build_judge(report):
        titles = list(Description().bodies)
        with ProcessPoolExecutor() as pool:
            compared = pool.map(compare, titles, [count] * len(titles), [number] * len(titles))
            for title, (total, problems) in zip(titles, compared):
                print(f"{title}: {total} bodies", flush=True)
                report.passed += total - len(problems)
                report.failed += len(problems)
                print("".join(f"FAILED {problem}\n" for problem in problems[:SHOWN]), end="", flush=True)
    print(f"seed {number}")
    report.finish()


if __name__ == "__main__":
    main()
