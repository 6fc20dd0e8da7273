"""Connections that end too early, and bytes that are no HTTP. Where the request was read, the service did its work
before the answer was lost: an exchanged code is used up."""

from collections.abc import Callable

from behaviours.behaviour import Behaviour
from behaviours.contents import INTERIM
from call import Call
from http_answer import Answer, error_answer

IDLE_SECONDS = 0.1
GARBAGE = bytes(range(256)) * 4


async def close(call: Call, _: str) -> None:
    call.answer()
    call.connection.hang_up()


async def reset(call: Call, _: str) -> None:
    call.answer()
    call.connection.reset()


async def close_unread(call: Call, _: str) -> None:
    call.connection.hang_up()


async def reset_unread(call: Call, _: str) -> None:
    call.connection.reset()


def sends_only(part: Callable[[Answer], bytes]) -> Behaviour:
    """A part of what should come, or something else, and then the end of the connection."""
    async def run(call: Call, _: str) -> None:
        await call.connection.send(part(call.answer()))
        call.connection.hang_up()
    return Behaviour(run)


def cut_head(answer: Answer) -> bytes:
    head = answer.head()
    return head[:len(head) // 2]


def cut_body(answer: Answer) -> bytes:
    return answer.head() + answer.body[:len(answer.body) // 2]


def cut_chunk(answer: Answer) -> bytes:
    return answer.chunked_head() + b"1000\r\n" + answer.body


def garbage(_: Answer) -> bytes:
    return GARBAGE


def interim_only(_: Answer) -> bytes:
    return INTERIM


def body_only(answer: Answer) -> bytes:
    return answer.body


async def kept_alive(call: Call, _: str) -> None:
    """The race that reusing a connection can lose: the end comes when the second request does. It was not looked at."""
    first = call.ledger.first_connection
    if first is None:
        call.ledger.first_connection = call.connection.number
        await call.send(error_answer(503))
    elif first == call.connection.number:
        call.connection.hang_up()
    else:
        await call.send(call.answer())


async def closed_idle(call: Call, _: str) -> None:
    first = call.ledger.first_connection
    if first is not None:
        await call.send(call.answer())
        return
    call.ledger.first_connection = call.connection.number
    await call.send(error_answer(503))
    await call.connection.pause(IDLE_SECONDS)
    call.connection.hang_up()


BEHAVIOURS = {
    "close": Behaviour(close),
    "reset": Behaviour(reset),
    "close-unread": Behaviour(close_unread, is_unread=True),
    "reset-unread": Behaviour(reset_unread, is_unread=True),
    "cut-head": sends_only(cut_head),
    "cut-body": sends_only(cut_body),
    "cut-chunk": sends_only(cut_chunk),
    "garbage": sends_only(garbage),
    "interim-only": sends_only(interim_only),
    "http-0.9": sends_only(body_only),
    "kept-alive": Behaviour(kept_alive),
    "closed-idle": Behaviour(closed_idle),
}
