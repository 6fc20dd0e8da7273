"""Responses that break programs, each named by what it shows: the 28 inputs on which OpenRouter's Python SDK was tried, and
the shapes of 54 threads in public issue trackers. Each has by hand what must come of it."""
import json

END, INVALID_JSON, API, UNEXPECTED_END = 5, -9, -11, -13
SSE, JSON = "text/event-stream", "application/json"
DONE = "data: [DONE]\n\n"


def data(value: object) -> str:
    return f"data: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}\n\n"


def chunk(delta: object = None, finish: object = None, index: int = 0, **more: object) -> str:
    choice = {"index": index, "delta": {} if delta is None else delta, "finish_reason": finish}
    return data({"id": "gen-1", "provider": "P", "model": "m", "object": "chat.completion.chunk", "created": 1,
                 "choices": [choice], **more})


def say(text: object, **more: object) -> str:
    return chunk({"role": "assistant", "content": text}, **more)


def call(finish: object = None, **fragment: object) -> str:
    return chunk({"tool_calls": [fragment]}, finish)


def details(*blocks: dict) -> str:
    return chunk({"reasoning_details": list(blocks)})


HELLO = say("Hel") + say("lo")
STOP = chunk(finish="stop")
USAGE = data({"id": "gen-1", "choices": [], "usage": {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7,
                                                      "cost": 0.25}})
ERROR = {"code": 429, "message": "slow down", "metadata": {"error_type": "rate_limit_exceeded"}}
KEEP = ": OPENROUTER PROCESSING\n\n"
BODY = {"id": "gen-1", "object": "chat.completion", "created": 1, "model": "m",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}]}


class Case:
    def __init__(self, name: str, body: str | bytes, status: int, text: str = "", type: str = SSE, http: int = 200,
                 **more: object) -> None:
        self.name, self.status, self.text, self.type, self.http, self.more = name, status, text, type, http, more
        self.body = body if isinstance(body, bytes) else body.encode()


def choice(**more: object) -> str:
    return json.dumps({**BODY, "choices": [{**BODY["choices"][0], **more}]})


def message(**members: object) -> str:
    return choice(message=members)


SDK = [
    Case("normal", HELLO + STOP + USAGE + DONE, END, "Hello", finish="stop", tokens=7, cost=0.25),
    Case("comments", KEEP + say("Hel") + KEEP + KEEP + say("lo") + STOP + DONE, END, "Hello", kept=3),
    Case("a comment that one newline ends", ": OPENROUTER PROCESSING\n" + HELLO + STOP + DONE, END, "Hello", kept=1),
    Case("CRLF", (HELLO + STOP + DONE).replace("\n", "\r\n"), END, "Hello"),
    Case("CR", (HELLO + STOP + DONE).replace("\n", "\r"), END, "Hello"),
    Case("split after every byte", say("日本") + STOP + DONE, END, "日本"),
    Case("more after [DONE]", HELLO + STOP + DONE + say("!") + data("x"), END, "Hello"),
    Case("an HTTP error", json.dumps({"error": ERROR}), API, type=JSON, http=429, error="slow down"),
    Case("silence of 9 s, then a comment", say("Hel") + KEEP + say("lo") + STOP + DONE, END, "Hello", kept=1),
    Case("an error with an integer code", say("Hel") + chunk({"content": ""}, "error", error=ERROR), API, "Hel",
         error="slow down", finish="error"),
    Case("an error with the code server_error", say("Hel") + chunk(error={"code": "server_error", "message": "boom"}), API,
         "Hel", error="boom"),
    Case("an event that is nothing but an error", say("Hel") + data({"error": ERROR}), API, "Hel", error="slow down"),
    Case("an error in a choice", say("Hel") + data({"choices": [{"index": 0, "error": ERROR, "finish_reason": "error"}]}),
         API, "Hel", error="slow down"),
    Case("no finish reason and no [DONE]", HELLO, UNEXPECTED_END, "Hello"),
    Case("cut inside an event", HELLO + STOP[:40], UNEXPECTED_END, "Hello"),
    Case("a new finish reason", HELLO + chunk(finish="paused") + DONE, END, "Hello", finish="paused"),
    Case("a new error_type", say("Hel") + chunk(error={"code": 500, "message": "boom", "metadata": {"error_type": "new"}}),
         API, "Hel", error="boom"),
    Case("a new type of reasoning_details", details({"type": "reasoning.new", "index": 0, "x": 1}) + HELLO + STOP + DONE,
         END, "Hello", details=[{"type": "reasoning.new", "index": 0, "x": 1}]),
    Case("an empty role", chunk({"role": "", "content": "Hello"}) + STOP + DONE, END, "Hello"),
    Case("a tool call without an index", call(id="a", function={"name": "f", "arguments": "{}"}) + call(
        "tool_calls") + DONE, END, calls=[["f", "{}"]]),
    Case("a choice without finish_reason", data({"choices": [{"index": 0, "delta": {"content": "Hello"}}]}) + DONE, END,
         "Hello"),
    Case("created 1.5", say("Hello", created=1.5) + STOP + DONE, END, "Hello"),
    Case("bad JSON in one event", say("Hel") + data('{"choices":[') + say("lo") + STOP + DONE, INVALID_JSON, "Hel"),
    Case("comments only", KEEP * 9, UNEXPECTED_END, kept=9),
    Case("a success whose body is an error", json.dumps({"error": ERROR, "user_id": "u"}), API, type=JSON,
         error="slow down"),
    Case("a success with an error in its choice", choice(error=ERROR, finish_reason="error"), API, "Hello", type=JSON,
         error="slow down"),
    Case("a success without system_fingerprint", json.dumps(BODY), END, "Hello", type=JSON, finish="stop"),
    Case("a success", json.dumps({**BODY, "system_fingerprint": None}), END, "Hello", type=JSON),
]

