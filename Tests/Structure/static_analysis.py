"""All C, in examples, tests and shims, as clang-tidy (by .clang-tidy) and gcc's analyzer see it: nothing to find."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from report import INCLUDE, ROOT, TESTS, Report, output, run

FOLDER = TESTS / "static-analysis"
AT_ONCE = 2
FLAGS = ["-std=c99", "-D_GNU_SOURCE", "-I", INCLUDE, "-I", ROOT / "Tests" / "Harness",
         "-I", ROOT / "Tests" / "Fuzz", "-I", ROOT / "Sources" / "CSystem"]
# The compiler's headers for sanitizers: clang-tidy brings none of its own.
SANITIZER = Path(output(["gcc", "-print-file-name=include/sanitizer"]).strip())
# -O1: with less the analyzer sees too little, and with more it needs longer.
ANALYZER = ["gcc", *FLAGS, "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-unused-const-variable", "-fanalyzer", "-c",
            "-o", "/dev/null"]


def shims() -> list[Path]:
    """Each shim as a file of its own, with ordinary functions: of those in a header only the ones used are looked at."""
    files = []
    for header in sorted((ROOT / "Sources").glob("C*/*.h")):
        file = FOLDER / f"{header.stem}.c"
        text = header.read_text().replace("__attribute__((always_inline)) ", "")
        file.write_text(text.replace("static inline ", ""))
        files.append(file)
    return files


def sources() -> list[Path]:
    listed = output(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.c"]).split()
    return [ROOT / name for name in listed if (ROOT / name).exists()]


def main() -> None:
    report = Report()
    (FOLDER / "compiler").mkdir(parents=True, exist_ok=True)
    link = FOLDER / "compiler" / "sanitizer"
    link.unlink(missing_ok=True)
    link.symlink_to(SANITIZER)
    files = [*sources(), *shims()]
    halves = [files[start::AT_ONCE] for start in range(AT_ONCE)]
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        for done in pool.map(lambda half: run(["clang-tidy", "--quiet", *half, "--", *FLAGS, "-idirafter", FOLDER / "compiler"]), halves):
            report.expect(done.returncode == 0, f"clang-tidy:\n{done.stdout}")
        for file, done in zip(files, pool.map(lambda file: run([*ANALYZER, file]), files)):
            report.expect(done.returncode == 0, f"gcc -fanalyzer {file}:\n{done.stderr}")
    report.finish()


main()
