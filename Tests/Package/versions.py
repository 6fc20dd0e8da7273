"""One version everywhere: in the header, in the library that runs, in the names of all files, in the packages for
pkg-config and CMake, in CHANGELOG.md."""

import re
import tempfile
from pathlib import Path

from Support.report import INCLUDE, LIB, ROOT, SHIPPED, TESTS, WARNINGS, Report, output
from Support.trees import install_moved
from Tools import interface
from Tools.libraries import CORE, LIBRARIES

PARTS = {"versions": {"seconds": 2}}
PROGRAM = """#include <openrouter/openrouter.h>
#include <stdio.h>

int main(void) {
  openrouter_settings *settings = NULL;
  openrouter_string agent = {"", 0};
  openrouter_settings_new(&settings);
  openrouter_settings_get_user_agent(settings, &agent);
  printf("%s %#x %#x %s\\n", openrouter_version_string(), (unsigned)openrouter_version_number(),
         (unsigned)OPENROUTER_VERSION_NUMBER, agent.data);
  openrouter_settings_free(settings);
  return 0;
}
"""


def check_packages(report: Report, tree: Path, version: str) -> None:
    for kind in "", "-static":
        for library in LIBRARIES:
            name = f"{library.name}{kind}.pc"
            pc = (tree / "lib/pkgconfig" / name).read_text()
            report.equal(re.findall(r"^Version: (.*)$", pc, re.MULTILINE), [version], f"Version of {name}")
            # Both come from one build, and are only tested together.
            others = [f"{other.name}{kind} = {version}" for other in LIBRARIES[:LIBRARIES.index(library)]]
            # An archive has no list of what it needs.
            if others and kind:
                others.append("libcurl >= 7.87")
            required = [", ".join(others)] if others else []
            report.equal(re.findall(r"^Requires: (.*)$", pc, re.MULTILINE), required, f"Requires of {name}")
    cmake = (tree / "lib/cmake/OpenRouter/OpenRouterConfigVersion.cmake").read_text()
    report.equal(re.findall(r'PACKAGE_VERSION "(\d.*)"', cmake), [version], "PACKAGE_VERSION of the CMake package")
    config = (tree / "lib/cmake/OpenRouter/OpenRouterConfig.cmake").read_text()
    for library in LIBRARIES:
        actual = re.findall(rf"lib{library.name}\.so\.[\d.]+", config)
        report.equal(actual, [f"lib{library.name}.so.{version}", library.soname], "shared libraries of the CMake package")


def main() -> None:
    report = Report()
    header = interface.read()
    parts = [int(header.macro(f"OPENROUTER_VERSION_{part}")) for part in ("MAJOR", "MINOR", "PATCH")]
    version = ".".join(map(str, parts))
    number = hex(parts[0] << 16 | parts[1] << 8 | parts[2])
    report.equal(header.macro("OPENROUTER_VERSION_STRING"), f'"{version}"', "OPENROUTER_VERSION_STRING")

    folder = TESTS / "versions"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "version.c").write_text(PROGRAM)
    program = folder / "version"
    output(["gcc", "-std=c99", *WARNINGS, "-I", INCLUDE, folder / "version.c", CORE.static, "-o", program])
    actual = dict(zip(["version_string", "version_number", "OPENROUTER_VERSION_NUMBER", "user agent"],
                    output([program]).split()))
    report.equal(actual, {"version_string": version, "version_number": number, "OPENROUTER_VERSION_NUMBER": number,
                        "user agent": f"openrouter-for-c/{version}"}, "what the library says")

    for library in LIBRARIES:
        for folder in LIB, SHIPPED:
            names = [path.name for path in sorted(folder.glob(f"lib{library.name}.so.*.*"))]
            report.equal(names, [f"lib{library.name}.so.{version}"], f"files in {folder.relative_to(ROOT)}")
    with tempfile.TemporaryDirectory() as name:
        check_packages(report, install_moved(report, Path(name).resolve(), "moved"), version)
    changes = ROOT / "CHANGELOG.md"
    if changes.exists():
        headings = re.findall(r"^## (.*)$", changes.read_text(), re.MULTILINE)
        wrong = [heading for heading in headings
                 if not re.fullmatch(r"\d+\.\d+\.\d+(, \d{4}-\d\d-\d\d| \(not released\))", heading)]
        report.equal(wrong, [], "headings of CHANGELOG.md that are not a version with its day or (not released)")
        newest = re.findall(r"^##+ .*?(\d+\.\d+\.\d+)", changes.read_text(), re.MULTILINE)[:1]
        report.equal(newest, [version], "the newest entry of CHANGELOG.md")
    else:
        report.skip("there is no CHANGELOG.md")
    report.finish()


main()
