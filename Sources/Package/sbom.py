"""Writes an archive's bill of materials (SPDX 2.3) into its folder: every file with its sums, and what is not our own.

usage: sbom.py KIND VERSION FOLDER        KIND: source, amalgamation or binary
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PURPOSES = {"source": "SOURCE", "amalgamation": "LIBRARY", "binary": "LIBRARY"}
# How what is made of the sources has to do with each: of Swift's library, the few functions that are used are compiled in.
RELATIONS = {
    "source": {"swift": "BUILD_TOOL_OF", "libcurl": "DEPENDENCY_OF"},
    "amalgamation": {"swift": "STATIC_LINK", "libcurl": "DEPENDENCY_OF"},
    "binary": {"swift": "STATIC_LINK", "libcurl": "DEPENDENCY_OF"},
}


def output(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


def digest(kind: str, data: bytes) -> str:
    return hashlib.new(kind, data).hexdigest()


def file_rows(folder: Path) -> list[dict]:
    rows = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        data = path.read_bytes()
        rows.append({
            "SPDXID": f"SPDXRef-File-{len(rows)}",
            "fileName": f"./{path.relative_to(folder)}",
            "checksums": [{"algorithm": kind, "checksumValue": digest(kind, data)} for kind in ("SHA1", "SHA256")],
            "licenseConcluded": "MIT",
            "copyrightText": "NOASSERTION",
        })
    return rows


def package(name: str, version: str, licence: str, **others) -> dict:
    return {"SPDXID": f"SPDXRef-{name}", "name": name, "versionInfo": version, "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence,
            "copyrightText": "NOASSERTION", **others}


def document(kind: str, version: str, folder: Path) -> dict:
    files = file_rows(folder)
    sums = sorted(file["checksums"][0]["checksumValue"] for file in files)
    code = digest("sha1", "".join(sums).encode())
    copyright_line = next(line for line in (folder / "LICENSE").read_text().splitlines() if line.startswith("Copyright"))
    own = package("openrouter", version, "MIT", filesAnalyzed=True, copyrightText=copyright_line,
                  packageVerificationCode={"packageVerificationCodeValue": code}, primaryPackagePurpose=PURPOSES[kind],
                  summary="OpenRouter for C: sign-in, messages and HTTPS client")
    swift = output("swiftc", "--version").split("Swift version ")[1].split()[0] if kind != "source" else "6.3 or newer"
    others = [package("swift", swift, "Apache-2.0 WITH Swift-exception"),
              package("libcurl", "7.87 or newer", "curl")]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"])]
    for other in others:
        relation = RELATIONS[kind][other["name"]]
        ends = [other["SPDXID"], own["SPDXID"]]
        # "a STATIC_LINK b": a has b in it.
        relations.append((ends[1], relation, ends[0]) if relation == "STATIC_LINK" else (ends[0], relation, ends[1]))
    relations += [(own["SPDXID"], "CONTAINS", file["SPDXID"]) for file in files]
    created = datetime.fromtimestamp(int(output(str(HERE / "date.sh"))), timezone.utc)
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": folder.name,
        "documentNamespace": f"https://spdx.org/spdxdocs/{folder.name}-{code}",
        "creationInfo": {"created": created.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: OpenRouter-for-C-sbom.py"]},
        "packages": [own, *others],
        "files": files,
        "relationships": [{"spdxElementId": a, "relationshipType": relation, "relatedSpdxElement": b}
                          for a, relation, b in relations],
    }


def main() -> None:
    kind, version, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    made = document(kind, version, folder)
    (folder / f"openrouter-{version}.spdx.json").write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n")


main()
