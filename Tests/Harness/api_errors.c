/* Errors of the service: the documented ones, and whatever else a server or something before it may send. */
#include "answers.h"
#include "heap.h"
#include "tests.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ERROR(name) openrouter_api_error_##name
/* A getter's value as text: that of a text, "" where it is absent, "null" where it is that. */
#define TEXT_OF(getter) text_of(#getter, CALL(getter, error, (text = (openrouter_string){"", 0}, &text)), &text)

static openrouter_string text;

static const char *text_of(const char *getter, openrouter_status status, const openrouter_string *actual) {
  expect(getter, status == OPENROUTER_OK || status == OPENROUTER_ABSENT || status == OPENROUTER_NULL);
  return status == OPENROUTER_NULL ? "null" : status == OPENROUTER_ABSENT ? "" : actual->data;
}

typedef struct {
  int32_t http_status;
  const char *body;
  /* 0 for none. */
  int64_t code;
  const char *message, *metadata, *openrouter_metadata, *user_id;
} example;

/* One line about a body that has no words, sent as a type. */
typedef struct {
  const char *type, *body, *summary;
} summary;

static void expect_error(openrouter_api_error *error, const example *e, const char *type, const char *body,
                         size_t size) {
  int32_t http_status = -1;
  int64_t code = 0;
  openrouter_bytes bytes = {NULL, 0};
  about("error %d %s", (int)e->http_status, body);
  expect_ok("read", read_error(error, e->http_status, type, body, size));
  expect_ok("get_http_status", CALL(openrouter_api_error_get_http_status, error, &http_status));
  expect("the HTTP status", http_status == e->http_status);
  expect_status("get_code", e->code ? OPENROUTER_OK : OPENROUTER_ABSENT,
                CALL(openrouter_api_error_get_code, error, &code));
  expect("the code", code == e->code);
  expect_c_string("message", e->message, TEXT_OF(openrouter_api_error_get_message));
  expect_c_string("metadata", e->metadata, TEXT_OF(openrouter_api_error_get_metadata));
  expect_c_string("openrouter_metadata", e->openrouter_metadata, TEXT_OF(openrouter_api_error_get_openrouter_metadata));
  expect_c_string("user_id", e->user_id, TEXT_OF(openrouter_api_error_get_user_id));
  expect_ok("get_body", CALL(openrouter_api_error_get_body, error, &bytes));
  expect_bytes("body", body, size, bytes.data, bytes.size);
}

