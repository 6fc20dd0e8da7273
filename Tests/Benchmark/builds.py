"""The programs of the benchmark, and what each is made of."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from Support.report import BUILD, INCLUDE, LIB, WARNINGS, run
from Tools.libraries import CLIENT, CORE

SOURCES = Path(__file__).resolve().parent
FOLDER = BUILD / "benchmark"
CC, CXX = os.environ.get("CC", "cc"), os.environ.get("CXX", "c++")
CFLAGS = shlex.split(os.environ.get("CFLAGS", "-O2"))
# Libraries in C++ are compiled with the program: each by what is better for it.
CPP = {"rapidjson": ["-O3", "-DNDEBUG"], "nlohmann": ["-O2", "-DNDEBUG"], "simdjson": ["-O3", "-DNDEBUG"]}
# Where code happens to lie, in its file and in memory, makes RapidJSON's writer faster or slower by a third, and our
# reading by a quarter: the comparison is linked several times, of the same objects in another order, each time with a copy
# of our library for itself.
LAYOUTS = 5
# What the Makefile has fetched, and the texts that documents.c reads.
YYJSON = FOLDER / "yyjson"
JSON_INPUTS = FOLDER / "json-inputs"
SHARED = [CORE.shared, f"-Wl,-rpath,{LIB}"]


@dataclass(frozen=True)
class Program:
    # Names of files in this folder.
    sources: tuple[str, ...]
    links: tuple = ()


COMPARE = ("compare.c", "timing.c")
BUILDERS = ("build_openrouter.c", "build_jansson.c", "build_cjson.c", "build_json_c.c", "build_plain.c",
            "build_rapidjson.cpp", "build_nlohmann.cpp", "build_yyjson.c")
READERS = ("read_openrouter.c", "read_jansson.c", "read_cjson.c", "read_json_c.c", "read_rapidjson.cpp",
           "read_nlohmann.cpp", "read_yyjson.c", "read_simdjson.cpp")
YYJSON_OBJECT = FOLDER / "yyjson.o"
JSON_LIBRARIES = ("-ljansson", "-lcjson", "-ljson-c", YYJSON_OBJECT, "-lsimdjson", "-ldl")
# Without what the program does not use, and stripped, so that sizes and starts are those of what ships.
SMALL = ("-Wl,--gc-sections", "-s")

COMPARISONS = {
    "build": Program((*COMPARE, "build.c", "requests.c", *BUILDERS), (*SHARED, *JSON_LIBRARIES)),
    "read": Program((*COMPARE, "read.c", "answers.c", "body.c", *READERS), (*SHARED, *JSON_LIBRARIES)),
    "http": Program((*COMPARE, "http.c", "http_openrouter.c", "http_jansson.c", "requests.c", "build_openrouter.c",
                     "build_jansson.c"), (*SHARED, "-ljansson", "-ldl")),
    "pkce": Program((*COMPARE, "pkce.c"), (*SHARED, "-lcrypto", "-ldl")),
    "event-stream": Program((*COMPARE, "event_stream.c"), (*SHARED, "-ldl")),
    "documents": Program((*COMPARE, "documents.c", "conversation.c", "documents_openrouter.c",
                          "documents_yyjson.c", "documents_simdjson.cpp"),
                         (*SHARED, YYJSON_OBJECT, "-lsimdjson", "-ldl")),
    "chat-chunk": Program((*COMPARE, "chat_chunk.c", "chunks.c"), (*SHARED, YYJSON_OBJECT, "-ldl")),
}
FIRST_JSON = {
    "first-json-libc": Program(("first_json_libc.c",), SMALL),
    "first-json-shared": Program(("first_json_openrouter.c",), (*SMALL, *SHARED)),
    "first-json-static": Program(("first_json_openrouter.c",), (*SMALL, CORE.static)),
    "first-json-jansson": Program(("first_json_jansson.c",), (*SMALL, "-ljansson")),
}
OTHERS = {
    "growth": Program(("growth.c", "growth_bodies.c", "growth_chat.c", "growth_documents.c", "growth_handles.c",
                       "growth_reading.c", "growth_threads.c", "chunks.c", "timing.c", "requests.c",
                       "answers.c", "body.c", "build_openrouter.c", "build_jansson.c", "read_openrouter.c",
                       "read_jansson.c"), (*SHARED, "-ljansson", "-pthread")),
    "starts": Program(("starts.c", "timing.c")),
    "loading": Program(("loading.c", "timing.c"), ("-ldl",)),
    "calls": Program(("calls.c", "service.c", "timing.c"), (CLIENT.shared, *SHARED, "-lcurl", "-pthread")),
}
PROGRAMS = {**COMPARISONS, **FIRST_JSON, **OTHERS}
SWIFT_PROGRAM = "first-json-foundation"
COUNTING, EMPTY = FOLDER / "libcounting.so", FOLDER / "libempty.so"


def must(command: list) -> str:
    done = run(command)
    if done.returncode:
        sys.exit(f"benchmark: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def compile_source(source: str) -> None:
    if source.endswith(".cpp"):
        compiler = [CXX, "-std=c++17", *next(options for name, options in CPP.items() if name in source)]
    else:
        compiler = [CC, "-std=c99", *CFLAGS]
    must([*compiler, *WARNINGS, "-D_GNU_SOURCE", "-I", INCLUDE, "-isystem", YYJSON, "-c", SOURCES / source,
          "-o", FOLDER / f"{source}.o"])


def link(name: str) -> None:
    program = PROGRAMS[name]
    linker = CXX if any(source.endswith(".cpp") for source in program.sources) else CC
    objects = [FOLDER / f"{source}.o" for source in program.sources]
    for path in layouts(name) if name in COMPARISONS else [FOLDER / name]:
        must([linker, *objects, f"-Wl,-rpath,{path}.lib", *program.links, "-o", path])
        objects = [*objects[1:], objects[0]]
        if name in COMPARISONS:
            library = path.with_suffix(".lib")
            library.mkdir(exist_ok=True)
            shutil.copyfile(CORE.shared.resolve(), library / CORE.soname)


def layouts(name: str) -> list[Path]:
    return [FOLDER / f"{name}-{number}" for number in range(LAYOUTS)]


def build() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    must([CC, "-std=c99", *CFLAGS, "-c", YYJSON / "yyjson.c", "-o", FOLDER / "yyjson.o"])
    must([sys.executable, "-B", SOURCES / "json_inputs.py", JSON_INPUTS])
    os.environ["JSON_INPUTS"] = str(JSON_INPUTS)
    # The slow ones first.
    sources = sorted({source for program in PROGRAMS.values() for source in program.sources},
                     key=lambda source: (not source.endswith(".cpp"), source))
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(compile_source, sources))
        list(pool.map(link, PROGRAMS))
    must([CC, "-std=c99", *CFLAGS, *WARNINGS, "-shared", "-fPIC", SOURCES / "counting.c", "-o", COUNTING])
    (FOLDER / "empty.c").write_text("")
    must([CC, "-shared", "-nostartfiles", FOLDER / "empty.c", "-o", EMPTY])
    must(["swiftc", "-O", "-parse-as-library", "-swift-version", "6", "-module-cache-path", FOLDER / "modules",
          SOURCES / "FirstJSON.swift", "-o", FOLDER / SWIFT_PROGRAM])
