"""Behaviours that answer: statuses, forms of Retry-After, contents, pace."""

import email.utils
import gzip
import time
from datetime import datetime, timezone
from urllib.parse import urlsplit

from checks.client import CODE, KEY, VERIFIER, StandIn, ask_on
from Support.pace import late
from Support.report import Report

# Behaviour; status, and what its body must contain.
REFUSALS: list[tuple[str, int, bytes]] = [
    ("status=400", 400, b"Invalid request parameters"), ("status=409", 409, b"Resource conflict"),
    ("status=429", 429, b"Too Many Requests"), ("status=502", 502, b"Bad Gateway"),
    ("status=418", 418, b'"code": 418'),
    ("html=502", 502, b"<!DOCTYPE html>"), ("html=200", 200, b"<!DOCTYPE html>"),
    ("error-string=500", 500, b'"error": "'), ("message=500", 500, b'{"message": "'),
    ("empty-message=400", 400, b'"message": ""'),
    ("foreign=403,fastapi", 403, b'"msg": "the words"'), ("marked=400", 400, b"\xef\xbb\xbf{"), ("empty=503", 503, b""), ("empty=200", 200, b""),
    ("error-in-success", 200, b'"code": 400'),
    ("control-message=400", 400, b"\\u001b[31m"),
    ("control-message=400", 400, b"\\u202e"), ("auth-challenge", 401, b"Missing Authentication"),
    ("echo=400", 400, VERIFIER.encode()), ("echo=400", 400, CODE.encode()),
    ("echo=400,code", 400, CODE.encode()), ("echo=400,code_verifier", 400, VERIFIER.encode()),
]
HEADERS: dict[str, list[str]] = {
    "seconds-7": ["7"], "seconds--7": ["-7"], "fraction-0.3": ["0.3"], "negative": ["-5"], "junk": ["soon"],
    "huge": ["9" * 30], "past": ["Sun, 06 Nov 1994 08:49:37 GMT"], "empty": [""], "twice": ["1", "3600"],
}
DATES = {"date-90": "%a, %d %b %Y %H:%M:%S GMT", "rfc850-90": "%A, %d-%b-%y %H:%M:%S GMT",
         "asctime-90": "%a %b %d %H:%M:%S %Y"}


def check_refusals(report: Report, server: StandIn) -> None:
    for behaviour, status, content in REFUSALS:
        reply = server.exchange(behaviour, "refusals")
        report.equal(reply.status, status, behaviour)
        report.expect(content in reply.body and bool(content) == bool(reply.body), f"{behaviour}: body {reply.body!r}")
    report.expect(KEY in server.create("echo=403", "echo").message, "echo: Authorization")
    report.expect(CODE not in server.exchange("echo=403,code_verifier", "echo").message, "echo of the verifier alone")
    report.expect(CODE in server.exchange("echo-type=code", "echo").headers["Content-Type"], "echo-type")
    typed = server.exchange("echo-type=code,parameter", "echo").headers["Content-Type"]
    report.expect(typed.startswith("text/plain; ") and CODE in typed, f"echo-type in a parameter: {typed}")
    report.equal(len(server.exchange("long-message=400", "refusals").message), 5000, "long-message")
    challenges = server.exchange("auth-challenge", "refusals").headers.get_all("WWW-Authenticate")
    report.equal([text.split()[0] for text in challenges], ["Basic", "Negotiate"], "WWW-Authenticate")
    statuses = [server.exchange("status=503*2", "limited").status for _ in range(4)]
    report.equal(statuses, [503, 503, 200, 403], "status=503*2")
    report.equal(server.exchange("ok", "refusals").status, 200, "refusals use up no code")
    redirected = server.exchange("redirect=307", "redirected")
    location = redirected.headers["Location"]
    report.equal((redirected.status, server.control("redirected")["elsewhere"]), (307, 0), "redirect=307")
    report.equal(server.ask("POST", urlsplit(location).path, {"code": CODE}).status, 400, "elsewhere answers")
    state = server.control("redirected")
    report.equal((state["elsewhere"], len(state["requests"])), (1, 1), "a client that followed is counted")


