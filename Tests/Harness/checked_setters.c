/* A setter is validated against the document as it is now. What was found out for earlier setters must not decide. */
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <string.h>

static openrouter_request *request;
static openrouter_json *body;

static void begin(const char *path) {
  expect_ok("reset", CALL(openrouter_request_reset, request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", path));
}

static void accept(const char *pointer, const char *value) {
  expect_ok(pointer, CALL(openrouter_json_set_text, body, pointer, value, NUL));
}

static void refuse(const char *pointer, const char *value) {
  expect_status(pointer, OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_text, body, pointer, value, NUL));
  expect_c_string("the field", pointer, openrouter_request_error_field(request));
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
}

static void add_messages(int count) {
  for (int i = 0; i < count; i++) {
    accept("/messages/-/role", i % 2 ? "assistant" : "user");
    char pointer[64];
    snprintf(pointer, sizeof pointer, "/messages/%d/content", i);
    accept(pointer, "Hello");
  }
}

static void check_tags(void) {
  about("setters after the tag of a union has changed");
  begin("/chat/completions");
  add_messages(3);
  refuse("/messages/-/role", "usr");
  refuse("/messages/2/contet", "Hello");
  refuse("/messages/2/tool_call_id", "a");
  accept("/messages/2/role", "tool");
  accept("/messages/2/tool_call_id", "a");
  refuse("/messages/2/name", "a");
  accept("/messages/2/role", "user");
  accept("/messages/2/name", "a");
  refuse("/messages/2/tool_call_id", "b");
  expect_ok("unset", CALL(openrouter_json_unset, body, "/messages/2/content"));
  accept("/messages/2/content/-/type", "text");
  refuse("/messages/2/content/0/txt", "a");
}

static void check_arrays(void) {
  about("setters after an array was removed or replaced");
  begin("/chat/completions");
  add_messages(2);
  expect_ok("unset", CALL(openrouter_json_unset, body, "/messages"));
  accept("/stop/-", "a");
  refuse("/stop/-/role", "user");
  refuse("/stop/1/role", "user");
  add_messages(2);
  expect_ok("JSON", CALL(openrouter_json_set_json, body, "/messages", "[{}]", NUL));
  accept("/messages/0/anything", "a");
  accept("/messages/-/anything", "a");
  expect_ok("JSON", CALL(openrouter_json_read, body, "{\"messages\":[{\"role\":\"user\"}],\"stop\":[]}", NUL));
  accept("/messages/0/content", "a");
  refuse("/messages/0/contet", "a");
  accept("/stop/-", "a");
  refuse("/messages/-/contet", "a");
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/embeddings"));
  refuse("/messages/-/role", "user");
}

/* More elements than the library looks through for the end of an array. */
static void check_many_messages(void) {
  openrouter_json_node first = OPENROUTER_JSON_ROOT;
  about("setters in the first of many elements");
  begin("/chat/completions");
  add_messages(100);
  expect_ok("first", CALL(openrouter_json_get_node, body, "/messages/0", &first));
  accept("/messages/0/content", "a");
  refuse("/messages/0/contet", "a");
  expect_status("below a node", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_json_set_text_at, body, first, "/tool_call_id", "a", NUL));
  expect_ok("below a node", CALL(openrouter_json_set_text_at, body, first, "/name", "a", NUL));
}

/* Objects with many members have an index. */
static void check_large_objects(void) {
  about("setters in an object with many members");
  begin("/chat/completions");
  for (int i = 0; i < 40; i++) {
    char pointer[64];
    snprintf(pointer, sizeof pointer, "/metadata/key_%d", i);
    accept(pointer, "value");
  }
  expect_status("a number", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_json_set_number, body, "/metadata/key_41", 1));
  accept("/metadata/key_7", "another");
}

void test_checked_setters(void) {
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  check_tags();
  check_arrays();
  check_many_messages();
  check_large_objects();
  openrouter_request_free(request);
}
