"""make install and make uninstall: which files, with which rights, wherever they are to lie; nothing is built then, and
nothing stays. Where something is missing to build with, one line says what."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from Support.report import INCLUDE, ROOT, Report, output, run
from Support.trees import PREFIX, files, folders, install_moved, make
from Tools.libraries import LIB, LIBRARIES, SHIPPED
from Tools.pages import MANUAL as PAGES_FOLDER
from Tools.pages import links

PARTS = {"install": {"seconds": 25}}
MANUAL = ROOT / ".build" / "manual" / "man"
DOC = "share/doc/openrouter"
# As in Debian, with files beside the PREFIX, and with a space in each.
LAYOUTS = {
    "Debian": {"PREFIX": "/usr", "LIBDIR": "/usr/lib/x86_64-linux-gnu", "INCLUDEDIR": "/usr/include/x86_64-linux-gnu"},
    "lib64": {"PREFIX": "/usr/local", "LIBDIR": "/usr/local/lib64", "MANDIR": "/usr/local/man"},
    "apart": {"PREFIX": "/opt/a", "LIBDIR": "/srv/b/lib", "INCLUDEDIR": "/c", "DOCDIR": "/opt/doc"},
    "spaces": {"PREFIX": "/opt/a b", "LIBDIR": "/opt/a b/l & b", "INCLUDEDIR": "/opt/in c"},
}

# What a swiftc says and its exit status, and what comes of it behind the address of Swift; None where it will do.
SWIFTS = {
    "Swift version 6.3 (swift-6.3-RELEASE)": (0, None),
    "Apple Swift version 7.0.1": (0, None),
    "Swift version 6.2.4 (swift-6.2.4-RELEASE)": (0, "this one is 6.2"),
    "Swift version 5.10": (0, "this one is 5.10"),
    "clang version 19": (0, "this one is unknown"),
    "libncurses.so.6: no such file": (127, "swiftc does not run: libncurses.so.6: no such file"),
}


def documents() -> list[str]:
    """What there is to read: the examples, the manual's pages with their pictures, the README and the changes."""
    pages = [f"manual/{path.name}" for path in PAGES_FOLDER.iterdir() if path.suffix in (".md", ".svg")]
    examples = [str(path.relative_to(ROOT)) for path in (ROOT / "examples").rglob("*") if path.is_file()]
    return ["README.md", "CHANGELOG.md", *pages, *examples]


def check_documents(report: Report, folder: Path) -> None:
    """Their links lead to each other, and none to what is only among the sources."""
    pages = sorted(folder.rglob("*.md"))
    found = [(page, link.partition("#")[0]) for page in pages for link in links(page)]
    report.expect(len(found) > 50, "links of the installed pages were found")
    for page, link in found:
        report.expect((page.parent / link).exists() if link else True, f"installed {page.name}: a link to {link}")
    for name in documents():
        if name.startswith("examples/"):
            report.expect((folder / name).read_bytes() == (ROOT / name).read_bytes(), f"{name} is another one")


def expected_files(version: str) -> list[str]:
    names = [*(f"{DOC}/{name}" for name in documents()), f"{DOC}/LICENSE", "bin/openrouter", "share/bash-completion/completions/openrouter",
             "share/zsh/site-functions/_openrouter", "share/fish/vendor_completions.d/openrouter.fish"]
    names += [f"include/openrouter/{path.name}" for path in (INCLUDE / "openrouter").glob("*.h*")]
    for library in LIBRARIES:
        names += [f"lib/lib{library.name}{end}" for end in (".a", "-static.a", ".so", ".so.0", f".so.{version}")]
        names.append(f"lib/.debug/lib{library.name}.so.{version}.debug")
        names += [f"lib/pkgconfig/{library.name}{kind}.pc" for kind in ("", "-static")]
    names += [f"lib/cmake/OpenRouter/OpenRouterConfig{kind}.cmake" for kind in ("", "Version")]
    names += [f"share/man/{path.relative_to(MANUAL)}" for path in MANUAL.glob("man*/*")]
    return sorted(names)


def content(file: Path) -> bytes:
    """Its bytes; of a file of symbols, which are compressed, as they are without that."""
    if not file.name.endswith(".debug"):
        return file.read_bytes()
    with tempfile.NamedTemporaryFile() as plain:
        output(["objcopy", "--decompress-debug-sections", file, plain.name])
        return Path(plain.name).read_bytes()


