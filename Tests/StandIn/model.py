"""The model: what it says to a conversation, before any operation puts that into its own words. It repeats what it
hears; it calls the first tool that it is offered, once; and it answers a JSON Schema by a value of it."""

import json
import re
from dataclasses import dataclass, field

# No word is longer, so that a long one is said in pieces.
WORD = re.compile(r"\s*\S{1,16000}\s*")


@dataclass
class Tool:
    name: str
    parameters: dict


@dataclass
class Conversation:
    """The last message, and what else decides the answer."""
    text: str
    prompt_words: int
    tool: Tool | None = None
    schema: dict | None = None
    wants_reasoning: bool = False


@dataclass
class Turn:
    text: str = ""
    reasoning: str = ""
    call: Tool | None = None
    arguments: str = ""
    prompt_tokens: int = 0
    finish_reason: str = "stop"
    words: list[str] = field(init=False)

    def __post_init__(self):
        self.words = WORD.findall(self.text)

    @property
    def completion_tokens(self) -> int:
        return max(1, len(self.words) + len(WORD.findall(self.reasoning + self.arguments)))

    @property
    def cost(self) -> float:
        return (self.prompt_tokens + 4 * self.completion_tokens) / 2**20


def answer(asked: Conversation) -> Turn:
    reasoning = "The words are repeated." if asked.wants_reasoning else ""
    if asked.tool:
        arguments = json.dumps(sample(asked.tool.parameters))
        return Turn("", reasoning, asked.tool, arguments, asked.prompt_words, "tool_calls")
    text = json.dumps(sample(asked.schema)) if asked.schema is not None else f"You wrote: “{asked.text}”"
    return Turn(text, reasoning, prompt_tokens=asked.prompt_words)


SAMPLES = {"string": "text", "integer": 7, "number": 1.5, "boolean": True, "null": None}


def sample(schema: dict):
    """A value that a JSON Schema allows, if it is a plain one."""
    if "const" in schema or schema.get("enum"):
        return schema["const"] if "const" in schema else schema["enum"][0]
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {name: sample(each) for name, each in schema.get("properties", {}).items()}
    if kind == "array":
        return [sample(schema.get("items", {"type": "string"}))]
    return SAMPLES[kind]


def text_of(content) -> str:
    """Of content that is a text, or a list of parts."""
    if isinstance(content, str):
        return content
    return "".join(part.get("text", "") for part in content or [] if isinstance(part, dict))
