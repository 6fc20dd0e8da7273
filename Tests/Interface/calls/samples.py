"""Values for every parameter of the headers, by its name: a parameter that has none here fails the tests.

`small` is what a program would usually give, `large` the longest that is allowed.
"""

from dataclasses import dataclass

from Tools.interface import Function, Parameter

CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
CODE = "auth_code_secret_0123456789"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
API_KEY = "sk-or-v1-secret-0123456789abcdef"
LOOPBACK = "http://127.0.0.1:49152"
PATH = "/callback/7Qv0xJ3mWz5rT8yN2bK4cL6dAe9fGh1i"
PASSWORD = "proxy-secret-0123456789"
EVENT = "id: 7\ndata: x\n\n"
# What may be in no message and not in memory that is given back: the beginnings of the secrets.
SECRETS = [CHALLENGE[:16], CODE[:16], VERIFIER[:16], API_KEY[:16], PATH[10:26], PASSWORD[:16]]


@dataclass
class Sample:
    small: str
    large: str


def filled(text: str, size: int, filler: str = "a") -> str:
    return text + filler * (size - len(text))


def _answer(code: str, message: str, key: str) -> str:
    data = f'"data":{{"app_id":12345,"created_at":"2025-08-24T10:30:00Z","id":"{code}"}}'
    error = f'"error":{{"code":400,"message":"{message}\\u00fc","metadata":{{"reasons":["{message}"]}}}}'
    return f'{{{data},"key":"{key}","user_id":"user_1",{error},"openrouter_metadata":null}}'


TEXTS = {
    "http_referer": Sample("https://myapp.com", filled("https://myapp.com/", 4096)),
    "x_title": Sample("My App", filled("My App ", 4096)),
    "app_categories": Sample("cli-agent,cloud-agent", ",".join(["cli-agent-of-twenty-nine-chars"] * 132)),
    "callback_url": Sample("https://myapp.com/auth/callback", filled("https://myapp.com/auth/callback?state=", 2048)),
    "code_challenge": Sample(CHALLENGE, filled(CHALLENGE, 128, "~")),
    "code_challenge_method": Sample("S256", filled("S512", 64)),
    "code": Sample(CODE, filled(CODE, 2048, '"')),
    "code_verifier": Sample(VERIFIER, filled(VERIFIER, 128, "~")),
    "verifier": Sample(VERIFIER, filled(VERIFIER, 128, "~")),
    "expires_at": Sample("2030-01-31T23:59:59Z", filled("2030-01-31T23:59:59.", 63, "9") + "Z"),
    "key_label": Sample('Büro "1"\n', "\U0001F511" * 100),
    "usage_limit_type": Sample("monthly", filled("yearly", 64)),
    "workspace_id": Sample("0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8", "0F9A2B3C-4D5E-6F70-8192-A3B4C5D6E7F8"),
    "name": Sample("team", filled("team", 128)),
    "json": Sample('{"id":[1,2.5,null]}', '["' + filled("text", 60_000) + '"]'),
    "base_url": Sample("https://openrouter.ai/api/v1", filled("https://openrouter.ai/", 2048)),
    "api_key": Sample(API_KEY, filled(API_KEY, 4096)),
    # One answer that every model can be read from: each skips the members of the others.
    "content_type": Sample("application/json", "Application/Problem+JSON; " + filled("charset=utf-8", 4000)),
    "body": Sample(_answer("auth_code_xyz789", "message", API_KEY),
                   _answer("c" * 2048, "m" * 40_000, filled(API_KEY, 4096))),
    "date": Sample("Sun, 06 Nov 1994 08:49:37 GMT", "Wednesday, 02-Nov-94 08:49:37 GMT"),
    "retry_after": Sample("120", "Sunday, 06-Nov-94 08:49:37 GMT"),
    "retry_after_ms": Sample("1500", filled("1500.", 128, "9")),
    "user_agent": Sample("myapp/1.0", filled("myapp/1.0 ", 4096)),
}

