/* What is sent again, how often, and when. */
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>

/* Milliseconds between two arrivals, by the mock server's clock; -1 if there are fewer. */
static double pause_before(const char *id, size_t arrival) {
  json_t *record = stand_in_ask(id);
  json_t *requests = json_object_get(record, "requests");
  double pause = -1;
  if (arrival < json_array_size(requests)) {
    double before = json_number_value(json_object_get(json_array_get(requests, arrival - 1), "at"));
    double after = json_number_value(json_object_get(json_array_get(requests, arrival), "at"));
    pause = (after - before) * 1e3;
  }
  json_decref(record);
  return pause;
}

static void expect_pause(const char *id, size_t arrival, double least, double most) {
  double pause = pause_before(id, arrival);
  char what[100];
  snprintf(what, sizeof what, "pause %zu is %.0f to %.0f ms, and not %.0f", arrival, least, most, pause);
  expect(what, pause >= least - 5 * slowness() && in_time(pause, most, 100));
}

/* Succeeds after that number of arrivals. */
static void make_good_call(const char *behaviour, size_t arrivals, outcome *outcome) {
  call call = {.operation = CREATE, .behaviour = behaviour, .max_attempts = 10, .total_timeout_ms = LONG_MS};
  about_call(&call);
  make_call(&call, outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, outcome);
  expect_size("arrivals", arrivals, stand_in_arrivals(outcome->id));
}

/* What the service cannot do now, it can do the next time. */
static void test_create(const char *behaviour, size_t attempts, size_t arrivals) {
  outcome outcome;
  make_good_call(behaviour, arrivals, &outcome);
  expect_size("attempts", attempts, (size_t)outcome.attempts);
  double usual = 500;
  for (size_t i = 1; i < attempts; i++) {
    expect_pause(outcome.id, i, usual * 0.75, usual * 1.25);
    usual *= 1.5;
  }
}

static void test_final(const char *behaviour, operation operation, int32_t http_status) {
  call call = {.operation = operation, .behaviour = behaviour, .max_attempts = 10};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP ", &outcome);
  expect("the HTTP status is reported", outcome.http_status == http_status);
  expect_size("attempts", 1, (size_t)outcome.attempts);
  expect_size("arrivals", 1, stand_in_arrivals(outcome.id));
}

/* Retry-After in all its forms: the second request comes when it says. */
static void test_retry_after(const char *behaviour, double least, double most) {
  outcome outcome;
  make_good_call(behaviour, 2, &outcome);
  expect_pause(outcome.id, 1, least, most);
}

/* A service that asks for another request at once is not hammered. The second request comes after 500 ms, the third would
   come after 1,000: none is on its way when the time ends. */
static void test_no_hammer(void) {
  call call = {.operation = CREATE, .behaviour = "retry-after=503,ms-1", .max_attempts = 100, .total_timeout_ms = 900};
  outcome outcome;
  about("retry-after-ms: 1");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 503", &outcome);
  expect_size("it is asked twice", 2, stand_in_arrivals(outcome.id));
}

/* An exchange that was refused before any work is repeated: its code is as good as before. */
static void test_exchange_refused(const char *behaviour, size_t arrivals) {
  call call = {.operation = EXCHANGE, .behaviour = behaviour, .max_attempts = 10, .total_timeout_ms = LONG_MS};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("arrivals", arrivals, stand_in_arrivals(outcome.id));
}

/* What an exchange would have to wait for too long is reported. */
static void test_exchange_retry_after(void) {
  call call = {.operation = EXCHANGE, .behaviour = "retry-after=429,seconds-7000", .max_attempts = 100};
  outcome outcome;
  about("an exchange and Retry-After");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 429", &outcome);
  expect("the wait is reported", outcome.retry_after_ms == 7000000);
  expect_size("arrivals", 1, stand_in_arrivals(outcome.id));
}

/* If the delay is too long, the call does not wait: it returns the response and the delay at once. */
static void test_too_late(const char *behaviour, int64_t least, int64_t most) {
  call call = {.operation = CREATE, .behaviour = behaviour, .max_attempts = 10};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 429", &outcome);
  expect("it returns at once", in_time(outcome.milliseconds, 0, 500));
  expect("the delay is reported", outcome.retry_after_ms >= least && outcome.retry_after_ms <= most);
}

static void ignore_signal(int signal) { (void)signal; }

/* The program's own signals neither end a pause nor shorten it. */
static void test_signals_in_pause(void) {
  struct itimerval timer = {{0, 50000}, {0, 50000}}, none = {{0, 0}, {0, 0}};
  struct sigaction action = {.sa_handler = ignore_signal}, old;
  call call = {.operation = CREATE, .behaviour = "status=503*1", .max_attempts = 2};
  outcome outcome;
  about("a signal every 50 ms");
  sigaction(SIGALRM, &action, &old);
  setitimer(ITIMER_REAL, &timer, NULL);
  make_call(&call, &outcome);
  setitimer(ITIMER_REAL, &none, NULL);
  sigaction(SIGALRM, &old, NULL);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_pause(outcome.id, 1, 375, 625);
}

