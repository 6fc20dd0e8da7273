/* What the system or libcurl refuses: a status, and nothing is sent. */
#include "allocations.h"
#include "calls.h"
#include "hooks.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "system_calls.h"
#include "tests.h"
#include <curl/curl.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static void test_no_curl(void) {
  openrouter_settings *settings = new_settings("https://127.0.0.1:1/api/v1");
  openrouter_client *client = NULL;
  about("libcurl that cannot be set up");
  hook_curl_failing(1);
  expect_status("new", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_client_new, settings, NULL, &client));
  expect("nothing was made", client == NULL);
  openrouter_sign_in *sign_in = NULL;
  expect_status("new", OPENROUTER_ERROR_SYSTEM,
                CALL(openrouter_sign_in_new_from_environment, NULL, NULL, NULL, &sign_in));
  expect("nothing was made", sign_in == NULL);
  hook_curl_failing(0);
  expect_ok("new", CALL(openrouter_client_new, settings, NULL, &client));
  openrouter_client_free(client);
  openrouter_settings_free(settings);
}

/* A newer libcurl needs some of it before the first attempt, which is then not made. */
static void expect_attempts(int32_t attempts, const outcome *outcome) {
  bool is_final = attempts == 1 && outcome->attempts == -1 && outcome->status != OPENROUTER_OK;
  expect_size("attempts", (size_t)attempts, (size_t)(is_final ? 1 : outcome->attempts));
}

/* Descriptors run out at one point after another. */
static void test_no_descriptors(operation operation, const char *port) {
  struct rlimit old, few;
  int lowest = dup(0);
  close(lowest);
  getrlimit(RLIMIT_NOFILE, &old);
  size_t refused = 0;
  for (rlim_t spare = 0; spare < 10; spare++) {
    call call = {.operation = operation, .port = port, .max_attempts = 3};
    outcome outcome = {0};
    about("%d descriptors left, %s", (int)spare, port);
    openrouter_client *client = new_recorded_client(&call, outcome.id, sizeof outcome.id);
    few = old;
    few.rlim_cur = (rlim_t)lowest + spare;
    setrlimit(RLIMIT_NOFILE, &few);
    make_call_with(client, &call, &outcome);
    setrlimit(RLIMIT_NOFILE, &old);
    refused += outcome.status != OPENROUTER_OK;
    expect_outcome(outcome.status == OPENROUTER_OK ? OPENROUTER_OK : OPENROUTER_ERROR_SYSTEM, "", NULL, &outcome);
    expect_attempts(1, &outcome);
    expect_size("arrivals", outcome.status == OPENROUTER_OK, stand_in_arrivals(outcome.id));
    openrouter_client_free(client);
  }
  expect("some of them are too few, and some are not", refused > 0 && refused < 10);
}

/* Where out of file descriptors, trying again is of no use; where a kind of socket is missing, it may be another time. */
static void test_no_sockets(int error, openrouter_status status, const char *message, int32_t attempts) {
  call call = {.operation = EXCHANGE, .max_attempts = 2};
  outcome outcome;
  about("no socket: %s", strerror(error));
  system_fail("socket", 1, error, true);
  make_call(&call, &outcome);
  expect("a socket was refused", system_succeed() > 0);
  expect_outcome(status, "", message, &outcome);
  expect_attempts(attempts, &outcome);
}

/* If libcurl makes no handle, errno says why: only ENOMEM, or nothing at all, means out of memory. */
static void test_no_handles(int error, openrouter_status status, const char *message) {
  for (int i = 0; i < 4; i++) {
    call call = {.operation = i < 2 ? CREATE : EXCHANGE, .max_attempts = 3};
    outcome outcome;
    about("libcurl makes no handle %d: %s", i % 2 + 1, strerror(error));
    hook_handles_failing(i % 2 + 1, error);
    make_call(&call, &outcome);
    hook_handles_failing(0, 0);
    expect_outcome(status, "", message, &outcome);
    expect("there was no attempt", outcome.attempts == -1);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  }
}

