#!/usr/bin/env python3
"""Runs all tests, part by part, two at a time. `make test` builds first and calls this.

usage: run.py [PART ...]        with names, or beginnings of names, only those parts
"""

import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

STRUCTURE = Path(__file__).parent / "Structure"
sys.path.insert(0, str(STRUCTURE))

from report import STATUS_LOGS, Counts, read_counts, run, skip_lines  # noqa: E402

# The slow ones first. Each is a script of Tests/Structure, which says in its first lines what it proves.
PARTS: dict[str, list[str]] = {
    "Swift tests": ["swift_tests.py"],
    "README": ["readme.py"],
    "install: examples": ["install_examples.py"],
    "harness, shared": ["harness.py", "shared"],
    "harness, static": ["harness.py", "static"],
    "harness, sanitizers": ["harness.py", "sanitizers"],
    "calls: values": ["generated.py", "values"],
    "calls: NULL": ["generated.py", "nulls"],
    "calls: own texts": ["generated.py", "aliases"],
    "calls: buffers": ["generated.py", "buffers"],
    "calls: no memory": ["generated.py", "memory"],
    "client, sanitizers": ["client.py", "sanitizers", "answers", "breaks", "certificates", "arrivals", "proxies",
                           "proxy_variables", "secrets", "environment", "options", "rules", "refusals", "signals", "forks", "no_memory",
                           "descriptors", "standard_descriptors"],
    "client, valgrind": ["client.py", "valgrind", "answers", "breaks", "certificates", "arrivals", "secrets",
                         "refusals", "no_memory", "many"],
    "client, helgrind": ["client.py", "helgrind", "many"],
    "client, static": ["client.py", "static", "answers", "certificates", "arrivals", "proxies", "privileges",
                       "environment", "options", "rules", "refusals", "signals", "forks", "no_memory"],
    "client, shared": ["client.py", "shared", "answers", "breaks", "certificates", "arrivals", "proxies",
                       "proxy_variables", "privileges", "secrets", "environment", "options", "rules", "refusals",
                       "signals", "forks", "no_memory", "little_stack", "descriptors", "standard_descriptors"],
    "client, newest libcurl": ["client.py", "newest", "answers", "breaks", "certificates", "proxies",
                               "proxy_variables", "rules", "refusals"],
    "sign-in, shared": ["client.py", "shared", "sign_in_options", "sign_in_pasted", "sign_in_no_memory",
                        "sign_in_no_system", "sign_in_browser", "sign_in_refusals", "sign_in_stages",
                        "sign_in_forks", "sign_in_secrets"],
    "sign-in, sanitizers": ["client.py", "sanitizers", "sign_in_options", "sign_in_pasted", "sign_in_no_memory",
                            "sign_in_no_system", "sign_in_browser", "sign_in_refusals", "sign_in_stages",
                            "sign_in_forks"],
    "sign-in, valgrind": ["client.py", "valgrind", "sign_in_options", "sign_in_pasted", "sign_in_no_memory",
                          "sign_in_stages", "sign_in_many", "sign_in_one_loop"],
    "sign-in, helgrind": ["client.py", "helgrind", "sign_in_at_once"],
    "sign-in, static": ["client.py", "static", "sign_in_options", "sign_in_pasted", "sign_in_browser",
                        "sign_in_forks"],
    "sign-in: many": ["client.py", "shared", "sign_in_many", "sign_in_at_once", "sign_in_one_loop"],
    "client: cost": ["client_cost.py"],
    "client: many calls": ["client.py", "shared", "many"],
    "fuzz: corpus": ["fuzz_corpus.py"],
    "values": ["values.py"],
    "stand-in": ["stand_in_check.py"],
    "constant time": ["constant_time.py"],
    "format": ["format.py"],
    "header: comments": ["comments.py"],
    "header: compilers": ["headers.py"],
    "header: ABI": ["abi.py"],
    "header: ABI changes": ["abi_changes.py"],
    "C++: exceptions": ["cpp.py", "exceptions"],
    "C++: no exceptions": ["cpp.py", "bare"],
    "C++: sanitizers": ["cpp.py", "sanitizers"],
    "C++: cost": ["cpp.py", "cost"],
    "C++: headers": ["cpp_headers.py"],
    "C++: interface": ["cpp_interface.py"],
    "C++: examples": ["cpp_examples.py"],
    "library": ["library.py"],
    "library: traps": ["traps.py"],
    "library: cost": ["instructions.py"],
    "library: Swift host": ["swift_host.py"],
    "library: dynamic host": ["dynamic_host.py"],
    "hosts: calls": ["hosts.py", "calls"],
    "hosts: plug-ins": ["hosts.py", "plugins"],
    "versions": ["versions.py"],
    "sources": ["sources.py"],
    "examples": ["examples.py"],
    "examples: sign-in": ["sign_in_examples.py"],
    "examples: client": ["client_examples.py"],
    "examples: languages": ["languages.py"],
    "examples: SQLite": ["sqlite_extension.py"],
    "examples: memory": ["examples_memory.py"],
    "C: static analysis": ["static_analysis.py"],
    "sign-in: programs": ["sign_in_programs.py"],
    "sign-in: Chromium": ["sign_in_browser.py"],
    "install": ["install.py"],
    "manual": ["manual.py"],
    "manual: man pages": ["manual_man.py"],
    "manual: samples": ["manual_samples.py"],
    "manual: pictures": ["manual_pictures.py"],
    "benchmark: README": ["benchmark_readme.py"],
    "install: CMake": ["cmake_package.py"],
    "dist": ["dist.py"],
}
# Times that must be kept are measured when little else runs: these wait, and take next to nothing of the processor.
QUIET_PARTS = {
    "sign-in": ["sign_in.py"],
    "client: times": ["client.py", "shared", "times"],
    "client: repetition": ["client.py", "shared", "repetition"],
    "client: cancellation": ["client.py", "shared", "cancellation"],
    "newest libcurl: times": ["client.py", "newest", "times"],
    "newest libcurl: repetition": ["client.py", "newest", "repetition"],
    "newest libcurl: cancellation": ["client.py", "newest", "cancellation"],
}
# Looks at what the parts above have seen.
LAST_PARTS = {"header: statuses": ["statuses.py"]}


