"""What a behaviour is: a coroutine that answers, or a function that makes an answer for another to send; and the form
of its argument."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from call import Call
from http_answer import Answer

NONE = ""
STATUS = "[2-9][0-9][0-9]"
MILLISECONDS = "[0-9]{1,7}"
NUMBER = "[0-9]{1,9}"
END = "(fin|eof|rst)"


@dataclass
class Behaviour:
    """One that is unread runs when only the request line was read."""
    run: Callable[[Call, str], Awaitable[None]]
    argument: str = NONE
    is_unread: bool = False


@dataclass
class Content:
    """May precede a behaviour, which sends the result."""
    make: Callable[[Call, str], Answer]
    argument: str = NONE
    is_unread = False

    async def run(self, call: Call, argument: str) -> None:
        call.content = self.make(call, argument)
        await call.send(call.content)
