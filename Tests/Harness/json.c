/* What the tests of JSON documents share. */
#include "json.h"

#include <stdlib.h>

openrouter_json *new_json(void) {
  openrouter_json *json = NULL;
  expect_ok("new", CALL(openrouter_json_new, &json));
  return json;
}

openrouter_json *read_json(const char *text) {
  openrouter_json *json = new_json();
  expect_ok("read", CALL(openrouter_json_read, json, text, NUL));
  return json;
}

char *written(const openrouter_json *json) {
  size_t size = 0, again = 0;
  if (CALL(openrouter_json_write, json, NULL, 0, &size) != OPENROUTER_OK)
    return NULL;
  char *text = allocate(size + 1, 1);
  expect_ok("write", CALL(openrouter_json_write, json, text, size, &again));
  expect_size("the size that is asked for and the one that is written", size, again);
  return text;
}

void expect_written(const openrouter_json *json, const char *expected) {
  char *text = written(json);
  expect("the document can be written", text != NULL);
  if (text)
    expect_c_string("the document", expected, text);
  free(text);
}

void expect_value(const openrouter_json *json, const char *pointer, const char *expected) {
  static char text[10000];
  size_t size = 0;
  expect_ok(pointer, CALL(openrouter_json_get_json, json, pointer, text, sizeof text - 1, &size));
  text[size < sizeof text ? size : 0] = 0;
  expect_c_string(pointer, expected, text);
}

openrouter_status set_text(openrouter_json *json, const char *pointer, const char *text) {
  return CALL(openrouter_json_set_text, json, pointer, text, NUL);
}

openrouter_status set_json(openrouter_json *json, const char *pointer, const char *text) {
  return CALL(openrouter_json_set_json, json, pointer, text, NUL);
}
