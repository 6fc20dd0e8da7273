"""What examples/build_request prints, by its options: the raw request with its JSON, or a line that names the field."""

import json
import subprocess

from bad_requests import CHALLENGE, FIELDS, SECRET, SECRETS
from Support.report import ROOT, Report, run

PARTS = {"examples": {"seconds": 3}}
SOURCE = ROOT / "examples" / "build_request.c"
PROGRAM = ROOT / ".build" / "examples" / "build_request"

CALLBACK = "https://myapp.com/auth/callback"
DOCUMENTED = {"callback_url": CALLBACK, "code_challenge": CHALLENGE, "code_challenge_method": "S256", "limit": 100}

# Options, members of the body that they make, lines that the request must have. Without --callback-url one is added.
GOOD: list[tuple[list[str], dict, list[str]]] = [
    ([], DOCUMENTED, ["POST /api/v1/auth/keys/code HTTP/1.1", "Host: openrouter.ai", "Content-Type: application/json"]),
    (["--callback-url", "http://localhost:3000/cb"], {"callback_url": "http://localhost:3000/cb"}, []),
    (["--limit", "0.1"], {"limit": 0.1}, []),
    (["--limit", "1e21"], {"limit": 1e21}, []),
    (["--expires-at", "2030-01-31T23:59:59Z"], {"expires_at": "2030-01-31T23:59:59Z"}, []),
    (["--expires-at", "1893455999"], {"expires_at": "2029-12-31T23:59:59Z"}, []),
    (["--expires-at", "null"], {"expires_at": None}, []),
    (["--key-label", 'Büro "1"'], {"key_label": 'Büro "1"'}, []),
    (["--usage-limit-type", "monthly"], {"usage_limit_type": "monthly"}, []),
    (["--usage-limit-type", "yearly"], {"usage_limit_type": "yearly"}, []),
    (["--workspace-id", "0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8"],
     {"workspace_id": "0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8"}, []),
    (["--code-challenge", CHALLENGE, "--code-challenge-method", "plain"],
     {"code_challenge": CHALLENGE, "code_challenge_method": "plain"}, []),
    (["--member", 'team={"id":[1,null]}'], {"team": {"id": [1, None]}}, []),
    (["--member", "a=1", "--member", "b=true"], {"a": 1, "b": True}, []),
    (["--http-referer", "app://my.app"], {}, ["HTTP-Referer: app://my.app"]),
    (["--x-title", "My App"], {}, ["X-Title: My App"]),
    (["--app-categories", "cli-agent,cloud-agent"], {}, ["X-OpenRouter-Categories: cli-agent,cloud-agent"]),
    (["--base-url", "http://127.0.0.1:8080/v2/"], {}, ["POST /v2/auth/keys/code HTTP/1.1", "Host: 127.0.0.1:8080"]),
    (["--api-key", SECRET], {}, [f"Authorization: Bearer {SECRET}"]),
]

# What cannot be understood, or is not there.
MISUSE: list[tuple[list[str], str]] = [
    (["--no-such-option"], 'unknown option, see --help; got "--no-such-option"'),
    (["limit", "1"], 'unknown option, see --help; got "limit"'),
    ([""], 'unknown option, see --help; got ""'),
    (["--limit"], "--limit needs a value: a number of credits"),
    (["--limit", "1\n2\"\u00fc"], 'limit must be a number; got "1\\x0a2\\x22\\xc3\\xbc"'),
    (["--limit", "1"], "callback_url is required, and was not set"),
]


def check_good(report: Report, options: list[str], members: dict, lines: list[str]) -> None:
    what = f"build_request {' '.join(options)}"
    is_documented = not options
    if options and "--callback-url" not in options:
        options = ["--callback-url", CALLBACK, *options]
    done = report.succeeds([PROGRAM, *options], what)
    if not done:
        return
    report.equal(done.stderr, "", f"{what}: stderr")
    head, bodies = read(done.stdout)
    for line in lines:
        report.expect(line in head, f"{what}: expected the line {line!r}, actual {head}")
    if not report.expect(bool(bodies), f"{what}: no JSON in\n{done.stdout}"):
        return
    body = json.loads(bodies[0])
    for name, value in members.items():
        report.equal(body.get(name), value, f"{what}: member {name}")
    expected = set(DOCUMENTED) if is_documented else {"callback_url", *members}
    report.equal(set(body), expected, f"{what}: members of the body")
    report.expect(f"Content-Length: {len(bodies[0].encode())}" in head, f"{what}: Content-Length in {head}")
    if is_documented:
        documented = json.dumps(DOCUMENTED, separators=(",", ":"))
        report.expect(all(text == documented for text in bodies), f"{what}: expected {documented}, actual {bodies}")


def read(text: str) -> tuple[list[str], list[str]]:
    """The lines of the request, and those that are JSON objects."""
    lines = [line.strip() for line in text.splitlines()]
    return lines, [line for line in lines if line.startswith("{")]


def check_bad(report: Report, options: list[str], line: str) -> None:
    what = f"build_request {' '.join(options)[:200]!r}"
    done = run([PROGRAM, *options])
    report.equal(done.returncode, 1, f"{what}: exit status")
    report.equal(done.stdout, "", f"{what}: stdout")
    report.equal(done.stderr, f"build_request: {line}\n", f"{what}: stderr")
    for secret in SECRETS:
        report.expect(secret not in done.stderr, f"{what}: shows a secret: {done.stderr!r}")


def check_output_that_fails(report: Report) -> None:
    """A full disk is noticed."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM], stdout=full, stderr=subprocess.PIPE, check=False)
    report.equal(done.returncode, 1, "build_request with its output going to /dev/full: exit status")


def main() -> None:
    report = Report()
    if not SOURCE.exists():
        report.skip("there is no examples/build_request.c")
        report.finish()
    report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], "make .build/examples/build_request")
    for case in GOOD:
        check_good(report, *case)
    for options, line in MISUSE:
        check_bad(report, options, line)
    for options, line in [case for field in FIELDS for case in field.cases()]:
        check_bad(report, ["--callback-url", CALLBACK, *options], line)
    check_output_that_fails(report)
    report.finish()


if __name__ == "__main__":
    main()
