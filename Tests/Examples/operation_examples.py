"""What examples/any_operation and examples/list_models print."""

import json

from Support.report import ROOT, TESTS, Report, run

PARTS = {"examples: operations": {"seconds": 2}}

FOLDER = TESTS / "operation_examples"
PROGRAMS = {name: ROOT / ".build" / "examples" / name for name in ("any_operation", "list_models")}
# Arguments, and lines that the output must have; or what is wrong.
GOOD = [
    (["POST", "/chat/completions", "/model=a/b", "/temperature:=0.2", "/messages/0/role=user", "/messages/0/content=Why?"],
     ["POST https://openrouter.ai/api/v1/chat/completions", "Content-Type: application/json",
      '{"model":"a/b","temperature":0.2,"messages":[{"role":"user","content":"Why?"}]}']),
    (["POST", "/chat/completions", "/messages:=[]", "/new:={\"a\":[1]}", "/stream:=true", "/temperature:=null"],
     ['{"messages":[],"new":{"a":[1]},"stream":true,"temperature":null}']),
    (["GET", "/models", "limit==10", "q==a b"], ["GET https://openrouter.ai/api/v1/models?limit=10&q=a+b"]),
    (["GET", "/keys/{hash}", "{hash}=a/b", "X-Trace:1"], ["GET https://openrouter.ai/api/v1/keys/a%2Fb", "X-Trace: 1"]),
    (["POST", "/files", "file@/tmp/a.pdf"],
     ['Content-Disposition: form-data; name="file"; filename="a.pdf"', "(the content of /tmp/a.pdf)"]),
]
BAD = [
    (["POST", "/chat/completions", "/modle=x"], "/modle; did you mean /model?"),
    (["POST", "/chat/completions", "/temperature=hot"], "/temperature must be a number or null; got a string"),
    (["POST", "/chat/completions", "/model=a/b"], "/messages or /prompt is required"),
    (["POST", "/chat/completions"], "body is required, and was not set"),
    (["GET", "/keys/{hash}"], "hash is required, and was not set"),
    (["GET", "/models", "limt==1"], "did you mean limit?"),
    (["get", "/models"], "method must be an HTTP method in capital letters"),
]
MODELS = {"data": [{"id": "b/b", "context_length": 8, "pricing": {"prompt": "0.000002"}},
                   {"id": "a/a", "context_length": 16, "pricing": {"prompt": "1e-7"}}, {"id": "c/c"}, {"id": "ü" * 60}]}


def main() -> None:
    report = Report()
    for program in PROGRAMS.values():
        report.succeeds(["make", "--no-print-directory", program.relative_to(ROOT)], f"make {program.name}")
    for arguments, lines in GOOD:
        what = f"any_operation {' '.join(arguments)}"
        done = report.succeeds([PROGRAMS["any_operation"], *arguments], what)
        printed = done.stdout.splitlines() if done else []
        for line in lines:
            report.expect(line in printed, f"{what}: no line {line!r} in {printed}")
    for arguments, message in BAD:
        done = run([PROGRAMS["any_operation"], *arguments])
        what = f"any_operation {' '.join(arguments)}"
        report.equal(done.returncode, 1, f"{what}: exit status")
        report.expect(message in done.stderr, f"{what}: {message!r} is not in {done.stderr!r}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "models.json"
    file.write_text(json.dumps(MODELS))
    for arguments, expected in (([], ["example/free", "example/small", "example/large"]),
                                ([file], ["c/c", "ü" * 60, "a/a", "b/b"])):
        done = report.succeeds([PROGRAMS["list_models"], *arguments], "list_models")
        rows = [line.split() for line in done.stdout.splitlines()[1:]] if done else []
        report.equal([row[0] for row in rows], expected, "list_models: the models, cheapest first")
        report.equal([float(row[2]) for row in rows], sorted(float(row[2]) for row in rows), "list_models: prices")
    file.write_text("{")
    done = run([PROGRAMS["list_models"], file])
    report.equal(done.returncode, 1, "list_models with what is no JSON: exit status")
    report.finish()


main()
