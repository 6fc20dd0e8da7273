"""The check of requests against the service's own OpenAPI description, by openapi-core."""

import json
from pathlib import Path
from types import SimpleNamespace

from http_request import Request

try:
    from openapi_core import OpenAPI
    from openapi_core.datatypes import RequestParameters
    from openapi_core.templating.security.exceptions import SecurityNotFound
except ImportError:
    OpenAPI = None

# The service's own description, which is not part of this repository.
DEFAULT_FILE = Path(__file__).resolve().parents[3] / "shared" / "openapi" / "openrouter-oauth.openapi.json"
# The only server that the description names: ours is at another place.
SERVER = "https://openrouter.ai"


class Description:
    def __init__(self, file: Path):
        self.api = OpenAPI.from_dict(json.loads(file.read_text()))

    def violations(self, request: Request, path: str) -> list[str]:
        """A missing API key is none: that is answered 401."""
        seen = SimpleNamespace(
            host_url=SERVER, path=path, method=request.method.lower(), body=request.body or None,
            content_type=", ".join(request.values("content-type")).lower(),
            parameters=RequestParameters(header=dict(request.headers)))
        errors = self.api.iter_request_errors(seen)
        return [text for error in errors if not isinstance(error.__cause__, SecurityNotFound)
                for text in texts(error)]


def texts(error: Exception) -> list[str]:
    """One line for each thing that is wrong."""
    cause = error.__cause__
    found = [f"{'.'.join(map(str, problem.path))}: {problem.message}" for problem in
             getattr(cause, "schema_errors", None) or []]
    return [f"description: {text}" for text in found or [str(cause or error)]]


def read(file: Path) -> Description | None:
    """None where openapi-core or the description is missing."""
    return Description(file) if OpenAPI and file.is_file() else None
