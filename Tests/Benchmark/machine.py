"""The machine that measures, and the versions of what is measured."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

from builds import CC, YYJSON, must

# By the package for those who compile.
CONTENDERS = {
    "jansson": "libjansson-dev", "cJSON": "libcjson-dev", "json-c": "libjson-c-dev", "RapidJSON": "rapidjson-dev",
    "nlohmann-json": "nlohmann-json3-dev", "simdjson": "libsimdjson-dev",
    "OpenSSL": "libssl-dev", "glibc": "libc6-dev",
}


def package_version(package: str) -> str:
    """Without what the distribution adds."""
    version = must(["dpkg-query", "-W", "-f=${Version}", package])
    return re.match(r"(?:\d+:)?([\d.]+[a-z]?)", version)[1]


def machine() -> dict:
    processor = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    system = platform.freedesktop_os_release()
    return {
        "processor": processor[1] if processor else platform.machine(),
        "cores": os.cpu_count(),
        "kernel": platform.release(),
        "system": f"{system['NAME'].removesuffix(' GNU/Linux')} {system.get('VERSION_ID', '')}".strip(),
        "compiler": must([CC, "--version"]).splitlines()[0],
        "swift": re.search(r"Swift version (\S+)", must(["swiftc", "--version"]))[1],
        "versions": {**{name: package_version(package) for name, package in CONTENDERS.items()},
                     "yyjson": re.search(r'YYJSON_VERSION_STRING "(.*)"', (YYJSON / "yyjson.h").read_text())[1]},
    }
