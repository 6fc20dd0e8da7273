/* JSON documents: sequences of sets, appends, unsets and reads, each beside the same step in a second model, of jansson.
   After each step the status is the right one, the document is JSON that equals the model, and walking over it shows the
   same members in the same order.

   Input: lines. A step is a line of its kind, a line with the pointer, and a line with the value, if it has one. A bar in
   a pointer says where it is cut: what is before it leads to a node, from which the rest continues. */
#include "input.h"

#include "check.h"
#include "pointer_tokens.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 40, DEPTH = 128 };

/* The model; NULL if the document is empty. Elements that were appended and not set are their own strings. */
static json_t *root, *open_elements[STEPS];
static size_t open_count;

static bool is_open(const json_t *value) {
  for (size_t i = 0; i < open_count; i++)
    if (open_elements[i] == value)
      return true;
  return false;
}

/* ---------------------------------------------------------------------------------------------------------- Setting */

static int nesting(const json_t *value) { /* NOLINT(misc-no-recursion) */
  int deepest = 0;
  const char *name;
  size_t index;
  json_t *child;
  json_object_foreach((json_t *)(uintptr_t)value, name, child) deepest =
      nesting(child) > deepest ? nesting(child) : deepest;
  json_array_foreach(value, index, child) deepest = nesting(child) > deepest ? nesting(child) : deepest;
  return json_is_object(value) || json_is_array(value) ? deepest + 1 : 0;
}

/* Whether a value can be set, by what is there. */
static openrouter_status model_allows(int count, bool appends) {
  json_t *value = root;
  int i = 0;
  for (; i < count; i++) {
    json_t *child = NULL;
    if (json_is_object(value)) {
      child = json_object_get(value, tokens[i].text);
    } else if (json_is_array(value)) {
      size_t size = json_array_size(value);
      if (strcmp(tokens[i].text, "-") != 0) {
        if (!tokens[i].is_index || tokens[i].index > size)
          return OPENROUTER_ERROR_INCONSISTENT;
        child = json_array_get(value, tokens[i].index);
      }
    } else if (tokens[i].is_index || (value && !is_open(value))) {
      return OPENROUTER_ERROR_INCONSISTENT;
    }
    if (!child)
      break;
    value = child;
  }
  for (int k = i + 1; k < count; k++)
    if (tokens[k].is_index)
      return OPENROUTER_ERROR_INCONSISTENT;
  if (i == count && appends && value && !json_is_array(value) && !is_open(value))
    return OPENROUTER_ERROR_INCONSISTENT;
  return i < count + appends && count + appends > DEPTH ? OPENROUTER_ERROR_TOO_LARGE : OPENROUTER_OK;
}

/* Sets a value at the tokens from one on, below a value that may be missing; gives what is there then. */
/* NOLINTNEXTLINE(misc-no-recursion) */
static json_t *model_set(json_t *value, int i, int count, json_t *new) {
  if (i == count) {
    json_decref(value);
    return new;
  }
  bool is_dash = strcmp(tokens[i].text, "-") == 0;
  if (!value || is_open(value)) {
    json_decref(value);
    value = is_dash ? json_array() : json_object();
  }
  if (json_is_object(value)) {
    json_t *child = json_object_get(value, tokens[i].text);
    json_object_set_new(value, tokens[i].text, model_set(json_incref(child), i + 1, count, new));
  } else if (is_dash || tokens[i].index == json_array_size(value)) {
    json_array_append_new(value, model_set(NULL, i + 1, count, new));
  } else {
    json_t *child = json_array_get(value, tokens[i].index);
    json_array_set_new(value, tokens[i].index, model_set(json_incref(child), i + 1, count, new));
  }
  return value;
}

static void model_unset(int count) {
  json_t *parent = count > 0 ? value_at(root, count - 1) : NULL;
  if (count == 0) {
    json_decref(root);
    root = NULL;
  } else if (json_is_object(parent)) {
    json_object_del(parent, tokens[count - 1].text);
  } else if (json_is_array(parent) && tokens[count - 1].is_index) {
    json_array_remove(parent, tokens[count - 1].index);
  }
}

/* ------------------------------------------------------------------------------------------------------- Comparing */

