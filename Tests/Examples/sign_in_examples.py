"""The examples of the sign-in: offline_sign_in by what it prints, own_http_stack against a server on loopback."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from example_usage import check_full_disk, check_usage
from Support.report import INCLUDE, LIB, ROOT, TESTS, VALGRIND, WARNINGS, Report, run

PARTS = {"examples: sign-in": {"seconds": 1}}
FOLDER = TESTS / "sign-in-examples"
CODE = "auth_code_abc123def456"
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
KEY = "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"

JSON = "application/json; charset=utf-8"
# Arguments behind the program's name; status, content type and body of the response; exit status, output, error output.
ANSWERS: list[tuple[list[str], int, str, str, int, str, str]] = [
    ([CODE, VERIFIER], 200, JSON, json.dumps({"key": KEY, "user_id": None}), 0, "signed in: sk-or-v1-0e6…c96\n", ""),
    ([CODE, VERIFIER], 403, JSON, '{"error":{"code":403,"message":"Invalid code or code_verifier"}}', 1, "",
     "own_http_stack: HTTP 403: Invalid code or code_verifier\n"),
    ([CODE, VERIFIER], 502, "text/html", "<html>Bad gateway</html>", 1, "", "own_http_stack: HTTP 502: "),
    ([CODE, VERIFIER], 200, "text/html", "<html>Sign in</html>", 1, "", "own_http_stack: content_type must be "),
    ([CODE, VERIFIER], 200, JSON, "{}", 1, "", "own_http_stack: key is required, but missing in the response"),
    ([CODE, VERIFIER], 200, JSON, '{"key":"' + "x" * (1 << 20) + '"}', 1, "", "own_http_stack: "),
    ([CODE, VERIFIER], 302, JSON, "", 1, "", "own_http_stack: HTTP 302: "),
]
REFUSED: list[tuple[list[str], str]] = [
    ([CODE, "short"], "own_http_stack: code_verifier must have 43 to 128 characters"),
    (["", VERIFIER], "own_http_stack: code must not be empty"),
    ([CODE, VERIFIER, "http://example.com/api/v1"], "own_http_stack: base_url must be https, or http with host "),
]


class StandIn(HTTPServer):
    """Gives one prepared answer to everything, and keeps the requests."""

    answer = (200, JSON, "")

    def __init__(self):
        self.requests: list[tuple[str, str, dict[str, str], bytes]] = []
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append((self.command, self.path, dict(self.headers), body))
        status, content_type, text = self.server.answer
        self.send_response(status)
        if status == 302:
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/elsewhere")
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        try:
            self.wfile.write(text.encode())
        except OSError:
            pass  # The client had enough.

    def log_message(self, *_) -> None:
        pass


def build(report: Report, name: str, packages: list[str]) -> Path | None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    libraries = run(["pkg-config", "--cflags", "--libs", *packages]).stdout.split() if packages else []
    built = report.succeeds(
        ["gcc", "-g", "-std=c99", *WARNINGS, "-I", INCLUDE, ROOT / "examples" / f"{name}.c", LIB / "libopenrouter.a",
         *libraries, "-o", FOLDER / name], f"building {name}")
    return FOLDER / name if built else None


def check_offline(report: Report) -> None:
    program = build(report, "offline_sign_in", [])
    if not program:
        return
    report.succeeds([*VALGRIND, program], "offline_sign_in under valgrind")
    done = run([program])
    report.equal(done.returncode, 0, "offline_sign_in: exit status")
    url = re.search(r"^https://openrouter\.ai/auth\?callback_url=http%3A%2F%2F127\.0\.0\.1%3A51423%2Fcallback%2F"
                    r"([\w-]{32})&code_challenge=([\w-]{43})&code_challenge_method=S256&key_label=Offline\+example$",
                    done.stdout, re.MULTILINE)
    report.expect(url is not None, f"offline_sign_in: no authorization URL in {done.stdout!r}")
    for line in ["waits for more", "the rest: response 200", "POST https://openrouter.ai/api/v1/auth/keys, 126 bytes",
                 "the key is sk-or-v1-0e6…c96"]:
        report.expect(line in done.stdout, f"offline_sign_in does not print {line!r}")
    check_usage(report, [program], [["x"], ["--help", "x"]])
    check_full_disk(report, [program])
    again = run([program])
    report.expect(done.stdout != again.stdout, "offline_sign_in: path and challenge are others in each run")


def check_request(report: Report, server: StandIn, what: str) -> None:
    """Exactly one request came, the documented one."""
    if not report.equal(len(server.requests), 1, f"{what}: requests"):
        return
    method, path, headers, body = server.requests[0]
    report.equal((method, path), ("POST", "/api/v1/auth/keys"), f"{what}: request")
    report.equal(json.loads(body), {"code": CODE, "code_verifier": VERIFIER, "code_challenge_method": "S256"},
                 f"{what}: body")
    report.equal(headers.get("Content-Type"), "application/json", f"{what}: Content-Type")
    report.equal(headers.get("Host"), f"127.0.0.1:{server.server_port}", f"{what}: Host")
    report.expect("Authorization" not in headers, f"{what}: an API key was sent")


def check_own_http_stack(report: Report, server: StandIn) -> None:
    program = build(report, "own_http_stack", ["libcurl"])
    if not program:
        return
    base_url = f"http://127.0.0.1:{server.server_port}/api/v1"
    for arguments, status, content_type, body, exit_status, output, error in ANSWERS:
        what = f"own_http_stack, {status} {body[:40]}"
        server.requests.clear()
        server.answer = (status, content_type, body)
        done = run([program, *arguments, base_url], env={"no_proxy": "*"})
        report.equal(done.returncode, exit_status, f"{what}: exit status")
        report.equal(done.stdout, output, f"{what}: output")
        report.expect(done.stderr.startswith(error) and bool(done.stderr) == bool(error),
                      f"{what}: expected {error!r}, actual {done.stderr!r}")
        report.expect(KEY not in done.stdout + done.stderr, f"{what}: the key is shown")
        check_request(report, server, what)
    server.requests.clear()
    for arguments, error in REFUSED:
        done = run([program, *arguments])
        report.equal(done.returncode, 1, f"own_http_stack {arguments}: exit status")
        report.expect(done.stderr.startswith(error), f"own_http_stack {arguments}: expected {error!r}, "
                      f"came {done.stderr!r}")
    check_usage(report, [program], [[], [CODE], [CODE, VERIFIER, base_url, "x"], ["--help", "x", "y", "z"]])
    server.answer = ANSWERS[0][1:4]
    check_full_disk(report, [program, CODE, VERIFIER, base_url], {"no_proxy": "*"})


def main() -> None:
    report = Report()
    check_offline(report)
    server = StandIn()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    check_own_http_stack(report, server)
    server.shutdown()
    server.server_close()
    report.finish()


main()
