/* A call can be cancelled, from another thread, and let go, in the middle of every misbehaviour: it is over at once, and its
   connection is closed. Without waiting it never works for long. */
#include "any_calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { DELAY = 100, HALF_DELAY = DELAY / 2, LIMIT = 20, WORK_LIMIT = 10 };

/* What never ends by itself. */
static const struct {
  const char *behaviour, *port;
  openrouter_delivery delivery;
} endless[] = {
    {"stall=0", NULL, OPENROUTER_DELIVERY_SENT},
    {"continued", NULL, OPENROUTER_DELIVERY_SENT},
    {"stall=20", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {"silent", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {"stall=500", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {"processing=5", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {"pieces=1,1", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {"unread", NULL, OPENROUTER_DELIVERY_PARTLY_SENT},
    {"read=1000,stay", NULL, OPENROUTER_DELIVERY_PARTLY_SENT},
    {"refuse=429,after-30", NULL, OPENROUTER_DELIVERY_ANSWERED},
    {NULL, "tcp_silent", OPENROUTER_DELIVERY_NOT_SENT},
    {NULL, "tcp_full", OPENROUTER_DELIVERY_NOT_SENT},
    {NULL, "tcp_closed", OPENROUTER_DELIVERY_NOT_SENT},
};

/* Where the service reads little, there is more to send than fits on the way. */
static any_call call_of(size_t i) {
  any_call any = {.behaviour = endless[i].behaviour, .port = endless[i].port, .max_attempts = 1000};
  if (endless[i].delivery == OPENROUTER_DELIVERY_PARTLY_SENT)
    any.message_size = 30u << 20;
  return any;
}

/* Lets the call work for so long. It does not end meanwhile. */
static void work(openrouter_call *call, double milliseconds) {
  const openrouter_event *event = NULL;
  double end = now_ms() + milliseconds;
  while (now_ms() < end) {
    openrouter_status status = openrouter_call_next(call, (int64_t)(end - now_ms()) + 1, &event);
    if (status != OPENROUTER_OK && status != OPENROUTER_WAITING) {
      expect_status("the call continues", OPENROUTER_WAITING, status);
      return;
    }
  }
}

typedef struct {
  openrouter_cancellation *cancellation;
  double requested_at;
} canceller;

static void *cancel_later(void *context) {
  canceller *canceller = context;
  wait_ms(DELAY);
  canceller->requested_at = now_ms();
  openrouter_cancellation_request(canceller->cancellation);
  return NULL;
}

static void test_cancelled(size_t i) {
  size_t descriptors = open_descriptors();
  any_call any = call_of(i);
  any_outcome outcome = {0};
  canceller canceller = {0};
  pthread_t thread;
  expect_ok("new", CALL(openrouter_cancellation_new, &canceller.cancellation));
  any.cancellation = canceller.cancellation;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "cancelled");
  openrouter_call *call = new_any_call(&any, recorded.client);
  start_call(call, &any);
  pthread_create(&thread, NULL, cancel_later, &canceller);
  finish_call(call, &outcome);
  double ended_at = now_ms();
  pthread_join(thread, NULL);
  expect_status("it is cancelled", OPENROUTER_ERROR_CANCELLED, outcome.status);
  expect("it ends within 20 ms", in_time(ended_at - canceller.requested_at, LIMIT, 30));
  expect("the delivery is reported", outcome.delivery == (int32_t)endless[i].delivery);
  bool is_refused = any.behaviour != NULL && strncmp(any.behaviour, "refuse", strlen("refuse")) == 0;
  int32_t http_status = outcome.delivery != OPENROUTER_DELIVERY_ANSWERED ? -1 : is_refused ? 429 : 200;
  expect("and the HTTP status of a response that had begun", outcome.http_status == http_status);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
  openrouter_cancellation_free(canceller.cancellation);
  expect_size("descriptors", descriptors, open_descriptors());
}

static void test_freed(size_t i) {
  size_t descriptors = open_descriptors();
  any_call any = call_of(i);
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "freed");
  openrouter_call *call = new_any_call(&any, recorded.client);
  start_call(call, &any);
  work(call, HALF_DELAY);
  double before = now_ms();
  openrouter_call_free(call);
  expect("it is gone within 20 ms", in_time(now_ms() - before, LIMIT, 30));
  openrouter_client_free(recorded.client);
  expect_size("descriptors", descriptors, open_descriptors());
}

/* A call that is started anew lets go of what it had. */
static void test_started_again(size_t i) {
  size_t descriptors = open_descriptors();
  any_call any = call_of(i);
  any_outcome outcome;
  char behaviour[100];
  if (any.behaviour == NULL)
    return;
  snprintf(behaviour, sizeof behaviour, "%s*1", any.behaviour);
  any.behaviour = behaviour;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "started again");
  openrouter_call *call = new_any_call(&any, recorded.client);
  start_call(call, &any);
  /* The first request misbehaves, so the second must not overtake it. */
  do
    work(call, HALF_DELAY);
  while (stand_in_connections(recorded.id) == 0);
  any.message_size = 0;
  run_call(call, &any, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_c_string("the text is the second's alone", "You wrote: “Hello”", outcome.text);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
  expect_size("descriptors", descriptors, open_descriptors());
}

/* Without waiting, no call to the library takes long. */
static void test_work(size_t i) {
  any_call any = call_of(i);
  const openrouter_event *event = NULL;
  double longest = 0;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "without waiting");
  openrouter_call *call = new_any_call(&any, recorded.client);
  start_call(call, &any);
  for (double end = now_ms() + DELAY; now_ms() < end;) {
    double before = now_ms();
    openrouter_status status = openrouter_call_next(call, 0, &event);
    double took = now_ms() - before;
    longest = took > longest ? took : longest;
    if (status == OPENROUTER_WAITING)
      usleep(500);
  }
  expect("it works for 10 ms at most", in_time(longest, WORK_LIMIT, 30));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

void test_call_ends(void) {
  for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
    test_cancelled(i);
    test_freed(i);
    test_started_again(i);
    test_work(i);
  }
}
