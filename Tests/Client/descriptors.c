/* A process that has no descriptor left, or few: calls and sign-ins end and say so, and nothing is lost. */
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* The number of descriptors; a call and a sign-in need fewer than MOST. */
enum { COUNT = 64, MOST = 16 };

static int taken[COUNT], taken_count;
static rlim_t before;

static void limit(rlim_t count) {
  struct rlimit rlimit;
  getrlimit(RLIMIT_NOFILE, &rlimit);
  if (before == 0)
    before = rlimit.rlim_cur;
  rlimit.rlim_cur = count;
  setrlimit(RLIMIT_NOFILE, &rlimit);
}

/* Takes all descriptors but `count`. */
static void leave(int count) {
  int descriptor;
  limit(COUNT);
  while ((descriptor = dup(2)) >= 0)
    taken[taken_count++] = descriptor;
  while (count-- > 0)
    close(taken[--taken_count]);
}

static void give_back(void) {
  while (taken_count > 0)
    close(taken[--taken_count]);
  limit(before);
}

/* What the browser does needs its own descriptors, and is not what is tested. */
static void let_browser(bool is_between) { limit(is_between ? before : COUNT); }

/* A failure says why. TLS cannot open the file with its authorities, and no connection can be accepted. On a busy
 * machine the time of a sign-in can end while its code is exchanged. */
static void expect_end(openrouter_status status, const char *message) {
  if (status != OPENROUTER_OK && status != OPENROUTER_ERROR_SYSTEM && status != OPENROUTER_ERROR_TLS &&
      status != OPENROUTER_ERROR_TIMEOUT)
    expect_status("one of those that can be", OPENROUTER_ERROR_MAY_HAVE_ARRIVED, status);
  expect("there is a message exactly where there is a failure", (message[0] != '\0') == (status < 0));
  if (status == OPENROUTER_ERROR_SYSTEM)
    expect_shown(message, "out of file descriptors");
}

static void test_calls(const char *port) {
  openrouter_status status = OPENROUTER_OK;
  for (int left = 0; left < MOST; left++) {
    call call = {.operation = EXCHANGE, .port = port};
    outcome outcome = {0};
    about("a call by %s, and %d descriptors are left", port, left);
    size_t open = open_descriptors();
    openrouter_client *client = new_recorded_client(&call, outcome.id, sizeof outcome.id);
    leave(left);
    make_call_with(client, &call, &outcome);
    give_back();
    status = outcome.status;
    expect_end(status, outcome.message);
    expect_size("arrivals", status == OPENROUTER_OK, stand_in_arrivals(outcome.id));
    if (left == 0)
      expect_status("none", OPENROUTER_ERROR_SYSTEM, status);
    /* The code was not used up by what could not be sent. */
    make_call_with(client, &call, &outcome);
    expect_status("with all of them", status == OPENROUTER_OK ? OPENROUTER_ERROR_API : OPENROUTER_OK, outcome.status);
    openrouter_client_free(client);
    expect_size("descriptors", open, open_descriptors());
  }
  expect_ok("enough", status);
}

static void test_sign_ins(const char *port) {
  openrouter_status end = OPENROUTER_OK;
  for (int left = 0; left < MOST; left++) {
    plan plan = {.port = port, .timeout_ms = 500};
    signing signing;
    visit visit;
    about("a sign-in by %s, and %d descriptors are left", port, left);
    size_t open = open_descriptors();
    new_signing(&plan, &signing);
    leave(left);
    visit_by_poll(&signing, let_browser, &visit);
    give_back();
    end = visit.end;
    note_visit(&visit);
    expect("the sign-in ends, or its descriptor becomes readable", !visit.is_stuck);
    expect_end(end, visit.message);
    if (left == 0)
      expect_status("none", OPENROUTER_ERROR_SYSTEM, visit.start);
    visit_by_poll(&signing, NULL, &visit);
    expect_signed_in(&visit);
    free_signing(&signing);
    expect_size("descriptors", open, open_descriptors());
  }
  expect_ok("enough", end);
}

/* Functions that need no descriptor, and one that needs one. */
static void test_others(void) {
  openrouter_settings *settings = NULL;
  openrouter_cancellation *cancellation = NULL;
  openrouter_string key;
  about("out of file descriptors");
  setenv("OPENROUTER_API_KEY", API_KEY, 1);
  expect_ok("new", openrouter_settings_new(&settings));
  leave(0);
  expect_ok("load_environment", CALL(openrouter_settings_load_environment, settings));
  errno = 0;
  openrouter_status status = openrouter_cancellation_new(&cancellation);
  int number = errno;
  expect_status("a cancellation", OPENROUTER_ERROR_SYSTEM, observe("openrouter_cancellation_new", status));
  expect_size("errno", EMFILE, (size_t)number);
  expect("nothing comes of it", cancellation == NULL);
  give_back();
  expect_ok("get", openrouter_settings_get_api_key(settings, &key));
  expect_text("api_key", API_KEY, key);
  expect_ok("a cancellation", CALL(openrouter_cancellation_new, &cancellation));
  openrouter_cancellation_free(cancellation);
  openrouter_settings_free(settings);
  unsetenv("OPENROUTER_API_KEY");
}

void test_descriptors(void) {
  stand_in_file("ca");
  test_others();
  test_calls("http");
  test_calls("https");
  test_sign_ins("http");
  test_sign_ins("https");
}
