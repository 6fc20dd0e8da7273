"""The good ways and the bad ends, by both ways of driving: what the program learns, and what the user sees."""

import base64
import email.utils
import hashlib
import json
import re
import time

from SignIn.browser import Answer, ask, come_back, decide, exchanges, is_refused, read_answer, send, visit
from SignIn.driver import (
    API,
    CANCELLED,
    CONNECTION,
    DENIED,
    INCOMPLETE,
    INVALID_JSON,
    MAY_HAVE_ARRIVED,
    OK,
    TIMEOUT,
    TLS,
    TOO_LARGE,
    UNEXPECTED_RESPONSE,
    Driver,
    driver,
)
from Support.pace import late
from Support.report import Report

SIGNED_IN, NOT_SIGNED_IN, FAILED = "You are signed in", "Not signed in", "The sign-in failed"
BACK, MORE = "You can close this page and go back to {}.", "Go back to {}: it says what went wrong."
# The class of the page, its sign, and the text of some.
KINDS = {SIGNED_IN: "done", "Already answered": "note", NOT_SIGNED_IN: "denied", FAILED: "failed", "Nothing here": "note",
         "The response could not be read": "failed"}
SIGNS = {"done": "m7 12.5 3.5 3.5L17 8", "denied": "M7 12h10", "failed": "m8 8 8 8m0-8-8 8", "note": "M12 11v6m0-10v.01"}
TEXTS = {SIGNED_IN: BACK, NOT_SIGNED_IN: f"You did not allow access, so no key was created. {BACK}"}
REASONS = {API: "OpenRouter refused the code.", CONNECTION: "OpenRouter could not be reached.",
           TLS: "The connection to OpenRouter was not safe.", TIMEOUT: "The sign-in took too long.",
           CANCELLED: "The program cancelled the sign-in.", MAY_HAVE_ARRIVED: "OpenRouter did not answer.",
           **dict.fromkeys((INVALID_JSON, UNEXPECTED_RESPONSE, TOO_LARGE), "OpenRouter’s answer could not be used.")}
# Names of programs, what is set, and what the page has: escaped, isolated, and at most 64 code points.
NAMES = [
    ({"key_label": "<script>alert(1)</script>"}, "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"),
    ({"key_label": "&amp;\"' \u202e\tx"}, "<bdi>&amp;amp;&quot;&#39;   x</bdi>"),
    ({"key_label": "é" * 64}, f"<bdi>{'é' * 64}</bdi>"),
    ({"key_label": "🔑" * 65}, f"<bdi>{'🔑' * 63}…</bdi>"),
    ({"key_label": "\"" * 100}, f"<bdi>{'&quot;' * 63}…</bdi>"),
    ({"key_label": "label", "x_title": "Büro & Co"}, "<bdi>Büro &amp; Co</bdi>"),
    ({"x_title": "x" * 4000}, f"<bdi>{'x' * 63}…</bdi>"),
    ({}, "the program"),
]
# Behaviour of the mock server, decision; status, its line and title of the page, HTTP status of the exchange, requests.
WAYS = [
    ("ok", "authorize", OK, "HTTP/1.1 200 OK", SIGNED_IN, "200", 1),
    ("null-user", "authorize", OK, "HTTP/1.1 200 OK", SIGNED_IN, "200", 1),
    ("ok", "deny", DENIED, "HTTP/1.1 200 OK", NOT_SIGNED_IN, None, 0),
    ("status=403", "authorize", API, "HTTP/1.1 502 Bad Gateway", FAILED, "403", 1),
    ("status=500", "authorize", API, "HTTP/1.1 502 Bad Gateway", FAILED, "500", 1),
    ("echo=403", "authorize", API, "HTTP/1.1 502 Bad Gateway", FAILED, "403", 1),
    ("html=200", "authorize", UNEXPECTED_RESPONSE, "HTTP/1.1 502 Bad Gateway", FAILED, "200", 1),
    ("not-json", "authorize", INVALID_JSON, "HTTP/1.1 502 Bad Gateway", FAILED, "200", 1),
    ("not-utf-8", "authorize", OK, "HTTP/1.1 200 OK", SIGNED_IN, "200", 1),
    ("strange-members", "authorize", OK, "HTTP/1.1 200 OK", SIGNED_IN, "200", 1),
    ("oversized", "authorize", TOO_LARGE, "HTTP/1.1 502 Bad Gateway", FAILED, "200", 1),
    ("close", "authorize", MAY_HAVE_ARRIVED, "HTTP/1.1 502 Bad Gateway", FAILED, None, 1),
    ("reset", "authorize", MAY_HAVE_ARRIVED, "HTTP/1.1 502 Bad Gateway", FAILED, None, 1),
]
# Responses whose user is null, or no text in UTF-8: the key counts.
WITHOUT_USER = {"null-user", "not-utf-8", "strange-members"}
MARK = "zqMARKqz"


