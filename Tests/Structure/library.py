"""What the shipped files export, need and weigh."""

import re
from dataclasses import dataclass

from Support.report import INCLUDE, ROOT, TESTS, WARNINGS, Report, output
from Tools import interface
from Tools.libraries import CLIENT, CORE, LIBRARIES, Library

PARTS = {"library": {"seconds": 1}}


@dataclass(frozen=True)
class Expected:
    # The version of all that is exported.
    version: str
    # The libraries that are needed, and all that is taken from them; from ours every function of its header may be.
    needed: list[str]
    names: set[str]
    size_limit: int
    # Whether dlclose leaves it where it is: a thread of libcurl may outlive a call.
    stays: bool


EXPECTED = {
    CORE.name: Expected(
        version="OPENROUTER_0",
        needed=["libc.so.6"],
        names={
            "__errno_location", "__stack_chk_fail", "bcmp", "explicit_bzero", "free", "getrandom", "malloc", "memcmp",
            "memcpy", "memmove", "memset", "snprintf", "strlen", "strtod",
        },
        # ARCHITECTURE.md lists what they are.
        size_limit=306 * 1024,
        stays=False),
    CLIENT.name: Expected(
        version="OPENROUTER_CLIENT_0",
        needed=["libc.so.6", "libcurl.so.4", "libopenrouter.so.0"],
        names={
            "__errno_location", "__stack_chk_fail", "clock_gettime", "close", "eventfd", "explicit_bzero", "free",
            "getenv", "getsockopt", "inet_pton", "ioctl", "malloc", "memcmp", "memcpy", "memmove", "memset", "poll",
            "pthread_sigmask", "read", "secure_getenv", "sigaddset", "sigemptyset", "sigismember", "sigpending",
            "sigtimedwait", "snprintf", "socket", "strlen", "strtod",
            "time", "write",
            # The listener, its connections, and what waits for them.
            "accept4", "bind", "epoll_create1", "epoll_ctl", "epoll_wait", "getsockname", "listen", "recv", "send",
            "setsockopt", "shutdown", "timerfd_create", "timerfd_settime",
            # The browser.
            "clone", "dup2", "environ", "execvpe", "fcntl", "getauxval", "geteuid", "getpid", "getrlimit", "mmap",
            "mprotect", "munmap", "open", "pthread_setcancelstate", "secure_getenv", "setsid", "sigfillset",
            "sigprocmask", "strcmp", "strncmp", "strtoul", "syscall", "waitpid",
            # The saved key.
            "fchmod", "fstatat", "fsync", "mkdir", "mkdirat", "openat", "renameat", "unlinkat",
            # The terminal.
            "getpgrp", "signalfd", "tcgetattr", "tcgetpgrp", "tcsetattr",
            # Why the system refused a step.
            "strerrordesc_np", "strerrorname_np",
            # Files that are sent, and connections that are kept.
            "fstat", "pread", "pthread_mutex_destroy", "pthread_mutex_init", "pthread_mutex_trylock",
            "pthread_mutex_unlock",
            "curl_easy_cleanup", "curl_easy_getinfo", "curl_easy_header", "curl_easy_init", "curl_easy_nextheader",
            "curl_easy_pause", "curl_easy_reset", "curl_easy_setopt", "curl_easy_strerror", "curl_global_init", "curl_multi_add_handle", "curl_multi_cleanup",
            "curl_multi_info_read", "curl_multi_init", "curl_multi_perform", "curl_multi_poll",
            "curl_multi_remove_handle", "curl_multi_setopt", "curl_multi_socket_action", "curl_slist_append",
            "curl_slist_free_all",
            *interface.read(CORE).names,
        },
        size_limit=151 * 1024,
        stays=True),
}
# What the archive may add to a program that only builds a request, 5 KB of unwind tables among it. A program grows by
# pages of 4 KB, and this is the first limit above what it takes.
ADDED_LIMIT = 25 * 1024
# The tables of OpenRouter's description.
TABLES = ROOT / "Sources" / "CDescription" / "CDescription.h"
TABLES_LIMIT = 48 * 1024
# An operationId, which no program has that does not use the tables.
OPERATION_ID = b"getCurrentKey"
# What other C libraries lack: taken weakly.
GLIBC_ONLY = {"strerrordesc_np", "strerrorname_np"}
# What the C compiler's start files refer to in every shared library, weakly.
START_FILES = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable", "_ITM_registerTMCloneTable"}


def symbols(*arguments) -> dict[str, str]:
    """Names and kinds, as nm tells them; versions are left out."""
    lines = re.findall(r"^[0-9a-f ]{16} (\w) (.+)$", output(["nm", *arguments]), re.MULTILINE)
    return {name.split("@")[0]: kind for kind, name in lines}


