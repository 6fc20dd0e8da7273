"""Bodies that are broken in one thing: each is a good one with a change at one place."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator

GONE = object()
LONG, MANY = 6000, 300
OF_EACH_TYPE = [None, True, 7, "text", [], {}]


def token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def places(value, pointer: str = "") -> Iterator[tuple[str, object]]:
    """Every value in a body with its JSON Pointer."""
    yield pointer, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from places(member, f"{pointer}/{token(name)}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from places(element, f"{pointer}/{index}")


def json_type(value) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "text"
        case list():
            return "array"
    return "object"


def changes(body) -> list[tuple[str, str, object]]:
    """Kind, place and the new value."""
    found: list[tuple[str, str, object]] = []
    for pointer, value in places(body):
        kind = json_type(value)
        found += [("type", pointer, other) for other in OF_EACH_TYPE if json_type(other) != kind]
        match kind:
            case "number":
                found += [("limit", pointer, limit) for limit in (-1e9, -1, 1e9, 0.5)]
            case "text":
                found += [("limit", pointer, text) for text in ("", "x" * LONG)]
            case "array":
                found.append(("count", pointer, []))
                if value:
                    found.append(("count", pointer, value[:1] * MANY))
            case "object" if value:
                found.append(("branch", pointer, {}))
                found += [("missing", f"{pointer}/{token(name)}", GONE) for name in value]
    return found


def changed(body, pointer: str, value):
    """A copy with another value at a place."""
    if not pointer:
        return value
    body = copy.deepcopy(body)
    *steps, last = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    here = body
    for step in steps:
        here = here[int(step) if isinstance(here, list) else step]
    last = int(last) if isinstance(here, list) else last
    if value is GONE:
        del here[last]
    else:
        here[last] = value
    return body


def is_choice(body, pointer: str, value, is_valid: Callable[[object], bool]) -> bool:
    """Whether a change is only a value that is newer than the description: no text is accepted there but documented ones."""
    return isinstance(value, str) and not is_valid(changed(body, pointer, "another value"))


def shuffled(body, chance: random.Random) -> list[tuple[str, str, object]]:
    """Changes of a body, of each kind about as many in the beginning."""
    by_kind: dict[str, list] = {}
    for change in changes(body):
        by_kind.setdefault(change[0], []).append(change)
    for group in by_kind.values():
        chance.shuffle(group)
    groups = sorted(by_kind.values(), key=lambda _: chance.random())
    return [group[i] for i in range(max(map(len, groups))) for group in groups if i < len(group)]
