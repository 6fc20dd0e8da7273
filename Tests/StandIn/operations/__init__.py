"""The operations that the stand-in plays, by method and path."""

import re

from call import JSON, Operation
from operations import chat, sign_in
from violations import CREATE, EXCHANGE

PREFIX = "/api/v1"
ALL: dict[str, Operation] = {
    "/auth/keys/code": Operation(CREATE, "POST", sign_in.create, JSON),
    "/auth/keys": Operation(EXCHANGE, "POST", sign_in.exchange, JSON, needs_key=False),
    "/chat/completions": Operation("chat", "POST", chat.answer, JSON),
}
PATTERNS = [(re.compile(PREFIX + re.sub(r"\{\w+\}", "[^/]+", path)), operation) for path, operation in ALL.items()]


def find(path: str) -> Operation | None:
    return next((operation for pattern, operation in PATTERNS if pattern.fullmatch(path)), None)
