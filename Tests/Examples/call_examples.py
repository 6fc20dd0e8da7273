"""The examples in C that call OpenRouter: what they print for each kind of answer, and for none."""

import hashlib
import json
import re
import subprocess

from call_service import EXAMPLES, Service, check, run
from example_usage import check_full_disk, check_usage
from StandIn.browser import Browser
from Support.report import ROOT, Report
from Support.stand_in import stand_in

PARTS = {"examples: calls": {"seconds": 5}}
COST = r"This conversation cost \$0\.\d{6}"
UNKNOWN = ", and what did not report its cost"
TIME = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
SPENT = r"chat_tools: this cost \$0\.\d{6}\n"
CALLED = r"chat_tools: the model called {}, which returned {}\n" + SPENT.replace("{6}", "{{6}}")
SIZE = (ROOT / "LICENSE").stat().st_size

# A good use of each program, and what it reads.
COMMANDS = {
    "chat": (["chat"], "Hello\n"),
    "chat_tools": (["chat_tools", "How much is it?"], ""),
    "chat_event_loop": (["chat_event_loop", "Hello", "a/b", "c/d"], ""),
    "speech": (["speech", "Hello"], ""),
    "upload": (["upload", str(ROOT / "LICENSE"), "text/plain"], ""),
}
MISUSES = {
    "chat": [["x"], ["--model"], ["--help", "x"], ["--no-such", "x"]],
    "chat_tools": [[], ["x", "y"], ["--help", "x"]],
    "chat_event_loop": [[], ["x", "y"], ["x", "y", "z", "w"]],
    "speech": [[], ["x", "y"]],
    "upload": [[], ["x", "y", "z"]],
    "sign_in_and_chat": [[], ["x", "y"]],
}


def tool_call(name: str, arguments: str, finish_reason: str = "tool_calls", cost: float = 0.001) -> dict:
    function = {"name": name, "arguments": arguments}
    message = {"role": "assistant", "content": None, "tool_calls": [{"id": "c", "type": "function", "function": function}]}
    return {"id": "gen-1", "object": "chat.completion", "created": 1, "model": "a/b",
            "choices": [{"index": 0, "finish_reason": finish_reason, "message": message}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "cost": cost}}


def stream(*texts: str) -> str:
    """A chat stream of these texts, which does not end."""
    chunks = [{"id": "gen-1", "choices": [{"index": 0, "delta": {"content": text}}]} for text in texts]
    return "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks)


DONE = 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
CANNED = {
    "time": tool_call("utc_time", ""),
    "unknown": tool_call("no_such", "{}"),
    "nameless": tool_call("", "{}"),
    "not-json": tool_call("multiply", "{\"a\":"),
    "wrong-type": tool_call("multiply", '{"a":"x","b":2}'),
    "truncated": tool_call("multiply", '{"a":1', "length"),
    "expensive": tool_call("utc_time", "{}", cost=0.06),
    "long": stream("Half of it") + DONE.replace("stop", "length"),
    # A title, a clipboard, colours, a bell, the end of a line alone.
    "controls": stream("a\x1b]0;t\x07b\x1b]52;c;eA==\x07c", "\x9b31md\x7fe\r\x00f\tü\u0085\n") + DONE,
}