/* Walks over the document and the model at once. */
/* NOLINTNEXTLINE(misc-no-recursion) */
static void compare(const openrouter_json *json, openrouter_json_node node, json_t *value) {
  openrouter_json_type type;
  openrouter_string text;
  double number;
  int64_t integer;
  int32_t boolean;
  expect_ok("get_type_at", openrouter_json_get_type_at(json, node, "", &type));
  if (is_open(value) || json_is_null(value)) {
    expect_size("null", OPENROUTER_JSON_TYPE_NULL, (size_t)type);
    expect_status("get_text of null", OPENROUTER_NULL, openrouter_json_get_text_at(json, node, "", &text));
  } else if (json_is_string(value)) {
    bool has_nul = memchr(json_string_value(value), 0, json_string_length(value)) != NULL;
    openrouter_status status = openrouter_json_get_text_at(json, node, "", &text);
    expect_status("get_text_at", has_nul ? OPENROUTER_ERROR_INVALID_VALUE : OPENROUTER_OK, status);
    if (!has_nul)
      expect_string("text", json_string_value(value), json_string_length(value), text);
  } else if (json_is_integer(value)) {
    expect_ok("get_integer_at", openrouter_json_get_integer_at(json, node, "", &integer));
    expect("integer", integer == json_integer_value(value));
  } else if (json_is_real(value)) {
    expect_ok("get_number_at", openrouter_json_get_number_at(json, node, "", &number));
    expect("number", number == json_real_value(value));
  } else if (json_is_boolean(value)) {
    expect_ok("get_boolean_at", openrouter_json_get_boolean_at(json, node, "", &boolean));
    expect("boolean", boolean == json_is_true(value));
  } else {
    bool is_object = json_is_object(value);
    size_t count = 0, size = is_object ? json_object_size(value) : json_array_size(value);
    expect_size("container", is_object ? OPENROUTER_JSON_TYPE_OBJECT : OPENROUTER_JSON_TYPE_ARRAY, (size_t)type);
    expect_ok("get_count_at", openrouter_json_get_count_at(json, node, "", &count));
    expect_size("count", size, count);
    void *member = json_object_iter(value);
    openrouter_status status = openrouter_json_first_child(json, node, &node);
    for (size_t i = 0; i < size; i++) {
      expect_ok("a child", status);
      openrouter_status named = openrouter_json_name(json, node, &text);
      expect_status("its name", is_object ? OPENROUTER_OK : OPENROUTER_ABSENT, named);
      if (is_object)
        expect_text("name", json_object_iter_key(member), text);
      compare(json, node, is_object ? json_object_iter_value(member) : json_array_get(value, i));
      member = is_object ? json_object_iter_next(value, member) : NULL;
      status = openrouter_json_next_sibling(json, node, &node);
    }
    expect_status("at the end", OPENROUTER_ABSENT, status);
  }
}

