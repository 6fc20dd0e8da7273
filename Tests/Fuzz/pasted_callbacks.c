/* What people may paste: only a code, or an error, that stands in the text, by a second reading of it; a text that is
   refused changes nothing.

   Input: the text. */
#include "form.h"
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

#define BEFORE "code_before"

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* The outcome that a text which was accepted must have. */
static outcome expected_of(const char *text, size_t size, form *form) {
  for (; size > 0 && is_space(*text); size--)
    text++;
  while (size > 0 && is_space(text[size - 1]))
    size--;
  const char *question = size > 0 ? memchr(text, '?', size) : NULL;
  const char *query = question != NULL ? question + 1 : text;
  size_t query_size = size - (size_t)(query - text);
  const char *hash = query_size > 0 && question != NULL ? memchr(query, '#', query_size) : NULL;
  read_form(form, query, hash != NULL ? (size_t)(hash - query) : query_size);
  bool is_query = question != NULL;
  for (size_t i = 0; i < form->count && !is_query; i++) {
    openrouter_string name = form->parameters[i].name, code = {"code", 4}, error = {"error", 5};
    is_query = (is_same(name, code) || is_same(name, error)) && form->parameters[i].has_equals;
  }
  if (is_query)
    return read_outcome(form);
  outcome bare = {size > 0 && size <= 2048, true, {text, size}};
  for (size_t i = 0; i < size; i++)
    bare.is_one = bare.is_one && text[i] > ' ' && text[i] <= '~' && strchr("&#\"<>", text[i]) == NULL;
  return bare;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  text text = take_rest(&input);
  openrouter_callback *callback = NULL;
  expect_ok("new", openrouter_callback_new(&callback));
  expect_ok("before", openrouter_callback_read_pasted(callback, BEFORE, sizeof BEFORE - 1));
  openrouter_status status = openrouter_callback_read_pasted(callback, text.data, text.size);
  if (status == OPENROUTER_OK) {
    form form = {.memory = NULL};
    outcome outcome = expected_of(text.data, text.size, &form);
    expect("only what tells one code or error", outcome.is_one || form.is_full);
    if (!form.is_full)
      expect_outcome(callback, outcome);
    free_form(&form);
    /* A code, pasted as it lies in the handle, is itself, or is refused as a text and stays. */
    openrouter_string code = {"", 0};
    if (openrouter_callback_get_code(callback, &code) == OPENROUTER_OK) {
      struct text copy = copy_of(code.data, code.size);
      status = openrouter_callback_read_pasted(callback, code.data, code.size);
      expect_ok("get_code", status == OPENROUTER_OK && memchr(copy.data, '=', copy.size) != NULL
                                ? OPENROUTER_OK
                                : openrouter_callback_get_code(callback, &code));
      if (memchr(copy.data, '=', copy.size) == NULL && memchr(copy.data, '?', copy.size) == NULL) {
        bool has_end_spaces = is_space(copy.data[0]) || is_space(copy.data[copy.size - 1]);
        expect("its own code",
               has_end_spaces || (code.size == copy.size && memcmp(code.data, copy.data, copy.size) == 0));
      }
      free(copy.data);
    }
  } else {
    outcome before = {true, true, {BEFORE, sizeof BEFORE - 1}};
    expect_outcome(callback, before);
    expect_message(openrouter_callback_error_message(callback));
  }
  free(text.data);
  openrouter_callback_free(callback);
  return 0;
}
