"""What the shipped files export, need and weigh."""

import re

import interface
from report import LIB, ROOT, SHIPPED, Report, output

SHARED = LIB / "libopenrouter.so"
STATIC = LIB / "libopenrouter.a"
SONAME = "libopenrouter.so.0"
MAP = ROOT / "Sources" / "Package" / "openrouter.map"
SIZE_LIMIT = 48 * 1024

# All that the library takes from libc.
LIBC = {
    "__errno_location", "__stack_chk_fail", "bcmp", "explicit_bzero", "free", "getrandom", "malloc", "memcmp", "memcpy", "memmove",
    "memset", "snprintf", "strlen", "strtod",
}
# What the C compiler's start files refer to in every shared library, weakly.
START_FILES = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable", "_ITM_registerTMCloneTable"}


def symbols(*arguments) -> dict[str, str]:
    """Names and kinds, as nm tells them; versions are left out."""
    lines = re.findall(r"^[0-9a-f ]{16} (\w) (.+)$", output(["nm", *arguments]), re.MULTILINE)
    return {name.split("@")[0]: kind for kind, name in lines}


def check_exports(report: Report) -> None:
    header = interface.read().names
    listed = re.findall(r"^\s*(openrouter_\w+);", MAP.read_text(), re.MULTILINE)
    report.equal(listed, sorted(set(listed)), "the version map is sorted and names nothing twice")
    # GNU ld, not lld, also lists the version itself, as an absolute symbol.
    shared = {name for name, kind in symbols("-D", "--defined-only", SHARED).items() if kind != "A"}
    versions = set(re.findall(r"T \w+(@.*)", output(["nm", "-D", "--defined-only", SHARED])))
    report.equal(versions, {"@@OPENROUTER_0"}, "versions of what the .so exports")
    static = symbols("-g", "--defined-only", STATIC)
    for what, names in {"the version map": set(listed), "the .so": shared, "the .a": set(static)}.items():
        for name in sorted(header - names):
            report.fail(f"{name}: in the header, but not in {what}")
        for name in sorted(names - header):
            report.fail(f"{name}: in {what}, but not in the header")
        report.passed += len(header & names)
    report.equal({name for name, kind in static.items() if kind != "T"}, set(), "globals of the .a that are no code")


def check_needs(report: Report) -> None:
    shared = symbols("-D", "--undefined-only", SHARED)
    report.equal(set(shared) - LIBC - START_FILES, set(), "what the .so takes from elsewhere than libc")
    static = symbols("--undefined-only", STATIC)
    report.equal(set(static) - LIBC, set(), "what the .a takes from elsewhere than libc")
    dynamic = re.findall(r"\((\w+)\)\s+(?:.*: )?\[?([^\]\n]*)", output(["readelf", "-dW", SHARED]))
    values = {}
    for tag, value in dynamic:
        values.setdefault(tag, []).append(value)
    report.equal(values.get("NEEDED"), ["libc.so.6"], "libraries that the .so needs")
    report.equal(values.get("SONAME"), [SONAME], "SONAME")
    report.expect(not values.keys() & {"RPATH", "RUNPATH", "TEXTREL"}, "the .so has RPATH, RUNPATH or TEXTREL")


def check_shape(report: Report) -> None:
    unstripped = sorted(SHIPPED.glob("libopenrouter.so.*"))
    if not report.expect(len(unstripped) == 1, f"one unstripped .so in .build/shipped: {unstripped}"):
        return
    lazy = [name for name in symbols(unstripped[0]) if "_Wz" in name or name.endswith("WZ")]
    report.equal(lazy, [], "globals that are made at first use, under a lock")
    weak = [name for name, kind in symbols(STATIC).items() if kind in "WVwv"]
    report.equal(weak, [], "weak symbols in the .a, which would clash with a host's own Swift")
    report.expect("GNU_RELRO" in output(["readelf", "-lW", SHARED]), "the relocated data of the .so stays writable")
    stack = re.search(r"GNU_STACK.*?(RWE|RW|R)\s", output(["readelf", "-lW", SHARED]))
    report.equal(stack and stack[1], "RW", "the stack that the .so asks for")
    notes = re.findall(r"\.note\.GNU-stack\s+PROGBITS.*", output(["readelf", "-SW", STATIC]))
    report.expect(len(notes) == 1 and "X" not in notes[0].split("PROGBITS")[1], "the .a asks for an executable stack")
    report.equal(output(["ar", "t", STATIC]).split(), ["openrouter-static.o"], "members of the .a")
    report.expect(".symtab" not in output(["readelf", "-SW", SHARED]), "the .so is not stripped")


def check_size(report: Report) -> None:
    size = SHARED.stat().st_size
    report.expect(size <= SIZE_LIMIT, f"the stripped .so has {size:,} bytes, which is more than {SIZE_LIMIT:,}")


def main() -> None:
    report = Report()
    for check in (check_exports, check_needs, check_shape, check_size):
        check(report)
    report.finish()


main()
