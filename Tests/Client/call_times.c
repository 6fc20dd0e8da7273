/* Each time limit of a call: when it ends one, and what it does not count. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <string.h>

typedef struct {
  any_call call;
  openrouter_status status;
  /* When it ends; 0 where that is not looked at. */
  double at;
} limited;

static const limited calls[] = {
    /* The time to the first byte, of a response that never begins, or late. */
    {{.behaviour = "stall=0", .first_byte_timeout_ms = 300}, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 300},
    {{.behaviour = "stall=0", .first_byte_timeout_ms = 300, .is_plain = true}, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 300},
    {{.behaviour = "slow=150", .first_byte_timeout_ms = 3000}, OPENROUTER_END, 0},
    {{.behaviour = "silent=700", .first_byte_timeout_ms = 300}, OPENROUTER_END, 0},
    /* A response begins with its first line. */
    {{.behaviour = "stall=20,700", .first_byte_timeout_ms = 300}, OPENROUTER_END, 0},
    {{.behaviour = "stall=20", .idle_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    /* The time without a byte. Comments and white space are bytes. */
    {{.behaviour = "silent", .idle_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "silent", .idle_timeout_ms = 300, .is_plain = true}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "stall=700", .idle_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "processing=50,20", .idle_timeout_ms = 700}, OPENROUTER_END, 0},
    {{.behaviour = "processing=50,20", .idle_timeout_ms = 700, .is_plain = true}, OPENROUTER_END, 0},
    /* The time without content. Comments and white space are none. */
    {{.behaviour = "processing=20", .progress_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "processing=20", .progress_timeout_ms = 300, .is_plain = true}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "pieces=300,150", .progress_timeout_ms = 700}, OPENROUTER_END, 0},
    /* The time of all, however lively. */
    {{.behaviour = "pieces=2,5", .total_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.behaviour = "processing=5", .total_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
    {{.port = "tcp_silent", .total_timeout_ms = 300}, OPENROUTER_ERROR_TIMEOUT, 300},
};

static void test_limited(const limited *limited) {
  any_outcome outcome;
  recorded_client recorded = new_any_client(&limited->call);
  about_any_call(&limited->call, "");
  double start = now_ms();
  make_any_call(recorded.client, &limited->call, &outcome);
  double took = now_ms() - start;
  expect_status("how it ends", limited->status, outcome.status);
  if (limited->at > 0) {
    expect("not before its time", took >= limited->at);
    expect("in its time", in_time(took, limited->at, 300));
    expect_size("it is not sent again", limited->call.port == NULL, stand_in_whole(recorded.id, CHAT_POST));
  }
  openrouter_client_free(recorded.client);
}

/* No attempt begins after the retry window: at 0, 200 and 400 ms or a little later, and not at 600. */
static void test_window(void) {
  const any_call any = {.behaviour = "refuse=429,ms-200", .retry_window_ms = 500, .max_attempts = 100};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it is refused", OPENROUTER_ERROR_API, outcome.status);
  size_t arrivals = stand_in_whole(recorded.id, CHAT_POST);
  expect("it is asked again, and not for long", arrivals >= 2 && arrivals <= 3);
  expect("it ends when the next would be too late", in_time(outcome.milliseconds, 500, 200));
  openrouter_client_free(recorded.client);
}

/* A program that does not ask during the pause, until the time for another attempt is over: none begins, and the failure
   of the last one is that of the call. */
static void test_late(const char *what, const any_call *any) {
  const openrouter_event *event = NULL;
  any_outcome outcome = {0};
  recorded_client recorded = new_any_client(any);
  about_any_call(any, what);
  openrouter_call *call = new_any_call(any, recorded.client);
  start_call(call, any);
  do
    expect_status("it pauses", OPENROUTER_WAITING, CALL(openrouter_call_next, call, 50, &event));
  while (stand_in_whole(recorded.id, CHAT_POST) == 0);
  expect_status("it pauses", OPENROUTER_WAITING, CALL(openrouter_call_next, call, 50, &event));
  wait_ms(1000);
  finish_call(call, &outcome);
  expect_status("it ends as the last attempt did", OPENROUTER_ERROR_API, outcome.status);
  expect("with its response", outcome.http_status == 429 && outcome.attempts == 1);
  expect("its delivery", outcome.delivery == OPENROUTER_DELIVERY_ANSWERED);
  expect_size("it is not sent again", 1, stand_in_whole(recorded.id, CHAT_POST));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

void test_call_times(void) {
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
    test_limited(&calls[i]);
  test_window();
  test_late("late for the retry window", &(any_call){.behaviour = "refuse=429,ms-500*1", .retry_window_ms = 900});
  test_late("late for the total time", &(any_call){.behaviour = "refuse=429,ms-500*1", .total_timeout_ms = 900});
}
