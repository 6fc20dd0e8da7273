#include "calls.h"
#include "stand_in.h"
#include "traces.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <valgrind/valgrind.h>

#define SIZED(text) text, OPENROUTER_NUL_TERMINATED

double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double cpu_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* By 20 ms of work. What was measured holds for a second. */
double slowness(void) {
  __extension__ static __thread double measured, until;
  double start = now_ms(), used = cpu_ms();
  if (start < until)
    return measured;
  while (cpu_ms() - used < 20)
    continue;
  measured = (now_ms() - start) / (cpu_ms() - used);
  measured = (measured < 1 ? 1 : measured) * (RUNNING_ON_VALGRIND ? 10 : 1);
  until = now_ms() + 1000;
  return measured;
}

/* The machine is measured only where it may be to blame. */
bool in_time(double milliseconds, double limit, double grace) {
  return milliseconds < limit + grace || milliseconds < limit + grace * slowness();
}

static void must(bool holds) {
  if (!holds)
    abort();
}

openrouter_settings *new_settings(const char *base_url) {
  openrouter_settings *settings = NULL;
  must(openrouter_settings_new(&settings) == OPENROUTER_OK &&
       openrouter_settings_set_base_url(settings, SIZED(base_url)) == OPENROUTER_OK &&
       openrouter_settings_set_api_key(settings, SIZED(API_KEY)) == OPENROUTER_OK);
  return settings;
}

openrouter_client *new_client(const call *call, const char *base_url) {
  const char *ca_file = call->ca_file != NULL ? call->ca_file : stand_in_file("ca");
  openrouter_client *client = NULL;
  openrouter_client_options *options = NULL;
  openrouter_settings *settings = new_settings(base_url);
  must(openrouter_client_options_new(&options) == OPENROUTER_OK);
  int64_t total = call->total_timeout_ms > 0 ? call->total_timeout_ms : LONG_MS;
  int64_t attempt = call->attempt_timeout_ms > 0 ? call->attempt_timeout_ms : LONG_MS;
  must(openrouter_client_options_set_total_timeout_ms(options, total) == OPENROUTER_OK &&
       openrouter_client_options_set_attempt_timeout_ms(options, attempt) == OPENROUTER_OK &&
       openrouter_client_options_set_connect_timeout_ms(options, attempt) == OPENROUTER_OK &&
       openrouter_client_options_set_max_attempts(options, call->max_attempts > 0 ? call->max_attempts : 1) ==
           OPENROUTER_OK);
  must(ca_file[0] == '\0' || openrouter_client_options_set_ca_file(options, SIZED(ca_file)) == OPENROUTER_OK);
  must(call->proxy == NULL || openrouter_client_options_set_proxy(options, SIZED(call->proxy)) == OPENROUTER_OK);
  traces_set(options);
  must(CALL(openrouter_client_new, settings, options, &client) == OPENROUTER_OK);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return client;
}

openrouter_create_auth_keys_code_request *new_create_request(void) {
  openrouter_create_auth_keys_code_request *request = NULL;
  must(openrouter_create_auth_keys_code_request_new(&request) == OPENROUTER_OK &&
       openrouter_create_auth_keys_code_request_set_callback_url(request, SIZED("https://myapp.com/auth/callback")) ==
           OPENROUTER_OK &&
       openrouter_create_auth_keys_code_request_set_code_challenge(request, SIZED(CHALLENGE)) == OPENROUTER_OK &&
       openrouter_create_auth_keys_code_request_set_code_challenge_method(
           request, OPENROUTER_CODE_CHALLENGE_METHOD_S256) == OPENROUTER_OK &&
       openrouter_create_auth_keys_code_request_set_limit(request, 100) == OPENROUTER_OK);
  return request;
}

openrouter_exchange_auth_code_for_api_key_request *new_exchange_request(void) {
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  must(openrouter_exchange_auth_code_for_api_key_request_new(&request) == OPENROUTER_OK &&
       openrouter_exchange_auth_code_for_api_key_request_set_code(request, SIZED(CODE)) == OPENROUTER_OK &&
       openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(request, SIZED(VERIFIER)) == OPENROUTER_OK &&
       openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
           request, OPENROUTER_CODE_CHALLENGE_METHOD_S256) == OPENROUTER_OK);
  return request;
}

