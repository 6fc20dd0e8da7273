/* The operations of the description, as a program lists them. */
#include "json.h"
#include "tests.h"

#include <string.h>

static openrouter_json *list;

/* The text at a pointer; the list has one there. */
static const char *text_at(openrouter_json_node row, const char *pointer) {
  openrouter_string text = {"", 0};
  expect_ok(pointer, CALL(openrouter_json_get_text_at, list, row, pointer, &text));
  return text.data;
}

static openrouter_json_node row_of(const char *id) {
  openrouter_json_node row = OPENROUTER_JSON_ROOT;
  openrouter_status status = CALL(openrouter_json_first_child, list, row, &row);
  while (status == OPENROUTER_OK && strcmp(text_at(row, "/operationId"), id) != 0)
    status = CALL(openrouter_json_next_sibling, list, row, &row);
  expect_ok(id, status);
  return row;
}

static void expect_row(const char *id, const char *expected) {
  char json[1024];
  size_t size = 0;
  expect_ok(id, CALL(openrouter_json_get_json_at, list, row_of(id), "", json, sizeof json, &size));
  expect_bytes(id, expected, strlen(expected), json, size);
}

/* An operation that is listed as one that streams can be asked for a stream. */
static void check_stream(openrouter_request *request, openrouter_json_node row) {
  openrouter_json *body = NULL;
  int32_t streams = 0;
  expect_ok("streams", CALL(openrouter_json_get_boolean_at, list, row, "/streams", &streams));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  if (streams)
    expect_ok("the member stream", CALL(openrouter_json_set_boolean, body, "/stream", 1));
  expect_ok("reset", CALL(openrouter_request_reset, request));
}

/* Those that the key of a sign-in cannot use: the description says so in words, and of others the additions. */
static void check_management_keys(void) {
  static const struct {
    const char *id;
    int32_t needs_one;
  } rows[] = {
      {"getCredits", 1}, {"updateKeys", 1}, {"listExternalUsers", 1}, {"getCurrentKey", 0}, {"getGeneration", 0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    int32_t needs_one = -1;
    expect_ok(rows[i].id, CALL(openrouter_json_get_boolean_at, list, row_of(rows[i].id), "/managementKey", &needs_one));
    expect(rows[i].id, needs_one == rows[i].needs_one);
  }
}

/* What is listed is found under both of its names, in order. */
static void check_rows(void) {
  openrouter_request *request = NULL;
  const char *previous = "";
  size_t count = 0;
  openrouter_json_node row = OPENROUTER_JSON_ROOT;
  expect_ok("new", CALL(openrouter_request_new, &request));
  openrouter_status status = CALL(openrouter_json_first_child, list, row, &row);
  for (; status == OPENROUTER_OK; count++) {
    const char *method = text_at(row, "/method"), *path = text_at(row, "/path");
    about("%s %s", method, path);
    expect("paths are in order", strcmp(previous, path) <= 0);
    previous = path;
    expect_ok("by method and path", CALL(openrouter_request_set_operation, request, method, path));
    expect_ok("by its id", CALL(openrouter_request_set_operation_id, request, text_at(row, "/operationId")));
    check_stream(request, row);
    status = CALL(openrouter_json_next_sibling, list, row, &row);
  }
  about("%s", "");
  expect("as many as OpenRouter has", count >= 140);
  openrouter_request_free(request);
}

void test_operation_list(void) {
  expect_size("the description's version is a day", 10, strlen(openrouter_description_version()));
  list = new_json();
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_json_read_operations, NULL));
  expect_ok("limit", CALL(openrouter_json_set_text_limit, list, 100));
  expect_status("more than a document may have", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_json_read_operations, list));
  expect_ok("limit", CALL(openrouter_json_set_text_limit, list, SIZE_MAX));
  expect_ok("operations", CALL(openrouter_json_read_operations, list));
  check_rows();
  check_management_keys();
  expect_row("sendChatCompletionRequest",
             "{\"method\":\"POST\",\"path\":\"/chat/completions\",\"operationId\":\"sendChatCompletionRequest\","
             "\"parameters\":[{\"name\":\"X-OpenRouter-Metadata\",\"in\":\"header\",\"required\":false}],\"bodyTypes\":"
             "[\"application/json\"],\"bodyRequired\":true,\"streams\":true,"
             "\"pages\":\"none\",\"repeats\":\"once\",\"atRoot\":false,\"managementKey\":false,\"deprecated\":false,"
             "\"described\":true}");
  openrouter_json_free(list);
}
