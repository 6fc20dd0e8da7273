"""The description as numbers: the constant tables of the library.

A node is a header word and what its kind needs; its number is the place of its header. Names are in one text, by size and
then by bytes, so that a name's number is found by bisection, and a node's members are sorted by their numbers.
"""

from dataclasses import dataclass, field

from operations import FORM, JSON, METHODS, MULTIPART, PAGES, REPEATS, Operation
from schemas import Array, Choice, Graph, Node, Number, Object, Refused, Text, Union

KINDS = ["any", "null", "boolean", "integer", "number", "text", "choice", "array", "object", "union", "false"]
ADDITIONAL = ["open", "typed", "closed"]
PLACES = ["path", "query", "header"]
# Bits of a header word, above the four of the kind.
NULLABLE = 1 << 4
MINIMUM, MAXIMUM, EXCLUSIVE = 1 << 5, 1 << 6, 1 << 7
FORMAT_SHIFT, PATTERN, SECRET = 8, 1 << 10, 1 << 11
ADDITIONAL_SHIFT, GROUPS = 5, 1 << 7
TAGGED, UNTAGGED_OBJECTS = 1 << 5, 1 << 6
REQUIRED = 1 << 15
NONE = 0xFFFF


def tag_pairs(nodes: list[Node], union: Union, tag: str) -> list[tuple[str, int]]:
    """Each value of a union's tag with each branch that has it."""
    pairs = []
    for index, branch in enumerate(union.branches):
        node = nodes[branch]
        member = node.member(tag) if isinstance(node, Object) else None
        if member and isinstance(nodes[member.node], Choice):
            pairs += [(value, index) for value in nodes[member.node].values]
    return pairs


def tag(nodes: list[Node], union: Union) -> str | None:
    """The member that distinguishes the branches that are objects: most of them give it a choice of values, and no
    value is given by all."""
    objects = [nodes[branch] for branch in union.branches if isinstance(nodes[branch], Object)]
    if len(objects) < 2:
        return None
    counts: dict[str, int] = {}
    for branch in objects:
        for member in branch.members:
            if isinstance(nodes[member.node], Choice):
                counts[member.name] = counts.get(member.name, 0) + 1
    candidates = [name for name, count in counts.items() if count * 2 >= len(objects)]
    for name in sorted(candidates, key=lambda name: (-counts[name], name)):
        if len({value for value, _ in tag_pairs(nodes, union, name)}) > 1:
            return name
    return None


@dataclass
class Row:
    """An operation. OperationRow.swift has the parts of `flags` and `notes`."""
    name: int
    path: int
    path_size: int
    flags: int
    body: int
    parts: int
    parameters: int
    parameter_count: int
    cursor_parameter: int
    cursor_member: int
    notes: int


@dataclass
class Tables:
    names: list[str] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    # What each node is, for the reader of the tables: place, words, text.
    nodes: list[tuple[int, list[int], str]] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    paths: str = ""
    rows: list[Row] = field(default_factory=list)
    parameters: list[tuple[int, int, int]] = field(default_factory=list)


def make(operations: list[Operation], graph: Graph) -> Tables:
    return Layout(operations, graph).tables