void base_url_of(const call *call, const char *id, char *base_url, size_t capacity) {
  const char *port = call->port != NULL ? call->port : "https";
  const char *scheme = strcmp(port, "http") == 0 ? "http" : "https";
  snprintf(base_url, capacity, "%s://127.0.0.1:%u/b/%s/%s/api/v1", scheme, stand_in_port(port),
           call->behaviour != NULL ? call->behaviour : "ok", id);
}

openrouter_client *new_recorded_client(const call *call, char *id, size_t capacity) {
  char base_url[300];
  stand_in_new_id(id, capacity);
  base_url_of(call, id, base_url, sizeof base_url);
  return new_client(call, base_url);
}

handles new_handles(void) {
  handles handles = {NULL, new_create_request(), NULL, new_exchange_request(), NULL};
  must(openrouter_client_error_new(&handles.error) == OPENROUTER_OK &&
       openrouter_create_auth_keys_code_response_new(&handles.created) == OPENROUTER_OK &&
       openrouter_exchange_auth_code_for_api_key_response_new(&handles.exchanged) == OPENROUTER_OK);
  return handles;
}

void free_handles(const handles *handles) {
  openrouter_exchange_auth_code_for_api_key_response_free(handles->exchanged);
  openrouter_exchange_auth_code_for_api_key_request_free(handles->exchange);
  openrouter_create_auth_keys_code_response_free(handles->created);
  openrouter_create_auth_keys_code_request_free(handles->create);
  openrouter_client_error_free(handles->error);
}

/* Notes a status, or does not: only one thread at a time may. */
typedef openrouter_status note(const char *function, openrouter_status status);

static openrouter_status ignore(const char *function, openrouter_status status) {
  (void)function;
  return status;
}

#define NOTE(function, ...) note(#function, function(__VA_ARGS__))

/* What an error tells, as far as there is anything. */
static void read_error(const openrouter_client_error *error, note *note, outcome *outcome) {
  const openrouter_api_error *api_error = NULL;
  openrouter_string text;
  snprintf(outcome->field, sizeof outcome->field, "%s", openrouter_client_error_field(error));
  snprintf(outcome->message, sizeof outcome->message, "%s", openrouter_client_error_message(error));
  outcome->http_status = outcome->attempts = outcome->curl_code = -1;
  outcome->retry_after_ms = -1;
  NOTE(openrouter_client_error_get_http_status, error, &outcome->http_status);
  NOTE(openrouter_client_error_get_attempts, error, &outcome->attempts);
  NOTE(openrouter_client_error_get_curl_code, error, &outcome->curl_code);
  NOTE(openrouter_client_error_get_retry_after_ms, error, &outcome->retry_after_ms);
  outcome->delivery = -1;
  NOTE(openrouter_client_error_get_delivery, error, &outcome->delivery);
  openrouter_bytes body = {NULL, 0};
  outcome->has_body = NOTE(openrouter_client_error_get_body, error, &body) == OPENROUTER_OK;
  outcome->body[0] = '\0';
  if (outcome->has_body)
    snprintf(outcome->body, sizeof outcome->body, "%.*s", (int)body.size, (const char *)body.data);
  if (NOTE(openrouter_client_error_get_api_error, error, &api_error) == OPENROUTER_OK &&
      openrouter_api_error_get_message(api_error, &text) == OPENROUTER_OK)
    snprintf(outcome->api_message, sizeof outcome->api_message, "%s", text.data);
}

static openrouter_status call_create(const openrouter_client *client, const call *call, openrouter_client_error *error,
                                     char *answer, size_t capacity) {
  openrouter_create_auth_keys_code_request *request = new_create_request();
  openrouter_create_auth_keys_code_response *response = NULL;
  openrouter_string id;
  must(openrouter_create_auth_keys_code_response_new(&response) == OPENROUTER_OK);
  openrouter_status status =
      openrouter_client_create_auth_keys_code(client, request, call->cancellation, response, error);
  if (openrouter_create_auth_keys_code_response_get_id(response, &id) == OPENROUTER_OK)
    snprintf(answer, capacity, "%s", id.data);
  openrouter_create_auth_keys_code_response_free(response);
  openrouter_create_auth_keys_code_request_free(request);
  return status;
}

