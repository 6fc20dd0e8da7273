"""Writes the C that all generated programs begin with, and calls of any function of the headers."""

from __future__ import annotations

from calls import samples
from Tools.interface import BYTES_TYPE, STATUS_TYPE, TEXT_TYPE, USER_DATA_TYPE, Function, Interface, Parameter


def literal(text: str) -> str:
    return '"' + "".join(f"\\{byte:03o}" if byte < 32 or byte > 126 or byte in b'"\\?' else chr(byte)
                         for byte in text.encode()) + '"'


def short(handle: str) -> str:
    return handle.removeprefix("openrouter_")


def handle_of(header: Interface, parameter: Parameter) -> str | None:
    """The handle type that a parameter points to."""
    name = parameter.type.removeprefix("const ").removesuffix(" *")
    return name if name in header.handles else None


def changes(header: Interface, function: Function) -> str | None:
    """The handle type that a function changes: its first parameter, not const."""
    first = function.parameters[0] if function.parameters else None
    return handle_of(header, first) if first and not first.type.startswith("const") else None


def telling(header: Interface, handle: str, what: str) -> str | None:
    """The function that tells the `field` or the `message` of a handle's last failure, if it tells any. A handle that
    is an error itself does not say so twice."""
    names = [f"{handle}_error_{what}", f"{handle}_{what}"]
    return next((name for name in names if name in header.names), None)


def teller(header: Interface, function: Function) -> Parameter | None:
    """The parameter whose handle reports a failure: the one that changes, or the error of a call by network."""
    if function.uses_network:
        return function.parameters[-1]
    first = function.parameters[:1]
    return first[0] if changes(header, function) and telling(header, changes(header, function), "message") else None


def message_of(header: Interface, function: Function) -> str | None:
    """C that reads the failure of a handle."""
    parameter = teller(header, function)
    handle = parameter and handle_of(header, parameter)
    return handle and f"{telling(header, handle, 'message')}(h.{short(handle)})"


def mask(header: Interface, function: Function) -> str:
    """The statuses that the header lists for a function, for `is_listed`."""
    most = max(header.statuses.values())
    return f"UINT64_C({sum(1 << (most - header.statuses[status]) for status in function.statuses):#x})"


