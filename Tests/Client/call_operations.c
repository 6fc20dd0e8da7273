/* Operations beside chat: what they answer as JSON, as messages of a stream, as bytes, and what is uploaded to them. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

#define SIZED(text) text, OPENROUTER_NUL_TERMINATED

static const any_call well = {NULL};

static openrouter_json *body_of(openrouter_request *request) {
  openrouter_json *body = NULL;
  expect_ok("body", openrouter_request_get_body(request, &body));
  return body;
}

static void test_json(openrouter_call *call) {
  any_outcome outcome;
  about("GET /models, page by page");
  openrouter_request *request = new_request("GET", "/models");
  const openrouter_response *response = NULL;
  size_t pages = 0;
  expect_ok("limit", openrouter_request_set_query(request, "limit", SIZED("25")));
  do {
    expect_ok("start", CALL(openrouter_call_start, call, request));
    memset(&outcome, 0, sizeof outcome);
    finish_call(call, &outcome);
    expect_status("it ends well", OPENROUTER_END, outcome.status);
    expect_ok("response", openrouter_call_get_response(call, &response));
    pages++;
  } while (pages < 5 && openrouter_request_set_next_page(request, response) == OPENROUTER_OK);
  expect_size("pages", 3, pages);
  expect_member(call, "/data/0/id", "author-1/model-50");
  openrouter_request_free(request);

  about("POST /embeddings");
  request = new_request("POST", "/embeddings");
  expect_ok("model", openrouter_json_set_text(body_of(request), "/model", SIZED("m")));
  expect_ok("input", openrouter_json_set_text(body_of(request), "/input", SIZED("Hello")));
  expect_ok("format", openrouter_json_set_text(body_of(request), "/encoding_format", SIZED("base64")));
  run_request(call, request, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_member(call, "/data/0/object", "embedding");

  about("GET /generation");
  request = new_request("GET", "/generation");
  expect_ok("id", openrouter_request_set_query(request, "id", SIZED("gen-unknown")));
  run_request(call, request, &outcome);
  expect_status("it is refused", OPENROUTER_ERROR_API, outcome.status);
  expect("the HTTP status is reported", outcome.http_status == 404);
}

/* The answer to a chat can be asked for by its ID, which a header has. */
static void test_generation(openrouter_call *call) {
  any_outcome outcome;
  const openrouter_response *response = NULL;
  openrouter_string header = {"", 0};
  char id[100];
  about("GET /generation of a chat");
  run_call(call, &well, &outcome);
  expect_ok("response", openrouter_call_get_response(call, &response));
  expect_ok("X-Generation-Id", openrouter_response_get_header(response, "x-generation-id", &header));
  snprintf(id, sizeof id, "%.*s", (int)header.size, header.data);
  openrouter_request *request = new_request("GET", "/generation");
  expect_ok("id", openrouter_request_set_query(request, "id", SIZED(id)));
  run_request(call, request, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_member(call, "/data/id", id);
}

typedef struct {
  const char *path, *pointer, *value;
  /* Of the stream: messages, of which [DONE] is one, and what the plain answer has where. */
  size_t messages;
  const char *member, *text;
} speaker;

static const speaker speakers[] = {
    {"/responses", "/input", "Hello", 11, "/output/0/content/0/text", "You wrote: “Hello”"},
    {"/messages", "/messages/-/content", "Hello", 10, "/content/0/text", "You wrote: “Hello”"},
    {"/images", "/prompt", "a dot", 4, NULL, NULL},
};

static openrouter_request *new_speaking(const speaker *speaker, bool is_plain) {
  openrouter_request *request = new_request("POST", speaker->path);
  openrouter_json *body = body_of(request);
  expect_ok("model", openrouter_json_set_text(body, "/model", SIZED("m")));
  expect_ok(speaker->pointer, openrouter_json_set_text(body, speaker->pointer, SIZED(speaker->value)));
  if (strcmp(speaker->path, "/messages") == 0)
    expect_ok("role", openrouter_json_set_text(body, "/messages/0/role", SIZED("user")));
  if (is_plain)
    expect_ok("stream", openrouter_json_set_boolean(body, "/stream", false));
  return request;
}

static void test_messages(openrouter_call *call) {
  any_outcome outcome;
  for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++) {
    about("POST %s, streamed", speakers[i].path);
    run_request(call, new_speaking(&speakers[i], false), &outcome);
    expect_status("it ends well", OPENROUTER_END, outcome.status);
    expect_size("messages", speakers[i].messages, outcome.events[OPENROUTER_EVENT_MESSAGE]);
    about("POST %s, plain", speakers[i].path);
    run_request(call, new_speaking(&speakers[i], true), &outcome);
    expect_status("it ends well", OPENROUTER_END, outcome.status);
    expect_size("messages", 0, outcome.events[OPENROUTER_EVENT_MESSAGE]);
    if (speakers[i].member != NULL)
      expect_member(call, speakers[i].member, speakers[i].text);
  }
}

