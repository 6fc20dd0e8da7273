/* What costs money is sent once, whatever happens to its response: over behaviours, places at which it breaks, and fresh and
   kept connections. And each row of the rule by which a request is sent again. */
#include "any_calls.h"
#include "stand_in.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A short stream, so that it can be cut at many places; it is complete behind its second last line. */
#define STREAM                                                                                                         \
  "data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n"                           \
  "data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}\n\n" \
  "data: [DONE]\n\n"
#define BODY                                                                                                           \
  "{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}"

static const char *const ends[] = {"fin", "eof", "rst"};
static const char *const ports[] = {"https", "http"};

/* How many bytes lie between two cuts: a prime, or 1 if the variable EVERY is set. */
static size_t step(void) { return getenv("EVERY") != NULL ? 1 : 43; }

/* libcurl has a small body from the beginning, and reads a larger one piece by piece. */
enum { LARGE = 40000 };
/* No known operation, so it is sent once; and it has no body. */
#define BODILESS_POST "POST /key"

/* A call by a new client, which may have a connection already. */
static recorded_client make_once(const any_call *any, bool is_kept, any_outcome *outcome) {
  recorded_client recorded = new_any_client(any);
  about_any_call(any, is_kept ? "on a kept connection" : "on a fresh connection");
  if (is_kept)
    warm_up(recorded.client);
  make_any_call(recorded.client, any, outcome);
  return recorded;
}

static void expect_once(recorded_client recorded, const any_call *any, const any_outcome *outcome) {
  expect_size("it arrived once", 1, stand_in_whole(recorded.id, any->path != NULL ? BODILESS_POST : CHAT_POST));
  expect_size("attempts", 1, (size_t)outcome->attempts);
  expect_size("connections", 1, stand_in_connections(recorded.id));
  openrouter_client_free(recorded.client);
}

/* A call that must not be sent twice. */
static void send_once(const any_call *any, bool is_kept, any_outcome *outcome) {
  expect_once(make_once(any, is_kept, outcome), any, outcome);
}

/* Says whether the whole of what is on the wire was shorter. */
static bool test_cut(const char *port, bool is_plain, bool is_kept, size_t size, const char *end) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "canned=money-%s+cut=%zu,%s@%s", is_plain ? "plain" : "stream", size, end,
           is_kept ? "kept" : "fresh");
  any_call any = {.behaviour = behaviour, .port = port, .is_plain = is_plain};
  send_once(&any, is_kept, &outcome);
  if (outcome.status == OPENROUTER_END)
    expect_c_string("the text", "Hello", outcome.text);
  else {
    expect("the text that arrived", strncmp("Hello", outcome.text, outcome.text_size) == 0);
    expect("it may have arrived, or broke off", outcome.status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED ||
                                                    outcome.status == OPENROUTER_ERROR_UNEXPECTED_END ||
                                                    outcome.status == OPENROUTER_ERROR_CONNECTION);
    expect("all was sent", outcome.delivery >= OPENROUTER_DELIVERY_SENT);
  }
  if (size == 0)
    expect_status("nothing came", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, outcome.status);
  return outcome.status == OPENROUTER_END;
}

/* From nothing to all: at some place it is enough, and stays so. */
static void test_cuts(const char *port, bool is_plain, bool is_kept, const char *end) {
  size_t size = 0, complete = 0, whole = is_plain ? 300 : 420;
  for (; size < whole; size += step()) {
    bool is_complete = test_cut(port, is_plain, is_kept, size, end);
    /* A reset may overtake what was sent before it. */
    expect("more is not less", is_complete || complete == 0 || strcmp(end, "rst") == 0);
    complete += is_complete;
  }
  expect("at last it is complete", test_cut(port, is_plain, is_kept, whole, "fin"));
}

typedef struct {
  const char *behaviour;
  openrouter_status status;
} loss;

/* The whole request was read, and then this. */
static const loss losses[] = {
    {"lost=fin", OPENROUTER_ERROR_MAY_HAVE_ARRIVED},   {"lost=eof", OPENROUTER_ERROR_MAY_HAVE_ARRIVED},
    {"lost=rst", OPENROUTER_ERROR_MAY_HAVE_ARRIVED},   {"interim-only", OPENROUTER_ERROR_MAY_HAVE_ARRIVED},
    {"garbage", OPENROUTER_ERROR_UNEXPECTED_RESPONSE}, {"stream-error", OPENROUTER_ERROR_API},
};
/* The same, and then silence. */
static const loss silences[] = {
    {"stall=0", OPENROUTER_ERROR_MAY_HAVE_ARRIVED}, {"continued", OPENROUTER_ERROR_MAY_HAVE_ARRIVED},
    {"stall=20", OPENROUTER_ERROR_TIMEOUT},         {"silent", OPENROUTER_ERROR_TIMEOUT},
    {"stall=300", OPENROUTER_ERROR_TIMEOUT},        {"processing=20", OPENROUTER_ERROR_TIMEOUT},
};

