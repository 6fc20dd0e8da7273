"""The other operations: each answers as the description says, plain and streamed."""

import base64
import hashlib
import json
import struct

from checks import chat, shapes
from checks.client import Reply, StandIn
from Support.report import Report

TOOL = {"name": "weather", "parameters": {"type": "object", "properties": {"place": {"type": "string"}}}}
RESPONSES_TOOL = {"type": "function", "strict": None, **TOOL}
MESSAGES_TOOL = {"name": "weather", "input_schema": TOOL["parameters"]}
BOUNDARY = "----boundary"
# All bytes, line ends of every kind, and what begins like a boundary.
DATA = bytes(range(256)) * 40 + b"\r\n--\r\n----boundar\n\r\r\n"


def post(server: StandIn, path: str, name: str, **members) -> Reply:
    return server.ask("POST", f"/b/ok/{name}/api/v1{path}", members, chat.AUTHORIZED)


def get(server: StandIn, path: str, name: str) -> Reply:
    return server.ask("GET", f"/b/ok/{name}/api/v1{path}", None, chat.AUTHORIZED)


def answer_schema(path: str, method: str = "post", kind: str = "application/json") -> str:
    escaped = [part.replace("~", "~0").replace("/", "~1") for part in (path, kind)]
    return f"/paths/{escaped[0]}/{method}/responses/200/content/{escaped[1]}/schema"


def streamed(reply: Reply) -> list[dict]:
    """The events, as the description sees them: an object with the fields of each."""
    found = []
    for part in reply.body.decode().split("\n\n")[:-2]:
        fields = dict(line.split(": ", 1) for line in part.split("\n"))
        found.append({**fields, "data": json.loads(fields["data"])})
    assert reply.body.endswith(b"\n\ndata: [DONE]\n\n"), reply.body[-40:]
    return found


def check_speaking(report: Report, server: StandIn) -> None:
    cases = [
        ("/responses", {"input": "Hello"}, lambda value: value["output"][0]["content"][0]["text"], "You wrote: “Hello”"),
        ("/responses", {"input": "Hello", "tools": [RESPONSES_TOOL]}, lambda value: value["output"][0]["arguments"],
         '{"place": "text"}'),
        ("/responses", {"input": [{"type": "function_call_output", "call_id": "call_1", "output": "rain"}]},
         lambda value: value["output"][0]["content"][0]["text"], "You wrote: “rain”"),
        ("/messages", {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "Hello"}]},
         lambda value: value["content"][0]["text"], "You wrote: “Hello”"),
        ("/messages", {"model": "m", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}],
                       "tools": [MESSAGES_TOOL]}, lambda value: value["content"][0]["input"], {"place": "text"}),
    ]
    for number, (path, members, said, expected) in enumerate(cases):
        name = f"speaking-{number}"
        reply = post(server, path, name, **members)
        report.equal((reply.status, said(reply.value)), (200, expected), f"{path} {members}")
        report.equal(shapes.problems(answer_schema(path), reply.value), [], f"{path} {members}: shape")
        report.equal(server.control(name)["requests"][0]["violations"], [], f"{path} {members}: violations")
        reply = post(server, path, name, **members, stream=True)
        report.equal(reply.headers["Content-Type"], "text/event-stream", f"{path} {members}: a stream")
        found = streamed(reply)
        schema = answer_schema(path, kind="text/event-stream")
        report.equal([problem for event in found for problem in shapes.problems(schema, event)], [],
                     f"{path} {members}: shapes of events")
    names = [event.get("event") for event in found]
    report.equal((names[0], names[-1]), ("message_start", "message_stop"), "names of events of /messages")


def check_reading(report: Report, server: StandIn) -> None:
    for query, count, has_more in (("", 60, False), ("?limit=25", 25, True), ("?limit=25&offset=50", 10, False)):
        reply = get(server, f"/models{query}", "models")
        report.equal((reply.status, len(reply.value["data"]), reply.value["total_count"]), (200, count, 60), f"models{query}")
        report.equal(bool(reply.value["links"]["next"]), has_more, f"models{query}: more")
        report.equal(shapes.problems(answer_schema("/models", "get"), reply.value), [], f"models{query}: shape")
    key = get(server, "/key", "key").value
    report.equal(shapes.problems(answer_schema("/key", "get"), key), [], "key: shape")
    made = chat.ask(server, "ok", "generation")
    found = get(server, f"/generation?id={made.value['id']}", "generation").value
    report.equal((found["data"]["total_cost"], shapes.problems(answer_schema("/generation", "get"), found)),
                 (made.value["usage"]["cost"], []), "generation")
    report.equal(get(server, "/generation?id=gen-x", "generation").status, 404, "an unknown generation")
    violations = [request["violations"] for name in ("models", "key", "generation")
                  for request in server.control(name)["requests"]]
    # Python's client sends a Content-Type with a GET if it is given one.
    report.equal({text for found in violations for text in found}, {"content-type"}, "violations of GET")
    report.equal(server.ask("GET", "/api/v1/key").status, 401, "key without a key")


def check_embeddings(report: Report, server: StandIn) -> None:
    reply = post(server, "/embeddings", "embeddings", model="m", input=["a", "b"]).value
    vectors = [each["embedding"] for each in reply["data"]]
    report.equal(shapes.problems(answer_schema("/embeddings"), reply), [], "embeddings: shape")
    report.equal(([len(vector) for vector in vectors], vectors[0] != vectors[1]), ([8, 8], True), "embeddings")
    coded = post(server, "/embeddings", "embeddings", model="m", input="a", encoding_format="base64").value
    report.equal(list(struct.unpack("<8f", base64.b64decode(coded["data"][0]["embedding"]))), vectors[0], "as base64")


