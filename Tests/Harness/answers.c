/* What the service answers when all is well, and everything that is almost it. */
#include "answers.h"
#include "tests.h"
#include <stdlib.h>
#include <string.h>

#define NUL_TERMINATED OPENROUTER_NUL_TERMINATED

static char *copy(const char *body, size_t size) {
  char *block = malloc(size ? size : 1);
  if (block == NULL)
    abort();
  memcpy(block, body, size);
  return block;
}

openrouter_status read_create(create_response *response, int32_t http_status, const char *type, const char *body,
                              size_t size) {
  char *block = copy(body, size);
  openrouter_status status =
      CALL(openrouter_create_auth_keys_code_response_read, response, http_status, type, NUL_TERMINATED, block, size);
  free(block);
  return status;
}

openrouter_status read_exchange(exchange_response *response, int32_t http_status, const char *type, const char *body,
                                size_t size) {
  char *block = copy(body, size);
  openrouter_status status = CALL(openrouter_exchange_auth_code_for_api_key_response_read, response, http_status, type,
                                  NUL_TERMINATED, block, size);
  free(block);
  return status;
}

openrouter_status read_error(openrouter_api_error *error, int32_t http_status, const char *type, const char *body,
                             size_t size) {
  char *block = copy(body, size);
  openrouter_status status = CALL(openrouter_api_error_read, error, http_status, type, NUL_TERMINATED, block, size);
  free(block);
  return status;
}

create_response *new_create_response(void) {
  create_response *response = NULL;
  expect_ok("new", CALL(openrouter_create_auth_keys_code_response_new, &response));
  return response;
}

exchange_response *new_exchange_response(void) {
  exchange_response *response = NULL;
  expect_ok("new", CALL(openrouter_exchange_auth_code_for_api_key_response_new, &response));
  return response;
}

openrouter_api_error *new_api_error(void) {
  openrouter_api_error *error = NULL;
  expect_ok("new", CALL(openrouter_api_error_new, &error));
  return error;
}

static void expect_create(const create_response *response, const char *id, int64_t app_id, const char *created_at) {
  openrouter_string text = {"", 0};
  int64_t number = 0;
  expect_ok("get_id", CALL(openrouter_create_auth_keys_code_response_get_id, response, &text));
  expect_text("id", id, text);
  expect_ok("get_app_id", CALL(openrouter_create_auth_keys_code_response_get_app_id, response, &number));
  expect("app_id", number == app_id);
  expect_ok("get_created_at", CALL(openrouter_create_auth_keys_code_response_get_created_at, response, &text));
  expect_text("created_at", created_at, text);
}

/* ------------------------------------------------------------------------------------------------ What is accepted */

static const struct {
  const char *body, *id;
  int64_t app_id;
  const char *created_at;
} good[] = {
    {CREATE_ANSWER, "auth_code_xyz789", 12345, "2025-08-24T10:30:00Z"},
    {" \t\r\n{\"data\" : {\"id\":\"a\" , \"app_id\":0,\"created_at\":\"\"}\n}\n", "a", 0, ""},
    {"{\"data\":{\"id\":\" ~\",\"app_id\":-9223372036854775808,\"created_at\":\"yesterday\"}}", " ~", INT64_MIN,
     "yesterday"},
    {"{\"data\":{\"id\":\"x\",\"app_id\":9223372036854775807,\"created_at\":\"\"}}", "x", INT64_MAX, ""},
    {"{\"data\":{\"id\":\"x\",\"app_id\":12345.0,\"created_at\":\"\"}}", "x", 12345, ""},
    {"{\"data\":{\"id\":\"x\",\"app_id\":1e3,\"created_at\":\"\"}}", "x", 1000, ""},
    {"{\"data\":{\"id\":\"x\",\"app_id\":-0.0012E+4,\"created_at\":\"\"}}", "x", -12, ""},
    {"{\"data\":{\"id\":\"x\",\"app_id\":120000e-4,\"created_at\":\"\"}}", "x", 12, ""},
    {"{\"data\":{\"id\":\"x\",\"app_id\":0e99999999999999999999,\"created_at\":\"\"}}", "x", 0, ""},
    {"{\"data\":{\"created_at\":\"\\u0061\\/\\\"\\\\\\b\\f\\n\\r\\t\\u00fC\\u20ac\\uD83D\\uDE00\303\274\","
     "\"app_id\":1,\"id\":\"\\u0061\\/\\\"\\\\\"}}",
     "a/\"\\", 1, "a/\"\\\b\f\n\r\t\303\274\342\202\254\360\237\230\200\303\274"},
    {"{\"d\\u0061ta\":{\"\\u0069d\":\"x\",\"app_id\":1,\"created_at\":\"\"}}", "x", 1, ""},
    {"{\"new\":[{\"data\":[1,2,{}]},null,\"\\ud800\"],\"new\":1,\"data\":{\"id\":\"x\",\"more\":{\"id\":5},\"app_id\":"
     "1,"
     "\"created_at\":\"\",\"more\":[]},\"error\":null}",
     "x", 1, ""},
};

/* Judged only where the body holds no id. */
static const struct {
  const char *type;
  bool is_json;
} types[] = {
    {"", true},
    {"application/json", true},
    {"Application/JSON", true},
    {"application/json; charset=utf-8", true},
    {" application/json ;x=\"text/html\"", true},
    {"application/problem+json", true},
    {"application/vnd.api+JSON;v=1", true},
    {"text/html", false},
    {"text/plain", false},
    {"text/html; application/json", false},
    {"text/html, application/json", false},
    {"text/html,x+json", false},
    {"text/json", false},
    {"application/jsonp", false},
    {"application/+json", false},
    {"application/x\x0bjson", false},
    {"application/x/y+json", false},
    {"application json", false},
    {"/json", false},
    {"json", false},
    {";", false},
};

