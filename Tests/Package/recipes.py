"""The recipes for Conan and vcpkg, as far as they can be tried without their registries. Conan runs, with the system's
libcurl as its package. For vcpkg, the functions that the port calls are played. A project uses each package, and signs in.
packages.py calls this."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from Package.signs_in import check_signs_in
from Support.report import ROOT, Report, output

FOLDER = ROOT / ".build" / "packages"
RECIPES = Path(__file__).parent / "Recipes"
# Of OpenRouter::client or OpenRouter::client_static, whichever the package has.
PROJECT = """cmake_minimum_required(VERSION 3.15)
project(hello LANGUAGES C)
find_package(OpenRouter CONFIG REQUIRED)
add_executable(hello main.c)
target_link_libraries(hello PRIVATE OpenRouter::{})
"""


def start(name: str) -> Path:
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def check_project(report: Report, folder: Path, target: str, what: str, *options: str) -> None:
    shutil.copy(ROOT / "examples" / "sign_in.c", folder / "main.c")
    (folder / "CMakeLists.txt").write_text(PROJECT.format(target))
    build = folder / "hello"
    if report.succeeds(["cmake", "-S", folder, "-B", build, *options], f"{what}: a project") \
            and report.succeeds(["cmake", "--build", build], f"{what}: building it"):
        check_signs_in(report, build / "hello", what)


def check_conan(report: Report, archives: Path, version: str) -> None:
    python = FOLDER / "conan-python"
    if not (python / "bin/conan").exists():
        output([sys.executable, "-m", "venv", python])
        report.succeeds([python / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "conan>=2"], "pip: conan")
    folder = start("conan")
    environment = {"CONAN_HOME": str(folder / "home")}
    curl = output(["curl-config", "--version"]).split()[1]
    conan = [python / "bin/conan"]
    for command in (["profile", "detect"], ["create", RECIPES / "libcurl", f"--version={curl}", "--no-remote"]):
        if not report.succeeds([*conan, *command], f"conan {command[0]}", env=environment):
            return
    name = f"openrouter-for-c/{version}"
    for target, options in {
        "client_static": ["-o", "&:tool=True"],
        "client": ["-o", "&:shared=True"],
        "openrouter_static": ["-o", "&:client=False"],
    }.items():
        what = f"Conan, {target}"
        if not report.succeeds([*conan, "create", archives / "conan", "--no-remote", *options], what, env=environment):
            continue
        place = folder / target
        place.mkdir()
        uses = [*conan, "install", f"--requires={name}", "--no-remote", "-g", "CMakeDeps", "-g", "CMakeToolchain",
                f"--output-folder={place}",
                *(option.replace("&:", "openrouter-for-c*:") for option in options)]
        if report.succeeds(uses, f"{what}: installing", env=environment, cwd=place) and target.startswith("client"):
            check_project(report, place, target, what, f"-DCMAKE_TOOLCHAIN_FILE={place}/conan_toolchain.cmake",
                          "-DCMAKE_BUILD_TYPE=Release")
    tools = list((folder / "home").rglob("p/bin/openrouter"))
    if report.equal(len(tools), 1, "packages of Conan with the program"):
        report.succeeds([tools[0], "--version"], "Conan's program")


def check_vcpkg(report: Report, archives: Path) -> None:
    for linkage, features, target in (("static", "client;tool", "client_static"), ("dynamic", "client", "client"),
                                      ("static", "", "openrouter_static")):
        what = f"vcpkg, {linkage}, {features or 'no feature'}"
        folder = start(f"vcpkg-{target}")
        made = folder / "packages"
        values = {"PORT_FOLDER": archives / "vcpkg", "CURRENT_PACKAGES_DIR": made, "WORK": folder / "work",
                  "FEATURES": features, "VCPKG_LIBRARY_LINKAGE": linkage}
        defined = [f"-D{name}={value}" for name, value in values.items()]
        if not report.succeeds(["cmake", *defined, "-P", RECIPES / "vcpkg.cmake"], what):
            continue
        # What vcpkg looks at afterwards.
        libraries = {path.name.split(".")[1] for path in made.rglob("lib/lib*")}
        report.equal(libraries, {"a"} if linkage == "static" else {"so"}, f"{what}: kinds of libraries")
        empty = [str(path) for path in made.rglob("*") if path.is_dir() and not any(path.iterdir())]
        unwanted = [name for name in ("bin", "debug/bin", "debug/include", "debug/share") if (made / name).exists()]
        report.equal(empty + unwanted, [], f"{what}: folders that are empty or have no place there")
        report.expect((made / "share/openrouter-for-c/copyright").exists(), f"{what}: has no copyright")
        program = made / "tools/openrouter-for-c/openrouter"
        report.equal(program.exists(), "tool" in features, f"{what}: whether it has the program")
        if "tool" in features:
            report.succeeds([program, "--version"], f"{what}: its program")
        if "client" in features:
            check_project(report, folder, target, what, f"-DCMAKE_PREFIX_PATH={made}")
