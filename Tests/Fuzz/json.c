/* JSON beside jansson: the same texts are accepted, and the same values read.

   What differs, and is left out of the comparison:
    - objects and arrays deeper than 128 levels, and texts longer than 65,536 bytes as a member's value: refused as too
      large here only;
    - numbers that no double can hold, half of a surrogate pair, and U+0000 in a name: refused by jansson, which then
      judges nothing of what follows; here only the grammar counts, and a member that is read must mean a text;
    - integers that are written with an exponent beyond 2^53: jansson reads them as doubles;
    - a name that is there twice: refused here where it is a name that is read.

   Input: the JSON. */
#include "input.h"
#include "lent.h"
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH = 128, MEMBER_LIMIT = 65536 };

static bool is_too_deep(const char *json, size_t size) {
  size_t depth = 0;
  bool is_in_string = false;
  for (size_t i = 0; i < size && depth <= DEPTH; i++) {
    if (is_in_string && json[i] == '\\')
      i++;
    else if (json[i] == '"')
      is_in_string = !is_in_string;
    else if (!is_in_string && (json[i] == '[' || json[i] == '{'))
      depth++;
    else if (!is_in_string && (json[i] == ']' || json[i] == '}') && depth > 0)
      depth--;
  }
  return depth > DEPTH;
}

typedef enum outcome { GOOD, BAD, UNDECIDED } outcome;

