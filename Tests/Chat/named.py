"""Reads the named cases, cut in every way and with each line end, and compares with what they say: READER."""
import json
import subprocess
import sys

from cases import CASES, SDK, SSE, THREADS, Case
from comparison import differences
from generated import frame
from rules import Reader

# Cut at every place; a long one at some of them.
EVERY = 0xFFFF0000


def bodies(case: Case) -> list[bytes]:
    """With each line end, if it is a stream."""
    if case.type != SSE or b"\r" in case.body or case.body[:1] == b"{":
        return [case.body]
    return [case.body, case.body.replace(b"\n", b"\r\n"), case.body.replace(b"\n", b"\r")]


def wrong(case: Case, actual: dict) -> list[str]:
    """What is not as the case says."""
    result, more = actual["result"], case.more
    first = result["choices"][0] if result["choices"] else {"text": "", "finish": "", "calls": [], "details": "[]"}
    expected = {"status": case.status, "text": case.text, **{name: value for name, value in more.items() if name != "once"}}
    found = {"status": actual["status"], "text": first["text"], "finish": first["finish"], "error": result["error"],
             "tokens": result["tokens"], "cost": result["cost"], "id": result["id"],
             "kept": sum(event[0] == 11 for event in actual["events"]),
             "texts": [each["text"] for each in result["choices"]],
             "calls": [[each[1], each[3]] for each in first["calls"]],
             "details": json.loads(first["details"]) if isinstance(first["details"], str) else first["details"]}
    return [f"{name}: expected {value!r:.200}, actual {found[name]!r:.200}" for name, value in expected.items()
            if found[name] != value]


def main() -> None:
    failed = 0
    with subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        for case in CASES:
            for body in bodies(case):
                cut = 4093 if "once" in case.more or len(body) > 9000 else EVERY + 1 + len(body) // 4000
                reader.stdin.write(frame(case.http, case.type, body, cut))
                reader.stdin.flush()
                actual = json.loads(reader.stdout.readline())
                rules = Reader()
                rules.read(case.http, case.type, body)
                found = [*wrong(case, actual), *differences(rules, actual)]
                if found:
                    failed += 1
                    print(f"{case.name}: {body[:120]!r}", *found, sep="\n  ")
        reader.stdin.close()
    assert len(SDK) == 28 and {int(case.name.split()[0]) for case in THREADS} >= set(range(1, 55)) - {46, 48}
    print(f"{len(CASES)} named cases, {failed} read otherwise")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
