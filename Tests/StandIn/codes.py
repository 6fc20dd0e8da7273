"""Authorization codes: single use, ten minutes, bound to a challenge that an implementation not ours verifies."""

import re
from dataclasses import dataclass
from types import SimpleNamespace

from authlib.oauth2.rfc6749 import OAuth2Error
from authlib.oauth2.rfc7636 import CodeChallenge

LIFE_SECONDS = 600
METHODS = CodeChallenge.SUPPORTED_CODE_CHALLENGE_METHOD
# The documented code, with the challenge of RFC 7636, appendix B.
DOCUMENTED_CODE = "auth_code_abc123def456"
DOCUMENTED_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
CHALLENGES = {"S256": re.compile(r"[A-Za-z0-9_-]{43}"), "plain": re.compile(r"[A-Za-z0-9._~-]{43,128}")}


@dataclass
class Code:
    challenge: str | None
    method: str | None
    issued: float
    used: bool = False

    def is_expired(self, now: float) -> bool:
        return now - self.issued >= LIFE_SECONDS

    def has_method(self, method: str | None) -> bool:
        """The method of the exchange must equal the first one; RFC 7636 says what a missing one means."""
        default = CodeChallenge.DEFAULT_CODE_CHALLENGE_METHOD
        return not self.challenge or (method or default) == (self.method or default)

    def is_verified_by(self, verifier: str | None) -> bool:
        """By Authlib's server side of RFC 7636, which sees the form of a token request."""
        request = SimpleNamespace(
            form={"code_verifier": verifier}, auth_method="none",
            authorization_code=SimpleNamespace(code_challenge=self.challenge, code_challenge_method=self.method))
        try:
            CodeChallenge(required=False).validate_code_verifier(SimpleNamespace(request=request), None)
        except OAuth2Error:
            return False
        return True


def challenge_problem(challenge: str | None, method: str | None) -> str | None:
    """Both or neither, and of the form that the method makes."""
    if challenge is None and method is None:
        return None
    if method not in METHODS:
        return "code_challenge_method"
    return None if challenge and CHALLENGES[method].fullmatch(challenge) else "code_challenge"
