"""The header compiles alone and twice in every C and C++ that is in use, and defines nothing without our prefix."""

import re
from pathlib import Path

import interface
from report import INCLUDE, TESTS, WARNINGS, Report, output, run, swift_clang

FOLDER = TESTS / "headers"
STANDARDS = {
    "c": ["c99", "c11", "c17", "c2x"],
    "c++": ["c++11", "c++17", "c++20"],
}
# In C++ a cast in the C manner, in C a declaration that is none, would come up in the host's build.
MORE_WARNINGS = {
    "c": ["-Wstrict-prototypes", "-Wconversion"],
    "c++": ["-Wold-style-cast", "-Wzero-as-null-pointer-constant"],
}
SOURCES = {
    "alone": "#include <openrouter/openrouter.h>\n",
    "twice": "#include <openrouter/openrouter.h>\n#include <openrouter/openrouter.h>\n",
    "used": """#include <openrouter/openrouter.h>
#if !OPENROUTER_VERSION_AT_LEAST(0, 1, 0) || OPENROUTER_VERSION_AT_LEAST(99, 0, 0)
#error OPENROUTER_VERSION_AT_LEAST
#endif
OPENROUTER_DEPRECATED("not used") void unused(void);
int main() { return openrouter_status_text(OPENROUTER_ERROR_RANDOM)[0] == 0; }
""",
}


def check_compiles(report: Report) -> None:
    clang = swift_clang()
    for language, compiler in ("c", "gcc"), ("c++", "g++"), ("c", clang), ("c++", clang.with_name("clang++")):
        for standard in STANDARDS[language]:
            if run([compiler, f"-std={standard}", "-x", language, "-fsyntax-only", "/dev/null"]).returncode:
                report.skip(f"{Path(compiler).name} does not know -std={standard}")
                continue
            for name, source in SOURCES.items():
                file = FOLDER / f"{name}.{language.replace('+', 'p')}"
                file.write_text(source if language == "c++" else source.replace("main()", "main(void)"))
                report.succeeds(
                    [compiler, f"-std={standard}", "-x", language, *WARNINGS, *MORE_WARNINGS[language], "-fsyntax-only",
                     "-I", INCLUDE, file],
                    f"{Path(compiler).name} -std={standard}, {name}")


def macros(*includes: str) -> set[str]:
    source = FOLDER / "macros.c"
    source.write_text("".join(f"#include <{name}>\n" for name in includes))
    return set(re.findall(r"^#define (\w+)", output(["gcc", "-dM", "-E", "-I", INCLUDE, source]), re.MULTILINE))


def check_names(report: Report) -> None:
    header = interface.read()
    includes = re.findall(r"^#include <(.+)>", interface.HEADER.read_text(), re.MULTILINE)
    report.equal(includes, ["stddef.h", "stdint.h"], "what the header includes")
    ours = macros("openrouter/openrouter.h") - macros(*includes)
    report.equal({name for name in ours if not name.startswith("OPENROUTER_")}, set(), "macros without our prefix")
    known = {macro.name for macro in header.macros} | {"OPENROUTER_OPENROUTER_H"}
    report.equal(ours, known, "macros that the compiler sees and those that were read")
    # The text of our own part of the preprocessed header: identifiers at the level of the file.
    text = own_text(output(["gcc", "-E", "-I", INCLUDE, FOLDER / "alone.c"]))
    declared = set(re.findall(r"(\w+)\s*\([^()]*\);", text)) | set(re.findall(r"\}?\s*(\w+);", strip_members(text)))
    tags = set(re.findall(r"\b(?:struct|union|enum) (\w+)", text))
    strangers = {name for name in declared | tags if not name.startswith("openrouter_")}
    report.equal(strangers, set(), "identifiers without our prefix")
    typedefs = {typedef.name for typedef in header.typedefs}
    report.equal(header.names | typedefs, declared, "what the compiler sees and what was read")


def own_text(preprocessed: str) -> str:
    """What comes from our header; the lines that begin with # tell where each part comes from."""
    own, lines = False, []
    for line in preprocessed.splitlines():
        if line.startswith("# "):
            own = "openrouter.h" in line
        elif own:
            lines.append(re.sub(r"__attribute__\(\(.*?\)\)\)?", "", line))
    return "\n".join(lines)


def strip_members(text: str) -> str:
    return re.sub(r"\([^()]*\);", "", re.sub(r"\{[^}]*\}", "", text))


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_compiles(report)
    check_names(report)
    report.finish()


main()