def form(*parts: tuple[str, bytes]) -> bytes:
    return b"".join(f"--{BOUNDARY}\r\n{head}\r\n\r\n".encode() + data + b"\r\n" for head, data in parts) + \
        f"--{BOUNDARY}--\r\n".encode()


def upload(server: StandIn, body: bytes, name: str = "upload") -> Reply:
    return server.ask("POST", f"/b/ok/{name}/api/v1/files", body, {
        **chat.AUTHORIZED, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})


def check_files(report: Report, server: StandIn) -> None:
    head = 'Content-Disposition: form-data; name="file"; filename="d\u00e4ta %221%22.bin"\r\nContent-Type: application/pdf'
    for data in (DATA, b"", b"\r\n", DATA * 200):
        reply = upload(server, form((head, data)))
        report.equal((reply.status, reply.value.get("size_bytes"), reply.value.get("mime_type"), reply.value.get("filename")),
                     (200, len(data), "application/pdf", 'd\u00e4ta "1".bin'), f"upload of {len(data)} bytes")
        report.equal(shapes.problems(answer_schema("/files"), reply.value), [], "upload: shape")
        content = get(server, f"/files/{reply.value['id']}/content", "upload")
        report.expect(content.body == data, f"what comes back of {len(data)} bytes: {content.body[:50]!r}")
        target = f"/files/{reply.value['id']}"
        report.equal(get(server, target, "upload").value, reply.value, "its metadata")
        deleted = [server.ask("DELETE", f"/b/ok/upload/api/v1{target}", None, chat.AUTHORIZED) for _ in range(2)]
        report.equal([each.status for each in deleted], [200, 404], "deleted twice")
        report.equal(shapes.problems(answer_schema("/files/{file_id}", "delete"), deleted[0].value), [], "deleted: shape")
    report.equal([request["violations"] for request in server.control("upload")["requests"]
                  if request["operation"] == "upload"], [[]] * 4, "uploads: violations")
    for body in (form(('Content-Disposition: form-data; name="other"', b"x")), form((head, DATA))[:-20], b"", form()):
        report.equal(upload(server, body, "refused").status, 400, f"upload of {body[:60]!r}")
    report.equal(get(server, "/files/file-x/content", "upload").status, 404, "an unknown file")


def check_media(report: Report, server: StandIn) -> None:
    spoken = post(server, "/audio/speech", "speech", model="m", input="Hello", response_format="mp3")
    report.equal((spoken.headers["Content-Type"], spoken.body), ("audio/mpeg", hashlib.shake_128(b"Hello").digest(5000)),
                 "speech")
    plain = post(server, "/images", "images", model="m", prompt="a dot", n=2)
    report.equal(([base64.b64decode(each["b64_json"])[:4] for each in plain.value["data"]],
                  shapes.problems(answer_schema("/images"), plain.value)), ([b"\x89PNG"] * 2, []), "images")
    events = streamed(post(server, "/images", "images", model="m", prompt="a dot", stream=True))
    schema = answer_schema("/images", kind="text/event-stream")
    report.equal((len(events), [problem for event in events for problem in shapes.problems(schema, event)]), (3, []),
                 "images in a stream")
    report.equal([request["violations"] for name in ("speech", "images")
                  for request in server.control(name)["requests"]], [[]] * 3, "media: violations")


def check_errors(report: Report, server: StandIn) -> None:
    """In the middle of each stream, and in place of a plain answer."""
    cases = {"/chat/completions": {"messages": [{"role": "user", "content": "Hello"}]}, "/responses": {"input": "Hello"},
             "/messages": {"model": "m", "messages": [{"role": "user", "content": "Hello"}]},
             "/images": {"model": "m", "prompt": "a dot"}}
    for path, members in cases.items():
        target = f"/b/stream-error/errors/api/v1{path}"
        body = server.ask("POST", target, {**members, "stream": True}, chat.AUTHORIZED).body
        last = body.decode().split("\n\n")[-2]
        fields = dict(line.split(": ", 1) for line in last.split("\n"))
        event = {**fields, "data": json.loads(fields["data"])}
        report.expect("error" in event["data"].get("type", "") or "error" in event["data"], f"{path}: {event}")
        report.equal(shapes.problems(answer_schema(path, kind="text/event-stream"), event), [], f"{path}: its shape")
        plain = server.ask("POST", target, members, chat.AUTHORIZED)
        report.equal((plain.status, "error" in plain.value), (200, True), f"{path}: a success that is an error")
    refused = server.ask("POST", "/b/refuse=429/errors/api/v1/messages", cases["/messages"], chat.AUTHORIZED)
    report.equal((refused.status, refused.value["type"], refused.value["error"]["type"]), (429, "error", "api_error"),
                 "a refusal of /messages")


def check_sizes(report: Report, server: StandIn) -> None:
    size = 20_000_000
    plain = chat.ask(server, f"large={size}", "large", "https")
    report.equal(plain.value["choices"][0]["message"]["content"] == "x" * size, True, "a body of 20 MB")
    found = chat.events(chat.ask(server, "large=1000000", "large", stream=True))
    report.equal((chat.text_of(found), len(found) > 60), ("x" * 1_000_000, True), "a stream of 1 MB")
    for count in (1, 250, 3000):
        found = chat.events(chat.ask(server, f"chunks={count}", "chunks", "https", stream=True))
        report.equal((chat.text_of(found), len(found)), ("ab" * count, count + 2), f"{count} chunks")


def check(report: Report, server: StandIn) -> None:
    for part in (check_speaking, check_reading, check_embeddings, check_files, check_media, check_errors, check_sizes):
        part(report, server)