/* The same for the exchange of a sign-in, after the code has come. */
static void test_sign_in_without_handle(int error, openrouter_status status, const char *message) {
  plan plan = {.port = "http"};
  signing signing;
  visit visit;
  about("a sign-in for which libcurl makes no handle: %s", strerror(error));
  new_signing(&plan, &signing);
  hook_handles_failing(2, error);
  visit_by_poll(&signing, NULL, &visit);
  hook_handles_failing(0, 0);
  note_visit(&visit);
  expect_status("end", status, visit.end);
  expect_shown(visit.message, message);
  free_signing(&signing);
}

/* What libcurl says to several transfers at once, and to the one that is added. */
static void test_multi_failures(void) {
  static const struct {
    CURLMcode code;
    openrouter_status status;
  } failures[] = {
      {CURLM_OUT_OF_MEMORY, OPENROUTER_ERROR_OUT_OF_MEMORY},
      {CURLM_INTERNAL_ERROR, OPENROUTER_ERROR_SYSTEM},
      {CURLM_BAD_HANDLE, OPENROUTER_ERROR_SYSTEM},
      {CURLM_UNRECOVERABLE_POLL, OPENROUTER_ERROR_SYSTEM},
      {(CURLMcode)99, OPENROUTER_ERROR_SYSTEM},
  };
  call call = {.operation = EXCHANGE, .max_attempts = 3};
  outcome outcome;
  for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
    about("CURLMcode %d", (int)failures[i].code);
    hook_multi_options_failing(failures[i].code);
    make_call(&call, &outcome);
    hook_multi_options_failing(0);
    expect_outcome(failures[i].status, "", NULL, &outcome);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
    hook_adding_failing(failures[i].code);
    make_call(&call, &outcome);
    hook_adding_failing(0);
    expect_outcome(failures[i].status, "", NULL, &outcome);
    expect_size("attempts", 1, (size_t)outcome.attempts);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  }
  about("an option that an older libcurl does not know");
  hook_multi_options_failing(CURLM_UNKNOWN_OPTION);
  make_call(&call, &outcome);
  hook_multi_options_failing(0);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
}

static void expect_null(const char *field, openrouter_status status, const openrouter_client_error *error) {
  int32_t number = 0;
  char message[80];
  snprintf(message, sizeof message, "%s must not be a NULL pointer", field);
  expect_status(field, OPENROUTER_ERROR_NULL_POINTER, status);
  expect_c_string("field", field, openrouter_client_error_field(error));
  expect_c_string("message", message, openrouter_client_error_message(error));
  expect_status("HTTP status", OPENROUTER_ABSENT, openrouter_client_error_get_http_status(error, &number));
  expect_status("attempts", OPENROUTER_ABSENT, openrouter_client_error_get_attempts(error, &number));
}

/* A call that was not made does not report the one before. */
static void test_null_after_failure(void) {
  call call = {.operation = EXCHANGE, .behaviour = "status=503"};
  char id[40];
  int32_t number = 0;
  openrouter_client *client = new_recorded_client(&call, id, sizeof id);
  handles handles = new_handles();
  about("a NULL argument after a failure");
  expect_status("call", OPENROUTER_ERROR_API,
                openrouter_client_exchange_auth_code_for_api_key(client, handles.exchange, NULL, handles.exchanged,
                                                                 handles.error));
  expect_ok("HTTP status", openrouter_client_error_get_http_status(handles.error, &number));
  expect_null(
      "client",
      openrouter_client_exchange_auth_code_for_api_key(NULL, handles.exchange, NULL, handles.exchanged, handles.error),
      handles.error);
  expect_null("request",
              openrouter_client_exchange_auth_code_for_api_key(client, NULL, NULL, handles.exchanged, handles.error),
              handles.error);
  expect_null("response",
              openrouter_client_exchange_auth_code_for_api_key(client, handles.exchange, NULL, NULL, handles.error),
              handles.error);
  free_handles(&handles);
  openrouter_client_free(client);
}

