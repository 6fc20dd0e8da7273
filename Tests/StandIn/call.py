"""One request to an operation of the service, with all that a behaviour needs to answer it, well or badly."""

from dataclasses import dataclass

import violations
from connection import Connection
from http_answer import Answer, error_answer
from http_request import Request
from ledgers import Ledger
from service import Service, has_key
from violations import CREATE


@dataclass
class Call:
    operation: str
    identity: str
    path: str
    request: Request
    connection: Connection
    ledger: Ledger
    service: Service
    is_refused: bool = False

    def answer(self) -> Answer:
        """The good answer. Asking for it issues a code, or uses one up."""
        if self.request.method != "POST":
            return error_answer(405).with_headers(("Allow", "POST"))
        if self.operation == CREATE and not has_key(self.request):
            return error_answer(401)
        if self.is_refused:
            return error_answer(400)
        members = violations.read_members(self.request.body)
        if self.operation == CREATE:
            return self.service.create(members)
        return self.service.exchange(members, self.ledger)

    async def send(self, answer: Answer) -> None:
        await self.connection.send(answer.whole())
