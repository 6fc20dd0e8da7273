"""The page that the browser opens: two links instead of a person's account."""

import math
import re
from collections.abc import Callable
from html import escape
from urllib.parse import urlencode

from callback_urls import is_allowed, with_parameters
from codes import challenge_problem
from http_answer import Answer, error_answer, page
from http_request import Request
from service import Service

DENIAL = {"error": "access_denied", "error_description": "The user denied the request"}


def is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def is_uuid(text: str) -> bool:
    return bool(re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text))


RULES: dict[str, Callable[[str], bool]] = {
    "callback_url": is_allowed,
    "limit": is_number,
    "key_label": lambda text: len(text) <= 100,
    "workspace_id": is_uuid,
    "required_workspace_id": is_uuid,
}


def problem_of(pairs: list[tuple[str, str]]) -> str | None:
    """The first parameter that is wrong. Unknown ones are ignored."""
    parameters = dict(pairs)
    if len(parameters) < len(pairs):
        return "a parameter comes twice"
    for name, value in pairs:
        if name in RULES and not RULES[name](value):
            return name
    if "callback_url" not in parameters and "code_challenge" not in parameters:
        return "callback_url or code_challenge"
    return challenge_problem(parameters.get("code_challenge"), parameters.get("code_challenge_method"))


def answer(request: Request, prefix: str, is_decision: bool, service: Service) -> Answer:
    """The prefix is the part of the target before /auth."""
    if request.method != "GET":
        return error_answer(405).with_headers(("Allow", "GET"))
    try:
        pairs = request.parameters()
    except ValueError:
        return error_page("the query")
    decision = [value for name, value in pairs if name == "decision"] if is_decision else []
    pairs = [pair for pair in pairs if not is_decision or pair[0] != "decision"]
    problem = problem_of(pairs)
    if problem:
        return error_page(problem)
    if not is_decision:
        return question(f"{prefix}/auth/decide?", pairs)
    if decision not in (["authorize"], ["deny"]):
        return error_page("decision")
    return decide(dict(pairs), decision == ["authorize"], service)


def error_page(what: str) -> Answer:
    return page(400, "Cannot authorize", f"<p id=\"problem\">{escape(what)}</p>\n")


def question(target: str, pairs: list[tuple[str, str]]) -> Answer:
    label = dict(pairs).get("key_label") or dict(pairs).get("callback_url") or "An app"
    links = "".join(
        f"<p><a id=\"{decision}\" href=\"{escape(target + urlencode([('decision', decision), *pairs]))}\">"
        f"{decision.capitalize()}</a></p>\n" for decision in ("authorize", "deny"))
    return page(200, f"{label} wants a key", links)


def decide(parameters: dict[str, str], is_authorized: bool, service: Service) -> Answer:
    callback_url = parameters.get("callback_url")
    if not is_authorized:
        return redirect(with_parameters(callback_url, **DENIAL)) if callback_url else page(200, "Denied")
    code = service.issue(parameters.get("code_challenge"), parameters.get("code_challenge_method"))
    if callback_url:
        return redirect(with_parameters(callback_url, code=code))
    return page(200, "Authorized", f"<p>Enter this code: <code id=\"code\">{escape(code)}</code></p>\n")


def redirect(url: str) -> Answer:
    return Answer(302, headers=[("Location", url), ("Cache-Control", "no-store")], content_type=None)
