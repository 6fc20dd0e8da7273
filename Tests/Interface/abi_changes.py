"""Headers that break what Tests/ABI promises, each in one way, are seen to; what is new is no break; and nothing that a
release has promised is stored away by `make abi-baseline`."""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import abi_baseline as baseline
from abi import ADVICE, STORE, problems, repeated_numbers
from Support.report import INCLUDE, Report
from Tools import interface
from Tools.libraries import CLIENT, CORE, Library

PARTS = {"header: ABI changes": {"seconds": 8}}


@dataclass(frozen=True)
class Copy(Library):
    """A library whose header lies elsewhere."""

    include_folder: Path

    @property
    def header(self) -> Path:
        return self.include_folder / "openrouter" / self.header_name


@dataclass(frozen=True)
class Change:
    what: str
    # What to look for in the header, and what is there then.
    pattern: str
    replacement: str
    # What is said of it by the text; and whether abidiff sees it too.
    told: str
    abidiff: bool = True
    library: Library = CORE


CHANGES = [
    Change("a parameter's type", r"(_pkce_set_verifier\(.*?)size_t size", r"\1uint32_t size", "set_verifier: promised"),
    Change("a number's type", r"double limit\)", "float limit)", "set_limit: promised"),
    Change("a result's type", r"uint32_t (openrouter_version_number)", r"int32_t \1", "version_number: promised"),
    Change("a function removed", r"\n[^\n]* openrouter_pkce_generate\([^;]*;", "", "pkce_generate: promised"),
    Change("parameters in another order", r"(_set_verifier\(.*?)(const char \*verifier), (size_t size)", r"\1\3, \2",
           "set_verifier: promised"),
    Change("parameters of one type in another order", r"const char \*name, size_t name_size",
           "const char *name_size, size_t name", "_member: promised", abidiff=False),
    Change("a handle that becomes const", r"_pkce_generate\(openrouter", "_pkce_generate(const openrouter",
           "pkce_generate: promised"),
    Change("a const removed", r"_pkce_get_challenge\(const ", "_pkce_get_challenge(", "get_challenge: promised"),
    Change("a const of a result removed", r"const char \*openrouter_status_text", "char *openrouter_status_text",
           "status_text: promised"),
    Change("a member added", r"(\} openrouter_string;)", r"  int32_t kind;\n\1", "openrouter_string: promised"),
    Change("members in another order", r"(const uint8_t \*data;)([^;]*)(size_t size;)(\s*\} openrouter_bytes)",
           r"\3\2\1\4", "openrouter_bytes: promised"),
    Change("a member's name", r"size_t size;(\s*\} openrouter_bytes)", r"size_t length;\1",
           "openrouter_bytes: promised"),
    Change("a handle that is not opaque", r"typedef struct openrouter_pkce openrouter_pkce;",
           "typedef struct openrouter_pkce { int32_t kind; } openrouter_pkce;", "openrouter_pkce: promised"),
    Change("the status's size", r"int32_t openrouter_status;", "int64_t openrouter_status;",
           "openrouter_status: promised"),
    Change("a choice's sign", r"int32_t openrouter_usage_limit_type;", "uint32_t openrouter_usage_limit_type;",
           "openrouter_usage_limit_type: promised"),
    Change("a status's number", r"ERROR_RANDOM \(-12\)", "ERROR_RANDOM (-13)", "ERROR_RANDOM: promised", abidiff=False),
    Change("a constant removed", r"#define OPENROUTER_USAGE_LIMIT_TYPE_DAILY 1", "", "DAILY: promised", abidiff=False),
    Change("a macro removed", r"#define OPENROUTER_VERSION_AT_LEAST.*?(?=\n/\*\*)", "", "VERSION_AT_LEAST: promised",
           abidiff=False),
    Change("another since", r"@since 0\.1\.0", "@since 0.0.1", "promised 0.1.0", abidiff=False),
    Change("the client's choice", "MODE_BROWSER 2", "MODE_BROWSER 5", "BROWSER: promised", False, CLIENT),
    Change("the client's function", r"int32_t max_attempts\)", "int64_t max_attempts)", "max_attempts: promised", True,
           CLIENT),
]
FUNCTION = "\n/** @since {} */\nOPENROUTER_API openrouter_status openrouter_new_function(int32_t number);\n"
CONSTANT = "\n/** @since {} */\n#define OPENROUTER_TITLE_HEADER_NEW {}\n"