static const example examples[] = {
    {400, "{\"error\":{\"code\":400,\"message\":\"Invalid request parameters\"}}", 400, "Invalid request parameters",
     "", "", ""},
    {401, "{\"error\":{\"code\":401,\"message\":\"Missing Authentication header\"}}", 401,
     "Missing Authentication header", "", "", ""},
    {403, "{\"error\":{\"code\":403,\"message\":\"Only management keys can perform this operation\"}}", 403,
     "Only management keys can perform this operation", "", "", ""},
    {409, "{\"error\":{\"code\":409,\"message\":\"Resource conflict. Please try again later.\"}}", 409,
     "Resource conflict. Please try again later.", "", "", ""},
    {500, "{\"error\":{\"code\":500,\"message\":\"Internal Server Error\"}}", 500, "Internal Server Error", "", "", ""},
    {400, "{\"error\":{\"message\":\"Invalid code_challenge_method\",\"code\":400}}", 400,
     "Invalid code_challenge_method", "", "", ""},
    {403,
     "{\"user_id\":\"u\",\"openrouter_metadata\":{ \"a\" : [1] "
     "},\"error\":{\"code\":4e2,\"metadata\":{\"x\":\"\\u0000\"}}}",
     400, "", "{\"x\":\"\\u0000\"}", "{ \"a\" : [1] }", "u"},
    {500, "{\"user_id\":null,\"openrouter_metadata\":null,\"error\":{\"message\":\"\\u00fc\",\"metadata\":null}}", 0,
     "\303\274", "null", "null", "null"},
    {502, "{\"error\":\"text\"}", 0, "text", "", "", ""},
    {502, "{\"message\":\"text\"}", 0, "text", "", "", ""},
    {502, "{\"message\":\"outer\",\"error\":{\"message\":\"inner\"}}", 0, "inner", "", "", ""},
    {502, "{\"message\":\"outer\",\"error\":\"middle\"}", 0, "middle", "", "", ""},
    {502, "{\"message\":\"outer\",\"error\":{\"message\":5,\"code\":\"500\",\"metadata\":[1]}}", 0, "outer", "", "",
     ""},
    {502, "{\"message\":\"outer\",\"error\":{\"message\":\"\\u0000\"}}", 0, "outer", "", "", ""},
    {502, "{\"error\":{\"message\":\"\\ud800\",\"code\":1.5}}", 0, "", "", "", ""},
    {502, "{\"error\":{\"message\":\"a\",\"message\":\"b\",\"code\":1,\"code\":1}}", 0, "", "", "", ""},
    {502, "{\"error\":{\"message\":\"a\",\"code\":1,\"metadata\":{}},\"error\":{\"message\":\"b\"}}", 0, "", "", "",
     ""},
    {502, "{\"user_id\":5,\"openrouter_metadata\":\"text\"}", 0, "", "", "", ""},
    {200, "{\"error\":{\"code\":400,\"message\":\"m\"}}", 400, "m", "", "", ""},
    {503, "<html><body>{\"message\":\"text\"}</body></html>", 0, "", "", "", ""},
    {503, "{\"message\":\"text\"} trailing", 0, "", "", "", ""},
    {503, "{\"message\":\"text\",\"x\":\"\377\",\"error\":{\"metadata\":{\"a\":\"\377\"}}}", 0, "text", "", "", ""},
    {503, "\357\273\277{\"error\":{\"code\":503,\"message\":\"text\"}}", 503, "text", "", "", ""},
    {503, "\"text\"", 0, "text", "", "", ""},
    /* The errors of others. */
    {400, "{\"error\":\"invalid_grant\",\"error_description\":\"The code expired\"}", 0, "The code expired", "", "",
     ""},
    {404, "{\"detail\":\"Not Found\"}", 0, "Not Found", "", "", ""},
    {422, "{\"detail\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"field required\",\"type\":\"missing\"}]}", 0,
     "field required", "", "", ""},
    {422, "{\"detail\":[5,{\"loc\":[]},[],\"second\"]}", 0, "second", "", "", ""},
    {400, "{\"detail\":{\"error\":{\"message\":\"deep\"}}}", 0, "deep", "", "", ""},
    {403, "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"No credit\"}", 0, "No credit",
     "", "", ""},
    {403, "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}", 0, "Forbidden", "", "", ""},
    {400, "{\"errors\":[\"one\",\"two\"]}", 0, "one", "", "", ""},
    {400, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}],\"messages\":[]}", 0,
     "Authentication error", "", "", ""},
    {400, "{\"errors\":[{\"status\":\"422\",\"title\":\"T\",\"detail\":\"D\"}]}", 0, "D", "", "", ""},
    {400, "{\"errors\":{\"message\":\"of an object\"}}", 0, "of an object", "", "", ""},
    {400,
     "{\"success\":false,\"error\":{\"issues\":[{\"code\":\"x\",\"message\":\"Required\"}],\"name\":\"ZodError\"}}", 0,
     "Required", "", "", ""},
    {400,
     "{\"success\":false,\"error\":{\"name\":\"ZodError\",\"message\":\"[\\n  {\\n    \\\"code\\\": "
     "\\\"invalid_type\\\",\\n    \\\"message\\\": \\\"a \\\\\\\"string\\\\\\\" \\u00fc\\\"\\n  }\\n]\"}}",
     0, "a \"string\" \303\274", "", "", ""},
    {400, "{\"error\":{\"message\":\"[not JSON\"}}", 0, "[not JSON", "", "", ""},
    {400, "{\"error\":{\"message\":\"[1]\"}}", 0, "[1]", "", "", ""},
    {400, "{\"error\":{\"message\":\" \\n\",\"code\":5},\"message\":\"outer\"}", 5, "outer", "", "", ""},
    {400, "{\"error\":{\"message\":\"\"}}", 0, "", "", "", ""},
    {400, "{\"error\":[\"first\",\"second\"]}", 0, "first", "", "", ""},
    {400, "{\"error\":null,\"detail\":null,\"errors\":[],\"title\":\"left\"}", 0, "left", "", "", ""},
    {400, "{\"error\":true,\"message\":\"\\ud800\",\"detail\":\"\377\",\"title\":\"left\"}", 0, "left", "", "", ""},
    {400, "{\"detail\":\"a\",\"detail\":\"a\",\"title\":\"left\"}", 0, "left", "", "", ""},
    {400, "{\"error\":{\"errors\":[{\"issues\":[{\"message\":\"too deep\"}]}]}}", 0, "", "", "", ""},
    {503, "{\"message\":\"text\"", 0, "", "", "", ""},
    {503, "[{\"message\":\"text\"}]", 0, "text", "", "", ""},
    {503, "\357\273\277 [5,{\"error\":{\"code\":7,\"message\":\"text\"}},\"second\"]", 0, "text", "", "", ""},
    {503, "[\"first\",\"second\"]", 0, "first", "", "", ""},
    {503, "[[[[[\"fifth\"]]]]]", 0, "", "", "", ""},
    {503, "[5,[],{}]", 0, "", "", "", ""},
    {503, "[\"text\"", 0, "", "", "", ""},
    {503, "null", 0, "", "", "", ""},
    {503, "", 0, "", "", "", ""},
    {0, "\r\n", 0, "", "", "", ""},
    {-1, "upstream", 0, "", "", "", ""},
};

