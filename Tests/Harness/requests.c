/* Requests for any operation: what setters and checks refuse and how they say it, and what is sent. */
#include "json.h"
#include "tests.h"

#include <stdlib.h>
#include <string.h>

static openrouter_request *request;
static openrouter_json *body;

static void begin(const char *method, const char *path) {
  about("%s %s", method, path);
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, method, path));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
}

static void end(void) {
  openrouter_json_free(body);
  openrouter_request_free(request);
  about("%s", "");
}

/* A failure, its field and its message, on the request and, if the body has it, there too. */
static void expect_told(openrouter_status expected, openrouter_status actual, const char *field, const char *message) {
  expect_status(message, expected, actual);
  expect_c_string("the field", field, openrouter_request_error_field(request));
  expect_c_string("the message", message, openrouter_request_error_message(request));
}

static void check_messages(void) {
  begin("POST", "/chat/completions");
  expect_told(
      OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_number, body, "/temprature", 0.2), "/temprature",
      "POST /chat/completions has no member /temprature; did you mean /temperature? Use openrouter_json_set_json "
      "for members newer than this library");
  expect_c_string("the body has it too", "/temprature", openrouter_json_error_field(body));
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/provider/sotr", "price"), "/provider/sotr",
              "POST /chat/completions has no member /provider/sotr; did you mean /provider/sort? Use "
              "openrouter_json_set_json for members newer than this library");
  expect_told(
      OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/quite_another", "x"), "/quite_another",
      "POST /chat/completions has no member /quite_another; use openrouter_json_set_json for members newer than "
      "this library");
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/model/name", "x"), "/model/name",
              "/model/name cannot be set: /model must be a string");
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_boolean, body, "/model", 1), "/model",
              "/model must be a string; got true");
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/messages/0/role", "usr"), "/messages/0/role",
              "/messages/0/role must be a documented value; got \"usr\"; did you mean \"user\"? Use "
              "openrouter_json_set_json for values newer than this library");
  expect_ok("a value that is near none", set_text(body, "/messages/0/role", "moderator"));
  expect_ok("a union that may be null", CALL(openrouter_json_set_null, body, "/provider/sort"));
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_boolean, body, "/provider/sort", 1),
              "/provider/sort", "/provider/sort must be a string, an object or null; got true");
  end();
}

/* The first failure is what a check gives, until something succeeds at its place. */
static void check_first_failure(void) {
  begin("POST", "/chat/completions");
  set_text(body, "/model", "a/b");
  expect_status("first", OPENROUTER_ERROR_INVALID_VALUE, set_text(body, "/temperature", "hot"));
  expect_status("second", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_set_header, request, "Cookie", TEXT("a=b")));
  expect_c_string("the last one is reported", "Cookie", openrouter_request_error_field(request));
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_check, request), "/temperature",
              "/temperature must be a number or null; got a string");
  expect_ok("made good", CALL(openrouter_json_set_number, body, "/temperature", 1));
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_check, request), "Cookie",
              "Cookie must not be set: the library and the HTTP client set it");
  expect_status("a later one", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_number, body, "/model", 1));
  expect_told(OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_check, request), "Cookie",
              "Cookie must not be set: the library and the HTTP client set it");
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
  expect_told(OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request), "",
              "/messages or /prompt is required, and neither was set");
  end();
}

/* What is refused for one operation or one type can be set for another. */
static void check_made_good(void) {
  static const uint8_t bytes[] = "bytes";
  begin("POST", "/chat/completions");
  expect_status("a part", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_add_part, request, "a", NULL, NULL, bytes, 5));
  expect_status("a file", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_add_part_file, request, "b", "/tmp/file", NULL, NULL));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/brand/new"));
  expect_ok("the part", CALL(openrouter_request_add_part, request, "a", NULL, NULL, bytes, 5));
  expect_ok("the file", CALL(openrouter_request_add_part_file, request, "b", "/tmp/file", NULL, NULL));
  expect_ok("check", CALL(openrouter_request_check, request));
  end();
  begin("POST", "/brand/new");
  expect_status("a body", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_request_set_body, request, "text/plain\n", bytes, 5));
  expect_ok("the body", CALL(openrouter_request_set_body, request, "text/plain", bytes, 5));
  expect_ok("check", CALL(openrouter_request_check, request));
  end();
}

