"""Reads responses made by chance, whole and in pieces, and compares with the rules: READER COUNT [SEED]."""
import json
import random
import struct
import subprocess
import sys

from comparison import differences
from rules import Reader
from streams import Maker


def frame(http_status: int, type: str, body: bytes, cut: int) -> bytes:
    kind = type.encode()
    return struct.pack("=II", http_status, len(kind)) + kind + struct.pack("=I", len(body)) + body + struct.pack("=I", cut)


def main() -> None:
    program, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = 0
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        for number in range(seed, seed + count):
            response = Maker(random.Random(number)).response()
            rules = Reader()
            rules.read(*response)
            cut = number % 13 if number % 50 else 0xFFFF0003
            reader.stdin.write(frame(*response, cut))
            reader.stdin.flush()
            line = reader.stdout.readline()
            found = differences(rules, json.loads(line)) if line else ["the reader died"]
            if found:
                failed += 1
                print(f"{number}: {response!r}")
                for each in found[:5]:
                    print(f"  {each}")
                if failed == 10 or not line:
                    break
        reader.stdin.close()
    print(f"{count} responses, {failed} read otherwise")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