def check_retry_after(report: Report, server: StandIn) -> None:
    for form, values in HEADERS.items():
        reply = server.exchange(f"retry-after=429,{form}", "retry")
        report.equal((reply.status, reply.headers.get_all("Retry-After")), (429, values), form)
    for form, pattern in DATES.items():
        text = server.exchange(f"retry-after=503,{form}", "retry").headers["Retry-After"]
        away = datetime.strptime(text, pattern).replace(tzinfo=timezone.utc).timestamp() - time.time()
        report.expect(85 < away < 95, f"{form}: {text} is {away} seconds from now")
    date = server.exchange("retry-after=503,date-0", "retry").headers["Retry-After"]
    report.expect(email.utils.parsedate(date) is not None, f"date-0: {date}")
    for form, seconds in (("ms-250", None), ("both-250", "3600")):
        headers = server.exchange(f"retry-after=429,{form}", "retry").headers
        report.equal((headers["retry-after-ms"], headers["Retry-After"]), ("250", seconds), form)
    report.equal(server.exchange("retry-after=429,never", "retry").status, 404, "an unknown form")


def check_contents(report: Report, server: StandIn) -> None:
    report.expect(server.exchange("wrong-type", "c-1").value["key"] == {"sk": 1}, "wrong-type of the exchange")
    report.equal(server.create("wrong-type", "c-1").value["data"]["id"], 17, "wrong-type of create")
    report.equal(server.exchange("missing", "c-2").value, {}, "missing")
    report.equal(server.exchange("not-json", "c-3").body, b'{"key": "sk-or-v1-', "not-json")
    report.expect(b"\xff" in server.exchange("not-utf-8", "c-not-utf-8").body, "not-utf-8")
    strange = server.exchange("strange-members", "c-strange").body
    report.expect(strange.startswith(b"\xef\xbb\xbf{") and b'"user_id": 7' in strange, f"strange-members: {strange!r}")
    report.equal(server.exchange("key-twice", "c-twice").body.count(b'"key": "sk-or-v1-'), 2, "key-twice")
    report.equal(server.exchange("plain-type", "c-plain").headers["Content-Type"], "text/plain", "plain-type")
    report.equal(server.exchange("no-type", "c-4").headers["Content-Type"], None, "no-type")
    report.expect(len(server.exchange("unknown-members", "c-5").value) > 50, "unknown-members of the exchange")
    report.expect(len(server.create("unknown-members", "c-5").value["data"]) > 50, "unknown-members of create")
    report.expect("\r\n" in server.exchange("key-control", "c-6").value["key"], "key-control of the exchange")
    report.expect("\0" in server.create("key-control", "c-6").value["data"]["id"], "key-control of create")
    report.equal(server.exchange("null-user", "c-7").value["user_id"], None, "null-user")
    report.equal(len(server.exchange("long-values", "c-8").value["user_id"]), 3000, "long-values")
    report.equal(server.create("big-integer", "c-8").value["data"]["app_id"], 2**63, "big-integer")
    zipped = server.exchange("gzip", "c-9")
    report.equal(zipped.headers["Content-Encoding"], "gzip", "gzip: header")
    report.expect(b"sk-or-v1-" in gzip.decompress(zipped.body), "gzip: body")
    report.expect(bool(server.exchange("cookie", "c-10").headers["Set-Cookie"]), "cookie")
    report.equal(server.exchange("gzip", "c-11", code_verifier="a" * 43).status, 403, "a refusal stays as it is")
    for port in ("http", "https"):
        raw = server.raw("interim", f"c-12-{port}", port, 200)
        starts = [line for line in raw.split(b"\r\n") if line.startswith(b"HTTP/1.1")]
        report.equal([line.split()[1] for line in starts], [b"100", b"103", b"200"], f"interim, {port}")


def check_pace(report: Report, server: StandIn) -> None:
    for behaviour, least in (("slow=300", 0.3), ("drip=2", 0.2)):
        start = time.monotonic()
        reply = server.exchange(behaviour, f"pace-{behaviour[:4]}", "https")
        seconds = time.monotonic() - start
        report.equal(reply.status, 200, behaviour)
        report.expect(least <= seconds < least + late(1), f"{behaviour}: {seconds} seconds")
    connection = server.connect("https")
    statuses = [ask_on(connection, "POST", f"/b/status={status}/kept/api/v1/auth/keys", {}).status
                for status in (500, 429, 204, 503)]
    connection.close()
    report.equal(statuses, [500, 429, 204, 503], "one connection, many answers")
    numbers = {request["connection"] for request in server.control("kept")["requests"]}
    report.equal(len(numbers), 1, "connections of them")


def check(report: Report, server: StandIn) -> None:
    for part in (check_refusals, check_retry_after, check_contents, check_pace):
        part(report, server)
