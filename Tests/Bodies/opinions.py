"""What OpenRouter's description says of bodies, for jsonschema: as it stands, and as `openrouter_request_check` reads it."""

from __future__ import annotations

import json
import os
import re
import sys
from functools import cached_property
from pathlib import Path

from jsonschema import FormatChecker
from rfc3339_validator import validate_rfc3339
from Support.report import ROOT

sys.path.insert(0, str(ROOT / "Sources" / "Description"))
import layout  # noqa: E402
import operations  # noqa: E402
from schemas import Choice, Graph, Object, Union  # noqa: E402

OPENAPI = Path(os.environ.get("WHOLE_DESCRIPTION", ROOT.parent / "shared" / "openapi" / "openrouter.openapi.json"))
JSON = "application/json"
# What says nothing about a value, and slows its users down.
PASSED_OVER = {"description", "example", "examples", "default", "deprecated", "title", "discriminator", "secret", "oneRequired"}
FORMATS = FormatChecker(formats=())
# ECMA-262, which JSON Schema names, means ASCII.
CLASSES = {r"\w": "[A-Za-z0-9_]", r"[\w-]": "[A-Za-z0-9_-]", r"\d": "[0-9]"}


@FORMATS.checks("uuid")
def is_uuid(value) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value))


@FORMATS.checks("uri")
def is_uri(value) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7E]+", value))


@FORMATS.checks("date-time")
def is_date_time(value) -> bool:
    return not isinstance(value, str) or validate_rfc3339(value)


class Description:
    def __init__(self) -> None:
        self.description, _ = operations.load(OPENAPI)
        self.schemas = self.description["components"]["schemas"]
        self.known: dict[tuple[int, bool], dict] = {}

    @cached_property
    def bodies(self) -> dict[str, dict]:
        """The schemas of all JSON bodies, by method and path; of equal ones the first."""
        found, seen = {}, set()
        for path, methods in self.description["paths"].items():
            for method, operation in methods.items():
                schema = operation.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema")
                if schema and (node := self.graph.node(schema, path)) not in seen:
                    seen.add(node)
                    found[f"{method.upper()} {path}"] = schema
        return found

    @cached_property
    def graph(self) -> Graph:
        return Graph(self.schemas)

    # MARK: Schemas for jsonschema

    def strict(self, schema: dict) -> dict:
        """As it stands, without references; but of unions more than one branch may accept."""
        return self.converted(schema, False)

    def lenient(self, schema: dict) -> dict:
        """With the values and variants that OpenRouter may add."""
        return self.converted(schema, True)

    def resolved(self, schema: dict) -> dict:
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].removeprefix("#/components/schemas/")]
        return schema

    def converted(self, schema: dict, is_lenient: bool, tag: str | None = None) -> dict:
        """With a tag, the schema is a branch of a union that has it."""
        schema = self.resolved(schema)
        key = (id(schema), is_lenient, tag)
        if key not in self.known:
            self.known[key] = self.convert(schema, is_lenient, tag)
        return self.known[key]

    def convert(self, schema: dict, is_lenient: bool, tag: str | None) -> dict:
        whole: dict = {}
        more: list[dict] = [self.converted(part, is_lenient) for part in schema.get("allOf", [])]
        for key, value in schema.items():
            match key:
                case _ if key in PASSED_OVER or key == "allOf" or key.startswith("x-"):
                    pass
                case "oneOf" | "anyOf":
                    more.append(self.union(schema, value, is_lenient, tag))
                case "properties":
                    whole[key] = {name: self.converted(member, is_lenient) for name, member in value.items()}
                case "items":
                    whole[key] = self.converted(value, is_lenient)
                case "additionalProperties":
                    whole[key] = self.converted(value, is_lenient) if isinstance(value, dict) else value
                case "enum" if is_lenient:
                    whole.setdefault("type", ["string", "null"] if None in value else "string")
                case "exclusiveMinimum" if value is True:
                    whole[key] = schema["minimum"]
                case "pattern":
                    for name, characters in CLASSES.items():
                        value = value.replace(name, characters)
                    whole[key] = value
                case _:
                    whole[key] = value
        more += [{"anyOf": [{"required": [name]} for name in group]} for group in schema.get("oneRequired", [])]
        return {**whole, "allOf": more} if more else whole

    def union(self, schema: dict, branches: list[dict], is_lenient: bool, outer: str | None) -> dict:
        """Unions in a union are one with it: their branches have the tag of the outer one."""
        nodes = self.graph.nodes
        node = nodes[self.graph.node(schema, "")]
        if not is_lenient or not isinstance(node, Union):
            return {"anyOf": [self.converted(branch, is_lenient) for branch in branches]}
        tag = outer or layout.tag(nodes, node)
        accepted = [self.branch(branch, tag) for branch in branches]
        if tag and not outer:
            values = sorted({value for value, _ in layout.tag_pairs(nodes, node, tag)})
            accepted.append({"type": "object", "required": [tag],
                             "properties": {tag: {"type": "string", "not": {"enum": values}}}})
        return {"anyOf": accepted}

    def branch(self, schema: dict, tag: str | None) -> dict:
        """A value of the tag chooses the branches that have it."""
        branch = self.converted(schema, True, tag)
        node = self.graph.nodes[self.graph.node(schema, "")]
        member = node.member(tag) if tag and isinstance(node, Object) else None
        choice = self.graph.nodes[member.node] if member else None
        if not isinstance(choice, Choice):
            return branch
        return {"allOf": [branch], "properties": {tag: {"enum": [*choice.values, None]}}}