static void check_whole(void) {
  begin("POST", "/chat/completions");
  set_text(body, "/messages/0/role", "user");
  expect_told(OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_request_check, request), "/messages/0/content",
              "/messages/0/content is required, and was not set");
  set_text(body, "/messages/0/content", "Why?");
  expect_ok("complete", CALL(openrouter_request_check, request));
  expect_ok("newer than the library", set_json(body, "/brand_new", "{\"a\":[1]}"));
  expect_ok("below it", set_text(body, "/brand_new/b", "c"));
  expect_ok("complete", CALL(openrouter_request_check, request));
  expect_written(body,
                 "{\"messages\":[{\"role\":\"user\",\"content\":\"Why?\"}],\"brand_new\":{\"a\":[1],\"b\":\"c\"}}");
  end();
}

static void check_sent(void) {
  openrouter_settings *settings = NULL;
  openrouter_http_request *http = NULL;
  openrouter_settings_new(&settings);
  openrouter_settings_set_api_key(settings, TEXT("sk-or-1"));
  openrouter_http_request_new(&http);
  begin("POST", "/chat/completions");
  openrouter_status status = CALL(openrouter_http_request_fill_request, http, settings, request);
  expect_told(OPENROUTER_ERROR_INCOMPLETE, status, "body", "body is required, and was not set");
  set_text(body, "/messages/0/role", "user");
  set_text(body, "/messages/0/content", "Why?");
  expect_ok("fill", CALL(openrouter_http_request_fill_request, http, settings, request));
  char text[1024];
  size_t size = 0;
  expect_ok("write", CALL(openrouter_http_request_write, http, text, sizeof text - 1, &size));
  text[size] = 0;
  expect_c_string(
      "what is sent",
      "POST /api/v1/chat/completions HTTP/1.1\r\nHost: openrouter.ai\r\nUser-Agent: openrouter-for-c/0.1.0\r\n"
      "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: 47\r\n"
      "Authorization: Bearer sk-or-1\r\n\r\n{\"messages\":[{\"role\":\"user\",\"content\":\"Why?\"}]}",
      text);
  end();
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
}

/* The operation is read without what the program filled in. */
static void check_operation(void) {
  static const struct {
    const char *method, *path, *expected;
  } rows[] = {
      {"GET", "/keys/{hash}", "/keys/{hash}"},
      {"GET", "/keys/abc?x=y", "/keys/{hash}"},
      {"POST", "/chat/completions", "/chat/completions"},
      {"POST", "/brand/new/{id}?x=y", "/brand/new/{id}"},
      {"DELETE", "/brand/new/id", "/brand/new/id"},
  };
  openrouter_string method = {"", 0}, path = {"", 0};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    begin(rows[i].method, rows[i].path);
    expect_ok("operation", CALL(openrouter_request_get_operation, request, &method, &path));
    expect_text("method", rows[i].method, method);
    expect_text("path", rows[i].expected, path);
    end();
  }
  begin("GET", "/models");
  expect_ok("by its operationId", CALL(openrouter_request_set_operation_id, request, "getKey"));
  expect_ok("operation", CALL(openrouter_request_get_operation, request, &method, &path));
  expect_text("path", "/keys/{hash}", path);
  expect_ok("reset", openrouter_request_reset(request));
  expect_status("none", OPENROUTER_ABSENT, CALL(openrouter_request_get_operation, request, &method, &path));
  expect_status("no method", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_request_get_operation, request, NULL, &path));
  end();
}

void test_requests(void) {
  check_operation();
  check_messages();
  check_first_failure();
  check_made_good();
  check_whole();
  check_sent();
}
