"""The archive with musl instead of glibc: it links, dynamically and statically, and builds the same request."""

import re
import shutil
from pathlib import Path

from Support.report import INCLUDE, ROOT, TESTS, WARNINGS, Report, output, run
from Tools.libraries import CORE

PARTS = {"library: musl": {"seconds": 2}}
FOLDER = TESTS / "musl"
EXAMPLE = ROOT / "examples" / "build_request.c"
WAYS = {"dynamic": [], "static": ["-static"]}
# Random octets and SHA-256, numbers out and in, and a failure with its text.
PROGRAM = """#include <openrouter/openrouter.h>
#include <stdio.h>

int main(void) {
  char hash[65] = "";
  size_t size = 0;
  openrouter_pkce *pkce = NULL;
  openrouter_create_auth_keys_code_request *request = NULL;
  if (openrouter_api_key_hash("abc", 3, hash, sizeof hash, &size) < 0 || openrouter_pkce_new(&pkce) < 0 ||
      openrouter_pkce_generate(pkce) < 0 || openrouter_create_auth_keys_code_request_new(&request) < 0)
    return 1;
  printf("%s\\n", hash);
  openrouter_create_auth_keys_code_request_set_limit(request, -1);
  printf("%s\\n", openrouter_create_auth_keys_code_request_error_message(request));
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_pkce_free(pkce);
  return 0;
}
"""


def check_names(report: Report) -> None:
    """Nothing is taken in that only glibc has, whether a program calls it or not."""
    empty = FOLDER / "empty.c"
    empty.write_text("int main(void) { return 0; }\n")
    report.succeeds(["musl-gcc", empty, "-Wl,--whole-archive", CORE.static, "-Wl,--no-whole-archive", "-o",
                     FOLDER / "whole"], f"all of {CORE.static.name} with musl")


def build(report: Report, compiler: str, source: Path, way: str) -> Path | None:
    program = FOLDER / f"{source.stem}-{compiler}-{way}"
    command = [compiler, "-std=c99", *WARNINGS, "-I", INCLUDE, *WAYS[way], source, CORE.static, "-o", program]
    return program if report.succeeds(command, f"{source.name} with {compiler}, {way}") else None


def main() -> None:
    report = Report()
    if not shutil.which("musl-gcc"):
        report.skip("there is no musl-gcc (musl-tools): the archive with musl")
        report.finish()
    FOLDER.mkdir(parents=True, exist_ok=True)
    check_names(report)
    own = FOLDER / "program.c"
    own.write_text(PROGRAM)
    for source in EXAMPLE, own:
        expected = build(report, "gcc", source, "dynamic")
        for way in WAYS:
            program = build(report, "musl-gcc", source, way)
            if program and expected:
                done = report.succeeds([program], f"{program.name}")
                report.equal(done and done.stdout, run([expected]).stdout, f"{program.name}: what it prints")
                interpreter = re.findall(r"interpreter: (.*)\]", output(["readelf", "-lW", program]))
                is_musl = interpreter == [] if way == "static" else len(interpreter) == 1 and "musl" in interpreter[0]
                report.expect(is_musl, f"{program.name}: runs by {interpreter}")
    report.finish()


main()
