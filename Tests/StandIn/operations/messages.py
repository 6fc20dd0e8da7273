"""POST /messages, plain and streamed: the same model, in Anthropic's words."""

import json

import model
from call import Call
from http_answer import Answer, json_answer
from model import Conversation, Tool, Turn
from operations.chat import MODEL
from operations.events import GENERATION, stream
from violations import read_members

REASONS = {"stop": "end_turn", "tool_calls": "tool_use"}


def answer(call: Call) -> Answer:
    members = read_members(call.request.body)
    turn = model.answer(conversation(members))
    name = members.get("model", MODEL)
    id = call.service.generate(name, turn)
    if members.get("stream"):
        return stream(id, events(id, name, turn), has_names=True)
    value = {**message(id, name, turn), "content": [block(turn)], "stop_reason": REASONS[turn.finish_reason]}
    return json_answer(200, value).with_headers((GENERATION, id))


def conversation(members: dict) -> Conversation:
    last = members["messages"][-1] if members["messages"] else {}
    content = last.get("content")
    results = [part for part in content if part.get("type") == "tool_result"] if isinstance(content, list) else []
    tools = members.get("tools") or []
    return Conversation(
        model.text_of(results[0].get("content") if results else content),
        sum(len(model.text_of(each.get("content")).split()) for each in members["messages"]),
        Tool(tools[0]["name"], tools[0].get("input_schema") or {}) if tools and not results else None)


def usage(turn: Turn, output_tokens: int) -> dict:
    return {"input_tokens": turn.prompt_tokens, "output_tokens": output_tokens, "cache_creation_input_tokens": None,
            "cache_read_input_tokens": None, "cache_creation": None, "inference_geo": None, "server_tool_use": None,
            "service_tier": None, "output_tokens_details": None}


def message(id: str, name: str, turn: Turn) -> dict:
    return {"id": id, "type": "message", "role": "assistant", "model": name, "content": [], "stop_reason": None,
            "stop_sequence": None, "container": None, "stop_details": None,
            "usage": {**usage(turn, turn.completion_tokens), "cost": turn.cost}}


def block(turn: Turn, is_done: bool = True) -> dict:
    if turn.call:
        return {"type": "tool_use", "id": "call_1", "name": turn.call.name, "caller": {"type": "direct"},
                "input": json.loads(turn.arguments) if is_done else {}}
    return {"type": "text", "text": turn.text if is_done else "", "citations": None}


def events(id: str, name: str, turn: Turn) -> list[dict]:
    if turn.call:
        deltas = [{"type": "input_json_delta", "partial_json": turn.arguments}]
    else:
        deltas = [{"type": "text_delta", "text": word} for word in turn.words]
    end = {"stop_reason": REASONS[turn.finish_reason], "stop_sequence": None, "container": None, "stop_details": None}
    return [{"type": "message_start", "message": message(id, name, turn)},
            {"type": "content_block_start", "index": 0, "content_block": block(turn, False)},
            {"type": "ping"},
            *({"type": "content_block_delta", "index": 0, "delta": delta} for delta in deltas),
            {"type": "content_block_stop", "index": 0},
            {"type": "message_delta", "delta": end, "usage": usage(turn, turn.completion_tokens)},
            {"type": "message_stop"}]
