"""A streamed answer of 1,000 chunks, as OpenRouter's Python SDK reads it: prints the median nanoseconds of a chunk.

usage: python_sdk.py BASE_URL        with the Python environment that has the SDK
"""

import statistics
import sys
import time

from openrouter import OpenRouter

CHUNKS, STREAMS = 1000, 3


def chunk(client: OpenRouter) -> float:
    begin = time.perf_counter_ns()
    question = [{"role": "user", "content": "Why is the sky blue?"}]
    with client.chat.send(model="openai/gpt-5-mini", messages=question, max_tokens=CHUNKS, stream=True) as events:
        texts = [event.choices[0].delta.content for event in events]
    if len(texts) != CHUNKS:
        sys.exit(f"python_sdk: {len(texts)} chunks instead of {CHUNKS}")
    return (time.perf_counter_ns() - begin) / CHUNKS


def main() -> None:
    client = OpenRouter(api_key="sk-or-v1-0123456789abcdef0123456789abcdef", server_url=sys.argv[1])
    print(statistics.median(chunk(client) for _ in range(STREAMS)))


main()
