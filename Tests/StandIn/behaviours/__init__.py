"""All behaviours by name: `name` or `name=argument`; contents in front, each with a `+` behind it; then `@kept` or
`@fresh` for requests that are not, or are, the first of their connection; and `*N` for the first N requests of an ID
that this leaves."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from behaviours import breaks, canned, contents, deliveries, pace, refusals, retry_after, sizes
from behaviours.behaviour import Behaviour, Content
from call import Call

ALL: dict[str, Behaviour | Content] = {
    **refusals.BEHAVIOURS, **retry_after.BEHAVIOURS, **contents.BEHAVIOURS, **pace.BEHAVIOURS, **breaks.BEHAVIOURS,
    **sizes.BEHAVIOURS, **canned.BEHAVIOURS, **deliveries.BEHAVIOURS,
}
WANTED = re.compile(r"(?P<steps>[^@*]+)(?:@(?P<place>kept|fresh))?(?:\*(?P<limit>[0-9]{1,9}))?")
STEP = re.compile(r"(?P<name>[a-z0-9.-]+)(?:=(?P<argument>.*))?")
ELSEWHERE = "elsewhere"


@dataclass
class Step:
    name: str
    behaviour: Behaviour | Content
    argument: str


@dataclass
class Wanted:
    contents: list[Step]
    last: Step
    place: str | None
    limit: int | None

    @property
    def is_elsewhere(self) -> bool:
        return self.last.name == ELSEWHERE

    @property
    def is_unread(self) -> bool:
        return self.last.behaviour.is_unread

    def is_due(self, call: Call) -> bool:
        """Counts the requests that a limit is for."""
        if self.place and (self.place == "kept") != (call.connection.requests > 1):
            return False
        call.ledger.calls += 1
        return self.limit is None or call.ledger.calls <= self.limit

    async def run(self, call: Call) -> None:
        for step in self.contents:
            call.content = step.behaviour.make(call, step.argument)
        await self.last.behaviour.run(call, self.last.argument)


def find(text: str) -> Wanted | None:
    match = WANTED.fullmatch(unquote(text))
    steps = [find_step(part) for part in match["steps"].split("+")] if match else []
    if not steps or None in steps or not all(isinstance(step.behaviour, Content) for step in steps[:-1]):
        return None
    return Wanted(steps[:-1], steps[-1], match["place"], int(match["limit"]) if match["limit"] else None)


def find_step(text: str) -> Step | None:
    match = STEP.fullmatch(text)
    behaviour = ALL.get(match["name"]) if match else None
    argument = (match["argument"] or "") if match else ""
    is_known = behaviour and re.fullmatch(behaviour.argument, argument)
    return Step(match["name"], behaviour, argument) if is_known else None
