#include "callbacks.h"
#include <stdlib.h>

openrouter_callback *new_callback(void) {
  openrouter_callback *callback = NULL;
  if (CALL(openrouter_callback_new, &callback) != OPENROUTER_OK)
    exit(2);
  expect_ok("set_url", CALL(openrouter_callback_set_url, callback, TEXT(ORIGIN CALLBACK_PATH)));
  return callback;
}

int32_t answer_to(openrouter_callback *callback, const char *bytes, size_t size) {
  int32_t answer = -1;
  expect_ok("reset", CALL(openrouter_callback_reset, callback));
  expect_ok("read", CALL(openrouter_callback_read, callback, bytes, size, &answer));
  return answer;
}

static void expect_one(const char *what, const char *expected, openrouter_status status, openrouter_string actual) {
  expect_status(what, expected ? OPENROUTER_OK : OPENROUTER_ABSENT, status);
  if (expected && status == OPENROUTER_OK)
    expect_text(what, expected, actual);
}

void expect_result(const openrouter_callback *callback, const char *code, const char *error, const char *description) {
  openrouter_string actual = {"", 0};
  openrouter_status status = CALL(openrouter_callback_get_code, callback, &actual);
  expect_one("code", code, status, actual);
  status = CALL(openrouter_callback_get_error, callback, &actual);
  expect_one("error", error, status, actual);
  status = CALL(openrouter_callback_get_error_description, callback, &actual);
  expect_one("error_description", description, status, actual);
}
