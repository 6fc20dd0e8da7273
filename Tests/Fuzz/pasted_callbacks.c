/* What people may paste: only a code or an error of the text is accepted, by a second reading of it; a text that is
   refused changes nothing.

   Input: the text. */
#include "form.h"
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

#define BEFORE "code_before"

/* Whether an accepted code or error is part of the text, as it is or encoded. The edges have their own
   rules: here only what is inside counts. */
static void expect_inside(const openrouter_callback *callback, const text *text) {
  openrouter_string told = {"", 0};
  bool is_code = openrouter_callback_get_code(callback, &told) == OPENROUTER_OK;
  expect("a code or an error", is_code || openrouter_callback_get_error(callback, &told) == OPENROUTER_OK);
  expect_lent(told);
  expect("its size", told.size > 0 && told.size <= 2048);
  for (size_t i = 0; i < told.size; i++)
    expect("printable ASCII", told.data[i] >= ' ' && told.data[i] <= '~');
  bool is_encoded = memchr(text->data, '%', text->size) != NULL || memchr(text->data, '+', text->size) != NULL;
  expect("it is part of the text", is_encoded || memmem(text->data, text->size, told.data, told.size) != NULL);
  if (is_code && !is_encoded)
    for (size_t i = 0; i < told.size; i++)
      expect("no character inside that no code has", strchr(" \"'`<>", told.data[i]) == NULL);
  if (is_code && told.size >= 6)
    expect("no API key", is_encoded || strncmp(told.data, "sk-or-", 6) != 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  text text = take_rest(&input);
  openrouter_callback *callback = NULL;
  expect_ok("new", openrouter_callback_new(&callback));
  expect_ok("before", openrouter_callback_read_pasted(callback, BEFORE, sizeof BEFORE - 1));
  openrouter_status status = openrouter_callback_read_pasted(callback, text.data, text.size);
  if (status == OPENROUTER_OK) {
    expect_inside(callback, &text);
    /* A code, pasted as it lies in the handle, is itself, or is refused as a text and stays. */
    openrouter_string code = {"", 0};
    if (openrouter_callback_get_code(callback, &code) == OPENROUTER_OK) {
      struct text copy = copy_of(code.data, code.size);
      status = openrouter_callback_read_pasted(callback, code.data, code.size);
      if (status != OPENROUTER_OK) {
        expect_ok("get_code", openrouter_callback_get_code(callback, &code));
        expect("it stays", code.size == copy.size && memcmp(code.data, copy.data, copy.size) == 0);
      }
      free(copy.data);
    }
  } else {
    outcome before = {true, true, false, {BEFORE, sizeof BEFORE - 1}};
    expect_outcome(callback, before);
    expect_message(openrouter_callback_error_message(callback));
  }
  free(text.data);
  openrouter_callback_free(callback);
  return 0;
}
