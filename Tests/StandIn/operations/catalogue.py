"""What is only read: GET /models, /key and /generation; and POST /embeddings, which has no model to speak."""

import base64
import hashlib
import struct
from datetime import datetime, timezone

from call import Call
from http_answer import Answer, error_answer, json_answer
from operations.events import GENERATION
from service import Generation
from violations import read_members

MODELS = [f"author-{number % 7}/model-{number}" for number in range(60)]
MOST = 1000
DIMENSIONS = 8
EVERYTHING = ["upstream_id", "cache_discount", "upstream_inference_cost", "app_id", "moderation_latency", "service_tier",
              "native_tokens_completion_images", "native_tokens_reasoning", "native_tokens_cached", "num_media_prompt",
              "num_input_audio_prompt", "num_media_completion", "num_search_results", "num_fetches",
              "web_search_engine", "external_user", "preset_id", "router", "provider_responses", "http_referer",
              "workspace_id"]


def models(call: Call) -> Answer:
    asked = dict(call.request.parameters())
    try:
        start, count = int(asked.get("offset", 0)), int(asked.get("limit", MOST))
    except ValueError:
        return error_answer(400)
    all_found = [each for each in map(model, MODELS) if is_asked_for(each, asked)]
    found = all_found[start:start + count]
    more = f"/api/v1/models?offset={start + count}&limit={count}" if start + count < len(all_found) else None
    return json_answer(200, {"data": found, "total_count": len(all_found), "links": {"next": more}})


def is_asked_for(model: dict, asked: dict) -> bool:
    """By some of the parameters that the service has."""
    words = asked.get("q", "").lower().split()
    prices = {"max_price": "prompt", "max_output_price": "completion"}
    return (all(word in f"{model['id']} {model['name']}".lower() for word in words)
            and {*filter(None, asked.get("supported_parameters", "").split(","))} <= {*model["supported_parameters"]}
            and all(float(model["pricing"][price]) * 1e6 <= float(asked[name])
                    for name, price in prices.items() if name in asked))


def model(name: str) -> dict:
    return {
        "id": name, "canonical_slug": name, "name": name.replace("/", ": "), "created": 1756031400,
        "context_length": 131072, "description": "Repeats its input.", "hugging_face_id": None,
        "architecture": {"modality": "text->text", "input_modalities": ["text"], "output_modalities": ["text"],
                         "tokenizer": "Other", "instruct_type": None},
        "pricing": {"prompt": "0.00000095", "completion": "0.0000038"},
        "top_provider": {"is_moderated": False, "context_length": 131072, "max_completion_tokens": None},
        "per_request_limits": None, "supported_parameters": ["temperature", "tools", "seed"],
        "supported_voices": None, "default_parameters": None, "links": {"details": f"/api/v1/models/{name}/endpoints"},
    }


def key(_: Call) -> Answer:
    usage = {f"{kind}usage{span}": 0.5 if kind == "" else 0
             for kind in ("", "byok_") for span in ("", "_daily", "_weekly", "_monthly")}
    return json_answer(200, {"data": {
        "label": "sk-or-v1-sta...nd1n", "limit": 10, "limit_remaining": 9.5, "limit_reset": None, "is_free_tier": False,
        "is_management_key": False, "is_provisioning_key": False, "include_byok_in_limit": False, "expires_at": None,
        "creator_user_id": None, "rate_limit": {"requests": -1, "interval": "10s", "note": "deprecated"}, **usage}})


def generation(call: Call) -> Answer:
    id = dict(call.request.parameters()).get("id", "")
    found = call.service.generations.get(id)
    return json_answer(200, {"data": described(id, found)}) if found else error_answer(404, f"Generation {id} not found")


def described(id: str, made: Generation) -> dict:
    turn = made.turn
    tokens = {f"{prefix}tokens_{side}": count for prefix in ("", "native_")
              for side, count in (("prompt", turn.prompt_tokens), ("completion", turn.completion_tokens))}
    return {**dict.fromkeys(EVERYTHING), **tokens, "id": id, "model": made.model, "total_cost": turn.cost,
            "usage": turn.cost, "created_at": datetime.fromtimestamp(made.at, timezone.utc).isoformat(),
            "streamed": True, "cancelled": False, "provider_name": "Mock server", "latency": 1, "generation_time": 1,
            "finish_reason": turn.finish_reason, "native_finish_reason": turn.finish_reason, "origin": "",
            "is_byok": False, "api_type": "completions", "user_agent": None, "data_region": "global"}


def embeddings(call: Call) -> Answer:
    """Of each text another vector, and the same one each time."""
    members = read_members(call.request.body)
    texts = members["input"] if isinstance(members["input"], list) else [members["input"]]
    is_base64 = members.get("encoding_format") == "base64"
    data = [{"object": "embedding", "index": number,
             "embedding": vector(str(text), members.get("dimensions", DIMENSIONS), is_base64)}
            for number, text in enumerate(texts)]
    words = sum(len(str(text).split()) for text in texts)
    return json_answer(200, {"object": "list", "model": members["model"], "data": data, "usage": {
        "prompt_tokens": words, "total_tokens": words, "cost": words / 2**20}}).with_headers((GENERATION, "gen-vector"))


def vector(text: str, dimensions: int, is_base64: bool) -> list[float] | str:
    bytes = hashlib.shake_128(text.encode("utf-8", "backslashreplace")).digest(dimensions)
    numbers = [byte / 128 - 1 for byte in bytes]
    return base64.b64encode(struct.pack(f"<{dimensions}f", *numbers)).decode() if is_base64 else numbers
