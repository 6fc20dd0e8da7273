"""Chat, plain and streamed, and that it looks as the description says."""

import json

from checks import shapes
from checks.client import KEY, Reply, StandIn
from Support.report import Report

PATH = "/api/v1/chat/completions"
AUTHORIZED = {"Authorization": f"Bearer {KEY}"}
TOOL = {"type": "function", "function": {"name": "weather", "parameters": {
    "type": "object", "properties": {"place": {"type": "string"}, "days": {"type": "integer"}}}}}
SCHEMA = {"type": "object", "properties": {"answer": {"enum": ["yes", "no"]}, "list": {"type": "array"}}}
REFUSED = [{"messages": []}, {"messages": "Hello"}, {"temperature": "hot"}, {"stream": "yes"}, {"model": 5},
           {"messages": [{"role": "user"}]}, {"provider": {"unheard_of": 1}}]


def ask(server: StandIn, behaviour: str, name: str, port: str = "http", **members) -> Reply:
    body = {"model": "m", "messages": [{"role": "user", "content": "Hello, “world”"}], **members}
    return server.ask("POST", f"/b/{behaviour}/{name}{PATH}", body, AUTHORIZED, port)


def events(reply: Reply) -> list[dict]:
    """The chunks of a stream that ends as it should."""
    parts = reply.body.decode().split("\n\n")
    assert parts[-2:] == ["data: [DONE]", ""], parts[-2:]
    return [json.loads(part.removeprefix("data: ")) for part in parts[:-2]]


def events_after_comments(reply: Reply) -> list[dict]:
    reply.body = b"".join(part + b"\n\n" for part in reply.body.split(b"\n\n") if part and not part.startswith(b":"))
    return events(reply)


def text_of(chunks: list[dict], member: str = "content") -> str:
    return "".join(chunk["choices"][0]["delta"].get(member) or "" for chunk in chunks if chunk["choices"])


def check_plain(report: Report, server: StandIn) -> None:
    for port in ("http", "https"):
        reply = ask(server, "ok", f"plain-{port}", port)
        choice = reply.value["choices"][0]
        report.equal((reply.status, choice["message"]["content"], choice["finish_reason"]),
                     (200, "You wrote: “Hello, “world””", "stop"), f"chat, {port}")
        report.equal(reply.headers["X-Generation-Id"], reply.value["id"], "X-Generation-Id")
        report.equal(shapes.problems("ChatResult", reply.value), [], "shape of the result")
        report.equal(server.control(f"plain-{port}")["requests"][0]["violations"], [], f"violations, {port}")
    tools = ask(server, "ok", "plain-tools", tools=[TOOL]).value["choices"][0]
    call = tools["message"]["tool_calls"][0]["function"]
    report.equal((tools["finish_reason"], call["name"], json.loads(call["arguments"])),
                 ("tool_calls", "weather", {"place": "text", "days": 7}), "a tool call")
    messages = [{"role": "user", "content": "?"}, {"role": "assistant", "content": None, "tool_calls": [
        {"id": "call_1", "type": "function", "function": call}]},
        {"role": "tool", "tool_call_id": "call_1", "content": "rain"}]
    said = ask(server, "ok", "plain-tools", tools=[TOOL], messages=messages).value["choices"][0]["message"]["content"]
    report.equal(said, "You wrote: “rain”", "after the tool's result")
    form = {"type": "json_schema", "json_schema": {"name": "x", "schema": SCHEMA}}
    said = ask(server, "ok", "plain-json", response_format=form).value["choices"][0]["message"]["content"]
    report.equal(json.loads(said), {"answer": "yes", "list": ["text"]}, "an answer of a schema")
    thought = ask(server, "ok", "plain-reasoning", reasoning={"effort": "low"}).value
    report.equal(thought["choices"][0]["message"]["reasoning"], "The words are repeated.", "reasoning")
    report.equal(shapes.problems("ChatResult", thought), [], "shape of a result with reasoning")


def check_stream(report: Report, server: StandIn) -> None:
    for port in ("http", "https"):
        reply = ask(server, "ok", f"stream-{port}", port, stream=True)
        report.equal((reply.status, reply.headers["Content-Type"]), (200, "text/event-stream"), f"a stream, {port}")
        chunks = events(reply)
        report.equal(text_of(chunks), "You wrote: “Hello, “world””", f"text of a stream, {port}")
        report.equal({chunk["id"] for chunk in chunks}, {reply.headers["X-Generation-Id"]}, "IDs of chunks")
        report.equal([problem for chunk in chunks for problem in shapes.problems("ChatStreamChunk", chunk)], [],
                     "shapes of chunks")
        report.expect(len(chunks) > 4 and chunks[-1]["usage"]["total_tokens"] > 4, "usage is in the last chunk")
    chunks = events(ask(server, "ok", "stream-tools", stream=True, tools=[TOOL], reasoning={"effort": "low"}))
    calls = [call for chunk in chunks[:-1] for call in chunk["choices"][0]["delta"].get("tool_calls", [])]
    report.equal(json.loads("".join(call["function"]["arguments"] for call in calls)), {"place": "text", "days": 7},
                 "arguments in pieces")
    report.equal([call.get("id") for call in calls], ["call_1", None, None], "the ID comes once")
    report.equal(text_of(chunks, "reasoning"), "The words are repeated.", "reasoning in pieces")
    report.equal([problem for chunk in chunks for problem in shapes.problems("ChatStreamChunk", chunk)], [],
                 "shapes of chunks of a tool call")


def check_refusals(report: Report, server: StandIn) -> None:
    report.equal(server.ask("POST", PATH, {"messages": []}).status, 401, "no key")
    report.equal(server.ask("GET", PATH, headers=AUTHORIZED).status, 405, "GET")
    if not server.line["checks_description"]:
        report.skip("no description: chat requests are not checked against it")
        return
    for number, members in enumerate(REFUSED):
        report.equal(ask(server, "ok", f"refused-{number}", **members).status, 400, f"chat with {members}")
        report.expect(server.control(f"refused-{number}")["requests"][0]["violations"] != [], f"{members}: violations")


def check(report: Report, server: StandIn) -> None:
    for part in (check_plain, check_stream, check_refusals):
        part(report, server)
