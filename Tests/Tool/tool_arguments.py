"""openrouter's command line, without any server: help, mistakes, and that help, manual page and completions say the same."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from program import COMMANDS, PROGRAM, build, environment, expect, start
from Support.report import ROOT, Report

PARTS = {"tool: command line": {"seconds": 3}}
SOURCES = ROOT / "Sources" / "Tool"
COMPLETIONS = SOURCES / "completions"

# Words, and a pattern of the line that says what is wrong.
MISTAKES: list[tuple[list[str], str]] = [
    (["modles"], r"there is no command modles; did you mean models\? See openrouter --help"),
    (["mod"], r"there is no command mod; did you mean models\? See .*"),
    (["xyzzy"], "there is no command xyzzy; see openrouter --help"),
    ([""], "there is no command ; see openrouter --help"),
    (["help", "chta"], r"there is no command chta; did you mean chat\? .*"),
    (["--jsn"], r"there is no option --jsn; did you mean --json\? See openrouter --help"),
    (["chat", "--modle", "x"], r"there is no option --modle; did you mean --model\? See openrouter chat --help"),
    (["chat", "--modle=x"], r"there is no option --modle; did you mean --model\? .*"),
    (["chat", "--tools"], "there is no option --tools; see openrouter chat --help"),
    (["chat", "-x"], "there is no option -x; .*"),
    (["chat", "-cx"], "there is no option -cx; .*"),
    (["chat", "--model"], "--model needs a value: --model MODEL; .*"),
    (["chat", "-m"], "--model needs a value: --model MODEL; .*"),
    (["chat", "--model", "--json"], "--model needs a value, and --json looks like an option; --model=--json makes it the value;.*"),
    (["chat", "--json=yes"], "--json takes no value; got --json=yes; .*"),
    (["models", "gpt"], 'models takes no word; --search "gpt" searches; .*'),
    (["models", "--max-price", "cheap"], '--max-price must be a number; got "cheap"'),
    (["models", "--max-output-price=-1"], '--max-output-price must be at least 0; got "-1"'),
    (["models", "--sort", "newst"], r'--sort must be a documented value; got "newst"; did you mean "newest"\?'),
    (["sign-in", "now"], "sign-in takes no word; got now; .*"),
    (["sign-in", "--save", "--print"], "--save and --print exclude each other; .*"),
    (["sign-in", "--print", "--limit", "much"], "--limit needs a number of dollars; got much; .*"),
    (["sign-in", "--print", "--label", "x" * 101], "--label must .*"),
    (["sign-out", "now"], "sign-out takes no word; got now; .*"),
    (["key", "x"], "key takes no word; got x; .*"),
    (["request", "-o", "", "GET", "/models"], "--output needs the name of a file; .*"),
    (["request", "--body=", "POST", "/rerank"], "--body needs the name of a file; .*"),
    (["request"], "a request needs a METHOD and a PATH, such as GET /models; .*"),
    (["request", "GET"], "a request needs a METHOD and a PATH, .*"),
    (["request", "GET", "models"], 'path must be a path of the API, such as /chat/completions.*; got "models"'),
    (["request", "GET ", "/models"], "method must be an HTTP method in capital letters, .*"),
    (["request", "GET", "/models", "limit"], "limit is no part of a request: write /POINTER=TEXT, .*"),
    (["request", "GET", "/models", "=x"], "=x is no part of a request: .*"),
    (["request", "GET", "/models", ""], " is no part of a request: .*"),
    (["request", "GET", "/files/{file_id}", "{file_id=x"], "{file_id=x is no part of a request: .*"),
    (["request", "-n", "GET", "/models", "limit==many"], "limit must be .*"),
    (["request", "-n", "GET", "/files/{file_id}"], "{file_id} is required, and was not set"),
    (["request", "GET", "/files/{file_id}"], "{file_id} is required, and was not set"),
    (["request", "GET", "/files/{file_id}", "{file_id}="], "{file_id} must not be empty, .*"),
    (["request", "GET", "/files/{file_id}", "{fil_id}=x"], r"GET /files/{file_id} has no path parameter fil_id; did you mean file_id\?"),
    (["request", "GET", "/generation"], "id is required, and was not set"),
    (["request", "-n", "POST", "/chat/completions", "/temprature:=1"],
     r"POST /chat/completions has no member /temprature; did you mean /temperature\? --body takes members that are newer"),
    (["request", "-n", "POST", "/chat/completions", "/zzzzqq=1"],
     "POST /chat/completions has no member /zzzzqq; --body takes members that are newer"),
    (["request", "-n", "POST", "/chat/completions", "/messages/0/role=usr"], '.*; did you mean "user"\\? --body takes values that are newer'),
    (["chat", "--set", "/temprature:=1", "Hi"], ".*/temperature\\? openrouter request --body takes members that are newer"),
    (["request", "-n", "POST", "/chat/completions", "/temperature=hot"], "/temperature must be a number or null; got a string"),
    (["request", "-n", "POST", "/chat/completions", "/messages:={"], "/messages .*"),
    (["request", "-n", "POST", "/chat/completions"], "/messages or /prompt is required, .*"),
    (["request", "-n", "POST", "/chat/completions", "Authorization:x"], "Authorization must .*"),
    (["request", "-n", "POST", "/files", "file@"], "the path after file@ must not be empty"),
]
# The body, which is no JSON or not that of a request.
BODIES: list[tuple[bytes, str]] = [
    (b"", r"--body must be JSON \(RFC 8259\): .*"),
    (b"{", r"--body must be JSON \(RFC 8259\): .*"),
    (b'"\xff"', "--body must be valid UTF-8.*"),
    (b"[1]", "document must be an object.*"),
    (b'"x"', "document must be an object.*"),
]
# Needs a key to be recognised as a mistake in the rest.
WITH_KEY: list[tuple[list[str], str]] = [
    (["chat"], "there is no prompt: write one after chat, or pipe one in; see openrouter chat --help"),
    (["chat", "--set", "temperature=1", "Hi"], "--set needs /POINTER=TEXT or /POINTER:=JSON; got temperature=1; .*"),
    (["chat", "--set", "/temperature", "Hi"], "/temperature is no part of a request: .*"),
    (["chat", "--set", "/temprature:=1", "Hi"], ".*did you mean /temperature.*"),
    (["chat", b"\xff"], "/messages/0/content must be valid UTF-8.*"),
    (["chat", "-m", b"\xff", "Hi"], "/model must be valid UTF-8.*"),
]
OPTION = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(?: ([A-Z]+))?", re.MULTILINE)


def check_mistakes(report: Report) -> None:
    """One line says what is wrong and what to do; nothing is printed, and nothing is sent."""
    nowhere = environment(OPENROUTER_BASE_URL="http://127.0.0.1:1/api/v1")
    for words, pattern in MISTAKES:
        expect(report, words, nowhere, (2, "", f"openrouter: {pattern}\n"))
    for words, pattern in WITH_KEY:
        expect(report, words, {**nowhere, "OPENROUTER_API_KEY": "sk-or-v1-0"}, (2, "", f"openrouter: {pattern}\n"))
    for text, pattern in BODIES:
        expect(report, ["request", "POST", "/chat/completions", "-b", "-"], nowhere, (2, "", f"openrouter: {pattern}\n"), text=text)
    for words in ["chat", "Hi"], ["key"]:
        expect(report, words, nowhere, (3, "", "openrouter: there is no API key; get one with openrouter sign-in, or set OPENROUTER_API_KEY\n"))
    for name, value, words in (("OPENROUTER_API_KEY", "a b", ["key"]), ("OPENROUTER_BASE_URL", "ftp://x", ["models"]),
                               ("OPENROUTER_APP_TITLE", "a\nb", ["models"]), ("OPENROUTER_X_TITLE", "a\nb", ["models"]),
                               ("OPENROUTER_HTTP_REFERER", "x", ["models"]), ("OPENROUTER_APP_CATEGORIES", "A", ["models"]),
                               ("OPENROUTER_CA_FILE", "x" * 5000, ["models"])):
        expect(report, words, environment(**{name: value}), (2, "", f"openrouter: {name} must .*\n"))
    for file, words in ("/nonexistent", ["-b"]), ("/", ["-b"]), ("/nonexistent/x", ["-o"]):
        expect(report, ["request", *words, file, "GET", "/models"], nowhere,
               (1, "", f"openrouter: {file} cannot be (opened|read): .*\n"))


def check_words(report: Report) -> None:
    """Options stand anywhere, a value is joined to its option or follows it, and after -- there are only words."""
    nowhere = environment()
    operation = ["POST", "/chat/completions", "/messages/0/role=user"]
    whole = [*operation, "/messages/0/content=Hi"]
    body = r'.*\n\n\{"messages":\[\{"role":"user","content":"x=:y"\}\],"stream":false\}\n'
    for words in (["request", "-n", *operation, "/messages/0/content=x=:y"], ["-n", "request", *operation, "/messages/0/content=x=:y"],
                  ["request", *operation, "--dry-run", "--", "/messages/0/content=x=:y"]):
        expect(report, words, nowhere, (0, body, ""))
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_text('{"model":"a/b","newer":[1],"messages":[]}')
        for words in ["-nb", file.name], ["-n", f"-b{file.name}"], [f"-nb{file.name}"], ["-n", "--body", file.name], ["-n", f"--body={file.name}"]:
            expect(report, ["request", *words, *whole], nowhere,
                   (0, r'.*\n\n\{"model":"a/b","newer":\[1\],"messages":\[\{"role":"user","content":"Hi"\}\],"stream":false\}\n', ""))
    expect(report, ["request", "-nb", "-", *whole], nowhere, (0, r'.*\{"seed":1,"messages":.*', ""), text=b'{"seed":1}')
    expect(report, ["request", "-n", "POST", "/chat/completions?x=1", "/messages:=[]"], nowhere, (0, r'.*"stream":false\}\n', ""))
    expect(report, ["request", "-n", "POST", "/chat/completions", "/seed:=9007199254740993", "/temperature:=1.50",
                    "/top_p:=null", "/messages:=[]", "/stream:=true", "X-Test:a:b", "/metadata/a:b=c"], nowhere,
           (0, r'.*\nX-Test: a:b\n.*\{"seed":9007199254740993,"temperature":1\.5,"top_p":null,"messages":\[\],"stream":true,'
               r'"metadata":\{"a:b":"c"\}\}\n', ""))
    expect(report, ["request", "-n", "GET", "/files/{file_id}", "{file_id}=a/b"], nowhere, (0, "GET https://.*/files/a%2Fb\n.*", ""))
    expect(report, ["request", "-n", "POST", "/files", "file@/a/b.jsonl", "X-Test:a@b=c"], nowhere,
           (0, r'.*\nX-Test: a@b=c\n.*name="file"; filename="b.jsonl".*\(the content of /a/b.jsonl\).*', ""))
    expect(report, ["request", "-n", "POST", "/oauth/token", "grant_type=x y"], nowhere, (0, ".*\n\ngrant_type=x(\\+|%20)y", ""))


def check_help(report: Report) -> dict[str, set[tuple[str, str, str]]]:
    """Help is what was asked for. Returns the options of each command."""
    version = re.search(r'VERSION_STRING "(.*)"', (ROOT / "include/openrouter/openrouter.h").read_text())[1]
    for words in ["--version"], ["chat", "--version"], ["--version", "key"]:
        expect(report, words, environment(), (0, f"openrouter {re.escape(version)}\n", ""))
    usage = start(["--help"], None, environment()).stdout.decode()
    for words in ["-h"], ["help"], ["help", "help"], ["--help", "--json"]:
        expect(report, words, environment(), (0, re.escape(usage), ""))
    expect(report, [], environment(), (2, re.escape(usage), ""))
    options = {}
    for command in COMMANDS:
        report.expect(f"\n  {command:<10}" in usage, f"--help does not list {command}")
        done = expect(report, [command, "--help"], environment(), (0, f"usage: openrouter {command} .*", ""))
        expect(report, ["help", command], environment(), (0, re.escape(done.stdout.decode()), ""))
        expect(report, ["--help", command], environment(), (0, re.escape(done.stdout.decode()), ""))
        options[command] = set(OPTION.findall(done.stdout.decode()))
        usage += done.stdout.decode()
    long = [line for line in usage.splitlines() if len(line) > 80]
    report.equal(long, [], "lines of help that are wider than a terminal")
    return options


def check_manual(report: Report, options: dict) -> None:
    """The manual page has the options of each command and the exit statuses."""
    page = (SOURCES / "openrouter.1").read_text().replace("\\-", "-")
    common = set.intersection(*options.values())
    parts = dict(re.findall(r"^\.SS (.+)\n((?:(?!\.S[SH] ).*\n)*)", page, re.MULTILINE))
    for title, expected in {"Options of every command": common,
                            **{f"openrouter {name}": own - common for name, own in options.items()}}.items():
        said = {(letter or "", name, value or "") for letter, name, value in re.findall(
            r'^\.BR? (?:-(\w) ", " )?"?--([\w-]+)(?: ([A-Z]+))?"?$', parts[title], re.MULTILINE)}
        # One that a command explains in its own way.
        said -= {("", "json", "")} if title != "Options of every command" else set()
        report.equal(said, expected, f"openrouter(1), {title}")
    usage = start(["--help"], None, environment()).stdout.decode()
    statuses = re.findall(r"^  (\d+) ", usage, re.MULTILINE)
    section = page.split(".SH EXIT STATUS\n")[1].split(".SH ")[0]
    report.equal(re.findall(r"^\.B (\d+)$", section, re.MULTILINE), statuses, "openrouter(1), EXIT STATUS")
    report.expect(len(statuses) > 5, "--help has the exit statuses")


BASH = """source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_openrouter
printf '%s\\n' "${COMPREPLY[@]}"
"""


def complete(words: list[str]) -> list[str]:
    """What bash offers for the last word."""
    done = subprocess.run(["bash", "-c", BASH, "bash", COMPLETIONS / "bash" / "openrouter", PROGRAM, *words],
                          capture_output=True, env=environment(), encoding="utf-8", check=False, cwd=ROOT)
    # compopt belongs to an interactive completion.
    errors = [line for line in done.stderr.splitlines() if "compopt: not currently executing" not in line]
    return errors or [line for line in done.stdout.splitlines() if line]


def check_bash(report: Report, options: dict) -> None:
    cases = {("",): [*COMMANDS, "help"], ("mo",): ["models"], ("help", ""): COMMANDS, ("sign-in", "--p"): ["--print"], ("si",): ["sign-in", "sign-out"], ("help", "ch"): ["chat"],
             ("-",): ["--verbose", "--help", "--version"], ("models", "--sort", "new"): ["newest"], ("request", "P"): ["POST", "PUT", "PATCH"],
             ("request", "GET", "/cred"): ["/credits"], ("request", "-b", "READ"): ["README.md"], ("chat", "-m", "a"): [],
             ("--json", "request", "--list", "DEL"): ["DELETE"], ("request", "POST", "/chat/"): ["/chat/completions"]}
    for words, expected in cases.items():
        report.equal(complete([*words]), expected, f"bash completes {words}")
    for command, known in options.items():
        report.equal(sorted(complete([command, "-"])), sorted(f"--{name}" for _, name, _ in known), f"bash, {command} -")


def check_others(report: Report, options: dict) -> None:
    """Completions for zsh and fish can be read by them, and have all options."""
    zsh, fish = COMPLETIONS / "zsh" / "_openrouter", COMPLETIONS / "fish" / "openrouter.fish"
    for shell, file in ("bash", COMPLETIONS / "bash" / "openrouter"), ("zsh", zsh), ("fish", fish):
        if shutil.which(shell):
            report.succeeds([shell, "-n", file], f"{shell} -n {file.name}")
        else:
            report.skip(f"{shell} is not installed: the syntax of its completion")
    common = {name for _, name, _ in set.intersection(*options.values())}
    for command, known in options.items():
        names = {name for _, name, _ in known}
        part = re.search(rf"^ +{command}\)(.*?);;$", zsh.read_text(), re.MULTILINE | re.DOTALL)[1]
        report.equal(set(re.findall(r"--([\w-]+)[=\[},' ]", part)), names - common, f"zsh, {command}")
        lines = [line for line in fish.read_text().splitlines() if f"__openrouter_is {command}'" in line]
        report.equal({name for line in lines for name in re.findall(r" -l ([\w-]+)", line)}, names - common, f"fish, {command}")
    report.equal(set(re.findall(r"^complete -c openrouter (?:-s \w )?-l ([\w-]+)", fish.read_text(), re.MULTILINE)), common,
                 "fish, every command")
    if shutil.which("fish"):
        done = subprocess.run(["fish", "--private", "-c", f"source '{fish}'; complete -C 'openrouter models --max'"],
                              capture_output=True, env=environment(HOME=str(ROOT / ".build")), encoding="utf-8", check=False)
        report.equal(re.findall(r"^(\S+)", done.stdout, re.MULTILINE), ["--max-output-price", "--max-price"],
                     f"fish completes --max: {done.stderr}")


def main() -> None:
    report = Report()
    if build(report):
        options = check_help(report)
        check_mistakes(report)
        check_words(report)
        check_manual(report, options)
        check_bash(report, options)
        check_others(report, options)
    report.finish()


main()
