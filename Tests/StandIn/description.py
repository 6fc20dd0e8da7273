"""The check of requests against the service's own OpenAPI description, by openapi-core."""

import json
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace

import multipart
from http_request import Request

try:
    from openapi_core import Config, OpenAPI
    from openapi_core.datatypes import RequestParameters
    from openapi_core.templating.security.exceptions import SecurityNotFound
    from werkzeug.datastructures import ImmutableMultiDict
except ImportError:
    OpenAPI = None

# The service's own description, which is not part of this repository.
DEFAULT_FILE = Path(__file__).resolve().parents[3] / "shared" / "openapi" / "openrouter-oauth.openapi.json"
# The only server that the description names: ours is at another place.
SERVER = "https://openrouter.ai"
PREFIX = "/api/v1"
# All operations, in the same folder.
WHOLE = "openrouter.openapi.json"


class Description:
    """The whole description is read when an operation is wanted that the first file does not have: at the start that
    would take too long."""

    def __init__(self, file: Path):
        self.file, self.value = file, json.loads(file.read_text())
        self.api = OpenAPI.from_dict(self.value)

    @cached_property
    def whole(self) -> OpenAPI:
        """Not checked itself: it has a limit of a number that is true, and not a number."""
        value = json.loads(self.file.with_name(WHOLE).read_text())
        for path in value["paths"].values():
            for operation in path.values():
                for parameter in operation.get("parameters", []):
                    forget_null(parameter.get("schema", {}))
        return OpenAPI.from_dict(value, config=Config(
            spec_validator_cls=None, extra_media_type_deserializers={"multipart/form-data": multipart.texts}))

    def violations(self, request: Request, path: str) -> list[str]:
        """A missing API key is not a violation: the response is 401."""
        content_type = ", ".join(request.values("content-type"))
        kind, _, parameters = content_type.partition(";")
        seen = SimpleNamespace(
            host_url=SERVER, path=path, method=request.method.lower(), body=request.body or None,
            content_type=f"{kind.lower()};{parameters}" if parameters else kind.lower(),
            parameters=RequestParameters(header=dict(request.headers), query=ImmutableMultiDict(request.parameters())))
        api = self.api if path.removeprefix(PREFIX) in self.value["paths"] else self.whole
        errors = api.iter_request_errors(seen)
        return [text for error in errors if not isinstance(error.__cause__, SecurityNotFound)
                for text in texts(error)]


def forget_null(schema: dict) -> None:
    """openapi-core knows no parameter of several types, and a query has no null."""
    if isinstance(schema.get("type"), list):
        schema["type"] = next(kind for kind in schema["type"] if kind != "null")


def texts(error: Exception) -> list[str]:
    """One line for each thing that is wrong."""
    cause = error.__cause__
    found = [f"{'.'.join(map(str, problem.path))}: {problem.message}" for problem in
             getattr(cause, "schema_errors", None) or []]
    return [f"description: {text}" for text in found or [str(cause or error)]]


def read(file: Path) -> Description | None:
    """None where openapi-core or a description is missing."""
    is_there = file.is_file() and file.with_name(WHOLE).is_file()
    return Description(file) if OpenAPI and is_there else None
