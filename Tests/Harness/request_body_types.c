/* Bodies of a type that an operation does not take: form fields and parts are refused, with the way that is right. */
#include "json.h"
#include "tests.h"

#include <string.h>

static openrouter_request *request;

static void begin(const char *method, const char *path) {
  about("%s %s", method, path ? path : "");
  expect_ok("reset", CALL(openrouter_request_reset, request));
  if (path)
    expect_ok("operation", CALL(openrouter_request_set_operation, request, method, path));
}

typedef enum { FIELD, PART, FILE_PART } kind;

static openrouter_status set(kind kind) {
  switch (kind) {
  case FIELD:
    return CALL(openrouter_request_set_form_field, request, "a", TEXT("b"));
  case PART:
    return CALL(openrouter_request_add_part, request, "a", NULL, NULL, (const uint8_t *)"b", 1);
  default:
    return CALL(openrouter_request_add_part_file, request, "a", "/tmp/b", NULL, NULL);
  }
}

static const struct {
  const char *method, *path;
  kind kind;
  const char *message;
} rows[] = {
    {"POST", "/chat/completions", FIELD, "POST /chat/completions takes no form fields; its body is application/json"},
    {"POST", "/chat/completions", PART, "POST /chat/completions takes no parts; its body is application/json"},
    {"POST", "/chat/completions", FILE_PART, "POST /chat/completions takes no parts; its body is application/json"},
    {"PATCH", "/keys/{hash}", FIELD, "PATCH /keys/{hash} takes no form fields; its body is application/json"},
    {"GET", "/models", FIELD, "GET /models takes no form fields; it has no body"},
    {"DELETE", "/keys/{hash}", PART, "DELETE /keys/{hash} takes no parts; it has no body"},
    {"POST", "/files", FIELD, "POST /files takes no form fields; its body is multipart/form-data"},
    {"POST", "/audio/transcriptions", FIELD,
     "POST /audio/transcriptions takes no form fields; its body is application/json or multipart/form-data"},
};

static void check_row(size_t i) {
  begin(rows[i].method, rows[i].path);
  expect_status(rows[i].message, OPENROUTER_ERROR_INVALID_VALUE, set(rows[i].kind));
  expect_c_string("the message", rows[i].message, openrouter_request_error_message(request));
  expect_c_string("the field", "a", openrouter_request_error_field(request));
  expect_status("it sticks", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_request_check, request));
  /* What is set before the operation is checked with the rest. */
  begin("what is set before the operation", NULL);
  expect_ok("set", set(rows[i].kind));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, rows[i].method,
                              strchr(rows[i].path, '{') ? "/keys/1" : rows[i].path));
  expect("it is refused", CALL(openrouter_request_check, request) != OPENROUTER_OK);
}

void test_request_body_types(void) {
  expect_ok("new", CALL(openrouter_request_new, &request));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    check_row(i);
  begin("POST", "/oauth/token");
  expect_ok("an operation that is not described", set(FIELD));
  begin("POST", "/brand/new");
  expect_ok("an unknown operation", set(FIELD));
  begin("POST", "/brand/new");
  expect_ok("an unknown operation", set(PART));
  openrouter_request_free(request);
  about("%s", "");
}
