"""Behaviours that an answer's way is made of: canned answers, cases, pieces, cuts, pauses, kept connections. And what
is counted of them."""

import json
import socket
import time

from checks import chat
from checks.client import KEY, StandIn, how_it_ends, read_all
from Support.pace import late
from Support.report import Report

RESETS = {"http": "ConnectionResetError", "https": "SSLEOFError"}
PORTS = ("http", "https")
POST = "POST /chat/completions"
# What a refusal is asked for; its status, headers, and what its body contains.
REFUSALS = [
    ("402", 402, {}, b'"code": 402'), ("429,after-7", 429, {"Retry-After": "7"}, b'"error_type"'),
    ("503,html,after-1", 503, {"Retry-After": "1"}, b"<!DOCTYPE html>"), ("504,empty", 504, {}, b""),
    ("529,retryable-3", 529, {}, b'"retryable": true, "retry_after": 3'), ("500,final", 500, {}, b'"retryable": false'),
    ("502,ms-250,json", 502, {"retry-after-ms": "250"}, b'"raw": "busy"'), ("524", 524, {}, b'"code": 524'),
]


def chat_bytes(server: StandIn, behaviour: str, name: str, port: str, size: int = 0, **members) -> bytes:
    body = json.dumps({"messages": [{"role": "user", "content": "Hi" + "x" * size}], **members})
    return (f"POST /b/{behaviour}/{name}{chat.PATH} HTTP/1.1\r\nHost: 127.0.0.1:{server.line[port]}\r\n"
            f"User-Agent: check\r\nAuthorization: Bearer {KEY}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}").encode()


def wire(server: StandIn, behaviour: str, name: str, port: str = "http", **members) -> bytes:
    """What comes until the connection ends, which it must."""
    with server.open(port, port == "https") as connection:
        connection.sendall(chat_bytes(server, behaviour, name, port, **members))
        return read_all(connection)


def how_it_ended(server: StandIn, behaviour: str, name: str, port: str, **members) -> tuple[str, bytes]:
    data = b""
    with server.open(port, port == "https") as connection:
        try:
            connection.sendall(chat_bytes(server, behaviour, name, port, **members))
            while part := connection.recv(65536):
                data += part
        except OSError as error:
            return type(error).__name__, data
    return "", data


def whole_posts(server: StandIn, name: str) -> int:
    return server.control(f"{name}/counts")["whole"].get(POST, 0)


def can(server: StandIn, name: str, body: bytes, kind: str = "text/event-stream", status: int = 200) -> None:
    server.ask("POST", f"/control/canned?name={name}&status={status}&type={kind}", body)


def check_canned(report: Report, server: StandIn) -> None:
    can(server, "mine", b"data: 1\n\n:x\n\ndata: 2", "text/event-stream", 200)
    for behaviour in ("canned=mine", "canned=mine+pieces=1", "canned=mine+pieces=3,1", "case=0+canned=mine"):
        reply = chat.ask(server, behaviour, "canned")
        report.equal((reply.status, reply.headers["Content-Type"], reply.body),
                     (200, "text/event-stream", b"data: 1\n\n:x\n\ndata: 2"), behaviour)
    can(server, "other", b"{}", "", 418)
    reply = chat.ask(server, "canned=other", "canned")
    report.equal((reply.status, reply.headers["Content-Type"], reply.body), (418, None, b"{}"), "canned=other")
    report.equal(chat.ask(server, "canned=nothing", "canned").status, 404, "nothing canned")
    report.equal(server.ask("POST", "/control/canned?name=x", b"").status, 400, "canned without a status")
    cases = server.control("cases")
    report.expect(len(cases) > 100 and cases[0]["name"] == "normal" and cases[0]["text"] == "Hello", f"{cases[:1]}")
    for number in range(0, len(cases), 7):
        reply = chat.ask(server, f"case={number}", "cases", "https")
        report.equal((reply.status, len(reply.body), reply.headers["Content-Type"] or ""),
                     tuple(cases[number][name] for name in ("http", "size", "type")), cases[number]["name"])
    report.equal(chat.ask(server, f"case={len(cases)}", "cases").status, 404, "no such case")


