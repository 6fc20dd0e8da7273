/* Every way to send a request ends in the same status: event by event, without looking at events, whole, and as chat. */
#include "allocations.h"
#include "calls.h"
#include "hooks.h"
#include "refused_requests.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Which of them a row is for. */
typedef enum { ALL, ONLY_WHOLE } range;

/* What is left out has its usual value. */
typedef struct {
  const char *name;
  call call;
  openrouter_status status;
  range range;
  /* A call to the system that fails, or "malloc". */
  const char *failing;
} situation;

static openrouter_cancellation *cancelled;

static const situation situations[] = {
    {"well", {.behaviour = "ok"}, OPENROUTER_OK, ALL, NULL},
    {"an error", {.behaviour = "status=401"}, OPENROUTER_ERROR_API, ALL, NULL},
    {"an error in a success", {.behaviour = "stream-error"}, OPENROUTER_ERROR_API, ALL, NULL},
    {"a page", {.behaviour = "html=200"}, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, ALL, NULL},
    {"broken JSON", {.behaviour = "canned=statuses"}, OPENROUTER_ERROR_INVALID_JSON, ALL, NULL},
    {"another protocol", {.behaviour = "switch"}, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, ALL, NULL},
    {"headers without end", {.behaviour = "oversized-headers"}, OPENROUTER_ERROR_TOO_LARGE, ALL, NULL},
    {"a response that breaks off",
     {.behaviour = "large=9000+cut=3000,fin"},
     OPENROUTER_ERROR_UNEXPECTED_END,
     ALL,
     NULL},
    {"no response", {.behaviour = "lost=fin"}, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, ALL, NULL},
    {"a closed port", {.port = "tcp_closed"}, OPENROUTER_ERROR_CONNECTION, ALL, NULL},
    {"a handshake that hangs", {.port = "tcp_silent", .attempt_timeout_ms = 20}, OPENROUTER_ERROR_TIMEOUT, ALL, NULL},
    {"an unknown certificate", {.port = "self_signed"}, OPENROUTER_ERROR_TLS, ALL, NULL},
    {"a cancellation", {.behaviour = "ok"}, OPENROUTER_ERROR_CANCELLED, ALL, NULL},
    {"no descriptor", {.behaviour = "ok"}, OPENROUTER_ERROR_SYSTEM, ONLY_WHOLE, "epoll_create1"},
    {"no memory", {.behaviour = "ok"}, OPENROUTER_ERROR_OUT_OF_MEMORY, ONLY_WHOLE, "malloc"},
};

static void begin_failing(const situation *situation) {
  if (situation->failing == NULL)
    return;
  if (strcmp(situation->failing, "malloc") == 0)
    allocations_fail(1, true);
  else
    system_fail(situation->failing, 1, EMFILE, true);
}

static bool end_failing(const situation *situation) {
  if (situation->failing == NULL)
    return true;
  return (strcmp(situation->failing, "malloc") == 0 ? allocations_succeed() : system_succeed()) > 0;
}

static void test_steps(const situation *situation, const openrouter_client *client, openrouter_request *request,
                       const openrouter_cancellation *cancellation) {
  openrouter_call *call = NULL;
  const openrouter_event *event = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_status wanted = situation->status == OPENROUTER_OK ? OPENROUTER_END : situation->status;
  expect_ok("new", CALL(openrouter_call_new, client, NULL, cancellation, &call));
  expect_status("not started", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_call_next, call, 0, &event));
  expect_status("not started", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_call_run, call));
  openrouter_status status = CALL(openrouter_call_start, call, request);
  while (status == OPENROUTER_OK || status == OPENROUTER_WAITING)
    status = CALL(openrouter_call_next, call, 5, &event);
  expect_status("next", wanted, status);
  expect_status("next again", wanted, CALL(openrouter_call_next, call, -1, &event));
  expect("a failure has a message", (status < 0) == (openrouter_call_error_message(call)[0] != '\0'));
  expect_ok("result", CALL(openrouter_call_get_chat_result, call, &result));
  status = CALL(openrouter_call_start, call, request);
  if (status == OPENROUTER_OK)
    status = CALL(openrouter_call_run, call);
  expect_status("run", situation->status, status);
  openrouter_call_free(call);
}

