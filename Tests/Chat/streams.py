"""Streams of chunks as services send them, and as they should not, made by chance."""
import copy
import json
import random

TEXTS = ["", "a", "Hello", " world", "\n", "é", "日本", "😀", "\ud83d", "\ude00", "\ud83dx", "\0", "\"", "\\", "{", "\"a\":", "1}",
         "{}", "{\"a\":1}", "[DONE]", ": x", "data: y", "\u2028", "x" * 70]
# Names of members that are not known.
NEW = ["new", "new", "n\ud83d", "n\0", "\"n", ""]
WRONG = [None, 0, 1.5, True, [], {}, "", [1], {"x": 1}]

# The members whose texts are joined, and those that name the response.
JOINED = {"content", "reasoning", "refusal", "arguments", "text", "summary", "data", "transcript"}
NAMES = {"id", "provider", "model", "object", "created", "service_tier", "system_fingerprint"}


class Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        # How often something is not as it should be.
        self.wild = chance.choice([0, 0.02, 0.1, 0.3])
        self.is_ascii = chance.random() < 0.5
        self.separators = chance.choice([(",", ":"), (", ", ": ")])
        self.space = chance.choice([" ", " ", " ", "", "  "])
        self.sent: list[dict] = []

    def rare(self) -> bool:
        return self.chance.random() < self.wild

    def text(self) -> object:
        return self.chance.choice(WRONG) if self.rare() else self.chance.choice(TEXTS)

    def index(self, most: int = 3) -> object:
        if self.rare():
            return self.chance.choice([None, "0", -1, 1.0, 1.5, 2**31, 2**31 - 1, 2**70, True])
        return self.chance.randrange(most)

    def some(self, value: dict, share: float = 0.5) -> dict:
        return {name: each for name, each in value.items() if self.chance.random() < share}

    def fragment(self) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        function = self.some({"name": self.chance.choice(["f", "get_weather", "", None]) if self.rare() else "f",
                              "arguments": self.text()}, 0.7)
        fragment = self.some({"index": self.index(), "id": self.chance.choice(["", None, "call_1", "call_2", "c\ud83d"]),
                              "type": "function", "function": function}, 0.8)
        return fragment

    def detail(self) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        kind = self.chance.choice(["reasoning.text", "reasoning.summary", "reasoning.encrypted", "reasoning.new"])
        detail = {"type": kind, "index": self.index(2), "id": self.chance.choice([None, "r1", "r2"]), "text": self.text(),
                  "summary": self.text(), "data": self.text(), "signature": self.chance.choice([None, "sig", "sig2"]),
                  "format": "anthropic-claude-v1", self.chance.choice(NEW): self.chance.choice(WRONG)}
        return self.some(detail, 0.7)

    def message(self) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        content = self.text()
        if self.chance.random() < 0.05:
            content = [self.chance.choice([{"type": "text", "text": self.text()}, {"type": "other", "text": "no"}, 1,
                                           {"text": "no"}]) for _ in range(3)]
        message = {"role": self.chance.choice(["assistant", "", None]), "content": content}
        if self.chance.random() < 0.4:
            message |= self.some({"reasoning": self.text(), "refusal": self.text(),
                                  "tool_calls": self.list(self.fragment), "reasoning_details": self.list(self.detail),
                                  "images": self.list(self.image), "audio": self.audio(),
                                  self.chance.choice(NEW): self.text(),
                                  "annotations": self.list(lambda: self.chance.choice(WRONG))}, 0.4)
        return message

    def list(self, make) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        return [make() for _ in range(self.chance.randrange(4))]

    def image(self) -> object:
        return self.chance.choice([{"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
                                   {"image_url": {"url": self.text()}}, {"image_url": self.text()}, *WRONG])

    def audio(self) -> object:
        return self.chance.choice([{"data": "AAAA"}, {"data": "BBBB", "transcript": self.text()}, {"id": "a"}, {"data": 5},
                                   *WRONG])

    def choice(self, message: str) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        choice = {"index": self.chance.choice([0, 0, 0, 1]) if not self.rare() else self.index(), message: self.message()}
        if self.chance.random() < 0.3 or message == "message":
            reason = ["stop", "length", "tool_calls", "new", "", None] + ["error"] * self.rare()
            choice |= {"finish_reason": self.chance.choice(reason), "native_finish_reason": self.text()}
        if self.rare():
            choice["error"] = self.error()
        if self.chance.random() < 0.1:
            choice["logprobs"] = self.chance.choice(WRONG)
        if self.rare():
            choice.pop(self.chance.choice(list(choice)))
        return choice

    def error(self) -> object:
        return self.chance.choice([{"code": 429, "message": "no"}, {"code": "server_error", "message": "no"}, "text", *WRONG])

    def chunk(self) -> object:
        """Mostly one that is like an earlier one but for its texts, and what names the response."""
        if self.sent and self.chance.random() < 0.6:
            chunk = copy.deepcopy(self.chance.choice(self.sent[-1:] * 3 + self.sent[-4:]))
            self.change_texts(chunk, self.chance.choice([0.2, 1]))
            return chunk
        chunk = self.new_chunk("delta")
        if isinstance(chunk, dict) and isinstance(chunk.get("choices"), list):
            self.sent.append(chunk)
        return chunk

    def change_texts(self, value: object, share: float) -> None:
        """Changes a share of the texts that arrive in parts, and some members that are the same in most chunks."""
        members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for name, each in list(members):
            if name in JOINED and isinstance(each, str) and self.chance.random() < share:
                value[name] = self.chance.choice(TEXTS)
            elif name in NAMES and "choices" in value and self.chance.random() < share / 3:
                value[name] = self.chance.choice([1, 2, 1700000000, -1.5e3, None, "", "x", "y\n", "\ud83d", "é", True, [], {"a": 1}])
            else:
                self.change_texts(each, share)

    def new_chunk(self, message: str) -> object:
        if self.rare() and self.rare():
            return self.chance.choice(WRONG)
        chunk = {"id": "gen-1", "provider": "P", "model": "m", "object": "chat.completion.chunk", "created": 1,
                 "choices": self.list(lambda: self.choice(message)) if self.rare() else [self.choice(message)]}
        if self.chance.random() < 0.1:
            chunk |= self.some({"usage": self.usage(), self.chance.choice(NEW): self.text(), "service_tier": "x",
                                "system_fingerprint": None}, 0.5)
        if self.rare() and self.rare():
            chunk["error"] = self.error()
        if self.rare():
            chunk.pop(self.chance.choice(list(chunk)))
        return chunk

    def usage(self) -> object:
        if self.rare():
            return self.chance.choice(WRONG)
        return {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7, "cost": self.chance.choice([None, 0.25, "1"])}

    def dumps(self, value: object) -> str:
        text = json.dumps(value, ensure_ascii=self.is_ascii, separators=self.separators)
        return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)

    def data(self, text: str, end: str) -> str:
        space = self.space
        if self.rare():
            middle = text.find(",")
            if middle > 0:
                return f"data:{space}{text[:middle]}{end}data:{space}{text[middle:]}{end}{end}"
        return f"data:{space}{text}{end}{end}"

    def stream(self) -> bytes:
        end = self.chance.choice(["\n", "\n", "\r\n", "\r"])
        parts = []
        for _ in range(self.chance.randrange(9)):
            if self.chance.random() < 0.1:
                parts.append(self.chance.choice([f": OPENROUTER PROCESSING{end}{end}", f":{end}", f"data: : x{end}{end}",
                                                 f"data:{end}{end}", end, f"event: x{end}", f"data:  [DONE]x{end}{end}"][:7 if self.rare() else 6]))
            parts.append(self.data(self.dumps(self.chunk()), end))
        if self.chance.random() < 0.8:
            parts.append(f"data: [DONE]{end}{end}")
        if self.rare():
            parts.append(self.data(self.dumps(self.chunk()), end))
        stream = "".join(parts).encode()
        if self.rare():
            stream = stream[:self.chance.randrange(len(stream) + 1)]
        if self.rare() and stream:
            place = self.chance.randrange(len(stream))
            stream = stream[:place] + bytes([self.chance.choice([0xFF, 0xC3, 0x80, 0xE2])]) + stream[place:]
        return stream

    def padding(self) -> bytes:
        """What may come before a response: of these some mean nothing, some make it another one."""
        return "".join(self.chance.choices(["\ufeff", "\n", " ", "\r", "\t", "\0", "\v", "<"], [5, 9, 5, 2, 2, 1, 1, 1],
                                           k=self.chance.randrange(5))).encode() if self.rare() else b""

    def response(self) -> tuple[int, str, bytes]:
        if self.chance.random() < 0.15:
            body = self.padding() + self.dumps(self.new_chunk("message")).encode()
            if self.rare():
                body = body[:self.chance.randrange(len(body) + 1)]
            return 200, self.chance.choice(["application/json", "application/json; charset=utf-8", "", "text/event-stream"]), body
        return 200, self.chance.choice(["text/event-stream", ""]) if self.rare() else "text/event-stream", self.padding() + self.stream()
