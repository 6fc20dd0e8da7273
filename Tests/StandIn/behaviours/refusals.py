"""Answers that say no, in the documented shape and in others. The service is not asked: no code is issued or used."""

import json
from dataclasses import replace

from behaviours.behaviour import NONE, STATUS, Behaviour
from call import Call
from http_answer import Answer, error_answer, json_answer, page

CONTROL_TEXT = "first line\nsecond line\r\n\x1b[31mred\x1b[0m \x1b]0;title\x07 \u202egnp.exe \u0085\u2028 end"
LONG_TEXT = "long " * 1000
ECHO_WORDS = "refused, for reasons that take some words, so that what is repeated here stands far behind its beginning"
SECRETS = ["authorization", "code", "code_verifier", "code_challenge"]
SECRET = f"({'|'.join(SECRETS)})"


async def documented(call: Call, status: str) -> None:
    await call.send(error_answer(int(status)))


async def html(call: Call, status: str) -> None:
    await call.send(page(int(status), "Bad gateway", "<p>Try again &amp; again.</p>\n"))


async def error_string(call: Call, status: str) -> None:
    await call.send(json_answer(int(status), {"error": "text of the error"}))


async def message(call: Call, status: str) -> None:
    await call.send(json_answer(int(status), {"message": "text of the message"}))


# Responses of other servers, and of proxies before them.
FOREIGN = {
    "oauth": {"error": "invalid_grant", "error_description": "the words"},
    "detail": {"detail": "the words"},
    "fastapi": {"detail": [{"loc": ["body", "code"], "msg": "the words", "type": "missing"}]},
    "problem": {"type": "about:blank", "title": "the words", "status": 403},
    "errors": {"success": False, "errors": [{"code": 10000, "message": "the words"}], "messages": []},
    "zod": {"success": False, "error": {"issues": [{"code": "custom", "message": "the words"}], "name": "ZodError"}},
    "zod-text": {"success": False, "error": {
        "name": "ZodError", "message": json.dumps([{"code": "custom", "message": "the words"}], indent=2)}},
    "no-words": {"status": "failed"},
}


async def foreign(call: Call, argument: str) -> None:
    status, form = argument.split(",")
    await call.send(json_answer(int(status), FOREIGN[form]))


async def marked(call: Call, status: str) -> None:
    """The documented error with a byte order mark in front."""
    answer = error_answer(int(status))
    await call.send(replace(answer, body=b"\xef\xbb\xbf" + answer.body))


async def empty_message(call: Call, status: str) -> None:
    await call.send(json_answer(int(status), {"error": {"code": int(status), "message": ""}}))


async def empty(call: Call, status: str) -> None:
    await call.send(Answer(int(status)))


async def error_in_success(call: Call, _: str) -> None:
    await call.send(json_answer(200, error_answer(400).value))


def secrets(call: Call, wanted: list[str]) -> list[str]:
    """What a request held that a client must never show, as far as it is wanted."""
    try:
        members = json.loads(call.request.body)
    except ValueError:
        members = {}
    found = {"authorization": next(iter(call.request.values("authorization")), None), **members}
    return [found[name] for name in wanted if found.get(name)]


async def echo(call: Call, argument: str) -> None:
    """Repeats all of it, or what is named, at the end of many words."""
    status, *wanted = argument.split(",")
    text = ", ".join(secrets(call, wanted or SECRETS))
    await call.send(error_answer(int(status), f"{ECHO_WORDS}: {text}"))


async def echo_type(call: Call, argument: str) -> None:
    """A success that is no JSON, and whose type repeats one, itself or in a parameter."""
    wanted, *place = argument.split(",")
    text = "".join(secrets(call, [wanted])).replace(" ", "")
    await call.send(replace(call.answer(), body=b"no JSON", content_type=f"text/plain; note={text}" if place else f"text/{text}"))


async def control_message(call: Call, status: str) -> None:
    await call.send(error_answer(int(status), CONTROL_TEXT))


async def long_message(call: Call, status: str) -> None:
    await call.send(error_answer(int(status), LONG_TEXT))


async def auth_challenge(call: Call, _: str) -> None:
    challenges = [("WWW-Authenticate", text) for text in ('Basic realm="mock server"', "Negotiate")]
    await call.send(error_answer(401).with_headers(*challenges))


async def redirect(call: Call, status: str) -> None:
    """To the same port, where clients that follow are counted."""
    host = f"{call.connection.scheme}://127.0.0.1:{call.connection.port}"
    location = f"{host}/b/elsewhere/{call.identity}{call.path}"
    await call.send(Answer(int(status), headers=[("Location", location)], content_type=None))


BEHAVIOURS = {
    "status": Behaviour(documented, STATUS),
    "html": Behaviour(html, STATUS),
    "error-string": Behaviour(error_string, STATUS),
    "message": Behaviour(message, STATUS),
    "foreign": Behaviour(foreign, f"{STATUS},({'|'.join(FOREIGN)})"),
    "marked": Behaviour(marked, STATUS),
    "empty": Behaviour(empty, STATUS),
    "empty-message": Behaviour(empty_message, STATUS),
    "error-in-success": Behaviour(error_in_success, NONE),
    "echo": Behaviour(echo, f"{STATUS}(,{SECRET})?"),
    "echo-type": Behaviour(echo_type, f"{SECRET}(,parameter)?"),
    "control-message": Behaviour(control_message, STATUS),
    "long-message": Behaviour(long_message, STATUS),
    "auth-challenge": Behaviour(auth_challenge, NONE),
    "redirect": Behaviour(redirect, "3[0-9][0-9]"),
}
