"""The page that the browser opens, and where its links lead."""

import html
import re
from urllib.parse import parse_qs, urlencode, urlsplit

from checks.client import CHALLENGE, Reply, StandIn
from Support.report import Report

CALLBACK = "http://127.0.0.1:51423/callback/secret?state=a%20b"
PKCE = {"code_challenge": CHALLENGE, "code_challenge_method": "S256"}
REFUSED = [
    {}, {"callback_url": "http://example.com", **PKCE}, {"callback_url": "javascript:alert(1)", **PKCE},
    {"callback_url": "https://a/\r\nX: y", **PKCE}, {"callback_url": CALLBACK, "code_challenge": CHALLENGE},
    {**PKCE, "code_challenge": "short"}, {**PKCE, "code_challenge_method": "S512"}, {**PKCE, "limit": "nan"},
    {**PKCE, "key_label": "x" * 101}, {**PKCE, "workspace_id": "1"},
]


def open_page(server: StandIn, parameters: dict) -> Reply:
    return server.ask("GET", f"/b/ok/page/auth?{urlencode(parameters)}")


def follow(server: StandIn, page: Reply, link: str) -> Reply:
    href = re.search(rf'id="{link}" href="([^"]*)"', page.body.decode())[1]
    return server.ask("GET", html.unescape(href))


def check(report: Report, server: StandIn) -> None:
    page = open_page(server, {"callback_url": CALLBACK, **PKCE, "key_label": '<b>"Me" & co</b>', "limit": "5"})
    report.equal(page.status, 200, "the page")
    report.expect(b"<b>" not in page.body and b"&lt;b&gt;" in page.body, f"unescaped text in {page.body!r}")
    location = follow(server, page, "authorize").headers["Location"]
    report.expect(location.startswith(CALLBACK + "&code="), f"Authorize leads to {location}")
    code = parse_qs(urlsplit(location).query)["code"][0]
    report.equal(server.exchange("ok", "page", code=code).status, 200, "exchange of the page's code")
    denied = parse_qs(urlsplit(follow(server, page, "deny").headers["Location"]).query)
    report.equal((denied["error"], denied["state"]), (["access_denied"], ["a b"]), "Deny")
    headless = follow(server, open_page(server, PKCE), "authorize")
    shown = re.search(r'<code id="code">([\w-]+)</code>', headless.body.decode())[1]
    report.equal(server.exchange("ok", "page", code=shown).status, 200, "exchange of the code that was shown")
    report.equal(follow(server, open_page(server, PKCE), "deny").status, 200, "Deny without a callback")
    for parameters in REFUSED:
        report.equal(open_page(server, parameters).status, 400, f"the page with {parameters}")
    report.equal(server.ask("POST", "/auth").status, 405, "POST /auth")
    operations = {request["operation"] for request in server.control("page")["requests"]}
    report.equal(operations, {"auth", "decide", "exchange"}, "operations that are recorded")
