/* Answers of the service: any HTTP status, type and body.

   Input: two bytes of HTTP status; a line, the content type; the body. */
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

typedef openrouter_create_auth_keys_code_response create_response;
typedef openrouter_exchange_auth_code_for_api_key_response exchange_response;

#define CREATE(verb) openrouter_create_auth_keys_code_response_##verb
#define EXCHANGE(verb) openrouter_exchange_auth_code_for_api_key_response_##verb

#define CREATE_BEFORE "{\"data\":{\"app_id\":12345,\"created_at\":\"then\",\"id\":\"before\"}}"
#define EXCHANGE_BEFORE "{\"key\":\"before\",\"user_id\":\"me\"}"

static void expect_failure(openrouter_status status, bool is_success, const char *field, const char *message) {
  expect("no response of an error is a success", is_success == (status != OPENROUTER_ERROR_API));
  expect("a failure is an error", status < 0);
  expect("a failure has a field", *field != '\0');
  expect("a failure has a message", *message != '\0');
  expect_message(message);
}

/* The body of a success that was refused, and of nothing else, is there. */
static void expect_kept(openrouter_status status, bool is_refused, openrouter_bytes kept, const text *body) {
  expect_status("the refused body", is_refused ? OPENROUTER_OK : OPENROUTER_ABSENT, status);
  if (is_refused)
    expect_bytes("the refused body", body->data, body->size, kept.data, kept.size);
}

static openrouter_string read_lent(openrouter_status status, openrouter_string text) {
  expect_ok("a text that must be there", status);
  expect_lent(text);
  return text;
}

static void read_create(int32_t http_status, const text *type, const text *body) {
  create_response *response = NULL;
  openrouter_string id = {"", 0}, created_at = {"", 0};
  openrouter_bytes kept = {NULL, 0};
  int64_t app_id = 0, second = 0;
  expect_ok("new", CREATE(new)(&response));
  expect_ok("before", CREATE(read)(response, 200, "", 0, CREATE_BEFORE, OPENROUTER_NUL_TERMINATED));
  openrouter_status status = CREATE(read)(response, http_status, type->data, type->size, body->data, body->size);
  openrouter_status status_of_id = CREATE(get_id)(response, &id);
  read_lent(status_of_id, id);
  openrouter_status status_of_time = CREATE(get_created_at)(response, &created_at);
  if (status_of_time == OPENROUTER_OK)
    expect_lent(created_at);
  openrouter_status status_of_number = CREATE(get_app_id)(response, &app_id);
  openrouter_status status_of_body = CREATE(get_body)(response, &kept);
  expect_kept(status_of_body, status < 0 && status != OPENROUTER_ERROR_API, kept, body);
  if (status == OPENROUTER_OK) {
    openrouter_exchange_auth_code_for_api_key_request *request = NULL;
    expect("a success", http_status >= 200 && http_status <= 299 && body->size > 0);
    expect_ok("new", openrouter_exchange_auth_code_for_api_key_request_new(&request));
    expect_ok("an id that can be exchanged",
              openrouter_exchange_auth_code_for_api_key_request_set_code(request, id.data, id.size));
    openrouter_exchange_auth_code_for_api_key_request_free(request);
    text before = copy_of(id.data, id.size);
    /* Whatever type it has. */
    expect_ok("again", CREATE(read)(response, http_status, "text/html", 9, body->data, body->size));
    expect_ok("id", CREATE(get_id)(response, &id));
    expect_status("app_id", status_of_number, CREATE(get_app_id)(response, &second));
    expect_string("the same id", before.data, before.size, id);
    expect("the same app_id", app_id == second);
    free(before.data);
  } else {
    expect_text("id", "before", id);
    expect_text("created_at", "then", created_at);
    expect("app_id", app_id == 12345);
    expect_failure(status, http_status >= 200 && http_status <= 299, CREATE(error_field)(response),
                   CREATE(error_message)(response));
  }
  CREATE(free)(response);
}

