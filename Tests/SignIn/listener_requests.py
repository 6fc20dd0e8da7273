"""One request of anybody's: what it is answered, that it changes nothing, that the true callback works behind it."""

import resource
import socket
import time
from contextlib import ExitStack

from SignIn.browser import ask, come_back, connect, decide, exchanges, read_answer, send, visit
from SignIn.driver import DENIED, OK, TIMEOUT, Driver, driver
from SignIn.outcomes import MORE, NOT_SIGNED_IN, SIGNED_IN, check_page
from Support.report import Report

UNREADABLE = ("The response could not be read", MORE.format("the program"))
LINES = {400: "400 Bad Request", 501: "501 Not Implemented", 403: "403 Forbidden", 404: "404 Not Found", 405: "405 Method Not Allowed",
         414: "414 URI Too Long", 431: "431 Request Header Fields Too Large", 503: "503 Service Unavailable"}
NOTHING_HERE = ("Nothing here", "This link only works during a sign-in.")

# In the texts @P is the path of the callback, @C a code that is good, @N the port, @H the right Host. An end of line
# that is not written is there.
LINE = "GET @P?code=@C HTTP/1.1\r\n"
TRUE = LINE + "@H\r\n"
CASES: dict[int, dict[str, str]] = {
    400: {  # Host (L7), the query (L13), the grammar (L14)
        "no Host": LINE,
        "no Host, HTTP/1.0": "GET @P?code=@C HTTP/1.0\r\n",
        "Host twice": TRUE + "@H\r\n",
        "two Hosts": TRUE + "Host: evil.example\r\n",
        "another Host": LINE + "Host: evil.example:@N\r\n",
        "another port": LINE + "Host: 127.0.0.1:1\r\n",
        "Host without port": LINE + "Host: 127.0.0.1\r\n",
        "Host with zeros": LINE + "Host: 127.0.0.1:0@N\r\n",
        "localhost": LINE + "Host: localhost:@N\r\n",
        "LOCALHOST": LINE + "Host: LOCALHOST:@N\r\n",
        "IPv6": LINE + "Host: [::1]:@N\r\n",
        "a number as Host": LINE + "Host: 2130706433:@N\r\n",
        "a dot behind Host": LINE + "Host: 127.0.0.1.:@N\r\n",
        "a name before Host": LINE + "Host: x@127.0.0.1:@N\r\n",
        "empty Host": LINE + "Host:\r\n",
        "Host before the method": "POST /x HTTP/1.1\r\nHost: evil.example\r\n",
        "code twice": "GET @P?code=@C&code=@C HTTP/1.1\r\n@H\r\n",
        "code twice, once encoded": "GET @P?code=@C&%63ode=@C HTTP/1.1\r\n@H\r\n",
        "error twice": "GET @P?error=a&error=b HTTP/1.1\r\n@H\r\n",
        "code and error": "GET @P?code=@C&error=access_denied HTTP/1.1\r\n@H\r\n",
        "no query": "GET @P HTTP/1.1\r\n@H\r\n",
        "empty query": "GET @P? HTTP/1.1\r\n@H\r\n",
        "empty code": "GET @P?code= HTTP/1.1\r\n@H\r\n",
        "empty error": "GET @P?error= HTTP/1.1\r\n@H\r\n",
        "code and fragment": "GET @P?code=@C#x HTTP/1.1\r\n@H\r\n",
        "code with a line break": "GET @P?code=@C%0d%0aX:y HTTP/1.1\r\n@H\r\n",
        "code with NUL": "GET @P?code=@C%00 HTTP/1.1\r\n@H\r\n",
        "code beyond ASCII": "GET @P?code=%C3%A9 HTTP/1.1\r\n@H\r\n",
        "long code": f"GET @P?code={'c' * 2049} HTTP/1.1\r\n@H\r\n",
        "long error": f"GET @P?error={'c' * 2049} HTTP/1.1\r\n@H\r\n",
        "folded": TRUE + "X: a\r\n b\r\n",
        "folded first": LINE + " @H\r\n@H\r\n",
        "bare CR": TRUE + "X: a\rb\r\n",
        "bare LF": LINE + "@H\n\r\n",
        "bare LF in the request line": "GET @P?code=@C HTTP/1.1\n@H\r\n",
        "NUL": TRUE + "X: a\0b\r\n",
        "escape": TRUE + "X: a\x1b[m\r\n",
        "DEL": TRUE + "X: \x7f\r\n",
        "space before colon": LINE + "Host : 127.0.0.1:@N\r\n",
        "no colon": TRUE + "nothing\r\n",
        "no name": TRUE + ": x\r\n",
        "HTTP/0.9": "GET @P?code=@C\r\n",
        "lengths that differ": TRUE + "Content-Length: 1\r\nContent-Length: 2\r\n",
        "absolute, another host": "GET http://localhost:@N@P?code=@C HTTP/1.1\r\n@H\r\n",
        "absolute, another Host": "GET http://127.0.0.1:@N@P?code=@C HTTP/1.1\r\nHost: evil.example\r\n",
        "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n",
        "TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "SSH": "SSH-2.0-OpenSSH_9.2\r\n",
        "two spaces": "GET  @P?code=@C HTTP/1.1\r\n@H\r\n",
    },
    403: {  # Who asks (L9)
        "Origin": TRUE + "Origin: https://evil.example\r\n",
        "Origin null": TRUE + "Origin: null\r\n",
        "Origin of another port": TRUE + "Origin: http://127.0.0.1:1\r\n",
        "Origin by TLS": TRUE + "Origin: https://127.0.0.1:@N\r\n",
        "two Origins": TRUE + "Origin: http://127.0.0.1:@N\r\nOrigin: https://evil.example\r\n",
        "cors": TRUE + "Sec-Fetch-Mode: cors\r\n",
        "no-cors": TRUE + "sec-fetch-mode: no-cors\r\n",
        "websocket": TRUE + "Sec-Fetch-Mode: websocket\r\n",
        "two modes": TRUE + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Mode: no-cors\r\n",
        "foreign denial": "GET @P?error=access_denied HTTP/1.1\r\n@H\r\nOrigin: https://evil.example\r\n",
        "Origin before the query": "GET @P?code=a&code=b HTTP/1.1\r\n@H\r\nOrigin: https://evil.example\r\n",
    },
    404: {  # Path (L6), which comes before all that is asked for (L10)
        "root": "GET / HTTP/1.1\r\n@H\r\n",
        "the callback behind another request": "GET / HTTP/1.1\r\n@H\r\n\r\n" + TRUE,
        "favicon": "GET /favicon.ico HTTP/1.1\r\n@H\r\nSec-Fetch-Mode: no-cors\r\n",
        "no secret, error": "GET /callback?error=access_denied HTTP/1.1\r\n@H\r\n",
        "wrong secret, error": f"GET /callback/{'A' * 32}?error=access_denied HTTP/1.1\r\n@H\r\n",
        "secret in the query": "GET /?error=access_denied&state=@P HTTP/1.1\r\n@H\r\n",
        "slash behind": "GET @P/?code=@C HTTP/1.1\r\n@H\r\n",
        "slash before": "GET /@P?code=@C HTTP/1.1\r\n@H\r\n",
        "slash encoded": "GET @P%2F?code=@C HTTP/1.1\r\n@H\r\n",
        "path encoded": "GET /%63allback@S?code=@C HTTP/1.1\r\n@H\r\n",
        "upper case": "GET /CALLBACK@S?code=@C HTTP/1.1\r\n@H\r\n",
        "dot": "GET /.@P?code=@C HTTP/1.1\r\n@H\r\n",
        "dots": "GET /x/..@P?code=@C HTTP/1.1\r\n@H\r\n",
        "code in the fragment": "GET @P#code=@C HTTP/1.1\r\n@H\r\n",
        "semicolon": "GET @P;x?code=@C HTTP/1.1\r\n@H\r\n",
        "one more": "GET @Px?code=@C HTTP/1.1\r\n@H\r\n",
        "absolute": "GET http://127.0.0.1:@N/?code=@C HTTP/1.1\r\n@H\r\n",
        "asterisk": "GET * HTTP/1.1\r\n@H\r\n",
        "redirect": "GET /callback?redirect=https://evil.example&url=//evil.example&next=/x HTTP/1.1\r\n@H\r\n",
        "path before Origin": "GET /?code=@C HTTP/1.1\r\n@H\r\nOrigin: https://evil.example\r\n",
    },
    405: {  # Method (L8)
        "HEAD": "HEAD @P?code=@C HTTP/1.1\r\n@H\r\n",
        "POST": "POST @P?code=@C HTTP/1.1\r\n@H\r\n",
        "PUT": "PUT @P?code=@C HTTP/1.1\r\n@H\r\n",
        "OPTIONS": "OPTIONS @P?code=@C HTTP/1.1\r\n@H\r\nOrigin: https://evil.example\r\n",
        "OPTIONS *": "OPTIONS * HTTP/1.1\r\n@H\r\n",
        "CONNECT": "CONNECT 127.0.0.1:@N HTTP/1.1\r\n@H\r\n",
        "TRACE": "TRACE @P?code=@C HTTP/1.1\r\n@H\r\n",
        "get": "get @P?code=@C HTTP/1.1\r\n@H\r\n",
        "method before path": "POST /?error=access_denied HTTP/1.1\r\n@H\r\n",
        "a body that does not come": "POST @P HTTP/1.1\r\n@H\r\nContent-Length: 1000000\r\n",
        "a body in chunks": "POST @P HTTP/1.1\r\n@H\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ncode=\r\n",
        "a body": f"POST @P HTTP/1.1\r\n@H\r\nContent-Length: 60000\r\n\r\n{'x' * 60000}",
    },
    414: {  # A line over 8,000 bytes (L14)
        "long line": f"GET @P?{'x' * 8001} HTTP/1.1\r\n@H\r\n",
        "endless line": "x" * 70_000,
    },
    431: {"long Purpose": TRUE + f"Purpose: {'x' * 16_384}\r\n", "many fields": TRUE + "Origin: y\r\n" * 5000,
          "over 1 MiB": TRUE + f"X: {'x' * (1 << 20)}\r\n"},
    501: {"a coding": TRUE + "Transfer-Encoding: gzip, chunked\r\n"},
    503: {  # Fetched ahead, by what is no person (L8)
        "Sec-Purpose": TRUE + "Sec-Purpose: prefetch\r\nSec-Fetch-Mode: navigate\r\n",
        "prerender": TRUE + "Sec-Purpose: prefetch;prerender\r\n",
        "Purpose": TRUE + "Purpose: prefetch\r\n",
        "prefetched denial": "GET @P?error=access_denied HTTP/1.1\r\n@H\r\nPurpose: prefetch\r\n",
    },
}
# What is the callback, however it looks.
GOOD = {
    "HTTP/1.0": "GET @P?code=@C HTTP/1.0\r\n@H\r\n",
    "own Origin": TRUE + "Origin: http://127.0.0.1:@N\r\nSec-Fetch-Mode: navigate\r\n",
    "Referer of anybody": TRUE + "Referer: https://evil.example/\r\n",
    "a body that does not come": TRUE + "Content-Length: 1000000\r\n",
    "another request behind it": TRUE + "\r\nGET @P?error=access_denied HTTP/1.1\r\n@H\r\n",
    "unknown parameters": "GET @P?state=x&redirect=https://evil.example&code=@C HTTP/1.1\r\n@H\r\n",
    "line of 8,000 bytes": "GET @P?code=@C&@X HTTP/1.1\r\n@H\r\n",
    "head of 16,384 bytes": TRUE + "X: @Y\r\n",
    "cookies": TRUE + "Cookie: " + "a=b; " * 4000 + "c\r\n",
    "cookies of 1 MB": TRUE + f"Cookie: {'c' * 8000}\r\n" * 125,
    "absolute": "GET http://127.0.0.1:@N@P?code=@C HTTP/1.1\r\n@H\r\n",
    "HTTP/1.2": "GET @P?code=@C HTTP/1.2\r\n@H\r\n",
    "an empty line first": "\r\n" + TRUE,
    "code, empty error": "GET @P?code=@C&error= HTTP/1.1\r\n@H\r\n",
    "empty code, denied": "GET @P?code=&error=access_denied HTTP/1.1\r\n@H\r\n",
    "long code, denied": f"GET @P?error={'c' * 2048} HTTP/1.1\r\n@H\r\n",
}


