"""What is wrong with a request, beyond what makes it no HTTP at all."""

import json
from collections import Counter

import multipart
from call import FORM, JSON, Operation
from codes import challenge_problem
from description import Description
from http_request import Request

TITLES = ("x-title", "x-openrouter-title")
CREATE, EXCHANGE = "create", "exchange"
# Members that the service itself works with.
REQUIRED: dict[str, dict[str, type]] = {
    CREATE: {"callback_url": str}, EXCHANGE: {"code": str}, "chat": {"messages": list}, "messages": {"messages": list},
    "responses": {"input": str | list}, "embeddings": {"input": str | list}, "speech": {"input": str},
    "images": {"prompt": str},
}
OPTIONAL_STRINGS = {CREATE: ["code_challenge", "code_challenge_method"],
                    EXCHANGE: ["code_verifier", "code_challenge_method"]}


def one(request: Request, name: str) -> str | None:
    values = request.values(name)
    return values[0] if len(values) == 1 else None


def in_any_request(request: Request, port: int) -> list[str]:
    names = Counter(name.lower() for name, _ in request.headers)
    wrong = {
        "host": one(request, "host") not in (f"127.0.0.1:{port}", f"localhost:{port}"),
        "user-agent": not one(request, "user-agent"),
        "cookie": "cookie" in names,
    }
    return [name for name, is_wrong in wrong.items() if is_wrong] + [
        f"duplicate {name}" for name, count in names.items() if count > 1]


def in_head(request: Request, operation: Operation, port: int) -> list[str]:
    body_type = one(request, "content-type")
    wrong = {
        "method": request.method != operation.method,
        "query": operation.body_type == JSON and "?" in request.target,
        "content-type": (body_type.partition(";")[0] if body_type else body_type) != operation.body_type
                        or operation.body_type == JSON != body_type,
        "title": sum(len(request.values(name)) for name in TITLES) > 1,
        "authorization": not operation.needs_key and bool(request.values("authorization")),
    }
    return in_any_request(request, port) + [name for name, is_wrong in wrong.items() if is_wrong]


def in_body(request: Request, operation: Operation, path: str, description: Description | None) -> list[str]:
    """These are answered 400; the others are only recorded."""
    if request.method != operation.method:
        return []
    members = {}
    try:
        if operation.body_type == JSON:
            members = read_members(request.body)
        elif operation.body_type == FORM:
            multipart.read(one(request, "content-type") or "", request.body)
    except ValueError as error:
        return [f"body: {error}"]
    found = description.violations(request, path) if description else []
    found += [f"member {name}" for name, kind in REQUIRED.get(operation.name, {}).items()
              if not isinstance(members.get(name), kind)]
    found += [f"member {name}" for name in OPTIONAL_STRINGS.get(operation.name, [])
              if not isinstance(members.get(name), str | None)]
    if operation.name == CREATE and not found:
        problem = challenge_problem(members.get("code_challenge"), members.get("code_challenge_method"))
        found += [f"member {problem}"] if problem else []
    return found


def read_members(body: bytes) -> dict:
    """Stricter than Python's reader: UTF-8 without a mark, one object, each name once, no NaN or Infinity."""
    value = json.loads(body.decode("utf-8"), object_pairs_hook=without_duplicates, parse_constant=refuse)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def without_duplicates(pairs: list[tuple]) -> dict:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a name comes twice")
    return members


def refuse(constant: str) -> None:
    raise ValueError(constant)
