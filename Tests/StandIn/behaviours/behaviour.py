"""What a behaviour is: a coroutine, and the form of its argument."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from call import Call

NONE = ""
STATUS = "[2-9][0-9][0-9]"
MILLISECONDS = "[0-9]{1,7}"


@dataclass
class Behaviour:
    """One that is unread runs when only the request line was read."""
    run: Callable[[Call, str], Awaitable[None]]
    argument: str = NONE
    is_unread: bool = False
