#!/usr/bin/env python3
"""A whole sign-in on this machine, and an answer of a model: a program such as examples/sign_in_and_chat, a mock server in
the place of OpenRouter, and a program that plays the browser. Needs nothing but Python's standard library.

The program prints a URL, and waits for the browser on this machine. If the URL is that of OpenRouter itself, the browser
goes to the mock server's page with the same parameters.

usage: demo.py PROGRAM [ARGUMENT...]
"""

import os
import re
import shutil
import subprocess
import sys

from browser import Browser, shown
from Support.stand_in import plain_stand_in

# So slow that a person sees the answer come.
PACE = "pieces=400,100"


def say(who: str, what: str, end: str = "\n") -> None:
    print(f"  {who:<8} {what}", end=end, flush=True)


def read_url(program: subprocess.Popen) -> tuple[str, str]:
    """The URL that the program prints, and its part from the path on."""
    said = ""
    for line in iter(program.stdout.readline, ""):
        if found := re.search(r"https?://[^ /]+(/auth\?\S+)", line):
            return found[0], found[1]
        said += line
    sys.exit(f"{said}demo: the program ended, and did not print the URL of a sign-in")


def main() -> None:
    if not shutil.which(sys.argv[1]):
        sys.exit(f"demo: {sys.argv[1]} is not a program that can be run")
    with plain_stand_in() as said:
        origin = f"http://127.0.0.1:{said['http']}"
        # The path of a program that does nothing: no window opens, and the program waits all the same.
        environment = {**os.environ, "BROWSER": shutil.which("true"), "OPENROUTER_BASE_URL": f"{origin}/b/{PACE}/demo/api/v1",
                       "OPENROUTER_AUTH_URL": f"{origin}/auth"}
        with subprocess.Popen(sys.argv[1:], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding="utf-8") as program:
            print("A sign-in and an answer, against a mock server on this machine:\n")
            url, path = read_url(program)
            say("program", f"open {url}")
            browser = Browser()
            if not url.startswith(origin):
                say("browser", f"opens the same page of the mock server, {origin}")
            say("person", "allows it")
            callback = browser.decide(f"{origin}{path}", "authorize")
            say("browser", f"is sent to {callback}")
            _, _, page = browser.get(callback)
            say("browser", f"shows: {shown(page.replace('</h1>', '.</h1>'))}")
            say("program", "", end="")
            has_begun = False
            while piece := program.stdout.read(1):
                # Empty lines after the URL are not the answer.
                has_begun = has_begun or not piece.isspace()
                if has_begun:
                    print(piece, end="", flush=True)
        if program.returncode == 0:
            print("\nThe model of the mock server repeats the question.")
        sys.exit(program.returncode)


main()
