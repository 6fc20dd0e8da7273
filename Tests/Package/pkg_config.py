"""libcurl is named by its package, so that a program gets the one that lies under its own prefix: by pkg-config, by
pkgconf, by Meson and by CMake, with the shared libraries and with the archives."""

import re
import shutil
import tempfile
from pathlib import Path

from Support.report import Report, output, run
from Support.trees import install_moved
from Tools.libraries import CLIENT

PARTS = {"install: pkg-config": {"seconds": 4}}
TOOLS = ["pkg-config", "pkgconf"]
# It says which libcurl it has, if that is the one below.
PROGRAM = """#include <openrouter/client.h>
#include <stdio.h>

int main(void) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  if (openrouter_settings_new(&settings) == OPENROUTER_OK && openrouter_client_options_new(&options) == OPENROUTER_OK)
    printf("%d\\n", (int)openrouter_client_new(settings, options, &client));
  openrouter_client_free(client);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return 0;
}
"""
# Package, whether --static is given, and what of ours and of libcurl the program needs at run time: with a libcurl
# whose archive can be linked, --static asks for everything as archives, but takes what is there.
CASES = [
    ("openrouter-client", False, {"libopenrouter-client.so.0"}),
    ("openrouter-client", True, {"libopenrouter-client.so.0"}),
    ("openrouter-client-static", False, {"libcurl-own.so.4"}),
    ("openrouter-client-static", True, {"libcurl-own.so.4"}),
]
# The same in Meson, which looks for the archives of every library.
MESON_CASES = [(package, static, set() if static else needed) for package, static, needed in CASES]
PC = """prefix=${{pcfiledir}}/../..
Name: libcurl
Description: a libcurl under its own prefix
Version: {version}
Libs: -L${{prefix}}/lib -lcurl-own
Libs.private: -lbelow-curl
Cflags: -I${{prefix}}/include
"""


def needed(program: Path) -> set[str]:
    """Without libc, and without our core library, which the client needs by itself."""
    names = set(re.findall(r"NEEDED.*\[(.*)\]", output(["readelf", "-d", program])))
    return {name for name in names if "curl" in name or "client" in name}


def make_libcurl(report: Report, folder: Path) -> None:
    """A libcurl that says its name when it is set up, and fails. Its archive needs another one."""
    functions = re.findall(r"U (curl_\w+)", output(["nm", "-u", CLIENT.static]))
    report.expect("curl_global_init" in functions, f"what {CLIENT.static.name} takes from libcurl: {functions}")
    (folder / "lib/pkgconfig").mkdir(parents=True)
    (folder / "include").mkdir()
    lines = ["#include <stdio.h>", "int below_curl(void);"]
    lines += [f"int {name}(void) {{ return below_curl(); }}" for name in functions if name != "curl_global_init"]
    lines.append('int curl_global_init(void) { puts("its own libcurl"); return 2; }')
    (folder / "own.c").write_text("\n".join(lines) + "\n")
    (folder / "below.c").write_text("int below_curl(void);\nint below_curl(void) { return 0; }\n")
    lib = folder / "lib"
    report.succeeds(["sh", "-ec", "gcc -fPIC -fno-builtin -c own.c below.c; ar rcs lib/libcurl-own.a own.o; "
                     "ar rcs lib/libbelow-curl.a below.o; "
                     "gcc -shared -Wl,-soname,libcurl-own.so.4 own.o below.o -o lib/libcurl-own.so.4"],
                    "building a libcurl", cwd=folder)
    (lib / "libcurl-own.so").symlink_to("libcurl-own.so.4")
    (lib / "pkgconfig/libcurl.pc").write_text(PC.format(version="7.87.0"))


def check_program(report: Report, program: Path, expected: set[str], folders: list[Path], what: str) -> None:
    report.equal(needed(program), expected, f"{what}: what it needs")
    done = report.succeeds([program], what, env={"LD_LIBRARY_PATH": ":".join(map(str, folders))})
    own = "libopenrouter-client.so.0" not in expected and "libcurl.so.4" not in expected
    report.equal(bool(done) and "its own libcurl" in done.stdout, own, f"{what}: has that libcurl")


def check_tools(report: Report, temporary: Path, tree: Path, own: Path) -> None:
    path = {"PKG_CONFIG_PATH": f"{own}/lib/pkgconfig:{tree}/lib/pkgconfig"}
    for tool in TOOLS:
        if not shutil.which(tool):
            report.skip(f"there is no {tool}")
            continue
        for package, static, expected in CASES:
            what = f"{tool} {'--static ' if static else ''}{package}"
            program = temporary / "program"
            flags = f"$({tool} {'--static ' if static else ''}--cflags --libs {package})"
            if report.succeeds(["sh", "-c", f"gcc main.c -Wl,--as-needed {flags} -o program"], what, cwd=temporary, env=path):
                check_program(report, program, expected, [tree / "lib", own / "lib"], what)
        # The system's libcurl, of which only the package for programs is there, not those of all that is below it.
        for package, expected in {"openrouter-client": "libopenrouter-client.so.0",
                                  "openrouter-client-static": "libcurl.so.4"}.items():
            what = f"{tool} {package}, the system's libcurl"
            if report.succeeds(["sh", "-c", f"gcc main.c $({tool} --cflags --libs {package}) -Wl,--as-needed -o program"],
                               what, cwd=temporary, env={"PKG_CONFIG_PATH": f"{tree}/lib/pkgconfig"}):
                check_program(report, temporary / "program", {expected}, [tree / "lib"], what)


