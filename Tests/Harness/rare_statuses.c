/* Statuses that the header lists and no other test sees: of malformed pointers, other types, and limits. */
#include "heap.h"
#include "json.h"
#include "tests.h"

#include <stdlib.h>
#include <string.h>

#define ROOT OPENROUTER_JSON_ROOT

/* Both forms of a getter. */
#define GETTER(kind, type)                                                                                             \
  static openrouter_status get_##kind(const openrouter_json *json, const char *pointer, bool at) {                     \
    type value;                                                                                                        \
    return at ? CALL(openrouter_json_get_##kind##_at, json, ROOT, pointer, &value)                                     \
              : CALL(openrouter_json_get_##kind, json, pointer, &value);                                               \
  }
GETTER(text, openrouter_string)
GETTER(number, double)
GETTER(integer, int64_t)
GETTER(boolean, int32_t)
GETTER(type, openrouter_json_type)
GETTER(count, size_t)
GETTER(node, openrouter_json_node)

static openrouter_status get_json(const openrouter_json *json, const char *pointer, bool at) {
  size_t size = 0;
  return at ? CALL(openrouter_json_get_json_at, json, ROOT, pointer, NULL, 0, &size)
            : CALL(openrouter_json_get_json, json, pointer, NULL, 0, &size);
}

/* What each gives at each pointer. */
enum {
  OK = OPENROUTER_OK,
  NIL = OPENROUTER_NULL,
  VALUE = OPENROUTER_ERROR_INVALID_VALUE,
  TYPE = OPENROUTER_ERROR_UNEXPECTED_TYPE,
  UTF8 = OPENROUTER_ERROR_INVALID_UTF8,
  LARGE = OPENROUTER_ERROR_TOO_LARGE
};
static const char document[] =
    "{\"text\":\"x\",\"number\":1,\"huge\":1e999,\"null\":null,\"boolean\":true,\"array\":[1],"
    "\"nul\":\"a\\u0000b\",\"half\":\"\\ud83d\"}";
static const char *const pointers[] = {"no slash", "/~2",      "/text",  "/number", "/huge",
                                       "/null",    "/boolean", "/array", "/nul",    "/half"};
enum { POINTERS = sizeof pointers / sizeof *pointers };
static const struct {
  const char *name;
  openrouter_status (*get)(const openrouter_json *json, const char *pointer, bool at);
  openrouter_status expected[POINTERS];
} getters[] = {
    {"text", get_text, {VALUE, VALUE, OK, TYPE, TYPE, NIL, TYPE, TYPE, VALUE, UTF8}},
    {"number", get_number, {VALUE, VALUE, TYPE, OK, LARGE, NIL, TYPE, TYPE, TYPE, TYPE}},
    {"integer", get_integer, {VALUE, VALUE, TYPE, OK, VALUE, NIL, TYPE, TYPE, TYPE, TYPE}},
    {"boolean", get_boolean, {VALUE, VALUE, TYPE, TYPE, TYPE, NIL, OK, TYPE, TYPE, TYPE}},
    {"count", get_count, {VALUE, VALUE, TYPE, TYPE, TYPE, NIL, TYPE, OK, TYPE, TYPE}},
    {"type", get_type, {VALUE, VALUE, OK, OK, OK, OK, OK, OK, OK, OK}},
    {"JSON", get_json, {VALUE, VALUE, OK, OK, OK, OK, OK, OK, OK, OK}},
    {"node", get_node, {VALUE, VALUE, OK, OK, OK, OK, OK, OK, OK, OK}},
};

static void check_getters(void) {
  openrouter_json *json = read_json(document);
  openrouter_json_node node = ROOT;
  for (size_t i = 0; i < sizeof getters / sizeof *getters; i++) {
    for (size_t k = 0; k < POINTERS; k++) {
      about("%s at %s", getters[i].name, pointers[k]);
      expect_status("from the root", getters[i].expected[k], getters[i].get(json, pointers[k], false));
      expect_status("from a node", getters[i].expected[k], getters[i].get(json, pointers[k], true));
    }
  }
  about("%s", "");
  expect_ok("node", CALL(openrouter_json_get_node, json, "/text", &node));
  expect_status("child of a text", TYPE, CALL(openrouter_json_first_child, json, node, &node));
  expect_status("unset", VALUE, CALL(openrouter_json_unset_at, json, ROOT, "no slash"));
  openrouter_json_free(json);
}

/* Setters at a place below 128 others. */
static void check_depth(void) {
  char deep[2 * 129 + 1] = "";
  openrouter_json *json = new_json();
  openrouter_json_node node;
  for (int i = 0; i < 129; i++)
    strcat(deep, "/a");
  expect_status("number", LARGE, CALL(openrouter_json_set_number, json, deep, 1));
  expect_status("number", LARGE, CALL(openrouter_json_set_number_at, json, ROOT, deep, 1));
  expect_status("integer", LARGE, CALL(openrouter_json_set_integer, json, deep, 1));
  expect_status("integer", LARGE, CALL(openrouter_json_set_integer_at, json, ROOT, deep, 1));
  expect_status("boolean", LARGE, CALL(openrouter_json_set_boolean, json, deep, 1));
  expect_status("boolean", LARGE, CALL(openrouter_json_set_boolean_at, json, ROOT, deep, 1));
  expect_status("null", LARGE, CALL(openrouter_json_set_null, json, deep));
  expect_status("null", LARGE, CALL(openrouter_json_set_null_at, json, ROOT, deep));
  expect_status("element", LARGE, CALL(openrouter_json_append, json, deep, &node));
  expect_status("element", LARGE, CALL(openrouter_json_append_at, json, ROOT, deep, &node));
  expect_ok("128 are possible", CALL(openrouter_json_set_null, json, deep + 2));
  openrouter_json_free(json);
}

static void check_write_without_memory(void) {
  static char text[9000];
  openrouter_json *json = new_json();
  size_t size = 0;
  memset(text, 'x', sizeof text);
  heap_watch(NULL);
  heap_fail(1);
  openrouter_status status = openrouter_json_set_text(json, "/a", text, sizeof text);
  heap_fail(0);
  heap_unwatch();
  expect_status("set", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
  expect_status("write", OPENROUTER_ERROR_OUT_OF_MEMORY, CALL(openrouter_json_write, json, NULL, 0, &size));
  openrouter_json_free(json);
}

static void check_responses(void) {
  static const char stream[] = "id: 7\ndata: x\n\n", body[] = "{\"data\":{}}";
  openrouter_event_stream *events = NULL;
  const openrouter_stream_event *event = NULL;
  openrouter_create_auth_keys_code_response *created = NULL;
  openrouter_response *response = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_string id = {"", 0};
  openrouter_bytes bytes = {NULL, 0};
  char nested[300] = "data: ";
  expect_ok("new", openrouter_event_stream_new(&events));
  expect_ok("read", openrouter_event_stream_read(events, stream, sizeof stream - 1));
  expect_ok("next", openrouter_event_stream_next(events, &event));
  expect_ok("id", CALL(openrouter_event_stream_get_last_event_id, events, &id));
  expect_text("id", "7", id);
  openrouter_event_stream_free(events);

  expect_ok("new", openrouter_create_auth_keys_code_response_new(&created));
  expect_status("a success without a code", OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
                openrouter_create_auth_keys_code_response_read(created, 200, TEXT("application/json"), TEXT(body)));
  expect_ok("its body", CALL(openrouter_create_auth_keys_code_response_get_body, created, &bytes));
  expect_bytes("body", body, sizeof body - 1, bytes.data, bytes.size);
  openrouter_create_auth_keys_code_response_free(created);

  memset(nested + strlen(nested), '[', 129);
  strcat(nested, "\n\n");
  expect_ok("new", openrouter_response_new(&response));
  expect_ok("new", openrouter_chat_result_new(&result));
  expect_ok("read", openrouter_response_read(response, NULL, 200, TEXT("text/event-stream"), nested, strlen(nested)));
  expect_status("a chunk nested too deeply", LARGE, CALL(openrouter_chat_result_read, result, response));
  openrouter_chat_result_free(result);
  openrouter_response_free(response);
}

/* A header cannot have so long a content type. */
static void check_part_file(void) {
  openrouter_request *request = NULL;
  char type[5000];
  memset(type, 'x', sizeof type - 1);
  type[sizeof type - 1] = 0;
  expect_ok("new", openrouter_request_new(&request));
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/brand/new"));
  expect_status("content type", LARGE,
                CALL(openrouter_request_add_part_file, request, "file", "/tmp/file", NULL, type));
  expect_c_string("its part", "file", openrouter_request_error_field(request));
  expect_c_string("its name", "content_type must have at most 4096 bytes", openrouter_request_error_message(request));
  openrouter_request_free(request);
}

void test_rare_statuses(void) {
  check_getters();
  check_depth();
  if (!heap_not_watched())
    check_write_without_memory();
  check_responses();
  check_part_file();
}
