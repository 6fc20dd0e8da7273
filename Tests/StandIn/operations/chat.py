"""POST /chat/completions, plain and streamed."""

import time

import model
from call import Call
from http_answer import Answer, json_answer
from model import Conversation, Tool, Turn
from operations.events import GENERATION, stream
from violations import read_members

PROVIDER, MODEL = "Mock server", "openai/gpt-5-mini"


def answer(call: Call) -> Answer:
    members = read_members(call.request.body)
    return say(call, members, model.answer(conversation(members)))


def say(call: Call, members: dict, turn: Turn) -> Answer:
    id = call.service.generate(members.get("model", MODEL), turn)
    about = {"id": id, "provider": PROVIDER, "model": members.get("model", MODEL), "created": int(time.time()),
             "service_tier": "default"}
    if members.get("stream"):
        return stream(id, [{"object": "chat.completion.chunk", **about, **each} for each in chunks(turn)])
    value = {"object": "chat.completion", "system_fingerprint": None, **about, **completion(turn)}
    return json_answer(200, value).with_headers((GENERATION, id))


def conversation(members: dict) -> Conversation:
    last = members["messages"][-1] if members["messages"] else {}
    functions = [tool["function"] for tool in members.get("tools", []) if tool.get("type") == "function"]
    wants_tool = functions and members.get("tool_choice") != "none" and last.get("role") != "tool"
    form = members.get("response_format") or {}
    return Conversation(
        model.text_of(last.get("content")),
        sum(len(model.text_of(each.get("content")).split()) for each in members["messages"]),
        Tool(functions[0]["name"], functions[0].get("parameters") or {}) if wants_tool else None,
        (form.get("json_schema") or {}).get("schema", {}) if form.get("type", "text") != "text" else None,
        bool(members.get("reasoning") or members.get("reasoning_effort")))


def usage(turn: Turn) -> dict:
    return {"prompt_tokens": turn.prompt_tokens, "completion_tokens": turn.completion_tokens,
            "total_tokens": turn.prompt_tokens + turn.completion_tokens, "cost": turn.cost}


def reasoning(text: str) -> dict:
    details = [{"type": "reasoning.text", "text": text, "format": "unknown", "index": 0}]
    return {"reasoning": text, "reasoning_details": details} if text else {}


def tool_calls(turn: Turn, arguments: str, **more) -> dict:
    function = {"name": turn.call.name, "arguments": arguments}
    return {"tool_calls": [{"id": "call_1", "type": "function", "function": function, **more}]}


def choice(turn: Turn, finish_reason: str | None, **more) -> dict:
    return {"index": 0, "finish_reason": finish_reason, "native_finish_reason": finish_reason, "logprobs": None, **more}


def completion(turn: Turn) -> dict:
    message = {"role": "assistant", "content": turn.text or None, "refusal": None, **reasoning(turn.reasoning)}
    if turn.call:
        message |= tool_calls(turn, turn.arguments)
    return {"choices": [choice(turn, turn.finish_reason, message=message)], "usage": usage(turn)}


def deltas(turn: Turn) -> list[dict]:
    found = [{"content": "", **reasoning(word)} for word in model.WORD.findall(turn.reasoning)]
    found += [{"content": word} for word in turn.words]
    if turn.call:
        half = len(turn.arguments) // 2
        found += [tool_calls(turn, "", index=0)]
        found += [{"tool_calls": [{"index": 0, "function": {"arguments": part}}]}
                  for part in (turn.arguments[:half], turn.arguments[half:])]
    return [{"role": "assistant", **delta} for delta in found]


def chunks(turn: Turn) -> list[dict]:
    return [*({"choices": [choice(turn, None, delta=delta)]} for delta in deltas(turn)),
            {"choices": [choice(turn, turn.finish_reason, delta={"role": "assistant", "content": ""})]},
            {"choices": [], "usage": usage(turn)}]