static void test_plain(const situation *situation, const openrouter_client *client, openrouter_request *request,
                       const openrouter_cancellation *cancellation) {
  openrouter_client_error *error = NULL;
  openrouter_response *response = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_delivery delivery = 0;
  expect("handles", openrouter_client_error_new(&error) == OPENROUTER_OK &&
                        openrouter_response_new(&response) == OPENROUTER_OK &&
                        openrouter_chat_result_new(&result) == OPENROUTER_OK);
  begin_failing(situation);
  openrouter_status status = CALL(openrouter_client_send, client, request, cancellation, response, error);
  if (end_failing(situation))
    expect_status("send", situation->status, status);
  expect("a failure has a message", (status < 0) == (openrouter_client_error_message(error)[0] != '\0'));
  if (situation->failing == NULL && openrouter_request_check(request) == OPENROUTER_OK)
    expect_ok("delivery", CALL(openrouter_client_error_get_delivery, error, &delivery));
  begin_failing(situation);
  status = CALL(openrouter_client_chat, client, request, cancellation, result, error);
  if (end_failing(situation))
    expect_status("chat", situation->status, status);
  expect("a failure has a message", (status < 0) == (openrouter_client_error_message(error)[0] != '\0'));
  openrouter_chat_result_free(result);
  openrouter_response_free(response);
  openrouter_client_error_free(error);
}

static void test_situation(const situation *situation) {
  char id[40];
  openrouter_json *body = NULL;
  bool is_cancelled = situation->status == OPENROUTER_ERROR_CANCELLED;
  openrouter_client *client = new_recorded_client(&situation->call, id, sizeof id);
  about("%s", situation->name);
  openrouter_request *request = new_chat_request(&body, true);
  if (situation->range != ONLY_WHOLE)
    test_steps(situation, client, request, is_cancelled ? cancelled : NULL);
  about("%s, whole", situation->name);
  test_plain(situation, client, request, is_cancelled ? cancelled : NULL);
  openrouter_request_free(request);
  openrouter_client_free(client);
}

/* What a setter refused ends each of them before anything is sent. */
static void test_refused(const refusal_row *row) {
  const call usual = {.behaviour = "ok"};
  char id[40];
  openrouter_json *body = NULL;
  openrouter_call *call = NULL;
  const openrouter_event *event = NULL;
  char field[128];
  openrouter_client *client = new_recorded_client(&usual, id, sizeof id);
  openrouter_request *request = new_refused_request(row, &body);
  const situation refused = {row->name, usual, row->status, ALL, NULL};
  about("a request with %s", row->name);
  expect_ok("new", openrouter_call_new(client, NULL, NULL, &call));
  expect_status("start", row->status, CALL(openrouter_call_start, call, request));
  expect_status("next", row->status, CALL(openrouter_call_next, call, -1, &event));
  expect_status("run", row->status, CALL(openrouter_call_run, call));
  expect_c_string("message", openrouter_request_error_message(request), openrouter_call_error_message(call));
  snprintf(field, sizeof field, "%s", openrouter_request_error_field(request));
  expect_c_string("field", field, openrouter_call_error_field(call));
  test_plain(&refused, client, request, NULL);
  expect_size("arrivals", 0, stand_in_arrivals(id));
  openrouter_request_reset(request);
  expect_c_string("field, without the request", field, openrouter_call_error_field(call));
  openrouter_call_free(call);
  openrouter_request_free(request);
  openrouter_client_free(client);
}

/* What start returned is what the call returns from then on. */
static void test_not_started(const openrouter_client *client, openrouter_request *request, openrouter_status status,
                             bool lacks_memory) {
  openrouter_call *call = NULL;
  openrouter_chat_result *result = NULL;
  const openrouter_event *event = NULL;
  expect_ok("new", openrouter_call_new(client, NULL, NULL, &call));
  expect_status("result", OPENROUTER_ABSENT, CALL(openrouter_call_get_chat_result, call, &result));
  if (lacks_memory)
    allocations_fail(1, true);
  openrouter_status started = CALL(openrouter_call_start, call, request);
  if (!lacks_memory || allocations_succeed() > 0) {
    expect_status("start", status, started);
    expect_status("next", status, CALL(openrouter_call_next, call, -1, &event));
    expect_status("run", status, CALL(openrouter_call_run, call));
    expect("there is a message", openrouter_call_error_message(call)[0] != '\0');
  }
  openrouter_call_free(call);
}

