/* Many calls, one after another and at once: nothing is left behind. MANY, a variable, says how many, else 1,000. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 50 };

static void test_row(size_t calls) {
  call call = {.operation = CREATE};
  outcome outcome = {0};
  size_t good = 0, descriptors = 0;
  long alive = 0;
  about("%zu calls in a row", calls);
  openrouter_client *client = new_recorded_client(&call, outcome.id, sizeof outcome.id);
  for (size_t i = 0; i < calls; i++) {
    /* What libcurl and TLS keep for ever is there after the first calls. */
    if (i == calls / 10) {
      descriptors = open_descriptors();
      alive = allocations_alive();
    }
    memset(&outcome.answer, 0, sizeof outcome.answer);
    make_call_with(client, &call, &outcome);
    good += outcome.status == OPENROUTER_OK && outcome.answer[0] != '\0';
  }
  expect_size("successes", calls, good);
  expect_size("descriptors", descriptors, open_descriptors());
  if (allocations_not_seen() == NULL)
    expect("no block is left behind", allocations_alive() == alive);
  openrouter_client_free(client);
}

typedef struct {
  const openrouter_client *client;
  call call;
  outcome outcome;
} job;

static void *work(void *context) {
  job *job = context;
  make_call_with(job->client, &job->call, &job->outcome);
  return NULL;
}

static void *make_and_work(void *context) {
  job *job = context;
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  char base_url[300];
  base_url_of(&job->call, job->outcome.id, base_url, sizeof base_url);
  openrouter_settings_new(&settings);
  openrouter_settings_set_base_url(settings, base_url, OPENROUTER_NUL_TERMINATED);
  openrouter_client_options_new(&options);
  openrouter_client_options_set_ca_file(options, stand_in_file("ca"), OPENROUTER_NUL_TERMINATED);
  openrouter_client_options_set_total_timeout_ms(options, LONG_MS);
  openrouter_client_options_set_attempt_timeout_ms(options, LONG_MS);
  openrouter_client_options_set_connect_timeout_ms(options, LONG_MS);
  if (openrouter_client_new(settings, options, &client) == OPENROUTER_OK)
    make_call_with(client, &job->call, &job->outcome);
  openrouter_client_free(client);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return NULL;
}

/* All threads share one client, or each makes its own. */
static void test_at_once(bool is_shared, size_t threads) {
  pthread_t ids[THREADS];
  job *jobs = allocate(threads, sizeof *jobs);
  /* Under helgrind, beside others, it takes seconds until all are answered. */
  call call = {.operation = EXCHANGE, .total_timeout_ms = LONG_MS, .attempt_timeout_ms = LONG_MS};
  about("%zu calls at once, %s", threads, is_shared ? "on one client" : "each on its own client");
  stand_in_file("ca");
  openrouter_client *client = new_recorded_client(&call, jobs[0].outcome.id, sizeof jobs[0].outcome.id);
  size_t descriptors = open_descriptors(), good = 0, refused = 0;
  for (size_t i = 0; i < threads; i++) {
    jobs[i].client = client;
    jobs[i].call = call;
    if (!is_shared)
      stand_in_new_id(jobs[i].outcome.id, sizeof jobs[i].outcome.id);
    pthread_create(&ids[i], NULL, is_shared ? work : make_and_work, &jobs[i]);
  }
  for (size_t i = 0; i < threads; i++) {
    pthread_join(ids[i], NULL);
    good += jobs[i].outcome.status == OPENROUTER_OK;
    refused += jobs[i].outcome.status == OPENROUTER_ERROR_API;
  }
  /* The one code of a shared client can be used once; the other calls report that. */
  expect_size("successes", is_shared ? 1 : threads, good);
  expect_size("refusals", is_shared ? threads - 1 : 0, refused);
  expect_size("descriptors", descriptors, open_descriptors());
  openrouter_client_free(client);
  free(jobs);
}

/* One request cancels all calls that were given the cancellation. */
static void test_cancelled_at_once(size_t threads) {
  pthread_t ids[THREADS];
  job *jobs = allocate(threads, sizeof *jobs);
  openrouter_cancellation *cancellation = NULL;
  size_t cancelled = 0;
  about("%zu calls cancelled at once", threads);
  expect_ok("new", openrouter_cancellation_new(&cancellation));
  /* Under helgrind it takes seconds until they wait. */
  call call = {.operation = EXCHANGE,
               .behaviour = "never",
               .cancellation = cancellation,
               .total_timeout_ms = LONG_MS,
               .attempt_timeout_ms = LONG_MS};
  openrouter_client *client = new_recorded_client(&call, jobs[0].outcome.id, sizeof jobs[0].outcome.id);
  for (size_t i = 0; i < threads; i++) {
    jobs[i].client = client;
    jobs[i].call = call;
    pthread_create(&ids[i], NULL, work, &jobs[i]);
  }
  expect_ok("request", openrouter_cancellation_request(cancellation));
  for (size_t i = 0; i < threads; i++) {
    pthread_join(ids[i], NULL);
    cancelled += jobs[i].outcome.status == OPENROUTER_ERROR_CANCELLED;
  }
  expect_size("cancelled", threads, cancelled);
  openrouter_client_free(client);
  openrouter_cancellation_free(cancellation);
  free(jobs);
}

void test_many_calls(void) {
  const char *many = getenv("MANY");
  size_t calls = many != NULL ? strtoul(many, NULL, 10) : 1000;
  size_t threads = calls < THREADS ? calls : THREADS;
  test_row(calls);
  test_at_once(true, threads);
  test_at_once(false, threads);
  test_cancelled_at_once(threads);
}
