"""The ports: bad certificates, TCP that goes wrong, proxies."""

import base64
import http.client
import socket
import ssl

from checks.client import StandIn, how_it_ends, read_all
from Support.report import Report

# What OpenSSL says of each certificate; Python's own check finds the names.
CERTIFICATES = {
    "self_signed": "self-signed certificate", "expired": "certificate has expired",
    "not_yet_valid": "certificate is not yet valid", "wrong_host": "IP address mismatch",
    "unknown_issuer": "unable to get local issuer certificate", "client_certificate": "unsuitable certificate purpose",
}
PASSWORD = "Basic " + base64.b64encode(b"user:secret-password").decode()


def shake(server: StandIn, port: str, context: ssl.SSLContext) -> str:
    """What is wrong with the certificate or with TLS, or an empty text."""
    with socket.create_connection(("127.0.0.1", server.line[port]), 3) as plain:
        try:
            with context.wrap_socket(plain, server_hostname="127.0.0.1"):
                return ""
        except ssl.SSLCertVerificationError as error:
            return error.verify_message
        except ssl.SSLError as error:
            return error.reason


def check_certificates(report: Report, server: StandIn) -> None:
    for port, problem in CERTIFICATES.items():
        message = shake(server, port, server.context())
        report.expect(problem in message, f"{port}: {message!r}")
    report.equal(shake(server, "https", server.context()), "", "the good certificate")
    report.expect(bool(shake(server, "https", server.context("wrong_ca"))), "the good certificate, by the wrong CA")
    # Debian's Python leaves the version to OpenSSL, which refuses the old signatures then, in other words.
    ordinary = server.context()
    ordinary.minimum_version = ssl.TLSVersion.TLSv1_2
    report.equal(shake(server, "tls_1_1", ordinary), "TLSV1_ALERT_PROTOCOL_VERSION", "TLS 1.1, ordinary client")
    old = server.context()
    old.set_ciphers("DEFAULT:@SECLEVEL=0")
    old.minimum_version = ssl.TLSVersion.TLSv1
    report.equal(shake(server, "tls_1_1", old), "", "TLS 1.1 with an old client")
    counts = server.control("ports")
    for port in CERTIFICATES:
        report.equal((counts[port]["connections"], counts[port]["bytes"]), (1, 0), f"{port}: connections and bytes")
    careless = ssl._create_unverified_context()
    for port in CERTIFICATES:
        connection = http.client.HTTPSConnection("127.0.0.1", server.line[port], timeout=30, context=careless)
        connection.request("GET", "/auth")
        connection.getresponse().read()
        connection.close()
        report.expect(server.control("ports")[port]["bytes"] > 0, f"{port}: bytes of a careless client")


def check_tcp(report: Report, server: StandIn) -> None:
    for port, end in [("tcp_silent", "TimeoutError"), ("tcp_full", "TimeoutError"),
                      ("tcp_reset", "ConnectionResetError"), ("tcp_closed", "ConnectionRefusedError")]:
        def work() -> None:
            with socket.create_connection(("127.0.0.1", server.line[port]), 0.2) as plain:
                server.context().wrap_socket(plain, server_hostname="127.0.0.1")
        report.equal(how_it_ends(work), end, port)
    with server.open("tcp_silent") as connected:
        report.equal(connected.getpeername()[1], server.line["tcp_silent"], "tcp_silent accepts")
    report.equal(how_it_ends(lambda: server.open("tcp_full", timeout=0.2)), "TimeoutError", "tcp_full: connect hangs")
    for port, end in [("unread", "TimeoutError"), ("close_unread", ""), ("reset_unread", "SSLEOFError")]:
        def read() -> None:
            with server.open(port, is_secure=True) as connection:
                connection.settimeout(0.2)
                read_all(connection)
        report.equal(how_it_ends(read), end, port)
        report.equal(server.control("ports")[port]["bytes"], 0, f"{port}: bytes")


def connect_through(server: StandIn, proxy: str, target: str, headers: str = "") -> tuple[int, socket.socket]:
    connection = server.open(proxy)
    connection.sendall(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{headers}\r\n".encode())
    head = b""
    while b"\r\n\r\n" not in head:
        head += connection.recv(1)
    return int(head.split()[1]), connection


def check_proxies(report: Report, server: StandIn) -> None:
    target = f"127.0.0.1:{server.line['https']}"
    for proxy, host, headers, expected in [
        ("proxy", target, "", 200), ("proxy", "example.com:443", "", 403), ("proxy", "127.0.0.1:x", "", 403),
        ("proxy", f"127.0.0.1:{server.line['tcp_closed']}", "", 502), ("proxy_refusing", target, "", 403),
        ("proxy_password", target, "", 407), ("proxy_password", target, "Proxy-Authorization: Basic eDp5\r\n", 407),
        ("proxy_password", target, f"Proxy-Authorization: {PASSWORD}\r\n", 200),
    ]:
        status, connection = connect_through(server, proxy, host, headers)
        report.equal(status, expected, f"{proxy}, CONNECT {host}, {headers.strip()}")
        if status == 200:
            with server.context().wrap_socket(connection, server_hostname="127.0.0.1") as secure:
                secure.sendall(f"GET /auth HTTP/1.1\r\nHost: {target}\r\nConnection: close\r\n\r\n".encode())
                report.expect(read_all(secure).startswith(b"HTTP/1.1 400 "), f"{proxy}: an answer through the tunnel")
        connection.close()
    with server.open("proxy") as connection:
        connection.sendall(b"GET http://127.0.0.1/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        report.expect(connection.recv(100).startswith(b"HTTP/1.1 405"), "GET through the proxy")
    counts = server.control("ports")
    report.equal(counts["proxy"]["other"], ["GET http://127.0.0.1/"], "other requests of the proxy")
    report.equal(len(counts["proxy"]["connects"]), 4, "CONNECT requests of the proxy")
    report.equal(counts["proxy_password"]["connects"], [target] * 3, "CONNECT requests of the proxy with a password")


def check(report: Report, server: StandIn) -> None:
    for part in (check_certificates, check_tcp, check_proxies):
        part(report, server)
