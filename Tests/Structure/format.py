"""All sources are formatted, by the tools' own judgement."""

from Support.report import ROOT, Report, output

PARTS = {"format": {"seconds": 7}}


def main() -> None:
    report = Report()
    lint = ["swift", "format", "lint", "--strict", "--recursive", "--parallel", "Package.swift", "Sources", "Tests"]
    report.succeeds(lint, "swift format lint")
    files = output(["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.h", "*.c", "*.hpp", "*.cpp"]).split()
    for file in files:
        if (ROOT / file).exists():
            report.succeeds(["clang-format", "--dry-run", "-Werror", file], f"clang-format {file}")
    report.finish()


main()
