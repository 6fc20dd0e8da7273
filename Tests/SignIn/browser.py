"""What a browser does, and what anybody else can send to a port."""

import html
import http.client
import json
import re
import socket
import ssl
import struct
import urllib.request
from urllib.parse import urlsplit

from SignIn.driver import Driver


class Answer:
    """A whole response. Status 0 where nothing came before the end, -1 where no end came in time."""

    def __init__(self, text: bytes, is_complete: bool = True):
        head, _, self.body = text.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.text = text
        self.line = lines[0]
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:]]
        self.status = -1 if not is_complete else int(lines[0].split()[1]) if lines[0] else 0

    @property
    def title(self) -> str:
        match = re.search(rb"<h1>(.*?)</h1>", self.body)
        return match[1].decode() if match else ""

    def header(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]


def connect(port: int, seconds: float = 30) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=seconds)


def is_refused(port: int) -> bool:
    try:
        connect(port).close()
    except ConnectionRefusedError:
        return True
    return False


def read_answer(connection: socket.socket) -> Answer:
    text = b""
    try:
        while piece := connection.recv(65_536):
            text += piece
    except TimeoutError:
        return Answer(text, is_complete=False)
    except ConnectionError:
        pass
    return Answer(text)


def send(port: int, request: bytes, seconds: float = 30) -> socket.socket:
    """A connection on which a request is on its way."""
    connection = connect(port, seconds)
    try:
        connection.sendall(request)
    except ConnectionError:
        # Refused before it was whole; the response may be there.
        pass
    return connection


def ask(port: int, request: bytes, seconds: float = 30) -> Answer:
    with send(port, request, seconds) as connection:
        return read_answer(connection)


def head(port: int, target: str, *lines: str, method: str = "GET") -> bytes:
    return "\r\n".join([f"{method} {target} HTTP/1.1", f"Host: 127.0.0.1:{port}", *lines, "", ""]).encode("latin-1")


def visit(url: str, *lines: str) -> bytes:
    """How a browser asks for it."""
    parts = urlsplit(url)
    return head(parts.port or 80, f"{parts.path}?{parts.query}", "User-Agent: Mozilla/5.0", "Accept: text/html",
                "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document", *lines)


def reset(connection: socket.socket) -> None:
    """Ends it without a farewell."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


# What OpenRouter's page does

def decide(driver: Driver, decision: str = "authorize") -> str:
    """Where the page sends the browser, or in headless mode the code that it shows."""
    said = driver.said
    context = ssl.create_default_context(cafile=said["ca"])
    page = urllib.request.urlopen(driver.url, context=context).read().decode()
    link = html.unescape(re.search(f'id="{decision}" href="([^"]*)"', page)[1])
    connection = http.client.HTTPSConnection("127.0.0.1", said["https"], context=context)
    connection.request("GET", link)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    shown = re.search('<code id="code">(.*?)</code>', text)
    return answer.headers["Location"] or (html.unescape(shown[1]) if shown else "")


def come_back(driver: Driver, url: str, *lines: str) -> Answer:
    return ask(driver.port, visit(url, *lines))


def exchanges(driver: Driver) -> list[dict]:
    """What arrived at the mock server."""
    connection = http.client.HTTPConnection("127.0.0.1", driver.said["http"])
    connection.request("GET", f"/control/{driver.id}")
    requests = json.load(connection.getresponse())["requests"]
    connection.close()
    return requests
