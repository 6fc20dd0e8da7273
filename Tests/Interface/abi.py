"""The headers keep what Tests/ABI promises, by the text of each declaration and by abidiff, and the shipped libraries
carry its symbols with their versions."""

import re
from collections import defaultdict

import abi_baseline as baseline
from Support.report import ROOT, Report, output
from Tools import interface
from Tools.interface import Interface
from Tools.libraries import LIBRARIES, Library

PARTS = {"header: ABI": {"seconds": 1}}
STORE = "run make abi-baseline"
ADVICE = ("a program linked with {soname} may break: what a release has promised changes only with a new SONAME, as "
          f"Sources/Manual/abi.md tells; for what no release has yet, {STORE}")


def problems(library: Library) -> list[str]:
    """What a header does to the promises of its library."""
    if not baseline.text_file(library).exists() or not baseline.abi_file(library).exists():
        return [f"{library.soname} has no promises in Tests/ABI yet: {STORE}"]
    now, stored, release = baseline.promises(library), baseline.stored_promises(library), baseline.newest_release()
    found = []
    for name, promise in baseline.broken_promises(library).items():
        actual = f"{now[name].since} {now[name].text}" if name in now else "nothing"
        found.append(f"{name}: promised {promise.since} {promise.text} but came {actual}")
    differences = baseline.abi_breaks(library)
    if differences:
        found.append(f"abidiff:\n{differences}")
    if found:
        found.append(ADVICE.format(soname=library.soname))
    for name in now.keys() - stored.keys():
        found.append(f"{name} is not protected yet: {STORE}")
        if now[name].version <= baseline.version(release):
            found.append(f"{name}: @since {now[name].since}, but {release} was released without it")
    return found


def repeated_numbers(header: Interface) -> list[str]:
    """Constants of one family, the statuses or the values of a choice, that share a number."""
    families = [(choice.name, f"{choice.name.upper()}_") for choice in header.typedefs if choice.target == "int32_t"]
    names = defaultdict(list)
    for name, number in header.statuses.items():
        names["openrouter_status", str(number)].append(name)
    for macro in header.macros:
        for family, prefix in families:
            if macro.name.startswith(prefix):
                names[family, macro.value.strip("()")].append(macro.name)
    return [f"{family} {number}: {' and '.join(same)}" for (family, number), same in names.items() if len(same) > 1]


def check_soname(report: Report, library: Library) -> None:
    number = library.soname.rsplit(".", 1)[1]
    node = baseline.symbol_version(library)
    report.expect(node.endswith(f"_{number}"), f"{library.map.name}: {node} is not the version for {library.soname}")
    breaks = re.findall(r"^### Breaks$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    report.expect(len(breaks) >= int(number), f"{library.soname}: each new SONAME has its Breaks in CHANGELOG.md")


def check_shipped(report: Report, library: Library) -> None:
    """What a linked program asks the loader for."""
    text = baseline.abi_file(library).read_text()
    promised = set(re.findall(r"<elf-symbol name='(\w+)' version='(\w+)'", text))
    shipped = set(re.findall(r" T (\w+)@@(\w+)$", output(["nm", "-D", "--defined-only", library.shared]), re.MULTILINE))
    report.equal(promised - shipped, set(), f"symbols that {library.soname} promises and {library.shared.name} lacks")
    functions = {name for name, promise in baseline.stored_promises(library).items()
                 if promise.text.endswith(");") and not promise.text.startswith("typedef")}
    report.equal({name for name, _ in promised}, functions, f"functions of {library.soname} in both files of Tests/ABI")
    report.equal(re.findall(r"path='(/[^']*)'", text), [], f"paths in {baseline.abi_file(library).name}")


def main() -> None:
    report = Report()
    for library in LIBRARIES:
        told = problems(library)
        for line in told:
            report.fail(line)
        report.passed += not told
        check_soname(report, library)
        if baseline.abi_file(library).exists():
            check_shipped(report, library)
    report.equal(repeated_numbers(interface.read()), [], "numbers that two constants share")
    report.finish()


if __name__ == "__main__":
    main()
