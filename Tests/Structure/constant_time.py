"""Builds and runs the test of the comparison in constant time, under valgrind."""

from report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report

FOLDER = TESTS / "memcheck"


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    source = ROOT / "Tests" / "Memcheck" / "constant_time.c"
    for name, library in {"static": [LIB / "libopenrouter.a"],
                          "shared": [LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}"]}.items():
        program = FOLDER / f"constant_time-{name}"
        command = ["gcc", "-std=c99", "-g", "-O0", *WARNINGS, "-I", INCLUDE, source, *library, "-o", program]
        if report.succeeds(command, f"building {program.name}"):
            # What valgrind reports here is counted by the program itself.
            report.add_program(["valgrind", "--quiet", program], f"{program.name} under valgrind")
    report.finish()


main()
