"""Schemas of the description as a graph of nodes: equal ones are one, references and allOf are resolved.

Keywords, formats and patterns that this file does not know are refused: a check that is left out without a word would be
a promise that is not kept.
"""

from dataclasses import dataclass

# What the library checks of a text's form.
FORMATS = {None: 0, "uuid": 1, "uri": 2, "date-time": 3}
# Formats that say nothing a check could use.
OPEN_FORMATS = {"double", "int32", "binary"}
# The patterns of the description, each of which the library has in code, by number.
PATTERNS = [
    "^[a-f0-9]{64}$",
    "^[a-zA-Z0-9 _-]+$",
    r"^[\w-]+$",
    "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    r"^\d{4}-\d{2}-\d{2}$",
]

CHECKED = {"type", "properties", "required", "items", "enum", "const", "oneOf", "anyOf", "allOf", "nullable",
           "additionalProperties", "minimum", "maximum", "exclusiveMinimum", "minLength", "maxLength", "minItems",
           "maxItems", "pattern", "format", "discriminator"}
# Words of the additions: a secret's text is never shown; of a group's members one must be there.
ADDED = {"secret", "oneRequired"}
# What is text for people, or for the generators of SDKs.
PASSED_OVER = {"description", "example", "examples", "default", "deprecated", "title"}


class Refused(Exception):
    """The description has something that this generator does not know."""


@dataclass(frozen=True)
class Node:
    kind: str
    nullable: bool = False


@dataclass(frozen=True)
class Number(Node):
    minimum: float | None = None
    maximum: float | None = None
    exclusive: bool = False


@dataclass(frozen=True)
class Text(Node):
    format: int = 0
    min_length: int | None = None
    max_length: int | None = None
    pattern: int | None = None
    secret: bool = False


@dataclass(frozen=True)
class Choice(Node):
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Array(Node):
    items: int = 0
    min_items: int | None = None
    max_items: int | None = None


@dataclass(frozen=True)
class Member:
    name: str
    node: int
    required: bool


@dataclass(frozen=True)
class Object(Node):
    members: tuple[Member, ...] = ()
    # "open": unknown members may come; "typed": they have a node; "closed": none may come.
    additional: str = "open"
    additional_node: int | None = None
    # Of each group one member must be there.
    groups: tuple[tuple[str, ...], ...] = ()

    def member(self, name: str) -> Member | None:
        return next((member for member in self.members if member.name == name), None)


@dataclass(frozen=True)
class Union(Node):
    branches: tuple[int, ...] = ()


