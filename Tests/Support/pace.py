"""How fast the machine is just now, for tests of times: what is too late on a machine that does nothing else may be in
time on one that does."""

import subprocess
import sys
import time
from functools import lru_cache

# Seconds for which a measurement holds.
HOLDS = 2
# From here on other work decides how long something takes.
BUSY = 1.5
# By its own process: threads of one wait for each other.
SPIN = """import time
start, used = time.monotonic(), time.thread_time()
while time.thread_time() - used < 0.03: pass
print((time.monotonic() - start) / (time.thread_time() - used))"""


@lru_cache(maxsize=2)
def measured(_moment: int) -> float:
    done = subprocess.run([sys.executable, "-S", "-c", SPIN], capture_output=True, encoding="utf-8", check=True)
    return max(1.0, float(done.stdout))


def slowness() -> float:
    """How many times longer than alone a program takes; at least 1."""
    return measured(int(time.monotonic() / HOLDS))


def late(seconds: float) -> float:
    """The limit for something that takes at most `seconds` on an idle machine."""
    return seconds * slowness()


def is_busy() -> bool:
    return slowness() > BUSY