static void test_examples_of_errors(openrouter_api_error *error) {
  static const char *const types[] = {"application/json", "text/html", "", "\377"};
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    for (size_t j = 0; j < sizeof types / sizeof *types; j++)
      expect_error(error, &examples[i], types[j], examples[i].body, strlen(examples[i].body));
  }
  const example nul = {500, "", 0, "", "", "", ""};
  expect_error(error, &nul, "", TEXT("{\"message\":\"a\"}\0{}"));
  /* Its own body, which may lie in the very memory that it is written to. */
  for (int i = 0; i < 100; i++) {
    openrouter_bytes own = {NULL, 0};
    expect_ok("get_body", CALL(openrouter_api_error_get_body, error, &own));
    expect_ok("read", CALL(openrouter_api_error_read, error, 500, "", 0, (const char *)own.data, own.size));
    expect_ok("get_body", CALL(openrouter_api_error_get_body, error, &own));
    expect_bytes("its own body", "{\"message\":\"a\"}\0{}", 18, own.data, own.size);
  }
}

#define PAGE "<!DOCTYPE html><title>Attention Required! | Cloudflare</title>"

static const summary summaries[] = {
    {"application/json", "{\"error\":{\"message\":\"words\"}}", "words"},
    {"text/html; charset=UTF-8", PAGE, "not JSON (text/html, 62 bytes)"},
    {"", "x", "not JSON (no content type, 1 byte)"},
    {" ; x", "xy", "not JSON (no content type, 2 bytes)"},
    {"text/\033[31m\302\205\"", "x", "not JSON (text/\\x1b[31m\\xc2\\x85\\\", 1 byte)"},
    {"text/plain", "{\"message\":\"cut", "not JSON (text/plain, 15 bytes)"},
    {"text/html", "", "empty body"},
    {"", "\357\273\277\r\n", "empty body"},
    {"application/json", "{}", "JSON without a message (application/json, 2 bytes)"},
    {"application/json", "{\"error\":{\"message\":\"\"}}", "JSON without a message (application/json, 24 bytes)"},
    {"application/json", "null", "JSON without a message (application/json, 4 bytes)"},
    {"application/json", "{\"message\":\" \"}", "JSON without a message (application/json, 15 bytes)"},
    {"application/json", "{\"message\":\"\\n \\u003c!doctype HTML>\"}",
     "JSON with a page as its message (application/json, 37 bytes)"},
    {"x", "{\"error\":\"<HTML><head>\"}", "JSON with a page as its message (x, 24 bytes)"},
    {"x", "{\"error\":\"<model> is unknown\"}", "<model> is unknown"},
    {"x", "{\"error\":\"502: <HTML><head>\"}", "JSON with a page as its message (x, 29 bytes)"},
    {"x", "{\"error\":\"a < b, \\u003c!DocType html>\"}", "JSON with a page as its message (x, 39 bytes)"},
    {"x", "{\"error\":{\"message\":\"[{\\\"message\\\":\\\"<html>page\\\"}]\"}}",
     "JSON with a page as its message (x, 54 bytes)"},
    {"x", "{\"error\":{\"message\":\"{\\\"detail\\\":\\\" <!doctype html>\\\"}\"}}",
     "JSON with a page as its message (x, 57 bytes)"},
    {"x", "{\"error\":{\"message\":\"{\\\"detail\\\":\\\"words\\\"}\"}}", "words"},
    {"x", "\001", "not JSON (x, 1 byte)"},
    {"x", " \033[0m", "not JSON (x, 5 bytes)"},
    {"x", "\t \r\n", "empty body"},
};