def check_exports(report: Report, library: Library) -> None:
    header = interface.read(library).names
    listed = re.findall(r"^\s*(openrouter_\w+);", library.map.read_text(), re.MULTILINE)
    report.equal(listed, sorted(set(listed)), f"{library.map.name} is sorted and names nothing twice")
    # GNU ld, not lld, also lists the version itself, as an absolute symbol.
    shared = {name for name, kind in symbols("-D", "--defined-only", library.shared).items() if kind != "A"}
    versions = set(re.findall(r"T \w+(@.*)", output(["nm", "-D", "--defined-only", library.shared])))
    version = EXPECTED[library.name].version
    report.equal(versions, {f"@@{version}"}, f"versions of what {library.shared.name} exports")
    addresses = re.findall(r"^([0-9a-f]{16}) T ", output(["nm", "-D", "--defined-only", library.shared]), re.MULTILINE)
    report.equal(len(set(addresses)), len(addresses), f"functions of {library.shared.name} with their own address")
    static = symbols("-g", "--defined-only", library.static)
    places = {library.map.name: set(listed), library.shared.name: shared, library.static.name: set(static)}
    for what, names in places.items():
        for name in sorted(header - names):
            report.fail(f"{name}: in {library.header_name}, but not in {what}")
        for name in sorted(names - header):
            report.fail(f"{name}: in {what}, but not in {library.header_name}")
        report.passed += len(header & names)
    report.equal({name for name, kind in static.items() if kind != "T"}, set(),
                 f"globals of {library.static.name} that are no code")


def check_needs(report: Report, library: Library) -> None:
    expected = EXPECTED[library.name]
    shared = set(symbols("-D", "--undefined-only", library.shared)) - START_FILES
    static = set(symbols("--undefined-only", library.static))
    for file, names in (library.shared, shared), (library.static, static):
        report.equal(sorted(names - expected.names), [], f"what {file.name} takes from elsewhere, and is not listed")
    dynamic = re.findall(r"\((\w+)\)\s+(?:.*: )?\[?([^\]\n]*)", output(["readelf", "-dW", library.shared]))
    values = {}
    for tag, value in dynamic:
        values.setdefault(tag, []).append(value)
    what = library.shared.name
    report.equal(sorted(values.get("NEEDED", [])), expected.needed, f"libraries that {what} needs")
    report.equal(values.get("SONAME"), [library.soname], f"SONAME of {what}")
    flags = " ".join(values.get("FLAGS_1", [])).split()
    report.equal("NODELETE" in flags, expected.stays, f"{what} stays after dlclose (NODELETE in {flags})")
    report.expect(not values.keys() & {"RPATH", "RUNPATH", "TEXTREL"}, f"{what} has RPATH, RUNPATH or TEXTREL")


def check_shape(report: Report, library: Library) -> None:
    shared, static = library.shared, library.static
    if not report.expect(len(library.unstripped) == 1, f"one unstripped file in .build/shipped: {library.unstripped}"):
        return
    lazy = [name for name in symbols(library.unstripped[0]) if "_Wz" in name or name.endswith("WZ")]
    report.equal(lazy, [], f"globals of {shared.name} that are made at first use, under a lock")
    weak = [name for name, kind in symbols(static).items() if kind in "WVwv" and name not in GLIBC_ONLY]
    report.equal(weak, [], f"weak symbols in {static.name}, which would clash with a host's own Swift")
    segments = output(["readelf", "-lW", shared])
    report.expect("GNU_RELRO" in segments, f"the relocated data of {shared.name} stays writable")
    stack = re.search(r"GNU_STACK.*?(RWE|RW|R)\s", segments)
    report.equal(stack and stack[1], "RW", f"the stack that {shared.name} asks for")
    notes = re.findall(r"\.note\.GNU-stack\s+PROGBITS.*", output(["readelf", "-SW", static]))
    report.expect(len(notes) == 1 and "X" not in notes[0].split("PROGBITS")[1],
                  f"{static.name} asks for an executable stack")
    report.equal(output(["ar", "t", static]).split(), [f"{library.name}-static.o"], f"members of {static.name}")
    report.expect(".symtab" not in output(["readelf", "-SW", shared]), f"{shared.name} is not stripped")


def check_names(report: Report, library: Library) -> None:
    """No function bears the name of another one: none is folded into another or merged with it."""
    file = library.unstripped[0]
    functions = re.findall(r"^([0-9a-f]{16}) [tT] (\S+)", output(["nm", file]), re.MULTILINE)
    addresses = [address for address, _ in functions]
    report.expect(len(functions) > 200, f"{file.name}: {len(functions)} functions")
    report.equal([name for address, name in functions if addresses.count(address) > 1], [],
                 f"functions of {file.name} at the address of another one")
    report.equal([name for _, name in functions if name.endswith("Tm")], [], f"functions of {file.name} that Swift merged")
    # An exported function that only jumps into another one's body.
    jumps = re.findall(r"^[0-9a-f]+ <(openrouter_\w+)>:\n(?:.*endbr64.*\n)?.*\tjmp +\w+ <(\S+)>", output(
        ["objdump", "-d", "--no-show-raw-insn", file]), re.MULTILINE)
    exported = set(symbols("-D", "--defined-only", library.shared))
    report.equal([(name, other) for name, other in jumps if other in exported - {name}], [],
                 f"functions of {file.name} that are another one")


