"""What was set is taken back: after `_unset_x` the getter of x says what it says of a new handle, and after `_reset`
all getters do."""

from calls.writer import changes, short
from Tools.interface import Function, Interface

# What a reset leaves, by its comment.
KEPT = ["openrouter_callback_unset_url"]


def checks(header: Interface) -> str:
    """C functions, of which `check_undone` is to be called."""
    unsets = "".join(_unset(header, function) for function in header.functions if "_unset_" in function.name)
    resets = "".join(f"  CALL({function.name}, h.{short(changes(header, function))});\n"
                     for function in header.functions if function.name.endswith("_reset") or function.name in KEPT)
    return f"""
static void check_unset(handles h, handles fresh) {{
{unsets}}}

static void check_undone(void) {{
  handles fresh = make_handles(0), h = make_handles(2);
  check_unset(h, fresh);
  free_handles(h);
  draw_handles(fresh, &before);
  for (int state = 0; state < 3; state++) {{
    h = make_handles(state);
{resets}    draw_handles(h, &after);
    expect(is_same(&before, &after), "resetting %s handles: expected them as they are when new", state_name(state));
    free_handles(h);
  }}
  free_handles(fresh);
}}
"""


def _unset(header: Interface, function: Function) -> str:
    handle, name = changes(header, function), function.name.replace("_unset_", "_get_")
    getter = header.named(name)
    if not getter or len(getter.parameters) != 2:
        return ""
    type_ = getter.parameters[1].type.removesuffix(" *")
    same = "strcmp(came.data, right.data) == 0" if type_ == "openrouter_string" else "came == right"
    return f"""  {{
    {type_} came, right;
    openrouter_status status = {name}(h.{short(handle)}, &came), expected = {name}(fresh.{short(handle)}, &right);
    expect(status == OPENROUTER_OK && (expected != OPENROUTER_OK || !({same})), "{name}: expected another than new");
    CALL({function.name}, h.{short(handle)});
    status = {name}(h.{short(handle)}, &came);
    expect(status == expected && (status != OPENROUTER_OK || {same}),
           "{function.name}: expected %d as of a new handle, actual %d or another value", (int)expected, (int)status);
  }}
"""
