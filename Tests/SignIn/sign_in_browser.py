"""A real browser walks from the mock server's page to the callback: what the person sees, by day and by night, on a wide
screen and on a phone's. The pictures are in .build/tests/browser."""

import os
import subprocess

from StandIn.chromium import Chromium, chromium
from Support.report import ROOT, TESTS, Report
from Support.stand_in import stand_in

PARTS = {"sign-in: Chromium": {"seconds": 5}}
PROGRAM = ROOT / ".build" / "examples" / "sign_in"
PICTURES = TESTS / "browser"
# How it goes, what the person clicks, how the exchange goes; heading and text of the page, the program's exit status.
WAYS = {
    "signed-in": ("authorize", "ok", "You are signed in", "You can close this page and go back to Büro.", 0),
    "denied": ("deny", "ok", "Not signed in", "You did not allow access, so no key was created.", 1),
    "failed": ("authorize", "status=403", "The sign-in failed", "OpenRouter refused the code. Go back to Büro: it says what went wrong.", 1),
}
SCREENS = {"wide": (1280, 800), "narrow": (320, 480), "4K": (3840, 2160)}
# The colour of each sign, by day and by night.
SIGNS = {("signed-in", "light"): "rgb(26, 127, 55)", ("signed-in", "dark"): "rgb(74, 194, 107)",
         ("denied", "light"): "rgb(154, 103, 0)", ("denied", "dark"): "rgb(227, 179, 65)",
         ("failed", "light"): "rgb(207, 34, 46)", ("failed", "dark"): "rgb(255, 123, 114)"}
# The lines of the text: as many as the last one has words beside it.
LINES = """[...document.querySelector('p').childNodes].flatMap(node => {
  const range = document.createRange(); range.selectNodeContents(node);
  return [...range.getClientRects()].map(box => [Math.round(box.top), box.left, box.right]); })"""
# Background and text: the page's own, which it has only if the browser accepts its style.
COLOURS = {"light": ["rgb(255, 255, 255)", "rgb(27, 27, 31)"], "dark": ["rgb(27, 27, 31)", "rgb(233, 233, 238)"]}


def line_widths(boxes: list[list[float]]) -> list[float]:
    """How wide each line is, from the boxes of its parts, whose tops may differ by a little."""
    lines: list[list[float]] = []
    for top, left, right in sorted(boxes):
        if lines and top - lines[-1][0] < 8:
            lines[-1][1:] = [min(left, lines[-1][1]), max(right, lines[-1][2])]
        else:
            lines.append([top, left, right])
    return [right - left for _, left, right in lines]


def walk(report: Report, said: dict, browser: Chromium, way: str, screen: str, scheme: str) -> None:
    click, behaviour, heading, text, exit_status = WAYS[way]
    what = f"{way}, {screen}, {scheme}"
    origin = f"https://127.0.0.1:{said['https']}"
    environment = {**os.environ, "OPENROUTER_BASE_URL": f"{origin}/b/{behaviour}/browser/api/v1",
                   "OPENROUTER_AUTH_URL": f"{origin}/auth", "OPENROUTER_CA_FILE": said["ca"]}
    with subprocess.Popen([PROGRAM, "--no-browser", "--key-label", "Büro"], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as program:
        url = next((line.strip() for line in program.stderr if "/auth?" in line), "")
        browser.look(*SCREENS[screen], scheme)
        browser.go(url)
        browser.click(click)
        report.expect(browser.wait_for("http://127.0.0.1:"), f"{what}: the browser does not reach the callback")
        report.equal(browser.evaluate("document.querySelector('h1').innerText"), heading, f"{what}: heading")
        report.equal(browser.evaluate("document.title"), heading, f"{what}: title")
        report.expect(text in browser.evaluate("document.querySelector('main').innerText"), f"{what}: text")
        style = "getComputedStyle(document.body)"
        colours = browser.evaluate(f"[{style}.backgroundColor, {style}.color]")
        report.equal(colours, COLOURS[scheme], f"{what}: colours")
        report.expect(browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                      f"{what}: the page is wider than the screen")
        report.equal(browser.evaluate("getComputedStyle(document.querySelector('svg')).stroke"), SIGNS[way, scheme],
                     f"{what}: colour of the sign")
        report.expect(browser.evaluate("document.querySelector('svg').getBoundingClientRect().width") > 50,
                      f"{what}: the sign is small")
        widths = line_widths(browser.evaluate(LINES))
        report.expect(widths[-1] > 0.4 * max(widths), f"{what}: the last line hangs alone: {widths}")
        report.equal(browser.evaluate("window.innerWidth"), SCREENS[screen][0], f"{what}: width of the screen")
        report.expect(browser.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)") >= 16,
                      f"{what}: the text is small")
        complaints = [text for text in browser.complaints() if "502 (Bad Gateway)" not in text]
        report.equal(complaints, [], f"{what}: what the browser complains of")
        browser.save_picture(PICTURES / f"{way}-{screen}-{scheme}.png")
        program.communicate(timeout=300)
        report.equal(program.returncode, exit_status, f"{what}: exit status of the program")


def main() -> None:
    report = Report()
    PICTURES.mkdir(parents=True, exist_ok=True)
    if report.succeeds(["make", "--no-print-directory", PROGRAM.relative_to(ROOT)], f"make {PROGRAM.name}"):
        with stand_in() as said, chromium() as browser:
            for way in WAYS:
                for screen in SCREENS:
                    for scheme in COLOURS:
                        walk(report, said, browser, way, screen, scheme)
    report.finish()


main()
