"""Where the listener listens, for whom, and with what descriptors."""

import errno
import socket
from pathlib import Path

from SignIn.browser import come_back, connect, decide, is_refused, send, visit
from SignIn.driver import HEADLESS, OK, SYSTEM, Driver, driver
from SignIn.outcomes import SIGNED_IN
from Support.report import Report

LISTENS = "0A"
CLOSED_ON_EXEC = 0o2000000


def listeners(one: Driver) -> list[str]:
    """Address and port, as the system writes them, of all that the driver listens on."""
    own = {target[8:-1] for target in one.descriptors().values() if target.startswith("socket:[")}
    found = []
    for family in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path("/proc/net", family).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[9] in own and (family.startswith("udp") or fields[3] == LISTENS):
                found.append(fields[1])
    return found


def check_address(report: Report, said: dict) -> None:
    variables = {"HOST": "0.0.0.0", "BIND": "0.0.0.0", "LISTEN_ADDR": "0.0.0.0", "HOSTNAME": "0.0.0.0"}
    with driver(said, variables=variables) as one:
        report.equal(listeners(one), [f"0100007F:{one.port:04X}"], "where it listens (L1, L2, L4)")
        report.expect(one.port >= 1024, f"port {one.port}")
        for family, address in ((socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")):
            with socket.socket(family) as other:
                report.equal(other.connect_ex((address, one.port)) != 0, True, f"{address} is refused (L1)")


def check_headless(report: Report, said: dict) -> None:
    with driver(said, mode=HEADLESS) as one:
        report.equal(listeners(one), [], "headless: where it listens")
        report.expect("callback_url" not in one.parameters, "headless: there is a callback_url")


def check_sharing(report: Report, said: dict) -> None:
    """No other process gets the port: not by SO_REUSEPORT, not by SO_REUSEADDR."""
    for arguments in ({}, {"port": free_port()}):
        with driver(said, **arguments) as one:
            for option in (socket.SO_REUSEPORT, socket.SO_REUSEADDR):
                for address in ("127.0.0.1", ""):
                    with socket.socket() as other:
                        other.setsockopt(socket.SOL_SOCKET, option, 1)
                        report.equal(take(other, address, one.port), errno.EADDRINUSE,
                                     f"a second listener on {address!r}, option {option}, {arguments} (L5)")


def take(listener: socket.socket, address: str, port: int) -> int:
    try:
        listener.bind((address, port))
        listener.listen()
    except OSError as error:
        return error.errno
    return 0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def check_fixed_port(report: Report, said: dict) -> None:
    """The same one again at once, although connections to it are just over."""
    port = free_port()
    with driver(said, port=port) as one:
        for turn in ("first", "second"):
            report.equal((one.status, one.port), (OK, port), f"fixed port, {turn} time")
            report.equal(come_back(one, decide(one)).title, SIGNED_IN, f"fixed port, {turn} time: the page")
            report.equal(one.end().get("end"), str(OK), f"fixed port, {turn} time: the end")
            report.expect(is_refused(port), f"fixed port, {turn} time: it listens still (L3)")
            one.tell("start")
            one.next_start()


def check_taken_port(report: Report, said: dict) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        with driver(said, port=listener.getsockname()[1]) as one:
            report.equal((one.status, one.began.get("field"), one.url, one.mode), (SYSTEM, "port", "", 0), "port taken")
            report.expect("port" in one.began.get("message", ""), f"port taken: message {one.began.get('message')!r}")
            left = sorted(one.descriptors().values())
            report.equal([each for each in left if "socket" in each or "epoll" in each], [], "port taken: descriptors")


def own_sockets(one: Driver) -> list[str]:
    """Without the pair by which libcurl wakes itself: it offers no way to have that closed on exec, or not at all."""
    pairs = {line.split()[6] for line in Path("/proc/net/unix").read_text().splitlines()[1:]}
    return [what for what in one.descriptors().values() if what.startswith("socket:") and what[8:-1] not in pairs]


def check_inheritance(report: Report, said: dict) -> None:
    """No program that the host starts gets any of it: while it waits, with connections, and in the exchange."""
    with driver(said, "slow=500") as one, connect(one.port), send(one.port, b"GET /half"):
        check_close_on_exec(report, one, "while it waits", 4)
        with send(one.port, visit(decide(one))):
            one.until("nothing", 0.25)
            check_close_on_exec(report, one, "in the exchange", 6)
            report.equal(one.end().get("end"), str(OK), "inheritance: the end")
        check_close_on_exec(report, one, "at the end", 2)
        report.equal(own_sockets(one), [], "sockets at the end (L3)")


def check_close_on_exec(report: Report, one: Driver, when: str, least: int) -> None:
    own = own_sockets(one)
    found = {number: what for number, what in one.descriptors().items()
             if number > 2 and (what in own or not what.startswith("socket:"))}
    report.expect(len(found) >= least, f"descriptors {when}: only {found}")
    for number, what in found.items():
        flags = (one.proc / "fdinfo" / str(number)).read_text().split("flags:")[1].split()[0]
        report.expect(bool(int(flags, 8) & CLOSED_ON_EXEC), f"descriptor {number}, {what}, {when}: inherited (L5)")


def cases(said: dict) -> list:
    checks = (check_address, check_headless, check_sharing, check_fixed_port, check_taken_port, check_inheritance)
    return [lambda report, check=check: check(report, said) for check in checks]
