#!/usr/bin/env python3
"""Builds OpenRouter's CreateAuthKeysCodeRequest and prints it, like build_request.c. Needs only Python and ctypes.

    python3 build_request.py --callback-url http://localhost:3000/callback --limit 25 --key-label "My CLI"

The system's loader finds libopenrouter.so.0, also through LD_LIBRARY_PATH; OPENROUTER_LIBRARY names another file.
"""

import ctypes
import os
import re
import sys
from ctypes import POINTER, byref, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint8, c_void_p


class Bytes(ctypes.Structure):
    """openrouter_bytes"""

    _fields_ = [("data", POINTER(c_uint8)), ("size", c_size_t)]


# The functions of each handle, with the arguments after the handle. Without declarations, ctypes would truncate pointers
# and sizes to an int.
TEXT = [c_char_p, c_size_t]
FUNCTIONS = {
    "create_auth_keys_code_request": {
        "set_http_referer": TEXT, "set_x_title": TEXT, "set_app_categories": TEXT, "set_callback_url": TEXT,
        "set_code_challenge": TEXT, "set_code_challenge_method_text": TEXT, "set_limit": [c_double],
        "set_expires_at": TEXT, "set_expires_at_unix_seconds": [c_int64], "set_expires_at_null": [],
        "set_key_label": TEXT, "set_usage_limit_type_text": TEXT, "set_workspace_id": TEXT, "set_member": TEXT + TEXT,
    },
    "settings": {"set_base_url": TEXT, "set_api_key": TEXT},
    "http_request": {
        "fill_create_auth_keys_code": [c_void_p, c_void_p], "get_body": [POINTER(Bytes)],
        "write": [c_void_p, c_size_t, POINTER(c_size_t)],
    },
}
# Functions on a const handle, which leave no message: only the status describes the failure.
READING = ("get_body", "write")


def load(path: str) -> ctypes.CDLL:
    library = ctypes.CDLL(path)

    def declare(name: str, result, arguments: list) -> None:
        function = getattr(library, f"openrouter_{name}")
        function.restype, function.argtypes = result, arguments

    declare("status_text", c_char_p, [c_int32])
    for model, functions in FUNCTIONS.items():
        declare(f"{model}_new", c_int32, [POINTER(c_void_p)])
        declare(f"{model}_free", None, [c_void_p])
        declare(f"{model}_error_field", c_char_p, [c_void_p])
        declare(f"{model}_error_message", c_char_p, [c_void_p])
        for verb, arguments in functions.items():
            declare(f"{model}_{verb}", c_int32, [c_void_p, *arguments])
    return library


class OpenRouterError(Exception):
    """A value that the library rejected: the field, and one line with what was expected and what was given."""

    def __init__(self, field: str, message: str):
        super().__init__(message)
        self.field = field


class Handle:
    """Owns a handle until the end of `with`. Its methods call the library's functions, and raise an error if one fails."""

    def __init__(self, library: ctypes.CDLL, model: str):
        self._library, self._prefix = library, f"openrouter_{model}_"
        # ctypes passes this instead of the object.
        self._as_parameter_ = c_void_p()
        self._check(self._function("new")(byref(self._as_parameter_)))

    def __enter__(self) -> "Handle":
        return self

    def __exit__(self, *_) -> None:
        self._function("free")(self)
        self._as_parameter_ = c_void_p()

    def __getattr__(self, verb: str):
        if verb.startswith("_"):
            raise AttributeError(verb)
        function = self._function(verb)
        return lambda *arguments: self._check(function(self, *arguments), has_message=verb not in READING)

    def _function(self, verb: str):
        return getattr(self._library, self._prefix + verb)

    def _check(self, status: int, has_message: bool = True) -> None:
        if status >= 0:
            return
        field = self._function("error_field")(self) if has_message else b""
        message = self._function("error_message")(self) if has_message else b""
        raise OpenRouterError(field.decode(), (message or self._library.openrouter_status_text(status)).decode())


def text(value: str) -> tuple[bytes, int]:
    """A text as pointer and size: the unchanged bytes of the command line."""
    value = os.fsencode(value)
    return value, len(value)


def set_limit(request: Handle, value: str) -> None:
    try:
        limit = float(value)
    except ValueError:
        limit = None
    # float() accepts digits of every script, and underscores between them.
    if limit is None or not value.isascii() or "_" in value:
        raise OpenRouterError("limit", f"limit must be a number; got {value!r}")
    request.set_limit(limit)


