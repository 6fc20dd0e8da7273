"""A mock server that runs, and a client of it made of Python's own parts."""

import http.client
import json
import socket
import ssl
import subprocess
import sys
from pathlib import Path

STAND_IN = Path(__file__).parents[1] / "stand_in.py"
KEY = "sk-or-v1-check"
CODE = "auth_code_abc123def456"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
EXCHANGE = {"code": CODE, "code_verifier": VERIFIER, "code_challenge_method": "S256"}
CREATE = {"callback_url": "https://myapp.com/auth/callback", "code_challenge": CHALLENGE,
          "code_challenge_method": "S256", "limit": 100}
CREATE_PATH, EXCHANGE_PATH = "/api/v1/auth/keys/code", "/api/v1/auth/keys"
HEADERS = {"User-Agent": "check", "Content-Type": "application/json"}
TIMEOUT = 30


class Reply:
    def __init__(self, response: http.client.HTTPResponse):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def value(self):
        return json.loads(self.body)

    @property
    def message(self) -> str | None:
        """None in an answer that is no error."""
        return self.value.get("error", {}).get("message")


class StandIn:
    def __init__(self, *arguments: str):
        self.process = subprocess.Popen(
            [sys.executable, "-B", STAND_IN, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        self.line = json.loads(self.process.stdout.readline())

    def end(self) -> tuple[int, str]:
        """Ends its standard input; the exit status, and what it said on stderr."""
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors

    def context(self, ca: str = "ca") -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.line[ca])

    def connect(self, port: str = "http") -> http.client.HTTPConnection:
        if port == "https":
            return http.client.HTTPSConnection("127.0.0.1", self.line[port], timeout=TIMEOUT, context=self.context())
        return http.client.HTTPConnection("127.0.0.1", self.line[port], timeout=TIMEOUT)

    def ask(self, method: str, target: str, body=None, headers: dict | None = None, port: str = "http") -> Reply:
        connection = self.connect(port)
        try:
            return ask_on(connection, method, target, body, headers)
        finally:
            connection.close()

    def control(self, name: str):
        return self.ask("GET", f"/control/{name}").value

    def exchange(self, behaviour: str, name: str, port: str = "http", **members) -> Reply:
        return self.ask("POST", f"/b/{behaviour}/{name}{EXCHANGE_PATH}", EXCHANGE | members, port=port)

    def create(self, behaviour: str, name: str, port: str = "http", **members) -> Reply:
        return self.ask("POST", f"/b/{behaviour}/{name}{CREATE_PATH}", CREATE | members,
                        {"Authorization": f"Bearer {KEY}"}, port)

    def open(self, port: str, is_secure: bool = False, timeout: float = TIMEOUT) -> socket.socket:
        """Over TLS an end that is not in order is an SSLEOFError."""
        connection = socket.create_connection(("127.0.0.1", self.line[port]), timeout)
        if not is_secure:
            return connection
        return self.context().wrap_socket(connection, server_hostname="127.0.0.1", suppress_ragged_eofs=False)

    def raw(self, behaviour: str, name: str, port: str, enough: int | None = None) -> bytes:
        """What the exchange is answered, byte by byte, to the end of the connection or until it is enough."""
        with self.open(port, port == "https") as connection:
            connection.sendall(self.exchange_bytes(behaviour, name, port))
            return read_all(connection, enough)

    def exchange_bytes(self, behaviour: str, name: str, port: str) -> bytes:
        body = json.dumps(EXCHANGE)
        return (f"POST /b/{behaviour}/{name}{EXCHANGE_PATH} HTTP/1.1\r\nHost: 127.0.0.1:{self.line[port]}\r\n"
                f"User-Agent: check\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
                ).encode()


def ask_on(connection: http.client.HTTPConnection, method: str, target: str, body=None,
           headers: dict | None = None) -> Reply:
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    connection.request(method, target, data, HEADERS | (headers or {}))
    return Reply(connection.getresponse())


def read_all(connection: socket.socket, enough: int | None = None) -> bytes:
    data = b""
    while part := connection.recv(65536):
        data += part
        if enough is not None and len(data) >= enough:
            break
    return data


def how_it_ends(work) -> str:
    """The name of the exception, or an empty text."""
    try:
        work()
    except (OSError, http.client.HTTPException) as error:
        return type(error).__name__
    return ""
