"""POST /responses, plain and streamed: the same model, in OpenAI's newer words."""

import time

import model
from call import Call
from http_answer import Answer, json_answer
from model import Conversation, Tool, Turn
from operations.chat import MODEL
from operations.events import GENERATION, stream
from violations import read_members


def answer(call: Call) -> Answer:
    members = read_members(call.request.body)
    turn = model.answer(conversation(members))
    name = members.get("model", MODEL)
    id = call.service.generate(name, turn)
    if members.get("stream"):
        return stream(id, events(turn, lambda status, output: response(id, name, turn, status, output)))
    return json_answer(200, response(id, name, turn, "completed", [item(turn)])).with_headers((GENERATION, id))


def conversation(members: dict) -> Conversation:
    items = members["input"]
    items = [{"content": items}] if isinstance(items, str) else items
    last = items[-1] if items else {}
    is_result = last.get("type") == "function_call_output"
    functions = [tool for tool in members.get("tools") or [] if tool.get("type") == "function"]
    return Conversation(
        model.text_of(last.get("output" if is_result else "content")),
        sum(len(model.text_of(each.get("content")).split()) for each in items),
        Tool(functions[0]["name"], functions[0].get("parameters") or {}) if functions and not is_result else None)


def response(id: str, name: str, turn: Turn, status: str, output: list[dict]) -> dict:
    now, is_done = int(time.time()), status == "completed"
    usage = {"input_tokens": turn.prompt_tokens, "output_tokens": turn.completion_tokens,
             "total_tokens": turn.prompt_tokens + turn.completion_tokens, "cost": turn.cost,
             "input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0}}
    about = {"id": id, "object": "response", "created_at": now, "completed_at": now if is_done else None,
            "model": name, "status": status, "output": output, "error": None, "incomplete_details": None,
            "instructions": None, "metadata": None, "temperature": None, "top_p": None, "presence_penalty": None,
            "frequency_penalty": None, "parallel_tool_calls": True, "tool_choice": "auto", "tools": []}
    return {**about, "usage": usage} if is_done else about


def part(text: str) -> dict:
    return {"type": "output_text", "text": text, "annotations": []}


def item(turn: Turn, is_done: bool = True) -> dict:
    status = "completed" if is_done else "in_progress"
    if turn.call:
        return {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": turn.call.name,
                "arguments": turn.arguments if is_done else "", "status": status}
    return {"type": "message", "id": "msg_1", "role": "assistant", "status": status,
            "content": [part(turn.text)] if is_done else []}


def events(turn: Turn, whole) -> list[dict]:
    found = [{"type": "response.created", "response": whole("in_progress", [])},
             {"type": "response.output_item.added", "output_index": 0, "item": item(turn, False)},
             *(argument_events(turn) if turn.call else text_events(turn)),
             {"type": "response.output_item.done", "output_index": 0, "item": item(turn)},
             {"type": "response.completed", "response": whole("completed", [item(turn)])}]
    return [{**event, "sequence_number": number} for number, event in enumerate(found)]


def text_events(turn: Turn) -> list[dict]:
    place = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    return [{"type": "response.content_part.added", **place, "part": part("")},
            *({"type": "response.output_text.delta", **place, "delta": word, "logprobs": []} for word in turn.words),
            {"type": "response.output_text.done", **place, "text": turn.text, "logprobs": []},
            {"type": "response.content_part.done", **place, "part": part(turn.text)}]


def argument_events(turn: Turn) -> list[dict]:
    place = {"item_id": "fc_1", "output_index": 0}
    return [{"type": "response.function_call_arguments.delta", **place, "delta": turn.arguments},
            {"type": "response.function_call_arguments.done", **place, "name": turn.call.name,
             "arguments": turn.arguments}]