static void test_no_events(void) {
  openrouter_cancellation *cancellation = NULL;
  about("no descriptor left");
  long alive = allocations_alive();
  hook_no_events(1);
  expect_status("new", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_cancellation_new, &cancellation));
  expect("nothing was made", cancellation == NULL);
  expect("nothing is left behind", allocations_alive() == alive);
  hook_no_events(0);
}

/* Each rule for the network is one that libcurl must know: without it nothing is sent. */
static void test_unknown_options(operation operation, const char *proxy) {
  call call = {.operation = operation, .proxy = proxy};
  outcome outcome;
  hook_count_options(0);
  make_call(&call, &outcome);
  size_t count = hook_counted_options();
  about("the options that are set");
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect("there are some", count > 20);
  for (size_t n = 1; n <= count; n++) {
    about("option %zu of %zu unknown to libcurl", n, count);
    hook_count_options(n);
    make_call(&call, &outcome);
    hook_counted_options();
    expect_outcome(OPENROUTER_ERROR_SYSTEM, "", "libcurl 7.87 or newer is needed", &outcome);
    expect("libcurl's number is reported", outcome.curl_code == 48);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  }
}

void test_system_failures(void) {
  test_no_curl();
  test_no_descriptors(CREATE, "http");
  test_no_descriptors(CREATE, "https");
  test_no_descriptors(EXCHANGE, "http");
  test_no_descriptors(EXCHANGE, "https");
  test_no_sockets(EMFILE, OPENROUTER_ERROR_SYSTEM, "out of file descriptors", 1);
  test_no_sockets(ENFILE, OPENROUTER_ERROR_SYSTEM, "out of file descriptors", 1);
  test_no_sockets(EPERM, OPENROUTER_ERROR_SYSTEM, "the system refuses sockets", 1);
  test_no_sockets(EACCES, OPENROUTER_ERROR_SYSTEM, "the system refuses sockets", 1);
  test_no_sockets(ENOSYS, OPENROUTER_ERROR_SYSTEM, "the system refuses sockets", 1);
  test_no_sockets(ENOBUFS, OPENROUTER_ERROR_OUT_OF_MEMORY, "out of memory", 1);
  test_no_sockets(ENOMEM, OPENROUTER_ERROR_OUT_OF_MEMORY, "out of memory", 1);
  test_no_sockets(EPROTONOSUPPORT, OPENROUTER_ERROR_CONNECTION, NULL, 2);
  test_no_sockets(EAFNOSUPPORT, OPENROUTER_ERROR_CONNECTION, NULL, 2);
  test_no_handles(EMFILE, OPENROUTER_ERROR_SYSTEM, "out of file descriptors");
  test_no_handles(ENFILE, OPENROUTER_ERROR_SYSTEM, "out of file descriptors");
  test_no_handles(EPERM, OPENROUTER_ERROR_SYSTEM, "a system resource that libcurl needs is unavailable");
  test_no_handles(EAGAIN, OPENROUTER_ERROR_SYSTEM, "a system resource that libcurl needs is unavailable");
  test_no_handles(ENOMEM, OPENROUTER_ERROR_OUT_OF_MEMORY, "out of memory");
  test_no_handles(0, OPENROUTER_ERROR_OUT_OF_MEMORY, "out of memory");
  test_sign_in_without_handle(EMFILE, OPENROUTER_ERROR_SYSTEM, "out of file descriptors");
  test_sign_in_without_handle(EPERM, OPENROUTER_ERROR_SYSTEM, "a system resource that libcurl needs is unavailable");
  test_sign_in_without_handle(ENOMEM, OPENROUTER_ERROR_OUT_OF_MEMORY, "out of memory");
  test_multi_failures();
  test_null_after_failure();
  test_no_events();
  test_unknown_options(CREATE, "");
  test_unknown_options(EXCHANGE, "");
}
