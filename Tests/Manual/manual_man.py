"""The manual pages: every function and type has one, or is led to one, which names it; they have examples, which are the
manual's samples; two tools find nothing to complain about; and they are the same whenever they are made."""

import re
import shutil
import sys
from pathlib import Path

from Support.report import ROOT, TESTS, Report, run
from Tools import interface
from Tools.examples import samples

PARTS = {"manual: man pages": {"seconds": 5}}
MAN = ROOT / ".build" / "manual" / "man"
FOLDER, OVERVIEW, PROGRAM = MAN / "man3", MAN / "man7" / "openrouter.7", MAN / "man1" / "openrouter.1"
# The longest names do not fit on 80 columns.
COLUMNS = {"MANWIDTH": "100"}


# `.BR name (1)`, and `name(1)` in a text; not a constant with its value.
REFERENCE = re.compile(r"(?:^\.BR |\b)(?!OPENROUTER_)([A-Za-z_][\w+.-]*) ?\(([1-8][a-z]*)\)", re.MULTILINE)
# Pages that are not ours, with their sections.
OTHERS = {"pkg-config": "1", "curl": "1"}


def leads_to(page: Path) -> Path:
    text = page.read_text()
    led = re.fullmatch(r"\.so (man3/\w+\.3)\n", text)
    return FOLDER.parent / led[1] if led else page


def names_of(page: Path) -> list[str]:
    """The names in the section NAME."""
    line = re.search(r"^\.SH NAME\n(.*) \\- .", page.read_text(), re.MULTILINE)
    return line[1].split(", ") if line else []


def check_names(report: Report) -> None:
    header = interface.read()
    named = {section.name: section.name for section in header.sections}
    for section in header.sections:
        named |= {declaration.name: section.name for declaration in section.declarations if declaration.name.islower()}
        if not (FOLDER / f"{section.name}.3").is_file():
            continue
        own = [other.name for other in section.declarations if other.name.islower() and other.name != section.name]
        report.equal(sorted(names_of(FOLDER / f"{section.name}.3")), sorted([section.name, *own]),
                     f"{section.name}(3): NAME")
        handles = [typedef.name for typedef in section.all(interface.Typedef) if typedef.is_handle]
        report.expect(handles in ([], [section.name]), f"{section.title}: the page of {handles} is {section.name}(3)")
    report.equal({page.stem for page in FOLDER.iterdir()}, set(named), "the pages")
    for name, section in named.items():
        page = FOLDER / f"{name}.3"
        target = leads_to(page) if page.is_file() else page
        report.expect(target.is_file() and target.stem == section and name in names_of(target),
                      f"{name}(3) does not lead to {section}(3) with its name")


def check_references(report: Report) -> None:
    """What a page refers to is there: a page of ours, or one of the system's, in its section."""
    found = set()
    for page in sorted(MAN.glob("man*/*")):
        text = page.read_text().replace("\\-", "-")
        found |= {(page.name, *reference) for reference in REFERENCE.findall(text)}
    report.expect(len({name for _, name, _ in found}) > 10, "references were found")
    for page, name, section in sorted(found):
        is_ours = (MAN / f"man{section}" / f"{name}.{section}").is_file()
        report.expect(is_ours or section == OTHERS.get(name), f"{page} refers to {name}({section}), which is not there")
    for name, section in OTHERS.items():
        report.expect(any(other == name for _, other, _ in found), f"no page refers to {name}({section})")
        # Small systems come without their manual.
        if run(["man", "-w", "1", "man"]).returncode == 0:
            report.succeeds(["man", "-w", section, name], f"{name}({section}) in the system's manual")


def check_texts(report: Report) -> None:
    """Of a function, its parameters and all that it returns; of a struct, its members; of a constant, that it is there."""
    for section in interface.read().sections:
        page = FOLDER / f"{section.name}.3"
        text = re.sub(r"\\f[BIR]", "", page.read_text()).replace("\\-", "-") if page.is_file() else ""
        parts = dict(re.findall(r"^\.SS (.+)\n((?:(?!\.S[SH] ).*\n)*)", text, re.MULTILINE))
        for function in section.all(interface.Function):
            said = set(re.findall(r"\w+", parts.get(function.name, "")))
            wanted = {*function.statuses, *(parameter.name for parameter in function.parameters), "Since"}
            wanted |= {"Returns"} if function.returns != "void" else set()
            report.equal(wanted - said, set(), f"{section.name}(3): what is not said of {function.name}")
        for typedef in section.all(interface.Typedef):
            said = set(re.findall(r"^\.B (\w+)$", parts.get(typedef.name, ""), re.MULTILINE))
            members = set(re.findall(r"(\w+);", typedef.target))
            report.equal(members - said, set(), f"{section.name}(3): what is not said of {typedef.name}")
        said = set(re.findall(r"^\.B (OPENROUTER_\w+)", parts.get("Constants and macros", ""), re.MULTILINE))
        report.equal(said, {macro.name for macro in section.all(interface.Macro)}, f"{section.name}(3): its constants")