TEXTS |= {
    "auth_url": Sample("https://openrouter.ai/auth", filled("https://openrouter.ai/auth/", 2048)),
    "required_workspace_id": TEXTS["workspace_id"],
    "value": Sample("a b&c=ü", filled("~", 2_000, "~")),
    "parameters": Sample('{"type":"object"}', '{"a":"' + filled("text", 60_000) + '"}'),
    "schema": Sample('{"type":"object"}', '{"a":"' + filled("text", 60_000) + '"}'),
    "url": Sample(LOOPBACK + PATH, filled(LOOPBACK + PATH, 2048)),
    "text": Sample(f" code={CODE}\n", filled(CODE, 2048)),
    # A callback and, in the place of its body, an event.
    "bytes": Sample(f"GET {PATH}?code={CODE} HTTP/1.1\r\nHost: 127.0.0.1:49152\r\n\r\n{EVENT}",
                    f"GET {filled(PATH, 2048 - len(LOOPBACK))}?code={filled(CODE, 2048)} HTTP/1.1\r\n"
                    f"Host: 127.0.0.1:49152\r\nCookie: {filled('a=', 8000)}\r\n\r\n{EVENT}"),
}
_host = "@proxy.example:8080"
_user = f"http://user:{PASSWORD}"
TEXTS |= {
    "proxy": Sample(_user + _host, filled(_user, 2048 - len(_host)) + _host),
    "ca_file": Sample("/etc/ssl/certs/ca-certificates.crt", filled("/etc/ssl/Schlüssel/", 4095)),
}
TEXTS |= {
    "json_text": Sample('a "text"\n', "\U0001F511" * 10_000),
    "document": Sample('{"read":[1,2.5,null,"text"]}', '{"read":["' + filled("text", 60_000) + '"]}'),
    "number": Sample("0.00000015", filled("1.", 1000, "9")),
}
# A chunk with text that is JSON, a tool call and usage; and the end.
_CALL = '{"index":0,"id":"call-1","function":{"name":"f","arguments":"{}"}}'
_CHUNK = ('data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"[\\"CONTENT\\"]","tool_calls":[' + _CALL + ']},'
          '"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":7,"cost":0.5}}\n\ndata: [DONE]\n\n')
TEXTS |= {
    "chat_type": Sample("text/event-stream", filled("text/event-stream; charset=", 4000)),
    "chat": Sample(_CHUNK.replace("CONTENT", CODE), _CHUNK.replace("CONTENT", filled(CODE, 6_000))),
}
_MESSAGE = '"message":{"content":"[\\"CONTENT\\"]","tool_calls":[' + _CALL + ']}'
_COMPLETION = ('{"id":"gen-1","choices":[{"index":0,' + _MESSAGE + ',"finish_reason":"tool_calls"}],'
               '"usage":{"prompt_tokens":7,"cost":0.5}}')
TEXTS |= {
    "completion": Sample(_COMPLETION.replace("CONTENT", CODE), _COMPLETION.replace("CONTENT", filled(CODE, 60_000))),
}
# Parameters that mean something else than their name does elsewhere.
OTHER_TEXTS = {
    "openrouter_json_read": "document",
    # The usual body has an error.
    "openrouter_response_read": "completion",
    "openrouter_chat_stream_begin": "chat_type",
    "openrouter_chat_stream_read": "chat",
    **{f"openrouter_json_{verb}": "json" for verb in ("set_json", "set_json_at")},
    **{f"openrouter_json_{verb}": "json_text" for verb in ("set_text", "set_text_at")},
    "openrouter_number_read": "number",
    **{f"openrouter_request_add_{what}": "json_text" for what in ("message", "tool_result", "content_text")},
}
# Values of a document that are not called as the functions that read or change them.
PLACES = {"append": "list", "get_type": "null", "get_count": "json", "get_node": "list", "unset": "text"}
# Fields that are called neither as a function ends nor as its parameter is.
FIELDS = {
    "openrouter_sign_in_submit": "pasted",
    # A parameter, header, field or part is called by its own name.
    **{f"openrouter_request_{what}": "x-value" for what in (
        "set_path_parameter", "set_query", "add_query", "set_header", "set_form_field", "add_part", "add_part_file")},
    "openrouter_request_add_message": "/messages/0/content", "openrouter_request_add_tool_result": "/messages/0/content",
    "openrouter_request_add_tool": "/tools/0/function/parameters",
    "openrouter_request_set_response_format_json_schema": "/response_format/json_schema/schema",
    "openrouter_request_add_chat_result": "choice",
    "openrouter_response_add_header": "value",
    "openrouter_request_set_operation": "operation", "openrouter_request_set_operation_id": "operation",
}
# A request has one operation and one body, a document or another one; without a response no page follows; and a handle is
# filled before those that its header declares later.
NOT_USUAL = {"openrouter_request_set_operation_id", "openrouter_request_set_body", "openrouter_request_set_form_field",
             "openrouter_request_set_next_page", "openrouter_http_request_fill_request",
             "openrouter_http_request_fill_streaming_request", "openrouter_json_read_operations"}
