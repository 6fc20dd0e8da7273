"""The n-th allocation fails, once and for ever after, for every n, through every function: a status, nothing changed,
nothing lost, and the same call succeeds afterwards. No block is given back with a secret in it."""

from calls import environment, samples
from calls.writer import Call, changes, field_of, handle_of, message_of, prelude, short
from Tools.interface import STATUS_TYPE, Function, Interface

# They return the status of an earlier setter, and allocate nothing. A chat response that has ended takes no more, and has no
# error: Harness/chat_streams.c has those that take and those that failed.
STICKY = {"openrouter_json_write", "openrouter_json_check", "openrouter_chat_stream_read", "openrouter_chat_stream_next",
          "openrouter_chat_result_get_api_error"}

# They need a request with a body that is complete, which one setter after the other does not make.
UNFINISHED = {"openrouter_request_check", "openrouter_request_set_next_page", "openrouter_http_request_fill_request",
              "openrouter_http_request_fill_streaming_request", *samples.ADDS_CONTENT}

# What the handle had is replaced, also on failure.
REPLACING = {"openrouter_chat_result_read"}

CHECK = """
#include "allocator.h"
#include <curl/curl.h>

static picture before, after;
static size_t alive;

static handles begin(int state) {
  alive = allocator.alive;
  return make_handles(state);
}

static void end(const char *name, handles h) {
  allocator.looks_for_secrets = 1;
  free_handles(h);
  allocator.looks_for_secrets = 0;
  expect(allocator.alive == alive, "%s: expected %zu blocks alive, actual %zu", name, alive, allocator.alive);
  expect(allocator.secrets == 0, "%s: %zu secrets in blocks that were given back", name, allocator.secrets);
  allocator.secrets = 0;
}

static void check_failed(const char *name, handles h, openrouter_status status, const char *message) {
  expect(status == OPENROUTER_ERROR_OUT_OF_MEMORY, "%s without memory: expected -2, actual %d", name, (int)status);
  draw_handles(h, &after);
  expect(is_same(&before, &after), "%s without memory: expected handles as they were, they changed", name);
  if (message) expect(is_message(message), "%s without memory: expected a message, actual '%s'", name, message);
}
"""


def write(header: Interface) -> str:
    tried = [function for function in header.functions
             if not function.name.endswith("_free") and not header.goes_out(function)
             and function.name not in UNFINISHED]
    parts = [prelude(header), CHECK] + [_check(header, function) for function in tried]
    calls = "".join(f"  check_{function.name}();\n" for function in tried)
    # Separate buffers, so that printing allocates nothing.
    return "".join(parts) + f"""int main(void) {{
  static char printed[1 << 16];
  setvbuf(stdout, printed, _IOFBF, sizeof printed);
  /* libcurl's set-up allocates, and keeps it: that is not this library's. */
  curl_global_init(CURL_GLOBAL_DEFAULT);
{environment.set_all(header)}{calls}  return finish();
}}
"""


def _check(header: Interface, function: Function) -> str:
    name = function.name
    lists_it = "OPENROUTER_ERROR_OUT_OF_MEMORY" in function.statuses and name not in STICKY
    parts = [_try(header, function, size) for size in _sizes(header, function)]
    unset = _unset(header, function)
    if lists_it and unset:
        parts += [_exhaust(header, function, unset, size) for size in ("small", "large")]
    expected = "refused > 0" if lists_it else "refused == 0"
    return f"""
static void check_{name}(void) {{
  size_t refused = 0;
{''.join(parts)}  expect({expected}, "{name}: expected {expected} allocations, actual %zu", refused);
}}
"""


def _sizes(header: Interface, function: Function) -> list[str]:
    """The sizes of sample that make a difference to a call."""
    return ["small", "large"] if function.texts or _others(header, function) else ["small"]


def _others(header: Interface, function: Function) -> dict[str, str]:
    """The handles that a call reads while it changes another one: a separate set, with samples of one size."""
    others = [(p.name, handle_of(header, p)) for p in function.parameters[1:]]
    return {name: f"others.{short(handle)}" for name, handle in others if handle}


def _message(header: Interface, function: Function) -> str:
    return message_of(header, function) or "NULL"


def _try(header: Interface, function: Function, size: str) -> str:
    """One call in every state, with every allocation failing in turn."""
    name, call = function.name, Call(header, function, size)
    made = call.output_names if function.makes_handle else []
    others = _others(header, function)
    make_others = f"\n  handles others = make_handles({1 if size == 'small' else 2});" if others else ""
    free_others = "\n  free_handles(others);" if others else ""
    expression = call.expression(**others)
    if function.returns == STATUS_TYPE:
        first, again = f"openrouter_status status = {expression};", f"status = {expression};"
        failed = f'check_failed("{name}", h, status, {_message(header, function)});'
        if name in REPLACING:
            failed = f"draw_handles(h, &before);\n          {failed}"
        # On empty handles there is nothing to check, fill in or read: that too has to be said in good order.
        succeeded = (f'if (state > 0) expect(status >= 0, "{name} with memory again: expected success, actual %d", '
                     "(int)status);")
    else:
        first, again, failed, succeeded = f"{expression};", "", "", ""
    if made:
        failed += f'\n          expect({call.untouched}, "{name} without memory: outputs were written to");'
    frees = "".join(f"\n        {function.made_handle}_free({output});" for output in made)
    return f"""  {{{make_others}
  for (int state = 0; state < 3; state++) {{
    for (int ever = 0; ever < 2; ever++) {{
      size_t failed = 1;
      for (size_t n = 1; failed > 0; n++) {{
        handles h = begin(state);
        {call.declarations}{call.fill}
        if (n == 1) draw_handles(h, &before);
        arm(n, ever);
        {first}
        failed = disarm();
        refused += failed;
        if (failed > 0) {{
          {failed}
          {again}
        }}
        {succeeded}{frees}
        end("{name}", h);
      }}
    }}
  }}{free_others}
  }}
"""


def _unset(header: Interface, function: Function) -> Function | None:
    """The function that takes away what a function sets."""
    handle = changes(header, function)
    if not handle or "_set_" not in function.name:
        return None
    wanted = f"{handle}_unset_{field_of(header, function, handle)}"
    return next((other for other in header.functions if other.name == wanted), None)


def _exhaust(header: Interface, function: Function, unset: Function, size: str) -> str:
    """Sets and unsets until the handle's own memory is used up, so that the next call has to ask for more."""
    name, call = function.name, Call(header, function, size)
    return f"""  for (int state = 0; state < 3; state++) {{
    handles h = begin(state);
    openrouter_status status = OPENROUTER_OK;
    size_t failed = 0;
    for (int round = 0; round < 20000 && failed == 0; round++) {{
      {Call(header, unset, size).expression()};
      if (round == 0) draw_handles(h, &before);
      arm(1, 1);
      status = {call.expression()};
      failed = disarm();
    }}
    refused += failed;
    if (failed > 0) check_failed("{name}", h, status, {_message(header, function)});
    status = {call.expression()};
    expect(status >= 0, "{name} with memory again: expected success, actual %d", (int)status);
    end("{name}", h);
  }}
"""
