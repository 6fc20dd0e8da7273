"""All behaviours by name: `name`, `name=argument`, and with `*N` behind it for the first N requests of an ID only."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from behaviours import breaks, contents, pace, refusals, retry_after, sizes
from behaviours.behaviour import Behaviour
from call import Call

ALL: dict[str, Behaviour] = {
    **refusals.BEHAVIOURS, **retry_after.BEHAVIOURS, **contents.BEHAVIOURS, **pace.BEHAVIOURS, **breaks.BEHAVIOURS,
    **sizes.BEHAVIOURS,
}
WANTED = re.compile(r"(?P<name>[a-z0-9.-]+)(?:=(?P<argument>[^*]*))?(?:\*(?P<limit>[0-9]{1,9}))?")
ELSEWHERE = "elsewhere"


@dataclass
class Wanted:
    behaviour: Behaviour
    argument: str
    limit: int | None
    is_elsewhere: bool

    @property
    def is_unread(self) -> bool:
        return self.behaviour.is_unread

    def is_due(self, calls: int) -> bool:
        return self.limit is None or calls <= self.limit

    async def run(self, call: Call) -> None:
        await self.behaviour.run(call, self.argument)


def find(text: str) -> Wanted | None:
    match = WANTED.fullmatch(unquote(text))
    behaviour = ALL.get(match["name"]) if match else None
    argument = (match["argument"] or "") if match else ""
    if not behaviour or not re.fullmatch(behaviour.argument, argument):
        return None
    return Wanted(behaviour, argument, int(match["limit"]) if match["limit"] else None, match["name"] == ELSEWHERE)