# They need a request with a message, which no setter makes: Harness/chat_requests.c has one.
ADDS_CONTENT = {f"openrouter_request_add_content_{what}" for what in ("text", "image", "image_url", "audio", "file")}
# Texts in which nothing is an error: bytes from a socket are answered, whatever they are; a type is not judged where the
# body is good.
RAW = {"bytes", "content_type"}

# By name, or by type and name: what is usual, and what only a mistake or malice gives. All of it is C.
CHOICES = ["0", "3", "4", "-1", "255", "256", "257", "258", "65537", "INT32_MAX", "INT32_MIN"]
MILLISECONDS = ["0", "1", "-1", "86400000", "86400001", "INT64_MIN", "INT64_MAX", "((int64_t)1 << 32) + 1000"]
VALUES = {
    # Program constants: an operation that is not described, so that all parameters and kinds of bodies are good.
    "method": ('"POST"', ['"GET"', '""', '"get"', '"\\377"']),
    "openrouter_request_set_operation path": ('"/brand/new"', ['"/chat/completions"', '""', '"new"', '"/a//b"', '"/\\377"']),
    "openrouter_request_add_part_file path": ('"/tmp/file"', ['""', '"\\377"']),
    "operation_id": ('"createOauthToken"', ['"getCurrentKey"', '""', '"\\377"']),
    "const char * name": ('"x-value"', ['""', '"a b"', '"Host"', '"\\377"']),
    "role": ('"user"', ['NULL', '""', '"usr"', '"\\377"']),
    "message": ('"message"', ['NULL', '""', '"\\377"']),
    "tool_call_id": ('"call-1"', ['NULL', '""', '"\\377"']),
    "media_type": ('"image/png"', ['NULL', '""', '"png"', '"a/b;c=d"', '"\\377"']),
    "format": ('"wav"', ['NULL', '""', '"\\377"']),
    "description": ('"what it does"', ['NULL', '""', '"\\377"']),
    "strict": ("1", CHOICES),
    "filename": ('"file"', ['NULL', '"a\\"b"', '"\\377"']),
    "const char * content_type": ('"text/plain"', ['""', '"\\n"', '"\\377"']),
    "openrouter_delivery delivery": ("OPENROUTER_DELIVERY_NOT_SENT", CHOICES),
    "attempt": ("1", ["0", "-1", "2", "100", "INT32_MIN", "INT32_MAX"]),
    # A number that needs all 17 digits and an exponent: the longest way through the printing of numbers.
    "limit": ("-1.2345678901234567e-300", [
        "0.0", "-0.0", "100.0", "0.1", "1e21", "1e-7", "5e-324", "DBL_MAX", "-DBL_MAX", "NAN", "INFINITY",
        "-INFINITY"]),
    "unix_seconds": ("1893455999", ["0", "-1", "-62167219200", "-62167219201", "253402300799", "253402300800",
                                    "INT64_MIN", "INT64_MAX"]),
    "size_t limit": ("12345", ["0", "1", "16777216", "1073741824", "1073741825", "SIZE_MAX / 2", "SIZE_MAX"]),
    "index": ("0", ["1", "100", "SIZE_MAX / 2", "SIZE_MAX / 2 + 1", "SIZE_MAX - 1", "SIZE_MAX"]),
    "choice": ("0", ["1", "-1", "1023", "1024", "INT32_MAX", "INT32_MIN"]),
    **{name: ("0", ["1", "4095", "4096", "SIZE_MAX / 2", "SIZE_MAX / 2 + 1", "SIZE_MAX"])
       for name in ("position", "call", "image", "annotation")},
    "status": ("OPENROUTER_OK", ["1", "2", "3", "-1", "-12", "-13", "-128", "-129", "INT32_MIN", "INT32_MAX"]),
    "code_challenge_method": ("OPENROUTER_CODE_CHALLENGE_METHOD_S256", CHOICES),
    "usage_limit_type": ("OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY", CHOICES),
    "http_status": ("200", ["0", "-1", "199", "201", "299", "300", "400", "409", "429", "500", "599", "600",
                            "INT32_MAX", "INT32_MIN"]),
    "now_unix_seconds": ("784111777", ["0", "-1", "INT64_MIN", "INT64_MAX"]),
    "port": ("49152", ["0", "1", "80", "65535"]),
    "first_byte_timeout_ms": ("4567", MILLISECONDS),
    "idle_timeout_ms": ("5678", MILLISECONDS),
    "progress_timeout_ms": ("67890", MILLISECONDS),
    "retry_window_ms": ("7890", MILLISECONDS),
    "int64_t limit": ("12345", ["0", "1", "-1", "1073741824", "1073741825", "INT64_MAX", "INT64_MIN"]),
    "int32_t port": ("49152", ["0", "1", "65535", "65536", "-1", "INT32_MAX", "INT32_MIN"]),
    "mode": ("OPENROUTER_SIGN_IN_MODE_CALLBACK", ["1", "2", "5", *CHOICES]),
    "timeout_ms": ("456789", MILLISECONDS),
    "connect_timeout_ms": ("1234", MILLISECONDS),
    "attempt_timeout_ms": ("23456", MILLISECONDS),
    "total_timeout_ms": ("345678", MILLISECONDS),
    "max_attempts": ("7", ["0", "1", "-1", "1000", "1001", "INT32_MIN", "INT32_MAX"]),
    "text_limit": ("SIZE_MAX", ["0", "1", "SIZE_MAX / 2"]),
    "memory_limit": ("SIZE_MAX", ["0", "1", "SIZE_MAX / 2"]),
    "node": ("OPENROUTER_JSON_ROOT", ["1", "2", "0xFFFFFFFF", "UINT64_C(1) << 32", "UINT64_MAX / 2", "UINT64_MAX"]),
    "number": ("-1.2345678901234567e-300", [
        "0.0", "-0.0", "100.0", "0.1", "1e21", "5e-324", "DBL_MAX", "-DBL_MAX", "NAN", "INFINITY", "-INFINITY"]),
    "integer": ("1234567890123456789", ["0", "-1", "INT64_MAX", "INT64_MIN"]),
    "boolean": ("1", CHOICES),
    "trace": ("NULL", []),
    "user_data": ("NULL", []),
    "title_header": ("OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE", CHOICES),
}


class NoSample(Exception):
    """A parameter that has no value here."""


def name_of(function: Function, parameter: Parameter) -> str:
    """Under which name a text parameter has its sample."""
    name = OTHER_TEXTS.get(function.name, parameter.name)
    if name not in TEXTS:
        raise NoSample(f"the text parameter {name} of {function.name} has no sample in {__name__}.TEXTS")
    return name


def text(function: Function, parameter: Parameter) -> Sample:
    return TEXTS[name_of(function, parameter)]


def pointer(function: Function) -> str:
    """The JSON Pointer for a function: what one sets at it, another gets."""
    verb = function.name.removeprefix("openrouter_json_")
    place = verb.removesuffix("_at")
    place = PLACES.get(place) or place.removeprefix("set_").removeprefix("get_")
    return f"/at/{place}" if verb.endswith("_at") else f"/{place}"


def value(function: Function, parameter: Parameter) -> tuple[str, list[str]]:
    names = (f"{function.name} {parameter.name}", f"{parameter.type} {parameter.name}", parameter.name)
    found = next((VALUES[name] for name in names if name in VALUES), None)
    if not found:
        raise NoSample(f"the parameter {parameter.name} of {function.name} has no sample in {__name__}.VALUES")
    return found
