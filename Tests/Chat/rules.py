"""A second reader of the rules by which chat responses are read, written without a look at the first."""
import json
import re

OK, WAITING, END = 0, 3, 5
INVALID_JSON, UNEXPECTED_RESPONSE, API, UNEXPECTED_END = -9, -10, -11, -13
TEXT, REASONING, REFUSAL, CALL, ARGUMENTS, CALL_END, IMAGE, AUDIO, ANNOTATION, USAGE, KEEP_ALIVE, OTHER = range(1, 13)
BLANK = " \t\r\n"


def joined(text: str) -> str:
    """Text with its surrogate pairs joined, and U+FFFD for halves and U+0000."""
    return text.replace("\0", "\ufffd").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class Growing:
    """A text that comes in pieces."""

    def __init__(self) -> None:
        self.half, self.pieces = "", []

    @property
    def seen(self) -> str:
        return "".join(self.pieces)

    def add(self, piece: str) -> str:
        whole = self.half + piece
        self.half = whole[-1:] if "\ud800" <= whole[-1:] < "\udc00" else ""
        return self._show(whole.removesuffix(self.half) if self.half else whole)

    def end(self) -> str:
        half, self.half = self.half, ""
        return self._show(half)

    def _show(self, whole: str) -> str:
        self.pieces.append(joined(whole))
        return self.pieces[-1]


def events_of(body: bytes) -> list[tuple[str, str]]:
    """Comments and data of an event stream (WHATWG HTML, 9.2.6); an event without an empty line at its end is ignored."""
    text = body.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = re.split("\r\n|\r|\n", text)[:-1]
    events, data = [], None
    for line in lines:
        if line == "":
            if data is not None:
                events.append(("data", data))
            data = None
        elif line.startswith(":"):
            events.append(("comment", line[1:].removeprefix(" ")))
        else:
            name, _, value = line.partition(":")
            if name == "data":
                value = value.removeprefix(" ")
                data = value if data is None else data + "\n" + value
    return events


def refuse(word: str) -> None:
    raise ValueError(word)


