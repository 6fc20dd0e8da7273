"""Texts that a handle lent are given back to it: every setter takes every getter's text, and its own error message.

The handle's memory may move or be written over meanwhile: the value that is set must be the one that was lent.
"""

from calls.writer import Call, changes, field_of, literal, prelude, short
from Tools.interface import Function, Interface

# No UTF-8, so that there is a message.
INVALID = r'"\377https://x"'

CHECK = """
static picture before, after;

/* A value as it was when it was lent. */
static char copy[100000];

static void keep(openrouter_string text) {
  if (text.size >= sizeof copy) abort();
  memcpy(copy, text.data, text.size + 1);
}

/* So often a text is set anew, each time in a new place, that the handle's memory has to move more than once. */
enum { ROUNDS = 400 };
"""


def write(header: Interface) -> str:
    parts, calls = [prelude(header), CHECK], []
    for handle in header.handles:
        tried = [function for function in header.functions
                 if changes(header, function) == handle and "_set_" in function.name and len(function.texts) == 1
                 and _own(header, function)]
        if tried:
            parts.append(_lend(header, handle))
        parts += [_check(header, setter, handle) for setter in tried]
        calls += [f"  check_{setter.name}();\n" for setter in tried]
    return "".join(parts) + f"int main(void) {{\n{''.join(calls)}  return finish();\n}}\n"


def _getters(header: Interface, handle: str) -> list[Function]:
    """Those that lend one text of a handle, and need no text for it."""
    return [function for function in header.functions
            if function.name.startswith(f"{handle}_get_") and not function.texts
            and [parameter.type for parameter in function.parameters[1:] if parameter.is_pointer
                 and not parameter.is_json_pointer] == ["openrouter_string *"]]


def _own(header: Interface, setter: Function) -> Function | None:
    """The getter that lends what a setter was given."""
    name = setter.name.replace("_set_", "_get_", 1)
    return next((getter for getter in header.functions if getter.name == name
                 and getter.parameters[-1].type == "openrouter_string *"), None)


def _get(header: Interface, getter: Function, handle: str, out: str) -> str:
    return Call(header, getter).expression(**{getter.parameters[0].name: handle, getter.parameters[-1].name: out})


def _lend(header: Interface, handle: str) -> str:
    """A C function that lends one of the handle's texts, by its number; the last is the error message."""
    getters = _getters(header, handle)
    names = ", ".join(literal(getter.name) for getter in getters)
    cases = "".join(f"  case {number}:\n    return {_get(header, getter, 'handle', 'lent')};\n"
                    for number, getter in enumerate(getters))
    return f"""
static const char *const lenders_of_{handle}[] = {{{names}, "{handle}_error_message"}};

static openrouter_status lend_{handle}(const {handle} *handle, int number, openrouter_string *lent) {{
  switch (number) {{
{cases}  default:
    lent->data = {handle}_error_message(handle);
    lent->size = strlen(lent->data);
    return OPENROUTER_OK;
  }}
}}
"""


def _check(header: Interface, setter: Function, handle: str) -> str:
    name, h = setter.name, f"h.{short(handle)}"
    count = len(_getters(header, handle))
    own = _get(header, _own(header, setter), h, "&came")
    unset = f"{handle}_unset_{field_of(header, setter, handle)}"
    if unset not in header.names:
        unset = f"{handle}_reset"
    text = setter.texts[0]

    def set_to(data: str, size: str) -> str:
        return Call(header, setter).expression(**{text.name: data, setter.size_of(text): size})

    return f"""
static void check_with_{name}(handles h, int from) {{
  const char *lender = lenders_of_{handle}[from];
  openrouter_string lent = {{"", 0}}, came = {{"", 0}};
  if (from == {count}) {set_to(INVALID, "OPENROUTER_NUL_TERMINATED")};
  if (lend_{handle}({h}, from, &lent) != OPENROUTER_OK) return;
  keep(lent);
  draw_handles(h, &before);
  openrouter_status status = {set_to("lent.data", "lent.size")};
  if (status != OPENROUTER_OK) {{
    draw_handles(h, &after);
    expect(is_same(&before, &after), "{name} with the text of %s: failed and changed something", lender);
    expect(is_message({handle}_error_message({h})), "{name} with the text of %s: expected a message, actual '%s'", lender,
           {handle}_error_message({h}));
    return;
  }}
  for (int round = 0; round < ROUNDS; round++) {{
    int is_right = {own} == OPENROUTER_OK && strcmp(came.data, copy) == 0;
    expect(is_right, "{name} with the text of %s, %d times: expected '%.60s', actual '%.60s'", lender, round, copy,
           came.data);
    if (!is_right) return;
    {unset}({h});
    if (lend_{handle}({h}, from, &lent) != OPENROUTER_OK) return;
    keep(lent);
    {set_to("lent.data", "lent.size")};
  }}
}}

static void check_{name}(void) {{
  for (int state = 0; state < 3; state++) {{
    for (int from = 0; from <= {count}; from++) {{
      handles h = make_handles(state);
      check_with_{name}(h, from);
      free_handles(h);
    }}
  }}
}}
"""
