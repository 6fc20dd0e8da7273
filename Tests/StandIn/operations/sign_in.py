"""The two operations of the sign-in."""

from call import Call
from http_answer import Answer
from violations import read_members


def create(call: Call) -> Answer:
    return call.service.create(read_members(call.request.body))


def exchange(call: Call) -> Answer:
    return call.service.exchange(read_members(call.request.body), call.ledger)
