"""Every text with hostile sizes and bytes, every number at its edges: a listed status, and on failure nothing changed,
the field named and one line said about it."""

from calls import environment, samples, undone
from calls.writer import Call, changes, field_of, literal, mask, message_of, prelude, short, telling
from Tools.interface import STATUS_TYPE, Function, Interface, Parameter

TOLERANT = {"openrouter_api_error_read", "openrouter_response_add_header", "openrouter_response_read",
            "openrouter_http_date"}

# What the service refused is kept, for it says why.
KEPT = {"openrouter_response_read"}

CHECK = """
static picture before, after;

/* Handles that are filled, which takes long, take turns. */
static unsigned turn;

/* What handles in a state say before any call. */
static void draw_before(int state) {
  handles h = make_handles(state);
  draw_handles(h, &before);
  free_handles(h);
}

/* The number of readable bytes behind every text that claims to be longer than any may be. */
enum { READABLE = 128 };

static const struct {
  const char *what, *data;
  size_t size;
  /* The one status that is right; 1 for any that is listed, 2 for any that is an error too. */
  openrouter_status right;
} texts[] = {
    {"no bytes", "x", 0, 1},
    {"nothing before the NUL", "", OPENROUTER_NUL_TERMINATED, 1},
    {"SIZE_MAX - 1 bytes", "x", SIZE_MAX - 1, OPENROUTER_ERROR_TOO_LARGE},
    {"2^63 bytes", "x", (size_t)1 << 63, OPENROUTER_ERROR_TOO_LARGE},
    {"2^63 - 1 bytes", NULL, SIZE_MAX / 2, 2},
    {"2^62 bytes", NULL, (size_t)1 << 62, 2},
    {"2^32 + 10 bytes", NULL, ((size_t)1 << 32) + 10, 2},
    {"2^31 bytes", NULL, (size_t)1 << 31, 2},
    {"a NUL", "\\0", 1, 2},
    {"a NUL inside", "ab\\0cd", 5, 2},
    {"a NUL at the end", "ab", 3, 2},
    {"valid UTF-8", "\\303\\274\\342\\202\\254\\360\\237\\230\\200", 9, 1},
    {"U+0080", "\\302\\200", 2, 1},
    {"U+10FFFF", "\\364\\217\\277\\277", 4, 1},
    {"U+110000", "\\364\\220\\200\\200", 4, 2},
    {"an overlong NUL", "\\300\\200", 2, 2},
    {"an overlong slash", "\\340\\200\\257", 3, 2},
    {"an overlong form of four bytes", "\\360\\200\\200\\257", 4, 2},
    {"a surrogate", "\\355\\240\\200", 3, 2},
    {"a lone continuation", "\\200", 1, 2},
    {"a sequence cut after one byte", "\\303", 1, 2},
    {"a sequence cut after two bytes", "\\342\\202", 2, 2},
    {"a sequence cut after three bytes", "\\360\\237\\230", 3, 2},
    {"0xFF", "\\377", 1, 2},
    {"controls", "\\r\\n\\t\\033[31m\\177", 9, 1},
    {"a right-to-left override", "x\\342\\200\\256y", 5, 1},
    {"quotes and backslashes", "\\\\\\"", 2, 1},
    {"percent signs", "%s%n%", 5, 1},
    {"brackets", "[[[[", 4, 1},
    {"a colon", ":", 1, 1},
    {"a scheme alone", "https:", 6, 1},
    {"a scheme and slashes", "https://", 8, 1},
    {"a half bracket", "https://[", 9, 1},
    {"a port without digits", "https://a:", 10, 1},
    {"a percent sign at the end", "https://a/%", 11, 1},
    {"a long scheme", "hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh:", 81, 1},
};
enum { TEXT_COUNT = sizeof texts / sizeof texts[0] };

static int shows_no_secret(const char *message) {
  for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++) {
    if (strstr(message, secrets[i])) return 0;
  }
  return 1;
}

static int is_right(openrouter_status status, openrouter_status right, uint64_t listed) {
  if (!is_listed(listed, status)) return 0;
  return right == 1 || (right == 2 ? status < 0 : status == right);
}
"""


