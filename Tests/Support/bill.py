"""The bill of materials of an archive (SPDX): it names the files that are there, with their sums, and nothing else."""

import hashlib
import json
from pathlib import Path

from Support.report import Report


def check_bill(report: Report, folder: Path) -> None:
    found = sorted(folder.glob("*.spdx.json"))
    if not report.equal(len(found), 1, f"bills of materials in {folder.name}"):
        return
    bill = json.loads(found[0].read_text())
    files = {f"./{path.relative_to(folder)}": path for path in folder.rglob("*")
             if path.is_file() and not path.is_symlink() and path != found[0]}
    report.equal(sorted(file["fileName"] for file in bill["files"]), sorted(files), f"files in the bill of {folder.name}")
    for file in bill["files"]:
        for row in file["checksums"]:
            path = files.get(file["fileName"])
            actual = hashlib.new(row["algorithm"], path.read_bytes()).hexdigest() if path else ""
            report.equal(row["checksumValue"], actual, f"{row['algorithm']} of {file['fileName']}")
    named = {"SPDXRef-DOCUMENT", *(row["SPDXID"] for row in bill["packages"] + bill["files"])}
    for row in bill["relationships"]:
        ends = {row["spdxElementId"], row["relatedSpdxElement"]}
        report.expect(ends <= named, f"the bill of {folder.name} relates {ends - named}, which it does not name")
    report.equal([package["name"] for package in bill["packages"]], ["openrouter", "swift", "libcurl"],
                 f"packages in the bill of {folder.name}")
