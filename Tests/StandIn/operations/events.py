"""Event streams: each value is an event, and [DONE] is the last."""

import json

from http_answer import Answer

GENERATION = "X-Generation-Id"
DONE = b"data: [DONE]\n\n"


def stream(id: str, values: list[dict], has_names: bool = False) -> Answer:
    """With names, each event is called after its value's type."""
    body = b"".join(event(value, value["type"] if has_names else None) for value in values) + DONE
    return Answer(200, body, [(GENERATION, id)], "text/event-stream")


def event(value: dict, name: str | None) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return (f"event: {name}\n" if name else "").encode() + f"data: {text}\n\n".encode()
