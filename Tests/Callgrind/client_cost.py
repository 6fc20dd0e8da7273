"""What the client's own code adds to a call, in instructions: all that is spent outside libcurl and what that calls."""

import re
from pathlib import Path

from Support.report import INCLUDE, LIB, ROOT, TESTS, WARNINGS, Report
from Support.stand_in import stand_in

PARTS = {"client: cost": {"seconds": 2}}
FOLDER = TESTS / "callgrind"
LIMIT = 30_000
OWN, CURL = "libopenrouter", "libcurl"


def own_cost(profile: Path) -> tuple[int, int]:
    """Instructions of our two libraries with those that libc spends for them; and of the whole call."""
    own = total = 0
    # The object that a line of cost is about; after the line of a call, the object that was called.
    here = called = ""
    for line in profile.read_text().splitlines():
        if match := re.match(r"ob=(.*)", line):
            here = match[1]
        elif match := re.match(r"fn=", line):
            called = ""
        elif match := re.match(r"cob=(.*)", line):
            called = match[1]
        elif line.startswith("calls="):
            called = f"call of {called or here}"
        elif match := re.fullmatch(r"[-+*]?\d* (\d+)", line):
            is_call = called.startswith("call of ")
            total += 0 if is_call else int(match[1])
            if OWN in here and not (is_call and (OWN in called or CURL in called)):
                own += int(match[1])
            called = ""
    return own, total


def main() -> None:
    report = Report()
    FOLDER.mkdir(parents=True, exist_ok=True)
    program, profile = FOLDER / "client_call", FOLDER / "client_call.out"
    call = "openrouter_client_exchange_auth_code_for_api_key"
    built = report.succeeds(
        ["gcc", "-std=c99", *WARNINGS, "-I", INCLUDE, ROOT / "Tests" / "Callgrind" / "client_call.c",
         LIB / "libopenrouter-client.so", LIB / "libopenrouter.so", f"-Wl,-rpath,{LIB}", "-o", program],
        "building client_call")
    if built:
        with stand_in() as said:
            counted = report.succeeds(
                ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", f"--toggle-collect={call}",
                 "--compress-strings=no", "--compress-pos=no", program], "client_call under callgrind",
                env={"BASE_URL": f"https://127.0.0.1:{said['https']}/b/ok/cost/api/v1", "CA_FILE": said["ca"]})
        if counted:
            own, total = own_cost(profile)
            report.expect(total > 1_000_000, f"a call with TLS takes {total:,} instructions: that was none")
            report.expect(0 < own < LIMIT,
                          f"the client's own code takes {own:,} instructions of a call, not under {LIMIT:,}")
    report.finish()


main()
