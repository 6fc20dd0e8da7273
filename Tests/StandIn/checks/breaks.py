"""Behaviours that break the connection or HTTP itself, and answers that are too large: over TCP and over TLS."""

import socket
import time

from checks.client import StandIn, ask_on, how_it_ends, read_all
from Support.pace import late
from Support.report import Report

EXCHANGE_TARGET = "/b/{}/{}/api/v1/auth/keys"
# What Python calls a reset, which over TLS is an unannounced end.
RESETS = {"http": "ConnectionResetError", "https": "SSLEOFError"}
MEGABYTE = 1 << 20
BEGINNINGS = {
    "close": b"", "close-unread": b"", "cut-head": b"HTTP/1.1 200 OK\r\n", "cut-body": b"HTTP/1.1 200 OK\r\n",
    "cut-chunk": b"HTTP/1.1 200 OK\r\n", "garbage": b"\x00\x01\x02", "interim-only": b"HTTP/1.1 100 Continue\r\n",
    "http-0.9": b'{"key": ',
}


def check_ends(report: Report, server: StandIn, port: str) -> None:
    """What comes before the connection ends in order."""
    for number, (behaviour, begin) in enumerate(BEGINNINGS.items()):
        came = []
        end = how_it_ends(lambda: came.append(server.raw(behaviour, f"ends-{number}-{port}", port)))
        data = came[0] if came else b"nothing"
        report.expect(not end and data.startswith(begin) and bool(begin) == bool(data),
                      f"{behaviour}, {port}: {end} {data[:80]!r}")
    report.expect(b"\r\n\r\n" not in server.raw("cut-head", f"head-{port}", port), f"cut-head, {port}: has its end")
    for behaviour in ("cut-body", "cut-chunk"):
        end = how_it_ends(lambda: server.exchange(behaviour, f"{behaviour}-{port}", port))
        report.equal(end, "IncompleteRead", f"{behaviour}, {port}")
    for behaviour in ("reset", "reset-unread"):
        end = how_it_ends(lambda: server.raw(behaviour, f"{behaviour}-{port}", port))
        report.equal(end, RESETS[port], f"{behaviour}, {port}")
    report.equal(server.exchange("ok", f"reset-{port}", port).status, 403, f"reset, {port}: the code was used up")
    report.equal(server.exchange("ok", f"reset-unread-{port}", port).status, 200, f"reset-unread, {port}: it was not")


def check_silence(report: Report, server: StandIn, port: str) -> None:
    for behaviour in ("never", "unread"):
        name = f"{behaviour}-{port}"
        with server.open(port, port == "https") as connection:
            connection.sendall(server.exchange_bytes(behaviour, name, port))
            connection.settimeout(0.15)
            report.equal(how_it_ends(lambda: connection.recv(1)), "TimeoutError", f"{behaviour}, {port}")
        recorded = server.control(name)["requests"]
        report.equal([bool(request["body"]) for request in recorded], [behaviour == "never"], f"{behaviour}: record")


def check_sizes(report: Report, server: StandIn, port: str) -> None:
    report.equal(len(server.exchange("oversized", f"size-1-{port}", port).body), 2 * MEGABYTE, f"oversized, {port}")
    for behaviour, enough in [("oversized-chunked", 3 * MEGABYTE), ("endless-header", MEGABYTE),
                              ("oversized-headers", 200_000), ("many-headers", 10_000 * 10)]:
        data = server.raw(behaviour, f"{behaviour}-{port}", port, enough)
        report.expect(len(data) >= enough, f"{behaviour}, {port}: {len(data)} bytes")
        if behaviour == "many-headers":
            report.expect(data.count(b"\r\n") > 9_000, f"many-headers, {port}: few lines in {len(data)} bytes")
        if behaviour == "endless-header":
            report.expect(b"\r\n" not in data[1000:], f"endless-header, {port}: it ends")


def check_reuse(report: Report, server: StandIn, port: str) -> None:
    connection = server.connect(port)
    name = f"kept-{port}"
    target = EXCHANGE_TARGET.format("kept-alive", name)
    report.equal(ask_on(connection, "POST", target, {}).status, 503, f"kept-alive, {port}: first")
    connection.auto_open = 0
    end = how_it_ends(lambda: ask_on(connection, "POST", target, {}))
    report.equal(end, "RemoteDisconnected", f"kept-alive, {port}: second on the connection")
    connection.close()
    report.equal(server.exchange("kept-alive", name, port).status, 200, f"kept-alive, {port}: another connection")

    connection = server.connect(port)
    target = EXCHANGE_TARGET.format("closed-idle", f"idle-{port}")
    # Before the request: on a busy machine the server's pause is partly over when its response is read.
    start = time.monotonic()
    report.equal(ask_on(connection, "POST", target, {}).status, 503, f"closed-idle, {port}: first")
    report.equal(connection.sock.recv(1), b"", f"closed-idle, {port}: the end")
    report.expect(0.05 < time.monotonic() - start < late(0.5), f"closed-idle, {port}: after {time.monotonic() - start}")
    connection.close()
    report.equal(server.exchange("closed-idle", f"idle-{port}", port).status, 200, f"closed-idle, {port}: later")


def check_strictness(report: Report, server: StandIn) -> None:
    """What is no HTTP is answered 400 or the like, and told at the port."""
    before = len(server.control("ports")["http"]["malformed"])
    wrong = [b"GET /auth HTTP/1.0\r\n\r\n", b"GET  /auth HTTP/1.1\r\n\r\n", b"GET /auth HTTP/1.1\r\nA : b\r\n\r\n",
             b"GET /auth HTTP/1.1\r\nA: b\n c: d\r\n\r\n", b"GET /auth HTTP/1.1\r\n folded\r\n\r\n",
             b"POST /auth HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
             b"POST /auth HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
             b"POST /auth HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\n",
             b"GET /auth HTTP/1.1\r\nA: " + b"x" * 70_000 + b"\r\n\r\n", b"GET http://a/auth HTTP/1.1\r\n\r\n"]
    for request in wrong:
        with server.open("http") as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            try:
                status = read_all(connection)[9:12]
            except ConnectionResetError:  # It did not read all that came.
                status = b"431"
            report.expect(status in (b"400", b"431", b"501"), f"{request[:60]!r}: status {status!r}")
    report.equal(len(server.control("ports")["http"]["malformed"]) - before, len(wrong), "malformed requests told")


def check(report: Report, server: StandIn) -> None:
    for port in ("http", "https"):
        for part in (check_ends, check_silence, check_sizes, check_reuse):
            part(report, server, port)
    check_strictness(report, server)
