"""Bytes: POST /audio/speech and /images, and files that are uploaded as multipart/form-data and fetched again."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timezone

import multipart
from call import Call
from http_answer import Answer, error_answer, json_answer
from multipart import Part
from operations.events import GENERATION, stream
from violations import read_members

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
BYTES_PER_CHARACTER = 1000


@dataclass
class File:
    part: Part
    at: float


def speech(call: Call) -> Answer:
    """No sound, but a number of bytes for each character, which a test can compute: those of SHAKE128 of the text."""
    members = read_members(call.request.body)
    is_mp3 = members.get("response_format") == "mp3"
    return Answer(200, sound(members["input"]), [(GENERATION, "gen-speech")], "audio/mpeg" if is_mp3 else "audio/pcm")


def sound(text: str) -> bytes:
    return hashlib.shake_128(text.encode("utf-8", "backslashreplace")).digest(BYTES_PER_CHARACTER * len(text))


def images(call: Call) -> Answer:
    members = read_members(call.request.body)
    picture = base64.b64encode(PIXEL).decode()
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "cost": 0.25}
    if members.get("stream"):
        return stream("gen-image", [
            *({"type": "image_generation.partial_image", "partial_image_index": number, "b64_json": picture}
              for number in range(2)),
            {"type": "image_generation.completed", "b64_json": picture, "created": 1756031400, "usage": usage}])
    count = members.get("n") or 1
    return json_answer(200, {"created": 1756031400, "data": [{"b64_json": picture}] * count, "usage": usage})


def upload(call: Call) -> Answer:
    parts = multipart.read(call.request.values("content-type")[0], call.request.body)
    files = [part for part in parts if part.name == "file"]
    if len(files) != 1:
        return error_answer(400, "A file is required")
    id = f"file-{secrets.token_hex(12)}"
    call.service.files[id] = File(files[0], call.service.now())
    return json_answer(200, described(id, call.service.files[id]))


def described(id: str, file: File) -> dict:
    return {"_shape": "openrouter", "id": id, "type": "file", "filename": file.part.filename or "", "downloadable": True,
            "mime_type": file.part.type, "size_bytes": len(file.part.data),
            "created_at": datetime.fromtimestamp(file.at, timezone.utc).isoformat()}


def metadata(call: Call) -> Answer:
    id = call.path.rsplit("/", 1)[1]
    file = call.service.files.get(id)
    return json_answer(200, described(id, file)) if file else error_answer(404)


def delete(call: Call) -> Answer:
    """A file that is deleted again is not found."""
    id = call.path.rsplit("/", 1)[1]
    found = call.service.files.pop(id, None)
    return json_answer(200, {"_shape": "openrouter", "id": id, "type": "file_deleted"}) if found else error_answer(404)


def content(call: Call) -> Answer:
    file = call.service.files.get(call.path.split("/")[-2])
    return Answer(200, file.part.data, content_type="application/octet-stream") if file else error_answer(404)