def check_refusals(report: Report, server: StandIn) -> None:
    for argument, status, headers, content in REFUSALS:
        reply = chat.ask(server, f"refuse={argument}", "refuse")
        report.equal((reply.status, {name: reply.headers[name] for name in headers}), (status, headers), argument)
        report.expect(content in reply.body and bool(content) == bool(reply.body), f"{argument}: {reply.body!r}")
    reset = int(chat.ask(server, "refuse=429,reset-60000", "refuse").headers["X-RateLimit-Reset"]) / 1000 - time.time()
    report.expect(50 < reset < 61, f"reset-60000: {reset} seconds ahead")
    statuses = [chat.ask(server, "refuse=503*2", "refuse-2").status for _ in range(3)]
    report.equal((statuses, whole_posts(server, "refuse-2")), ([503, 503, 200], 3), "refuse=503*2")
    for behaviour in ("refuse=abc", "refuse=503,soon", "cut=1,gone", "ok+refuse=503", "pieces=0", "refuse=503@late"):
        report.equal(chat.ask(server, behaviour, "unknown").status, 404, behaviour)


def check_cuts(report: Report, server: StandIn, port: str) -> None:
    can(server, "body", b"0123456789", "text/plain")
    whole = wire(server, "canned=body+cut=9999,fin", "cut-whole", port)
    report.expect(whole.startswith(b"HTTP/1.1 200 OK\r\n") and whole.endswith(b"\r\n\r\n0123456789"), f"{whole!r}")
    for size in range(0, len(whole) + 1, 7):
        for how, expected in (("fin", ""), ("eof", "" if port == "http" else "SSLEOFError"), ("rst", RESETS[port])):
            ended, data = how_it_ended(server, f"canned=body+cut={size},{how}", "cut", port)
            report.equal((ended, len(data)), (expected, size), f"cut={size},{how}, {port}")
    for how, expected in (("fin", ""), ("rst", RESETS[port])):
        ended, data = how_it_ended(server, f"lost={how}", f"lost-{how}-{port}", port)
        report.equal((ended, data, whole_posts(server, f"lost-{how}-{port}")), (expected, b"", 1), f"lost={how}, {port}")
    large = 5_000_000
    can(server, "large", b"x" * large, "text/plain")
    ended, data = how_it_ended(server, f"canned=large+cut={large},fin", "cut-large", port)
    report.equal((ended, len(data)), ("", large), f"a large cut, {port}")


def check_kept(report: Report, server: StandIn, port: str) -> None:
    """The first request of a connection is answered well; the second is read whole, and then it ends."""
    for how, expected in (("fin", "RemoteDisconnected"), ("rst", "ConnectionResetError")):
        name = f"kept-{how}-{port}"
        connection = server.connect(port)
        statuses = []

        def ask() -> None:
            connection.request("POST", f"/b/lost={how}@kept/{name}{chat.PATH}", b'{"messages":[{"role":"user","content":"Hi"}]}',
                               {"User-Agent": "check", "Content-Type": "application/json", **chat.AUTHORIZED})
            response = connection.getresponse()
            response.read()
            statuses.append(response.status)

        ask()
        ended = how_it_ends(ask)
        report.equal(statuses, [200], f"{name}: the first")
        report.expect(ended in (expected, "SSLEOFError", "RemoteDisconnected"), f"{name}: the second ends by {ended}")
        report.equal((whole_posts(server, name), server.control(f"{name}/counts")["connections"]), (2, 1), f"{name}: counts")
        connection.close()
    report.equal(chat.ask(server, "lost=fin@kept", f"fresh-{port}", port).status, 200, "@kept, on a fresh connection")
    report.equal(how_it_ends(lambda: chat.ask(server, "lost=fin@fresh", f"fresh-{port}", port)), "RemoteDisconnected",
                 "@fresh, on a fresh connection")
    start = time.monotonic()
    data = wire(server, "idle=100,fin", f"idle-{port}", port)
    report.expect(data.startswith(b"HTTP/1.1 200 ") and data.endswith(b"}") and
                  0.1 <= time.monotonic() - start < late(1), f"idle=100,fin: {data[:80]!r}")


def check_unread(report: Report, server: StandIn, port: str) -> None:
    name = f"read-{port}"
    for how in ("fin", "eof", "rst"):
        how_it_ended(server, f"read=1000,{how}", name, port, size=300_000)
    report.equal(whole_posts(server, name), 0, f"read=1000, {port}: none arrived whole")
    report.equal(chat.ask(server, "ok", name, port, user="x" * 2_000_000).status, 200, "a request of 2 MB")
    report.equal(whole_posts(server, name), 1, f"a request of 2 MB: counted, {port}")
    report.expect(server.control(name)["requests"][-1]["size"] > 2_000_000, f"a request of 2 MB: its size, {port}")
    with server.open(port, port == "https") as connection:
        data = chat_bytes(server, "ok", name, port)
        connection.sendall(data[:-1])
        report.equal(whole_posts(server, name), 1, "a request without its last byte")
        connection.sendall(data[-1:])
        read_all(connection, 10)
    report.equal(whole_posts(server, name), 2, "a request with its last byte")