/* Errors in the middle of streams that are not chat. */
static void test_message_errors(void) {
  const any_call any = {.behaviour = "stream-error"};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++) {
    about("POST %s with an error in its stream", speakers[i].path);
    run_request(call, new_speaking(&speakers[i], false), &outcome);
    expect("the last message is the error", strstr(outcome.text, "Provider returned error") != NULL ||
                                                outcome.text_size >= TEXT_CAPACITY ||
                                                strstr(outcome.message, "Provider returned error") != NULL);
    expect_size("some came before it", 1, outcome.events[OPENROUTER_EVENT_MESSAGE] > 0);
    expect_size("attempts", 1, (size_t)outcome.attempts);
  }
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

static void test_speech(void) {
  static const char *const behaviours[] = {"ok", "pieces=1000", "slow=50"};
  for (size_t i = 0; i < sizeof behaviours / sizeof *behaviours; i++) {
    const any_call any = {.behaviour = behaviours[i]};
    any_outcome outcome;
    recorded_client recorded = new_any_client(&any);
    openrouter_call *call = new_any_call(&any, recorded.client);
    openrouter_request *request = new_request("POST", "/audio/speech");
    about("POST /audio/speech, %s", behaviours[i]);
    expect_ok("model", openrouter_json_set_text(body_of(request), "/model", SIZED("m")));
    expect_ok("input", openrouter_json_set_text(body_of(request), "/input", SIZED("Hello, world")));
    run_request(call, request, &outcome);
    expect_status("it ends well", OPENROUTER_END, outcome.status);
    expect_size("bytes", 12000, outcome.text_size);
    expect("they come as events", outcome.events[OPENROUTER_EVENT_BYTES] > 0);
    openrouter_call_free(call);
    openrouter_client_free(recorded.client);
  }
}

/* Bytes that were handed out cannot be taken back: what broke off is not sent again, even by GET. */
static void test_broken_bytes(void) {
  const any_call any = {.behaviour = "canned=bytes+cut=1000,fin,100", .method = "GET", .path = "/files/file-1/content"};
  any_outcome outcome;
  uint8_t bytes[2000];
  for (size_t i = 0; i < sizeof bytes; i++)
    bytes[i] = (uint8_t)i;
  stand_in_can("bytes", 200, "application/octet-stream", bytes, sizeof bytes);
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it broke off", OPENROUTER_ERROR_UNEXPECTED_END, outcome.status);
  expect("some came", outcome.text_size > 500 && outcome.text_size < 1000);
  expect_size("arrivals", 1, stand_in_whole(recorded.id, "GET /files/file-1/content"));
  openrouter_client_free(recorded.client);
}

static bool has_header(const json_t *request, const char *name) {
  size_t i;
  json_t *header;
  json_array_foreach(json_object_get(request, "headers"), i, header) {
    if (strcmp(json_string_value(json_array_get(header, 0)), name) == 0)
      return true;
  }
  return false;
}