def check_summaries(report: Report) -> None:
    """What a page is about is not what the first of several functions does."""
    for section in interface.read().sections:
        functions = section.all(interface.Function)
        report.expect(len(functions) < 2 or section.subject is not functions[0] or bool(section.about),
                      f"{section.header_name}: a comment says what the section {section.title} is about")


def example_of(page: Path) -> str:
    """The code in EXAMPLES, as a person would copy it."""
    found = re.search(r"^\.SH EXAMPLES\n.*?^\.nf\n(.*?)^\.fi$", page.read_text(), re.MULTILINE | re.DOTALL)
    text = found[1] if found else ""
    for escaped, character in ("\\&", ""), ("\\-", "-"), ("\\(ga", "`"), ("\\(ha", "^"), ("\\e", "\\"):
        text = text.replace(escaped, character)
    return text


def check_examples(report: Report) -> None:
    """Of each section with functions: a sample of the manual that calls one of them, with no other change than its lines,
    which fit on a terminal of 80 columns."""
    known = {re.sub(r"\s", "", block.text): block for block in samples()}
    for section in interface.read().sections:
        functions = [function.name for function in section.all(interface.Function)]
        page = FOLDER / f"{section.name}.3"
        code = example_of(page)
        report.equal(bool(code), bool(functions), f"{page.name}: EXAMPLES")
        if functions:
            report.expect(re.sub(r"\s", "", code) in known, f"{page.name}: an example that is no sample of the manual")
            report.expect(any(re.search(rf"\b{name}\b", code) for name in functions), f"{page.name}: another page's example")
        long = [line for line in code.splitlines() if len(line) > 73]
        report.equal(long, [], f"{page.name}: lines of EXAMPLES that do not fit on 80 columns")
        torn = [line for line in code.splitlines() if re.search(r"(?<!\w)\($", line)]
        report.equal(torn, [], f"{page.name}: lines of EXAMPLES that end with the bracket of a condition")
    report.expect("int main(void)" in example_of(OVERVIEW), "openrouter(7): a program")


def check_form(report: Report) -> None:
    pages = [*(page for page in sorted(FOLDER.iterdir()) if leads_to(page) == page), OVERVIEW, PROGRAM]
    done = run(["mandoc", "-T", "lint", "-W", "warning", *pages])
    # Between releases there is no day to tell.
    findings = [line for line in done.stdout.splitlines() if not line.endswith("verbatim: TH not released")]
    report.equal((findings, done.stderr), ([], ""), "mandoc -T lint")
    for page in pages:
        done = run(["man", "--warnings", "-E", "UTF-8", "-l", page], env=COLUMNS)
        report.equal((done.returncode, done.stderr), (0, ""), f"man --warnings {page.name}")
        report.expect(str(ROOT) not in page.read_text(), f"{page.name} names the folder where it was made")


def check_reading(report: Report) -> None:
    """As a person would: by the name of a function, which shows its prototype, its text and the date of the release."""
    done = report.succeeds(["man", "-M", FOLDER.parent, "-E", "UTF-8", "openrouter_pkce_generate"], "man", env=COLUMNS)
    if done:
        text = " ".join(done.stdout.split())
        date = re.search(r"^## \S+ ?\(?(.*?)\)?$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)[1]
        for part in ("openrouter_status openrouter_pkce_generate(openrouter_pkce *pkce);",
                     "Makes a new pair: 32 octets", "pkg-config --cflags --libs openrouter)", "OPENROUTER_ERROR_RANDOM",
                     date):
            report.expect(part in text, f"man openrouter_pkce_generate: does not say {part!r}")
    done = report.succeeds(["man", "-M", FOLDER.parent, "-E", "UTF-8", "openrouter"], "man openrouter", env=COLUMNS)
    report.expect(bool(done) and "openrouter chat" in done.stdout, "man openrouter is the page of the program")


def main() -> None:
    report = Report()
    for tool in ("mandoc", "man"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing")
    if report.succeeds(["make", "--no-print-directory", "man"], "make man"):
        check_names(report)
        check_references(report)
        check_texts(report)
        check_summaries(report)
        check_examples(report)
        check_form(report)
        check_reading(report)
        again = TESTS / "man"
        report.succeeds([sys.executable, "-B", ROOT / "Sources" / "Manual" / "man.py", again], "man.py, another time")
        actual, before = ({page.name: page.read_bytes() for page in folder.glob("man*/*")} for folder in (again, MAN))
        report.expect(actual == before, "the pages of another time are the same")
    report.finish()


main()
