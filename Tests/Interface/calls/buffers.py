"""Every function that copies out, with every capacity from 0 to one more than is needed, between guard bytes."""

from calls.writer import Call, literal, prelude, setters
from Tools.interface import Function, Interface

CHECK = """
enum { GUARD = 64 };
static char expected[400000];

typedef openrouter_status (*copy_out)(const handles *h, char *buffer, size_t capacity, size_t *size);

static void check_capacity(const char *name, copy_out copy, const handles *h, size_t capacity, size_t needed) {
  size_t size = 0, total = capacity + 2 * GUARD;
  /* Its own block for each capacity: memory checkers see what goes beyond the guards. */
  char *block = malloc(total), *buffer = block + GUARD;
  memset(block, PATTERN, total);
  openrouter_status status = copy(h, buffer, capacity, &size);
  openrouter_status right = capacity < needed ? OPENROUTER_ERROR_BUFFER_TOO_SMALL : OPENROUTER_OK;
  size_t written = capacity < needed ? 0 : needed;
  expect(status == right, "%s, capacity %zu of %zu: expected %d, actual %d", name, capacity, needed, (int)right,
         (int)status);
  expect(size == needed, "%s, capacity %zu: expected size %zu, actual %zu", name, capacity, needed, size);
  expect(memcmp(buffer, expected, written) == 0, "%s, capacity %zu: other bytes than with more room", name, capacity);
  expect(is_untouched(block, GUARD), "%s, capacity %zu of %zu: written before the buffer", name, capacity, needed);
  expect(is_untouched(buffer + written, total - GUARD - written), "%s, capacity %zu of %zu: written behind its end",
         name, capacity, needed);
  free(block);
}

static void check_buffers(const char *name, copy_out copy, handles h, const char *state) {
  size_t needed = 0, size = 0, sentinel;
  openrouter_status status = copy(&h, NULL, 0, &needed);
  if (status == OPENROUTER_ERROR_INCOMPLETE || status == OPENROUTER_ERROR_INCONSISTENT || status == OPENROUTER_ABSENT) {
    openrouter_status first = status;
    char byte;
    memset(&size, PATTERN, sizeof size);
    memset(&byte, PATTERN, 1);
    status = copy(&h, &byte, 1, &size);
    expect(status == first && is_untouched(&size, sizeof size) && is_untouched(&byte, 1),
           "%s on %s handles: expected %d and outputs as they were, actual %d", name, state, (int)first, (int)status);
    return;
  }
  if (!expect(status == OPENROUTER_OK && needed > 0 && needed < sizeof expected,
              "%s(NULL, 0) on %s handles: expected 0 and a size, actual %d and %zu", name, state, (int)status,
              needed)) {
    return;
  }
  /* As much capacity as can be, and more than there can be: only what is needed is written. */
  const size_t large[] = {sizeof expected, SIZE_MAX / 2, SIZE_MAX / 2 + 1, SIZE_MAX};
  for (size_t i = 0; i < sizeof large / sizeof large[0]; i++) {
    memset(expected, PATTERN, sizeof expected);
    status = copy(&h, expected, large[i], &size);
    expect(status == OPENROUTER_OK && size == needed, "%s, capacity %zu: expected 0 and %zu, actual %d and %zu", name,
           large[i], needed, (int)status, size);
    expect(is_untouched(expected + needed, sizeof expected - needed), "%s, capacity %zu: written behind its end", name,
           large[i]);
  }
  memset(&sentinel, PATTERN, sizeof sentinel);
  status = copy(&h, NULL, 1, &sentinel);
  expect(status == OPENROUTER_ERROR_NULL_POINTER && is_untouched(&sentinel, sizeof sentinel),
         "%s(NULL, 1): expected -1 and the size as it was, actual %d", name, (int)status);
  /* Large ones around the places where the way of writing changes, all others at every capacity, or at those that are
     looked at. */
  size_t step = needed > 4096 ? needed / 16 : looks();
  for (size_t capacity = 0; capacity < needed; capacity += step) check_capacity(name, copy, &h, capacity, needed);
  for (size_t capacity = needed - 1; capacity <= needed + 1; capacity++) {
    check_capacity(name, copy, &h, capacity, needed);
  }
  check_capacity(name, copy, &h, needed * 7, needed);
}
"""


def write(header: Interface) -> str:
    functions = [function for function in header.functions if function.copies_out]
    parts = [prelude(header), CHECK] + [_copy(header, function) for function in functions]
    checks = "".join(
        f"  check_buffers({literal(function.name)}, copy_{function.name}, h, state);\n" for function in functions)
    # With more and more fields: some need no escape, some need all of the room that is reckoned with.
    count = sum(len(setters(header, handle)) for handle in header.handles)
    return "".join(parts) + f"""
static void check_state(handles h, const char *state) {{
{checks}  free_handles(h);
}}

int main(void) {{
  for (int state = 0; state < 3; state++) check_state(make_handles(state), state_name(state));
  for (int count = 1; count <= {count}; count++) {{
    char state[40];
    handles h = make_handles(0);
    fill_handles(h, 0, count);
    sprintf(state, "partly filled (%d)", count);
    check_state(h, state);
  }}
  return finish();
}}
"""


def _copy(header: Interface, function: Function) -> str:
    outputs = {"buffer": "buffer", "capacity": "capacity", function.needed: "size"}
    call = Call(header, function).expression(**outputs).replace("h.", "h->", 1)
    unused = "" if "h->" in call else "  (void)h;\n"
    return f"""
static openrouter_status copy_{function.name}(const handles *h, char *buffer, size_t capacity, size_t *size) {{
{unused}  return {call};
}}
"""