def check_meson(report: Report, temporary: Path, tree: Path, own: Path) -> None:
    if not shutil.which("meson"):
        report.skip("there is no meson")
        return
    lines = ["project('programs', 'c', default_options: ['b_asneeded=true'])"]
    lines += [f"executable('{package}-{static}', 'main.c', dependencies: dependency('{package}', static: {static}))".replace(
        f": {static})", f": {str(static).lower()})") for package, static, _ in MESON_CASES]
    (temporary / "meson.build").write_text("\n".join(lines) + "\n")
    path = {"PKG_CONFIG_PATH": f"{own}/lib/pkgconfig:{tree}/lib/pkgconfig"}
    if (report.succeeds(["meson", "setup", "build"], "Meson", cwd=temporary, env=path)
            and report.succeeds(["meson", "compile", "-C", "build"], "Meson, building", cwd=temporary, env=path)):
        for package, static, expected in MESON_CASES:
            check_program(report, temporary / "build" / f"{package}-{static}", expected, [tree / "lib", own / "lib"],
                          f"Meson, {package}, static: {static}")
    # The archive with the system's shared libcurl.
    (temporary / "meson.build").write_text(
        "project('programs', 'c')\nexecutable('program', 'main.c', dependencies: dependency('openrouter-client-static'))\n")
    path = {"PKG_CONFIG_PATH": f"{tree}/lib/pkgconfig"}
    if (report.succeeds(["meson", "setup", "system"], "Meson, the system's libcurl", cwd=temporary, env=path)
            and report.succeeds(["meson", "compile", "-C", "system"], "the same, building", cwd=temporary, env=path)):
        check_program(report, temporary / "system/program", {"libcurl.so.4"}, [], "Meson, the system's libcurl")


CMAKE = """cmake_minimum_required(VERSION 3.15)
project(program LANGUAGES C)
find_package(OpenRouter CONFIG REQUIRED COMPONENTS client client_static)
add_executable(shared main.c)
target_link_libraries(shared PRIVATE OpenRouter::client)
add_executable(static main.c)
target_link_libraries(static PRIVATE OpenRouter::client_static)
"""


def check_cmake(report: Report, temporary: Path, tree: Path, own: Path) -> None:
    # CMake looks for libcurl under its usual name, and reads the version in its header.
    (own / "lib/libcurl.so").symlink_to("libcurl-own.so.4")
    header = Path(output(["sh", "-c", "echo '#include <curl/curlver.h>' | gcc -E - | sed -n 's|.*\"\\(/.*curlver.h\\)\".*|\\1|p'"]
                         ).split()[0])
    shutil.copytree(header.parent, own / "include/curl")
    (temporary / "CMakeLists.txt").write_text(CMAKE)
    if (report.succeeds(["cmake", "-S", temporary, "-B", temporary / "cmake", f"-DCMAKE_PREFIX_PATH={own};{tree}"], "CMake")
            and report.succeeds(["cmake", "--build", temporary / "cmake"], "CMake, building")):
        for program, expected in {"shared": "libopenrouter-client.so.0", "static": "libcurl-own.so.4"}.items():
            check_program(report, temporary / "cmake" / program, {expected}, [own / "lib"], f"CMake, {program}")


def check_old(report: Report, tree: Path, own: Path) -> None:
    """A libcurl that is too old is refused with its version."""
    (own / "lib/pkgconfig/libcurl.pc").write_text(PC.format(version="7.86.0"))
    for package in "openrouter-client", "openrouter-client-static":
        done = run(["pkg-config", "--cflags", "--libs", package],
                   env={"PKG_CONFIG_PATH": f"{own}/lib/pkgconfig:{tree}/lib/pkgconfig"})
        report.expect(done.returncode != 0 and "libcurl >= 7.87" in done.stderr and "7.86.0" in done.stderr,
                      f"{package} with libcurl 7.86.0: {done.stdout}{done.stderr}")


def main() -> None:
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        tree, own = install_moved(report, temporary, "moved"), temporary / "own"
        (temporary / "main.c").write_text(PROGRAM)
        make_libcurl(report, own)
        check_tools(report, temporary, tree, own)
        check_meson(report, temporary, tree, own)
        check_cmake(report, temporary, tree, own)
        check_old(report, tree, own)
    report.finish()


main()