def changed(library: Library, folder: Path, change) -> Library:
    """A copy of the headers after a change of the text of one of them: the first that it changes."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(INCLUDE, folder)
    copy = Copy(**vars(library), include_folder=folder)
    for header in copy.headers:
        text = header.read_text()
        if change(text) != text:
            header.write_text(change(text))
            break
    return copy


def add(text: str):
    return lambda header: header.replace("\n#ifdef __cplusplus\n}", f"{text}\n#ifdef __cplusplus\n}}")


def check_changes(report: Report, folder: Path) -> None:
    for change in CHANGES:
        copy = changed(change.library, folder, lambda text: re.sub(change.pattern, change.replacement, text, count=1,
                                                                   flags=re.DOTALL))
        told = problems(copy)
        report.expect(any(change.told in line for line in told), f"{change.what}: not seen in the text: {told}")
        is_seen = any(line.startswith("abidiff:") for line in told)
        report.equal(is_seen, change.abidiff, f"{change.what}: seen by abidiff")
        report.expect(told[-1:] == [ADVICE.format(soname=copy.soname)], f"{change.what}: no advice")


def check_additions(report: Report, folder: Path) -> None:
    """What is new is no break, but must be stored; and it is new in a version that is not out."""
    for text, name in (FUNCTION.format("99.0.0"), "openrouter_new_function"), (CONSTANT.format("99.0.0", 3),
                                                                               "OPENROUTER_TITLE_HEADER_NEW"):
        told = problems(changed(CORE, folder, add(text)))
        report.equal(told, [f"{name} is not protected yet: {STORE}"], "something new")
    deprecated = changed(CORE, folder, lambda text: text.replace(
        "OPENROUTER_API uint32_t", 'OPENROUTER_API OPENROUTER_DEPRECATED("use another") uint32_t'))
    report.equal(problems(deprecated), [], "something deprecated")
    release = baseline.newest_release()
    told = problems(changed(CORE, folder, add(FUNCTION.format(release))))
    report.expect(f"openrouter_new_function: @since {release}, but {release} was released without it" in told,
                  f"something new in an old version: {told}")
    copy = changed(CORE, folder, add(CONSTANT.format("99.0.0", 2)))
    report.equal(len(repeated_numbers(interface.read(copy))), 1, "a choice with a number that is taken")
    copy = changed(CORE, folder, add("\n#define OPENROUTER_ERROR_NEW (-3)\n"))
    report.equal(len(repeated_numbers(interface.read(copy))), 1, "a status with a number that is taken")


def may_store(library: Library) -> bool:
    try:
        baseline.check_may_store(library)
    except SystemExit:
        return False
    return True


def check_storing(report: Report, folder: Path) -> None:
    """After a release its promises hold; before it, and for later additions, everything may still change."""
    removed = r"\n[^\n]* openrouter_pkce_generate\([^;]*;"
    cases: list[tuple[str, str, Callable, bool]] = [
        ("a function removed before the release", "0.0.0", lambda text: re.sub(removed, "", text), True),
        ("a function removed after the release", "0.1.0", lambda text: re.sub(removed, "", text), False),
        ("a status's number", "0.1.0", lambda text: text.replace("(-12)", "(-13)"), False),
        ("a better name of a parameter", "0.1.0", lambda text: text.replace("double limit)", "double credits)"), True),
        ("a type that only abidiff sees through", "0.1.0",
         lambda text: text.replace("\n#ifdef __cplusplus", "\n#define double float\n#ifdef __cplusplus", 1), False),
        ("a new function", "0.1.0", add(FUNCTION.format("0.2.0")), True),
    ]
    of_changelog = baseline.newest_release
    for what, release, change, may in cases:
        baseline.newest_release = lambda: release
        report.equal(may_store(changed(CORE, folder, change)), may, f"{what}, with {release} released: may be stored")
    baseline.newest_release = of_changelog


def main() -> None:
    report = Report()
    told = problems(replace(CORE, name="openrouter-moved"))
    report.equal(told, [f"libopenrouter-moved.so.0 has no promises in Tests/ABI yet: {STORE}"], "a new SONAME")
    with tempfile.TemporaryDirectory() as name:
        for check in check_changes, check_additions, check_storing:
            check(report, Path(name) / "include")
    report.finish()


main()
