"""Builds the harness of the client, plain C, once for all parts of a kind, and runs parts of it against the mock server
OpenRouter.

usage: client.py KIND [PART ...]   KIND: shared, newest, pycurl-VERSION, static, sanitizers, valgrind, helgrind

"newest" is "shared" with the libcurl that the Python package of Tests/Client/requirements.txt brings along, where it is
at hand: "libcurl 7.87 or newer" is promised, and the system has one of them. "pycurl-VERSION" is the same with that of an
older version of the package, which Tests/Client/libcurls.txt lists.
"""

import json
import sys
from pathlib import Path

from Support.builds import build_once
from Support.report import BUILD, INCLUDE, LIB, ROOT, SANITIZERS, STATUS_LOGS, TESTS, VALGRIND, WARNINGS, Report, run
from Support.stand_in import stand_in

PARTS = {
    "client, sanitizers": {"seconds": 40,
        "arguments": ["sanitizers", "answers", "broken_connections", "certificates", "sent_requests", "proxies",
                      "proxy_variables", "secrets", "environment", "saved_keys", "client_options", "curl_options", "system_failures",
                      "signals", "forks", "no_memory", "descriptors", "standard_descriptors"]},
    "client, valgrind": {"seconds": 60,
        "arguments": ["valgrind", "answers", "broken_connections", "certificates", "sent_requests", "secrets",
                      "system_failures", "no_memory", "many_calls"]},
    "client, helgrind": {"seconds": 30, "arguments": ["helgrind", "many_calls"]},
    "client, static": {"seconds": 20,
        "arguments": ["static", "answers", "certificates", "sent_requests", "proxies", "privileges", "environment", "saved_keys",
                      "client_options", "curl_options", "system_failures", "signals", "forks", "no_memory"]},
    "client, shared": {"seconds": 25,
        "arguments": ["shared", "answers", "broken_connections", "certificates", "call_statuses", "sent_requests",
                      "proxies", "proxy_variables", "privileges", "secrets", "environment", "saved_keys", "client_options", "curl_options",
                      "system_failures", "signals", "forks", "no_memory", "small_stacks", "descriptors",
                      "standard_descriptors"]},
    "client, newest libcurl": {"seconds": 15,
        "arguments": ["newest", "answers", "broken_connections", "certificates", "proxies", "proxy_variables",
                      "curl_options", "system_failures"]},
    "sign-in, shared": {"seconds": 40,
        "arguments": ["shared", "sign_in_options", "sign_in_pasted", "sign_in_no_memory", "sign_in_terminal", "sign_in_system_failures",
                      "sign_in_browser", "sign_in_start_failures", "sign_in_stages", "sign_in_forks", "sign_in_secrets"]},
    "sign-in, sanitizers": {"seconds": 25,
        "arguments": ["sanitizers", "sign_in_options", "sign_in_pasted", "sign_in_no_memory", "sign_in_terminal",
                      "sign_in_system_failures", "sign_in_browser", "sign_in_start_failures", "sign_in_stages",
                      "sign_in_forks"]},
    "sign-in, valgrind": {"seconds": 50,
        "arguments": ["valgrind", "sign_in_options", "sign_in_pasted", "sign_in_no_memory", "sign_in_stages",
                      "many_sign_ins", "sign_in_one_loop"]},
    "sign-in, helgrind": {"seconds": 20, "arguments": ["helgrind", "sign_in_at_once"]},
    "sign-in, static": {"seconds": 8,
        "arguments": ["static", "sign_in_options", "sign_in_pasted", "sign_in_browser", "sign_in_forks"]},
    "sign-in: many": {"seconds": 15, "arguments": ["shared", "many_sign_ins", "sign_in_at_once", "sign_in_one_loop"]},
    "client: many calls": {"seconds": 15, "arguments": ["shared", "many_calls"]},
    "client: times": {"when": "quiet", "seconds": 15, "arguments": ["shared", "timeouts"]},
    "client: repetition": {"when": "quiet", "seconds": 25, "arguments": ["shared", "repetition"]},
    "client: cancellation": {"when": "quiet", "seconds": 20, "arguments": ["shared", "cancellation"]},
    "newest libcurl: times": {"when": "quiet", "seconds": 15, "arguments": ["newest", "timeouts"]},
    "newest libcurl: repetition": {"when": "quiet", "seconds": 25, "arguments": ["newest", "repetition"]},
    "newest libcurl: cancellation": {"when": "quiet", "seconds": 20, "arguments": ["newest", "cancellation"]},
    "calls, shared": {"seconds": 60,
        "arguments": ["shared", "call_operations", "call_uploads", "call_streams", "call_traces", "call_kept", "call_forks",
                      "call_failures", "call_many"]},
    "calls: money": {"seconds": 50, "arguments": ["shared", "money", "sent_again"]},
    "calls: times": {"when": "quiet", "seconds": 20, "arguments": ["shared", "call_ends", "call_loops", "call_times"]},
    "calls, newest libcurl": {"seconds": 60, "arguments": ["newest", "money", "sent_again", "call_operations", "call_uploads", "call_traces"]},
    # Not call_kept: where a kept connection breaks, libcurl 8.12 reads the whole body, and nothing is sent again.
    "calls, libcurl 8.12": {"seconds": 40, "arguments": ["pycurl-7.45.6", "money", "sent_again"]},
    "calls, libcurl 8.16": {"seconds": 40, "arguments": ["pycurl-7.45.7", "money", "sent_again", "call_kept"]},
    "newest libcurl: times of calls": {"when": "quiet", "seconds": 20, "arguments": ["newest", "call_ends", "call_loops"]},
    "calls, sanitizers": {"seconds": 60,
        "arguments": ["sanitizers", "call_operations", "call_uploads", "call_traces", "call_failures", "call_forks"]},
    "calls, valgrind": {"seconds": 60, "arguments": ["valgrind", "call_operations", "call_many"]},
    "calls, helgrind": {"seconds": 30, "arguments": ["helgrind", "call_many"]},
}
FOLDER = TESTS / "client"
SHARED = [LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]
STATIC = [LIB / "libopenrouter-client.a", LIB / "libopenrouter.a", "-DSTATIC_LIBRARY"]
KINDS = {
    "shared": SHARED,
    "static": STATIC,
    "sanitizers": STATIC,
    "valgrind": SHARED,
    "helgrind": SHARED,
}
RUNNERS = {
    "valgrind": VALGRIND,
    "helgrind": ["valgrind", "--quiet", "--error-exitcode=99", "--tool=helgrind",
                 f"--suppressions={ROOT / 'Tests' / 'Client' / 'helgrind.supp'}"],
}