static void test_not_sent(void) {
  const call usual = {.behaviour = "ok"};
  char id[40];
  openrouter_json *body = NULL;
  openrouter_call *call = NULL;
  openrouter_client *client = new_recorded_client(&usual, id, sizeof id);
  openrouter_request *request = new_chat_request(&body, true);
  about("a call without memory");
  test_not_started(client, request, OPENROUTER_ERROR_OUT_OF_MEMORY, true);
  about("a call with a file that does not exist");
  expect_ok("reset", openrouter_request_reset(request));
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/files"));
  expect_ok("file", openrouter_request_add_part_file(request, "file", "/nowhere/file", NULL, NULL));
  test_not_started(client, request, OPENROUTER_ERROR_SYSTEM, false);
  about("a call without a descriptor");
  system_fail("epoll_create1", 1, EMFILE, true);
  openrouter_status status = CALL(openrouter_call_new, client, NULL, NULL, &call);
  if (system_succeed() > 0)
    expect_status("new", OPENROUTER_ERROR_SYSTEM, status);
  openrouter_call_free(call);
  expect_size("arrivals", 0, stand_in_arrivals(id));
  openrouter_request_free(request);
  openrouter_client_free(client);
}

/* A first program's client: what is wrong with the environment is a status, and a message that names the variable. */
static void test_from_environment(void) {
  static const struct {
    const char *key, *base_url;
    openrouter_status status;
    const char *field, *message;
  } environments[] = {
      {NULL, NULL, OPENROUTER_ERROR_INCOMPLETE, "OPENROUTER_API_KEY",
       "OPENROUTER_API_KEY is required: set it to your API key"},
      {API_KEY, "ftp://openrouter.ai", OPENROUTER_ERROR_INVALID_VALUE, "OPENROUTER_BASE_URL",
       "OPENROUTER_BASE_URL must be https, or http with host localhost"},
      {"\xFF", NULL, OPENROUTER_ERROR_INVALID_UTF8, "OPENROUTER_API_KEY", "OPENROUTER_API_KEY must be valid UTF-8"},
      {"a key with blanks", NULL, OPENROUTER_ERROR_INVALID_VALUE, "OPENROUTER_API_KEY",
       "OPENROUTER_API_KEY must contain only visible ASCII characters"},
      {API_KEY, NULL, OPENROUTER_OK, "", ""},
  };
  static char large[70000];
  openrouter_client *client = NULL;
  openrouter_client_error *error = NULL;
  expect_ok("error", openrouter_client_error_new(&error));
  openrouter_sign_in *sign_in = NULL;
  for (size_t i = 0; i < sizeof environments / sizeof *environments; i++) {
    about("a client of environment %zu", i);
    unsetenv("OPENROUTER_API_KEY"), unsetenv("OPENROUTER_BASE_URL");
    if (environments[i].key != NULL)
      setenv("OPENROUTER_API_KEY", environments[i].key, 1);
    if (environments[i].base_url != NULL)
      setenv("OPENROUTER_BASE_URL", environments[i].base_url, 1);
    client = NULL;
    expect_status("new", environments[i].status, CALL(openrouter_client_new_from_environment, error, &client));
    expect("a failure makes nothing", (client != NULL) == (environments[i].status == OPENROUTER_OK));
    expect_c_string("the field", environments[i].field, openrouter_client_error_field(error));
    expect_shown(openrouter_client_error_message(error), environments[i].message);
    if (environments[i].key != NULL)
      expect_hidden(openrouter_client_error_message(error), environments[i].key);
    openrouter_client_free(client);
    client = NULL;
    expect_status("without an error", environments[i].status, openrouter_client_new_from_environment(NULL, &client));
    openrouter_client_free(client);
    /* A sign-in needs no key. */
    openrouter_status expected = environments[i].key == NULL ? OPENROUTER_OK : environments[i].status;
    sign_in = NULL;
    expect_status("new", expected, CALL(openrouter_sign_in_new_from_environment, NULL, cancelled, error, &sign_in));
    expect("a failure makes nothing", (sign_in != NULL) == (expected == OPENROUTER_OK));
    expect_c_string("the field", expected == OPENROUTER_OK ? "" : environments[i].field,
                    openrouter_client_error_field(error));
    expect_shown(openrouter_client_error_message(error), expected == OPENROUTER_OK ? "" : environments[i].message);
    openrouter_sign_in_free(sign_in);
    sign_in = NULL;
    expect_status("without an error", expected,
                  openrouter_sign_in_new_from_environment(NULL, cancelled, NULL, &sign_in));
    openrouter_sign_in_free(sign_in);
  }
  about("a client of a long key");
  memset(large, 'a', sizeof large - 1);
  setenv("OPENROUTER_API_KEY", large, 1);
  expect_status("new", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_client_new_from_environment, error, &client));
  expect_c_string("the field", "OPENROUTER_API_KEY", openrouter_client_error_field(error));
  expect_status("nowhere to put it", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_client_new_from_environment, error, NULL));
  expect_c_string("the field", "out", openrouter_client_error_field(error));
  openrouter_client_error_reset(error);
  expect_status("nowhere to put it", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_sign_in_new_from_environment, NULL, NULL, error, NULL));
  expect_c_string("the field", "out", openrouter_client_error_field(error));
  about("a client whose libcurl cannot be initialized");
  setenv("OPENROUTER_API_KEY", API_KEY, 1);
  hook_curl_failing(1);
  expect_status("new", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_client_new_from_environment, error, &client));
  expect("there is a message", openrouter_client_error_message(error)[0] != '\0');
  openrouter_client_error_reset(error);
  expect_status("new", OPENROUTER_ERROR_SYSTEM,
                CALL(openrouter_sign_in_new_from_environment, NULL, NULL, error, &sign_in));
  hook_curl_failing(0);
  expect("there is a message", openrouter_client_error_message(error)[0] != '\0');
  about("a sign-in of a long key");
  setenv("OPENROUTER_API_KEY", large, 1);
  expect_status("new", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_sign_in_new_from_environment, NULL, NULL, error, &sign_in));
  expect_c_string("the field", "OPENROUTER_API_KEY", openrouter_client_error_field(error));
  unsetenv("OPENROUTER_API_KEY"), unsetenv("OPENROUTER_BASE_URL");
  openrouter_client_error_free(error);
}

