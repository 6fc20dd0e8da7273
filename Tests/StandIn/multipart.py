"""A strict reader of multipart/form-data (RFC 7578): what our client sends must not need any leniency."""

import re
from dataclasses import dataclass

BOUNDARY = re.compile(r'multipart/form-data; *boundary=(?:"([^"]{1,70})"|([!-~]{1,70}))')
NAME = r'"((?:[^"\\\r\n]|\\.)*)"'
DISPOSITION = re.compile(rf"Content-Disposition: form-data; name={NAME}(?:; filename={NAME})?", re.IGNORECASE)
TYPE = re.compile(r"Content-Type: ([!-~]+/[!-~]+.*)", re.IGNORECASE)


@dataclass
class Part:
    name: str
    filename: str | None
    type: str
    data: bytes


def read(content_type: str, body: bytes) -> list[Part]:
    """Raises ValueError where anything is wrong."""
    match = BOUNDARY.fullmatch(content_type)
    if not match:
        raise ValueError(f"Content-Type {content_type}")
    delimiter = b"\r\n--" + (match[1] or match[2]).encode()
    first, *parts, end = (b"\r\n" + body).split(delimiter)
    if first or end not in (b"--", b"--\r\n"):
        raise ValueError("the body begins or ends otherwise")
    return [read_part(part) for part in parts]


def read_part(part: bytes) -> Part:
    head, gap, data = part.partition(b"\r\n\r\n")
    disposition, *others = head.decode().removeprefix("\r\n").split("\r\n")
    match = DISPOSITION.fullmatch(disposition)
    kinds = [TYPE.fullmatch(line) for line in others]
    if not gap or not match or len(kinds) > 1 or None in kinds:
        raise ValueError(f"head of a part {head!r}")
    return Part(plain(match[1]), None if match[2] is None else plain(match[2]), kinds[0][1] if kinds else "text/plain", data)


def plain(quoted: str) -> str:
    """As browsers write names: only these three are escaped."""
    return quoted.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")


def texts(body: bytes, boundary: str = "", **_: str) -> dict[str, str]:
    """For openapi-core, which takes bytes for no string."""
    return {part.name: part.data.decode("latin-1") for part in read(f"multipart/form-data; boundary={boundary}", body)}
