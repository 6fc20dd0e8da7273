/* The assistant's turn as openrouter_request_add_chat_result adds it: equal to the documented examples, value for value, as
 * jansson reads them, and accepted by the description's schema; and what cannot be sent back. */
#include "chat_streams.h"
#include "json.h"
#include "tests.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static openrouter_request *request;
static openrouter_json *body;
static openrouter_chat_stream *stream;
static openrouter_chat_result *result;

static void begin(void) {
  expect_ok("new", CALL(openrouter_request_new, &request));
  expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", "/chat/completions"));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
  expect_ok("stream", CALL(openrouter_chat_stream_new, &stream));
  expect_ok("result", CALL(openrouter_chat_stream_get_result, stream, &result));
}

static void end(void) {
  openrouter_chat_stream_free(stream);
  openrouter_request_free(request);
  about("%s", "");
}

static openrouter_status receive(const char *type, const char *text) {
  expect_ok("begin", CALL(openrouter_chat_stream_begin, stream, 200, type, NUL));
  expect_ok("read", CALL(openrouter_chat_stream_read, stream, text, strlen(text)));
  expect_ok("end", CALL(openrouter_chat_stream_end, stream));
  return take_chat_events(stream);
}

/* Reads chunks, of which each is a delta of choice 0. Takes ownership of them. */
static void receive_deltas(json_t *deltas, const char *finish_reason) {
  char *text = allocate(20000, 1);
  size_t i;
  json_t *delta;
  json_array_foreach(deltas, i, delta) {
    char *dumped = json_dumps(delta, JSON_COMPACT);
    sprintf(text + strlen(text), "data: {\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s%s%s}]}\n\n",
            dumped ? dumped : "{}", i + 1 < json_array_size(deltas) ? "" : "\"",
            i + 1 < json_array_size(deltas) ? "null" : finish_reason, i + 1 < json_array_size(deltas) ? "" : "\"");
    free(dumped);
  }
  strcat(text, "data: [DONE]\n\n");
  expect_status("the response is complete", OPENROUTER_END, receive("text/event-stream", text));
  json_decref(deltas);
  free(text);
}

static void receive_message(const json_t *message, const char *finish_reason) {
  json_t *whole =
      json_pack("{s:[{s:i,s:O,s:s}]}", "choices", "index", 0, "message", message, "finish_reason", finish_reason);
  char *text = json_dumps(whole, 0);
  expect_status("the response is complete", OPENROUTER_END, receive("application/json", text ? text : ""));
  free(text);
  json_decref(whole);
}

/* The message that was added last; and whether the schema accepts the body when it is judged as a whole. */
static json_t *added(void) {
  openrouter_request *judged = NULL;
  openrouter_json *copy = NULL;
  char *text = written(body);
  json_t *whole = text ? json_loads(text, 0, NULL) : NULL;
  const json_t *messages = json_object_get(whole, "messages");
  json_t *last = json_incref(json_array_get(messages, json_array_size(messages) - 1));
  expect_ok("new", openrouter_request_new(&judged));
  expect_ok("operation", openrouter_request_set_operation(judged, "POST", "/chat/completions"));
  expect_ok("body", openrouter_request_get_body(judged, &copy));
  expect_ok("what was built is read", openrouter_json_read(copy, text ? text : "", NUL));
  openrouter_status status = CALL(openrouter_request_check, judged);
  expect_ok(status ? openrouter_request_error_message(judged) : "the schema accepts it", status);
  openrouter_request_free(judged);
  json_decref(whole);
  free(text);
  return last;
}

/* Takes ownership of what is expected. */
static void expect_added(json_t *expected) {
  expect_ok("add", CALL(openrouter_request_add_chat_result, request, result, 0));
  json_t *actual = added();
  char *text = json_dumps(actual, 0);
  expect(text ? text : "nothing was added", expected && json_equal(actual, expected));
  free(text);
  json_decref(actual);
  json_decref(expected);
}

static json_t *example(const json_t *schemas, const char *name) {
  json_t *found = json_object_get(json_object_get(schemas, name), "example");
  expect(name, found != NULL);
  return found;
}

/* A member of an object that is streamed in two pieces, the rest of it before and behind them. */
static void add_pieces(json_t *deltas, const char *list, const json_t *value, int index, const char *split) {
  const char *text = json_string_value(json_object_get(value, split));
  size_t half = text ? strlen(text) / 2 : 0;
  json_t *first = json_copy((json_t *)value), *last = json_object();
  json_object_set_new(first, "index", json_integer(index));
  json_object_set_new(first, split, json_stringn(text ? text : "", half));
  json_object_set_new(last, "index", json_integer(index));
  json_object_set(last, "type", json_object_get(value, "type"));
  json_object_set_new(last, split, json_string(text ? text + half : ""));
  /* The signature comes last. */
  if (json_object_get(value, "signature")) {
    json_object_del(first, "signature");
    json_object_set(last, "signature", json_object_get(value, "signature"));
  }
  json_array_append_new(deltas, json_pack("{s:[o]}", list, first));
  json_array_append_new(deltas, json_pack("{s:[o]}", list, last));
}