def fill(text: str, one: Driver, code: str) -> bytes:
    parts = {"@H": "Host: 127.0.0.1:@N", "@S": one.path.removeprefix("/callback"), "@P": one.path, "@C": code,
             "@N": str(one.port)}
    for name, value in parts.items():
        text = text.replace(name, value)
    text += "\r\n"
    line = text.index("\r\n") if "\r\n" in text else 0
    text = text.replace("@X", "x" * (8000 - line + 2))
    text = text.replace("@Y", "y" * (16_384 - len(text) + 2))
    return text.encode("latin-1")


def still_waits(report: Report, one: Driver, what: str) -> None:
    report.expect(one.lines.empty() and one.process.poll() is None, f"{what}: the sign-in does not wait any more (L11)")
    report.equal(exchanges(one), [], f"{what}: exchanges")


def check_refused(report: Report, said: dict, status: int, name: str, text: str) -> None:
    with driver(said) as one:
        url = decide(one)
        request = fill(text, one, url.partition("code=")[2])
        what = f"{status}, {name}"
        answer = ask(one.port, request, 3)
        allow = [("Allow", "GET")] if status == 405 else []
        # Whether the first line has the secret: then the page says so, and so does the handle.
        target = request.lstrip().split(b"\r\n")[0].split(b" ")[1:2]
        has_secret = bool(target) and target[0].partition(b"?")[0].removeprefix(
            f"http://127.0.0.1:{one.port}".encode()) in (one.path.encode(), f"http://localhost:{one.port}{one.path}".encode())
        page = UNREADABLE if has_secret else NOTHING_HERE
        if request.startswith(b"HEAD "):
            report.equal((answer.line, answer.body, answer.header("Content-Length"), answer.header("Allow")),
                         (f"HTTP/1.1 {LINES[status]}", b"", [], ["GET"]), f"{what}: no content (RFC 9110 section 9.3.2)")
        else:
            check_page(report, answer, f"HTTP/1.1 {LINES[status]}", *page, what, *allow)
        still_waits(report, one, what)
        report.equal(come_back(one, url).title, SIGNED_IN, f"{what}: the true callback")
        report.equal(one.end().get("end"), str(OK), f"{what}: the end")


