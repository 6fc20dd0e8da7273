/* Calls and a sign-in in threads with little stack. How much of it they take is libcurl's and the TLS library's need. */
#include "../Hosts/stack.h"
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <stdio.h>

typedef struct {
  call call;
  outcome outcome;
  openrouter_client *client;
} job;

static void *make_one(void *context) {
  job *job = context;
  make_call_with(job->client, &job->call, &job->outcome);
  return NULL;
}

static void *run_nothing(void *context) { return context; }

static size_t test_call(const char *port, size_t size) {
  job *job = allocate(1, sizeof *job);
  job->call = (call){.operation = CREATE, .port = port};
  about("a call by %s in a thread with a stack of %zu bytes", port, size);
  job->client = new_recorded_client(&job->call, job->outcome.id, sizeof job->outcome.id);
  size_t used = run_with_stack(size, make_one, job);
  expect_outcome(OPENROUTER_OK, "", NULL, &job->outcome);
  openrouter_client_free(job->client);
  free(job);
  return used;
}

typedef struct {
  openrouter_sign_in *sign_in;
  char url[3000];
  openrouter_status start, end;
} journey;

static void *start(void *context) {
  journey *journey = context;
  openrouter_string url;
  journey->start = openrouter_sign_in_start(journey->sign_in);
  if (openrouter_sign_in_get_url(journey->sign_in, &url) == OPENROUTER_OK)
    snprintf(journey->url, sizeof journey->url, "%s", url.data);
  return NULL;
}

static void *run(void *context) {
  journey *journey = context;
  journey->end = openrouter_sign_in_run(journey->sign_in);
  return NULL;
}

static size_t test_sign_in(const char *port, size_t size) {
  plan plan = {.port = port};
  signing signing;
  char location[3000], page[8000];
  journey *journey = allocate(1, sizeof *journey);
  about("a sign-in by %s in a thread with a stack of %zu bytes", port, size);
  new_signing(&plan, &signing);
  journey->sign_in = signing.sign_in;
  size_t used = run_with_stack(size, start, journey);
  expect("the person says yes", decide(journey->url, "authorize", location, sizeof location));
  int browser = browse(location);
  size_t more = run_with_stack(size, run, journey);
  expect_size("HTTP status of the page", 200, (size_t)take_page(browser, page, sizeof page));
  expect_ok("start", journey->start);
  expect_ok("run", journey->end);
  free_signing(&signing);
  free(journey);
  return used > more ? used : more;
}

/* Beside what a thread takes that does nothing. */
enum { SIZE = 64 << 10, LIMIT = 32 << 10 };

void test_small_stacks(void) {
  static const char *const ports[] = {"http", "https"};
  size_t own = run_with_stack(SIZE, run_nothing, NULL);
  for (size_t i = 0; i < sizeof ports / sizeof *ports; i++) {
    size_t call = test_call(ports[i], SIZE) - own, sign_in = test_sign_in(ports[i], SIZE) - own;
    about("stack by %s", ports[i]);
    expect("a call takes little", call <= LIMIT);
    expect("a sign-in takes little", sign_in <= LIMIT);
    printf("by %s a call takes %zu bytes of a thread's stack, a sign-in %zu\n", ports[i], call, sign_in);
  }
}
