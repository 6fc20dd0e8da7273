/* Many calls of one client, one after another and at once: one connection serves a row, and nothing is left behind. MANY, a
   variable, says how many, else 1,000. */
#include "allocations.h"
#include "any_calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <pthread.h>
#include <stdlib.h>

enum { THREADS = 50 };

static const any_call well = {NULL};

static void test_row(size_t calls) {
  any_outcome outcome;
  size_t good = 0, descriptors = 0;
  long alive = 0;
  about("%zu calls in a row", calls);
  recorded_client recorded = new_any_client(&well);
  stand_in_port_counts before = stand_in_port_count("https");
  for (size_t i = 0; i < calls; i++) {
    if (i == calls / 10) {
      descriptors = open_descriptors();
      alive = allocations_alive();
    }
    any_call any = {.is_plain = i % 2 != 0};
    make_any_call(recorded.client, &any, &outcome);
    good += outcome.status == OPENROUTER_END && outcome.text_size > 0;
  }
  stand_in_port_counts after = stand_in_port_count("https");
  expect_size("successes", calls, good);
  expect_size("arrivals", calls, stand_in_whole(recorded.id, CHAT_POST));
  expect_size("connections", 1, after.connections - before.connections);
  expect_size("handshakes", 1, after.handshakes - before.handshakes);
  expect_size("descriptors", descriptors, open_descriptors());
  if (allocations_not_seen() == NULL)
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
  openrouter_request *request = new_any_request(&well);
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
static void test_at_once(size_t threads) {
  pthread_t ids[THREADS];
  job jobs[THREADS];
  recorded_client recorded = new_any_client(&well);
  about("%zu calls at once", threads);
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
  expect("connections are used again", stand_in_connections(recorded.id) < 2 * threads);
  openrouter_client_free(recorded.client);
  expect_size("descriptors", before, open_descriptors());
}

void test_call_many(void) {
  const char *many = getenv("MANY");
  size_t calls = many != NULL ? strtoul(many, NULL, 10) : 1000;
  test_row(calls);
  test_at_once(calls < THREADS ? calls : THREADS);
}
