/* Responses cut off anywhere and with any byte changed, and large garbage: what jansson reads is read so. */
#define _GNU_SOURCE 1
#include "answers.h"
#include "tests.h"
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A NUL is nowhere allowed in JSON; jansson passes over one behind a number. */
static json_t *load(const char *body, size_t size) {
  return memchr(body, 0, size) ? NULL : json_loadb(body, size, JSON_REJECT_DUPLICATES, NULL);
}

/* An integer, however it is written. */
static bool reads_integer(const json_t *value, int64_t *out) {
  if (json_is_integer(value))
    *out = json_integer_value(value);
  else if (json_is_real(value) && fabs(json_real_value(value)) < 9e15 &&
           floor(json_real_value(value)) == json_real_value(value))
    *out = (int64_t)json_real_value(value);
  else
    return false;
  return true;
}

static bool is_text(const json_t *value, openrouter_string *out) {
  out->data = json_string_value(value);
  out->size = json_string_length(value);
  return out->data != NULL;
}

static bool is_same(openrouter_string left, openrouter_string right) {
  return left.size == right.size && memcmp(left.data, right.data, left.size) == 0;
}

/* Whether all of a text lies in a range of characters, and is not empty. */
static bool lies_between(openrouter_string text, unsigned char first, unsigned char last) {
  for (size_t i = 0; i < text.size; i++) {
    if ((unsigned char)text.data[i] < first || (unsigned char)text.data[i] > last)
      return false;
  }
  return text.size > 0;
}

/* What jansson reads with an id is read. What only we read, because something else is malformed, has its id in quotes. */
static void check_create(create_response *response, const char *body, size_t size) {
  json_t *root = load(body, size), *data = json_object_get(root, "data");
  openrouter_string id, created_at, actual_id, actual_created_at;
  int64_t app_id = 0, actual_app_id = 0;
  bool is_good = is_text(json_object_get(data, "id"), &id) && lies_between(id, ' ', '~');
  bool is_read = read_create(response, 200, "", body, size) == OPENROUTER_OK;
  about("changed answer %.*s", (int)size, body);
  expect("what jansson reads is read", !is_good || is_read);
  if (is_read) {
    char member[100];
    openrouter_create_auth_keys_code_response_get_id(response, &actual_id);
    snprintf(member, sizeof member, "\"id\":\"%s\"", actual_id.data);
    expect("the same id", is_good ? is_same(id, actual_id) : memmem(body, size, member, strlen(member)) != NULL);
  }
  if (is_good && is_read) {
    bool has_number = reads_integer(json_object_get(data, "app_id"), &app_id);
    bool has_time = is_text(json_object_get(data, "created_at"), &created_at);
    expect_status("app_id", has_number ? OPENROUTER_OK : OPENROUTER_ABSENT,
                  openrouter_create_auth_keys_code_response_get_app_id(response, &actual_app_id));
    expect_status("created_at", has_time ? OPENROUTER_OK : OPENROUTER_ABSENT,
                  openrouter_create_auth_keys_code_response_get_created_at(response, &actual_created_at));
    expect("the same app_id", app_id == actual_app_id);
    expect("the same created_at", !has_time || is_same(created_at, actual_created_at));
  }
  json_decref(root);
}

static void check_exchange(exchange_response *response, const char *body, size_t size) {
  json_t *root = load(body, size);
  openrouter_string key, actual_key;
  bool is_good = is_text(json_object_get(root, "key"), &key) && lies_between(key, '!', '~');
  bool is_read = read_exchange(response, 200, "", body, size) == OPENROUTER_OK;
  about("changed answer %.*s", (int)size, body);
  expect("what jansson reads is read", !is_good || is_read);
  if (is_read) {
    char member[200];
    openrouter_exchange_auth_code_for_api_key_response_get_key(response, &actual_key);
    snprintf(member, sizeof member, "\"key\":\"%s\"", actual_key.data);
    expect("the same key", is_good ? is_same(key, actual_key) : memmem(body, size, member, strlen(member)) != NULL);
  }
  json_decref(root);
}

