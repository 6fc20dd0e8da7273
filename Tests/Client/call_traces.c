/* What a trace reports: each stage of each attempt once and in order, the sizes, and one end for each call. */
#include "any_calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include "traces.h"
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static trace_log traced;

static void expect_stages(uint64_t call, const char *expected) {
  char stages[400];
  traces_show(&traced, call, stages, sizeof stages);
  expect_c_string("stages", expected, stages);
}

static void expect_end(openrouter_status status, int32_t http_status) {
  const openrouter_trace_event *end = traces_last(&traced, OPENROUTER_TRACE_STAGE_END);
  expect_status("the end", status, end->status);
  expect_size("HTTP status", (size_t)http_status, (size_t)end->http_status);
}

/* ------------------------------------------------------------------------------------------------------ Typed calls */

typedef struct {
  const char *behaviour, *port;
  operation operation;
  int32_t max_attempts;
  const char *stages;
  openrouter_status status;
  int32_t http_status;
} typed_case;

static const typed_case typed_cases[] = {
    {"ok", NULL, CREATE, 1, "A1 C1 S1 H1 E1", OPENROUTER_OK, 200},
    {"ok", NULL, EXCHANGE, 1, "A1 C1 S1 H1 E1", OPENROUTER_OK, 200},
    {"status=503*1", NULL, CREATE, 3, "A1 C1 S1 H1 T1 A2 C2 S2 H2 E2", OPENROUTER_OK, 200},
    {"echo=403", NULL, EXCHANGE, 3, "A1 C1 S1 H1 E1", OPENROUTER_ERROR_API, 403},
    {"close", NULL, EXCHANGE, 3, "A1 C1 S1 E1", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, -1},
    {"cut-head", NULL, EXCHANGE, 3, "A1 C1 S1 E1", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 200},
    {"close*1", NULL, CREATE, 3, "A1 C1 S1 T1 A2 C2 S2 H2 E2", OPENROUTER_OK, 200},
    {"ok", "tcp_closed", CREATE, 2, "A1 T1 A2 E2", OPENROUTER_ERROR_CONNECTION, -1},
    {"ok", "self_signed", EXCHANGE, 3, "A1 E1", OPENROUTER_ERROR_TLS, -1},
};

static void test_typed(const typed_case *row) {
  call call = {
      .operation = row->operation, .behaviour = row->behaviour, .port = row->port, .max_attempts = row->max_attempts};
  outcome outcome;
  traces_keep(&traced);
  about_call(&call);
  make_call(&call, &outcome);
  expect_status("it ends as expected", row->status, outcome.status);
  expect_stages(1, row->stages);
  expect_end(row->status, row->http_status);
  expect_c_string("method", "POST", traced.method);
  expect_c_string("path", row->operation == CREATE ? "/auth/keys/code" : "/auth/keys", traced.path);
  if (strchr(row->stages, 'S') != NULL)
    expect("the body was sent", traces_last(&traced, OPENROUTER_TRACE_STAGE_SENT)->sent_size > 50);
}

/* ------------------------------------------------------------------------------------------------------- Any calls */

typedef struct {
  any_call call;
  const char *stages;
  openrouter_status status;
  int32_t http_status;
} any_case;

static const any_case any_cases[] = {
    {{NULL}, "A1 C1 S1 H1 E1", OPENROUTER_OK, 200},
    {{.is_plain = true}, "A1 C1 S1 H1 E1", OPENROUTER_OK, 200},
    {{.method = "GET", .path = "/key"}, "A1 C1 S1 H1 E1", OPENROUTER_OK, 200},
    {{.behaviour = "refuse=429,ms-1*1"}, "A1 C1 S1 H1 T1 A2 C2 S2 H2 E2", OPENROUTER_OK, 200},
    {{.behaviour = "refuse=402"}, "A1 C1 S1 H1 E1", OPENROUTER_ERROR_API, 402},
    {{.behaviour = "lost=rst"}, "A1 C1 S1 E1", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, -1},
    {{.behaviour = "stream-error"}, "A1 C1 S1 H1 E1", OPENROUTER_ERROR_API, 200},
    {{.behaviour = "stall=300", .idle_timeout_ms = 150}, "A1 C1 S1 H1 E1", OPENROUTER_ERROR_TIMEOUT, 200},
    {{.behaviour = "silent", .idle_timeout_ms = 150}, "A1 C1 S1 H1 E1", OPENROUTER_ERROR_TIMEOUT, 200},
    {{.behaviour = "html=503*1", .method = "GET", .path = "/key"}, "A1 C1 S1 H1 T1 A2 C2 S2 H2 E2", OPENROUTER_OK, 200},
    {{.port = "tcp_closed", .max_attempts = 2}, "A1 T1 A2 E2", OPENROUTER_ERROR_CONNECTION, -1},
    {{.port = "wrong_host"}, "A1 E1", OPENROUTER_ERROR_TLS, -1},
};

