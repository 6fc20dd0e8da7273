#include "models.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* MARK: The functions of each field, made to fit the tables */

#define DEFINE_FIELD(model, prefix, field, ending, example, longer, standard)                                          \
  static openrouter_status prefix##_set_##field(void *handle, const char *text, size_t size) {                         \
    return CALL(openrouter_##model##_set_##ending, handle, text, size);                                                \
  }                                                                                                                    \
  static openrouter_status prefix##_get_##field(const void *handle, openrouter_string *out) {                          \
    return CALL(openrouter_##model##_get_##ending, handle, out);                                                       \
  }                                                                                                                    \
  static openrouter_status prefix##_unset_##field(void *handle) {                                                      \
    return CALL(openrouter_##model##_unset_##field, handle);                                                           \
  }                                                                                                                    \
  const text_field prefix##_##field = {                                                                                \
      &prefix##_model,       #field, example, longer, standard, prefix##_set_##field, prefix##_get_##field,            \
      prefix##_unset_##field};

#define DEFINE_REQUEST_FIELD(...) DEFINE_FIELD(create_auth_keys_code_request, request, __VA_ARGS__)
REQUEST_TEXT_FIELDS(DEFINE_REQUEST_FIELD)

#define DEFINE_EXCHANGE_FIELD(...) DEFINE_FIELD(exchange_auth_code_for_api_key_request, exchange, __VA_ARGS__)
EXCHANGE_TEXT_FIELDS(DEFINE_EXCHANGE_FIELD)

#define DEFINE_SETTINGS_FIELD(...) DEFINE_FIELD(settings, settings, __VA_ARGS__)
SETTINGS_TEXT_FIELDS(DEFINE_SETTINGS_FIELD)

#define LIST_REQUEST_FIELD(field, ending, example, longer, standard) &request_##field,
#define LIST_EXCHANGE_FIELD(field, ending, example, longer, standard) &exchange_##field,
#define LIST_SETTINGS_FIELD(field, ending, example, longer, standard) &settings_##field,

const text_field *const text_fields[] = {REQUEST_TEXT_FIELDS(LIST_REQUEST_FIELD) EXCHANGE_TEXT_FIELDS(
    LIST_EXCHANGE_FIELD) SETTINGS_TEXT_FIELDS(LIST_SETTINGS_FIELD) NULL};

void set_examples(const model *model, void *handle) {
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    if ((*field)->model == model) {
      expect_ok((*field)->name, (*field)->set(handle, (*field)->example, OPENROUTER_NUL_TERMINATED));
    }
  }
}

/* MARK: Snapshots */

static size_t put(char *buffer, size_t size, const void *bytes, size_t count) {
  if (size + count > SNAPSHOT_CAPACITY) {
    fprintf(stderr, "a snapshot needs more than %d bytes\n", SNAPSHOT_CAPACITY);
    exit(2);
  }
  memcpy(buffer + size, bytes, count);
  return size + count;
}

static size_t put_line(char *buffer, size_t size, const char *name, openrouter_status status, const void *bytes,
                       size_t count) {
  char line[100];
  int length = snprintf(line, sizeof line, "\n%s (%d) ", name, (int)status);
  size = put(buffer, size, line, (size_t)length);
  return status == OPENROUTER_OK ? put(buffer, size, bytes, count) : size;
}

static size_t put_texts(char *buffer, const model *model, const void *handle) {
  size_t size = 0;
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    if ((*field)->model != model)
      continue;
    openrouter_string text = {"", 0};
    openrouter_status status = (*field)->get(handle, &text);
    size = put_line(buffer, size, (*field)->name, status, text.data, text.size);
  }
  return size;
}

static size_t snapshot_request(const void *handle, char *buffer) {
  size_t size = put_texts(buffer, &request_model, handle);
  openrouter_code_challenge_method method = -1;
  openrouter_status status = CALL(openrouter_create_auth_keys_code_request_get_code_challenge_method, handle, &method);
  size = put_line(buffer, size, "method", status, &method, sizeof method);
  openrouter_usage_limit_type type = -1;
  status = CALL(openrouter_create_auth_keys_code_request_get_usage_limit_type, handle, &type);
  size = put_line(buffer, size, "type", status, &type, sizeof type);
  double limit = 0;
  status = CALL(openrouter_create_auth_keys_code_request_get_limit, handle, &limit);
  size = put_line(buffer, size, "limit", status, &limit, sizeof limit);
  openrouter_string member = {"", 0};
  status = CALL(openrouter_create_auth_keys_code_request_get_member, handle, TEXT("spawn_agent"), &member);
  size = put_line(buffer, size, "member", status, member.data, member.size);
  static char body[SNAPSHOT_CAPACITY];
  size_t body_size = 0;
  status = CALL(openrouter_create_auth_keys_code_request_write_body, handle, body, sizeof body, &body_size);
  return put_line(buffer, size, "body", status, body, body_size);
}

