/* Bodies of requests, built step by step beside OpenRouter's description: a setter refuses only what the whole body would be
   refused for, or what is misspelt; a refused step changes nothing; a body that was built is judged as the same text that
   was read.

   Input: a byte that chooses the operation, then lines. A step is a letter for its kind, a JSON Pointer, "=" and the
   value; the helpers of a chat request take two texts in that way. */
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

enum { STEPS = 24 };

/* One operation for each schema of a body. */
static const char *const operations[][2] = {
    {"POST", "/chat/completions"},
    {"POST", "/presets/x/responses"},
    {"POST", "/embeddings"},
    {"POST", "/images"},
    {"POST", "/videos"},
    {"POST", "/audio/speech"},
    {"POST", "/audio/transcriptions"},
    {"POST", "/rerank"},
    {"POST", "/analytics/query"},
    {"POST", "/auth/keys"},
    {"POST", "/auth/keys/code"},
    {"POST", "/byok"},
    {"PATCH", "/byok/x"},
    {"POST", "/generation/feedback"},
    {"POST", "/guardrails"},
    {"PATCH", "/guardrails/x"},
    {"POST", "/guardrails/x/assignments/keys"},
    {"POST", "/guardrails/x/assignments/members"},
    {"POST", "/keys"},
    {"PATCH", "/keys/x"},
    {"POST", "/observability/destinations"},
    {"PATCH", "/observability/destinations/x"},
    {"POST", "/scim/group-mappings"},
    {"PATCH", "/scim/group-mappings/x"},
    {"POST", "/workspaces"},
    {"PATCH", "/workspaces/x"},
    {"PUT", "/workspaces/x/budgets/daily"},
    {"POST", "/workspaces/x/members/add"},
    {"POST", "/newer/than/the/library"},
};
enum { OPERATIONS = sizeof operations / sizeof *operations };

static openrouter_request *new_request(uint8_t number, openrouter_json **body) {
  openrouter_request *request = NULL;
  const char *const *operation = operations[number % OPERATIONS];
  expect_ok("new", openrouter_request_new(&request));
  expect_ok("operation", openrouter_request_set_operation(request, operation[0], operation[1]));
  expect_ok("body", openrouter_request_get_body(request, body));
  return request;
}

/* The document as it is, whatever was refused; no data if it is empty. */
static text json_of(const openrouter_json *json) {
  size_t size = 0;
  if (openrouter_json_get_json(json, "", NULL, 0, &size) != OPENROUTER_OK)
    return (text){NULL, 0};
  text whole = {block_of(size), size};
  expect_ok("its JSON", openrouter_json_get_json(json, "", whole.data, size, &size));
  return whole;
}

/* MARK: Steps */

typedef struct step {
  char kind;
  const char *pointer;
  /* NUL-terminated, too. */
  text value;
} step;

static openrouter_status set(openrouter_json *json, const step *step) {
  openrouter_json_node node;
  const char *pointer = step->pointer, *data = step->value.data;
  size_t size = step->value.size;
  switch (step->kind) {
  case 't':
    return openrouter_json_set_text(json, pointer, data, size);
  case 'n':
    return openrouter_json_set_number(json, pointer, strtod(data, NULL));
  case 'i':
    return openrouter_json_set_integer(json, pointer, strtoll(data, NULL, 10));
  case 'b':
    return openrouter_json_set_boolean(json, pointer, *data == '1');
  case 'z':
    return openrouter_json_set_null(json, pointer);
  case 'd':
    return openrouter_json_set_bytes(json, pointer, data, size);
  case 'a':
    return openrouter_json_append(json, pointer, &node);
  case 'j':
    return openrouter_json_set_json(json, pointer, data, size);
  case 'r':
    return openrouter_json_read(json, data, size);
  default:
    return openrouter_json_unset(json, pointer);
  }
}

/* What only a chat request has. */
static bool is_helper(char kind) { return kind != 0 && strchr("MCIUAFTRS", kind) != NULL; }

static openrouter_status help(openrouter_request *request, const step *step) {
  const char *first = step->pointer, *data = step->value.data;
  const uint8_t *bytes = (const uint8_t *)data;
  size_t size = step->value.size;
  switch (step->kind) {
  case 'M':
    return openrouter_request_add_message(request, first, data, size);
  case 'C':
    return openrouter_request_add_content_text(request, data, size);
  case 'I':
    return openrouter_request_add_content_image(request, first, bytes, size);
  case 'U':
    return openrouter_request_add_content_image_url(request, data, size);
  case 'A':
    return openrouter_request_add_content_audio(request, first, bytes, size);
  case 'F':
    return openrouter_request_add_content_file(request, "a.pdf", first, bytes, size);
  case 'T':
    return openrouter_request_add_tool(request, first, size % 2 ? NULL : "d", size == 0 ? NULL : data, size);
  case 'R':
    return openrouter_request_add_tool_result(request, first, data, size);
  default:
    return openrouter_request_set_response_format_json_schema(request, first, data, size, 1);
  }
}