def run_part(name: str, script: list[str], total: Counts) -> None:
    start = time.monotonic()
    done = run([sys.executable, "-B", STRUCTURE / script[0], *script[1:]])
    seconds = time.monotonic() - start
    counts, problem = read_counts(done)
    if problem:
        counts.failed += 1
    total.add(counts)
    lines = [f"{name:<22} {counts}, {seconds:.1f} s"]
    if counts.failed:
        lines += [f"  {line}" for line in (done.stdout + done.stderr + problem).splitlines()]
    else:
        lines += list(dict.fromkeys(skip_lines(done.stdout)))
    print("\n".join(lines), flush=True)


def run_parts(parts: dict[str, list[str]], total: Counts) -> None:
    wanted = sys.argv[1:]
    # A whole name stands for that part alone.
    beginnings = tuple(set(wanted) - set(PARTS) - set(QUIET_PARTS))
    chosen = {name: script for name, script in parts.items()
              if not wanted or name in wanted or name.startswith(beginnings)}
    with ThreadPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(run_part, name, script, total) for name, script in chosen.items()]):
            future.result()


def main() -> None:
    total = Counts()
    for wanted in sys.argv[1:]:
        if not any(name.startswith(wanted) for name in (*PARTS, *QUIET_PARTS, *LAST_PARTS)):
            sys.exit(f"no part's name begins with {wanted!r}")
    if not sys.argv[1:]:
        shutil.rmtree(STATUS_LOGS, ignore_errors=True)
    run_parts(PARTS, total)
    run_parts(QUIET_PARTS, total)
    run_parts(LAST_PARTS, total)
    print(total)
    sys.exit(1 if total.failed else 0)


main()
