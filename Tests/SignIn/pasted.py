"""What a person pastes: in headless mode the only way, else in a race with the browser."""

import time

from SignIn.browser import come_back, connect, decide, exchanges, is_refused, read_answer, send, visit
from SignIn.driver import (
    API,
    CALLBACK,
    CONNECTION,
    DENIED,
    HEADLESS,
    INCONSISTENT,
    INVALID_VALUE,
    MAY_HAVE_ARRIVED,
    OK,
    TIMEOUT,
    Driver,
    driver,
)
from SignIn.outcomes import NOT_SIGNED_IN, SIGNED_IN, check_exchange
from Support.pace import late
from Support.report import Report

# What is pasted, with {} for a good code; whether it is taken, and how the sign-in then ends.
TEXTS: list[tuple[str, int, int]] = [
    ("{}", OK, OK),
    ("  {} \t", OK, OK),
    ("code={}", OK, OK),
    ("?code={}", OK, OK),
    ("https://myapp.com/callback?code={}&state=x", OK, OK),
    ("http://127.0.0.1:1/callback?code={}", OK, OK),
    ("<https://myapp.com/callback?code={}>.", OK, OK),
    ("\x1b[200~{}\x1b[201~", OK, OK),
    ("{} {}", OK, OK),
    ("error=access_denied", OK, DENIED),
    ("https://myapp.com/callback?error=access_denied&error_description=no", OK, DENIED),
    ("auth_code_that_nobody_made", OK, API),
]
NONSENSE = ["", " ", "two words", "code=", "code={}&code={}", "code={}&error=x", "https://myapp.com/", "é{}", "a\tb", "sk-or-v1-abc"]


def submit(one: Driver, text: str) -> dict[str, str]:
    one.tell(f"submit {text}")
    return one.until("submitted", 5)


def check_text(report: Report, said: dict, drive: str, text: str, taken: int, status: int) -> None:
    what = f"pasted, {drive}, {text}"
    with driver(said, mode=HEADLESS, drive=drive) as one:
        report.equal(one.mode, HEADLESS, f"{what}: mode")
        report.expect("needed" in one.until("input", 3).get("input", ""), f"{what}: no input is asked for")
        code = decide(one)
        told = submit(one, text.replace("{}", code))
        report.equal(told.get("submitted"), str(taken), f"{what}: {told}")
        end = one.end()
        report.equal(end.get("end"), str(status), f"{what}: {end}")
        report.equal("key" in end, status == OK, f"{what}: whether there is a key")
        report.equal(len(exchanges(one)), 0 if status == DENIED else 1, f"{what}: exchanges")
        check_exchange(report, one, what)
        report.expect(code not in told.get("message", "") + end.get("message", ""), f"{what}: a message shows the code")


def check_nonsense(report: Report, said: dict, drive: str, mode: int) -> None:
    """It ends nothing, as often as it comes."""
    with driver(said, mode=mode, drive=drive) as one:
        url = decide(one)
        code = url.partition("code=")[2] or url
        for text in NONSENSE:
            told = submit(one, text.replace("{}", code))
            report.equal((told.get("submitted"), told.get("field")), (str(INVALID_VALUE), "pasted"),
                         f"nonsense, {drive}, {text!r}: {told}")
            report.expect(code not in told.get("message", code), f"nonsense, {text!r}: the message shows the code")
        report.expect("end" not in one.until("end", 0.05), f"nonsense, {drive}: it ended")
        report.equal(exchanges(one), [], f"nonsense, {drive}: exchanges")
        report.equal(submit(one, code).get("submitted"), str(OK), f"nonsense, {drive}: then the code")
        report.equal(one.end().get("end"), str(OK), f"nonsense, {drive}: the end")


