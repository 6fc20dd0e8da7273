"""What the tables have promised, as a file, and how a new description joins it: nothing goes, and nothing narrows.

A program that was compiled against an older library must not see a call fail that succeeded. So what a new description has
no more is kept, and what it has more narrowly than before is refused, by name.
"""

import dataclasses
import json
from pathlib import Path

from operations import Operation, Parameter
from schemas import Array, Choice, Graph, Member, Node, Number, Object, Refused, Text, Union

CLASSES = {kind.__name__: kind for kind in (Node, Number, Text, Choice, Array, Object, Union)}


# MARK: The file

def store(path: Path, operations: list[Operation], graph: Graph, version: str) -> None:
    """A line for each node and operation, so that a change shows in a diff."""
    kept = Graph({})
    copy = Joined(graph, kept)
    rows = []
    for operation in operations:
        row = dataclasses.asdict(operation)
        row["bodies"] = {kind: copy.keep(node) for kind, node in operation.bodies.items()}
        for parameter in row["parameters"]:
            parameter["node"] = copy.keep(parameter["node"])
        rows.append(json.dumps({"operation": row}))
    lines = [json.dumps({"version": version})]
    lines += [json.dumps({"node": number, "class": type(node).__name__,
                          **{key: value for key, value in dataclasses.asdict(node).items()
                             if value is not None and value is not False and value != ()}})
              for number, node in enumerate(kept.nodes)]
    path.write_text("\n".join([*lines, *rows]) + "\n")


def load(path: Path) -> tuple[list[Operation], Graph, str]:
    version, *lines = [json.loads(line) for line in path.read_text().splitlines()]
    graph, operations = Graph({}), []
    for line in lines:
        if "operation" in line:
            row = line["operation"]
            row["parameters"] = [Parameter(**parameter) for parameter in row["parameters"]]
            row["cursor"] = tuple(row["cursor"]) if row["cursor"] else None
            operations.append(Operation(**row))
        else:
            graph.add(node_of(line))
    return operations, graph, version["version"]


def node_of(line: dict) -> Node:
    values = {key: value for key, value in line.items() if key not in ("node", "class")}
    for key in ("values", "branches"):
        if key in values:
            values[key] = tuple(values[key])
    if "members" in values:
        values["members"] = tuple(Member(**member) for member in values["members"])
    if "groups" in values:
        values["groups"] = tuple(map(tuple, values["groups"]))
    return CLASSES[line["class"]](**values)


# MARK: Joining

