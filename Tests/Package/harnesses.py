"""The harnesses of both libraries, linked with libraries that were made of the amalgamation: with the archives and with the
shared libraries. packages.py does this on this machine, aarch64.py in an emulator."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from Harness.harness import environment_of
from Support.report import INCLUDE, ROOT, Report
from Support.stand_in import stand_in
from Tools.libraries import CLIENT, CORE, LIBRARIES, Library

TESTS = ROOT / "Tests"
# Not those of times, of many calls, and of processes.
CLIENT_PARTS = ["answers", "broken_connections", "certificates", "sent_requests", "proxies", "proxy_variables", "secrets",
                "environment", "client_options", "curl_options", "system_failures", "no_memory", "descriptors",
                "sign_in_options", "sign_in_pasted", "sign_in_no_memory", "sign_in_stages", "sign_in_secrets",
                "call_statuses", "call_operations", "call_uploads", "call_streams", "call_traces", "call_failures"]


@dataclass
class Machine:
    name: str
    # Where the libraries and the programs are made.
    folder: Path
    compiler: list
    # What runs a program.
    runner: list = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)


def make_libraries(report: Report, machine: Machine, amalgamation: Path, *options: str) -> bool:
    """As a person does: with make."""
    shutil.rmtree(machine.folder, ignore_errors=True)
    shutil.copytree(amalgamation, machine.folder)
    command = ["make", f"CC={' '.join(map(str, machine.compiler))}", *options]
    made = report.succeeds(command, f"make for {machine.name}", cwd=machine.folder)
    for library in LIBRARIES:
        for link in library.soname, library.soname.removesuffix(".0"):
            (machine.folder / link).symlink_to(next(machine.folder.glob(f"{library.soname}.*")).name)
    return bool(made)


def build(report: Report, machine: Machine, name: str, sources: list[Path], flags: list, links: list) -> Path | None:
    program = machine.folder / name
    command = [*machine.compiler, "-std=c99", "-g", "-O1", "-I", INCLUDE, *flags, *sources, *links, "-lm", "-o", program]
    return program if report.succeeds(command, f"building {name} for {machine.name}") else None


def check_core(report: Report, machine: Machine, kind: str, library: list) -> None:
    program = build(report, machine, f"harness-{kind}", sorted((TESTS / "Harness").glob("*.c")), [], [*library, "-ljansson"])
    if program:
        report.add_program([*machine.runner, program], f"the harness on {machine.name}, {kind}",
                           env=environment_of("amalgamation"))


def check_client(report: Report, machine: Machine, kind: str, libraries: list) -> None:
    sources = [*sorted((TESTS / "Client").glob("*.c")), TESTS / "Harness" / "check.c"]
    flags = ["-D_GNU_SOURCE", "-rdynamic", "-I", TESTS / "Harness", *(["-DSTATIC_LIBRARY"] if kind == "static" else [])]
    program = build(report, machine, f"client-{kind}", sources, flags,
                    [*libraries, "-ljansson", "-lcurl", "-ldl", "-lpthread"])
    if program:
        with stand_in() as said:
            report.add_program([*machine.runner, program, *CLIENT_PARTS], f"the client's harness on {machine.name}, {kind}",
                               env={"STAND_IN": json.dumps(said), **machine.environment})


def check_harnesses(report: Report, machine: Machine) -> None:
    def archive(library: Library) -> Path:
        return machine.folder / f"lib{library.name}.a"

    def shared(library: Library) -> Path:
        return machine.folder / library.soname

    for kind, made, flags in ("static", archive, []), ("shared", shared, [f"-Wl,-rpath,{machine.folder}"]):
        check_core(report, machine, kind, [made(CORE), *flags])
        check_client(report, machine, kind, [made(CLIENT), made(CORE), *flags])
