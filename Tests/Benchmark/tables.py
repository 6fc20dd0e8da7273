"""What a run has measured, as text."""

from __future__ import annotations

from bars import bars
from calling import SDK
from comparing import BYTES, CANNOT
from growing import exponent


def table(heads: list[str], rows: list[list[str]]) -> str:
    """The first column to the left, the others to the right."""
    widths = [max(len(line[column]) for line in [heads, *rows]) for column in range(len(heads))]
    return "\n".join(
        "  " + "  ".join(cell.ljust(width) if not column else cell.rjust(width)
                         for column, (cell, width) in enumerate(zip(line, widths))).rstrip()
        for line in [heads, *rows])


def speed(comparison: str, nanoseconds: float) -> list[str]:
    """What else a time means."""
    if comparison in BYTES:
        return [f"{BYTES[comparison] / nanoseconds * 1000:,.0f} MB/s"]
    return [f"{1e9 / nanoseconds:,.0f}/s"]


def comparison_table(name: str, rows: list[dict]) -> str:
    ours = rows[0]["nanoseconds"]
    lines = []
    for row in rows:
        time = row["nanoseconds"]
        if time is None:
            lines.append([row["name"], CANNOT[name, row["name"]], "", "", "", ""])
        else:
            lines.append([row["name"], f"{time:,.1f}", f"{time / ours:.2f}x", *speed(name, time),
                          f"{row['instructions']:,}", f"{row['allocations']:,}"])
    return f"{name}\n" + table(["", "ns", "by ours", "", "instructions", "allocations"], lines)


def presence_table(results: dict) -> str:
    starts, memory = results["starts"], results["memory"]
    base = starts["first-json-libc"]
    lines = [[name.removeprefix("first-json-"), f"{time / 1000:,.0f}", f"{time / base:.2f}x",
              f"{memory[name]['resident']:,}", f"{memory[name]['written']:,}"] for name, time in starts.items()]
    loading, sizes = results["loading"], results["sizes"]
    return "\n".join([
        "a new process to its first JSON; its memory then",
        table(["", "us", "by libc's", "resident KB", "written KB"], lines),
        "",
        f"  libopenrouter.so {sizes['shared']:,} bytes; libopenrouter.a adds {sizes['static_adds']:,}; dlopen and "
        f"dlclose {loading['openrouter'] / 1000:.1f} us, of an empty library {loading['empty'] / 1000:.1f} us",
    ])


def calls_table(measured: dict) -> str:
    names = ("openrouter", "libcurl", SDK)
    lines = [[what, *(f"{row[name] / 1000:,.2f}" if name in row else "" for name in names)] for what, row in measured.items()]
    return "calls on a kept connection, without TLS\n" + table(["us", *names], lines)


def signing_table(measured: dict) -> str:
    lines = [[what, f"{number:,.0f}"] for what, number in measured.items()]
    return "sign-in: ns, and bytes of memory\n" + table(["", ""], lines)


def growth_table(what: str, series: dict) -> str:
    lines = []
    for name, points in series.items():
        for number, time in points:
            each = time if what == "threads" else time / number
            lines.append([name, f"{number:,}", f"{each:,.2f}", f"{1e9 / each:,.0f}/s"])
    slopes = ", ".join(f"{name} {exponent(points):.3f}" for name, points in series.items())
    title = f"growth: {what}" + ("" if what == "threads" else f" (exponents: {slopes})")
    return f"{title}\n" + table(["", what, "ns each", ""], lines)


def bars_table(results: dict) -> str:
    lines = [[bar.what, bar.number(bar.actual), bar.demand, "reached" if bar.is_reached else "missed"]
             for bar in bars(results)]
    return "bars\n" + table(["", "measured", "bar", ""], lines)


def text(results: dict) -> str:
    machine = results["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    return "\n\n".join([
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, Linux {machine['kernel']}\n"
        f"Swift {machine['swift']}; {machine['compiler']}; {versions}",
        *(comparison_table(name, rows) for name, rows in results["comparisons"].items()),
        presence_table(results),
        *([calls_table(results["calls"])] if "calls" in results else []),
        *([signing_table(results["sign-in"])] if "sign-in" in results else []),
        *(growth_table(what, series) for what, series in results["growth"].items()),
        bars_table(results),
    ]) + "\n"