class Graph:
    """Nodes, by number. A node's children have smaller numbers."""

    def __init__(self, schemas: dict) -> None:
        self.schemas = schemas
        self.nodes: list[Node] = []
        self.numbers: dict[Node, int] = {}
        self.of_reference: dict[str, int | None] = {}

    def add(self, node: Node) -> int:
        if node not in self.numbers:
            self.numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return self.numbers[node]

    def node(self, schema: dict, place: str) -> int:
        if "$ref" not in schema:
            return self.add(self.build(schema, place))
        name = schema["$ref"].removeprefix("#/components/schemas/")
        if name in self.of_reference:
            number = self.of_reference[name]
            if number is None:
                raise Refused(f"{place}: {name} contains itself; the checker's depth is bounded because no schema does")
            return number
        self.of_reference[name] = None
        number = self.add(self.build(self.schemas[name], name))
        self.of_reference[name] = number
        return number

    # MARK: Keywords

    def resolved(self, schema: dict) -> dict:
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix("#/components/schemas/")]
        return self.merged(schema)

    def merged(self, schema: dict) -> dict:
        """The schema without allOf: its parts are met."""
        if "allOf" not in schema:
            return schema
        whole: dict = {}
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        for part in [rest, *(self.resolved(part) for part in schema["allOf"])]:
            for key, value in part.items():
                self.meet(whole, key, value)
        return whole

    def meet(self, whole: dict, key: str, value) -> None:
        if key == "properties":
            members = whole.setdefault("properties", {})
            for name, schema in value.items():
                members[name] = self.met(members[name], schema) if name in members else schema
        elif key == "required":
            whole["required"] = sorted(set(whole.get("required", [])) | set(value))
        elif key == "type" and "type" in whole:
            both = [kind for kind in types(whole) if kind in types({"type": value})]
            whole["type"] = both
        elif key in ("oneOf", "anyOf"):
            # Of two unions one is kept: it accepts whatever both accept.
            whole.pop("oneOf", None)
            whole.pop("anyOf", None)
            whole[key] = value
        elif key in CHECKED - {"discriminator"} and key in whole and whole[key] != value:
            if key != "enum":
                raise Refused(f"allOf with two values of {key}")
            whole[key] = [choice for choice in whole[key] if choice in value]
        else:
            whole.setdefault(key, value)

    def met(self, one: dict, other: dict) -> dict:
        if one == other:
            return one
        return self.merged({"allOf": [one, other]})

    def build(self, schema: dict, place: str) -> Node:
        schema = self.merged(schema)
        unknown = {key for key in schema if not key.startswith("x-")} - CHECKED - PASSED_OVER - ADDED
        if unknown:
            raise Refused(f"{place}: keywords {sorted(unknown)}")
        kinds = types(schema)
        nullable = "null" in kinds or bool(schema.get("nullable"))
        kinds = [kind for kind in kinds if kind != "null"]
        branches = schema.get("oneOf") or schema.get("anyOf")
        if branches:
            return self.union(branches, nullable, place)
        if "const" in schema:
            if schema["const"] is not False:
                raise Refused(f"{place}: const {schema['const']!r}")
            return Node("false", nullable)
        if "enum" in schema:
            values = schema["enum"]
            if not all(value is None or isinstance(value, str) for value in values):
                raise Refused(f"{place}: an enum of something other than text")
            return Choice("choice", nullable or None in values, tuple(sorted({value for value in values if value is not None})))
        if len(kinds) > 1:
            raise Refused(f"{place}: types {kinds}")
        kind = kinds[0] if kinds else "object" if "properties" in schema else None
        match kind:
            case None:
                return Node("null", True) if nullable and not schema.keys() - PASSED_OVER - {"type"} and types(schema) else Node("any", True)
            case "boolean":
                return Node("boolean", nullable)
            case "string":
                return self.text(schema, nullable, place)
            case "number" | "integer":
                exclusive = schema.get("exclusiveMinimum")
                minimum = schema.get("minimum")
                if exclusive is not None and not isinstance(exclusive, bool):
                    minimum, exclusive = exclusive, True
                return Number(kind, nullable, minimum, schema.get("maximum"), bool(exclusive))
            case "array":
                items = self.node(schema.get("items") or {}, f"{place}[]")
                return Array("array", nullable, items, schema.get("minItems"), schema.get("maxItems"))
            case "object":
                return self.object(schema, nullable, place)
        raise Refused(f"{place}: type {kind}")

    def text(self, schema: dict, nullable: bool, place: str) -> Text:
        form = schema.get("format")
        if form not in FORMATS and form not in OPEN_FORMATS:
            raise Refused(f"{place}: format {form}")
        pattern = schema.get("pattern")
        if pattern is not None and pattern not in PATTERNS:
            raise Refused(f"{place}: pattern {pattern}")
        return Text("text", nullable, FORMATS.get(form, 0), schema.get("minLength"), schema.get("maxLength"),
                    None if pattern is None else PATTERNS.index(pattern), bool(schema.get("secret")))

    def object(self, schema: dict, nullable: bool, place: str) -> Object:
        properties, required = schema.get("properties", {}), set(schema.get("required", []))
        missing = required - properties.keys()
        members = [Member(name, self.node(value, f"{place}.{name}"), name in required)
                   for name, value in {**properties, **{name: {} for name in sorted(missing)}}.items()]
        more = schema.get("additionalProperties", True)
        additional, node = "open", None
        if more is False:
            additional = "closed"
        elif isinstance(more, dict):
            node = self.node(more, f"{place}.*")
            additional = "typed"
            if self.nodes[node].kind == "any":
                additional, node = "open", None
        return Object("object", nullable, tuple(sorted(members, key=lambda member: member.name)), additional, node,
                      tuple(tuple(group) for group in schema.get("oneRequired", [])))

    def union(self, branches: list[dict], nullable: bool, place: str) -> Node:
        numbers = []
        for index, branch in enumerate(branches):
            number = self.node(branch, f"{place}|{index}")
            inner = self.nodes[number]
            nullable = nullable or inner.nullable
            if inner.kind == "null":
                continue
            # A union in a union is flattened: its branches are this one's.
            numbers += inner.branches if isinstance(inner, Union) else [number]
        numbers = list(dict.fromkeys(numbers))
        if len(numbers) == 1:
            only = self.nodes[numbers[0]]
            return type(only)(**{**vars(only), "nullable": nullable or only.nullable})
        return Union("union", nullable, tuple(numbers))


def types(schema: dict) -> list[str]:
    kind = schema.get("type", [])
    return list(kind) if isinstance(kind, list) else [kind]