def other_libcurl(kind: str, folder: Path) -> tuple[str, str]:
    """Where another libcurl is found under the name by which programs ask for it, and its version; or "", and why not."""
    version = kind.removeprefix("pycurl-")
    packages = "lib/python*/site-packages" if kind == "newest" else f"libcurls/{version}"
    found = sorted((BUILD / "python").glob(f"{packages}/pycurl.libs/libcurl*.so*"))
    if not found:
        return "", "pycurl, which brings one along, could not be installed (make setup-test)"
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / "libcurl.so.4"
    link.unlink(missing_ok=True)
    link.symlink_to(found[-1])
    # Its own libraries lie beside it.
    path = f"{folder}:{found[-1].parent}"
    asked = run([sys.executable, "-c", "import ctypes, sys; version = ctypes.CDLL(sys.argv[1]).curl_version; "
                 "version.restype = ctypes.c_char_p; print(version().decode().split()[0].split('/')[1])", found[-1]],
                env={"LD_LIBRARY_PATH": path})
    if asked.returncode != 0:
        return "", f"{found[-1].name} cannot be loaded: {asked.stderr.splitlines()[-1]}"
    return path, asked.stdout.strip()


def build(report: Report, kind: str, program: Path) -> bool:
    """Two steps: what does not depend on the kind of library is compiled once."""
    folder, harness = ROOT / "Tests" / "Client", ROOT / "Tests" / "Harness"
    own = folder / "allocations.c"
    shared = [*sorted(set(folder.glob("*.c")) - {own}), harness / "check.c"]
    headers = [file for where in (INCLUDE, folder, harness) for file in where.rglob("*.h")]
    command = ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", *WARNINGS, "-I", INCLUDE, "-I", harness,
               *(SANITIZERS if kind == "sanitizers" else [])]
    compiled = FOLDER / ("sanitizers.o" if kind == "sanitizers" else "plain.o")
    # The program's own functions take the place of the system's and libcurl's: they must be seen from there.
    link = [*command, "-rdynamic", own, compiled, *KINDS[kind], "-ljansson", "-lcurl", "-lm", "-ldl", "-lpthread", "-o", program]
    libraries = [part for part in KINDS[kind] if isinstance(part, Path)]
    return (build_once(report, [*command, "-r", *shared, "-o", compiled], compiled, [*headers, *shared],
                       f"compiling the client's harness, {compiled.stem}")
            and build_once(report, link, program, [*headers, own, compiled, *libraries],
                           f"building the client's harness, {kind}"))


def main() -> None:
    kind, parts = sys.argv[1], sys.argv[2:]
    report = Report()
    name = "-".join([kind, *parts[:1]])
    has_other = kind == "newest" or kind.startswith("pycurl-")
    other, version = other_libcurl(kind, FOLDER / f"{name}-libcurl") if has_other else ("", "")
    if has_other and not other:
        report.skip(f"the client with another libcurl, {kind}: {version}")
        return report.finish()
    FOLDER.mkdir(parents=True, exist_ok=True)
    STATUS_LOGS.mkdir(parents=True, exist_ok=True)
    if has_other:
        kind = "shared"
    program = FOLDER / {"valgrind": "shared", "helgrind": "shared"}.get(kind, kind)
    built = build(report, kind, program)
    if built:
        with stand_in() as said:
            environment = {"STAND_IN": json.dumps(said), "STATUS_LOG": str(STATUS_LOGS / f"client-{name}.log")}
            if kind in RUNNERS:
                environment["MANY"] = "10"
            if other:
                environment["LD_LIBRARY_PATH"] = other
            report.add_program([*RUNNERS.get(kind, []), program, *parts], f"the client's harness, {name} {version}",
                               env=environment)
    report.finish()


main()
