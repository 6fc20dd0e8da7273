"""Every example, out of a tree that was moved, from a folder outside of the project: by pkg-config and, one of each kind,
by CMake, with the shared libraries and with the archives, those in C also as C++. Of those in C++ one of each kind is linked
with the archives. All print the same."""

import re
import shutil
import tempfile
from pathlib import Path

from programs import Example, check_needed, examples, run_example
from Support.report import WARNINGS, Report
from Support.trees import install_moved

PARTS = {"install: examples": {"seconds": 31}}
KINDS = ["shared", "static"]
# The compiler of each language and, for it, what an example in C needs: C++ of any age.
COMPILERS = {"C": "cc -std=c99", "C++": "c++ -std=c++17", "C as C++": "c++ -std=c++11"}
ENDS = {"C": ".c", "C++": ".cpp", "C as C++": ".cpp"}

CMAKE = """cmake_minimum_required(VERSION 3.15)
project(examples LANGUAGES C CXX)
find_package(OpenRouter 0.1 CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
set(CMAKE_C_STANDARD 99)
set(CMAKE_CXX_STANDARD 17)
add_compile_options({warnings})
"""

Outputs = dict[str, dict[str, str]]


def variants(example: Example) -> list[str]:
    return ["C", "C as C++"] if example.language == "C" else ["C++"]


def copy_sources(folder: Path, every: list[Example]) -> None:
    for example in every:
        for variant in variants(example):
            (folder / variant).mkdir(parents=True, exist_ok=True)
            shutil.copy(example.source, folder / variant / (example.source.stem + ENDS[variant]))


def command_of(example: Example, variant: str, kind: str) -> str:
    """The command of the example's comment, with our warnings, for another language and for the archives."""
    command = re.sub(r"^\S+", f"{COMPILERS[variant]} {' '.join(WARNINGS)}", example.command)
    command = command.replace(example.name, example.source.stem + ENDS[variant])
    if kind == "static":
        for library in example.ours:
            command = re.sub(rf"(\$\([^)]* {library.name})(?=[ )])", r"\1-static", command)
    return command


def check_pkg_config(report: Report, tree: Path, folder: Path, every: list[Example], outputs: Outputs) -> None:
    copy_sources(folder, every)
    for example in every:
        for variant, kind in ((variant, kind) for variant in variants(example) for kind in KINDS):
            # A compiler of C++ takes long, and the archives are the same.
            if variant != "C" and kind == "static" and example not in one_of_each_kind(every):
                continue
            what = f"{example.name}, {variant}, pkg-config, {kind}, {tree.name!r}"
            command = command_of(example, variant, kind)
            # Where a path has a space pkg-config escapes it, as for a makefile; a shell must be asked to read that.
            command = f'eval "{command}"' if " " in str(tree) else command
            where = folder / variant
            environment = {"PKG_CONFIG_PATH": str(tree / "lib/pkgconfig")}
            if not report.succeeds(["sh", "-c", command], f"building {what}: {command}", cwd=where, env=environment):
                continue
            program = where / example.output
            check_needed(report, example, kind, "C" if variant == "C" else "C++", program, what)
            loader = {"LD_LIBRARY_PATH": str(tree / "lib")} if kind == "shared" else {}
            outputs[example.name][what] = run_example(report, example, program, what, loader)


def cmake_target(example: Example, variant: str, kind: str) -> tuple[str, str]:
    """The name of a target, and what makes it."""
    name = re.sub(r"\W+", "_", f"{example.name} {variant} {kind}")
    ours = "client" if len(example.ours) > 1 else "openrouter"
    libraries = [f"OpenRouter::{ours}{'_static' if kind == 'static' else ''}"]
    lines = [f"pkg_check_modules({other} REQUIRED IMPORTED_TARGET {other})" for other in example.others]
    libraries += [f"PkgConfig::{other}" for other in example.others]
    source = f'"{variant}/{example.source.stem}{ENDS[variant]}"'
    lines.append(f"add_library({name} MODULE {source})" if example.is_shared else f"add_executable({name} {source})")
    lines.append(f'set_target_properties({name} PROPERTIES PREFIX "")')
    lines.append(f"target_compile_options({name} PRIVATE {' '.join(example.options)})")
    lines.append(f"target_link_libraries({name} PRIVATE {' '.join(libraries)})")
    return name, "\n".join(lines) + "\n"


def check_cmake(report: Report, tree: Path, folder: Path, every: list[Example], outputs: Outputs) -> None:
    copy_sources(folder, every)
    targets = {(example, variant, kind): cmake_target(example, variant, kind)
               for example in every for variant in variants(example) for kind in KINDS}
    (folder / "CMakeLists.txt").write_text(
        CMAKE.format(warnings=" ".join(WARNINGS)) + "".join(text for _, text in targets.values()))
    build = folder / "build"
    if not (report.succeeds(["cmake", "-S", folder, "-B", build, f"-DCMAKE_PREFIX_PATH={tree}"], "CMake, examples")
            and report.succeeds(["cmake", "--build", build, "--parallel", "2"], "CMake, building the examples")):
        return
    for (example, variant, kind), (name, _) in targets.items():
        what = f"{example.name}, {variant}, CMake, {kind}, {tree.name!r}"
        program = build / (f"{name}.so" if example.is_shared else name)
        check_needed(report, example, kind, "C" if variant == "C" else "C++", program, what)
        # CMake tells the program itself where its libraries are.
        outputs[example.name][what] = run_example(report, example, program, what, {})


def one_of_each_kind(every: list[Example]) -> list[Example]:
    """Of those that name the same packages, in the same language, in the same way: to these alone a path matters."""
    kinds = {(example.language, example.packages, example.is_shared): example for example in every}
    return list(kinds.values())


def main() -> None:
    report = Report()
    every = examples(report)
    outputs: Outputs = {example.name: {} for example in every}
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        for place, chosen in ("moved", every), ("moved elsewhere", one_of_each_kind(every)):
            tree = install_moved(report, temporary, place)
            check_pkg_config(report, tree, temporary / f"{place}, pkg-config", chosen, outputs)
            check_cmake(report, tree, temporary / f"{place}, CMake", one_of_each_kind(every), outputs)
    for example, printed in outputs.items():
        report.expect(len(set(printed.values())) == 1, f"{example}: not all print the same: {printed}")
    report.finish()


main()
