"""Answers of success whose content or dress is unusual. A refusal of the service itself is sent as it is."""

import gzip
from collections.abc import Callable
from dataclasses import replace

from behaviours.behaviour import Behaviour
from call import Call
from http_answer import LAST_CHUNK, Answer, chunk, json_answer
from violations import CREATE, EXCHANGE

# Each with what a wrong type does to a client that trusts: strings for objects, numbers for strings.
WRONG_TYPES = {CREATE: {"data": {"id": 17, "app_id": "12345", "created_at": None}},
               EXCHANGE: {"key": {"sk": 1}, "user_id": ["user"]}}
MORE_MEMBERS = {f"unknown_{number}": value for number, value in enumerate(
    [None, True, -1.5e300, "text", [], {}, [[{"deep": [1, [2, [3]]]}]], {"key": "not this one", "id": "nor this"}] * 8)}
EVIL = {CREATE: ("id", "auth_code\x00evil"), EXCHANGE: ("key", "sk-or-v1-abc\r\nX-Evil: 1")}
INTERIM = (b"HTTP/1.1 100 Continue\r\n\r\n"
           b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n")


async def ok(call: Call, _: str) -> None:
    await call.send(call.answer())


def members_of(call: Call, value: dict) -> dict:
    """Where the members of interest are: one operation nests them, the other does not."""
    return value["data"] if call.operation.name == CREATE else value


def changed(change: Callable[[Call, Answer], Answer]) -> Behaviour:
    async def run(call: Call, _: str) -> None:
        answer = call.answer()
        await call.send(change(call, answer) if answer.status == 200 else answer)
    return Behaviour(run)


def with_member(call: Call, answer: Answer, name: str, member) -> Answer:
    value = answer.value
    members_of(call, value)[name] = member
    return answer.with_value(value)


def with_more_members(call: Call, answer: Answer) -> Answer:
    value = answer.value
    members_of(call, value).update(MORE_MEMBERS)
    return answer.with_value(MORE_MEMBERS | value)


def with_strange_members(call: Call, answer: Answer) -> Answer:
    """The key or id as it is; what is documented beside it of another type; and what is no JSON to the letter."""
    others = {"app_id": "12345", "created_at": 1756031400} if call.operation.name == CREATE else {"user_id": 7}
    value = answer.value
    members_of(call, value).update(others)
    answer = answer.with_value(value)
    return replace(answer, body=b"\xef\xbb\xbf" + answer.body.replace(b"{", b'{"x": NaN, "\xff": "\x01\xfe", ', 1))


def with_key_twice(call: Call, answer: Answer) -> Answer:
    name = b'"id":' if call.operation.name == CREATE else b'"key":'
    start = answer.body.index(name)
    end = answer.body.index(b'"', answer.body.index(b'"', start + len(name)) + 1) + 1
    member = answer.body[start:end]
    return replace(answer, body=answer.body.replace(member, member + b", " + member))


def with_null_user(call: Call, answer: Answer) -> Answer:
    return answer if call.operation.name == CREATE else with_member(call, answer, "user_id", None)


def with_big_integer(call: Call, answer: Answer) -> Answer:
    return with_member(call, answer, "app_id", 2**63) if call.operation.name == CREATE else answer


def with_long_values(call: Call, answer: Answer) -> Answer:
    return with_member(call, answer, "created_at" if call.operation.name == CREATE else "user_id", "x" * 3000)


def zipped(_: Call, answer: Answer) -> Answer:
    return replace(answer, body=gzip.compress(answer.body)).with_headers(("Content-Encoding", "gzip"))


async def trailer(call: Call, _: str) -> None:
    """In chunks, with a header behind the last."""
    answer = call.answer()
    await call.connection.send(answer.chunked_head() + chunk(answer.body) + b"0\r\nX-Sum: abc\r\n\r\n")


async def transfer_gzip(call: Call, _: str) -> None:
    """Compressed on the way, although the client did not ask for it."""
    answer = call.answer()
    head = answer.chunked_head().replace(b"Transfer-Encoding: chunked", b"Transfer-Encoding: gzip, chunked")
    await call.connection.send(head + chunk(gzip.compress(answer.body)) + LAST_CHUNK)


async def interim(call: Call, _: str) -> None:
    await call.connection.send(INTERIM + call.answer().whole())


async def switch(call: Call, _: str) -> None:
    """Another protocol than HTTP from now on, although the client did not ask."""
    await call.connection.send(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\n\r\n" + call.answer().body)
    call.connection.hang_up()


BEHAVIOURS = {
    "ok": Behaviour(ok),
    "switch": Behaviour(switch),
    # A client that follows a redirect to here is counted, and gets a good response.
    "elsewhere": Behaviour(ok),
    "not-json": changed(lambda call, answer: replace(answer, body=b'{"key": "sk-or-v1-')),
    "not-utf-8": changed(lambda call, answer: replace(answer, body=answer.body.replace(b"_", b"\xff"))),
    "wrong-type": changed(lambda call, answer: answer.with_value(WRONG_TYPES[call.operation.name])),
    "missing": changed(lambda call, answer: json_answer(200, {})),
    "strange-members": changed(with_strange_members),
    "key-twice": changed(with_key_twice),
    "plain-type": changed(lambda call, answer: replace(answer, content_type="text/plain")),
    "no-type": changed(lambda call, answer: replace(answer, content_type=None)),
    "unknown-members": changed(with_more_members),
    "key-control": changed(lambda call, answer: with_member(call, answer, *EVIL[call.operation.name])),
    "null-user": changed(with_null_user),
    "long-values": changed(with_long_values),
    "big-integer": changed(with_big_integer),
    "gzip": changed(zipped),
    "cookie": changed(lambda call, answer: answer.with_headers(("Set-Cookie", "session=mock-server; Path=/"))),
    "interim": Behaviour(interim),
    "trailer": Behaviour(trailer),
    "transfer-gzip": Behaviour(transfer_gzip),
}
