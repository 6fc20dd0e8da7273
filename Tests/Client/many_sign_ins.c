/* Many sign-ins, one after another and at once: each has its own key, and nothing is left behind. MANY, a variable, says
 * how many; 1,000 is usual. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { AT_ONCE = 50 };

/* What must be another one in every sign-in: the key; the URL, in which the verifier's digest is, and the path. */
typedef struct {
  char key[200], challenge[44], path[200];
} own;

static own own_of(const visit *visit) {
  own own = {"", "", ""};
  const char *challenge = strstr(visit->url, "code_challenge="), *path = strstr(visit->url, "%2Fcallback");
  snprintf(own.key, sizeof own.key, "%s", visit->key);
  if (challenge != NULL)
    snprintf(own.challenge, sizeof own.challenge, "%s", challenge + strlen("code_challenge="));
  if (path != NULL)
    snprintf(own.path, sizeof own.path, "%.*s", (int)strcspn(path, "&"), path);
  return own;
}

static void expect_distinct(const own *owns, size_t count) {
  size_t same = 0, empty = 0;
  for (size_t i = 0; i < count; i++) {
    empty += owns[i].key[0] == '\0' || strlen(owns[i].challenge) != 43 || strlen(owns[i].path) < 32;
    for (size_t j = 0; j < i; j++)
      same += strcmp(owns[i].key, owns[j].key) == 0 || strcmp(owns[i].challenge, owns[j].challenge) == 0 ||
              strcmp(owns[i].path, owns[j].path) == 0;
  }
  expect_size("sign-ins without key, verifier or path", 0, empty);
  expect_size("pairs of sign-ins that share key, verifier or path", 0, same);
}

/* One handle for all, or one for each. */
static void test_row(const char *port, bool is_shared, size_t count) {
  plan plan = {.port = port, .timeout_ms = LONG_MS};
  signing signing;
  visit visit;
  size_t good = 0, descriptors = 0;
  long alive = 0;
  own *owns = allocate(count, sizeof *owns);
  /* What libcurl and TLS keep for ever is there after the first ones. Every second client has a trace, which has a block:
     of the sign-ins alive then and at the end, both or none has one. */
  size_t first = (count + 9) / 10;
  first += (count - first) % 2;
  about("%zu sign-ins in a row, exchanged by %s, %s", count, port, is_shared ? "by one handle" : "by a handle each");
  new_signing(&plan, &signing);
  for (size_t i = 0; i < count; i++) {
    if (i == first) {
      descriptors = open_descriptors();
      alive = allocations_alive();
    }
    if (!is_shared && i > 0) {
      free_signing(&signing);
      new_signing(&plan, &signing);
    }
    visit_by_run(&signing, &visit);
    good += visit.end == OPENROUTER_OK && visit.page == 200;
    owns[i] = own_of(&visit);
  }
  note_visit(&visit);
  expect_size("successes", count, good);
  expect_distinct(owns, count);
  expect_size("descriptors", descriptors, open_descriptors());
  expect_no_child();
  if (allocations_not_seen() == NULL && count >= 100) {
    char what[100];
    snprintf(what, sizeof what, "no block is left behind, and not %ld", allocations_alive() - alive);
    expect(what, allocations_alive() == alive);
  }
  free_signing(&signing);
  free(owns);
}

typedef struct {
  signing signing;
  visit visit;
  /* Where the browser is sent, and its connection. */
  char location[3000];
  int browser;
} job;

static void *work(void *context) {
  job *job = context;
  visit_by_run(&job->signing, &job->visit);
  return NULL;
}

static job *new_jobs(const char *port, size_t count) {
  plan plan = {.port = port, .timeout_ms = LONG_MS};
  job *jobs = allocate(count, sizeof *jobs);
  for (size_t i = 0; i < count; i++)
    new_signing(&plan, &jobs[i].signing);
  return jobs;
}

