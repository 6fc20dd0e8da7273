"""One client's connection: what a behaviour can do with it, in its own words."""

import asyncio
import contextlib
import socket
import ssl
import struct
import time

LINGER_ZERO = struct.pack("ii", 1, 0)
ESTABLISHED = 1
READ_LIMIT = WRITE_LIMIT = 64 << 10
# How long a client may leave the end of TLS unanswered before its connection is dropped.
SHUTDOWN_SECONDS = 2
# What a server says to a client that speaks no version of TLS that it speaks.
VERSION_ALERT = bytes([21, 3, 1, 0, 2, 2, 70])


class ClientLeft(ConnectionError):
    """The client went away while an answer was due; nothing is left to do."""


class Protocol(asyncio.StreamReaderProtocol):
    """Tells at once when the client goes away, not only when something is read."""

    def __init__(self, reader: asyncio.StreamReader, left: asyncio.Event):
        super().__init__(reader)
        self.left = left

    def eof_received(self) -> bool | None:
        self.left.set()
        return super().eof_received()

    def connection_lost(self, error: Exception | None) -> None:
        self.left.set()
        super().connection_lost(error)


class Connection:
    def __init__(self, number: int, port: int, accepted: socket.socket, reader: asyncio.StreamReader):
        self.number, self.port, self.socket, self.reader = number, port, accepted, reader
        self.left = asyncio.Event()
        # How many were begun on it.
        self.requests = 0
        self.protocol = Protocol(reader, self.left)
        self.writer: asyncio.StreamWriter = None  # Set by open().

    async def open(self, context: ssl.SSLContext | None) -> None:
        """Shakes hands where there is a TLS context. asyncio drops the alert of a handshake that fails, so that the
        one that matters here is sent by hand."""
        with self.socket.dup() as spare:
            try:
                await self.connect(context)
            except ssl.SSLError as error:
                if error.reason == "UNSUPPORTED_PROTOCOL":
                    spare.send(VERSION_ALERT)
                raise

    async def connect(self, context: ssl.SSLContext | None) -> None:
        loop = asyncio.get_running_loop()
        # asyncio does so only where a socket names its protocol. Else each piece waits for the client's acknowledgement.
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        seconds = SHUTDOWN_SECONDS if context else None
        transport, _ = await loop.connect_accepted_socket(lambda: self.protocol, self.socket, ssl=context,
                                                          ssl_shutdown_timeout=seconds)
        transport.set_write_buffer_limits(WRITE_LIMIT)
        self.writer = asyncio.StreamWriter(transport, self.protocol, self.reader, loop)

    @property
    def scheme(self) -> str:
        return "https" if self.writer.get_extra_info("ssl_object") else "http"

    @property
    def is_closing(self) -> bool:
        return self.writer.is_closing()

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def pause(self, seconds: float) -> None:
        """A client that leaves ends it."""
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self.left.wait(), seconds)
            raise ClientLeft

    async def wait_idle(self, seconds: float) -> None:
        """Ends early when the next request begins, or the client leaves."""
        end = time.monotonic() + seconds
        while not self.has_more and time.monotonic() < end:
            await self.pause(min(0.01, seconds))

    @property
    def has_more(self) -> bool:
        """Whether something came that was not read yet."""
        return bool(self.reader._buffer)  # noqa: SLF001

    async def flush(self) -> None:
        """Until the system has all that was sent. Below TLS there is another transport, which is not accessible otherwise."""
        transport = self.writer.transport
        protocol = getattr(transport, "_ssl_protocol", None)
        below = protocol._transport if protocol else transport  # noqa: SLF001
        while (transport.get_write_buffer_size() or below.get_write_buffer_size()) and not transport.is_closing():
            await asyncio.sleep(0.001)

    async def ignore(self) -> None:
        """Reads nothing until the client leaves. That is noticed only by asking, for nothing is read."""
        self.writer.transport.pause_reading()
        while self.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] == ESTABLISHED:
            await asyncio.sleep(0.05)
        self.abort()

    async def discard(self) -> None:
        """Reads, and answers nothing, until the client leaves."""
        while await self.reader.read(READ_LIMIT):
            pass

    def hang_up(self) -> None:
        """Ends the connection in order, and does not wait for the client's end of TLS before it ends TCP.
        Only after short answers: what does not fit into the socket's buffer is lost."""
        self.writer.close()
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def break_off(self) -> None:
        """Ends TCP and not TLS."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)
        self.abort()

    def reset(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ZERO)
        self.abort()

    def abort(self) -> None:
        self.writer.transport.abort()

    async def close(self) -> None:
        self.writer.close()
        await self.writer.wait_closed()
