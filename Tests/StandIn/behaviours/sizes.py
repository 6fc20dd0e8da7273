"""Answers that are too large for a client that is careful. What never ends, ends when the client goes away."""

import asyncio
from collections.abc import Callable, Iterable
from itertools import repeat

from behaviours.behaviour import Behaviour
from call import Call
from http_answer import Answer, chunk

BODY_SIZE = 2 << 20
BLOCK = b" " * (16 << 10)
HEADERS = [(f"X-Large-{number}", "x" * 1000) for number in range(200)]
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


BEHAVIOURS = {
    "oversized": sends_all(padded),
    "oversized-chunked": sends_all(endless_chunks),
    "oversized-headers": sends_all(lambda answer: [answer.with_headers(*HEADERS).whole()]),
    "many-headers": sends_all(lambda answer: [answer.with_headers(*SHORT_HEADERS).whole()]),
    "endless-header": sends_all(endless_header),
}
