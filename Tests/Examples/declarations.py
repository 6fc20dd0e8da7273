"""What an example in Python declares of the library's functions and structs. ctypes does not check types: a wrong type
may go well on one machine and crash on another."""

import ctypes
import importlib.util
import re
from ctypes import POINTER
from pathlib import Path
from types import ModuleType

from Support.report import Report
from Tools import interface

TYPES = {
    "const char *": ctypes.c_char_p, "char *": ctypes.c_void_p, "size_t": ctypes.c_size_t, "void": None,
    "double": ctypes.c_double, "int32_t": ctypes.c_int32, "int64_t": ctypes.c_int64,
    "openrouter_status": ctypes.c_int32, "openrouter_event_type": ctypes.c_int32, "size_t *": POINTER(ctypes.c_size_t),
}


def load(source: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(source.stem, source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def check_functions(report: Report, what: str, functions: dict, structs: dict) -> None:
    """Functions by their names, and the class of each struct."""
    header = interface.read()
    types = TYPES | {name + stars: POINTER(struct) if stars == " *" else POINTER(POINTER(struct))
                     for name, struct in structs.items() for stars in (" *", " **")}
    types |= {f"const {name}": declared for name, declared in types.items() if name in {f"{each} **" for each in structs}}
    for handle in header.handles:
        types |= {f"{handle} *": ctypes.c_void_p, f"const {handle} *": ctypes.c_void_p,
                  f"{handle} **": POINTER(ctypes.c_void_p)}
    known = {function.name: function for function in header.functions}
    for name, declared in functions.items():
        function = known[name]
        expected = (types[function.returns], [types[parameter.type] for parameter in function.parameters])
        report.equal((declared.restype, declared.argtypes), expected, f"{what}: types of {name}")


def check_struct(report: Report, what: str, header: Path, name: str, struct: type[ctypes.Structure], structs: dict) -> None:
    """The members of a struct are those of the header, in its order."""
    text = re.search(rf"^typedef struct {name} {{\n(.*?)^}}", header.read_text(), re.MULTILINE | re.DOTALL)[1]
    expected = [(member, (TYPES | structs)[kind]) for kind, member in re.findall(r"^  (\w+) (\w+);", text, re.MULTILINE)]
    report.equal(struct._fields_, expected, f"{what}: {name}")