static size_t snapshot_exchange(const void *handle, char *buffer) {
  size_t size = put_texts(buffer, &exchange_model, handle);
  openrouter_code_challenge_method method = -1;
  openrouter_status status =
      CALL(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method, handle, &method);
  size = put_line(buffer, size, "method", status, &method, sizeof method);
  openrouter_string member = {"", 0};
  status = CALL(openrouter_exchange_auth_code_for_api_key_request_get_member, handle, TEXT("app"), &member);
  size = put_line(buffer, size, "member", status, member.data, member.size);
  static char body[SNAPSHOT_CAPACITY];
  size_t body_size = 0;
  status = CALL(openrouter_exchange_auth_code_for_api_key_request_write_body, handle, body, sizeof body, &body_size);
  return put_line(buffer, size, "body", status, body, body_size);
}

static size_t snapshot_settings(const void *handle, char *buffer) {
  size_t size = put_texts(buffer, &settings_model, handle);
  openrouter_title_header header = -1;
  openrouter_status status = CALL(openrouter_settings_get_title_header, handle, &header);
  return put_line(buffer, size, "title_header", status, &header, sizeof header);
}

static size_t snapshot_http_request(const void *handle, char *buffer) {
  openrouter_string name = {"", 0}, value = {"", 0};
  openrouter_status status = CALL(openrouter_http_request_get_method, handle, &value);
  size_t size = put_line(buffer, 0, "method", status, value.data, value.size);
  status = CALL(openrouter_http_request_get_url, handle, &value);
  size = put_line(buffer, size, "url", status, value.data, value.size);
  for (size_t i = 0; CALL(openrouter_http_request_get_header, handle, i, &name, &value) == OPENROUTER_OK; i++) {
    size = put_line(buffer, size, name.data, OPENROUTER_OK, value.data, value.size);
  }
  openrouter_bytes body = {NULL, 0};
  status = CALL(openrouter_http_request_get_body, handle, &body);
  size = put_line(buffer, size, "body", status, body.data, body.size);
  static char raw[SNAPSHOT_CAPACITY];
  size_t raw_size = 0;
  status = CALL(openrouter_http_request_write, handle, raw, sizeof raw, &raw_size);
  return put_line(buffer, size, "raw", status, raw, raw_size);
}

/* MARK: Models */

#define DEFINE_MODEL(type, prefix)                                                                                     \
  openrouter_##type *new_##prefix(void) {                                                                              \
    openrouter_##type *handle = NULL;                                                                                  \
    if (CALL(openrouter_##type##_new, &handle) == OPENROUTER_OK && handle != NULL)                                     \
      return handle;                                                                                                   \
    fprintf(stderr, "openrouter_" #type "_new failed\n");                                                              \
    exit(2);                                                                                                           \
  }                                                                                                                    \
  static void *make_##prefix(void) { return new_##prefix(); }                                                          \
  static void release_##prefix(void *handle) { openrouter_##type##_free(handle); }                                     \
  static openrouter_status reset_##prefix(void *handle) { return CALL(openrouter_##type##_reset, handle); }            \
  static const char *prefix##_error_field(const void *handle) { return openrouter_##type##_error_field(handle); }      \
  static const char *prefix##_error_message(const void *handle) { return openrouter_##type##_error_message(handle); }  \
  const model prefix##_model = {#prefix,          make_##prefix,        release_##prefix,                              \
                                reset_##prefix,   prefix##_error_field, prefix##_error_message,                        \
                                snapshot_##prefix};

DEFINE_MODEL(create_auth_keys_code_request, request)
DEFINE_MODEL(exchange_auth_code_for_api_key_request, exchange)
DEFINE_MODEL(settings, settings)
DEFINE_MODEL(http_request, http_request)

openrouter_pkce *new_pkce(void) {
  openrouter_pkce *handle = NULL;
  if (CALL(openrouter_pkce_new, &handle) == OPENROUTER_OK && handle != NULL)
    return handle;
  fprintf(stderr, "openrouter_pkce_new failed\n");
  exit(2);
}

/* MARK: JSON */

void expect_json(const char *bytes, const char *documented, const char *body, size_t size) {
  expect_bytes("body", bytes, strlen(bytes), body, size);
  json_error_t error;
  json_t *expected = json_loads(documented, JSON_REJECT_DUPLICATES, &error);
  expect("the documented JSON is JSON", expected != NULL);
  json_t *actual = json_loadb(body, size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
  expect("the body is JSON to jansson", actual != NULL);
  expect("jansson reads the same from body and documentation", json_equal(expected, actual));
  json_decref(expected);
  json_decref(actual);
}

void expect_body(const openrouter_create_auth_keys_code_request *request, const char *bytes, const char *documented) {
  static char body[SNAPSHOT_CAPACITY];
  size_t size = 0;
  expect_ok("write_body", CALL(openrouter_create_auth_keys_code_request_write_body, request, body, sizeof body, &size));
  expect_json(bytes, documented, body, size);
}