def check_told(report: Report, said: dict) -> None:
    """A useless request with the secret is reported at the timeout; a stranger's request is not."""
    for target, words in (("@P", "exactly one code"), ("/x", None), ("@P?error_description=x", "exactly one code")):
        with driver(said, timeout_ms=600) as one:
            ask(one.port, fill(f"GET {target} HTTP/1.1\r\n@H\r\n", one, ""), 3)
            end = one.end(3)
            report.equal(end.get("end"), str(TIMEOUT), f"told, {target}: the end")
            message = end.get("message", "")
            told = "could not be read" in message
            report.equal((told, words is None or words in message), (words is not None, True), f"told, {target}: {message}")
            report.expect(one.path not in message, f"told, {target}: the secret is in the message")


def check_scarce(report: Report, said: dict) -> None:
    """Few descriptors, and idle connections that hold them all: they give way to the callback and to the exchange."""
    for count in (11, 100):
        with driver(said) as one, ExitStack() as stack:
            url = decide(one)
            highest = max(int(path.name) for path in (one.proc / "fd").iterdir())
            resource.prlimit(one.process.pid, resource.RLIMIT_NOFILE, (highest + 13, highest + 13))
            for _ in range(count):
                stack.enter_context(connect(one.port))
            time.sleep(0.3)
            report.equal(come_back(one, url).title, SIGNED_IN, f"{count} idle ones, few descriptors: the page")
            report.equal(one.end(3).get("end"), str(OK), f"{count} idle ones, few descriptors: the end")


