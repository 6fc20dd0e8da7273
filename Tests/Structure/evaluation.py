"""Finds calls whose order C leaves open, in C and C++ text: of two operands or arguments, one changes what the other
reads.

    must(openrouter_pkce_generate(pkce), openrouter_pkce_error_message(pkce));

gcc takes the message first. Functions of the text itself count as what they call."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from Tools import interface

# Comments, literals, directives; then what matters.
TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|R"\(.*?\)"|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|^[ \t]*\#[^\n]*
                       |(?P<token>[A-Za-z_]\w*|\d[\w.]*|->|::|&&|\|\||[^\s\w])""", re.VERBOSE | re.DOTALL | re.MULTILINE)
# Between the operands of these, what stands left is done first.
SEQUENCED = {";", ",", "?", ":", "&&", "||", "}"}
KEYWORDS = {"if", "while", "for", "switch", "return", "sizeof", "else", "do", "case", "catch"}
CLOSES = {"(": ")", "[": "]", "{": "}"}
DEFINITION = re.compile(r"\b(\w+)\(([^(){};]*)\)(?: \w+)* \{")


@dataclass(frozen=True)
class Places:
    """Which parameters of a function stand for a handle that it changes or reads, or for memory that it writes."""
    changes: frozenset[int] = frozenset()
    reads: frozenset[int] = frozenset()
    writes: frozenset[int] = frozenset()


@dataclass
class Effect:
    """Handles that are changed or read, and variables that are written: as they are named, `a->b.c`."""
    changes: set[str] = field(default_factory=set)
    reads: set[str] = field(default_factory=set)
    writes: set[str] = field(default_factory=set)

    def add(self, other: Effect) -> None:
        self.changes |= other.changes
        self.reads |= other.reads
        self.writes |= other.writes


@dataclass
class Node:
    """A token, or a bracket with what is in it; a call has the words in front of it as its name."""
    text: str
    name: list[str] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    # What Effects found, kept.
    effect: Effect | None = None

    @property
    def is_word(self) -> bool:
        return bool(re.fullmatch(r"[A-Za-z_]\w*", self.text))

    def all(self) -> list[Node]:
        return [self, *(node for item in self.items for node in item.all())]


read_interface = cache(interface.read)


class Effects:
    def __init__(self, text: str):
        header = read_interface()
        self.functions: dict[str, Places] = {}
        self.members: dict[str, bool] = {}
        for function in header.functions:
            handles = {place: parameter.type.startswith("const ") for place, parameter in enumerate(function.parameters)
                       if parameter.type.removeprefix("const ").removesuffix(" *") in header.handles}
            written = {place for place, parameter in enumerate(function.parameters)
                       if parameter.is_pointer and not parameter.type.startswith("const ")}
            changes = frozenset(place for place, is_const in handles.items() if not is_const)
            self.functions[function.name] = Places(changes, frozenset(handles) - changes, frozenset(written - changes))
            for handle in header.handles:
                if function.name.startswith(f"{handle}_") and 0 in handles:
                    self.members[function.name.removeprefix(f"{handle}_")] = 0 in changes
        for match in DEFINITION.finditer(text):
            self.functions.setdefault(match[1], self.places_of(match, text))

    def places_of(self, match: re.Match, text: str) -> Places:
        """Of a function that the text defines, from what its body does with its parameters."""
        end = re.search(r"^\}", text[match.end():], re.MULTILINE)
        body = self.of(parse(text[match.end():match.end() + end.start()] if end else ""))
        names = [(re.findall(r"\w+", part) or [""])[-1] for part in match[2].split(",")]

        def places(paths: set[str]) -> frozenset[int]:
            roots = {re.match(r"\w*", path)[0] for path in paths}
            return frozenset(place for place, name in enumerate(names) if name in roots)

        return Places(places(body.changes), places(body.reads), places(body.writes))

    def of(self, node: Node) -> Effect:
        """What all calls in a node do."""
        if node.effect is None:
            node.effect = self.of_call(node) if node.text == "(" and node.name else Effect()
            for item in node.items:
                node.effect.add(self.of(item))
        return node.effect

    def of_call(self, call: Node) -> Effect:
        effect = Effect()
        function = call.name[-1]
        if call.name[-2:-1] in (["."], ["->"]):
            if function in self.members:
                (effect.changes if self.members[function] else effect.reads).add("".join(call.name[:-2]))
            return effect
        places = self.functions.get(function, Places())
        for place, argument in enumerate(arguments(call)):
            named = paths(argument)
            effect.changes |= named if place in places.changes else set()
            effect.reads |= named if place in places.reads else set()
            effect.writes |= named if place in places.writes else set()
        return effect


