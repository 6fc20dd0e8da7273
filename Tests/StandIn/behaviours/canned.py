"""Answers that a test gives: its own bytes, or one of the named cases of Tests/Chat. And refusals with everything
by which a client decides whether to ask again."""

import importlib.util
import time
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

from behaviours.behaviour import NUMBER, STATUS, Content
from call import Call
from http_answer import EVENT, Answer, error_answer, json_answer, page
from operations.events import event
from service import USER

CASES_FILE = Path(__file__).resolve().parents[2] / "Chat" / "cases.py"
AVAILABILITY = "model_unavailable_upstream"
ERROR = {"code": 502, "message": "Provider returned error", "metadata": {"error_type": "provider_unavailable"}}
# How each operation says in a stream that it failed.
ERRORS = {
    "chat": {"id": "gen-error", "object": "chat.completion.chunk", "created": 1756031400, "model": "m", "error": ERROR,
             "choices": [{"index": 0, "delta": {"content": ""}, "finish_reason": "error"}]},
    "responses": {"type": "error", "code": "server_error", "message": ERROR["message"], "param": None,
                  "sequence_number": 99},
    "messages": {"type": "error", "error": {"type": "api_error", "message": ERROR["message"],
                                            "error_type": "provider_unavailable"}},
    "images": {"type": "error", "error": {"code": "upstream_error", "message": ERROR["message"], "param": None,
                                          "type": "provider_error"}},
}


def canned(call: Call, name: str) -> Answer:
    return call.service.canned.get(name) or error_answer(404, f"nothing is canned as {name}")


@cache
def cases() -> ModuleType:
    specification = importlib.util.spec_from_file_location("cases", CASES_FILE)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def case(_: Call, number: str) -> Answer:
    if int(number) >= len(cases().CASES):
        return error_answer(404, f"there is no case {number}")
    found = cases().CASES[int(number)]
    return Answer(found.http, found.body, content_type=found.type or None)


def described() -> list[dict]:
    """The cases, and what must come of each; their numbers are their places."""
    return [{"name": each.name, "status": each.status, "text": each.text, "type": each.type, "http": each.http,
             "size": len(each.body), **each.more} for each in cases().CASES]


def refuse(call: Call, argument: str) -> Answer:
    """With what is named behind the status, in any order."""
    status, *words = argument.split(",")
    flags = {name: int(number) if number else 0 for name, _, number in (word.partition("-") for word in words)}
    headers = [(header, text(flags[name])) for name, (header, text) in HEADERS.items() if name in flags]
    if "html" in flags:
        answer = page(int(status), "Bad gateway", "<p>Try again.</p>\n")
    elif "empty" in flags:
        answer = Answer(int(status))
    else:
        answer = json_refusal(call.operation.name, int(status), flags)
    return answer.with_headers(*headers)


def stream_error(call: Call, _: str) -> Answer:
    """Half of a good stream, and then an error in the operation's own words. A plain answer is a success that is an
    error."""
    answer = call.answer()
    if not answer.is_stream:
        return json_answer(200, {"error": ERROR, "user_id": USER})
    said = EVENT.findall(answer.body)
    error = event(ERRORS[call.operation.name], "error" if call.operation.name == "messages" else None)
    return replace(answer, body=b"".join(said[:len(said) // 2]) + error)


def json_refusal(operation: str, status: int, flags: dict[str, int]) -> Answer:
    if operation == "messages":
        return json_answer(status, {**ERRORS[operation], "request_id": "gen-refused"})
    value = error_answer(status).value
    value["user_id"] = USER
    value["error"]["metadata"] = {"error_type": "provider_unavailable", "provider_name": "Mock server", "raw": "busy"}
    if "retryable" in flags or "final" in flags:
        value["error"]["availability"] = {"code": AVAILABILITY, "retryable": "retryable" in flags,
                                          "retry_after": flags.get("retryable") or None,
                                          "fallback_models": ["openai/gpt-5-nano"]}
    return json_answer(status, value)


HEADERS = {
    "after": ("Retry-After", str),
    "ms": ("retry-after-ms", str),
    # The moment at which a limit begins anew, in milliseconds since 1970.
    "reset": ("X-RateLimit-Reset", lambda milliseconds: str(int(time.time() * 1000) + milliseconds)),
}
FLAG = "(json|html|empty|retryable(-[0-9]+)?|final|(after|ms|reset)-[0-9]+)"
BEHAVIOURS = {
    "canned": Content(canned, "[A-Za-z0-9_-]+"),
    "case": Content(case, NUMBER),
    "stream-error": Content(stream_error),
    "refuse": Content(refuse, f"{STATUS}(,{FLAG})*"),
}
