"""How an answer travels: in pieces, with pauses, only a part of it, or not at all. Each sends what the service answers,
or what was made in its place."""

from behaviours.behaviour import END, MILLISECONDS, NUMBER, Behaviour
from behaviours.contents import INTERIM
from call import Call
from connection import Connection
from http_answer import LAST_CHUNK, Answer, chunk
from http_request import read_head

COMMENT = b": OPENROUTER PROCESSING\n\n"
# What a plain answer begins with while the model works.
PADDING = b"\n         \n"


def numbers(argument: str) -> list[int | None]:
    """Two numbers, the second of which may be missing."""
    first, _, second = argument.partition(",")
    return [int(first), int(second) if second else None]


async def end(connection: Connection, how: str) -> None:
    """In order, by TCP alone (which TLS takes for an attack), or by a reset; after all that was sent has left."""
    await connection.flush()
    {"fin": connection.hang_up, "eof": connection.break_off, "rst": connection.reset}[how]()


async def pieces(call: Call, argument: str) -> None:
    """That number of bytes on the wire at a time, with a pause after each."""
    size, milliseconds = numbers(argument)
    wire = call.answer().whole()
    for start in range(0, len(wire), size):
        await call.connection.send(wire[start:start + size])
        await call.connection.pause((milliseconds or 0) / 1000)


async def cut(call: Call, argument: str) -> None:
    """That number of bytes on the wire, or all of them, and then, perhaps after a pause, the end of the connection."""
    size, how, *milliseconds = argument.split(",")
    await call.connection.send(call.answer().whole()[:int(size)])
    await call.connection.pause(int(milliseconds[0]) / 1000 if milliseconds else 0)
    await end(call.connection, how)


async def stall(call: Call, argument: str) -> None:
    """That number of bytes on the wire, and then silence, for a time or forever."""
    size, milliseconds = numbers(argument)
    wire = call.answer().whole()
    await call.connection.send(wire[:size])
    await be_silent(call.connection, milliseconds)
    await call.connection.send(wire[size:])


async def silent(call: Call, argument: str) -> None:
    """The head, and then silence: for so long, or for ever."""
    head, rest = split(call.answer())
    await call.connection.send(head)
    await be_silent(call.connection, int(argument) if argument else None)
    await call.connection.send(rest)


async def be_silent(connection: Connection, milliseconds: int | None) -> None:
    if milliseconds is None:
        await connection.discard()
    else:
        await connection.pause(milliseconds / 1000)


def split(answer: Answer) -> tuple[bytes, bytes]:
    """What is on the wire, before and behind the end of its head."""
    head, gap, rest = answer.whole().partition(b"\r\n\r\n")
    return head + gap, rest


async def processing(call: Call, argument: str) -> None:
    """As if the model took its time: the head, and then a comment, or white space before JSON, each after that number of
    milliseconds, a number of times or forever; at last the answer."""
    milliseconds, count = numbers(argument)
    answer = call.answer()
    filler = COMMENT if answer.is_stream else PADDING
    await call.connection.send(answer.chunked_head())
    while count is None or count > 0:
        await call.connection.pause(milliseconds / 1000)
        await call.connection.send(chunk(filler))
        count = None if count is None else count - 1
    await call.connection.send(chunk(answer.body) + LAST_CHUNK)


async def linger(call: Call, _: str) -> None:
    """All of it but the end of its last chunk."""
    answer = call.answer()
    await call.connection.send(answer.chunked_head() + chunk(answer.body))
    await call.connection.discard()


async def late_end(call: Call, milliseconds: str) -> None:
    """All of a stream, and the end of its chunks after a pause."""
    answer = call.answer()
    await call.connection.send(answer.chunked_head() + chunk(answer.body))
    await call.connection.pause(int(milliseconds) / 1000)
    await call.connection.send(LAST_CHUNK)


async def length(call: Call, argument: str) -> None:
    """The length in the head is more, and then the connection ends; or less, and the rest is junk on a connection
    that stays."""
    answer = call.answer()
    await call.connection.send(answer.head(max(0, len(answer.body) + int(argument))) + answer.body)
    if int(argument) > 0:
        await end(call.connection, "fin")


async def idle(call: Call, argument: str) -> None:
    """Well, but the connection does not stay for long."""
    milliseconds, how = argument.split(",")
    await call.send(call.answer())
    await call.connection.wait_idle(int(milliseconds) / 1000)
    if not call.connection.has_more:
        await end(call.connection, how)


async def lost(call: Call, how: str) -> None:
    """The service did its work, and nothing of its answer comes."""
    call.answer()
    await end(call.connection, how)


async def continued(call: Call, _: str) -> None:
    """Only the line that says that the body may be sent, although the client did not ask."""
    call.answer()
    await call.connection.send(INTERIM)
    await call.connection.discard()


async def read(call: Call, argument: str) -> None:
    """That number of bytes of the body, and then the end of the connection, or no more reading."""
    size, how = argument.split(",")
    await read_head(call.connection.reader, call.request)
    await call.connection.reader.readexactly(int(size))
    await (call.connection.ignore() if how == "stay" else end(call.connection, how))


SIZE_AND_TIME = f"{NUMBER}(,{MILLISECONDS})?"
BEHAVIOURS = {
    "pieces": Behaviour(pieces, f"[1-9][0-9]*(,{MILLISECONDS})?"),
    "cut": Behaviour(cut, f"{NUMBER},{END}(,{MILLISECONDS})?"),
    "stall": Behaviour(stall, SIZE_AND_TIME),
    "silent": Behaviour(silent, f"({MILLISECONDS})?"),
    "processing": Behaviour(processing, f"{MILLISECONDS}(,{NUMBER})?"),
    "linger": Behaviour(linger),
    "late-end": Behaviour(late_end, MILLISECONDS),
    "length": Behaviour(length, "-?[1-9][0-9]{0,5}"),
    "idle": Behaviour(idle, f"{MILLISECONDS},{END}"),
    "lost": Behaviour(lost, END),
    "continued": Behaviour(continued),
    "read": Behaviour(read, f"{NUMBER},(fin|eof|rst|stay)", is_unread=True),
}