BLOCK = {"type": "reasoning.text", "format": "anthropic-claude-v1", "index": 0}
CJK = say("日本語" * 700) + STOP + DONE

THREADS = [
    Case("1 openai-go#227: a comment before all", KEEP + HELLO + STOP + DONE, END, "Hello", kept=1),
    Case("2 docker-agent#2349: comments between chunks", HELLO + KEEP + STOP + KEEP + DONE, END, "Hello", kept=2),
    Case("3 llm-gateway#2053: a comment as data", data(": OPENROUTER PROCESSING") + HELLO + STOP + DONE, END, "Hello", kept=1),
    Case("4 langchain#569: a comment does not poison what follows", KEEP.rstrip() + "\n" + HELLO + STOP + DONE, END, "Hello"),
    Case("5 dive#206: many comments, as of a slow model", KEEP * 50 + HELLO + STOP + DONE, END, "Hello", kept=50),
    Case("6 langchaingo#1366: comments without space, other fields", ":x\n\nevent: message\nid: 7\nretry: 3\nfoo: bar\n" +
         HELLO + STOP + DONE, END, "Hello", kept=1),
    Case("7 symfony/ai#1068: comments in PHP's words", ": OPENROUTER PROCESSING\n\n\n" + HELLO + STOP + DONE, END, "Hello"),
    Case("8 ollama#16443: a bare colon", ":\n\n" + HELLO + ":\n\n" + STOP + DONE, END, "Hello", kept=2),
    Case("9 mistral-vibe#762: a colon without space", ":\n" + (HELLO + STOP + DONE).replace("data: ", "data:"), END, "Hello"),
    Case("10 routstr-core#543: several lines of data, usage beside content",
         'data: {"choices":[{"index":0,\ndata: "delta":{"content":"Hello"}}],\ndata: "usage":{"total_tokens":7}}\n\n' + STOP +
         DONE, END, "Hello", tokens=7),
    Case("11 cocoon#63: 200 with nothing", "", UNEXPECTED_END),
    Case("12 ruby-openai#332: JSON split over reads", HELLO + STOP + DONE, END, "Hello"),
    Case("13 ollama-hpp#48: several events in one read", HELLO * 3 + STOP + DONE, END, "HelloHelloHello"),
    Case("14 opencode#23442: two events on one line", say("Hel").strip() + say("lo") + STOP + DONE, INVALID_JSON),
    Case("14 llama.cpp#14268: a missing empty line", say("Hel").rstrip("\n") + "\n" + say("lo") + DONE, INVALID_JSON),
    Case("15 liter-llm#152: one split character", say("€") + STOP + DONE, END, "€"),
    Case("15 liter-llm#152: one broken character", (say("a#b") + STOP + DONE).encode().replace(b"#", b"\xe2\x82"), END,
         "a\ufffdb"),
    Case("16 plano#980: characters at 4 KB boundaries", CJK, END, "日本語" * 700),
    Case("17 aisix#111: lossy reads", data('{"choices":[{"index":0,"delta":{"content":"é😀"}}]}') + STOP + DONE, END, "é😀"),
    Case("18 llama.cpp#28926: a character split over tokens", data('{"choices":[{"index":0,"delta":{"content":"\\ud83d"}}]}') +
         data('{"choices":[{"index":0,"delta":{"content":"\\ude00"}}]}') + STOP + DONE, END, "😀"),
    Case("18 lucebox#641: half a character at the end", data('{"choices":[{"index":0,"delta":{"content":"a\\ud83d"}}]}') +
         STOP + DONE, END, "a\ufffd"),
    Case("19 local-operator#223: an error interrupts a tool call",
         call(index=0, id="a", function={"name": "f", "arguments": '{"x"'}) + data({"error": ERROR, "choices": []}), API,
         calls=[["f", -13]], error="slow down"),
    Case("20 OmniRoute#8210: no choices and an error", data({"choices": [], "error": ERROR}) + DONE, API, error="slow down"),
    Case("21 octo-agent#910: a bare error", data({"error": {"message": "no credit"}}) + DONE, API, error="no credit"),
    Case("22 jp#978: the prompt is too long", data({"error": {"code": 400, "message": "prompt is too long"}}), API,
         error="prompt is too long"),
    Case("23 langchainjs#11579: string codes", chunk(error={"code": "server_error", "message": "x"}), API, error="x"),
    Case("24 genkit#6079: an error at the top, text before it", say("partial") + chunk(error=ERROR), API, "partial"),
    Case("25 litellm#39748: an error without [DONE]", say("Hel") + chunk(finish="error", error=ERROR), API, "Hel"),
    Case("26 aider-desk#103: an error in a choice, with raw text", say("x") + data(
        {"choices": [{"index": 0, "error": {"code": 502, "message": "Provider returned error", "metadata": {
            "provider_name": "DeepInfra", "raw": {"retryable": True}}}}]}), API, "x", error="Provider returned error"),
    Case("27 python-sdk#44: 200 with an error body", json.dumps({"error": {"message": "no", "code": 402}}), API, type=JSON,
         error="no"),
    Case("28 ai-sdk-provider#82: no choices", json.dumps({"error": {"message": "no", "code": "rate_limit"}}), API, type=JSON,
         error="no"),
    Case("29 agent-afk#635: cut, the text before it is kept", HELLO, UNEXPECTED_END, "Hello"),
    Case("29 pi#8460: an error after text, which is kept", HELLO + data({"error": "overloaded"}), API, "Hello"),
    Case("30 rig#2248: length is not stop", HELLO + chunk(finish="length") + DONE, END, "Hello", finish="length"),
    Case("31 computer#293: the reason is in metadata.raw", data({"error": {
        "message": "Provider returned error", "metadata": {"raw": "quota"}}}), API, error="Provider returned error"),
    Case("32 chorus#65: usage without choices", HELLO + STOP + USAGE + DONE, END, "Hello", tokens=7),
    Case("33 opencode#28427: an empty role", chunk({"role": "", "content": "Hello"}, "stop") + DONE, END, "Hello"),
    Case("34 typescript-sdk#101: another object, white space before the body",
         "\n   \n \t\r\n" + json.dumps({**BODY, "object": "x"}), END, "Hello", type=JSON),
    Case("35 chatwise#196: logprobs without top_logprobs", data({"choices": [{"index": 0, "delta": {"content": "Hello"},
         "logprobs": {"content": [{"token": "H"}]}, "finish_reason": "stop"}]}), END, "Hello"),
    Case("36 continue#13223: interleaved calls", call(index=0, id="a", function={"name": "f", "arguments": "{"}) +
         call(index=1, id="b", function={"name": "g", "arguments": "["}) + call(index=0, function={"arguments": "}"}) +
         call("tool_calls", index=1, function={"arguments": "]"}) + DONE, END, calls=[["f", "{}"], ["g", "[]"]]),
    Case("36 continue#13225: an index without an id", call(index=0, function={"name": "f", "arguments": "{}"}) +
         call("tool_calls") + DONE, END, calls=[["f", "{}"]]),
    Case("37 agno#8880: the head has index 0, the tail 1", call(index=0, id="a", function={"name": "f", "arguments": "{}"}) +
         call(index=0, id="b", function={"name": "g", "arguments": ""}) + call(index=1, function={"arguments": "{}"}) +
         call("tool_calls") + DONE, END, calls=[["f", "{}"], ["g", "{}"]]),
    Case("38 dirac#215: later fragments with other indices", call(index=0, id="a", function={"name": "f", "arguments": "{"}) +
         call("tool_calls", index=3, function={"arguments": "}"}) + DONE, END, calls=[["f", "{}"]]),
    Case("39 term-llm#314: no index at all", call(id="a", function={"name": "f", "arguments": "{"}) +
         call(function={"arguments": "}"}) + call("tool_calls", id="b", function={"name": "g", "arguments": "{}"}) + DONE, END,
         calls=[["f", "{}"], ["g", "{}"]]),
    Case("40 agents#260: index 0 for all", call(index=0, id="a", function={"name": "f", "arguments": "{}"}) +
         call("tool_calls", index=0, id="b", function={"name": "g", "arguments": "{}"}) + DONE, END,
         calls=[["f", "{}"], ["g", "{}"]]),
    Case("41 codex#7517: an id in the first fragment only", call(index=0, id="a", function={"name": "f", "arguments": "{"}) +
         call("tool_calls", index=0, function={"arguments": "}"}) + DONE, END, calls=[["f", "{}"]]),
    Case("41 codex#7517: an id in each fragment", call(index=0, id="a", function={"name": "f", "arguments": "{"}) +
         call("tool_calls", index=0, id="a", function={"name": "f", "arguments": "}"}) + DONE, END, calls=[["f", "{}"]]),
    Case("42 openai-agents-js#499: empty arguments", call("tool_calls", index=0, id="a", function={
        "name": "f", "arguments": ""}) + DONE, END, calls=[["f", "{}"]]),
    Case("42 truncated arguments are not run", call("length", index=0, id="a", function={"name": "f", "arguments": "{}"}) +
         DONE, END, calls=[["f", -13]]),
    Case("43 ai-sdk-provider#423: blocks merged, the signature last", details({**BLOCK, "text": "a"}) +
         details({**BLOCK, "text": "b"}) + details({**BLOCK, "signature": "s"}) + HELLO + STOP + DONE, END, "Hello",
         details=[{**BLOCK, "text": "ab", "signature": "s"}]),
    Case("43 agno#8794: an encrypted block after a summary", details(
        {"type": "reasoning.summary", "summary": "x", "index": 0}, {"type": "reasoning.encrypted", "data": "AAAA",
                                                                   "id": "r", "index": 0}) + STOP + DONE, END,
         details=[{"type": "reasoning.summary", "summary": "x", "index": 0},
                  {"type": "reasoning.encrypted", "data": "AAAA", "id": "r", "index": 0}]),
    Case("44 pi#5558: comments are reported, and are not content", KEEP * 3 + HELLO + STOP + DONE, END, "Hello", kept=3),
    Case("44 pi#7959: [DONE] ends, not the body", HELLO + STOP + DONE, END, "Hello"),
    Case("45 and 46: silence is the client's, a comment is an event", KEEP, UNEXPECTED_END, kept=1),
    Case("47 and 48: a program can stop between any two bytes", say("Hel") + say("lo")[:9], UNEXPECTED_END, "Hel"),
    Case("49 ai#13839: long text in small pieces", say("0123456789") * 300 + STOP + DONE, END, "0123456789" * 300),
    Case("50 lumiere#194: members that no schema names", say("Hello", brand_new={"x": 1}) + STOP + DONE, END, "Hello"),
    Case("51 typescript-sdk#852: the documented example", HELLO + STOP + USAGE + DONE, END, "Hello"),
    Case("52 mimiclaw#163: a body in JSON, padded", "\n \n" + json.dumps(BODY) + "\n", END, "Hello", type=JSON),
    Case("53 Roo-Code#915: the id for /generation", HELLO + STOP + DONE, END, "Hello", id="gen-1"),
    Case("54 inspect_ai#1536: an error member in a success", json.dumps({**BODY, "error": ERROR}), API, "Hello", type=JSON,
         error="slow down"),
    Case("54 inspect_ai#1536: an empty success", json.dumps({"id": "gen-1", "choices": []}), UNEXPECTED_END, type=JSON),
    Case("54 a null error is not an error", json.dumps({**BODY, "error": None}), END, "Hello", type=JSON),
]