def parse(data: str) -> dict:
    value = json.loads(data, parse_constant=refuse)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def integer(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if value == int(value) and -2**63 <= value < 2**63 else None


def is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


class Call:
    def __init__(self, id: str, index: int | None, name: str) -> None:
        self.id, self.index, self.name, self.arguments = id, index, name, Growing()


class Choice:
    def __init__(self, index: int) -> None:
        self.index = index
        self.text, self.reasoning, self.refusal = Growing(), Growing(), Growing()
        self.finish, self.native = "", ""
        self.calls: list[Call] = []
        self.blocks: list[dict] = []
        self.images: list[str] = []
        self.annotations: list[dict] = []
        self.audio = Growing()
        self.transcript = Growing()


class Ended(Exception):
    pass


class Reader:
    def __init__(self) -> None:
        self.events: list[tuple] = []
        self.choices: dict[int, Choice] = {}
        self.id = self.model = self.provider = ""
        self.usage: dict | None = None
        self.error: object = None
        self.status = WAITING
        self.settled = 0

    def tell(self, kind: int, choice: int = -1, call: int = -1, text: str = "", id: str = "", name: object = "",
             value: object = None) -> None:
        self.events.append((kind, choice, call, text, id, name, value))

    def settle(self) -> None:
        """An event of a tool call has the name that is known after the whole chunk."""
        for i in range(self.settled, len(self.events)):
            if isinstance(self.events[i][5], Call):
                self.events[i] = (*self.events[i][:5], self.events[i][5].name, self.events[i][6])
        self.settled = len(self.events)

    # The whole

    def read(self, http_status: int, type: str, body: bytes) -> None:
        kind = type.partition(";")[0].strip(" \t").lower()
        if not 200 <= http_status <= 299:
            self.status = API
            return
        try:
            start = body.removeprefix(b"\xef\xbb\xbf").lstrip(BLANK.encode())[:1]
            if kind == "application/json" or kind.endswith("+json"):
                # White space before a byte order mark is read over.
                self.read_body(body.lstrip(BLANK.encode()))
            elif start == b"{":
                self.read_body(body)
            elif start == b"<" and kind != "text/event-stream":
                self.status = UNEXPECTED_RESPONSE
            else:
                self.read_stream(body)
        except Ended:
            pass
        self.end_texts()
        if self.status == END:
            for choice in self.choices.values():
                if choice.finish not in ("length", "error"):
                    for i, call in enumerate(choice.calls):
                        self.tell(CALL_END, choice.index, i, "", call.id, call)
        self.settle()

    def read_body(self, body: bytes) -> None:
        text = body.decode("utf-8", "replace").removeprefix("\ufeff").strip(BLANK)
        if text.startswith("<"):
            self.status = UNEXPECTED_RESPONSE
            return
        try:
            chunk = parse(text)
        except ValueError as error:
            is_cut = getattr(error, "pos", 0) >= len(text) or not text.endswith("}")
            self.status = UNEXPECTED_END if text == "" or (text.startswith("{") and is_cut) else INVALID_JSON
            return
        self.take(chunk, "message")
        self.status = END if self.choices else UNEXPECTED_END

    def read_stream(self, body: bytes) -> None:
        for kind, data in events_of(body):
            if kind == "comment":
                self.tell(KEEP_ALIVE, text=data)
                continue
            stripped = data.strip(BLANK)
            if stripped == "":
                continue
            if stripped.startswith(":"):
                self.tell(KEEP_ALIVE, text=data)
                continue
            if stripped == "[DONE]":
                self.status = END if self.choices else UNEXPECTED_END
                return
            try:
                chunk = parse(stripped)
            except ValueError:
                self.status = INVALID_JSON
                return
            self.take(chunk, "delta")
        finished = self.choices and all(choice.finish for choice in self.choices.values())
        self.status = END if finished else UNEXPECTED_END

    # A chunk

    def take(self, chunk: dict, message: str) -> None:
        for name in ("id", "model", "provider"):
            if not getattr(self, name) and is_text(chunk.get(name)):
                setattr(self, name, joined(chunk[name]))
        known = ("choices", "usage", "error", "id", "model", "provider", "object", "created", "system_fingerprint",
                 "service_tier")
        self.others(chunk, known, -1)
        has_error = False
        choices = chunk.get("choices")
        for position, choice in enumerate(choices if isinstance(choices, list) else []):
            if isinstance(choice, dict):
                has_error = self.take_choice(choice, position, message) or has_error
        self.settle()
        if isinstance(chunk.get("usage"), dict):
            self.usage = chunk["usage"]
            self.tell(USAGE, value=chunk["usage"])
        if self.take_error(chunk.get("error")) or has_error:
            self.status = API
            raise Ended

    def take_error(self, error: object) -> bool:
        if not isinstance(error, dict) and not is_text(error):
            return False
        if self.error is None:
            self.error = error
        return True

    def others(self, value: dict, known: tuple, choice: int) -> None:
        for name, member in value.items():
            if name not in known and member is not None:
                self.tell(OTHER, choice, name=name, value=member)

    def take_choice(self, value: dict, position: int, message: str) -> bool:
        index = integer(value.get("index"))
        if index is None or not 0 <= index < 2**31:
            index = position
        choice = self.choices.setdefault(index, Choice(index))
        self.others(value, ("index", message, "finish_reason", "native_finish_reason", "error"), index)
        if isinstance(value.get(message), dict):
            self.take_message(value[message], choice, message == "message")
        if is_text(value.get("native_finish_reason")):
            choice.native = joined(value["native_finish_reason"])
        if is_text(value.get("finish_reason")):
            choice.finish = joined(value["finish_reason"])
        return self.take_error(value.get("error")) or value.get("finish_reason") == "error"

    def add(self, kind: int, choice: Choice, to: Growing, piece: object) -> None:
        new = to.add(piece) if isinstance(piece, str) else ""
        if new:
            self.tell(kind, choice.index, text=new)

    def take_message(self, message: dict, choice: Choice, is_whole: bool) -> None:
        known = ("role", "content", "reasoning", "refusal", "tool_calls", "reasoning_details", "images", "audio",
                 "annotations")
        self.others(message, known, choice.index)
        self.add(REASONING, choice, choice.reasoning, message.get("reasoning"))
        details = message.get("reasoning_details")
        for detail in details if isinstance(details, list) else []:
            if isinstance(detail, dict):
                self.merge(detail, choice, is_whole)
        content = message.get("content")
        if isinstance(content, list):
            for part in content:
                if isinstance(part, dict) and part.get("type") == "text":
                    self.add(TEXT, choice, choice.text, part.get("text"))
        else:
            self.add(TEXT, choice, choice.text, content)
        self.add(REFUSAL, choice, choice.refusal, message.get("refusal"))
        images = message.get("images")
        for image in images if isinstance(images, list) else []:
            url = image.get("image_url") if isinstance(image, dict) else None
            url = url.get("url") if isinstance(url, dict) else None
            if is_text(url):
                choice.images.append(joined(url))
                self.tell(IMAGE, choice.index, text=joined(url), value=image)
        audio = message.get("audio")
        if isinstance(audio, dict):
            data, transcript = audio.get("data"), audio.get("transcript")
            new = choice.audio.add(data) if isinstance(data, str) else ""
            if isinstance(transcript, str):
                choice.transcript.add(transcript)
            self.tell(AUDIO, choice.index, text=new, value=audio)
        annotations = message.get("annotations")
        for annotation in annotations if isinstance(annotations, list) else []:
            if isinstance(annotation, dict):
                choice.annotations.append(annotation)
                self.tell(ANNOTATION, choice.index, value=annotation)
        calls = message.get("tool_calls")
        for fragment in calls if isinstance(calls, list) else []:
            if isinstance(fragment, dict):
                self.take_fragment(fragment, choice, is_whole)

    def merge(self, detail: dict, choice: Choice, is_whole: bool) -> None:
        kind = detail.get("type") if is_text(detail.get("type")) else ""
        id = detail.get("id") if is_text(detail.get("id")) else ""
        index = integer(detail.get("index"))
        found = None
        # A response that is not streamed has whole blocks.
        for block in [] if is_whole else choice.blocks:
            if index is None and (block["index"] is not None or block is not choice.blocks[-1]):
                continue
            if block["index"] == index and block["type"] == kind and (not id or not block["id"] or block["id"] == id):
                found = block
        if found is None:
            found = {"type": kind, "index": index, "id": "", "members": {}}
            choice.blocks.append(found)
        found["id"] = found["id"] or id
        members = found["members"]
        for name, value in detail.items():
            name = joined(name)
            old = members.get(name)
            if name in members and value is None:
                continue
            if isinstance(old, str) and name in ("text", "summary", "data", "arguments", "transcript"):
                # Only a text continues one.
                members[name] = old + value if isinstance(value, str) else old
            else:
                members[name] = value

    def take_fragment(self, fragment: dict, choice: Choice, is_whole: bool) -> None:
        id = joined(fragment["id"]) if is_text(fragment.get("id")) else ""
        index = integer(fragment.get("index"))
        function = fragment.get("function") if isinstance(fragment.get("function"), dict) else {}
        name = joined(function["name"]) if is_text(function.get("name")) else ""
        call = None
        # A response that is not streamed has whole calls.
        if is_whole:
            pass
        elif id:
            call = next((each for each in choice.calls if each.id == id), None)
        elif index is not None:
            call = next((each for each in reversed(choice.calls) if each.index == index), None)
        if call is None and (id or name):
            call = Call(id or f"made {len(choice.calls)}", index, name)
            choice.calls.append(call)
            self.tell(CALL, choice.index, len(choice.calls) - 1, "", call.id, call)
        elif call is None:
            if is_whole or not choice.calls:
                return
            call = choice.calls[-1]
        call.name = call.name or name
        arguments = function.get("arguments")
        new = call.arguments.add(arguments) if isinstance(arguments, str) else ""
        if new:
            self.tell(ARGUMENTS, choice.index, choice.calls.index(call), new, call.id, call)

    def end_texts(self) -> None:
        for choice in self.choices.values():
            for kind, text in ((TEXT, choice.text), (REASONING, choice.reasoning), (REFUSAL, choice.refusal)):
                if new := text.end():
                    self.tell(kind, choice.index, text=new)
            for i, call in enumerate(choice.calls):
                if new := call.arguments.end():
                    self.tell(ARGUMENTS, choice.index, i, new, call.id, call)
