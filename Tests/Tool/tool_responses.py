"""openrouter against the mock server, through pipes: what each command prints, what of a failure is said and which exit
status it has, in every locale, with outputs that cannot be written, and without leaks."""

from __future__ import annotations

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from urllib.request import Request, urlopen

from Examples.call_service import KEY, Service
from program import PROGRAM, at, build, environment, expect, start
from Support.report import VALGRIND, Report
from Support.stand_in import stand_in

PARTS = {"tool: responses": {"seconds": 9}}
HI = ["chat", "Hi"]
WROTE = "You wrote: “{}”\n"
ASK = ["request", "POST", "/chat/completions", "/messages/0/role=user", "/messages/0/content=Hi"]

# Behaviour of the mock server, words; exit status, patterns of standard output and standard error.
ANSWERS: list[tuple[str, list[str], tuple[int, str, str]]] = [
    ("ok", HI, (0, WROTE.format("Hi"), "")),
    ("pieces=1", ["chat", "Why", "is", "it?"], (0, WROTE.format(r"Why is it\?"), "")),
    ("ok", ["chat", "-c", "Hi"], (0, WROTE.format("Hi"), r"\$0\.0000\d+, tokens: 1 in, 3 out, openai/gpt-5-mini\n")),
    ("ok", ["chat", "--json", "Hi"], (0, r'\{.*"content":"You wrote: “Hi”".*"cost":.*\}\n', "")),
    ("ok", ["key"], (0, r"Key       sk-or-v1-sta\.\.\.nd1n\nLimit     \$10\.00, reset: never\nLeft      \$9\.50\n"
                        r"Used      \$0\.50: .*\nExpires   never\nFree tier no\nFrom      OPENROUTER_API_KEY\n", "")),
    ("ok", ["key", "--json"], (0, r'\{"data": \{"label": .*\}\n', "")),
    ("ok", ["models", "-s", "Model-1 author"], (0, r"MODEL [^\n]*NAME\n(author-\d/model-1\d? +0\.95 +3\.80 +131072  author[^\n]*\n){11}", "")),
    ("ok", ["models", "--max-price", "0.5"], (0, "", "no model was found\n")),
    ("ok", ["models", "--max-output-price", "4", "--tools", "--sort", "newest"], (0, "MODEL [^\n]*\n(author[^\n]*\n){60}", "")),
    ("ok", ["models", "--json", "-s", "model-59"], (0, r'\{"data": \[\{"id": "author-3/model-59".*\n', "")),
    ("ok", ASK, (0, r'\{.*"content": ?"You wrote: “Hi”".*\}\n', "")),
    ("ok", [*ASK, "/stream:=true"], (0, r'\{.*"content":"You wrote: “Hi”".*\}\n', "")),
    ("ok", ["request", "POST", "/responses", "/model=a/b", "/input=Hi", "/stream:=true"],
     (0, r'(\{"type": ?"response\.[^\n]*\}\n)+(\[DONE\]\n)?', "")),
    ("ok", ["request", "POST", "/embeddings", "/model=a/b", "/input=Hi"], (0, r'\{.*"embedding": ?\[.*\}\n', "")),
    ("ok", ["request", "GET", "/models", "limit==1"], (0, r'\{"data": \[\{"id": "author-0/model-0".*\n', "")),
    ("ok", ["chat", "-v", "Hi"], (0, WROTE.format("Hi"), r"\* +0\.\d+ s  POST /chat/completions, attempt 1\n.*connected, a new "
                                  r"connection\n.*sent, \d+ bytes of body\n.*HTTP 200\n.*end: success, \d+ bytes received\n")),
    ("refuse=503,ms-1*1", ["--verbose", "key"], (0, "Key .*", r".*attempt 1\n.*HTTP 503\n.*failed: .*; next attempt in \d+ ms\n"
                                               r".*attempt 2\n.*HTTP 200\n.*")),
    # What was read is printed, also of an answer that breaks off.
    ("cut=900,fin", HI, (6, "You wrote.*\n", "openrouter: .*; what was received is printed\n")),
    ("cut=900,rst", HI, (6, "You wrote.*\n", "openrouter: .+\n")),
    ("stream-error", HI, (4, "You wrote.*\n", "openrouter: .+\n")),
    ("cut=900,fin", ["chat", "--json", "Hi"], (6, r'\{.*"content":"You wrote.*\}\n', "openrouter: .+\n")),
    ("case=0", HI, (0, ".*", ".*")),
    ("reset", HI, (6, "", "openrouter: .*https://openrouter.ai/activity shows whether it was charged\n")),
    ("canned=nonsense", ["key"], (6, "", "openrouter: body must be JSON.*\n")),
    ("canned=page", ["key"], (6, "", "openrouter: the response is not JSON\n")),
    ("canned=nonsense", ASK, (6, "", "openrouter: .*; what was received is printed\n")),
    ("refuse=400", HI, (4, "", "openrouter: HTTP 400: [^;]*\n")),
    ("refuse=401", HI, (3, "", "openrouter: HTTP 401: .*; run openrouter sign-in, or correct OPENROUTER_API_KEY if it is set\n")),
    ("refuse=402", HI, (4, "", "openrouter: HTTP 402: .*; add credits at https://openrouter.ai/settings/credits\n")),
    ("refuse=403", ["key"], (4, "", "openrouter: HTTP 403: .*; this key may not do that, or the input was refused\n")),
    ("refuse=404", HI, (4, "", "openrouter: HTTP 404: .*; see openrouter models and .*\n")),
    ("refuse=429,after-3600", HI, (4, "", "openrouter: HTTP 429: .*; try again in 3600 s\n")),
    ("retry-after=429,huge", HI, (4, "", "openrouter: HTTP 429: .*; try again in 9223372036854776 s\n")),
    ("refuse=500,final", HI, (4, "", "openrouter: HTTP 500: .*; try again later, or with another model\n")),
    ("refuse=502,html", HI, (4, "", r"openrouter: HTTP 502: not JSON \(text/html.*\n")),
    ("refuse=402", ASK, (4, r'\{"error":.*402.*\}\n', "openrouter: HTTP 402: .*\n")),
    ("refuse=502,html", ASK, (4, "<!DOCTYPE html>.*", "openrouter: HTTP 502: .*\n")),
]


