"""Answers that are too large for a client that is careful. What never ends, ends when the client goes away."""

import asyncio
from collections.abc import Callable, Iterable
from itertools import repeat

from behaviours.behaviour import NUMBER, Behaviour, Content
from call import Call
from http_answer import LAST_CHUNK, Answer, chunk
from model import Turn
from operations import chat
from operations.events import DONE, event
from violations import read_members

BODY_SIZE = 2 << 20
BLOCK = b" " * (16 << 10)
HEADERS = [(f"X-Large-{number}", "x" * 1000) for number in range(200)]
EVENTS_AT_ONCE = 100
SHORT_HEADERS = [(f"X-{number}", "x") for number in range(10_000)]


def sends_all(parts: Callable[[Answer], Iterable[bytes]]) -> Behaviour:
    async def run(call: Call, _: str) -> None:
        for part in parts(call.answer()):
            await call.connection.send(part)
            await asyncio.sleep(0)  # A client that reads as fast as we write must not keep the others waiting.
    return Behaviour(run)


def padded(answer: Answer) -> Iterable[bytes]:
    """Valid JSON with spaces behind it."""
    yield answer.head(BODY_SIZE) + answer.body
    left = BODY_SIZE - len(answer.body)
    while left > 0:
        yield BLOCK[:left]
        left -= len(BLOCK)


def endless_chunks(answer: Answer) -> Iterable[bytes]:
    yield answer.chunked_head() + chunk(answer.body)
    yield from repeat(chunk(BLOCK))


def endless_header(answer: Answer) -> Iterable[bytes]:
    yield answer.head().removesuffix(b"\r\n") + b"X-Endless: "
    yield from repeat(b"x" * len(BLOCK))


def large(call: Call, size: str) -> Answer:
    """Chat, plain or streamed, with a text of that size."""
    return chat.say(call, read_members(call.request.body), Turn("x" * int(size)))


async def chunks(call: Call, count: str) -> None:
    """A stream of chat with that number of events, each with the same two letters. It is not kept in memory."""
    say, stop, usage = (event({"id": "gen-chunks", "model": chat.MODEL, **each}, None) for each in chat.chunks(Turn("ab")))
    await call.connection.send(Answer(200, content_type="text/event-stream").chunked_head())
    for left in range(int(count), 0, -EVENTS_AT_ONCE):
        await call.connection.send(chunk(say * min(left, EVENTS_AT_ONCE)))
        await asyncio.sleep(0)
    await call.connection.send(chunk(stop + usage + DONE) + LAST_CHUNK)


BEHAVIOURS = {
    "large": Content(large, NUMBER),
    "chunks": Behaviour(chunks, NUMBER),
    "oversized": sends_all(padded),
    "oversized-chunked": sends_all(endless_chunks),
    "oversized-headers": sends_all(lambda answer: [answer.with_headers(*HEADERS).whole()]),
    "many-headers": sends_all(lambda answer: [answer.with_headers(*SHORT_HEADERS).whole()]),
    "endless-header": sends_all(endless_header),
}