def first_silence(connection: socket.socket) -> tuple[bytes, bool]:
    """What comes until nothing does for a while, and whether the connection has ended."""
    connection.settimeout(0.25)
    data = b""
    try:
        while part := connection.recv(65536):
            data += part
    except TimeoutError:
        return data, False
    return data, True


def check_pauses(report: Report, server: StandIn, port: str) -> None:
    for behaviour, is_right in [
        ("stall=20", lambda data: len(data) == 20), ("stall=0", lambda data: not data),
        ("silent", lambda data: data.endswith(b"\r\n\r\n")), ("continued", lambda data: data.startswith(b"HTTP/1.1 100 ")),
        ("linger", lambda data: data.endswith(b"[DONE]\n\n\r\n")),
        ("processing=20", lambda data: data.count(b": OPENROUTER PROCESSING\n\n") > 2 and b"data" not in data),
    ]:
        with server.open(port, port == "https") as connection:
            connection.sendall(chat_bytes(server, behaviour, f"pause-{port}", port, stream=True))
            start = time.monotonic()
            if behaviour == "processing=20":
                data, has_ended = read_all(connection, 300), False
            else:
                data, has_ended = first_silence(connection)
        report.expect(is_right(data) and not has_ended, f"{behaviour}, {port}: {data[-100:]!r}, ended {has_ended}")
    for behaviour, least in (("stall=100,200", 0.2), ("silent=200", 0.2), ("processing=50,4", 0.2), ("pieces=200,25", 0.2),
                            ("late-end=200", 0.2)):
        start = time.monotonic()
        text = chat.text_of(chat.events_after_comments(chat.ask(server, behaviour, f"late-{port}", port, stream=True)))
        seconds = time.monotonic() - start
        report.expect(text.startswith("You wrote") and least <= seconds < late(1), f"{behaviour}, {port}: {text} {seconds}")
    padded = chat.ask(server, "processing=20,10", f"late-{port}", port)
    report.expect(padded.body.startswith(b"\n  ") and padded.value["object"] == "chat.completion", "padded JSON")


def check_lengths(report: Report, server: StandIn, port: str) -> None:
    report.equal(how_it_ends(lambda: chat.ask(server, "length=7", f"length-{port}", port)), "IncompleteRead",
                 f"length=7, {port}")
    with server.open(port, port == "https") as connection:
        connection.sendall(chat_bytes(server, "length=-7", f"length-{port}", port) * 2)
        data = b""
        while data.count(b"HTTP/1.1 ") < 2 and (part := connection.recv(65536)):
            data += part
    first, second = data.split(b"HTTP/1.1 ")[1:]
    length = int(first.partition(b"Content-Length: ")[2].split(b"\r\n")[0])
    report.equal(len(first.partition(b"\r\n\r\n")[2]) - length, 7, f"length=-7, {port}: {first!r}")
    report.expect(second.startswith(b"200 OK"), f"length=-7, {port}: the connection stays")


def check_counts(report: Report, server: StandIn) -> None:
    before = server.control("ports")["https"]
    connection = server.connect("https")
    for _ in range(5):
        connection.request("POST", f"/b/ok/counted{chat.PATH}", b'{"messages":[{"role":"user","content":"Hi"}]}',
                           {"User-Agent": "check", "Content-Type": "application/json", **chat.AUTHORIZED})
        connection.getresponse().read()
    connection.close()
    after = server.control("ports")["https"]
    report.equal(server.control("counted/counts"), {"arrivals": 5, "elsewhere": 0, "whole": {POST: 5}, "connections": 1},
                 "five requests on one connection")
    report.equal([after[name] - before[name] for name in ("connections", "handshakes")], [1, 1], "counts of the port")
    shaken = server.control("ports")["tcp_silent"]["handshakes"]
    report.equal(shaken, 0, "handshakes without TLS")
    expecting = server.ask("POST", f"/b/ok/expecting{chat.PATH}", {"messages": [{"role": "user", "content": "Hi"}]},
                           {**chat.AUTHORIZED, "Expect": "100-continue"})
    report.equal(expecting.status, 200, "Expect: 100-continue")


def check(report: Report, server: StandIn) -> None:
    check_canned(report, server)
    check_refusals(report, server)
    check_counts(report, server)
    for port in PORTS:
        for part in (check_cuts, check_kept, check_unread, check_pauses, check_lengths):
            part(report, server, port)
