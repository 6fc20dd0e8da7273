#!/usr/bin/env python3
"""A whole sign-in on this machine, and an answer of a model: examples/sign_in_and_chat, a stand-in for OpenRouter, and a
program that plays the browser. Needs nothing but Python's standard library.

usage: demo.py PROGRAM
"""

import os
import subprocess
import sys

from browser import Browser, shown
from Support.stand_in import plain_stand_in

# So slow that a person sees the answer come.
PACE = "pieces=400,100"


def say(who: str, what: str, end: str = "\n") -> None:
    print(f"  {who:<8} {what}", end=end, flush=True)


def main() -> None:
    with plain_stand_in() as said:
        origin = f"http://127.0.0.1:{said['http']}"
        environment = {**os.environ, "OPENROUTER_BASE_URL": f"{origin}/b/{PACE}/demo/api/v1",
                       "OPENROUTER_AUTH_URL": f"{origin}/auth"}
        command = [sys.argv[1], "Why is the sky blue?"]
        with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              encoding="utf-8") as program:
            print("A sign-in and an answer, against a stand-in for OpenRouter on this machine:\n")
            url = ""
            while not url:
                line = program.stdout.readline()
                if not line:
                    sys.exit("demo: the program ended before it named a URL")
                url = line.strip() if "/auth?" in line else ""
            say("program", f"open {url}")
            browser = Browser()
            say("person", "allows it")
            callback = browser.decide(url, "authorize")
            say("browser", f"is sent to {callback}")
            _, _, page = browser.get(callback)
            say("browser", f"shows: {shown(page)}")
            # The line behind the URL is empty.
            program.stdout.readline()
            say("program", "", end="")
            while piece := program.stdout.read(1):
                print(piece, end="", flush=True)
        sys.exit(program.returncode)


main()
