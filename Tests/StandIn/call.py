"""One request to an operation of the service, with all that a behaviour needs to answer it, well or badly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from connection import Connection
from http_answer import Answer, error_answer
from http_request import Request
from ledgers import Ledger
from service import Service, has_key

JSON, FORM = "application/json", "multipart/form-data"


@dataclass(frozen=True)
class Operation:
    """Its name is what is recorded. Of one without a body the type is None."""
    name: str
    method: str
    answer: Callable[[Call], Answer]
    body_type: str | None = None
    needs_key: bool = True


@dataclass
class Call:
    operation: Operation
    identity: str
    path: str
    request: Request
    connection: Connection
    ledger: Ledger
    service: Service
    is_refused: bool = False
    # What a behaviour sends in the place of the good answer.
    content: Answer | None = None

    def answer(self) -> Answer:
        """The good answer, if no behaviour made another one. Asking for it lets the service do its work: it issues a
        code, or uses one up, or speaks as the model."""
        if self.content:
            return self.content
        if self.request.method != self.operation.method:
            return error_answer(405).with_headers(("Allow", self.operation.method))
        if self.operation.needs_key and not has_key(self.request):
            return error_answer(401)
        if self.is_refused:
            return error_answer(400)
        return self.operation.answer(self)

    async def send(self, answer: Answer) -> None:
        for part in answer.parts():
            await self.connection.send(part)
