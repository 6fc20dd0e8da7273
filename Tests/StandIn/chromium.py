"""A real browser without a screen: Debian's Chromium, through its driver (W3C WebDriver)."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The mock server's certificate is made for the day; the tests run as root in places where no sandbox can be made.
ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--ignore-certificate-errors", "--hide-scrollbars"]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Chromium:
    def __init__(self, url: str):
        self.url = url
        answer = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {
            "binary": "/usr/bin/chromium", "args": ARGUMENTS}, "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.url += f"/session/{answer['sessionId']}"

    def ask(self, method: str, path: str, body: dict | None = None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def look(self, width: int, height: int, scheme: str) -> None:
        """A screen of a size in CSS pixels, by day or by night."""
        for command, parameters in (
                ("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}),
                ("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})):
            self.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def go(self, url: str) -> None:
        self.ask("POST", "/url", {"url": url})

    def click(self, identity: str) -> None:
        found = self.ask("POST", "/element", {"using": "css selector", "value": f"#{identity}"})
        self.ask("POST", f"/element/{found[ELEMENT]}/click", {})

    def wait_for(self, prefix: str) -> bool:
        """Until the browser is at a URL that begins so."""
        for _ in range(1200):
            if self.ask("GET", "/url").startswith(prefix):
                return True
            time.sleep(0.05)
        return False

    def evaluate(self, expression: str):
        return self.ask("POST", "/execute/sync", {"script": f"return {expression}", "args": []})

    def complaints(self) -> list[str]:
        """What the browser says of a page in its console, such as what its policy does not allow."""
        return [entry["message"] for entry in self.ask("POST", "/se/log", {"type": "browser"})
                if "favicon" not in entry["message"]]

    def save_picture(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(self.ask("GET", "/screenshot")))

    def quit(self) -> None:
        self.ask("DELETE", "")


def start_driver() -> tuple[subprocess.Popen, str]:
    """The driver and its port. It takes one at random for IPv4, and ends where that is not free for IPv6 too."""
    said = ""
    for _ in range(10):
        driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  encoding="utf-8")
        for line in driver.stdout:
            if started := re.search(r"started successfully on port (\d+)", line):
                return driver, started[1]
            said += line
        driver.wait()
    sys.exit(f"chromedriver does not start:\n{said}")


@contextmanager
def chromium() -> Iterator[Chromium]:
    driver, port = start_driver()
    with driver:
        try:
            browser = Chromium(f"http://127.0.0.1:{port}")
            yield browser
            browser.quit()
        finally:
            driver.terminate()