/* MARK: What must hold */

/* The verdict on a text that is read as the body. */
static openrouter_status judge(uint8_t operation, const text *json, char *field, size_t room) {
  openrouter_json *body = NULL;
  openrouter_request *request = new_request(operation, &body);
  openrouter_status status = openrouter_json_read(body, json->data, json->size);
  expect_ok("what was written is JSON", status);
  status = openrouter_request_check(request);
  strncpy(field, openrouter_request_error_field(request), room - 1);
  expect_message(openrouter_request_error_message(request));
  expect("a message", (status == OPENROUTER_OK) == (*openrouter_request_error_message(request) == 0));
  expect_status("the same again", status, openrouter_request_check(request));
  openrouter_request_free(request);
  return status;
}

/* A setter may refuse a value that the whole body would be refused for, or a misspelt one. */
static void expect_reason(openrouter_request *request, uint8_t operation, const text *before, const step *step) {
  char field[256] = "", message[256] = "";
  openrouter_json *json = NULL;
  strncpy(message, openrouter_request_error_message(request), sizeof message - 1);
  expect_ok("new", openrouter_json_new(&json));
  if (before->data)
    expect_ok("read", openrouter_json_read(json, before->data, before->size));
  if (set(json, step) == OPENROUTER_OK) {
    text after = json_of(json);
    if (judge(operation, &after, field, sizeof field) == OPENROUTER_OK)
      expect(message, strstr(message, "has no member") || strstr(message, "did you mean"));
    free(after.data);
  }
  openrouter_json_free(json);
}

/* Says whether the description refused it. */
static bool take_step(openrouter_request *request, openrouter_json *body, uint8_t operation, const step *step,
                      bool *is_judged) {
  bool is_refused = false;
  text before = json_of(body);
  openrouter_status status = is_helper(step->kind) ? help(request, step) : set(body, step);
  expect_message(openrouter_request_error_message(request));
  if (status == OPENROUTER_OK) {
    if (strchr("jTS", step->kind))
      *is_judged = false;
    if (step->kind == 'r')
      *is_judged = true;
  } else {
    expect("a message", *openrouter_request_error_message(request) != 0);
    if (step->kind != 'r')
      expect_status("it sticks", status, openrouter_request_check(request));
    text after = json_of(body);
    expect("nothing has changed", (before.data == NULL) == (after.data == NULL));
    expect_bytes("nothing has changed", before.data, before.size, after.data, after.size);
    free(after.data);
    is_refused = status == OPENROUTER_ERROR_INVALID_VALUE && !is_helper(step->kind) && step->kind != 'j';
    if (is_refused)
      expect_reason(request, operation, &before, step);
    expect_ok("clear", openrouter_request_clear_error(request));
  }
  free(before.data);
  return is_refused;
}

/* The body is judged as its text is, unless a part of it was set as JSON, which is not judged. */
static void check_whole(openrouter_request *request, openrouter_json *body, uint8_t operation, bool is_judged) {
  char field[256] = "";
  text whole = json_of(body);
  openrouter_status status = openrouter_request_check(request);
  if (whole.data == NULL) {
    expect("an empty body is not checked", status == OPENROUTER_OK || status == OPENROUTER_ERROR_INCOMPLETE);
    return;
  }
  openrouter_status expected = judge(operation, &whole, field, sizeof field);
  if (is_judged || expected == OPENROUTER_OK)
    expect_status("the body as its text", expected, status);
  if (is_judged)
    expect("the same field", strcmp(field, openrouter_request_error_field(request)) == 0);
  free(whole.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  uint8_t operation = take_byte(&input);
  openrouter_json *body = NULL;
  openrouter_request *request = new_request(operation, &body);
  bool is_judged = true;
  text lines[STEPS];
  step refused[STEPS];
  size_t line_count = 0, refused_count = 0;
  while (input.next < input.end && line_count < STEPS) {
    text line = lines[line_count++] = take_line_with_nul(&input);
    char *equals = memchr(line.data, '=', line.size);
    char *value = equals ? equals + 1 : line.data + line.size;
    if (equals)
      *equals = 0;
    step step = {line.data[0], line.data + (line.size > 0), {value, (size_t)(line.data + line.size - value)}};
    if (take_step(request, body, operation, &step, &is_judged))
      refused[refused_count++] = step;
  }
  /* Once more in the whole body, which lacks less. */
  for (size_t i = 0; i < refused_count; i++)
    take_step(request, body, operation, &refused[i], &is_judged);
  check_whole(request, body, operation, is_judged);
  for (size_t i = 0; i < line_count; i++)
    free(lines[i].data);
  openrouter_request_free(request);
  return 0;
}
