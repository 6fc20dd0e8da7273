#!/usr/bin/env python3
"""Plays OpenRouter on loopback, for the tests of a client: well, or as badly as a test wants it.

Prints one line of JSON that says where everything is, and serves until its standard input ends.

usage: stand_in.py [--description FILE] [--plain]
"""

import argparse
import asyncio
import contextlib
import json
import logging
import os
import signal
import tempfile
import threading
from pathlib import Path

import description
from control import Control
from listeners import Listeners
from proxies import REFUSALS, Proxy
from server import Server
from service import Service
from special_ports import PLAIN, SECURE, ReservedPorts


async def serve_plainly() -> None:
    """At one port, without TLS: with Python's standard library alone."""
    service, listeners = Service(), Listeners()
    server = Server(service, Control(service, listeners, {}), None)
    listeners.add("http", server.handle)
    print(json.dumps({"http": listeners.ports["http"].number}), flush=True)
    await until_told_to_end()


async def serve(folder: Path, description_file: Path) -> None:
    import certificates  # noqa: PLC0415

    contexts = certificates.make(folder)
    known = description.read(description_file)
    service, listeners = Service(), Listeners()
    proxies = {name: Proxy(refusal) for name, refusal in REFUSALS.items()}
    server = Server(service, Control(service, listeners, proxies), known)
    good = contexts.pop("good")
    listeners.add("https", server.handle, good)
    listeners.add("http", server.handle)
    for name, context in contexts.items():
        listeners.add(name, server.handle, context)
    for name, handler in PLAIN.items():
        listeners.add(name, handler)
    for name, handler in SECURE.items():
        listeners.add(name, handler, good)
    for name, proxy in proxies.items():
        listeners.add(name, proxy.handle)
    reserved = ReservedPorts()
    numbers = {name: port.number for name, port in listeners.ports.items()} | reserved.numbers()
    print(json.dumps(numbers | {"ca": str(folder / "ca.pem"), "wrong_ca": str(folder / "wrong_ca.pem"),
                                "checks_description": known is not None}), flush=True)
    await until_told_to_end()


async def until_told_to_end() -> None:
    """By the end of standard input, so that nothing outlives its parent, or by a signal."""
    loop, end = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, end.set)

    def watch_input() -> None:
        with contextlib.suppress(OSError):
            while os.read(0, 4096):
                pass
        with contextlib.suppress(RuntimeError):  # The loop has ended already.
            loop.call_soon_threadsafe(end.set)

    threading.Thread(target=watch_input, daemon=True).start()
    await end.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description="Plays OpenRouter on loopback, for the tests of a client.")
    parser.add_argument("--description", type=Path, default=description.DEFAULT_FILE, metavar="FILE",
                        help="the service's OpenAPI description; without it requests are not checked against it")
    parser.add_argument("--plain", action="store_true",
                        help="one port, without TLS; needs nothing but Python's standard library")
    arguments = parser.parse_args()
    # asyncio warns about clients that left, which the tests make them do.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    if arguments.plain:
        asyncio.run(serve_plainly())
        return
    with tempfile.TemporaryDirectory(prefix="mock-server-") as folder:
        asyncio.run(serve(Path(folder), arguments.description))


main()