def policy(answer: Answer) -> str:
    """With the hash of the style that the page has."""
    style = re.search(rb"<style>(.*?)</style>", answer.body, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[1] if style else b"").digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'; base-uri 'none'"


def check_page(report: Report, answer: Answer, line: str, title: str, text: str, what: str, *more: tuple) -> None:
    """The response, to the byte but for its style: it can contain nothing else."""
    report.equal(answer.line, line, f"{what}: status line")
    # RFC 9110 section 6.6.1: a server with a clock sends the time.
    dates = [email.utils.parsedate_to_datetime(date).timestamp() for date in answer.header("Date")]
    report.expect(len(dates) == 1 and abs(dates[0] - time.time()) < 60, f"{what}: Date {answer.header('Date')}")
    report.equal([field for field in answer.headers if field[0] != "Date"], [
        *more, ("Content-Type", "text/html; charset=utf-8"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", policy(answer)), ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"), ("Connection", "close"), ("Content-Length", str(len(answer.body)))],
        f"{what}: headers")
    body = re.sub(r"<style>.*?</style>", "", answer.body.decode(), flags=re.DOTALL)
    report.equal(body, '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" '
                 f'content="width=device-width, initial-scale=1"><title>{title}</title></head>'
                 f'<body><main class="{KINDS[title]}"><svg viewBox="0 0 24 24" aria-hidden="true">'
                 f'<circle cx="12" cy="12" r="10"/><path d="{SIGNS[KINDS[title]]}"/></svg>'
                 f'<h1>{title}</h1><p>{text}</p></main></body></html>\n', f"{what}: body")
    report.equal(answer.body.count(b"<style>"), 1, f"{what}: styles")


def check_exchange(report: Report, one: Driver, what: str) -> None:
    """Only what belongs there, once: the mock server has checked the verifier against the challenge."""
    for request in exchanges(one):
        report.equal(request["violations"], [], f"{what}: violations")
        members = json.loads(request["body"])
        report.equal(sorted(members), ["code", "code_challenge_method", "code_verifier"], f"{what}: members")
        verifier = members["code_verifier"]
        report.expect(bool(re.fullmatch("[A-Za-z0-9_-]{43}", verifier)), f"{what}: the verifier is {verifier!r}")
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        report.equal([digest], one.parameters["code_challenge"], f"{what}: the challenge of the verifier (P1)")
        report.expect(verifier not in one.url, f"{what}: the verifier is in the URL (P5)")


def check_way(report: Report, said: dict, drive: str, way: tuple) -> None:
    behaviour, decision, status, line, title, http, count = way
    what = f"{drive}, {behaviour}, {decision}"
    with driver(said, behaviour, drive=drive, key_label="My CLI") as one:
        url = decide(one, decision)
        answer = come_back(one, f"{url}&state={MARK}", f"X-Mark: {MARK}", f"Cookie: {MARK}")
        end = one.end()
        report.equal(end.get("end"), str(status), f"{what}: status")
        report.expect(is_refused(one.port), f"{what}: the listener still listens (L3)")
        text = TEXTS.get(title) or f"{REASONS[status]} {MORE}"
        check_page(report, answer, line, title, text.format("<bdi>My CLI</bdi>"), what)
        report.expect(MARK.encode() not in answer.text, f"{what}: the page repeats the request (L16)")
        report.equal(end.get("http"), http, f"{what}: HTTP status of the exchange")
        report.equal("key" in end, status == OK, f"{what}: whether there is a key")
        if status == OK:
            report.expect(bool(re.fullmatch("sk-or-v1-[0-9a-f]{64}", end["key"])), f"{what}: key {end['key']!r}")
            report.equal(end.get("user"), None if behaviour in WITHOUT_USER else "user_2yOPcMpKoQhcd4bVgSMlELRaIah",
                         f"{what}: user")
        report.equal(bool(end.get("message")), status != OK, f"{what}: whether there is a message")
        report.equal(len(exchanges(one)), count, f"{what}: exchanges")
        check_exchange(report, one, what)
        secrets = [one.path, url.partition("code=")[2] or MARK, *one.parameters["code_challenge"]]
        secrets += [json.loads(request["body"])["code_verifier"] for request in exchanges(one)]
        shown = [secret for secret in secrets if secret in end.get("message", "")]
        report.equal(shown, [], f"{what}: secrets in the message (C3)")


