"""The ports on loopback: each accepts, counts, and gives every connection to its handler."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Awaitable, Callable, Coroutine

from connection import READ_LIMIT, Connection

Handler = Callable[[Connection, "Port"], Awaitable[None]]
# A client that leaves, at any moment and in any way, is nothing to tell about.
ORDINARY_ENDS = (OSError, EOFError, asyncio.TimeoutError)


def loopback_socket() -> socket.socket:
    made = socket.socket()
    made.bind(("127.0.0.1", 0))
    made.setblocking(False)
    return made


class CountingReader(asyncio.StreamReader):
    """Counts the application's bytes: of TLS, those after the handshake."""

    def __init__(self, port: "Port"):
        super().__init__(limit=READ_LIMIT)
        self.port = port

    def feed_data(self, data: bytes) -> None:
        self.port.bytes += len(data)
        super().feed_data(data)


class Port:
    def __init__(self, handler: Handler, context: ssl.SSLContext | None):
        self.handler, self.context = handler, context
        self.socket = loopback_socket()
        self.socket.listen(socket.SOMAXCONN)
        self.number: int = self.socket.getsockname()[1]
        self.connections = self.handshakes = self.bytes = 0
        self.malformed: list[str] = []

    def counts(self) -> dict:
        return {"connections": self.connections, "handshakes": self.handshakes, "bytes": self.bytes, "malformed": self.malformed}


class Listeners:
    def __init__(self):
        self.ports: dict[str, Port] = {}
        self.connections = self.open = 0
        self.tasks: set[asyncio.Task] = set()

    def add(self, name: str, handler: Handler, context: ssl.SSLContext | None = None) -> None:
        self.ports[name] = Port(handler, context)
        self.start(self.accept(self.ports[name]))

    def start(self, work: Coroutine) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def accept(self, port: Port) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                accepted, _ = await loop.sock_accept(port.socket)
            except OSError:  # No file descriptor is free: later there may be one.
                await asyncio.sleep(0.1)
                continue
            self.start(self.serve(port, accepted))

    async def serve(self, port: Port, accepted: socket.socket) -> None:
        self.connections += 1
        self.open += 1
        port.connections += 1
        connection = Connection(self.connections, port.number, accepted, CountingReader(port))
        try:
            with contextlib.suppress(*ORDINARY_ENDS):
                await connection.open(port.context)
                port.handshakes += port.context is not None
                try:
                    await port.handler(connection, port)
                except asyncio.CancelledError:  # The end of everything waits for no client.
                    connection.abort()
                    raise
                finally:
                    await connection.close()
        finally:
            self.open -= 1
