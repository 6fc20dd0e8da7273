"""All sources are formatted, by the tools' own judgement."""

from Support.report import ROOT, Report, output

PARTS = {"format": {"seconds": 7}}


def main() -> None:
    report = Report()
    lint = ["swift", "format", "lint", "--strict", "--recursive", "--parallel", "Package.swift", "Sources", "Tests"]
    report.succeeds(lint, "swift format lint")
    files = output(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.h", "*.c", "*.hpp", "*.cpp"]).split()
    files = [file for file in files if (ROOT / file).exists()]
    # One check for each file.
    if report.succeeds(["clang-format", "--dry-run", "-Werror", *files], "clang-format"):
        report.passed += len(files) - 1
    report.finish()


main()
