/* Many calls of one client, one after another and at once: one connection serves a row, and nothing is left behind. MANY, a
   variable, says how many, else 1,000. */
#include "allocations.h"
#include "any_calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* END_MS is a little less than a call waits for the end of a body, when it has all else. */
enum { THREADS = 50, END_MS = 9 };

/* The end of a body comes with the rest, or later: the connection can be used again if it comes soon. */
static const char *const behaviours[] = {"ok", "late-end=1"};

static void test_row(const char *behaviour, size_t calls) {
  any_outcome outcome;
  bool is_late = strcmp(behaviour, "ok") != 0;
  size_t good = 0, late = 0, descriptors = 0;
  long alive = 0;
  about("%zu calls in a row, %s", calls, behaviour);
  const any_call first = {.behaviour = behaviour};
  recorded_client recorded = new_any_client(&first);
  stand_in_port_counts before = stand_in_port_count("https");
  for (size_t i = 0; i < calls; i++) {
    if (i == calls / 10) {
      descriptors = open_descriptors();
      alive = allocations_alive();
    }
    any_call any = {.is_plain = i % 2 != 0 && !is_late};
    make_any_call(recorded.client, &any, &outcome);
    good += outcome.status == OPENROUTER_END && outcome.text_size > 0;
    late += outcome.last_milliseconds >= END_MS;
  }
  stand_in_port_counts after = stand_in_port_count("https");
  expect_size("successes", calls, good);
  expect_size("arrivals", calls, stand_in_whole(recorded.id, CHAT_POST));
  size_t connections = after.connections - before.connections;
  /* On a busy machine the end may come too late to be waited for. */
  size_t most = is_late ? 1 + late : 1;
  expect("each end that came in time left the connection", connections >= 1 && connections <= most);
  expect_size("handshakes", connections, after.handshakes - before.handshakes);
  if (connections == 1)
    expect_size("descriptors", descriptors, open_descriptors());
  if (connections == 1 && allocations_not_seen() == NULL)
    expect("no block is left behind", allocations_alive() == alive);
  openrouter_client_free(recorded.client);
}

typedef struct {
  const openrouter_client *client;
  openrouter_status status;
} job;

/* Notes no status in the log: only one thread at a time may. */
static void *work(void *context) {
  job *job = context;
  const openrouter_event *event = NULL;
  openrouter_call *call = NULL;
  openrouter_request *request = new_any_request(&(any_call){NULL});
  job->status = openrouter_call_new(job->client, NULL, NULL, &call);
  if (job->status == OPENROUTER_OK)
    job->status = openrouter_call_start(call, request);
  while (job->status == OPENROUTER_OK)
    job->status = openrouter_call_next(call, -1, &event);
  openrouter_call_free(call);
  openrouter_request_free(request);
  return NULL;
}

/* All at once on one client, and again: of their connections some are kept, and used the second time. */
static void test_at_once(const char *behaviour, size_t threads) {
  pthread_t ids[THREADS];
  job jobs[THREADS];
  const any_call first = {.behaviour = behaviour};
  recorded_client recorded = new_any_client(&first);
  about("%zu calls at once, %s", threads, behaviour);
  size_t before = open_descriptors();
  for (int round = 0; round < 2; round++) {
    size_t good = 0;
    for (size_t i = 0; i < threads; i++) {
      jobs[i].client = recorded.client;
      pthread_create(&ids[i], NULL, work, &jobs[i]);
    }
    for (size_t i = 0; i < threads; i++) {
      pthread_join(ids[i], NULL);
      good += jobs[i].status == OPENROUTER_END;
    }
    expect_size("successes", threads, good);
  }
  expect_size("arrivals", 2 * threads, stand_in_whole(recorded.id, CHAT_POST));
  if (strcmp(behaviour, "ok") == 0)
    expect("connections are used again", stand_in_connections(recorded.id) < 2 * threads);
  openrouter_client_free(recorded.client);
  expect_size("descriptors", before, open_descriptors());
}

void test_call_many(void) {
  const char *many = getenv("MANY");
  size_t calls = many != NULL ? strtoul(many, NULL, 10) : 1000;
  for (size_t i = 0; i < sizeof behaviours / sizeof *behaviours; i++) {
    test_row(behaviours[i], calls);
    test_at_once(behaviours[i], calls < THREADS ? calls : THREADS);
  }
}