# Behaviour, command, what the program reads; exit status and patterns of both outputs.
CASES: list[tuple[str, list[str], str, tuple[int, str, str]]] = [
    ("ok", ["chat"], "Hello\n\nAnd now?", (0, rf"You wrote: “Hello”\nYou wrote: “And now\?”\n\n{COST}\.\n", "")),
    ("ok", ["chat"], "", (0, r"\nThis conversation cost \$0\.000000\.\n", "")),
    ("ok", ["chat", "--effort", "low"], "x", (0, rf"You wrote: “x”\n\n{COST}\.\n", "")),
    ("ok", ["chat", "--effort", "hihg"], "x", (1, "", r"chat: /reasoning/effort must be .* did you mean \"high\"\?.*\n")),
    ("ok", ["chat"], "x\n\udcff\ny", (1, rf"You wrote: “x”\nYou wrote: “y”\n\n{COST}\.\n", r"chat: .* UTF-8; .*\n")),
    ("status=402*1", ["chat", "--model", "a/b"], "x\ny", (1, rf"You wrote: “y”\n\n{COST}\.\n", r"chat: HTTP 402: .*\n")),
    ("canned=long", ["chat"], "x", (0, rf"Half of it\n\(ended: length\)\n\n{COST}{UNKNOWN}\.\n", "")),
    ("canned=controls", ["chat"], "x", (0, rf"a\]0;tb\]52;c;eA==c31mde\ufffdf\tü\n\n\n{COST}{UNKNOWN}\.\n", "")),
    ("stream-error", ["chat"], "Hello", (1, rf"(?s)You .*\(ended: error\)\n\n{COST}{UNKNOWN}\.\n", "chat: .+\n")),
    ("ok", ["chat_tools", "?"], "", (0, "You wrote: “2.25”\n", CALLED.format("multiply", "2.25"))),
    ("canned=time*1", ["chat_tools", "?"], "", (0, f"You wrote: “{TIME}”\n", CALLED.format("utc_time", TIME))),
    ("canned=unknown*1", ["chat_tools", "?"], "", (0, "You wrote: “error: there is no such function”\n", SPENT)),
    ("canned=nameless*1", ["chat_tools", "?"], "", (0, "You wrote: “error: there is no such function”\n", SPENT)),
    ("canned=not-json*1", ["chat_tools", "?"], "", (0, "You wrote: “error: the arguments are not JSON”\n", SPENT)),
    ("canned=wrong-type*1", ["chat_tools", "?"], "",
     (0, "You wrote: “error: a and b must be numbers”\n", CALLED.format("multiply", "error: a and b must be numbers"))),
    ("canned=truncated", ["chat_tools", "?"], "", (1, "", "chat_tools: choice must be complete: .*\n")),
    ("canned=expensive", ["chat_tools", "?"], "", (1, "", "(?s).*chat_tools: no answer for 5 cents\n")),
    ("canned=time", ["chat_tools", "?"], "", (1, "", "(?s)(.*returned.*\n){8}chat_tools: no answer after 8 requests\n")),
    ("ok", ["chat_tools", "\udcff"], "", (1, "", "chat_tools: .* must be valid UTF-8; .*\n")),
    ("ok", ["upload", str(ROOT / "LICENSE")], "", (0, "file-[0-9a-f]+\n", f"upload: OpenRouter has {SIZE} bytes\n")),
    ("ok", ["upload", "/no/such/file"], "", (1, "", 'upload: "/no/such/file": .*ENOENT.*\n')),
    ("ok", ["upload", "/tmp"], "", (1, "", 'upload: "/tmp": .*EISDIR.*\n')),
    ("canned=time", ["upload", str(ROOT / "LICENSE")], "", (1, "", "upload: the response names no id and size\n")),
]
# What comes where no answer is, of every program: variables and behaviour, and a pattern of each line about it.
FAILURES: list[tuple[dict, str, str]] = [
    ({"OPENROUTER_API_KEY": ""}, "ok", "OPENROUTER_API_KEY is required: set it to your API key"),
    ({"OPENROUTER_API_KEY": "bad"}, "ok", "HTTP 401: .+"),
    ({}, "cut=60,rst", ".+"),
    ({}, "html=403", "HTTP 403: .+"),
]


def check_failures(report: Report, service: Service) -> None:
    """Each program says why on its error output, and ends with status 1; so also where the server is away."""
    away = {"OPENROUTER_BASE_URL": f"http://127.0.0.1:{service.said['tcp_closed']}/api/v1"}
    for name, (command, text) in COMMANDS.items():
        for variables, behaviour, reason in [*FAILURES, (away, "ok", ".*[Cc]onnect.*")]:
            done = run(command, text, service.environment(behaviour, **variables))
            what = f"{name}, {behaviour}, {variables}"
            lines = [line for line in done.stderr.decode().splitlines() if not line.startswith("... ")]
            report.equal(done.returncode, 1, f"{what}: exit status")
            report.expect(bool(lines) and all(re.fullmatch(rf"{name}: (./.: )?{reason}", line) for line in lines),
                          f"{what}: came {lines}")