def check_tree(report: Report, tree: Path) -> None:
    """What is installed, and that nothing in it names the place where it was built or installed to."""
    version = re.findall(r"^Version: (.*)$", (tree / "lib/pkgconfig/openrouter.pc").read_text(), re.MULTILINE)[0]
    report.equal(files(tree), expected_files(version), "installed files")
    check_documents(report, tree / DOC)
    for name in files(tree):
        file = tree / name
        for place in str(ROOT), PREFIX:
            report.expect(place.encode() not in content(file), f"{name} names {place}")
        if file.is_symlink():
            report.expect("/" not in str(file.readlink()), f"{name} is a link out of its folder: {file.readlink()}")
        else:
            mode = 0o755 if name.startswith("bin/") or ".so." in name and not name.endswith(".debug") else 0o644
            report.equal(oct(file.stat().st_mode & 0o777), oct(mode), f"{name}: its rights")
    for name in folders(tree):
        report.equal(oct((tree / name).stat().st_mode & 0o777), oct(0o755), f"{name}: its rights")


def check_layout(report: Report, temporary: Path, name: str) -> None:
    """Wherever the folders are, both kinds of package lead from one to the other, also after a move."""
    layout = LAYOUTS[name]
    make(report, "install", temporary / "built", *(f"{key}={value}" for key, value in layout.items()))
    moved = temporary / f"{name} moved"
    (temporary / "built").rename(moved)
    libraries = moved / layout["LIBDIR"].lstrip("/")
    headers = moved / layout.get("INCLUDEDIR", layout["PREFIX"] + "/include").lstrip("/")
    done = report.succeeds(["pkg-config", "--cflags", "--libs", "openrouter-client"], f"pkg-config, {name}",
                           env={"PKG_CONFIG_PATH": str(libraries / "pkgconfig")})
    actual = re.findall(r"-[IL]((?:[^\\ ]|\\.)+)", done.stdout) if done else []
    actual = [str(Path(re.sub(r"\\(.)", r"\1", path)).resolve()) for path in actual]
    # The rest is libcurl's, which is required.
    actual = [path for path in actual if path.startswith(f"{moved}/")]
    report.equal(sorted(actual), sorted([str(headers), str(libraries)]), f"where pkg-config finds all, {name}")
    script = temporary / "find.cmake"
    script.write_text("""find_package(OpenRouter CONFIG REQUIRED COMPONENTS openrouter client openrouter_static)
get_target_property(include OpenRouter::client INTERFACE_INCLUDE_DIRECTORIES)
get_target_property(library OpenRouter::openrouter_static IMPORTED_LOCATION)
message("${include}\\n${library}")
""")
    (temporary / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.15)\nproject(find LANGUAGES NONE)\ninclude(find.cmake)\n")
    done = report.succeeds(["cmake", "-S", temporary, "-B", temporary / f"cmake {name}",
                            f"-DOpenRouter_DIR={libraries}/cmake/OpenRouter"], f"CMake, {name}")
    actual = done.stderr.splitlines() if done else []
    report.equal(actual, [str(headers), str(libraries / "libopenrouter.a")], f"where CMake finds all, {name}")