static void check_examples(const json_t *schemas) {
  static const char *const kinds[][2] = {{"ReasoningDetailSummary", "summary"},
                                         {"ReasoningDetailEncrypted", "data"},
                                         {"ReasoningDetailText", "text"},
                                         {"ReasoningDetailServerToolCall", "arguments"}};
  about("documented examples, plain");
  json_t *call = example(schemas, "ChatToolCall"), *details = json_array(), *indexed = json_array();
  json_t *deltas = json_array();
  json_array_append_new(deltas, json_pack("{s:s,s:s}", "role", "assistant", "content", "The capital of France "));
  json_array_append_new(deltas, json_pack("{s:s}", "content", "is Paris."));
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    json_t *detail = example(schemas, kinds[i][0]);
    json_array_append(details, detail);
    json_t *with = json_copy(detail);
    json_object_set_new(with, "index", json_integer((json_int_t)i));
    json_array_append_new(indexed, with);
    add_pieces(deltas, "reasoning_details", detail, (int)i, kinds[i][1]);
  }
  const char *answer = json_string_value(json_object_get(example(schemas, "ChatAssistantMessage"), "content"));
  json_t *expected = json_pack("{s:s,s:s,s:[O],s:O}", "role", "assistant", "content", answer, "tool_calls", call,
                               "reasoning_details", details);
  receive_message(expected, "tool_calls");
  expect_added(json_incref(expected));
  /* With all that is not sent back. */
  json_object_set_new(expected, "refusal", json_null());
  json_object_set_new(expected, "reasoning", json_string("said twice"));
  json_object_set(expected, "images", example(schemas, "ChatAssistantImages"));
  json_object_set(expected, "audio", example(schemas, "ChatAudioOutput"));
  json_object_set_new(expected, "annotations", json_pack("[{s:s}]", "type", "url_citation"));
  receive_message(expected, "tool_calls");
  json_decref(expected);
  expected = json_pack("{s:s,s:s,s:[O],s:O}", "role", "assistant", "content", answer, "tool_calls", call,
                       "reasoning_details", details);
  expect_added(expected);
  about("documented examples, streamed");
  json_t *pieces = json_array();
  json_array_append_new(pieces, json_pack("{s:[{s:i,s:s,s:s,s:{s:s,s:s}}]}", "tool_calls", "index", 0, "id",
                                          "call_abc123", "type", "function", "function", "name", "get_current_weather",
                                          "arguments", "{\"location\": \"Bos"));
  json_array_append_new(
      pieces, json_pack("{s:[{s:i,s:{s:s}}]}", "tool_calls", "index", 0, "function", "arguments", "ton, MA\"}"));
  json_array_extend(deltas, pieces);
  json_decref(pieces);
  receive_deltas(deltas, "tool_calls");
  expect_added(json_pack("{s:s,s:s,s:[O],s:o}", "role", "assistant", "content", answer, "tool_calls", call,
                         "reasoning_details", indexed));
  json_decref(details);
}

/* A whole conversation of the documentation's examples: question, call, result, answer. */
static void check_conversation(const json_t *schemas) {
  about("a conversation");
  const json_t *tool = example(schemas, "ChatFunctionTool"), *function = json_object_get(tool, "function");
  const json_t *said = example(schemas, "ChatToolMessage"), *format = example(schemas, "ChatFormatJsonSchemaConfig");
  char *parameters = json_dumps(json_object_get(function, "parameters"), 0);
  char *schema = json_dumps(json_object_get(json_object_get(format, "json_schema"), "schema"), 0);
  json_t *turn =
      json_pack("{s:s,s:n,s:[O]}", "role", "assistant", "content", "tool_calls", example(schemas, "ChatToolCall"));
  begin();
  openrouter_request_add_message(request, "user", TEXT("What is the weather?"));
  openrouter_request_add_tool(request, "get_weather", json_string_value(json_object_get(function, "description")),
                              parameters, NUL);
  openrouter_request_set_response_format_json_schema(request, "math_response", schema, NUL, 0);
  receive_message(turn, "tool_calls");
  openrouter_request_add_chat_result(request, result, 0);
  openrouter_request_add_tool_result(request, json_string_value(json_object_get(said, "tool_call_id")),
                                     json_string_value(json_object_get(said, "content")), NUL);
  json_decref(added());
  char *text = written(body);
  json_t *actual = text ? json_loads(text, 0, NULL) : NULL;
  json_t *strict = json_deep_copy(format);
  json_object_set_new(json_object_get(strict, "json_schema"), "strict", json_false());
  json_t *expected = json_pack("{s:[{s:s,s:s},o,O],s:[O],s:o}", "messages", "role", "user", "content",
                               "What is the weather?", turn, said, "tools", tool, "response_format", strict);
  expect(text ? text : "nothing was written", expected && json_equal(actual, expected));
  json_decref(expected);
  json_decref(actual);
  free(text);
  free(schema);
  free(parameters);
  end();
}