def check_full(report: Report, said: dict) -> None:
    """The browser connects first and asks later; the last descriptor goes to others. No connection waits, so none gives way."""
    for idle in (0, 6, 20):
        with driver(said) as one, ExitStack() as stack:
            request = visit(decide(one))
            highest = max(int(path.name) for path in (one.proc / "fd").iterdir())
            resource.prlimit(one.process.pid, resource.RLIMIT_NOFILE, (highest + 2 + idle, 4096))
            true = stack.enter_context(connect(one.port))
            for _ in range(idle):
                stack.enter_context(connect(one.port))
                time.sleep(0.01)
            time.sleep(0.2)
            resource.prlimit(one.process.pid, resource.RLIMIT_NOFILE, (4096, 4096))
            true.sendall(request)
            report.equal(read_answer(true).title, SIGNED_IN, f"{idle} idle ones, no descriptor left: the page")
            report.equal(one.end(3).get("end"), str(OK), f"{idle} idle ones, no descriptor left: the end")


def check_good(report: Report, said: dict, name: str, text: str) -> None:
    with driver(said) as one:
        request = fill(text, one, decide(one).partition("code=")[2])
        title, status = (NOT_SIGNED_IN, DENIED) if "denied" in name else (SIGNED_IN, OK)
        answer = ask(one.port, request, 3)
        report.equal((answer.status, answer.title), (200, title), f"good, {name}: the page")
        report.equal(answer.header("Location"), [], f"good, {name}: a redirect (L17)")
        report.equal(one.end().get("end"), str(status), f"good, {name}: the end")


