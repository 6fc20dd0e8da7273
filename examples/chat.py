#!/usr/bin/env python3
"""Asks a model, and prints its answer as it comes. Needs only Python and ctypes.

    OPENROUTER_API_KEY=sk-or-v1-... python3 chat.py "Why is the sky blue?" [MODEL]

The system's loader finds libopenrouter-client.so.0, also through LD_LIBRARY_PATH; OPENROUTER_LIBRARY names another file.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_double, c_int32, c_int64, c_size_t, c_void_p

OK, WAITING = 0, 3
TEXT = 1


class String(ctypes.Structure):
    """openrouter_string"""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.size).decode()


class Event(ctypes.Structure):
    """openrouter_event, as far as this program reads it: later versions may add members at its end."""

    _fields_ = [("type", c_int32), ("choice", c_int32), ("tool_call", c_int32), ("text", String), ("id", String),
                ("name", String), ("json", String), ("prompt_tokens", c_int64), ("completion_tokens", c_int64),
                ("total_tokens", c_int64), ("cost", c_double)]


# Result and arguments of each function. Without declarations, ctypes would truncate pointers and sizes to an int.
OUT = POINTER(c_void_p)
FUNCTIONS = {
    "status_text": (c_char_p, [c_int32]),
    "client_error_new": (c_int32, [OUT]),
    "client_error_free": (None, [c_void_p]),
    "client_error_message": (c_char_p, [c_void_p]),
    "client_new_from_environment": (c_int32, [c_void_p, OUT]),
    "client_free": (None, [c_void_p]),
    "request_new": (c_int32, [OUT]),
    "request_free": (None, [c_void_p]),
    "request_set_operation": (c_int32, [c_void_p, c_char_p, c_char_p]),
    "request_get_body": (c_int32, [c_void_p, OUT]),
    "request_add_message": (c_int32, [c_void_p, c_char_p, c_char_p, c_size_t]),
    "request_error_message": (c_char_p, [c_void_p]),
    "json_set_text": (c_int32, [c_void_p, c_char_p, c_char_p, c_size_t]),
    "call_new": (c_int32, [c_void_p, c_void_p, c_void_p, OUT]),
    "call_free": (None, [c_void_p]),
    "call_start": (c_int32, [c_void_p, c_void_p]),
    "call_next": (c_int32, [c_void_p, c_int64, POINTER(POINTER(Event))]),
    "call_error_message": (c_char_p, [c_void_p]),
}


class OpenRouterError(Exception):
    """What failed, in one line."""


class Library:
    """The library's functions, without "openrouter_" in front of their names."""

    def __init__(self, path: str):
        library = ctypes.CDLL(path)
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(library, f"openrouter_{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)

    def check(self, status: int, message: bytes = b"") -> None:
        if status < 0:
            raise OpenRouterError((message or self.status_text(status)).decode())

    @contextmanager
    def handle(self, kind: str, *arguments) -> Iterator[c_void_p]:
        """A handle, which is freed at the end of `with`."""
        handle = c_void_p()
        self.check(getattr(self, f"{kind}_new")(*arguments, byref(handle)))
        try:
            yield handle
        finally:
            getattr(self, f"{kind}_free")(handle)

    @contextmanager
    def client(self) -> Iterator[c_void_p]:
        client = c_void_p()
        with self.handle("client_error") as error:
            status = self.client_new_from_environment(error, byref(client))
            self.check(status, self.client_error_message(error))
        try:
            yield client
        finally:
            self.client_free(client)

    @contextmanager
    def chat_request(self, model: str, question: str) -> Iterator[c_void_p]:
        with self.handle("request") as request:
            body = c_void_p()
            self.check(self.request_set_operation(request, b"POST", b"/chat/completions"))
            self.check(self.request_get_body(request, byref(body)))
            text = os.fsencode(model)
            status = self.json_set_text(body, b"/model", text, len(text))
            self.check(status, self.request_error_message(request))
            text = os.fsencode(question)
            status = self.request_add_message(request, b"user", text, len(text))
            self.check(status, self.request_error_message(request))
            yield request

    def events(self, call: c_void_p) -> Iterator[Event]:
        """Each event is valid until the next one. Python handles Ctrl-C between two waits."""
        event = POINTER(Event)()
        while (status := self.call_next(call, 100, byref(event))) in (OK, WAITING):
            if status == OK:
                yield event.contents
        self.check(status, self.call_error_message(call))


def ask(library: Library, model: str, question: str) -> Iterator[str]:
    """The answer of a model, piece by piece. A generator that is closed early ends the call."""
    with (library.client() as client, library.chat_request(model, question) as request,
          library.handle("call", client, None, None) as call):
        library.check(library.call_start(call, request), library.call_error_message(call))
        for event in library.events(call):
            if event.type == TEXT:
                yield str(event.text)


def main() -> None:
    arguments = sys.argv[1:]
    is_help = arguments == ["--help"]
    if is_help or len(arguments) not in (1, 2):
        print("usage: OPENROUTER_API_KEY=... chat.py QUESTION [MODEL]", file=sys.stdout if is_help else sys.stderr)
        sys.exit(0 if is_help else 2)
    question, model = arguments[0], arguments[1] if len(arguments) > 1 else "openai/gpt-5-mini"
    try:
        library = Library(os.environ.get("OPENROUTER_LIBRARY") or "libopenrouter-client.so.0")
        for piece in ask(library, model, question):
            print(piece, end="", flush=True)
        print(flush=True)
    except (OpenRouterError, OSError, AttributeError) as error:
        sys.exit(f"chat: {error}")
    except KeyboardInterrupt:
        sys.exit("chat: stopped")


if __name__ == "__main__":
    main()