static void test_any(const any_case *row) {
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&row->call);
  about_any_call(&row->call, "");
  make_any_call(recorded.client, &row->call, &outcome);
  expect_status("it ends as expected", row->status == OPENROUTER_OK ? OPENROUTER_END : row->status, outcome.status);
  expect_stages(1, row->stages);
  expect_end(row->status, row->http_status);
  expect_size("attempts", (size_t)outcome.attempts, (size_t)traces_last(&traced, OPENROUTER_TRACE_STAGE_END)->attempt);
  openrouter_client_free(recorded.client);
}

/* The second call of a client uses the first one's connection. One that ended meanwhile is not reported as kept. */
static void test_second(const char *behaviour, unsigned pause_ms, const char *stages) {
  const any_call any = {.behaviour = behaviour};
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  about("two calls of a client, %s", behaviour);
  make_any_call(recorded.client, &any, &outcome);
  wait_ms(pause_ms);
  make_any_call(recorded.client, &any, &outcome);
  expect_stages(1, "A1 C1 S1 H1 E1");
  expect_stages(2, stages);
  openrouter_client_free(recorded.client);
}

/* Sizes: of the body that was sent, and of all that came. */
static void test_sizes(void) {
  const any_call any = {.behaviour = "large=300000", .is_plain = true, .message_size = 200000};
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  about("a large request, and a large response");
  make_any_call(recorded.client, &any, &outcome);
  const openrouter_trace_event *sent = traces_last(&traced, OPENROUTER_TRACE_STAGE_SENT);
  const openrouter_trace_event *end = traces_last(&traced, OPENROUTER_TRACE_STAGE_END);
  expect("what was sent", sent->sent_size > 200000 && sent->sent_size < 201000);
  expect_size("nothing was sent later", (size_t)sent->sent_size, (size_t)end->sent_size);
  expect("what was received", end->received_size > 300000 && end->received_size < 310000);
  expect("no body came before the head", traces_last(&traced, OPENROUTER_TRACE_STAGE_ATTEMPT)->received_size == 0);
  openrouter_client_free(recorded.client);
}

/* A service that reads only a part of the request, and gets it again: the whole was not sent the first time. libcurl does not
   count what a write that fails has sent, so the connection may be reported or not. */
static void test_partly_sent(void) {
  char stages[400];
  const any_call any = {.behaviour = "read=1000,rst*1", .message_size = 16u << 20};
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  about("a part of the request is read");
  make_any_call(recorded.client, &any, &outcome);
  traces_show(&traced, 1, stages, sizeof stages);
  expect_c_string("stages", strstr(stages, "C1") != NULL ? "A1 C1 T1 A2 C2 S2 H2 E2" : "A1 T1 A2 C2 S2 H2 E2", stages);
  openrouter_client_free(recorded.client);
}

