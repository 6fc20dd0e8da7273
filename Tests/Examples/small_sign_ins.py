"""The smallest whole sign-ins, in C and C++: few lines, and a key in the user's file."""

import os
import re
import subprocess
import tempfile
from pathlib import Path
from types import SimpleNamespace

from SignIn.browser import decide
from SignIn.driver import CHOOSING
from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report
from Support.stand_in import stand_in

PARTS = {"examples: small sign-ins": {"seconds": 5}}
FOLDER = TESTS / "small-sign-ins"
# Compiler, and how many lines the program may have without empty ones and its first comment.
PROGRAMS = {"small_sign_in.c": (["gcc", "-std=c99"], 20), "small_sign_in.cpp": (["g++", "-std=c++17"], 10)}
PAGE = "https://openrouter.ai/auth"


def check_lines(report: Report, source: Path, most: int) -> None:
    lines = [line for line in source.read_text().partition("#include")[2].splitlines() if line.strip()]
    report.expect(len(lines) <= most, f"{source.name}: {len(lines)} lines, not {most}")


def sign_in(said: dict, program: Path, folder: str, take) -> tuple[int, str]:
    """Runs it without a browser, with the lines that `take` makes of the code; its exit status and what it says."""
    environment = {name: value for name, value in os.environ.items() if name not in CHOOSING}
    environment |= {"OPENROUTER_BASE_URL": f"http://127.0.0.1:{said['http']}/b/ok/{program.name}/api/v1",
                    "XDG_CONFIG_HOME": folder, "LC_ALL": "C.UTF-8"}
    with subprocess.Popen([program], stdin=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                          env=environment) as process:
        url = next((line.strip() for line in process.stderr if PAGE in line), "")
        page = SimpleNamespace(said=said, url=url.replace(PAGE, f"https://127.0.0.1:{said['https']}/auth"))
        _, error = process.communicate("".join(f"{line}\n" for line in take(decide(page))), timeout=60)
    return process.returncode, error


def check(report: Report, said: dict, name: str, program: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "openrouter" / "key"
        status, error = sign_in(said, program, folder, lambda code: ["two words", code])
        report.equal(status, 0, f"{name}: exit status, {error}")
        key = saved.read_text() if saved.exists() else ""
        report.expect(bool(re.fullmatch("sk-or-v1-[0-9a-f]{64}\n", key)), f"{name}: the file has {key!r}")
        report.expect("What you pasted must be" in error, f"{name}: nonsense is not reported: {error}")
        report.expect(not key or key.strip() not in error, f"{name}: the key is shown")
        saved.unlink(missing_ok=True)
        status, error = sign_in(said, program, folder, lambda _: ["error=access_denied"])
        report.equal((status, "OpenRouter says access_denied" in error), (1, True), f"{name}, denied: {error}")
        status, error = sign_in(said, program, folder, lambda _: [])
        report.equal((status, "input ended before a code" in error), (1, True), f"{name}, no input: {error}")
        report.expect(not saved.exists(), f"{name}: a key was saved")
        saved.parent.rmdir()
        saved.parent.symlink_to("/nowhere")
        status, error = sign_in(said, program, folder, lambda code: [code])
        report.expect(status == 1 and error.rstrip().splitlines()[-1] != "success", f"{name}, a link: {error}")


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with stand_in() as said:
        for name, (compiler, most) in PROGRAMS.items():
            source, program = ROOT / "examples" / name, FOLDER / name.replace(".", "-")
            check_lines(report, source, most)
            libraries = [LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]
            if report.succeeds([*compiler, *WARNINGS, "-I", INCLUDE, source, *libraries, "-o", program], f"building {name}"):
                check(report, said, name, program)
    report.finish()


main()