def check_requests(report: Report, service: Service) -> None:
    """What chat sends: the conversation so far, without a question that had no answer, with half an answer."""
    run(["chat"], "a\nb\nc\n", service.environment("status=402*1"))
    bodies = [json.loads(request["body"]) for request in service.requests()]
    said = [[(message["role"], message["content"]) for message in body["messages"]] for body in bodies]
    b, c = ("user", "b"), ("user", "c")
    report.equal(said[-1], [b, ("assistant", "You wrote: “b”"), c], "chat: the last request")


def check_event_loop(report: Report, service: Service) -> None:
    """Both answers come at the same time, while the timer ticks."""
    done = run(COMMANDS["chat_event_loop"][0], "", service.environment("pieces=60,20"))
    report.equal((done.returncode, done.stdout.decode()), (0, "a/b:\nYou wrote: “Hello”\nc/d:\nYou wrote: “Hello”\n"),
                 "chat_event_loop: status and output")
    ticks = [tuple(map(int, line)) for line in re.findall(r"^\.\.\. (\d+) and (\d+) bytes$", done.stderr.decode(), re.M)]
    report.expect(ticks == sorted(ticks), f"chat_event_loop: came {ticks}")
    report.expect(any(0 < one < 22 and 0 < other < 22 for one, other in ticks), f"chat_event_loop: one by one, {ticks}")
    broken = run(COMMANDS["chat_event_loop"][0], "", service.environment("canned=long+cut=200,rst"))
    report.expect(broken.stdout.decode() == "a/b:\nHalf of it\nc/d:\nHalf of it\n" and broken.returncode == 1,
                  f"chat_event_loop, broken off: came {broken.stdout}, {broken.returncode}")


def check_speech(report: Report, service: Service) -> None:
    done = run(COMMANDS["speech"][0], "", service.environment())
    report.equal((done.returncode, done.stderr), (0, b""), "speech: status and errors")
    report.expect(done.stdout == hashlib.shake_128(b"Hello").digest(5000), f"speech: {len(done.stdout)} other bytes")


def check_sign_in(report: Report, service: Service) -> None:
    """The key that the sign-in brings is the one that is sent."""
    browser, command = Browser(), [EXAMPLES / "sign_in_and_chat", "Hello"]
    for decision, expected in ("authorize", (0, "You wrote: “Hello”\n")), ("deny", (1, "")):
        with subprocess.Popen(command, env=service.environment(OPENROUTER_API_KEY=""), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, encoding="utf-8") as program:
            url = next((line.strip() for line in program.stdout if "/auth?" in line), "")
            browser.get(browser.decide(url, decision))
            output, error = program.communicate(timeout=300)
        report.equal((program.returncode, output.lstrip("\n")), expected, f"sign_in_and_chat, {decision}: {error!r}")
        report.equal(bool(error), decision == "deny", f"sign_in_and_chat, {decision}: came {error!r}")


def main() -> None:
    report = Report()
    targets = [f".build/examples/{name}" for name in [*COMMANDS, "sign_in_and_chat"]]
    if not report.succeeds(["make", "--no-print-directory", *targets], "make the examples"):
        report.finish()
    for name, misuses in MISUSES.items():
        check_usage(report, [EXAMPLES / name], misuses)
    with stand_in() as said:
        service = Service(said)
        for name, content in CANNED.items():
            service.can(name, content)
        for behaviour, command, text, expected in CASES:
            check(report, service, command, text, service.environment(behaviour), expected)
        check_failures(report, service)
        check_requests(report, service)
        check_event_loop(report, service)
        check_speech(report, service)
        check_sign_in(report, service)
        for command, _ in [*COMMANDS.values(), (["sign_in_and_chat", "x"], "")]:
            check_full_disk(report, [EXAMPLES / command[0], *command[1:]], service.environment())
    report.finish()


main()
