"""Ports at which something goes wrong before any request is read."""

import socket

from connection import Connection
from listeners import Port, loopback_socket

# More than a backlog of nothing takes: the first is connected, the others already wait for ever.
FILLERS = 4


async def be_silent(connection: Connection, _: Port) -> None:
    await connection.discard()


async def reset(connection: Connection, _: Port) -> None:
    """In the middle of the handshake: after the client's first words."""
    await connection.reader.read(1)
    connection.reset()


async def leave_unread(connection: Connection, _: Port) -> None:
    await connection.ignore()


async def close_unread(connection: Connection, _: Port) -> None:
    connection.hang_up()


async def reset_unread(connection: Connection, _: Port) -> None:
    connection.reset()


# Without TLS; with TLS, after the handshake.
PLAIN = {"tcp_silent": be_silent, "tcp_reset": reset}
SECURE = {"unread": leave_unread, "close_unread": close_unread, "reset_unread": reset_unread}


class ReservedPorts:
    """A port whose queue is full, so that connect itself hangs, and one without a listener."""

    def __init__(self):
        self.full, self.closed = loopback_socket(), loopback_socket()
        self.full.listen(0)
        self.fillers = [socket.socket() for _ in range(FILLERS)]
        for filler in self.fillers:
            filler.setblocking(False)
            filler.connect_ex(self.full.getsockname())

    def numbers(self) -> dict[str, int]:
        return {"tcp_full": self.full.getsockname()[1], "tcp_closed": self.closed.getsockname()[1]}
