/* The response that holds the API key: read, refused, and gone from memory. */
#include "answers.h"
#include "heap.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

#define EXCHANGE(name) openrouter_exchange_auth_code_for_api_key_response_##name
#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y"

static const struct {
  const char *body, *key, *user;
  openrouter_status user_status;
} good[] = {
    {EXCHANGE_ANSWER, API_KEY, "user_2yOPcMpKoQhcd4bVgSMlELRaIah", OPENROUTER_OK},
    {"{\"key\":\"k\",\"user_id\":null}", "k", "", OPENROUTER_NULL},
    {"{\"key\":\"k\"}", "k", "", OPENROUTER_ABSENT},
    {"{\"user_id\":\"\",\"x\":{\"key\":1},\"key\":\"\\u006b\\/~!\"}", "k/~!", "", OPENROUTER_OK},
};

#define UNEXPECTED OPENROUTER_ERROR_UNEXPECTED_RESPONSE

static const struct {
  int32_t http_status;
  const char *body;
  openrouter_status status;
  const char *field;
} bad[] = {
    {403, "{\"key\":\"k\"}", OPENROUTER_ERROR_API, "http_status"},
    {200, "{\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"data\":{\"key\":\"k\",\"user_id\":null}}", UNEXPECTED, "key"},
    {200, "{\"error\":\"text\"}", UNEXPECTED, "body"},
    {200, "[]", UNEXPECTED, "body"},
    {200, "", UNEXPECTED, "body"},
    {200, "{\"key\":5,\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":null,\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"a b\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"a\\r\\nX: y\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"a\\u007f\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"a\\u0000\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"\303\274\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"k\",\"key\":\"K\",\"user_id\":null}", UNEXPECTED, "key"},
    {200, "{\"key\":\"" SECRET " \",\"user_id\":5}", UNEXPECTED, "key"},
    {200, "{\"key\":\"" SECRET "\"", OPENROUTER_ERROR_INVALID_JSON, "body"},
    {200, "{\"key\":\"" SECRET "\\x\"", OPENROUTER_ERROR_INVALID_JSON, "body"},
};

static void test_values(void) {
  exchange_response *response = new_exchange_response();
  openrouter_string text = {"", 0};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    about("exchange %s", good[i].body);
    expect_ok("read", read_exchange(response, 200, "application/json", good[i].body, strlen(good[i].body)));
    expect_ok("get_key", CALL(openrouter_exchange_auth_code_for_api_key_response_get_key, response, &text));
    expect_text("key", good[i].key, text);
    text = (openrouter_string){"", 0};
    expect_status("get_user_id", good[i].user_status,
                  CALL(openrouter_exchange_auth_code_for_api_key_response_get_user_id, response, &text));
    expect_text("user_id", good[i].user, text);
  }
  expect_ok("read", read_exchange(response, 200, "application/json", TEXT(EXCHANGE_ANSWER)));
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    about("exchange %d %s", (int)bad[i].http_status, bad[i].body);
    size_t size = strlen(bad[i].body);
    expect_status("read", bad[i].status, read_exchange(response, bad[i].http_status, "", bad[i].body, size));
    expect_c_string("field", bad[i].field, EXCHANGE(error_field)(response));
    expect_hidden(EXCHANGE(error_message)(response), "Zq8w");
    expect_ok("get_key", CALL(openrouter_exchange_auth_code_for_api_key_response_get_key, response, &text));
    expect_text("the key is as it was", API_KEY, text);
  }
  EXCHANGE(free)(response);
}

/* The longest key that a header takes, and one byte more. */
static void test_longest(void) {
  static char body[5000];
  exchange_response *response = new_exchange_response();
  for (int size = 4095; size <= 4097; size++) {
    about("key of %d bytes", size);
    char *end = body + sprintf(body, "{\"user_id\":null,\"key\":\"");
    memset(end, 'k', (size_t)size);
    strcpy(end + size, "\"}");
    expect_status("read", size > 4096 ? UNEXPECTED : OPENROUTER_OK,
                  read_exchange(response, 200, "", body, strlen(body)));
  }
  EXCHANGE(free)(response);
}

static void expect_gone(void) {
  expect_size("traces in memory that lives", 0, heap_traces());
  expect_size("traces in memory that was freed", 0, heap_freed_traces());
}

static void test_secret(const char *body) {
  exchange_response *response = NULL;
  about("secret in %s", body);
  heap_watch(SECRET);
  EXCHANGE(new)(&response);
  for (int way = 0; way < 3; way++) {
    expect_ok("read", EXCHANGE(read)(response, 200, "", 0, body, strlen(body)));
    expect_size("copies", 1, heap_copies());
    expect_status("failing", OPENROUTER_ERROR_INVALID_JSON, EXCHANGE(read)(response, 200, "", 0, body, 5));
    expect_size("copies", 1, heap_copies());
    if (way == 0)
      expect_ok("reset", EXCHANGE(reset)(response));
    if (way == 1)
      expect_ok("another", EXCHANGE(read)(response, 200, "", 0, TEXT("{\"key\":\"k\"}")));
    if (way == 2)
      EXCHANGE(free)(response);
    expect_gone();
  }
  expect_size("bytes after free", 0, heap_living_bytes());
  heap_unwatch();
}

void test_exchange_answers(void) {
  static char large[5000];
  test_values();
  test_longest();
  if (heap_not_watched() != NULL) {
    skip("keys in memory", heap_not_watched());
    return;
  }
  test_secret("{\"key\":\"" SECRET "\",\"user_id\":\"u\"}");
  test_secret("{\"key\":\"\\u005aq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y\"}");
  sprintf(large, "{\"key\":\"" SECRET "\",\"user_id\":\"%04000d\"}", 1);
  test_secret(large);
}
