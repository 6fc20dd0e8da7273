"""The manual's reference of operations: parameters and members with type and meaning, as a page of Markdown."""

import re
from collections.abc import Iterator

from operations import Operation, at
from schemas import Array, Choice, Graph, Node, Number, Object, Text, Union

HEAD = """\
# Operations

<!-- Made by Sources/Description (make description). Do not edit. -->

This page lists all operations of OpenRouter that this version of the library knows, with their parameters and the members of
their JSON bodies. [Any operation](any-operation.md) shows how to build their requests.

A member is named by its JSON Pointer, in which `-` stands for each element of an array. Required ones are marked with `*`.
A choice takes other values too, as OpenRouter adds some without notice. `openrouter_json_read_operations` gives the list to
programs.
"""
# Members further down are in OpenRouter's own documentation, and so are the variants of large unions.
DEEPEST, MOST_BRANCHES, MOST_VALUES, LONGEST = 3, 8, 12, 200
# An object with more members than this, none of which has a meaning, is a list of names.
MOST_UNSAID = 20
FORMATS = ["", "UUID", "URI", "date and time"]


class Reference:
    def __init__(self, description: dict, graph: Graph) -> None:
        self.description, self.graph, self.nodes = description, graph, graph.nodes

    def page(self, operations: list[Operation]) -> str:
        parts, group = [HEAD], ""
        for operation in operations:
            first = operation.path.split("/")[1]
            if first != group:
                group = first
                parts.append(f"\n## {group}\n")
            parts.append(self.operation(operation))
        return "".join(parts)

    def operation(self, operation: Operation) -> str:
        raw = self.description["paths"].get(operation.path, {}).get(operation.method.lower(), {})
        lines = [f"\n### {operation.title}\n", f"\n{text(operation.summary)}{'.' if operation.summary else ''}"
                 f" `{operation.name}`{''.join(f'; {note}' for note in notes(operation))}.\n"]
        rows = [(f"`{parameter.name}`{'*' if parameter.required else ''}", parameter.place, self.type(parameter.node),
                 self.meaning_of(parameter.name, raw))
                for parameter in sorted(operation.parameters, key=lambda parameter: (parameter.place, parameter.name))]
        lines += table(("parameter", "in", "type", "meaning"), rows)
        for kind, content in (raw.get("requestBody", {}).get("content") or {}).items():
            members = {}
            for pointer, required, schema in self.members(content["schema"], "", 0):
                members.setdefault(pointer, (f"`{pointer}`{'*' if required else ''}", self.type(self.graph.node(schema, "")),
                                             self.meaning(schema)))
            lines += table((f"member of {kind}", "type", "meaning"), list(members.values()))
        return "".join(lines)

    def meaning_of(self, name: str, raw: dict) -> str:
        for parameter in raw.get("parameters", []):
            while "$ref" in parameter:
                parameter = at(self.description, parameter["$ref"])
            if parameter["name"] == name:
                return text(parameter.get("description", ""))
        return ""

    # MARK: Members

    def members(self, schema: dict, pointer: str, depth: int) -> Iterator[tuple[str, bool, dict]]:
        schema = self.graph.resolved(schema)
        for branch in self.branches(schema):
            yield from self.members(branch, pointer, depth)
        if "items" in schema:
            yield from self.members(schema["items"], f"{pointer}/-", depth)
        properties = schema.get("properties", {})
        if depth == DEEPEST or len(properties) > MOST_UNSAID and not any(map(self.meaning, properties.values())):
            return
        for name, member in sorted(properties.items()):
            yield f"{pointer}/{name}", name in schema.get("required", []), member
            yield from self.members(member, f"{pointer}/{name}", depth + 1)

    def branches(self, schema: dict) -> list[dict]:
        branches = schema.get("oneOf") or schema.get("anyOf") or []
        return branches if len(branches) <= MOST_BRANCHES else []

    def meaning(self, schema: dict) -> str:
        while "description" not in schema and "$ref" in schema:
            schema = at(self.description, schema["$ref"])
        return text(schema.get("description", ""))

    # MARK: Types

    def type(self, number: int) -> str:
        node = self.nodes[number]
        null = " or null" if node.nullable and node.kind not in ("any", "null") else ""
        return self.plain_type(node) + null

    def plain_type(self, node: Node) -> str:
        match node:
            case Number():
                return node.kind + limits(node.minimum, node.maximum, "")
            case Text():
                return (FORMATS[node.format] or "text") + limits(node.min_length, node.max_length, " characters")
            case Choice():
                more = ", …" if len(node.values) > MOST_VALUES else ""
                return ", ".join(f"`{value}`" for value in node.values[:MOST_VALUES]) + more
            case Array():
                return f"array of {self.type(node.items)}" + limits(node.min_items, node.max_items, " elements")
            case Object():
                return "object"
            case Union():
                kinds = dict.fromkeys(self.plain_type(self.nodes[branch]) for branch in node.branches)
                return " or ".join(kinds)
        return {"any": "any value", "false": "false"}.get(node.kind, node.kind)


def limits(low, high, unit: str) -> str:
    if low is None and high is None:
        return ""
    span = f"at least {low}" if high is None else f"at most {high}" if low is None else f"{low} to {high}"
    return f" ({span}{unit.removesuffix('s') if (low if high is None else high) == 1 else unit})"


def notes(operation: Operation) -> Iterator[str]:
    if operation.is_addition:
        yield "not checked"
    if operation.deprecated:
        yield "deprecated"
    if operation.management:
        yield "needs a management key"
    if operation.stream_member:
        yield "can stream"
    if operation.pages:
        yield "in pages"
    if operation.at_root:
        yield "at the server's root"


def text(description: str) -> str:
    """The first sentence, without what Markdown and Doxygen would read as theirs."""
    plain = " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", description).split())
    sentence = re.split(r"(?<=[a-z0-9)`\"])\.(?= [A-Z]|$)", plain, maxsplit=1)[0]
    if len(sentence) > LONGEST:
        sentence = sentence[:LONGEST].rsplit(" ", 1)[0] + " …"
    return re.sub(r"([\\<>@#&*_~\[\]])", r"\\\1", sentence.replace("`", "").replace("|", "/"))


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    if not rows:
        return []
    return ["\n", *(f"| {' | '.join(row)} |\n" for row in [head, ("---",) * len(head), *rows])]
