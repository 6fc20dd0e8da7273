"""Secrets leave no trace in time, under valgrind, or on the stack."""

from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report

PARTS = {"constant time": {"seconds": 1}}
FOLDER = TESTS / "memcheck"


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = ROOT / "Tests" / "Memcheck"
    for name, library in {"static": [LIB / "libopenrouter.a"],
                          "shared": [LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]}.items():
        program = FOLDER / f"constant_time-{name}"
        command = ["gcc", "-std=c99", "-g", "-O0", *WARNINGS, "-I", INCLUDE, sources / "constant_time.c", *library,
                   "-o", program]
        if report.succeeds(command, f"building {program.name}"):
            # What valgrind reports here is counted by the program itself.
            report.add_program(["valgrind", "--quiet", program], f"{program.name} under valgrind")
        program = FOLDER / f"digest_stack-{name}"
        command = ["gcc", "-std=c99", "-g", "-O2", *WARNINGS, "-D_GNU_SOURCE", "-I", INCLUDE,
                   sources / "digest_stack.c", *library, "-o", program]
        if report.succeeds(command, f"building {program.name}"):
            report.add_program([program], program.name)
    report.finish()


main()