static void test_loss(const loss *loss, bool is_plain, bool is_kept, size_t message_size) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "%s@%s", loss->behaviour, is_kept ? "kept" : "fresh");
  any_call any = {.behaviour = behaviour, .is_plain = is_plain, .message_size = message_size};
  send_once(&any, is_kept, &outcome);
  expect_status("how it ended", loss->status, outcome.status);
}

/* On a busy machine a short patience may be over before the request has arrived: then a longer one counts. */
static void test_silence(const loss *loss, bool is_plain, bool is_kept) {
  enum { SHORT_MS = 150, MOST_MS = 20000 };
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "%s@%s", loss->behaviour, is_kept ? "kept" : "fresh");
  any_call any = {.behaviour = behaviour, .is_plain = is_plain};
  for (int64_t patience_ms = SHORT_MS;; patience_ms *= 4) {
    any.first_byte_timeout_ms = any.idle_timeout_ms = any.progress_timeout_ms = patience_ms;
    recorded_client recorded = make_once(&any, is_kept, &outcome);
    if (outcome.status == loss->status || patience_ms > MOST_MS || slowness() < 1.5) {
      expect_once(recorded, &any, &outcome);
      expect_status("how it ended", loss->status, outcome.status);
      return;
    }
    openrouter_client_free(recorded.client);
  }
}

static void test_losses(void) {
  for (int which = 0; which < 4; which++) {
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
      test_loss(&losses[i], which & 1, which & 2, 0);
      test_loss(&losses[i], which & 1, which & 2, LARGE);
    }
    for (size_t i = 0; i < sizeof silences / sizeof *silences; i++)
      test_silence(&silences[i], which & 1, which & 2);
  }
}

/* A request without a body is as much of a loss. */
static void test_bodiless(const char *end, const char *port, bool is_kept) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "lost=%s@%s", end, is_kept ? "kept" : "fresh");
  send_once(&(any_call){.behaviour = behaviour, .port = port, .method = "POST", .path = "/key"}, is_kept, &outcome);
  expect_status("it may have arrived", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, outcome.status);
}

/* A kept connection turns out to be dead when it is written to: nothing was sent, and it is sent at once on another one. */
static void test_dead(const char *port, bool is_plain, int error) {
  any_call any = {.port = port, .is_plain = is_plain, .max_attempts = 1};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "the first write fails");
  warm_up(recorded.client);
  system_fail("send", 1, error, false);
  make_any_call(recorded.client, &any, &outcome);
  expect_size("writes that failed", 1, system_succeed());
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_size("it arrived once", 1, stand_in_whole(recorded.id, CHAT_POST));
  expect_size("attempts", 1, (size_t)outcome.attempts);
  expect_size("connections", 2, stand_in_connections(recorded.id));
  openrouter_client_free(recorded.client);
}

/* The socket is not ready when libcurl writes first, or later: what is sent then counts, too. */
static void test_not_ready(const char *port, bool is_plain, bool is_kept, size_t message_size) {
  char behaviour[100];
  any_outcome outcome;
  bool has_waited = true;
  snprintf(behaviour, sizeof behaviour, "lost=fin@%s", is_kept ? "kept" : "fresh");
  const any_call any = {.behaviour = behaviour, .port = port, .is_plain = is_plain, .message_size = message_size};
  for (size_t n = 1; has_waited; n++) {
    recorded_client recorded = new_any_client(&any);
    about_any_call(&any, is_kept ? "kept, not ready" : "fresh, not ready");
    if (is_kept)
      warm_up(recorded.client);
    system_fail("send", n, EAGAIN, false);
    make_any_call(recorded.client, &any, &outcome);
    has_waited = system_succeed() > 0;
    expect("there is a first write", has_waited || n > 1);
    expect_size("it arrived once", 1, stand_in_whole(recorded.id, CHAT_POST));
    expect_status("it may have arrived", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, outcome.status);
    expect("all was sent", outcome.delivery == OPENROUTER_DELIVERY_SENT);
    openrouter_client_free(recorded.client);
  }
}

void test_money(void) {
  stand_in_can("money-stream", 200, "text/event-stream", STREAM, strlen(STREAM));
  stand_in_can("money-plain", 200, "application/json", BODY, strlen(BODY));
  for (size_t port = 0; port < 2; port++) {
    for (int which = 0; which < 4; which++) {
      for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        test_cuts(ports[port], which & 1, which & 2, ends[i]);
    }
  }
  test_losses();
  for (int which = 0; which < 8; which++) {
    test_not_ready(ports[which & 1], which & 2, which & 4, 0);
    test_not_ready(ports[which & 1], which & 2, which & 4, LARGE);
  }
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    for (int which = 0; which < 4; which++)
      test_bodiless(ends[i], ports[which & 1], which & 2);
  }
  for (int which = 0; which < 8; which++)
    test_dead(ports[which & 1], which & 2, which & 4 ? EPIPE : ECONNRESET);
}