/* Under valgrind a fifth of the changes, which are a hundred times slower there. */
static void check_changes(const char *answer, void (*check)(void *, const char *, size_t), void *response, int step) {
  char body[256];
  size_t size = strlen(answer);
  about("answer cut off or changed: %s", answer);
  for (size_t end = 0; end <= size; end++)
    check(response, answer, end);
  for (size_t i = 0; i < size; i++) {
    for (int byte = (int)i % step; byte < 256; byte += step) {
      memcpy(body, answer, size);
      body[i] = (char)byte;
      check(response, body, size);
    }
    memcpy(body, answer, i);
    memcpy(body + i, answer + i + 1, size - i - 1);
    check(response, body, size - 1);
  }
}

static void create_check(void *response, const char *body, size_t size) { check_create(response, body, size); }
static void exchange_check(void *response, const char *body, size_t size) { check_exchange(response, body, size); }
static void error_check(void *error, const char *body, size_t size) {
  expect_ok("an error of whatever form", read_error(error, 500, "", body, size));
}

static double milliseconds(void) { return (double)clock() * 1000 / CLOCKS_PER_SEC; }

/* A megabyte of one piece, behind a beginning. */
static void check_garbage(const char *begin, const char *piece, openrouter_status expected) {
  enum { SIZE = 1 << 20 };
  char *body = malloc(SIZE);
  size_t used = strlen(begin), step = strlen(piece);
  memcpy(body, begin, used);
  for (; used + step <= SIZE; used += step)
    memcpy(body + used, piece, step);
  create_response *response = new_create_response();
  openrouter_api_error *error = new_api_error();
  about("a megabyte of %s behind %s", piece, begin);
  double start = milliseconds();
  expect_status("read", expected, read_create(response, 200, "", body, used));
  expect_ok("read as an error", read_error(error, 500, "", body, used));
  /* Linear is a few; valgrind and sanitizers take a hundred times as long. What is quadratic takes minutes. */
  expect("in a short time", milliseconds() - start < 2000);
  openrouter_create_auth_keys_code_response_free(response);
  openrouter_api_error_free(error);
  free(body);
}

void test_changed_answers(void) {
  int step = getenv("UNDER_VALGRIND") != NULL ? 17 : 1;
  create_response *create = new_create_response();
  exchange_response *exchange = new_exchange_response();
  openrouter_api_error *error = new_api_error();
  check_changes(CREATE_ANSWER, create_check, create, step);
  check_changes("{\"data\":{\"id\":\"a~ b\",\"app_id\":-1.20e+1,\"created_at\":\"\\u00e4\\n\303\274\"}, \"x\":[{}]}",
                create_check, create, step);
  check_changes(EXCHANGE_ANSWER, exchange_check, exchange, step);
  check_changes("{\"error\":{\"code\":400,\"message\":\"a\\u00e4\",\"metadata\":{\"a\":[1]}},\"user_id\":null}",
                error_check, error, step);
  openrouter_create_auth_keys_code_response_free(create);
  openrouter_exchange_auth_code_for_api_key_response_free(exchange);
  openrouter_api_error_free(error);

  check_garbage("", "[", OPENROUTER_ERROR_TOO_LARGE);
  check_garbage("{\"data\":", "{\"a\":", OPENROUTER_ERROR_TOO_LARGE);
  check_garbage("[", "[],", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{\"data\":{\"id\":\"", "\\u00e4", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{\"message\":\"", "\\\\", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{\"message\":\"", "\303\274", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{\"message\":", " \n", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{\"app_id\":", "9", OPENROUTER_ERROR_INVALID_JSON);
  check_garbage("{", "\"data\":1,", OPENROUTER_ERROR_INVALID_JSON);
}