def write(header: Interface) -> str:
    tried = [f for f in header.functions if f.returns == STATUS_TYPE and (f.texts or _numbers(f)) and not header.goes_out(f)
             and f.name not in samples.ADDS_CONTENT]
    parts = [prelude(header), CHECK] + [_text_checks(header, function) for function in tried if function.texts]
    parts += [_number_check(header, function) for function in tried if _numbers(function)]
    calls = "".join(f"  check_{function.name}_{parameter.name}();\n"
                    for function in tried for parameter in function.texts + _numbers(function))
    parts += [_status_texts(header), environment.checks(header), undone.checks(header)]
    others = "  check_status_texts();\n  check_environment();\n  check_undone();\n"
    return "".join(parts) + f"int main(void) {{\n{others}{calls}  return finish();\n}}\n"


def _numbers(function: Function) -> list[Parameter]:
    """The parameters that are their own numbers: no pointers, no functions, and no sizes of something else."""
    sizes = {function.size_of(text) for text in function.texts} | ({"capacity"} if function.copies_out else set())
    return [p for p in function.parameters if not p.is_pointer and not p.is_callback and p.name not in sizes]


def _outcome(header: Interface, function: Function, what: str, argument: str, parameter: Parameter) -> str:
    """Checks what a call left behind; `status` and the printed `argument` are the C variables of the call."""
    handle, message = changes(header, function), message_of(header, function)
    unchanged = "" if function.name in KEPT else f"""
        expect(is_same(&before, &after), "{what}: expected handles as they were, they changed", {argument});"""
    lines = f"""
      draw_handles(h, &after);
      if (status < 0) {{{unchanged}"""
    if handle and message:
        # What a whole response is read from has no field: its parts are called as the parameters are.
        is_whole = (function.name.endswith(("_read", "_begin"))
                    or "_get_" in function.name and handle != "openrouter_json")
        field = parameter.name if is_whole else field_of(header, function, handle)
        actual = f"{telling(header, handle, 'field')}(h.{short(handle)})"
        earlier = [other.name for other in _numbers(function)[:_numbers(function).index(parameter)]
                   if "_get_" in function.name] if parameter in _numbers(function) else []
        before = "".join(f' || strcmp({actual}, "{name}") == 0' for name in earlier)
        lines += f"""
        /* What is missing is another field; so is a number before this one. */
        int is_named = status == OPENROUTER_ERROR_INCOMPLETE || strcmp({actual}, "{field}") == 0{before};
        expect(is_named, "{what}: expected the field {field}, actual '%s'", {argument}, {actual});
        /* By the name of what is set, or of the argument. */
        int has_name = strstr({message}, {actual}) || strstr({message}, "{parameter.name}");
        expect(is_message({message}) && has_name,
               "{what}: expected a message about {field}, actual '%s'", {argument}, {message});
        expect(shows_no_secret({message}), "{what}: the message shows a secret: %s", {argument}, {message});"""
    return lines + "\n      }"


def _text_checks(header: Interface, function: Function) -> str:
    return "".join(_text_check(header, function, parameter) for parameter in function.texts)


