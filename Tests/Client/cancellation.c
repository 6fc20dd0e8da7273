/* A call ends when it is cancelled, from another thread or from a signal handler, whatever it waits for. */
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { DELAY = 150, LIMIT = 50 };

static openrouter_cancellation *cancellation;
static double requested_at;

static void *request_later(void *unused) {
  struct timespec time = {0, DELAY * 1000000L};
  nanosleep(&time, NULL);
  requested_at = now_ms();
  openrouter_cancellation_request(cancellation);
  return unused;
}

static void request_now(int signal) {
  (void)signal;
  requested_at = now_ms();
  openrouter_cancellation_request(cancellation);
}

static void expect_cancelled(call *call, bool was_sent) {
  outcome outcome;
  bool has_answer = call->behaviour != NULL && strncmp(call->behaviour, "retry-after=503", 15) == 0;
  call->cancellation = cancellation;
  call->max_attempts = 100;
  make_call(call, &outcome);
  double ended_at = now_ms();
  expect_outcome(OPENROUTER_ERROR_CANCELLED, "",
                 was_sent ? "after the request was sent" : "before the request was sent", &outcome);
  expect("the HTTP status of the attempt before is reported", !has_answer || outcome.http_status == 503);
  expect("it ends within 50 ms", outcome.milliseconds > 0 && in_time(ended_at - requested_at, LIMIT, 50));
  expect("the call was in the middle of it",
         outcome.milliseconds >= DELAY - 10 && in_time(outcome.milliseconds, DELAY, LIMIT));
  expect_ok("reset", CALL(openrouter_cancellation_reset, cancellation));
}

static void test_thread(call call, bool was_sent) {
  pthread_t thread;
  about_call(&call);
  pthread_create(&thread, NULL, request_later, NULL);
  expect_cancelled(&call, was_sent);
  pthread_join(thread, NULL);
}

static void test_signal(call call, bool was_sent) {
  struct itimerval timer = {{0, 0}, {0, DELAY * 1000L}};
  struct sigaction action = {.sa_handler = request_now}, old;
  about_call(&call);
  sigaction(SIGALRM, &action, &old);
  setitimer(ITIMER_REAL, &timer, NULL);
  expect_cancelled(&call, was_sent);
  sigaction(SIGALRM, &old, NULL);
}

static void test_before(operation operation) {
  call call = {.operation = operation, .cancellation = cancellation};
  outcome outcome;
  about("a call that is cancelled before it begins");
  expect_ok("request", CALL(openrouter_cancellation_request, cancellation));
  for (int i = 0; i < 2; i++) {
    make_call(&call, &outcome);
    expect_outcome(OPENROUTER_ERROR_CANCELLED, "", "before the request was sent", &outcome);
    expect("there was no attempt", outcome.attempts == -1);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  }
  expect_ok("reset", CALL(openrouter_cancellation_reset, cancellation));
  expect_ok("reset", CALL(openrouter_cancellation_reset, cancellation));
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
}

/* A signal handler must leave errno as it was. */
static void test_errno(void) {
  about("errno");
  errno = 77;
  openrouter_cancellation_request(cancellation);
  expect("a request leaves it as it was", errno == 77);
  openrouter_cancellation_reset(cancellation);
  openrouter_cancellation_reset(cancellation);
  expect("a reset leaves it as it was", errno == 77);
}

/* A program that is started does not inherit the descriptor. */
static void test_descriptor(void) {
  openrouter_cancellation *other = NULL;
  int lowest = dup(0);
  close(lowest);
  about("the descriptor");
  expect_ok("new", CALL(openrouter_cancellation_new, &other));
  expect("it is closed in a program that is started", (fcntl(lowest, F_GETFD) & FD_CLOEXEC) != 0);
  openrouter_cancellation_free(other);
  expect("it is given back", fcntl(lowest, F_GETFD) == -1);
}

static void test_operation(operation operation) {
  char base_url[100];
  snprintf(base_url, sizeof base_url, "https://name.test:%u/api/v1", stand_in_port("https"));
  test_thread((call){.operation = operation, .behaviour = "never"}, true);
  test_thread((call){.operation = operation, .behaviour = "drip=100"}, true);
  test_thread((call){.operation = operation, .port = "tcp_full"}, false);
  test_thread((call){.operation = operation, .port = "tcp_silent"}, false);
  test_signal((call){.operation = operation, .behaviour = "never"}, true);
  /* Between two attempts. */
  test_thread((call){.operation = operation, .port = "tcp_closed"}, false);
  test_signal((call){.operation = operation, .port = "tcp_closed"}, false);
  hook_names_waiting(3000);
  test_thread((call){.operation = operation, .base_url = base_url}, false);
  hook_names_waiting(0);
  test_before(operation);
}

/* A sign-in is let go, or cancelled, while the name of the service is being looked up. */
static void test_sign_in(bool is_cancelled) {
  char base_url[100];
  const call call = {.operation = EXCHANGE};
  openrouter_sign_in_options *options = NULL;
  openrouter_client *client;
  openrouter_sign_in *sign_in = NULL;
  about("a sign-in that is %s while a name is looked up", is_cancelled ? "cancelled" : "let go");
  snprintf(base_url, sizeof base_url, "https://name.test:%u/api/v1", stand_in_port("https"));
  client = new_client(&call, base_url);
  expect_ok("options", openrouter_sign_in_options_new(&options));
  expect_ok("mode", openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_HEADLESS));
  expect_ok("new", openrouter_sign_in_new(client, options, cancellation, &sign_in));
  expect_ok("start", openrouter_sign_in_start(sign_in));
  hook_names_waiting(3000);
  expect_ok("submit", openrouter_sign_in_submit(sign_in, CODE, OPENROUTER_NUL_TERMINATED));
  double start = now_ms();
  while (now_ms() - start < DELAY)
    expect_status("step", OPENROUTER_WAITING, openrouter_sign_in_step(sign_in, DELAY / 5));
  start = now_ms();
  if (is_cancelled) {
    openrouter_cancellation_request(cancellation);
    expect_status("step", OPENROUTER_ERROR_CANCELLED, openrouter_sign_in_run(sign_in));
    expect("it ends within 50 ms", now_ms() - start < LIMIT);
  }
  openrouter_sign_in_free(sign_in);
  expect("it is gone within 50 ms", now_ms() - start < LIMIT);
  hook_names_waiting(0);
  expect_ok("reset", openrouter_cancellation_reset(cancellation));
  openrouter_sign_in_options_free(options);
  openrouter_client_free(client);
}

void test_cancellation(void) {
  expect_ok("new", CALL(openrouter_cancellation_new, &cancellation));
  test_errno();
  test_descriptor();
  test_operation(CREATE);
  test_operation(EXCHANGE);
  test_thread((call){.operation = CREATE, .behaviour = "retry-after=503,seconds-2"}, true);
  test_sign_in(false);
  test_sign_in(true);
  openrouter_cancellation_free(cancellation);
}
