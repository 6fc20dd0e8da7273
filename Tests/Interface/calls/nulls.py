"""Every function with every pointer NULL in turn, and with all of them NULL: a status, and nothing has changed. Only
what is optional may be NULL."""

from calls import samples
from calls.writer import Call, changes, field_of, literal, message_of, prelude, teller
from Tools.interface import STATUS_TYPE, Function, Interface, Parameter


def write(header: Interface) -> str:
    checks = [function for function in header.functions if function.pointers]
    parts = [prelude(header), "static picture before, after;\n"] + [_function(header, function) for function in checks]
    calls = "".join(f"  check_{function.name}();\n" for function in checks)
    # Without it a client of the environment is refused.
    key = f'  setenv("OPENROUTER_API_KEY", {literal(samples.API_KEY)}, 1);\n'
    return "".join(parts) + f"int main(void) {{\n{key}{calls}  return finish();\n}}\n"


def _function(header: Interface, function: Function) -> str:
    call = Call(header, function)
    pointers = function.pointers
    choices = [[pointer] for pointer in pointers] + ([pointers] if len(pointers) > 1 else [])
    body = "".join(_null(header, function, call, choice) for choice in choices)
    return f"""static void check_{function.name}(void) {{
  for (int state = 0; state < 3; state++) {{
    handles h = make_handles(state);
    {call.declarations}
    draw_handles(h, &before);
{body}    free_handles(h);
  }}
}}
"""


def _null(header: Interface, function: Function, call: Call, nulls: list[Parameter]) -> str:
    names = [pointer.name for pointer in nulls]
    what = f"{function.name}({', '.join(names)} = NULL) on %s handles"
    expression = call.expression(**{name: "NULL" for name in names})
    if function.returns == "void":
        return f'    {expression};\n    expect(1, "{what}", state_name(state));\n'
    if function.returns != STATUS_TYPE:
        # A text about what may be missing is there without it.
        is_empty = not all(pointer.is_optional for pointer in nulls)
        return f"""    {{
      const char *text = {expression};
      expect(text != NULL && (*text == 0) == {int(is_empty)}, "{what}: expected {'an empty' if is_empty else 'a'} text, "
             "actual %s", state_name(state), text ? text : "NULL");
    }}
"""
    if all(pointer.is_optional for pointer in nulls):
        return _optional(function, call, expression, what)
    message = ""
    told = teller(header, function)
    if told and told not in nulls:
        text, handle = message_of(header, function), changes(header, function)
        # By the name of the argument, or of what is set.
        field = field_of(header, function, handle) if handle else names[0]
        message = f"""
      expect(is_message({text}) && (strstr({text}, "{names[0]}") || strstr({text}, "{field}")),
             "{what}: expected a message about {names[0]}, actual '%s'", state_name(state), {text});"""
    return f"""    {{
      {call.fill}
      openrouter_status status = {expression};
      expect(status == OPENROUTER_ERROR_NULL_POINTER, "{what}: expected -1, actual %d", state_name(state), (int)status);
      expect({call.untouched}, "{what}: expected outputs as they were, they were written to", state_name(state));
      draw_handles(h, &after);
      expect(is_same(&before, &after), "{what}: expected handles as they were, they changed",
             state_name(state));{message}
    }}
"""


def _optional(function: Function, call: Call, expression: str, what: str) -> str:
    """Optional parameters may be NULL. A call that uses the network would not get a response."""
    if function.uses_network:
        return ""
    frees = f"{function.made_handle}_free({call.output_names[0]});" if function.makes_handle else ""
    return f"""    {{
      {call.fill}
      openrouter_status status = {expression};
      expect(status == OPENROUTER_OK, "{what}: expected 0, actual %d", state_name(state), (int)status);
      if (status == OPENROUTER_OK) {{ {frees} }}
      draw_handles(h, &before);
    }}
"""