def check_uninstall(report: Report, temporary: Path) -> None:
    """Takes out what installing put there, the folders too, and nothing that was there before or came later."""
    prefix = temporary / "again"
    for folder in "include", "lib/empty", "lib/cmake", "share":
        (prefix / folder).mkdir(parents=True)
    (prefix / "include/own.h").touch()
    before = files(prefix), folders(prefix)
    make(report, "install", "", f"PREFIX={prefix}")
    # An older version had a file that this one has not: it goes when this one comes.
    (prefix / DOC / "old").touch()
    with (prefix / DOC / "installed-files").open("a") as list_:
        list_.write("old\n")
    make(report, "install", "", f"PREFIX={prefix}")
    report.expect(not (prefix / DOC / "old").exists(), "a file of an older version is still there")
    make(report, "uninstall", "", f"PREFIX={prefix}")
    report.equal((files(prefix), folders(prefix)), before, "files and folders after make uninstall")
    make(report, "install", "", f"PREFIX={prefix}")
    (prefix / "lib/pkgconfig/other.pc").touch()
    moved = temporary / "moved again"
    prefix.rename(moved)
    # A folder that stays for what others have in it is still known to be ours.
    make(report, "install", "", f"PREFIX={moved}")
    make(report, "uninstall", "", f"PREFIX={moved}")
    report.equal(files(moved), sorted([*before[0], "lib/pkgconfig/other.pc"]), "files after that")
    # Of another PREFIX, with the same list: what was installed before is found by the list alone.
    opt = temporary / "list"
    for name in "one", "another":
        make(report, "install", "", f"PREFIX={opt}/{name}", f"DOCDIR={opt}/doc")
    report.equal(sorted(path.name for path in opt.iterdir()), ["another", "doc"],
                 "folders after installing to another PREFIX")
    make(report, "uninstall", "", f"PREFIX={opt}/another", f"DOCDIR={opt}/doc")
    report.expect(not opt.exists(), "folders after uninstalling that")
    done = run(["make", "uninstall", f"PREFIX={moved}"])
    report.expect(done.returncode != 0 and "nothing is installed" in done.stderr, f"uninstalling again: {done.stderr}")
    done = run(["make", "install", f"DESTDIR={moved}", "PREFIX=~/x"])
    report.expect(done.returncode != 0 and 'absolute paths; got "~/x"' in done.stderr, f"PREFIX=~/x: {done.stderr}")


def make_version(folder: Path, version: str) -> Path:
    """What another version would have built."""
    (folder / ".debug").mkdir(parents=True)
    for library in LIBRARIES:
        (folder / f"lib{library.name}.so.{version}").write_text(version)
        (folder / f".debug/lib{library.name}.so.{version}.debug").write_text(version)
        (folder / f"lib{library.name}.a").write_text(version)
    return folder


def check_upgrade(report: Report, temporary: Path) -> None:
    """Of one SONAME the newest version is there, of others what was there, whichever comes last; all of it goes at the
    end."""
    prefix = temporary / "upgraded"
    environment = {"PREFIX": f"{prefix}", "LIBDIR": f"{prefix}/lib", "INCLUDEDIR": f"{prefix}/include",
                   "MANDIR": f"{prefix}/share/man", "DOCDIR": f"{prefix}/{DOC}", "DESTDIR": ""}
    expected: dict[str, str] = {}
    for version in "0.1.0", "0.2.0", "1.0.0", "10.3.1", "1.4.0", "0.2.1":
        soversion = version.split(".")[0]
        report.succeeds([ROOT / "Sources/Package/install.sh", make_version(temporary / "versions" / version, version), MANUAL],
                        f"installing {version}", env={**environment, "VERSION": version, "SOVERSION": soversion})
        expected[soversion] = version
        names = [f"lib{library.name}.so{end}" for library in LIBRARIES
                 for end in ("", *(f".{number}" for number in expected), *(f".{full}" for full in expected.values()))]
        there = [path.name for path in (prefix / "lib").glob("*.so*")]
        report.equal(sorted(there), sorted(names), f"shared libraries after {version}")
        symbols = sorted(path.name for path in (prefix / "lib/.debug").iterdir())
        report.equal(symbols, sorted(f"lib{library.name}.so.{full}.debug" for library in LIBRARIES
                                     for full in expected.values()), f"symbols after {version}")
        for library in LIBRARIES:
            for number, full in expected.items():
                file = prefix / "lib" / f"lib{library.name}.so.{number}"
                report.equal(file.read_text(), full, f"what {file.name} is after {version}")
            report.equal((prefix / "lib" / f"lib{library.name}.so").read_text(), version, f"what programs are built with, {version}")
    make(report, "uninstall", "", f"PREFIX={prefix}")
    report.expect(not prefix.exists(), f"after uninstalling there are {files(prefix)}")


def check_destination(report: Report, temporary: Path) -> None:
    """With DESTDIR, out of which a package is made: no list, and nothing of it remains known."""
    destination = temporary / "destination"
    for _ in range(2):
        make(report, "install", destination, f"PREFIX={PREFIX}")
    report.equal([name for name in files(destination) if name.endswith("installed-files")], [], "lists under DESTDIR")
    done = run(["make", "uninstall", f"DESTDIR={destination}", f"PREFIX={PREFIX}"])
    report.expect(done.returncode != 0 and "with DESTDIR no list is written" in done.stderr,
                  f"make uninstall with DESTDIR: {done.stderr}")


