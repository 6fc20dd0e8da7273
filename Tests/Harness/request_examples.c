/* The request examples of OpenRouter's description: each built member by member through the setters, checked, and what is
 * written compared with the example by jansson. */
#include "json.h"
#include "tests.h"

#include <ctype.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const json_t *description;

/* Follows a reference within the description. */
static const json_t *resolved(const json_t *value) { /* NOLINT(misc-no-recursion) */
  const char *reference = json_string_value(json_object_get(value, "$ref"));
  if (!reference)
    return value;
  const json_t *found = description;
  char *names = duplicate(reference + 2);
  for (char *name = strtok(names, "/"); name; name = strtok(NULL, "/"))
    found = json_object_get(found, name);
  free(names);
  return resolved(found);
}

static void set_value(openrouter_json *body, const char *pointer, const json_t *value);

/* A pointer to a child, whose name is escaped as RFC 6901 wants it. */
/* NOLINTNEXTLINE(misc-no-recursion) */
static void set_child(openrouter_json *body, const char *pointer, const char *name, const json_t *value) {
  char *child = allocate(strlen(pointer) + 2 * strlen(name) + 2, 1);
  char *end = child + sprintf(child, "%s/", pointer);
  for (; *name; name++) {
    if (*name == '~' || *name == '/')
      *end++ = '~';
    *end++ = (char)(*name == '~' ? '0' : *name == '/' ? '1' : *name);
  }
  set_value(body, child, value);
  free(child);
}

/* NOLINTNEXTLINE(misc-no-recursion) */
static void set_value(openrouter_json *body, const char *pointer, const json_t *value) {
  openrouter_status status = OPENROUTER_OK;
  if (json_is_object(value) && json_object_size(value) > 0) {
    const char *name;
    json_t *child;
    json_object_foreach((json_t *)value, name, child) set_child(body, pointer, name, child);
  } else if (json_is_array(value) && json_array_size(value) > 0) {
    for (size_t i = 0; i < json_array_size(value); i++) {
      char name[24];
      snprintf(name, sizeof name, "%zu", i);
      set_child(body, pointer, name, json_array_get(value, i));
    }
  } else if (json_is_string(value)) {
    status = CALL(openrouter_json_set_text, body, pointer, json_string_value(value), json_string_length(value));
  } else if (json_is_integer(value)) {
    status = CALL(openrouter_json_set_integer, body, pointer, json_integer_value(value));
  } else if (json_is_real(value)) {
    status = CALL(openrouter_json_set_number, body, pointer, json_real_value(value));
  } else if (json_is_boolean(value)) {
    status = CALL(openrouter_json_set_boolean, body, pointer, json_is_true(value));
  } else if (json_is_null(value)) {
    status = CALL(openrouter_json_set_null, body, pointer);
  } else {
    status = set_json(body, pointer, json_is_array(value) ? "[]" : "{}");
  }
  if (status != OPENROUTER_OK)
    expect_ok(openrouter_json_error_message(body), status);
}

static void check_example(const char *method, const char *path, const json_t *example) {
  about("example of %s %s", method, path);
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, method, path));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  set_value(body, "", example);
  for (const char *name = strchr(path, '{'); name; name = strchr(name + 1, '{')) {
    char parameter[64] = "";
    strncat(parameter, name + 1, strcspn(name + 1, "}"));
    const char *value = strcmp(parameter, "interval") == 0 ? "monthly" : "0f9a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8";
    expect_ok(parameter, CALL(openrouter_request_set_path_parameter, request, parameter, value, NUL));
  }
  openrouter_status status = CALL(openrouter_request_check, request);
  if (status != OPENROUTER_OK)
    expect_ok(openrouter_request_error_message(request), status);
  char *text = written(body);
  json_t *actual = text ? json_loads(text, JSON_DECODE_ANY, NULL) : NULL;
  expect("the same values", actual && json_equal(actual, (json_t *)example));
  json_decref(actual);
  free(text);
  openrouter_request_free(request);
}

/* All examples of a JSON body; returns how many there are. */
static int check_operation(const char *method, const char *path, const json_t *operation) {
  const json_t *media =
      json_object_get(json_object_get(json_object_get(operation, "requestBody"), "content"), "application/json");
  const json_t *schema = resolved(json_object_get(media, "schema"));
  const json_t *found[] = {json_object_get(media, "example"), json_object_get(schema, "example")};
  int count = 0;
  for (size_t i = 0; i < 2; i++)
    if (found[i] && !(i == 1 && found[0] && json_equal((json_t *)found[0], (json_t *)found[1]))) {
      check_example(method, path, found[i]);
      count++;
    }
  const char *name;
  json_t *example;
  json_object_foreach(json_object_get(media, "examples"), name, example) {
    check_example(method, path, json_object_get(example, "value"));
    count++;
  }
  return count;
}

void test_request_examples(void) {
  const char *file = getenv("WHOLE_DESCRIPTION");
  json_t *read = file ? json_load_file(file, 0, NULL) : NULL;
  if (!read) {
    skip("examples of requests", "WHOLE_DESCRIPTION names no file");
    return;
  }
  description = read;
  int count = 0;
  const char *path, *key;
  json_t *operations, *operation;
  json_object_foreach(json_object_get(read, "paths"), path, operations) {
    json_object_foreach(operations, key, operation) {
      char method[16] = "";
      for (size_t i = 0; key[i] && i < sizeof method - 1; i++)
        method[i] = (char)toupper((unsigned char)key[i]);
      count += check_operation(method, path, operation);
    }
  }
  about("examples of requests");
  expect("there are as many as in the description of 2026", count >= 39);
  json_decref(read);
  about("%s", "");
}