/* What a program puts into the path or the query is not reported. */
static void test_paths(void) {
  static const struct {
    const char *method, *set, *name, *reported;
    bool has_query;
  } rows[] = {
      {"GET", "/keys/{hash}", "hash", "/keys/{hash}", false},
      {"GET", "/keys/secret-in-the-path?x=secret", NULL, "/keys/{hash}", false},
      {"GET", "/brand/new/{id}?x=secret", "id", "/brand/new/{id}", true},
      {"GET", "/generation", NULL, "/generation", true},
  };
  const any_call any = {.behaviour = "ok"};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    any_outcome outcome;
    traces_keep(&traced);
    recorded_client recorded = new_any_client(&any);
    openrouter_call *call = new_any_call(&any, recorded.client);
    openrouter_request *request = new_request(rows[i].method, rows[i].set);
    about("%s", rows[i].set);
    if (rows[i].name != NULL)
      expect_ok("parameter", openrouter_request_set_path_parameter(request, rows[i].name, TEXT("secret-value")));
    if (rows[i].has_query)
      expect_ok("query", openrouter_request_set_query(request, "id", TEXT("secret-query")));
    run_request(call, request, &outcome);
    expect_c_string("path", rows[i].reported, traced.path);
    expect_c_string("method", rows[i].method, traced.method);
    openrouter_call_free(call);
    openrouter_client_free(recorded.client);
  }
}

