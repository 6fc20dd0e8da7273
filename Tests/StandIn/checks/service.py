"""The well-behaved service: keys, codes, PKCE, expiry, what it finds wrong and what it records."""

import codes
import description
from checks.client import CHALLENGE, CODE, CREATE, CREATE_PATH, EXCHANGE, EXCHANGE_PATH, KEY, VERIFIER, StandIn, ask_on
from Support.report import Report

OTHER_VERIFIER = "a" * 43
OTHER_CHALLENGE = "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA"
# Bodies of create that the description refuses, and a word of the violation.
REFUSED_BY_DESCRIPTION = [
    ({"callback_url": 5}, "callback_url"), ({"limit": "100"}, "limit"), ({"limit": None}, "limit"),
    ({"key_label": "x" * 101}, "too long"), ({"expires_at": "2027-12-31T23:59Z"}, "date-time"),
    ({"workspace_id": "1"}, "uuid"), ({"usage_limit_type": "yearly"}, "yearly"),
]
# Bodies that no description is needed for.
REFUSED = [b"", b"{", b"[]", b"{}", b"\xff", b"\xef\xbb\xbf{}", b'{"code":1}', b'{"code":NaN}',
           b'{"code":"a","code":"b"}']
# Headers of the exchange, and the violation that is recorded; the answer is good all the same.
RECORDED = [
    ({"Authorization": f"Bearer {KEY}"}, "authorization"), ({"Content-Type": "text/plain"}, "content-type"),
    ({"User-Agent": ""}, "user-agent"), ({"Host": "openrouter.ai"}, "host"), ({"Cookie": "a=b"}, "cookie"),
    ({"X-Title": "a", "X-OpenRouter-Title": "b"}, "title"), ({"X-Same": "1", "x-same": "2"}, "duplicate x-same"),
]


def check_codes(report: Report, server: StandIn) -> None:
    for port in ("http", "https"):
        name = f"codes-{port}"
        created = server.create("ok", name, port)
        report.equal(created.status, 200, f"create, {port}")
        data = created.value["data"]
        report.equal(sorted(data), ["app_id", "created_at", "id"], f"create, {port}: members")
        key = server.exchange("ok", name, port, code=data["id"])
        report.equal((key.status, len(key.value["key"])), (200, 73), f"exchange, {port}")
        again = server.exchange("ok", name, port, code=data["id"])
        report.equal((again.status, again.message), (403, "Invalid code or code_verifier"), f"used twice, {port}")
        recorded = server.control(name)["requests"]
        report.equal([request["operation"] for request in recorded], ["create", "exchange", "exchange"], "operations")
        report.equal([request["violations"] for request in recorded], [[], [], []], f"violations, {port}")
    for name in ("documented-1", "documented-2"):
        report.equal([server.exchange("ok", name).status for _ in range(2)], [200, 403], f"documented code, {name}")


def check_pkce(report: Report, server: StandIn) -> None:
    invalid = (403, "Invalid code or code_verifier")
    for members, expected in [
        ({"code_verifier": OTHER_VERIFIER}, invalid), ({"code_verifier": "short"}, invalid),
        ({"code": "other"}, invalid),
        ({"code_challenge_method": "plain"}, (400, "Invalid code_challenge_method")),
        ({"code_challenge_method": None}, (400, "Invalid code_challenge_method")),
    ]:
        reply = server.exchange("ok", "pkce", **members)
        report.equal((reply.status, reply.message), expected, f"exchange with {members}")
    report.equal(server.exchange("ok", "pkce").status, 200, "the right verifier after wrong ones")
    for method, challenge, verifier in [("S256", OTHER_CHALLENGE, OTHER_VERIFIER), ("plain", VERIFIER, VERIFIER)]:
        created = server.create("ok", "pkce", code_challenge=challenge, code_challenge_method=method)
        reply = server.exchange("ok", "pkce", code=created.value["data"]["id"], code_verifier=verifier,
                                code_challenge_method=method)
        report.equal(reply.status, 200, f"a pair of {method}")
    bare = server.ask("POST", CREATE_PATH, {"callback_url": "https://myapp.com"}, {"Authorization": f"Bearer {KEY}"})
    code = bare.value["data"]["id"]
    report.equal(server.exchange("ok", "pkce", code=code).status, 403, "a verifier without a challenge")
    report.equal(server.ask("POST", EXCHANGE_PATH, {"code": code}).status, 200, "neither challenge nor verifier")
    for members in [{"code_challenge": "short"}, {"code_challenge": CHALLENGE + "~"}]:
        report.equal(server.create("ok", "pkce", **members).status, 400, f"create with {members}")


