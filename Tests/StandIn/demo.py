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


def main() -> None:
    with plain_stand_in() as said:
        origin = f"http://127.0.0.1:{said['http']}"
        # The path of a program that does nothing: no window opens, and the program waits all the same.
        environment = {**os.environ, "BROWSER": shutil.which("true"), "OPENROUTER_BASE_URL": f"{origin}/b/{PACE}/demo/api/v1",
                       "OPENROUTER_AUTH_URL": f"{origin}/auth"}
        with subprocess.Popen(sys.argv[1:], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding="utf-8") as program:
            print("A sign-in and an answer, against a mock server on this machine:\n")
            url = ""
            while not url:
                line = program.stdout.readline()
                if not line:
                    sys.exit("demo: the program ended before it named a URL")
                found = re.search(r"https?://[^ /]+(/auth\?\S+)", line)
                url = found[0] if found else ""
            say("program", f"open {url}")
            browser = Browser()
            url = f"{origin}{found[1]}"
            say("person", "allows it")
            callback = browser.decide(url, "authorize")
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
        sys.exit(program.returncode)


main()
