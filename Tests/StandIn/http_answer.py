"""An answer, and the shapes that answers have: JSON, the documented error, a page."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from html import escape
from http import HTTPStatus

# The examples of the service's description; other statuses say what HTTP calls them.
DOCUMENTED_MESSAGES = {
    400: "Invalid request parameters",
    401: "Missing Authentication header",
    403: "Only management keys can perform this operation",
    409: "Resource conflict. Please try again later.",
    500: "Internal Server Error",
}
WITHOUT_BODY = {204, 304}
EVENT = re.compile(rb".+?(?:\n\n|\Z)", re.DOTALL)
LAST_CHUNK = b"0\r\n\r\n"


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"


@dataclass
class Answer:
    status: int
    body: bytes = b""
    headers: list[tuple[str, str]] = field(default_factory=list)
    content_type: str | None = "application/json"

    def head(self, length: int | None = None) -> bytes:
        """Ends with the empty line. Another length than the body's own is a lie that a behaviour tells."""
        has_date = any(name == "Date" for name, _ in self.headers)
        fields = [*([] if has_date else [("Date", formatdate(usegmt=True))]), *self.headers]
        if self.status not in WITHOUT_BODY:
            fields += [("Content-Type", self.content_type)] if self.content_type else []
            fields += [("Content-Length", str(len(self.body) if length is None else length))]
        return self.start(fields)

    def chunked_head(self) -> bytes:
        content_type = [("Content-Type", self.content_type)] if self.content_type else []
        return self.start([*self.headers, *content_type, ("Transfer-Encoding", "chunked")])

    def start(self, fields: list[tuple[str, str]]) -> bytes:
        lines = [f"HTTP/1.1 {self.status} {phrase(self.status)}", *(f"{name}: {value}" for name, value in fields)]
        return "".join(f"{line}\r\n" for line in [*lines, ""]).encode("latin-1")

    @property
    def is_stream(self) -> bool:
        return (self.content_type or "").startswith("text/event-stream")

    def parts(self) -> Iterator[bytes]:
        """What is written, one after the other: of a stream each event is a chunk, and the end comes with the last."""
        if not self.is_stream:
            yield self.head() + (b"" if self.status in WITHOUT_BODY else self.body)
            return
        yield self.chunked_head()
        *events, last = EVENT.findall(self.body) or [b""]
        yield from map(chunk, events)
        yield (chunk(last) if last else b"") + LAST_CHUNK

    def whole(self) -> bytes:
        return b"".join(self.parts())

    def with_headers(self, *headers: tuple[str, str]) -> "Answer":
        return replace(self, headers=[*self.headers, *headers])

    @property
    def value(self):
        return json.loads(self.body)

    def with_value(self, value) -> "Answer":
        return replace(self, body=json.dumps(value).encode())


def json_answer(status: int, value) -> Answer:
    return Answer(status).with_value(value)


def error_answer(status: int, message: str | None = None) -> Answer:
    text = message or DOCUMENTED_MESSAGES.get(status) or phrase(status)
    return json_answer(status, {"error": {"code": status, "message": text}})


def page(status: int, title: str, content: str = "") -> Answer:
    """The content is HTML; the title is text."""
    html = (f"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{escape(title)}</title></head>\n"
            f"<body><h1>{escape(title)}</h1>\n{content}</body></html>\n")
    return Answer(status, html.encode(), [("Cache-Control", "no-store")], "text/html; charset=utf-8")
