/* JSON Pointers: each leads to what a second reader of RFC 6901 finds in jansson's document, from the root and from each
   node on its way; what is set by it alone is found by it.

   Input: a line with a JSON text, then lines with a pointer each. */
#include "input.h"

#include "check.h"
#include "pointer_tokens.h"
#include <stdlib.h>
#include <string.h>

enum { POINTERS = 8 };

static openrouter_json_type type_of(const json_t *value) {
  return json_is_object(value)    ? OPENROUTER_JSON_TYPE_OBJECT
         : json_is_array(value)   ? OPENROUTER_JSON_TYPE_ARRAY
         : json_is_string(value)  ? OPENROUTER_JSON_TYPE_TEXT
         : json_is_number(value)  ? OPENROUTER_JSON_TYPE_NUMBER
         : json_is_boolean(value) ? OPENROUTER_JSON_TYPE_BOOLEAN
                                  : OPENROUTER_JSON_TYPE_NULL;
}

/* The value of a node is jansson's. */
static void expect_same(const openrouter_json *json, openrouter_json_node node, json_t *value) {
  openrouter_json_type type = 0;
  expect_ok("get_type_at", openrouter_json_get_type_at(json, node, "", &type));
  expect_size("type", (size_t)type_of(value), (size_t)type);
  size_t size = 0;
  expect_ok("the size of its JSON", openrouter_json_get_json_at(json, node, "", NULL, 0, &size));
  char *text = block_of(size);
  expect_ok("its JSON", openrouter_json_get_json_at(json, node, "", text, size, &size));
  json_t *read = json_loadb(text, size, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
  expect("its JSON is the value", read != NULL && json_equal(read, value));
  json_decref(read);
  free(text);
}

/* The same from every node on the way. */
static void cut_anywhere(const openrouter_json *json, char *pointer, openrouter_status expected,
                         openrouter_json_node expected_node) {
  for (char *slash = strchr(pointer, '/'); slash; slash = strchr(slash + 1, '/')) {
    openrouter_json_node start, node;
    *slash = 0;
    openrouter_status status = openrouter_json_get_node(json, pointer, &start);
    *slash = '/';
    if (status != OPENROUTER_OK)
      continue;
    expect_status("the rest from a node", expected, openrouter_json_get_node_at(json, start, slash, &node));
    expect("the same node", expected != OPENROUTER_OK || node == expected_node);
  }
}

/* In an empty document everything is missing: a pointer with an index, but for "-", tells no type. */
static void set_alone(const char *pointer, int count) {
  openrouter_json *json = NULL;
  expect_ok("new", openrouter_json_new(&json));
  bool has_index = false;
  size_t dashes = 0;
  for (int i = 0; i < count; i++) {
    has_index |= tokens[i].is_index;
    dashes += strcmp(tokens[i].text, "-") == 0;
  }
  openrouter_status status = openrouter_json_set_integer(json, pointer, 7);
  if (count < 0 || has_index || count > 128) {
    openrouter_status expected = count < 0   ? OPENROUTER_ERROR_INVALID_VALUE
                                 : has_index ? OPENROUTER_ERROR_INCONSISTENT
                                             : OPENROUTER_ERROR_TOO_LARGE;
    expect_status("set", expected, status);
  } else if (status == OPENROUTER_OK) {
    openrouter_json_node node = OPENROUTER_JSON_ROOT;
    openrouter_string name;
    int64_t integer = 0;
    for (int i = 0; i < count; i++) {
      expect_ok("a child", openrouter_json_first_child(json, node, &node));
      bool is_dash = strcmp(tokens[i].text, "-") == 0;
      expect_status("name", is_dash ? OPENROUTER_ABSENT : OPENROUTER_OK, openrouter_json_name(json, node, &name));
      if (!is_dash)
        expect_text("name", tokens[i].text, name);
      expect_status("no other child", OPENROUTER_ABSENT,
                    openrouter_json_next_sibling(json, node, &(openrouter_json_node){0}));
    }
    expect_ok("get", openrouter_json_get_integer_at(json, node, "", &integer));
    expect_status("get by the pointer", dashes > 0 ? OPENROUTER_ABSENT : OPENROUTER_OK,
                  openrouter_json_get_integer(json, pointer, &integer));
    expect("the integer", integer == 7);
  } else {
    expect_status("a name that is no text", OPENROUTER_ERROR_INVALID_UTF8, status);
  }
  openrouter_json_free(json);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  text document = take_line(&input);
  openrouter_json *json = NULL;
  expect_ok("new", openrouter_json_new(&json));
  json_t *root = json_loadb(document.data, document.size, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
  /* jansson reads a few texts that the standard does not allow, and nests deeper. */
  if (openrouter_json_read(json, document.data, document.size) != OPENROUTER_OK || root == NULL)
    expect_ok("reset", openrouter_json_reset(json));
  bool is_empty = openrouter_json_check(json) != OPENROUTER_OK;
  for (int i = 0; i < POINTERS && input.next < input.end; i++) {
    text pointer = take_line_with_nul(&input);
    int count = split(pointer.data);
    if (count < TOKENS) {
      json_t *value = count < 0 || is_empty ? NULL : value_at(root, count);
      openrouter_status expected = count < 0 ? OPENROUTER_ERROR_INVALID_VALUE
                                   : value   ? OPENROUTER_OK
                                             : OPENROUTER_ABSENT;
      openrouter_json_node node = OPENROUTER_JSON_ROOT;
      expect_status(pointer.data, expected, openrouter_json_get_node(json, pointer.data, &node));
      if (expected == OPENROUTER_OK)
        expect_same(json, node, value);
      cut_anywhere(json, pointer.data, expected, node);
      set_alone(pointer.data, count);
    }
    free(pointer.data);
  }
  json_decref(root);
  openrouter_json_free(json);
  free(document.data);
  return 0;
}