def check_drips(report: Report, said: dict) -> None:
    """The callback in single bytes, with a wrong request in bytes between."""
    with driver(said) as one:
        request = fill(TRUE, one, decide(one).partition("code=")[2])
        wrong = fill("GET /?error=x HTTP/1.1\r\n@H\r\n", one, "")
        with connect(one.port) as connection, connect(one.port) as other:
            for each in (connection, other):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for index, byte in enumerate(request):
                connection.sendall(bytes([byte]))
                if index < len(wrong):
                    other.sendall(wrong[index:index + 1])
                time.sleep(0.001)
            report.equal(read_answer(other).status, 404, "drips: the wrong one")
            report.equal(read_answer(connection).title, SIGNED_IN, "drips: the callback")
        report.equal(one.end().get("end"), str(OK), "drips: the end")


def check_farewell(report: Report, said: dict) -> None:
    """Unread bytes after the head do not make the system discard the response."""
    with driver(said) as one:
        for method in ("POST", "GET"):
            request = fill(f"{method} /x HTTP/1.1\r\n@H\r\nContent-Length: 6000\r\n\r\n{'x' * 6000}", one, "")
            with send(one.port, request) as connection:
                try:
                    while connection.recv(65_536):
                        pass
                except ConnectionError as error:
                    report.fail(f"{method} with a body: {error}")
        still_waits(report, one, "bodies")


def cases(said: dict) -> list:
    return [
        *(lambda report, case=(status, name, text): check_refused(report, said, *case)
          for status, texts in CASES.items() for name, text in texts.items()),
        *(lambda report, case=case: check_good(report, said, *case) for case in GOOD.items()),
        lambda report: check_told(report, said),
        lambda report: check_scarce(report, said),
        lambda report: check_full(report, said),
        lambda report: check_drips(report, said),
        lambda report: check_farewell(report, said),
    ]
