"""The operations of the description and of additions.json, as rows."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from schemas import Graph, Refused

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
JSON, MULTIPART, FORM = "application/json", "multipart/form-data", "application/x-www-form-urlencoded"
PAGES = {None: 0, "offset": 1, "cursor": 2}
REPEATS = ["once", "idempotent", "safe"]
ADDITIONS = Path(__file__).with_name("additions.json")


@dataclass
class Parameter:
    name: str
    place: str
    required: bool
    node: int


@dataclass
class Operation:
    method: str
    path: str
    name: str
    summary: str = ""
    # A node for each content type of the request's body.
    bodies: dict[str, int] = field(default_factory=dict)
    body_required: bool = False
    parameters: list[Parameter] = field(default_factory=list)
    # Whether parameters that are not listed may be known to the service: the operation is not in the description.
    is_addition: bool = False
    # The member of the body that asks for a stream.
    stream_member: str | None = None
    pages: str | None = None
    # The query parameter that takes a cursor, and the member of the response that has it.
    cursor: tuple[str, str] | None = None
    repeat: str = "once"
    # Whether a good response may have a member `error`.
    has_error_member: bool = False
    at_root: bool = False
    management: bool = False
    deprecated: bool = False

    @property
    def title(self) -> str:
        return f"{self.method} {self.path}"


def at(description: dict, pointer: str) -> dict:
    """The part of the description that a JSON Pointer names."""
    value = description
    for step in pointer.removeprefix("#").split("/")[1:]:
        value = value[step.replace("~1", "/").replace("~0", "~")]
    return value


def add_members(description: dict, additions: dict) -> None:
    for addition in additions["members"]:
        schema = at(description, addition["schema"])
        known = schema.setdefault("properties", {})
        for name, value in addition["members"].items():
            if name in known:
                print(f"additions.json: {addition['schema']} has {name} in the description now")
            known.setdefault(name, value)
    for group in additions["oneRequired"]:
        schema = at(description, group["schema"])
        schema["required"] = [name for name in schema["required"] if name not in group["members"]]
        schema.setdefault("oneRequired", []).append(group["members"])
    for secret in additions["secrets"]:
        at(description, secret["schema"])["secret"] = True


def load(path: Path) -> tuple[dict, dict]:
    """The description with the additions' members, and the additions."""
    description = json.loads(path.read_text())
    additions = json.loads(ADDITIONS.read_text())
    add_members(description, additions)
    return description, additions


def read(description: dict, additions: dict) -> tuple[list[Operation], Graph]:
    graph = Graph(description["components"]["schemas"])
    operations = [described(method.upper(), path, value, graph, description)
                  for path, methods in description["paths"].items()
                  for method, value in methods.items() if method.upper() in METHODS]
    known = {operation.title for operation in operations}
    for addition in additions["operations"]:
        operation = added(addition, graph)
        if operation.title in known:
            print(f"additions.json: {operation.title} is in the description now")
        else:
            operations.append(operation)
    by_title = {operation.title: operation for operation in operations}
    for row in additions["rows"]:
        for key in row.keys() - {"operation", "source"}:
            setattr(by_title[row["operation"]], key, row[key])
    for operation in operations:
        if operation.method in ("GET", "PUT", "DELETE") and operation.repeat == "once":
            operation.repeat = "safe" if operation.method == "GET" else "idempotent"
        operation.parameters += [
            Parameter(name, "path", True, graph.node({"type": "string", "minLength": 1}, operation.title))
            for name in re.findall(r"\{(\w+)\}", operation.path)
            if not any(parameter.name == name and parameter.place == "path" for parameter in operation.parameters)]
    return sorted(operations, key=lambda operation: (operation.path, operation.method)), graph


def described(method: str, path: str, value: dict, graph: Graph, description: dict) -> Operation:
    operation = Operation(method, path, value["operationId"], value.get("summary", ""))
    body = value.get("requestBody", {})
    operation.body_required = bool(body.get("required"))
    for kind, content in (body.get("content") or {}).items():
        if kind not in (JSON, MULTIPART):
            raise Refused(f"{operation.title}: request body of type {kind}")
        operation.bodies[kind] = graph.node(content["schema"], f"{operation.title} {kind}")
    for parameter in value.get("parameters", []):
        while "$ref" in parameter:
            parameter = at(description, parameter["$ref"])
        operation.parameters.append(Parameter(
            parameter["name"], parameter["in"], parameter["required"],
            graph.node(parameter["schema"], f"{operation.title} ?{parameter['name']}")))
    # Some operations are described with an event stream, and no member asks for it: they cannot stream.
    has_stream = any("text/event-stream" in (response.get("content") or {}) for response in value["responses"].values())
    members = graph.resolved(body["content"][JSON]["schema"]).get("properties", {}) if JSON in operation.bodies else {}
    if has_stream and "stream" in members:
        operation.stream_member = "stream"
    operation.pages, operation.cursor = pages(value, operation.title)
    operation.deprecated = bool(value.get("deprecated"))
    # The words are often those of a link: "[Management key](/docs/…) required."
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", value.get("description", ""))
    operation.management = "anagement key required" in words
    return operation


def pages(value: dict, title: str) -> tuple[str | None, tuple[str, str] | None]:
    found = value.get("x-speakeasy-pagination")
    if found is None:
        return None, None
    outputs = found["outputs"]
    if outputs["results"] != "$.data":
        raise Refused(f"{title}: pages with results in {outputs['results']}")
    match found["type"]:
        case "offsetLimit":
            return "offset", None
        case "cursor":
            return "cursor", (found["inputs"][0]["name"], outputs["nextCursor"].removeprefix("$."))
    raise Refused(f"{title}: pages by {found['type']}")


def added(value: dict, graph: Graph) -> Operation:
    operation = Operation(value["method"], value["path"], value["operationId"], value["summary"])
    operation.is_addition = True
    operation.at_root = value.get("server") == "https://openrouter.ai"
    operation.management = value.get("management", False)
    if "body" in value:
        operation.bodies[value["body"]] = graph.node(value.get("schema", {}), operation.title)
        operation.body_required = True
    for name, schema in value.get("query", {}).items():
        operation.parameters.append(Parameter(name, "query", False, graph.node(schema, f"{operation.title} ?{name}")))
    if "cursor" in value:
        operation.pages, operation.cursor = "cursor", tuple(value["cursor"])
    elif {"offset", "limit"} <= value.get("query", {}).keys():
        operation.pages = "offset"
    operation.stream_member = value.get("stream")
    return operation