/* All have ended. */
static void end_jobs(job *jobs, size_t count, size_t descriptors) {
  size_t good = 0;
  own *owns = allocate(count, sizeof *owns);
  for (size_t i = 0; i < count; i++) {
    good += jobs[i].visit.end == OPENROUTER_OK && jobs[i].visit.page == 200;
    note_visit(&jobs[i].visit);
    owns[i] = own_of(&jobs[i].visit);
    free_signing(&jobs[i].signing);
  }
  expect_size("successes", count, good);
  expect_distinct(owns, count);
  expect_size("descriptors", descriptors, open_descriptors());
  expect_no_child();
  free(owns);
  free(jobs);
}

static void test_threads(const char *port, size_t count) {
  pthread_t ids[AT_ONCE];
  /* OpenSSL sets itself up once, under locks that helgrind does not know. */
  job *first = new_jobs(port, 1);
  work(first);
  free_signing(&first->signing);
  free(first);
  about("%zu sign-ins at once in as many threads, exchanged by %s", count, port);
  size_t descriptors = open_descriptors();
  job *jobs = new_jobs(port, count);
  for (size_t i = 0; i < count; i++)
    pthread_create(&ids[i], NULL, work, &jobs[i]);
  for (size_t i = 0; i < count; i++)
    pthread_join(ids[i], NULL);
  end_jobs(jobs, count, descriptors);
}

/* One thread, which waits in nothing but poll, and there without a limit. */
static void test_one_loop(const char *port, size_t count) {
  struct pollfd fds[AT_ONCE];
  size_t running = count;
  char page[8000];
  about("%zu sign-ins at once in one loop, exchanged by %s", count, port);
  size_t descriptors = open_descriptors();
  job *jobs = new_jobs(port, count);
  for (size_t i = 0; i < count; i++) {
    visit *visit = &jobs[i].visit;
    visit->start = openrouter_sign_in_start(jobs[i].signing.sign_in);
    visit->end = OPENROUTER_WAITING;
    read_sign_in(jobs[i].signing.sign_in, visit);
    fds[i].events = POLLIN;
    openrouter_sign_in_get_descriptor(jobs[i].signing.sign_in, &fds[i].fd);
  }
  /* The last that started comes back first. */
  for (size_t i = count; i-- > 0;) {
    bool is_sent = decide(jobs[i].visit.url, "authorize", jobs[i].location, sizeof jobs[i].location);
    jobs[i].browser = is_sent ? browse(jobs[i].location) : -1;
  }
  while (running > 0 && poll(fds, (nfds_t)count, -1) > 0) {
    for (size_t i = 0; i < count; i++) {
      if (fds[i].fd < 0 || fds[i].revents == 0)
        continue;
      visit *visit = &jobs[i].visit;
      visit->end = openrouter_sign_in_step(jobs[i].signing.sign_in, 0);
      visit->steps++;
      if (visit->end == OPENROUTER_WAITING)
        continue;
      fds[i].fd = -1;
      running--;
      visit->page = take_page(jobs[i].browser, page, sizeof page);
      read_sign_in(jobs[i].signing.sign_in, visit);
    }
  }
  size_t steps = 0;
  for (size_t i = 0; i < count; i++)
    steps = jobs[i].visit.steps > steps ? jobs[i].visit.steps : steps;
  expect("no needless wake-ups", steps < 100);
  end_jobs(jobs, count, descriptors);
}

static size_t many(void) {
  const char *many = getenv("MANY");
  return many != NULL ? strtoul(many, NULL, 10) : 1000;
}

void test_many_sign_ins(void) {
  test_row("http", true, many());
  test_row("https", false, many() / 10 + 2);
}

void test_sign_in_at_once(void) {
  size_t at_once = many() < AT_ONCE ? many() : AT_ONCE;
  test_threads("http", at_once);
  test_threads("https", at_once < AT_ONCE ? at_once / 2 : at_once);
}

void test_sign_in_one_loop(void) {
  size_t at_once = many() < AT_ONCE ? many() : AT_ONCE;
  test_one_loop("http", at_once);
  test_one_loop("https", at_once < AT_ONCE ? at_once / 2 : at_once);
}