def field_of(header: Interface, function: Function, handle: str) -> str:
    """The field that a function sets: the ending of the setter, without what tells the form of the value. What is no
    setter names its first argument, or what it reads."""
    if function.name in samples.FIELDS:
        return samples.FIELDS[function.name]
    if handle == "openrouter_json":
        # Documents have no fields, but pointers.
        return samples.pointer(function) if function.json_pointer else ""
    words = function.name.removeprefix(handle).split("_", 2)
    if len(words) < 3:
        return function.parameters[1].name
    ending = words[2]
    parts = ending.split("_")
    candidates = ["_".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return next((name for name in candidates if f"{handle}_unset_{name}" in header.names), ending)


class Call:
    """A call with valid arguments, each of which can be replaced by another expression."""

    def __init__(self, header: Interface, function: Function, size: str = "small"):
        self.header, self.function, self.size = header, function, size
        self.arguments = {}
        # C type and name of the variables that receive outputs.
        self.outputs: list[tuple[str, str]] = []
        for parameter in function.parameters:
            if parameter.name not in self.arguments:
                self._add(parameter)

    def _add(self, parameter: Parameter) -> None:
        name, function = parameter.name, self.function
        handle = handle_of(self.header, parameter)
        size = function.size_of(parameter)
        if handle:
            self.arguments[name] = f"h.{short(handle)}"
        elif size:
            sample = samples.name_of(function, parameter)
            self.arguments[name] = f"{sample}_{self.size}"
            self.arguments[size] = f"sizeof {sample}_{self.size} - 1"
        elif parameter.is_json_pointer:
            self.arguments[name] = literal(samples.pointer(function))
        elif function.copies_out and parameter.type == "char *":
            needed = function.needed
            self.arguments |= {name: "buffer", "capacity": "sizeof buffer", needed: f"&{needed}"}
            self.outputs += [("static char", "buffer[400000]"), ("size_t", needed)]
        elif parameter.type.endswith("*") and parameter.type not in (TEXT_TYPE, USER_DATA_TYPE):
            self.arguments[name] = f"&{name}"
            self.outputs.append((parameter.type.removesuffix("*").strip(), name))
        else:
            self.arguments[name] = samples.value(function, parameter)[0]

    @property
    def declarations(self) -> str:
        return "".join(f"{type_}{'' if type_.endswith('*') else ' '}{name}; " for type_, name in self.outputs)

    @property
    def output_names(self) -> list[str]:
        return [name.split("[")[0] for _, name in self.outputs]

    @property
    def fill(self) -> str:
        return "".join(f"memset(&{name}, PATTERN, sizeof {name}); " for name in self.output_names)

    @property
    def untouched(self) -> str:
        return " && ".join(f"is_untouched(&{name}, sizeof {name})" for name in self.output_names) or "1"

    def expression(self, **replaced: str) -> str:
        arguments = {**self.arguments, **replaced}
        # Texts are characters here, bytes too.
        values = ", ".join(f"({BYTES_TYPE})({arguments[parameter.name]})" if parameter.type == BYTES_TYPE
                           else arguments[parameter.name] for parameter in self.function.parameters)
        if self.function.returns == STATUS_TYPE:
            return f"CALL({self.function.name}, {values})"
        return f"{self.function.name}({values})"


def prelude(header: Interface) -> str:
    """Samples, a set of handles, and how they are made, filled, pictured and freed."""
    parts = ['#include "calls.h"\n']
    for name, sample in samples.TEXTS.items():
        for size in ("small", "large"):
            text = literal(getattr(sample, size))
            parts.append(f"static const char {name}_{size}[] __attribute__((unused)) = {text};\n")
    secrets = ", ".join(map(literal, samples.SECRETS))
    parts.append(f"static const char *const secrets[] __attribute__((unused)) = {{{secrets}}};\n")
    members = "".join(f"  {handle} *{short(handle)};\n" for handle in header.handles)
    parts.append(f"typedef struct handles {{\n{members}}} handles;\n")
    parts += [_fill(header), _draw(header), _make(header)]
    return "".join(parts)


def setters(header: Interface, handle: str) -> list[Function]:
    """What gives a handle its usual values; explicit nulls would take them away again, and what answers a connection
    piece by piece has none."""
    beginnings = tuple(f"{handle}_{beginning}" for beginning in ("set_", "fill_", "begin", "read"))
    return [
        function for function in header.functions
        if changes(header, function) == handle and function.name.startswith(beginnings)
        and not function.name.endswith("_null") and not Call(header, function).outputs
        and function.name not in samples.NOT_USUAL
    ]


def _fill(header: Interface) -> str:
    """The first setters, or all, in the order of the header; what is filled from other handles always."""
    lines = ["static inline void fill_handles(handles h, int is_large, int count) {\n  openrouter_status status;\n"]
    for handle in header.handles:
        # Those that read from a handle of a later header come when that is filled.
        lines += [_fill_with(header, function) for function in setters(header, handle)
                  if not _reads_later(header, function)]
        lines += [_drain(header, function) for function in header.functions
                  if function.name == f"{handle}_next" and f"{handle}_begin" in header.names]
    lines += [_fill_with(header, function) for handle in header.handles for function in setters(header, handle)
              if _reads_later(header, function)]
    return "".join(lines) + "}\n"


def _fill_with(header: Interface, function: Function) -> str:
    # An HTTP request cannot be filled from a request that is not complete yet.
    condition = "count-- > 0" if "_set_" in function.name else "1"
    expected = "status == OPENROUTER_OK" + (" || count < 0" if "_fill_" in function.name else "")
    small, large = (Call(header, function, size).expression() for size in ("small", "large"))
    return f"""  if ({condition}) {{
    status = is_large ? {large} : {small};
    expect({expected}, "{function.name}: expected 0 with a sample, actual %d", (int)status);
  }}
"""


def _reads_later(header: Interface, function: Function) -> bool:
    own, *others = [header.handles.index(handle) for parameter in function.parameters
                    if (handle := handle_of(header, parameter))]
    return any(other > own for other in others)


def _drain(header: Interface, function: Function) -> str:
    """What was read becomes a result when all events are taken."""
    call = Call(header, function)
    return f"""  {{
    {call.declarations}
    while ((status = {call.expression()}) == OPENROUTER_OK) continue;
    expect(status == OPENROUTER_END, "{function.name}: expected the end of a sample, actual %d", (int)status);
  }}
"""


def _draw(header: Interface) -> str:
    lines = ["static inline void draw_handles(handles h, picture *target) {\n  target->size = 0;\n  if (is_left_out()) return;\n"]
    for function in filter(_reads, header.functions):
        call = Call(header, function)
        lines.append(f"  {{\n    {call.declarations}\n    openrouter_status status = {call.expression()};\n")
        lines.append("    draw(target, &status, sizeof status);\n    if (status == OPENROUTER_OK) {\n")
        for type_, name in call.outputs:
            if type_ in ("openrouter_string", "openrouter_bytes"):
                lines.append(f"      draw(target, &{name}.size, sizeof {name}.size);\n")
                lines.append(f"      draw(target, {name}.data, {name}.size);\n")
            elif name.startswith("buffer"):
                lines.append(f"      draw(target, buffer, {function.needed});\n")
            else:
                lines.append(f"      draw(target, &{name}, sizeof {name});\n")
        lines.append("    }\n  }\n")
    return "".join(lines) + "}\n"


def _reads(function: Function) -> bool:
    """Whether a function reads a handle: from a const one into an output that is no new handle. The body of a response
    that was refused belongs to the failure, as the message does; so does the status of writing a document after one."""
    parameters = function.parameters
    return (function.returns == STATUS_TYPE and len(parameters) > 1 and parameters[0].type.startswith("const")
            and not function.makes_handle and not function.uses_network
            and not function.name.endswith("_response_get_body")
            # It writes a file, and empties the error.
            and function.name != "openrouter_api_key_save"
            # The status depends on an earlier failure; and how long to wait, on chance.
            and function.name not in ("openrouter_json_write", "openrouter_request_get_retry")
            # Every call has its own descriptor, response and error, new or not.
            and not function.name.startswith("openrouter_call_get_"))


def _make(header: Interface) -> str:
    """Those that are made from others come last, from what the others hold; the order of the header does for the rest:
    C knows a handle only behind its declaration."""
    constructors = {function.made_handle: function for function in header.functions if function.name.endswith("_new")}
    borrowed = {handle: lender for handle in header.handles if (lender := header.lender(handle))}
    owned = [handle for handle in header.handles if handle not in borrowed]
    first = [handle for handle in owned if len(constructors[handle].parameters) == 1]
    last = [handle for handle in owned if handle not in first]

    def new(handle: str) -> str:
        call = Call(header, constructors[handle]).expression(out=f"&h.{short(handle)}")
        return f"  if ({call} != OPENROUTER_OK) abort();\n"

    def borrow(handle: str) -> str:
        call = Call(header, borrowed[handle]).expression(out=f"&h.{short(handle)}")
        return f"  if ({call} != OPENROUTER_OK) abort();\n"

    lines = ["static inline handles make_handles(int state) {\n  handles h = {0};\n", *map(new, first),
             *map(borrow, borrowed)]
    lines.append("  if (state > 0) fill_handles(h, state > 1, INT_MAX);\n")
    lines += [*map(new, last), "  return h;\n}\n"]
    # What was made from others goes before them.
    lines.append("static inline void free_handles(handles h) {\n")
    lines += [f"  {handle}_free(h.{short(handle)});\n" for handle in reversed(owned)]
    return "".join(lines) + "}\n"
