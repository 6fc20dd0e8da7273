"""The first page: a row for each file, and every line that is excused. The files' own pages are llvm-cov's."""

from html import escape
from pathlib import Path

from line_counts import Result

STYLE = """body { font: 15px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
table { border-collapse: collapse; width: 100% } td, th { padding: 2px 8px; text-align: right }
td:first-child, th:first-child { text-align: left } tr:nth-child(even) { background: #8881 }
.missing { color: #c00 } :root { color-scheme: light dark }"""


def row(result: Result) -> str:
    missing = result.lines - result.run - len(result.excused)
    page = f"coverage{result.file}.html"
    return (f'<tr><td><a href="{escape(page)}">{escape(result.name)}</a><td>{result.lines}<td>{result.run}'
            f'<td>{len(result.excused) or ""}<td class="missing">{missing or ""}</tr>')


def write_index(folder: Path, results: list[Result]) -> None:
    lines, run = sum(result.lines for result in results), sum(result.run for result in results)
    excused = [f"<li>{escape(result.name)}:{number}: {escape(reason)}"
               for result in results for number, reason in result.excused.items()]
    (folder / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Coverage</title><style>{STYLE}</style>\n'
        f"<h1>Lines that the tests run</h1><p>{run} of {lines}, {100 * run / max(lines, 1):.2f} %\n"
        "<table><tr><th>file<th>lines<th>run<th>excused<th>missing</tr>\n"
        + "\n".join(map(row, results)) + "</table>\n"
        + (f"<h2>Excused</h2><ul>{''.join(excused)}</ul>\n" if excused else ""))