static void test_attempts(void) {
  call call = {.operation = CREATE, .behaviour = "status=503", .max_attempts = 3};
  outcome outcome;
  about("three attempts at most");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 503", &outcome);
  expect_size("attempts", 3, (size_t)outcome.attempts);
  expect_size("arrivals", 3, stand_in_arrivals(outcome.id));
}

/* What failed first is forgotten when something else fails last. */
static void test_last(void) {
  call call = {.operation = CREATE, .behaviour = "status=503*1", .max_attempts = 2};
  outcome outcome;
  about("an error of the service, then a success");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect("the HTTP status is the last", outcome.http_status == 200);
  expect_c_string("the service's message", "", outcome.api_message);
}

/* The exchange is repeated where nothing was sent, and only there. */
static void test_exchange(void) {
  char base_url[200], id[40];
  stand_in_new_id(id, sizeof id);
  /* The certificate is not for that name: the last attempt fails for it, and not for the name. */
  snprintf(base_url, sizeof base_url, "https://name.test:%u/b/ok/%s/api/v1", stand_in_port("https"), id);
  call call = {.operation = EXCHANGE, .base_url = base_url, .max_attempts = 10};
  outcome outcome;
  about("an exchange whose name is found only at the third time");
  hook_names_failing(2);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TLS, "", NULL, &outcome);
  expect_size("attempts", 3, (size_t)outcome.attempts);
  expect_size("arrivals", 0, stand_in_arrivals(id));
  hook_names_failing(0);
}

void test_repetition(void) {
  test_create("status=409*1", 2, 2);
  test_create("status=429*1", 2, 2);
  test_create("status=500*2", 3, 3);
  test_create("status=502*1", 2, 2);
  test_create("status=503*3", 4, 4);
  test_create("html=504*1", 2, 2);
  test_create("close*1", 2, 2);
  test_create("reset*1", 2, 2);
  test_create("cut-body*1", 2, 2);
  test_create("cut-head*1", 2, 2);
  /* Each attempt makes its own connection: on one that dies libcurl would send again by itself. */
  test_create("kept-alive", 2, 2);
  test_create("closed-idle", 2, 2);
  test_final("status=400", CREATE, 400);
  test_final("status=401", CREATE, 401);
  test_final("status=403", CREATE, 403);
  test_final("status=404", CREATE, 404);
  test_create("status=408*1", 2, 2);
  /* Redirections are not followed, and the request is not repeated, with any method. */
  test_final("redirect=302", CREATE, 302);
  test_final("redirect=307", CREATE, 307);
  test_final("redirect=307", EXCHANGE, 307);
  test_final("redirect=308", CREATE, 308);
  test_final("status=409", EXCHANGE, 409);
  test_final("status=408", EXCHANGE, 408);
  test_final("status=500", EXCHANGE, 500);
  test_final("status=502", EXCHANGE, 502);
  test_final("status=504", EXCHANGE, 504);
  test_final("html=503", EXCHANGE, 503);
  test_exchange_refused("status=429*1", 2);
  test_exchange_refused("status=503*1", 2);
  test_exchange_refused("retry-after=503,seconds-1*1", 2);
  test_exchange_refused("kept-alive", 2);
  test_retry_after("retry-after=503,seconds-1*1", 1000, 1100);
  test_retry_after("retry-after=429,seconds-2*1", 2000, 2200);
  test_retry_after("retry-after=409,fraction-0.2*1", 500, 500);
  test_retry_after("retry-after=503,ms-900*1", 900, 990);
  test_retry_after("retry-after=503,both-900*1", 900, 990);
  test_retry_after("retry-after=503,twice*1", 1000, 1100);
  /* A date has whole seconds. */
  test_retry_after("retry-after=503,date-2*1", 1000, 2200);
  test_retry_after("retry-after=503,rfc850-2*1", 1000, 2200);
  test_retry_after("retry-after=503,asctime-2*1", 1000, 2200);
  /* What says nothing leaves it to the client. */
  test_retry_after("retry-after=503,negative*1", 375, 625);
  test_retry_after("retry-after=503,junk*1", 375, 625);
  test_retry_after("retry-after=503,empty*1", 375, 625);
  test_retry_after("retry-after=503,past*1", 500, 500);
  test_retry_after("retry-after=503,seconds-0*1", 500, 500);
  test_too_late("retry-after=429,seconds-3600", 3600000, 3600000);
  test_too_late("retry-after=429,ms-3600001", 3600001, 3600001);
  test_too_late("retry-after=429,date-3600", 3598000, 3600000);
  test_too_late("retry-after=429,huge", 1000000000, INT64_MAX);
  test_no_hammer();
  test_exchange_retry_after();
  test_signals_in_pause();
  test_attempts();
  test_last();
  test_exchange();
}