/* jansson's result; *root is NULL if there are no values to compare. */
static outcome load(const char *json, size_t size, size_t flags, json_t **root) {
  json_error_t error;
  *root = NULL;
  /* NUL is not allowed anywhere; jansson skips one after a number. */
  if (memchr(json, 0, size) != NULL)
    return BAD;
  /* Deeper than the library's limit: refused, whatever jansson says. */
  if (is_too_deep(json, size))
    return BAD;
  *root = json_loadb(json, size, flags | JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
  if (*root != NULL)
    return GOOD;
  switch (json_error_code(&error)) {
  case json_error_numeric_overflow:
  case json_error_null_byte_in_key:
    return UNDECIDED;
  default:
    break;
  }
  /* An invalid surrogate pair; invalid UTF-8 and invalid escapes have other texts. */
  return strstr(error.text, "invalid Unicode") != NULL ? UNDECIDED : BAD;
}

static void check_member(const text *json, outcome outcome) {
  openrouter_create_auth_keys_code_request *request = NULL;
  expect_ok("new", openrouter_create_auth_keys_code_request_new(&request));
  openrouter_status status =
      openrouter_create_auth_keys_code_request_set_member(request, "x", 1, json->data, json->size);
  if (status == OPENROUTER_ERROR_TOO_LARGE) {
    expect("too large", json->size + 10 > MEMBER_LIMIT || is_too_deep(json->data, json->size));
  } else if (status == OPENROUTER_OK) {
    expect("not accepted where jansson refuses", outcome != BAD);
    openrouter_string kept = {"", 0};
    expect_ok("get_member", openrouter_create_auth_keys_code_request_get_member(request, "x", 1, &kept));
    expect_lent(kept);
    expect("as it came", memmem(json->data, json->size, kept.data, kept.size) != NULL);
  } else {
    expect("not refused where jansson accepts", outcome != GOOD);
    expect("refused as no JSON", status == OPENROUTER_ERROR_INVALID_JSON || status == OPENROUTER_ERROR_INVALID_UTF8);
    expect_message(openrouter_create_auth_keys_code_request_error_message(request));
  }
  openrouter_create_auth_keys_code_request_free(request);
}

/* MARK: Answers */

static bool is_text(const json_t *value, openrouter_string *out) {
  out->data = json_string_value(value);
  out->size = json_string_length(value);
  return out->data != NULL && memchr(out->data, 0, out->size) == NULL;
}

typedef enum integer { INTEGER, NO_INTEGER, UNKNOWN } integer;

/* However it is written. A double does not tell what was cut off to make it one. */
static integer read_integer(const json_t *value, int64_t *out) {
  if (json_is_integer(value)) {
    *out = json_integer_value(value);
    return INTEGER;
  }
  if (!json_is_real(value))
    return NO_INTEGER;
  double real = json_real_value(value);
  if (fabs(real) < 1e9 && fabs(real - nearbyint(real)) > 1e-6)
    return NO_INTEGER;
  *out = fabs(real) < 9e15 ? (int64_t)nearbyint(real) : INT64_MAX;
  return UNKNOWN;
}

/* Whether a response was accepted, as it must be where jansson reads what counts. Where jansson reads nothing, something
   else may be malformed. */
static bool is_read(openrouter_status status, const text *json, const json_t *root, bool may_be, bool must_be) {
  if (status == OPENROUTER_ERROR_TOO_LARGE)
    expect("too deep", is_too_deep(json->data, json->size));
  else if (status == OPENROUTER_OK)
    expect("no response that jansson would not read", may_be || root == NULL);
  else
    expect("a response that jansson reads", !must_be);
  return status == OPENROUTER_OK && root != NULL;
}

static bool lies_between(openrouter_string text, unsigned char first, unsigned char last, size_t limit) {
  for (size_t i = 0; i < text.size; i++) {
    if ((unsigned char)text.data[i] < first || (unsigned char)text.data[i] > last)
      return false;
  }
  return text.size > 0 && text.size <= limit;
}

static void check_create(const text *json, const json_t *root, bool is_unique) {
  openrouter_create_auth_keys_code_response *response = NULL;
  openrouter_string id = {"", 0}, created_at = {"", 0}, actual_id = {"", 0}, actual_created_at = {"", 0};
  int64_t app_id = 0, actual_app_id = 0;
  const json_t *data = json_object_get(root, "data");
  bool is_good = is_text(json_object_get(data, "id"), &id) && lies_between(id, ' ', '~', 2048);
  expect_ok("new", openrouter_create_auth_keys_code_response_new(&response));
  openrouter_status status =
      openrouter_create_auth_keys_code_response_read(response, 200, "", 0, json->data, json->size);
  if (is_read(status, json, root, is_good, is_good && is_unique)) {
    openrouter_create_auth_keys_code_response_get_id(response, &actual_id);
    expect("the same id", is_same(id, actual_id));
  }
  if (status == OPENROUTER_OK && is_unique) {
    integer kind = read_integer(json_object_get(data, "app_id"), &app_id);
    status = openrouter_create_auth_keys_code_response_get_app_id(response, &actual_app_id);
    expect("app_id", kind == UNKNOWN || (kind == INTEGER) == (status == OPENROUTER_OK));
    expect("the same integer", kind != INTEGER || app_id == actual_app_id);
    bool has_time = is_text(json_object_get(data, "created_at"), &created_at);
    status = openrouter_create_auth_keys_code_response_get_created_at(response, &actual_created_at);
    expect_status("created_at", has_time ? OPENROUTER_OK : OPENROUTER_ABSENT, status);
    expect("the same time", !has_time || is_same(created_at, actual_created_at));
  }
  openrouter_create_auth_keys_code_response_free(response);
}

static void check_exchange(const text *json, const json_t *root, bool is_unique) {
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  openrouter_string key, user, actual = {"", 0};
  const json_t *user_value = json_object_get(root, "user_id");
  bool has_user = is_text(user_value, &user);
  bool is_good = is_text(json_object_get(root, "key"), &key) && lies_between(key, '!', '~', 4096);
  expect_ok("new", openrouter_exchange_auth_code_for_api_key_response_new(&response));
  openrouter_status status =
      openrouter_exchange_auth_code_for_api_key_response_read(response, 200, "", 0, json->data, json->size);
  if (is_read(status, json, root, is_good, is_good && is_unique)) {
    openrouter_exchange_auth_code_for_api_key_response_get_key(response, &actual);
    expect("the same key", is_same(key, actual));
  }
  if (status == OPENROUTER_OK && is_unique) {
    status = openrouter_exchange_auth_code_for_api_key_response_get_user_id(response, &actual);
    bool is_null = user_value != NULL && json_is_null(user_value);
    expect_status("user_id", has_user ? OPENROUTER_OK : is_null ? OPENROUTER_NULL : OPENROUTER_ABSENT, status);
    expect("the same user", !has_user || is_same(user, actual));
  }
  openrouter_exchange_auth_code_for_api_key_response_free(response);
}

/* Whether a text is not blank, and no JSON that may hold another. */
static bool has_words(openrouter_string text) {
  for (size_t i = 0; i < text.size; i++) {
    if ((unsigned char)text.data[i] > 0x20)
      return text.data[0] != '[' && text.data[0] != '{';
  }
  return false;
}

/* The message where it should be; where others put it, that is some text. Only where no name is there twice. */
static void check_error(const text *json, const json_t *root) {
  openrouter_api_error *handle = NULL;
  openrouter_string message, actual = {"", 0};
  const json_t *error = json_object_get(root, "error");
  bool has_message = is_text(json_object_get(error, "message"), &message) && has_words(message);
  expect_ok("new", openrouter_api_error_new(&handle));
  expect_ok("read", openrouter_api_error_read(handle, 500, "", 0, json->data, json->size));
  openrouter_status status = openrouter_api_error_get_message(handle, &actual);
  if (root != NULL && !is_too_deep(json->data, json->size)) {
    expect("message", !has_message || status == OPENROUTER_OK);
    expect("the same message", !has_message || is_same(message, actual));
    int64_t code = 0, actual_code = 0;
    const json_t *number = json_object_get(error, "code");
    status = openrouter_api_error_get_code(handle, &actual_code);
    if (json_is_integer(number)) {
      code = json_integer_value(number);
      expect_ok("code", status);
      expect("the same code", code == actual_code);
    } else if (!json_is_real(number)) {
      expect_status("no code", OPENROUTER_ABSENT, status);
    }
  }
  openrouter_api_error_free(handle);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  text json = {(char *)(uintptr_t)data, size};
  json_t *root = NULL, *unique = NULL;
  size_t flags = 0;
  outcome outcome = load(json.data, json.size, flags, &root);
  if (outcome == UNDECIDED) {
    flags = JSON_DECODE_INT_AS_REAL;
    outcome = load(json.data, json.size, flags, &root);
  }
  check_member(&json, outcome);
  if (outcome != UNDECIDED) {
    bool is_unique = root != NULL && load(json.data, json.size, flags | JSON_REJECT_DUPLICATES, &unique) == GOOD;
    check_create(&json, root, is_unique);
    check_exchange(&json, root, is_unique);
    /* It keeps the body, whatever it is: to copy long ones again and again takes too long. */
    if (is_unique || (root == NULL && size < 4096))
      check_error(&json, root);
  }
  json_decref(unique);
  json_decref(root);
  return 0;
}
