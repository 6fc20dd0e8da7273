"""Writes the texts that JSON documents are measured with.

usage: json_inputs.py FOLDER

Shapes and sizes are those of OpenRouter's documentation; the words are made up, the same in every run.
"""

import json
import random
import sys
from pathlib import Path

WORDS = ("the model context reasoning token provider price latency answer request of and to with image tool stream for "
         "supports long fast open weights instruct chat code multilingual").split()


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def chat_result(chance: random.Random) -> dict:
    content = "\n\n".join(words(chance, 45) for _ in range(3)) + ' "Rayleigh scattering" it is called.'
    return {
        "id": "gen-1758012345-abcdefghijklmnopqrst", "provider": "OpenAI", "model": "openai/gpt-5-mini",
        "object": "chat.completion", "created": 1758012345, "system_fingerprint": None,
        "choices": [{"logprobs": None, "finish_reason": "stop", "native_finish_reason": "completed", "index": 0,
                     "message": {"role": "assistant", "content": content, "refusal": None,
                                 "reasoning": words(chance, 60)}}],
        "usage": {"prompt_tokens": 19, "completion_tokens": 211, "total_tokens": 230, "cost": 0.0004265, "is_byok": False,
                  "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
                  "cost_details": {"upstream_inference_cost": None, "upstream_inference_prompt_cost": 4.75e-06,
                                   "upstream_inference_completions_cost": 0.000422},
                  "completion_tokens_details": {"reasoning_tokens": 128, "image_tokens": 0}}}


def models(chance: random.Random, count: int) -> dict:
    return {"data": [{
        "id": f"vendor-{i % 57}/model-{i}-instruct", "canonical_slug": f"vendor-{i % 57}/model-{i}-instruct-2025-08-07",
        "hugging_face_id": f"vendor/model-{i}", "name": f"Vendor: Model {i} Instruct", "created": 1700000000 + i * 7919,
        "description": words(chance, 90), "context_length": chance.choice([8192, 32768, 131072, 1048576]),
        "architecture": {"modality": "text+image->text", "input_modalities": ["text", "image", "file"],
                         "output_modalities": ["text"], "tokenizer": "GPT", "instruct_type": None},
        "pricing": {"prompt": f"0.{chance.randrange(10 ** 8):08}", "completion": f"0.{chance.randrange(10 ** 8):08}",
                    "request": "0", "image": "0", "web_search": "0", "internal_reasoning": "0"},
        "top_provider": {"context_length": 131072, "max_completion_tokens": 16384, "is_moderated": bool(i % 2)},
        "per_request_limits": None,
        "supported_parameters": chance.sample(["tools", "tool_choice", "max_tokens", "temperature", "top_p", "seed", "stop",
                                               "frequency_penalty", "presence_penalty", "response_format",
                                               "structured_outputs", "reasoning", "include_reasoning"], 11),
        "default_parameters": {"temperature": 0.7, "top_p": None, "frequency_penalty": None},
    } for i in range(count)]}


def value(chance: random.Random, depth: int):
    kind = chance.randrange(10 if depth < 5 else 7)
    if kind < 2:
        return words(chance, chance.randrange(1, 30))
    if kind < 3:
        return words(chance, 4) + "\n\t\"\u00fc\u20ac\U0001f600"
    if kind < 4:
        return chance.randrange(10 ** chance.randrange(1, 16))
    if kind < 5:
        return round(chance.random() * 1000, chance.randrange(1, 6))
    if kind < 7:
        return chance.choice([True, False, None])
    if kind < 8:
        return [value(chance, depth + 1) for _ in range(chance.randrange(1, 9))]
    return {chance.choice(WORDS) + str(i): value(chance, depth + 1) for i in range(chance.randrange(1, 12))}


def mixed(chance: random.Random, size: int) -> dict:
    made, items = 0, []
    while made < size:
        items.append(value(chance, 1))
        made += len(json.dumps(items[-1], ensure_ascii=False).encode())
    return {"items": items, "choices": [{"message": {"content": "the end"}}], "count": len(items)}


def japanese(chance: random.Random, size: int) -> dict:
    signs = "日本語の文章を読むための試験です。空はなぜ青いのでしょうか、光が散乱するからです"
    return {"choices": [{"message": {"content": "".join(chance.choice(signs) for _ in range(size // 3))}}]}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    text = japanese(chance, 20_000)
    large = models(random.Random(2), 690)
    files = {
        "chat": json.dumps(chat_result(chance), separators=(",", ":"), ensure_ascii=False),
        "models": json.dumps(models(chance, 450), separators=(",", ":"), ensure_ascii=False),
        "models-1mb": json.dumps(large, separators=(",", ":"), ensure_ascii=False),
        "mixed": json.dumps(mixed(chance, 100_000), separators=(",", ":"), ensure_ascii=False),
        "japanese": json.dumps(text, ensure_ascii=False),
        "escaped": json.dumps(text),
    }
    for name, content in files.items():
        (folder / f"{name}.json").write_text(content)


main()
