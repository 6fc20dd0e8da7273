/* Responses that were paid for, or can be had only once: refused only where the key or the id itself is doubtful. What was
   refused stays readable, and is zeroed like the key. */
#include "answers.h"
#include "heap.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CREATE(name) openrouter_create_auth_keys_code_response_##name
#define EXCHANGE(name) openrouter_exchange_auth_code_for_api_key_response_##name
#define KEY "\"key\":\"sk-1\""
#define ID "\"id\":\"code-1\""

/* Members that spoil no other, before and after the one that counts. */
static const char *const members[] = {
    "\"x\":\"\377\"",
    "\"x\":\"\300\200\355\240\200\"",
    "\"x\377\":1",
    "\"x\":[{\"\360\237\":\"\200\"}]",
    "\"x\":\"\\ud800\"",
    "\"x\":\"\\u0000\"",
    "\"\\udc00\":\"\\uD83D\\uD83D\"",
    "\"x\":\"tab\there, line\nend, \001\"",
    "\"x\":\"\\x \\' \\u12 \\q\"",
    "\"x\":\"\\\\\"",
    "\"x\":\"\377\\\"\"",
    "\"x\":NaN",
    "\"x\":[-Infinity,{\"y\":True}]",
    "\"x\":01",
    "\"x\":+1.",
    "\"x\":.5e",
    "\"x\":undefined",
    "\"x\":1,\"x\":2",
    "\"error\":null",
    "\"error\":{\"message\":\"no\"}",
    "\"user_id\":7",
    "\"user_id\":{\"id\":\"u\"}",
    "\"user_id\":[]",
    "\"user_id\":\"\\ud800\"",
    "\"user_id\":\"a\\u0000\"",
    "\"user_id\":\"\377\"",
    "\"user_id\":nil",
    "\"user_id\":\"a\",\"user_id\":\"b\"",
    "\"user_id\":1.5",
    "\"user_id\":true",
    "\"app_id\":\"12345\"",
    "\"app_id\":1.5",
    "\"app_id\":1e99",
    "\"app_id\":9223372036854775808",
    "\"app_id\":null",
    "\"app_id\":012",
    "\"app_id\":1,\"app_id\":2",
    "\"created_at\":1756031400",
    "\"created_at\":null",
    "\"created_at\":\"\\udfff\"",
    "\"created_at\":\"\302\"",
    "\"created_at\":{}",
    "\"key\":\"sk-1\"",
    "\"k\\u0065y\":\"sk-\\u0031\"",
    "\"id\":\"code-1\"",
    "\"\\u0069d\":\"c\\u006fde-1\"",
};

static const char *const types[] = {"", "application/json", "text/plain", "text/html; charset=utf-8", "\377", "x"};
static const char *const fronts[] = {"", "\357\273\277", "\357\273\277 \r\n", "\n\t"};

static void expect_key(exchange_response *response) {
  openrouter_string text = {"", 0};
  openrouter_bytes body = {NULL, 0};
  expect_ok("get_key", CALL(openrouter_exchange_auth_code_for_api_key_response_get_key, response, &text));
  expect_text("key", "sk-1", text);
  expect_status("get_user_id", OPENROUTER_ABSENT, EXCHANGE(get_user_id)(response, &text));
  expect_status("get_body", OPENROUTER_ABSENT,
                CALL(openrouter_exchange_auth_code_for_api_key_response_get_body, response, &body));
}

static void expect_id(create_response *response) {
  openrouter_string text = {"", 0};
  openrouter_bytes body = {NULL, 0};
  int64_t number = 0;
  expect_ok("get_id", CREATE(get_id)(response, &text));
  expect_text("id", "code-1", text);
  expect_status("get_app_id", OPENROUTER_ABSENT, CREATE(get_app_id)(response, &number));
  expect_status("get_created_at", OPENROUTER_ABSENT, CREATE(get_created_at)(response, &text));
  expect_status("get_body", OPENROUTER_ABSENT,
                CALL(openrouter_create_auth_keys_code_response_get_body, response, &body));
}

static void test_other_members(exchange_response *exchange, create_response *create) {
  char body[300];
  for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
    for (int order = 0; order < 4; order++) {
      const char *type = types[(i + (size_t)order) % (sizeof types / sizeof *types)];
      const char *front = fronts[(i / 3 + (size_t)order) % (sizeof fronts / sizeof *fronts)];
      const char *before = order & 1 ? members[i] : "\"y\":1", *after = order & 2 ? members[i] : "\"z\":[]";
      if (order == 3)
        after = "\"z\":{}";
      about("%s{%s,…,%s} as %s", front, before, after, type);
      snprintf(body, sizeof body, "%s{%s," KEY ",%s}", front, before, after);
      expect_ok("exchange", read_exchange(exchange, 200, type, body, strlen(body)));
      expect_key(exchange);
      snprintf(body, sizeof body, "%s{\"data\":{%s," ID ",%s},%s}", front, before, after,
               strncmp(members[i], "\"x", 2) == 0 ? members[i] : "\"w\":0");
      expect_ok("create", read_create(create, 201, type, body, strlen(body)));
      expect_id(create);
    }
  }
  about("the same data twice");
  expect_ok("create", read_create(create, 200, "", TEXT("{\"data\":{" ID "},\"data\":{" ID "}}")));
  expect_id(create);
}