def check_answers(report: Report, service: Service) -> None:
    for name, kind, body in ("nonsense", "application/json", b"{nonsense"), ("page", "text/plain", b"A page"):
        urlopen(Request(f"{service.origin}/control/canned?name={name}&status=200&type={kind}", body, method="POST")).close()
    for behaviour, words, expected in ANSWERS:
        what = f"openrouter {' '.join(words)!r}, {behaviour}"
        expect(report, words, at(service, behaviour), expected, what=what)
    # The key is not needed, and a wrong one is not shown.
    url = service.environment()["OPENROUTER_BASE_URL"]
    expect(report, HI, environment(OPENROUTER_BASE_URL=url, OPENROUTER_API_KEY="wrong-key-of-mine"),
           (3, "", "openrouter: HTTP 401: (?!.*wrong).*\n"), what="a wrong key")


def check_pipes(report: Report, service: Service) -> None:
    """What is piped in is the prompt, or follows it."""
    for words, text, sent in (["chat"], "Hi", "Hi"), (["chat", "Say"], "é\n", "Say\n\né\n"), (["chat", "Say"], "", "Say"), \
            (["chat", "--", "-m"], "x" * 200_000, "-m\n\n" + "x" * 200_000):
        done = expect(report, words, at(service), (0, ".*", ""), text=text.encode())
        report.equal(done.stdout.decode(), WROTE.format(sent), f"openrouter {words}, with {text[:10]!r} piped in")
    expect(report, ["chat", "-s", "Be terse", "-m", "a/b", "--set", "/reasoning/effort=low", "--set", "/seed:=7", "Hi"],
           at(service), (0, WROTE.format("Hi"), ""))
    sent = json.loads(service.requests()[0]["body"])
    report.equal(sent, {"model": "a/b", "reasoning": {"effort": "low"}, "seed": 7, "stream": True, "messages": [
        {"role": "system", "content": "Be terse"}, {"role": "user", "content": "Hi"}]}, "what chat sends")


