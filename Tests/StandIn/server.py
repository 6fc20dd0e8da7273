"""Reads requests and gives each to whom it is for: the control, the page, or the service with its behaviours."""

import re
from dataclasses import dataclass

import authorization_page
import behaviours
import control
import operations
import violations
from call import Call, Operation
from connection import Connection
from control import Control
from description import Description
from http_answer import error_answer
from http_request import Malformed, Request, read_body, read_head, read_request_line
from listeners import Port
from service import Service

PAGES = {"/auth": "auth", "/auth/decide": "decide"}
ROUTE = re.compile(r"(?P<prefix>(?:/b/(?P<behaviour>[^/]+)/(?P<identity>[A-Za-z0-9_-]+))?)(?P<path>/.*)")
# Where requests without a behaviour are recorded.
DEFAULT_IDENTITY = "default"
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


@dataclass
class Route:
    prefix: str
    behaviour: str
    identity: str
    path: str
    operation: Operation | None
    page: str | None


def find_route(request: Request) -> Route:
    match = ROUTE.fullmatch(request.path)
    if not match:
        raise Malformed(400, f"target {request.target[:200]!r}")
    return Route(match["prefix"], match["behaviour"] or "ok", match["identity"] or DEFAULT_IDENTITY, match["path"],
                 operations.find(request.method, match["path"]), PAGES.get(match["path"]))


async def read_rest(request: Request, connection: Connection) -> None:
    await read_head(connection.reader, request)
    if request.values("expect") == ["100-continue"]:
        await connection.send(CONTINUE)
    request.body = await read_body(connection.reader, request)


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
        connection.requests += 1
        if route.operation:
            await self.answer_call(request, route, connection)
            return
        await read_rest(request, connection)
        if request.path.startswith(control.PREFIX):
            answer = self.control.answer(request)
        elif route.page:
            self.record(request, route, connection, violations.in_any_request(request, connection.port))
            answer = authorization_page.answer(request, route.prefix, route.page == "decide", self.service)
        else:
            answer = error_answer(404)
        await connection.send(answer.whole())

    async def answer_call(self, request: Request, route: Route, connection: Connection) -> None:
        """A behaviour that reads nothing is known from the request line alone."""
        ledger = self.service.ledger(route.identity)
        call = Call(route.operation, route.identity, route.path, request, connection, ledger, self.service)
        ledger.connections.add(connection.number)
        wanted = behaviours.find(route.behaviour)
        misbehaves = wanted is not None and wanted.is_due(call)
        if misbehaves and wanted.is_unread:
            self.record(request, route, connection, [])
            await wanted.run(call)
            return
        await read_rest(request, connection)
        ledger.whole[f"{request.method} {route.path.removeprefix(operations.PREFIX)}"] += 1
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
        name = route.operation.name if route.operation else route.page
        self.service.ledger(route.identity).record(name, request, connection.number, found)
