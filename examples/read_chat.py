#!/usr/bin/env python3
"""Prints a chat response while it is read, from a file or from standard input. Needs only Python and ctypes.

    curl -sN https://openrouter.ai/api/v1/chat/completions ... | python3 read_chat.py
    python3 read_chat.py response.txt application/json

The system's loader finds libopenrouter.so.0, also through LD_LIBRARY_PATH; OPENROUTER_LIBRARY names another file.
"""

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from ctypes import POINTER, byref, c_char_p, c_double, c_int32, c_int64, c_size_t, c_void_p
from itertools import chain

END, OK = 5, 0
TEXT = 1


class String(ctypes.Structure):
    """openrouter_string"""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.size).decode()


class Event(ctypes.Structure):
    """openrouter_event, as far as it is declared today: newer libraries may add members at its end."""

    _fields_ = [("type", c_int32), ("choice", c_int32), ("tool_call", c_int32), ("text", String), ("id", String),
                ("name", String), ("json", String), ("prompt_tokens", c_int64), ("completion_tokens", c_int64),
                ("total_tokens", c_int64), ("cost", c_double)]


# The functions of a chat stream, with the arguments after the handle. Without declarations, ctypes would truncate pointers
# and sizes to an int.
FUNCTIONS = {"begin": [c_int32, c_char_p, c_size_t], "read": [c_char_p, c_size_t], "end": [],
             "next": [POINTER(POINTER(Event))]}


def load(path: str) -> ctypes.CDLL:
    library = ctypes.CDLL(path)
    declarations = {"new": (c_int32, [POINTER(c_void_p)]), "free": (None, [c_void_p]),
                    "error_message": (c_char_p, [c_void_p]),
                    **{name: (c_int32, [c_void_p, *arguments]) for name, arguments in FUNCTIONS.items()}}
    for name, (result, arguments) in declarations.items():
        function = getattr(library, f"openrouter_chat_stream_{name}")
        function.restype, function.argtypes = result, arguments
    library.openrouter_status_text.restype = c_char_p
    return library


class ChatError(Exception):
    """How a response ended, if it is not complete."""


def events(library: ctypes.CDLL, pieces: Iterable[bytes], http_status: int, content_type: str) -> Iterator[Event]:
    """The events of a response, which comes in pieces. Each event is valid until the next one is asked for."""
    stream, event = c_void_p(), POINTER(Event)()

    def check(status: int) -> int:
        if status < 0:
            message = library.openrouter_chat_stream_error_message(stream) if stream else b""
            raise ChatError((message or library.openrouter_status_text(status)).decode())
        return status

    check(library.openrouter_chat_stream_new(byref(stream)))
    try:
        kind = content_type.encode()
        check(library.openrouter_chat_stream_begin(stream, http_status, kind, len(kind)))
        # None stands for the end of the pieces.
        for piece in chain(pieces, [None]):
            check(library.openrouter_chat_stream_end(stream) if piece is None
                  else library.openrouter_chat_stream_read(stream, piece, len(piece)))
            while (status := check(library.openrouter_chat_stream_next(stream, byref(event)))) == OK:
                yield event.contents
            if status == END:
                return
    finally:
        # Also where the caller's loop breaks off.
        library.openrouter_chat_stream_free(stream)


def main() -> None:
    arguments = sys.argv[1:]
    if arguments == ["--help"] or len(arguments) > 2:
        print("usage: read_chat.py [FILE [CONTENT_TYPE]]", file=sys.stdout if len(arguments) == 1 else sys.stderr)
        sys.exit(0 if len(arguments) == 1 else 2)
    library = load(os.environ.get("OPENROUTER_LIBRARY") or "libopenrouter.so.0")
    file = open(arguments[0], "rb") if arguments else sys.stdin.buffer
    pieces = iter(lambda: file.read1(4096), b"")
    kind = arguments[1] if len(arguments) > 1 else "text/event-stream"
    try:
        for event in events(library, pieces, 200, kind):
            if event.type == TEXT:
                print(event.text, end="", flush=True)
        print(flush=True)
    except (ChatError, OSError) as error:
        print(f"\nread_chat.py: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
