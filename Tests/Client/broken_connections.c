/* Connections that break, at every point. An exchange tells whether its code may be used up, and is never sent twice. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <string.h>

typedef struct {
  const char *behaviour, *port;
  openrouter_status create, exchange;
  /* That the mock server read; a request that it leaves unread cannot be counted. */
  size_t arrivals;
  /* Of a response that began; -1 where none did. */
  int32_t http_status;
} failure;

static const failure failures[] = {
    {"close", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, -1},
    {"reset", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, -1},
    {"cut-head", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, 200},
    {"cut-body", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, 200},
    {"cut-chunk", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, 200},
    {"interim-only", NULL, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 1, -1},
    {NULL, "tcp_closed", OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_CONNECTION, 0, -1},
    {NULL, "tcp_reset", OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TLS, 0, -1},
};

static void test_failure(const failure *failure, operation operation) {
  call call = {.operation = operation, .behaviour = failure->behaviour, .port = failure->port, .max_attempts = 3};
  outcome outcome;
  openrouter_status status = operation == CREATE ? failure->create : failure->exchange;
  about_call(&call);
  make_call(&call, &outcome);
  const char *part = status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED ? "the code may be used up" : NULL;
  expect_outcome(status, "", part, &outcome);
  /* libcurl takes a response that ends in its head for a whole one. */
  bool is_own = call.behaviour != NULL && strcmp(call.behaviour, "cut-head") == 0;
  expect("libcurl's number is there where libcurl failed", (outcome.curl_code > 0) != is_own);
  expect("the HTTP status is reported if there was one", outcome.http_status == failure->http_status);
  size_t attempts = status == OPENROUTER_ERROR_CONNECTION ? 3 : 1;
  expect_size("attempts", attempts, (size_t)outcome.attempts);
  expect_size("arrivals", failure->arrivals * attempts, stand_in_arrivals(outcome.id));
}

/* The server closes before it has read anything: whether something was sent is a race, and either tale is true. */
static void test_unread(const char *behaviour) {
  call call = {.operation = EXCHANGE, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect("the connection broke, or the request may have arrived",
         outcome.status == OPENROUTER_ERROR_CONNECTION || outcome.status == OPENROUTER_ERROR_TLS ||
             outcome.status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED);
}

void test_broken_connections(void) {
  for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
    test_failure(&failures[i], CREATE);
    test_failure(&failures[i], EXCHANGE);
  }
  test_unread("close-unread");
  test_unread("reset-unread");
}
