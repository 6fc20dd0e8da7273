"""The well-behaved service: creates codes, exchanges them for keys."""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timezone

from callback_urls import is_allowed
from codes import Code
from http_answer import Answer, error_answer, json_answer
from http_request import Request
from ledgers import Ledger, Ledgers
from model import Turn

KEY_PREFIX = "sk-or-v1-"
USER = "user_2yOPcMpKoQhcd4bVgSMlELRaIah"
APP = 12345
KEPT_GENERATIONS = 1000


@dataclass
class Generation:
    model: str
    turn: Turn
    at: float


class Service:
    def __init__(self):
        self.ledgers = Ledgers()
        self.codes: dict[str, Code] = {}
        self.canned: dict[str, Answer] = {}
        self.generations: dict[str, Generation] = {}
        self.files: dict = {}
        self.shift = 0.0

    def now(self) -> float:
        """A test can move this clock forward."""
        return time.time() + self.shift

    def ledger(self, name: str) -> Ledger:
        return self.ledgers.of(name, self.now())

    def issue(self, challenge: str | None, method: str | None) -> str:
        name = f"auth_code_{secrets.token_hex(16)}"
        self.codes[name] = Code(challenge, method, self.now())
        return name

    def create(self, members: dict) -> Answer:
        if not is_allowed(members["callback_url"]):
            return error_answer(400)
        created = datetime.fromtimestamp(self.now(), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        name = self.issue(members.get("code_challenge"), members.get("code_challenge_method"))
        return json_answer(200, {"data": {"id": name, "app_id": APP, "created_at": created}})

    def generate(self, model: str, turn: Turn) -> str:
        """The ID of an answer of the model, by which it can be asked for later."""
        id = f"gen-{int(self.now())}-{secrets.token_hex(10)}"
        self.generations[id] = Generation(model, turn, self.now())
        if len(self.generations) > KEPT_GENERATIONS:
            self.generations.pop(next(iter(self.generations)))
        return id

    def exchange(self, members: dict, ledger: Ledger) -> Answer:
        """A wrong verifier does not use up the code."""
        code = ledger.codes.get(members["code"]) or self.codes.get(members["code"])
        if not code or code.used:
            return error_answer(403, "Invalid code or code_verifier")
        if code.is_expired(self.now()):
            return error_answer(403, "Authorization code expired")
        if not code.has_method(members.get("code_challenge_method")):
            return error_answer(400, "Invalid code_challenge_method")
        if not code.is_verified_by(members.get("code_verifier")):
            return error_answer(403, "Invalid code or code_verifier")
        code.used = True
        return json_answer(200, {"key": KEY_PREFIX + secrets.token_hex(32), "user_id": USER})


def has_key(request: Request) -> bool:
    """Whether an API key came as bearer token; any that looks like one is good."""
    for value in request.values("authorization"):
        scheme, _, key = value.partition(" ")
        if scheme.lower() == "bearer" and key.startswith(KEY_PREFIX):
            return True
    return False
