#include "any_calls.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SIZED(text) text, OPENROUTER_NUL_TERMINATED

static void must(bool holds) {
  if (!holds)
    abort();
}

recorded_client new_any_client(const any_call *any) {
  recorded_client made;
  call call = {.behaviour = any->behaviour, .port = any->port};
  made.client = new_recorded_client(&call, made.id, sizeof made.id);
  return made;
}

/* A chat request whose message is "Hello", or has message_size letters. */
static void fill_chat(openrouter_request *request, const any_call *any) {
  openrouter_json *body = NULL;
  char *text = NULL;
  must(openrouter_request_get_body(request, &body) == OPENROUTER_OK);
  if (any->message_size > 0) {
    text = malloc(any->message_size);
    must(text != NULL);
    memset(text, 'x', any->message_size);
  }
  must(openrouter_json_set_text(body, "/model", SIZED("openai/gpt-5-mini")) == OPENROUTER_OK &&
       openrouter_json_set_text(body, "/messages/-/role", SIZED("user")) == OPENROUTER_OK &&
       openrouter_json_set_text(body, "/messages/0/content", text != NULL ? text : "Hello",
                                text != NULL ? any->message_size : OPENROUTER_NUL_TERMINATED) == OPENROUTER_OK);
  must(!any->is_plain || openrouter_json_set_boolean(body, "/stream", false) == OPENROUTER_OK);
  free(text);
}

openrouter_request *new_any_request(const any_call *any) {
  openrouter_request *request = NULL;
  must(openrouter_request_new(&request) == OPENROUTER_OK);
  if (any->path == NULL) {
    must(openrouter_request_set_operation(request, "POST", "/chat/completions") == OPENROUTER_OK);
    fill_chat(request, any);
  } else
    must(openrouter_request_set_operation(request, any->method, any->path) == OPENROUTER_OK);
  return request;
}

static int64_t or_long(int64_t milliseconds) { return milliseconds > 0 ? milliseconds : LONG_MS; }

openrouter_call *new_any_call(const any_call *any, const openrouter_client *client) {
  openrouter_call_options *options = NULL;
  openrouter_call *call = NULL;
  must(openrouter_call_options_new(&options) == OPENROUTER_OK &&
       openrouter_call_options_set_first_byte_timeout_ms(options, or_long(any->first_byte_timeout_ms)) ==
           OPENROUTER_OK &&
       openrouter_call_options_set_idle_timeout_ms(options, or_long(any->idle_timeout_ms)) == OPENROUTER_OK &&
       openrouter_call_options_set_progress_timeout_ms(options, or_long(any->progress_timeout_ms)) == OPENROUTER_OK &&
       openrouter_call_options_set_total_timeout_ms(options, or_long(any->total_timeout_ms)) == OPENROUTER_OK);
  must(any->retry_window_ms == 0 ||
       openrouter_call_options_set_retry_window_ms(options, any->retry_window_ms) == OPENROUTER_OK);
  must(any->limit == 0 || openrouter_call_options_set_limit(options, any->limit) == OPENROUTER_OK);
  must(any->max_attempts == 0 || openrouter_call_options_set_max_attempts(options, any->max_attempts) == OPENROUTER_OK);
  must(CALL(openrouter_call_new, client, options, any->cancellation, &call) == OPENROUTER_OK);
  openrouter_call_options_free(options);
  return call;
}

static bool has_text(const openrouter_event *event) {
  return (event->type == OPENROUTER_EVENT_TEXT && event->choice == 0) || event->type == OPENROUTER_EVENT_BYTES ||
         event->type == OPENROUTER_EVENT_MESSAGE;
}

static void note_event(const openrouter_event *event, any_outcome *outcome) {
  if (event->type > 0 && event->type < EVENT_TYPES)
    outcome->events[event->type]++;
  if (!has_text(event))
    return;
  if (outcome->text_size < TEXT_CAPACITY - 1) {
    size_t room = TEXT_CAPACITY - 1 - outcome->text_size;
    memcpy(outcome->text + outcome->text_size, event->text.data, event->text.size < room ? event->text.size : room);
  }
  outcome->text_size += event->text.size;
}

