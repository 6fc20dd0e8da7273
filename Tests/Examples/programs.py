"""The examples in C and C++, as their first comments say that they are compiled."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from Support.report import Report, run
from Tools.libraries import LIBRARIES, ROOT, Library

COMMAND = re.compile(
    r"^\W*((?:cc|gcc|c\+\+|g\+\+) .*\$\(pkg-config --cflags --libs ([\w -]+)\).* -o (\S+))$", re.MULTILINE)
# Of the languages, what every program is linked with besides.
BRINGS = {"C": set(), "C++": {"libstdc++", "libm", "libgcc_s"}}
LOAD = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"


@dataclass(frozen=True)
class Example:
    source: Path
    # The command of its comment, and what it names: the packages, the file that comes out.
    command: str
    packages: tuple[str, ...]
    output: str

    @property
    def name(self) -> str:
        return self.source.name

    @property
    def language(self) -> str:
        return "C" if self.source.suffix == ".c" else "C++"

    @property
    def is_shared(self) -> bool:
        """An object that a host loads."""
        return " -shared " in self.command

    @property
    def options(self) -> list[str]:
        return re.findall(r" (-f\S+)", self.command)

    @property
    def ours(self) -> list[Library]:
        """The libraries that it is linked with: the one that it names, and those that this one needs."""
        count = max(number for number, library in enumerate(LIBRARIES, 1) if library.name in self.packages)
        return LIBRARIES[:count]

    @property
    def others(self) -> list[str]:
        return [package for package in self.packages if package not in {library.name for library in LIBRARIES}]


def examples(report: Report) -> list[Example]:
    found = []
    for source in sorted([*(ROOT / "examples").glob("*.c"), *(ROOT / "examples").glob("*.cpp")]):
        command = COMMAND.search(source.read_text().split("#include")[0])
        if report.expect(bool(command), f"{source.name}: its first comment has no line that compiles it"):
            found.append(Example(source, command[1], tuple(command[2].split()), command[3]))
    report.expect(bool(found), "there are no examples")
    return found


def check_needed(report: Report, example: Example, kind: str, language: str, program: Path, what: str) -> None:
    """The shared libraries that a program needs: with our archives, what these need and nothing of ours."""
    needed = re.findall(r"NEEDED.*\[(\S+?)\.so.*\]", run(["readelf", "-d", program]).stdout)
    names = {f"lib{library.name}" for library in example.ours}
    expected = names if kind == "shared" else {"libcurl"} if len(names) > 1 else set()
    more = {"libc"} | BRINGS[language]
    if example.others:
        flags = run(["pkg-config", "--libs-only-l", *example.others]).stdout
        more |= {f"lib{name}" for name in re.findall(r"-l(\S+)", flags)}
    report.expect(expected <= set(needed) <= expected | more,
                  f"{what}: needs {needed}, not {sorted(expected)} and perhaps {sorted(more)}")


def run_example(report: Report, example: Example, program: Path, what: str, env: dict) -> str:
    """What it prints, without its secrets; nothing where it is loaded only."""
    if example.is_shared:
        report.succeeds([sys.executable, "-c", LOAD, program], f"loading {what}", env=env)
        return ""
    if "run_in_terminal" in example.source.read_text():
        # It asks at once, and has no input here.
        done = run([program], env={**env, "DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""}, timeout=60)
        report.expect("Open this in a browser" in done.stderr, f"{what}: does not ask, but says {done.stderr}")
        return re.sub(r"[\w-]{30,}", "SECRET", done.stderr)
    # A program that waits for a person, or needs arguments or a key, only says how it is used.
    waits = re.search(r"openrouter_sign_in_start|::sign_in\b|client_new_from_environment|\bargc < ", example.source.read_text())
    done = report.succeeds([program, *(["--help"] if waits else [])], f"running {what}", env=env, timeout=60)
    text = done.stdout if done else ""
    report.expect(bool(text), f"{what}: prints nothing")
    return re.sub(r"[\w-]{30,}", "SECRET", text)
