"""When a program crashes in the library, the whole way there can be seen: in gdb, in what ASan prints, and by the
program's own backtrace(), with the right names. With the shared library, with and without its file of symbols, with the
archive, and with what make DEBUG=1 builds."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from Support.report import INCLUDE, ROOT, TESTS, WARNINGS, Report, run
from Tools.libraries import CORE

PARTS = {"library: backtraces": {"seconds": 19}}
FOLDER = TESTS / "backtraces"
DEBUG = ROOT / ".build" / "debug" / "lib"
HOST = Path(__file__).parent / "TracedHost" / "host.c"
# What crashes, and the function of ours that it calls.
CRASHES = {
    "read_text": "openrouter_pkce_set_verifier",
    "read_url": "openrouter_callback_set_url",
    "write_text": "openrouter_create_auth_keys_code_request_write_body",
    "write_handle": "openrouter_api_error_new",
    "hash": "openrouter_api_key_hash",
}
# Those whose C function only jumps to the Swift one, whose name is in the file of symbols alone, and those that jump
# to what they call last, as compilers do: they are not on the stack any more.
JUMPS = {"openrouter_create_auth_keys_code_request_write_body"}
TAIL_CALLS = {"openrouter_api_key_hash"}
ASAN = ["-fsanitize=address", "-fno-omit-frame-pointer"]


@dataclass(frozen=True)
class Kind:
    name: str
    library: Path
    # Whether every function is named, and whether lines of our sources are.
    names: bool = True
    lines: bool = False


def kinds(report: Report) -> list[Kind]:
    bare = FOLDER / "bare"
    bare.mkdir(parents=True)
    shutil.copy(CORE.shared.resolve(), bare / CORE.soname)
    found = [
        Kind("shared", CORE.shared, lines=True),
        Kind("shared, without symbols", bare / CORE.soname, names=False),
        Kind("static", CORE.static),
    ]
    if report.succeeds(["make", "--no-print-directory", "DEBUG=1", f".build/debug/lib/{CORE.shared.name}",
                        f".build/debug/lib/{CORE.static.name}"], "make DEBUG=1"):
        found += [Kind("shared, DEBUG=1", DEBUG / CORE.shared.name, lines=True),
                  Kind("static, DEBUG=1", DEBUG / CORE.static.name, lines=True)]
    return found


def build(report: Report, kind: Kind, flags: list[str]) -> Path | None:
    program = FOLDER / re.sub(r"\W+", "_", f"{kind.name} {' '.join(flags)}")
    command = ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", "-O0", *WARNINGS, *flags, "-I", INCLUDE, HOST, kind.library,
               f"-Wl,-rpath,{kind.library.parent}", "-rdynamic", "-o", program]
    return program if report.succeeds(command, f"building the host, {kind.name}, {flags}") else None


def check_frames(report: Report, kind: Kind, case: str, frames: list[str], what: str) -> None:
    """From the crash to main, and on the way to what the host called."""
    called = CRASHES.get(case, "openrouter_pkce_set_verifier")
    text = "\n".join(frames)
    names = [re.sub(r"^#\d+ +(0x\w+ +in +)?", "", frame).split(" ")[0] for frame in frames]
    if not report.expect("main" in names and case in names, f"{what}: does not lead to main:\n{text}"):
        return
    ours = names[:names.index(case)]
    if kind.names:
        report.expect(bool(ours) and not any(name.startswith(("?", "(", "<")) for name in ours), f"{what}: without a name:\n{text}")
    if called not in TAIL_CALLS and (kind.names or called not in JUMPS):
        report.expect(bool(ours) and called in ours[-1], f"{what}: {called} is not what {case} called:\n{text}")
    # Words that a name has in common with the module's are left out of it.
    others = [name for name in ours if re.search(r"\bopenrouter_|\d\dopenrouter_", name) and called not in name]
    report.equal(others, [], f"{what}: names of other functions of ours")
    if kind.lines:
        report.expect("Sources/OpenRouter/" in text, f"{what}: no line of our sources:\n{text}")


def check_gdb(report: Report, kind: Kind, program: Path) -> None:
    """One gdb for all cases: to read the symbols takes most of its time."""
    commands = [word for case in CRASHES for command in (f"echo case {case}\\n", f"run {case}", "backtrace")
                for word in ("-ex", command)]
    done = run(["gdb", "-nx", "-batch", "-iex", "set debuginfod enabled off", *commands, program])
    report.expect("DWO" not in done.stderr, f"gdb, {kind.name}, complains of the symbols: {done.stderr}")
    said = dict(part.split("\n", 1) for part in done.stdout.split("case ")[1:])
    for case in CRASHES:
        what = f"gdb, {kind.name}, {case}"
        text = said.get(case, "")
        report.expect("SIGSEGV" in text, f"{what}: {done.stdout}{done.stderr}")
        check_frames(report, kind, case, re.findall(r"^#\d+ .*", text, re.MULTILINE), what)


def check_asan(report: Report, kind: Kind) -> None:
    program = build(report, kind, ASAN)
    for case in (*CRASHES, "unterminated") if program else ():
        done = run([program, case], env={"ASAN_OPTIONS": "detect_leaks=0"})
        what = f"ASan, {kind.name}, {case}"
        report.expect("ERROR: AddressSanitizer" in done.stderr, f"{what}: {done.stdout}{done.stderr}")
        # The first of its lists; the next one says where memory was allocated.
        first = re.search(r"(^ +#\d+ .*\n)+", done.stderr, re.MULTILINE)
        frames = [line.strip() for line in first[0].splitlines()] if first else []
        # ASan's own functions come first: strlen, for one.
        frames = [frame for frame in frames if "asan" not in frame.split(" in ")[-1].split(" ")[-1]]
        check_frames(report, kind, case, frames, what)


def check_backtrace(report: Report, kind: Kind, program: Path) -> None:
    done = report.succeeds([program, "generate"], f"backtrace(), {kind.name}")
    names = done.stdout.split() if done else []
    report.expect("main" in names and names[:1] == ["getrandom"], f"backtrace(), {kind.name}: {names}")
    if "shared" in kind.name:
        report.expect("openrouter_pkce_generate" in names, f"backtrace(), {kind.name}: {names}")


def main() -> None:
    report = Report()
    shutil.rmtree(FOLDER, ignore_errors=True)
    for kind in kinds(report):
        program = build(report, kind, [])
        if not program:
            continue
        check_backtrace(report, kind, program)
        check_gdb(report, kind, program)
        if "DEBUG" not in kind.name:
            check_asan(report, kind)
    report.finish()


main()
