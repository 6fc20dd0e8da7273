"""No example, sample or test reads a message, or what a call wrote, in an expression that may do so before the call."""

from evaluation import problems
from Tools.pages import PAGES, blocks
from Support.report import ROOT, Report

PARTS = {"examples: order of calls": {"seconds": 3}}
# What is seen in a text, so that nothing found means that nothing is there.
CASES = {
    # The message, beside the call.
    "must(openrouter_pkce_generate(pkce), openrouter_pkce_error_message(pkce));": ["pkce"],
    "must(openrouter_pkce_error_message(pkce), openrouter_pkce_generate(pkce));": ["pkce"],
    'fail("x", openrouter_sign_in_error_field(s), (int)(openrouter_sign_in_submit(s, line, 3) < 0));': ["s"],
    "check(1, ((openrouter_sign_in_start(a->b))), f(openrouter_sign_in_error_message(a->b)));": ["a->b"],
    'printf("%d %s", openrouter_client_create_auth_keys_code(c, q, NULL, r, e), openrouter_client_error_message(e));': ["e"],
    "openrouter_status s[] = {openrouter_pkce_generate(p), openrouter_pkce_get_verifier(p, &text)};": ["p"],
    "n = openrouter_pkce_generate(p) + *openrouter_pkce_error_message(p);": ["p"],
    # By functions of the text's own.
    "static const char *why(const pkce *p) {\n  return openrouter_pkce_error_message(p);\n}\nstatic int go(pkce *p) {\n"
    "  return openrouter_pkce_generate(p);\n}\nint main(void) {\n  must(go(p), why(p));\n}\n": ["p"],
    # What the call writes.
    'printf("%.*s", (int)size, (openrouter_pkce_get_verifier(p, &text), text.data), text.size);': ["text"],
    'must(openrouter_sign_in_get_url(s, &url), url.data);': ["url"],
    # C++.
    "must(pkce.generate(), pkce.error_message());": ["pkce"],
    "show(sign_in->start().has_value(), sign_in->get_url());": ["sign_in"],
    # Ordered, or of two handles.
    "if (openrouter_pkce_generate(p) < 0) fail(openrouter_pkce_error_message(p));": [],
    "status = openrouter_pkce_generate(p);\nmust(status, openrouter_pkce_error_message(p));": [],
    "must(openrouter_pkce_generate(p), openrouter_pkce_error_message(q));": [],
    "fail(openrouter_pkce_generate(p) < 0 ? openrouter_pkce_error_message(p) : \"\");": [],
    "ok = openrouter_pkce_generate(p) == 0 && openrouter_pkce_get_verifier(p, &text) == 0;": [],
    "must(openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size), \"mask\");": [],
    "// must(openrouter_pkce_generate(p), openrouter_pkce_error_message(p));": [],
    "f(R\"({\")\" );\npkce.generate(), pkce.error_message();": [],
    'puts("must(openrouter_pkce_generate(p), openrouter_pkce_error_message(p))");': [],
}


def main() -> None:
    report = Report()
    for text, expected in CASES.items():
        report.equal(problems(text), expected, f"what is found in {text!r}")
    sources = [source for folder in ("examples", "Tests") for pattern in ("*.c", "*.cpp", "*.h", "*.hpp")
               for source in sorted((ROOT / folder).rglob(pattern))]
    report.expect(len(sources) > 100, "there are sources")
    for source in [*sources, *sorted((ROOT / "include").rglob("*.hpp"))]:
        report.equal(problems(source.read_text()), [], f"{source.relative_to(ROOT)}: read, perhaps before it is changed")
    for block in (block for page in PAGES for block in blocks(page) if block.language in ("c", "cpp")):
        report.equal(problems(block.text), [], f"{block.place}: read, perhaps before it is changed")
    report.finish()


main()
