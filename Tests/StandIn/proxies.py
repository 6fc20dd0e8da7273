"""HTTP proxies that know CONNECT only, and connect to loopback only."""

import asyncio
import base64
import contextlib

from connection import READ_LIMIT, Connection
from http_answer import Answer
from http_request import Malformed, Request, read_request
from listeners import Port

LOOPBACK_HOSTS = {"127.0.0.1", "localhost"}
CREDENTIALS = "Basic " + base64.b64encode(b"user:secret-password").decode()


def refuse_none(_: Request) -> Answer | None:
    return None


def refuse_all(_: Request) -> Answer | None:
    return Answer(403, content_type=None)


def refuse_strangers(request: Request) -> Answer | None:
    if request.values("proxy-authorization") == [CREDENTIALS]:
        return None
    return Answer(407, headers=[("Proxy-Authenticate", 'Basic realm="mock server"')], content_type=None)


REFUSALS = {"proxy": refuse_none, "proxy_refusing": refuse_all, "proxy_password": refuse_strangers}


class Proxy:
    def __init__(self, refusal):
        self.refusal = refusal
        self.connects: list[str] = []
        self.other: list[str] = []

    async def handle(self, connection: Connection, port: Port) -> None:
        try:
            while not connection.is_closing:
                await self.answer(connection, await read_request(connection.reader))
        except Malformed as problem:
            port.malformed.append(problem.reason)

    async def answer(self, connection: Connection, request: Request) -> None:
        if request.method != "CONNECT":
            self.other.append(f"{request.method} {request.target}")
            await connection.send(Answer(405, headers=[("Allow", "CONNECT")], content_type=None).whole())
            return
        self.connects.append(request.target)
        host, _, port = request.target.rpartition(":")
        refusal = self.refusal(request)
        if not refusal and (host not in LOOPBACK_HOSTS or not port.isdecimal() or int(port) > 65535):
            refusal = Answer(403, content_type=None)
        if refusal:
            await connection.send(refusal.whole())
        else:
            await tunnel(connection, int(port))

    def contents(self) -> dict:
        return {"connects": self.connects, "other": self.other}


async def tunnel(connection: Connection, port: int) -> None:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        await connection.send(Answer(502, content_type=None).whole())
        return
    try:
        await connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(copy(connection.reader, writer), copy(reader, connection.writer))
    finally:
        writer.close()
        connection.writer.close()


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Until one side ends; then the other side is closed."""
    with contextlib.suppress(OSError):
        while data := await reader.read(READ_LIMIT):
            writer.write(data)
            await writer.drain()
        writer.write_eof()