static void compare_all(const openrouter_json *json) {
  size_t size = 0, again = 0;
  openrouter_status status = openrouter_json_write(json, NULL, 0, &size);
  expect_status("write", root ? OPENROUTER_OK : OPENROUTER_ERROR_INCOMPLETE, status);
  if (!root)
    return;
  compare(json, OPENROUTER_JSON_ROOT, root);
  char *text = block_of(size);
  expect_ok("write", openrouter_json_write(json, text, size, &again));
  expect_size("size", size, again);
  json_t *read = json_loadb(text, size, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
  expect("the document is JSON", read != NULL || nesting(root) > 100);
  json_decref(read);
  openrouter_json *copy = NULL;
  expect_ok("new", openrouter_json_new(&copy));
  expect_ok("read", openrouter_json_read(copy, text, size));
  compare(copy, OPENROUTER_JSON_ROOT, root);
  openrouter_json_free(copy);
  free(text);
}

/* ------------------------------------------------------------------------------------------------------------ Steps */

/* A JSON text that the model can hold; NULL if there is none. */
static json_t *modelled(text value) {
  /* jansson takes a NUL for the end. */
  if (value.data == NULL || memchr(value.data, 0, value.size) != NULL)
    return NULL;
  return json_loadb(value.data, value.size, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
}

/* Does the step from a node on; without a node, from the root. */
static openrouter_status apply(openrouter_json *json, openrouter_json_node node, char kind, const char *pointer,
                               text value) {
  openrouter_json_node element;
  switch (kind) {
  case 't':
    return openrouter_json_set_text_at(json, node, pointer, value.data, value.size);
  case 'j':
    return openrouter_json_set_json_at(json, node, pointer, value.data, value.size);
  case 'i':
    return openrouter_json_set_integer_at(json, node, pointer, (int64_t)value.size - 5);
  case 'n':
    return openrouter_json_set_number_at(json, node, pointer, 0.25 * (double)value.size);
  case 'b':
    return openrouter_json_set_boolean_at(json, node, pointer, (int32_t)(value.size % 2));
  case 'z':
    return openrouter_json_set_null_at(json, node, pointer);
  case 'a':
    return openrouter_json_append_at(json, node, pointer, &element);
  default:
    return openrouter_json_unset_at(json, node, pointer);
  }
}

static json_t *new_value(char kind, text value) {
  json_t *new = kind == 't'   ? json_stringn(value.data, value.size)
                : kind == 'j' ? modelled(value)
                : kind == 'i' ? json_integer((json_int_t)value.size - 5)
                : kind == 'n' ? json_real(0.25 * (double)value.size)
                : kind == 'b' ? json_boolean(value.size % 2)
                : kind == 'a' ? json_string("open")
                              : json_null();
  if (kind == 'a')
    open_elements[open_count++] = json_incref(new);
  return new;
}

static void step(openrouter_json *json, input *input) {
  text kind_line = take_line_with_nul(input), pointer = take_line_with_nul(input);
  char kind = kind_line.data[0];
  if (kind == 0 || strchr("tjinbzar", kind) == NULL)
    kind = 'u';
  bool has_value = strchr("tjinbr", kind) != NULL;
  text value = has_value ? take_line(input) : (text){NULL, 0};
  /* Where the bar is, the pointer is cut in two. */
  char *bar = strchr(pointer.data, '|');
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  const char *rest = pointer.data;
  if (bar) {
    *bar = 0;
    bool is_node =
        openrouter_json_get_node(json, pointer.data, &node) == OPENROUTER_OK && (bar[1] == '/' || bar[1] == 0);
    memmove(bar, bar + 1, strlen(bar + 1) + 1);
    rest = is_node ? bar : pointer.data;
    node = is_node ? node : OPENROUTER_JSON_ROOT;
  }
  int count = split(pointer.data);
  if (count + 1 >= TOKENS) {
    /* More than the model takes. */
  } else if (kind == 'r') {
    json_t *read = modelled(value);
    openrouter_status status =
        read ? openrouter_json_read(json, value.data, value.size) : OPENROUTER_ERROR_INVALID_JSON;
    if (read && nesting(read) <= DEPTH)
      expect_ok("read", status);
    if (status == OPENROUTER_OK) {
      json_decref(root);
      root = read;
    } else {
      json_decref(read);
    }
  } else {
    json_t *new = kind == 'u' ? NULL : new_value(kind, value);
    openrouter_status expected = count < 0     ? OPENROUTER_ERROR_INVALID_VALUE
                                 : kind == 'u' ? OPENROUTER_OK
                                               : model_allows(count, kind == 'a');
    /* Duplicates and half pairs are not in the model. */
    bool is_left_out = kind == 'j' && !new &&expected == OPENROUTER_OK;
    openrouter_status status = is_left_out ? OPENROUTER_ERROR_INVALID_JSON : apply(json, node, kind, rest, value);
    if (expected != OPENROUTER_OK)
      expect_status("a place that cannot be", expected, status);
    if (status == OPENROUTER_OK && kind == 'u') {
      model_unset(count);
    } else if (status == OPENROUTER_OK) {
      expect("a value that can be", new != NULL);
      if (kind == 'a') {
        strcpy(tokens[count].text, "-");
        tokens[count].is_index = false;
        count++;
      }
      root = model_set(root, 0, count, json_incref(new));
    } else if (!is_left_out) {
      expect_status("check", status, openrouter_json_check(json));
      bool is_value = status == OPENROUTER_ERROR_INVALID_UTF8 || status == OPENROUTER_ERROR_INVALID_VALUE ||
                      status == OPENROUTER_ERROR_TOO_LARGE || status == OPENROUTER_ERROR_INVALID_JSON;
      expect("a reason", expected != OPENROUTER_OK || (is_value && (kind == 't' || kind == 'j' || count > 0)));
    }
    json_decref(new);
  }
  openrouter_json_clear_error(json);
  if (root)
    compare(json, OPENROUTER_JSON_ROOT, root);
  free(kind_line.data);
  free(pointer.data);
  free(value.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  openrouter_json *json = NULL;
  expect_ok("new", openrouter_json_new(&json));
  if (size > 0 && data[0] == 's')
    expect_ok("set_secret", openrouter_json_set_secret(json));
  root = NULL;
  open_count = 0;
  for (int i = 0; i < STEPS && input.next < input.end; i++)
    step(json, &input);
  compare_all(json);
  json_decref(root);
  for (size_t i = 0; i < open_count; i++)
    json_decref(open_elements[i]);
  openrouter_json_free(json);
  return 0;
}
