/* Kept connections that end while no one uses them, and requests of which the service reads only a part: neither can have cost
   anything, and both are sent again. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>

static const char *const ends[] = {"fin", "eof", "rst"};

/* The connection was idle, and ended before the next request: nothing of that one was lost, and no attempt is counted. */
static void test_idle(const char *end, const char *port) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "idle=30,%s", end);
  any_call any = {.behaviour = behaviour, .port = port, .max_attempts = 1};
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "two calls");
  for (size_t i = 1; i <= 2; i++) {
    make_any_call(recorded.client, &any, &outcome);
    expect_status("it ends well", OPENROUTER_END, outcome.status);
    expect_size("attempts", 1, (size_t)outcome.attempts);
    expect_size("arrivals", i, stand_in_whole(recorded.id, CHAT_POST));
    expect_size("connections", i, stand_in_connections(recorded.id));
    wait_ms(100);
  }
  openrouter_client_free(recorded.client);
}

/* The service read less than was to be sent: it cannot have worked, and gets it again. */
static void test_partly_read(const char *end, bool is_kept) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "read=1000,%s@%s*1", end, is_kept ? "kept" : "fresh");
  any_call any = {.behaviour = behaviour, .message_size = 16u << 20};
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, is_kept ? "on a kept connection" : "on a fresh connection");
  if (is_kept)
    warm_up(recorded.client);
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_size("attempts", 2, (size_t)outcome.attempts);
  expect_size("it arrived once", 1, stand_in_whole(recorded.id, CHAT_POST));
  openrouter_client_free(recorded.client);
}

void test_call_kept(void) {
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    test_idle(ends[i], "https");
    test_idle(ends[i], "http");
    test_partly_read(ends[i], false);
    test_partly_read(ends[i], true);
  }
}
