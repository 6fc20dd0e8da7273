"""A strict reader of HTTP/1.1 requests: what our client sends must not need any leniency."""

import asyncio
import re
import time
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

HEAD_LIMIT = 64 << 10
BODY_LIMIT = 64 << 20
REQUEST_LINE = re.compile(r"([A-Z]+) ([!-~]+) HTTP/1\.1")
FIELD_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
FIELD_VALUE = r"(?:[!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?"
FIELD = re.compile(rf"({FIELD_NAME}):[ \t]*({FIELD_VALUE})[ \t]*")


class Malformed(Exception):
    def __init__(self, status: int, reason: str):
        super().__init__(reason)
        self.status, self.reason = status, reason


@dataclass
class Request:
    method: str
    target: str
    at: float
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def values(self, name: str) -> list[str]:
        return [value for own, value in self.headers if own.lower() == name]

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]

    def parameters(self) -> list[tuple[str, str]]:
        """Raises ValueError where the query is no list of names and values in UTF-8."""
        return parse_qsl(self.query, keep_blank_values=True, strict_parsing=bool(self.query), errors="strict")

    @property
    def wants_close(self) -> bool:
        return "close" in [value.lower() for value in self.values("connection")]


async def read_line(reader: asyncio.StreamReader) -> str:
    try:
        line = await reader.readuntil(b"\r\n")
    except asyncio.LimitOverrunError:
        raise Malformed(431, "a line of more than 64 KiB") from None
    return line[:-2].decode("utf-8", "backslashreplace")


async def read_request_line(reader: asyncio.StreamReader) -> Request:
    """The beginning of a request, enough to know which behaviour is wanted."""
    line = await read_line(reader)
    match = REQUEST_LINE.fullmatch(line)
    if not match:
        raise Malformed(400, f"request line {line[:200]!r}")
    return Request(match[1], match[2], time.monotonic())


async def read_head(reader: asyncio.StreamReader, request: Request) -> None:
    size = 0
    while line := await read_line(reader):
        size += len(line) + 2
        if size > HEAD_LIMIT:
            raise Malformed(431, "a head of more than 64 KiB")
        match = FIELD.fullmatch(line)
        if not match:
            raise Malformed(400, f"header line {line[:200]!r}")
        request.headers.append((match[1], match[2]))


async def read_body(reader: asyncio.StreamReader, request: Request) -> bytes:
    return await reader.readexactly(body_size(request))


def body_size(request: Request) -> int:
    if request.values("transfer-encoding"):
        raise Malformed(501, "Transfer-Encoding")
    lengths = request.values("content-length")
    if not lengths:
        return 0
    if len(lengths) > 1 or not re.fullmatch("[0-9]{1,9}", lengths[0]):
        raise Malformed(400, f"Content-Length {lengths}")
    if int(lengths[0]) > BODY_LIMIT:
        raise Malformed(413, f"a body of {lengths[0]} bytes")
    return int(lengths[0])


async def read_request(reader: asyncio.StreamReader) -> Request:
    request = await read_request_line(reader)
    await read_head(reader, request)
    request.body = await read_body(reader, request)
    return request