/* A response that is no text, to an exchange alone, and to that of a sign-in. */
static void test_not_utf8(void) {
  call call = {.operation = EXCHANGE, .behaviour = "canned=not-utf8"};
  plan plan = {.behaviour = "canned=not-utf8"};
  outcome outcome;
  static const char body[] = "{\"key\":\"sk-or-v1-\xFF\"}";
  stand_in_can("not-utf8", 200, "application/json", body, sizeof body - 1);
  about("a response that is not UTF-8");
  make_call(&call, &outcome);
  expect_status("the exchange", OPENROUTER_ERROR_INVALID_UTF8, outcome.status);
  for (int is_run = 0; is_run < 2; is_run++) {
    signing signing;
    visit visit = {0};
    new_signing(&plan, &signing);
    if (is_run)
      visit_by_run(&signing, &visit);
    else
      visit_by_poll(&signing, NULL, &visit);
    note_visit(&visit);
    expect_status("the sign-in", OPENROUTER_ERROR_INVALID_UTF8, visit.end);
    free_signing(&signing);
  }
}

void test_call_statuses(void) {
  expect_ok("cancellation", openrouter_cancellation_new(&cancelled));
  openrouter_cancellation_request(cancelled);
  stand_in_can("statuses", 200, "application/json", "{]}", 3);
  for (size_t i = 0; i < sizeof situations / sizeof *situations; i++)
    test_situation(&situations[i]);
  for (size_t i = 0; i < REFUSAL_COUNT; i++)
    test_refused(&refusal_rows[i]);
  test_not_sent();
  test_from_environment();
  test_not_utf8();
  openrouter_cancellation_free(cancelled);
}
