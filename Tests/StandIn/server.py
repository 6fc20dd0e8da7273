"""Reads requests and gives each to whom it is for: the control, the page, or the service with its behaviours."""

import re
from dataclasses import dataclass

import authorization_page
import behaviours
import control
import violations
from call import Call
from connection import Connection
from control import Control
from description import Description
from http_answer import error_answer
from http_request import Malformed, Request, read_request_line, read_rest
from listeners import Port
from service import Service
from violations import CREATE, EXCHANGE

OPERATIONS = {"/api/v1/auth/keys/code": CREATE, "/api/v1/auth/keys": EXCHANGE, "/auth": "auth",
              "/auth/decide": "decide"}
ROUTE = re.compile(r"(?P<prefix>(?:/b/(?P<behaviour>[^/]+)/(?P<identity>[A-Za-z0-9_-]+))?)(?P<path>/.*)")
# Where requests without a behaviour are recorded.
DEFAULT_IDENTITY = "default"


@dataclass
class Route:
    prefix: str
    behaviour: str
    identity: str
    path: str
    operation: str | None


def find_route(request: Request) -> Route:
    match = ROUTE.fullmatch(request.path)
    if not match:
        raise Malformed(400, f"target {request.target[:200]!r}")
    return Route(match["prefix"], match["behaviour"] or "ok", match["identity"] or DEFAULT_IDENTITY, match["path"],
                 OPERATIONS.get(match["path"]))


class Server:
    def __init__(self, service: Service, asked: Control, description: Description | None):
        self.service, self.control, self.description = service, asked, description

    async def handle(self, connection: Connection, port: Port) -> None:
        try:
            while not connection.is_closing:
                request = await read_request_line(connection.reader)
                await self.answer(request, find_route(request), connection)
                if request.wants_close:
                    break
        except Malformed as problem:
            port.malformed.append(problem.reason)
            await connection.send(error_answer(problem.status, problem.reason).whole())

    async def answer(self, request: Request, route: Route, connection: Connection) -> None:
        if route.operation in (CREATE, EXCHANGE):
            await self.answer_call(request, route, connection)
            return
        await read_rest(connection.reader, request)
        if request.path.startswith(control.PREFIX):
            answer = self.control.answer(request)
        elif route.operation:
            self.record(request, route, connection, violations.in_any_request(request, connection.port))
            answer = authorization_page.answer(request, route.prefix, route.operation == "decide", self.service)
        else:
            answer = error_answer(404)
        await connection.send(answer.whole())

    async def answer_call(self, request: Request, route: Route, connection: Connection) -> None:
        """A behaviour that reads nothing is known from the request line alone."""
        ledger = self.service.ledger(route.identity)
        ledger.calls += 1
        call = Call(route.operation, route.identity, route.path, request, connection, ledger, self.service)
        wanted = behaviours.find(route.behaviour)
        misbehaves = wanted is not None and wanted.is_due(ledger.calls)
        if misbehaves and wanted.is_unread:
            self.record(request, route, connection, [])
            await wanted.run(call)
            return
        await read_rest(connection.reader, request)
        if not wanted:
            await call.send(error_answer(404, f"no behaviour {route.behaviour}"))
            return
        in_head = violations.in_head(request, route.operation, connection.port)
        in_body = violations.in_body(request, route.operation, route.path, self.description)
        call.is_refused = bool(in_body)
        if wanted.is_elsewhere:
            ledger.elsewhere += 1
        else:
            self.record(request, route, connection, in_head + in_body)
        await (wanted.run(call) if misbehaves else call.send(call.answer()))

    def record(self, request: Request, route: Route, connection: Connection, found: list[str]) -> None:
        self.service.ledger(route.identity).record(route.operation, request, connection.number, found)