def check_controls(report: Report, service: Service) -> None:
    """A model cannot send commands to the terminal, nor can a name of a model, nor an error."""
    text = "a\x1b[31mb\x07\x7f\u009bc\r\n\td"
    chunks = [{"id": "g", "choices": [{"index": 0, "delta": {"content": text}, "finish_reason": "length"}]}]
    service.can("controls", "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n")
    expect(report, HI, at(service, "canned=controls"), (0, "a\\[31mbc\n\td\n", r"\(the answer ended because of: length\)\n"))
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
    chunk = {"id": "g", "choices": [{"index": 0, "delta": {"content": "See", "images": [image]}, "finish_reason": "stop"}]}
    service.can("image", f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n")
    expect(report, HI, at(service, "canned=image"), (0, "See\n", r"\(The answer has an image or sound; only --json prints it\.\)\n"))
    expect(report, ["chat", "--json", "Hi"], at(service, "canned=image"), (0, ".*data:image/png;base64,AAAA.*", ""))
    service.can("names", {"data": [{"id": "a\x1b]0;b\n", "name": text, "pricing": {"prompt": "-1", "completion": "0"}},
                                   {"id": 7, "context_length": "x"}], "total_count": 2, "links": {}})
    expect(report, ["models"], at(service, "canned=names"),
           (0, r"MODEL +INPUT.*\na\]0;b +varies +free +\?  a\[31mbcd\n +\? +\? +\?  \n", ""))
    done = expect(report, ["key"], at(service, "control-message=403"), (4, "", ".*"), what="an error with control characters")
    report.expect(not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", done.stderr), f"control characters in an error: {done.stderr!r}")


def check_tables(report: Report, service: Service) -> None:
    """Columns are straight whatever the names are, in each locale; long lists are no trouble."""
    names = ["plain", "日本語モデル", "é", "e\u0301", "👍 up", "\u200b"]
    service.can("wide", {"data": [{"id": f"{name}/x", "name": "N", "context_length": 1, "pricing": {
        "prompt": "0.0000000012345", "completion": "0.001"}} for name in names], "links": {}})
    outputs = set()
    for locale in "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "nonsense":
        done = expect(report, ["models"], at(service, "canned=wide", LC_ALL=locale, LANG=locale), (0, ".*", ""), what=f"LC_ALL={locale}")
        outputs.add(done.stdout)
    report.equal(len(outputs), 1, "outputs in different locales")
    lines = outputs.pop().decode().splitlines()
    # Columns of a terminal: wide characters have two, those that combine none.
    wide = [sum(0 if c in "\u0301\u200b" else 2 if c > "\u3000" else 1 for c in line) for line in lines]
    report.equal(wide, [wide[0], *[wide[0] - 3] * len(names)],
                 f"columns of the lines of a table {lines}")
    report.expect("0.0012" in lines[1] and "1000.00" in lines[1], f"prices: {lines[1]!r}")
    count = 20_000
    service.can("huge", {"data": [{"id": f"a/{number}", "name": "x" * 50, "context_length": number,
                                   "pricing": {"prompt": "0", "completion": "1"}} for number in range(count)], "links": {}})
    done = expect(report, ["models"], at(service, "canned=huge"), (0, ".*", ""), what="a huge list")
    report.equal(done.stdout.count(b"\n"), count + 1, "lines of a huge list")


def check_outputs(report: Report, service: Service) -> None:
    """A full disk and a closed output are reported; a reader that goes away ends the program in silence."""
    for words in (["models"], HI, ASK, ["key"], ["--help"], ["--version"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, *words], env=at(service), stdout=full, stderr=subprocess.PIPE, check=False)
        report.equal((done.returncode, done.stderr), (1, b"openrouter: the output cannot be written: No space left on device\n"),
                     f"openrouter {words} > /dev/full")
        done = subprocess.run(["sh", "-c", '"$@" >&-', "sh", PROGRAM, *words], env=at(service), capture_output=True, check=False)
        report.equal((done.returncode, done.stderr), (1, b"openrouter: the output cannot be written: Bad file descriptor\n"),
                     f"openrouter {words} >&-")
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([PROGRAM, *words], env=at(service), stdout=writer, stderr=subprocess.PIPE, check=False)
        os.close(writer)
        report.equal((done.returncode, done.stderr), (-signal.SIGPIPE, b""), f"openrouter {words}, read by no one")
    done = subprocess.run(["sh", "-c", '"$@" <&- 2>&-', "sh", PROGRAM, *HI], env=at(service), capture_output=True, check=False)
    report.equal((done.returncode, done.stdout, done.stderr), (1, b"", b""), "openrouter chat Hi <&- 2>&-")
    done = subprocess.run(["sh", "-c", '"$@" <&- 2>&-', "sh", PROGRAM, "models"], env=at(service), capture_output=True, check=False)
    report.equal((done.returncode, done.stdout[:5]), (0, b"MODEL"), "openrouter models <&- 2>&-")


def check_files(report: Report, service: Service) -> None:
    """The response to a file: what was there stays until there is one."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "out"
        speech = ["request", "POST", "/audio/speech", "/model=a/b", "/input=Hi", "/voice=x", "-o", file]
        file.write_text("old" * 100_000)
        expect(report, speech, environment(OPENROUTER_API_KEY=KEY, OPENROUTER_BASE_URL="http://127.0.0.1:1/api/v1"),
               (5, "", "openrouter: .*check the network.*\n"), what="no network")
        report.expect(file.read_text().startswith("oldold"), "a file is emptied although no response came")
        expect(report, speech, at(service), (0, "", ""), what="speech to a file")
        written = file.read_bytes()
        done = start(speech[:-2], None, at(service))
        report.expect(len(written) > 100 and written == done.stdout, f"speech: {len(written)} bytes, {len(done.stdout)}")
        expect(report, [*ASK, "--output", file], at(service), (0, "", ""), what="JSON to a file")
        report.expect("You wrote" in json.loads(file.read_text())["choices"][0]["message"]["content"], "JSON in a file")
        upload = Path(folder) / "a.txt"
        upload.write_text("content")
        expect(report, ["request", "POST", "/files", f"file@{upload}"], at(service), (0, r'\{.*"filename": "a.txt".*\}\n', ""))
        expect(report, ["request", "POST", "/files", f"file@{folder}/nothing"], at(service), (1, "", "openrouter: .*nothing.*\n"))


def check_network(report: Report, said: dict) -> None:
    plain = environment(OPENROUTER_API_KEY=KEY)
    urls = {name: f"http://127.0.0.1:{said[name]}/api/v1" for name in ("tcp_closed", "http")}
    secure = f"https://127.0.0.1:{said['https']}/api/v1"
    expect(report, HI, {**plain, "OPENROUTER_BASE_URL": urls["tcp_closed"]}, (5, "", "openrouter: .*; check the network and the proxy\n"))
    expect(report, HI, {**plain, "OPENROUTER_BASE_URL": secure}, (5, "", "openrouter: .*; check the clock and the CA certificates.*\n"))
    expect(report, HI, {**plain, "OPENROUTER_BASE_URL": secure, "OPENROUTER_CA_FILE": said["ca"]}, (0, "You wrote.*", ""))


def wait_for_read(pid: int) -> None:
    """Until the program waits in read(2) of its standard input, where the system says so."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/syscall").read_text().startswith("0 0x0 "):
                return
        except OSError:
            return
        time.sleep(0.01)


def wait_for_pipe(reader: int) -> None:
    """Until the pipe is full."""
    size, waiting = fcntl.fcntl(reader, fcntl.F_GETPIPE_SZ), 0
    while waiting < size - 4096:
        waiting = int.from_bytes(fcntl.ioctl(reader, termios.FIONREAD, b"\0" * 4), sys.byteorder)
        time.sleep(0.01)


def check_interrupt(report: Report, service: Service) -> None:
    """Ctrl-C during an answer: what was received stays, and a shell sees that it was Ctrl-C."""
    with subprocess.Popen([PROGRAM, *HI], env=at(service, "stall=900"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as program:
        shown = program.stdout.read(5)
        program.send_signal(signal.SIGINT)
        rest, error = program.communicate(timeout=60)
    report.expect(shown == b"You w" and rest.endswith(b"\n"), f"after Ctrl-C: {shown + rest!r}")
    report.equal((program.returncode, error), (-signal.SIGINT, b""), "Ctrl-C in an answer")
    for words in ["chat", "Hi"], ["request", "-nb", "-", "POST", "/chat/completions"]:
        with subprocess.Popen([PROGRAM, *words], env=at(service), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as program:
            program.stdin.write(b" ")
            program.stdin.flush()
            # It reads on, or has not begun to: the signal ends it in both cases.
            wait_for_read(program.pid)
            program.send_signal(signal.SIGINT)
            report.equal((program.wait(timeout=300), program.stdout.read(), program.stderr.read()), (-signal.SIGINT, b"", b""),
                         f"Ctrl-C while openrouter {words} reads")
    # The output is full, and its reader busy.
    reader, writer = os.pipe()
    with subprocess.Popen([PROGRAM, "models"], env=at(service, "canned=huge"), stdout=writer, stderr=subprocess.PIPE) as program:
        os.close(writer)
        wait_for_pipe(reader)
        program.send_signal(signal.SIGINT)
        report.equal((program.wait(timeout=300), program.stderr.read()), (-signal.SIGINT, b""), "Ctrl-C while openrouter models writes")
    os.close(reader)


def check_memory(report: Report, service: Service) -> None:
    for behaviour, words in (("cut=900,fin", [*HI, "--json", "-c"]), ("ok", ["models"]), ("refuse=402", [*ASK, "/stream:=true"]),
                             ("ok", ["request", "--list", "--json", "chat"])):
        done = start(words, b"piped", at(service, behaviour), VALGRIND)
        report.expect(done.returncode != 99 and b"==" not in done.stderr, f"openrouter {words}, {behaviour}, under valgrind: {done.stderr}")


def main() -> None:
    report = Report()
    if build(report):
        with stand_in() as said:
            service = Service(said)
            check_answers(report, service)
            check_pipes(report, service)
            check_controls(report, service)
            check_tables(report, service)
            check_outputs(report, service)
            check_files(report, service)
            check_network(report, said)
            check_interrupt(report, service)
            check_memory(report, service)
    report.finish()


main()