class Layout:
    def __init__(self, operations: list[Operation], graph: Graph) -> None:
        self.graph, self.nodes = graph, graph.nodes
        self.tables = Tables()
        self.used = self.reachable(operations)
        self.tags = {number: tag(self.nodes, self.nodes[number]) for number in self.used
                     if isinstance(self.nodes[number], Union)}
        self.tables.names = self.all_names(operations)
        self.name_numbers = {name: number for number, name in enumerate(self.tables.names)}
        if len(self.tables.names) >= REQUIRED:
            raise Refused("more names than 15 bits count")
        self.places: dict[int, int] = dict.fromkeys(self.used, 0)
        place = 0
        for number in self.used:
            self.places[number] = place
            place += len(self.encoded(self.nodes[number], number))
        if place >= NONE:
            raise Refused("more words than 16 bits count")
        for number in self.used:
            words = self.encoded(self.nodes[number], number)
            self.tables.nodes.append((self.places[number], words, self.shown(self.nodes[number])))
            self.tables.words += words
        self.tables.paths = self.all_paths(operations)
        # Those with the most parameters first: the lists of others may be a part of theirs.
        rows = {operation.title: self.row(operation)
                for operation in sorted(operations, key=lambda operation: -len(operation.parameters))}
        self.tables.rows = [rows[operation.title] for operation in operations]

    # MARK: What is there

    def children(self, node: Node) -> list[int]:
        match node:
            case Array():
                return [node.items]
            case Object():
                more = [] if node.additional_node is None else [node.additional_node]
                return [member.node for member in node.members] + more
            case Union():
                return list(node.branches)
        return []

    def reachable(self, operations: list[Operation]) -> list[int]:
        """The nodes in the order in which a walk over the operations leaves them, whatever their numbers are."""
        seen: dict[int, None] = {}

        def walk(number: int) -> None:
            if number not in seen:
                for child in self.children(self.nodes[number]):
                    walk(child)
                seen[number] = None

        for operation in operations:
            for kind in sorted(operation.bodies):
                walk(operation.bodies[kind])
            for parameter in sorted(operation.parameters, key=lambda parameter: (parameter.place, parameter.name)):
                walk(parameter.node)
        return list(seen)

    def all_names(self, operations: list[Operation]) -> list[str]:
        names = {name for number in self.used for name in self.names_of(self.nodes[number])}
        names |= {name for name in self.tags.values() if name}
        for operation in operations:
            names |= {operation.name, *(parameter.name for parameter in operation.parameters), *(operation.cursor or ())}
        if not all(name.isascii() and 0 < len(name) < 256 for name in names):
            raise Refused("a name that is not ASCII, or of more than 255 bytes")
        return sorted(names, key=lambda name: (len(name), name.encode()))

    @staticmethod
    def names_of(node: Node) -> set[str]:
        match node:
            case Object():
                return {member.name for member in node.members}
            case Choice():
                return set(node.values)
        return set()

    # MARK: Words

    def number(self, value: float) -> int:
        value = float(value)
        if value not in self.tables.numbers:
            self.tables.numbers.append(value)
        return self.tables.numbers.index(value)

    def bounds(self, low, high) -> tuple[int, list[int]]:
        bits = (MINIMUM if low is not None else 0) | (MAXIMUM if high is not None else 0)
        return bits, [self.number(bound) for bound in (low, high) if bound is not None]

    def encoded(self, node: Node, number: int) -> list[int]:
        header = KINDS.index(node.kind) | (NULLABLE if node.nullable else 0)
        words: list[int] = []
        match node:
            case Number():
                bits, words = self.bounds(node.minimum, node.maximum)
                header |= bits | (EXCLUSIVE if node.exclusive else 0)
            case Text():
                bits, words = self.bounds(node.min_length, node.max_length)
                header |= bits | node.format << FORMAT_SHIFT | (SECRET if node.secret else 0)
                if node.pattern is not None:
                    header |= PATTERN
                    words.append(node.pattern)
            case Choice():
                words = [len(node.values), *sorted(self.name_numbers[value] for value in node.values)]
            case Array():
                bits, bounds = self.bounds(node.min_items, node.max_items)
                header |= bits
                words = [self.places[node.items], *bounds]
            case Object():
                header, words = self.object(node, header)
            case Union():
                words = [len(node.branches), *(self.places[branch] for branch in node.branches)]
                name = self.tags[number]
                if name:
                    pairs = sorted((self.name_numbers[value], index) for value, index in tag_pairs(self.nodes, node, name))
                    tagged = {index for _, index in pairs}
                    takes_objects = {index for index, branch in enumerate(node.branches)
                                     if self.nodes[branch].kind in ("object", "any")}
                    header |= TAGGED | (UNTAGGED_OBJECTS if takes_objects - tagged else 0)
                    words += [self.name_numbers[name], len(name), len(pairs)]
                    words += [word for value, index in pairs for word in (value, self.places[node.branches[index]])]
        return [header, *words]

    def object(self, node: Object, header: int) -> tuple[int, list[int]]:
        header |= ADDITIONAL.index(node.additional) << ADDITIONAL_SHIFT
        members = sorted((self.name_numbers[member.name], self.places[member.node], member.required)
                         for member in node.members)
        if len(members) > 256:
            raise Refused("an object with more than 256 members")
        words = [len(members)]
        for name, place, required in members:
            words += [name | (REQUIRED if required else 0), place]
        if node.additional_node is not None:
            words.append(self.places[node.additional_node])
        if node.groups:
            header |= GROUPS
            if len(node.groups) > 1 or len(node.groups[0]) != 2:
                raise Refused("more than one pair of members of which one must be there")
            words += [self.name_numbers[name] for name in node.groups[0]]
        return header, words

    def shown(self, node: Node) -> str:
        match node:
            case Object():
                return "object: " + ", ".join(member.name for member in node.members[:4]) + (", ..." if len(node.members) > 4 else "")
            case Choice():
                return "choice: " + ", ".join(node.values[:4]) + (", ..." if len(node.values) > 4 else "")
        return node.kind

    # MARK: Operations

    @staticmethod
    def all_paths(operations: list[Operation]) -> str:
        """A text that has all of them. The longest come first, as many others are a part of one."""
        paths = ""
        for path in sorted({operation.path for operation in operations}, key=lambda path: (-len(path), path)):
            if path not in paths:
                paths += path
        return paths

    def first_parameter(self, operation: Operation) -> int:
        """Where its parameters are: those of other operations, if they are the same."""
        own = [(self.name_numbers[parameter.name], PLACES.index(parameter.place) | parameter.required << 2,
                self.places[parameter.node])
               for parameter in sorted(operation.parameters, key=lambda parameter: self.name_numbers[parameter.name])]
        rows = self.tables.parameters
        for first in range(len(rows) - len(own) + 1):
            if rows[first:first + len(own)] == own:
                return first
        rows += own
        return len(rows) - len(own)

    def row(self, operation: Operation) -> Row:
        tables = self.tables
        kinds = {JSON: 1, MULTIPART: 2, FORM: 4}
        bodies = sum(kinds[kind] for kind in operation.bodies)
        flags = (METHODS.index(operation.method) | bodies << 3 | operation.body_required << 6
                 | (operation.stream_member is not None) << 7 | PAGES[operation.pages] << 9
                 | REPEATS.index(operation.repeat) << 11 | operation.has_error_member << 13 | operation.at_root << 14
                 | operation.is_addition << 15)
        if operation.stream_member not in (None, "stream"):
            raise Refused(f"{operation.title}: the member that asks for a stream is {operation.stream_member}")
        first = self.first_parameter(operation)
        cursor = [self.name_numbers[name] for name in operation.cursor] if operation.cursor else [NONE, NONE]
        parts = operation.bodies.get(MULTIPART, operation.bodies.get(FORM))
        return Row(self.name_numbers[operation.name], tables.paths.index(operation.path), len(operation.path), flags,
                   self.places[operation.bodies[JSON]] if JSON in operation.bodies else NONE,
                   NONE if parts is None else self.places[parts], first, len(operation.parameters), *cursor,
                   operation.management | operation.deprecated << 1)