/* Where the form itself is broken, or the value, the key cannot be trusted. */
static const struct {
  const char *body, *field;
  openrouter_status status;
} doubtful[] = {
    {"{\"key\":\"sk-1", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\"", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",\"user_id\":\"us", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",\"x\":[1,2}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\" \"x\":1}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",\"x\" 1}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",\"x\":}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\",x:1}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\"}}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-1\"}{\"key\":\"sk-2\"}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"HTTP/1.1 200 OK\r\n\r\n{\"key\":\"sk-1\"}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{'key':'sk-1'}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":sk-1}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-\\x31\"}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk\t1\"}", "body", OPENROUTER_ERROR_INVALID_JSON},
    {"{\"key\":\"sk-\377\"}", "body", OPENROUTER_ERROR_INVALID_UTF8},
    {"{\"k\377y\":\"sk-1\"}", "body", OPENROUTER_ERROR_INVALID_UTF8},
    {"{\"key\":\"sk-1\",\"key\":\"sk-2\"}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"key\":\"sk-1\",\"key\":null}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"key\":\"sk-1\",\"key\":\"sk-2\",\"key\":\"sk-1\"}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"key\":\"sk-1 \"}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"key\":[\"sk-1\"]}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"KEY\":\"sk-1\"}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"data\":{\"key\":\"sk-1\"}}", "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"{\"error\":{\"code\":403,\"message\":\"no\"}}", "body", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"[]", "body", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
    {"", "body", OPENROUTER_ERROR_UNEXPECTED_RESPONSE},
};

static void expect_kept(exchange_response *response, const char *body, size_t size) {
  openrouter_bytes kept = {NULL, 0};
  openrouter_string key = {"", 0};
  expect_ok("get_body", CALL(openrouter_exchange_auth_code_for_api_key_response_get_body, response, &kept));
  expect_bytes("the body", body, size, kept.data, kept.size);
  expect_ok("get_key", EXCHANGE(get_key)(response, &key));
  expect_text("the key of before", "sk-1", key);
}

static void test_doubtful(exchange_response *response) {
  openrouter_bytes kept = {NULL, 0};
  expect_ok("read", read_exchange(response, 200, "", TEXT("{" KEY "}")));
  for (size_t i = 0; i < sizeof doubtful / sizeof *doubtful; i++) {
    about("exchange %s", doubtful[i].body);
    size_t size = strlen(doubtful[i].body);
    expect_status("read", doubtful[i].status, read_exchange(response, 200, "", doubtful[i].body, size));
    expect_c_string("field", doubtful[i].field, EXCHANGE(error_field)(response));
    expect_kept(response, doubtful[i].body, size);
    /* The body that it keeps, read again. */
    expect_ok("get_body", EXCHANGE(get_body)(response, &kept));
    expect_status("its own", doubtful[i].status,
                  EXCHANGE(read)(response, 200, (const char *)kept.data, 0, (const char *)kept.data, kept.size));
    expect_kept(response, doubtful[i].body, size);
  }
  about("a type and a body that the handle itself keeps");
  expect_status("read", OPENROUTER_ERROR_INVALID_JSON, read_exchange(response, 200, "", TEXT("<\0html>")));
  expect_kept(response, "<\0html>", 7);
  expect_ok("get_body", EXCHANGE(get_body)(response, &kept));
  expect_status("its own", OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
                EXCHANGE(read)(response, 200, (const char *)kept.data, 1, (const char *)kept.data, kept.size));
  expect_c_string("message", "content_type must be application/json or another JSON type; got \"<\"",
                  EXCHANGE(error_message)(response));
  expect_kept(response, "<\0html>", 7);
  about("an error after a success that was refused");
  expect_status("read", OPENROUTER_ERROR_API, read_exchange(response, 403, "", TEXT("{}")));
  expect_status("get_body", OPENROUTER_ABSENT, EXCHANGE(get_body)(response, &kept));
  expect_status("read", OPENROUTER_ERROR_INVALID_JSON, read_exchange(response, 200, "", TEXT("{")));
  expect_ok("reset", EXCHANGE(reset)(response));
  expect_status("get_body", OPENROUTER_ABSENT, EXCHANGE(get_body)(response, &kept));
}

/* Whatever id is read, set_code takes; what it does not take is refused. */
static void test_ids(create_response *response) {
  static char id[4000], body[4100];
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  expect_ok("new", openrouter_exchange_auth_code_for_api_key_request_new(&request));
  for (size_t size = 0; size <= 2050; size += size < 3 || size >= 2046 ? 1 : 2043) {
    for (int c = 1; c<0x80; c += size> 10 ? 9 : 1) {
      memset(id, 'x', size);
      id[size] = '\0';
      if (size > 0)
        id[size / 2] = (char)c;
      about("an id of %zu bytes with %d", size, c);
      char *end = body + sprintf(body, "{\"data\":{\"id\":\"");
      for (size_t i = 0; i < size; i++)
        end += sprintf(end, i == size / 2 ? "\\u%04x" : "%c", id[i]);
      strcpy(end, "\"}}");
      openrouter_status status =
          openrouter_exchange_auth_code_for_api_key_request_set_code(request, id, OPENROUTER_NUL_TERMINATED);
      openrouter_string text = {"", 0};
      expect_status("read", status == OPENROUTER_OK ? OPENROUTER_OK : OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
                    read_create(response, 200, "", body, strlen(body)));
      if (status == OPENROUTER_OK) {
        expect_ok("get_id", CREATE(get_id)(response, &text));
        expect_text("id", id, text);
      } else {
        expect_c_string("field", "id", CREATE(error_field)(response));
      }
    }
  }
  openrouter_exchange_auth_code_for_api_key_request_free(request);
}

#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y"

/* A refused body may hold the key: a long one and a short one, replaced, reset and freed. */
static void test_secret(size_t padding) {
  static char body[20000];
  size_t size = (size_t)sprintf(body, "{\"key\":\"" SECRET " \",\"x\":\"%0*d\"}", (int)padding, 1);
  about("a secret in a refused body of %zu bytes", size);
  heap_watch(SECRET);
  for (int way = 0; way < 5; way++) {
    exchange_response *response = NULL;
    EXCHANGE(new)(&response);
    for (int i = 0; i < 2; i++) {
      expect_status("read", OPENROUTER_ERROR_UNEXPECTED_RESPONSE, EXCHANGE(read)(response, 200, "", 0, body, size));
      expect_size("copies", 1, heap_copies());
    }
    if (way == 1)
      expect_ok("reset", EXCHANGE(reset)(response));
    if (way == 2)
      expect_ok("another", EXCHANGE(read)(response, 200, "", 0, TEXT("{\"key\":\"k\"}")));
    if (way == 3)
      expect("another refused", EXCHANGE(read)(response, 200, "", 0, TEXT("{}")) < 0);
    if (way == 4)
      expect_status("an error", OPENROUTER_ERROR_API, EXCHANGE(read)(response, 500, "", 0, TEXT("{}")));
    if (way > 0)
      expect_size("traces in memory that lives", 0, heap_traces());
    EXCHANGE(free)(response);
    expect_size("traces in memory that was freed", 0, heap_freed_traces());
  }
  heap_unwatch();
}

/* Without memory for the body nothing changes, and a key that can be read is not lost for it. */
static void test_no_memory(void) {
  static char body[20000];
  openrouter_bytes kept = {NULL, 0};
  exchange_response *response = new_exchange_response();
  expect_ok("read", read_exchange(response, 200, "", TEXT("{" KEY "}")));
  expect("refused", read_exchange(response, 200, "", TEXT("{\"a\"")) < 0);
  size_t size = (size_t)sprintf(body, "{\"x\":\"%015000d\"}", 1);
  about("no memory for a body of %zu bytes", size);
  heap_watch(NULL);
  heap_fail(1);
  expect_status("read", OPENROUTER_ERROR_OUT_OF_MEMORY, EXCHANGE(read)(response, 200, "", 0, body, size));
  heap_unwatch();
  expect_ok("get_body", EXCHANGE(get_body)(response, &kept));
  expect_bytes("the body of before", "{\"a\"", 4, kept.data, kept.size);
  expect_status("read", OPENROUTER_ERROR_UNEXPECTED_RESPONSE, EXCHANGE(read)(response, 200, "", 0, body, size));
  expect_kept(response, body, size);
  EXCHANGE(free)(response);
}

void test_tolerant_responses(void) {
  exchange_response *exchange = new_exchange_response();
  create_response *create = new_create_response();
  test_other_members(exchange, create);
  test_doubtful(exchange);
  test_ids(create);
  EXCHANGE(free)(exchange);
  CREATE(free)(create);
  if (heap_not_watched() != NULL) {
    skip("refused bodies in memory", heap_not_watched());
    return;
  }
  test_no_memory();
  test_secret(1);
  test_secret(300);
  test_secret(15000);
}
