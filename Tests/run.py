#!/usr/bin/env python3
"""Runs all tests, part by part, two at a time. `make test` builds first and calls this.

usage: run.py [PART ...]        with names, or beginnings of names, only those parts
"""

import resource
import shutil
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

STRUCTURE = Path(__file__).parent / "Structure"
sys.path.insert(0, str(STRUCTURE))

from pace import is_busy  # noqa: E402
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
    "demo": ["demo.py"],
    "constant time": ["constant_time.py"],
    "description": ["description.py"],
    "operation examples": ["operation_examples.py"],
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
    "library: musl": ["musl.py"],
    "library: backtraces": ["backtraces.py"],
    "library: cost": ["instructions.py"],
    "library: Swift host": ["swift_host.py"],
    "library: dynamic host": ["dynamic_host.py"],
    "hosts: calls": ["hosts.py", "calls"],
    "hosts: plug-ins": ["hosts.py", "plugins"],
    "versions": ["versions.py"],
    "sources": ["sources.py"],
    "examples": ["examples.py"],
    "examples: order of calls": ["evaluation_order.py"],
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
    "install: pkg-config": ["pkg_config.py"],
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
# Seconds, on a machine that is not busy, after which a part hangs.
PART_TIMEOUT = 600
TRIES = 3


def run_part(name: str, script: list[str]) -> tuple[Counts, float, str]:
    """Counts, seconds of processor time, and what to print. Runs in a process of its own, whose children are the part's."""
    start, before = time.monotonic(), processor_seconds()
    # Times that fail where other work takes the processor away are measured again: the best counts.
    for _ in range(TRIES if name in QUIET_PARTS else 1):
        done = run([sys.executable, "-B", STRUCTURE / script[0], *script[1:]], timeout=PART_TIMEOUT)
        counts, problem = read_counts(done)
        if not counts.failed and not problem or not is_busy():
            break
    seconds, used = time.monotonic() - start, processor_seconds() - before
    if problem:
        counts.failed += 1
    lines = [f"{name:<22} {counts}, {seconds:.1f} s, {used:.1f} s of CPU"]
    if counts.failed:
        lines += [f"  {line}" for line in (done.stdout + done.stderr + problem).splitlines()]
    else:
        lines += list(dict.fromkeys(skip_lines(done.stdout)))
    return counts, used, "\n".join(lines)


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_parts(parts: dict[str, list[str]], total: Counts) -> float:
    """Runs the chosen ones, and returns the seconds of processor time that they took."""
    wanted = sys.argv[1:]
    # A whole name stands for that part alone.
    beginnings = tuple(set(wanted) - set(PARTS) - set(QUIET_PARTS))
    chosen = {name: script for name, script in parts.items()
              if not wanted or name in wanted or name.startswith(beginnings)}
    all_used = 0.0
    with ProcessPoolExecutor(max_workers=2) as pool:
        for future in as_completed([pool.submit(run_part, name, script) for name, script in chosen.items()]):
            counts, used, text = future.result()
            total.add(counts)
            all_used += used
            print(text, flush=True)
    return all_used


def main() -> None:
    total = Counts()
    for wanted in sys.argv[1:]:
        if not any(name.startswith(wanted) for name in (*PARTS, *QUIET_PARTS, *LAST_PARTS)):
            sys.exit(f"no part's name begins with {wanted!r}")
    if not sys.argv[1:]:
        shutil.rmtree(STATUS_LOGS, ignore_errors=True)
    used = sum(run_parts(parts, total) for parts in (PARTS, QUIET_PARTS, LAST_PARTS))
    print(f"{used / 60:.1f} minutes of CPU")
    print(total)
    sys.exit(1 if total.failed else 0)


if __name__ == "__main__":
    main()
