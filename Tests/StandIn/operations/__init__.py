"""The operations that the mock server plays, by method and path."""

import re

from call import FORM, JSON, Operation
from operations import catalogue, chat, media, messages, responses, sign_in
from violations import CREATE, EXCHANGE

PREFIX = "/api/v1"
ALL: list[tuple[str, Operation]] = [
    ("/auth/keys/code", Operation(CREATE, "POST", sign_in.create, JSON)),
    ("/auth/keys", Operation(EXCHANGE, "POST", sign_in.exchange, JSON, needs_key=False)),
    ("/chat/completions", Operation("chat", "POST", chat.answer, JSON)),
    ("/responses", Operation("responses", "POST", responses.answer, JSON)),
    ("/messages", Operation("messages", "POST", messages.answer, JSON)),
    ("/embeddings", Operation("embeddings", "POST", catalogue.embeddings, JSON)),
    ("/models", Operation("models", "GET", catalogue.models)),
    ("/key", Operation("key", "GET", catalogue.key)),
    ("/generation", Operation("generation", "GET", catalogue.generation)),
    ("/files", Operation("upload", "POST", media.upload, FORM)),
    ("/files/{id}", Operation("file", "GET", media.metadata)),
    ("/files/{id}", Operation("delete", "DELETE", media.delete)),
    ("/files/{id}/content", Operation("content", "GET", media.content)),
    ("/audio/speech", Operation("speech", "POST", media.speech, JSON)),
    ("/images", Operation("images", "POST", media.images, JSON)),
]
PATTERNS = [(re.compile(PREFIX + re.sub(r"\{\w+\}", "[^/]+", path)), operation) for path, operation in ALL]


def find(method: str, path: str) -> Operation | None:
    """Of a path with other methods only, one of those: it answers 405."""
    found = [operation for pattern, operation in PATTERNS if pattern.fullmatch(path)]
    return next((operation for operation in found if operation.method == method), found[0] if found else None)
