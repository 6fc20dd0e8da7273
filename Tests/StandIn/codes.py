"""Authorization codes: single use, ten minutes, bound to a challenge. Authlib verifies it where it is installed, an
implementation that is not ours."""

import base64
import hashlib
import re
from dataclasses import dataclass
from types import SimpleNamespace

try:
    from authlib.oauth2.rfc6749 import OAuth2Error
    from authlib.oauth2.rfc7636 import CodeChallenge
except ImportError:
    CodeChallenge = None

LIFE_SECONDS = 600
# What RFC 7636 takes a missing method for.
DEFAULT_METHOD = "plain"
VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")
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
        """The method of the exchange must equal the first one."""
        return not self.challenge or (method or DEFAULT_METHOD) == (self.method or DEFAULT_METHOD)

    def is_verified_by(self, verifier: str | None) -> bool:
        return (verifies_by_authlib if CodeChallenge else verifies)(self.challenge, self.method, verifier)


def verifies_by_authlib(challenge: str | None, method: str | None, verifier: str | None) -> bool:
    """By Authlib's server side of RFC 7636, which sees the form of a token request."""
    request = SimpleNamespace(
        form={"code_verifier": verifier}, auth_method="none",
        authorization_code=SimpleNamespace(code_challenge=challenge, code_challenge_method=method))
    try:
        CodeChallenge(required=False).validate_code_verifier(SimpleNamespace(request=request), None)
    except OAuth2Error:
        return False
    return True


def verifies(challenge: str | None, method: str | None, verifier: str | None) -> bool:
    """The same with the standard library: RFC 7636, section 4.6."""
    if not challenge or not verifier:
        return not challenge and not verifier
    if not VERIFIER.fullmatch(verifier):
        return False
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    return challenge == (digest if method == "S256" else verifier)


def challenge_problem(challenge: str | None, method: str | None) -> str | None:
    """Both or neither, and of the form that the method makes."""
    if challenge is None and method is None:
        return None
    if method not in CHALLENGES:
        return "code_challenge_method"
    return None if challenge and CHALLENGES[method].fullmatch(challenge) else "code_challenge"