def set_expires_at(request: Handle, value: str) -> None:
    if value == "null":
        request.set_expires_at_null()
    elif re.fullmatch(r"[+-]?[0-9]{1,18}", value):
        request.set_expires_at_unix_seconds(int(value))
    else:
        request.set_expires_at(*text(value))


def set_member(request: Handle, value: str) -> None:
    name, equals, json = value.partition("=")
    if not equals:
        raise OpenRouterError("member", f"member must be NAME=JSON; got {value!r}")
    request.set_member(*text(name), *text(json))


# For each option, the method that takes its value as text, or a function that converts it first, and a help text.
OPTIONS = {
    "--callback-url": ("set_callback_url", "https://myapp.com/callback"),
    "--code-challenge": ("set_code_challenge", "43 to 128 characters"),
    "--code-challenge-method": ("set_code_challenge_method_text", "S256 or plain"),
    "--limit": (set_limit, "a number of credits"),
    "--expires-at": (set_expires_at, "2027-12-31T23:59:59Z, Unix seconds, or null"),
    "--key-label": ("set_key_label", "at most 100 characters"),
    "--usage-limit-type": ("set_usage_limit_type_text", "daily, weekly or monthly"),
    "--workspace-id": ("set_workspace_id", "a UUID"),
    "--member": (set_member, "NAME=JSON, a member the library does not know"),
    "--http-referer": ("set_http_referer", "your app's URL"),
    "--x-title": ("set_x_title", "your app's name"),
    "--app-categories": ("set_app_categories", "cli-agent,cloud-agent"),
    "--base-url": ("set_base_url", "https://openrouter.ai/api/v1"),
    "--api-key": ("set_api_key", "sent as Authorization: Bearer"),
}
OF_SETTINGS = ("--base-url", "--api-key")
DOCUMENTED = [
    "--callback-url", "https://myapp.com/auth/callback",
    "--code-challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "--code-challenge-method", "S256",
    "--limit", "100",
]
USAGE = "\n".join(["usage: build_request.py [OPTION VALUE]...",
                   *(f"  {option:<24} {help_}" for option, (_, help_) in OPTIONS.items())])


def set_options(arguments: list[str], request: Handle, settings: Handle) -> None:
    while arguments:
        option, *arguments = arguments
        if option not in OPTIONS:
            raise OpenRouterError("", f"unknown option {option!r}, see --help")
        setter, help_ = OPTIONS[option]
        if not arguments:
            raise OpenRouterError("", f"{option} needs a value: {help_}")
        value, *arguments = arguments
        handle = settings if option in OF_SETTINGS else request
        if callable(setter):
            setter(handle, value)
        else:
            getattr(handle, setter)(*text(value))


def build(library: ctypes.CDLL, arguments: list[str]) -> tuple[bytes, bytes]:
    """The HTTP request, and its body alone."""
    with (Handle(library, "create_auth_keys_code_request") as request, Handle(library, "settings") as settings,
          Handle(library, "http_request") as http_request):
        set_options(arguments, request, settings)
        http_request.fill_create_auth_keys_code(settings, request)
        # Ask for the size first, then write. Every function that copies out works like this.
        size = c_size_t()
        http_request.write(None, 0, byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        http_request.write(buffer, size, byref(size))
        body = Bytes()
        http_request.get_body(byref(body))
        return buffer.raw, ctypes.string_at(body.data, body.size)


def output(arguments: list[str]) -> bytes:
    if arguments == ["--help"]:
        return f"{USAGE}\n".encode()
    path = os.environ.get("OPENROUTER_LIBRARY") or "libopenrouter.so.0"
    try:
        library = load(path)
    except (OSError, AttributeError) as error:
        raise OpenRouterError("", f"{path} cannot be used: {error}") from None
    http_request, body = build(library, arguments or DOCUMENTED)
    return http_request + b"\n\n" + body + b"\n"


def main() -> None:
    try:
        with open(1, "wb", closefd=False) as stdout:
            stdout.write(output(sys.argv[1:]))
    except (OpenRouterError, OSError) as error:
        sys.exit(f"build_request: {error}")


if __name__ == "__main__":
    main()