static void note_error(const openrouter_call *call, any_outcome *outcome) {
  const openrouter_client_error *error = NULL;
  outcome->http_status = outcome->attempts = outcome->delivery = -1;
  outcome->retry_after_ms = -1;
  snprintf(outcome->message, sizeof outcome->message, "%s", openrouter_call_error_message(call));
  expect_ok("the error", CALL(openrouter_call_get_client_error, call, &error));
  CALL(openrouter_client_error_get_http_status, error, &outcome->http_status);
  CALL(openrouter_client_error_get_attempts, error, &outcome->attempts);
  CALL(openrouter_client_error_get_delivery, error, &outcome->delivery);
  CALL(openrouter_client_error_get_retry_after_ms, error, &outcome->retry_after_ms);
}

void finish_call(openrouter_call *call, any_outcome *outcome) {
  const openrouter_event *event = NULL;
  double start = now_ms(), last = start;
  while ((outcome->status = CALL(openrouter_call_next, call, -1, &event)) == OPENROUTER_OK) {
    note_event(event, outcome);
    last = now_ms();
  }
  outcome->milliseconds = now_ms() - start;
  outcome->last_milliseconds = now_ms() - last;
  expect_status("the end is final", outcome->status, openrouter_call_next(call, -1, &event));
  note_error(call, outcome);
}

/* A response, or the end of the connection, may come as soon as the request is sent: both functions say the same. */
static void expect_started(openrouter_call *call, openrouter_status status) {
  const openrouter_event *event = NULL;
  if (status != OPENROUTER_OK)
    expect_status("what is said of the start", status, openrouter_call_next(call, 0, &event));
}

void start_call(openrouter_call *call, const any_call *any) {
  openrouter_request *request = new_any_request(any);
  expect_started(call, CALL(openrouter_call_start, call, request));
  openrouter_request_free(request);
}

void run_call(openrouter_call *call, const any_call *any, any_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  start_call(call, any);
  finish_call(call, outcome);
}

openrouter_request *new_request(const char *method, const char *path) {
  openrouter_request *request = NULL;
  expect_ok("new", openrouter_request_new(&request));
  expect_ok("operation", openrouter_request_set_operation(request, method, path));
  return request;
}

void run_request(openrouter_call *call, openrouter_request *request, any_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  expect_started(call, CALL(openrouter_call_start, call, request));
  openrouter_request_free(request);
  finish_call(call, outcome);
}

void expect_member(const openrouter_call *call, const char *pointer, const char *expected) {
  const openrouter_response *response = NULL;
  const openrouter_json *json = NULL;
  openrouter_string text = {"", 0};
  expect_ok("response", CALL(openrouter_call_get_response, call, &response));
  expect_ok("JSON", openrouter_response_get_json(response, &json));
  expect_ok(pointer, openrouter_json_get_text(json, pointer, &text));
  expect_text(pointer, expected, text);
}

void make_any_call(const openrouter_client *client, const any_call *any, any_outcome *outcome) {
  openrouter_call *call = new_any_call(any, client);
  run_call(call, any, outcome);
  openrouter_call_free(call);
}

void warm_up(const openrouter_client *client) {
  any_call any = {.method = "GET", .path = "/key"};
  any_outcome outcome;
  make_any_call(client, &any, &outcome);
  expect_status("a connection is there", OPENROUTER_END, outcome.status);
}

void wait_ms(unsigned milliseconds) {
  struct timespec time = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
  while (nanosleep(&time, &time) != 0)
    continue;
}

void about_any_call(const any_call *any, const char *what) {
  about("%s %s, %s%s%s%s%s", any->path != NULL ? any->method : "chat,",
        any->path != NULL ? any->path : (any->is_plain ? "plain" : "streamed"),
        any->behaviour != NULL ? any->behaviour : "ok", any->port != NULL ? ", port " : "",
        any->port != NULL ? any->port : "", *what != '\0' ? ", " : "", what);
}