class Joined:
    """The new graph, widened by what the old one had."""

    def __init__(self, old: Graph, new: Graph) -> None:
        self.old, self.new = old, new
        self.known: dict[tuple[int, int], int] = {}
        self.moved: dict[int, int] = {}
        self.problems: list[str] = []

    def keep(self, number: int) -> int:
        """A node of the old graph, in the new one."""
        if number not in self.moved:
            node = self.old.nodes[number]
            match node:
                case Array():
                    node = dataclasses.replace(node, items=self.keep(node.items))
                case Object():
                    node = dataclasses.replace(
                        node, members=tuple(dataclasses.replace(member, node=self.keep(member.node)) for member in node.members),
                        additional_node=None if node.additional_node is None else self.keep(node.additional_node))
                case Union():
                    node = dataclasses.replace(node, branches=tuple(map(self.keep, node.branches)))
            self.moved[number] = self.new.add(node)
        return self.moved[number]

    def narrowed(self, place: str, what: str) -> None:
        self.problems.append(f"{place}: {what}")

    def join(self, old: int, new: int, place: str) -> int:
        """A node that accepts what either accepts."""
        if (old, new) not in self.known:
            self.known[old, new] = self.joined(self.old.nodes[old], new, old, place)
        return self.known[old, new]

    def joined(self, old: Node, new: int, old_number: int, place: str) -> int:
        node = self.new.nodes[new]
        if node.kind == "any":
            return new
        if old.kind == "any":
            self.narrowed(place, f"took any value, now {node.kind}")
            return new
        if isinstance(old, Union) or isinstance(node, Union):
            return self.union(old, node, old_number, new, place)
        nullable = old.nullable or node.nullable
        if old.kind == node.kind:
            return self.new.add(self.same_kind(old, node, nullable, place))
        if (old.kind, node.kind) in (("integer", "number"), ("choice", "text"), ("false", "boolean")):
            return self.new.add(dataclasses.replace(node, nullable=nullable))
        if old.kind == "null":
            return self.new.add(dataclasses.replace(node, nullable=True))
        self.narrowed(place, f"was {old.kind}, now {node.kind}")
        return new

    def same_kind(self, old: Node, new: Node, nullable: bool, place: str) -> Node:
        match old, new:
            case Number(), Number():
                self.bounds(old.minimum, old.maximum, new.minimum, new.maximum, place)
                if new.exclusive and not old.exclusive and new.minimum == old.minimum:
                    self.narrowed(place, "the minimum itself is excluded now")
            case Text(), Text():
                self.bounds(old.min_length, old.max_length, new.min_length, new.max_length, place)
                if new.format not in (0, old.format) or new.pattern not in (None, old.pattern):
                    self.narrowed(place, "another format or pattern")
            case Choice(), Choice():
                new = dataclasses.replace(new, values=tuple(sorted({*old.values, *new.values})))
            case Array(), Array():
                self.bounds(old.min_items, old.max_items, new.min_items, new.max_items, place)
                new = dataclasses.replace(new, items=self.join(old.items, new.items, f"{place}[]"))
            case Object(), Object():
                new = self.object(old, new, place)
        return dataclasses.replace(new, nullable=nullable)

    def bounds(self, old_low, old_high, new_low, new_high, place: str) -> None:
        if new_low is not None and (old_low is None or new_low > old_low):
            self.narrowed(place, f"at least {new_low}, before {old_low}")
        if new_high is not None and (old_high is None or new_high < old_high):
            self.narrowed(place, f"at most {new_high}, before {old_high}")

    def object(self, old: Object, new: Object, place: str) -> Object:
        members = {member.name: member for member in new.members}
        for member in old.members:
            if member.name in members:
                node = self.join(member.node, members[member.name].node, f"{place}.{member.name}")
                members[member.name] = dataclasses.replace(members[member.name], node=node)
            else:
                members[member.name] = Member(member.name, self.keep(member.node), False)
        for name in sorted({member.name for member in new.members if member.required}
                           - {member.name for member in old.members if member.required}):
            self.narrowed(f"{place}.{name}", "is required now")
        for group in set(new.groups) - set(old.groups):
            if not any(member.required and member.name in group for member in old.members):
                self.narrowed(place, f"one of {group} is required now")
        if new.additional != "open" and new.additional != old.additional:
            self.narrowed(place, f"unknown members: {old.additional}, now {new.additional}")
        if old.additional == new.additional == "typed":
            node = self.join(old.additional_node, new.additional_node, f"{place}.*")
            new = dataclasses.replace(new, additional_node=node)
        return dataclasses.replace(new, members=tuple(sorted(members.values(), key=lambda member: member.name)))

    def union(self, old: Node, new: Node, old_number: int, new_number: int, place: str) -> int:
        branches = list(new.branches) if isinstance(new, Union) else [new_number]
        before = {self.keep(number): number for number in (old.branches if isinstance(old, Union) else [old_number])}
        fresh = [index for index, branch in enumerate(branches) if branch not in before]
        for kept, number in before.items():
            if kept in branches:
                continue
            like = [index for index in fresh if self.is_like(self.old.nodes[number], self.new.nodes[branches[index]])]
            if len(like) == 1:
                branches[like[0]] = self.join(number, branches[like[0]], f"{place}|{like[0]}")
            else:
                branches.append(kept)
        branches = list(dict.fromkeys(branches))
        if len(branches) == 1:
            return branches[0]
        return self.new.add(Union("union", old.nullable or new.nullable, tuple(branches)))

    def is_like(self, old: Node, new: Node) -> bool:
        """Whether two branches are versions of one: of one kind, and, as objects, with a choice of values in common."""
        if old.kind != new.kind:
            return False
        if not isinstance(old, Object):
            return True
        tags = {name: set(self.old.nodes[member.node].values) for member in old.members
                if isinstance(self.old.nodes[member.node], Choice) for name in [member.name]}
        common = [member for member in new.members if member.name in tags and isinstance(self.new.nodes[member.node], Choice)]
        if tags and common:
            return any(tags[member.name] & set(self.new.nodes[member.node].values) for member in common)
        return {member.name for member in old.members} == {member.name for member in new.members}


def join(old_operations: list[Operation], old: Graph, operations: list[Operation], new: Graph) -> list[Operation]:
    """The operations of both, each with the nodes of the joined graph."""
    joined = Joined(old, new)
    by_title = {operation.title: operation for operation in operations}
    for before in old_operations:
        after = by_title.get(before.title)
        if after is None:
            before.bodies = {kind: joined.keep(node) for kind, node in before.bodies.items()}
            for parameter in before.parameters:
                parameter.node = joined.keep(parameter.node)
            operations.append(before)
            continue
        for kind, node in before.bodies.items():
            after.bodies[kind] = (joined.join(node, after.bodies[kind], f"{before.title} {kind}")
                                  if kind in after.bodies else joined.keep(node))
        join_parameters(before, after, joined)
    if joined.problems:
        raise Refused("it is narrower than what was promised:\n  " + "\n  ".join(joined.problems))
    return sorted(operations, key=lambda operation: (operation.path, operation.method))


def join_parameters(before: Operation, after: Operation, joined: Joined) -> None:
    known = {(parameter.place, parameter.name): parameter for parameter in after.parameters}
    for old in before.parameters:
        new = known.get((old.place, old.name))
        if new is None:
            after.parameters.append(dataclasses.replace(old, node=joined.keep(old.node), required=False))
        else:
            new.node = joined.join(old.node, new.node, f"{before.title} ?{old.name}")
    if before.is_addition:
        return
    required = {(parameter.place, parameter.name) for parameter in before.parameters if parameter.required}
    for place, name in sorted((parameter.place, parameter.name) for parameter in after.parameters if parameter.required):
        if (place, name) not in required:
            joined.narrowed(f"{before.title} ?{name}", "is required now")
