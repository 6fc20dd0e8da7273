"""What a test asks the mock server itself: GET /control/ID, /control/ID/counts, /control/ports, /control/open,
/control/cases; POST /control/clock, /control/canned."""

from behaviours import canned
from http_answer import Answer, error_answer, json_answer
from http_request import Request
from listeners import Listeners
from proxies import Proxy
from service import Service

PREFIX = "/control/"


class Control:
    def __init__(self, service: Service, listeners: Listeners, proxies: dict[str, Proxy]):
        self.service, self.listeners, self.proxies = service, listeners, proxies

    def answer(self, request: Request) -> Answer:
        name = request.path.removeprefix(PREFIX)
        asked = {"ports": self.ports, "open": self.open, "cases": canned.described}
        told = {"clock": self.move_clock, "canned": self.can}
        if request.method == "POST" and name in told:
            return told[name](request)
        if request.method != "GET":
            return error_answer(405)
        if name in asked:
            return json_answer(200, asked[name]())
        identity, _, wanted = name.partition("/")
        ledger = self.service.ledger(identity)
        return json_answer(200, ledger.counts() if wanted == "counts" else ledger.contents())

    def ports(self) -> dict:
        """What arrived at every port that accepts, and where the proxies were asked to connect."""
        counts = {name: port.counts() for name, port in self.listeners.ports.items()}
        for name, proxy in self.proxies.items():
            counts[name] |= proxy.contents()
        return counts

    def open(self) -> int:
        """Without the connection that asks."""
        return self.listeners.open - 1

    def can(self, request: Request) -> Answer:
        """The body is what comes, by the behaviour of that name."""
        parameters = dict(request.parameters())
        name, status, kind = (parameters.get(each, "") for each in ("name", "status", "type"))
        if not name or not status.isdecimal():
            return error_answer(400, "name, status, type")
        self.service.canned[name] = Answer(int(status), request.body, content_type=kind or None)
        return json_answer(200, {"size": len(request.body)})

    def move_clock(self, request: Request) -> Answer:
        try:
            self.service.shift += int(dict(request.parameters())["seconds"])
        except (KeyError, ValueError):
            return error_answer(400, "seconds")
        return json_answer(200, {"now": self.service.now()})