/* What has no body has no type of one: libcurl's would be that of a form. */
static void test_no_body(void) {
  static const char *const methods[] = {"POST", "PUT", "PATCH", "DELETE", "GET"};
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
    const any_call any = {.method = methods[i], .path = "/models"};
    any_outcome outcome;
    recorded_client recorded = new_any_client(&any);
    about_any_call(&any, "without a body");
    make_any_call(recorded.client, &any, &outcome);
    json_t *record = stand_in_ask(recorded.id), *request = json_array_get(json_object_get(record, "requests"), 0);
    expect("it has headers", has_header(request, "Host") && has_header(request, "Accept"));
    expect("it has no type", !has_header(request, "Content-Type"));
    json_decref(record);
    openrouter_client_free(recorded.client);
  }
}

/* A body that is compressed, though nothing asked for that: the message says why it cannot be read. */
static void test_encoded(void) {
  const any_call any = {.behaviour = "gzip", .method = "POST", .path = "/auth/keys/code"};
  any_outcome outcome = {0};
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  about_any_call(&any, "");
  openrouter_request *request = new_any_request(&any);
  expect_ok("callback_url", openrouter_json_set_text(body_of(request), "/callback_url", SIZED("https://a.example/")));
  run_request(call, request, &outcome);
  expect_status("it is refused", OPENROUTER_ERROR_INVALID_JSON, outcome.status);
  expect_c_string("field", "headers", openrouter_call_error_field(call));
  expect_c_string("message", "headers of the response must name no content encoding: none was asked for",
                  outcome.message);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

/* The response to HEAD ends with its head, whatever length that says. */
static void test_head(void) {
  const any_call any = {.behaviour = "silent", .method = "HEAD", .path = "/models", .idle_timeout_ms = 1000};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect("there is a response", outcome.http_status >= 200);
  expect_status("it is not waited for more", outcome.http_status == 200 ? OPENROUTER_END : OPENROUTER_ERROR_API,
                outcome.status);
  openrouter_client_free(recorded.client);
}

/* The calls that wait for the whole. */
static void test_plain_calls(void) {
  recorded_client recorded = new_any_client(&well);
  openrouter_response *response = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_client_error *error = NULL;
  const openrouter_json *json = NULL;
  openrouter_string text = {"", 0};
  double usage = 0;
  about("openrouter_client_send and _chat");
  expect_ok("response", openrouter_response_new(&response));
  expect_ok("result", openrouter_chat_result_new(&result));
  expect_ok("error", openrouter_client_error_new(&error));
  openrouter_request *request = new_request("GET", "/key");
  expect_ok("send", CALL(openrouter_client_send, recorded.client, request, NULL, response, error));
  expect_ok("JSON", openrouter_response_get_json(response, &json));
  expect_ok("usage", openrouter_json_get_number(json, "/data/usage", &usage));
  expect("usage", usage == 0.5);
  openrouter_request_free(request);
  request = new_any_request(&well);
  expect_ok("chat", CALL(openrouter_client_chat, recorded.client, request, NULL, result, error));
  expect_ok("text", openrouter_chat_result_get_text(result, 0, &text));
  expect_text("text", "You wrote: “Hello”", text);
  expect_size("connections", 1, stand_in_connections(recorded.id));
  openrouter_request_free(request);
  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_response_free(response);
  openrouter_client_free(recorded.client);
}

void test_call_operations(void) {
  recorded_client recorded = new_any_client(&well);
  openrouter_call *call = new_any_call(&well, recorded.client);
  test_json(call);
  test_generation(call);
  test_messages(call);
  expect_size("connections of all", 1, stand_in_connections(recorded.id));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
  test_message_errors();
  test_speech();
  test_broken_bytes();
  test_no_body();
  test_head();
  test_encoded();
  test_plain_calls();
}
