"""Texts that a handle lent are given back to it: every setter takes every getter's text, and its own error message.

The handle's memory may move or be written over meanwhile: the value that is set must be the one that was lent.
"""

from calls.writer import changes, literal, prelude, short
from interface import Function, Interface

CHECK = """
static picture before, after;

/* The value as it was when it was lent. */
static char copy[100000];

static openrouter_string keep(openrouter_string text) {
  if (text.size >= sizeof copy) abort();
  memcpy(copy, text.data, text.size + 1);
  return text;
}
"""


def write(header: Interface) -> str:
    parts, calls = [prelude(header), CHECK], []
    for setter in header.functions:
        handle = changes(header, setter)
        if handle and "_set_" in setter.name and len(setter.texts) == 1:
            parts.append(_check(header, setter, handle))
            calls.append(f"  check_{setter.name}();\n")
    return "".join(parts) + f"int main(void) {{\n{''.join(calls)}  return finish();\n}}\n"


def _getters(header: Interface, handle: str) -> list[Function]:
    """Those that lend one text of a handle, and need nothing else."""
    return [function for function in header.functions
            if function.name.startswith(f"{handle}_get_")
            and [parameter.type for parameter in function.parameters[1:]] == ["openrouter_string *"]]


def _check(header: Interface, setter: Function, handle: str) -> str:
    getters = _getters(header, handle)
    ending = setter.name.removeprefix(f"{handle}_set_")
    own = next(getter for getter in getters if getter.name == f"{handle}_get_{ending}")
    lend = "".join(f"    case {place}: status = {getter.name}(h.{short(handle)}, &lent); break;\n"
                   for place, getter in enumerate(getters))
    names = ", ".join(literal(getter.name.removeprefix(f"{handle}_")) for getter in getters)
    h = f"h.{short(handle)}"
    return f"""
static void check_{setter.name}(void) {{
  static const char *const names[] = {{{names}, "error_message"}};
  for (int state = 0; state < 3; state++) {{
    for (int from = 0; from <= {len(getters)}; from++) {{
    handles h = make_handles(state);
    openrouter_string lent = {{"", 0}}, came = {{"", 0}};
    openrouter_status status;
    switch (from) {{
{lend}    default:
      {setter.name}({h}, "\\377https://x", OPENROUTER_NUL_TERMINATED);
      lent.data = {handle}_error_message({h});
      lent.size = strlen(lent.data);
      status = OPENROUTER_OK;
    }}
    if (status != OPENROUTER_OK) {{
      free_handles(h);
      continue;
    }}
    keep(lent);
    draw_handles(h, &before);
    status = {setter.name}({h}, lent.data, lent.size);
    if (status == OPENROUTER_OK) {{
      status = {own.name}({h}, &came);
      expect(status == OPENROUTER_OK && strcmp(came.data, copy) == 0,
             "{setter.name} with the text of %s: expected '%.60s', came '%.60s'", names[from], copy, came.data);
    }} else {{
      draw_handles(h, &after);
      expect(is_same(&before, &after), "{setter.name} with the text of %s: failed and changed something", names[from]);
      expect(is_message({handle}_error_message({h})), "{setter.name} with the text of %s: expected a message, came '%s'",
             names[from], {handle}_error_message({h}));
    }}
    free_handles(h);
    }}
  }}
}}
"""
