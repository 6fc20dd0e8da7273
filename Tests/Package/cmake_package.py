"""find_package(OpenRouter): the versions and components that it answers to, what it says where something is missing,
and that projects of one language, with folders, that install their programs, get along with it."""

import re
import tempfile
from pathlib import Path

from Support.report import Report, run
from Support.trees import install_moved
from Tools.libraries import LIBRARIES

PARTS = {"install: CMake": {"seconds": 4}}
HOST = Path(__file__).parent / "CMakeHost"
# What is asked for of version 0.2.3, and whether it is there.
VERSIONS = {
    "": True, "0": True, "0.1": True, "0.2": True, "0.2.3": True, "0.2.4": False, "0.3": False, "1": False,
    "1.0": False, "0.2.3 EXACT": True, "0.2 EXACT": False, "0.1...0.9": True, "0.1...0.2": False, "0.1...0.2.3": True,
    "0.1...<0.2.3": False, "0.3...0.9": False,
}
NO_CURL = "-DCMAKE_DISABLE_FIND_PACKAGE_CURL=ON"
# What follows find_package(OpenRouter CONFIG …), options of CMake, and what comes of it.
FINDS: list[tuple[str, str, str]] = [
    ("REQUIRED", "", "found 1, has openrouter client openrouter_static client_static"),
    ("REQUIRED", NO_CURL, "found 1, has openrouter client openrouter_static"),
    ("REQUIRED COMPONENTS openrouter client openrouter_static", "-DCURL=FATAL_ERROR",
     "found 1, has openrouter client openrouter_static"),
    ("REQUIRED COMPONENTS openrouter OPTIONAL_COMPONENTS client_static", NO_CURL,
     "found 1, has openrouter client openrouter_static"),
    ("REQUIRED COMPONENTS client_static", NO_CURL,
     "the component client_static needs libcurl 7.87 or newer with its headers (in Debian and Ubuntu"
     " libcurl4-openssl-dev); none was found"),
    ("REQUIRED COMPONENTS client_static", "-DCURL=7.86.0", "libcurl4-openssl-dev); 7.86.0 was found"),
    ("REQUIRED COMPONENTS client_static", "-DCURL=7.87.0",
     "found 1, has openrouter client openrouter_static client_static"),
    ("REQUIRED COMPONENTS static", "",
     "there is no component static; the components are openrouter, client, openrouter_static and client_static"),
    ("COMPONENTS static", NO_CURL, "found 0, has openrouter client openrouter_static"),
]
FIND = """cmake_minimum_required(VERSION 3.15)
project(find LANGUAGES NONE)
if(DEFINED CURL)
  list(APPEND CMAKE_MODULE_PATH "{host}/modules")
endif()
find_package(OpenRouter CONFIG {request})
set(has "")
foreach(name openrouter client openrouter_static client_static)
  if(TARGET OpenRouter::${{name}})
    string(APPEND has " ${{name}}")
  endif()
endforeach()
message("found ${{OpenRouter_FOUND}}, has${{has}}")
"""
FIND_VERSION = """unset(OpenRouter_DIR CACHE)
find_package(OpenRouter {request} CONFIG QUIET)
message("{request}:${{OpenRouter_FOUND}}")
"""
# Compiles in C and in C++.
PROGRAM = """#include <openrouter/{header}>
#include <stdio.h>

int main(void) {{
  printf("%s\\n", openrouter_version_string());
  return 0;
}}
"""


