"""Every function with every pointer NULL in turn, and with all of them NULL: a status, and nothing has changed."""

from calls.writer import Call, changes, prelude, short
from interface import STATUS_TYPE, Function, Interface


def write(header: Interface) -> str:
    checks = [function for function in header.functions if function.pointers]
    parts = [prelude(header), "static picture before, after;\n"] + [_function(header, function) for function in checks]
    calls = "".join(f"  check_{function.name}();\n" for function in checks)
    return "".join(parts) + f"int main(void) {{\n{calls}  return finish();\n}}\n"


def _function(header: Interface, function: Function) -> str:
    call = Call(header, function)
    names = [parameter.name for parameter in function.pointers]
    choices = [[name] for name in names] + ([names] if len(names) > 1 else [])
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


def _null(header: Interface, function: Function, call: Call, names: list[str]) -> str:
    what = f"{function.name}({', '.join(names)} = NULL) on %s handles"
    expression = call.expression(**{name: "NULL" for name in names})
    if function.returns == "void":
        return f'    {expression};\n    expect(1, "{what}", state_name(state));\n'
    if function.returns != STATUS_TYPE:
        return f"""    {{
      const char *text = {expression};
      expect(text != NULL && *text == 0, "{what}: expected an empty text, came %s", state_name(state),
             text ? text : "NULL");
    }}
"""
    handle = changes(header, function)
    message = ""
    if handle and function.parameters[0].name not in names:
        message = f"""
      expect(is_message({handle}_error_message(h.{short(handle)})), "{what}: expected a message, came '%s'",
             state_name(state), {handle}_error_message(h.{short(handle)}));"""
    return f"""    {{
      {call.fill}
      openrouter_status status = {expression};
      expect(status == OPENROUTER_ERROR_NULL_POINTER, "{what}: expected -1, came %d", state_name(state), (int)status);
      expect({call.untouched}, "{what}: expected outputs as they were, they were written to", state_name(state));
      draw_handles(h, &after);
      expect(is_same(&before, &after), "{what}: expected handles as they were, they changed",
             state_name(state));{message}
    }}
"""
