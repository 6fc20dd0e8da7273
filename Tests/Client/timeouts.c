/* Every wait ends when its time is over, whatever the other side does. */
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>

enum { LIMIT = 500, GRACE = 100 };

typedef struct {
  const char *behaviour, *port;
  /* Nothing of the request was sent when timed out. */
  bool is_unsent;
} wait;

static const wait waits[] = {
    {"never", NULL, false},   {"unread", NULL, false},   {"slow=5000", NULL, false}, {"drip=200", NULL, false},
    {"never", "http", false}, {"unread", "http", false}, {NULL, "tcp_silent", true}, {NULL, "tcp_full", true},
};

/* The machine may stand still for a moment: late is what is late five times. */
static void expect_in_time(const call *call, bool is_unsent) {
  openrouter_status late =
      is_unsent || call->operation == CREATE ? OPENROUTER_ERROR_TIMEOUT : OPENROUTER_ERROR_MAY_HAVE_ARRIVED;
  outcome outcome;
  int tries = 0;
  do {
    make_call(call, &outcome);
    expect_outcome(late, "", NULL, &outcome);
  } while (outcome.milliseconds > LIMIT + GRACE && ++tries < 5);
  if (outcome.milliseconds < LIMIT - 1 || !in_time(outcome.milliseconds, LIMIT, GRACE)) {
    char what[80];
    snprintf(what, sizeof what, "the call ends within 500 to 600 ms, and not after %.0f", outcome.milliseconds);
    expect(what, false);
  } else {
    expect("the call ends within 500 to 600 ms", true);
  }
}

static void test_wait(const wait *wait, operation operation) {
  call total = {.operation = operation, .behaviour = wait->behaviour, .port = wait->port, .total_timeout_ms = LIMIT};
  about_call(&total);
  expect_in_time(&total, wait->is_unsent);
  call attempt = total;
  attempt.total_timeout_ms = 0;
  attempt.attempt_timeout_ms = LIMIT;
  expect_in_time(&attempt, wait->is_unsent);
}

/* Attempts share one time: those that fail fast are followed by others, the last of which hangs. */
static void test_attempts(void) {
  /* The second one begins after 375 to 625 ms, a third would after 937: none is on its way when the time ends. */
  call call = {.operation = CREATE, .behaviour = "status=503", .total_timeout_ms = 900, .max_attempts = 100};
  outcome outcome;
  about("attempts in 900 ms");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_API, "", "HTTP 503", &outcome);
  expect("they end before the time is over", in_time(outcome.milliseconds, 0, 900));
  expect("there was time for two", outcome.attempts == 2);
  call.behaviour = "never";
  call.total_timeout_ms = 1500;
  call.attempt_timeout_ms = 300;
  about("attempts of 300 ms in 1,500 ms");
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TIMEOUT, "", NULL, &outcome);
  expect("they end in time", in_time(outcome.milliseconds, 1500, GRACE));
  expect_size("arrivals", (size_t)outcome.attempts, stand_in_arrivals(outcome.id));
  expect("there was time for more than one", outcome.attempts > 1);
}

static void test_names(operation operation) {
  char base_url[100];
  snprintf(base_url, sizeof base_url, "https://name.test:%u/api/v1", stand_in_port("https"));
  call call = {.operation = operation, .base_url = base_url, .total_timeout_ms = LIMIT};
  about_call(&call);
  hook_names_waiting(3000);
  expect_in_time(&call, true);
  hook_names_waiting(0);
}

/* The time is over before the first attempt begins: that is no attempt without a limit. */
static void test_late_start(operation operation) {
  call call = {.operation = operation, .behaviour = "never", .total_timeout_ms = 1};
  outcome outcome;
  about("a set-up that takes longer than the call may");
  hook_options_waiting(1);
  make_call(&call, &outcome);
  hook_options_waiting(0);
  expect("timed out", outcome.status == OPENROUTER_ERROR_TIMEOUT ||
                          (operation == EXCHANGE && outcome.status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED));
  expect("the call ends at once", in_time(outcome.milliseconds, 0, 300));
}

static void test_connect_timeout(void) {
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  char base_url[300];
  call call = {.operation = EXCHANGE, .port = "tcp_full"};
  outcome outcome = {0};
  about("a connect timeout of 500 ms");
  base_url_of(&call, "x", base_url, sizeof base_url);
  openrouter_settings *settings = new_settings(base_url);
  expect_ok("new", openrouter_client_options_new(&options));
  expect_ok("connect", openrouter_client_options_set_connect_timeout_ms(options, LIMIT));
  expect_ok("attempts", openrouter_client_options_set_max_attempts(options, 1));
  expect_ok("client", openrouter_client_new(settings, options, &client));
  make_call_with(client, &call, &outcome);
  expect_outcome(OPENROUTER_ERROR_TIMEOUT, "", NULL, &outcome);
  expect("the call ends within 500 to 600 ms",
         outcome.milliseconds > LIMIT - 1 && in_time(outcome.milliseconds, LIMIT, GRACE));
  openrouter_client_free(client);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
}

void test_timeouts(void) {
  for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
    test_wait(&waits[i], CREATE);
    test_wait(&waits[i], EXCHANGE);
  }
  test_names(CREATE);
  test_names(EXCHANGE);
  test_attempts();
  test_late_start(CREATE);
  test_late_start(EXCHANGE);
  test_connect_timeout();
}