def configure(folder: Path, tree: Path, text: str, *options: str) -> str:
    """What CMake says to a project, in one line."""
    folder.mkdir()
    (folder / "CMakeLists.txt").write_text(text)
    done = run(["cmake", "-S", folder, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={tree}", *options])
    return " ".join(done.stderr.split())


def check_versions(report: Report, temporary: Path, tree: Path) -> None:
    version_file = tree / "lib/cmake/OpenRouter/OpenRouterConfigVersion.cmake"
    real = version_file.read_text()
    version_file.write_text(re.sub(r'(PACKAGE_VERSION) "[\d.]+"', r'\1 "0.2.3"', real))
    text = "cmake_minimum_required(VERSION 3.19)\nproject(find LANGUAGES NONE)\n"
    said = configure(temporary / "versions", tree,
                     text + "".join(FIND_VERSION.format(request=request) for request in VERSIONS))
    version_file.write_text(real)
    actual = {request.strip(): found == "1" for request, found in re.findall(r"([\w.<]*(?: EXACT)?):(\w+)", said)}
    report.equal(actual, VERSIONS, "the versions that 0.2.3 answers to")


def check_finds(report: Report, temporary: Path, tree: Path) -> None:
    for number, (request, option, expected) in enumerate(FINDS):
        said = configure(temporary / f"find {number}", tree, FIND.format(request=request, host=HOST),
                         *([option] if option else []))
        # Where all is well nothing else is said before.
        holds = said.startswith(expected) if expected.startswith("found 1") else expected in said
        report.expect(holds, f"find_package(OpenRouter CONFIG {request}) {option}: {said}")
    archive = tree / "lib/libopenrouter.a"
    archive.rename(tree / "archive")
    said = configure(temporary / "no archive", tree, FIND.format(request="REQUIRED", host=HOST))
    report.expect("found 1, has openrouter client client_static" in said, f"without libopenrouter.a: {said}")
    said = configure(temporary / "no archive, required", tree,
                     FIND.format(request="REQUIRED COMPONENTS openrouter_static", host=HOST))
    report.expect(f"the file of the component openrouter_static is not in {tree}/lib" in said,
                  f"without libopenrouter.a, which is required: {said}")
    (tree / "archive").rename(archive)


def check_link(report: Report, temporary: Path, tree: Path) -> None:
    """Found by way of a link, the package leads into the tree that it is part of."""
    other = temporary / "other" / "lib" / "cmake"
    other.mkdir(parents=True)
    (other / "OpenRouter").symlink_to(tree / "lib/cmake/OpenRouter")
    said = configure(temporary / "link", temporary / "other", FIND.format(request="REQUIRED", host=HOST))
    report.expect("found 1, has openrouter client openrouter_static client_static" in said, f"by a link: {said}")


def check_host(report: Report, temporary: Path, tree: Path, language: str) -> None:
    folder = temporary / language
    folder.mkdir()
    source = folder / ("host.c" if language == "C" else "host.cpp")
    source.write_text(PROGRAM.format(header=LIBRARIES[-1].header_name))
    installed = folder / "installed"
    options = {"LANGUAGE": language, "SOURCE": source, "CMAKE_PREFIX_PATH": tree, "CMAKE_INSTALL_PREFIX": installed}
    if not (report.succeeds(["cmake", "-S", HOST, "-B", folder / "build",
                             *(f"-D{name}={value}" for name, value in options.items())],
                            f"CMake, {language} alone", env={"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig")})
            and report.succeeds(["cmake", "--build", folder / "build", "--parallel", "2", "--target", "install"],
                                f"CMake, building and installing in {language}")):
        return
    # What was installed finds its libraries beside itself.
    (tree / "lib").rename(tree / "away")
    version = report.succeeds([installed / "bin/openrouter_static"], f"{language}, openrouter_static")
    for program in sorted((installed / "bin").iterdir()):
        done = report.succeeds([program], f"{language}, {program.name}, installed")
        report.expect(bool(done and version) and done.stdout == version.stdout, f"{language}, {program.name}: {done}")
    (tree / "away").rename(tree / "lib")
    programs = sorted((folder / "build").glob("by-*"))
    report.equal(len(programs), 2 * len(LIBRARIES), "programs by pkg_check_modules")
    for program in programs:
        report.succeeds([program], f"{language}, {program.name}")
        needed = re.findall(r"NEEDED.*\[libopenrouter.*\]", run(["readelf", "-d", program]).stdout)
        report.equal(not needed, program.name.endswith("-static"), f"{program.name}: has all in it, not {needed}")


def main() -> None:
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        tree = install_moved(report, temporary, "moved")
        check_versions(report, temporary, tree)
        check_finds(report, temporary, tree)
        check_link(report, temporary, tree)
        for language in "C", "CXX":
            check_host(report, temporary, tree, language)
    report.finish()


main()