def paths(items: list[Node]) -> set[str]:
    """The variables that an expression names outside of brackets, `a->b` as a whole."""
    found, path = set(), ""
    for node in [*items, Node("")]:
        if node.is_word and (not path or path.endswith((".", "->"))) or path and node.text in (".", "->"):
            path += node.text
        else:
            found.add(path)
            path = node.text if node.is_word else ""
    return {path for path in found if path} - {"NULL", "nullptr", "sizeof"}


def parse(text: str) -> Node:
    """A bracket around all of it."""
    root = Node("{")
    stack = [root]
    for token in (match["token"] for match in TOKEN.finditer(text) if match["token"]):
        if token in CLOSES:
            node = Node(token, name_before(stack[-1].items) if token == "(" else [])
            stack[-1].items.append(node)
            stack.append(node)
        elif token in CLOSES.values():
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].items.append(Node(token))
    return root


def name_before(items: list[Node]) -> list[str]:
    """`a.b`, `a->b`, `ns::f`, `f`: the words of what is called."""
    words: list[str] = []
    for node in reversed(items):
        if node.text in (".", "->", "::") or node.is_word and (not words or words[0] in (".", "->", "::")):
            words.insert(0, node.text)
        else:
            break
    return [] if not words or words[-1] in KEYWORDS else words


def arguments(group: Node) -> list[list[Node]]:
    found: list[list[Node]] = [[]]
    for item in group.items:
        if item.text == ",":
            found.append([])
        else:
            found[-1].append(item)
    return found


def operands(items: list[Node]) -> list[list[Node]]:
    """Pieces between which there is an order."""
    pieces: list[list[Node]] = [[]]
    before = ""
    for item in items:
        if item.text in SEQUENCED:
            pieces.append([])
        elif item.text == "{" or before in KEYWORDS:
            pieces += [[item], []]
        else:
            pieces[-1].append(item)
        before = item.text
    return pieces


def problems(text: str) -> list[str]:
    """The names of what is changed or written, and read, without an order."""
    effects = Effects(text)
    found = set()
    for group in parse(text).all():
        is_list = group.text == "(" and group.name or group.text == "{" and all(item.text != ";" for item in group.items)
        for one, other in combinations(arguments(group) if is_list else [], 2):
            found |= clashes(effects, Node("", items=one), Node("", items=other))
        for piece in operands(group.items):
            for one, other in combinations([item for item in piece if item.items], 2):
                found |= clashes(effects, one, other)
    return sorted(found)


def clashes(effects: Effects, one: Node, other: Node) -> set[str]:
    found = set()
    for first, second in (one, other), (other, one):
        does, sees = effects.of(first), effects.of(second)
        found |= {path for path in does.changes for read in sees.reads if is_in(path, read) or is_in(read, path)}
        if does.writes:
            found |= {path for path in does.writes for read in values(second) if is_in(read, path)}
    return found


def is_in(path: str, whole: str) -> bool:
    return path == whole or path.startswith((f"{whole}.", f"{whole}->"))


def values(node: Node) -> set[str]:
    """Variables whose value is read: not their address or size."""
    kept: list[Node] = []
    for item in node.items:
        kept.append(Node("") if kept and kept[-1].text in ("&", "sizeof") else item)
    return paths(kept).union(*(values(item) for item in node.items if item.items))