/* A call that cannot begin has an end, too. */
static void test_refused(void) {
  const any_call any = {.behaviour = "ok"};
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  openrouter_request *request = NULL;
  about("a request that is not complete");
  expect_ok("request", openrouter_request_new(&request));
  run_request(call, request, &outcome);
  run_request(call, new_request("POST", "/chat/completions"), &outcome);
  expect_stages(1, "E0");
  expect_stages(2, "E0");
  expect_end(OPENROUTER_ERROR_INCOMPLETE, -1);
  expect_c_string("path", "/chat/completions", traced.path);
  expect("no time of an attempt", traces_last(&traced, OPENROUTER_TRACE_STAGE_END)->attempt_us == 0);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

/* Calls that a program gives up: by starting another one, and by freeing it. */
static void test_given_up(void) {
  const any_call any = {.behaviour = "silent"};
  const openrouter_event *event = NULL;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  about("calls that are given up");
  for (int i = 0; i < 2; i++) {
    start_call(call, &any);
    while (traced.reports[traced.count - 1].stage != OPENROUTER_TRACE_STAGE_HEADERS)
      CALL(openrouter_call_next, call, 100, &event);
  }
  pid_t child = fork();
  if (child == 0) {
    size_t count = traced.count;
    openrouter_call_free(call);
    _exit(traced.count == count ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  expect("the child of a fork reports nothing", status == 0);
  openrouter_call_free(call);
  expect_stages(1, "A1 C1 S1 H1 E1");
  expect_stages(2, "A1 C1 S1 H1 E1");
  expect_end(OPENROUTER_ERROR_CANCELLED, 200);
  openrouter_client_free(recorded.client);
}

/* -------------------------------------------------------------------------------------------- What a report may do */

static openrouter_cancellation *cancellation;
static const openrouter_client *other_calls;

static void cancel_it(const openrouter_trace_event *event) {
  if (event->stage == OPENROUTER_TRACE_STAGE_CONNECTED)
    openrouter_cancellation_request(cancellation);
}

/* Another call on the same client, in the middle of the first. */
static void call_meanwhile(const openrouter_trace_event *event) {
  openrouter_response *response = NULL;
  openrouter_client_error *error = NULL;
  if (event->call != 1 || event->stage != OPENROUTER_TRACE_STAGE_HEADERS)
    return;
  openrouter_request *request = new_request("GET", "/key");
  expect_ok("response", openrouter_response_new(&response));
  expect_ok("error", openrouter_client_error_new(&error));
  expect_ok("a call in a report", CALL(openrouter_client_send, other_calls, request, NULL, response, error));
  openrouter_client_error_free(error);
  openrouter_response_free(response);
  openrouter_request_free(request);
}

static void test_callback(void) {
  any_call any = {.behaviour = "ok"};
  any_outcome outcome;
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  about("a report that makes another call");
  other_calls = recorded.client;
  traced.on_report = call_meanwhile;
  make_any_call(recorded.client, &any, &outcome);
  expect_status("the first call", OPENROUTER_END, outcome.status);
  expect_stages(1, "A1 C1 S1 H1 E1");
  expect_stages(2, "A1 C1 S1 H1 E1");
  openrouter_client_free(recorded.client);
  about("a report that cancels the call");
  /* A response could arrive before the report. */
  any.behaviour = "stall=0";
  recorded = new_any_client(&any);
  expect_ok("cancellation", openrouter_cancellation_new(&cancellation));
  any.cancellation = cancellation;
  traced.on_report = cancel_it;
  make_any_call(recorded.client, &any, &outcome);
  expect_status("the call", OPENROUTER_ERROR_CANCELLED, outcome.status);
  expect_end(OPENROUTER_ERROR_CANCELLED, -1);
  traced.on_report = NULL;
  openrouter_cancellation_free(cancellation);
  openrouter_client_free(recorded.client);
}

/* ---------------------------------------------------------------------------------------------- Plain calls, sign-in */

static void test_plain(void) {
  const any_call any = {.behaviour = "ok", .is_plain = true};
  openrouter_chat_result *result = NULL;
  openrouter_client_error *error = NULL;
  openrouter_request *request = new_any_request(&any);
  traces_keep(&traced);
  recorded_client recorded = new_any_client(&any);
  about("openrouter_client_chat");
  expect_ok("result", openrouter_chat_result_new(&result));
  expect_ok("error", openrouter_client_error_new(&error));
  expect_ok("chat", CALL(openrouter_client_chat, recorded.client, request, NULL, result, error));
  expect_stages(1, "A1 C1 S1 H1 E1");
  expect_c_string("path", "/chat/completions", traced.path);
  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_request_free(request);
  openrouter_client_free(recorded.client);
}

static void test_sign_in(const char *behaviour, const char *stages, openrouter_status expected) {
  plan plan = {.behaviour = behaviour, .max_attempts = 3};
  signing signing;
  visit visit;
  traces_keep(&traced);
  about("a sign-in, %s", behaviour);
  new_signing(&plan, &signing);
  expect_size("nothing yet", 0, traced.count);
  visit_by_poll(&signing, NULL, &visit);
  expect_status("the sign-in", expected, visit.end);
  free_signing(&signing);
  expect_stages(1, stages);
  expect_end(expected, traces_last(&traced, OPENROUTER_TRACE_STAGE_END)->http_status);
  expect_c_string("path", "/auth/keys", traced.path);
}

/* Options that are emptied have no trace, and those of a client stay as they were. */
static void test_options(void) {
  openrouter_client_options *options = NULL;
  traces_keep(&traced);
  about("the trace of options");
  expect_ok("options", openrouter_client_options_new(&options));
  expect_status("no options", OPENROUTER_ERROR_NULL_POINTER,
                CALL(openrouter_client_options_set_trace, NULL, NULL, NULL));
  expect_ok("none", CALL(openrouter_client_options_set_trace, options, NULL, NULL));
  traces_set(options);
  for (int is_reset = 0; is_reset < 2; is_reset++) {
    const any_call any = {.port = "tcp_closed", .max_attempts = 1};
    any_outcome outcome;
    openrouter_client *client = NULL;
    char base_url[100];
    snprintf(base_url, sizeof base_url, "https://127.0.0.1:%u/api/v1", stand_in_port("tcp_closed"));
    openrouter_settings *settings = new_settings(base_url);
    if (is_reset)
      expect_ok("reset", openrouter_client_options_reset(options));
    expect_ok("client", openrouter_client_new(settings, options, &client));
    make_any_call(client, &any, &outcome);
    expect_size("reports", 2, traced.count);
    openrouter_client_free(client);
    openrouter_settings_free(settings);
  }
  openrouter_client_options_free(options);
}

void test_call_traces(void) {
  for (size_t i = 0; i < sizeof typed_cases / sizeof *typed_cases; i++)
    test_typed(&typed_cases[i]);
  for (size_t i = 0; i < sizeof any_cases / sizeof *any_cases; i++)
    test_any(&any_cases[i]);
  test_second("ok", 0, "A1 K1 S1 H1 E1");
  test_second("idle=30,fin", 100, "A1 C1 S1 H1 E1");
  test_sizes();
  test_partly_sent();
  test_paths();
  test_refused();
  test_given_up();
  test_callback();
  test_plain();
  test_sign_in("ok", "A1 C1 S1 H1 E1", OPENROUTER_OK);
  test_sign_in("close", "A1 C1 S1 E1", OPENROUTER_ERROR_MAY_HAVE_ARRIVED);
  test_options();
  traces_keep(NULL);
}