static void test_summaries(openrouter_api_error *error) {
  static const size_t sizes[] = {999, 1000, 1234, 999999, 1000000, 1048576};
  static const char *const shown[] = {"999", "1,000", "1,234", "999,999", "1,000,000", "1,048,576"};
  for (size_t i = 0; i < sizeof summaries / sizeof *summaries; i++) {
    about("%s sent as %s", summaries[i].body, summaries[i].type);
    expect_ok("read", read_error(error, 403, summaries[i].type, summaries[i].body, strlen(summaries[i].body)));
    expect_c_string("summary", summaries[i].summary, TEXT_OF(openrouter_api_error_get_summary));
  }
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    char *page = malloc(sizes[i]), line[100];
    if (page == NULL)
      abort();
    memset(page, '<', sizes[i]);
    about("a page of %zu bytes", sizes[i]);
    expect_ok("read", read_error(error, 403, "text/html", page, sizes[i]));
    snprintf(line, sizeof line, "not JSON (text/html, %s bytes)", shown[i]);
    expect_c_string("summary", line, TEXT_OF(openrouter_api_error_get_summary));
    free(page);
  }
}

/* Every example of a response in the service's own description, as jansson reads it. */
static void test_description(openrouter_api_error *error) {
  const char *path = getenv("API_DESCRIPTION");
  json_t *root = path ? json_load_file(path, 0, NULL) : NULL, *operation, *answer;
  const char *name, *status;
  size_t count = 0;
  if (root == NULL) {
    skip("the service's description", "API_DESCRIPTION names no file; the examples above are its own");
    return;
  }
  json_object_foreach(json_object_get(root, "paths"), name, operation) {
    json_object_foreach(json_object_get(json_object_get(operation, "post"), "responses"), status, answer) {
      json_t *example_json = NULL;
      json_unpack(answer, "{s:{s:{s:o}}}", "content", "application/json", "example", &example_json);
      char *body = example_json ? json_dumps(example_json, JSON_COMPACT) : NULL;
      if (body == NULL)
        continue;
      count++;
      json_t *inner = json_object_get(example_json, "error");
      if (inner != NULL) {
        const example e = {atoi(status),
                           "",
                           json_integer_value(json_object_get(inner, "code")),
                           json_string_value(json_object_get(inner, "message")),
                           "",
                           "",
                           ""};
        expect_error(error, &e, "application/json", body, strlen(body));
      } else if (json_object_get(example_json, "data") != NULL) {
        create_response *response = new_create_response();
        expect_ok(name, read_create(response, atoi(status), "application/json", body, strlen(body)));
        openrouter_create_auth_keys_code_response_free(response);
      } else {
        exchange_response *response = new_exchange_response();
        expect_ok(name, read_exchange(response, atoi(status), "application/json", body, strlen(body)));
        openrouter_exchange_auth_code_for_api_key_response_free(response);
      }
      free(body);
    }
  }
  about("the service's description");
  expect("has all documented responses", count >= 10);
  json_decref(root);
}

#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y"

/* A server may repeat in an error what it was sent. */
static void test_secret(void) {
  openrouter_api_error *error = NULL;
  if (heap_not_watched() != NULL)
    return;
  about("a secret in an error");
  heap_watch(SECRET);
  ERROR(new)(&error);
  for (int way = 0; way < 3; way++) {
    expect_ok("read", ERROR(read)(error, 400, "", 0, TEXT("{\"error\":{\"message\":\"" SECRET "\"}}")));
    expect_size("copies", 2, heap_copies());
    if (way == 0)
      ERROR(reset)(error);
    if (way == 1)
      expect_ok("another", ERROR(read)(error, 400, "", 0, "", 0));
    if (way == 2)
      ERROR(free)(error);
    expect_size("traces in memory that lives", 0, heap_traces());
    expect_size("traces in memory that was freed", 0, heap_freed_traces());
  }
  heap_unwatch();
}

void test_api_errors(void) {
  openrouter_api_error *error = new_api_error();
  int32_t status = 0;
  openrouter_bytes bytes = {NULL, 0};
  about("an empty error");
  expect_status("http_status", OPENROUTER_ABSENT, CALL(openrouter_api_error_get_http_status, error, &status));
  expect_status("body", OPENROUTER_ABSENT, CALL(openrouter_api_error_get_body, error, &bytes));
  expect_status("summary", OPENROUTER_ABSENT, CALL(openrouter_api_error_get_summary, error, &text));
  test_examples_of_errors(error);
  test_summaries(error);
  test_description(error);
  openrouter_api_error_free(error);
  test_secret();
}