static void read_exchange(int32_t http_status, const text *type, const text *body) {
  exchange_response *response = NULL;
  openrouter_string key = {"", 0}, user = {"", 0};
  expect_ok("new", EXCHANGE(new)(&response));
  expect_ok("before", EXCHANGE(read)(response, 200, "", 0, EXCHANGE_BEFORE, OPENROUTER_NUL_TERMINATED));
  openrouter_status status = EXCHANGE(read)(response, http_status, type->data, type->size, body->data, body->size);
  openrouter_status status_of_key = EXCHANGE(get_key)(response, &key);
  read_lent(status_of_key, key);
  openrouter_status status_of_user = EXCHANGE(get_user_id)(response, &user);
  openrouter_bytes kept = {NULL, 0};
  openrouter_status status_of_body = EXCHANGE(get_body)(response, &kept);
  expect_kept(status_of_body, status < 0 && status != OPENROUTER_ERROR_API, kept, body);
  if (status_of_user == OPENROUTER_OK)
    expect_lent(user);
  if (status == OPENROUTER_OK) {
    expect("a success", http_status >= 200 && http_status <= 299 && body->size > 0);
    expect("a key that a header can carry", key.size > 0 && key.size <= 4096);
    for (size_t i = 0; i < key.size; i++)
      expect("a visible key", key.data[i] > ' ' && key.data[i] <= '~');
  } else {
    expect_text("key", "before", key);
    expect_text("user_id", "me", user);
    expect_failure(status, http_status >= 200 && http_status <= 299, EXCHANGE(error_field)(response),
                   EXCHANGE(error_message)(response));
  }
  EXCHANGE(free)(response);
}

typedef openrouter_status text_getter(const openrouter_api_error *error, openrouter_string *out);

static void read_error(int32_t http_status, const text *type, const text *body) {
  static text_getter *const getters[] = {openrouter_api_error_get_message, openrouter_api_error_get_metadata,
                                         openrouter_api_error_get_openrouter_metadata,
                                         openrouter_api_error_get_user_id};
  openrouter_api_error *error = NULL;
  int32_t actual = 0;
  int64_t code = 0;
  openrouter_bytes kept = {NULL, 0};
  expect_ok("new", openrouter_api_error_new(&error));
  expect_ok("read", openrouter_api_error_read(error, http_status, type->data, type->size, body->data, body->size));
  expect_ok("http_status", openrouter_api_error_get_http_status(error, &actual));
  expect("the HTTP status", actual == http_status);
  expect("code", openrouter_api_error_get_code(error, &code) >= 0);
  expect_ok("body", openrouter_api_error_get_body(error, &kept));
  expect_bytes("body", body->data, body->size, kept.data, kept.size);
  for (size_t i = 0; i < sizeof getters / sizeof *getters; i++) {
    openrouter_string text = {"", 0};
    openrouter_status status = getters[i](error, &text);
    expect("a text of an error", status >= 0);
    if (status == OPENROUTER_OK) {
      expect_lent(text);
      expect("a part of the body", text.size <= body->size);
    }
  }
  openrouter_string summary = {"", 0};
  openrouter_status status_of_summary = openrouter_api_error_get_summary(error, &summary);
  read_lent(status_of_summary, summary);
  expect("a summary", summary.size > 0);
  /* The body as it lies in the handle is read as the same. */
  openrouter_string message = {"", 0}, second = {"", 0};
  openrouter_status status = openrouter_api_error_get_message(error, &message);
  text copy = copy_of(message.data, message.size);
  expect_ok("itself", openrouter_api_error_read(error, http_status, "", 0, (const char *)kept.data, kept.size));
  expect_status("the same message", status, openrouter_api_error_get_message(error, &second));
  if (status == OPENROUTER_OK)
    expect_string("the same message", copy.data, copy.size, second);
  expect_ok("body", openrouter_api_error_get_body(error, &kept));
  expect_bytes("the same body", body->data, body->size, kept.data, kept.size);
  free(copy.data);
  openrouter_api_error_free(error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  /* "2" and a zero byte are 200, "4" and a 3 are 403. */
  int32_t hundreds = take_small_number(&input) - '0', units = take_small_number(&input);
  int32_t http_status = hundreds * 100 + units;
  text type = take_line(&input), body = take_rest(&input);
  read_create(http_status, &type, &body);
  read_exchange(http_status, &type, &body);
  read_error(http_status, &type, &body);
  free(type.data);
  free(body.data);
  return 0;
}
