"""What has to be reached, and whether it is."""

from __future__ import annotations

from dataclasses import dataclass

from calling import CALL, FIRST
from comparing import BYTES, CHAT, CHECKED, DOCUMENTS, STREAM, UNKNOWN, UNKNOWN_BYTES
from growing import exponent

BUILD = "build documented"
ANSWERS = ["read create response", "read exchange response", "read error", UNKNOWN]
REUSED = "openrouter, handle reused"


@dataclass(frozen=True)
class Bar:
    what: str
    actual: float
    limit: float
    # Whether less is better.
    is_most: bool = False
    unit: str = "times"

    @property
    def is_reached(self) -> bool:
        return self.actual <= self.limit if self.is_most else self.actual >= self.limit

    def number(self, number: float) -> str:
        digits = 0 if self.unit in ("bytes", "allocations") else 2
        return f"{number:,.{digits}f} {self.unit}".strip()

    @property
    def demand(self) -> str:
        return f"at {'most' if self.is_most else 'least'} {self.number(self.limit)}"


def row(results: dict, comparison: str, name: str = "openrouter") -> dict:
    return next(row for row in results["comparisons"][comparison] if row["name"] == name)


def times_ours(results: dict, comparison: str, name: str) -> float:
    return row(results, comparison, name)["nanoseconds"] / row(results, comparison)["nanoseconds"]


def bars(results: dict) -> list[Bar]:
    starts, sizes, grown = results["starts"], results["sizes"], results["growth"]
    made = [Bar(f"{BUILD}: {name}", times_ours(results, BUILD, name), limit)
            for name, limit in (("jansson", 20), ("cJSON", 8), ("RapidJSON", 3))]
    made.append(Bar(f"{BUILD}: ours, by memcpy", 1 / times_ours(results, BUILD, "memcpy"), 16, is_most=True))
    made += [Bar(f"{BUILD}: allocations of {name}", row(results, BUILD, name)["allocations"], limit, True, "")
             for name, limit in (("openrouter", 1), (REUSED, 0))]
    made += [Bar(f"{answer}: {name}", times_ours(results, answer, name), limit)
             for answer in ANSWERS for name, limit in (("jansson", 12), ("cJSON", 3))]
    made.append(Bar(UNKNOWN, UNKNOWN_BYTES / row(results, UNKNOWN)["nanoseconds"], 1, unit="GB/s"))
    # Not in runs that were kept before there were streams and documents.
    if CHAT in results["comparisons"]:
        made += [Bar(f"{document}: ours, by yyjson", 1 / times_ours(results, document, "yyjson"), limit, True)
                 for document, limit in DOCUMENTS.items()]
        made += [Bar(f"{CHAT}: {name}, by yyjson", row(results, CHAT, name)["nanoseconds"]
                     / row(results, CHAT, "yyjson")["nanoseconds"], limit, True)
                 for name, limit in (("openrouter", 1.2), (CHECKED, 2))]
        made.append(Bar(f"{CHAT}: allocations", row(results, CHAT)["allocations"], 3, True, ""))
    if STREAM in results["comparisons"]:
        streamed = row(results, STREAM)
        made.append(Bar(STREAM, BYTES[STREAM] / streamed["nanoseconds"], 1.5, unit="GB/s"))
        made.append(Bar(f"{STREAM}: allocations", streamed["allocations"], 0, True, ""))
    made += [Bar(f"new process to its first JSON, {kind}: by libc's",
                 starts[f"first-json-{kind}"] / starts["first-json-libc"], 1.25, True) for kind in ("shared", "static")]
    made.append(Bar("libopenrouter.so, stripped", sizes["shared"], 224 * 1024, True, "bytes"))
    made.append(Bar("what libopenrouter.a adds", sizes["static_adds"], 32 * 1024, True, "bytes"))
    # Not in runs that were kept before there were calls.
    if "calls" in results:
        first, call = results["calls"][FIRST], results["calls"][CALL]
        made.append(Bar("first event after the first byte, more than libcurl's",
                        (first["openrouter"] - first["libcurl"]) / 1000, 100, True, "us"))
        made.append(Bar("calls per second on a kept connection, by libcurl's", call["libcurl"] / call["openrouter"], 0.95))
    # 1 is straight; the caches and the kernel's pages, which jansson needs too, bend the line a little.
    made += [Bar(f"growth of {what}: exponent", exponent(grown[what]["openrouter"]), 1.1, True, "")
             for what in ("bodies", "handles", "documents", "chunks", "messages", "calls") if what in grown]
    return made
