"""Refusals that say when to come again, in every form that a Retry-After has or should not have."""

import time
from datetime import datetime, timezone

from behaviours.behaviour import STATUS, Behaviour
from call import Call
from http_answer import error_answer

NAME, MILLISECONDS_NAME = "Retry-After", "retry-after-ms"
# Forms with a number of seconds from now; no locale is ever set, so the names are English.
DATES = {
    "date": "%a, %d %b %Y %H:%M:%S GMT",
    "rfc850": "%A, %d-%b-%y %H:%M:%S GMT",
    "asctime": "%a %b %e %H:%M:%S %Y",
}
# Forms with a number of seconds from the Date of the answer, whose clock is that number of seconds ahead of ours.
CLOCKS = {"ahead": 3600, "behind": -3600}
# Forms with a number that is sent as it is, where {} stands.
NUMBERS = {
    "seconds": [(NAME, "{}")],
    "fraction": [(NAME, "{}")],
    "ms": [(MILLISECONDS_NAME, "{}")],
    "both": [(MILLISECONDS_NAME, "{}"), (NAME, "3600")],
}
FIXED = {
    "negative": [(NAME, "-5")],
    "junk": [(NAME, "soon")],
    "huge": [(NAME, "9" * 30)],
    "past": [(NAME, "Sun, 06 Nov 1994 08:49:37 GMT")],
    "empty": [(NAME, "")],
    "twice": [(NAME, "1"), (NAME, "3600")],
}
FORMS = f"(?:{'|'.join([*DATES, *CLOCKS])})-(?:-?[0-9]+)|(?:{'|'.join(NUMBERS)})-[-.0-9e]+|{'|'.join(FIXED)}"


def headers_of(form: str) -> list[tuple[str, str]]:
    name, _, number = form.partition("-")
    if name in DATES:
        moment = datetime.fromtimestamp(time.time() + int(number), timezone.utc)
        return [(NAME, moment.strftime(DATES[name]))]
    if name in CLOCKS:
        now = time.time() + CLOCKS[name]
        moments = [("Date", now), (NAME, now + int(number))]
        return [(header, datetime.fromtimestamp(moment, timezone.utc).strftime(DATES["date"]))
                for header, moment in moments]
    return [(header, value.format(number)) for header, value in {**NUMBERS, **FIXED}[name]]


async def refuse(call: Call, argument: str) -> None:
    status, form = argument.split(",")
    await call.send(error_answer(int(status)).with_headers(*headers_of(form)))


BEHAVIOURS = {"retry-after": Behaviour(refuse, f"{STATUS},(?:{FORMS})")}
