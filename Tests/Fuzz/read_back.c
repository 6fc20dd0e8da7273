#include "read_back.h"
#include "models.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* Loads a body; NULL where half of a surrogate pair, or U+0000 in a name, in the JSON of an added member keeps jansson
   from it. */
static json_t *load(const char *body, size_t size) {
  json_error_t error;
  json_t *root = json_loadb(body, size, JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, &error);
  if (root == NULL) {
    bool is_known = json_error_code(&error) == json_error_numeric_overflow ||
                    json_error_code(&error) == json_error_null_byte_in_key ||
                    strstr(error.text, "invalid Unicode") != NULL;
    expect("a body is JSON for jansson", is_known);
  }
  return root;
}

static size_t check_texts(const model *model, const void *handle, const json_t *root) {
  static const char *const headers[] = {"http_referer", "x_title", "app_categories"};
  size_t count = 0;
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    bool is_header = false;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
      is_header = is_header || strcmp((*field)->name, headers[i]) == 0;
    if ((*field)->model != model || is_header)
      continue;
    openrouter_string text = {"", 0};
    openrouter_status status = (*field)->get(handle, &text);
    const json_t *value = json_object_get(root, (*field)->name);
    if (status == OPENROUTER_OK)
      expect_bytes((*field)->name, text.data, text.size, json_string_value(value), json_string_length(value));
    expect((*field)->name, (status == OPENROUTER_OK) == json_is_string(value));
    expect((*field)->name, (status == OPENROUTER_NULL) == (value != NULL && json_is_null(value)));
    count += value != NULL;
  }
  return count;
}

/* All other members were added: as JSON values they are what was set. */
static void check_added(const void *handle, json_t *root, size_t documented, bool is_create) {
  size_t added = 0;
  const char *name;
  json_t *value;
  json_object_foreach(root, name, value) {
    openrouter_string json = {"", 0};
    openrouter_status status =
        is_create ? openrouter_create_auth_keys_code_request_get_member(handle, name, strlen(name), &json)
                  : openrouter_exchange_auth_code_for_api_key_request_get_member(handle, name, strlen(name), &json);
    if (status != OPENROUTER_OK)
      continue;
    added++;
    json_t *expected =
        json_loadb(json.data, json.size, JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, NULL);
    expect("the value of an added member", json_equal(expected, value));
    json_decref(expected);
  }
  expect_size("no member but what was set", json_object_size(root), documented + added);
}

bool read_back_create(const openrouter_create_auth_keys_code_request *request) {
  size_t size = 0;
  if (openrouter_create_auth_keys_code_request_write_body(request, NULL, 0, &size) != OPENROUTER_OK)
    return false;
  char *body = malloc(size);
  expect_ok("write_body", openrouter_create_auth_keys_code_request_write_body(request, body, size, &size));
  json_t *root = load(body, size);
  if (root != NULL) {
    size_t count = check_texts(&request_model, request, root);
    double limit = 0;
    bool has_limit = openrouter_create_auth_keys_code_request_get_limit(request, &limit) == OPENROUTER_OK;
    const json_t *number = json_object_get(root, "limit");
    expect("limit", has_limit ? json_is_real(number) && json_real_value(number) == limit : number == NULL);
    check_added(request, root, count + has_limit, true);
  }
  json_decref(root);
  free(body);
  return root != NULL;
}

bool read_back_exchange(const openrouter_exchange_auth_code_for_api_key_request *request) {
  size_t size = 0;
  if (openrouter_exchange_auth_code_for_api_key_request_write_body(request, NULL, 0, &size) != OPENROUTER_OK)
    return false;
  char *body = malloc(size);
  expect_ok("write_body", openrouter_exchange_auth_code_for_api_key_request_write_body(request, body, size, &size));
  json_t *root = load(body, size);
  if (root != NULL)
    check_added(request, root, check_texts(&exchange_model, request, root), false);
  json_decref(root);
  free(body);
  return root != NULL;
}