PAIR = [{"type": "reasoning.text", "text": "a", "signature": "s"}, {"type": "reasoning.text", "text": "b", "signature": "t"}]
UNNUMBERED = [{"type": "reasoning.summary", "summary": "a"}, {"type": "reasoning.text", "index": 1, "text": "b"}]
OTHERS = [
    Case("blocks of a response that is not streamed are whole", json.dumps({"choices": [{
        "index": 0, "message": {"content": "Hello", "reasoning_details": PAIR}, "finish_reason": "stop"}]}), END, "Hello",
         type=JSON, details=PAIR),
    Case("calls of a response that is not streamed are whole, whatever their ids", message(tool_calls=[
        {"id": "a", "function": {"name": "f", "arguments": "{}"}}, {"id": "a", "function": {"name": "g", "arguments": "[1]"}}]),
         END, type=JSON, calls=[["f", "{}"], ["g", "[1]"]]),
    Case("and whatever their indices", message(tool_calls=[
        {"index": 0, "function": {"name": "f", "arguments": "{}"}}, {"index": 0, "function": {"arguments": "no"}},
        {"index": 0, "function": {"name": "g", "arguments": "[1]"}}]), END, type=JSON, calls=[["f", "{}"], ["g", "[1]"]]),
    Case("a finish reason is all that is said of an error", say("Hel") + chunk(finish="error"), API, "Hel", finish="error",
         error="the finish reason is error"),
    Case("a provider's finish reason is all that is said of an error", data({"choices": [
        {"index": 1, "delta": {}}, {"index": 0, "delta": {}, "finish_reason": "error", "native_finish_reason": "MALFORMED_FUNCTION_CALL"}]}),
         API, error="the finish reason is error (MALFORMED_FUNCTION_CALL)"),
    Case("a provider's finish reason that is no word", data({"choices": [
        {"index": 0, "delta": {}, "finish_reason": "error", "native_finish_reason": "\"\n"}]}),
         API, finish="error", error="the finish reason is error"),
    Case("the same chunk makes a block of reasoning again, as another came last", details(*UNNUMBERED) * 2 + HELLO + STOP + DONE,
         END, "Hello", details=[UNNUMBERED[0], {**UNNUMBERED[1], "text": "bb"}, UNNUMBERED[0]]),
    Case("chunks that differ in their text and in members without effect", "".join(
        data({"id": f"gen-{i}", "created": i, "choices": [{"index": 0, "delta": {"content": text, "reasoning": text}}]})
        for i, text in enumerate(["a", "\"", "😀", "b"])) + STOP + DONE, END, "a\"😀b"),
    Case("a chunk that differs from the last one in a text that is no JSON", say("a") + say("b").replace('"b"', '"\\x"') + DONE,
         INVALID_JSON, "a"),
    Case("two choices, interleaved", say("a") + say("x", index=1) + say("b") + say("y", index=1) + STOP +
         chunk(finish="length", index=1) + DONE, END, "ab", texts=["ab", "xy"]),
    Case("10,000 chunks", (say("ab") + say("c")) * 5000 + STOP + DONE, END, "abc" * 5000, once=True),
    Case("1 MiB in one chunk", say("x" * 2**20) + STOP + DONE, END, "x" * 2**20, once=True),
    Case("a 402 in JSON is no event stream", json.dumps({"error": {"code": 402, "message": "no credit"}}), API, type=JSON,
         http=402, error="no credit"),
    Case("a page of HTML", "<html>busy</html>", -10, type="text/html"),
    Case("a gateway's HTML with an HTTP error", "<html>busy</html>", API, type="text/html", http=502),
    Case("JSON under the type of a stream", json.dumps({"error": ERROR}), API, error="slow down"),
    Case("a body that broke off", json.dumps(BODY)[:-20], UNEXPECTED_END, type=JSON),
    Case("a body that is no JSON", "busy", INVALID_JSON, type=JSON),
    Case("a stream without a type", HELLO + STOP + DONE, END, "Hello", type=""),
    Case("the finish reasons of all choices are enough", HELLO + STOP, END, "Hello"),
    Case("one finish reason of two is not", say("a") + say("x", index=1) + STOP, UNEXPECTED_END, "a"),
    Case("[DONE] without a choice", DONE, UNEXPECTED_END),
    Case("parts of content", chunk({"content": [{"type": "text", "text": "Hel"}, {"type": "x"}, {"type": "text", "text": "lo"}]})
         + STOP + DONE, END, "Hello"),
    Case("a name that is half of a pair, again and again", data(
        '{"choices":[{"delta":{"content":"a","reasoning_details":[{"index":0,"\\ud83d":1}]}}]}') * 70 + DONE, END, "a" * 70,
         details=[{"index": 0, "\ufffd": 1}]),
    Case("U+0000", data('{"choices":[{"index":0,"delta":{"content":"a\\u0000b"}}]}') + STOP + DONE, END, "a\ufffdb"),
    Case("an array in place of a chunk", say("a") + data("[]") + DONE, INVALID_JSON, "a"),
]

CASES = [*SDK, *THREADS, *OTHERS]