static openrouter_status call_exchange(const openrouter_client *client, const call *call,
                                       openrouter_client_error *error, char *answer, size_t capacity) {
  openrouter_exchange_auth_code_for_api_key_request *request = new_exchange_request();
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  openrouter_string key;
  must(openrouter_exchange_auth_code_for_api_key_response_new(&response) == OPENROUTER_OK);
  openrouter_status status =
      openrouter_client_exchange_auth_code_for_api_key(client, request, call->cancellation, response, error);
  if (openrouter_exchange_auth_code_for_api_key_response_get_key(response, &key) == OPENROUTER_OK)
    snprintf(answer, capacity, "%s", key.data);
  openrouter_exchange_auth_code_for_api_key_response_free(response);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
  return status;
}

static void run_call(const openrouter_client *client, const call *call, note *note, outcome *outcome) {
  openrouter_client_error *error = NULL;
  must(openrouter_client_error_new(&error) == OPENROUTER_OK);
  double start = now_ms();
  outcome->status = (call->operation == CREATE ? call_create : call_exchange)(client, call, error, outcome->answer,
                                                                              sizeof outcome->answer);
  outcome->milliseconds = now_ms() - start;
  note(call->operation == CREATE ? "openrouter_client_create_auth_keys_code"
                                 : "openrouter_client_exchange_auth_code_for_api_key",
       outcome->status);
  read_error(error, note, outcome);
  openrouter_client_error_free(error);
}

void make_call_with(const openrouter_client *client, const call *call, outcome *outcome) {
  run_call(client, call, ignore, outcome);
}

void *make_threaded_call(void *context) {
  threaded_call *job = context;
  make_call_with(job->client, &job->call, &job->outcome);
  return NULL;
}

/* Not in run_call: threads must not count what is expected. */
static void expect_delivery(const outcome *outcome) {
  expect("the delivery is known from the first attempt on", (outcome->delivery != -1) == (outcome->attempts > 0));
  if (outcome->status == OPENROUTER_OK || outcome->status == OPENROUTER_ERROR_API)
    expect("a response is a delivery that was answered", outcome->delivery == OPENROUTER_DELIVERY_ANSWERED);
  if (outcome->status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED)
    expect("what may have arrived was sent", outcome->delivery >= OPENROUTER_DELIVERY_SENT);
}

void make_call(const call *call, outcome *outcome) {
  char base_url[300];
  memset(outcome, 0, sizeof *outcome);
  stand_in_new_id(outcome->id, sizeof outcome->id);
  base_url_of(call, outcome->id, base_url, sizeof base_url);
  openrouter_client *client = new_client(call, call->base_url != NULL ? call->base_url : base_url);
  run_call(client, call, observe, outcome);
  expect_delivery(outcome);
  openrouter_client_free(client);
}

void about_call(const call *call) {
  about("%s, %s at %s", call->operation == CREATE ? "create" : "exchange",
        call->behaviour != NULL ? call->behaviour : "ok",
        call->base_url != NULL ? call->base_url
        : call->port != NULL   ? call->port
                               : "https");
}

void expect_outcome(openrouter_status status, const char *field, const char *part_of_message, const outcome *outcome) {
  expect_status(outcome->message, status, outcome->status);
  expect_c_string("field", field, outcome->field);
  if (part_of_message != NULL)
    expect_shown(outcome->message, part_of_message);
  expect("there is a message exactly where there is a failure", (outcome->message[0] != '\0') == (status < 0));
  expect("there is a response if there is no failure, and only then",
         (outcome->answer[0] != '\0') == (status == OPENROUTER_OK));
  expect_hidden(outcome->message, API_KEY);
  expect_hidden(outcome->message, CODE);
  expect_hidden(outcome->message, VERIFIER);
  expect_hidden(outcome->message, CHALLENGE);
}
