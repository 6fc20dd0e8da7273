"""What a test can look at afterwards: the requests of each ID."""

from collections import Counter, deque
from dataclasses import dataclass, field

from codes import DOCUMENTED_CHALLENGE, DOCUMENTED_CODE, Code
from http_request import Request

# Of an ID with more requests only the last are kept.
KEPT_REQUESTS = 1000
# Of a body, too.
KEPT_BYTES = 64 << 10


@dataclass
class Ledger:
    """The codes are those that are well known, fresh for every ID."""
    codes: dict[str, Code]
    requests: deque[dict] = field(default_factory=lambda: deque(maxlen=KEPT_REQUESTS))
    calls: int = 0
    arrivals: int = 0
    elsewhere: int = 0
    whole: Counter[str] = field(default_factory=Counter)
    connections: set[int] = field(default_factory=set)
    first_connection: int | None = None

    def record(self, operation: str, request: Request, connection: int, violations: list[str]) -> None:
        self.arrivals += 1
        self.requests.append({
            "operation": operation,
            "method": request.method,
            "target": request.target,
            "headers": request.headers,
            "body": request.body[:KEPT_BYTES].decode("utf-8", "backslashreplace"),
            "size": len(request.body),
            "connection": connection,
            "at": request.at,
            "violations": violations,
        })

    def contents(self) -> dict:
        return {"requests": list(self.requests), "elsewhere": self.elsewhere}

    def counts(self) -> dict:
        return {"arrivals": self.arrivals, "elsewhere": self.elsewhere, "whole": self.whole,
                "connections": len(self.connections)}


class Ledgers:
    def __init__(self):
        self.ledgers: dict[str, Ledger] = {}

    def of(self, name: str, now: float) -> Ledger:
        """Asking for an ID begins it, even if only to look."""
        if name not in self.ledgers:
            self.ledgers[name] = Ledger({DOCUMENTED_CODE: Code(DOCUMENTED_CHALLENGE, "S256", now)})
        return self.ledgers[name]