def check_verifiers(report: Report) -> None:
    """The demo has no Authlib. Its own check of a verifier accepts and refuses what Authlib does."""
    for challenge in (None, "", CHALLENGE, OTHER_CHALLENGE, VERIFIER):
        for verifier in (None, "", "short", VERIFIER, OTHER_VERIFIER, CHALLENGE, "ü" * 43, "a" * 42, "a" * 129):
            for method in (None, "S256", "plain"):
                report.equal(codes.verifies(challenge, method, verifier),
                             codes.verifies_by_authlib(challenge, method, verifier), f"{challenge} {method} {verifier}")


def check_clock(report: Report, server: StandIn) -> None:
    server.control("clock-before")
    server.ask("POST", "/control/clock?seconds=599")
    report.equal(server.exchange("ok", "clock-before").status, 200, "after 599 seconds")
    server.control("clock-after")
    server.ask("POST", "/control/clock?seconds=600")
    reply = server.exchange("ok", "clock-after")
    report.equal((reply.status, reply.message), (403, "Authorization code expired"), "after 600 seconds")
    report.equal(server.ask("POST", "/control/clock?seconds=x").status, 400, "the clock moved by x")


def check_refusals(report: Report, server: StandIn) -> None:
    for authorization in ({}, {"Authorization": "Bearer other"}, {"Authorization": f"Basic {KEY}"}):
        reply = server.ask("POST", CREATE_PATH, CREATE, authorization)
        report.equal((reply.status, reply.message), (401, "Missing Authentication header"), f"{authorization}")
    for method in ("GET", "PUT", "DELETE"):
        for path in (CREATE_PATH, EXCHANGE_PATH):
            report.equal(server.ask(method, path).status, 405, f"{method} {path}")
    for body in REFUSED:
        report.equal(server.ask("POST", EXCHANGE_PATH, body).status, 400, f"body {body!r}")
    report.equal(server.create("ok", "callback", callback_url="http://example.com").status, 400, "http elsewhere")
    report.equal(server.create("ok", "callback", callback_url="http://127.0.0.1:1/x").status, 200, "http on loopback")
    report.equal(server.ask("GET", "/nothing").status, 404, "unknown path")
    report.equal(server.exchange("unheard-of", "unknown").status, 404, "unknown behaviour")
    report.equal(server.exchange("status=abc", "unknown").status, 404, "unknown argument")


def check_description(report: Report, server: StandIn) -> None:
    can_check = description.OpenAPI is not None and description.DEFAULT_FILE.is_file()
    report.equal(server.line["checks_description"], can_check, "checks_description")
    if not can_check:
        report.skip("no openapi-core, or no description: bodies are not checked against it")
        return
    for number, (members, word) in enumerate(REFUSED_BY_DESCRIPTION):
        name = f"description-{number}"
        report.equal(server.create("ok", name, **members).status, 400, f"create with {members}")
        violations = server.control(name)["requests"][0]["violations"]
        report.expect(any(word in text for text in violations), f"{members}: violations {violations}")


def check_records(report: Report, server: StandIn) -> None:
    for number, (headers, violation) in enumerate(RECORDED):
        name = f"recorded-{number}"
        reply = server.ask("POST", f"/b/ok/{name}{EXCHANGE_PATH}", EXCHANGE, headers)
        if violation != "content-type" or not server.line["checks_description"]:
            report.equal(reply.status, 200, f"{violation}: answer")
        violations = server.control(name)["requests"][0]["violations"]
        report.expect(violation in violations, f"{headers}: violations {violations}")
    connection = server.connect()
    for _ in range(2):
        ask_on(connection, "POST", f"/b/ok/twice{EXCHANGE_PATH}", EXCHANGE)
    connection.close()
    first, second = server.control("twice")["requests"]
    report.equal(first["connection"], second["connection"], "two requests on one connection")
    report.expect(first["at"] <= second["at"], f"times {first['at']}, {second['at']}")
    report.expect(["User-Agent", "check"] in first["headers"], f"headers {first['headers']}")
    report.expect(CODE in first["body"], f"body {first['body']}")


def check(report: Report, server: StandIn) -> None:
    check_verifiers(report)
    for part in (check_codes, check_pkce, check_refusals, check_description, check_records, check_clock):
        part(report, server)