static void test_types(create_response *response) {
  static const char *const bodies[] = {"", "<html>", "{\"data\":{}}", "[" CREATE_ANSWER "]"};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    about("type %s", types[i].type);
    expect_ok("read", read_create(response, 200, types[i].type, TEXT(CREATE_ANSWER)));
    for (size_t j = 0; j < sizeof bodies / sizeof *bodies; j++) {
      expect("refused", read_create(response, 200, types[i].type, bodies[j], strlen(bodies[j])) < 0);
      bool is_blamed = strcmp(openrouter_create_auth_keys_code_response_error_field(response), "content_type") == 0;
      expect("the type is blamed if it is not a JSON type", is_blamed == !types[i].is_json);
    }
  }
}

static void test_good(void) {
  create_response *response = new_create_response();
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    about("answer %s", good[i].body);
    expect_ok("read", read_create(response, 200, "application/json", good[i].body, strlen(good[i].body)));
    expect_create(response, good[i].id, good[i].app_id, good[i].created_at);
  }
  for (int32_t status = 200; status < 300; status++)
    expect_ok("any 2xx", read_create(response, status, "", TEXT(CREATE_ANSWER)));
  test_types(response);
  openrouter_create_auth_keys_code_response_free(response);
}

/* ----------------------------------------------------------------------------------------------- What is refused */

#define DATA(members) "{\"data\":{" members "}}"
#define UNEXPECTED OPENROUTER_ERROR_UNEXPECTED_RESPONSE
#define INVALID_JSON OPENROUTER_ERROR_INVALID_JSON

static const struct {
  int32_t http_status;
  const char *body;
  openrouter_status status;
  const char *field, *shown;
} bad[] = {
    {400, CREATE_ANSWER, OPENROUTER_ERROR_API, "http_status", "got 400"},
    {302, "<html>", OPENROUTER_ERROR_API, "http_status", "302"},
    {199, CREATE_ANSWER, OPENROUTER_ERROR_API, "http_status", "199"},
    {300, CREATE_ANSWER, OPENROUTER_ERROR_API, "http_status", "300"},
    {0, "", OPENROUTER_ERROR_API, "http_status", "0"},
    {200, "", UNEXPECTED, "body", "empty"},
    {200, "<!DOCTYPE html><p>Maintenance", INVALID_JSON, "body", "byte 1 in line 1"},
    {200, "{\"data\":\n {\n  \"id\":tru}}", INVALID_JSON, "body", "byte 20 in line 3"},
    {200, "{\"data\":5}\n5", INVALID_JSON, "body", "line 2"},
    {200, "{\"data\":{\"id\":\"x\",}}", INVALID_JSON, "body", "byte 19"},
    {200, CREATE_ANSWER "}", INVALID_JSON, "body", "nothing may follow"},
    {200, "\357\273\277", INVALID_JSON, "body", "at its end"},
    {200, "\357\273\277\357\273\277" CREATE_ANSWER, INVALID_JSON, "body", "byte 4"},
    {200, "{\"x\":\"\377\"}", OPENROUTER_ERROR_INVALID_UTF8, "body", "byte 7"},
    {200, "[" CREATE_ANSWER "]", UNEXPECTED, "body", "object"},
    {200, "\"text\"", UNEXPECTED, "body", "object"},
    {200, "{}", UNEXPECTED, "data", "missing"},
    {200, "{\"data\":null}", UNEXPECTED, "data", "object"},
    {200, "{\"data\":[]}", UNEXPECTED, "data", "object"},
    {200, "{\"data\":{},\"data\":{}}", UNEXPECTED, "data", "once"},
    {200, "{\"data\":1,\"d\\u0061ta\":{}}", UNEXPECTED, "data", "once"},
    {200, "{\"error\":{\"code\":400,\"message\":\"m\"}}", UNEXPECTED, "body", "error"},
    {200, "{\"id\":\"x\",\"app_id\":1,\"created_at\":\"\"}", UNEXPECTED, "data", "missing"},
    {200, DATA("\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "missing"},
    {200, DATA("\"id\":5,\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "string"},
    {200, DATA("\"id\":null,\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "string"},
    {200, DATA("\"id\":\"x\",\"id\":\"y\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "once"},
    {200, DATA("\"id\":\"x\",\"i\\u0064\":\"X\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "once"},
    {200, DATA("\"id\":\"\\u0000\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "U+0000"},
    {200, DATA("\"id\":\"\\ud800\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "surrogate"},
    {200, DATA("\"id\":\"\\udc00\\ud800\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "surrogate"},
    {200, DATA("\"id\":\"\\ud800\\n1\",\"app_id\":1,\"created_at\":\"\""), UNEXPECTED, "id", "surrogate"},
};

static void test_bad(void) {
  create_response *response = new_create_response();
  expect_ok("read", read_create(response, 200, "application/json", TEXT(CREATE_ANSWER)));
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    about("answer %d %s", (int)bad[i].http_status, bad[i].body);
    size_t size = strlen(bad[i].body);
    expect_status("read", bad[i].status, read_create(response, bad[i].http_status, "", bad[i].body, size));
    expect_c_string("field", bad[i].field, openrouter_create_auth_keys_code_response_error_field(response));
    expect_shown(openrouter_create_auth_keys_code_response_error_message(response), bad[i].shown);
    expect_create(response, "auth_code_xyz789", 12345, "2025-08-24T10:30:00Z");
  }
  openrouter_create_auth_keys_code_response_free(response);
}

void test_answers(void) {
  test_good();
  test_bad();
}
