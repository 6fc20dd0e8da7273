"""Compares what the library read of a response with what the rules say."""
import json
import re

from rules import END, INVALID_JSON, UNEXPECTED_END, Reader, joined

MADE_ID = re.compile(r"call_[0-9a-f]{16}\Z")


def plain(value: object) -> object:
    """A value as JSON brings it back: texts joined, numbers by their values."""
    if isinstance(value, str):
        return joined(value)
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {joined(name): plain(each) for name, each in value.items()}
    return value


def loads(text: str) -> object:
    return plain(json.loads(text)) if text else None


def filled(value: object) -> object:
    """What a document was filled with, or the status."""
    return loads(value) if isinstance(value, str) else value


class Ids:
    """Ids that the library made: well-formed, and each call has another."""

    def __init__(self) -> None:
        self.made: dict[tuple[int, str], str] = {}

    def same(self, choice: int, expected: str, actual: str) -> bool:
        if not expected.startswith("made "):
            return expected == actual
        known = self.made.setdefault((choice, expected), actual)
        return known == actual and MADE_ID.match(actual) is not None and \
            len(set(self.made.values())) == len(self.made)


def arguments(call: object, is_truncated: bool) -> object:
    if is_truncated:
        return UNEXPECTED_END
    text = call.arguments.seen
    if text.strip(" \t\r\n") == "":
        return {}
    try:
        return plain(json.loads(text, parse_constant=lambda word: json.loads("")))
    except ValueError:
        return INVALID_JSON


def differences(reader: Reader, actual: dict) -> list[str]:
    """What is not as the rules say; nothing if all is."""
    found: list[str] = []

    def compare(what: str, expected: object, value: object) -> None:
        if expected != value:
            found.append(f"{what}: expected {expected!r:.400}, actual {value!r:.400}")

    if "cut" in actual:
        found.append(f"cut at {actual['cut']} it is another")
    compare("status", reader.status, actual["status"])
    ids = Ids()
    compare("number of events", len(reader.events), len(actual["events"]))
    for i, (expected, value) in enumerate(zip(reader.events, actual["events"])):
        kind, choice, call, text, id, name, member = expected
        compare(f"event {i}", [kind, choice, call, text, joined(name), plain(member)],
                [*value[:4], value[5], loads(value[6])])
        if not ids.same(choice, id, value[4]):
            found.append(f"event {i}: id {id!r}, actual {value[4]!r}")
    result = actual["result"]
    compare("id, model, provider", [reader.id, reader.model, reader.provider],
            [result["id"], result["model"], result["provider"]])
    compare("usage", plain(reader.usage), loads(result["usage"]))
    compare("choices", list(reader.choices), [each["index"] for each in result["choices"]])
    for choice, value in zip(reader.choices.values(), result["choices"]):
        what = f"choice {choice.index}: "
        is_truncated = reader.status != END or choice.finish in ("length", "error")
        compare(what + "texts", [choice.text.seen, choice.reasoning.seen, choice.refusal.seen, choice.finish,
                                 choice.native, choice.audio.end() and "" or choice.audio.seen],
                [value[each] for each in ("text", "reasoning", "refusal", "finish", "native", "audio")])
        compare(what + "calls", [[each.name, each.arguments.seen, arguments(each, is_truncated)] for each in choice.calls],
                [[each[1], each[2], filled(each[3])] for each in value["calls"]])
        for expected, each in zip(choice.calls, value["calls"]):
            if not ids.same(choice.index, expected.id, each[0]):
                found.append(f"{what}id {expected.id!r}, actual {each[0]!r}")
        compare(what + "details", plain([each["members"] for each in choice.blocks]), filled(value["details"]))
        compare(what + "images", choice.images, value["images"])
        compare(what + "annotations", plain(choice.annotations), [loads(each) for each in value["annotations"]])
    if "not UTF-8" in json.dumps(actual):
        found.append("a text that is not UTF-8")
    if not isinstance(filled(result["document"]), dict):
        found.append("no document")
    return found
