"""What the environment decides about the browser: which program, for whom, and with what of the host's."""

import os
import shutil
import struct
import tempfile
from pathlib import Path

from SignIn.browser_modes import AUTOMATIC, FAKE, build_fake, record, wait_for
from SignIn.driver import BROWSER, CALLBACK, HEADLESS, OK, PROGRAM, driver
from Support.report import Report

HELPER = PROGRAM.parent / "helper" / "open it.sh"
HERE = {"DISPLAY": ":0"}
FAR = {"SSH_CONNECTION": "::1 1 ::1 22"}
SELF, OTHER = str(os.geteuid()), str(os.geteuid() + 1)
# Variables and mode that is wanted; mode that counts, and the program that runs.
CHOICES: list[tuple[dict[str, str], int, int, Path | None]] = [
    # $BROWSER, as editors set it in their terminals.
    ({"BROWSER": str(HELPER)}, AUTOMATIC, BROWSER, HELPER),
    ({"BROWSER": str(HELPER), **FAR}, AUTOMATIC, BROWSER, HELPER),
    ({"BROWSER": str(HELPER), **FAR, **HERE}, AUTOMATIC, BROWSER, HELPER),
    ({"BROWSER": str(HELPER), **HERE}, AUTOMATIC, BROWSER, FAKE),
    ({"BROWSER": str(HELPER)}, BROWSER, BROWSER, HELPER),
    ({"BROWSER": str(HELPER), **HERE}, BROWSER, BROWSER, FAKE),
    ({"BROWSER": str(HELPER)}, CALLBACK, CALLBACK, None),
    ({"BROWSER": str(HELPER)}, HEADLESS, HEADLESS, None),
    # Where it opens nothing.
    ({"BROWSER": "/nowhere/browser"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": "/nowhere/browser"}, BROWSER, CALLBACK, None),
    ({"BROWSER": "/bin/false"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": "/bin/false"}, BROWSER, CALLBACK, None),
    # Commands and lists are xdg-open's to understand.
    ({"BROWSER": "xdg-open"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": "./xdg-open"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": ""}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": f"{HELPER}:{FAKE}"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": f"{HELPER} %s"}, AUTOMATIC, HEADLESS, None),
    ({"BROWSER": "w3m"}, BROWSER, BROWSER, FAKE),
    # Another user's browser.
    ({**HERE, "SUDO_UID": OTHER}, AUTOMATIC, CALLBACK, None),
    ({**HERE, "SUDO_UID": OTHER}, BROWSER, CALLBACK, None),
    ({**HERE, "SUDO_UID": "x"}, AUTOMATIC, CALLBACK, None),
    ({**HERE, "SUDO_UID": SELF}, AUTOMATIC, BROWSER, FAKE),
    ({**HERE, "SUDO_UID": ""}, AUTOMATIC, BROWSER, FAKE),
    ({**HERE, "PKEXEC_UID": OTHER}, AUTOMATIC, CALLBACK, None),
    ({**HERE, "PKEXEC_UID": SELF}, AUTOMATIC, BROWSER, FAKE),
    ({"SUDO_UID": OTHER}, AUTOMATIC, HEADLESS, None),
    ({"SUDO_UID": OTHER, "BROWSER": str(HELPER)}, AUTOMATIC, HEADLESS, None),
    ({**HERE, "DOAS_USER": "root"}, AUTOMATIC, BROWSER, FAKE),
    ({**HERE, "DOAS_USER": "person"}, AUTOMATIC, *((BROWSER, FAKE) if os.geteuid() else (CALLBACK, None))),
]
# What the browser gets of the host's environment, and what it does not.
KEPT = {"LD_LIBRARY_PATH_ORIG": "/kept", "XLD_LIBRARY_PATH": "kept", "LD_PRELOAD": "", "NAME": "a=b", "EMPTY": ""}
FORGOTTEN = {"LD_LIBRARY_PATH": "/nowhere", "OPENROUTER_API_KEY": "sk-or-v1-secret"}
AT_SECURE = 23


def check_choice(report: Report, said: dict, variables: dict, wanted: int, mode: int, program: Path | None) -> None:
    what = f"{variables}, mode {wanted}"
    with record() as (found, file), driver(said, variables={**variables, **found}, mode=wanted) as one:
        report.equal((one.status, one.mode), (OK, mode), f"{what}: status and mode")
        report.equal("callback_url" in one.parameters, mode != HEADLESS, f"{what}: a callback")
        if not report.equal(wait_for(file, 2 if program else 0.2), bool(program), f"{what}: a browser") or not program:
            return
        process = Path("/proc") / file.read_text()
        report.equal(os.readlink(process / "exe"), str(program), f"{what}: program")
        words = (process / "cmdline").read_bytes().decode().split("\0")
        report.equal(words, ["xdg-open" if program == FAKE else str(program), one.url, ""], f"{what}: arguments")


def check_environment(report: Report, said: dict) -> None:
    with record() as (found, file), driver(said, variables={**KEPT, **FORGOTTEN, **found}, mode=BROWSER):
        if report.expect(wait_for(file, 2), "the browser's environment: it does not run"):
            text = (Path("/proc") / file.read_text() / "environ").read_text()
            actual = dict(entry.split("=", 1) for entry in text.split("\0") if entry)
            expected = {**os.environ, **KEPT, **found}
            names = (KEPT | FORGOTTEN | found).keys()
            report.equal({name: actual[name] for name in names if name in actual},
                         {name: expected[name] for name in names if name not in FORGOTTEN}, "the browser's environment")


def is_secure(pid: int) -> bool:
    entries = struct.iter_unpack("=QQ", Path(f"/proc/{pid}/auxv").read_bytes())
    return dict(entries).get(AT_SECURE) == 1


def check_privileged(report: Report, said: dict, variables: dict, wanted: int, mode: int) -> None:
    """A program that is set-user-ID, of root's, which another user starts."""
    what = f"a set-user-ID program, {variables}, mode {wanted}"
    if os.geteuid() != 0:
        return report.skip(f"{what}: only root can make one")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        program = shutil.copy(PROGRAM, folder)
        os.chmod(program, 0o4755)
        with record() as (found, file):
            file.parent.chmod(0o777)
            with driver(said, variables={**found, **variables}, mode=wanted, program=program, user=65534) as one:
                if not is_secure(one.process.pid):
                    return report.skip(f"{what}: the system does not let it have more rights")
                report.equal((one.status, one.mode), (OK, mode), f"{what}: status and mode")
                report.equal(wait_for(file, 0.3), False, f"{what}: a browser runs")


def cases(said: dict) -> list:
    report = Report()
    build_fake(report)
    HELPER.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(FAKE, HELPER)
    return [
        lambda total: total.add(report),
        *(lambda report, choice=choice: check_choice(report, said, *choice) for choice in CHOICES),
        lambda report: check_environment(report, said),
        lambda report: check_privileged(report, said, HERE, AUTOMATIC, HEADLESS),
        lambda report: check_privileged(report, said, HERE, BROWSER, CALLBACK),
        lambda report: check_privileged(report, said, {"BROWSER": str(HELPER)}, AUTOMATIC, HEADLESS),
        lambda report: check_privileged(report, said, {"BROWSER": str(HELPER)}, BROWSER, CALLBACK),
    ]
