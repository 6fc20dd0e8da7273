"""Every declaration of the headers has its comment, in the one fixed order; what users read is in plain English."""

import re

from Support.report import Report
from Tools import interface
from Tools.interface import STATUS_TYPE, Comment, Function, Interface
from Tools.libraries import LIBRARIES, Library
from wording import check_wording

PARTS = {"header: comments": {"seconds": 1}}
ORDER = ["param", "return", "par", "since"]
# What a function lends, takes a copy of, or fills: its comment says whose the memory is.
LENDING_TYPES = {"openrouter_string *", "openrouter_bytes *", "char *", interface.TEXT_TYPE}


def lends(function: Function, header: Interface) -> bool:
    if "_unset_" in function.name:
        return False
    return function.returns.endswith("*") or any(
        parameter.type in LENDING_TYPES or parameter.type.endswith("**") for parameter in function.parameters)


def check_function(report: Report, header: Interface, function: Function) -> None:
    name, comment = function.name, function.comment
    names = [text.split(" ", 1)[0] for text in comment.all("param")]
    report.equal(names, [parameter.name for parameter in function.parameters], f"{name}: its @param lines")
    for text in comment.all("param"):
        report.expect(" " in text, f"{name}: @param {text} does not say what it is")
    report.equal(bool(comment.first("return")), function.returns != "void", f"{name}: has @return")
    if lends(function, header):
        titles = [text.split(" ", 1)[0] for text in comment.all("par")]
        report.expect("Ownership" in titles, f"{name}: pointers cross, but there is no @par Ownership")
    if function.returns != STATUS_TYPE:
        return
    statuses = function.statuses
    numbers = header.statuses
    report.expect(statuses[:1] == ["OPENROUTER_OK"], f"{name}: @return does not begin with OPENROUTER_OK")
    report.equal([status for status in statuses if status not in numbers], [], f"{name}: unknown statuses in @return")
    order = [status for status in numbers if status in statuses]
    report.equal(statuses, order, f"{name}: statuses of @return, in the order of their numbers")
    if function.pointers:
        report.expect("OPENROUTER_ERROR_NULL_POINTER" in statuses,
                      f"{name}: has pointer parameters, but does not list OPENROUTER_ERROR_NULL_POINTER")


def check_comment(report: Report, name: str, comment: Comment | None, version: tuple) -> bool:
    if not report.expect(comment is not None, f"{name}: no comment"):
        return False
    report.expect(bool(comment.what), f"{name}: its comment does not say what it is")
    tags = [tag for tag, _ in comment.tags]
    report.equal(sorted(set(tags) - set(ORDER)), [], f"{name}: unknown tags")
    report.equal(tags, sorted(tags, key=lambda tag: ORDER.index(tag) if tag in ORDER else -1), f"{name}: order of tags")
    since = comment.first("since")
    known = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", since)
    report.expect(bool(known) and tuple(map(int, known.groups())) <= version, f"{name}: @since {since!r}")
    return True


def check_header(report: Report, library: Library, header: Interface, version: tuple) -> None:
    for declaration in header.functions + header.macros + header.typedefs:
        if declaration.library is not library:
            continue
        complete = check_comment(report, declaration.name, declaration.comment, version)
        if complete and isinstance(declaration, Function):
            check_function(report, header, declaration)
    errors = [number for number in interface.read(library).statuses.values() if number < 0]
    first = library.first_error
    report.equal(errors, [*range(first, first - len(errors), -1)], f"{library.header_name}: the numbers of its errors")


def main() -> None:
    report = Report()
    everything = interface.read()
    version = tuple(int(everything.macro(f"OPENROUTER_VERSION_{part}")) for part in ("MAJOR", "MINOR", "PATCH"))
    for count, library in enumerate(LIBRARIES, 1):
        # What a header can speak of: its own declarations and those of the headers before it.
        check_header(report, library, interface.read(*LIBRARIES[:count]), version)
    numbers = list(everything.statuses.values())
    report.equal(len(set(numbers)), len(numbers), "statuses with their own number")
    check_wording(report)
    report.finish()


main()
