"""Whether an answer looks as the service's description says: by its schema and jsonschema."""

import json
from functools import cache

import description

try:
    from openapi_schema_validator import OAS31Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012
except ImportError:
    OAS31Validator = None

NAME = "urn:description"


@cache
def whole() -> dict | None:
    file = description.DEFAULT_FILE.with_name(description.WHOLE)
    return json.loads(file.read_text()) if OAS31Validator and file.is_file() else None


@cache
def validator(pointer: str):
    resource = DRAFT202012.create_resource(whole())
    registry = Registry().with_resource(NAME, resource)
    return OAS31Validator({"$ref": f"{NAME}#{pointer}"}, registry=registry)


def problems(schema: str, value) -> list[str]:
    """None where the description is missing. The schema is given by its name, or by its place in the description."""
    if not whole():
        return []
    pointer = schema if schema.startswith("/") else f"/components/schemas/{schema}"
    return [f"{schema}: {error.json_path}: {error.message}"[:300] for error in validator(pointer).iter_errors(value)]