static void check_others(void) {
  about("what is sent back of other turns");
  receive_deltas(json_pack("[{s:s,s:s}]", "content", "yes", "reasoning", "because"), "stop");
  expect_added(json_pack("{s:s,s:s,s:s}", "role", "assistant", "content", "yes", "reasoning", "because"));
  receive_deltas(json_pack("[{s:s}]", "refusal", "I cannot"), "stop");
  expect_added(json_pack("{s:s,s:n,s:s}", "role", "assistant", "content", "refusal", "I cannot"));
  receive_deltas(json_pack("[{s:s}]", "content", "cut short"), "length");
  expect_added(json_pack("{s:s,s:s}", "role", "assistant", "content", "cut short"));
  receive_deltas(json_pack("[{s:[{s:i,s:s,s:{s:s,s:s}}]}]", "tool_calls", "index", 0, "id", "c", "function", "name",
                           "now", "arguments", ""),
                 "stop");
  expect_added(json_pack("{s:s,s:n,s:[{s:s,s:s,s:{s:s,s:s}}]}", "role", "assistant", "content", "tool_calls", "id", "c",
                         "type", "function", "function", "name", "now", "arguments", "{}"));
  receive_deltas(
      json_pack("[{s:[{s:s,s:{s:s,s:s}}]}]", "tool_calls", "id", "c", "function", "name", "now", "arguments", " \n"),
      "stop");
  expect_added(json_pack("{s:s,s:n,s:[{s:s,s:s,s:{s:s,s:s}}]}", "role", "assistant", "content", "tool_calls", "id", "c",
                         "type", "function", "function", "name", "now", "arguments", "{}"));
}

static void expect_refused(const char *what, openrouter_status expected, const char *part, openrouter_status actual) {
  char *before = NULL;
  expect_status(what, expected, actual);
  expect_shown(openrouter_request_error_message(request), part);
  expect_status("it sticks", expected, CALL(openrouter_request_check, request));
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
  before = written(body);
  expect("nothing was made", before == NULL);
  free(before);
}

static void check_refusals(void) {
  const char *cut = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\",\"tool_calls\":[{\"id\":\"c\","
                    "\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}]}}]}\n\n";
  begin();
  about("what cannot be sent back");
  expect_refused("no result", OPENROUTER_ERROR_NULL_POINTER, "result must",
                 CALL(openrouter_request_add_chat_result, request, NULL, 0));
  expect_refused("nothing was read", OPENROUTER_ERROR_INVALID_VALUE, "choice must",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  receive_deltas(json_pack("[{s:s}]", "reasoning", "only thought"), "stop");
  expect_refused("no such choice", OPENROUTER_ERROR_INVALID_VALUE, "got 1",
                 CALL(openrouter_request_add_chat_result, request, result, 1));
  expect_refused("nothing came", OPENROUTER_ERROR_INCOMPLETE, "nothing came",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  receive_deltas(
      json_pack("[{s:[{s:s,s:{s:s,s:s}}]}]", "tool_calls", "id", "c", "function", "name", "f", "arguments", "{}"),
      "length");
  expect_refused("a truncated call", OPENROUTER_ERROR_INCOMPLETE, "must be complete",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  expect_status("a broken stream", OPENROUTER_ERROR_UNEXPECTED_END, receive("text/event-stream", cut));
  expect_refused("its call", OPENROUTER_ERROR_INCOMPLETE, "must be complete",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  receive_deltas(json_pack("[{s:s}]", "content", "good"), "stop");
  expect_ok("limit", CALL(openrouter_json_set_memory_limit, body, 64));
  expect_refused("more than the limit", OPENROUTER_ERROR_TOO_LARGE, "limit",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  expect_ok("embeddings", CALL(openrouter_request_set_operation, request, "POST", "/embeddings"));
  expect_refused("another operation", OPENROUTER_ERROR_INCONSISTENT, "POST /chat/completions",
                 CALL(openrouter_request_add_chat_result, request, result, 0));
  end();
}

void test_chat_turns(void) {
  check_refusals();
  begin();
  check_others();
  const char *file = getenv("WHOLE_DESCRIPTION");
  json_t *read = file ? json_load_file(file, 0, NULL) : NULL;
  if (read) {
    const json_t *schemas = json_object_get(json_object_get(read, "components"), "schemas");
    check_examples(schemas);
    end();
    check_conversation(schemas);
  } else {
    end();
    skip("documented turns of a chat", "WHOLE_DESCRIPTION names no file");
  }
  json_decref(read);
}