def check_unreachable(report: Report, said: dict, drive: str) -> None:
    """The exchange is answered by another server, or not at all."""
    closed = f"https://127.0.0.1:{said['tcp_closed']}/api/v1"
    for status, arguments in ((CONNECTION, {"base_url": closed}), (TLS, {"ca_file": said["wrong_ca"]})):
        with driver(said, drive=drive, timeout_ms=1500, **arguments) as one:
            report.equal(one.began["unstarted"], f"{INCOMPLETE} {INCOMPLETE} {INCOMPLETE}", "before the start")
            answer = come_back(one, decide(one))
            report.equal((answer.title, REASONS[status] in answer.body.decode()), (FAILED, True), f"{drive}, {status}: the page")
            report.equal(one.end().get("end"), str(status), f"{drive}, {status}: status")


def check_denial(report: Report, said: dict) -> None:
    """OpenRouter's description is passed to the program, escaped, and not to the page."""
    with driver(said) as one:
        answer = come_back(one, f"{one.callback}?error={MARK}&error_description={MARK}+%3Cscript%3E%E2%80%AE&state={MARK}")
        end = one.end()
        report.equal(end.get("message"), f"OpenRouter says {MARK}: {MARK} <script>\\xe2\\x80\\xae", "denial: message")
        check_page(report, answer, "HTTP/1.1 200 OK", NOT_SIGNED_IN, TEXTS[NOT_SIGNED_IN].format("the program"),
                   "denial")
    with driver(said) as one:
        come_back(one, f"{one.callback}?error=server_error&error_description=two%0Alines")
        report.equal(one.end().get("message"), "OpenRouter says server_error", "denial with a control: message")


def check_name(report: Report, said: dict, arguments: dict[str, str], name: str) -> None:
    with driver(said, **arguments) as one:
        answer = come_back(one, decide(one))
        check_page(report, answer, "HTTP/1.1 200 OK", SIGNED_IN, BACK.format(name), f"name, {arguments}")
        one.end()


def check_waits(report: Report, said: dict, drive: str) -> None:
    """The page says how the exchange ended, so it comes behind it."""
    for behaviour, title in (("slow=700", SIGNED_IN), ("never", FAILED)):
        with driver(said, behaviour, drive=drive, timeout_ms=1500) as one:
            start = time.monotonic()
            with send(one.port, visit(decide(one))) as connection:
                connection.settimeout(0.4)
                early = read_answer(connection)
                report.equal((early.status, early.text), (-1, b""), f"{drive}, {behaviour}: before the end")
                connection.settimeout(30)
                report.equal(read_answer(connection).title, title, f"{drive}, {behaviour}: the page")
            taken = time.monotonic() - start
            least = 0.7 if title == SIGNED_IN else 1.3
            report.expect(least <= taken <= late(1.8), f"{drive}, {behaviour}: took {taken:.3f} s")
            one.end()
            report.expect(is_refused(one.port), f"{drive}, {behaviour}: the listener still listens (L3)")


def check_secrets(report: Report, said: dict) -> None:
    """What the URL says, and that nothing is the same twice: not at a second start, not in a second program."""
    seen: list[tuple] = []
    with driver(said) as one, driver(said) as other:
        for who in (one, one, other, other):
            if any(who is before for before, *_ in seen):
                report.equal(ask(who.port, visit(f"{who.callback}?error=access_denied")).status, 200, "the first one")
                who.end(2)
                who.tell("start")
                who.next_start()
            report.equal(who.status, OK, "start")
            report.equal(sorted(who.parameters), ["callback_url", "code_challenge", "code_challenge_method"],
                         "parameters of the URL (A2: no state)")
            report.equal(who.parameters["code_challenge_method"], ["S256"], "method (P1)")
            challenge = who.parameters["code_challenge"][0]
            report.expect(bool(re.fullmatch("[A-Za-z0-9_-]{43}", challenge)), f"challenge {challenge} (P6)")
            report.expect(bool(re.fullmatch(r"http://127\.0\.0\.1:\d+/callback/[A-Za-z0-9_-]{32}", who.callback)),
                          f"callback_url {who.callback} (A4, L4)")
            seen.append((who, who.path, challenge))
    report.equal(len({path for _, path, _ in seen}), 4, "paths of four starts (P4)")
    report.equal(len({challenge for *_, challenge in seen}), 4, "challenges of four starts (P4)")


def cases(said: dict) -> list:
    return [
        *(lambda report, drive=drive, way=way: check_way(report, said, drive, way)
          for drive in ("run", "poll") for way in WAYS),
        *(lambda report, name=name: check_name(report, said, *name) for name in NAMES),
        lambda report: check_unreachable(report, said, "run"),
        lambda report: check_unreachable(report, said, "poll"),
        lambda report: check_denial(report, said),
        lambda report: check_waits(report, said, "run"),
        lambda report: check_waits(report, said, "poll"),
        lambda report: check_secrets(report, said),
    ]