def check_symbols(report: Report, library: Library) -> None:
    """A file of symbols that belongs to the shared library."""
    link = re.search(r"lib\S+\.debug", output(["readelf", "-p", ".gnu_debuglink", library.shared]))
    debug = library.shared.parent / ".debug" / (link[0] if link else "none")
    identity = [re.search(r"Build ID: (\w+)", output(["readelf", "-n", file])) for file in (library.shared, debug)]
    report.expect(all(identity) and identity[0][1] == identity[1][1], f"{debug.name} belongs to {library.shared.name}")
    paths = set(re.findall(r"/[\w./]+", output(["readelf", "--debug-dump=str", debug]))) if debug.exists() else set()
    report.equal([path for path in paths if path.startswith(f"{ROOT}/")], [], f"paths of this machine in {debug.name}")


def check_protection(report: Report, library: Library) -> None:
    """The marks for IBT and SHSTK, and what the first promises: each function that is exported can be jumped to."""
    for file in library.shared, library.static:
        report.expect("x86 feature: IBT, SHSTK" in output(["readelf", "-nW", file]), f"{file.name}: no IBT, SHSTK")
    code = output(["objdump", "-d", "--no-show-raw-insn", library.unstripped[0]])
    first = dict(re.findall(r"^[0-9a-f]+ <(openrouter_\w+)>:\n +\w+:\t(\w+)", code, re.MULTILINE))
    report.equal(set(first), interface.read(library).names, f"functions of {library.shared.name} that were looked at")
    report.equal([name for name, instruction in first.items() if instruction != "endbr64"], [], "functions without endbr64")
    # Those of a switch lead into the middle of a function; what is jumped to by a function's address has its mark.
    report.equal(re.findall(r"\tadd +%\w+,%\w+\n.*\tjmp +\*%.*", code), [],
                 f"jumps of a switch in {library.shared.name} without notrack")


def check_description(report: Report) -> None:
    """The tables of the description are small, and constant from the file on: the loader changes nothing in them."""
    file = CORE.unstripped[0]
    rows = re.findall(r"^([0-9a-f]{16}) ([0-9a-f]{16}) ([^tT]) (description_\w+)$", output(["nm", "-S", file]), re.MULTILINE)
    tables = re.findall(r"^static const \w+ (description_\w+)\[", TABLES.read_text(), re.MULTILINE)
    report.equal(sorted(name for *_, name in rows), sorted(tables), f"tables of {TABLES.name} in {file.name}")
    size = sum(int(size, 16) for _, size, *_ in rows)
    report.expect(0 < size <= TABLES_LIMIT, f"the tables have {size:,} bytes, which is more than {TABLES_LIMIT:,}")
    report.equal([name for *_, kind, name in rows if kind != "r"], [], "tables that are not read-only")
    changed = [int(place, 16) for place in re.findall(r"^([0-9a-f]{16})  ", output(["readelf", "-rW", file]), re.MULTILINE)]
    report.expect(bool(changed), f"{file.name} has no relocations at all")
    report.equal([name for start, size, _, name in rows
                  if any(int(start, 16) <= place < int(start, 16) + int(size, 16) for place in changed)], [],
                 "tables with relocations")


def check_size(report: Report, library: Library) -> None:
    size, limit = library.shared.stat().st_size, EXPECTED[library.name].size_limit
    report.expect(size <= limit, f"{library.shared.name}, stripped, has {size:,} bytes, which is more than {limit:,}")


def small_program(report: Report, name: str, *links) -> int:
    """The size of a program of the benchmark, without what it does not use and stripped."""
    program, source = TESTS / name, ROOT / "Tests" / "Benchmark" / f"{name}.c"
    built = report.succeeds(
        ["gcc", "-std=c99", "-O2", *WARNINGS, "-D_GNU_SOURCE", "-I", INCLUDE, source, *links, "-Wl,--gc-sections", "-s",
         "-o", program], f"building {name}")
    return program.stat().st_size if built else 0


def check_added(report: Report) -> None:
    with_it = small_program(report, "first_json_openrouter", CORE.static)
    added = with_it - small_program(report, "first_json_libc")
    report.expect(0 < added <= ADDED_LIMIT, f"{CORE.static.name} adds {added:,} bytes to a program that only builds a "
                  f"request, which is more than {ADDED_LIMIT:,}")
    report.expect(OPERATION_ID in CORE.shared.read_bytes(), f"{CORE.shared.name} does not have {OPERATION_ID.decode()}")
    report.expect(OPERATION_ID not in (TESTS / "first_json_openrouter").read_bytes(),
                  "a program that only builds a request has the tables of the description")


def main() -> None:
    report = Report()
    TESTS.mkdir(parents=True, exist_ok=True)
    for library in LIBRARIES:
        for check in (check_exports, check_needs, check_shape, check_names, check_symbols, check_protection,
                      check_size):
            check(report, library)
    check_description(report)
    check_added(report)
    report.finish()


main()