def _text_check(header: Interface, function: Function, text: Parameter) -> str:
    call = Call(header, function)
    what = f"{function.name}({text.name} = %s)"
    expression = call.expression(**{text.name: "data", function.size_of(text): "size"})
    # What is only looked up by a text may be absent; what a service sends in an error or a header may be anything.
    is_lookup = (text.name in samples.RAW or "_get_" in function.name or "_unset_" in function.name
                 or function.name in TOLERANT)
    right = "texts[i].right == 2 ? 1 : texts[i].right" if is_lookup else "texts[i].right"
    sample = samples.text(function, text)
    return f"""
static void check_{function.name}_{text.name}(void) {{
  {call.declarations}
  for (int state = 0; state < 2; state++) {{
    for (size_t i = 0; i < TEXT_COUNT; i++) {{
      if (state > 0 && turn++ % looks() != 0) continue;
      handles h = make_handles(state);
      char *readable = malloc(READABLE);
      memset(readable, 'a', READABLE);
      const char *data = texts[i].data ? texts[i].data : readable;
      size_t size = texts[i].size;
      openrouter_status right = {right};
      draw_handles(h, &before);
      openrouter_status status = {expression};
      expect(is_right(status, right, {mask(header, function)}), "{what}: expected a listed status like %d, actual %d",
             texts[i].what, (int)right, (int)status);{_outcome(header, function, what, "texts[i].what", text)}
      free(readable);
      free_handles(h);
    }}
  }}
  /* Every prefix of a good value, alone and with a byte behind it that belongs nowhere; in their own blocks. */
  static const char sample[] = {literal(sample.small)};
  static const char behind[] = {{'\\0', '\\377', '\\200', '\\n', ' ', '%', '"'}};
  draw_before(0);
  for (size_t prefix = 0; prefix < sizeof sample; prefix++) {{
    for (size_t j = 0; j <= sizeof behind; j++) {{
      if (j < sizeof behind && (prefix + j) % looks() != 0) continue;
      handles h = make_handles(0);
      size_t size = j < sizeof behind ? prefix + 1 : prefix;
      char *data = malloc(size ? size : 1);
      memcpy(data, sample, prefix);
      if (j < sizeof behind) data[prefix] = behind[j];
      openrouter_status status = {expression};
      expect(is_listed({mask(header, function)}, status), "{what}: expected a listed status, actual %d", sample,
             (int)status);{_outcome(header, function, what, "sample", text)}
      free(data);
      free_handles(h);
    }}
  }}
}}
"""


def _number_check(header: Interface, function: Function) -> str:
    parts = []
    for number in _numbers(function):
        call = Call(header, function)
        usual, others = samples.value(function, number)
        what = f"{function.name}({number.name} = %s)"
        calls = "".join(f"    {{{literal(value)}, {value}}},\n" for value in [usual, *others])
        after = _outcome(header, function, what, "values[i].what", number) + _read_back(header, function, number)
        parts.append(f"""
static void check_{function.name}_{number.name}(void) {{
  {call.declarations}
  static const struct {{
    const char *what;
    {number.type} value;
  }} values[] = {{
{calls}  }};
  for (int state = 0; state < 2; state++) {{
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {{
      handles h = make_handles(state);
      draw_handles(h, &before);
      openrouter_status status = {call.expression(**{number.name: "values[i].value"})};
      expect(is_listed({mask(header, function)}, status), "{what}: expected a listed status, actual %d", values[i].what,
             (int)status);{after}
      free_handles(h);
    }}
  }}
}}
""")
    return "".join(parts)


def _read_back(header: Interface, function: Function, number: Parameter) -> str:
    """A number that was set is the one that its getter tells."""
    handle, name = changes(header, function), function.name.replace("_set_", "_get_")
    getter = next((other for other in header.functions if other.name == name and name != function.name), None)
    place = [parameter.type for parameter in function.parameters[1:-1]]
    if not getter or [parameter.type for parameter in getter.parameters[1:]] != [*place, f"{number.type} *"]:
        return ""
    # A boolean is 1 for whatever is not 0.
    right = "(values[i].value != 0)" if number.name == "boolean" else "values[i].value"
    get = Call(header, getter).expression(**{getter.parameters[-1].name: "&came"})
    return f"""
      if (status == OPENROUTER_OK) {{
        {number.type} came;
        expect({get} == OPENROUTER_OK && came == {right},
               "{name}: expected %s, actual another", values[i].what);
      }}"""


def _status_texts(header: Interface) -> str:
    known = header.statuses.values()
    # Every status, the numbers beside each, and what only a mistake gives.
    numbers = {*known, *(number - 1 for number in known), *(number + 1 for number in known)}
    values = ", ".join([*map(str, sorted(numbers)), *samples.VALUES["status"][1]])
    cases = "".join(f"    case {number}:\n" for number in known)
    return f"""
static int is_known(openrouter_status status) {{
  switch (status) {{
{cases}      return 1;
    default:
      return 0;
  }}
}}

static void check_status_texts(void) {{
  static const openrouter_status values[] = {{{values}}};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {{
    const char *text = openrouter_status_text(values[i]);
    expect(is_message(text) && (strcmp(text, "unknown status") == 0) != is_known(values[i]),
           "openrouter_status_text(%d): came %s", (int)values[i], text);
  }}
}}
"""
