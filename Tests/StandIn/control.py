"""What a test asks the stand-in itself: GET /control/ID, /control/ports, /control/open, POST /control/clock."""

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
        asked = {"ports": self.ports, "open": self.open}
        if (request.method, name) == ("POST", "clock"):
            return self.move_clock(request)
        if request.method != "GET":
            return error_answer(405)
        return json_answer(200, asked[name]() if name in asked else self.service.ledger(name).contents())

    def ports(self) -> dict:
        """What arrived at every port that accepts, and where the proxies were asked to connect."""
        counts = {name: port.counts() for name, port in self.listeners.ports.items()}
        for name, proxy in self.proxies.items():
            counts[name] |= proxy.contents()
        return counts

    def open(self) -> int:
        """Without the connection that asks."""
        return self.listeners.open - 1

    def move_clock(self, request: Request) -> Answer:
        try:
            self.service.shift += int(dict(request.parameters())["seconds"])
        except (KeyError, ValueError):
            return error_answer(400, "seconds")
        return json_answer(200, {"now": self.service.now()})