def check_pasted_first(report: Report, said: dict) -> None:
    """The page of a callback in the meantime reports the result."""
    with driver(said, "slow=500") as one:
        url = decide(one)
        report.equal(submit(one, url).get("submitted"), str(OK), "pasted first")
        told = submit(one, url)
        report.equal((told.get("submitted"), told.get("field")), (str(INCONSISTENT), "pasted"), f"pasted twice: {told}")
        with send(one.port, visit(url)) as connection:
            report.equal(read_answer(connection).title, SIGNED_IN, "pasted first: the page")
        report.equal(one.end().get("end"), str(OK), "pasted first: the end")
        report.equal(len(exchanges(one)), 1, "pasted first: exchanges")
        report.expect(is_refused(one.port), "pasted first: it listens still (L3)")


def check_browser_first(report: Report, said: dict) -> None:
    with driver(said, "slow=500") as one:
        url = decide(one)
        with send(one.port, visit(url)) as connection:
            time.sleep(0.1)
            for text in (url, "error=access_denied", "nonsense nonsense"):
                told = submit(one, text)
                report.equal((told.get("submitted"), told.get("field")), (str(INCONSISTENT), "pasted"),
                             f"pasted behind the browser: {told}")
            report.equal(read_answer(connection).title, SIGNED_IN, "browser first: the page")
        report.equal(one.end().get("end"), str(OK), "browser first: the end")
        report.equal(len(exchanges(one)), 1, "browser first: exchanges")


def check_no_browser(report: Report, said: dict) -> None:
    """Pasted while idle connections are open: they do not hold it up."""
    for text, status in (("", OK), ("error=access_denied", DENIED)):
        with driver(said, mode=CALLBACK) as one, connect(one.port) as idle:
            submit(one, text or decide(one))
            start = time.monotonic()
            report.equal(one.end().get("end"), str(status), f"pasted, with an idle connection: {text}")
            report.expect(time.monotonic() - start < late(0.5), f"pasted, with an idle connection: late, {text}")
            report.equal(read_answer(idle).text, b"", f"pasted: the idle connection, {text}")


def check_unreachable(report: Report, said: dict) -> None:
    """Tried anew, in its own time, though nothing but the paste ever happens; and given up before the time is over."""
    with driver(said, base_url=f"https://127.0.0.1:{said['tcp_closed']}/api/v1", timeout_ms=4000) as one:
        start = time.monotonic()
        submit(one, decide(one))
        end = one.end()
        taken = time.monotonic() - start
        report.equal(end.get("end"), str(CONNECTION), f"pasted, no server: {end}")
        # At least two pauses, of 0.375 and 0.562 s or more; the one that would end after the time is not begun.
        report.expect(0.93 < taken < late(4), f"pasted, no server: took {taken:.1f} s")


def check_too_late(report: Report, said: dict) -> None:
    """The code comes when the time is over."""
    with driver(said, mode=HEADLESS, drive="run", timeout_ms=300) as one:
        code = decide(one)
        time.sleep(0.4)
        told = submit(one, code)
        end = one.end()
        report.expect(int(end.get("end", 0)) in (TIMEOUT, MAY_HAVE_ARRIVED), f"pasted too late: {told}, {end}")


def check_denied_page(report: Report, said: dict) -> None:
    """Denied by the browser after nonsense was pasted."""
    with driver(said) as one:
        submit(one, "two words")
        report.equal(come_back(one, decide(one, "deny")).title, NOT_SIGNED_IN, "denied behind nonsense: the page")
        report.equal(one.end().get("end"), str(DENIED), "denied behind nonsense: the end")


def cases(said: dict) -> list:
    checks = (check_pasted_first, check_browser_first, check_no_browser, check_unreachable, check_too_late,
              check_denied_page)
    return [
        *(lambda report, case=(drive, *text): check_text(report, said, *case)
          for drive in ("run", "poll") for text in TEXTS),
        *(lambda report, case=case: check_nonsense(report, said, *case)
          for case in (("run", HEADLESS), ("poll", HEADLESS), ("poll", CALLBACK))),
        *(lambda report, check=check: check(report, said) for check in checks),
    ]
