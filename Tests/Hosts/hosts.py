"""Kinds of programs that the libraries find themselves in, as Tests/Hosts has them.

usage: hosts.py calls | plugins
"""

import sys
from pathlib import Path

from Support.locales import make_locale
from Support.report import INCLUDE, LIB, ROOT, TESTS, VALGRIND, WARNINGS, Report
from Support.stand_in import stand_in
from Tools.libraries import CLIENT, CORE

PARTS = {
    "hosts: calls": {"seconds": 5, "arguments": ["calls"]},
    "hosts: plug-ins": {"seconds": 2, "arguments": ["plugins"]},
}
HOSTS = ROOT / "Tests" / "Hosts"
CHECK = ROOT / "Tests" / "Harness" / "check.c"
FOLDER = TESTS / "hosts"
ALLOCATOR = FOLDER / "liballocator.so"
GCC = ["gcc", "-std=c99", "-D_GNU_SOURCE", "-g", *WARNINGS, "-I", INCLUDE, "-I", CHECK.parent]
SHARED = [CORE.shared, f"-Wl,-rpath,{LIB}"]
HELGRIND = ["valgrind", "--quiet", "--error-exitcode=99", "--tool=helgrind"]
PLUGIN = [HOSTS / "plugin.c", HOSTS / "sequence.c"]
WITH_CLIENT = ["-DWITH_CLIENT", *PLUGIN]
# A plug-in each, and what it is made of. Of two static ones both have a copy of the library.
PLUGINS = {
    "static": [*PLUGIN, CORE.static],
    "static-again": [*PLUGIN, CORE.static],
    "shared": [*PLUGIN, *SHARED],
    "client-static": [*WITH_CLIENT, CLIENT.static, CORE.static, "-lcurl"],
    "client-static-again": [*WITH_CLIENT, CLIENT.static, CORE.static, "-lcurl"],
    "client-shared": [*WITH_CLIENT, CLIENT.shared, *SHARED],
}
# How often each is loaded and closed; the last one brings libcurl and TLS along every time.
LOADED = {"static": 1000, "shared": 1000, "client-shared": 1000, "client-static": 200}


def build_allocator(report: Report) -> bool:
    return report.succeeds(
        ["gcc", "-std=c11", "-D_GNU_SOURCE", "-g", "-O1", *WARNINGS, "-shared", "-fPIC", "-fno-builtin",
         HOSTS / "allocator.c", "-o", ALLOCATOR], "building the allocator") is not None


def check_allocator(report: Report, locale: dict) -> None:
    """With the host's own malloc: the library's calls, and a call of the client with libcurl and TLS below it."""
    preload = {"LD_PRELOAD": str(ALLOCATOR)}
    report.add_program([FOLDER / "shared"], "hosts with their own malloc", env={**locale, **preload})
    example = ROOT / ".build" / "examples" / "create_auth_code"
    if not report.succeeds(["make", "--no-print-directory", example.relative_to(ROOT)], f"make {example.name}"):
        return
    with stand_in() as said:
        environment = {"OPENROUTER_BASE_URL": f"https://127.0.0.1:{said['https']}/b/ok/hosts/api/v1",
                       "OPENROUTER_CA_FILE": said["ca"], "OPENROUTER_API_KEY": "sk-or-v1-secret-0123456789abcdef",
                       **preload}
        done = report.succeeds([example, "https://myapp.com/cb"], "create_auth_code, with its own malloc",
                               env=environment)
        report.expect(done is not None and done.stdout.startswith("auth_code_"), "create_auth_code prints a code")


def check_calls(report: Report) -> None:
    sources = [HOSTS / f"{name}.c" for name in ("main", "sequence", "forks", "threads", "stacks", "locales")]
    locale = {"LOCPATH": str(make_locale(FOLDER / "locales"))}
    for kind, library in {"shared": SHARED, "static": [CORE.static]}.items():
        program = FOLDER / kind
        if report.succeeds([*GCC, *sources, CHECK, *library, "-lpthread", "-o", program], f"building hosts, {kind}"):
            report.add_program([program], f"hosts, {kind}", env=locale)
    report.add_program([*VALGRIND, FOLDER / "shared"], "hosts under valgrind", env=locale)
    report.add_program([*HELGRIND, FOLDER / "shared", "threads"], "hosts under helgrind")
    if build_allocator(report):
        check_allocator(report, locale)


def build_plugins(report: Report) -> list[Path]:
    built = []
    for name, parts in PLUGINS.items():
        file = FOLDER / f"{name}.so"
        if report.succeeds([*GCC, "-shared", "-fPIC", *parts, "-o", file], f"building the plug-in {file.name}"):
            built.append(file)
    # Swift's runtime cannot be unloaded.
    file, objects = FOLDER / "swift.so", [FOLDER / f"{source.stem}.o" for source in PLUGIN]
    for source, target in zip(PLUGIN, objects):
        report.succeeds([*GCC, "-fPIC", "-DWITH_SWIFT", "-c", source, "-o", target], f"compiling {source.name}")
    if report.succeeds(
            ["swiftc", "-emit-library", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors",
             "-module-cache-path", TESTS / "modules", HOSTS / "SwiftPlugin.swift", *objects, CORE.static,
             "-Xlinker", "-z", "-Xlinker", "nodelete", "-o", file], f"building the plug-in {file.name}"):
        built.append(file)
    return built


def check_plugins(report: Report) -> None:
    program = FOLDER / "plugins"
    plugins = build_plugins(report)
    # The program has no library: what of `check.c` needs one is not used, and left out.
    if report.succeeds([*GCC, "-ffunction-sections", "-Wl,--gc-sections", HOSTS / "plugins.c", CHECK, "-ldl",
                        "-lpthread", "-o", program], "building the program with plug-ins"):
        report.add_program([program, "at-once", *plugins], "plug-ins at once")
        # What a thread keeps of the heap for its next blocks would look like growth.
        exact = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}
        for name, count in LOADED.items():
            report.add_program([program, "again", str(count), FOLDER / f"{name}.so"], f"{name}.so again and again",
                               env=exact)


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    {"calls": check_calls, "plugins": check_plugins}[sys.argv[1]](report)
    report.finish()


main()