def check_root(report: Report, temporary: Path) -> None:
    """Installing what is built needs neither Swift nor a compiler, and writes nothing outside of DESTDIR."""
    tools = temporary / "no tools"
    tools.mkdir()
    for tool in "swiftc", "swift", "cc", "gcc", "ld":
        (tools / tool).write_text("#!/bin/sh\nexit 1\n")
        (tools / tool).chmod(0o755)

    def state() -> list:
        return sorted((path, path.lstat().st_mtime_ns) for folder in (LIB, SHIPPED) for path in folder.rglob("*"))

    before = state()
    umask = os.umask(0o077)
    make(report, "install", temporary / "root", f"PREFIX={PREFIX}", env={"PATH": f"{tools}:{os.environ['PATH']}"})
    os.umask(umask)
    report.equal(state(), before, "what was built, after make install")
    check_tree(report, temporary / "root" / PREFIX.lstrip("/"))


def check_elsewhere(report: Report, temporary: Path) -> None:
    """What was built in other folders is what is installed, also beside a build in the usual ones."""
    elsewhere = temporary / "built_elsewhere"
    shutil.copytree(LIB, elsewhere / "lib", symlinks=True)
    shutil.copytree(MANUAL, elsewhere / "man")
    shutil.copytree(LIB.parent / "bin", elsewhere / "bin")
    for name in "lib/libopenrouter.a", "man/man7/openrouter.7", "bin/openrouter":
        with (elsewhere / name).open("a") as file:
            file.write("\n")
    make(report, "install", temporary / "elsewhere", f"PREFIX={PREFIX}", f"LIB={elsewhere}/lib",
         f"MAN={elsewhere}/man/ready")
    tree = temporary / "elsewhere" / PREFIX.lstrip("/")
    for name in "lib/libopenrouter.a", "man/man7/openrouter.7", "bin/openrouter":
        installed = tree / name.replace("man/", "share/man/", 1)
        report.expect(installed.read_bytes() == (elsewhere / name).read_bytes(), f"{name} is not what was built for it")


def check_swift(report: Report, temporary: Path) -> None:
    """Without a Swift that will do: one line says why."""
    swiftc = temporary / "swift" / "swiftc"
    swiftc.parent.mkdir()
    for said, (status, problem) in SWIFTS.items():
        swiftc.write_text(f"#!/bin/sh\necho '{said}'\nexit {status}\n")
        swiftc.chmod(0o755)
        done = run([ROOT / "Sources/Package/check-swift.sh"], env={"PATH": f"{swiftc.parent}:/usr/bin:/bin"})
        need = "setup: Swift 6.3 or newer is needed (https://www.swift.org/install)"
        expected = f"{need}; {problem}\n" if problem else ""
        report.equal((done.returncode, done.stderr), (int(bool(problem)), expected), f"a swiftc that says {said!r}")


def check_missing(report: Report, temporary: Path) -> None:
    """Without the libraries to build with: one line names them, and nothing is installed."""
    hide = "mount --bind /dev/null \"$(find /usr/include -name curl.h)\""
    if run(["unshare", "-rm", "true"]).returncode or run(["unshare", "-rm", "sh", "-c", hide]).returncode:
        report.skip("no files can be hidden here (unshare): what make says without libcurl")
        return
    done = run(["unshare", "-rm", "sh", "-c", f"{hide} && exec make install BUILD='{temporary}/b' LIB='{temporary}/l' "
                f"DESTDIR='{temporary}/missing'"])
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    report.equal(lines, ["setup: to build this, install libcurl4-openssl-dev (7.87 or newer)"],
                 "what make install says without libcurl")
    report.expect(done.returncode != 0 and not (temporary / "missing").exists(), "make install continues without them")


def main() -> None:
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name).resolve()
        check_tree(report, install_moved(report, temporary, "moved"))
        for layout in LAYOUTS:
            check_layout(report, temporary, layout)
        check_uninstall(report, temporary)
        check_upgrade(report, temporary)
        check_destination(report, temporary)
        check_root(report, temporary)
        check_elsewhere(report, temporary)
        check_swift(report, temporary)
        check_missing(report, temporary)
    report.finish()


main()
