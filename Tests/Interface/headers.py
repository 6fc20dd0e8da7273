"""Each header compiles alone and twice in every C and C++ that is in use, and defines nothing without our prefix."""

import re
from pathlib import Path

from Support.report import INCLUDE, TESTS, WARNINGS, Report, output, run, swift_clang
from Tools import interface
from Tools.libraries import CLIENT, CORE, LIBRARIES, Library

PARTS = {"header: compilers": {"seconds": 3}}
FOLDER = TESTS / "headers"
STANDARDS = {
    "c": ["c99", "c11", "c17", "c2x"],
    "c++": ["c++11", "c++17", "c++20"],
}
# In C++ a cast in the C manner, in C a declaration without a prototype, would come up in the host's build.
MORE_WARNINGS = {
    "c": ["-Wstrict-prototypes", "-Wconversion", "-Wsign-conversion"],
    "c++": ["-Wold-style-cast", "-Wzero-as-null-pointer-constant", "-Wconversion", "-Wsign-conversion"],
}
# What a program does with a header: functions and macros that only it has.
USES = {
    CORE.name: """#if !OPENROUTER_VERSION_AT_LEAST(0, 1, 0) || OPENROUTER_VERSION_AT_LEAST(99, 0, 0)
#error OPENROUTER_VERSION_AT_LEAST
#endif
#if OPENROUTER_NTS != OPENROUTER_NUL_TERMINATED || OPENROUTER_NTS != SIZE_MAX
#error OPENROUTER_NTS
#endif
OPENROUTER_DEPRECATED("not used") void unused(void);
int main() {
  openrouter_pkce *pkce;
  const size_t size = OPENROUTER_NTS;
  return openrouter_pkce_new(&pkce) != OPENROUTER_OK ||
         openrouter_pkce_set_verifier(pkce, "verifier", OPENROUTER_NTS) != OPENROUTER_OK ||
         openrouter_pkce_set_verifier(pkce, "verifier", OPENROUTER_NUL_TERMINATED) != OPENROUTER_OK ||
         openrouter_pkce_set_verifier(pkce, "verifier", size) != OPENROUTER_OK ||
         openrouter_status_text(OPENROUTER_ERROR_RANDOM)[0] == 0;
}
""",
    CLIENT.name: """int main() {
  openrouter_client_options *options;
  return openrouter_client_options_new(&options) == OPENROUTER_ERROR_SYSTEM;
}
""",
}


def sources(library: Library) -> dict[str, str]:
    include = f"#include <{library.include}>\n"
    topics = {f"{header.name} alone, and twice": f"#include <openrouter/{header.name}>\n" * 2
              for header in library.headers[1:]}
    return {"alone": include, "twice": include * 2, "used": include + USES[library.name], **topics}


def check_compiles(report: Report) -> None:
    programs = {f"{library.name} {name}": source for library in LIBRARIES for name, source in sources(library).items()}
    backward = "".join(f"#include <{library.include}>\n" for library in reversed(LIBRARIES))
    programs["the headers, the last one first"] = backward
    clang = swift_clang()
    for language, compiler in ("c", "gcc"), ("c++", "g++"), ("c", clang), ("c++", clang.with_name("clang++")):
        for standard in STANDARDS[language]:
            if run([compiler, f"-std={standard}", "-x", language, "-fsyntax-only", "/dev/null"]).returncode:
                report.skip(f"{Path(compiler).name} does not know -std={standard}")
                continue
            for name, source in programs.items():
                file = FOLDER / f"program.{language.replace('+', 'p')}"
                file.write_text(source if language == "c++" else source.replace("main()", "main(void)"))
                report.succeeds(
                    [compiler, f"-std={standard}", "-x", language, *WARNINGS, *MORE_WARNINGS[language], "-fsyntax-only",
                     "-I", INCLUDE, file],
                    f"{Path(compiler).name} -std={standard}, {name}")


def macros(*includes: str) -> set[str]:
    source = FOLDER / "macros.c"
    source.write_text("".join(f"#include {name}\n" for name in includes))
    preprocess = ["gcc", "-dM", "-E", "-I", INCLUDE, "-iquote", CORE.header.parent, source]
    return set(re.findall(r"^#define (\w+)", output(preprocess), re.MULTILINE))


def check_names(report: Report, library: Library) -> None:
    header, what = interface.read(library), library.header_name
    includes = re.findall(r"^#include (.+)", library.header.read_text(), re.MULTILINE)
    topics = [f'"{header.name}"' for header in library.headers[1:]]
    includes = [name for name in includes if name not in topics]
    report.equal(includes, [*library.includes], f"{what}: what the header includes")
    ours = macros(f"<{library.include}>") - macros(*includes)
    strangers = {name for name in ours if not name.startswith("OPENROUTER_")}
    report.equal(strangers, set(), f"{what}: macros without our prefix")
    known = {macro.name for macro in header.macros} | library.guards
    report.equal(ours, known, f"{what}: macros that the compiler sees and those that were read")
    # The text of our own part of the preprocessed header: identifiers at the level of the file.
    (FOLDER / "names.c").write_text(f"#include <{library.include}>\n")
    text = own_text(library, output(["gcc", "-E", "-I", INCLUDE, FOLDER / "names.c"]))
    declared = set(re.findall(r"(\w+)\s*\([^()]*\);", text)) | set(re.findall(r"\}?\s*(\w+);", strip_members(text)))
    declared |= set(re.findall(r"^typedef \w+ \(\*(\w+)\)\(", text, re.MULTILINE))
    tags = set(re.findall(r"\b(?:struct|union|enum) (\w+)", text))
    strangers = {name for name in declared | tags if not name.startswith("openrouter_")}
    report.equal(strangers, set(), f"{what}: identifiers without our prefix")
    typedefs = {typedef.name for typedef in header.typedefs}
    report.equal(header.names | typedefs, declared, f"{what}: what the compiler sees and what was read")


def own_text(library: Library, preprocessed: str) -> str:
    """What comes from one header; the lines that begin with # tell where each part comes from."""
    own, lines = False, []
    for line in preprocessed.splitlines():
        if line.startswith("# "):
            own = any(f"openrouter/{header.name}" in line for header in library.headers)
        elif own:
            lines.append(re.sub(r"__attribute__\(\(.*?\)\)\)?", "", line))
    return "\n".join(lines)


def strip_members(text: str) -> str:
    return re.sub(r"\([^()]*\);", "", re.sub(r"\{[^}]*\}", "", text))


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_compiles(report)
    for library in LIBRARIES:
        check_names(report, library)
    report.finish()


main()
