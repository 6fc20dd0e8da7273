"""Answers that come late, in drops, or never."""

from behaviours.behaviour import MILLISECONDS, Behaviour
from call import Call


async def slow(call: Call, milliseconds: str) -> None:
    await call.connection.pause(int(milliseconds) / 1000)
    await call.send(call.answer())


async def drip(call: Call, milliseconds: str) -> None:
    """The head at once, then one byte of the body after each pause."""
    answer = call.answer()
    await call.connection.send(answer.head())
    for byte in answer.body:
        await call.connection.pause(int(milliseconds) / 1000)
        await call.connection.send(bytes([byte]))


async def never(call: Call, _: str) -> None:
    """The service did its work; only its answer never comes."""
    call.answer()
    await call.connection.discard()


async def unread(call: Call, _: str) -> None:
    await call.connection.ignore()


BEHAVIOURS = {
    "slow": Behaviour(slow, MILLISECONDS),
    "drip": Behaviour(drip, MILLISECONDS),
    "never": Behaviour(never),
    "unread": Behaviour(unread, is_unread=True),
}
