"""What settings are loaded from, by the comment of the function that does it: each variable good, hostile, too
long."""

import re

from calls.writer import changes, mask, message_of, short, telling
from Tools.interface import Function, Interface

CHECK = """
/* One variable has a value, and all that say something else their samples: these must be taken back on failure. */
static void check_variable(size_t number, const char *what, const char *value, int is_good) {
  const char *variable = variables[number].name;
  openrouter_string came = {"", 0};
  handles h = make_handles(0);
  for (size_t i = 0; i < VARIABLE_COUNT; i++) {
    if (strcmp(variables[i].field, variables[number].field) != 0) {
      setenv(variables[i].name, variables[i].sample, 1);
    } else {
      unsetenv(variables[i].name);
    }
  }
  setenv(variable, value, 1);
  draw_handles(h, &before);
  openrouter_status status = LOAD(h);
  draw_handles(h, &after);
  expect(is_listed(LISTED, status) && (status == OPENROUTER_OK || !is_good), "%s = %s: expected %s, actual %d", variable,
         what, is_good ? "0" : "a listed status", (int)status);
  if (status < 0) {
    expect(is_same(&before, &after), "%s = %s: expected settings as they were, they changed", variable, what);
    expect(strcmp(FIELD(h), variables[number].field) == 0, "%s = %s: expected the field %s, actual '%s'", variable, what,
           variables[number].field, FIELD(h));
    expect(is_message(MESSAGE(h)) && shows_no_secret(MESSAGE(h)), "%s = %s: expected a message, actual '%s'", variable,
           what, MESSAGE(h));
  } else if (is_good) {
    expect(variables[number].get(SETTINGS(h), &came) == OPENROUTER_OK && strcmp(came.data, value) == 0,
           "%s: expected '%.60s', actual '%.60s'", variable, value, came.data);
  }
  free_handles(h);
}

static void check_environment(void) {
  static char value[70000];
  for (size_t i = 0; i < VARIABLE_COUNT; i++) {
    check_variable(i, "a sample", variables[i].sample, 1);
    memset(value, 'a', sizeof value - 1);
    check_variable(i, "a text too long for all", value, 0);
    for (size_t j = 0; j < TEXT_COUNT; j++) {
      const char *data = texts[j].data;
      size_t size = texts[j].size;
      /* No variable holds a NUL. */
      if (!data || size >= sizeof value || memchr(data, 0, size)) continue;
      memcpy(value, data, size);
      value[size] = 0;
      check_variable(i, texts[j].what, value, 0);
    }
  }
}
"""


def variables(function: Function) -> dict[str, str]:
    """The variables that a function reads, each with its field."""
    lines = re.findall(r"- (OPENROUTER[\w, ]+): (\w+)", function.comment.what)
    return {name: field for names, field in lines for name in re.split(", (?:else|otherwise) ", names)}


def loader(header: Interface) -> Function:
    return next(function for function in header.functions if function.name.endswith("_load_environment"))


def set_all(header: Interface) -> str:
    """C that gives every variable its longest value."""
    return "".join(f'  setenv("{name}", {field}_large, 1);\n' for name, field in variables(loader(header)).items())


def checks(header: Interface) -> str:
    """C functions, of which `check_environment` is to be called."""
    function = loader(header)
    handle = changes(header, function)
    rows = "".join(f'    {{"{name}", "{field}", {field}_large, {handle}_get_{field}}},\n'
                   for name, field in variables(function).items())
    settings = f"(h).{short(handle)}"
    return f"""
static const struct {{
  const char *name, *field, *sample;
  openrouter_status (*get)(const {handle} *handle, openrouter_string *out);
}} variables[] = {{
{rows}}};
enum {{ VARIABLE_COUNT = sizeof variables / sizeof variables[0] }};

#define SETTINGS(h) {settings}
#define LOAD(h) CALL({function.name}, SETTINGS(h))
#define LISTED {mask(header, function)}
#define FIELD(h) {telling(header, handle, "field")}(SETTINGS(h))
#define MESSAGE(h) {message_of(header, function)}
""" + CHECK
