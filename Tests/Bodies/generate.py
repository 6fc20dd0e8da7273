"""Bodies by hypothesis-jsonschema, from OpenRouter's description: a generator that is not ours.

usage: generate.py --store           writes what make test uses: Tests/Bodies/valid.jsonl and broken.jsonl
       generate.py COUNT SEED SECOND     checks COUNT bodies of each schema, each with every change of one thing, and each
                                         of these with SECOND more changes, one at a time: what jsonschema refuses must be
                                         refused, and nothing else; make bodies

COUNT 0 takes the stored bodies. jsonschema-rs says in microseconds what jsonschema says in milliseconds; both are asked of
every hundredth body, and must agree.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from bodies import BROKEN, OK, VALID, build_judge, judge, rows
from hypothesis import HealthCheck, Phase, configuration, given, seed, settings
from hypothesis.strategies import uuids
from hypothesis_jsonschema import from_schema
from jsonschema import Draft202012Validator
from jsonschema_rs import Draft202012Validator as QuickValidator
from mutations import GONE, changed, is_choice, shuffled
from opinions import FORMATS, Description
from Support.report import BUILD, Report

configuration.set_hypothesis_home_dir(BUILD / "hypothesis")
STORED, LONGEST, CHANGES, LARGE = 50, 600, 2, 20
# Bodies that hypothesis makes at a time: what it has learnt of a schema is kept that long.
BATCH = 60
SHOWN = 5
# Bodies of these are composed of parts: the longest schema of a part in characters, the number of values that are made of
# each part, and the probability of a part that is not required.
COMPOSED, PART, FEW, SHARE = {"POST /messages"}, 300, 20, 0.1
# Of this many bodies one is shown to both validators.
BOTH = 100


def generated(schema: dict, number: int, batch: int = BATCH) -> Iterator[object]:
    """Valid values without end."""
    strategy = from_schema(schema, custom_formats={"uuid": uuids().map(str)})
    while True:
        made: list = []

        @seed(number)
        @settings(max_examples=batch, database=None, deadline=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(strategy)
        def make(body) -> None:
            made.append(body)

        make()
        yield from made
        number += 1


class Composer:
    """Composes bodies of parts. Of a whole schema that is too large, hypothesis makes no body within minutes."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.number = number
        self.parts: dict[str, list] = {}

    def compose(self, schema: dict):
        text = json.dumps(schema)
        match schema:
            case _ if len(text) <= PART:
                pass
            case {"allOf": [one]}:
                return self.compose(one)
            case {"anyOf": branches}:
                return self.compose(self.chance.choice(branches))
            case {"items": items}:
                least = schema.get("minItems", 0)
                return [self.compose(items) for _ in range(self.chance.randint(least, least + 2))]
            case {"properties": members}:
                required = schema.get("required", [])
                return {name: self.compose(member) for name, member in members.items()
                        if name in required or self.chance.random() < SHARE}
        if text not in self.parts:
            self.parts[text] = list(islice(generated(schema, self.number, FEW), FEW))
        return self.chance.choice(self.parts[text])


def valid(title: str, schema: dict, number: int) -> Iterator[object]:
    """Valid bodies without end."""
    if title not in COMPOSED:
        yield from generated(schema, number)
    composer, opinion = Composer(number), Draft202012Validator(schema)
    yield from filter(opinion.is_valid, iter(lambda: composer.compose(schema), None))


# MARK: What is stored

def some_valid(title: str) -> list[dict]:
    """Short ones, all different, as rows of the stored file."""
    description = Description()
    chosen: dict[str, None] = {}
    for body in islice(valid(title, description.strict(description.bodies[title]), 1), STORED * 4):
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
        titles = sorted(Description().bodies, key=COMPOSED.__contains__)
        bodies = [row for some in pool.map(some_valid, titles) for row in some]
    write_rows(VALID, bodies)
    write_rows(BROKEN, list(some_broken(bodies)))


def write_rows(path, some: list[dict]) -> None:
    path.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in some))


# MARK: What is compared

class Opinion:
    """Whether a body is valid. jsonschema has no opinion of texts that are not Unicode: it takes them."""

    def __init__(self, schema: dict) -> None:
        self.careful = Draft202012Validator(schema, format_checker=FORMATS)
        formats = {name: check for name, (check, _) in FORMATS.checkers.items()}
        self.quick = QuickValidator(schema, validate_formats=True, formats=formats)
        self.count = self.disagreements = 0

    def is_valid(self, body, text: str) -> bool:
        self.count += 1
        # Half a surrogate pair: jsonschema-rs reads UTF-8.
        if "\\ud" in text:
            return self.careful.is_valid(body)
        found = self.quick.is_valid(body)
        if self.count % BOTH == 0 and found != self.careful.is_valid(body):
            self.disagreements += 1
        return found


def variants(body, chance: random.Random, second: int) -> Iterator[object]:
    """The body, it with each change, and these with more changes."""
    yield body
    for _, path, value in shuffled(body, chance):
        other = changed(body, path, value)
        yield other
        for _, further, more in islice(shuffled(other, chance), second):
            yield changed(other, further, more)


def compare(title: str, count: int, number: int, second: int) -> tuple[int, list[str]]:
    """How many bodies were compared, and those of which jsonschema thinks otherwise."""
    description = Description()
    schema = description.bodies[title]
    opinion = Opinion(description.lenient(schema))
    bodies = ([row["body"] for row in rows(VALID) if row["operation"] == title] if count == 0
              else islice(valid(title, description.strict(schema), number), count))
    chance = random.Random(number)
    total, problems = 0, []
    for body in bodies:
        some = list(variants(body, chance, second))
        for one, (status, field) in zip(some, judge([(title, one) for one in some])):
            total += 1
            text = json.dumps(one)
            if (status == OK) != opinion.is_valid(one, text) or (status != OK and one is body):
                problems.append(f"{title}: status {status} of {field!r}: {text[:500]}")
    if opinion.disagreements:
        problems.append(f"{title}: jsonschema-rs and jsonschema disagree about {opinion.disagreements} bodies")
    return total, problems


def main() -> None:
    if sys.argv[1:] == ["--store"]:
        return store()
    count, number, second = map(int, sys.argv[1:])
    report = Report()
    if build_judge(report):
        titles = list(Description().bodies)
        with ProcessPoolExecutor() as pool:
            compared = pool.map(compare, titles, *([each] * len(titles) for each in (count, number, second)))
            for title, (total, problems) in zip(titles, compared):
                print(f"{title}: {total} bodies", flush=True)
                report.passed += total - len(problems)
                report.failed += len(problems)
                print("".join(f"FAILED {problem}\n" for problem in problems[:SHOWN]), end="", flush=True)
    print(f"seed {number}")
    report.finish()


if __name__ == "__main__":
    main()
